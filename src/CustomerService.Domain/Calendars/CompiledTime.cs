using NodaTime;

namespace CustomerService.Domain.Calendars;

/// <summary>The compiled stretch of a calendar, which grows with what is asked. Safe to share between threads.</summary>
internal sealed class CompiledTime(OpenTime source)
{
    // Whole UTC years, so that the same questions compile the same stretches.
    private const int YearsBefore = 1;
    private const int YearsAfter = 2;

    private readonly Lock _growing = new();
    private volatile SpanTable? _table;

    /// <summary>The table, reaching at least from one instant to another.</summary>
    public SpanTable Covering(long from, long to)
    {
        var table = _table;
        return table is not null && table.From <= from && table.To > to ? table : Grow(from, to);
    }

    /// <summary>A table that reaches further forward than one given; null at the horizon.</summary>
    public SpanTable? Later(SpanTable than) => than.To == Horizon.To ? null : Grow(than.From, than.To + Math.Min(Horizon.To - 1 - than.To, Further(than)));

    /// <summary>A table that reaches further back than one given; null at the horizon.</summary>
    public SpanTable? Earlier(SpanTable than) => than.From == Horizon.From ? null : Grow(than.From - Math.Min(than.From - Horizon.From, Further(than)), than.To - 1);

    // Twice as far each time.
    private static long Further(SpanTable than) => Math.Max(than.To - than.From, YearsAfter * 365 * Nanos.Day);

    private SpanTable Grow(long from, long to)
    {
        lock (_growing)
        {
            var table = _table;
            if (table is not null && table.From <= from && table.To > to)
            {
                return table;
            }

            var first = StartOfYear(YearOf(Math.Min(from, table?.From ?? from)) - (table is null ? YearsBefore : 0));
            var last = StartOfYear(YearOf(Math.Max(to, table?.To - 1 ?? to)) + (table is null ? YearsAfter : 1));
            _table = table is null ? new SpanTable(first, last, source.Spans(first, last)) : Extended(table, first, last);
            return _table;
        }
    }

    private SpanTable Extended(SpanTable table, long first, long last)
    {
        var spans = first < table.From ? source.Spans(first, table.From) : [];
        for (var i = 0; i < table.Count; i++)
        {
            spans.Add((table.Start(i), table.End(i)));
        }

        if (table.To < last)
        {
            spans.AddRange(source.Spans(table.To, last));
        }

        return new SpanTable(first, last, OpenTime.Joined(spans));
    }

    private static int YearOf(long nanos) => Nanos.At(nanos).InUtc().Year;

    private static long StartOfYear(int year) =>
        Nanos.Of(Instant.FromUtc(Math.Clamp(year, Horizon.FirstYear, Horizon.LastYear + 1), 1, 1, 0, 0));
}
