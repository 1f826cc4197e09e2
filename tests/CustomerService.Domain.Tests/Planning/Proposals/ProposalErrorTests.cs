using System.Collections.Immutable;
using CustomerService.Domain.Planning.Documents;
using CustomerService.Domain.Planning.Proposals;
using NodaTime;
using static CustomerService.Domain.Tests.Planning.Proposals.ProposalDesk;

namespace CustomerService.Domain.Tests.Planning.Proposals;

/// <summary>Every reason for which an act on a proposal is refused, alone.</summary>
public sealed class ProposalErrorTests
{
    [Fact]
    public void ProposalStepNotPermitted_each_act_has_its_states()
    {
        Assert.Equal(ProposalState.Draft, Refused.For<ProposalStepNotPermitted, OperationProposal, ProposalEvent>(Draft().Complete("x", Author, At(2)), "planning.proposal-step-not-permitted").State);
        Assert.All(
            [
                Submitted().Revise(Terms, Author, At(3)), Submitted().Submit(Policy, Author, At(3)), Draft().Review(ProposalReviewer.Service, Passed, Manager, At(3)), Approved().Return(["x"], Manager, At(9)),
                Draft().SendToCommittee(Author, At(3)), Draft().Approve(null, Manager, At(3)), Reviewed().HandOver(["sales"], ["x"], Manager, At(9)), Approved().Spend(Training, Yuan(1), "x", Author, At(9)),
                Approved().RequestChange(Other(), "x", Policy, Minutes, SignOff, Author, At(9)), Executing().ApproveChange(Manager, At(11)), Executing().DeclineChange("x", Manager, At(11)),
            ],
            decision => Assert.IsType<ProposalStepNotPermitted>(Assert.Single(decision.Refusal!.Unmet)));
    }

    [Fact]
    public void ProposalPartMissing_every_part_of_the_content_is_named()
    {
        Assert.Equal(ProposalPart.PaymentCycle, Refused.For<ProposalPartMissing, OperationProposal, ProposalEvent>(Draft(Terms with { PaymentCycle = " " }).Submit(Policy, Author, At(2)), "planning.proposal-part-missing").Part);
        Assert.Equal(
            Enum.GetValues<ProposalPart>().Select(part => new ProposalPartMissing(part)),
            Draft(new() { Audience = Dealers, Amount = Yuan(1) }).Submit(Policy, Author, At(2)).Refusal!.Unmet);
        Assert.Equal([ProposalPart.Measures], (Terms with { Measures = ["a", ""] }).Missing.AsEnumerable());
    }

    [Fact]
    public void ProposalAmountNotPositive_amounts_are_above_zero()
    {
        Assert.Equal(Yuan(0), Refused.For<ProposalAmountNotPositive, OperationProposal, ProposalEvent>(Executing().Spend(Training, Yuan(0), "x", Author, At(11)), "planning.proposal-amount-not-positive").Amount);
        Assert.Equal(["The amount of the proposal is above 0; 0 CNY is not."], Reasons(Draft(Terms with { Amount = Yuan(0) }).Submit(Policy, Author, At(2))));
        Assert.Equal(
            ["The budget line 'training' is above 0; -1 CNY is not."], Reasons(Draft(Terms with { Budget = [new(Training, "Training", Yuan(-1))] }).Submit(Policy, Author, At(2))));
    }

