using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Planning;

/// <summary>What each event makes of a plan.</summary>
/// <remarks>
/// Whether an act was allowed is not asked again, what stands in the history happened; but an event that does not fit what is there (another plan, an unknown
/// number, a step out of order), or is damaged (<see cref="PdcaDamage"/>), cannot be folded.
/// </remarks>
internal static class PdcaFold
{
    public static PdcaSnapshot Begin(PdcaEvent first) => first switch
    {
        not PlanDrafted => throw Cannot(first, "a history begins with the draft"),
        { Version: not 1 } => throw Cannot(first, "a draft has version 1"),
        PlanDrafted { Problems.IsDefaultOrEmpty: true } => throw Cannot(first, "a plan has at least one problem"),
        PlanDrafted drafted when string.IsNullOrWhiteSpace(drafted.Plan) => throw Cannot(first, "a plan has an id"),
        PlanDrafted drafted when !PlanDays.IsZone(drafted.TimeZone) => throw Cannot(first, $"'{drafted.TimeZone}' is no time zone of the tz database"),
        PlanDrafted when PdcaDamage.Of(first, null) is { } damage => throw Cannot(first, damage),
        PlanDrafted drafted => new PdcaSnapshot
        {
            Id = drafted.Plan,
            Version = 1,
            Title = drafted.Title,
            Level = drafted.Level,
            Owner = drafted.Owner,
            TimeZone = drafted.TimeZone,
            Procedure = drafted.Procedure,
            ProcedureVersion = drafted.ProcedureVersion,
            Parent = drafted.Parent,
            LastAt = drafted.At,
            Cycle = Open(1, drafted.At, drafted.Problems, drafted.Goals),
            PastCycles = [],
        },
    };

    public static PdcaSnapshot Apply(PdcaSnapshot plan, PdcaEvent fact)
    {
        var fault = fact.Plan != plan.Id ? $"it is of the plan '{fact.Plan}'"
            : fact.Version != plan.Version + 1 ? $"expected version {plan.Version + 1}; a history has no gaps and no repeats"
            : fact.At < plan.LastAt ? $"the fact in front of it is of {plan.LastAt}"
            : Misfit(plan.Cycle, fact) ?? PdcaDamage.Of(fact, plan.Cycle);
        if (fault is not null)
        {
            throw Cannot(fact, fault);
        }

        var next = plan with { Version = fact.Version, LastAt = fact.At };
        return fact is PlanNextCycleOpened opened
            ? next with { PastCycles = plan.PastCycles.Add(plan.Cycle), Cycle = Open(opened.Cycle, opened.At, opened.Problems, opened.Goals) }
            : next with { Cycle = Cycle(plan.Cycle, fact, plan.TimeZone) };
    }

    /// <summary>The cycle after the step at hand was completed.</summary>
    public static PdcaCycle Completed(PdcaCycle cycle, PlanStepCompleted completed) => cycle with
    {
        Step = completed.Step.Next,
        ClosedAt = completed.Step.Next is null ? completed.At : null,
        Completions = cycle.Completions.Add(new StepCompletion { Step = completed.Step, At = completed.At, By = completed.By }),
    };

    private static PdcaCycle Open(int number, Instant at, ImmutableArray<PlanProblem> problems, ImmutableArray<Goal> goals) => new()
    {
        Number = number,
        OpenedAt = at,
        Step = PdcaStep.AnalyzeSituation,
        Problems = problems,
        Goals = goals.IsDefault ? [] : [.. goals.Select(Fresh)],
        Causes = [],
        Measures = [],
        Completions = [],
        Reopenings = [],
    };

