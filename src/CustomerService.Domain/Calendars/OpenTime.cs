using NodaTime;

namespace CustomerService.Domain.Calendars;

/// <summary>Why a date has no open time, or not its usual one.</summary>
/// <param name="Kind">What the date is; null for an ordinary date of the week.</param>
/// <param name="Text">The reason for people.</param>
internal sealed record DayReason(DatedHoursKind? Kind, LocalizedText Text);

/// <summary>Where open time comes from: one calendar's rules, or two calendars put together.</summary>
internal abstract class OpenTime
{
    /// <summary>The zone in which its dates are counted.</summary>
    public abstract DateTimeZone Zone { get; }

    /// <summary>The first instant about which holidays are known.</summary>
    public abstract Instant KnownFrom { get; }

    /// <summary>The first instant about which holidays are not known any more.</summary>
    public abstract Instant KnownUntil { get; }

    /// <summary>Dates between which something else than the ordinary week happens; null where nothing does.</summary>
    public abstract (int First, int Last)? Exceptions { get; }

    /// <summary>Whether it is open without a break: then it never opens and never closes.</summary>
    public virtual bool NeverCloses => false;

    /// <summary>The open spans between two instants, in nanoseconds: ascending, disjoint, not touching, clipped.</summary>
    public abstract List<(long Start, long End)> Spans(long from, long to);

    /// <summary>Whether a date of <see cref="Zone"/> counts as a business day.</summary>
    public abstract bool IsBusinessDay(int day);

    /// <summary>When a business day closes.</summary>
    public abstract long CloseOf(int day);

    /// <summary>What makes a date special; of an ordinary date, why it has no hours where it has none.</summary>
    public abstract DayReason ReasonFor(int day);

    /// <summary>The start of a date in <see cref="Zone"/>.</summary>
    public long StartOf(int day) => LocalClock.StartOf(Zone, day);

    /// <summary>The date of an instant in <see cref="Zone"/>.</summary>
    public int DayOf(Instant instant) => Nanos.DayOf(instant.InZone(Zone).Date);

    /// <summary>Sorts spans and joins those that touch or overlap.</summary>
    public static List<(long Start, long End)> Joined(List<(long Start, long End)> spans)
    {
        for (var i = 1; i < spans.Count; i++)
        {
            if (spans[i].Start < spans[i - 1].Start)
            {
                spans.Sort();
                break;
            }
        }

        var kept = 0;
        for (var i = 0; i < spans.Count; i++)
        {
            if (kept > 0 && spans[i].Start <= spans[kept - 1].End)
            {
                spans[kept - 1] = (spans[kept - 1].Start, Math.Max(spans[kept - 1].End, spans[i].End));
            }
            else
            {
                spans[kept++] = spans[i];
            }
        }

        spans.RemoveRange(kept, spans.Count - kept);
        return spans;
    }
}
