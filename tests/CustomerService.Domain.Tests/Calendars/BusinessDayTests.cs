using CustomerService.Domain.Calendars;
using CustomerService.Domain.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerService.Domain.Tests.Calendars;

public sealed class BusinessDayTests
{
    private static readonly BusinessCalendar Office = new(
        "office", "Asia/Shanghai", WeeklyHours.Weekdays("09:00-18:00"),
        DatedHours.Closed("2025-10-01", "国庆节"), DatedHours.Closed("2025-10-02", "国庆节"), DatedHours.Closed("2025-10-03", "国庆节"), DatedHours.Closed("2025-10-06", "中秋节"),
        DatedHours.Closed("2025-10-07", "国庆节"), DatedHours.Closed("2025-10-08", "国庆节"), DatedHours.WorksLike("2025-10-11", IsoDayOfWeek.Wednesday), DatedHours.Open("2025-10-10", "13:00-01:00"));

    [Theory]
    [InlineData(30, 9, true)]
    [InlineData(1, 10, false)]
    [InlineData(4, 10, false)]
    [InlineData(9, 10, true)]
    [InlineData(11, 10, true)]
    [InlineData(12, 10, false)]
    public void A_date_is_a_business_day_when_hours_begin_on_it(int day, int month, bool business) => Assert.Equal(business, Office.IsBusinessDay(new LocalDate(2025, month, day)));

    [Theory]
    [InlineData(1, "2025-10-09 10:00", "2025-10-09 16:00", "2025-10-09 01:00")]
    [InlineData(2, "2025-10-10 17:00", "2025-10-10 16:00", "2025-10-10 01:00")]   // open until 01:00 of the next date
    [InlineData(3, "2025-10-11 10:00", "2025-10-11 16:00", "2025-10-11 01:00")]
    [InlineData(4, "2025-10-13 10:00", "2025-10-13 16:00", "2025-10-13 01:00")]
    public void Business_days_are_counted_from_the_day_after(int days, string close, string midnight, string sameTime)
    {
        var start = Moment.At("2025-09-30 01:00");   // Tuesday 09:00

        Assert.Equal(Moment.At(close), Office.AddBusinessDays(start, days));
        Assert.Equal(Moment.At(midnight) - Duration.Epsilon, Office.AddBusinessDays(start, days, BusinessDayEnd.EndOfDay));
        Assert.Equal(Moment.At(sameTime), Office.AddBusinessDays(start, days, BusinessDayEnd.SameTime));
        Assert.Equal(Moment.At(sameTime) + Duration.FromHours(14), Office.AddBusinessDays(start + Duration.FromHours(14), days, BusinessDayEnd.SameTime));   // 23:00, though closed
    }

    [Fact]
    public void The_date_of_the_start_is_that_of_the_zone() =>
        Assert.Equal(Moment.At("2025-10-09 10:00"), Office.AddBusinessDays(Moment.At("2025-09-30 16:30"), 1));   // 1 October 00:30 there

    [Fact]
    public void Counting_from_the_next_opening_is_said_with_an_addition_of_nothing() =>
        Assert.Equal(Moment.At("2025-10-10 17:00"), Office.AddBusinessDays(Office.Add(Moment.At("2025-10-01 01:00"), Duration.Zero), 1));

    [Theory]
    [InlineData(30, 30, 0)]
    [InlineData(30, 31, 0)]     // 1 October
    [InlineData(30, 39, 1)]
    [InlineData(30, 41, 3)]
    [InlineData(41, 30, -3)]
    public void Business_days_between_leave_out_the_first_date_and_count_the_last(int from, int to, int days)
    {
        var august = new LocalDate(2025, 8, 31);
        Assert.Equal(days, Office.BusinessDaysBetween(august.PlusDays(from), august.PlusDays(to)));
    }

    [Fact]
    public void The_nth_business_day_is_the_one_by_which_n_have_passed() =>
        Prop.ForAll(CalendarCase.Any, Arb.From(Gen.Choose(1, 800)), (asked, n) =>
        {
            var (calendar, date) = (asked.Calendar, asked.At.InUtc().Date);
            return (calendar.BusinessDayAfter(date, n) is not { } after || (calendar.IsBusinessDay(after) && calendar.BusinessDaysBetween(date, after) == n))
                && (calendar.BusinessDayAfter(date, -n) is not { } before || (calendar.IsBusinessDay(before) && calendar.BusinessDaysBetween(before, date) == n - (calendar.IsBusinessDay(date) ? 0 : 1)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    [Fact]
    public void Closing_time_comes_before_the_end_of_the_day_unless_the_shift_goes_on_and_never_before_its_date() =>
        Prop.ForAll(CalendarCase.Any, Arb.From(Gen.Choose(1, 60)), (asked, n) =>
        {
            var calendar = asked.Calendar;
            return calendar.TryAddBusinessDays(asked.At, n) is not { IsFound: true } close
                || (calendar.TryAddBusinessDays(asked.At, n, BusinessDayEnd.EndOfDay).At is var end && end.InZone(calendar.Zone).Date is var date
                    && calendar.IsBusinessDay(date) && close.At.InZone(calendar.Zone).Date >= date && close.At <= end + Duration.FromHours(25));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    [Fact]
    public void Wrong_numbers_and_dates_are_wrong_calls()
    {
        var (date, instant) = (new LocalDate(2025, 10, 1), Moment.At("2025-10-01 00:00"));

        Assert.Throws<ArgumentOutOfRangeException>(() => Office.BusinessDayAfter(date, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Office.TryAddBusinessDays(instant, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Office.AddBusinessDays(instant, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Office.TryAddBusinessDays(instant, 1, (BusinessDayEnd)9));
        Assert.Throws<ArgumentOutOfRangeException>(() => Office.TryAddBusinessDays(BusinessCalendar.Latest, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Office.IsBusinessDay(LocalDate.MinIsoValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => Office.IsBusinessDay(LocalDate.MaxIsoValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => Office.BusinessDaysBetween(date, LocalDate.MaxIsoValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => Office.BusinessDayAfter(LocalDate.MaxIsoValue, 1));
    }

    [Fact]
    public void The_first_and_the_last_date_of_the_horizon_are_dates_like_any_other()
    {
        var daily = new BusinessCalendar("daily", "Etc/GMT-14", WeeklyHours.EveryDay("09:00-17:00"));
        var (first, last) = (BusinessCalendar.Earliest.InUtc().Date, (BusinessCalendar.Latest - Duration.Epsilon).InUtc().Date);

        Assert.True(daily.IsBusinessDay(first));
        Assert.True(daily.IsBusinessDay(last));
        Assert.Equal(Period.DaysBetween(first, last), daily.BusinessDaysBetween(first, last));
        Assert.Equal(last, daily.BusinessDayAfter(last.PlusDays(-1), 1));
        Assert.Null(daily.BusinessDayAfter(last, 1));
        Assert.Equal(first, daily.BusinessDayAfter(first.PlusDays(1), -1));
        Assert.Null(daily.BusinessDayAfter(first, -1));
        Assert.Null(daily.BusinessDayAfter(first, int.MaxValue));
        Assert.Null(daily.BusinessDayAfter(last, int.MinValue));
        Assert.False(daily.TryAddBusinessDays(BusinessCalendar.Earliest, int.MaxValue).IsFound);
        Assert.Throws<BeyondHorizonException>(() => daily.AddBusinessDays(BusinessCalendar.Earliest, int.MaxValue));
    }
}
