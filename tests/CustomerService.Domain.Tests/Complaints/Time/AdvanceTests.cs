using CustomerService.Domain.Commitments;
using CustomerService.Domain.Complaints;
using NodaTime;

namespace CustomerService.Domain.Tests.Complaints.Time;

public sealed class AdvanceTests
{
    private static readonly Promise Acknowledgement = Promise.FirstResponse(ElapsedTime.Hours(24), warnAt: 0.5) with { Id = "acknowledgement" };
    private static readonly Promise Resolution = Promise.Resolution(ElapsedTime.Hours(24 * 30)) with
    {
        Alerts = [PromiseAlert.AtShare(0.5), PromiseAlert.AtShare(0.75, Role.Quality), PromiseAlert.After(Duration.FromDays(5))],
    };

    private static readonly ComplaintProcedure Timed = Given.Canonical.TimedBy(Acknowledgement, Resolution);

    private static Complaint Received() => Complaint.Receive(Timed, Given.WangComplains, Given.FirstContact, Given.Start).Accepted();

    [Fact]
    public void Warnings_breaches_and_rises_come_in_order_each_dated_when_it_was_due()
    {
        var (complaint, events) = Received().Advance(Given.Start + Duration.FromDays(60));
        Assert.Equal(
            [
                "12h warned acknowledgement",
                "24h breached acknowledgement", "24h rose to 1 (LimitPassed)",
                "360h warned resolution",
                "540h warned resolution", "540h rose to 2 (TimeWarning)",
                "720h breached resolution", "720h rose to 3 (LimitPassed)",
                "840h warned resolution",
            ],
            events.Select(Told));
        Assert.Equal(3, complaint.EscalationLevel);
        Assert.Equal(Role.Office, complaint.Snapshot.Escalations[^1].To);
        Assert.Null(complaint.NextWakeUp);
        Assert.All(events, fact => Assert.NotNull(fact.DueTo));
    }

    [Fact]
    public void Asked_again_nothing_is_told_twice()
    {
        var (complaint, _) = Received().Advance(Given.Start + Duration.FromDays(60));
        Assert.Empty(complaint.Advance(Given.Start + Duration.FromDays(600)).Events);
        Assert.Empty(Complaint.Restore(Timed, complaint.Snapshot).Advance(Given.Start + Duration.FromDays(600)).Events);
    }

    [Fact]
    public void The_host_may_sleep_until_the_next_wake_up_and_misses_nothing()
    {
        var late = Received().Advance(Given.Start + Duration.FromDays(60)).Events.Select(Told).ToList();
        var complaint = Received();
        var told = new List<string>();
        while (complaint.NextWakeUp is { } wake)
        {
            var (next, events) = complaint.Advance(wake);
            Assert.NotEmpty(events);
            told.AddRange(events.Select(Told));
            complaint = next;
        }

        Assert.Equal(late, told);
    }

    [Fact]
    public void An_answer_at_the_limit_is_in_time_and_a_nanosecond_later_is_not()
    {
        var due = Given.Start + Duration.FromHours(24);
        Assert.DoesNotContain(Received().Advance(due).Events, fact => fact is ClockBreached);
        Assert.Contains(Received().Advance(due + Duration.Epsilon).Events, fact => fact is ClockBreached { DueAt: var at } && at == due);
    }

    [Fact]
    public void What_was_stopped_too_late_is_still_told_with_the_time_it_was_due()
    {
        var complaint = Received().Acknowledge("letter 1", Given.Start + Duration.FromDays(3), Given.FirstContact, Given.Start + Duration.FromHours(30)).Accepted();
        var (_, events) = complaint.Advance(Given.Start + Duration.FromHours(31));
        var breach = Assert.Single(events.OfType<ClockBreached>());
        Assert.Equal(Given.Start + Duration.FromHours(24), breach.DueAt);
        Assert.Equal(Given.Start + Duration.FromHours(30), breach.At);
    }

    [Fact]
    public void A_closed_case_is_told_of_its_breach_but_rises_no_more()
    {
        var complaint = Received()
            .Withdraw("Forget it.", Given.Complainant, Given.Start + Duration.FromDays(2)).Accepted();
        var (after, events) = complaint.Advance(Given.Start + Duration.FromDays(90));
        Assert.Contains(events, fact => fact is ClockBreached { Clock.Value: "acknowledgement" });
        Assert.DoesNotContain(events, fact => fact is ComplaintEscalated);
        Assert.DoesNotContain(events, fact => fact is ClockBreached { Clock.Value: "resolution" });
        Assert.Equal(0, after.EscalationLevel);
    }

