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
/// While a change waits, nothing is spent; no source says so: it keeps a line from being used up that the change would take away. Immutable, safe to
/// share between threads; two are equal only when they are the same object.
/// </para>
/// </remarks>
public sealed partial class OperationProposal
{
    private readonly Standing _now;

    private OperationProposal(ImmutableArray<ProposalEvent> history, Standing now) => (History, _now) = (history, now);

    /// <summary>Every event, in order.</summary>
    public ImmutableArray<ProposalEvent> History { get; }

    /// <summary>The host's id of the proposal.</summary>
    public string Id => History[0].Proposal;

    /// <summary>How many events it was folded from; for optimistic concurrency.</summary>
    public int Version => History.Length;

    /// <summary>When the last event happened.</summary>
    public Instant LastAt => History[^1].At;

    /// <summary>Where it stands.</summary>
    public ProposalState State => _now.State;

    /// <summary>What it says; of a proposal that is carried out what was approved last.</summary>
    public ProposalTerms Terms => _now.Terms[^1];

    /// <summary>What it said before, and says; the last are <see cref="Terms"/>.</summary>
    public ImmutableArray<ProposalTerms> AllTerms => _now.Terms;

    /// <summary>What the policy asked for it when it was submitted; null while it is a draft.</summary>
    public ProposalRoute? Route => _now.Route;

    /// <summary>The reviews that count, in the order in which they were recorded.</summary>
    public ImmutableArray<ProposalReviewRecorded> Reviews => _now.Reviews;

    /// <summary>The reviewers whose word is missing.</summary>
    public ImmutableArray<ProposalReviewer> Unreviewed => Route is null ? [] : Route.Reviewers.RemoveAll(reviewer => Reviews.Any(review => review.Reviewer == reviewer));

    /// <summary>The teams that carry it out; none before it was handed over.</summary>
    public ImmutableArray<Department> Teams => _now.Teams;

    /// <summary>The key points that are controlled; none before it was handed over.</summary>
    public ImmutableArray<string> ControlPoints => _now.ControlPoints;

    /// <summary>What was spent, in order.</summary>
    public ImmutableArray<ProposalSpending> Spendings => _now.Spendings;

    /// <summary>The change that waits to be approved again; null: none does.</summary>
    public ProposalChangeRequested? PendingChange => _now.Pending;

    /// <summary>What came of it; null before it is completed.</summary>
    public string? Result => _now.Result;

    /// <summary>How much was spent on a line of the budget.</summary>
    /// <param name="line">The line.</param>
    /// <returns>The sum, in the currency of the proposal; 0 for a line on which nothing was spent.</returns>
    public Money SpentOn(BudgetLineId line)
    {
        decimal sum = 0;
        foreach (var spending in Spendings)
        {
            sum += spending.Line == line ? spending.Amount.Amount : 0;
        }

        return new(sum, Terms.Amount.Currency);
    }

    /// <summary>How much may still be spent on a line of the budget.</summary>
    /// <param name="line">The line.</param>
    /// <returns>The rest; null: the budget has no such line.</returns>
    public Money? RemainingOn(BudgetLineId line) => Terms.Line(line) is { } known ? known.Amount - SpentOn(line) : null;

    /// <summary>Folds a history. No rules here: facts are not argued with.</summary>
    /// <param name="events">The events in order, from the draft on, without gaps.</param>
    /// <returns>The proposal.</returns>
    /// <exception cref="ArgumentException">
    /// There are no events, the first is no draft or another is, one is missing, doubled, of another proposal or dated before the one in front of it, or
    /// one cannot follow: an approval of what is not reviewed, money spent on what is not carried out.
    /// </exception>
    public static OperationProposal Replay(IEnumerable<ProposalEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        OperationProposal? proposal = null;
        foreach (var fact in events)
        {
            ArgumentNullException.ThrowIfNull(fact, nameof(events));
            proposal = proposal is null
                ? fact is ProposalDrafted { Version: 1 } drafted && !string.IsNullOrWhiteSpace(fact.Proposal) ? Begun(drafted)
                    : throw new ArgumentException($"A proposal begins with its draft, version 1, not with {fact.GetType().Name}, version {fact.Version}.", nameof(events))
                : fact.Version == proposal.Version + 1 && fact.Proposal == proposal.Id && fact.At >= proposal.LastAt && proposal.CanBeFollowedBy(fact) ? proposal.After(fact)
                : throw new ArgumentException($"The event {proposal.Version + 1} of '{proposal.Id}' cannot be {fact.GetType().Name}, version {fact.Version} of '{fact.Proposal}' at {fact.At}.", nameof(events));
        }

        return proposal ?? throw new ArgumentException("A proposal has at least the event of its draft.", nameof(events));
    }

