using CustomerService.Domain.Commitments;
using CustomerService.Domain.Complaints;
using NodaTime;

namespace CustomerService.Domain.Tests.Complaints.Time;

/// <summary>In which order time brings what it brings, and how often.</summary>
public sealed class StepOrderTests
{
    private static readonly ComplaintState Open = new("open");
    private static readonly ComplaintTrigger Shout = new("shout");

    [Fact]
    public void Where_two_limits_pass_at_once_both_are_told_in_the_order_of_the_clocks_before_any_step()
    {
        var received = Received(Desk()
            .Clock(new ProcedureClock { Id = "zeal", Promise = "zeal", RunsIn = [Open], OnLimit = Shout })
            .Clock(new ProcedureClock { Id = "answer", Promise = "answer", RunsIn = [Open] })
            .Build().TimedBy(Hours("zeal", 24), Hours("answer", 24)));
        Assert.Equal(["breach of zeal", "breach of answer", "shout"], received.Advance(At(48)).Events.Select(Told));
    }

    [Fact]
    public void Steps_that_come_due_at_once_are_taken_in_the_order_of_the_clocks()
    {
        var received = Received(Desk().Stay(new("whisper"), [Open], [Role.Clock])
            .Clock(new ProcedureClock { Id = "zeal", Promise = "zeal", RunsIn = [Open], OnLimit = Shout })
            .Clock(new ProcedureClock { Id = "answer", Promise = "answer", RunsIn = [Open], OnLimit = new("whisper") })
            .Build().TimedBy(Hours("zeal", 24), Hours("answer", 24)));
        Assert.Equal(["breach of zeal", "breach of answer", "shout", "whisper"], received.Advance(At(48)).Events.Select(Told));
    }

    [Fact]
    public void The_same_step_after_the_warning_and_at_the_limit_is_taken_once_at_each()
    {
        var received = Received(Timed(new ProcedureClock { Id = "c", Promise = "c", RunsIn = [Open], OnWarning = Shout, OnLimit = Shout }, Hours("c", 24, warnAt: 0.5)));
        var (told, events) = received.Advance(At(500));
        Assert.Equal(["warning of c", "shout", "breach of c", "shout"], events.Select(Told));
        Assert.Equal([At(12), At(12), At(24) + Duration.Epsilon, At(24) + Duration.Epsilon], events.Select(fact => fact.At));
        Assert.Equal(
            [ClockNoticeKind.Warning, ClockNoticeKind.WarningStep, ClockNoticeKind.Breach, ClockNoticeKind.LimitStep],
            told.Snapshot.Clocks.Single().Notices.Select(notice => notice.Kind));
        Assert.Null(told.NextWakeUp);
    }

    [Fact]
    public void The_same_step_at_the_limit_and_after_a_later_alert_is_taken_once_at_each()
    {
        var late = Hours("c", 24) with { Alerts = [PromiseAlert.After(Duration.FromHours(10))] };
        var received = Received(Timed(new ProcedureClock { Id = "c", Promise = "c", RunsIn = [Open], OnWarning = Shout, OnLimit = Shout }, late));
        Assert.Equal(["breach of c", "shout"], received.Advance(At(30)).Events.Select(Told));
        var (told, events) = received.Advance(At(500));
        Assert.Equal(["breach of c", "shout", "warning of c", "shout"], events.Select(Told));
        Assert.Null(told.NextWakeUp);
    }

    [Fact]
    public void The_same_step_is_taken_once_where_nothing_warns() =>
        Assert.Equal(
            ["breach of c", "shout"],
            Received(Timed(new ProcedureClock { Id = "c", Promise = "c", RunsIn = [Open], OnWarning = Shout, OnLimit = Shout }, Hours("c", 24))).Advance(At(500)).Events.Select(Told));

    [Fact]
    public void Several_warnings_of_a_cycle_bring_one_step()
    {
        var promise = Hours("c", 24) with { Alerts = [PromiseAlert.AtShare(0.25), PromiseAlert.AtShare(0.5)] };
        var (_, events) = Received(Timed(new ProcedureClock { Id = "c", Promise = "c", RunsIn = [Open], OnWarning = Shout }, promise)).Advance(At(500));
        Assert.Equal(["warning of c", "shout", "warning of c", "breach of c"], events.Select(Told));
    }

    [Fact]
    public void Each_cycle_has_its_own_steps()
    {
        var received = Received(Timed(
            new ProcedureClock { Id = "c", Promise = "c", RunsIn = [Open], StartsOn = [new("again")], OnWarning = Shout, OnLimit = new("whisper") }, Hours("c", 24, warnAt: 0.5)));
        Assert.Empty(received.Advance(At(500)).Events);
        var first = received.Take(new("again"), Given.Handler, At(0)).Accepted().Advance(At(100));
        var second = first.Complaint.Take(new("stop"), Given.Handler, At(100)).Accepted().Take(new("again"), Given.Handler, At(200)).Accepted().Advance(At(500));
        string[] once = ["warning of c", "shout", "breach of c", "whisper"];
        Assert.Equal(once, first.Events.Select(Told));
        Assert.Equal(once, second.Events.Select(Told));
        Assert.Equal([1, 1, 1, 1, 2, 2, 2, 2], second.Complaint.Snapshot.Clocks.Single().Notices.Select(notice => notice.Cycle));
        Assert.Equal(At(212), second.Events[1].At);
    }

