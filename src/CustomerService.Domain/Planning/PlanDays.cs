using NodaTime;
using NodaTime.Text;

namespace CustomerService.Domain.Planning;

/// <summary>Days of a plan: where they begin, and how they are written.</summary>
internal static class PlanDays
{
    public static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    public static LocalDate Of(Instant at, string timeZone) => at.InZone(DateTimeZoneProviders.Tzdb[timeZone]).Date;

    public static bool IsZone(string? timeZone) => timeZone is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(timeZone) is not null;
}
