namespace CustomerService.Domain.Calendars;

/// <summary>At which moment of its last day a limit of business days ends.</summary>
public enum BusinessDayEnd
{
    /// <summary>When the place closes on that day: at the end of the day's last span, though it be after midnight.</summary>
    Close,

    /// <summary>At the last nanosecond before the local midnight that ends the day: a limit of days includes the whole last day.</summary>
    EndOfDay,

    /// <summary>At the local time of day at which it began, also where that is outside the open hours.</summary>
    SameTime,
}
