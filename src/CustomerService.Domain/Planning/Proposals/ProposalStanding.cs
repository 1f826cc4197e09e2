using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Planning.Proposals;

/// <summary>Where a proposal stands: what its events came to.</summary>
internal sealed record ProposalStanding
{
    public ProposalState State { get; init; }

    public required ImmutableArray<ProposalTerms> Terms { get; init; }

    public ProposalRoute? Route { get; init; }

    public ImmutableArray<ProposalReviewRecorded> Reviews { get; init; } = [];

    public Instant? CommitteeAskedAt { get; init; }

    /// <summary>When the terms in force were approved.</summary>
    public Instant? ApprovedAt { get; init; }

    public ImmutableArray<Department> Teams { get; init; } = [];

    public ImmutableArray<string> ControlPoints { get; init; } = [];

    public ImmutableArray<ProposalSpending> Spendings { get; init; } = [];

    public ProposalChangeRequested? Pending { get; init; }

    public ImmutableArray<ProposalReviewRecorded> ChangeReviews { get; init; } = [];

    public string? Result { get; init; }

    /// <summary>Whom the policy asks for what waits: for the change, or else for the proposal.</summary>
    public ProposalRoute? Asked => Pending?.Route ?? Route;

    /// <summary>The reviews of what waits.</summary>
    public ImmutableArray<ProposalReviewRecorded> Given => Pending is null ? Reviews : ChangeReviews;

    /// <summary>Whose word about what waits is missing. A change for which the policy asks what it asked before keeps the reviews there are.</summary>
    public ImmutableArray<ProposalReviewer> Unreviewed =>
        Asked is not { } asked || (Pending is { } change && change.Route.Equals(Route)) ? [] : asked.Reviewers.RemoveAll(reviewer => Given.Any(review => review.Reviewer == reviewer));

    /// <summary>What stands between a submitted proposal, or a change, and its approval.</summary>
    public IEnumerable<DomainError> Unready()
    {
        if (State is not (ProposalState.Submitted or ProposalState.Changing))
        {
            yield break;
        }

        foreach (var reviewer in Unreviewed)
        {
            yield return new ProposalReviewMissing(reviewer);
        }

        foreach (var review in Given)
        {
            foreach (var answer in review.Answers)
            {
                if (!answer.IsPassed)
                {
                    yield return new ProposalReviewObjects(review.Reviewer, answer.Check, answer.Comment ?? "-");
                }
            }
        }
    }

    public Money SpentOn(BudgetLineId line)
    {
        decimal sum = 0;
        foreach (var spending in Spendings)
        {
            sum += spending.Line == line ? spending.Amount.Amount : 0;
        }

        return new(sum, Terms[^1].Amount.Currency);
    }

    // A draft may name several currencies; nothing is spent on it.
    public Money? RemainingOn(BudgetLineId line) => Terms[^1].Line(line) is { Amount: var planned } ? new(planned.Amount - SpentOn(line).Amount, planned.Currency) : null;

    /// <summary>What changed terms would do to lines on which money was spent: take them away, leave too little on them, or call them something else.</summary>
    public IEnumerable<DomainError> SpentLineFaults(ProposalTerms terms)
    {
        foreach (var id in Spendings.Select(spending => spending.Line).Distinct())
        {
            var (spent, planned) = (SpentOn(id), terms.Line(id));
            if (planned is null || (planned.Amount.Currency == spent.Currency && planned.Amount < spent))
            {
                yield return new SpentLineCut(id, spent, planned?.Amount);
            }

            if (planned is not null && Terms[^1].Line(id) is { } now && now.Name != planned.Name)
            {
                yield return new SpentLineRenamed(id, now.Name, planned.Name);
            }
        }
    }

    public ProposalStanding With(ProposalReviewRecorded review) =>
        Pending is null ? (this with { Reviews = Latest(Reviews, review) }).Judged() : this with { ChangeReviews = Latest(ChangeReviews, review) };

    // Reviewed is not an act of its own: the last review that passes makes it so.
    public ProposalStanding Judged() => Unready().Any() ? this : this with { State = ProposalState.Reviewed };

    // Whoever was not asked this time is asked anew when another change asks for them.
    public ProposalStanding Changed(Instant at) => this with
    {
        State = ProposalState.Executing,
        Terms = Terms.Add(Pending!.Terms),
        Reviews = Pending.Route.Equals(Route) ? ChangeReviews.Aggregate(Reviews, Latest) : ChangeReviews,
        Route = Pending.Route,
        ApprovedAt = at,
        Pending = null,
        ChangeReviews = [],
    };

    private static ImmutableArray<ProposalReviewRecorded> Latest(ImmutableArray<ProposalReviewRecorded> reviews, ProposalReviewRecorded review) =>
        reviews.RemoveAll(earlier => earlier.Reviewer == review.Reviewer).Add(review);
}
