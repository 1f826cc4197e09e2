using CustomerService.Domain.Complaints;
using CustomerService.Domain.Tests.Complaints;
using NodaTime;
using static CustomerService.Domain.Tests.Scenarios.Desk;

namespace CustomerService.Domain.Tests.Scenarios;

/// <summary>From the offer to the last round: performing, verifying, reopening, merging, splitting.</summary>
public sealed class LifeToTheEnd
{
    private static readonly Actor Mechanic = Actor.Of("zhao.lei", Role.Department, "engineering");

    [Fact]
    public void Performance_ends_only_when_every_agreed_remedy_is_done()
    {
        var performing = Performing();

        var refused = performing.CompletePerformance(Mechanic, March(6));

        var unmet = Assert.IsType<UnmetCondition>(Assert.Single(refused.Refusal!.Unmet));
        Assert.Equal(("remedies-performed", "1. replacement; 2. apology"), (unmet.Code, unmet.Missing?.English));
    }

    [Fact]
    public void A_remedy_is_reported_as_done_once_and_only_when_it_was_agreed()
    {
        var once = Performing().Perform(1, "delivery note", Mechanic, March(6)).Accepted();

        Assert.Equal([new RemedyNotAgreed(1, RemedyStatus.Performed)], once.Perform(1, "again", Mechanic, March(6)).Refusal!.Unmet.AsEnumerable());
        Assert.Equal([new UnknownNumber("remedy", 3, 2)], once.Perform(3, "which?", Mechanic, March(6)).Refusal!.Unmet.AsEnumerable());
    }

    [Fact]
    public void The_verifier_is_not_the_executor_and_the_management_representative_approves()
    {
        var verifying = Verifying();
        var executor = Actor.Of("zhao.lei", Role.Quality);
        var colleague = Actor.Of("bao.li", Role.Quality, "engineering");

        Assert.Equal(["verifier-is-not-executor", "management-approved"], Codes(verifying.Confirm(true, "call", executor, March(8))));
        Assert.Equal(["verifier-is-not-executor"], Codes(verifying.Confirm(true, "call", colleague, March(8), approvedBy: "ma.jun")));
        Assert.Equal(["management-approved"], Codes(verifying.Confirm(true, "call", Reviewer, March(8))));

        var settled = verifying.Confirm(true, "call", Reviewer, March(8), approvedBy: "ma.jun").Accepted();
        Assert.Equal(ComplaintOutcome.Settled, settled.Outcome);
        Assert.All(settled.Snapshot.Remedies, remedy => Assert.Equal(RemedyStatus.Verified, remedy.Status));
        Assert.True(verifying.Confirm(true, "call", Actor.Of("ma.jun", Role.ManagementRepresentative), March(8)).IsAccepted);
    }

    [Fact]
    public void Without_the_customers_word_two_failed_attempts_to_reach_him_are_needed()
    {
        var unreached = new ContactNote { Summary = "nobody answered", Unreached = true };
        var once = Verifying().RecordContact(unreached, Handler, March(7)).Accepted();

        Assert.Equal(["confirmed-or-two-attempts"], Codes(once.Confirm(false, "two calls", Reviewer, March(8), approvedBy: "ma.jun")));
        Assert.True(once.RecordContact(unreached, Handler, March(8)).Accepted().Confirm(false, "two calls", Reviewer, March(8), approvedBy: "ma.jun").IsAccepted);
    }

    [Fact]
    public void A_failed_verification_sends_the_remedies_back_to_be_done_again()
    {
        var again = Verifying().FailVerification("the new pump leaks", Reviewer, March(8)).Accepted();

        Assert.Equal(State.Performing, again.State);
        Assert.All(again.Snapshot.Remedies, remedy => Assert.Equal(RemedyStatus.Agreed, remedy.Status));
    }

    [Fact]
    public void A_misunderstanding_closes_with_a_talk_and_nothing_else_does()
    {
        var explained = InFactFinding("The bill was too high.")
            .Conclude([new Finding(1, ComplaintVariation.Misunderstanding, "two months on one bill")], Liability.Customer, Handler, March(2)).Accepted()
            .Propose([new Remedy(RemedyKind.Explanation), new Remedy(RemedyKind.Goodwill, "a calendar")], "friendly talk", Handler, March(2)).Accepted()
            .AcceptOffer("I see", Customer, March(2)).Accepted()
            .Answered(Handler, March(2));

        Assert.Equal(State.Settled, explained.CloseWithoutAction("explained the bill", Handler, March(2)).Accepted().State);
        Assert.Equal(["nothing-owed"], Codes(Agreed().Answered(Handler, March(4)).CloseWithoutAction("never mind", Handler, March(5))));
    }

