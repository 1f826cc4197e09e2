using System.Collections.Immutable;
using CustomerService.Domain.Calendars;
using CustomerService.Domain.Commitments;
using NodaTime;
using static CustomerService.Domain.Tests.Commitments.TimerDesk;

namespace CustomerService.Domain.Tests.Commitments;

public sealed class TimerAnswerTests
{
    private static CommitmentTimer Life => Started(FourHours, On(23, 9)).Paused(On(23, 10)).Resumed(On(23, 11)).Stopped(On(24, 12));

    [Fact]
    public void Of_an_instant_in_the_past_a_timer_answers_as_it_would_have_then()
    {
        Assert.Equal((TimerStatus.Running, On(23, 13)), (Life.At(On(23, 9, 30)).Status, Life.At(On(23, 9, 30)).DueAt!.Value));
        Assert.Equal((TimerStatus.Paused, null), (Life.At(On(23, 10, 30)).Status, Life.At(On(23, 10, 30)).DueAt));
        Assert.Equal((TimerStatus.Running, On(23, 14)), (Life.At(On(23, 11)).Status, Life.At(On(23, 11)).DueAt!.Value));
        Assert.Equal(TimerStatus.Breached, Life.At(On(24, 9)).Status);
        Assert.Equal(TimerStatus.MetLate, Life.At(On(24, 12)).Status);
    }

    [Fact]
    public void The_timer_as_it_was_is_folded_from_the_events_up_to_then()
    {
        var timer = Life;

        Assert.Equal(["TimerStarted", "TimerPaused"], Names(timer.AsOf(On(23, 10)).Events));
        Assert.Equal(timer.Events.AsEnumerable(), timer.AsOf(On(30, 9)).Events);
        Assert.Equal(2, timer.AsOf(On(23, 10, 59)).Version);
        Assert.Throws<ArgumentOutOfRangeException>(() => timer.AsOf(On(23, 8)));
        Assert.Throws<ArgumentOutOfRangeException>(() => timer.At(On(23, 8)));
        Assert.Throws<ArgumentOutOfRangeException>(() => timer.At(BusinessCalendar.Latest));
    }

    [Fact]
    public void The_timer_as_it_was_keeps_the_promise_it_had()
    {
        var gold = FourHours with { Id = "gold", Target = WorkingTime.Hours(1, Office) };
        var timer = Started(FourHours, On(23, 9)).Retarget(gold, RetargetPolicy.Restart, RetargetCause.Tier, On(23, 11)).Accepted();

        Assert.Equal(("gold", On(23, 12)), (timer.At(On(23, 11)).Promise.Promise, timer.At(On(23, 11)).DueAt!.Value));
        Assert.Equal(("first-response", On(23, 13)), (timer.At(On(23, 10)).Promise.Promise, timer.At(On(23, 10)).DueAt!.Value));
    }

    [Fact]
    public void At_the_next_change_the_answer_has_changed_and_not_before()
    {
        var promise = Promise.Window(PromiseMetric.FirstResponse, WorkingTime.Hours(2, Office), WorkingTime.Hours(4, Office)) with
        {
            Alerts = [PromiseAlert.AtShare(0.5), PromiseAlert.After(Hours(1))],
        };
        var timer = Started(promise, On(23, 9));
        var changes = new List<Instant>();
        for (var next = timer.At(On(23, 9)).NextChange; next is { } change; next = timer.At(change).NextChange)
        {
            Assert.Equal(change, timer.At(change - Duration.Epsilon).NextChange);
            changes.Add(change);
        }

        Assert.Equal([On(23, 10), On(23, 11) + Duration.Epsilon, On(23, 13) + Duration.Epsilon, On(23, 14)], changes);
        Assert.Equal(TimerStatus.Running, timer.At(changes[2] - Duration.Epsilon).Status);
        Assert.Equal(TimerStatus.Breached, timer.At(changes[2]).Status);
    }

    [Fact]
    public void The_next_wake_up_is_the_earliest_that_is_not_recorded_though_it_has_passed()
    {
        var timer = Started(FourHours, On(23, 9));

        Assert.Equal(On(23, 12), timer.NextWakeUp);
        Assert.Equal(On(23, 13) + Duration.FromMilliseconds(1), timer.Advance(On(23, 12)).Timer.NextWakeUp);
        Assert.Empty(timer.Advance(On(23, 12) - Duration.Epsilon).Events);
        Assert.Null(timer.Advance(On(30, 9)).Timer.NextWakeUp);
        Assert.Equal(On(23, 13) + Duration.Epsilon, timer.Advance(On(23, 12)).Timer.At(On(23, 12)).NextChange);
    }

    [Fact]
    public void An_answer_that_rests_on_unknown_holidays_is_provisional()
    {
        var known = new BusinessCalendar(Office.Rules! with { HolidaysKnownUntil = new LocalDate(2026, 11, 23) });
        var promise = Promise.FirstResponse(WorkingTime.Hours(4, known));

        Assert.False(Started(promise, On(23, 9)).At(On(23, 9)).IsProvisional);
        Assert.True(Started(promise, On(23, 15)).At(On(23, 15)).IsProvisional);
        Assert.True(Started(promise, On(23, 15)).Explain(On(23, 15)).IsProvisional);
        Assert.True(Started(Promise.Resolution(BusinessDays.Of(1, known)), On(23, 9)).At(On(23, 9)).IsProvisional);
        Assert.False(Started(Promise.Delivery(ElapsedTime.Hours(100)), On(23, 9)).At(On(23, 9)).IsProvisional);
    }