    /// <summary>The proposal and where it stands.</summary>
    /// <returns>For example <c>O-1: Executing</c>.</returns>
    public override string ToString() => $"{Id}: {State}";

    private static OperationProposal Begun(ProposalDrafted drafted) => new([drafted], new() { Terms = [drafted.Terms] });

    private bool CanBeFollowedBy(ProposalEvent fact) => fact switch
    {
        ProposalRevised revised => State == ProposalState.Draft && revised.Terms is not null,
        ProposalSubmitted submitted => State == ProposalState.Draft && submitted.Route is { Reviewers.IsDefault: false, Tiers.IsDefault: false },
        ProposalReviewRecorded review => State == ProposalState.Submitted && Route!.Reviewers.Contains(review.Reviewer) && !review.Answers.IsDefaultOrEmpty,
        ProposalReturned returned => State is ProposalState.Submitted or ProposalState.Reviewed or ProposalState.CommitteeReview && !returned.Reasons.IsDefaultOrEmpty,
        ProposalSentToCommittee => State == ProposalState.Reviewed,
        ProposalApproved approved => approved.Committee is null ? State == ProposalState.Reviewed && !Route!.NeedsCommittee : State == ProposalState.CommitteeReview,
        ProposalHandedOver handed => State == ProposalState.Approved && !handed.Teams.IsDefaultOrEmpty && !handed.ControlPoints.IsDefaultOrEmpty,
        ProposalMoneySpent or ProposalChangeRequested or ProposalCompleted => State == ProposalState.Executing,
        ProposalChangeApproved or ProposalChangeDeclined => State == ProposalState.Changing,
        _ => false,
    };

    private OperationProposal After(ProposalEvent fact) => new(History.Add(fact), fact switch
    {
        ProposalRevised revised => _now with { Terms = _now.Terms.Add(revised.Terms) },
        ProposalSubmitted submitted => (_now with { State = ProposalState.Submitted, Route = submitted.Route }).Judged(),
        ProposalReviewRecorded review => (_now with { Reviews = _now.Reviews.RemoveAll(earlier => earlier.Reviewer == review.Reviewer).Add(review) }).Judged(),
        ProposalReturned => _now with { State = ProposalState.Draft, Route = null, Reviews = [] },
        ProposalSentToCommittee => _now with { State = ProposalState.CommitteeReview },
        ProposalApproved => _now with { State = ProposalState.Approved },
        ProposalHandedOver handed => _now with { State = ProposalState.Executing, Teams = handed.Teams, ControlPoints = handed.ControlPoints },
        ProposalMoneySpent spent => _now with { Spendings = _now.Spendings.Add(new(spent.Line, spent.Amount, spent.What, spent.At)) },
        ProposalChangeRequested change => _now with { State = ProposalState.Changing, Pending = change },
        ProposalChangeApproved => _now with { State = ProposalState.Executing, Terms = _now.Terms.Add(_now.Pending!.Terms), Pending = null },
        ProposalChangeDeclined => _now with { State = ProposalState.Executing, Pending = null },
        ProposalCompleted completed => _now with { State = ProposalState.Completed, Result = completed.Result },
        _ => _now,
    });

    private sealed record Standing
    {
        public ProposalState State { get; init; }

        public required ImmutableArray<ProposalTerms> Terms { get; init; }

        public ProposalRoute? Route { get; init; }

        public ImmutableArray<ProposalReviewRecorded> Reviews { get; init; } = [];

        public ImmutableArray<Department> Teams { get; init; } = [];

        public ImmutableArray<string> ControlPoints { get; init; } = [];

        public ImmutableArray<ProposalSpending> Spendings { get; init; } = [];

        public ProposalChangeRequested? Pending { get; init; }

        public string? Result { get; init; }

        // Reviewed is not an act of its own: the last review that passes makes it so.
        public Standing Judged() => Route!.Reviewers.All(reviewer => Reviews.Any(review => review.Reviewer == reviewer && review.Answers.All(answer => answer.IsPassed)))
            ? this with { State = ProposalState.Reviewed }
            : this;
    }
}
