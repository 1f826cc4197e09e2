using CustomerService.Domain.Calendars;
using CustomerService.Domain.Commitments;
using NodaTime;
using static CustomerService.Domain.Tests.Commitments.TimerDesk;

namespace CustomerService.Domain.Tests.Commitments;

/// <summary>Acts at the wrong time, and histories that cannot be.</summary>
public sealed class TimerHistoryTests
{
    private static readonly CommitmentTimer Life = Started(FourHours, On(23, 9)).Paused(On(23, 10)).Resumed(On(23, 11)).Stopped(On(24, 12));

    public static TheoryData<string, string> Faults => new()
    {
        { "empty", "at least the event of its making" },
        { "headless", "begins when it is armed or started; found TimerPaused" },
        { "late", "version 2, TimerStarted, is not the first" },
        { "gap", "version 3, TimerResumed, does not follow version 1" },
        { "doubled", "version 2, TimerPaused, does not follow version 2" },
        { "swapped", "version 3, TimerResumed, does not follow version 1" },
        { "backward", "before the fact in front of it" },
        { "foreign", "belongs to the timer 'T-2'" },
        { "resumed twice", "version 4, TimerResumed, resumes a clock that is not paused" },
        { "paused twice", "version 3, TimerPaused, pauses a clock that does not run" },
        { "stopped twice", "stops a clock that does not run" },
        { "started twice", "starts what has started" },
        { "cancelled after its end", "cancels what is over" },
        { "opened while open", "opens what is not over" },
        { "retargeted after its end", "changes the target of what is over" },
        { "no time excluded", "excludes no time" },
        { "excluded for good", "beyond the horizon" },
        { "no such alert", "names alert 7, which the promise does not have" },
        { "beyond the horizon", "beyond the horizon" },
    };

    private static PromiseReference Reference => PromiseReference.To(FourHours);

    [Fact]
    public void A_history_folds_to_the_same_timer()
    {
        var replayed = CommitmentTimer.Replay(Life.Events, Among(FourHours));

        Assert.Equal(Said(Life, On(30, 9)), Said(replayed, On(30, 9)));
        Assert.Equal(Life.Events.AsEnumerable(), replayed.Events);
        Assert.Equal("T-1 (first-response v1: 4 h of working time (office))", replayed.ToString());
    }

