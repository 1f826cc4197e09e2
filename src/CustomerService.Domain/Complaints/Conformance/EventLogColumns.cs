using System.Collections.Immutable;

namespace CustomerService.Domain.Complaints.Conformance;

/// <summary>Which columns of an event log hold what, by the names in its header.</summary>
/// <remarks>
/// <para>A null property is looked for under well-known names, in the order given at the property; the first that the header has is
/// taken. A name that is set must be in the header. Names are compared whole, without regard to case, blanks included.</para>
/// <para>
/// In an XES text the names are keys of attributes, compared character by character. A name that begins with <c>case:</c> is an attribute
/// of the trace and holds for all its events; every other one is an attribute of the event. Null looks for <c>case:concept:name</c>,
/// <c>concept:name</c>, <c>time:timestamp</c>, <c>org:resource</c>, <c>org:group</c>, <c>org:role</c> and <c>lifecycle:transition</c> only.
/// </para>
/// <para>One column may serve two purposes. Columns that serve none are skipped. Two values are equal when all names are.</para>
/// </remarks>
public sealed record EventLogColumns
{
    internal static readonly string[] CaseNames = ["case_id", "case", "caseid", "case:concept:name", "complaint_id", "ticket"];
    internal static readonly string[] ActivityNames = ["activity", "event", "concept:name", "status"];
    internal static readonly string[] TimestampNames = ["timestamp", "time:timestamp", "time", "completetimestamp", "date"];
    internal static readonly string[] ResourceNames = ["resource", "org:resource", "user", "agent"];
    internal static readonly string[] DepartmentNames = ["department", "org_line", "org:group", "group", "workgroup", "team", "line"];
    internal static readonly string[] RoleNames = ["role", "org:role"];
    internal static readonly string[] LifecycleNames = ["lifecycle:transition", "lifecycle"];

    /// <summary>
    /// The column that names the case; required. Null (the default) looks for <c>case_id</c>, <c>case</c>, <c>caseid</c>,
    /// <c>case:concept:name</c>, <c>complaint_id</c>, <c>ticket</c>.
    /// </summary>
    public string? Case { get; init; }

    /// <summary>
    /// The column that names the activity or status; required. Null (the default) looks for <c>activity</c>, <c>event</c>,
    /// <c>concept:name</c>, <c>status</c>.
    /// </summary>
    public string? Activity { get; init; }

    /// <summary>
    /// The column that holds the time; required. Null (the default) looks for <c>timestamp</c>, <c>time:timestamp</c>, <c>time</c>,
    /// <c>completetimestamp</c>, <c>date</c>.
    /// </summary>
    public string? Timestamp { get; init; }

    /// <summary>
    /// The column that names who did it. Null (the default) looks for <c>resource</c>, <c>org:resource</c>, <c>user</c>, <c>agent</c>;
    /// a log may have none.
    /// </summary>
    public string? Resource { get; init; }

    /// <summary>
    /// The column that names the department. Null (the default) looks for <c>department</c>, <c>org_line</c>, <c>org:group</c>,
    /// <c>group</c>, <c>workgroup</c>, <c>team</c>, <c>line</c>; a log may have none.
    /// </summary>
    public string? Department { get; init; }

    /// <summary>
    /// The column that names the role of who did it. Null (the default) looks for <c>role</c>, <c>org:role</c>; a log may have none.
    /// </summary>
    public string? Role { get; init; }

    /// <summary>
    /// The column that says what stage of the activity an event marks. Null (the default) looks for <c>lifecycle:transition</c>,
    /// <c>lifecycle</c>; a log may have none.
    /// </summary>
    public string? Lifecycle { get; init; }

    /// <summary>
    /// The column that holds the deadline of the case, a time of the same forms as the timestamp. Null (the default): none is read; a log
    /// may mean many things by a date that is due.
    /// </summary>
    public string? Deadline { get; init; }

    /// <summary>Further columns to read, each with its name; none twice. Empty (the default): none.</summary>
    public ImmutableArray<string> Attributes { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <inheritdoc/>
    public bool Equals(EventLogColumns? other) =>
        other is not null && Case == other.Case && Activity == other.Activity && Timestamp == other.Timestamp && Resource == other.Resource
        && Department == other.Department && Role == other.Role && Lifecycle == other.Lifecycle && Deadline == other.Deadline
        && Attributes.AsSpan().SequenceEqual(other.Attributes.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Case, Activity, Timestamp, Resource, Department, Role, Lifecycle, Deadline);
}
