using CustomerService.Domain.Complaints;
using NodaTime;
using static CustomerService.Domain.Tests.Scenarios.Desk;

namespace CustomerService.Domain.Tests.Complaints;

/// <summary>What a case keeps, and what it forgets, when a question is put again, talks end or a new round begins.</summary>
public sealed class NewRoundTests
{
    private static readonly Actor Engineer = Actor.Of("zhao.lei", Role.Department, "engineering");
    private static readonly Actor Colleague = Actor.Of("bao.li", Role.Handler, "repair");

    [Fact]
    public void A_new_round_begins_with_nothing_of_the_old_one_but_its_record()
    {
        var old = Settled();
        Assert.All(
            (object?[])[old.Snapshot.HandOvers, old.Snapshot.Performers.Length, old.Snapshot.Adjournments.Length, old.Snapshot.Findings.Length, old.Snapshot.Remedies.Length],
            count => Assert.NotEqual(0, count));

        var reopened = old.Reopen(ReopeningGround.RemedyFailed, "it failed again", Customer, March(20)).Accepted().Snapshot;

        Assert.Equal((0, 0, 0), (reopened.HandOvers, reopened.Reminders, reopened.FailedAttempts));
        Assert.Equal((false, false), (reopened.ApologyMade, reopened.NeedsQuietPlace));
        Assert.All(
            (object?[])[reopened.Acceptance, reopened.Liability, reopened.Executor, reopened.PerformBy, reopened.Decision, reopened.ClosedAt, reopened.EndReason,
                reopened.Pending, reopened.PendingHandOver, reopened.ToBeWithdrawn, reopened.NextContactBy],
            Assert.Null);
        Assert.Empty(reopened.Findings);
        Assert.Empty(reopened.Remedies);
        Assert.Empty(reopened.Performers);
        Assert.Empty(reopened.Adjournments);
        Assert.Empty(reopened.Opinions);
        Assert.Equal(old.Snapshot.Remedies.AsEnumerable(), reopened.PastRounds[0].Remedies);
        Assert.Equal(old.Snapshot.Owners.AsEnumerable(), reopened.Owners);
        Assert.Equal(old.Snapshot.Severity, reopened.Severity);
    }

    [Fact]
    public void A_new_round_needs_a_new_apology_before_an_offer()
    {
        var found = Settled().Reopen(ReopeningGround.RemedyFailed, "it failed again", Customer, March(20)).Accepted()
            .Conclude([new Finding(1, ComplaintVariation.BasicallyTrue, "again")], Liability.Own, Handler, March(20)).Accepted();

        Assert.Equal(["apology-recorded"], Codes(found.Propose([new Remedy(RemedyKind.Refund)], "enough", Handler, March(20))));
    }

    [Fact]
    public void Whoever_only_reports_that_all_is_done_does_not_verify_it()
    {
        var performing = Performing();   // the agreed remedy is the last: superseded offers keep their numbers
        var verifying = performing.Perform(performing.Snapshot.Remedies.Length, "note", Handler, March(6)).Accepted().CompletePerformance(Colleague, March(6)).Accepted().Answered(Handler, March(6)).Linked(Handler, March(6));

        Assert.Equal(["verifier-is-not-executor"], Codes(verifying.Confirm(true, "call", Actor.Of("bao.li", Role.Quality), March(7), approvedBy: "ma.jun")));
    }

    [Theory]
    [InlineData(Liability.Customer, false)]
    [InlineData(Liability.Supplier, false)]
    [InlineData(Liability.Own, true)]
    [InlineData(Liability.Unknown, true)]
    public void Whose_fault_an_unproven_fact_is_decides_about_a_refund(Liability liability, bool admitted) =>
        Assert.Equal(admitted, InFactFinding("It broke.")
            .Conclude([new Finding(1, ComplaintVariation.Unproven, "cannot be told")], liability, Handler, March(2)).Accepted()
            .Propose([new Remedy(RemedyKind.Refund)], "so", Handler, March(2)).IsAccepted);

    [Fact]
    public void A_second_question_lapses_only_after_a_reminder_of_its_own()
    {
        var second = InFactFinding("It broke.").AskComplainant("the bill?", March(3), Handler, March(2)).Accepted()
            .Remind("mail 1", Handler, March(3)).Accepted()
            .RecordAnswer("here", Customer, March(4)).Accepted()
            .AskComplainant("the box?", March(5), Handler, March(4)).Accepted();

        Assert.Equal(["reminded"], Codes(second.Lapse(Handler, March(6))));
        Assert.Equal(State.Lapsed, second.Remind("mail 2", Handler, March(5)).Accepted().Lapse(Handler, March(6)).Accepted().State);
    }

    [Fact]
    public void A_dispute_ends_the_hand_over_that_waited_and_the_ruling_ends_the_dispute()
    {
        var raised = InFactFinding("It broke.").HandOver("engineering", "motor", Handler, March(2)).Accepted()
            .RaiseDispute([new("repair", "not us")], Handler, March(3)).Accepted();
        Assert.Null(raised.Snapshot.PendingHandOver);
        Assert.Single(raised.Snapshot.Opinions);

        Assert.Empty(raised.Rule("engineering", "zhao.lei", "its motor", Office, March(4)).Accepted().Snapshot.Opinions);
    }

