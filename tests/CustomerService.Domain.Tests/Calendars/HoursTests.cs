using CustomerService.Domain.Calendars;
using NodaTime;

namespace CustomerService.Domain.Tests.Calendars;

/// <summary>The pieces that calendars are made of: spans, weeks, dates and seasons.</summary>
public sealed class HoursTests
{
    [Theory]
    [InlineData("09:00-17:00", "09:00-17:00", 8 * 60, false)]
    [InlineData("09:00:00-17:00:00", "09:00-17:00", 8 * 60, false)]
    [InlineData("00:00-24:00", "00:00-24:00", 24 * 60, false)]
    [InlineData("22:00-24:00", "22:00-24:00", 2 * 60, false)]
    [InlineData("22:00-00:00", "22:00-24:00", 2 * 60, false)]
    [InlineData("22:00-06:00", "22:00-06:00", 8 * 60, true)]
    [InlineData("22:00-次日06:00", "22:00-06:00", 8 * 60, true)]
    [InlineData("22:00-次日00:00", "22:00-24:00", 2 * 60, false)]
    [InlineData("08:00-次日08:00", "08:00-次日08:00", 24 * 60, true)]
    [InlineData("00:00-次日00:00", "00:00-24:00", 24 * 60, false)]
    [InlineData("23:59-00:01", "23:59-00:01", 2, true)]
    public void A_span_is_read_and_printed(string text, string printed, int minutes, bool overnight)
    {
        var span = OpenSpan.Parse(text);

        Assert.Equal(printed, span.ToString());
        Assert.Equal(Duration.FromMinutes(minutes), span.Length);
        Assert.Equal(overnight, span.EndsNextDay);
        Assert.Equal(span, OpenSpan.Parse(printed));
        Assert.Equal(span, OpenSpan.Between(span.From, span.To));
    }

