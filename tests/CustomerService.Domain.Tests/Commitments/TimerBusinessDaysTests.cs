using CustomerService.Domain.Calendars;
using CustomerService.Domain.Commitments;
using NodaTime;
using static CustomerService.Domain.Tests.Commitments.TimerDesk;

namespace CustomerService.Domain.Tests.Commitments;

public sealed class TimerBusinessDaysTests
{
    private static readonly Promise TwoDays = Promise.Resolution(BusinessDays.Of(2, Office));

    private static readonly Promise OneDaySameTime = Promise.Resolution(BusinessDays.Of(1, Office, BusinessDayEnd.SameTime));

    private static readonly BusinessCalendar Night = new("night", "Europe/London", WeeklyHours.EveryDay("20:00-06:00"));

    // Thursday the 26th, two business days: Friday and Monday.
    public static TheoryData<Instant, Instant, Instant> PausesFromThursday => new()
    {
        { On(27, 18), On(29, 12), On(30, 17) },   // Friday evening to Sunday: no business day begins in it
        { On(27, 18), On(30, 0), On(30, 17) },    // to the last moment of Sunday
        { On(27, 18), On(30, 0) + Duration.Epsilon, On(31, 17) },
        { On(27, 18), On(30, 9), On(31, 17) },    // Monday begins in it
        { On(27, 10), On(27, 12), On(30, 17) },   // within a day
        { On(26, 12), On(27, 0), On(30, 17) },    // the rest of the day on which it started
        { On(27, 0), On(28, 0), On(31, 17) },     // all Friday
        { On(28, 0), On(30, 0), On(30, 17) },     // all weekend
        { On(29, 0), On(30, 0), On(30, 17) },     // all Sunday
        { On(30, 10), On(30, 12), On(30, 17) },   // on the last day
        { On(30, 10), On(30, 17), On(30, 17) },   // to the very end of it
        { On(30, 10), On(30, 18), On(31, 17) },   // past its end
        { On(30, 17), On(31, 12), On(30, 17) },   // from the due instant on
    };

    [Theory]
    [InlineData(BusinessDayEnd.Close, 25, 17, 0)]
    [InlineData(BusinessDayEnd.SameTime, 25, 10, 0)]
    [InlineData(BusinessDayEnd.EndOfDay, 26, 0, -1)]
    public void A_limit_of_days_ends_as_it_says(BusinessDayEnd end, int day, int hour, int nanoseconds)
    {
        var view = Started(Promise.Resolution(BusinessDays.Of(2, Office, end)), On(23, 10)).At(On(24, 0));

        Assert.Equal(On(day, hour) + Duration.FromNanoseconds(nanoseconds), view.DueAt);
        Assert.Equal((1, 1, true), (view.Used.Days, view.Remaining.Days, view.Used.IsInDays));
        Assert.Equal(view.DueAt + Duration.Epsilon, view.NextChange);
    }

    [Theory, MemberData(nameof(PausesFromThursday))]
    public void A_pause_gives_back_the_business_days_that_begin_in_it(Instant from, Instant to, Instant due)
    {
        var paused = Started(TwoDays, On(26, 10)).Paused(from).Resumed(to);
        var excluded = Started(TwoDays, On(26, 10)).Excluded(from, to, On(26, 10));

        Assert.Equal(due, paused.At(to).DueAt);
        Assert.Equal(due, excluded.At(On(26, 10)).DueAt);
        Assert.Equal(2, paused.At(Instant.Max(due, to)).Used.Days);
    }

    [Fact]
    public void A_limit_that_falls_into_a_pause_ends_on_the_day_of_the_resumption_or_the_next()
    {
        var paused = Started(OneDaySameTime, On(23, 16)).Paused(On(24, 10));

        Assert.Equal(On(24, 16), paused.Resumed(On(24, 12)).At(On(24, 12)).DueAt);
        Assert.Equal(On(25, 16), paused.Resumed(On(24, 18)).At(On(24, 18)).DueAt);
        Assert.Equal(On(25, 16), paused.Resumed(On(25, 12)).At(On(25, 12)).DueAt);
        Assert.Equal(On(26, 16), paused.Resumed(On(25, 18)).At(On(25, 18)).DueAt);
    }

    [Fact]   // due at midnight, and the day that this midnight begins is excluded
    public void A_day_that_begins_as_a_pause_begins_is_given_back()
    {
        var timer = Started(Promise.Resolution(BusinessDays.Of(1, Office, BusinessDayEnd.SameTime)), On(23, 0));

        Assert.Equal(On(24, 0), timer.At(On(23, 0)).DueAt);
        Assert.Equal(On(25, 0), timer.Excluded(On(24, 0), On(25, 0), On(23, 1)).At(On(23, 1)).DueAt);
        Assert.Null(timer.Paused(On(24, 0)).At(On(24, 1)).DueAt);
        Assert.Equal(On(25, 0), timer.Paused(On(24, 0)).Resumed(On(24, 1)).At(On(24, 1)).DueAt);
    }

