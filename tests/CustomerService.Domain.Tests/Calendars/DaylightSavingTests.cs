using CustomerService.Domain.Calendars;
using NodaTime;
using NodaTime.Text;

namespace CustomerService.Domain.Tests.Calendars;

/// <summary>Days on which clocks change, as the tz database has them. Instants are UTC.</summary>
public sealed class DaylightSavingTests
{
    /// <summary>A calendar that is open for one span on one date: zone, date, span, opening, closing.</summary>
    public static TheoryData<string, string, string, string, string> Spans { get; } = new()
    {
        // London: 01:00 → 02:00 on 31 March 2024, 02:00 → 01:00 on 27 October
        { "Europe/London", "2024-03-31", "00:00-24:00", "2024-03-31 00:00", "2024-03-31 23:00" },   // 23 h
        { "Europe/London", "2024-03-31", "09:00-17:00", "2024-03-31 08:00", "2024-03-31 16:00" },
        { "Europe/London", "2024-03-31", "01:30-04:00", "2024-03-31 01:30", "2024-03-31 03:00" },   // opens in the gap: at 02:30
        { "Europe/London", "2024-03-31", "00:30-01:30", "2024-03-31 00:30", "2024-03-31 01:30" },   // closes in the gap: at 02:30
        { "Europe/London", "2024-03-30", "22:00-06:00", "2024-03-30 22:00", "2024-03-31 05:00" },   // 7 h
        { "Europe/London", "2024-10-27", "00:00-24:00", "2024-10-26 23:00", "2024-10-28 00:00" },   // 25 h
        { "Europe/London", "2024-10-27", "01:30-03:00", "2024-10-27 00:30", "2024-10-27 03:00" },   // opens at the first 01:30
        { "Europe/London", "2024-10-27", "00:30-01:30", "2024-10-26 23:30", "2024-10-27 00:30" },   // closes at the first 01:30
        { "Europe/London", "2024-10-26", "22:00-06:00", "2024-10-26 21:00", "2024-10-27 06:00" },   // 9 h

        // New York: 02:00 → 03:00 on 10 March 2024, 02:00 → 01:00 on 3 November
        { "America/New_York", "2024-03-10", "00:00-24:00", "2024-03-10 05:00", "2024-03-11 04:00" },
        { "America/New_York", "2024-03-10", "02:30-05:00", "2024-03-10 07:30", "2024-03-10 09:00" },   // opens at 03:30
        { "America/New_York", "2024-03-10", "02:15-02:45", "2024-03-10 07:15", "2024-03-10 07:45" },   // both move: 03:15-03:45
        { "America/New_York", "2024-03-10", "01:59:59-03:00", "2024-03-10 06:59:59", "2024-03-10 07:00" },   // one second
        { "America/New_York", "2024-11-03", "00:00-24:00", "2024-11-03 04:00", "2024-11-04 05:00" },
        { "America/New_York", "2024-11-03", "01:30-02:30", "2024-11-03 05:30", "2024-11-03 07:30" },   // 2 h

        // São Paulo: midnight itself is skipped (00:00 → 01:00) or the hour before it comes twice (24:00 → 23:00), until 2019
        { "America/Sao_Paulo", "2015-10-17", "00:00-24:00", "2015-10-17 03:00", "2015-10-18 03:00" },   // its 24:00 does not exist
        { "America/Sao_Paulo", "2015-10-18", "00:00-24:00", "2015-10-18 03:00", "2015-10-19 02:00" },   // 23 h, from 01:00
        { "America/Sao_Paulo", "2015-10-18", "00:30-09:00", "2015-10-18 03:30", "2015-10-18 11:00" },   // opens at 01:30
        { "America/Sao_Paulo", "2015-10-17", "18:00-02:00", "2015-10-17 21:00", "2015-10-18 04:00" },   // 7 h
        { "America/Sao_Paulo", "2015-02-21", "00:00-24:00", "2015-02-21 02:00", "2015-02-22 03:00" },   // 25 h
        { "America/Sao_Paulo", "2015-02-21", "23:30-24:00", "2015-02-22 01:30", "2015-02-22 03:00" },   // from the first 23:30
        { "America/Sao_Paulo", "2015-02-21", "22:00-23:30", "2015-02-22 00:00", "2015-02-22 01:30" },   // to the first 23:30
        { "America/Sao_Paulo", "2016-02-20", "00:00-24:00", "2016-02-20 02:00", "2016-02-21 03:00" },
        { "America/Sao_Paulo", "2016-10-16", "00:00-24:00", "2016-10-16 03:00", "2016-10-17 02:00" },
        { "America/Sao_Paulo", "2017-02-18", "00:00-24:00", "2017-02-18 02:00", "2017-02-19 03:00" },
        { "America/Sao_Paulo", "2017-10-15", "00:00-24:00", "2017-10-15 03:00", "2017-10-16 02:00" },
        { "America/Sao_Paulo", "2018-02-17", "00:00-24:00", "2018-02-17 02:00", "2018-02-18 03:00" },
        { "America/Sao_Paulo", "2018-10-21", "00:00-24:00", "2018-10-21 03:00", "2018-10-22 03:00" },   // moved to November that year
        { "America/Sao_Paulo", "2018-11-04", "00:00-24:00", "2018-11-04 03:00", "2018-11-05 02:00" },
        { "America/Sao_Paulo", "2019-11-03", "00:00-24:00", "2019-11-03 03:00", "2019-11-04 03:00" },   // given up

        // Tehran: 00:00 → 01:00 on 21 or 22 March, 24:00 → 23:00 on 20 or 21 September, until 2022
        { "Asia/Tehran", "2015-03-21", "08:00-24:00", "2015-03-21 04:30", "2015-03-21 20:30" },
        { "Asia/Tehran", "2015-03-22", "00:00-24:00", "2015-03-21 20:30", "2015-03-22 19:30" },
        { "Asia/Tehran", "2015-09-21", "00:00-24:00", "2015-09-20 19:30", "2015-09-21 20:30" },
        { "Asia/Tehran", "2015-09-21", "23:15-23:45", "2015-09-21 18:45", "2015-09-21 19:15" },   // the first 23:15 to the first 23:45
        { "Asia/Tehran", "2015-09-21", "23:30-00:30", "2015-09-21 19:00", "2015-09-21 21:00" },   // 2 h
        { "Asia/Tehran", "2016-03-21", "00:00-24:00", "2016-03-20 20:30", "2016-03-21 19:30" },
        { "Asia/Tehran", "2016-09-20", "00:00-24:00", "2016-09-19 19:30", "2016-09-20 20:30" },
        { "Asia/Tehran", "2020-03-21", "00:00-24:00", "2020-03-20 20:30", "2020-03-21 19:30" },
        { "Asia/Tehran", "2022-03-22", "00:00-24:00", "2022-03-21 20:30", "2022-03-22 19:30" },
        { "Asia/Tehran", "2022-09-21", "00:00-24:00", "2022-09-20 19:30", "2022-09-21 20:30" },
        { "Asia/Tehran", "2023-03-22", "00:00-24:00", "2023-03-21 20:30", "2023-03-22 20:30" },   // given up

        // Lord Howe moves by half an hour: 02:00 → 01:30 on 7 April 2024, 02:00 → 02:30 on 6 October
        { "Australia/Lord_Howe", "2024-04-07", "00:00-24:00", "2024-04-06 13:00", "2024-04-07 13:30" },   // 24.5 h
        { "Australia/Lord_Howe", "2024-04-07", "01:45-03:00", "2024-04-06 14:45", "2024-04-06 16:30" },
        { "Australia/Lord_Howe", "2024-10-06", "00:00-24:00", "2024-10-05 13:30", "2024-10-06 13:00" },   // 23.5 h
        { "Australia/Lord_Howe", "2024-10-06", "02:15-04:00", "2024-10-05 15:45", "2024-10-05 17:00" },   // opens at 02:45

        // Apia crossed the date line: 30 December 2011 never was
        { "Pacific/Apia", "2011-12-29", "00:00-24:00", "2011-12-29 10:00", "2011-12-30 10:00" },
        { "Pacific/Apia", "2011-12-29", "22:00-06:00", "2011-12-30 08:00", "2011-12-30 16:00" },   // still a night of 8 h
        { "Pacific/Apia", "2011-12-31", "09:00-17:00", "2011-12-30 19:00", "2011-12-31 03:00" },

        // Kathmandu is at +05:45; in Havana midnight itself comes twice
        { "Asia/Kathmandu", "2024-06-03", "09:00-17:00", "2024-06-03 03:15", "2024-06-03 11:15" },
        { "America/Havana", "2016-11-06", "00:00-24:00", "2016-11-06 04:00", "2016-11-07 05:00" },
        { "America/Havana", "2016-11-05", "12:00-24:00", "2016-11-05 16:00", "2016-11-06 04:00" },   // to the first midnight
    };

