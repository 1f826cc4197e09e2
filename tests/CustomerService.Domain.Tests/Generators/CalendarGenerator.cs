using System.Collections.Immutable;
using CustomerService.Domain.Calendars;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerService.Domain.Tests.Generators;

/// <summary>Random rules of calendars that hold together and are open at some time.</summary>
/// <remarks>
/// <para>
/// Zones whose clocks move by an hour, by half an hour, at midnight, by a whole day, or not at all. Weeks of one to seven days with up to
/// four spans a day: split, adjacent, over midnight, up to 24:00, to the second, around the hours at which clocks move. Dates of every kind, two on
/// one date among them, close together and near the turn of the year and of the clocks. Up to three seasons that begin and end on any
/// day of the week. All of it between 2009 and 2031.
/// </para>
/// <para>Rules shrink by leaving away dates, seasons and days, and by moving to UTC.</para>
/// </remarks>
internal static class CalendarGenerator
{
    private const int FirstYear = 2009;
    private const int LastYear = 2031;

    private static readonly string[] Zones =
    [
        "UTC", "Europe/London", "Europe/Paris", "America/New_York", "America/Los_Angeles", "America/Sao_Paulo", "America/St_Johns", "America/Havana", "Asia/Tehran", "Asia/Kathmandu",
        "Asia/Shanghai", "Asia/Amman", "Asia/Pyongyang", "Africa/Casablanca", "Australia/Lord_Howe", "Pacific/Apia", "Pacific/Chatham", "Pacific/Kiritimati", "Pacific/Niue", "Antarctica/Troll",
    ];

    // Times of day in seconds: mostly quarters of hours, many of them where clocks move, some to the second.
    private static readonly Gen<int> Times = Gen.Frequency(
        (6, Gen.Choose(0, 95).Select(quarter => quarter * 900)),
        (3, Gen.Elements(0, 1_800, 3_600, 5_400, 7_200, 9_000, 10_800, 82_800, 84_600)),
        (1, Gen.Choose(0, 86_399)));

    // Sorted cuts make spans that may touch but not overlap; the last one may reach into the next day, up to the day's first opening.
    private static readonly Gen<ImmutableArray<OpenSpan>> Days =
        from cuts in Gen.Elements(1, 1, 1, 1, 1, 2, 2, 2, 3, 4).SelectMany(spans => Times.ArrayOf(2 * spans))
        from end in Gen.Elements(0, 0, 0, 1, 2)
        from touching in Gen.Elements(true, false)
        select Cut([.. cuts.Distinct().Order()], end, touching);