    [Fact]
    public void ProposalCurrencyDiffers_amounts_are_in_one_currency()
    {
        var euro = new Money(5, "EUR");

        Assert.Equal(("EUR", "CNY"), Refused.For<ProposalCurrencyDiffers, OperationProposal, ProposalEvent>(Executing().Spend(Training, euro, "x", Author, At(11)), "planning.proposal-currency-differs") is var reason ? (reason.Found, reason.Expected) : default);
        Assert.IsType<ProposalCurrencyDiffers>(Assert.Single(Draft(Terms with { Budget = [new(Training, "Training", euro)] }).Submit(Policy, Author, At(2)).Refusal!.Unmet));
        Assert.IsType<ProposalCurrencyDiffers>(Assert.Single(Draft(Terms with { Amount = euro, Budget = [new(Training, "Training", euro)] }).Submit(Policy, Author, At(2)).Refusal!.Unmet));
        Assert.IsType<ProposalCurrencyDiffers>(Assert.Single(Executing().RequestChange(Terms with { Amount = euro, Budget = [new(Training, "Training", euro)] }, "x", Policy, Minutes, SignOff, Author, At(11)).Refusal!.Unmet));
    }

    [Fact]
    public void BudgetLineTwice_a_line_stands_once() =>
        Assert.Equal(Training, Refused.For<BudgetLineTwice, OperationProposal, ProposalEvent>(
            Draft(Terms with { Budget = [Terms.Budget[0], Terms.Budget[0]] }).Submit(Policy, Author, At(2)), "planning.budget-line-twice").Line);

    [Fact]
    public void BudgetBeyondAmount_a_budget_is_not_larger_than_what_is_reviewed()
    {
        var reason = Refused.For<BudgetBeyondAmount, OperationProposal, ProposalEvent>(Draft(Terms with { Amount = Yuan(99_999) }).Submit(Policy, Author, At(2)), "planning.budget-beyond-amount");

        Assert.Equal((Yuan(100_000), Yuan(99_999)), (reason.Budget, reason.Amount));
        Assert.True(Draft(Terms with { Amount = Yuan(100_000) }).Submit(Policy, Author, At(2)).IsAccepted);
        Assert.IsType<BudgetBeyondAmount>(Assert.Single(Draft(Terms with { Budget = [new(Training, "a", Yuan(decimal.MaxValue)), new(Rebates, "b", Yuan(decimal.MaxValue))] }).Submit(Policy, Author, At(2)).Refusal!.Unmet));
    }

    [Fact]
    public void ReviewerNotAsked_only_those_the_policy_asks_review()
    {
        var reason = Refused.For<ReviewerNotAsked, OperationProposal, ProposalEvent>(Submitted().Review(ProposalReviewer.Experts, Passed, Manager, At(3)), "planning.proposal-reviewer-not-asked");

        Assert.Equal(ProposalReviewer.Experts, reason.Reviewer);
        Assert.Equal([ProposalReviewer.Service, ProposalReviewer.Finance], reason.Asked.AsEnumerable());
        Assert.Equal(new ReviewerNotAsked(ProposalReviewer.Experts, [ProposalReviewer.Service, ProposalReviewer.Finance]), reason);
        Assert.Throws<ArgumentOutOfRangeException>(() => Submitted().Review((ProposalReviewer)9, Passed, Manager, At(3)));
    }

    [Fact]
    public void ProposalCheckUnanswered_each_question_is_answered_once()
    {
        Assert.Equal(ProposalCheck.Targeted, Refused.For<ProposalCheckUnanswered, OperationProposal, ProposalEvent>(Submitted().Review(ProposalReviewer.Service, Passed[..2], Manager, At(3)), "planning.proposal-check-unanswered").Check);
        Assert.Equal(3, Submitted().Review(ProposalReviewer.Service, default, Manager, At(3)).Refusal!.Unmet.Length);
        Assert.IsType<ProposalCheckUnanswered>(Assert.Single(Submitted().Review(ProposalReviewer.Service, Passed.Add(Passed[0]), Manager, At(3)).Refusal!.Unmet));
    }

    [Fact]
    public void ProposalObjectionUnexplained_an_objection_says_why() =>
        Assert.Equal(ProposalCheck.ToolReasonable, Refused.For<ProposalObjectionUnexplained, OperationProposal, ProposalEvent>(
            Submitted().Review(ProposalReviewer.Service, Passed.SetItem(0, new(ProposalCheck.ToolReasonable, IsPassed: false, " ")), Manager, At(3)), "planning.proposal-objection-unexplained").Check);