    [Theory, MemberData(nameof(Spans))]
    public void A_span_opens_and_closes_at_these_instants(string zone, string date, string span, string opening, string closing)
    {
        var calendar = new BusinessCalendar("one-day", zone, WeeklyHours.None, DatedHours.Open(date, span));
        var (opens, closes) = (Moment.At(opening), Moment.At(closing));

        Assert.Equal(opens, calendar.NextOpening(opens - Duration.FromDays(20)));
        Assert.Equal(closes, calendar.NextClosing(opens - Duration.FromDays(20)));
        Assert.False(calendar.IsOpen(opens - Duration.Epsilon));
        Assert.True(calendar.IsOpen(opens));
        Assert.True(calendar.IsOpen(closes - Duration.Epsilon));
        Assert.False(calendar.IsOpen(closes));
        Assert.Equal(closes - opens, calendar.WorkingTimeBetween(opens - Duration.FromDays(400), closes + Duration.FromDays(400)));
        Assert.Equal(closes, calendar.Add(opens - Duration.FromDays(1), closes - opens));
        Assert.Equal(opens, calendar.Subtract(closes + Duration.FromDays(1), closes - opens));
        Assert.False(calendar.TryAdd(opens, closes - opens, ClosingEdge.NextOpening).IsFound);
    }

