using System.Collections.Immutable;
using CustomerService.Domain.Procedures;
using NodaTime;

namespace CustomerService.Domain.Planning;

/// <content>How a cycle moves: steps completed in order, gone back to, the next cycle.</content>
public sealed partial class PdcaPlan
{
    /// <summary>Completes the step at hand; after the last one the cycle is closed.</summary>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The plan at its next step, or everything that is missing.</returns>
    public Decision<PdcaPlan, PdcaEvent> CompleteStep(Actor by, Instant at) => Complete(PdcaAct.CompleteStep, by, at);

    /// <summary>Completes what is left of Plan, step by step, and begins Do.</summary>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The plan in Do, or everything that any of the steps lacks.</returns>
    public Decision<PdcaPlan, PdcaEvent> BeginDo(Actor by, Instant at) => Complete(PdcaAct.BeginDo, by, at);

    /// <summary>Completes Do and begins Check.</summary>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The plan in Check, or everything that is missing, for example "measure 2 is neither done nor dropped".</returns>
    public Decision<PdcaPlan, PdcaEvent> BeginCheck(Actor by, Instant at) => Complete(PdcaAct.BeginCheck, by, at);

    /// <summary>Completes Check and begins Act. Where plans are part of this one, <see cref="PlanTree.BeginAct"/> asks for them as well.</summary>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The plan in Act, or everything that is missing.</returns>
    public Decision<PdcaPlan, PdcaEvent> BeginAct(Actor by, Instant at) => Complete(PdcaAct.BeginAct, by, at);

    /// <summary>Completes what is left of Act, step by step, and with it the cycle. Nothing is forgotten: each goal has a standard or a carry-over.</summary>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The plan with its cycle closed, or everything that is missing.</returns>
    public Decision<PdcaPlan, PdcaEvent> Complete(Actor by, Instant at) => Complete(PdcaAct.CompleteCycle, by, at);

    /// <summary>Goes back to an earlier step of the same cycle: it and everything after it is open again. What was recorded stays.</summary>
    /// <param name="step">The step to work on again.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The plan at that step, or why not.</returns>
    public Decision<PdcaPlan, PdcaEvent> Reopen(PdcaStep step, string reason, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(reason);
        if (!Enum.IsDefined(step))
        {
            throw new ArgumentOutOfRangeException(nameof(step), step, "Not a value of PdcaStep.");
        }

        var fact = new PlanStepReopened { Plan = Id, Version = Version + 1, At = at, By = by, Step = step, Reason = reason };
        return Decide(PdcaAct.Reopen, by, at, fact, [.. ReopenFaults(step, fact), Blank(reason, "reason", "理由")]);
    }

    /// <summary>Begins the next cycle with what this one left over: each goal that was not fully met is a problem, and a goal again.</summary>
    /// <param name="goalsDueBy">The last day of the goals carried over, included; each can be revised before Plan is left.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The plan in its next cycle, or why not.</returns>
    /// <remarks>
    /// A problem keeps the origins of all that its goal was about, each once, and says which goal of which cycle left it; the goal is about that problem alone.
    /// A goal keeps its target; its baseline is the actual value, its review points are past and dropped, its alarm stays.
    /// </remarks>
    public Decision<PdcaPlan, PdcaEvent> NextCycle(LocalDate goalsDueBy, Actor by, Instant at)
    {
        var rest = Cycle.Goals.Select((goal, index) => (goal, number: index + 1)).Where(each => each.goal is { CarryOver: not null, Actual: not null }).ToList();
        ImmutableArray<PlanProblem> problems = [.. rest.Select(each => Left(each.goal, each.number))];
        ImmutableArray<Goal> goals =
        [
            .. rest.Select((each, index) => each.goal.Goal with { Baseline = each.goal.Actual!.Value, By = goalsDueBy, Problems = [index + 1], ReviewPoints = [] }),
        ];
        var fact = new PlanNextCycleOpened { Plan = Id, Version = Version + 1, At = at, By = by, Cycle = Cycle.Number + 1, Problems = problems, Goals = goals };
        return Decide(
            PdcaAct.OpenNextCycle, by, at, fact,
            [.. NextCycleFaults(fact), .. IsClosed ? goals.Select((goal, index) => goal.By < DayOf(at) ? new GoalDueBeforeSet(index + 1, goalsDueBy, DayOf(at)) : null).OfType<GoalDueBeforeSet>() : []]);

        PlanProblem Left(PlanGoal goal, int number) => new()
        {
            Text = goal.CarryOver!.Problem,
            Origins = [.. Problems.Where((_, index) => goal.Goal.IsAbout(index + 1)).SelectMany(problem => problem.Origins).Distinct()],
            CarriedFrom = new CarriedFrom { Cycle = Cycle.Number, Goal = number },
        };
    }

