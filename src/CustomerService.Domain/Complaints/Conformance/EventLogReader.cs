namespace CustomerService.Domain.Complaints.Conformance;

/// <summary>Reads an event log of complaints or tickets that were handled elsewhere, CSV or XES, in one pass.</summary>
/// <remarks>
/// <para>A CSV text (<see cref="Open"/>) is RFC 4180 with a header: fields may be quoted, quotes inside are doubled, line breaks inside quotes are part
/// of the field, lines end in CR LF or LF, the last one may end in none, a byte order mark is skipped. The separator is the comma,
/// semicolon or tab that the header has most often outside quotes, in this order when two are even. A row has at most 1,048,576
/// characters. Blanks around a field are part of it; a field of nothing but blanks is empty. An empty line is a fault.</para>
/// <para>Timestamps are ISO 8601: <c>yyyy-MM-dd</c>, or <c>yyyy-MM-ddTHH:mm</c> with T or one space, then perhaps <c>:ss</c>, perhaps
/// a point and 1 to 9 digits, perhaps <c>Z</c>, <c>±hh:mm</c>, <c>±hhmm</c> or <c>±hh</c> up to 18 hours. Without an offset they are
/// read as UTC, and a date alone as its midnight. Years are 0000 to 9999.</para>
/// <para>An XES text (<see cref="OpenXes"/>) is the event log of IEEE 1849-2016: a <c>log</c> of <c>trace</c> elements, each with attributes
/// and then its <c>event</c> elements. Attributes inside attributes, lists, extensions, classifiers and globals are passed over, so that a value
/// that a log only declares as a default is not read. An element that XES does not know is a fault, so is an event outside a trace, and a document type
/// is refused. A tag, a text or a comment has at most 1,048,576 characters, and elements lie at most 64 deep.</para>
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
    private readonly EventRows _rows;
    private FormatException? _fault;

    private EventLogReader(EventRows rows) => _rows = rows;

    /// <summary>The columns that are read, spelled as in the text.</summary>
    /// <value>
    /// Case, activity and timestamp are never null; the others are null when the log has no such column. An XES text has no header: every
    /// key that is looked for is named, be it there or not.
    /// </value>
    public EventLogColumns Columns => _rows.Columns;

    /// <summary>Reads the header of a CSV text and finds the columns.</summary>
    /// <param name="csv">The text, from its first character; the host opened it and closes it.</param>
    /// <param name="columns">Which columns to read; null, or a null name in it, looks for well-known names.</param>
    /// <returns>A reader that stands before the first event.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="csv"/> is null.</exception>
    /// <exception cref="ArgumentException">An attribute in <paramref name="columns"/> is named twice, or is blank.</exception>
    /// <exception cref="EventLogException">
    /// The text or its header is empty or not CSV, two columns have one name (without regard to case), a required column is not
    /// there, or a column that <paramref name="columns"/> names is not there.
    /// </exception>
    public static EventLogReader Open(TextReader csv, EventLogColumns? columns = null)
    {
        ArgumentNullException.ThrowIfNull(csv);
        return new(new CsvEventRows(csv, Sound(columns)));
    }

    /// <summary>Reads an XES text up to its <c>log</c> element.</summary>
    /// <param name="xes">The text, from its first character; the host opened it, unpacked it if need be, and closes it.</param>
    /// <param name="columns">
    /// Which attributes to read, by their keys; a key that begins with <c>case:</c> is one of the trace. Null, or a null name in it, reads the
    /// standard ones.
    /// </param>
    /// <returns>A reader that stands before the first event.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="xes"/> is null.</exception>
    /// <exception cref="ArgumentException">An attribute in <paramref name="columns"/> is named twice, or is blank.</exception>
    /// <exception cref="EventLogException">The text is no well-formed XML, or does not begin with a log.</exception>
    public static EventLogReader OpenXes(TextReader xes, EventLogColumns? columns = null)
    {
        ArgumentNullException.ThrowIfNull(xes);
        return new(new XesEventRows(xes, Sound(columns)));
    }

    /// <summary>Reads the next event.</summary>
    /// <param name="logged">The event, or the default value when there is none left.</param>
    /// <returns>False at the end of the log, and from then on.</returns>
    /// <exception cref="EventLogException">
    /// The log has no event at all; a row is not CSV, is too long or has another number of fields than the header; the XML is not well formed or
    /// no XES; the case, the activity or the timestamp is blank or missing; a timestamp or deadline has another form or is no date of the calendar. A log
    /// ends at its first fault: every later call throws it again.
    /// </exception>
    public bool TryRead(out LoggedEvent logged)
    {
        if (_fault is not null)
        {
            throw _fault;
        }

        try
        {
            return _rows.TryRead(out logged);
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
    internal FormatException FaultAtTimestamp(string fault) => _fault = _rows.FaultAtTimestamp(fault);

    private static EventLogColumns Sound(EventLogColumns? columns)
    {
        columns ??= new();
        return columns.Attributes.Any(string.IsNullOrWhiteSpace) || columns.Attributes.Distinct(StringComparer.OrdinalIgnoreCase).Count() < columns.Attributes.Length
            ? throw new ArgumentException("Names of attributes that are neither blank nor twice there were expected.", nameof(columns))
            : columns;
    }
}
