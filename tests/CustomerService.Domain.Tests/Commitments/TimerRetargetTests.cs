using CustomerService.Domain.Calendars;
using CustomerService.Domain.Commitments;
using NodaTime;
using static CustomerService.Domain.Tests.Commitments.TimerDesk;

namespace CustomerService.Domain.Tests.Commitments;

public sealed class TimerRetargetTests
{
    private static readonly Promise EightHoursLate = FourHours with { Version = 2, Target = WorkingTime.Hours(8, LateOffice) };

    private static readonly Promise OneHour = FourHours with { Version = 2, Target = WorkingTime.Hours(1, Office) };

    private static readonly Promise TwoDays = FourHours with { Version = 3, Target = BusinessDays.Of(2, Office, BusinessDayEnd.SameTime) };

    public static TheoryData<RetargetPolicy, RetargetCause, Instant, Duration> Changes
    {
        get
        {
            var data = new TheoryData<RetargetPolicy, RetargetCause, Instant, Duration>();
            foreach (var cause in Enum.GetValues<RetargetCause>())
            {
                data.Add(RetargetPolicy.KeepStart, cause, On(23, 18), Hours(1));      // 10-18: as if it had held from nine
                data.Add(RetargetPolicy.Restart, cause, On(24, 11), Hours(0));        // 11-18, and an hour the next day
                data.Add(RetargetPolicy.KeepElapsed, cause, On(23, 17), Hours(2));    // two hours are used, six are left from eleven
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(Changes))]
    public void A_change_says_what_becomes_of_the_time_that_has_passed(RetargetPolicy policy, RetargetCause cause, Instant due, Duration used)
    {
        var decision = Started(FourHours, On(23, 9)).Retarget(EightHoursLate, policy, cause, On(23, 11));
        var view = decision.Accepted().At(On(23, 11));

        Assert.Equal((due, used, Hours(8) - used), (view.DueAt!.Value, view.Used.Time, view.Remaining.Time));
        Assert.Equal(new PromiseReference("first-response", 2, "office", 2), view.Promise);
        var fact = Assert.IsType<TimerRetargeted>(Assert.Single(decision.Events));
        Assert.Equal((policy, cause, view.Promise), (fact.Policy, fact.Cause, fact.Promise));
    }

    [Fact]
    public void What_was_used_stays_used_without_the_pauses_in_it()
    {
        var timer = Started(FourHours, On(23, 9)).Paused(On(23, 10)).Resumed(On(23, 12)).Retarget(EightHoursLate, RetargetPolicy.KeepElapsed, RetargetCause.Promise, On(23, 13)).Accepted();
        var twice = timer.Retarget(FourHours, RetargetPolicy.KeepElapsed, RetargetCause.Promise, On(23, 14)).Accepted();

        Assert.Equal((Hours(2), On(24, 11)), (timer.At(On(23, 13)).Used.Time, timer.At(On(23, 13)).DueAt!.Value));
        Assert.Equal((Hours(3), On(23, 15)), (twice.At(On(23, 14)).Used.Time, twice.At(On(23, 14)).DueAt!.Value));
    }

    [Fact]
    public void TargetsNotComparable_between_hours_and_business_days()
    {
        var hours = Started(FourHours, On(23, 9));
        var days = hours.Retarget(TwoDays, RetargetPolicy.KeepStart, RetargetCause.Promise, On(23, 11)).Accepted();

        var refusal = hours.Retarget(TwoDays, RetargetPolicy.KeepElapsed, RetargetCause.Tier, On(23, 11)).Refusal!;

        Assert.Equal(
            [new TargetsNotComparable(new("4 h of working time (office)", "4 小时工作时间（office）"), new("2 business days (office)", "2 个工作日（office）"))],
            refusal.Unmet.AsEnumerable());
        Assert.Equal(
            "change of target refused (state: running):\n- What was used of '4 h of working time (office)' cannot be counted against '2 business days (office)': "
            + "hours and business days do not compare; keep the start, or restart.",
            refusal.In(Language.English));
        Assert.IsType<TargetsNotComparable>(Assert.Single(days.Retarget(FourHours, RetargetPolicy.KeepElapsed, RetargetCause.Tier, On(23, 12)).Refusal!.Unmet));
        Assert.True(hours.Retarget(FourHours with { Version = 4, Target = ElapsedTime.Hours(5) }, RetargetPolicy.KeepElapsed, RetargetCause.Tier, On(23, 11)).IsAccepted);
    }

    [Fact]
    public void A_breach_stays_with_the_version_that_judged_it()
    {
        var decision = Started(FourHours, On(23, 9)).Retarget(EightHoursLate, RetargetPolicy.KeepStart, RetargetCause.Promise, On(23, 14));
        var timer = decision.Accepted();

        Assert.Equal(["AlertReached", "PromiseBreached", "TimerRetargeted"], Names(decision.Events));
        Assert.Equal((TimerStatus.Running, On(23, 18)), (timer.At(On(23, 14)).Status, timer.At(On(23, 14)).DueAt!.Value));
        Assert.Equal([new TimerBreach(1, PromiseReference.To(FourHours), On(23, 13))], timer.Breaches.AsEnumerable());
        Assert.Equal(TimerStatus.Met, timer.Stopped(On(23, 18)).At(On(24, 9)).Status);
        Assert.Equal(
            [new TimerBreach(1, PromiseReference.To(FourHours), On(23, 13)), new TimerBreach(1, PromiseReference.To(EightHoursLate), On(23, 18))],
            timer.Advance(On(24, 9)).Timer.Breaches.AsEnumerable());
    }

    [Fact]
    public void A_tighter_promise_that_is_over_already_is_breached_at_once()
    {
        var timer = Started(FourHours, On(23, 9)).Retarget(OneHour, RetargetPolicy.KeepStart, RetargetCause.Tier, On(23, 11)).Accepted();

        Assert.Equal((TimerStatus.Breached, On(23, 10)), (timer.At(On(23, 11)).Status, timer.At(On(23, 11)).DueAt!.Value));
        var (advanced, events) = timer.Advance(On(23, 11));
        Assert.Equal(["AlertReached", "PromiseBreached"], Names(events));
        Assert.All(events, fact => Assert.Equal(On(23, 11), fact.At));
        Assert.Equal([new TimerBreach(1, PromiseReference.To(OneHour), On(23, 10))], advanced.Breaches.AsEnumerable());
    }

    [Fact]
    public void More_used_than_the_new_target_allows_is_breached_with_the_change()
    {
        var timer = Started(FourHours, On(23, 9)).Retarget(OneHour, RetargetPolicy.KeepElapsed, RetargetCause.Tier, On(23, 11)).Accepted();

        Assert.Equal((TimerStatus.Breached, On(23, 11) - Duration.Epsilon, -Hours(1)), (timer.At(On(23, 11)).Status, timer.At(On(23, 11)).DueAt!.Value, timer.At(On(23, 11)).Remaining.Time));
        Assert.Equal(TimerStatus.MetLate, timer.Stop(On(23, 11)).Accepted().At(On(23, 11)).Status);
    }

    [Fact]   // it kept the time of day of the old start once
    public void A_limit_that_keeps_the_time_of_day_takes_it_from_where_it_began_anew()
    {
        var timer = Started(TwoDays, On(23, 10));
        var restarted = timer.Retarget(TwoDays with { Version = 4 }, RetargetPolicy.Restart, RetargetCause.Priority, On(24, 15)).Accepted();
        var kept = timer.Retarget(TwoDays with { Version = 4 }, RetargetPolicy.KeepElapsed, RetargetCause.Priority, On(24, 15)).Accepted();

        Assert.Equal(On(25, 10), timer.At(On(24, 15)).DueAt);
        Assert.Equal(On(26, 15), restarted.At(On(24, 15)).DueAt);
        Assert.Equal(On(25, 10), kept.At(On(24, 15)).DueAt);
        Assert.Equal(1, kept.At(On(24, 15)).Used.Days);
        Assert.Equal(On(25, 10), restarted.Retarget(TwoDays, RetargetPolicy.KeepStart, RetargetCause.Priority, On(24, 16)).Accepted().At(On(24, 16)).DueAt);
    }

    [Fact]
    public void An_armed_timer_and_a_paused_one_can_get_another_target()
    {
        var armed = CommitmentTimer.Arm(FourHours, On(20, 9)).Retarget(EightHoursLate, RetargetPolicy.Restart, RetargetCause.Calendar, On(20, 10)).Accepted();
        var paused = Started(FourHours, On(23, 9)).Paused(On(23, 10)).Retarget(EightHoursLate, RetargetPolicy.Restart, RetargetCause.Calendar, On(23, 11)).Accepted();

        Assert.Equal(TimerStatus.Armed, armed.At(On(20, 10)).Status);
        Assert.Equal(On(23, 18), armed.Begin(On(23, 9)).Accepted().At(On(23, 9)).DueAt);
        Assert.Equal((TimerStatus.Paused, null, Hours(8)), (paused.At(On(23, 12)).Status, paused.At(On(23, 12)).DueAt, paused.At(On(23, 12)).Remaining.Time));
        Assert.Equal(On(24, 12), paused.Resumed(On(23, 12)).At(On(23, 12)).DueAt);
    }

    [Fact]
    public void The_same_history_can_be_judged_by_another_promise()
    {
        var timer = Started(FourHours, On(23, 9)).Paused(On(23, 10)).Resumed(On(23, 11)).Retarget(EightHoursLate, RetargetPolicy.Restart, RetargetCause.Tier, On(23, 12)).Accepted().Stopped(On(23, 13));
        var gold = timer.Under(OneHour with { Id = "gold" });

        Assert.Equal(TimerStatus.Met, timer.At(On(23, 13)).Status);
        Assert.Equal(TimerStatus.Met, timer.Under(FourHours).At(On(23, 13)).Status);
        Assert.Equal((TimerStatus.MetLate, On(23, 10)), (gold.At(On(23, 13)).Status, gold.At(On(23, 13)).DueAt!.Value));
        Assert.Empty(gold.Breaches);
        Assert.Equal([1, 2, 3, 4], gold.Events.Select(fact => fact.Version));
        Assert.Throws<ArgumentNullException>(() => timer.Under(null!));
        Assert.Throws<RuleBookException>(() => timer.Under(FourHours with { Version = 0 }));
    }

    [Fact]   // the one promise ends a pause with the customer's message, the other does not
    public void A_history_with_messages_can_be_judged_by_a_promise_that_treats_them_otherwise()
    {
        var eager = FourHours with { Id = "eager" };
        var patient = FourHours with { Id = "patient", Restart = CycleRestart.WhenAnswered };
        var underEager = Started(eager, On(23, 9)).Paused(On(23, 10)).CustomerWrites(On(23, 11)).Accepted().Paused(On(23, 12)).Resumed(On(23, 13));
        var underPatient = Started(patient, On(23, 9)).Paused(On(23, 10)).CustomerWrites(On(23, 11)).Accepted();

        Assert.Equal(On(23, 15), underEager.Under(patient).At(On(23, 13)).DueAt);
        Assert.Equal(On(23, 15), underPatient.Under(eager).At(On(23, 13)).DueAt);
    }

    [Fact]   // under the old version a stored history would be judged by another promise
    public void VersionNotRaised_A_changed_promise_needs_another_version()
    {
        var timer = Started(FourHours, On(23, 9));
        var longer = FourHours with { Target = WorkingTime.Hours(8, Office) };

        Assert.IsType<VersionNotRaised>(Assert.Single(timer.Retarget(longer, RetargetPolicy.KeepStart, RetargetCause.Promise, On(23, 10)).Refusal!.Unmet));
        Assert.True(timer.Retarget(longer with { Version = FourHours.Version + 7 }, RetargetPolicy.KeepStart, RetargetCause.Promise, On(23, 10)).IsAccepted);
    }

    [Fact]
    public void ExclusionBeforeChange_Time_used_before_a_change_that_keeps_it_is_fixed()
    {
        var timer = Started(FourHours, On(23, 9)).Retarget(OneHour, RetargetPolicy.KeepElapsed, RetargetCause.Tier, On(23, 11)).Accepted();

        Assert.IsType<ExclusionBeforeChange>(Assert.Single(timer.Exclude(On(23, 9), On(23, 10), "outage", On(23, 12)).Refusal!.Unmet));
        Assert.True(timer.Exclude(On(23, 11), On(23, 12), "outage", On(23, 12)).IsAccepted);
    }

    [Fact]   // a change of calendar told everybody everything again
    public void Nobody_is_told_twice_by_a_change_of_target()
    {
        var told = Started(FourHours, On(23, 9)).Advance(On(23, 14)).Timer;
        var sooner = told.Retarget(FourHours with { Version = 5, Target = WorkingTime.Hours(3, Office) }, RetargetPolicy.KeepStart, RetargetCause.Promise, On(23, 14)).Accepted();
        var anew = told.Retarget(FourHours with { Version = 5 }, RetargetPolicy.Restart, RetargetCause.Promise, On(23, 14)).Accepted();

        Assert.Equal(["AlertReached", "PromiseBreached"], told.Events.Skip(1).Select(fact => fact.GetType().Name));
        Assert.Empty(sooner.Advance(On(30, 9)).Events);
        Assert.Equal(TimerStatus.Breached, sooner.At(On(23, 14)).Status);
        Assert.Equal(["AlertReached", "PromiseBreached"], anew.Advance(On(30, 9)).Events.Select(fact => fact.GetType().Name));
    }

    [Fact]   // by business days it ran again, and could still be met
    public void What_is_overdue_stays_overdue_when_the_time_used_is_kept()
    {
        var overdue = Started(TwoDays, On(23, 10)).Retarget(TwoDays with { Version = 4 }, RetargetPolicy.KeepElapsed, RetargetCause.Priority, On(27, 10)).Accepted();

        Assert.Equal(TimerStatus.Breached, overdue.At(On(27, 10)).Status);
        Assert.Equal(TimerStatus.MetLate, overdue.Stop(On(27, 16)).Accepted().At(On(27, 16)).Status);
    }

    [Fact]
    public void A_change_of_calendar_judges_every_running_timer_anew_in_one_pass()
    {
        var running = Started(FourHours, On(23, 9));
        var breached = Started(FourHours, On(20, 9));
        var stopped = running.Stopped(On(23, 10));
        var paused = running.Paused(On(23, 10));
        var armed = CommitmentTimer.Arm(FourHours, On(23, 9));
        var foreign = Started(FourHours with { Id = "other" }, On(23, 9));
        var later = Started(FourHours, On(24, 9));
        CommitmentTimer[] timers = [running, breached, stopped, paused, armed, foreign, later];

        var changed = PromiseChange.Apply(
            timers, timer => timer.Promise.Id == "other" ? null : EightHoursLate, RetargetPolicy.KeepStart, RetargetCause.Calendar, On(23, 11), Actor.Of("li.wei", Role.Supervisor)).ToList();

        Assert.Equal([On(23, 13), On(20, 13), On(23, 13), null, null, On(23, 13), On(24, 13)], changed.Select(change => change.DueBefore));
        Assert.Equal([On(23, 18), On(20, 18), On(23, 13), null, null, On(23, 13), On(24, 13)], changed.Select(change => change.DueAfter));
        Assert.Equal([1, 3, 0, 1, 1, 0, 0], changed.Select(change => change.Events.Length));
        Assert.Equal([true, true, false, true, true, false, false], changed.Select(change => change.Timer.Promise == EightHoursLate));
        Assert.IsType<BeforeLastCommitmentFact>(Assert.Single(changed[6].Refusal!.Unmet));
        Assert.All(changed.Take(6), change => Assert.Null(change.Refusal));
        Assert.Same(later, changed[6].Timer);
        Assert.Equal("li.wei", changed[0].Events[^1].By.Person);
    }

    [Fact]
    public void A_change_needs_timers_and_promises_that_hold_together()
    {
        Assert.Throws<ArgumentNullException>(() => PromiseChange.Apply(null!, _ => null, RetargetPolicy.Restart, RetargetCause.Tier, On(23, 9)));
        Assert.Throws<ArgumentNullException>(() => PromiseChange.Apply([], null!, RetargetPolicy.Restart, RetargetCause.Tier, On(23, 9)));
        Assert.Throws<RuleBookException>(() => PromiseChange.Apply(
            [Started(FourHours, On(23, 9))], _ => FourHours with { Version = 0 }, RetargetPolicy.Restart, RetargetCause.Tier, On(23, 10)).ToList());
    }
}
