using System.Collections.Immutable;
using CustomerService.Domain.Planning.Documents;
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
        Assert.Equal(["The review by finance denies that it fits the conditions: dealers have no bank guarantee"], Reasons(proposal.Approve(null, Manager, At(4))));
        Assert.Equal(ProposalState.Reviewed, proposal.Review(ProposalReviewer.Finance, Passed, Manager, At(4)).Accepted().State);
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
        var asked = Executing().RequestChange(Other(), "dealers asked", Minutes, SignOff, Author, At(12)).Accepted();

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

    [Fact]   // property: under any acts, what is folded is what was lived, and only events that were decided are in the history
    public void Replay_is_the_life_at_any_moment() => Prop.ForAll(Gen.Choose(0, 12).ArrayOf(25).ToArbitrary(), moves =>
    {
        var proposal = Draft(Terms with { Audience = KeyAccounts });
        foreach (var move in moves)
        {
            var before = proposal.Version;
            var decision = move switch
            {
                0 or 1 => proposal.Submit(Policy, Author, At(9)),
                2 => proposal.Review(ProposalReviewer.Service, Passed, Manager, At(9)),
                3 => proposal.Review(ProposalReviewer.Finance, Passed, Manager, At(9)),
                4 => proposal.Review(ProposalReviewer.Market, Passed, Manager, At(9)),
                5 => proposal.SendToCommittee(Author, At(9)),
                6 => proposal.Approve(Minutes, Manager, At(9)),
                7 => proposal.HandOver(["sales"], ["limits"], Manager, At(9)),
                8 => proposal.Spend(Rebates, Yuan(1_000), "rebate", Author, At(9)),
                9 => proposal.RequestChange(Terms with { Title = $"change {proposal.Version}", Audience = KeyAccounts }, "why", Minutes, SignOff, Author, At(9)),
                10 => proposal.ApproveChange(Manager, At(9)),
                11 => proposal.Version % 5 == 0 ? proposal.Return(["no"], Manager, At(9)) : proposal.DeclineChange("no", Manager, At(9)),
                _ => proposal.Spend(Training, Yuan(15_000), "trainer", Author, At(9)),
            };
            proposal = decision.IsAccepted ? decision.Accepted() : proposal;
            if (proposal.Version != before + (decision.IsAccepted ? 1 : 0))
            {
                return false;
            }
        }

        var read = OperationProposal.Replay(proposal.History);
        return read.State == proposal.State && read.AllTerms.SequenceEqual(proposal.AllTerms) && read.Spendings.SequenceEqual(proposal.Spendings)
            && read.Reviews.SequenceEqual(proposal.Reviews) && Equals(read.Route, proposal.Route) && Equals(read.PendingChange, proposal.PendingChange)
            && read.Teams.SequenceEqual(proposal.Teams) && read.Result == proposal.Result;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void A_history_without_its_route_or_its_committee_is_refused()
    {
        var reviewed = Reviewed(Terms with { Audience = KeyAccounts }).History;
        var submitted = (ProposalSubmitted)reviewed[1];

        Assert.All(
            [
                [.. reviewed, new ProposalApproved { Proposal = "O-1", Version = reviewed.Length + 1, At = At(8) }],
                [reviewed[0], submitted with { Route = null! }], [reviewed[0], submitted with { Route = new(default, NeedsCommittee: false, default) }],
                [reviewed[0], new ProposalRevised { Proposal = "O-1", Version = 2, At = At(2), Terms = null! }],
            ],
            (ImmutableArray<ProposalEvent> events) => Assert.Throws<ArgumentException>(() => OperationProposal.Replay(events)));
    }

    [Fact]
    public void A_committee_and_a_sign_off_are_dated_between_the_draft_and_the_act()
    {
        var before = Reviewed().SendToCommittee(Author, At(4)).Accepted();

        Assert.Equal(new SignatureDateOutside("M", new(2026, 3, 9), new(2026, 2, 28), new(2026, 3, 8)), Assert.Single(before.Approve(new("M", new(2026, 3, 9)), Manager, At(8)).Refusal!.Unmet));
        Assert.IsType<SignatureDateOutside>(Assert.Single(before.Approve(new("M", new(2026, 2, 27)), Manager, At(8)).Refusal!.Unmet));
        Assert.Equal(2, Executing().RequestChange(Other(), "x", Minutes with { On = new(2099, 1, 1) }, SignOff with { On = new(1999, 1, 1) }, Author, At(12)).Refusal!.Unmet.Count(error => error is SignatureDateOutside));
        Assert.Throws<ArgumentOutOfRangeException>("answers", () => Submitted().Review(ProposalReviewer.Service, [.. Passed, new((ProposalCheck)9, IsPassed: true)], Manager, At(3)));
    }

    [Fact]
    public void A_history_that_cannot_be_is_refused()
    {
        var history = WholeHistory;

        Assert.Equal((ProposalState.Completed, 13), (OperationProposal.Replay(history).State, history.Select(fact => fact.GetType()).Distinct().Count()));
        Assert.All(
            [
                [], [history[1]], [history[0], history[0]], [history[0], history[2]], [history[0], history[1] with { Proposal = "O-2" }], [history[0], history[1] with { At = At(1) - NodaTime.Duration.Epsilon }],
                [history[0] with { Proposal = "" }], [history[0], new ProposalApproved { Proposal = "O-1", Version = 2, At = At(2) }],
                [history[0], new ProposalMoneySpent { Proposal = "O-1", Version = 2, At = At(2), Line = Training, Amount = Yuan(1), What = "x" }],
            ],
            (ImmutableArray<ProposalEvent> events) => Assert.Throws<ArgumentException>(() => OperationProposal.Replay(events)));
    }

    [Fact]
    public void The_team_of_the_source_has_one_manager_and_two_for_sales_support()
    {
        Assert.Equal([("经理", 1), ("销售支持", 2)], MarketServiceDuties.Team.Select(post => (post.Name.Chinese, post.Count)));
        Assert.Equal(8, Enum.GetValues<MarketServiceDuty>().Length);
    }
}
