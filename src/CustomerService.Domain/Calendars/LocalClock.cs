using NodaTime;

namespace CustomerService.Domain.Calendars;

/// <summary>Turns local times of one zone into instants, quickly where the clocks do not change.</summary>
/// <remarks>
/// Lenient, like NodaTime's own lenient resolver: a local time that is skipped is moved forward by the length of the gap, one that comes
/// twice is its first occurrence. Mutable: each compilation has its own.
/// </remarks>
internal sealed class LocalClock(DateTimeZone zone)
{
    // No change of clocks moves them by more; far enough from a change, local time and instant differ by the offset alone.
    private const long Margin = 2 * 86_400;

    private static readonly LocalDateTime Epoch = new(1970, 1, 1, 0, 0);

    private long _from = 1;
    private long _to;
    private long _offset;

    /// <summary>The instant, in nanoseconds, of one local time in seconds since the local epoch; without a clock, for a single question.</summary>
    public static long Lenient(DateTimeZone zone, long localSecond) =>
        Plain(zone, localSecond) ?? Nanos.Of(Epoch.PlusSeconds(localSecond).InZoneLeniently(zone).ToInstant());

    /// <summary>The first instant of a date, in nanoseconds, as <see cref="StartOf(DateTimeZone, LocalDate)"/> finds it.</summary>
    public static long StartOf(DateTimeZone zone, int day) =>
        Plain(zone, (long)day * OpenSpan.SecondsPerDay) ?? Nanos.Of(StartOf(zone, Nanos.DateOf(day)));

    /// <summary>The first instant of a date, or, of a date that a zone skipped altogether, the instant at which it was skipped.</summary>
    public static Instant StartOf(DateTimeZone zone, LocalDate date)
    {
        var midnight = zone.MapLocal(date.AtMidnight());
        return midnight.Count == 0 ? midnight.LateInterval.Start : midnight.First().ToInstant();
    }

    /// <summary>The dates that a zone skipped when it crossed the date line, such as 2011-12-30 in Apia: days since the epoch.</summary>
    public static IEnumerable<int> SkippedDays(DateTimeZone zone)
    {
        if (zone.MaxOffset.Seconds - zone.MinOffset.Seconds < OpenSpan.SecondsPerDay)
        {
            yield break;
        }

        foreach (var change in zone.GetZoneIntervals(Horizon.Earliest, Horizon.Latest).Where(interval => interval.HasStart))
        {
            for (var date = change.IsoLocalStart.Date.PlusDays(-1); StartOf(zone, date) == change.Start; date = date.PlusDays(-1))
            {
                yield return Nanos.DayOf(date);
            }
        }
    }

    /// <summary>The instant, in nanoseconds, of a local time in seconds since the local epoch.</summary>
    public long Resolve(long localSecond)
    {
        var second = localSecond - _offset;
        if (second <= _from || second >= _to)
        {
            var instant = Epoch.PlusSeconds(localSecond).InZoneLeniently(zone).ToInstant();
            var interval = zone.GetZoneInterval(instant);
            _offset = interval.WallOffset.Seconds;
            _from = interval.HasStart ? interval.Start.ToUnixTimeSeconds() + Margin : long.MinValue;
            _to = interval.HasEnd ? interval.End.ToUnixTimeSeconds() - Margin : long.MaxValue;
            return Nanos.Of(instant);
        }

        return second * Nanos.Second;
    }

    // Far from any change of clocks, without the allocation of NodaTime's mapping; null near one.
    private static long? Plain(DateTimeZone zone, long localSecond)
    {
        var interval = zone.GetZoneInterval(Instant.FromUnixTimeSeconds(localSecond));
        var second = localSecond - interval.WallOffset.Seconds;
        return (interval.HasStart && second - Margin <= interval.Start.ToUnixTimeSeconds()) || (interval.HasEnd && second + Margin >= interval.End.ToUnixTimeSeconds())
            ? null
            : second * Nanos.Second;
    }
}
