using NodaTime;
using NodaTime.Text;

namespace CustomerService.Domain.Calendars;

/// <summary>Weekly hours that hold for a range of dates instead of the calendar's ordinary week: hours that change on 1 July.</summary>
public sealed record SeasonalHours
{
    /// <summary>Makes the hours of a season.</summary>
    /// <param name="from">The first date, inclusive.</param>
    /// <param name="until">The last date, inclusive; null: for good.</param>
    /// <param name="week">The week that holds.</param>
    public SeasonalHours(LocalDate from, LocalDate? until, WeeklyHours week)
    {
        ArgumentNullException.ThrowIfNull(week);
        (From, Until, Week) = (from.WithCalendar(CalendarSystem.Iso), until?.WithCalendar(CalendarSystem.Iso), week);
    }

    /// <summary>The first date, inclusive.</summary>
    public LocalDate From { get; }

    /// <summary>The last date, inclusive; null: for good.</summary>
    public LocalDate? Until { get; }

    /// <summary>The week that holds.</summary>
    public WeeklyHours Week { get; }

    /// <summary>Whether a date lies in the season.</summary>
    /// <param name="date">The date.</param>
    /// <returns>True from the first date to the last, both inclusive.</returns>
    public bool Contains(LocalDate date) => date >= From && (Until is null || date <= Until);

    /// <summary>The season on one line.</summary>
    /// <returns>Dates and week.</returns>
    public override string ToString() => $"{LocalDatePattern.Iso.Format(From)} to {(Until is { } until ? LocalDatePattern.Iso.Format(until) : "further notice")}: {Week}";
}
