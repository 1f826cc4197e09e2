namespace CustomerService.Domain.Planning;

/// <summary>What one or more plans add up to, over the cycles at hand: each plan's open one, or the one closed last.</summary>
/// <remarks>Counts, so that the sums of the parts are the sum of the whole: dropped measures are settled, not done.</remarks>
public sealed record PlanRollUp
{
    /// <summary>How many plans.</summary>
    public int Plans { get; init; }

    /// <summary>How many of them have their cycle closed.</summary>
    public int PlansClosed { get; init; }

    /// <summary>How many steps are completed; of eight for each plan.</summary>
    public int StepsCompleted { get; init; }

    /// <summary>How many measures were planned.</summary>
    public int Measures { get; init; }

    /// <summary>How many measures are done.</summary>
    public int MeasuresDone { get; init; }

    /// <summary>How many measures were dropped.</summary>
    public int MeasuresDropped { get; init; }

    /// <summary>How many measures are blocked.</summary>
    public int MeasuresBlocked { get; init; }

    /// <summary>How many goals were set.</summary>
    public int Goals { get; init; }

    /// <summary>How many goals were met.</summary>
    public int GoalsMet { get; init; }

    /// <summary>How many goals were partly met.</summary>
    public int GoalsPartlyMet { get; init; }

    /// <summary>How many goals were missed.</summary>
    public int GoalsMissed { get; init; }

    /// <summary>How many goals were measured after their last day, whatever came of them.</summary>
    public int GoalsMeasuredLate { get; init; }

    /// <summary>How many goals have no verdict yet.</summary>
    public int GoalsOpen => Goals - GoalsMet - GoalsPartlyMet - GoalsMissed;

    /// <summary>How many measures are neither done nor dropped.</summary>
    public int MeasuresOpen => Measures - MeasuresDone - MeasuresDropped;

    /// <summary>Steps completed of all steps: a fraction in [0, 1]; null where there are no plans.</summary>
    public decimal? Progress => Plans == 0 ? null : (decimal)StepsCompleted / (8 * Plans);

    /// <summary>Measures settled, done or dropped, of all that were planned: a fraction in [0, 1]; null where none was planned.</summary>
    public decimal? MeasuresSettledShare => Measures == 0 ? null : (decimal)(MeasuresDone + MeasuresDropped) / Measures;

    /// <summary>Goals met of those that have a verdict: a fraction in [0, 1]; null where none has.</summary>
    public decimal? GoalsMetShare => Goals == GoalsOpen ? null : (decimal)GoalsMet / (Goals - GoalsOpen);

    /// <summary>What one plan adds.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>Its own counts, without those of plans that are part of it.</returns>
    public static PlanRollUp Of(PdcaPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new()
        {
            Plans = 1,
            PlansClosed = plan.IsClosed ? 1 : 0,
            StepsCompleted = plan.Step is { } step ? (int)step : 8,
            Measures = plan.Measures.Length,
            MeasuresDone = plan.Measures.Count(measure => measure.Status == MeasureStatus.Done),
            MeasuresDropped = plan.Measures.Count(measure => measure.Status == MeasureStatus.Dropped),
            MeasuresBlocked = plan.Measures.Count(measure => measure.Status == MeasureStatus.Blocked),
            Goals = plan.Goals.Length,
            GoalsMet = plan.Goals.Count(goal => goal.Verdict == GoalVerdict.Met),
            GoalsPartlyMet = plan.Goals.Count(goal => goal.Verdict == GoalVerdict.PartlyMet),
            GoalsMissed = plan.Goals.Count(goal => goal.Verdict == GoalVerdict.Missed),
            GoalsMeasuredLate = plan.Goals.Count(goal => goal.IsMeasuredLate),
        };
    }

    /// <summary>The sum of two.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Each count of this and the other together.</returns>
    public PlanRollUp Plus(PlanRollUp other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new()
        {
            Plans = Plans + other.Plans,
            PlansClosed = PlansClosed + other.PlansClosed,
            StepsCompleted = StepsCompleted + other.StepsCompleted,
            Measures = Measures + other.Measures,
            MeasuresDone = MeasuresDone + other.MeasuresDone,
            MeasuresDropped = MeasuresDropped + other.MeasuresDropped,
            MeasuresBlocked = MeasuresBlocked + other.MeasuresBlocked,
            Goals = Goals + other.Goals,
            GoalsMet = GoalsMet + other.GoalsMet,
            GoalsPartlyMet = GoalsPartlyMet + other.GoalsPartlyMet,
            GoalsMissed = GoalsMissed + other.GoalsMissed,
            GoalsMeasuredLate = GoalsMeasuredLate + other.GoalsMeasuredLate,
        };
    }
}
