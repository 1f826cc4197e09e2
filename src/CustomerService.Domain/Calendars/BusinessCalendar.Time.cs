using NodaTime;

namespace CustomerService.Domain.Calendars;

/// <content>Working time.</content>
public sealed partial class BusinessCalendar
{
    /// <summary>Whether the place is open at an instant.</summary>
    /// <param name="at">The instant.</param>
    /// <returns>True from an opening up to, but not including, the closing.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant lies beyond the horizon.</exception>
    public bool IsOpen(Instant at)
    {
        var t = Nanos.Of(Within(at, nameof(at)));
        var table = _compiled.Covering(t, t);
        var span = table.AtOrAfter(t);
        return span < table.Count && table.Start(span) <= t;
    }

    /// <summary>The next opening: the first instant, at or after the one given, at which the place opens.</summary>
    /// <param name="at">The instant. While the place is open its opening has passed; for "from when can work go on" add nothing: <c>Add(at, Duration.Zero)</c>.</param>
    /// <returns>The opening, if there is one.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant lies beyond the horizon.</exception>
    public CalendarAnswer TryNextOpening(Instant at)
    {
        var t = Nanos.Of(Within(at, nameof(at)));
        if (_source.NeverCloses)
        {
            return default;
        }

        for (var table = _compiled.Covering(Math.Max(t - 1, Horizon.From), t); table is not null; table = _compiled.Later(table))
        {
            var span = table.AtOrAfter(t);
            if (span < table.Count && table.Start(span) < t)
            {
                span++;
            }

            if (span < table.Count && table.Start(span) == Horizon.From && _source.Spans(Horizon.From - 1, Horizon.From).Count > 0)
            {
                span++;   // it opened before the horizon
            }

            if (span < table.Count)
            {
                return Answer(at, table.Start(span));
            }
        }

        return default;
    }

    /// <summary>The next closing: the first instant after the one given at which the place closes.</summary>
    /// <param name="at">The instant.</param>
    /// <returns>The closing, if there is one.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant lies beyond the horizon.</exception>
    public CalendarAnswer TryNextClosing(Instant at)
    {
        var t = Nanos.Of(Within(at, nameof(at)));
        if (_source.NeverCloses)
        {
            return default;
        }

        for (var table = _compiled.Covering(t, t); table is not null; table = _compiled.Later(table))
        {
            var span = table.AtOrAfter(t);
            if (span < table.Count && table.End(span) < table.To)
            {
                return Answer(at, table.End(span));
            }
        }

        return default;
    }

    /// <summary>The next opening, as <see cref="TryNextOpening"/> finds it.</summary>
    /// <param name="at">The instant.</param>
    /// <returns>The opening.</returns>
    /// <exception cref="BeyondHorizonException">It never opens again.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The instant lies beyond the horizon.</exception>
    public Instant NextOpening(Instant at) => Found(TryNextOpening(at), "at which it opens again");

    /// <summary>The next closing, as <see cref="TryNextClosing"/> finds it.</summary>
    /// <param name="at">The instant.</param>
    /// <returns>The closing.</returns>
    /// <exception cref="BeyondHorizonException">It never closes again.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The instant lies beyond the horizon.</exception>
    public Instant NextClosing(Instant at) => Found(TryNextClosing(at), "at which it closes again");

    /// <summary>The instant by which an amount of working time has passed.</summary>
    /// <param name="start">From when it is counted. Outside the open hours, counting begins at the next opening.</param>
    /// <param name="working">How much; zero gives the next moment of open time, less than zero counts backward as <see cref="TrySubtract"/> does.</param>
    /// <param name="edge">Where an amount ends that is used up exactly at a closing.</param>
    /// <returns>The instant, if there is one.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The start lies beyond the horizon.</exception>
    public CalendarAnswer TryAdd(Instant start, Duration working, ClosingEdge edge = ClosingEdge.Close)
    {
        var t = Nanos.Of(Within(start, nameof(start)));
        if (working > Horizon.Length || working < -Horizon.Length)
        {
            return default;
        }

        if (working < Duration.Zero)
        {
            return TrySubtract(start, -working, edge);
        }

        var amount = working.ToInt64Nanoseconds();
        var atClosing = edge == ClosingEdge.Close && amount > 0;
        for (var table = _compiled.Covering(t, t); table is not null; table = _compiled.Later(table))
        {
            var done = table.OpenUntil(t);
            var left = table.Total - done;   // compared rather than added: the sum of both may be too large a number
            if (atClosing ? amount <= left : amount < left)
            {
                var total = done + amount;
                return Answer(start, atClosing ? table.Reaching(total) : table.Passing(total));
            }
        }

        return default;
    }

