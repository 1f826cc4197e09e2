namespace CustomerService.Domain.Calendars;

/// <summary>The open spans of a stretch of time with running totals, compiled so that no question depends on how far it reaches.</summary>
/// <remarks>
/// 16 bytes a span, 4 a day and 4 a bucket. Two indexes lead next to the span wanted, by day and by total; what is left is a
/// search among the spans of one day or one bucket. All values are nanoseconds; instants and totals each fit, the sum of one of each
/// may not, so differences are taken first. Immutable.
/// </remarks>
internal sealed class SpanTable
{
    private readonly long[] _start;
    private readonly long[] _before;      // open time before each span; one more at the end: all of it
    private readonly int[] _byDay;        // the first span that ends after the start of each day
    private readonly int[] _byTotal;      // the first span whose open time reaches beyond the start of each bucket
    private readonly long _bucket;

    public SpanTable(long from, long to, List<(long Start, long End)> spans)
    {
        (From, To) = (from, to);
        var count = spans.Count;
        _start = new long[count];
        _before = new long[count + 1];
        for (var i = 0; i < count; i++)
        {
            _start[i] = spans[i].Start;
            _before[i + 1] = _before[i] + (spans[i].End - spans[i].Start);
        }

        _byDay = new int[(int)((to - from) / Nanos.Day) + 2];
        for (int day = 0, i = 0; day < _byDay.Length; day++)
        {
            while (i < count && spans[i].End <= from + (day * Nanos.Day))
            {
                i++;
            }

            _byDay[day] = i;
        }

        _bucket = Math.Max(1, Total / Math.Max(1, count));
        _byTotal = new int[(int)(Total / _bucket) + 2];
        for (int bucket = 0, i = 0; bucket < _byTotal.Length; bucket++)
        {
            var reached = bucket <= Total / _bucket ? bucket * _bucket : long.MaxValue;
            while (i < count && _before[i + 1] <= reached)
            {
                i++;
            }

            _byTotal[bucket] = i;
        }
    }

    /// <summary>The stretch of time that is compiled.</summary>
    public long From { get; }

    /// <summary>Its end.</summary>
    public long To { get; }

    public int Count => _start.Length;

    /// <summary>All open time of the stretch.</summary>
    public long Total => _before[^1];

    public long Start(int span) => _start[span];

    public long End(int span) => _start[span] + (_before[span + 1] - _before[span]);

    /// <summary>The first span that ends after an instant, which may be <see cref="Count"/>.</summary>
    public int AtOrAfter(long instant)
    {
        var day = (int)((instant - From) / Nanos.Day);
        var low = _byDay[day];
        var high = _byDay[day + 1];
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (End(middle) <= instant)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>The open time from the start of the stretch to an instant in it.</summary>
    public long OpenUntil(long instant)
    {
        var span = AtOrAfter(instant);
        return span < Count && instant > _start[span] ? _before[span] + (instant - _start[span]) : _before[span];
    }

    /// <summary>The instant at which a total of open time is reached: the earliest one, which may be a closing; totals from 1.</summary>
    public long Reaching(long total)
    {
        var span = Beyond(total);
        if (_before[span] == total)
        {
            span--;   // used up at the end of the span before
        }

        return _start[span] + (total - _before[span]);
    }

    /// <summary>The instant at which open time goes on after a total: the latest one that has it, which is never a closing; totals below <see cref="Total"/>.</summary>
    public long Passing(long total)
    {
        var span = Beyond(total);
        return _start[span] + (total - _before[span]);
    }

    // The first span whose open time reaches beyond a total; Count for the whole.
    private int Beyond(long total)
    {
        var bucket = (int)(total / _bucket);
        var low = _byTotal[bucket];
        var high = _byTotal[bucket + 1];
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (_before[middle + 1] <= total)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