    [Fact]
    public void Seconds_are_kept()
    {
        var span = OpenSpan.Parse("09:00:01-17:00:59");

        Assert.Equal("09:00:01-17:00:59", span.ToString());
        Assert.Equal((new LocalTime(9, 0, 1), new LocalTime(17, 0, 59)), (span.From, span.To));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("09:00")]
    [InlineData("09:00-")]
    [InlineData("-17:00")]
    [InlineData("9:00-17:00")]
    [InlineData("09.00-17.00")]
    [InlineData("09:00–17:00")]      // a dash, not a hyphen
    [InlineData("09:00 - 17:00")]
    [InlineData(" 09:00-17:00")]
    [InlineData("09:00-17:00 ")]
    [InlineData("09:00-09:00")]      // nothing, or a whole day?
    [InlineData("24:00-24:00")]
    [InlineData("24:00-08:00")]
    [InlineData("22:00-24:01")]
    [InlineData("22:00-24:00:01")]
    [InlineData("09:60-17:00")]
    [InlineData("25:00-26:00")]
    [InlineData("09:00-17:00-18:00")]
    [InlineData("09:00:60-17:00")]
    [InlineData("09:00:0-17:00")]
    [InlineData("08:00-次日08:01")]  // longer than a day
    [InlineData("08:00-次日")]
    [InlineData("次日08:00-09:00")]
    [InlineData("08:00-次日24:00")]
    [InlineData("０９:００-17:00")]  // full-width digits
    [InlineData("+9:00-17:00")]
    [InlineData("09:00-17:00Z")]
    public void What_is_no_span_is_refused(string text)
    {
        Assert.False(OpenSpan.TryParse(text, out var span));
        Assert.Null(span);
        Assert.Contains("09:00-17:00", Assert.Throws<FormatException>(() => OpenSpan.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_is_no_span_and_open_hours_are_whole_seconds()
    {
        Assert.False(OpenSpan.TryParse(null, out _));
        Assert.Throws<ArgumentNullException>(() => OpenSpan.Parse(null!));
        Assert.Throws<ArgumentException>(() => OpenSpan.Between(new LocalTime(9, 0, 0, 1), new LocalTime(17, 0)));
        Assert.Throws<ArgumentException>(() => OpenSpan.Between(new LocalTime(9, 0), LocalTime.MaxValue));
        Assert.Equal(OpenSpan.WholeDay, OpenSpan.Between(LocalTime.Midnight, LocalTime.Midnight));
        Assert.Equal("12:00-次日12:00", OpenSpan.Between(LocalTime.Noon, LocalTime.Noon).ToString());
    }

    [Fact]
    public void A_week_is_written_in_days_and_compares_by_them()
    {
        var week = WeeklyHours.Weekdays("13:30-18:00", "09:00-12:30").On(IsoDayOfWeek.Saturday, "10:00-14:00").On(IsoDayOfWeek.Wednesday);

        Assert.Equal(["09:00-12:30", "13:30-18:00"], week[IsoDayOfWeek.Monday].Select(span => span.ToString()));
        Assert.Empty(week[IsoDayOfWeek.Wednesday].AsEnumerable());
        Assert.Empty(week[IsoDayOfWeek.Sunday].AsEnumerable());
        Assert.Equal(
            "monday 09:00-12:30, 13:30-18:00; tuesday 09:00-12:30, 13:30-18:00; thursday 09:00-12:30, 13:30-18:00; friday 09:00-12:30, 13:30-18:00; saturday 10:00-14:00",
            week.ToString());
        Assert.Equal("closed", WeeklyHours.None.ToString());
        Assert.Equal(WeeklyHours.Always, WeeklyHours.EveryDay("00:00-24:00"));
        Assert.Equal(WeeklyHours.Always.GetHashCode(), WeeklyHours.EveryDay("00:00-24:00").GetHashCode());
        Assert.Equal(week, WeeklyHours.None.On(IsoDayOfWeek.Saturday, [OpenSpan.Parse("10:00-14:00")]) is var saturday
            ? new[] { IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday }.Aggregate(saturday, (all, day) => all.On(day, "09:00-12:30", "13:30-18:00")) : null);
        Assert.NotEqual(week, WeeklyHours.Weekdays("09:00-12:30", "13:30-18:00"));
        Assert.False(week.Equals(null));
        Assert.False(week.Equals("week"));
    }

    [Fact]
    public void A_week_has_seven_days_and_spans_that_can_be_read()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => WeeklyHours.None[IsoDayOfWeek.None]);
        Assert.Throws<ArgumentOutOfRangeException>(() => WeeklyHours.None.On((IsoDayOfWeek)8, "09:00-17:00"));
        Assert.Throws<FormatException>(() => WeeklyHours.Weekdays("9-17"));
        Assert.Throws<FormatException>(() => WeeklyHours.EveryDay("09:00-17:00", "24:00-25:00"));
        Assert.Throws<ArgumentNullException>(() => WeeklyHours.None.On(IsoDayOfWeek.Monday, (string)null!));
    }

    [Fact]
    public void A_date_says_what_it_is()
    {
        Assert.Equal("2026-12-25 closed (Christmas Day)", DatedHours.Closed("2026-12-25", "Christmas Day").ToString());
        Assert.Equal("2026-12-24 09:00-12:00, 14:00-16:00", DatedHours.Open("2026-12-24", "14:00-16:00", "09:00-12:00").ToString());
        Assert.Equal("2026-02-14 works like friday (for New Year)", DatedHours.WorksLike("2026-02-14", IsoDayOfWeek.Friday, LocalizedText.Same("for New Year")).ToString());
        Assert.Equal(DatedHours.Open("2026-12-24", "09:00-12:00"), DatedHours.Open(new LocalDate(2026, 12, 24), [OpenSpan.Parse("09:00-12:00")]));
        Assert.Equal(DatedHours.Open("2026-12-24", "09:00-12:00").GetHashCode(), DatedHours.Open(new LocalDate(2026, 12, 24), [OpenSpan.Parse("09:00-12:00")]).GetHashCode());
        Assert.NotEqual(DatedHours.Open("2026-12-24", "09:00-12:00"), DatedHours.Open("2026-12-24", "09:00-12:01"));
        Assert.NotEqual(DatedHours.Closed("2026-12-24", "a"), DatedHours.Closed("2026-12-24", "b"));
        Assert.Equal("make-up workday", DatedHoursKind.WorksLike.DisplayName.English);
        Assert.Equal(new LocalDate(2026, 2, 17), DatedHours.Closed(new LocalDate(2026, 2, 17).WithCalendar(CalendarSystem.HebrewCivil), LocalizedText.Same("x")).Date);
    }

    [Fact]
    public void A_date_that_says_nothing_is_refused()
    {
        Assert.Throws<FormatException>(() => DatedHours.Closed("2026-02-30", "x"));
        Assert.Throws<FormatException>(() => DatedHours.Closed("25.12.2026", "x"));
        Assert.Throws<ArgumentException>(() => DatedHours.Closed("2026-12-25", " "));
        Assert.Throws<ArgumentNullException>(() => DatedHours.Closed(new LocalDate(2026, 12, 25), null!));
        Assert.Throws<ArgumentException>(() => DatedHours.Open("2026-12-25"));
        Assert.Throws<ArgumentException>(() => DatedHours.Open(new LocalDate(2026, 12, 25), default));
        Assert.Throws<FormatException>(() => DatedHours.Open("2026-12-25", "closed"));
        Assert.Throws<ArgumentOutOfRangeException>(() => DatedHours.WorksLike("2026-12-25", IsoDayOfWeek.None));
        Assert.Throws<ArgumentNullException>(() => DatedHours.Closed((string)null!, "x"));
        Assert.Throws<ArgumentOutOfRangeException>(() => ((DatedHoursKind)9).DisplayName);
    }

    [Fact]
    public void A_season_holds_from_its_first_date_to_its_last()
    {
        var summer = new SeasonalHours(new(2025, 7, 1), new(2025, 8, 31), WeeklyHours.Weekdays("08:00-14:00"));
        var forGood = new SeasonalHours(new(2025, 7, 1), null, WeeklyHours.None);

        Assert.Equal([false, true, true, false], new[] { new LocalDate(2025, 6, 30), new(2025, 7, 1), new(2025, 8, 31), new(2025, 9, 1) }.Select(summer.Contains));
        Assert.True(forGood.Contains(LocalDate.MaxIsoValue));
        Assert.StartsWith("2025-07-01 to 2025-08-31: monday 08:00-14:00;", summer.ToString(), StringComparison.Ordinal);
        Assert.Equal("2025-07-01 to further notice: closed", forGood.ToString());
        Assert.Equal(forGood, new SeasonalHours(new(2025, 7, 1), null, WeeklyHours.None));
        Assert.Throws<ArgumentNullException>(() => new SeasonalHours(new(2025, 7, 1), null, null!));
    }
}
