using NodaTime;

namespace CustomerService.Domain.Calendars;

/// <summary>Instants as nanoseconds and dates as days since the Unix epoch: the arithmetic of the compiled calendar.</summary>
/// <remarks>Exact: between the horizons every instant and every total of open time fits, to the nanosecond.</remarks>
internal static class Nanos
{
    public const long Second = NodaConstants.NanosecondsPerSecond;
    public const long Day = NodaConstants.NanosecondsPerDay;

    // 1970-01-01 was a Thursday.
    private const int EpochDayOfWeek = 3;

    private static readonly LocalDate Epoch = new(1970, 1, 1);

    public static long Of(Instant instant) => (instant - NodaConstants.UnixEpoch).ToInt64Nanoseconds();

    public static Instant At(long nanos) => NodaConstants.UnixEpoch + Duration.FromNanoseconds(nanos);

    public static int DayOf(LocalDate date) => Period.DaysBetween(Epoch, date);

    public static LocalDate DateOf(int day) => Epoch.PlusDays(day);

    public static IsoDayOfWeek DayOfWeek(int day) => (IsoDayOfWeek)((((day + EpochDayOfWeek) % 7) + 7) % 7) + 1;
}
