using CustomerService.Domain.Calendars;
using NodaTime;

namespace CustomerService.Domain.Commitments.Practices;

/// <summary>Whole days in a zone: what the terms of a rule book are counted in.</summary>
internal static class LocalDays
{
    /// <summary>The zone of an IANA id.</summary>
    /// <exception cref="RuleBookException">The zone is not in the tz database.</exception>
    public static DateTimeZone Zone(string timeZone, string ruleBook)
    {
        ArgumentNullException.ThrowIfNull(timeZone);
        var faults = new RuleBookFaults();
        var zone = ZoneOrFault(timeZone, faults);
        faults.ThrowIfAny(ruleBook);
        return zone!;
    }

    public static DateTimeZone? ZoneOrFault(string timeZone, RuleBookFaults faults)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(timeZone);
        if (zone is null)
        {
            faults.Add("$.timeZone", "rule-book.unknown-value", $"'{timeZone}' is no time zone of the tz database: write an IANA id such as Asia/Shanghai.");
        }

        return zone;
    }

    /// <summary>The last instant of a day: a term of days includes the whole last day, the midnight that follows is late.</summary>
    public static Instant LastInstantOf(LocalDate day, DateTimeZone zone) => LocalClock.StartOf(zone, day.PlusDays(1)) - Duration.Epsilon;

    /// <summary>Whether a period is longer than zero, of whole days, and short enough to stay within the calendar.</summary>
    public static bool IsWholeDays(Period period) => RuleBookNode.IsPositive(period) && !period.HasTimeComponent && !PeriodText.IsTooLong(period);
}
