using System.Collections.Immutable;

namespace CustomerService.Domain.Planning;

/// <summary>What no part of a plan may be, whatever was allowed when it was recorded: a hole, a text that says nothing, the number of nothing, a value outside its enum.</summary>
/// <remarks>
/// The types rule most of it out and reading JSON the rest, but a host may make an event by hand or migrate an old one. A history that is damaged is refused where the damage is,
/// and not by some question asked of the plan later.
/// </remarks>
internal static class PdcaDamage
{
    /// <summary>What is damaged in an event; null where nothing is.</summary>
    /// <param name="fact">The event; its place among the others is not asked here.</param>
    /// <param name="cycle">The cycle it falls into, or which it follows; null for the draft.</param>
    public static string? Of(PdcaEvent fact, PdcaCycle? cycle) => fact.By is null ? Lacks("actor") : fact switch
    {
        PlanDrafted drafted => !Enum.IsDefined(drafted.Level) ? $"{(int)drafted.Level} is no level of a plan"
            : Blank(drafted.Title, "title") ?? Missing(drafted.Owner, "owner") ?? Blank(drafted.Owner) ?? Of(drafted.Problems, null) ?? Of(drafted.Goals, drafted.Problems.Length),
        PlanNextCycleOpened opened => Of(opened.Problems, cycle) ?? Of(opened.Goals, opened.Problems.Length),
        PlanProblemAdded added => Of([added.Problem], null),
        PlanGoalSet set => Of(set.Goal, cycle!.Problems.Length),
        PlanGoalRevised revised => Of(revised.Goal, cycle!.Problems.Length),
        PlanCauseFound found => Of(found.Cause, cycle!.Causes.Length),
        PlanMeasurePlanned planned => Of(planned.Measure),
        PlanMeasureRevised revised => Of(revised.Measure),
        PlanMeasureRescheduled moved => Blank(moved.Reason, "reason"),
        PlanMeasureDone done => Blank(done.Evidence, "evidence"),
        PlanMeasureDropped dropped => Blank(dropped.Reason, "reason"),
        PlanMeasureReopened again => Blank(again.Reason, "reason"),
        PlanMeasureBlocked blocked => Blank(blocked.Reason, "reason"),
        PlanReadingRecorded read => Missing(read.Reading, "value"),
        PlanActualRecorded actual => Missing(actual.Actual, "value"),
        PlanStandardSet set => Blank(set.Text, "text of the standard"),
        PlanGoalCarriedOver carried => Blank(carried.Problem, "problem"),
        PlanStepReopened back => Blank(back.Reason, "reason"),
        _ => null,
    };

    /// <summary>What is damaged in what was stored of a plan; null where nothing is.</summary>
    public static string? Of(PdcaSnapshot plan)
    {
        if (plan.Version < 1 || string.IsNullOrWhiteSpace(plan.Id) || !PlanDays.IsZone(plan.TimeZone) || !Enum.IsDefined(plan.Level))
        {
            return "a snapshot has an id, a version of 1 or more, an IANA time zone and a level";
        }

        var damage = Blank(plan.Title, "title") ?? Missing(plan.Owner, "owner") ?? Blank(plan.Owner) ?? (plan.PastCycles.IsDefault ? Lacks("past cycles") : null);
        PdcaCycle? before = null;
        foreach (var cycle in damage is null ? plan.PastCycles.Add(plan.Cycle) : [])
        {
            damage ??= Of(cycle, before) ?? (before is { IsClosed: false } ? $"cycle {before.Number} is past and still open" : null);
            before = cycle;
        }

        return damage;
    }

    /// <summary>The hole in a problem; null where there is none. A blank text is no hole: an act that brings one is refused, and says so.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="before">The cycle that may have left it over; null: it is new.</param>
    public static string? Of(PlanProblem? problem, PdcaCycle? before) =>
        problem is null ? Lacks("problem")
        : Missing(problem.Text, "text of a problem")
        ?? (problem.Origins.Any(origin => origin?.Id is null || origin.Text is null) ? Lacks("origin of a problem, its id or its text") : null)
        ?? (problem.CarriedFrom is { } from && !IsLeftBy(before, from) ? $"goal {from.Goal} of cycle {from.Cycle} left nothing over" : null);

