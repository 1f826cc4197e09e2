using System.Collections.Immutable;
using CustomerService.Domain.Procedures;
using NodaTime;

namespace CustomerService.Domain.Planning.Proposals;

/// <content>What can be done next, what cannot, and why.</content>
public sealed partial class OperationProposal
{
    /// <summary>Everything that has a place where the proposal stands, and what each still lacks.</summary>
    /// <param name="at">When it would be done.</param>
    /// <returns>The acts in the order of the rows, those that lack something included.</returns>
    public ImmutableArray<CaseOption<ProposalState, ProposalAct>> Options(Instant at) => Procedure.Options(State, this, [.. TimeFaults(at)]);

    /// <summary>What stands in the way of an act.</summary>
    /// <param name="act">The act.</param>
    /// <param name="at">When it would be done.</param>
    /// <returns>
    /// Everything that can be judged before the act; none where nothing stands in the way. What the act brings (a review, minutes, an amount) is judged when it is tried.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">It is no act.</exception>
    public ImmutableArray<DomainError> Explain(ProposalAct act, Instant at) => Enum.IsDefined(act)
        ? [.. Unmet(act, null, at)]
        : throw new ArgumentOutOfRangeException(nameof(act), act, "Not a value of ProposalAct.");

    private IEnumerable<DomainError> Unmet(ProposalAct act, ProposalEvent? fact, Instant at)
    {
        var missing = Procedure.MissingFor(State, act, this, fact);

        // A submitted proposal waits for its reviews; which are missing says more than that it is no time yet.
        var isWaiting = State == ProposalState.Submitted && act is (ProposalAct.SendToCommittee or ProposalAct.Approve) && missing.Any(reason => reason is ProposalReviewMissing or ProposalReviewObjects);
        return
        [
            .. Procedure.Find(State, act).IsEmpty && !isWaiting ? [new ProposalStepNotPermitted(State)] : ImmutableArray<DomainError>.Empty,
            .. TimeFaults(at),
            .. missing,
        ];
    }

    private IEnumerable<DomainError> TimeFaults(Instant at) => at < LastAt ? [new BeforeLastPlanFact(at, LastAt)] : [];

    private Decision<OperationProposal, ProposalEvent> Decide(ProposalAct act, ProposalEvent fact, Actor by, Instant at, IEnumerable<DomainError>? more = null)
    {
        ArgumentNullException.ThrowIfNull(by);
        var made = fact with { Proposal = Id, Version = Version + 1, At = at, By = by };
        ImmutableArray<DomainError> unmet = [.. Unmet(act, made, at).Concat(more ?? []).Distinct()];
        if (!unmet.IsEmpty)
        {
            return new(new Refusal(KebabCase.Of(act), act.DisplayName, KebabCase.Of(State), State.DisplayName, unmet));
        }

        var next = After(made);
        Procedure.Fire(State, act, next.State, this, made);
        return new(next, [made]);
    }
}
