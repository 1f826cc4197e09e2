using CustomerService.Domain.Calendars;
using NodaTime;
using NodaTime.Text;

namespace CustomerService.Domain.Tests.Calendars;

public sealed class RecurrenceTests
{
    private static readonly LocalDate EndOfJanuary = new(2024, 1, 31);

    private static readonly Recurrence[] Kinds =
    [
        Recurrence.Weekly(IsoDayOfWeek.Friday), Recurrence.Monthly(30), Recurrence.MonthEnd, Recurrence.EveryMonths(1, EndOfJanuary),
        Recurrence.EveryMonths(7, new LocalDate(2018, 8, 30)), Recurrence.Quarterly(EndOfJanuary), Recurrence.Yearly(new AnnualDate(2, 29)),
        Recurrence.YearlyIn(12), Recurrence.OnHolidays(Holidays.China),
    ];

    public static TheoryData<Recurrence> All => [.. Kinds];

    [Fact]   // scenario S11
    public void A_project_delivered_on_31_January_is_visited_monthly_for_a_year_and_quarterly_after_it()
    {
        var monthly = Recurrence.EveryMonths(1, EndOfJanuary).Occurrences(EndOfJanuary.PlusDays(1), EndOfJanuary.PlusYears(1));
        var quarterly = Recurrence.Quarterly(EndOfJanuary).Occurrences(EndOfJanuary.PlusYears(1).PlusDays(1), EndOfJanuary.PlusYears(2));

        Assert.Equal(
            "2024-02-29 2024-03-31 2024-04-30 2024-05-31 2024-06-30 2024-07-31 2024-08-31 2024-09-30 2024-10-31 2024-11-30 2024-12-31 2025-01-31",
            Text(monthly));
        Assert.Equal("2025-04-30 2025-07-31 2025-10-31 2026-01-31", Text(quarterly));
    }

    [Theory]
    [InlineData(1, "2024-01-31")]
    [InlineData(1, "2023-12-30")]
    [InlineData(3, "2024-02-29")]
    [InlineData(5, "1999-08-31")]
    [InlineData(12, "2024-02-29")]
    [InlineData(17, "2018-10-29")]
    [InlineData(Recurrence.MostMonths, "2024-02-29")]
    public void The_kth_occurrence_is_the_anchor_and_k_times_the_months(int months, string anchor)
    {
        var first = Date(anchor);
        var expected = Enumerable.Range(0, 61).Select(k => first.PlusMonths(k * months)).ToList();

        Assert.Equal(expected, Recurrence.EveryMonths(months, first).Occurrences(first.PlusYears(-3), expected[^1]).AsEnumerable());
    }

    [Theory, MemberData(nameof(All))]
    public void Occurrences_ascend_and_each_is_the_next_of_the_day_after_the_last(Recurrence recurrence)
    {
        var (from, until) = (new LocalDate(2018, 1, 1), new LocalDate(2026, 12, 31));
        var occurrences = recurrence.Occurrences(from, until);

        var walked = new List<LocalDate>();
        for (var next = recurrence.NextOnOrAfter(from); next <= until; next = next == until ? null : recurrence.NextOnOrAfter(next.Value.PlusDays(1)))
        {
            walked.Add(next.Value);
        }

        Assert.Equal(walked, occurrences.AsEnumerable());
        Assert.Equal(occurrences.Distinct().Order(), occurrences.AsEnumerable());
    }

    [Theory, MemberData(nameof(All))]
    public void Both_ends_belong_to_the_dates_asked_for(Recurrence recurrence)
    {
        var date = recurrence.NextOnOrAfter(new LocalDate(2020, 3, 1))!.Value;

        Assert.Equal([date], recurrence.Occurrences(date, date).AsEnumerable());
        Assert.Equal(date, recurrence.NextOnOrAfter(date));
        Assert.DoesNotContain(date, recurrence.Occurrences(date.PlusDays(-5), date.PlusDays(-1)));
        Assert.DoesNotContain(date, recurrence.Occurrences(date.PlusDays(1), date.PlusDays(5)));
    }

    [Theory]
    [InlineData("2026-10-01", "2026-10-02")]
    [InlineData("2026-10-02", "2026-10-02")]
    [InlineData("2026-10-03", "2026-10-09")]
    public void Every_Friday_is_the_Friday_on_or_after(string date, string friday) =>
        Assert.Equal(Date(friday), Recurrence.Weekly(IsoDayOfWeek.Friday).NextOnOrAfter(Date(date)));

