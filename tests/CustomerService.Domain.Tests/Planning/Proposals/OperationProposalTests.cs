using CustomerService.Domain.Planning.Proposals;
using FsCheck;
using FsCheck.Fluent;
using static CustomerService.Domain.Tests.Planning.Proposals.ProposalDesk;

namespace CustomerService.Domain.Tests.Planning.Proposals;

public sealed class OperationProposalTests
{
    [Fact]
    public void A_small_proposal_goes_from_draft_to_completion_without_the_committee()
    {
        var proposal = Draft();
        Assert.Equal(ProposalState.Draft, proposal.State);
        proposal = proposal.Submit(Policy, Author, At(2)).Accepted();
        Assert.Equal(new ProposalRoute([ProposalReviewer.Service, ProposalReviewer.Finance], NeedsCommittee: false, ["all"]), proposal.Route);
        proposal = proposal.Review(ProposalReviewer.Finance, Passed, Manager, At(3)).Accepted();
        Assert.Equal((ProposalState.Submitted, ProposalReviewer.Service), (proposal.State, proposal.Unreviewed.Single()));
        proposal = proposal.Review(ProposalReviewer.Service, Passed, Manager, At(3)).Accepted();
        Assert.Equal(ProposalState.Reviewed, proposal.State);
        proposal = proposal.Approve(null, Manager, At(8)).Accepted();
        Assert.Equal(ProposalState.Approved, proposal.State);
        proposal = proposal.HandOver(["sales", "sales"], ["credit limits"], Manager, At(9)).Accepted();
        Assert.Equal((ProposalState.Executing, "sales", "credit limits"), (proposal.State, proposal.Teams.Single().Value, proposal.ControlPoints.Single()));
        proposal = proposal.Complete("120 dealers", Author, At(20)).Accepted();
        Assert.Equal((ProposalState.Completed, "120 dealers", "O-1: Completed"), (proposal.State, proposal.Result, proposal.ToString()));
    }

    [Fact]
    public void Amount_or_type_of_customers_sends_a_proposal_to_the_committee()
    {
        Assert.True(Submitted(Terms with { Amount = Yuan(500_000) }).Route!.NeedsCommittee);
        Assert.False(Submitted().Route!.NeedsCommittee);
        var proposal = Reviewed(Terms with { Audience = KeyAccounts });

        Assert.Equal(["The decision committee has to approve this, and its approval is missing."], Reasons(proposal.Approve(null, Manager, At(8))));
        var before = proposal.SendToCommittee(Author, At(4)).Accepted();
        Assert.Equal(ProposalState.CommitteeReview, before.State);
        Assert.Equal(ProposalState.Approved, before.Approve(Minutes, Manager, At(8)).Accepted().State);
        Assert.Equal(["There is no reference of the minutes."], Reasons(before.Approve(new(" ", Minutes.On), Manager, At(8))));
    }

    [Fact]
    public void A_committee_may_be_asked_where_it_need_not() =>
        Assert.Equal(ProposalState.Approved, Reviewed().SendToCommittee(Author, At(4)).Accepted().Approve(Minutes, Manager, At(8)).Accepted().State);

    [Fact]
    public void A_review_that_objects_counts_until_its_reviewer_answers_anew()
    {
        var objection = Passed.SetItem(1, new(ProposalCheck.FitsConditions, IsPassed: false, "dealers have no bank guarantee"));
        var proposal = Submitted().Review(ProposalReviewer.Service, Passed, Manager, At(3)).Accepted().Review(ProposalReviewer.Finance, objection, Manager, At(3)).Accepted();

        Assert.Equal(ProposalState.Submitted, proposal.State);
        Assert.Equal([ProposalReviewer.Service, ProposalReviewer.Finance], proposal.Reviews.Select(review => review.Reviewer));
        Assert.Equal(["The review by finance denies that it fits the conditions: dealers have no bank guarantee"], Reasons(proposal.Approve(null, Manager, At(4))));
        var anew = proposal.Review(ProposalReviewer.Finance, Passed, Manager, At(4)).Accepted();
        Assert.Equal(ProposalState.Reviewed, anew.State);
        Assert.Equal([ProposalReviewer.Service, ProposalReviewer.Finance], anew.Reviews.Select(review => review.Reviewer));
        Assert.Equal(Passed.AsEnumerable(), anew.Reviews[1].Answers);
    }

    [Fact]
    public void What_was_returned_is_a_draft_again_and_is_reviewed_anew()
    {
        Assert.All([Submitted(), Reviewed(), Reviewed().SendToCommittee(Author, At(4)).Accepted()], proposal =>
        {
            var returned = proposal.Return(["too long a credit"], Manager, At(5)).Accepted();
            Assert.Equal((ProposalState.Draft, null), (returned.State, returned.Route));
            Assert.Empty(returned.Reviews);
            Assert.Equal(2, returned.Submit(Policy, Author, At(6)).Accepted().Unreviewed.Length);
        });
    }