    [Fact]
    public void A_promise_beyond_the_horizon_is_never_due()
    {
        var timer = CommitmentTimer.Start(Promise.Delivery(ElapsedTime.Hours(100)), BusinessCalendar.Latest - Duration.FromDays(1));

        Assert.Null(timer.At(BusinessCalendar.Latest - Hours(1)).DueAt);
        Assert.Equal(TimerStatus.Running, timer.At(BusinessCalendar.Latest - Hours(1)).Status);
        Assert.Null(timer.NextWakeUp);
        Assert.EndsWith("= never before 2200", timer.Explain(BusinessCalendar.Latest - Hours(1)).ToString(), StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => CommitmentTimer.Start(FourHours, BusinessCalendar.Latest));
        Assert.Throws<ArgumentOutOfRangeException>(() => CommitmentTimer.Arm(FourHours, BusinessCalendar.Latest));
    }

    [Fact]
    public void A_derivation_adds_up_the_spans_and_leaves_the_pause_out()
    {
        var timer = Started(FourHours, On(23, 15)).Paused(On(23, 16)).Resumed(On(24, 10));

        Assert.Equal(
            """
            first response: 4 h (office)
            - Mon 2026-11-23 15:00-16:00 1 h, in all 1 h
            - Mon 2026-11-23 16:00 to Tue 2026-11-24 10:00 does not count: waiting for the customer
            - Tue 2026-11-24 10:00-13:00 3 h, in all 4 h
            = Tue 2026-11-24 13:00 Europe/London
            """,
            timer.Explain(On(24, 10)).In(Language.English));
        Assert.Equal(
            """
            首次响应：4 小时（office）
            - 星期一 2026-11-23 15:00-16:00 1 小时，累计 1 小时
            - 星期一 2026-11-23 16:00 至 星期二 2026-11-24 10:00 不计时间：等待客户
            - 星期二 2026-11-24 10:00-13:00 3 小时，累计 4 小时
            = 星期二 2026-11-24 13:00 Europe/London
            """,
            timer.Explain(On(24, 10)).In(Language.Chinese));
    }

    [Fact]
    public void The_derivation_of_a_paused_timer_is_open()
    {
        var derivation = Started(FourHours, On(23, 15)).Paused(On(23, 16)).Explain(On(24, 10));

        Assert.Equal(
            """
            first response: 4 h (office)
            - Mon 2026-11-23 15:00-16:00 1 h, in all 1 h
            - Mon 2026-11-23 16:00 to Tue 2026-11-24 10:00 does not count: waiting for the customer
            = not known while paused: waiting for the customer; 3 h left
            """,
            derivation.In(Language.English));
        Assert.EndsWith("= 暂停期间未知：等待客户；剩余 3 小时", derivation.In(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void The_derivation_of_a_timer_that_was_stopped_goes_on_to_its_due_time_past_what_is_excluded()
    {
        var timer = Started(FourHours, On(23, 9)).Excluded(On(23, 11), On(23, 12), On(23, 9)).Stopped(On(23, 10));
        var derivation = timer.Explain(On(30, 9));

        Assert.Equal(On(23, 14), derivation.Result!.Value.ToInstant());
        Assert.Equal(Hours(4), derivation.Total);
        Assert.Equal(Hours(4), Started(FourHours, On(23, 9)).Stopped(On(24, 10)).Explain(On(30, 9)).Total);
    }

    [Fact]
    public void The_derivation_after_a_change_begins_with_what_was_used()
    {
        var timer = Started(FourHours, On(23, 9)).Retarget(FourHours with { Version = 2 }, RetargetPolicy.KeepElapsed, RetargetCause.Promise, On(23, 11)).Accepted();

        Assert.Equal("first response: 4 h (office)\n- Mon 2026-11-23 11:00-13:00 2 h, in all 4 h\n= Mon 2026-11-23 13:00 Europe/London", timer.Explain(On(23, 11)).ToString());
    }

    [Fact]
    public void The_ledger_splits_elapsed_time_by_whose_it_was()
    {
        var promise = FourHours with { Pauses = Enum.GetValues<PauseReason>().ToImmutableArray() };
        var timer = Started(promise, On(23, 15)).Paused(On(23, 16)).Resumed(On(24, 10))
            .Pause(PauseReason.WaitingForThirdParty, On(24, 11)).Accepted().Resumed(On(24, 12))
            .Excluded(On(24, 11, 30), On(24, 12, 30), On(24, 12, 30))
            .Pause(PauseReason.ForceMajeure, On(24, 13)).Accepted();
        var ledger = timer.Ledger(On(24, 14));

        Assert.Equal(
            [
                (TimeParty.Ours, On(23, 15), On(23, 16)), (TimeParty.Customer, On(23, 16), On(24, 10)), (TimeParty.Ours, On(24, 10), On(24, 11)),
                (TimeParty.ThirdParty, On(24, 11), On(24, 11, 30)), (TimeParty.Excluded, On(24, 11, 30), On(24, 12, 30)), (TimeParty.Ours, On(24, 12, 30), On(24, 13)),
                (TimeParty.Excluded, On(24, 13), On(24, 14)),
            ],
            ledger.Entries.Select(entry => (entry.Party, entry.From, entry.To)));
        Assert.Equal((Hours(2.5), Hours(2), Hours(0.5), Hours(2), Hours(16)), (ledger.Ours, ledger.Customer, ledger.ThirdParty, ledger.Excluded, ledger.Closed));
        Assert.Equal(Hours(23), ledger.Elapsed);
        Assert.Equal(ledger.Ours, timer.At(On(24, 14)).Used.Time);
        Assert.Equal([null, "waiting for the customer", null, "waiting for a third party", "power cut", null, "force majeure"], ledger.Entries.Select(entry => entry.Reason?.English));
    }

    [Fact]
    public void The_ledger_ends_with_the_cycle() => Assert.Equal(Duration.FromHours(27), Life.Ledger(On(30, 9)).Elapsed);
}
