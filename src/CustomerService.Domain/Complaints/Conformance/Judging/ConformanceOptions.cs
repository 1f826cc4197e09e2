using System.Collections.Immutable;
using CustomerService.Domain.Calendars;
using CustomerService.Domain.Commitments;
using NodaTime;

namespace CustomerService.Domain.Complaints.Conformance.Judging;

/// <summary>When a case is judged and let go.</summary>
public enum CaseRelease
{
    /// <summary>At the end of the log: every event may belong to any case, and all cases are held until then (日志结束时).</summary>
    AtEnd,

    /// <summary>When an event of another case comes: for logs sorted by case, of which one case is held at a time (下一案件开始时).</summary>
    WhenNextCaseBegins,

    /// <summary>When the case reaches a closed state: of interleaved logs the open cases are held, and a case that is reopened is judged as another one (结案时).</summary>
    WhenClosed,
}

/// <summary>What counts as late where the log gives a case a deadline.</summary>
public enum DeadlineBasis
{
    /// <summary>The last event of the case is after the deadline (最后事件).</summary>
    LastEvent,

    /// <summary>The event that last closed the case is after the deadline; a case that is still open is late when what was judged ends after it (结案事件).</summary>
    Closing,
}

/// <summary>Names of the settings of a check.</summary>
public static class ConformanceSettings
{
    extension(CaseRelease release)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => release switch
        {
            CaseRelease.AtEnd => new("at the end of the log", "日志结束时"),
            CaseRelease.WhenNextCaseBegins => new("when the next case begins", "下一案件开始时"),
            CaseRelease.WhenClosed => new("when the case is closed", "结案时"),
            _ => throw new ArgumentOutOfRangeException(nameof(release), release, "Not a value of CaseRelease."),
        };
    }

    extension(DeadlineBasis basis)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => basis switch
        {
            DeadlineBasis.LastEvent => new("last event", "最后事件"),
            DeadlineBasis.Closing => new("closing event", "结案事件"),
            _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, "Not a value of DeadlineBasis."),
        };
    }
}

/// <summary>What in a log shows that a condition of the procedure was met.</summary>
/// <param name="Condition">The condition; a step is asked for it where a row of the procedure requires it.</param>
/// <param name="Attribute">The attribute that must not be blank, as <see cref="EventLogColumns.Attributes"/> names it.</param>
/// <param name="OrEarlier">Whether an earlier event of the case may bear it as well, or only the step itself.</param>
public sealed record EvidenceRule(ConditionCode Condition, string Attribute, bool OrEarlier);

/// <summary>What is judged of a log beyond the order of its steps, and how long cases are held. What is not set is not judged.</summary>
public sealed record ConformanceOptions
{
    /// <summary>The most edits there can be: more would make the cost of one case grow without use.</summary>
    public const int GreatestEdits = 1_000;

    /// <summary>
    /// How many edits (a step added or left out) a case may take before its order is judged no further; from 0 to <see cref="GreatestEdits"/>.
    /// Unknown activities are no edits. No source gives a number; 20 is more than a report can use.
    /// </summary>
    public int MostEdits { get; init; } = 20;

    /// <summary>When cases are let go.</summary>
    public CaseRelease Release { get; init; }

    /// <summary>The calendar that counts working time; null: only the wall clock counts.</summary>
    public BusinessCalendar? Calendar { get; init; }

    /// <summary>Finds the promise by the id that a clock of the procedure names; it may answer null. Null: no promise is judged.</summary>
    /// <remarks>It is asked once for each clock of the procedure.</remarks>
    public Func<string, Promise?>? Promises { get; init; }

    /// <summary>
    /// Until when open cases are judged: the instant at which the log was taken. Null: each case until its own last event. It may not be before
    /// an event of the log.
    /// </summary>
    public Instant? Until { get; init; }

    /// <summary>What counts as late where the log gives deadlines (<see cref="EventLogColumns.Deadline"/>); null: deadlines are not judged.</summary>
    public DeadlineBasis? LateBy { get; init; }

    /// <summary>Whether the role of an event must be one its step permits. Events without a role are passed over.</summary>
    public bool JudgesRoles { get; init; }

    /// <summary>The log's own names of roles, besides the codes and names of the procedure; compared without regard to case.</summary>
    public ImmutableDictionary<string, Role> Roles { get; init; } = ImmutableDictionary<string, Role>.Empty;

    /// <summary>The log's own names of activities, besides the codes and names of the procedure, before which they go; compared without regard to case.</summary>
    public ImmutableDictionary<string, ComplaintTrigger> Activities { get; init; } = ImmutableDictionary<string, ComplaintTrigger>.Empty;

    /// <summary>What shows that conditions were met; at most 64.</summary>
    public ImmutableArray<EvidenceRule> Evidence { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>
    /// The lifecycle transitions of which an event counts as a step (<c>complete</c>), without regard to case; other events are passed over, events that
    /// bear none count. Empty: every event counts.
    /// </summary>
    public ImmutableArray<string> Lifecycles { get; init => field = value.IsDefault ? [] : value; } = [];
}
