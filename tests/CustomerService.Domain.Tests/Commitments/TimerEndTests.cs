using CustomerService.Domain.Commitments;
using NodaTime;
using static CustomerService.Domain.Tests.Commitments.TimerDesk;

namespace CustomerService.Domain.Tests.Commitments;

public sealed class TimerEndTests
{
    private static readonly Promise NextAnswer = Promise.NextResponse(WorkingTime.Hours(4, Office));

    [Fact]
    public void An_armed_timer_waits_and_counts_nothing()
    {
        var timer = CommitmentTimer.Arm(FourHours, On(20, 9), "T-1", Actor.Of("li.wei", Role.Handler));
        var view = timer.At(On(23, 9));

        Assert.Equal((TimerStatus.Armed, 0), (view.Status, view.Cycle));
        Assert.Equal((null, null, null), (view.DueAt, view.TargetAt, view.NextChange));
        Assert.Equal((Duration.Zero, Hours(4)), (view.Used.Time, view.Remaining.Time));
        Assert.Null(timer.NextWakeUp);
        Assert.Null(timer.StartedAt);
        Assert.Empty(timer.Ledger(On(23, 9)).Entries);
        Assert.Equal(Duration.Zero, timer.Ledger(On(23, 9)).Elapsed);
        Assert.Empty(timer.Explain(On(23, 9)).Steps);
        Assert.Empty(timer.Advance(On(30, 9)).Events);
        Assert.Equal("li.wei", timer.Events[0].By.Person);
    }

    [Fact]
    public void Begin_starts_the_clock()
    {
        var timer = CommitmentTimer.Arm(FourHours, On(20, 9)).Begin(On(23, 9)).Accepted();

        Assert.Equal((TimerStatus.Running, 1, On(23, 13)), (timer.At(On(23, 9)).Status, timer.At(On(23, 9)).Cycle, timer.At(On(23, 9)).DueAt!.Value));
        Assert.Equal(("first-response", 2, On(23, 9)), (timer.Id, timer.Version, timer.StartedAt!.Value));
    }

    [Fact]
    public void TimerAlreadyStarted_also_for_an_act_dated_before_the_timer_was_made()
    {
        var running = Started(FourHours, On(23, 9));

        Assert.Equal([new TimerAlreadyStarted(TimerStatus.Running)], running.Begin(On(23, 10)).Refusal!.Unmet.AsEnumerable());
        Assert.Equal([new BeforeLastCommitmentFact(On(22, 9), On(23, 9)), new TimerAlreadyStarted(TimerStatus.Running)], running.Begin(On(22, 9)).Refusal!.Unmet.AsEnumerable());
        Assert.Equal([new TimerAlreadyStarted(TimerStatus.Met)], running.Stopped(On(23, 10)).Begin(On(23, 11)).Refusal!.Unmet.AsEnumerable());
    }

    [Fact]
    public void Done_at_the_due_instant_is_in_time_and_a_nanosecond_later_is_late()
    {
        var timer = Started(FourHours, On(23, 9));

        var met = timer.Stop(On(23, 13));
        var late = timer.Stop(On(23, 13) + Duration.Epsilon);

        Assert.Equal(["AlertReached", "TimerStopped"], Names(met.Events));
        Assert.Equal(TimerStatus.Met, met.Accepted().At(On(30, 9)).Status);
        Assert.Equal(["AlertReached", "PromiseBreached", "TimerStopped"], Names(late.Events));
        Assert.Equal(TimerStatus.MetLate, late.Accepted().At(On(30, 9)).Status);
        Assert.Equal([new TimerBreach(1, PromiseReference.To(FourHours), On(23, 13))], late.Accepted().Breaches.AsEnumerable());
    }

    [Fact]
    public void What_is_over_changes_no_more()
    {
        var timer = Started(FourHours, On(23, 9)).Stopped(On(23, 11));
        var view = timer.At(On(30, 9));

        Assert.Equal((Hours(2), Hours(2), On(23, 13)), (view.Used.Time, view.Remaining.Time, view.DueAt!.Value));
        Assert.Null(view.NextChange);
        Assert.Null(timer.NextWakeUp);
        Assert.Equal(On(23, 11), timer.EndedAt);
        Assert.Empty(timer.Advance(On(30, 9)).Events);
    }

    [Fact]
    public void A_stop_while_paused_ends_the_pause()
    {
        var timer = Started(FourHours, On(23, 9)).Paused(On(23, 12)).Stopped(On(24, 10));
        var view = timer.At(On(24, 10));

        Assert.Equal((TimerStatus.Met, On(24, 11)), (view.Status, view.DueAt!.Value));
        Assert.Null(view.PausedFor);
        Assert.Equal(Hours(3), view.Used.Time);
        Assert.Equal(Hours(6), timer.Ledger(On(30, 9)).Customer);
    }

