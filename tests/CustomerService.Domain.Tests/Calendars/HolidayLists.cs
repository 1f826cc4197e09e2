using CustomerService.Domain.Calendars;
using NodaTime.Text;

namespace CustomerService.Domain.Tests.Calendars;

/// <summary>Holidays as the published lists of the tests write them: month and day, a star where another day than the holiday's own is off.</summary>
internal static class HolidayLists
{
    private static readonly LocalDatePattern MonthAndDay = LocalDatePattern.CreateWithInvariantCulture("MM-dd");

    public static string Of(HolidaySchedule schedule, int year) => string.Join(' ', schedule.In(year).Select(day => $"{MonthAndDay.Format(day.Date)}{Star(day)}"));

    public static IEnumerable<DatedHours> All(HolidaySchedule schedule) => schedule.Between(schedule.FirstYear, schedule.LastYear);

    private static string Star(DatedHours day) => day.Name!.English.EndsWith(" day)", StringComparison.Ordinal) || day.Name.English.EndsWith("(observed)", StringComparison.Ordinal) ? "*" : "";
}
