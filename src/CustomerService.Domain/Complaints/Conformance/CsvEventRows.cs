using System.Collections.Immutable;
using System.Globalization;
using CustomerService.Domain.Csv;
using NodaTime;

namespace CustomerService.Domain.Complaints.Conformance;

/// <summary>Reads events from CSV.</summary>
internal sealed class CsvEventRows : EventRows
{
    private readonly CsvRowReader _rows;
    private readonly EventLogHeader _header;
    private readonly TextPool _texts = new();
    private bool _hasEvents;

    public CsvEventRows(TextReader csv, EventLogColumns columns)
    {
        _rows = new(csv, static (line, column, fault) => new EventLogException(line, column, fault));
        _header = new(_rows, columns);
    }

    public override EventLogColumns Columns => _header.Columns;

    public override bool TryRead(out LoggedEvent logged)
    {
        if (_rows.TryReadRow())
        {
            _hasEvents = true;
            logged = ReadEvent();
            return true;
        }

        logged = default;
        return _hasEvents ? false : throw _rows.FaultAtEnd("an event was expected after the header and there are no events.");
    }

    public override FormatException FaultAtTimestamp(string fault) => _rows.FaultAt(_header.Timestamp, fault);

    private LoggedEvent ReadEvent()
    {
        if (_rows.FieldCount != _header.Count)
        {
            throw WrongFieldCount();
        }

        var at = TimeAt(_header.Timestamp, RequiredField(_header.Timestamp, "a timestamp"), "a timestamp");
        return new(
            _texts.Get(RequiredField(_header.Case, "a case")),
            _texts.Get(RequiredField(_header.Activity, "an activity")),
            at,
            OptionalText(_header.Resource),
            OptionalText(_header.Department),
            _rows.Line)
        {
            Role = OptionalText(_header.Role),
            Lifecycle = OptionalText(_header.Lifecycle),
            Deadline = OptionalTime(_header.Deadline),
            Attributes = _header.Attributes.IsEmpty ? [] : ReadAttributes(),
        };
    }

    private ImmutableArray<LoggedAttribute> ReadAttributes()
    {
        var attributes = ImmutableArray.CreateBuilder<LoggedAttribute>(_header.Attributes.Length);
        foreach (var (name, index) in _header.Attributes)
        {
            if (OptionalText(index) is { } value)
            {
                attributes.Add(new(name, value));
            }
        }

        return attributes.ToImmutable();
    }

    private Instant TimeAt(int index, ReadOnlySpan<char> text, string what) => IsoTimestamp.TryParse(text, out var at)
        ? at
        : throw _rows.FaultAt(index, $"{what} was expected ({IsoTimestamp.Forms}) and {EventLogException.Excerpt(text)} was found.");

    private ReadOnlySpan<char> RequiredField(int index, string content)
    {
        var field = _rows.Field(index);
        return field.IsWhiteSpace()
            ? throw _rows.FaultAt(index, $"{content} was expected in every row and this cell is empty.")
            : field;
    }

    private string? OptionalText(int? index)
    {
        if (index is not { } present)
        {
            return null;
        }

        var field = _rows.Field(present);
        return field.IsWhiteSpace() ? null : _texts.Get(field);
    }

    private Instant? OptionalTime(int? index)
    {
        if (index is not { } present)
        {
            return null;
        }

        var field = _rows.Field(present);
        return field.IsWhiteSpace() ? null : TimeAt(present, field, "a deadline");
    }

    private FormatException WrongFieldCount()
    {
        var (expected, found) = (_header.Count, _rows.FieldCount);
        var fault = _rows.IsEmptyLine
            ? string.Create(CultureInfo.InvariantCulture, $"a row of {expected} fields was expected and the line is empty.")
            : string.Create(CultureInfo.InvariantCulture, $"a row of {expected} fields was expected and this one has {found}.");
        return found > expected ? _rows.FaultAt(expected, fault) : _rows.FaultAtEnd(fault);
    }
}
