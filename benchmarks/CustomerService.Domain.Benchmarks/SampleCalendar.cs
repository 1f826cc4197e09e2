using CustomerService.Domain.Calendars;
using NodaTime;

namespace CustomerService.Domain.Benchmarks;

/// <summary>An office in London with a break at noon and its bank holidays, and instants to ask about.</summary>
internal sealed class SampleCalendar
{
    private readonly Instant[] _starts;
    private readonly LocalDate[] _dates;
    private int _next;

    public SampleCalendar()
    {
        var random = new Random(42);
        _starts = [.. Enumerable.Range(0, 1_024).Select(_ => Instant.FromUtc(2025, 1, 1, 0, 0) + Duration.FromSeconds(random.Next(365 * 86_400)))];
        _dates = [.. _starts.Select(start => start.InUtc().Date)];
        Calendar = new BusinessCalendar(Rules).Warm(2015, 2029);
    }

    public static CalendarRules Rules { get; } = new()
    {
        Id = "london",
        TimeZone = "Europe/London",
        Week = WeeklyHours.Weekdays("09:00-12:30", "13:30-18:00"),
        Dates = [.. NaiveCalendar.Holidays.Order().Select(date => DatedHours.Closed(date, LocalizedText.Same("bank holiday")))],
    };

    public BusinessCalendar Calendar { get; }

    public Instant NextStart() => _starts[_next++ & 1_023];

    public LocalDate NextDate() => _dates[_next++ & 1_023];
}

/// <summary>The same office the way it is usually written: a loop over days.</summary>
internal static class NaiveCalendar
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];
    private static readonly (LocalTime From, LocalTime To)[] Hours = [(new(9, 0), new(12, 30)), (new(13, 30), new(18, 0))];

    /// <summary>Eight days off a year, on weekdays.</summary>
    public static HashSet<LocalDate> Holidays { get; } =
    [
        .. Enumerable.Range(2015, 15).SelectMany(year => new[] { (1, 1), (4, 3), (4, 6), (5, 4), (5, 25), (8, 31), (12, 25), (12, 28) }.Select(day => new LocalDate(year, day.Item1, day.Item2))),
    ];

    public static Instant Add(Instant start, Duration working)
    {
        for (var date = start.InZone(London).Date; ; date = date.PlusDays(1))
        {
            foreach (var (from, to) in OpenOn(date))
            {
                var open = Instant.Max(from, start);
                if (open < to)
                {
                    if (working <= to - open)
                    {
                        return open + working;
                    }

                    working -= to - open;
                }
            }
        }
    }

    public static Duration WorkingTimeBetween(Instant start, Instant end)
    {
        var total = Duration.Zero;
        var last = end.InZone(London).Date;
        for (var date = start.InZone(London).Date; date <= last; date = date.PlusDays(1))
        {
            foreach (var (from, to) in OpenOn(date))
            {
                var (open, close) = (Instant.Max(from, start), Instant.Min(to, end));
                total += open < close ? close - open : Duration.Zero;
            }
        }

        return total;
    }

    private static IEnumerable<(Instant From, Instant To)> OpenOn(LocalDate date)
    {
        if (date.DayOfWeek < IsoDayOfWeek.Saturday && !Holidays.Contains(date))
        {
            foreach (var (from, to) in Hours)
            {
                yield return (date.At(from).InZoneLeniently(London).ToInstant(), date.At(to).InZoneLeniently(London).ToInstant());
            }
        }
    }
}
