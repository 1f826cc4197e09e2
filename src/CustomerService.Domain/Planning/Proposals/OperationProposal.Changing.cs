using NodaTime;

namespace CustomerService.Domain.Planning.Proposals;

/// <content>What is approved is not changed at will.</content>
public sealed partial class OperationProposal
{
    /// <summary>Asks for a change of a proposal that is being carried out: of a measure, a term, the budget.</summary>
    /// <param name="terms">
    /// What the proposal would say; complete, and with each line of the budget on which money was spent: under its name, with at least what was spent on it.
    /// </param>
    /// <param name="reason">Why; not blank.</param>
    /// <param name="policy">The policy. Where it asks otherwise for these terms than was asked for those in force, all whom it asks review them before they are approved.</param>
    /// <param name="committee">The approval of the committee, for this change and since the terms in force were approved; null: there is none, and the act is refused.</param>
    /// <param name="signOff">The written sign-off, for this change and since then; null: there is none, and the act is refused.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The change, which holds when it is approved again, or why not.</returns>
    /// <exception cref="ArgumentException">A text, a measure or a line of the budget is null.</exception>
    public Decision<OperationProposal, ProposalEvent> RequestChange(
        ProposalTerms terms, string reason, ProposalPolicy policy, CommitteeApproval? committee, WrittenSignOff? signOff, Actor by, Instant at)
    {
        ThrowIfHole(terms);
        ArgumentNullException.ThrowIfNull(reason);
        ArgumentNullException.ThrowIfNull(policy);
        var unmet = CommitteeFaults(terms, committee, at).Concat(SignOffFaults(terms, signOff, at)).ToList();
        if (string.IsNullOrWhiteSpace(reason))
        {
            unmet.Add(Blank("reason", "理由"));
        }

        if (terms.Equals(Terms))
        {
            unmet.Add(new ProposalUnchanged());
        }

        unmet.AddRange(terms.Faults());
        var isRoutable = terms.Amount.Currency == policy.Currency;
        unmet.AddRange(new[] { Terms.Amount.Currency, policy.Currency }.Distinct().Where(currency => currency != terms.Amount.Currency)
            .Select(currency => new ProposalCurrencyDiffers(terms.Amount.Currency, currency)));
        if (terms.Amount.Currency == Terms.Amount.Currency)
        {
            unmet.AddRange(_now.SpentLineFaults(terms));
        }

        var change = new ProposalChangeRequested
        {
            Terms = terms,
            Reason = reason,
            Policy = policy.Id,
            PolicyVersion = policy.Version,
            Route = isRoutable ? policy.RouteOf(terms.Audience, terms.Amount) : new([], NeedsCommittee: true, []),
            Committee = committee!,
            SignOff = signOff!,
        };
        return Decide("request-change", new("Request change", "申请变更"), State == ProposalState.Executing, change, by, at, unmet);
    }

    /// <summary>Approves a change, so that the proposal is carried out as it was asked for.</summary>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The changed proposal in execution, or why not: no change waits, or one of its reviews is missing or objects.</returns>
    public Decision<OperationProposal, ProposalEvent> ApproveChange(Actor by, Instant at) =>
        Decide("approve-change", new("Approve change", "重新批准变更"), State == ProposalState.Changing, new ProposalChangeApproved(), by, at,
            State == ProposalState.Changing ? _now.Unready() : []);

    /// <summary>Declines a change, so that the proposal is carried out as it was. What was said about the change in its reviews counts no more.</summary>
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

    private IEnumerable<DomainError> CommitteeFaults(ProposalTerms terms, CommitteeApproval? committee, Instant at)
    {
        if (committee is null)
        {
            yield return new CommitteeApprovalMissing();
        }
        else if (string.IsNullOrWhiteSpace(committee.Minutes))
        {
            yield return Blank("reference of the minutes", "会议纪要编号");
        }
        else
        {
            if (History.OfType<ProposalApproved>().Any(approval => IsSame(approval.Committee?.Minutes, committee.Minutes))
                || OtherChanges(terms).Any(change => IsSame(change.Committee.Minutes, committee.Minutes)))
            {
                yield return new CommitteeDecisionUsed(committee.Minutes);
            }

            if (Misdated(committee, _now.ApprovedAt, at) is { } misdated)
            {
                yield return misdated;
            }
        }
    }

    private IEnumerable<DomainError> SignOffFaults(ProposalTerms terms, WrittenSignOff? signOff, Instant at)
    {
        if (signOff is null)
        {
            yield return new WrittenSignOffMissing();
        }
        else if (string.IsNullOrWhiteSpace(signOff.Name) || string.IsNullOrWhiteSpace(signOff.Document))
        {
            yield return Blank("name or document of the sign-off", "签字人或签字文件");
        }
        else
        {
            if (OtherChanges(terms).Any(change => IsSame(change.SignOff.Document, signOff.Document)))
            {
                yield return new WrittenSignOffUsed(signOff.Document);
            }

            var (from, to) = Days(_now.ApprovedAt, at);
            if (signOff.On < from || signOff.On > to)
            {
                yield return new Documents.SignatureDateOutside(signOff.Name, signOff.On, from, to);
            }
        }
    }

    // Every change that was asked for, but for those that were declined, would have led from the terms in force to the same, and so are this very change.
    private IEnumerable<ProposalChangeRequested> OtherChanges(ProposalTerms terms)
    {
        var since = History.Length - 1;
        while (since > 0 && History[since] is not ProposalChangeApproved)
        {
            since--;
        }

        return History.Where((fact, index) => fact is ProposalChangeRequested change && (index < since || !change.Terms.Equals(terms))).Cast<ProposalChangeRequested>();
    }

    private static bool IsSame(string? reference, string other) => string.Equals(reference?.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
}
