using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace CustomerService.Domain.Complaints.Conformance.Judging;

/// <summary>What a log shows of one case, held against the rules; <see cref="LogConformance.Judge(ComplaintProcedure, EventLogReader, ConformanceOptions?)"/> states how it is judged.</summary>
/// <remarks>Immutable, safe to share between threads. Two verdicts are equal only when they are the same object.</remarks>
public sealed class CaseVerdict
{
    internal CaseVerdict()
    {
    }

    /// <summary>The case, as the log names it.</summary>
    public required string Case { get; init; }

    /// <summary>The number of events that were judged; at least 1.</summary>
    public required int Events { get; init; }

    /// <summary>When the first of them happened.</summary>
    public required Instant First { get; init; }

    /// <summary>When the last of them happened.</summary>
    public required Instant Last { get; init; }

    /// <summary>From the first to the last event, by the wall clock; not negative.</summary>
    public Duration Elapsed => Last - First;

    /// <summary>From the first to the last event, as the calendar counts; null without a calendar.</summary>
    public required Duration? Working { get; init; }

    /// <summary>The state the case is in after its last event; null where the alignment ended before it (<see cref="IsWhole"/>).</summary>
    public required ComplaintState? State { get; init; }

    /// <summary>Whether that is a closed state.</summary>
    public required bool IsClosed { get; init; }

    /// <summary>
    /// How many events the order was judged of. Fewer than <see cref="Events"/> when the case would take more edits than the options allow: what comes
    /// after is not judged.
    /// </summary>
    public required int AlignedEvents { get; init; }

    /// <summary>Whether the order of all events was judged.</summary>
    public bool IsWhole => AlignedEvents == Events;

    /// <summary>Whether the case began, moved and ended as the procedure permits: no deviation of order, and judged whole.</summary>
    public bool Fits => IsWhole && !Deviations.Any(deviation => deviation.Kind.IsOfOrder);

    /// <summary>Whether nothing at all speaks against it: it fits, nothing else deviates, and no promise was broken.</summary>
    public bool Conforms => IsWhole && Deviations.IsEmpty && !Promises.Any(promise => promise.IsBroken);

    /// <summary>Every deviation, in the order of the events.</summary>
    public required ImmutableArray<CaseDeviation> Deviations { get; init; }

    /// <summary>The time in each state the case was in, in the order of first entry.</summary>
    public required ImmutableArray<StateTime> States { get; init; }

    /// <summary>The time with each department, in the order of first arrival; empty for a log without departments.</summary>
    public required ImmutableArray<DepartmentTime> Departments { get; init; }

    /// <summary>The hand-overs between departments, in order.</summary>
    public required ImmutableArray<CaseHandOver> HandOvers { get; init; }

    /// <summary>How many hand-overs led back to a department that had had the case.</summary>
    public int Returns => HandOvers.Count(handOver => handOver.IsReturn);

    /// <summary>What became of each promise whose clock started, in the procedure's order; empty where none was judged.</summary>
    public required ImmutableArray<PromiseVerdict> Promises { get; init; }

    /// <summary>The deadline the log gives the case, the last one where it gives several; null: it gives none.</summary>
    public required Instant? Deadline { get; init; }

    /// <summary>How much later than the deadline, by the wall clock; null where it is not late or that was not judged.</summary>
    public required Duration? LateBy { get; init; }

    /// <summary>Whether the case is past its deadline.</summary>
    public bool IsLate => LateBy is not null;

    /// <summary>The case on one line.</summary>
    /// <returns>For example <c>C-17: 9 events, 2 deviations</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Case}: {Events} events, {Deviations.Length} deviations");
}