    private static PdcaCycle Cycle(PdcaCycle cycle, PdcaEvent fact, string timeZone) => fact switch
    {
        PlanProblemAdded added => cycle with { Problems = cycle.Problems.Add(added.Problem) },
        PlanGoalSet set => cycle with { Goals = cycle.Goals.Add(Fresh(set.Goal)) },
        PlanGoalRevised revised => OfGoal(cycle, revised.Number, _ => Fresh(revised.Goal)),
        PlanCauseFound found => cycle with { Causes = cycle.Causes.Add(found.Cause) },
        PlanMainCauseArgued argued => cycle with { MainCause = new MainCause { Cause = argued.Cause, Argument = argued.Argument, Evidence = argued.Evidence } },
        PlanMeasurePlanned planned => cycle with { Measures = cycle.Measures.Add(new PlannedMeasure { Measure = planned.Measure, PlannedAt = planned.At, Blockages = [], Reschedulings = [] }) },
        PlanMeasureRevised revised => OfMeasure(cycle, revised.Number, measure => Revised(cycle, measure, revised)),
        PlanMeasureRescheduled moved => OfMeasure(cycle, moved.Number, measure => Rescheduled(measure, moved)),
        PlanMeasureDone done => Outdated(OfMeasure(cycle, done.Number, measure => measure with { DoneAt = done.At, Evidence = done.Evidence }), PlanDays.Of(done.At, timeZone)),
        PlanMeasureDropped dropped => OfMeasure(cycle, dropped.Number, measure => measure with { DroppedAt = dropped.At, DroppedBecause = dropped.Reason }),
        PlanMeasureReopened again => OfMeasure(cycle, again.Number, measure => Reopened(measure, again)),
        PlanMeasureBlocked blocked => OfMeasure(cycle, blocked.Number, measure => measure with { Blockages = measure.Blockages.Add(new Blockage { Reason = blocked.Reason, From = blocked.At }) }),
        PlanMeasureUnblocked free => OfMeasure(cycle, free.Number, measure => measure with { Blockages = measure.Blockages.SetItem(measure.Blockages.Length - 1, measure.Blockages[^1] with { Until = free.At }) }),
        PlanReadingRecorded read => OfGoal(cycle, read.Goal, goal => goal with { Readings = goal.Readings.Add(read.Reading) }),
        PlanActualRecorded actual => OfGoal(cycle, actual.Goal, goal => Judged(goal, actual.Actual)),
        PlanStandardSet set => OfGoal(cycle, set.Goal, goal => goal with { Standard = new StandardSet { Text = set.Text, Document = set.Document, At = set.At } }),
        PlanGoalCarriedOver carried => OfGoal(cycle, carried.Goal, goal => goal with { CarryOver = new GoalCarryOver { Problem = carried.Problem, At = carried.At } }),
        PlanStepCompleted completed => Completed(cycle, completed),
        PlanStepReopened back => cycle with
        {
            Step = back.Step,
            Reopenings = cycle.Reopenings.Add(new StepReopening { From = cycle.Step!.Value, To = back.Step, Reason = back.Reason, At = back.At, By = back.By }),
        },
        _ => throw Cannot(fact, "it is of no known kind"),
    };

    // Why an event does not fit the cycle as it stands; null where it does.
    private static string? Misfit(PdcaCycle cycle, PdcaEvent fact) => fact switch
    {
        PlanDrafted => "a plan is drafted once",
        PlanNextCycleOpened opened => !cycle.IsClosed ? "the cycle before is open"
            : opened.Cycle != cycle.Number + 1 ? $"the next cycle is number {cycle.Number + 1}"
            : opened.Problems.IsDefaultOrEmpty ? "a cycle has at least one problem"
            : null,
        _ when cycle.Step is null => "the cycle is closed",
        PlanStepCompleted completed => completed.Step != cycle.Step ? $"the step at hand is {cycle.Step}"
            : completed.Step == PdcaStep.Execute ? PdcaDamage.Unsettled(cycle.Measures)
            : completed.Step == PdcaStep.CheckResults && cycle.Goals.Any(goal => goal.Actual is null) ? "a goal was not measured"
            : completed.Step.Next is null ? PdcaDamage.Forgotten(cycle.Goals) : null,
        PlanStepReopened back => Enum.IsDefined(back.Step) && back.Step < cycle.Step ? null : $"{back.Step} is not before {cycle.Step}",
        _ when !ActOf(fact).Steps.Contains(cycle.Step.Value) => $"it has no place at {cycle.Step}",
        PlanGoalRevised revised => Number(revised.Number, cycle.Goals.Length),
        PlanCauseFound { Cause.Under: { } under } => Number(under, cycle.Causes.Length),
        PlanMainCauseArgued argued => Number(argued.Cause, cycle.Causes.Length),
        PlanMeasurePlanned { Measure.Cause: { } cause } => Number(cause, cycle.Causes.Length),
        PlanMeasureRevised { Measure.Cause: { } cause } when Number(cause, cycle.Causes.Length) is { } unknown => unknown,
        PlanMeasureRevised revised => Unsettled(cycle, revised.Number),
        PlanMeasureRescheduled moved => Unsettled(cycle, moved.Number),
        PlanMeasureDone done => Unsettled(cycle, done.Number) ?? Blocked(cycle, done.Number, expected: false),
        PlanMeasureDropped dropped => Unsettled(cycle, dropped.Number),
        PlanMeasureReopened again => Number(again.Number, cycle.Measures.Length) ?? (cycle.Measures[again.Number - 1].IsSettled ? null : $"measure {again.Number} is not settled"),
        PlanMeasureBlocked blocked => Unsettled(cycle, blocked.Number) ?? Blocked(cycle, blocked.Number, expected: false),
        PlanMeasureUnblocked free => Unsettled(cycle, free.Number) ?? Blocked(cycle, free.Number, expected: true),
        PlanReadingRecorded read => Number(read.Goal, cycle.Goals.Length),
        PlanActualRecorded actual => Number(actual.Goal, cycle.Goals.Length),
        PlanStandardSet set => Number(set.Goal, cycle.Goals.Length) ?? (cycle.Goals[set.Goal - 1].Verdict == GoalVerdict.Met ? null : "the goal is not met"),
        PlanGoalCarriedOver carried => Number(carried.Goal, cycle.Goals.Length) ?? (cycle.Goals[carried.Goal - 1].Verdict is GoalVerdict.PartlyMet or GoalVerdict.Missed ? null : "the goal is met, or was not measured"),
        _ => null,
    };