    [Fact]
    public void Without_promises_time_brings_only_the_silence_of_people()
    {
        var complaint = Complaint.Receive(Given.Canonical, Given.WangComplains, Given.FirstContact, Given.Start).Accepted();
        Assert.Null(complaint.NextWakeUp);
        var offered = complaint.HandOver(Given.Repairs, "motor burnt", Given.FirstContact, Given.Start + Duration.FromHours(1)).Accepted();
        Assert.Equal(Given.Start + Duration.FromHours(25) + Duration.FromMilliseconds(1), offered.NextWakeUp);
        Assert.Empty(offered.Advance(Given.Start + Duration.FromHours(25)).Events);
        var (silent, events) = offered.Advance(Given.Start + Duration.FromDays(9));
        Assert.Equal([typeof(HandOverAccepted), typeof(ComplaintEscalated)], events.Select(fact => fact.GetType()));
        Assert.Equal(Given.Start + Duration.FromHours(25) + Duration.Epsilon, events[0].At);
        Assert.Equal(Given.Repairs, silent.Owner.Department);
        Assert.Empty(silent.Advance(Given.Start + Duration.FromDays(90)).Events);
    }

    [Fact]
    public void The_answer_to_a_hand_over_is_timed_by_the_promise_where_there_is_one()
    {
        var promised = Given.Canonical.TimedBy(Promise.FirstResponse(ElapsedTime.Hours(8)) with { Id = "hand-over-answer" });
        var offered = Complaint.Receive(promised, Given.WangComplains, Given.FirstContact, Given.Start).Accepted()
            .HandOver(Given.Repairs, "motor burnt", Given.FirstContact, Given.Start).Accepted();
        Assert.Empty(offered.Advance(Given.Start + Duration.FromHours(8)).Events);
        Assert.NotEmpty(offered.Advance(Given.Start + Duration.FromHours(8) + Duration.Epsilon).Events);
    }

    [Fact]
    public void A_complainant_who_was_reminded_and_stays_silent_lets_the_case_lapse()
    {
        var asked = Given.FactFinding.AskComplainant("Which model?", Given.Start + Duration.FromDays(7), Given.Handler, Given.Start + Duration.FromDays(1)).Accepted();
        Assert.Empty(asked.Advance(Given.Start + Duration.FromDays(70)).Events);
        var reminded = asked.Remind("letter 2", Given.Handler, Given.Start + Duration.FromDays(5)).Accepted();
        Assert.Empty(reminded.Advance(Given.Start + Duration.FromDays(7)).Events);
        var (lapsed, events) = reminded.Advance(Given.Start + Duration.FromDays(70));
        Assert.Equal(Given.Start + Duration.FromDays(7) + Duration.Epsilon, Assert.Single(events).At);
        Assert.Equal(State.Lapsed, lapsed.State);
    }

    [Fact]
    public void A_reminder_after_the_date_does_not_let_time_close_the_case()
    {
        var asked = Given.FactFinding.AskComplainant("Which model?", Given.Start + Duration.FromDays(7), Given.Handler, Given.Start + Duration.FromDays(1)).Accepted()
            .Remind("letter 2", Given.Handler, Given.Start + Duration.FromDays(8)).Accepted();
        Assert.Empty(asked.Advance(Given.Start + Duration.FromDays(70)).Events);
        Assert.True(asked.Lapse(Given.Handler, Given.Start + Duration.FromDays(70)).IsAccepted);
    }

    [Fact]
    public void A_complaint_that_reached_us_earlier_is_timed_from_then()
    {
        var intake = Given.WangComplains with { ReachedUsAt = Given.Start - Duration.FromHours(23) };
        var complaint = Complaint.Receive(Timed, intake, Given.FirstContact, Given.Start).Accepted();
        Assert.Equal(Given.Start + Duration.FromHours(1), complaint.Timer("acknowledgement")!.At(Given.Start).DueAt);
    }

    [Fact]
    public void ReachedUsLater_than_it_is_recorded_is_refused() => Assert.Contains(
        Assert.IsType<Refusal>(Complaint.Receive(Timed, Given.WangComplains with { ReachedUsAt = Given.Start + Duration.Epsilon }, Given.FirstContact, Given.Start).Refusal).Unmet,
        error => error is ReachedUsLater);

    [Fact]
    public void Deadlines_show_due_times_with_their_derivation()
    {
        var deadline = Received().Deadlines(Given.Start)[1];
        Assert.Equal("resolution", deadline.Clock.Id.Value);
        Assert.Equal(Given.Start + Duration.FromDays(30), deadline.View.DueAt);
        Assert.Contains("720", deadline.Explain().ToString(), StringComparison.Ordinal);
    }

    private static string Told(ComplaintEvent fact) => $"{(fact.At - Given.Start).TotalHours:0}h " + fact switch
    {
        ClockWarned e => $"warned {e.Clock}",
        ClockBreached e => $"breached {e.Clock}",
        ComplaintEscalated e => $"rose to {e.Level} ({e.Cause})",
        _ => fact.GetType().Name,
    };
}
