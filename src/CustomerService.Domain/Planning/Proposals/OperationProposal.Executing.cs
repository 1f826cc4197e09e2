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

    /// <summary>Asks for a change of a proposal that is being carried out: of a measure, a term, the budget.</summary>
    /// <param name="terms">What the proposal would say; complete, and with at least as much on each line of the budget as was spent on it.</param>
    /// <param name="reason">Why; not blank.</param>
    /// <param name="committee">The approval of the committee; null: there is none, and the act is refused.</param>
    /// <param name="signOff">The written sign-off; null: there is none, and the act is refused.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The change, which holds when it is approved again, or why not.</returns>
    public Decision<OperationProposal, ProposalEvent> RequestChange(
        ProposalTerms terms, string reason, CommitteeApproval? committee, WrittenSignOff? signOff, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(reason);
        var unmet = new List<DomainError>();
        if (committee is null)
        {
            unmet.Add(new CommitteeApprovalMissing());
        }
        else if (string.IsNullOrWhiteSpace(committee.Minutes))
        {
            unmet.Add(Blank("reference of the minutes", "会议纪要编号"));
        }

        if (signOff is null)
        {
            unmet.Add(new WrittenSignOffMissing());
        }
        else if (string.IsNullOrWhiteSpace(signOff.Name) || string.IsNullOrWhiteSpace(signOff.Document))
        {
            unmet.Add(Blank("name or document of the sign-off", "签字人或签字文件"));
        }

        unmet.AddRange(new DomainError?[]
        {
            committee is null ? null : Misdated(committee.Minutes, committee.On, at),
            signOff is null ? null : Misdated(signOff.Name, signOff.On, at),
        }.OfType<DomainError>());

        if (string.IsNullOrWhiteSpace(reason))
        {
            unmet.Add(Blank("reason", "理由"));
        }

        if (terms.Equals(Terms))
        {
            unmet.Add(new ProposalUnchanged());
        }

        unmet.AddRange(terms.Faults());
        if (terms.Amount.Currency != Terms.Amount.Currency)
        {
            unmet.Add(new ProposalCurrencyDiffers(terms.Amount.Currency, Terms.Amount.Currency));
        }
        else
        {
            unmet.AddRange(CutLines(terms));
        }

        return Decide("request-change", new("Request change", "申请变更"), State == ProposalState.Executing,
            new ProposalChangeRequested { Terms = terms, Reason = reason, Committee = committee!, SignOff = signOff! }, by, at, unmet);
    }

    /// <summary>Approves a change, so that the proposal is carried out as it was asked for.</summary>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The changed proposal in execution, or why not: no change waits.</returns>
    public Decision<OperationProposal, ProposalEvent> ApproveChange(Actor by, Instant at) =>
        Decide("approve-change", new("Approve change", "重新批准变更"), State == ProposalState.Changing, new ProposalChangeApproved(), by, at, []);

    /// <summary>Declines a change, so that the proposal is carried out as it was.</summary>
    /// <param name="reason">Why; not blank.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The unchanged proposal in execution, or why not.</returns>
    public Decision<OperationProposal, ProposalEvent> DeclineChange(string reason, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return Decide("decline-change", new("Decline change", "否决变更"), State == ProposalState.Changing, new ProposalChangeDeclined { Reason = reason }, by, at,
            string.IsNullOrWhiteSpace(reason) ? [Blank("reason", "理由")] : []);
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

    private IEnumerable<DomainError> CutLines(ProposalTerms terms)
    {
        foreach (var line in Spendings.Select(spending => spending.Line).Distinct())
        {
            var (spent, planned) = (SpentOn(line), terms.Line(line)?.Amount);
            if (planned is not { } amount || (amount.Currency == spent.Currency && amount < spent))
            {
                yield return new SpentLineCut(line, spent, planned);
            }
        }
    }
}