    [Fact]
    public void Reopening_begins_a_new_round_under_the_same_id_and_keeps_the_old_one()
    {
        var settled = Verifying().Confirm(true, "call", Reviewer, March(8), approvedBy: "ma.jun").Accepted();

        var reopened = settled.Reopen(ReopeningGround.NewFact, "it leaks", Customer, March(20), new AllegedFact("The new pump leaks.")).Accepted();

        Assert.Equal((settled.Id, 2, State.FactFinding), (reopened.Id, reopened.Round, reopened.State));
        Assert.Equal(["The replacement pump failed.", "The new pump leaks."], reopened.Snapshot.Facts.Select(fact => fact.Text));
        var past = Assert.Single(reopened.Snapshot.PastRounds);
        Assert.Equal((1, State.Settled, March(8), 2), (past.Round, past.EndState, past.ClosedAt, past.Remedies.Length));
        Assert.Empty(reopened.Snapshot.Remedies);
        Assert.Null(reopened.Outcome);
    }

    [Fact]
    public void An_outcome_that_is_not_accepted_reopens_within_the_window_and_its_last_day_is_included()
    {
        var settled = Verifying().Confirm(true, "call", Reviewer, March(8), approvedBy: "ma.jun").Accepted();   // the policy gives 90 days: 6 June
        var lastMoment = new LocalDateTime(2026, 6, 7, 0, 0).InZoneStrictly(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]).ToInstant() - Duration.Epsilon;