    [Fact]
    public void ProposalReviewMissing_every_missing_review_is_named()
    {
        var one = Submitted().Review(ProposalReviewer.Service, Passed, Manager, At(3)).Accepted();

        Assert.Equal(ProposalReviewer.Finance, Refused.For<ProposalReviewMissing, OperationProposal, ProposalEvent>(one.Approve(null, Manager, At(4)), "planning.proposal-review-missing").Reviewer);
        Assert.Equal(["The review by customer service is missing.", "The review by finance is missing."], Reasons(Submitted().SendToCommittee(Author, At(4))));
    }

    [Fact]
    public void ProposalReviewObjects_an_objection_stands_in_the_way()
    {
        var proposal = Submitted().Review(ProposalReviewer.Service, Passed, Manager, At(3)).Accepted()
            .Review(ProposalReviewer.Finance, Passed.SetItem(2, new(ProposalCheck.Targeted, IsPassed: false, "too broad")), Manager, At(3)).Accepted();

        var reason = Refused.For<ProposalReviewObjects, OperationProposal, ProposalEvent>(proposal.SendToCommittee(Author, At(4)), "planning.proposal-review-objects");

        Assert.Equal((ProposalReviewer.Finance, ProposalCheck.Targeted, "too broad"), (reason.Reviewer, reason.Check, reason.Comment));
    }

    [Fact]
    public void CommitteeApprovalMissing_the_committee_decides_where_it_must()
    {
        var before = Reviewed(Terms with { Amount = Yuan(500_000) });

        Refused.For<CommitteeApprovalMissing, OperationProposal, ProposalEvent>(before.Approve(null, Manager, At(5)), "planning.committee-approval-missing");
        Assert.IsType<CommitteeApprovalMissing>(Assert.Single(before.SendToCommittee(Author, At(5)).Accepted().Approve(null, Manager, At(6)).Refusal!.Unmet));
        Assert.IsType<CommitteeApprovalMissing>(Assert.Single(Executing().RequestChange(Other(), "x", Policy, null, SignOff, Author, At(11)).Refusal!.Unmet));
    }

    [Fact]
    public void CommitteeNotAsked_a_committee_approves_only_what_was_laid_before_it()
    {
        Refused.For<CommitteeNotAsked, OperationProposal, ProposalEvent>(Reviewed().Approve(Minutes, Manager, At(8)), "planning.committee-not-asked");
        Assert.IsType<CommitteeNotAsked>(Assert.Single(Reviewed(Terms with { Amount = Yuan(500_000) }).Approve(Minutes, Manager, At(8)).Refusal!.Unmet));
    }

    [Fact]
    public void What_the_committee_approved_does_not_lack_its_approval() =>
        Assert.IsType<ProposalStepNotPermitted>(Assert.Single(Approved(Terms with { Amount = Yuan(500_000) }).Approve(null, Manager, At(9)).Refusal!.Unmet));

    [Fact]
    public void WrittenSignOffMissing_a_change_is_signed_off_in_writing() =>
        Refused.For<WrittenSignOffMissing, OperationProposal, ProposalEvent>(Executing().RequestChange(Other(), "x", Policy, Minutes, null, Author, At(11)), "planning.written-sign-off-missing");

    [Fact]
    public void ProposalUnchanged_a_change_changes_something()
    {
        var proposal = Executing();

        Refused.For<ProposalUnchanged, OperationProposal, ProposalEvent>(proposal.RequestChange(proposal.Terms with { Measures = [.. proposal.Terms.Measures] }, "x", Policy, Minutes, SignOff, Author, At(11)), "planning.proposal-unchanged");
    }