    [Fact]
    public void A_cancelled_timer_is_over_and_keeps_its_breach()
    {
        var early = Started(FourHours, On(23, 9)).Cancel("duplicate", On(23, 10)).Accepted();
        var late = Started(FourHours, On(23, 9)).Cancel("duplicate", On(23, 14)).Accepted();

        Assert.Equal((TimerStatus.Cancelled, Hours(1)), (early.At(On(30, 9)).Status, early.At(On(30, 9)).Used.Time));
        Assert.Empty(early.Breaches);
        Assert.Equal(TimerStatus.Cancelled, late.At(On(30, 9)).Status);
        Assert.Single(late.Breaches);
    }

    [Fact]   // it counted from 1970 once
    public void A_timer_cancelled_before_its_start_has_used_nothing_and_begins_where_it_is_opened_again()
    {
        var cancelled = CommitmentTimer.Arm(FourHours, On(20, 9)).Cancel("duplicate", On(23, 10)).Accepted();
        var again = cancelled.Reopen(Reopening.Continue, On(24, 10)).Accepted();

        Assert.Equal((TimerStatus.Cancelled, Duration.Zero), (cancelled.At(On(23, 10)).Status, cancelled.At(On(23, 10)).Used.Time));
        Assert.Empty(cancelled.Ledger(On(30, 9)).Entries);
        Assert.Equal((TimerStatus.Running, On(24, 14)), (again.At(On(24, 10)).Status, again.At(On(24, 10)).DueAt!.Value));
        Assert.Equal(On(24, 13), again.NextWakeUp);
    }

    [Fact]
    public void Opened_again_the_same_clock_goes_on_and_the_time_between_does_not_count()
    {
        var timer = Started(FourHours, On(23, 9)).Stopped(On(23, 11)).Reopen(Reopening.Continue, On(24, 10)).Accepted();
        var view = timer.At(On(24, 10));

        Assert.Equal((TimerStatus.Running, 1, On(24, 12)), (view.Status, view.Cycle, view.DueAt!.Value));
        Assert.Equal(Hours(2), view.Used.Time);
        Assert.Empty(timer.Cycles);
        Assert.Equal((Hours(2), Hours(7), Hours(16)), (timer.Ledger(On(24, 10)).Ours, timer.Ledger(On(24, 10)).Excluded, timer.Ledger(On(24, 10)).Closed));
    }

    [Fact]
    public void Opened_again_with_a_new_cycle_the_whole_time_begins_and_the_old_cycle_is_kept()
    {
        var timer = Started(FourHours, On(23, 9)).Stopped(On(23, 11)).Reopen(Reopening.NewCycle, On(24, 10)).Accepted();

        Assert.Equal((2, On(24, 14)), (timer.At(On(24, 10)).Cycle, timer.At(On(24, 10)).DueAt!.Value));
        Assert.Equal(
            [new TimerCycle(1, PromiseReference.To(FourHours), On(23, 9), On(23, 11), CycleEnding.Done, On(23, 13), TimeAmount.Of(Hours(2)), IsLate: false)],
            timer.Cycles.AsEnumerable());
        Assert.Equal(On(24, 13), timer.NextWakeUp);   // it warns anew
    }

    [Fact]
    public void A_cancelled_timer_can_be_opened_again()
    {
        var cancelled = Started(FourHours, On(23, 9)).Cancel("duplicate", On(23, 10)).Accepted();

        Assert.Equal(On(24, 12), cancelled.Reopen(Reopening.Continue, On(24, 9)).Accepted().At(On(24, 9)).DueAt);
        Assert.Equal(CycleEnding.Cancelled, Assert.Single(cancelled.Reopen(Reopening.NewCycle, On(24, 9)).Accepted().Cycles).Ending);
    }

    [Fact]
    public void TimerNotOver_where_nothing_can_be_opened_again()
    {
        Assert.Equal([new TimerNotOver(TimerStatus.Armed)], CommitmentTimer.Arm(FourHours, On(23, 9)).Reopen(Reopening.Continue, On(23, 9)).Refusal!.Unmet.AsEnumerable());
        Assert.Equal([new TimerNotOver(TimerStatus.Breached)], Started(FourHours, On(23, 9)).Reopen(Reopening.NewCycle, On(23, 14)).Refusal!.Unmet.AsEnumerable());
    }

    [Fact]
    public void A_message_of_the_customer_starts_an_armed_timer_and_one_that_is_over()
    {
        var armed = CommitmentTimer.Arm(NextAnswer, On(20, 9)).CustomerWrites(On(23, 9)).Accepted();
        var again = armed.Stopped(On(23, 10)).CustomerWrites(On(23, 11)).Accepted();

        Assert.Equal(On(23, 13), armed.At(On(23, 9)).DueAt);
        Assert.Equal((2, On(23, 15)), (again.At(On(23, 11)).Cycle, again.At(On(23, 11)).DueAt!.Value));
        Assert.Equal(CycleEnding.Done, Assert.Single(again.Cycles).Ending);
    }