    private static readonly Gen<WeeklyHours> Weeks = Gen.Frequency(
        (6, from open in Days
            from other in Days
            from days in Gen.SubListOf(Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None))
            from others in Gen.SubListOf(Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None))
            select others.Aggregate(days.Aggregate(WeeklyHours.None, (week, day) => week.On(day, open)), (week, day) => week.On(day, other))),
        (3, Days.Select(open => Enumerable.Range(1, 5).Aggregate(WeeklyHours.None, (week, day) => week.On((IsoDayOfWeek)day, open)))),
        (1, Gen.Elements(
            WeeklyHours.Always, WeeklyHours.EveryDay("00:00-12:00", "12:00-24:00"), WeeklyHours.EveryDay("22:00-次日22:00"), WeeklyHours.None.On(IsoDayOfWeek.Sunday, "23:59:59-24:00"),
            WeeklyHours.None.On(IsoDayOfWeek.Sunday, "02:30-03:15"), WeeklyHours.None.On(IsoDayOfWeek.Saturday, "23:00-00:30"), WeeklyHours.Weekdays("22:00-06:00"))));

    private static readonly Gen<LocalDate> Dates = Gen.Frequency(
        (4, Gen.Choose(0, 600).Select(day => new LocalDate(2015, 9, 1).PlusDays(day))),
        (2, from year in Gen.Choose(FirstYear, LastYear) from day in Gen.Choose(-3, 3) select new LocalDate(year, 1, 1).PlusDays(day)),
        (1, Gen.Elements(new LocalDate(2011, 12, 29), new LocalDate(2011, 12, 30), new LocalDate(2011, 12, 31), new LocalDate(2016, 2, 29), new LocalDate(2016, 3, 27), new LocalDate(2016, 10, 16))),
        (2, Gen.Choose(0, (LastYear - FirstYear) * 365).Select(day => new LocalDate(FirstYear, 1, 1).PlusDays(day))));

    private static readonly Gen<DatedHours> Exceptions = Dates.SelectMany(date => Gen.Frequency(
        (3, Gen.Constant(DatedHours.Closed(date, LocalizedText.Same("holiday")))),
        (2, Days.Select(spans => DatedHours.Open(date, spans))),
        (2, Gen.Choose(1, 7).Select(like => DatedHours.WorksLike(date, (IsoDayOfWeek)like, LocalizedText.Same("make-up"))))));

    private static readonly Gen<ImmutableArray<DatedHours>> DateLists =
        from count in Gen.Elements(0, 1, 3, 8, 30)
        from dates in Exceptions.ArrayOf(count)
        from runs in Gen.Choose(0, 9)
        select dates
            .Concat(dates.Take(1).SelectMany(date => Enumerable.Range(1, runs).Select(day => DatedHours.Closed(date.Date.PlusDays(day), LocalizedText.Same("long holiday")))))
            .DistinctBy(date => (date.Date, date.Kind == DatedHoursKind.Holiday))
            .ToImmutableArray();

    private static readonly Gen<ImmutableArray<SeasonalHours>> Seasons =
        from count in Gen.Elements(0, 0, 0, 0, 0, 1, 1, 1, 2, 3)
        from weeks in Gen.Frequency((4, Weeks), (1, Gen.Constant(WeeklyHours.None))).ArrayOf(count)
        from dates in Dates.ArrayOf(2 * count)
        from forGood in Gen.Choose(0, 3)
        select InTurn(weeks, [.. dates.Distinct().Order()], forGood == 0);

    /// <summary>Rules that hold together.</summary>
    public static Gen<CalendarRules> Rules { get; } =
        (from zone in Gen.Elements(Zones)
         from week in Weeks
         from seasons in Seasons
         from dates in DateLists
         from known in Gen.Elements<int?>(null, 2016, 2019)
         from since in Gen.Elements<int?>(null, 2009, 2015)
         from version in Gen.Choose(1, 9)
         select new CalendarRules
         {
             Id = "random",
             Version = version,
             Source = version % 2 == 0 ? "the notice on the door" : null,
             Name = version % 3 == 0 ? new LocalizedText("random hours", "随机时间") : null,
             TimeZone = zone,
             Week = week,
             Seasons = seasons,
             Dates = dates,
             HolidaysKnownFrom = since is { } first ? new LocalDate(first, 1, 1) : null,
             HolidaysKnownUntil = known is { } year ? new LocalDate(year, 12, 31) : null,
         }).Where(Holds);

    /// <summary>Amounts of time: none, a tick, minutes, shifts, months, and some that no calendar reaches.</summary>
    public static Gen<Duration> Amounts { get; } = Gen.Frequency(
        (1, Gen.Constant(Duration.Zero)),
        (1, Gen.Choose(1, 1_000).Select(nanos => Duration.FromNanoseconds((long)nanos))),
        (3, Gen.Choose(1, 96).Select(quarter => Duration.FromMinutes(15 * quarter))),
        (2, Gen.Choose(1, 400).Select(hours => Duration.FromHours(hours))),
        (2, from seconds in Gen.Choose(1, 2_000_000) from nanos in Gen.Choose(0, 999_999_999) select Duration.FromSeconds(seconds) + Duration.FromNanoseconds((long)nanos)),
        (1, Gen.Choose(400, 3_000).Select(hours => Duration.FromHours(hours))));

    /// <summary>Smaller rules of which a failure may still be told.</summary>
    public static IEnumerable<CalendarRules> Shrink(CalendarRules rules) =>
        rules.Dates.Select(date => rules with { Dates = rules.Dates.Remove(date) })
            .Prepend(rules with { Dates = [] })
            .Concat(rules.Seasons.Select(season => rules with { Seasons = rules.Seasons.Remove(season) }))
            .Concat(Enumerable.Range(1, 7).Select(day => (IsoDayOfWeek)day).Where(day => !rules.Week[day].IsEmpty).Select(day => rules with { Week = rules.Week.On(day) }))
            .Append(rules with { TimeZone = "UTC" })
            .Append(rules with { HolidaysKnownUntil = null })
            .Where(smaller => smaller != rules && Holds(smaller));

    /// <summary>Instants at which something may go wrong with given rules.</summary>
    public static Gen<Instant> Instants(CalendarRules rules)
    {
        var zone = DateTimeZoneProviders.Tzdb[rules.TimeZone];
        var from = Instant.FromUtc(FirstYear, 1, 1, 0, 0);
        var clocks = zone.GetZoneIntervals(from, Instant.FromUtc(LastYear, 1, 1, 0, 0)).Where(interval => interval.HasStart && interval.Start > from).Select(interval => interval.Start);
        var days = rules.Dates.Select(date => date.Date).Concat(rules.Seasons.SelectMany(season => new[] { season.From, season.Until ?? season.From }));
        Instant[] marks =
        [
            .. clocks, .. days.Select(date => date.AtMidnight().InZoneLeniently(zone).ToInstant()),
            .. Enumerable.Range(FirstYear, LastYear - FirstYear).Select(year => Instant.FromUtc(year, 1, 1, 0, 0)),
        ];
        var edges = rules.Week[IsoDayOfWeek.Monday].SelectMany(span => new[] { span.From, span.To }).Append(LocalTime.Midnight).ToArray();
        return Gen.Frequency(
            (3, from mark in Gen.Elements(marks) from minutes in Gen.Choose(-4_000, 4_000) select mark + Duration.FromMinutes(minutes)),
            (2, from mark in Gen.Elements(marks) from seconds in Gen.Choose(-2, 2) from nanos in Gen.Choose(-1, 1) select mark + Duration.FromSeconds(seconds) + Duration.FromNanoseconds((long)nanos)),
            (3, from date in Dates from edge in Gen.Elements(edges) from nanos in Gen.Choose(-1, 1) select date.At(edge).InZoneLeniently(zone).ToInstant() + Duration.FromNanoseconds((long)nanos)),
            (2, from date in Dates from second in Gen.Choose(0, 86_399) from nanos in Gen.Choose(0, 999_999_999) select Instant.FromUtc(date.Year, date.Month, date.Day, 0, 0) + Duration.FromSeconds(second) + Duration.FromNanoseconds((long)nanos)));
    }

    /// <summary>Whether the library takes the rules: cuts at random can leave a night span over the next morning, or no open time.</summary>
    private static bool Holds(CalendarRules rules)
    {
        try
        {
            _ = new BusinessCalendar(rules);
            return true;
        }
        catch (RuleBookException)
        {
            return false;
        }
    }

    private static ImmutableArray<OpenSpan> Cut(int[] cuts, int end, bool touching)
    {
        if (cuts.Length < 2)
        {
            return [OpenSpan.Parse("09:00-17:00")];
        }

        var step = touching ? 1 : 2;
        var spans = Enumerable.Range(0, cuts.Length - 1).Where(i => i % step == 0).Select(i => OpenSpan.Between(At(cuts[i]), At(cuts[i + 1]))).ToList();
        if (end > 0 && spans[^1].To != LocalTime.Midnight)
        {
            spans[^1] = OpenSpan.Between(spans[^1].From, end == 1 ? LocalTime.Midnight : At(cuts[0]));
        }

        return [.. spans];
    }

    private static ImmutableArray<SeasonalHours> InTurn(WeeklyHours[] weeks, LocalDate[] dates, bool forGood) =>
    [
        .. weeks.Take(dates.Length / 2).Select((week, i) => new SeasonalHours(dates[2 * i], forGood && (2 * i) + 2 >= dates.Length - 1 ? null : dates[(2 * i) + 1], week)),
    ];

    private static LocalTime At(int second) => LocalTime.FromSecondsSinceMidnight(second);
}
