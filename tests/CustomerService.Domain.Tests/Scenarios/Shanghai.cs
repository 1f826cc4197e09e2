using NodaTime;

namespace CustomerService.Domain.Tests.Scenarios;

/// <summary>Local times of scenarios that name a zone no closer than "here".</summary>
internal static class Shanghai
{
    public const string Zone = "Asia/Shanghai";

    public static Instant At(int year, int month, int day, int hour = 0, int minute = 0, int second = 0) =>
        new LocalDateTime(year, month, day, hour, minute, second).InZoneStrictly(DateTimeZoneProviders.Tzdb[Zone]).ToInstant();

    /// <summary>A day of March 2026.</summary>
    public static Instant March(int day, int hour = 0, int minute = 0, int second = 0) => At(2026, 3, day, hour, minute, second);
}
