using CustomerService.Domain.Calendars;
using NodaTime;

namespace CustomerService.Domain.Tests.Calendars;

public sealed class EnglandAndWalesHolidaysTests
{
    // gov.uk/bank-holidays.json as kept by the Ministry of Justice (GitHub ministryofjustice/govuk-bank-holidays, commit 35fc755, 2026-08-07).
    public static TheoryData<int, string> PublishedByTheGovernment => new()
    {
        { 2012, "01-02* 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26" },
        { 2013, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26" },
        { 2014, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26" },
        { 2015, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28*" },
        { 2016, "01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27*" },
        { 2017, "01-02* 04-14 04-17 05-01 05-29 08-28 12-25 12-26" },
        { 2018, "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26" },
        { 2019, "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26" },
        { 2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28*" },
        { 2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27* 12-28*" },
        { 2022, "01-03* 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27*" },
        { 2023, "01-02* 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26" },
        { 2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26" },
        { 2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26" },
        { 2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28*" },
        { 2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27* 12-28*" },
        { 2028, "01-03* 04-14 04-17 05-01 05-29 08-28 12-25 12-26" },
    };

    // The years before gov.uk's list with moved or one-off days, as tested by GitHub DaveCTurner/bank-holidays-england (commit 3f0e678).
    public static TheoryData<int, string> ListedByOthers => new()
    {
        { 1995, "01-02* 04-14 04-17 05-08 05-29 08-28 12-25 12-26" },
        { 1999, "01-01 04-02 04-05 05-03 05-31 08-30 12-27* 12-28* 12-31" },
        { 2002, "01-01 03-29 04-01 05-06 06-03 06-04 08-26 12-25 12-26" },
        { 2011, "01-03* 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27*" },
    };

    [Theory, MemberData(nameof(PublishedByTheGovernment)), MemberData(nameof(ListedByOthers))]
    public void The_days_are_the_published_ones(int year, string published) => Assert.Equal(published, HolidayLists.Of(Holidays.EnglandAndWales, year));

    [Fact]   // oracle: written answer of 27 October 1976 (Hansard, House of Commons, columns 266-267W): 27 and 28 December 1976, 3 January 1977
    public void The_substitutes_of_1976_are_those_told_to_parliament()
    {
        Assert.Equal("01-01 04-16 04-19 05-31 08-30 12-27* 12-28*", HolidayLists.Of(Holidays.EnglandAndWales, 1976));
        Assert.StartsWith("01-03* ", HolidayLists.Of(Holidays.EnglandAndWales, 1977), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1973-11-14", "Wedding of Princess Anne")]
    [InlineData("1977-06-06", "Spring bank holiday")]
    [InlineData("1977-06-07", "Silver Jubilee of Queen Elizabeth II")]
    [InlineData("1981-07-29", "Wedding of the Prince of Wales")]
    [InlineData("1995-05-08", "Early May bank holiday (VE Day)")]
    [InlineData("1999-12-31", "Millennium bank holiday")]
    [InlineData("2002-06-03", "Golden Jubilee of Queen Elizabeth II")]
    [InlineData("2002-06-04", "Spring bank holiday")]
    [InlineData("2011-04-29", "Wedding of Prince William")]
    [InlineData("2012-06-04", "Spring bank holiday")]
    [InlineData("2012-06-05", "Diamond Jubilee of Queen Elizabeth II")]
    [InlineData("2020-05-08", "Early May bank holiday (VE Day)")]
    [InlineData("2021-12-27", "Christmas Day (substitute day)")]
    [InlineData("2021-12-28", "Boxing Day (substitute day)")]
    [InlineData("2022-06-02", "Spring bank holiday")]
    [InlineData("2022-06-03", "Platinum Jubilee of Queen Elizabeth II")]
    [InlineData("2022-09-19", "State Funeral of Queen Elizabeth II")]
    [InlineData("2022-12-26", "Boxing Day")]
    [InlineData("2023-01-02", "New Year's Day (substitute day)")]
    [InlineData("2023-05-08", "Coronation of King Charles III")]
    public void A_day_has_its_occasion(string date, string name) => Assert.Single(HolidayLists.All(Holidays.EnglandAndWales), day => day.ToString() == $"{date} closed ({name})");

    [Fact]
    public void Holidays_begin_with_the_year_of_their_proclamation()
    {
        Assert.Equal("03-31 04-03 05-29 08-28 12-25 12-26", HolidayLists.Of(Holidays.EnglandAndWales, 1972));
        Assert.Equal("04-20 04-23 05-28 08-27 11-14 12-25 12-26", HolidayLists.Of(Holidays.EnglandAndWales, 1973));
        Assert.Equal("01-01 04-12 04-15 05-27 08-26 12-25 12-26", HolidayLists.Of(Holidays.EnglandAndWales, 1974));
        Assert.Equal("01-02* 03-24 03-27 05-01 05-29 08-28 12-25 12-26", HolidayLists.Of(Holidays.EnglandAndWales, 1978));
    }

    [Fact]
    public void Every_day_is_a_weekday() =>
        Assert.DoesNotContain(HolidayLists.All(Holidays.EnglandAndWales), day => day.Date.DayOfWeek >= IsoDayOfWeek.Saturday);

    [Fact]
    public void Since_1978_a_year_has_eight_days_and_the_one_off_ones()
    {
        int[] more = [1981, 1999, 2002, 2011, 2012, 2023];

        Assert.All(
            Enumerable.Range(1978, 122),
            year => Assert.Equal(year == 2022 ? 10 : more.Contains(year) ? 9 : 8, Holidays.EnglandAndWales.In(year).Length));
    }
}
