using NodaTime;

namespace CustomerService.Domain.Calendars;

/// <content>Business days.</content>
public sealed partial class BusinessCalendar
{
    /// <summary>Whether a date is a business day: whether open hours begin on it, a night shift's included.</summary>
    /// <param name="date">The date, in the calendar's zone.</param>
    /// <returns>True for a day of the week with hours that is no holiday, for special hours and for a make-up workday.</returns>
    /// <remarks>In a combined calendar a date is a business day when it has open time.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The date lies beyond the horizon.</exception>
    public bool IsBusinessDay(LocalDate date)
    {
        var day = DayOf(date, nameof(date));
        return _days.Between(day - 1, day) == 1;
    }

    /// <summary>How many business days lie after one date, up to and including another.</summary>
    /// <param name="start">The one date; it does not count itself.</param>
    /// <param name="end">The other, which counts; before <paramref name="start"/> the result is negative.</param>
    /// <returns>The number of business days.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A date lies beyond the horizon.</exception>
    public int BusinessDaysBetween(LocalDate start, LocalDate end) => _days.Between(DayOf(start, nameof(start)), DayOf(end, nameof(end)));

    /// <summary>The N-th business day after a date, or before it.</summary>
    /// <param name="date">The date from which is counted; it does not count itself.</param>
    /// <param name="days">How many; at least 1, or at most -1 to count backward.</param>
    /// <returns>The date; null where there is none within the horizon.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The date lies beyond the horizon, or the number is 0.</exception>
    public LocalDate? BusinessDayAfter(LocalDate date, int days)
    {
        ArgumentOutOfRangeException.ThrowIfZero(days);
        return _days.Nth(DayOf(date, nameof(date)), days) is { } day && Nanos.DateOf(day) is var found && found >= Horizon.FirstDate && found <= Horizon.LastDate ? found : null;
    }

    /// <summary>The end of a limit of business days.</summary>
    /// <param name="start">From when it is counted. The date of the start does not count: the first business day is the next one after it.</param>
    /// <param name="days">How many; at least 1.</param>
    /// <param name="end">At which moment of the last day the limit ends.</param>
    /// <returns>The instant, if there is one.</returns>
    /// <remarks>
    /// Where what comes in outside the open hours counts as received at the next opening, say so:
    /// <c>AddBusinessDays(Add(start, Duration.Zero), days)</c>.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The start lies beyond the horizon, or the number is less than 1.</exception>
    public CalendarAnswer TryAddBusinessDays(Instant start, int days, BusinessDayEnd end = BusinessDayEnd.Close)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        return TryReachBusinessDay(start, days, end, start);
    }

    /// <summary>The end of a limit of business days, as <see cref="TryAddBusinessDays"/> finds it.</summary>
    /// <param name="start">From when it is counted; its date does not count.</param>
    /// <param name="days">How many; at least 1.</param>
    /// <param name="end">At which moment of the last day the limit ends.</param>
    /// <returns>The instant.</returns>
    /// <exception cref="BeyondHorizonException">So many business days do not come before the horizon.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The start lies beyond the horizon, or the number is less than 1.</exception>
    public Instant AddBusinessDays(Instant start, int days, BusinessDayEnd end = BusinessDayEnd.Close) =>
        Found(TryAddBusinessDays(start, days, end), "by which so many business days have passed");

    /// <summary>The end of the N-th business day after an instant; with 0, of its own day where that is one whose end is still to come.</summary>
    internal CalendarAnswer TryReachBusinessDay(Instant from, int days, BusinessDayEnd end, Instant origin)
    {
        var today = Nanos.DayOf(Within(from, nameof(from)).InZone(Zone).Date);
        for (var day = days > 0 ? _days.Nth(today, days) : _days.Nth(today - 1, 1); day is { } last; day = _days.Nth(last, 1))
        {
            var at = EndOf(last, end, origin);
            if (at >= from)
            {
                return at < Horizon.Latest ? new CalendarAnswer(at, IsProvisional(from) || IsProvisional(at)) : default;
            }
        }

        return default;
    }

    private Instant EndOf(int day, BusinessDayEnd end, Instant origin) => end switch
    {
        BusinessDayEnd.Close => Nanos.At(_source.CloseOf(day)),
        BusinessDayEnd.EndOfDay => Nanos.At(_source.StartOf(day + 1)) - Duration.Epsilon,
        BusinessDayEnd.SameTime => SameTimeOn(day, origin.InZone(Zone).NanosecondOfDay),
        _ => throw new ArgumentOutOfRangeException(nameof(end), end, "Not a value of BusinessDayEnd."),
    };

    private Instant SameTimeOn(int day, long nanosecondOfDay) =>
        Nanos.At(LocalClock.Lenient(Zone, ((long)day * OpenSpan.SecondsPerDay) + (nanosecondOfDay / Nanos.Second)) + (nanosecondOfDay % Nanos.Second));

    private static int DayOf(LocalDate date, string name) => date >= Horizon.FirstDate && date <= Horizon.LastDate
        ? Nanos.DayOf(date)
        : throw new ArgumentOutOfRangeException(name, date, $"A calendar answers about dates from {Horizon.FirstDate:uuuu-MM-dd} to {Horizon.LastDate:uuuu-MM-dd}.");
}
