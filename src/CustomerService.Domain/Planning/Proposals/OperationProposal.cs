using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Planning.Proposals;

/// <summary>A proposal of how a type of customers is served (运作方案): drafted, reviewed, approved, carried out within its budget; folded from its events.</summary>
/// <remarks>
/// <para>
/// Source: [003 R5 2.1 to 2.8]. The market department drafts by types of customers and submits; customer service, finance, market and experts review
/// as the policy asks; the decision committee approves where type or amount requires it. What is approved is not changed at will: a change in execution
/// needs the committee's approval, a written sign-off and a second approval of the proposal. Money is spent on the lines of the budget and nowhere else.
/// </para>
/// <para>
/// The policy is asked again for the terms that a change brings. Where it asks the same as before, the reviews there are stand. Where it asks anything else, because
/// amount or customers leave their tier or the policy is another one, all whom it asks review the changed terms before these are approved again; no source says how
/// far the second approval goes back, and a change must not be the way round a review.
/// </para>
/// <para>
/// While a change waits, nothing is spent; no source says so: it keeps a line from being used up that the change would take away. Immutable, safe to
/// share between threads; two are equal only when they are the same object.
/// </para>
/// </remarks>
public sealed partial class OperationProposal
{
    private OperationProposal(ProposalProcedure procedure, ImmutableArray<ProposalEvent> history, ProposalStanding standing) => (Procedure, History, Standing) = (procedure, history, standing);

    /// <summary>The procedure that moves it.</summary>
    public ProposalProcedure Procedure { get; }

    /// <summary>Every event, in order.</summary>
    public ImmutableArray<ProposalEvent> History { get; }

    /// <summary>The host's id of the proposal.</summary>
    public string Id => History[0].Proposal;

    /// <summary>How many events it was folded from; for optimistic concurrency.</summary>
    public int Version => History.Length;

    /// <summary>When the last event happened.</summary>
    public Instant LastAt => History[^1].At;

    /// <summary>Where it stands.</summary>
    public ProposalState State => Standing.State;

    /// <summary>What it says; of a proposal that is carried out what was approved last.</summary>
    public ProposalTerms Terms => Standing.Terms[^1];

    /// <summary>What it said before, and says; the last are <see cref="Terms"/>.</summary>
    public ImmutableArray<ProposalTerms> AllTerms => Standing.Terms;

    /// <summary>What the policy asked for its terms when it was submitted, or when they were changed; null while it is a draft.</summary>
    public ProposalRoute? Route => Standing.Route;

    /// <summary>The reviews of its terms that count, in the order in which they were recorded.</summary>
    public ImmutableArray<ProposalReviewRecorded> Reviews => Standing.Reviews;

    /// <summary>The reviews of <see cref="PendingChange"/> that count; none where no change waits.</summary>
    public ImmutableArray<ProposalReviewRecorded> ChangeReviews => Standing.ChangeReviews;

    /// <summary>The reviewers whose word is missing: about the change that waits, or else about the proposal.</summary>
    public ImmutableArray<ProposalReviewer> Unreviewed => Standing.Unreviewed;

    /// <summary>The teams that carry it out; none before it was handed over.</summary>
    public ImmutableArray<Department> Teams => Standing.Teams;

    /// <summary>The key points that are controlled; none before it was handed over.</summary>
    public ImmutableArray<string> ControlPoints => Standing.ControlPoints;

    /// <summary>What was spent, in order.</summary>
    public ImmutableArray<ProposalSpending> Spendings => Standing.Spendings;

    /// <summary>The change that waits to be approved again; null: none does.</summary>
    public ProposalChangeRequested? PendingChange => Standing.Pending;

    /// <summary>What came of it; null before it is completed.</summary>
    public string? Result => Standing.Result;

    /// <summary>How much was spent on a line of the budget.</summary>
    /// <param name="line">The line.</param>
    /// <returns>The sum, in the currency of the proposal; 0 for a line on which nothing was spent.</returns>
    public Money SpentOn(BudgetLineId line) => Standing.SpentOn(line);

    /// <summary>How much may still be spent on a line of the budget.</summary>
    /// <param name="line">The line.</param>
    /// <returns>The rest; null: the budget has no such line.</returns>
    public Money? RemainingOn(BudgetLineId line) => Standing.RemainingOn(line);

    /// <summary>What the events came to.</summary>
    internal ProposalStanding Standing { get; }

    /// <summary>Folds a history. No rules here: facts are not argued with.</summary>
    /// <param name="events">The events in order, from the draft on, without gaps.</param>
    /// <param name="procedure">The procedure under which it began; null: <see cref="ProposalProcedure.Standard"/>.</param>
    /// <returns>The proposal.</returns>
    /// <exception cref="ArgumentException">
    /// There are no events, the procedure is another, the first is no draft or another is, one is missing, doubled, of another proposal or dated before the one in front of it, or
    /// one does not fit what is there: an approval of what is not reviewed, money that no line has, a change without its committee, terms that are not
    /// there. The message names the event and says why.
    /// </exception>
    public static OperationProposal Replay(IEnumerable<ProposalEvent> events, ProposalProcedure? procedure = null)
    {
        ArgumentNullException.ThrowIfNull(events);
        OperationProposal? proposal = null;
        foreach (var fact in events)
        {
            if (fact is null)
            {
                throw new ArgumentException($"The history of the proposal '{proposal?.Id}' cannot be folded: the event {(proposal?.Version ?? 0) + 1} is null.", nameof(events));
            }

            proposal = proposal is null ? Begun(fact, procedure ?? ProposalProcedure.Standard) : proposal.After(fact);
        }

        return proposal ?? throw new ArgumentException("A proposal has at least the event of its draft.", nameof(events));
    }

    /// <summary>The proposal and where it stands.</summary>
    /// <returns>For example <c>O-1: Executing</c>.</returns>
    public override string ToString() => $"{Id}: {State}";

    private static OperationProposal Begun(ProposalEvent first, ProposalProcedure procedure)
    {
        var begun = ProposalFold.Begin(first);
        procedure.RequireSame(((ProposalDrafted)first).Procedure, ((ProposalDrafted)first).ProcedureVersion, nameof(procedure));
        return new(procedure, [first], begun);
    }

    private OperationProposal After(ProposalEvent fact) => new(Procedure, History.Add(fact), ProposalFold.Apply(this, Standing, fact));
}
