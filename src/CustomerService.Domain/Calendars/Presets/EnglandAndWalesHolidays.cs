using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Calendars.Presets;

/// <summary>Bank holidays of England and Wales; sources at <see cref="Holidays.EnglandAndWales"/>.</summary>
internal static class EnglandAndWalesHolidays
{
    private const int NewYearSince = 1974;
    private const int EarlyMaySince = 1978;

    // The fifth of a weekday stands for the month's last one.
    private const int LastOfMonth = 5;

    private static readonly LocalizedText EarlyMay = new("Early May bank holiday", "五月初银行假日");
    private static readonly LocalizedText Spring = new("Spring bank holiday", "春季银行假日");
    private static readonly LocalizedText VictoryInEurope = new("Early May bank holiday (VE Day)", "五月初银行假日（欧洲胜利日）");

    private static readonly FrozenDictionary<int, DatedHours> MovedEarlyMay = Dates(
        Day(1995, 5, 8, VictoryInEurope),
        Day(2020, 5, 8, VictoryInEurope));

    // Beside the days of the jubilees.
    private static readonly FrozenDictionary<int, DatedHours> MovedSpring = Dates(
        Day(1977, 6, 6, Spring),
        Day(2002, 6, 4, Spring),
        Day(2012, 6, 4, Spring),
        Day(2022, 6, 2, Spring));

    private static readonly ImmutableArray<DatedHours> OneOffs =
    [
        Day(1973, 11, 14, new("Wedding of Princess Anne", "安妮公主婚礼")),
        Day(1977, 6, 7, new("Silver Jubilee of Queen Elizabeth II", "伊丽莎白二世女王登基银禧庆典")),
        Day(1981, 7, 29, new("Wedding of the Prince of Wales", "威尔士亲王婚礼")),
        Day(1999, 12, 31, new("Millennium bank holiday", "千禧年银行假日")),
        Day(2002, 6, 3, new("Golden Jubilee of Queen Elizabeth II", "伊丽莎白二世女王登基金禧庆典")),
        Day(2011, 4, 29, new("Wedding of Prince William", "威廉王子婚礼")),
        Day(2012, 6, 5, new("Diamond Jubilee of Queen Elizabeth II", "伊丽莎白二世女王登基钻禧庆典")),
        Day(2022, 6, 3, new("Platinum Jubilee of Queen Elizabeth II", "伊丽莎白二世女王登基白金禧庆典")),
        Day(2022, 9, 19, new("State Funeral of Queen Elizabeth II", "伊丽莎白二世女王国葬")),
        Day(2023, 5, 8, new("Coronation of King Charles III", "查尔斯三世国王加冕")),
    ];

    public static HolidaySchedule Schedule { get; } = new(
        "england-and-wales",
        new LocalizedText("England and Wales", "英格兰和威尔士"),
        "Banking and Financial Dealings Act 1971 (c. 80), section 1 and schedule 1, with the royal proclamations under it; gov.uk/bank-holidays for 2012 to 2028",
        "Europe/London",
        (1972, 2099),
        (new LocalDate(EarlyMaySince, 1, 1), new LocalDate(2028, 12, 31)),
        (year, _) => In(year));

    private static IEnumerable<DatedHours> In(int year)
    {
        if (year >= NewYearSince)
        {
            yield return OrSubstitute(new LocalDate(year, 1, 1), new LocalizedText("New Year's Day", "元旦"), NextMonday);
        }

        var easter = Easter.Sunday(year);
        yield return DatedHours.Closed(easter.PlusDays(-2), new LocalizedText("Good Friday", "耶稣受难日"));
        yield return DatedHours.Closed(easter.PlusDays(1), new LocalizedText("Easter Monday", "复活节星期一"));

        if (year >= EarlyMaySince)
        {
            yield return MovedEarlyMay.GetValueOrDefault(year) ?? DatedHours.Closed(Monday(year, 5, 1), EarlyMay);
        }

        yield return MovedSpring.GetValueOrDefault(year) ?? DatedHours.Closed(Monday(year, 5, LastOfMonth), Spring);
        yield return DatedHours.Closed(Monday(year, 8, LastOfMonth), new LocalizedText("Summer bank holiday", "夏季银行假日"));

        // The two days go on to 27 and 28 December, whichever of them falls on the weekend: they never meet.
        yield return OrSubstitute(new LocalDate(year, 12, 25), new LocalizedText("Christmas Day", "圣诞节"), TwoDaysOn);
        yield return OrSubstitute(new LocalDate(year, 12, 26), new LocalizedText("Boxing Day", "节礼日"), TwoDaysOn);

        foreach (var day in OneOffs.Where(day => day.Date.Year == year))
        {
            yield return day;
        }
    }

    private static DatedHours OrSubstitute(LocalDate date, LocalizedText name, Func<LocalDate, LocalDate> substitute) => date.DayOfWeek < IsoDayOfWeek.Saturday
        ? DatedHours.Closed(date, name)
        : DatedHours.Closed(substitute(date), new LocalizedText($"{name.English} (substitute day)", $"{name.Chinese}（补假）"));

    private static LocalDate NextMonday(LocalDate date) => date.Next(IsoDayOfWeek.Monday);

    private static LocalDate TwoDaysOn(LocalDate date) => date.PlusDays(2);

    private static LocalDate Monday(int year, int month, int which) => LocalDate.FromYearMonthWeekAndDay(year, month, which, IsoDayOfWeek.Monday);

    private static DatedHours Day(int year, int month, int day, LocalizedText name) => DatedHours.Closed(new LocalDate(year, month, day), name);

    private static FrozenDictionary<int, DatedHours> Dates(params ReadOnlySpan<DatedHours> days) => days.ToArray().ToFrozenDictionary(day => day.Date.Year);
}
