using System.Collections.Immutable;

namespace CustomerService.Domain.Planning.Proposals;

/// <summary>What each event makes of a proposal.</summary>
/// <remarks>
/// Whether an act was allowed is not asked again, what stands in the history happened; but an event that does not fit what is there (an approval of what is
/// not reviewed, money that no line has, terms that are not there) cannot be folded.
/// </remarks>
internal static class ProposalFold
{
    public static ProposalStanding Begin(ProposalEvent first) => first switch
    {
        not ProposalDrafted => throw Cannot(first, "a history begins with the draft"),
        { Version: not 1 } => throw Cannot(first, "a draft has version 1"),
        _ when string.IsNullOrWhiteSpace(first.Proposal) => throw Cannot(first, "a proposal has an id"),
        { By: null } => throw Cannot(first, "nobody did it"),
        ProposalDrafted drafted when Hole(drafted.Terms) is { } hole => throw Cannot(first, hole),
        ProposalDrafted drafted => new ProposalStanding { Terms = [drafted.Terms] },
    };

    public static ProposalStanding Apply(OperationProposal proposal, ProposalStanding now, ProposalEvent fact)
    {
        var fault = fact.Proposal != proposal.Id ? $"it is of the proposal '{fact.Proposal}'"
            : fact.Version != proposal.Version + 1 ? $"expected version {proposal.Version + 1}; a history has no gaps and no repeats"
            : fact.At < proposal.LastAt ? $"the fact in front of it is of {proposal.LastAt}"
            : fact.By is null ? "nobody did it"
            : !IsInPlace(fact, now.State) ? $"it has no place at {now.State}"
            : Misfit(now, fact);
        return fault is null ? Next(now, fact) : throw Cannot(fact, fault);
    }

    private static ProposalStanding Next(ProposalStanding now, ProposalEvent fact) => fact switch
    {
        ProposalRevised revised => now with { Terms = now.Terms.Add(revised.Terms) },
        ProposalSubmitted submitted => now with { State = ProposalState.Submitted, Route = submitted.Route },
        ProposalReviewRecorded review => now.With(review),
        ProposalReturned => now with { State = ProposalState.Draft, Route = null, Reviews = [], CommitteeAskedAt = null },
        ProposalSentToCommittee => now with { State = ProposalState.CommitteeReview, CommitteeAskedAt = fact.At },
        ProposalApproved => now with { State = ProposalState.Approved, ApprovedAt = fact.At },
        ProposalHandedOver handed => now with { State = ProposalState.Executing, Teams = handed.Teams, ControlPoints = handed.ControlPoints },
        ProposalMoneySpent spent => now with { Spendings = now.Spendings.Add(new(spent.Line, spent.Amount, spent.What, spent.At)) },
        ProposalChangeRequested change => now with { State = ProposalState.Changing, Pending = change },
        ProposalChangeApproved => now.Changed(fact.At),
        ProposalChangeDeclined => now with { State = ProposalState.Executing, Pending = null, ChangeReviews = [] },
        ProposalCompleted completed => now with { State = ProposalState.Completed, Result = completed.Result },
        _ => throw Cannot(fact, "it is of no known kind"),
    };

    private static bool IsInPlace(ProposalEvent fact, ProposalState state) => fact switch
    {
        ProposalRevised or ProposalSubmitted => state == ProposalState.Draft,
        ProposalReviewRecorded => state is ProposalState.Submitted or ProposalState.Changing,
        ProposalReturned => state is ProposalState.Submitted or ProposalState.Reviewed or ProposalState.CommitteeReview,
        ProposalSentToCommittee => state == ProposalState.Reviewed,
        ProposalApproved => state is ProposalState.Reviewed or ProposalState.CommitteeReview,
        ProposalHandedOver => state == ProposalState.Approved,
        ProposalMoneySpent or ProposalChangeRequested or ProposalCompleted => state == ProposalState.Executing,
        ProposalChangeApproved or ProposalChangeDeclined => state == ProposalState.Changing,
        _ => false,
    };