    [Fact]
    public void BudgetLineUnknown_money_is_spent_on_lines_of_the_budget_only()
    {
        var reason = Refused.For<BudgetLineUnknown, OperationProposal, ProposalEvent>(Executing().Spend(new("travel"), Yuan(1), "a trip", Author, At(11)), "planning.budget-line-unknown");

        Assert.Equal(new BudgetLineUnknown(new("travel"), [Training, Rebates]), reason);
        Assert.Equal("The budget has no line 'travel'; it has training, rebates.", reason.Message.English);
    }

    [Fact]
    public void BudgetUsedUp_nothing_is_offered_for_spending_when_nothing_is_left()
    {
        var spent = Executing().Terms.Budget.Aggregate(Executing(), (proposal, line) => proposal.RemainingOn(line.Id) is { Amount: > 0 } rest ? proposal.Spend(line.Id, rest, "all", Author, At(11)).Accepted() : proposal);

        Assert.Equal([new BudgetUsedUp()], spent.Explain(ProposalAct.Spend, At(12)).AsEnumerable());
        Assert.Empty(Executing().Explain(ProposalAct.Spend, At(12)));
        Assert.Equal("planning.budget-used-up", spent.Options(At(12)).Single(option => option.Act == ProposalAct.Spend).Unmet[0].Code);
    }

    [Fact]
    public void BudgetLineExceeded_a_line_is_not_overdrawn()
    {
        var reason = Refused.For<BudgetLineExceeded, OperationProposal, ProposalEvent>(Executing().Spend(Training, Yuan(15_000.01m), "x", Author, At(11)), "planning.budget-line-exceeded");

        Assert.Equal((Training, Yuan(15_000.01m), Yuan(15_000)), (reason.Line, reason.Amount, reason.Remaining));
    }

    [Fact]
    public void SpentLineCut_a_change_leaves_what_was_spent()
    {
        var reason = Refused.For<SpentLineCut, OperationProposal, ProposalEvent>(Asked(Yuan(4_999)), "planning.spent-line-cut");

        Assert.Equal((Training, Yuan(5_000), Yuan(4_999)), (reason.Line, reason.Spent, reason.Planned!.Value));
        Assert.Equal(["5000 CNY was spent on the line 'training'; the change leaves nothing."], Reasons(Executing().RequestChange(Terms with { Budget = [Terms.Budget[1]] }, "x", Policy, Minutes, SignOff, Author, At(11))));
        Assert.True(Asked(Yuan(5_000)).IsAccepted);

        static Decision<OperationProposal, ProposalEvent> Asked(Money training) =>
            Executing().RequestChange(Terms with { Budget = [Terms.Budget[0] with { Amount = training }, Terms.Budget[1]] }, "x", Policy, Minutes, SignOff, Author, At(11));
    }

    [Fact]
    public void SpentLineRenamed_what_was_spent_stays_what_it_was_spent_on()
    {
        var reason = Refused.For<SpentLineRenamed, OperationProposal, ProposalEvent>(Asked(Terms.Budget[0] with { Name = "Gifts" }, Terms.Budget[1]), "planning.spent-line-renamed");

        Assert.Equal(new SpentLineRenamed(Training, "Training of dealers", "Gifts"), reason);
        Assert.True(Asked(Terms.Budget[0], Terms.Budget[1] with { Name = "Gifts" }).IsAccepted);   // nothing was spent on it
        Assert.True(Asked(Terms.Budget[0], Terms.Budget[1], new(new("gifts"), "Gifts", Yuan(1))).IsAccepted);

        static Decision<OperationProposal, ProposalEvent> Asked(params ImmutableArray<BudgetLine> budget) =>
            Executing().RequestChange(Terms with { Budget = budget }, "x", Policy, Minutes, SignOff, Author, At(11));
    }