    [Fact]
    public void A_span_that_opens_in_the_gap_and_closes_before_its_opening_has_moved_vanishes()
    {
        var calendar = new BusinessCalendar("night", "America/New_York", WeeklyHours.EveryDay("02:30-03:15"));

        Assert.Equal(Duration.Zero, calendar.WorkingTimeBetween(Moment.At("2024-03-10 05:00"), Moment.At("2024-03-11 04:00")));
        Assert.Equal(Moment.At("2024-03-11 06:30"), calendar.NextOpening(Moment.At("2024-03-09 12:00")));
        Assert.Equal(Moment.At("2024-03-11 07:15"), calendar.Add(Moment.At("2024-03-09 12:00"), Duration.FromMinutes(45)));
    }

    [Fact]
    public void Spans_that_a_gap_moves_onto_each_other_count_once()
    {
        var calendar = new BusinessCalendar("early", "America/New_York", WeeklyHours.None, DatedHours.Open("2024-03-10", "02:00-02:45", "03:15-04:00"));

        // 02:00-02:45 becomes 03:00-03:45; together 03:00-04:00.
        Assert.Equal(Duration.FromHours(1), calendar.WorkingTimeBetween(Moment.At("2024-03-10 00:00"), Moment.At("2024-03-10 12:00")));
        Assert.Equal(Moment.At("2024-03-10 08:00"), calendar.NextClosing(Moment.At("2024-03-10 00:00")));
    }

    [Fact]
    public void A_break_inside_the_hour_that_comes_twice_lasts_until_its_first_end()
    {
        var calendar = new BusinessCalendar("night", "Europe/London", WeeklyHours.None, DatedHours.Open("2024-10-27", "00:00-01:15", "01:45-04:00"));

        Assert.False(calendar.IsOpen(Moment.At("2024-10-27 00:30")));   // the first 01:30
        Assert.True(calendar.IsOpen(Moment.At("2024-10-27 01:30")));    // the second
        Assert.Equal(Duration.FromMinutes(75 + 195), calendar.WorkingTimeBetween(Moment.At("2024-10-26 12:00"), Moment.At("2024-10-27 12:00")));
    }

    [Theory]
    [InlineData("Europe/London", "2024-03-29 17:00", 16, "2024-04-02 16:00")]      // Friday, over the change: 09:00 is an hour earlier in UTC
    [InlineData("America/New_York", "2024-11-01 21:00", 8, "2024-11-04 22:00")]
    [InlineData("Asia/Kathmandu", "2024-06-03 11:14", 8, "2024-06-04 11:14")]
    [InlineData("Asia/Shanghai", "2024-06-07 09:00", 1, "2024-06-10 02:00")]
    public void Hours_after_a_weekend_follow_the_clock_on_the_wall(string zone, string start, int hours, string end) =>
        Assert.Equal(Moment.At(end), new BusinessCalendar("office", zone, WeeklyHours.Weekdays("09:00-17:00")).Add(Moment.At(start), Duration.FromHours(hours)));

    [Theory]
    [InlineData("America/Los_Angeles", "2024-06-09 00:00", true)]    // Saturday 17:00 there, Sunday in UTC
    [InlineData("America/Los_Angeles", "2024-06-09 07:00", false)]   // Sunday 00:00
    [InlineData("Asia/Brunei", "2024-06-07 23:30", true)]            // Saturday 07:30, Friday in UTC
    [InlineData("Asia/Brunei", "2024-06-08 16:00", false)]           // Sunday 00:00
    [InlineData("Pacific/Kiritimati", "2024-06-07 10:00", true)]     // Saturday 00:00 at +14
    [InlineData("Pacific/Niue", "2024-06-09 10:59", true)]           // Saturday 23:59 at -11
    public void The_day_is_that_of_the_zone_not_that_of_UTC(string zone, string at, bool open) =>
        Assert.Equal(open, new BusinessCalendar("saturday", zone, WeeklyHours.None.On(IsoDayOfWeek.Saturday, "00:00-24:00")).IsOpen(Moment.At(at)));

