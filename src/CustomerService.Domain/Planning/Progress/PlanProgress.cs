namespace CustomerService.Domain.Planning.Progress;

/// <summary>The progress of a plan: its measures as tasks, its goals as directions of a comparison.</summary>
public static class PlanProgress
{
    extension(GoalComparison comparison)
    {
        /// <summary>In which direction a goal of this comparison gets better; for <see cref="BeforeAndAfter"/>.</summary>
        public BetterWhen Better => comparison.WantsLess ? BetterWhen.Lower : BetterWhen.Higher;
    }

    /// <summary>The measures of the current cycle as dated tasks, numbered by their place.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>
    /// The tasks, on the days of the plan's time zone; a measure that was planned later comes into the plan on that day. A measure that was rescheduled
    /// is judged on each day by the last day that held then: one that was late and got a later day was late, and is on track from the day it got it.
    /// One that was done or dropped and taken up again was so until that day.
    /// </returns>
    public static WorkProgress Of(PdcaPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return Of(plan, plan.Cycle);
    }

    /// <summary>The measures of one cycle as dated tasks, numbered by their place.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="cycle">A cycle of the plan.</param>
    /// <returns>The tasks, on the days of the plan's time zone, as <see cref="Of(PdcaPlan)"/> has them.</returns>
    public static WorkProgress Of(PdcaPlan plan, PdcaCycle cycle)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(cycle);
        return new([.. cycle.Measures.Select((measure, index) => new TrackedTask
        {
            Name = FormattableString.Invariant($"{index + 1} {measure.Measure.What}"),
            DueOn = measure.Measure.DueOn,
            FormerDueDays = [.. measure.Reschedulings.Select(moved => new FormerDueDay(moved.From, plan.DayOf(moved.At)))],
            PlannedOn = plan.DayOf(measure.PlannedAt),
            FormerlySettled = [.. measure.Reopenings.Select(again => new SettledDays(plan.DayOf(again.Since), plan.DayOf(again.At), again.Was == MeasureStatus.Dropped))],
            DoneOn = measure.DoneAt is { } done ? plan.DayOf(done) : null,
            DroppedOn = measure.DroppedAt is { } dropped ? plan.DayOf(dropped) : null,
            Blocked = [.. measure.Blockages.Select(blockage => new BlockedDays(plan.DayOf(blockage.From), blockage.Until is { } until ? plan.DayOf(until) : null))],
        })]);
    }
}