        Assert.True(settled.Reopen(ReopeningGround.NotAccepted, "not happy", Customer, lastMoment).IsAccepted);
        Assert.Equal(["reopening-allowed"], Codes(settled.Reopen(ReopeningGround.NotAccepted, "not happy", Customer, lastMoment + Duration.Epsilon)));
        Assert.True(settled.Reopen(ReopeningGround.RemedyFailed, "it failed again", Customer, lastMoment + Duration.FromDays(100)).IsAccepted);
        Assert.Equal(["reopening-allowed"], Codes(settled.Reopen(ReopeningGround.NewFact, "but which?", Customer, lastMoment)));
    }

    [Fact]
    public void A_duplicate_ends_in_the_other_complaint_whose_clocks_start_at_the_earliest_receipt()
    {
        var early = Complaint.Receive(ComplaintProcedures.Canonical.Under(Policy), Intake("The pump failed.") with { Id = new("C-0") }, FirstContact, March(1) - Duration.FromDays(9)).Accepted();
        var late = InFactFinding("The pump failed.");

        var merged = early.MergeInto(late, Handler, March(2)).Accepted();
        var survivor = late.AbsorbDuplicate(early, Handler, March(2)).Accepted();

        Assert.Equal((State.Merged, late.Id), (merged.State, merged.Snapshot.MergedInto));
        Assert.Equal(early.Snapshot.ReceivedAt, survivor.Snapshot.ClockStart);
        Assert.Equal(March(1), survivor.Snapshot.ReceivedAt);
    }

    [Fact]
    public void A_duplicates_own_facts_and_demands_go_on_in_the_survivor_each_once()
    {
        var early = Complaint.Receive(
            ComplaintProcedures.Canonical.Under(Policy),
            Intake("The pump failed.") with { Id = new("C-0"), Facts = ["The pump failed.", "The clerk was rude."], Demands = [Claim.Replace, Claim.NonPecuniary] },
            FirstContact,
            March(1)).Accepted();

        var survivor = InFactFinding("The pump failed.").AbsorbDuplicate(early, Handler, March(2)).Accepted();

        Assert.Equal(["The pump failed.", "The clerk was rude."], survivor.Snapshot.Facts.Select(fact => fact.Text));
        Assert.Equal([Claim.Replace, Claim.NonPecuniary], survivor.Snapshot.Demands.Select(demand => demand.Claim));
        Assert.Equal(["findings-complete"], Codes(survivor.Conclude([new Finding(1, ComplaintVariation.BasicallyTrue, "so")], Liability.Own, Handler, March(2))));
    }

    [Fact]
    public void Nothing_merges_into_a_complaint_that_is_closed()
    {
        var early = Complaint.Receive(ComplaintProcedures.Canonical.Under(Policy), Intake("The pump failed.") with { Id = new("C-0") }, FirstContact, March(1)).Accepted();
        var late = InFactFinding("The pump failed.");
        var merged = early.MergeInto(late, Handler, March(2)).Accepted();

        Assert.Equal(["complaint.not-mergeable"], Codes(late.MergeInto(merged, Handler, March(2))));
        Assert.Equal(["complaint.not-mergeable"], Codes(early.MergeInto(late.Withdraw("never mind", Customer, March(2)).Accepted(), Handler, March(2))));
        Assert.True(late.AbsorbDuplicate(merged, Handler, March(2)).IsAccepted);   // what was merged into it can be taken in afterwards
    }

    [Fact]
    public void Calls_that_failed_before_the_work_was_done_do_not_count_as_attempts_to_verify_it()
    {
        var unreached = new ContactNote { Summary = "nobody answered", Unreached = true };
        var performing = Performing().RecordContact(unreached, Handler, March(5)).Accepted().RecordContact(unreached, Handler, March(5)).Accepted();
        var verifying = performing.Perform(1, "note", Mechanic, March(6)).Accepted().Perform(2, "letter", Mechanic, March(6)).Accepted().CompletePerformance(Mechanic, March(6)).Accepted();

        Assert.Equal(["confirmed-or-two-attempts"], Codes(verifying.Confirm(false, "calls", Reviewer, March(8), approvedBy: "ma.jun")));
    }

    [Fact]
    public void The_call_back_after_closing_is_recorded_and_nothing_else_is()
    {
        var settled = Verifying().Confirm(true, "call", Reviewer, March(8), approvedBy: "ma.jun").Accepted();

        Assert.True(settled.RecordContact(new ContactNote { Summary = "all well" }, Handler, March(30)).IsAccepted);
        Assert.Equal(["complaint.closed"], Codes(settled.RecordEvidence("photo", Handler, March(30))));
    }

    [Fact]
    public void Complaints_of_two_customers_do_not_merge()
    {
        var other = Complaint.Receive(ComplaintProcedures.Canonical.Under(Policy), Intake("The pump failed.") with { Id = new("C-0"), Customer = new("K-1") }, FirstContact, March(1)).Accepted();

        Assert.Equal(["complaint.not-mergeable"], Codes(other.MergeInto(InFactFinding("The pump failed."), Handler, March(2))));
    }

    [Fact]
    public void A_split_moves_each_demand_once_and_leaves_one_behind()
    {
        var both = Complaint.Receive(
            ComplaintProcedures.Canonical.Under(Policy),
            Intake("The pump failed.") with { Facts = ["The pump failed.", "The clerk was rude."], Demands = [Claim.Replace, Claim.NonPecuniary] },
            FirstContact,
            March(1)).Accepted();
        var rude = new SplitPart { Sibling = new("C-2"), Facts = [2], Demands = [2] };

        var split = both.Split([rude], Handler, March(2)).Accepted();
        var sibling = split.IntakeOf(new("C-2"));

        Assert.Equal(("The clerk was rude.", Claim.NonPecuniary), (sibling.Facts[0].Text, sibling.Demands[0].Claim));
        Assert.Equal(["complaint.number-twice"], Codes(split.Split([rude], Handler, March(2))));
        Assert.Equal(["complaint.split-incomplete"], Codes(both.Split([rude with { Demands = [1, 2] }], Handler, March(2))));
        Assert.Equal(["complaint.unknown-number"], Codes(both.Split([rude with { Facts = [3] }], Handler, March(2))));
    }

    private static Complaint Agreed() => InFactFinding("The replacement pump failed.")
        .Conclude([new Finding(1, ComplaintVariation.BasicallyTrue, "motor burnt")], Liability.Supplier, Handler, March(3)).Accepted()
        .Propose([new Remedy(RemedyKind.Replace), new Remedy(RemedyKind.Apology)], "warranty", Handler, March(3)).Accepted()
        .AcceptOffer("by phone", Customer, March(4)).Accepted();

    private static Complaint Performing() => Agreed().Answered(Handler, March(4)).Linked(Handler, March(4)).BeginPerformance("engineering", new LocalDate(2026, 3, 7), Handler, March(5)).Accepted();

    private static Complaint Verifying() => Performing()
        .Perform(1, "delivery note", Mechanic, March(6)).Accepted()
        .Perform(2, "letter", Mechanic, March(6)).Accepted()
        .CompletePerformance(Mechanic, March(6)).Accepted();
}
