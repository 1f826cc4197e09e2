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
        var route = terms.Amount.Currency == policy.Currency ? policy.RouteOf(terms.Audience, terms.Amount) : null;
        var change = new ProposalChangeRequested
        {
            Terms = terms,
            Reason = reason,
            Policy = policy.Id,
            PolicyVersion = policy.Version,
            Route = route ?? Unknown,
            Committee = committee!,
            SignOff = signOff!,
        };
        return Decide(ProposalAct.RequestChange, change, by, at, route is null ? [new ProposalCurrencyDiffers(terms.Amount.Currency, policy.Currency)] : []);
    }

    /// <summary>Approves a change, so that the proposal is carried out as it was asked for.</summary>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The changed proposal in execution, or why not: no change waits, or one of its reviews is missing or objects.</returns>
    public Decision<OperationProposal, ProposalEvent> ApproveChange(Actor by, Instant at) =>
        Decide(ProposalAct.ApproveChange, new ProposalChangeApproved(), by, at);

    /// <summary>Declines a change, so that the proposal is carried out as it was. What was said about the change in its reviews counts no more.</summary>
    /// <param name="reason">Why; not blank.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The unchanged proposal in execution, or why not.</returns>
    public Decision<OperationProposal, ProposalEvent> DeclineChange(string reason, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return Decide(ProposalAct.DeclineChange, new ProposalChangeDeclined { Reason = reason }, by, at);
    }
}
