using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Calendars.Presets;

/// <summary>Legal public holidays of the United States' federal government; sources at <see cref="Holidays.UnitedStatesFederal"/>.</summary>
internal static class UnitedStatesFederalHolidays
{
    // The fifth of a weekday stands for the month's last one.
    private const int LastOfMonth = 5;

    private static readonly ImmutableArray<Rule> Rules =
    [
        Fixed(new("New Year's Day", "元旦"), 1, 1),
        Floating(new("Birthday of Martin Luther King, Jr.", "马丁·路德·金诞辰纪念日"), 1, 3, IsoDayOfWeek.Monday) with { Since = 1986 },
        Floating(new("Washington's Birthday", "华盛顿诞辰纪念日"), 2, 3, IsoDayOfWeek.Monday),
        Floating(new("Memorial Day", "阵亡将士纪念日"), 5, LastOfMonth, IsoDayOfWeek.Monday),
        Fixed(new("Juneteenth National Independence Day", "六月节"), 6, 19) with { Since = 2021 },
        Fixed(new("Independence Day", "独立日"), 7, 4),
        Floating(new("Labor Day", "劳动节"), 9, 1, IsoDayOfWeek.Monday),
        Floating(new("Columbus Day", "哥伦布日"), 10, 2, IsoDayOfWeek.Monday),
        Floating(new("Veterans Day", "退伍军人节"), 10, 4, IsoDayOfWeek.Monday) with { Until = 1977 },
        Fixed(new("Veterans Day", "退伍军人节"), 11, 11) with { Since = 1978 },
        Floating(new("Thanksgiving Day", "感恩节"), 11, 4, IsoDayOfWeek.Thursday),
        Fixed(new("Christmas Day", "圣诞节"), 12, 25),
    ];

    public static HolidaySchedule Schedule { get; } = new(
        "us-federal",
        new LocalizedText("United States (federal)", "美国（联邦）"),
        "5 U.S.C. 6103 as amended by Pub. L. 90-363, 94-97, 98-144 and 117-17; Executive Order 11582; opm.gov for 2011 to 2030",
        timeZone: null,
        (1971, 2099),
        (new LocalDate(1971, 1, 1), new LocalDate(2030, 12, 31)),
        (year, _) => In(year));

    // The New Year's Day of the next year may be observed on the last day of this one.
    private static IEnumerable<DatedHours> In(int year) => Rules.Where(rule => year >= rule.Since && year <= rule.Until)
        .Select(rule => Observed(rule.Name, rule.In(year)))
        .Append(Observed(Rules[0].Name, Rules[0].In(year + 1)))
        .Where(day => day.Date.Year == year);

    private static DatedHours Observed(LocalizedText name, LocalDate date) => date.DayOfWeek switch
    {
        IsoDayOfWeek.Saturday => DatedHours.Closed(date.PlusDays(-1), Marked(name)),
        IsoDayOfWeek.Sunday => DatedHours.Closed(date.PlusDays(1), Marked(name)),
        _ => DatedHours.Closed(date, name),
    };

    private static LocalizedText Marked(LocalizedText name) => new($"{name.English} (observed)", $"{name.Chinese}（补休）");

    private static Rule Fixed(LocalizedText name, int month, int day) => new(name, year => new LocalDate(year, month, day));

    private static Rule Floating(LocalizedText name, int month, int which, IsoDayOfWeek day) =>
        new(name, year => LocalDate.FromYearMonthWeekAndDay(year, month, which, day));

    private sealed record Rule(LocalizedText Name, Func<int, LocalDate> In)
    {
        public int Since { get; init; } = int.MinValue;

        public int Until { get; init; } = int.MaxValue;
    }
}
