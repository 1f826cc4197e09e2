using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Planning.Proposals;

public sealed partial class OperationProposal
{
    /// <summary>Hands the approved proposal to the teams that carry it out.</summary>
    /// <param name="teams">The teams; at least one.</param>
    /// <param name="controlPoints">The key points that are controlled; at least one, none blank.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The proposal in execution, or why not.</returns>
    /// <exception cref="ArgumentException">A team is the empty code.</exception>
    public Decision<OperationProposal, ProposalEvent> HandOver(ImmutableArray<Department> teams, ImmutableArray<string> controlPoints, Actor by, Instant at)
    {
        if (!teams.IsDefault && teams.Contains(default))
        {
            throw new ArgumentException("Teams are codes.", nameof(teams));
        }

        return Decide(
            ProposalAct.HandOver, new ProposalHandedOver { Teams = teams.IsDefault ? [] : [.. teams.Distinct()], ControlPoints = controlPoints.IsDefault ? [] : controlPoints }, by, at);
    }

    /// <summary>Spends money on a line of the budget.</summary>
    /// <param name="line">The line.</param>
    /// <param name="amount">How much; above 0, not more than the line has left.</param>
    /// <param name="what">On what; not blank.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The spending, or why not.</returns>
    public Decision<OperationProposal, ProposalEvent> Spend(BudgetLineId line, Money amount, string what, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(what);
        return Decide(ProposalAct.Spend, new ProposalMoneySpent { Line = line, Amount = amount, What = what }, by, at);
    }

    /// <summary>Ends the execution.</summary>
    /// <param name="result">What came of it; not blank.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The completed proposal, or why not.</returns>
    public Decision<OperationProposal, ProposalEvent> Complete(string result, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Decide(ProposalAct.Complete, new ProposalCompleted { Result = result }, by, at);
    }
}