    [Fact]
    public void CommitteeDateOutside_a_committee_decides_about_what_is_laid_before_it()
    {
        var before = Reviewed().SendToCommittee(Author, At(4)).Accepted();
        var (early, late) = (new CommitteeApproval("M", new(2026, 3, 2)), new CommitteeApproval("M", new(2026, 3, 9)));

        Assert.Equal(new("M", late.On, new(2026, 3, 3), new(2026, 3, 8)), Refused.For<CommitteeDateOutside, OperationProposal, ProposalEvent>(before.Approve(late, Manager, At(8)), "planning.committee-date-outside"));
        Assert.Equal(["The decision in the minutes M is dated 2026-03-02, not from 2026-03-03 to 2026-03-08."], Reasons(before.Approve(early, Manager, At(8))));
        Assert.All([early with { On = new(2026, 3, 3) }, late with { On = new(2026, 3, 8) }], minutes => Assert.True(before.Approve(minutes, Manager, At(8)).IsAccepted));
        var again = before.Return(["x"], Manager, At(10)).Accepted().Submit(Policy, Author, At(10)).Accepted().Review(ProposalReviewer.Service, Passed, Manager, At(10)).Accepted()
            .Review(ProposalReviewer.Finance, Passed, Manager, At(10)).Accepted().SendToCommittee(Author, At(10)).Accepted();
        Assert.Equal(new("M", late.On, new(2026, 3, 9), new(2026, 3, 11)), again.Approve(late with { On = new(2026, 3, 8) }, Manager, At(11)).Refusal!.Unmet.Single() is CommitteeDateOutside outside ? outside with { On = late.On } : null);
    }

    [Fact]
    public void CommitteeDateOutside_a_change_is_decided_and_signed_off_after_what_it_changes_was_approved()
    {
        var first = Asked(Executing(), Other(), new(2026, 3, 6), new(2026, 3, 13));

        Assert.Equal(
            [new CommitteeDateOutside("M1", new(2026, 3, 6), new(2026, 3, 7), new(2026, 3, 12)), new SignatureDateOutside("Chen Ming", new(2026, 3, 13), new(2026, 3, 7), new(2026, 3, 12))],
            first.Refusal!.Unmet.AsEnumerable());
        var changed = Asked(Executing(), Other(), new(2026, 3, 8), new(2026, 3, 12)).Accepted().ApproveChange(Manager, At(12)).Accepted();
        var second = changed.RequestChange(Terms, "x", Policy, new("M2", new(2026, 3, 10)), new("Chen Ming", "S2", new(2026, 3, 10)), Author, At(14));
        Assert.Equal([typeof(CommitteeDateOutside), typeof(SignatureDateOutside)], second.Refusal!.Unmet.Select(reason => reason.GetType()));
        Assert.True(changed.RequestChange(Terms, "x", Policy, new("M2", new(2026, 3, 11)), new("Chen Ming", "S2", new(2026, 3, 14)), Author, At(14)).IsAccepted);

        static Decision<OperationProposal, ProposalEvent> Asked(OperationProposal proposal, ProposalTerms terms, LocalDate decided, LocalDate signed) =>
            proposal.RequestChange(terms, "x", Policy, new("M1", decided), new("Chen Ming", "S1", signed), Author, At(12));
    }

    [Fact]
    public void CommitteeDecisionUsed_a_decision_is_about_one_thing()
    {
        var proposal = Executing(Terms with { Audience = KeyAccounts });
        Assert.Equal("m-2026-7 ", Refused.For<CommitteeDecisionUsed, OperationProposal, ProposalEvent>(
            proposal.RequestChange(Other(KeyAccounts), "x", Policy, new("m-2026-7 ", MoreMinutes.On), SignOff, Author, At(12)), "planning.committee-decision-used").Minutes);

        var declined = proposal.RequestChange(Other(KeyAccounts), "x", Policy, MoreMinutes, SignOff, Author, At(12)).Accepted().DeclineChange("x", Manager, At(12)).Accepted();
        var other = Other(KeyAccounts) with { Title = "another" };
        Assert.IsType<CommitteeDecisionUsed>(Assert.Single(declined.RequestChange(other, "x", Policy, MoreMinutes, SignOff with { Document = "S-20" }, Author, At(12)).Refusal!.Unmet));
        var again = declined.RequestChange(Other(KeyAccounts), "the same", Policy, MoreMinutes, SignOff, Author, At(12)).Accepted();   // the very change that was declined

        // Back, and then there again: the same words, but another decision.
        var back = again.ApproveChange(Manager, At(12)).Accepted()
            .RequestChange(Terms with { Audience = KeyAccounts }, "back", Policy, new("M-2026-10", MoreMinutes.On), SignOff with { Document = "S-20", On = MoreMinutes.On }, Author, At(12)).Accepted()
            .ApproveChange(Manager, At(12)).Accepted();
        Assert.IsType<CommitteeDecisionUsed>(Assert.Single(back.RequestChange(Other(KeyAccounts), "x", Policy, MoreMinutes, SignOff with { Document = "S-21", On = MoreMinutes.On }, Author, At(12)).Refusal!.Unmet));
    }

