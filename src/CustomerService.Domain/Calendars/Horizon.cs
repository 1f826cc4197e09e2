using NodaTime;

namespace CustomerService.Domain.Calendars;

/// <summary>The years about which calendars answer: few enough that their nanoseconds, and all open time in them, fit a 64-bit number.</summary>
internal static class Horizon
{
    public const int FirstYear = 1950;
    public const int LastYear = 2199;

    public static readonly Instant Earliest = Instant.FromUtc(FirstYear, 1, 1, 0, 0);
    public static readonly Instant Latest = Instant.FromUtc(LastYear + 1, 1, 1, 0, 0);

    /// <summary>The same in nanoseconds.</summary>
    public static readonly long From = Nanos.Of(Earliest);
    public static readonly long To = Nanos.Of(Latest);

    /// <summary>The length of the whole: no amount of working time between the horizons is longer.</summary>
    public static readonly Duration Length = Latest - Earliest;

    public static readonly LocalDate FirstDate = new(FirstYear, 1, 1);
    public static readonly LocalDate LastDate = new(LastYear, 12, 31);
}
