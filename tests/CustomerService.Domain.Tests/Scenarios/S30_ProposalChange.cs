using CustomerService.Domain.Planning.Proposals;
using CustomerService.Domain.Tests.Planning.Proposals;

namespace CustomerService.Domain.Tests.Scenarios;

/// <summary>A measure of a proposal in execution is changed, and money is spent elsewhere [003 R5 2.5 to 2.8].</summary>
public sealed class S30_ProposalChange
{
    private static readonly OperationProposal Executing = ProposalDesk.Executing();

    [Fact]
    public void A_change_with_the_committee_but_without_written_sign_off_is_refused()
    {
        var decision = Executing.RequestChange(ProposalDesk.Other(), "dealers asked", ProposalDesk.Policy, ProposalDesk.Minutes, signOff: null, ProposalDesk.Author, ProposalDesk.At(11));

        Assert.False(decision.IsAccepted);
        Assert.Equal([new WrittenSignOffMissing()], decision.Refusal.Unmet.AsEnumerable());
    }

    [Fact]
    public void Spending_on_a_line_not_in_the_plan_is_refused()
    {
        var decision = Executing.Spend(new("travel"), ProposalDesk.Yuan(100), "a trip", ProposalDesk.Author, ProposalDesk.At(11));

        Assert.False(decision.IsAccepted);
        Assert.IsType<BudgetLineUnknown>(Assert.Single(decision.Refusal.Unmet));
    }

    [Fact]
    public void With_both_it_waits_to_be_approved_again_and_then_holds()
    {
        var asked = Executing.RequestChange(ProposalDesk.Other(), "dealers asked", ProposalDesk.Policy, ProposalDesk.Minutes, ProposalDesk.SignOff, ProposalDesk.Author, ProposalDesk.At(11)).Accepted();

        Assert.Equal(ProposalState.Changing, asked.State);
        Assert.Equal(ProposalDesk.Other(), asked.ApproveChange(ProposalDesk.Manager, ProposalDesk.At(12)).Accepted().Terms);
    }
}
