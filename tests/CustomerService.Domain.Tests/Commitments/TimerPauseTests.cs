using CustomerService.Domain.Commitments;
using NodaTime;
using static CustomerService.Domain.Tests.Commitments.TimerDesk;

namespace CustomerService.Domain.Tests.Commitments;

public sealed class TimerPauseTests
{
    public static TheoryData<Instant, Instant, Instant, Instant> PausesOfFourHours => new()
    {
        { On(23, 9), On(23, 10), On(23, 11), On(23, 14) },      // in hours
        { On(23, 9), On(23, 10), On(23, 10), On(23, 13) },      // of no length
        { On(23, 9), On(23, 9), On(23, 10), On(23, 14) },       // at the start
        { On(23, 15), On(23, 18), On(24, 8), On(24, 11) },      // outside hours
        { On(23, 15), On(23, 17), On(24, 9), On(24, 11) },      // from closing to opening
        { On(23, 15), On(23, 16), On(24, 10), On(24, 13) },     // over a night
        { On(27, 15), On(27, 16), On(30, 10), On(30, 13) },     // over a weekend
        { On(27, 15), On(27, 17), On(30, 9), On(30, 11) },      // exactly a weekend
        { On(27, 15), On(28, 3), On(29, 22, 30), On(30, 11) },  // within a weekend
        { On(23, 9), On(23, 13), On(23, 15), On(23, 13) },      // from the due instant: nothing is left to give back
        { On(23, 9), On(23, 14), On(23, 15), On(23, 13) },      // after the due instant
    };

    [Theory, MemberData(nameof(PausesOfFourHours))]
    public void A_pause_gives_back_its_working_time(Instant start, Instant from, Instant to, Instant due)
    {
        var timer = Started(FourHours, start).Paused(from).Resumed(to);

        Assert.Equal(due, timer.At(to).DueAt);
    }

    [Fact]
    public void Touching_pauses_are_one()
    {
        var touching = Started(FourHours, On(23, 9)).Paused(On(23, 10)).Resumed(On(23, 11)).Paused(On(23, 11)).Resumed(On(23, 12));
        var one = Started(FourHours, On(23, 9)).Paused(On(23, 10)).Resumed(On(23, 12));

        Assert.Equal(On(23, 15), touching.At(On(23, 12)).DueAt);
        Assert.Equal(one.At(On(23, 12)), touching.At(On(23, 12)));
    }

    [Fact]
    public void A_paused_timer_knows_what_is_left_and_neither_its_due_time_nor_its_next_change()
    {
        var view = Started(FourHours, On(23, 9)).Paused(On(23, 10)).At(On(25, 12));

        Assert.Equal((TimerStatus.Paused, PauseReason.WaitingForCustomer), (view.Status, view.PausedFor));
        Assert.Equal((Hours(1), Hours(3)), (view.Used.Time, view.Remaining.Time));
        Assert.Equal((null, null, null), (view.DueAt, view.TargetAt, view.NextChange));
    }

    [Fact]   // the time was used up before the pause began
    public void A_pause_from_the_due_instant_on_does_not_save_the_promise()
    {
        var timer = Started(FourHours, On(23, 9)).Paused(On(23, 13));

        Assert.Equal(TimerStatus.Paused, timer.At(On(23, 13)).Status);
        Assert.Equal(Duration.Zero, timer.At(On(23, 13)).Remaining.Time);
        Assert.Equal(TimerStatus.Breached, timer.At(On(23, 13) + Duration.Epsilon).Status);
        Assert.Equal(TimerStatus.Paused, Started(FourHours, On(23, 9)).Paused(On(23, 13) - Duration.Epsilon).At(On(30, 13)).Status);
    }

    [Fact]
    public void A_pause_after_the_breach_is_recorded_behind_it()
    {
        var decision = Started(FourHours, On(23, 9)).Pause(PauseReason.AgreedSuspension, On(23, 14), "agreed by phone", Actor.Of("li.wei", Role.Handler));

        Assert.Equal(["AlertReached", "PromiseBreached", "TimerPaused"], Names(decision.Events));
        Assert.Equal([On(23, 12), On(23, 13) + Duration.Epsilon, On(23, 14)], decision.Events.Select(fact => fact.At));
        Assert.Equal([2, 3, 4], decision.Events.Select(fact => fact.Version));
        Assert.Equal([Actor.Clock, Actor.Clock, Actor.Of("li.wei", Role.Handler)], decision.Events.Select(fact => fact.By));
        Assert.Equal(TimerStatus.Breached, decision.Accepted().At(On(23, 14)).Status);
    }

    [Fact]
    public void PauseNotPermitted_names_the_reason_and_those_that_are_permitted()
    {
        var timer = Started(FourHours, On(23, 9));

        var refusal = timer.Pause(PauseReason.WaitingForThirdParty, On(23, 10)).Refusal!;

        Assert.Equal(
            [new PauseNotPermitted(PauseReason.WaitingForThirdParty, [PauseReason.WaitingForCustomer, PauseReason.AgreedSuspension, PauseReason.ForceMajeure])],
            refusal.Unmet.AsEnumerable());
        Assert.Equal(("pause", "running"), (refusal.Act, refusal.State));
        Assert.Equal(
            "pause refused (state: running):\n- The promise permits no pause for 'waiting for a third party', only for: waiting for the customer, agreed suspension, force majeure.",
            refusal.In(Language.English));
        Assert.Equal("暂停被拒绝（当前状态：计时中）：\n- 该承诺不允许因“等待第三方”暂停；允许的原因：等待客户、约定暂停、不可抗力。", refusal.In(Language.Chinese));
    }