    [Fact]
    public void A_step_that_an_earlier_cycle_missed_is_not_made_up_for_in_the_next()
    {
        var received = Received(Timed(new ProcedureClock { Id = "c", Promise = "c", RunsIn = [Open], StartsOn = [new("again")], OnLimit = Shout }, Hours("c", 24)));
        var late = received.Take(new("again"), Given.Handler, At(0)).Accepted().Take(new("stop"), Given.Handler, At(30)).Accepted();
        Assert.Equal(["breach of c"], late.Advance(At(40)).Events.Select(Told));
        Assert.Equal(["breach of c"], late.Take(new("again"), Given.Handler, At(50)).Accepted().Advance(At(60)).Events.Select(Told));
    }

    [Fact]
    public void A_path_ends_at_the_limit_of_its_present_cycle_only_and_once_in_each()
    {
        var received = Received(Timed(new ProcedureClock { Id = "c", Promise = "c", RunsIn = [Open], StartsOn = [new("again")], OnLimit = Shout, EndsPath = true }, Hours("c", 24)));
        var missed = received.Take(new("again"), Given.Handler, At(0)).Accepted().Take(new("stop"), Given.Handler, At(30)).Accepted();
        Assert.Empty(missed.Advance(At(500)).Events);
        var second = missed.Take(new("again"), Given.Handler, At(50)).Accepted();
        Assert.Empty(second.Advance(At(74)).Events);
        var (ended, events) = second.Advance(At(500));
        Assert.Equal(At(74) + Duration.Epsilon, Assert.Single(events).At);
        Assert.Equal(new ClockNotice(ClockNoticeKind.LimitStep, 2, At(74) + Duration.Epsilon), Assert.Single(ended.Snapshot.Clocks.Single().Notices));
        var third = ended.Take(new("stop"), Given.Handler, At(600)).Accepted().Take(new("again"), Given.Handler, At(700)).Accepted().Advance(At(900));
        Assert.Equal(At(724) + Duration.Epsilon, Assert.Single(third.Events).At);
    }

    [Fact]
    public void A_path_that_a_closing_ended_is_not_ended_by_time()
    {
        var received = Received(Timed(new ProcedureClock { Id = "c", Promise = "c", RunsIn = [Open], OnLimit = Shout, EndsPath = true }, Hours("c", 24)));
        Assert.Empty(received.Take(new("finish"), Given.Handler, At(30)).Accepted().Advance(At(500)).Events);
    }

    [Fact]
    public void A_path_that_warns_is_warned_of_and_ends_with_its_step_alone()
    {
        var received = Received(Timed(new ProcedureClock { Id = "c", Promise = "c", RunsIn = [Open], OnLimit = Shout, EndsPath = true }, Hours("c", 24, warnAt: 0.5)));
        Assert.Equal(["warning of c", "shout"], received.Advance(At(500)).Events.Select(Told));
    }

    private static ComplaintProcedureBuilder Desk() => ComplaintProcedure.Define("desk", 1, LocalizedText.Same("desk"))
        .State(Open, ComplaintPhase.Intake)
        .State(new("done"), ComplaintPhase.Closed, outcome: ComplaintOutcome.Settled)
        .Stay(Shout, [Open], [Role.Clock])
        .Move(new("finish"), [Open], new("done"), [Role.Handler]);

    // A desk with one clock, which "again" starts and "stop" stops.
    private static ComplaintProcedure Timed(ProcedureClock clock, Promise promise) => Desk()
        .Stay(new("whisper"), [Open], [Role.Clock])
        .Stay(new("again"), [Open], [Role.Handler])
        .Stay(new("stop"), [Open], [Role.Handler])
        .Clock(clock with { StopsOn = [new("stop")] })
        .Build().TimedBy(promise);

    private static Complaint Received(ComplaintProcedure procedure) => Complaint.Receive(procedure, Given.WangComplains, Given.FirstContact, Given.Start).Accepted();

    private static Promise Hours(string id, int hours, double? warnAt = null) => Promise.Resolution(ElapsedTime.Hours(hours), warnAt) with { Id = id };

    private static Instant At(double hours) => Given.Start + Duration.FromHours(hours);

    private static string Told(ComplaintEvent fact) => fact switch
    {
        ClockWarned warned => $"warning of {warned.Clock}",
        ClockBreached breached => $"breach of {breached.Clock}",
        StepTaken { Step: { } step } => step.Trigger.Value,
        _ => fact.GetType().Name,
    };
}
