using NodaTime;

namespace CustomerService.Domain.Calendars;

/// <summary>How two calendars are put together.</summary>
internal enum Combination
{
    /// <summary>Open when one of them is: follow the sun.</summary>
    Union,

    /// <summary>Open when both are: the customer's hours and ours.</summary>
    Intersection,

    /// <summary>Open when the first is and the second is not: our hours without the maintenance windows.</summary>
    Exclusion,
}

/// <summary>The open time of two calendars put together; dates are those of the first calendar's zone.</summary>
internal sealed class CombinedOpenTime(Combination how, OpenTime left, OpenTime right) : OpenTime
{
    public override DateTimeZone Zone => left.Zone;

    public override Instant KnownFrom => Instant.Max(left.KnownFrom, right.KnownFrom);

    public override Instant KnownUntil => Instant.Min(left.KnownUntil, right.KnownUntil);

    public override (int First, int Last)? Exceptions => (left.Exceptions, right.Exceptions) switch
    {
        (null, var only) => only,
        (var only, null) => only,
        var ((a, b), (c, d)) => (Math.Min(a, c), Math.Max(b, d)),
    };

    public override bool NeverCloses => how switch
    {
        Combination.Union => left.NeverCloses || right.NeverCloses,
        Combination.Intersection => left.NeverCloses && right.NeverCloses,
        _ => false,
    };

    public override List<(long Start, long End)> Spans(long from, long to)
    {
        var (ones, others) = (left.Spans(from, to), right.Spans(from, to));
        return how switch
        {
            Combination.Union => Joined([.. ones, .. others]),
            Combination.Intersection => Common(ones, others),
            _ => Common(ones, Gaps(others, from, to)),
        };
    }

    // A combined calendar has no spans of its own that would belong to a day: a day counts when it has open time.
    public override bool IsBusinessDay(int day) => Spans(StartOf(day), StartOf(day + 1)).Count > 0;

    public override long CloseOf(int day) => Spans(StartOf(day), StartOf(day + 1))[^1].End;

    public override DayReason ReasonFor(int day)
    {
        var (one, other) = (left.ReasonFor(day), right.ReasonFor(day));
        return one.Kind is not null || other.Kind is null || left.Zone != right.Zone ? one : other;
    }

    private static List<(long Start, long End)> Common(List<(long Start, long End)> ones, List<(long Start, long End)> others)
    {
        var common = new List<(long Start, long End)>();
        for (int i = 0, j = 0; i < ones.Count && j < others.Count;)
        {
            var start = Math.Max(ones[i].Start, others[j].Start);
            var end = Math.Min(ones[i].End, others[j].End);
            if (start < end)
            {
                common.Add((start, end));
            }

            if (ones[i].End < others[j].End)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return common;
    }

    private static List<(long Start, long End)> Gaps(List<(long Start, long End)> spans, long from, long to)
    {
        var gaps = new List<(long Start, long End)>(spans.Count + 1);
        foreach (var (start, end) in spans)
        {
            if (from < start)
            {
                gaps.Add((from, start));
            }

            from = end;
        }

        if (from < to)
        {
            gaps.Add((from, to));
        }

        return gaps;
    }
}