    [Fact]
    public void A_day_that_a_month_lacks_is_its_last_day()
    {
        Assert.Equal("2023-01-30 2023-02-28 2023-03-30 2023-04-30", Text(Recurrence.Monthly(30).Occurrences(Date("2023-01-01"), Date("2023-04-30"))));
        Assert.Equal("2024-01-31 2024-02-29 2024-03-31 2024-04-30", Text(Recurrence.MonthEnd.Occurrences(Date("2024-01-31"), Date("2024-05-30"))));
        Assert.Equal(Recurrence.MonthEnd.Occurrences(Date("1999-01-01"), Date("2003-01-01")).AsEnumerable(), Recurrence.Monthly(31).Occurrences(Date("1999-01-01"), Date("2003-01-01")).AsEnumerable());
    }

    [Fact]
    public void A_leap_days_year_is_kept_on_28_February() =>
        Assert.Equal(
            "2023-02-28 2024-02-29 2025-02-28 2026-02-28",
            Text(Recurrence.Yearly(new AnnualDate(2, 29)).Occurrences(Date("2023-01-01"), Date("2026-12-31"))));

    [Fact]
    public void Before_its_anchor_nothing_comes_round() =>
        Assert.Equal(EndOfJanuary, Recurrence.EveryMonths(2, EndOfJanuary).NextOnOrAfter(Date("1900-01-01")));

    [Fact]
    public void A_whole_month_begins_on_its_first_day_and_lasts_to_its_last()
    {
        var december = Recurrence.YearlyIn(12);

        Assert.Equal("2025-12-01 2026-12-01", Text(december.Occurrences(Date("2025-01-01"), Date("2026-12-31"))));
        Assert.Equal(new DateInterval(Date("2026-12-01"), Date("2026-12-31")), december.DaysOf(Date("2026-12-01")));
        Assert.Equal(29, Recurrence.YearlyIn(2).DaysOf(Date("2024-02-01")).Length);
        Assert.Equal(Date("2027-12-01"), december.NextOnOrAfter(Date("2026-12-02")));
    }

    [Fact]
    public void Days_off_in_a_row_under_one_name_are_one_holiday()
    {
        var holidays = Recurrence.OnHolidays(Holidays.China);

        Assert.Equal(
            "2022-12-31 2023-01-21 2023-04-05 2023-04-29 2023-06-22 2023-09-29",
            Text(holidays.Occurrences(Date("2022-12-01"), Date("2023-12-31"))));
        Assert.Equal(new DateInterval(Date("2022-12-31"), Date("2023-01-02")), holidays.DaysOf(Date("2022-12-31")));
        Assert.Equal(1, holidays.DaysOf(Date("2023-04-05")).Length);
    }

    [Fact]
    public void Holidays_with_names_of_their_own_are_greeted_each() =>
        Assert.Equal("2026-12-25 2026-12-28", Text(Recurrence.OnHolidays(Holidays.EnglandAndWales).Occurrences(Date("2026-12-01"), Date("2026-12-31"))));

    [Fact]
    public void After_the_last_holiday_of_a_schedule_there_is_none_and_beyond_its_years_no_answer()
    {
        var holidays = Recurrence.OnHolidays(Holidays.China);

        Assert.Equal(Date("2026-10-01"), holidays.NextOnOrAfter(Date("2026-10-01")));
        Assert.Null(holidays.NextOnOrAfter(Date("2026-10-02")));
        Assert.Throws<ArgumentOutOfRangeException>("date", () => holidays.NextOnOrAfter(Date("2027-01-01")));
        Assert.Throws<ArgumentOutOfRangeException>("from", () => holidays.Occurrences(Date("2017-12-31"), Date("2018-12-31")));
        Assert.Throws<ArgumentOutOfRangeException>("until", () => holidays.Occurrences(Date("2026-01-01"), Date("2027-01-01")));
    }

