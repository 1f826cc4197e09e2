using System.Collections.Frozen;
using NodaTime;
using NodaTime.Text;

namespace CustomerService.Domain.Calendars.Presets;

/// <summary>Mainland China's days off and make-up workdays; sources at <see cref="Holidays.China"/>.</summary>
internal static class ChinaHolidays
{
    private const char Joined = '、';

    private static readonly FrozenDictionary<string, string> EnglishNames = new Dictionary<string, string>
    {
        ["元旦"] = "New Year's Day",
        ["春节"] = "Spring Festival",
        ["清明节"] = "Qingming Festival",
        ["劳动节"] = "Labor Day",
        ["端午节"] = "Dragon Boat Festival",
        ["中秋节"] = "Mid-Autumn Festival",
        ["国庆节"] = "National Day",
    }.ToFrozenDictionary();

    // Breaks as month and day, first/last; then the make-up workdays. Each date stands under the year in which it lies.
    private static readonly FrozenDictionary<int, Break[]> Years = new[]
    {
        Year(2018, "元旦 01-01 12-30/12-31; 春节 02-15/02-21; 清明节 04-05/04-07; 劳动节 04-29/05-01; 端午节 06-18; 中秋节 09-24; 国庆节 10-01/10-07", "02-11 02-24 04-08 04-28 09-29 09-30 12-29"),
        Year(2019, "元旦 01-01; 春节 02-04/02-10; 清明节 04-05; 劳动节 05-01/05-04; 端午节 06-07; 中秋节 09-13; 国庆节 10-01/10-07", "02-02 02-03 04-28 05-05 09-29 10-12"),
        Year(2020, "元旦 01-01; 春节 01-24/02-02; 清明节 04-04/04-06; 劳动节 05-01/05-05; 端午节 06-25/06-27; 国庆节、中秋节 10-01/10-08", "01-19 04-26 05-09 06-28 09-27 10-10"),
        Year(2021, "元旦 01-01/01-03; 春节 02-11/02-17; 清明节 04-03/04-05; 劳动节 05-01/05-05; 端午节 06-12/06-14; 中秋节 09-19/09-21; 国庆节 10-01/10-07", "02-07 02-20 04-25 05-08 09-18 09-26 10-09"),
        Year(2022, "元旦 01-01/01-03 12-31; 春节 01-31/02-06; 清明节 04-03/04-05; 劳动节 04-30/05-04; 端午节 06-03/06-05; 中秋节 09-10/09-12; 国庆节 10-01/10-07", "01-29 01-30 04-02 04-24 05-07 10-08 10-09"),
        Year(2023, "元旦 01-01/01-02; 春节 01-21/01-27; 清明节 04-05; 劳动节 04-29/05-03; 端午节 06-22/06-24; 中秋节、国庆节 09-29/10-06", "01-28 01-29 04-23 05-06 06-25 10-07 10-08"),
        Year(2024, "元旦 01-01; 春节 02-10/02-17; 清明节 04-04/04-06; 劳动节 05-01/05-05; 端午节 06-10; 中秋节 09-15/09-17; 国庆节 10-01/10-07", "02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12"),
        Year(2025, "元旦 01-01; 春节 01-28/02-04; 清明节 04-04/04-06; 劳动节 05-01/05-05; 端午节 05-31/06-02; 国庆节、中秋节 10-01/10-08", "01-26 02-08 04-27 09-28 10-11"),
        Year(2026, "元旦 01-01/01-03; 春节 02-15/02-23; 清明节 04-04/04-06; 劳动节 05-01/05-05; 端午节 06-19/06-21; 中秋节 09-25/09-27; 国庆节 10-01/10-07", "01-04 02-14 02-28 05-09 09-20 10-10"),
    }.ToFrozenDictionary(year => year.Key, year => year.Value);

    public static HolidaySchedule Schedule { get; } = new(
        "china",
        new LocalizedText("China", "中国"),
        "国务院办公厅关于部分节假日安排的通知 (gov.cn), published 2017-11-30, 2018-12-06, 2019-03-22, 2019-11-21, 2020-01-27, 2020-11-25, 2021-10-25, 2022-12-08, 2023-10-25, 2024-11-12, 2025-11-04",
        "Asia/Shanghai",
        (2018, 2026),
        (new LocalDate(2018, 1, 1), new LocalDate(2026, 12, 31)),
        (year, workday) => Years[year].SelectMany(part => part.Dates(workday)));

    private static KeyValuePair<int, Break[]> Year(int year, string breaks, string workdays) => new(year,
    [
        .. breaks.Split("; ").Select(text => text.Split(' ')).SelectMany(words => words[1..].Select(days => Read(year, days, NameOf(words[0])))),
        .. workdays.Split(' ').Select(day => Read(year, day, null)),
    ]);

    private static Break Read(int year, string days, LocalizedText? name)
    {
        var ends = days.Split('/');
        return new Break(Date(year, ends[0]), Date(year, ends[^1]), name);
    }

    private static LocalDate Date(int year, string monthAndDay) => LocalDatePattern.Iso.Parse($"{year:0000}-{monthAndDay}").Value;

    private static LocalizedText NameOf(string chinese) => new(string.Join(" and ", chinese.Split(Joined).Select(part => EnglishNames[part])), chinese);

    /// <summary>Days in a row: off under a name, or worked where there is none.</summary>
    private sealed record Break(LocalDate First, LocalDate Last, LocalizedText? Name)
    {
        public IEnumerable<DatedHours> Dates(IsoDayOfWeek workday) => new DateInterval(First, Last)
            .Select(date => Name is null ? DatedHours.WorksLike(date, workday) : DatedHours.Closed(date, Name));
    }
}