    private static PdcaAct ActOf(PdcaEvent fact) => fact switch
    {
        PlanProblemAdded => PdcaAct.AddProblem,
        PlanGoalSet => PdcaAct.SetGoal,
        PlanGoalRevised => PdcaAct.ReviseGoal,
        PlanCauseFound => PdcaAct.AddCause,
        PlanMainCauseArgued => PdcaAct.ArgueMainCause,
        PlanMeasurePlanned => PdcaAct.PlanMeasure,
        PlanMeasureRevised => PdcaAct.ReviseMeasure,
        PlanMeasureRescheduled => PdcaAct.RescheduleMeasure,
        PlanMeasureDone => PdcaAct.FinishMeasure,
        PlanMeasureDropped => PdcaAct.DropMeasure,
        PlanMeasureReopened => PdcaAct.ReopenMeasure,
        PlanMeasureBlocked => PdcaAct.BlockMeasure,
        PlanMeasureUnblocked => PdcaAct.UnblockMeasure,
        PlanReadingRecorded => PdcaAct.RecordReading,
        PlanActualRecorded => PdcaAct.RecordActual,
        PlanStandardSet => PdcaAct.SetStandard,
        _ => PdcaAct.CarryOver,
    };

    private static string? Number(int number, int count) => number >= 1 && number <= count ? null : $"there is no number {number}, only 1 to {count}";

    private static string? Unsettled(PdcaCycle cycle, int number) => Number(number, cycle.Measures.Length) ?? (cycle.Measures[number - 1].IsSettled ? $"measure {number} is settled" : null);

    private static string? Blocked(PdcaCycle cycle, int number, bool expected) =>
        (cycle.Measures[number - 1].Status == MeasureStatus.Blocked) == expected ? null : $"measure {number} is {(expected ? "not " : "")}blocked";

    private static PlanGoal Fresh(Goal goal) => new() { Goal = goal, Readings = [] };

    // A standard or a carry-over belongs to the verdict it was set for; with another verdict, partly met instead of missed included, it is history.
    private static PlanGoal Judged(PlanGoal goal, GoalReading actual)
    {
        var judged = goal with { Actual = actual };
        return judged.Verdict == goal.Verdict ? judged : judged with { Standard = null, CarryOver = null };
    }

    // A first draft has no history; of a measure that the plan stood with before it went back, another last day is one that was moved.
    private static PlannedMeasure Revised(PdcaCycle cycle, PlannedMeasure measure, PlanMeasureRevised revised)
    {
        var back = cycle.Reopenings.LastOrDefault(reopening => reopening.From > PdcaStep.DraftMeasures && reopening.At > measure.PlannedAt);
        return measure with
        {
            Measure = revised.Measure,
            Reschedulings = back is null || revised.Measure.DueOn == measure.Measure.DueOn
                ? measure.Reschedulings
                : measure.Reschedulings.Add(new Rescheduling { From = measure.Measure.DueOn, To = revised.Measure.DueOn, Reason = back.Reason, At = revised.At }),
        };
    }

    // A value from before a measure was done does not say what came of it: where a cycle went back and did more, it is one on the way.
    private static PdcaCycle Outdated(PdcaCycle cycle, LocalDate doneOn) => cycle with
    {
        Goals = [.. cycle.Goals.Select(goal => goal.Actual is { } actual && actual.On < doneOn ? Fresh(goal.Goal) with { Readings = goal.Readings.Add(actual) } : goal)],
    };

    // What it was is kept beside it; what blocked it when it was dropped blocks it still. Values stay until it is done again: see Outdated.
    private static PlannedMeasure Reopened(PlannedMeasure measure, PlanMeasureReopened again) => measure with
    {
        DoneAt = null,
        Evidence = null,
        DroppedAt = null,
        DroppedBecause = null,
        Reopenings = measure.Reopenings.Add(new MeasureReopening
        {
            Was = measure.Status,
            Since = (measure.DoneAt ?? measure.DroppedAt)!.Value,
            Text = (measure.DoneAt is null ? measure.DroppedBecause : measure.Evidence) ?? "",
            Reason = again.Reason,
            At = again.At,
        }),
    };

    private static PlannedMeasure Rescheduled(PlannedMeasure measure, PlanMeasureRescheduled moved) => measure with
    {
        Measure = measure.Measure with { DueOn = moved.DueOn },
        Reschedulings = measure.Reschedulings.Add(new Rescheduling { From = measure.Measure.DueOn, To = moved.DueOn, Reason = moved.Reason, At = moved.At }),
    };

    private static PdcaCycle OfGoal(PdcaCycle cycle, int number, Func<PlanGoal, PlanGoal> change) => cycle with { Goals = cycle.Goals.SetItem(number - 1, change(cycle.Goals[number - 1])) };

    private static PdcaCycle OfMeasure(PdcaCycle cycle, int number, Func<PlannedMeasure, PlannedMeasure> change) => cycle with { Measures = cycle.Measures.SetItem(number - 1, change(cycle.Measures[number - 1])) };

    private static ArgumentException Cannot(PdcaEvent fact, string why) =>
        new($"The history of the plan '{fact.Plan}' cannot be folded: version {fact.Version}, {fact.GetType().Name} at {fact.At}: {why}.", nameof(fact));
}
