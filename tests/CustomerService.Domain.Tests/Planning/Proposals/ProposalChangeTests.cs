using CustomerService.Domain.Planning.Proposals;
using static CustomerService.Domain.Tests.Planning.Proposals.ProposalDesk;

namespace CustomerService.Domain.Tests.Planning.Proposals;

/// <summary>What the policy asks of a change in execution.</summary>
public sealed class ProposalChangeTests
{
    private static readonly ProposalTerms Large = Other() with { Amount = Yuan(500_000) };

    [Fact]
    public void A_change_that_leaves_its_tier_waits_until_all_whom_the_policy_asks_reviewed_it()
    {
        var asked = Asked(Executing(), Large);
        Assert.Equal([ProposalReviewer.Service, ProposalReviewer.Finance, ProposalReviewer.Market, ProposalReviewer.Experts], asked.Unreviewed.AsEnumerable());
        Assert.Equal(("proposals.2026", 3, Policy.RouteOf(Dealers, Yuan(500_000))), (asked.PendingChange!.Policy, asked.PendingChange.PolicyVersion, asked.PendingChange.Route));
        Assert.Equal(["all"], asked.Route!.Tiers.AsEnumerable());
        Assert.Equal(asked.Unreviewed.Select(reviewer => new ProposalReviewMissing(reviewer)), asked.ApproveChange(Manager, At(13)).Refusal!.Unmet);

        var three = asked.Unreviewed.RemoveAt(1).Aggregate(asked, Reviewed);
        Assert.Equal((ProposalState.Changing, 3, 2), (three.State, three.ChangeReviews.Length, three.Reviews.Length));
        Assert.Equal([new ProposalReviewMissing(ProposalReviewer.Finance)], three.ApproveChange(Manager, At(13)).Refusal!.Unmet.AsEnumerable());

        var changed = Reviewed(three, ProposalReviewer.Finance).ApproveChange(Manager, At(13)).Accepted();
        Assert.Equal((Large, asked.PendingChange.Route, 4), (changed.Terms, changed.Route, changed.Reviews.Length));
        Assert.Equal((0, 0), (changed.ChangeReviews.Length, changed.Unreviewed.Length));
    }

    [Fact]
    public void Other_customers_or_another_policy_ask_anew_as_well()
    {
        Assert.Equal([ProposalReviewer.Service, ProposalReviewer.Finance, ProposalReviewer.Market], Asked(Executing(), Other(KeyAccounts)).Unreviewed.AsEnumerable());

        var newer = new ProposalPolicy("proposals.2026", 4, "CNY", new ProposalTier("all", [], null, [ProposalReviewer.Experts], NeedsCommittee: true));
        Assert.Equal([ProposalReviewer.Experts], Executing().RequestChange(Other(), "x", newer, MoreMinutes, SignOff, Author, At(12)).Accepted().Unreviewed.AsEnumerable());
    }

    [Fact]
    public void Where_the_policy_asks_the_same_the_reviews_stand_but_a_new_objection_counts()
    {
        var asked = Asked(Executing(), Other());
        Assert.Empty(asked.Unreviewed);
        Assert.True(asked.ApproveChange(Manager, At(13)).IsAccepted);

        var objecting = asked.Review(ProposalReviewer.Finance, Passed.SetItem(2, new(ProposalCheck.Targeted, IsPassed: false, "too broad")), Manager, At(12)).Accepted();
        Assert.Equal([new ProposalReviewObjects(ProposalReviewer.Finance, ProposalCheck.Targeted, "too broad")], objecting.ApproveChange(Manager, At(13)).Refusal!.Unmet.AsEnumerable());
        Assert.Equal([new ReviewerNotAsked(ProposalReviewer.Experts, [ProposalReviewer.Service, ProposalReviewer.Finance])], asked.Review(ProposalReviewer.Experts, Passed, Manager, At(12)).Refusal!.Unmet.AsEnumerable());

        var mended = Reviewed(objecting, ProposalReviewer.Finance);
        Assert.Equal(Passed.AsEnumerable(), Assert.Single(mended.ChangeReviews).Answers);
        var changed = mended.ApproveChange(Manager, At(13)).Accepted();
        Assert.Equal([(ProposalReviewer.Service, At(3)), (ProposalReviewer.Finance, At(13))], changed.Reviews.Select(review => (review.Reviewer, review.At)));
    }

    [Fact]
    public void What_was_said_about_a_declined_change_counts_no_more()
    {
        var declined = Reviewed(Asked(Executing(), Large), ProposalReviewer.Experts).DeclineChange("not now", Manager, At(13)).Accepted();

        Assert.Equal((ProposalState.Executing, 2, 0, 0), (declined.State, declined.Reviews.Length, declined.ChangeReviews.Length, declined.Unreviewed.Length));
        Assert.Equal(4, Asked(declined, Large, 14).Unreviewed.Length);
    }