    /// <summary>The hole in a goal, in whatever cycle; null where there is none.</summary>
    public static string? Of(Goal? goal) =>
        goal is null ? Lacks("goal")
        : Missing(goal.Measure, "measure of a goal") ?? Missing(goal.Unit, "unit of a goal") ?? (goal.Owner is { Name: null } ? Lacks("name of an owner") : null) ?? (goal.ReviewPoints.Contains(null!) ? Lacks("review point of a goal") : null);

    private static string? Of(Goal? goal, int problems) =>
        Of(goal) ?? Blank(goal!.Measure, "measure of a goal") ?? Blank(goal.Owner)
        ?? (goal.Problems.Any(number => number < 1 || number > problems) ? $"a goal names problem {goal.Problems.First(number => number < 1 || number > problems)}, and there are {problems}" : null);

    private static string? Of(ImmutableArray<PlanProblem> problems, PdcaCycle? before) => problems.Select(problem => Of(problem, before) ?? Blank(problem.Text, "text of a problem")).FirstOrDefault(damage => damage is not null);

    private static string? Of(ImmutableArray<Goal> goals, int problems) => goals.IsDefault ? null : goals.Select(goal => Of(goal, problems)).FirstOrDefault(damage => damage is not null);

    private static string? Of(PdcaCycle? cycle, PdcaCycle? before) =>
        cycle is null ? Lacks("cycle")
        : cycle.Number != (before?.Number ?? 0) + 1 ? $"cycle {cycle.Number} follows cycle {before?.Number ?? 0}"
        : cycle.Problems.IsDefaultOrEmpty ? Lacks("problems of a cycle")
        : cycle.Goals.IsDefault || cycle.Causes.IsDefault || cycle.Measures.IsDefault || cycle.Completions.IsDefault || cycle.Reopenings.IsDefault ? Lacks("lists of a cycle")
        : cycle.Completions.Contains(null!) || cycle.Reopenings.Contains(null!) ? Lacks("completion or way back of a cycle")
        : cycle.Step is { } step && !Enum.IsDefined(step) ? $"{(int)step} is no step of a cycle"
        : cycle.IsClosed == (cycle.ClosedAt is null) ? $"cycle {cycle.Number} has {(cycle.IsClosed ? "neither a step at hand nor" : "a step at hand and")} the time when it was closed"
        : Of(cycle.Problems, before)
        ?? cycle.Goals.Select(goal => Of(goal, cycle.Problems.Length)).FirstOrDefault(damage => damage is not null)
        ?? (cycle.Step is null or > PdcaStep.CheckResults && cycle.Goals.Any(goal => goal.Actual is null) ? $"cycle {cycle.Number} is past its check and lacks the value of a goal" : null)
        ?? (cycle.Step is null or > PdcaStep.Execute ? Unsettled(cycle.Measures) : null)
        ?? (cycle.IsClosed ? Forgotten(cycle.Goals) : null)
        ?? cycle.Causes.Select((cause, index) => Of(cause, index)).FirstOrDefault(damage => damage is not null)
        ?? (cycle.MainCause is { } main && (main.Cause < 1 || main.Cause > cycle.Causes.Length) ? $"the main cause is number {main.Cause}, and there are {cycle.Causes.Length}" : null)
        ?? cycle.Measures.Select(measure => Of(measure, cycle.Causes.Length)).FirstOrDefault(damage => damage is not null);

    /// <summary>A measure of a cycle that is past Do, or is to be, which is neither done nor dropped; null where there is none.</summary>
    public static string? Unsettled(ImmutableArray<PlannedMeasure> measures) =>
        measures.Select((measure, index) => measure is { IsSettled: false } ? $"measure {index + 1} is neither done nor dropped, and Do is over" : null).FirstOrDefault(damage => damage is not null);

    /// <summary>A goal of a cycle that is closed, or is to be, that came to nothing; null where there is none.</summary>
    public static string? Forgotten(ImmutableArray<PlanGoal> goals) =>
        goals.Select((goal, index) => (goal.Standard is null) == (goal.CarryOver is null) ? $"goal {index + 1} of a closed cycle has {(goal.Standard is null ? "neither" : "both")} a standard {(goal.Standard is null ? "nor" : "and")} a carry-over" : null)
            .FirstOrDefault(damage => damage is not null);

