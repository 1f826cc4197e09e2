using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Calendars;

/// <summary>The rules of one calendar as plain data: what its JSON says. <see cref="BusinessCalendar(CalendarRules)"/> checks them.</summary>
/// <remarks>To change a calendar, change a copy: <c>new BusinessCalendar(calendar.Rules! with { Version = 2, Dates = [...] })</c>.</remarks>
public sealed record CalendarRules
{
    /// <summary>The calendar's id; not blank.</summary>
    public required string Id { get; init; }

    /// <summary>Its version; 1 or more. A deadline keeps the version that it was computed by.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Its name for people; null: the id serves.</summary>
    public LocalizedText? Name { get; init; }

    /// <summary>Where the hours and holidays come from; null: not said.</summary>
    public string? Source { get; init; }

    /// <summary>The zone of all its dates and times, an IANA id such as <c>Asia/Shanghai</c>.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The ordinary week.</summary>
    public required WeeklyHours Week { get; init; }

    /// <summary>Weeks that hold for a range of dates instead; ranges do not overlap.</summary>
    public ImmutableArray<SeasonalHours> Seasons { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Holidays, special hours and make-up workdays, in any order.</summary>
    public ImmutableArray<DatedHours> Dates { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The first date whose holidays are known; null: from of old. Answers about earlier dates are provisional.</summary>
    public LocalDate? HolidaysKnownFrom { get; init; }

    /// <summary>The last date whose holidays are known; null: for good. Answers about later dates are provisional.</summary>
    public LocalDate? HolidaysKnownUntil { get; init; }
}
