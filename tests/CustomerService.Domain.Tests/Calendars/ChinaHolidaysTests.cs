using System.Text.Json;
using CustomerService.Domain.Calendars;
using NodaTime;
using NodaTime.Text;

namespace CustomerService.Domain.Tests.Calendars;

public sealed class ChinaHolidaysTests
{
    private const string Facts = "data/china-holidays.json";

    private static readonly DateInterval Days = new(new LocalDate(2018, 1, 1), new LocalDate(2026, 12, 31));

    [SharedFact(Facts)]   // oracle: three independent lists that agree on all 3,287 days
    public void Every_day_is_what_the_notices_say()
    {
        var expected = Notices().ToDictionary(day => day.Date, day => day.Name);
        var listed = HolidayLists.All(Holidays.China).ToDictionary(day => day.Date, day => day.Kind == DatedHoursKind.Holiday ? day.Name!.Chinese : "");

        Assert.Equal(3_287, Days.Length);
        Assert.Equal(expected.Count, listed.Count);
        Assert.All(Days, date => Assert.Equal(expected.GetValueOrDefault(date), listed.GetValueOrDefault(date)));
    }

    [SharedFact(Facts)]
    public void The_calendar_works_on_every_day_of_work()
    {
        var calendar = Holidays.China.Calendar("support-cn", WeeklyHours.Weekdays("09:00-18:00"));
        var listed = Notices().ToDictionary(day => day.Date, day => day.Name);

        Assert.All(
            Days,
            date => Assert.Equal(listed.TryGetValue(date, out var name) ? name.Length == 0 : date.DayOfWeek < IsoDayOfWeek.Saturday, calendar.IsBusinessDay(date)));
    }

    [Theory]   // oracle: the lengths of the breaks as the notices of 2024-11-12 and 2025-11-04 count them
    [InlineData(2025, "元旦 1, 春节 8, 清明节 3, 劳动节 5, 端午节 3, 国庆节、中秋节 8", 5)]
    [InlineData(2026, "元旦 3, 春节 9, 清明节 3, 劳动节 5, 端午节 3, 中秋节 3, 国庆节 7", 6)]
    public void Breaks_are_as_long_as_announced(int year, string announced, int workdays)
    {
        var breaks = Holidays.China.In(year).Where(day => day.Kind == DatedHoursKind.Holiday).GroupBy(day => day.Name!.Chinese).Select(days => $"{days.Key} {days.Count()}");

        Assert.Equal(announced, string.Join(", ", breaks));
        Assert.Equal(workdays, Holidays.China.In(year).Count(day => day.Kind == DatedHoursKind.WorksLike));
    }

    [Fact]
    public void Joined_holidays_have_joined_names() =>
        Assert.Equal(new LocalizedText("Mid-Autumn Festival and National Day", "中秋节、国庆节"), Holidays.China.In(2023).Single(day => day.Date == new LocalDate(2023, 10, 1)).Name);

    [Fact]
    public void Make_up_workdays_are_on_weekends() =>
        Assert.All(
            HolidayLists.All(Holidays.China).Where(day => day.Kind == DatedHoursKind.WorksLike),
            day => Assert.True(day.Date.DayOfWeek >= IsoDayOfWeek.Saturday, day.ToString()));

    [Theory]
    [InlineData(null, IsoDayOfWeek.Monday)]
    [InlineData(IsoDayOfWeek.Friday, IsoDayOfWeek.Friday)]
    public void A_make_up_workday_works_like_the_chosen_day(IsoDayOfWeek? chosen, IsoDayOfWeek like)
    {
        var schedule = chosen is { } day ? Holidays.China.WorkingLike(day) : Holidays.China;

        Assert.All(HolidayLists.All(schedule), dated => Assert.Equal(dated.Kind == DatedHoursKind.WorksLike ? like : null, dated.Like));
    }

    [Fact]
    public void A_make_up_workday_has_that_days_hours()
    {
        var week = WeeklyHours.Weekdays("09:00-18:00").On(IsoDayOfWeek.Friday, "09:00-16:00");
        var saturdayAtFive = Instant.FromUtc(2026, 2, 14, 9, 0);

        Assert.True(Holidays.China.Calendar("support-cn", week).IsOpen(saturdayAtFive));
        Assert.False(Holidays.China.WorkingLike(IsoDayOfWeek.Friday).Calendar("support-cn", week).IsOpen(saturdayAtFive));
    }

    // A make-up workday has an empty name.
    private static List<(LocalDate Date, string Name)> Notices()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(SharedData.Path(Facts)));
        var days = new List<(LocalDate, string)>();
        foreach (var year in document.RootElement.EnumerateObject())
        {
            days.AddRange(year.Value.GetProperty("makeUpWorkdays").EnumerateArray().Select(date => (Date(date), "")));
            foreach (var holiday in year.Value.GetProperty("holidays").EnumerateArray())
            {
                var name = holiday.GetProperty("name").GetString()!;
                days.AddRange(holiday.GetProperty("days").EnumerateArray().Select(date => (Date(date), name)));
            }
        }

        return days;
    }

    private static LocalDate Date(JsonElement text) => LocalDatePattern.Iso.Parse(text.GetString()!).Value;
}