    [Fact]
    public void Whoever_was_left_out_by_a_change_is_asked_anew_by_the_next()
    {
        var large = Asked(Executing(), Large);
        var small = Asked(large.Unreviewed.Aggregate(large, Reviewed).ApproveChange(Manager, At(13)).Accepted(), Other(), 14);
        Assert.Equal([ProposalReviewer.Service, ProposalReviewer.Finance], small.Unreviewed.AsEnumerable());
        var back = small.Unreviewed.Aggregate(small, (proposal, reviewer) => Reviewed(proposal, reviewer, 14)).ApproveChange(Manager, At(14)).Accepted();

        Assert.Equal(2, back.Reviews.Length);
        Assert.Equal(4, Asked(back, Large with { Title = "again" }, 15).Unreviewed.Length);
    }

    [Fact]
    public void A_change_is_as_complete_as_what_was_submitted()
    {
        var decision = Executing().RequestChange(Other() with { PaymentCycle = " ", Amount = Yuan(99_999) }, "x", Policy, MoreMinutes, SignOff, Author, At(12));

        Assert.Equal([new ProposalPartMissing(ProposalPart.PaymentCycle), new BudgetBeyondAmount(Yuan(100_000), Yuan(99_999))], decision.Refusal!.Unmet.AsEnumerable());
    }

    [Fact]
    public void A_policy_of_another_currency_cannot_say_who_reviews_a_change()
    {
        var euro = new ProposalPolicy("p", 1, "EUR", new ProposalTier("all", [], null, [ProposalReviewer.Service], NeedsCommittee: true));

        Assert.Equal([new ProposalCurrencyDiffers("CNY", "EUR")], Executing().RequestChange(Other(), "x", euro, MoreMinutes, SignOff, Author, At(12)).Refusal!.Unmet.AsEnumerable());
    }

    [Fact]   // though the policy asked for it counts in the new currency
    public void A_change_keeps_the_currency()
    {
        var euro = new ProposalPolicy("p", 1, "EUR", new ProposalTier("all", [], null, [ProposalReviewer.Service], NeedsCommittee: true));
        var terms = Other() with { Amount = new(100_000, "EUR"), Budget = [new(Training, "Training of dealers", new(20_000, "EUR"))] };

        Assert.Equal([new ProposalCurrencyDiffers("EUR", "CNY")], Executing().RequestChange(terms, "x", euro, MoreMinutes, SignOff, Author, At(12)).Refusal!.Unmet.AsEnumerable());
    }

    [Fact]   // of a day that it is somewhere on earth between the two moments, to the minute
    public void Minutes_are_of_a_day_between_asking_and_approving()
    {
        var noon = NodaTime.Instant.FromUtc(2026, 3, 4, 12, 0);
        var ten = NodaTime.Instant.FromUtc(2026, 3, 8, 10, 0);
        var minute = NodaTime.Duration.FromMinutes(1);

        Assert.Equal([false, true], new[] { noon, noon - minute }.Select(asked => Approves(asked, ten, new(2026, 3, 3))));
        Assert.Equal([true, false], new[] { ten, ten - minute }.Select(approved => Approves(noon, approved, new(2026, 3, 9))));

        static bool Approves(NodaTime.Instant asked, NodaTime.Instant approved, NodaTime.LocalDate on) =>
            ProposalDesk.Reviewed(Terms with { Audience = KeyAccounts }).SendToCommittee(Author, asked).Accepted().Approve(new("M-1", on), Manager, approved).IsAccepted;
    }

    [Fact]   // however they were typed
    public void Minutes_that_approved_the_proposal_approve_no_change_of_it()
    {
        var executing = ProposalDesk.Reviewed(Terms with { Audience = KeyAccounts }).SendToCommittee(Author, At(4)).Accepted().Approve(new(" m-1 ", new(2026, 3, 8)), Manager, At(8)).Accepted()
            .HandOver(["sales"], ["limits"], Manager, At(8)).Accepted();

        Assert.Equal([new CommitteeDecisionUsed("M-1")], executing.RequestChange(Other(KeyAccounts), "x", Policy, new("M-1", new(2026, 3, 8)), SignOff, Author, At(12)).Refusal!.Unmet.AsEnumerable());
    }

    private static OperationProposal Asked(OperationProposal proposal, ProposalTerms terms, int day = 12) =>
        proposal.RequestChange(terms, "dealers asked", Policy, new($"M-{day}", new(2026, 3, day)), new("Chen Ming", $"S-{day}", new(2026, 3, day)), Author, At(day)).Accepted();

    private static OperationProposal Reviewed(OperationProposal proposal, ProposalReviewer reviewer) => Reviewed(proposal, reviewer, 13);

    private static OperationProposal Reviewed(OperationProposal proposal, ProposalReviewer reviewer, int day) => proposal.Review(reviewer, Passed, Manager, At(day)).Accepted();
}
