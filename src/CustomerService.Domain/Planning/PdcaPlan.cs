using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Planning;

/// <summary>An improvement plan that goes round the PDCA cycle (戴明环): immutable, folded from its events.</summary>
/// <remarks>
/// <para>
/// Four stages, eight steps: see <see cref="PdcaStep"/>. A step is completed in order and never skipped; a cycle goes back with
/// <see cref="Reopen"/>, and then everything after that step is open again while what was recorded stays and counts until it is replaced; only a value
/// measured before the day on which one more measure was done, or one once more, no longer judges its goal. A closed cycle is not opened again: what it left over is the
/// matter of the next.
/// </para>
/// <para>
/// Plan is left with goals that can be measured, a main cause that was argued, and measures each with owner and day; Do when each measure is
/// done or dropped; Check when each goal has an actual value; Act when each goal that was met has a standard and each other one a carry-over.
/// Source: [000 Q8], [001 P1, P5], [003 c4 q11 to q16, q25], [003 R3 q8]; the guards are taken from the professional field.
/// </para>
/// <para>Safe to share between threads; two plans are equal only when they are the same object.</para>
/// </remarks>
public sealed partial class PdcaPlan
{
    private PdcaPlan(PdcaSnapshot snapshot, PdcaProcedure procedure) => (Snapshot, Procedure) = (snapshot, procedure);

    /// <summary>All that is known of the plan, as plain data to store; <see cref="Restore"/> brings it back.</summary>
    public PdcaSnapshot Snapshot { get; }

    /// <summary>The procedure that moves it.</summary>
    public PdcaProcedure Procedure { get; }

    /// <summary>The host's id of the plan.</summary>
    public string Id => Snapshot.Id;

    /// <summary>How many events it was folded from; for optimistic concurrency.</summary>
    public int Version => Snapshot.Version;

    /// <summary>What it is called.</summary>
    public string Title => Snapshot.Title;

    /// <summary>How high it stands.</summary>
    public PlanLevel Level => Snapshot.Level;

    /// <summary>Who answers for it.</summary>
    public PlanOwner Owner => Snapshot.Owner;

    /// <summary>The id of the plan it is part of; null: of none.</summary>
    public string? Parent => Snapshot.Parent;

    /// <summary>When the last event happened.</summary>
    public Instant LastAt => Snapshot.LastAt;

    /// <summary>The cycle that is open, or was closed last.</summary>
    public PdcaCycle Cycle => Snapshot.Cycle;

    /// <summary>Every cycle, in order; the last is <see cref="Cycle"/>.</summary>
    public ImmutableArray<PdcaCycle> Cycles => Snapshot.PastCycles.Add(Cycle);

    /// <summary>The step that is being worked on; null when the cycle is closed.</summary>
    public PdcaStep? Step => Cycle.Step;

    /// <summary>The stage that is being worked on; null when the cycle is closed, for closing is no stage.</summary>
    public PdcaStage? Stage => Cycle.Stage;

    /// <summary>Whether the cycle is closed; what it left over may begin the next.</summary>
    public bool IsClosed => Cycle.IsClosed;

    /// <summary>The problems of the cycle; the first has the number 1.</summary>
    public ImmutableArray<PlanProblem> Problems => Cycle.Problems;

    /// <summary>The goals of the cycle; the first has the number 1.</summary>
    public ImmutableArray<PlanGoal> Goals => Cycle.Goals;

    /// <summary>The causes found in the cycle; the first has the number 1.</summary>
    public ImmutableArray<PlanCause> Causes => Cycle.Causes;

    /// <summary>The measures of the cycle; the first has the number 1.</summary>
    public ImmutableArray<PlannedMeasure> Measures => Cycle.Measures;

    /// <summary>The day of a moment, in the plan's time zone.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>The day.</returns>
    public LocalDate DayOf(Instant at) => PlanDays.Of(at, Snapshot.TimeZone);

    /// <summary>Whose a goal is: its own owner's, or the plan's.</summary>
    /// <param name="goal">The number of the goal; the first is 1.</param>
    /// <returns>The owner.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The cycle has no such goal.</exception>
    public PlanOwner OwnerOfGoal(int goal) =>
        goal >= 1 && goal <= Goals.Length
            ? Goals[goal - 1].Goal.Owner ?? Owner
            : throw new ArgumentOutOfRangeException(nameof(goal), goal, $"The cycle has {Goals.Length} goals; the first is 1.");

    /// <summary>The plan and where it stands.</summary>
    /// <returns>For example <c>P-1 cycle 1: Execute</c>.</returns>
    public override string ToString() => $"{Id} cycle {Cycle.Number}: {(Step is { } step ? step.ToString() : "closed")}";
}