    /// <summary>Begins Act, where more must hold than this plan knows of itself.</summary>
    internal Decision<PdcaPlan, PdcaEvent> BeginAct(Actor by, Instant at, ImmutableArray<DomainError> more) => Complete(PdcaAct.BeginAct, by, at, more);

    // The steps that an act completes, in order; none where it has no place here.
    private ImmutableArray<CaseMove<PdcaStep?, PdcaMoveKind>> Completions(PdcaAct act)
    {
        if (Step is not { } step || act is not (PdcaAct.CompleteStep or PdcaAct.BeginDo or PdcaAct.BeginCheck or PdcaAct.BeginAct or PdcaAct.CompleteCycle) || !act.Steps.Contains(step))
        {
            return [];
        }

        return [.. step.Stage.Steps.Where(each => act == PdcaAct.CompleteStep ? each == step : each >= step).Select(each => Procedure.Find(each, PdcaMoveKind.Complete, each.Next)!)];
    }

    private Decision<PdcaPlan, PdcaEvent> Complete(PdcaAct act, Actor by, Instant at, ImmutableArray<DomainError> more = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        var facts = Facts(act, by, at);
        ImmutableArray<DomainError> unmet = [.. Missing(act, facts, isTried: true).Concat(more.IsDefault ? [] : more).Distinct()];
        return Decide(act, by, at, unmet.IsEmpty ? [.. facts] : [], [.. unmet]);
    }

    private ImmutableArray<PlanStepCompleted> Facts(PdcaAct act, Actor by, Instant at) =>
        [.. Completions(act).Select((move, i) => new PlanStepCompleted { Plan = Id, Version = Version + 1 + i, At = at, By = by, Step = move.From!.Value })];

    // What the steps that an act completes lack, each asked of the cycle in which those before it are completed: a condition sees then what it sees when the move is made.
    // Before the act is tried, only what can be judged without what it brings.
    private IEnumerable<DomainError> Missing(PdcaAct act, ImmutableArray<PlanStepCompleted> facts, bool isTried)
    {
        var (cycle, missing) = (Cycle, new List<DomainError>());
        foreach (var (move, fact) in Completions(act).Zip(facts))
        {
            missing.AddRange(Procedure.MissingFor(move, cycle, isTried ? fact : null));
            cycle = PdcaFold.Completed(cycle, fact);
        }

        return missing.Distinct();
    }

    private ImmutableArray<DomainError> ReopenFaults(PdcaStep step, PdcaEvent? fact) =>
        Step is not { } current ? []
        : Procedure.Find(current, PdcaMoveKind.Reopen, step) is { } move ? Procedure.MissingFor(move, Cycle, fact)
        : step < current ? [new PdcaWayMissing(current, step, Procedure.ToString())]
        : [new StepNotBackward(step, current)];

    private ImmutableArray<DomainError> NextCycleFaults(PdcaEvent? fact) =>
        Step is { } step ? [new PdcaCycleOpen(Cycle.Number, step)]
        : !Goals.Any(goal => goal.CarryOver is not null) ? [new NothingCarriedOver(Cycle.Number)]
        : Procedure.Find(null, PdcaMoveKind.OpenNextCycle, PdcaStep.AnalyzeSituation) is { } move ? Procedure.MissingFor(move, Cycle, fact)
        : [new PdcaWayMissing(null, PdcaStep.AnalyzeSituation, Procedure.ToString())];
}
