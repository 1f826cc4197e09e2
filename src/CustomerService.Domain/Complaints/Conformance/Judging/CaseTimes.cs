using CustomerService.Domain.Commitments;
using NodaTime;

namespace CustomerService.Domain.Complaints.Conformance.Judging;

// What a case spent where, as far as its log tells.

/// <summary>The time a case spent in one state.</summary>
/// <param name="State">The state.</param>
/// <param name="Visits">How often the case entered it; at least 1.</param>
/// <param name="Elapsed">How long it was there, by the wall clock; the time after the last event of a case is nobody's unless the check says until when.</param>
/// <param name="Working">How much of it the calendar counts; null without a calendar.</param>
public sealed record StateTime(ComplaintState State, int Visits, Duration Elapsed, Duration? Working);

/// <summary>The time a case lay with one department: from an event of it to the next event of another one.</summary>
/// <param name="Department">The department, spelled as in the log.</param>
/// <param name="Visits">How often it came there; at least 1.</param>
/// <param name="Events">How many events it did; at least 1.</param>
/// <param name="Elapsed">How long it lay there, by the wall clock.</param>
/// <param name="Working">How much of it the calendar counts; null without a calendar.</param>
public sealed record DepartmentTime(string Department, int Visits, int Events, Duration Elapsed, Duration? Working);

/// <summary>A case was handed over: an event of another department than the one before.</summary>
/// <param name="From">The former department.</param>
/// <param name="To">The later one.</param>
/// <param name="Event">The number of the event with which the later one took over, counted from 1.</param>
/// <param name="At">When that event happened.</param>
/// <param name="IsReturn">Whether the case had been with the later one before.</param>
public sealed record CaseHandOver(string From, string To, int Event, Instant At, bool IsReturn);

/// <summary>What became of one clock of the procedure in one case: one entry for each cycle that ran.</summary>
/// <param name="Clock">The clock.</param>
/// <param name="Promise">The id of the promise that timed it.</param>
/// <param name="Cycle">The number of the cycle, from 1; a reopened case may have several.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="EndedAt">When it was stopped or cancelled; null while it was open where the log stops.</param>
/// <param name="DueAt">The last instant that was in time; null where a hold keeps it open, or no such instant comes.</param>
/// <param name="Status">How it stands: met, met late, breached, cancelled, running or paused.</param>
/// <param name="LateBy">How much later than due it was done, or is by the end of what was judged, by the wall clock; null where it is not late.</param>
public sealed record PromiseVerdict(
    ClockId Clock, string Promise, int Cycle, Instant StartedAt, Instant? EndedAt, Instant? DueAt, TimerStatus Status, Duration? LateBy)
{
    /// <summary>Whether the promise was broken.</summary>
    public bool IsBroken => LateBy is not null;
}