    // Why an event does not fit the proposal as it stands; null where it does.
    private static string? Misfit(ProposalStanding now, ProposalEvent fact) => fact switch
    {
        ProposalRevised revised => Hole(revised.Terms),
        ProposalSubmitted submitted => Uncountable(now.Terms[^1]) ?? Unrouted(submitted.Policy, submitted.PolicyVersion, submitted.Route),
        ProposalReviewRecorded review => Unasked(now.Asked!, review),
        ProposalReturned { Reasons: var reasons } => Blank(reasons, "reason"),
        ProposalApproved { Committee: null } => now.State == ProposalState.CommitteeReview || now.Route!.NeedsCommittee ? "the committee has to decide" : null,
        ProposalApproved when now.State == ProposalState.Reviewed => "it was not laid before the committee",
        ProposalApproved { Committee.Minutes: var minutes } => Blank(minutes, "minutes"),
        ProposalHandedOver { Teams: var teams } when teams.IsDefaultOrEmpty || teams.Contains(default) => "there is no team, or one without a code",
        ProposalHandedOver handed => Blank(handed.ControlPoints, "control point"),
        ProposalMoneySpent spent => Overspent(now, spent),
        ProposalChangeRequested change => Hole(change.Terms) ?? Uncountable(change.Terms) ?? Unrouted(change.Policy, change.PolicyVersion, change.Route) ?? Unfounded(now, change),
        ProposalChangeApproved => now.Unready().FirstOrDefault()?.Message.English,
        ProposalChangeDeclined declined => Blank(declined.Reason, "reason"),
        ProposalCompleted completed => Blank(completed.Result, "result"),
        _ => null,
    };

    // A draft may lack parts, but what is not there at all cannot be read.
    private static string? Hole(ProposalTerms? terms) =>
        terms is null ? "it has no terms"
        : terms.HasHole ? "its terms have a hole: a text, a measure or a line of the budget is null"
        : null;

    private static string? Uncountable(ProposalTerms terms)
    {
        foreach (var line in terms.Budget)
        {
            if (line.Amount.Currency != terms.Amount.Currency)
            {
                return $"the line '{line.Id}' is in {line.Amount.Currency}, the proposal in {terms.Amount.Currency}";
            }

            if (line.Amount.Amount <= 0)
            {
                return $"the line '{line.Id}' comes to {line.Amount}";
            }
        }

        return terms.Budget.Select(line => line.Id).Distinct().Count() < terms.Budget.Length ? "a line of the budget stands twice" : null;
    }

    private static string? Unrouted(string? policy, int version, ProposalRoute? route) =>
        string.IsNullOrWhiteSpace(policy) || version < 1 ? "it names no policy, or no version of it"
        : route is null || route.Reviewers.IsDefaultOrEmpty || route.Tiers.IsDefault ? "it does not say who reviews"
        : !route.Reviewers.All(Enum.IsDefined) || route.Reviewers.Distinct().Count() < route.Reviewers.Length ? "a reviewer is unknown, or stands twice"
        : null;

    private static string? Unasked(ProposalRoute asked, ProposalReviewRecorded review) =>
        !asked.Reviewers.Contains(review.Reviewer) ? $"{review.Reviewer} was not asked"
        : review.Answers.IsDefaultOrEmpty || review.Answers.Any(answer => answer is null || !Enum.IsDefined(answer.Check)) ? "it answers nothing, or what nobody asked"
        : null;

    private static string? Overspent(ProposalStanding now, ProposalMoneySpent spent) =>
        now.RemainingOn(spent.Line) is not { } rest ? $"the budget has no line '{spent.Line}'"
        : spent.Amount.Currency != rest.Currency ? $"it is in {spent.Amount.Currency}, the line '{spent.Line}' in {rest.Currency}"
        : spent.Amount.Amount <= 0 ? $"{spent.Amount} is not above 0"
        : spent.Amount > rest ? $"the line '{spent.Line}' has {rest} left, not {spent.Amount}"
        : Blank(spent.What, "purpose");

    private static string? Unfounded(ProposalStanding now, ProposalChangeRequested change) =>
        change.Terms.Amount.Currency != now.Terms[^1].Amount.Currency ? $"it is in {change.Terms.Amount.Currency}, the proposal in {now.Terms[^1].Amount.Currency}"
        : now.SpentLineFaults(change.Terms).OfType<SpentLineCut>().FirstOrDefault() is { } cut ? cut.Message.English
        : string.IsNullOrWhiteSpace(change.Committee?.Minutes) ? "the committee has to decide"
        : string.IsNullOrWhiteSpace(change.SignOff?.Name) || string.IsNullOrWhiteSpace(change.SignOff.Document) ? "it is not signed off in writing"
        : Blank(change.Reason, "reason");

    private static string? Blank(string? text, string what) => string.IsNullOrWhiteSpace(text) ? $"there is no {what}" : null;

    private static string? Blank(ImmutableArray<string> texts, string what) => texts.IsDefaultOrEmpty || texts.Any(string.IsNullOrWhiteSpace) ? $"there is no {what}" : null;

    private static ArgumentException Cannot(ProposalEvent fact, string why) =>
        new($"The history of the proposal '{fact.Proposal}' cannot be folded: version {fact.Version}, {fact.GetType().Name} at {fact.At}: {why.TrimEnd('.')}.", nameof(fact));
}
