using CustomerService.Domain.Calendars;
using CustomerService.Domain.Commitments;
using NodaTime;
using static CustomerService.Domain.Tests.Commitments.TimerDesk;

namespace CustomerService.Domain.Tests.Commitments;

public sealed class TimerAlertTests
{
    private static readonly BusinessCalendar Desk = new("desk", "Europe/London", WeeklyHours.Weekdays("09:00-18:00"));

    // Not in the order of time.
    private static readonly Promise Loud = FourHours with
    {
        Alerts =
        [
            PromiseAlert.After(Hours(6)), PromiseAlert.AtBreach(Role.Supervisor), PromiseAlert.Before(Hours(1)), PromiseAlert.AtShare(0.5), PromiseAlert.After(Hours(2)),
        ],
    };

    private static IEnumerable<(int Alert, Instant DueAt)> Alerts(IEnumerable<TimerEvent> events) => events.OfType<AlertReached>().Select(fact => (fact.Alert, fact.DueAt));

    [Fact]
    public void Each_alert_goes_off_once_and_in_the_order_of_time()
    {
        (int, Instant)[] expected = [(3, On(23, 11)), (2, On(23, 12)), (1, On(23, 13) + Duration.Epsilon), (4, On(23, 15)), (0, On(24, 11))];
        var timer = Started(Loud, On(23, 9));
        var inOneGo = timer.Advance(On(30, 9)).Events;
        var seen = new List<TimerEvent>();
        for (var now = On(23, 9); now < On(25, 9); now += Duration.FromMinutes(20))
        {
            (timer, var events) = timer.Advance(now);
            seen.AddRange(events);
        }

        Assert.Equal(expected, Alerts(inOneGo));
        Assert.Equal(["AlertReached", "AlertReached", "PromiseBreached", "AlertReached", "AlertReached", "AlertReached"], Names(inOneGo));
        Assert.Equal(inOneGo.AsEnumerable(), seen);
        Assert.Null(timer.NextWakeUp);
    }

    [Fact]   // the doc's example: an hour of working time before 9:30
    public void A_warning_before_a_due_time_in_the_morning_comes_the_evening_before()
    {
        var timer = Started(Promise.FirstResponse(WorkingTime.Hours(4, Desk)) with { Alerts = [PromiseAlert.Before(Hours(1))] }, On(23, 14, 30));

        Assert.Equal(On(24, 9, 30), timer.At(On(23, 15)).DueAt);
        Assert.Equal(On(23, 17, 30), timer.NextWakeUp);
        Assert.Equal(On(23, 17, 30), timer.At(On(23, 15)).NextChange);
    }

    [Fact]   // the pause lies between the warning and the due time: the hour that is left decides, not the hour on the wall
    public void A_warning_before_the_due_time_counts_back_over_a_pause()
    {
        var promise = Promise.FirstResponse(WorkingTime.Hours(4, Desk)) with { Alerts = [PromiseAlert.Before(Hours(1))] };
        var paused = Started(promise, On(23, 9)).Paused(On(23, 11, 30)).Resumed(On(23, 14)).Excluded(On(23, 14, 45), On(23, 15, 45), On(23, 14));

        Assert.Equal(On(23, 16, 30), paused.At(On(23, 14)).DueAt);
        Assert.Equal(On(23, 14, 30), paused.NextWakeUp);
    }

    [Fact]
    public void A_warning_moves_with_a_pause_and_is_unknown_while_it_lasts()
    {
        var paused = Started(Loud, On(23, 9)).Paused(On(23, 10));

        Assert.Null(paused.NextWakeUp);
        Assert.Empty(paused.Advance(On(30, 9)).Events);
        Assert.Equal(On(24, 10), paused.Resumed(On(24, 9)).NextWakeUp);
    }

    [Fact]
    public void A_warning_that_has_come_is_recorded_before_the_pause()
    {
        var decision = Started(Loud, On(23, 9)).Pause(PauseReason.WaitingForCustomer, On(23, 12));

        Assert.Equal(["AlertReached", "AlertReached", "TimerPaused"], Names(decision.Events));
        Assert.Empty(decision.Accepted().Advance(On(30, 9)).Events);
    }

    [Fact]   // it is broken already; waiting does not hide that
    public void An_escalation_after_the_breach_goes_off_though_the_clock_is_paused()
    {
        var timer = Started(Loud, On(23, 9)).Paused(On(23, 14));

        Assert.Equal(On(23, 15), timer.NextWakeUp);
        Assert.Equal([(4, On(23, 15)), (0, On(24, 11))], Alerts(timer.Advance(On(30, 9)).Events));
    }

