using CustomerService.Domain.Calendars;
using NodaTime;

namespace CustomerService.Domain.Tests.Calendars;

public sealed class UnitedStatesFederalHolidaysTests
{
    /// <summary>
    /// The tables of opm.gov, policy-data-oversight/pay-leave/federal-holidays, as kept by GitHub ccsarapas/lighthouse (data/holidays_us.rda).
    /// OPM writes an observed New Year's Day of 31 December under the year after; here it stands under the year in which it lies.
    /// </summary>
    public static TheoryData<int, string> PublishedByTheOffice => new()
    {
        { 2011, "01-17 02-21 05-30 07-04 09-05 10-10 11-11 11-24 12-26*" },
        { 2012, "01-02* 01-16 02-20 05-28 07-04 09-03 10-08 11-12* 11-22 12-25" },
        { 2013, "01-01 01-21 02-18 05-27 07-04 09-02 10-14 11-11 11-28 12-25" },
        { 2014, "01-01 01-20 02-17 05-26 07-04 09-01 10-13 11-11 11-27 12-25" },
        { 2015, "01-01 01-19 02-16 05-25 07-03* 09-07 10-12 11-11 11-26 12-25" },
        { 2016, "01-01 01-18 02-15 05-30 07-04 09-05 10-10 11-11 11-24 12-26*" },
        { 2017, "01-02* 01-16 02-20 05-29 07-04 09-04 10-09 11-10* 11-23 12-25" },
        { 2018, "01-01 01-15 02-19 05-28 07-04 09-03 10-08 11-12* 11-22 12-25" },
        { 2019, "01-01 01-21 02-18 05-27 07-04 09-02 10-14 11-11 11-28 12-25" },
        { 2020, "01-01 01-20 02-17 05-25 07-03* 09-07 10-12 11-11 11-26 12-25" },
        { 2021, "01-01 01-18 02-15 05-31 06-18* 07-05* 09-06 10-11 11-11 11-25 12-24* 12-31*" },
        { 2022, "01-17 02-21 05-30 06-20* 07-04 09-05 10-10 11-11 11-24 12-26*" },
        { 2023, "01-02* 01-16 02-20 05-29 06-19 07-04 09-04 10-09 11-10* 11-23 12-25" },
        { 2024, "01-01 01-15 02-19 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25" },
        { 2025, "01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25" },
        { 2026, "01-01 01-19 02-16 05-25 06-19 07-03* 09-07 10-12 11-11 11-26 12-25" },
        { 2027, "01-01 01-18 02-15 05-31 06-18* 07-05* 09-06 10-11 11-11 11-25 12-24* 12-31*" },
        { 2028, "01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10* 11-23 12-25" },
        { 2029, "01-01 01-15 02-19 05-28 06-19 07-04 09-03 10-08 11-12* 11-22 12-25" },
        { 2030, "01-01 01-21 02-18 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25" },
    };

    [Theory, MemberData(nameof(PublishedByTheOffice))]
    [InlineData(2010, "01-01 01-18 02-15 05-31 07-05* 09-06 10-11 11-11 11-25 12-24* 12-31*")]   // OPM, in The Washington Post, 2010-10
    public void The_days_are_the_published_ones(int year, string published) => Assert.Equal(published, HolidayLists.Of(Holidays.UnitedStatesFederal, year));

    [Theory]
    [InlineData(1971, "10-25")]
    [InlineData(1975, "10-27")]
    [InlineData(1977, "10-24")]
    [InlineData(1978, "11-10*")]
    [InlineData(1980, "11-11")]
    public void Veterans_Day_was_in_October_for_seven_years(int year, string day) =>
        Assert.Single(HolidayLists.Of(Holidays.UnitedStatesFederal, year).Split(' '), day);

    [Theory]
    [InlineData(1971, 10)]   // nine holidays, and the next year's first day on a Friday
    [InlineData(1985, 9)]
    [InlineData(1986, 10)]
    [InlineData(2020, 10)]
    [InlineData(2022, 10)]   // eleven holidays, but the first of them on a Friday before
    [InlineData(2026, 11)]
    public void Holidays_begin_with_the_year_of_their_law(int year, int days) => Assert.Equal(days, Holidays.UnitedStatesFederal.In(year).Length);

    [Fact]
    public void No_observed_day_is_on_a_weekend() =>
        Assert.DoesNotContain(HolidayLists.All(Holidays.UnitedStatesFederal), day => day.Date.DayOfWeek >= IsoDayOfWeek.Saturday);

    [Fact]
    public void An_observed_day_says_so() =>
        Assert.Equal(new LocalizedText("New Year's Day (observed)", "元旦（补休）"), Holidays.UnitedStatesFederal.In(2021)[^1].Name);
}
