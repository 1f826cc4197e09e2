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
    private static readonly DayReason Ordinary = new(null, new("an ordinary day", "平日"));
    private static readonly DayReason NotTogether = new(null, new("the calendars are not open together", "各日历没有共同的营业时间"));
    private static readonly DayReason TakenAway = new(null, new("all hours are taken away", "营业时间全部被排除"));

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

    // Closed: by whichever member closes the day. Open: an occasion is told only where a member has it that is open then.
    public override DayReason ReasonFor(int day)
    {
        var (from, to) = (StartOf(day), StartOf(day + 1));
        var (one, other) = (left.ReasonFor(day), right.ReasonFor(right.DayOf(Nanos.At(from))));
        var (opensOne, opensOther) = (left.Spans(from, to).Count > 0, right.Spans(from, to).Count > 0);
        return how switch
        {
            Combination.Union when opensOne || opensOther => opensOne && one.Kind is not null ? one : opensOther && other.Kind is not null ? other : Ordinary,
            Combination.Union => one.Kind is not null ? one : other,
            Combination.Intersection when opensOne && opensOther => Spans(from, to).Count == 0 ? NotTogether : one.Kind is not null ? one : other.Kind is not null ? other : Ordinary,
            Combination.Intersection => opensOne ? other : one,
            _ when opensOne => Spans(from, to).Count == 0 ? TakenAway : one,
            _ => one,
        };
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