    [Fact]
    public void Every_message_begins_a_cycle_and_the_breach_of_the_one_before_is_kept()
    {
        var timer = CommitmentTimer.Start(NextAnswer, On(23, 9), "T-1").CustomerWrites(On(23, 14)).Accepted().CustomerWrites(On(23, 15)).Accepted();

        Assert.Equal((3, On(24, 11)), (timer.At(On(23, 15)).Cycle, timer.At(On(23, 15)).DueAt!.Value));
        Assert.Equal(
            [
                new TimerCycle(1, PromiseReference.To(NextAnswer), On(23, 9), On(23, 14), CycleEnding.Superseded, On(23, 13), TimeAmount.Of(Hours(5)), IsLate: true),
                new TimerCycle(2, PromiseReference.To(NextAnswer), On(23, 14), On(23, 15), CycleEnding.Superseded, On(24, 10), TimeAmount.Of(Hours(1)), IsLate: false),
            ],
            timer.Cycles.AsEnumerable());
        Assert.Equal([new TimerBreach(1, PromiseReference.To(NextAnswer), On(23, 13))], timer.Breaches.AsEnumerable());
        Assert.Equal(["TimerStarted", "PromiseBreached", "CustomerWrote", "CustomerWrote"], Names(timer.Events));
    }

    [Fact]
    public void A_message_that_begins_a_cycle_ends_the_pause()
    {
        var timer = Started(NextAnswer, On(23, 9)).Paused(On(23, 10)).CustomerWrites(On(23, 12)).Accepted();

        Assert.Equal((TimerStatus.Running, On(23, 16)), (timer.At(On(23, 12)).Status, timer.At(On(23, 12)).DueAt!.Value));
        Assert.Equal((Hours(1), On(23, 15)), (timer.Cycles[0].Used.Time, timer.Cycles[0].DueAt!.Value));
    }

    [Fact]
    public void Until_it_is_answered_the_first_message_keeps_the_clock()
    {
        var patient = NextAnswer with { Restart = CycleRestart.WhenAnswered };
        var timer = Started(patient, On(23, 9)).CustomerWrites(On(23, 11)).Accepted();
        var answered = timer.Stopped(On(23, 12)).CustomerWrites(On(23, 15)).Accepted();

        Assert.Equal((1, On(23, 13)), (timer.At(On(23, 11)).Cycle, timer.At(On(23, 11)).DueAt!.Value));
        Assert.Empty(timer.Cycles);
        Assert.Equal((2, On(24, 11)), (answered.At(On(23, 15)).Cycle, answered.At(On(23, 15)).DueAt!.Value));
        Assert.Equal(TimerStatus.Running, Started(patient, On(23, 9)).Paused(On(23, 10)).CustomerWrites(On(23, 11)).Accepted().At(On(23, 11)).Status);
    }

    [Fact]
    public void MessageAlreadyRecorded_A_message_that_comes_twice_begins_one_cycle()
    {
        var timer = Started(NextAnswer, On(23, 9)).CustomerWrites(On(23, 11)).Accepted();

        Assert.IsType<MessageAlreadyRecorded>(Assert.Single(timer.CustomerWrites(On(23, 11)).Refusal!.Unmet));
        Assert.Equal(3, timer.CustomerWrites(On(23, 12)).Accepted().At(On(23, 12)).Cycle);
    }

    [Fact]
    public void A_response_window_has_a_target_and_a_limit()
    {
        var timer = CommitmentTimer.Start(Promise.Window(PromiseMetric.FirstResponse, ElapsedTime.Hours(24), ElapsedTime.Hours(48)), On(23, 9));
        var view = timer.At(On(23, 10));

        Assert.Equal((On(24, 9), On(25, 9)), (view.TargetAt!.Value, view.DueAt!.Value));
        Assert.Equal((Hours(1), Hours(47)), (view.Used.Time, view.Remaining.Time));
        Assert.Equal(On(24, 9) + Duration.Epsilon, view.NextChange);
        Assert.Equal((TimerStatus.Running, On(25, 9) + Duration.Epsilon), (timer.At(On(24, 10)).Status, timer.At(On(24, 10)).NextChange!.Value));
        Assert.Equal(TimerStatus.Met, timer.Stopped(On(25, 9)).At(On(25, 9)).Status);
        Assert.Equal(TimerStatus.MetLate, timer.Stopped(On(25, 9) + Duration.Epsilon).At(On(26, 9)).Status);
    }
}
