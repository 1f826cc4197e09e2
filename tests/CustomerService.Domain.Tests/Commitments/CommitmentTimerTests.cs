using CustomerService.Domain.Calendars;
using CustomerService.Domain.Commitments;
using NodaTime;

namespace CustomerService.Domain.Tests.Commitments;

public sealed class CommitmentTimerTests
{
    private static readonly BusinessCalendar Office = new("office", "Europe/London", WeeklyHours.Weekdays("09:00-17:00"));

    private static readonly Promise FourHours = Promise.FirstResponse(WorkingTime.Hours(4, Office), warnAt: 0.75);

    // 2026-11-23 is a Monday, in winter time.
    private static Instant On(int day, int hour, int minute = 0) => Instant.FromUtc(2026, 11, day, hour, minute);

    [Fact]
    public void Four_hours_from_the_afternoon_end_the_next_morning()
    {
        var timer = CommitmentTimer.Start(FourHours, On(23, 15));

        var view = timer.At(On(23, 16));

        Assert.Equal(TimerStatus.Running, view.Status);
        Assert.Equal(On(24, 11), view.DueAt);
        Assert.Equal(Duration.FromHours(1), view.Used.Time);
        Assert.Equal(Duration.FromHours(3), view.Remaining.Time);
        Assert.Equal(On(24, 10), view.NextChange);
    }

    [Fact]
    public void A_pause_moves_the_due_time_by_its_working_time_and_none_at_night()
    {
        var timer = CommitmentTimer.Start(FourHours, On(23, 15)).Pause(PauseReason.WaitingForCustomer, On(23, 16)).Accepted();

        Assert.Null(timer.At(On(23, 20)).DueAt);
        Assert.Equal(Duration.FromHours(3), timer.At(On(23, 20)).Remaining.Time);
        Assert.Equal(TimerStatus.Paused, timer.At(On(30, 12)).Status);

        var resumed = timer.Resume(On(24, 10)).Accepted();

        Assert.Equal(On(24, 13), resumed.At(On(24, 10)).DueAt);
    }

    [Fact]
    public void Warning_breach_and_late_end_are_recorded_once_and_in_order_after_days_of_silence()
    {
        var timer = CommitmentTimer.Start(FourHours with { Alerts = [.. FourHours.Alerts, PromiseAlert.AtBreach(Role.Supervisor), PromiseAlert.After(Duration.FromHours(1))] }, On(23, 9));

        var (advanced, events) = timer.Advance(On(27, 9));

        Assert.Equal(["AlertReached", "PromiseBreached", "AlertReached", "AlertReached"], events.Select(fact => fact.GetType().Name));
        Assert.Equal([On(23, 12), On(23, 13) + Duration.Epsilon, On(23, 13) + Duration.Epsilon, On(23, 14)], events.Select(fact => fact.At));
        Assert.Empty(advanced.Advance(On(27, 9)).Events);
        Assert.Null(advanced.NextWakeUp);
        Assert.Equal(TimerStatus.MetLate, advanced.Stop(On(27, 10)).Accepted().At(On(27, 10)).Status);
    }
}
