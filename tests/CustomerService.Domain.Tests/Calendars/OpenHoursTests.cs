using CustomerService.Domain.Calendars;
using NodaTime;

namespace CustomerService.Domain.Tests.Calendars;

/// <summary>Every question before, at, inside, at the end of and after open hours, on a plain split day.</summary>
public sealed class OpenHoursTests
{
    // Thursday 25 December 2025 is a holiday, Wednesday 24 has short hours, Saturday 27 makes up, New Year's Eve works through the night.
    private static readonly BusinessCalendar Office = new(
        "office", "UTC", WeeklyHours.Weekdays("09:00-12:30", "13:30-18:00"),
        DatedHours.Open("2025-12-24", "09:00-12:00"), DatedHours.Closed("2025-12-25", "Christmas Day"), DatedHours.WorksLike("2025-12-27", IsoDayOfWeek.Thursday),
        DatedHours.Open("2025-12-31", "20:00-04:00"), DatedHours.Closed("2026-01-01", "New Year's Day"));

    [Theory]
    [InlineData("2025-12-22 08:59:59.999999999", false)]
    [InlineData("2025-12-22 09:00", true)]
    [InlineData("2025-12-22 12:29:59.999999999", true)]
    [InlineData("2025-12-22 12:30", false)]
    [InlineData("2025-12-22 13:29:59.999999999", false)]
    [InlineData("2025-12-22 13:30", true)]
    [InlineData("2025-12-22 17:59:59.999999999", true)]
    [InlineData("2025-12-22 18:00", false)]
    [InlineData("2025-12-24 11:59", true)]
    [InlineData("2025-12-24 12:00", false)]
    [InlineData("2025-12-25 10:00", false)]
    [InlineData("2025-12-27 10:00", true)]
    [InlineData("2025-12-28 10:00", false)]
    [InlineData("2026-01-01 03:59", true)]    // last night's: a holiday takes what begins on it
    [InlineData("2026-01-01 04:00", false)]
    public void A_span_is_open_from_its_opening_up_to_its_closing(string at, bool open) => Assert.Equal(open, Office.IsOpen(Moment.At(at)));

    [Theory]
    [InlineData("2025-12-22 08:00", "2025-12-22 09:00", "2025-12-22 12:30")]
    [InlineData("2025-12-22 09:00", "2025-12-22 09:00", "2025-12-22 12:30")]
    [InlineData("2025-12-22 09:00:00.000000001", "2025-12-22 13:30", "2025-12-22 12:30")]
    [InlineData("2025-12-22 12:29:59.999999999", "2025-12-22 13:30", "2025-12-22 12:30")]
    [InlineData("2025-12-22 12:30", "2025-12-22 13:30", "2025-12-22 18:00")]
    [InlineData("2025-12-23 18:00", "2025-12-24 09:00", "2025-12-24 12:00")]
    [InlineData("2025-12-24 12:00", "2025-12-26 09:00", "2025-12-26 12:30")]
    [InlineData("2025-12-26 18:00", "2025-12-27 09:00", "2025-12-27 12:30")]
    [InlineData("2025-12-31 21:00", "2026-01-02 09:00", "2026-01-01 04:00")]   // over the year's end, where compiled years meet
    [InlineData("2026-01-01 00:00", "2026-01-02 09:00", "2026-01-01 04:00")]
    public void The_next_opening_is_at_or_after_and_the_next_closing_after(string at, string opening, string closing)
    {
        Assert.Equal(Moment.At(opening), Office.NextOpening(Moment.At(at)));
        Assert.Equal(Moment.At(closing), Office.NextClosing(Moment.At(at)));
    }