    [Fact]
    public void What_is_used_at_midnight_agrees_with_the_moments_around_it()
    {
        var excluded = Started(TwoDays, On(23, 10)).Excluded(On(24, 0), On(24, 0) + Duration.Epsilon, On(23, 10));
        var stopped = Started(TwoDays, On(23, 10)).Paused(On(23, 22)).Stopped(On(24, 0));

        Assert.Equal([0, 0, 0, 1], new[] { On(24, 0), On(24, 0) + Duration.Epsilon, On(24, 12), On(25, 0) }.Select(at => excluded.At(at).Used.Days));
        Assert.Equal(1, stopped.At(On(24, 0)).Used.Days);
    }

    [Fact]   // it said a day over, though in time
    public void Nothing_is_over_until_it_is_late()
    {
        var timer = Started(OneDaySameTime, On(23, 16)).Paused(On(24, 10)).Resumed(On(24, 18));

        Assert.Equal((TimerStatus.Running, 0), (timer.At(On(25, 16)).Status, timer.At(On(25, 16)).Remaining.Days));
        Assert.Equal((TimerStatus.Breached, -1), (timer.At(On(25, 17)).Status, timer.At(On(25, 17)).Remaining.Days));
        Assert.Equal(0, timer.Paused(On(25, 10)).At(On(27, 10)).Remaining.Days);
        Assert.Equal(0, timer.Stopped(On(25, 10)).At(On(27, 10)).Remaining.Days);
    }

    [Fact]   // an hour of pause after midnight gave a whole night once
    public void A_night_shift_is_the_day_on_which_it_began()
    {
        var timer = Started(Promise.Resolution(BusinessDays.Of(1, Night)), On(23, 12));

        Assert.Equal(On(25, 6), timer.At(On(24, 22)).DueAt);
        Assert.Equal(On(25, 6), timer.Paused(On(25, 2)).Resumed(On(25, 3)).At(On(25, 3)).DueAt);
        Assert.Equal(On(26, 6), timer.Paused(On(25, 2)).Resumed(On(25, 7)).At(On(25, 7)).DueAt);
    }

    [Fact]   // brief section 1: within 7 days, an answer on day 15
    public void Calendar_days_include_the_whole_last_day()
    {
        var timer = CommitmentTimer.Start(Promise.Resolution(BusinessDays.CalendarDays(7, "Asia/Shanghai")), On(23, 10));
        var midnight = On(30, 16);   // of 1 December in Shanghai

        Assert.Equal(midnight - Duration.Epsilon, timer.At(On(23, 10)).DueAt);
        Assert.Equal(TimerStatus.MetLate, timer.Stopped(midnight).At(midnight).Status);
        Assert.Equal(TimerStatus.Met, timer.Stopped(midnight - Duration.Epsilon).At(midnight).Status);
    }

    [Fact]
    public void Elapsed_time_passes_day_and_night_but_not_in_a_pause()
    {
        var timer = Started(Promise.Delivery(ElapsedTime.Hours(24), warnAt: 0.5), On(27, 15));

        Assert.Equal((On(28, 15), On(28, 3)), (timer.At(On(27, 15)).DueAt!.Value, timer.NextWakeUp!.Value));
        Assert.Equal(On(30, 12), timer.Paused(On(28, 3)).Resumed(On(30, 0)).At(On(30, 0)).DueAt);
    }

    [Fact]
    public void A_derivation_numbers_the_days_and_says_why_others_do_not_count()
    {
        var plain = Started(TwoDays, On(26, 10));
        var paused = Started(TwoDays, On(26, 10)).Excluded(On(27, 0), On(28, 0), On(26, 10));

        Assert.Equal(
            """
            resolution: 2 business days (office)
            - Fri 2026-11-27 business day 1
            - Sat 2026-11-28 closed: weekend
            - Sun 2026-11-29 closed: weekend
            - Mon 2026-11-30 business day 2
            = Mon 2026-11-30 17:00 Europe/London
            """,
            plain.Explain(On(26, 10)).In(Language.English));
        Assert.Equal(
            """
            解决：2 个工作日（office）
            - 星期五 2026-11-27 00:00-24:00 不计时间：power cut
            - 星期六 2026-11-28 不营业：周末
            - 星期日 2026-11-29 不营业：周末
            - 星期一 2026-11-30 第 1 个工作日
            - 星期二 2026-12-01 第 2 个工作日
            = 星期二 2026-12-01 17:00 Europe/London
            """,
            paused.Explain(On(26, 10)).In(Language.Chinese));
    }
}
