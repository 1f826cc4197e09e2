using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Planning;

/// <content>From events to a plan, and from an act to events or a refusal.</content>
public sealed partial class PdcaPlan
{
    /// <summary>Folds a history. Whether each act was allowed is not asked again.</summary>
    /// <param name="events">The events in order, from the draft on, without gaps.</param>
    /// <param name="procedure">The procedure under which it began; null: <see cref="PdcaProcedure.Standard"/>.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="ArgumentException">
    /// There are no events, or one does not fit what stands before it; the message says which and why. Or the plan began under another procedure.
    /// </exception>
    public static PdcaPlan Replay(IEnumerable<PdcaEvent> events, PdcaProcedure? procedure = null)
    {
        ArgumentNullException.ThrowIfNull(events);
        PdcaSnapshot? plan = null;
        foreach (var fact in events)
        {
            ArgumentNullException.ThrowIfNull(fact, nameof(events));
            plan = plan is null ? PdcaFold.Begin(fact) : PdcaFold.Apply(plan, fact);
        }

        return Under(plan ?? throw new ArgumentException("A plan has at least the event of its draft.", nameof(events)), procedure, nameof(procedure));
    }

    /// <summary>Brings a plan back from what was stored of it.</summary>
    /// <param name="snapshot">What <see cref="Snapshot"/> was.</param>
    /// <param name="procedure">The procedure under which it began; null: <see cref="PdcaProcedure.Standard"/>.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="ArgumentException">
    /// The snapshot is damaged: the time zone is unknown, the version less than 1, a part missing, a number of nothing; the message says what. Or the plan began under
    /// another procedure.
    /// </exception>
    public static PdcaPlan Restore(PdcaSnapshot snapshot, PdcaProcedure? procedure = null)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return PdcaDamage.Of(snapshot) is { } damage
            ? throw new ArgumentException($"The snapshot of the plan '{snapshot.Id}' is damaged: {damage}.", nameof(snapshot))
            : Under(snapshot, procedure, nameof(procedure));
    }

    /// <summary>Applies one stored event.</summary>
    /// <param name="fact">The next event of this plan.</param>
    /// <returns>The plan with it.</returns>
    /// <exception cref="ArgumentException">The event is of another plan, not the next, or does not fit what is there.</exception>
    public PdcaPlan Apply(PdcaEvent fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return new PdcaPlan(PdcaFold.Apply(Snapshot, fact), Procedure);
    }

    private static IEnumerable<DomainError> Faults(params DomainError?[] faults) => faults.OfType<DomainError>();

    private static PlanTextMissing? Blank(string? text, string english, string chinese) => string.IsNullOrWhiteSpace(text) ? new(new(english, chinese)) : null;

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private PlanPartUnknown? Known(PlanPart part, int number)
    {
        var count = part switch
        {
            PlanPart.Problem => Problems.Length,
            PlanPart.Goal => Goals.Length,
            PlanPart.Cause => Causes.Length,
            _ => Measures.Length,
        };
        return number >= 1 && number <= count ? null : new(part, number, count);
    }

    // What every act asks: the right time and the right step.
    private IEnumerable<DomainError> PlaceFaults(PdcaAct act, Instant at)
    {
        if (at < LastAt)
        {
            yield return new BeforeLastPlanFact(at, LastAt);
        }

        if (act != PdcaAct.OpenNextCycle && (Step is not { } step || !(act == PdcaAct.Reopen || act.Steps.Contains(step))))
        {
            yield return new PdcaActNotInStep(act, Step);
        }
    }

    private Decision<PdcaPlan, PdcaEvent> Decide(PdcaAct act, Actor by, Instant at, PdcaEvent fact, params DomainError?[] faults) => Decide(act, by, at, [fact], faults);

    private Decision<PdcaPlan, PdcaEvent> Decide(PdcaAct act, Actor by, Instant at, ImmutableArray<PdcaEvent> facts, params DomainError?[] faults)
    {
        ArgumentNullException.ThrowIfNull(by);
        ImmutableArray<DomainError> unmet = [.. PlaceFaults(act, at), .. Faults(faults)];
        if (!unmet.IsEmpty)
        {
            return new(new Refusal(KebabCase.Of(act), act.DisplayName, Step is { } step ? KebabCase.Of(step) : "closed", PdcaSteps.NameOf(Step), unmet));
        }

        var plan = Snapshot;
        var events = ImmutableArray.CreateBuilder<PdcaEvent>(facts.Length);
        foreach (var fact in facts)
        {
            var made = fact with { Plan = Id, Version = plan.Version + 1, At = at, By = by };
            var next = PdcaFold.Apply(plan, made);
            if (KindOf(made) is { } kind)
            {
                Procedure.Fire(plan.Cycle.Step, kind, next.Cycle.Step, plan.Cycle, made);
            }

            events.Add(made);
            plan = next;
        }

        return new(new PdcaPlan(plan, Procedure), events.MoveToImmutable());
    }

    // How an event moves the cycle; null where it moves nothing.
    private static PdcaMoveKind? KindOf(PdcaEvent fact) => fact switch
    {
        PlanStepCompleted => PdcaMoveKind.Complete,
        PlanStepReopened => PdcaMoveKind.Reopen,
        PlanNextCycleOpened => PdcaMoveKind.OpenNextCycle,
        _ => null,
    };

    private static PdcaPlan Under(PdcaSnapshot snapshot, PdcaProcedure? procedure, string parameter)
    {
        var rules = procedure ?? PdcaProcedure.Standard;
        rules.RequireSame(snapshot.Procedure, snapshot.ProcedureVersion, parameter);
        return new(snapshot, rules);
    }
}