    [Fact]
    public void The_calendars_end_is_the_end()
    {
        var last = LocalDate.MaxIsoValue;   // Friday, 31 December 9999

        Assert.Equal([last.PlusDays(-7), last], Recurrence.Weekly(IsoDayOfWeek.Friday).Occurrences(last.PlusDays(-7), last).AsEnumerable());
        Assert.Null(Recurrence.Weekly(IsoDayOfWeek.Saturday).NextOnOrAfter(last.PlusDays(-5)));
        Assert.Equal(last, Recurrence.MonthEnd.NextOnOrAfter(last));
        Assert.Null(Recurrence.Yearly(new AnnualDate(12, 30)).NextOnOrAfter(last));
        Assert.Equal(new DateInterval(new LocalDate(9999, 12, 1), last), Recurrence.YearlyIn(12).DaysOf(new LocalDate(9999, 12, 1)));
        Assert.Equal(LocalDate.MinIsoValue, Recurrence.Monthly(1).NextOnOrAfter(LocalDate.MinIsoValue));
    }

    [Fact]
    public void Dates_of_other_calendars_are_read_as_the_same_days()
    {
        var hebrew = EndOfJanuary.WithCalendar(CalendarSystem.HebrewCivil);

        Assert.Equal(Recurrence.EveryMonths(1, EndOfJanuary), Recurrence.EveryMonths(1, hebrew));
        Assert.Equal(EndOfJanuary, Recurrence.MonthEnd.NextOnOrAfter(hebrew));
        Assert.Equal(EndOfJanuary, Recurrence.MonthEnd.DaysOf(hebrew).Start);
    }

    [Fact]
    public void What_cannot_come_round_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Recurrence.Weekly(IsoDayOfWeek.None));
        Assert.Throws<ArgumentOutOfRangeException>(() => Recurrence.Monthly(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Recurrence.Monthly(32));
        Assert.Throws<ArgumentOutOfRangeException>(() => Recurrence.EveryMonths(0, EndOfJanuary));
        Assert.Throws<ArgumentOutOfRangeException>(() => Recurrence.EveryMonths(Recurrence.MostMonths + 1, EndOfJanuary));
        Assert.Throws<ArgumentOutOfRangeException>(() => Recurrence.YearlyIn(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Recurrence.YearlyIn(13));
        Assert.Throws<ArgumentNullException>(() => Recurrence.OnHolidays(null!));
        Assert.Throws<ArgumentOutOfRangeException>("until", () => Recurrence.MonthEnd.Occurrences(EndOfJanuary, EndOfJanuary.PlusDays(-1)));
        Assert.Throws<ArgumentException>("occurrence", () => Recurrence.MonthEnd.DaysOf(Date("2024-01-30")));
    }

    [Fact]
    public void Two_are_equal_when_they_say_the_same()
    {
        Assert.Equal(Recurrence.EveryMonths(3, EndOfJanuary), Recurrence.Quarterly(EndOfJanuary));
        Assert.Equal(Recurrence.OnHolidays(Holidays.China), Recurrence.OnHolidays(Holidays.China));
        Assert.Equal(Recurrence.OnHolidays(Holidays.China).GetHashCode(), Recurrence.OnHolidays(Holidays.China).GetHashCode());
        Assert.NotEqual(Recurrence.OnHolidays(Holidays.China), Recurrence.OnHolidays(Holidays.EnglandAndWales));
        Assert.NotEqual(Recurrence.Quarterly(EndOfJanuary), Recurrence.Quarterly(EndOfJanuary.PlusMonths(3)));
        Assert.NotEqual(Recurrence.YearlyIn(12), Recurrence.Yearly(new AnnualDate(12, 1)));
        Assert.NotEqual(Recurrence.Weekly(IsoDayOfWeek.Friday), Recurrence.Weekly(IsoDayOfWeek.Monday));
    }

    [Fact]
    public void Each_says_when_it_comes_round() =>
        Assert.Equal(
        [
            "every Friday | 每星期五", "every month on day 30 | 每月30日", "at each month's end | 每月月末", "every month from 2024-01-31 | 自2024-01-31起每月",
            "every 7 months from 2018-08-30 | 自2018-08-30起每7个月", "every 3 months from 2024-01-31 | 自2024-01-31起每3个月",
            "every year on 29 February | 每年2月29日", "every December | 每年12月", "on every holiday of China | 每逢节假日（中国）",
        ],
        Kinds.Select(recurrence => $"{recurrence} | {recurrence.Description.Chinese}"));

    private static string Text(IEnumerable<LocalDate> dates) => string.Join(' ', dates.Select(date => LocalDatePattern.Iso.Format(date)));

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