    [Fact]
    public void Withdrawing_somebody_else_does_not_calm_the_customer()
    {
        var inflamed = InFactFinding("It broke.").RecordContact(new ContactNote { Summary = "words", InflamedBy = "gao.feng" }, Handler, March(2)).Accepted();

        Assert.Equal("gao.feng", inflamed.ReplaceHandler("somebody", "li.wei", Handler, March(2)).Accepted().Snapshot.ToBeWithdrawn);
        Assert.Null(inflamed.ReplaceHandler("gao.feng", "li.wei", Handler, March(2)).Accepted().Snapshot.ToBeWithdrawn);
    }

    [Fact]
    public void What_waits_for_an_outside_body_waits_until_it_speaks()
    {
        var referred = InFactFinding("It broke.").ReferOut("consumers' association", Customer, March(2)).Accepted();
        Assert.Equal("consumers' association", referred.Snapshot.Pending?.From);

        Assert.Null(referred.ResumeTalks("talk to each other", Handler, March(9)).Accepted().Snapshot.Pending);
        var awarded = referred.RecordExternalDecision("pay", [new Remedy(RemedyKind.Compensation)], Handler, March(9)).Accepted();
        Assert.Null(awarded.Snapshot.Pending);
        Assert.Equal((State.Performing, RemedyStatus.Agreed), (awarded.State, awarded.Snapshot.Remedies[^1].Status));
    }

    [Fact]
    public void The_last_word_of_acceptance_counts()
    {
        var twice = InFactFinding("It broke.").RecordContact(new ContactNote { Summary = "call", CustomerAccepts = "perhaps" }, Handler, March(2)).Accepted()
            .RecordContact(new ContactNote { Summary = "call", CustomerAccepts = "yes" }, Handler, March(3)).Accepted();

        Assert.Equal("yes", twice.Snapshot.Acceptance);
    }

    [Fact]
    public void Who_talks_next_stays_on_record_and_without_a_policy_the_call_is_due_in_a_day()
    {
        var adjourned = Negotiating("It broke.").Adjourn("words", "138", Handler, March(5), newNegotiator: "chen.jie").Accepted();
        Assert.Equal("chen.jie", adjourned.Snapshot.Adjournments[^1].NewNegotiator);

        var open = new ComplaintState("open");
        var tiny = ComplaintProcedure.Define("tiny", 1, new("Tiny", "小")).State(open, ComplaintPhase.Response).State(State.Settled, ComplaintPhase.Closed, outcome: ComplaintOutcome.Settled)
            .Stay(Trigger.Adjourn, [open], [Role.Handler]).Build();
        var without = Complaint.Receive(tiny, Intake("It broke."), FirstContact, March(1)).Accepted().Adjourn("words", "138", Handler, March(5)).Accepted();
        Assert.Equal(March(5) + Duration.FromDays(1), without.Snapshot.Adjournments[^1].CallBackBy);
    }

    [Fact]
    public void Silence_that_is_refusal_is_noted_once_and_a_late_answer_still_counts()
    {
        var open = new ComplaintState("open");
        var tiny = ComplaintProcedure.Define("tiny", 1, new("Tiny", "小")).State(open, ComplaintPhase.Response).State(State.Settled, ComplaintPhase.Closed, outcome: ComplaintOutcome.Settled)
            .Stay(Trigger.HandOver, [open], [Role.Handler])
            .HandOver(max: 1, Duration.FromHours(1), HandOverSilence.Refused)
            .Escalation([Role.Supervisor], EscalationCause.HandOverSilence).Build();
        var silent = Complaint.Receive(tiny, Intake("It broke."), FirstContact, March(1)).Accepted()
            .HandOver("engineering", "motor", Handler, March(2)).Accepted().NoteHandOverSilence(March(3)).Accepted();

        Assert.Equal(("repair", 1), (silent.Owner.Department?.Value, silent.EscalationLevel));
        Assert.Equal(["complaint.hand-over-not-silent"], Codes(silent.NoteHandOverSilence(March(4))));
        Assert.Equal("engineering", silent.AcceptHandOver(Engineer, March(5)).Accepted().Owner.Department?.Value);
    }

    private static Complaint Performing() => Negotiating("It broke.")
        .Adjourn("words", "138", Handler, March(2)).Accepted()
        .CallBack("a better offer", apologyRenewed: true, Handler, March(3)).Accepted()
        .Propose([new Remedy(RemedyKind.Refund)], "so", Handler, March(3)).Accepted()
        .HandOver("engineering", "its motor", Handler, March(3)).Accepted()
        .AcceptHandOver(Engineer, March(3)).Accepted()
        .AcceptOffer("fine", Customer, March(4)).Accepted()
        .BeginPerformance("shop", new LocalDate(2026, 3, 9), Handler, March(4)).Accepted();

    private static Complaint Settled()
    {
        var performing = Performing();
        return performing.Perform(performing.Snapshot.Remedies.Length, "note", Engineer, March(6)).Accepted()
            .CompletePerformance(Engineer, March(6)).Accepted()
            .Answered(Handler, March(6)).Linked(Handler, March(6))
            .Confirm(true, "call", Reviewer, March(8), approvedBy: "ma.jun").Accepted();
    }
}