    [Theory]
    [InlineData("2025-12-22 08:00", 0, "2025-12-22 09:00", "2025-12-22 09:00")]
    [InlineData("2025-12-22 10:00", 0, "2025-12-22 10:00", "2025-12-22 10:00")]
    [InlineData("2025-12-22 12:30", 0, "2025-12-22 13:30", "2025-12-22 13:30")]
    [InlineData("2025-12-22 08:00", 210, "2025-12-22 12:30", "2025-12-22 13:30")]
    [InlineData("2025-12-22 09:00", 480, "2025-12-22 18:00", "2025-12-23 09:00")]
    [InlineData("2025-12-23 18:00", 180, "2025-12-24 12:00", "2025-12-26 09:00")]
    [InlineData("2025-12-24 11:59", 2, "2025-12-26 09:01", "2025-12-26 09:01")]
    [InlineData("2025-12-26 17:00", 60, "2025-12-26 18:00", "2025-12-27 09:00")]
    [InlineData("2025-12-31 12:00", 480, "2026-01-01 04:00", "2026-01-02 09:00")]
    [InlineData("2026-01-01 12:00", -480, "2025-12-31 20:00", "2025-12-30 18:00")]
    [InlineData("2025-12-23 09:00", -480, "2025-12-22 09:00", "2025-12-19 18:00")]
    [InlineData("2025-12-22 13:30", -210, "2025-12-22 09:00", "2025-12-19 18:00")]
    [InlineData("2025-12-22 14:00", -30, "2025-12-22 13:30", "2025-12-22 12:30")]
    public void Working_time_ends_at_the_edge_that_is_asked_for(string start, int minutes, string close, string nextOpening)
    {
        Assert.Equal(Moment.At(close), Office.Add(Moment.At(start), Duration.FromMinutes(minutes)));
        Assert.Equal(Moment.At(nextOpening), Office.Add(Moment.At(start), Duration.FromMinutes(minutes), ClosingEdge.NextOpening));
        if (minutes != 0)
        {
            Assert.Equal(Moment.At(close), Office.Subtract(Moment.At(start), Duration.FromMinutes(-minutes)));
        }
    }

    [Theory]
    [InlineData("2025-12-22 10:00", "2025-12-22 10:00")]
    [InlineData("2025-12-22 12:30", "2025-12-22 12:30")]
    [InlineData("2025-12-22 13:00", "2025-12-22 12:30")]
    [InlineData("2025-12-22 13:30", "2025-12-22 12:30")]
    [InlineData("2025-12-25 15:00", "2025-12-24 12:00")]
    public void Subtracting_nothing_gives_the_end_inside_open_time_and_otherwise_the_closing_before(string end, string found) =>
        Assert.Equal(Moment.At(found), Office.Subtract(Moment.At(end), Duration.Zero));

    [Theory]
    [InlineData("2025-12-22 08:00", "2025-12-22 09:00", 0)]
    [InlineData("2025-12-22 09:00", "2025-12-22 09:01", 1)]
    [InlineData("2025-12-22 12:00", "2025-12-22 14:00", 60)]
    [InlineData("2025-12-22 18:00", "2025-12-23 09:00", 0)]
    [InlineData("2025-12-22 00:00", "2025-12-29 00:00", 480 + 480 + 180 + 480 + 480)]
    [InlineData("2025-12-31 23:00", "2026-01-01 01:00", 120)]
    [InlineData("2025-12-22 14:00", "2025-12-22 12:00", -60)]
    public void Working_time_between_counts_open_time_only(string start, string end, int minutes) =>
        Assert.Equal(Duration.FromMinutes(minutes), Office.WorkingTimeBetween(Moment.At(start), Moment.At(end)));

    [Theory]
    [InlineData("2025-12-22 18:00", 480, "2025-12-22 09:00")]
    [InlineData("2025-12-22 20:00", 480, "2025-12-22 09:00")]
    [InlineData("2025-12-23 09:00", 1, "2025-12-22 17:59")]
    [InlineData("2025-12-26 09:01", 2, "2025-12-24 11:59")]
    public void The_latest_start_leaves_exactly_the_work(string due, int minutes, string start) =>
        Assert.Equal(Moment.At(start), Office.LatestStart(Moment.At(due), Duration.FromMinutes(minutes)));