    [Fact]
    public void An_alert_that_is_noticed_late_says_when_it_came_due()
    {
        var timer = Started(Loud, On(23, 9)).Excluded(On(22, 9), On(22, 10), On(23, 9, 30));
        var retroactive = timer.Retarget(Loud with { Version = 2, Target = WorkingTime.Hours(1, Office), Alerts = [] }, RetargetPolicy.KeepStart, RetargetCause.Tier, On(23, 10, 30)).Accepted();

        var breach = Assert.IsType<PromiseBreached>(Assert.Single(retroactive.Advance(On(23, 11)).Events));

        Assert.Equal((On(23, 10), On(23, 10, 30)), (breach.DueAt, breach.At));
        Assert.Equal(On(23, 10) + Duration.FromMilliseconds(1), retroactive.NextWakeUp);
    }

    [Fact]
    public void A_timer_that_is_over_alerts_no_more() => Assert.Null(Started(Loud, On(23, 9)).Stopped(On(23, 14)).NextWakeUp);

    [Fact]   // a host that kept the wake-up without its nanoseconds was woken in vain, for ever
    public void A_host_that_keeps_whole_milliseconds_is_woken_when_there_is_something_to_record()
    {
        var timer = Started(Loud, On(23, 9));

        for (var rounds = 0; timer.NextWakeUp is { } at; rounds++)
        {
            var (advanced, events) = timer.Advance(Instant.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds()));
            Assert.NotEmpty(events);
            Assert.True(rounds < 10);
            timer = advanced;
        }

        Assert.Single(timer.Breaches);
    }

    [Fact]   // rounded up to the one day there is, it came with the breach
    public void A_share_of_one_day_warns_when_that_day_opens() =>
        Assert.Equal(On(24, 9), Started(Promise.Resolution(BusinessDays.Of(1, Office), warnAt: 0.8), On(23, 10)).At(On(23, 10)).NextChange);

    [Fact]   // as doubles 0.07 of a hundred are 7.000000000000001, and 0.29 of them 28.999999999999996
    public void A_share_is_taken_to_the_last_digit()
    {
        var days = Promise.Resolution(BusinessDays.Of(100, Office), warnAt: 0.07);
        var elapsed = Promise.Resolution(ElapsedTime.Hours(100), warnAt: 0.29);
        var working = Promise.Resolution(WorkingTime.Of(Duration.FromNanoseconds(100), Office), warnAt: 0.29);

        Assert.Equal(BusinessDays.Of(7, Office).DueAfter(On(23, 10)).At, Started(days, On(23, 10)).At(On(23, 10)).NextChange);
        Assert.Equal(On(23, 10) + Hours(29), Started(elapsed, On(23, 10)).At(On(23, 10)).NextChange);
        Assert.Equal(On(23, 10) + Duration.FromNanoseconds(29), Started(working, On(23, 10)).At(On(23, 10)).NextChange);
    }

    [Fact]
    public void Of_business_days_a_share_rounds_up_to_whole_days_and_an_amount_is_working_time()
    {
        var promise = Promise.Resolution(BusinessDays.Of(5, Office)) with { Alerts = [PromiseAlert.AtShare(0.5), PromiseAlert.Before(Hours(10)), PromiseAlert.After(Hours(9))] };
        var timer = Started(promise, On(23, 10));

        Assert.Equal(On(30, 17), timer.At(On(23, 10)).DueAt);
        Assert.Equal([(0, On(26, 17)), (1, On(27, 15)), (2, On(32, 10))], Alerts(timer.Advance(On(40, 9)).Events));
    }

    [Fact]
    public void Warnings_of_a_window_look_at_its_target_and_escalations_at_its_limit()
    {
        var window = Promise.Window(PromiseMetric.FirstResponse, ElapsedTime.Hours(24), ElapsedTime.Hours(48)) with
        {
            Alerts = [PromiseAlert.AtShare(0.5), PromiseAlert.Before(Hours(1)), PromiseAlert.AtBreach(), PromiseAlert.After(Hours(1))],
        };

        Assert.Equal(
            [(0, On(23, 21)), (1, On(24, 8)), (2, On(25, 9) + Duration.Epsilon), (3, On(25, 10))],
            Alerts(Started(window, On(23, 9)).Advance(On(30, 9)).Events));
    }

    [Fact]
    public void An_escalation_counts_its_working_time_from_the_due_instant()
    {
        var promise = Promise.FirstResponse(WorkingTime.Hours(8, Office)) with { Alerts = [PromiseAlert.After(Duration.FromMinutes(30))] };

        Assert.Equal([(0, On(24, 9, 30))], Alerts(Started(promise, On(23, 9)).Advance(On(30, 9)).Events));
    }
}