    [Theory]
    [InlineData("Pacific/Apia", "2011-12-30")]
    [InlineData("Pacific/Fakaofo", "2011-12-30")]
    [InlineData("Pacific/Kwajalein", "1993-08-21")]
    [InlineData("Pacific/Kiritimati", "1994-12-31")]
    [InlineData("Pacific/Enderbury", "1994-12-31")]
    public void A_date_that_never_was_has_no_hours_and_is_no_business_day(string zone, string skipped)
    {
        var calendar = new BusinessCalendar("daily", zone, WeeklyHours.EveryDay("09:00-17:00"));
        var date = LocalDatePattern.Iso.Parse(skipped).Value;
        var (before, after) = (date.PlusDays(-1), date.PlusDays(1));

        Assert.False(calendar.IsBusinessDay(date));
        Assert.Equal(after, calendar.BusinessDayAfter(before, 1));
        Assert.Equal(before, calendar.BusinessDayAfter(after, -1));
        Assert.Equal(1, calendar.BusinessDaysBetween(before, after));
        var closed = before.At(new LocalTime(17, 0)).InZoneStrictly(calendar.Zone).ToInstant();
        Assert.Equal(closed + Duration.FromHours(16), calendar.NextOpening(closed));
        Assert.Equal(Duration.FromHours(16), calendar.WorkingTimeBetween(closed - Duration.FromHours(8), closed + Duration.FromHours(24)));
    }

    [Fact]
    public void Days_around_a_date_that_never_was_end_and_combine_like_any_other()
    {
        var apia = new BusinessCalendar("apia", "Pacific/Apia", WeeklyHours.EveryDay("09:00-17:00"));
        var (early, late) = (new BusinessCalendar("early", "Pacific/Apia", WeeklyHours.EveryDay("06:00-10:00")), Moment.At("2011-12-28 20:00"));

        // The 28th at 10:00 there; the next business day is the 29th, which ends as the 31st begins.
        Assert.Equal(Moment.At("2011-12-30 10:00") - Duration.Epsilon, apia.AddBusinessDays(late, 1, BusinessDayEnd.EndOfDay));
        Assert.Equal(Moment.At("2011-12-31 03:00"), apia.AddBusinessDays(late, 2));
        Assert.False(apia.Union(early).IsBusinessDay(new LocalDate(2011, 12, 30)));
        Assert.Equal(new LocalDate(2011, 12, 31), apia.Intersect(early).BusinessDayAfter(new LocalDate(2011, 12, 29), 1));
        var known = new BusinessCalendar(apia.Rules! with { HolidaysKnownUntil = new LocalDate(2011, 12, 29) });
        Assert.False(known.IsProvisional(Moment.At("2011-12-30 09:59")));
        Assert.True(known.IsProvisional(Moment.At("2011-12-30 10:00")));
    }

    [Fact]
    public void An_explanation_does_not_mention_a_date_that_never_was()
    {
        var apia = new BusinessCalendar("apia", "Pacific/Apia", WeeklyHours.None.On(IsoDayOfWeek.Thursday, "09:00-17:00").On(IsoDayOfWeek.Monday, "09:00-17:00"));
        var start = Moment.At("2011-12-29 19:00");   // Thursday the 29th, 09:00

        Assert.Equal([29, 31, 1, 2], apia.ExplainAdd(start, Duration.FromHours(16)).Steps.Select(step => step.From.Day));
        Assert.Equal([31, 1, 2], apia.ExplainBusinessDays(start, 1).Steps.Select(step => step.From.Day));
    }

    [Fact]
    public void A_day_ends_before_the_midnight_that_is_skipped()
    {
        var calendar = new BusinessCalendar("rio", "America/Sao_Paulo", WeeklyHours.EveryDay("09:00-17:00"));

        // Midnight of 18 October 2015 is skipped; the 17th ends as 01:00 of the 18th begins.
        Assert.Equal(Moment.At("2015-10-18 03:00") - Duration.Epsilon, calendar.AddBusinessDays(Moment.At("2015-10-16 15:00"), 1, BusinessDayEnd.EndOfDay));
        Assert.Equal(Moment.At("2015-10-18 03:30"), calendar.AddBusinessDays(Moment.At("2015-10-17 03:30"), 1, BusinessDayEnd.SameTime));   // 00:30 → 01:30
    }
}
