using System.Globalization;
using NodaTime;

namespace CustomerService.Domain.Complaints.Conformance;

/// <summary>Reads an event log of complaints or tickets that were handled elsewhere: a CSV text, one event a row, in one pass.</summary>
/// <remarks>
/// <para>The text is RFC 4180 CSV with a header: fields may be quoted, quotes inside are doubled, line breaks inside quotes are part
/// of the field, lines end in CR LF or LF, the last one may end in none, a byte order mark is skipped. The separator is the comma,
/// semicolon or tab that the header has most often outside quotes, in this order when two are even. A row has at most 1,048,576
/// characters. Blanks around a field are part of it; a field of nothing but blanks is empty. An empty line is a fault.</para>
/// <para>Timestamps are ISO 8601: <c>yyyy-MM-dd</c>, or <c>yyyy-MM-ddTHH:mm</c> with T or one space, then perhaps <c>:ss</c>, perhaps
/// a point and 1 to 9 digits, perhaps <c>Z</c>, <c>±hh:mm</c>, <c>±hhmm</c> or <c>±hh</c> up to 18 hours. Without an offset they are
/// read as UTC, and a date alone as its midnight. Years are 0000 to 9999.</para>
/// <para>The reader asks nothing of the order of the rows. Memory is bounded whatever the length of the text: one row, and a pool
/// of recent cell texts, so that equal cases, activities, resources and departments are mostly one string. A reader serves one thread
/// and one pass. It does not close the text, and what the text throws passes through.</para>
/// </remarks>
/// <example><code>
/// EventLogReader log = EventLogReader.Open(text, new() { Activity = "status", Department = "org_line" });
/// while (log.TryRead(out LoggedEvent logged)) { … }
/// </code></example>
public sealed class EventLogReader
{
    private readonly CsvRowReader _rows;
    private readonly EventLogHeader _header;
    private readonly TextPool _texts = new();
    private EventLogException? _fault;
    private bool _hasEvents;

    private EventLogReader(CsvRowReader rows, EventLogHeader header) => (_rows, _header) = (rows, header);

    /// <summary>The columns that are read, spelled as in the header.</summary>
    /// <value>
    /// Case, activity and timestamp are never null; resource and department are null when the log has no such column.
    /// </value>
    public EventLogColumns Columns => _header.Columns;

    /// <summary>Reads the header and finds the columns.</summary>
    /// <param name="csv">The text, from its first character; the host opened it and closes it.</param>
    /// <param name="columns">Which columns to read; null, or a null name in it, looks for well-known names.</param>
    /// <returns>A reader that stands before the first event.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="csv"/> is null.</exception>
    /// <exception cref="EventLogException">
    /// The text or its header is empty or not CSV, two columns have one name (without regard to case), a required column is not
    /// there, or a column that <paramref name="columns"/> names is not there.
    /// </exception>
    public static EventLogReader Open(TextReader csv, EventLogColumns? columns = null)
    {
        ArgumentNullException.ThrowIfNull(csv);
        var rows = new CsvRowReader(csv);
        return new(rows, new EventLogHeader(rows, columns ?? new()));
    }

    /// <summary>Reads the next event.</summary>
    /// <param name="logged">The event, or the default value when there is none left.</param>
    /// <returns>False at the end of the log, and from then on.</returns>
    /// <exception cref="EventLogException">
    /// The log has no event at all; a row is not CSV, is too long or has another number of fields than the header; the case,
    /// the activity or the timestamp is blank; a timestamp has another form or is no date of the calendar. A log ends at its first
    /// fault: every later call throws it again.
    /// </exception>
    public bool TryRead(out LoggedEvent logged)
    {
        if (_fault is not null)
        {
            throw _fault;
        }

        try
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
        catch (EventLogException fault)
        {
            _fault = fault;
            throw;
        }
    }

    /// <summary>Reads the events that are left, one at a time, as they are asked for.</summary>
    /// <returns>A lazy sequence over this reader: to enumerate it twice goes on where the first time stopped.</returns>
    /// <exception cref="EventLogException">While enumerating, as <see cref="TryRead"/> does.</exception>
    public IEnumerable<LoggedEvent> ReadAll()
    {
        while (TryRead(out var logged))
        {
            yield return logged;
        }
    }

    /// <summary>Ends the log with a fault at the timestamp of the event read last; good until the next one is read.</summary>
    internal EventLogException FaultAtTimestamp(string fault) => _fault = _rows.FaultAt(_header.Timestamp, fault);

    private LoggedEvent ReadEvent()
    {
        if (_rows.FieldCount != _header.Count)
        {
            throw WrongFieldCount();
        }

        var timestamp = RequiredField(_header.Timestamp, "a timestamp");
        return IsoTimestamp.TryParse(timestamp, out Instant at)
            ? new(
                _texts.Get(RequiredField(_header.Case, "a case")),
                _texts.Get(RequiredField(_header.Activity, "an activity")),
                at,
                OptionalText(_header.Resource),
                OptionalText(_header.Department),
                _rows.Line)
            : throw _rows.FaultAt(
                _header.Timestamp,
                $"a timestamp was expected ({IsoTimestamp.Forms}) and {EventLogException.Excerpt(timestamp)} was found.");
    }

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

    private EventLogException WrongFieldCount()
    {
        var (expected, found) = (_header.Count, _rows.FieldCount);
        var fault = _rows.IsEmptyLine
            ? string.Create(CultureInfo.InvariantCulture, $"a row of {expected} fields was expected and the line is empty.")
            : string.Create(CultureInfo.InvariantCulture, $"a row of {expected} fields was expected and this one has {found}.");
        return found > expected ? _rows.FaultAt(expected, fault) : _rows.FaultAtEnd(fault);
    }
}
