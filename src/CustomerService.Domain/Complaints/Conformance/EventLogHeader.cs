using System.Collections.Immutable;
using CustomerService.Domain.Csv;

namespace CustomerService.Domain.Complaints.Conformance;

/// <summary>Where the columns of a log of events stand.</summary>
internal sealed class EventLogHeader
{
    public EventLogHeader(CsvRowReader rows, EventLogColumns wanted)
    {
        var header = new CsvHeader(rows);
        Count = header.Count;
        Case = header.Require("case", wanted.Case, EventLogColumns.CaseNames);
        Activity = header.Require("activity", wanted.Activity, EventLogColumns.ActivityNames);
        Timestamp = header.Require("timestamp", wanted.Timestamp, EventLogColumns.TimestampNames);
        Resource = header.Find("resource", wanted.Resource, EventLogColumns.ResourceNames);
        Department = header.Find("department", wanted.Department, EventLogColumns.DepartmentNames);
        Role = header.Find("role", wanted.Role, EventLogColumns.RoleNames);
        Lifecycle = header.Find("lifecycle", wanted.Lifecycle, EventLogColumns.LifecycleNames);
        Deadline = header.Find("deadline", wanted.Deadline, []);
        Attributes = [.. wanted.Attributes.Select(name => (name, header.Find("attributes", name, [])!.Value))];
        Columns = new()
        {
            Case = header[Case],
            Activity = header[Activity],
            Timestamp = header[Timestamp],
            Resource = header.NameAt(Resource),
            Department = header.NameAt(Department),
            Role = header.NameAt(Role),
            Lifecycle = header.NameAt(Lifecycle),
            Deadline = header.NameAt(Deadline),
            Attributes = wanted.Attributes,
        };
    }

    public EventLogColumns Columns { get; }

    public int Count { get; }

    public int Case { get; }

    public int Activity { get; }

    public int Timestamp { get; }

    public int? Resource { get; }

    public int? Department { get; }

    public int? Role { get; }

    public int? Lifecycle { get; }

    public int? Deadline { get; }

    public ImmutableArray<(string Name, int Place)> Attributes { get; }
}