    private static string? Of(PlanGoal? goal, int problems) =>
        goal is null ? Lacks("goal")
        : Of(goal.Goal, problems)
        ?? (goal.Readings.IsDefault || goal.Readings.Contains(null!) ? Lacks("values of a goal") : null)
        ?? (goal.Standard is { } standard ? Blank(standard.Text, "text of the standard") ?? (goal.Verdict == GoalVerdict.Met ? null : "a goal that was not met has a standard") : null)
        ?? (goal.CarryOver is { } rest ? Blank(rest.Problem, "problem") ?? (goal.Verdict is null or GoalVerdict.Met ? "a goal that was met or not measured left something over" : null) : null);

    private static string? Of(PlanCause? cause, int before) =>
        cause is null ? Lacks("cause")
        : Blank(cause.Text, "text of the cause")
        ?? (cause.Category is { Value: "" } ? "the category of the cause is the empty code" : null)
        ?? (cause.Under is { } under && (under < 1 || under > before) ? $"a cause answers cause {under}, and {before} stand before it" : null);

    private static string? Of(PlannedMeasure? measure, int causes) =>
        measure is null ? Lacks("measure")
        : Of(measure.Measure)
        ?? (measure.Measure.Cause is { } cause && (cause < 1 || cause > causes) ? $"a measure acts on cause {cause}, and there are {causes}" : null)
        ?? (measure.Blockages.IsDefault || measure.Blockages.Contains(null!) || measure.Reschedulings.IsDefault || measure.Reschedulings.Contains(null!) ? Lacks("blockages or changed days of a measure") : null)
        ?? Again(measure)
        ?? Runs(measure);

    // What progress counts by days, and what is kept of a measure that is taken up again.
    private static string? Runs(PlannedMeasure measure) =>
        measure is { DoneAt: not null, DroppedAt: not null } ? "a measure is both done and dropped"
        : (measure.DoneAt ?? measure.DroppedAt) < measure.PlannedAt ? "a measure was done or dropped before it was planned"
        : measure.Blockages.Any(blockage => blockage.Until < blockage.From) ? "a measure was free again before it was blocked"
        : measure.Reschedulings.Zip(measure.Reschedulings.Skip(1)).Any(pair => pair.Second.At < pair.First.At) ? "the changed days of a measure are out of order"
        : measure.DoneAt is not null ? Blank(measure.Evidence, "evidence")
        : measure.DroppedAt is not null ? Blank(measure.DroppedBecause, "reason")
        : null;

    private static string? Again(PlannedMeasure measure)
    {
        var before = measure.PlannedAt;
        foreach (var one in measure.Reopenings)
        {
            var damage = one is null ? Lacks("former standing of a measure")
                : one.Was is not (MeasureStatus.Done or MeasureStatus.Dropped) ? "a measure was taken up again that was neither done nor dropped"
                : one.At < one.Since || one.Since < before ? "a measure was taken up again before it was done or dropped"
                : Blank(one.Text, "evidence or reason of a measure") ?? Blank(one.Reason, "reason");
            if (damage is not null)
            {
                return damage;
            }

            before = one!.At;
        }

        return (measure.DoneAt ?? measure.DroppedAt) < before ? $"a measure was done or dropped before it was {(measure.Reopenings.IsEmpty ? "planned" : "taken up again")}" : null;
    }

    private static string? Of(Countermeasure? measure) => measure is null ? Lacks("measure") : Blank(measure.What, "text of the measure") ?? Blank(measure.Owner);

    private static string? Blank(PlanOwner? owner) => owner is null ? null : Blank(owner.Name, "name of an owner");

    private static bool IsLeftBy(PdcaCycle? before, CarriedFrom from) =>
        before is not null && from.Cycle == before.Number && from.Goal >= 1 && from.Goal <= before.Goals.Length && before.Goals[from.Goal - 1].CarryOver is not null;

    private static string? Missing(object? part, string what) => part is null ? Lacks(what) : null;

    private static string? Blank(string? text, string what) => string.IsNullOrWhiteSpace(text) ? Lacks(what) : null;

    private static string Lacks(string what) => $"it lacks the {what}";
}
