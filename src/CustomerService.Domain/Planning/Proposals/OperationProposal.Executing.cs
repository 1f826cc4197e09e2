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

        var unmet = new List<DomainError>();
        if (teams.IsDefaultOrEmpty)
        {
            unmet.Add(Blank("team that carries the proposal out", "执行团队"));
        }

        if (controlPoints.IsDefaultOrEmpty || controlPoints.Any(string.IsNullOrWhiteSpace))
        {
            unmet.Add(Blank("key point to be controlled", "关键控制点"));
        }

        return Decide("hand-over-proposal", new("Hand over proposal", "移交执行"), State == ProposalState.Approved,
            new ProposalHandedOver { Teams = teams.IsDefault ? [] : [.. teams.Distinct()], ControlPoints = controlPoints.IsDefault ? [] : controlPoints }, by, at, unmet);
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
        var unmet = new List<DomainError>();
        if (RemainingOn(line) is not { } rest)
        {
            unmet.Add(new BudgetLineUnknown(line, [.. Terms.Budget.Select(known => known.Id)]));
        }
        else if (amount.Currency == rest.Currency && amount > rest)
        {
            unmet.Add(new BudgetLineExceeded(line, amount, rest));
        }

        if (amount.Currency != Terms.Amount.Currency)
        {
            unmet.Add(new ProposalCurrencyDiffers(amount.Currency, Terms.Amount.Currency));
        }

        if (amount.Amount <= 0)
        {
            unmet.Add(new ProposalAmountNotPositive(new("amount spent", "支出金额"), amount));
        }

        if (string.IsNullOrWhiteSpace(what))
        {
            unmet.Add(Blank("purpose of the spending", "支出用途"));
        }

        return Decide("spend", new("Spend", "支出"), State == ProposalState.Executing, new ProposalMoneySpent { Line = line, Amount = amount, What = what }, by, at, unmet);
    }

    /// <summary>Ends the execution.</summary>
    /// <param name="result">What came of it; not blank.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The completed proposal, or why not.</returns>
    public Decision<OperationProposal, ProposalEvent> Complete(string result, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Decide("complete-proposal", new("Complete proposal", "完成方案"), State == ProposalState.Executing, new ProposalCompleted { Result = result }, by, at,
            string.IsNullOrWhiteSpace(result) ? [Blank("result", "执行结果")] : []);
    }
}