    [Fact]
    public void Adjacent_spans_are_one_also_over_midnight_and_into_another_season()
    {
        var calendar = new BusinessCalendar(new CalendarRules
        {
            Id = "adjacent",
            TimeZone = "UTC",
            Week = WeeklyHours.EveryDay("08:00-12:00", "12:00-24:00"),
            Seasons = [new SeasonalHours(new(2025, 7, 1), null, WeeklyHours.EveryDay("00:00-06:00"))],
        });

        Assert.Equal(Moment.At("2025-06-30 00:00"), calendar.NextClosing(Moment.At("2025-06-29 09:00")));
        Assert.Equal(Moment.At("2025-07-01 06:00"), calendar.NextClosing(Moment.At("2025-06-30 09:00")));
        Assert.Equal(Moment.At("2025-07-02 00:00"), calendar.NextOpening(Moment.At("2025-06-30 09:00")));
    }

    [Fact]
    public void A_night_that_begins_before_a_season_or_holiday_keeps_its_hours_and_one_that_begins_on_it_does_not()
    {
        // Wednesday 1 October 2025 begins the season; Friday the 3rd is a holiday.
        var calendar = new BusinessCalendar(new CalendarRules
        {
            Id = "night",
            TimeZone = "Asia/Shanghai",
            Week = WeeklyHours.EveryDay("22:00-06:00"),
            Seasons = [new SeasonalHours(new(2025, 10, 1), new(2025, 10, 5), WeeklyHours.EveryDay("20:00-23:00"))],
            Dates = [DatedHours.Closed("2025-10-03", "holiday"), DatedHours.WorksLike("2025-10-05", IsoDayOfWeek.Friday)],
        });

        Assert.Equal(Moment.At("2025-09-30 22:00"), calendar.NextClosing(Moment.At("2025-09-30 14:00")));   // Tuesday night, until 06:00 there
        Assert.Equal(Moment.At("2025-10-01 15:00"), calendar.NextClosing(Moment.At("2025-09-30 22:00")));
        Assert.Equal(Moment.At("2025-10-04 12:00"), calendar.NextOpening(Moment.At("2025-10-02 15:00")));
        Assert.Equal(Moment.At("2025-10-05 15:00"), calendar.NextClosing(Moment.At("2025-10-05 12:00")));   // a make-up Friday of the season
        Assert.Equal(Moment.At("2025-10-06 22:00"), calendar.NextClosing(Moment.At("2025-10-05 15:00")));
    }

    [Fact]
    public void On_one_date_special_hours_and_make_up_workdays_beat_a_holiday()
    {
        var calendar = new BusinessCalendar(
            "both", "UTC", WeeklyHours.Weekdays("09:00-17:00"),
            DatedHours.Closed("2025-12-24", "eve"), DatedHours.Open("2025-12-24", "10:00-11:00"),
            DatedHours.WorksLike("2025-12-27", IsoDayOfWeek.Monday), DatedHours.Closed("2025-12-27", "holiday"));

        Assert.Equal(Duration.FromHours(1), calendar.WorkingTimeBetween(Moment.At("2025-12-24 00:00"), Moment.At("2025-12-25 00:00")));
        Assert.True(calendar.IsBusinessDay(new LocalDate(2025, 12, 27)));
    }

    [Fact]
    public void Dated_hours_that_reach_into_others_count_once()
    {
        var calendar = new BusinessCalendar("nights", "UTC", WeeklyHours.EveryDay("22:00-06:00"), DatedHours.Open("2025-12-24", "05:00-07:00", "21:00-23:00"));

        Assert.Equal(Duration.FromHours(7 + 2), calendar.WorkingTimeBetween(Moment.At("2025-12-24 00:00"), Moment.At("2025-12-25 00:00")));
        Assert.Equal(Moment.At("2025-12-24 07:00"), calendar.NextClosing(Moment.At("2025-12-23 22:00")));
    }
}