    [Fact]
    public void PauseNotPermitted_where_nothing_is()
    {
        var refusal = Started(FourHours with { Pauses = [] }, On(23, 9)).Pause(PauseReason.ForceMajeure, On(23, 10)).Refusal!;

        Assert.Equal("The promise permits no pause, for no reason; given: force majeure.", Assert.IsType<PauseNotPermitted>(Assert.Single(refusal.Unmet)).Message.English);
        Assert.Equal("该承诺不允许任何暂停；所给原因：不可抗力。", refusal.Unmet[0].Message.Chinese);
    }

    [Fact]   // brief CM-2: the whole process is measured, not the time of one department
    public void A_hand_over_is_no_reason() =>
        Assert.Equal(["WaitingForCustomer", "AgreedSuspension", "ForceMajeure", "WaitingForThirdParty", "NotCounted"], Enum.GetNames<PauseReason>());

    [Fact]
    public void Time_that_has_passed_can_be_excluded()
    {
        var timer = Started(FourHours, On(23, 9)).Excluded(On(23, 10), On(23, 11), at: On(23, 12));

        Assert.Equal(On(23, 14), timer.At(On(23, 12)).DueAt);
        Assert.Equal(Hours(2), timer.At(On(23, 12)).Used.Time);
        Assert.Equal(TimerStatus.Running, timer.At(On(23, 12)).Status);
    }

    [Fact]
    public void Time_to_come_can_be_excluded_and_counts_until_it_begins()
    {
        var timer = Started(FourHours, On(23, 9)).Excluded(On(23, 12), On(23, 14), at: On(23, 10));

        Assert.Equal(On(23, 15), timer.At(On(23, 10)).DueAt);
        Assert.Equal([Hours(2), Hours(3), Hours(3), Hours(4)], new[] { 11, 12, 14, 15 }.Select(hour => timer.At(On(23, hour)).Used.Time));
        Assert.Equal(On(23, 12), timer.NextWakeUp);
    }

    [Fact]
    public void Where_a_pause_and_an_exclusion_overlap_or_touch_the_time_is_left_out_once()
    {
        var paused = Started(FourHours, On(23, 9)).Paused(On(23, 10)).Resumed(On(23, 12));

        Assert.Equal(On(23, 16), paused.Excluded(On(23, 11), On(23, 13), at: On(23, 12, 30)).At(On(23, 12, 30)).DueAt);
        Assert.Equal(On(23, 16), paused.Excluded(On(23, 12), On(23, 13), at: On(23, 12, 30)).At(On(23, 12, 30)).DueAt);
        Assert.Equal(On(23, 15), paused.Excluded(On(23, 10, 30), On(23, 11), at: On(23, 12, 30)).At(On(23, 12, 30)).DueAt);
        Assert.Equal(On(23, 16), paused.Excluded(On(23, 9), On(23, 12), at: On(23, 12, 30)).At(On(23, 12, 30)).DueAt);
        Assert.Equal(On(23, 15), paused.Excluded(On(20, 9), On(23, 9), at: On(23, 12, 30)).At(On(23, 12, 30)).DueAt);
    }

    [Fact]
    public void An_exclusion_needs_no_running_clock()
    {
        var armed = CommitmentTimer.Arm(FourHours, On(20, 9)).Excluded(On(23, 10), On(23, 11), at: On(20, 10)).Begin(On(23, 9)).Accepted();
        var paused = Started(FourHours, On(23, 9)).Paused(On(23, 10)).Excluded(On(23, 9, 30), On(23, 12), at: On(23, 11)).Resumed(On(23, 11, 30));

        Assert.Equal(On(23, 14), armed.At(On(23, 9)).DueAt);
        Assert.Equal(On(23, 15, 30), paused.At(On(23, 11, 30)).DueAt);
    }

    [Fact]
    public void Time_excluded_after_a_late_end_makes_it_good_and_the_record_of_the_breach_stays()
    {
        var late = Started(FourHours, On(23, 9)).Stopped(On(23, 14));
        var excused = late.Excluded(On(23, 10), On(23, 12), at: On(23, 15));

        Assert.Equal(TimerStatus.MetLate, late.At(On(23, 15)).Status);
        Assert.Equal(TimerStatus.Met, excused.At(On(23, 15)).Status);
        Assert.Equal([new TimerBreach(1, PromiseReference.To(FourHours), On(23, 13))], excused.Breaches.AsEnumerable());
    }

    [Fact]
    public void EmptyExclusion_and_CommitmentTextMissing_are_both_named()
    {
        var refusal = Started(FourHours, On(23, 9)).Exclude(On(23, 11), On(23, 11), " ", On(23, 12)).Refusal!;

        Assert.Equal([new EmptyExclusion(On(23, 11), On(23, 11)), new CommitmentTextMissing(new("reason", "原因"))], refusal.Unmet.AsEnumerable());
        Assert.Equal("The reason must say something.", refusal.Unmet[1].Message.English);
    }

    [Fact]
    public void EmptyExclusion_is_one_that_ends_before_it_begins() =>
        Assert.IsType<EmptyExclusion>(Assert.Single(Started(FourHours, On(23, 9)).Exclude(On(23, 12), On(23, 11), "power cut", On(23, 12)).Refusal!.Unmet));

    [Fact]   // an open end was meant as "for good"; every later question would have failed
    public void An_exclusion_keeps_within_the_horizon()
    {
        var timer = Started(FourHours, On(23, 9));

        Assert.Equal("to", Assert.Throws<ArgumentOutOfRangeException>(() => timer.Exclude(On(23, 10), Instant.MaxValue, "closed for good", On(23, 10))).ParamName);
        Assert.Equal("from", Assert.Throws<ArgumentOutOfRangeException>(() => timer.Exclude(Instant.MinValue, On(23, 10), "never mind", On(23, 10))).ParamName);
    }
}
