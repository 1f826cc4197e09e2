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
}