    [Fact]
    public void A_change_holds_when_it_is_approved_again_and_nothing_is_spent_before()
    {
        var asked = Executing().RequestChange(Other(), "dealers asked", Policy, Minutes, SignOff, Author, At(12)).Accepted();

        Assert.Equal(ProposalState.Changing, asked.State);
        Assert.Equal(2, asked.Terms.Measures.Length);
        Assert.Equal("dealers asked", asked.PendingChange!.Reason);
        Assert.IsType<ProposalStepNotPermitted>(asked.Spend(Training, Yuan(1), "x", Author, At(13)).Refusal!.Unmet.Single());
        var changed = asked.ApproveChange(Manager, At(13)).Accepted();
        Assert.Equal((ProposalState.Executing, 3, null), (changed.State, changed.Terms.Measures.Length, changed.PendingChange));
        var declined = asked.DeclineChange("not now", Manager, At(13)).Accepted();
        Assert.Equal((ProposalState.Executing, 2, null), (declined.State, declined.Terms.Measures.Length, declined.PendingChange));
        Assert.Equal(3, changed.AllTerms.Length);
    }

    [Fact]
    public void Spending_is_counted_line_by_line()
    {
        var proposal = Executing().Spend(Training, Yuan(15_000), "trainer in April", Author, At(11)).Accepted();

        Assert.Equal((Yuan(20_000), Yuan(0)), (proposal.SpentOn(Training), proposal.RemainingOn(Training)));
        Assert.Equal((Yuan(0), Yuan(80_000)), (proposal.SpentOn(Rebates), proposal.RemainingOn(Rebates)));
        Assert.Null(proposal.RemainingOn(new("travel")));
        Assert.Equal(new ProposalSpending(Training, Yuan(15_000), "trainer in April", At(11)), proposal.Spendings[1]);
    }

    [Fact]   // property: whatever is tried, no line is ever overdrawn and nothing is spent elsewhere; every refusal changes nothing
    public void Spending_never_exceeds_nor_strays_from_its_line() => Prop.ForAll(
        (from line in Gen.Elements("training", "rebates", "travel")
         from cents in Gen.Choose(-100, 3_000_000)
         select (line: new BudgetLineId(line), amount: Yuan(cents / 100m))).ListOf().ToArbitrary(),
        tries =>
        {
            var proposal = Executing();
            var expected = new Dictionary<BudgetLineId, decimal> { [Training] = 15_000, [Rebates] = 80_000 };
            foreach (var (line, amount) in tries)
            {
                var fits = expected.TryGetValue(line, out var rest) && amount.Amount > 0 && amount.Amount <= rest;
                var decision = proposal.Spend(line, amount, "something", Author, At(11));
                if (decision.IsAccepted != fits)
                {
                    return false;
                }

                if (fits)
                {
                    (proposal, expected[line]) = (decision.Accepted(), rest - amount.Amount);
                }
            }

            return expected.All(pair => proposal.RemainingOn(pair.Key) == Yuan(pair.Value)) && proposal.Spendings.All(spending => proposal.Terms.Budget.Any(line => line.Id == spending.Line));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void A_review_answers_only_what_is_asked()
    {
        Assert.Throws<ArgumentOutOfRangeException>("answers", () => Submitted().Review(ProposalReviewer.Service, [.. Passed, new((ProposalCheck)9, IsPassed: true)], Manager, At(3)));
        Assert.Throws<ArgumentException>("answers", () => Submitted().Review(ProposalReviewer.Service, [.. Passed, null!], Manager, At(3)));
    }

    [Fact]
    public void What_is_null_in_the_terms_is_a_mistake_of_whoever_calls()
    {
        Assert.All(
            [Terms with { Title = null! }, Terms with { Measures = [null!] }, Terms with { Budget = [null!] }, Terms with { Budget = [new(Training, null!, Yuan(1))] }],
            terms =>
            {
                Assert.Throws<ArgumentException>(nameof(terms), () => Draft(terms));
                Assert.Throws<ArgumentException>(nameof(terms), () => Draft().Revise(terms, Author, At(2)));
                Assert.Throws<ArgumentException>(nameof(terms), () => Executing().RequestChange(terms, "x", Policy, Minutes, SignOff, Author, At(12)));
            });
        Assert.Throws<ArgumentNullException>("policy", () => Executing().RequestChange(Other(), "x", null!, Minutes, SignOff, Author, At(12)));
    }

    [Fact]
    public void The_rest_of_a_line_is_known_in_a_draft_of_several_currencies() =>
        Assert.Equal(new Money(5, "EUR"), Draft(Terms with { Budget = [new(Training, "Training", new(5, "EUR"))] }).RemainingOn(Training));

    [Fact]
    public void The_team_of_the_source_has_one_manager_and_two_for_sales_support()
    {
        Assert.Equal([("经理", 1), ("销售支持", 2)], MarketServiceDuties.Team.Select(post => (post.Name.Chinese, post.Count)));
        Assert.Equal(8, Enum.GetValues<MarketServiceDuty>().Length);
    }
}
