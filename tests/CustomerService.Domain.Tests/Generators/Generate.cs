using System.Collections.Immutable;
using CustomerService.Domain.Complaints;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerService.Domain.Tests.Generators;

/// <summary>Everything about complaints that can be made at random, in one place.</summary>
/// <remarks>
/// <para>Choose by what you test:</para>
/// <list type="bullet">
/// <item><see cref="Procedures"/>: rule books that hold together. Rows of every kind, nested superstates, clocks with extensions, holds, cycles for each owner and
/// steps at a limit; for the compiler, the audit, the engine, the JSON.</item>
/// <item><see cref="TimedProcedures"/>: the same with a promise for each clock; for whatever time brings.</item>
/// <item><see cref="Lives"/>: what is tried in a case, when and by whom, readable under any procedure; for the laws of <see cref="RuleBookLaws"/>.</item>
/// <item><see cref="CanonicalLives"/>: the same with the verbs of the canonical procedure and wrong people; for one procedure in depth.</item>
/// <item><see cref="EventStreams"/>: histories as a store gives them, sound and with one known harm; for replaying.</item>
/// <item><see cref="Facts"/>: any event with any content, most of it nonsense; for the fold and the JSON.</item>
/// <item><see cref="Logs"/>: CSV and XES of cases handled elsewhere, fitting or with one planted deviation; for the judge.</item>
/// <item><see cref="Plans"/>: what is tried with a PDCA plan, round after round; for the laws of plans.</item>
/// <item><see cref="Proposals"/>: what is tried with an operation proposal, into execution and through changes; for the laws of proposals.</item>
/// <item><see cref="DamagedJson"/>: valid JSON that was hurt; for whatever reads.</item>
/// </list>
/// <para>
/// Sizes are bounded: a procedure has at most 8 states and 14 transitions, a life at most some dozen moves. What shrinks loses parts
/// one by one, so that a counterexample is the shortest of its kind. <c>GenerateTests</c> counts what is reached: a generator cannot quietly become dull.
/// </para>
/// </remarks>
internal static class Generate
{
    /// <summary>Procedures that hold together; they shrink by losing transitions.</summary>
    public static Arbitrary<ComplaintProcedure> Procedures => ProcedureGenerator.Arbitrary;

    /// <summary>Procedures with promises for their clocks.</summary>
    public static Arbitrary<ComplaintProcedure> TimedProcedures { get; } = Arb.From(
        ProcedureGenerator.Procedures.Select(AnyLives.Timed), procedure => ProcedureGenerator.Arbitrary.Shrinker(procedure).Select(AnyLives.Timed));

    /// <summary>Lives under any procedure; they shrink by losing moves and by waiting less.</summary>
    public static Arbitrary<ImmutableArray<AnyLives.Move>> Lives => AnyLives.All;

    /// <summary>Lives under the canonical procedure; they shrink by losing acts.</summary>
    public static Arbitrary<ComplaintLives.Act[]> CanonicalLives => ComplaintLives.Acts;

    /// <summary>Histories that hold together.</summary>
    public static Gen<(ComplaintProcedure Procedure, ImmutableArray<ComplaintEvent> Events)> Streams => EventStreams.Sound(TimedProcedures.Generator);

    /// <summary>Histories with one known harm.</summary>
    public static Gen<(ComplaintProcedure Procedure, ImmutableArray<ComplaintEvent> Events, EventStreams.Harm Harm)> HostileStreams => EventStreams.Hostile(TimedProcedures.Generator);

    /// <summary>Events of any kind with any content.</summary>
    public static Gen<ComplaintEvent> Facts => ComplaintEventGenerator.Events;

    /// <summary>Logs with planted deviations; they shrink by losing cases.</summary>
    public static Arbitrary<PlantedLogs.Log> Logs => PlantedLogs.All;

    /// <summary>Lives of a PDCA plan; they shrink by losing moves.</summary>
    public static Arbitrary<ImmutableArray<PlanLives.Move>> Plans => PlanLives.All;

    /// <summary>Lives of an operation proposal; they shrink by losing moves.</summary>
    public static Arbitrary<ImmutableArray<ProposalLives.Move>> Proposals => ProposalLives.All;
}