    [Theory, MemberData(nameof(Faults))]
    public void A_history_that_cannot_be_is_refused_at_its_fault(string history, string says)
    {
        var fault = Assert.Throws<ArgumentException>(() => CommitmentTimer.Replay(Broken(history), Among(FourHours)));

        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_history_keeps_its_rules()
    {
        Assert.Contains("The promise first-response v1 on office v1 is not known", Assert.Throws<ArgumentException>(() => CommitmentTimer.Replay(Life.Events, _ => null)).Message, StringComparison.Ordinal);
        Assert.Contains("was timed by first-response v1 on office v1, not by first-response v2 on office v1",
            Assert.Throws<ArgumentException>(() => CommitmentTimer.Replay(Life.Events, _ => FourHours with { Version = 2 })).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => CommitmentTimer.Replay(Life.Events, _ => FourHours with { Target = WorkingTime.Hours(4, LateOffice) }));
        Assert.Throws<ArgumentNullException>(() => CommitmentTimer.Replay(null!, Among(FourHours)));
        Assert.Throws<ArgumentNullException>(() => CommitmentTimer.Replay(Life.Events, null!));
        Assert.Throws<ArgumentNullException>(() => CommitmentTimer.Replay([null!], Among(FourHours)));
    }

    [Fact]
    public void TimerNotRunning_before_the_start_and_after_the_end()
    {
        var armed = CommitmentTimer.Arm(FourHours, On(23, 9));
        var stopped = Started(FourHours, On(23, 9)).Stopped(On(23, 10));

        Assert.Equal([new TimerNotRunning(TimerStatus.Armed)], armed.Stop(On(23, 10)).Refusal!.Unmet.AsEnumerable());
        Assert.Equal([new TimerNotRunning(TimerStatus.Armed)], armed.Pause(PauseReason.ForceMajeure, On(23, 10)).Refusal!.Unmet.AsEnumerable());
        Assert.Equal([new TimerNotRunning(TimerStatus.Met)], stopped.Stop(On(23, 11)).Refusal!.Unmet.AsEnumerable());
        Assert.Equal([new TimerNotRunning(TimerStatus.Met)], stopped.Pause(PauseReason.ForceMajeure, On(23, 11)).Refusal!.Unmet.AsEnumerable());
        Assert.Equal([new TimerNotRunning(TimerStatus.Met)], stopped.Cancel("duplicate", On(23, 11)).Refusal!.Unmet.AsEnumerable());
        Assert.Equal([new TimerNotRunning(TimerStatus.Met)], stopped.Retarget(FourHours, RetargetPolicy.Restart, RetargetCause.Tier, On(23, 11)).Refusal!.Unmet.AsEnumerable());
        Assert.Equal("The timer is met; this needs a clock that has started and not stopped.", stopped.Stop(On(23, 11)).Refusal!.Unmet[0].Message.English);
        Assert.Equal("计时器状态为“达成”；此操作要求已启动且未停止。", stopped.Stop(On(23, 11)).Refusal!.Unmet[0].Message.Chinese);
    }

    [Fact]
    public void TimerAlreadyPaused_names_the_pause_that_is_on()
    {
        var refusal = Started(FourHours, On(23, 9)).Paused(On(23, 10)).Pause(PauseReason.ForceMajeure, On(23, 11)).Refusal!;

        Assert.Equal([new TimerAlreadyPaused(PauseReason.WaitingForCustomer, On(23, 10))], refusal.Unmet.AsEnumerable());
        Assert.Equal("The timer is paused since 2026-11-23T10:00:00Z (waiting for the customer).", refusal.Unmet[0].Message.English);
    }

    [Fact]
    public void TimerNotPaused_where_nothing_can_be_resumed()
    {
        Assert.Equal([new TimerNotPaused(TimerStatus.Running)], Started(FourHours, On(23, 9)).Resume(On(23, 10)).Refusal!.Unmet.AsEnumerable());
        Assert.Equal([new TimerNotPaused(TimerStatus.Breached)], Started(FourHours, On(23, 9)).Paused(On(23, 10)).Resumed(On(23, 11)).Resume(On(23, 15)).Refusal!.Unmet.AsEnumerable());
        Assert.Equal([new TimerNotPaused(TimerStatus.Met)], Started(FourHours, On(23, 9)).Paused(On(23, 10)).Stopped(On(23, 11)).Resume(On(23, 12)).Refusal!.Unmet.AsEnumerable());
    }

    [Fact]
    public void BeforeLastCommitmentFact_for_every_act_that_is_dated_too_early()
    {
        var timer = Started(FourHours, On(23, 9)).Paused(On(23, 10));
        var early = On(23, 10) - Duration.Epsilon;

        Assert.Equal([new BeforeLastCommitmentFact(early, On(23, 10))], timer.Resume(early).Refusal!.Unmet.AsEnumerable());
        Assert.Equal([new BeforeLastCommitmentFact(early, On(23, 10))], timer.Stop(early).Refusal!.Unmet.AsEnumerable());
        Assert.Equal([new BeforeLastCommitmentFact(early, On(23, 10))], timer.CustomerWrites(early).Refusal!.Unmet.AsEnumerable());
        Assert.Equal([new BeforeLastCommitmentFact(On(20, 9), On(23, 10)), new CommitmentTextMissing(new("reason", "原因"))], timer.Cancel("", On(20, 9)).Refusal!.Unmet.AsEnumerable());
        Assert.True(timer.Resume(On(23, 10)).IsAccepted);
        Assert.Throws<ArgumentOutOfRangeException>(() => timer.Resume(BusinessCalendar.Latest));
    }

    [Fact]   // what time brings is a fact as well
    public void BeforeLastCommitmentFact_also_after_an_alert_was_recorded() =>
        Assert.IsType<BeforeLastCommitmentFact>(Assert.Single(Started(FourHours, On(23, 9)).Advance(On(23, 12)).Timer.Stop(On(23, 11)).Refusal!.Unmet));

    [Fact]
    public void CommitmentTextMissing_where_a_timer_is_cancelled_for_none() =>
        Assert.IsType<CommitmentTextMissing>(Assert.Single(Started(FourHours, On(23, 9)).Cancel(" ", On(23, 10)).Refusal!.Unmet));

    [Fact]
    public void A_refusal_names_every_reason_and_the_state()
    {
        var refusal = Started(FourHours, On(23, 9)).Stopped(On(23, 14)).Pause(PauseReason.WaitingForThirdParty, On(23, 10)).Refusal!;

        Assert.Equal(["commitment.before-last-fact", "commitment.timer-not-running", "commitment.pause-not-permitted"], refusal.Unmet.Select(error => error.Code));
        Assert.Equal(("met-late", "met late"), (refusal.State, refusal.StateName!.English));
    }

    private static IEnumerable<TimerEvent> Broken(string history)
    {
        var (started, paused, resumed, stopped) = (Life.Events[0], Life.Events[1], Life.Events[2], Life.Events[^1]);
        return history switch
        {
            "empty" => [],
            "headless" => [paused with { Version = 1 }],
            "late" => [started with { Version = 2 }],
            "gap" => [started, resumed],
            "doubled" => [started, paused, paused],
            "swapped" => [started, resumed, paused],
            "backward" => [started, paused with { At = On(23, 8) }],
            "foreign" => [started, paused with { Timer = "T-2" }],
            "resumed twice" => [started, paused, resumed, resumed with { Version = 4 }],
            "paused twice" => [started, paused, paused with { Version = 3 }],
            "stopped twice" => [started, stopped with { Version = 2 }, stopped with { Version = 3 }],
            "started twice" => [started, started with { Version = 2 }],
            "cancelled after its end" => [started, stopped with { Version = 2 }, Second(new TimerCancelled { Reason = "x" }) with { Version = 3 }],
            "opened while open" => [started, Second(new TimerReopened { Way = Reopening.Continue })],
            "retargeted after its end" =>
                [started, stopped with { Version = 2 }, Second(new TimerRetargeted { Promise = Reference, Policy = RetargetPolicy.Restart, Cause = RetargetCause.Tier }) with { Version = 3 }],
            "no time excluded" => [started, Second(new TimeExcluded { From = On(23, 10), To = On(23, 10), Reason = "x" })],
            "excluded for good" => [started, Second(new TimeExcluded { From = On(23, 10), To = Instant.MaxValue, Reason = "x" })],
            "no such alert" => [started, Second(new AlertReached { Alert = 7, DueAt = On(23, 10) })],
            "beyond the horizon" => [started, Second(new TimerStopped()) with { At = BusinessCalendar.Latest }],
            _ => throw new ArgumentOutOfRangeException(nameof(history)),
        };

        static TimerEvent Second(TimerEvent fact) => fact with { Timer = "T-1", Version = 2, At = On(26, 9) };
    }
}
