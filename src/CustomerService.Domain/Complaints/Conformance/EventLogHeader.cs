using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using CustomerService.Domain.Csv;

namespace CustomerService.Domain.Complaints.Conformance;

/// <summary>The header of a log, read once: how many columns there are and where the wanted ones stand.</summary>
internal sealed class EventLogHeader
{
    private const int MostNamesShown = 30;

    private readonly string[] _names;
    private readonly Dictionary<string, int> _places;

    public EventLogHeader(CsvRowReader rows, EventLogColumns wanted)
    {
        if (!rows.TryReadRow())
        {
            throw rows.FaultAtEnd("a header line was expected and the text is empty.");
        }

        if (rows.IsEmptyLine)
        {
            throw rows.FaultAtEnd("a header line was expected and the line is empty.");
        }

        _names = new string[rows.FieldCount];
        _places = new(rows.FieldCount, StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < _names.Length; i++)
        {
            _names[i] = rows.Field(i).ToString();
            if (!_places.TryAdd(_names[i], i))
            {
                throw rows.FaultAt(i, $"a new column name was expected, without regard to case, and {Shown(_names[i])} is there twice.");
            }
        }

        Case = Require(rows, "case", wanted.Case, EventLogColumns.CaseNames);
        Activity = Require(rows, "activity", wanted.Activity, EventLogColumns.ActivityNames);
        Timestamp = Require(rows, "timestamp", wanted.Timestamp, EventLogColumns.TimestampNames);
        Resource = Find(rows, "resource", wanted.Resource, EventLogColumns.ResourceNames);
        Department = Find(rows, "department", wanted.Department, EventLogColumns.DepartmentNames);
        Role = Find(rows, "role", wanted.Role, EventLogColumns.RoleNames);
        Lifecycle = Find(rows, "lifecycle", wanted.Lifecycle, EventLogColumns.LifecycleNames);
        Deadline = Find(rows, "deadline", wanted.Deadline, []);
        Attributes = [.. wanted.Attributes.Select(name => (name, Find(rows, "attributes", name, [])!.Value))];
        Columns = new()
        {
            Case = _names[Case],
            Activity = _names[Activity],
            Timestamp = _names[Timestamp],
            Resource = NameAt(Resource),
            Department = NameAt(Department),
            Role = NameAt(Role),
            Lifecycle = NameAt(Lifecycle),
            Deadline = NameAt(Deadline),
            Attributes = wanted.Attributes,
        };
    }

    public EventLogColumns Columns { get; }

    public int Count => _names.Length;

    public int Case { get; }

    public int Activity { get; }

    public int Timestamp { get; }

    public int? Resource { get; }

    public int? Department { get; }

    public int? Role { get; }

    public int? Lifecycle { get; }

    public int? Deadline { get; }

    public ImmutableArray<(string Name, int Place)> Attributes { get; }

    private static string Shown(string name) => EventLogException.Excerpt(name);

    private int Require(CsvRowReader rows, string purpose, string? named, string[] wellKnown) =>
        Find(rows, purpose, named, wellKnown)
        ?? throw rows.FaultAt(
            0,
            $"a column for the {purpose} was expected ({string.Join(", ", wellKnown)}) and the header has only {NamesFound()}.");

    private int? Find(CsvRowReader rows, string purpose, string? named, string[] wellKnown)
    {
        if (named is not null)
        {
            return _places.TryGetValue(named, out int place)
                ? place
                : throw rows.FaultAt(0, $"the column {Shown(named)} was named for the {purpose} and the header has only {NamesFound()}.");
        }

        foreach (var candidate in wellKnown)
        {
            if (_places.TryGetValue(candidate, out var place))
            {
                return place;
            }
        }

        return null;
    }

    [return: NotNullIfNotNull(nameof(place))]
    private string? NameAt(int? place) => place is { } i ? _names[i] : null;

    private string NamesFound()
    {
        var names = string.Join(", ", _names.Take(MostNamesShown).Select(Shown));
        return _names.Length > MostNamesShown ? $"{names} and {_names.Length - MostNamesShown} more" : names;
    }
}
