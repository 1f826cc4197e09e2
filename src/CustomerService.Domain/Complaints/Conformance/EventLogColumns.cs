namespace CustomerService.Domain.Complaints.Conformance;

/// <summary>Which columns of an event log hold what, by the names in its header.</summary>
/// <remarks>
/// <para>A null property is looked for under well-known names, in the order given at the property; the first that the header has is
/// taken. A name that is set must be in the header. Names are compared whole, without regard to case, blanks included.</para>
/// <para>One column may serve two purposes. Columns that serve none are skipped. Two values are equal when all names are.</para>
/// </remarks>
public sealed record EventLogColumns
{
    internal static readonly string[] CaseNames = ["case_id", "case", "caseid", "case:concept:name", "complaint_id", "ticket"];
    internal static readonly string[] ActivityNames = ["activity", "event", "concept:name", "status"];
    internal static readonly string[] TimestampNames = ["timestamp", "time:timestamp", "time", "completetimestamp", "date"];
    internal static readonly string[] ResourceNames = ["resource", "org:resource", "user", "agent"];
    internal static readonly string[] DepartmentNames = ["department", "org_line", "org:group", "group", "workgroup", "team", "line"];

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
}