    [Fact]
    public void WrittenSignOffUsed_a_paper_signs_off_one_change()
    {
        var declined = Executing().RequestChange(Other(), "x", Policy, Minutes, SignOff, Author, At(12)).Accepted().DeclineChange("x", Manager, At(12)).Accepted();
        var other = Other() with { Title = "another" };

        Assert.Equal("s-19", Refused.For<WrittenSignOffUsed, OperationProposal, ProposalEvent>(
            declined.RequestChange(other, "x", Policy, MoreMinutes, SignOff with { Document = "s-19" }, Author, At(12)), "planning.written-sign-off-used").Document);
        Assert.True(declined.RequestChange(other, "x", Policy, MoreMinutes, SignOff with { Document = "S-20" }, Author, At(12)).IsAccepted);
        Assert.True(declined.RequestChange(Other(), "x", Policy, Minutes, SignOff, Author, At(12)).IsAccepted);
    }

    [Fact]
    public void Blank_texts_and_early_acts_are_refused_all_at_once()
    {
        Assert.Equal(["There is no team that carries the proposal out.", "There is no key point to be controlled."], Reasons(Approved().HandOver([], default, Manager, At(9))));
        Assert.Equal(["There is no purpose of the spending."], Reasons(Executing().Spend(Training, Yuan(1), " ", Author, At(11))));
        Assert.Equal(["There is no reason."], Reasons(Submitted().Return(["x", ""], Manager, At(3))));
        Assert.Equal(["There is no result."], Reasons(Executing().Complete("", Author, At(11))));
        Assert.Equal(["There is no reason."], Reasons(Executing().RequestChange(Other(), "x", Policy, Minutes, SignOff, Author, At(11)).Accepted().DeclineChange(" ", Manager, At(12))));
        Assert.Equal(["There is no name of a budget line."], Reasons(Draft(Terms with { Budget = [new(Training, "", Yuan(1))] }).Submit(Policy, Author, At(2))));
        Assert.Equal(
            ["There is no reference of the minutes.", "There is no name or document of the sign-off.", "There is no reason."],
            Reasons(Executing().RequestChange(Other(), "", Policy, new("", Minutes.On), new("x", " ", SignOff.On), Author, At(11))));
        Assert.Equal([$"The act is dated {At(1)}, before the last fact of the plan at {At(10)}."], Reasons(Executing().Complete("done", Author, At(1))));
        Assert.Throws<ArgumentException>(() => OperationProposal.Draft(" ", Terms, Author, At(1)));
        Assert.Throws<ArgumentException>(() => Approved().HandOver([default], ["x"], Manager, At(9)));
        Assert.Throws<ArgumentException>("terms", () => OperationProposal.Draft("O-1", Terms with { Audience = default }, Author, At(1)));   // an empty code cannot be stored
        Assert.Throws<ArgumentException>("terms", () => OperationProposal.Draft("O-1", Terms with { Budget = [new(default, "x", Yuan(1))] }, Author, At(1)));
    }
}