    /// <summary>The instant before which an amount of working time lies: the latest start that leaves that much.</summary>
    /// <param name="end">The end of the working time.</param>
    /// <param name="working">How much; zero gives the end itself inside open time, otherwise the closing before it; less than zero counts forward.</param>
    /// <param name="edge">Where an amount ends that is used up exactly at an opening: at it, or with <see cref="ClosingEdge.NextOpening"/> at the closing before.</param>
    /// <returns>The instant, if there is one.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The end lies beyond the horizon.</exception>
    public CalendarAnswer TrySubtract(Instant end, Duration working, ClosingEdge edge = ClosingEdge.Close)
    {
        var t = Nanos.Of(Within(end, nameof(end)));
        if (working > Horizon.Length || working < -Horizon.Length)
        {
            return default;
        }

        if (working < Duration.Zero)
        {
            return TryAdd(end, -working, edge);
        }

        var amount = working.ToInt64Nanoseconds();
        var atOpening = edge == ClosingEdge.Close && amount > 0;
        for (var table = _compiled.Covering(t, t); table is not null; table = _compiled.Earlier(table))
        {
            var total = table.OpenUntil(t) - amount;
            if (atOpening ? total >= 0 : total > 0)
            {
                return Answer(end, atOpening ? table.Passing(total) : table.Reaching(total));
            }
        }

        return default;
    }

    /// <summary>The instant by which an amount of working time has passed, as <see cref="TryAdd"/> finds it.</summary>
    /// <param name="start">From when it is counted.</param>
    /// <param name="working">How much.</param>
    /// <param name="edge">Where an amount ends that is used up exactly at a closing.</param>
    /// <returns>The instant.</returns>
    /// <exception cref="BeyondHorizonException">So much working time does not come before the horizon.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The start lies beyond the horizon.</exception>
    public Instant Add(Instant start, Duration working, ClosingEdge edge = ClosingEdge.Close) =>
        Found(TryAdd(start, working, edge), "by which so much working time has passed");

    /// <summary>The instant before which an amount of working time lies, as <see cref="TrySubtract"/> finds it.</summary>
    /// <param name="end">The end of the working time.</param>
    /// <param name="working">How much.</param>
    /// <param name="edge">Where an amount ends that is used up exactly at an opening.</param>
    /// <returns>The instant.</returns>
    /// <exception cref="BeyondHorizonException">So much working time does not lie after the horizon.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The end lies beyond the horizon.</exception>
    public Instant Subtract(Instant end, Duration working, ClosingEdge edge = ClosingEdge.Close) =>
        Found(TrySubtract(end, working, edge), "before which so much working time lies");

    /// <summary>The latest start that still meets a due time: work begun at it ends when it is due, work begun later ends too late.</summary>
    /// <param name="due">When the work is due.</param>
    /// <param name="working">How long it takes; more than zero.</param>
    /// <returns>The latest start, if there is one.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The due time lies beyond the horizon, or the work takes no time.</exception>
    public CalendarAnswer TryLatestStart(Instant due, Duration working)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(working, Duration.Zero);
        return TrySubtract(due, working);
    }

    /// <summary>The latest start that still meets a due time, as <see cref="TryLatestStart"/> finds it.</summary>
    /// <param name="due">When the work is due.</param>
    /// <param name="working">How long it takes; more than zero.</param>
    /// <returns>The latest start.</returns>
    /// <exception cref="BeyondHorizonException">There is none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The due time lies beyond the horizon, or the work takes no time.</exception>
    public Instant LatestStart(Instant due, Duration working) => Found(TryLatestStart(due, working), "at which the work could still begin");

    /// <summary>The working time between two instants.</summary>
    /// <param name="start">The one.</param>
    /// <param name="end">The other; before <paramref name="start"/> the result is negative.</param>
    /// <returns>The open time between them, as it passes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An instant lies beyond the horizon.</exception>
    public Duration WorkingTimeBetween(Instant start, Instant end)
    {
        var (from, to) = (Nanos.Of(Within(start, nameof(start))), Nanos.Of(Within(end, nameof(end))));
        var table = _compiled.Covering(Math.Min(from, to), Math.Max(from, to));
        return Duration.FromNanoseconds(table.OpenUntil(to) - table.OpenUntil(from));
    }

    /// <summary>The open spans between two instants, as intervals: what a chart or a duty roster draws.</summary>
    /// <param name="start">The beginning.</param>
    /// <param name="end">The end; not before <paramref name="start"/>.</param>
    /// <returns>Ascending, disjoint, not touching, cut off at both ends; computed as they are read.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An instant lies beyond the horizon, or the end before the start.</exception>
    public IEnumerable<Interval> OpenIntervals(Instant start, Instant end)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        var (from, to) = (Nanos.Of(Within(start, nameof(start))), Nanos.Of(Within(end, nameof(end))));
        return Read(_compiled.Covering(from, to), from, to);

        static IEnumerable<Interval> Read(SpanTable table, long from, long to)
        {
            for (var span = table.AtOrAfter(from); from < to && span < table.Count && table.Start(span) < to; span++)
            {
                yield return new Interval(Nanos.At(Math.Max(from, table.Start(span))), Nanos.At(Math.Min(to, table.End(span))));
            }
        }
    }

    internal static Instant Within(Instant instant, string name) => instant >= Horizon.Earliest && instant < Horizon.Latest
        ? instant
        : throw new ArgumentOutOfRangeException(name, instant, $"A calendar answers about instants from {Earliest} to {Latest}.");

    private CalendarAnswer Answer(Instant asked, long nanos)
    {
        if (nanos >= Horizon.To)
        {
            return default;   // open time that reaches the horizon is used up there
        }

        var at = Nanos.At(nanos);
        return new CalendarAnswer(at, IsProvisional(asked) || IsProvisional(at));
    }

    private Instant Found(CalendarAnswer answer, string question) => answer.IsFound ? answer.At : throw new BeyondHorizonException(Id, question);
}
