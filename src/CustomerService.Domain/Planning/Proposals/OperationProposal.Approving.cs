using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using NodaTime;

namespace CustomerService.Domain.Planning.Proposals;

public sealed partial class OperationProposal
{
    /// <summary>Begins a proposal. It may still lack parts.</summary>
    /// <param name="id">The host's id of the proposal; not blank.</param>
    /// <param name="terms">What it says, as far as that is known.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="ArgumentException">The id is blank, or a text, a measure or a line of the budget is null.</exception>
    public static Decision<OperationProposal, ProposalEvent> Draft(string id, ProposalTerms terms, Actor by, Instant at)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ThrowIfHole(terms);
        ArgumentNullException.ThrowIfNull(by);
        var drafted = new ProposalDrafted { Proposal = id, Version = 1, At = at, By = by, Terms = terms };
        return new(Begun(drafted), [drafted]);
    }

    /// <summary>Writes the draft anew.</summary>
    /// <param name="terms">What it says now.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The draft, or why not: only a draft is written anew.</returns>
    /// <exception cref="ArgumentException">A text, a measure or a line of the budget is null.</exception>
    public Decision<OperationProposal, ProposalEvent> Revise(ProposalTerms terms, Actor by, Instant at)
    {
        ThrowIfHole(terms);
        return Decide("revise-proposal", new("Revise proposal", "修改方案"), State == ProposalState.Draft, new ProposalRevised { Terms = terms }, by, at, []);
    }

    /// <summary>Hands the proposal in. What the policy asks for its customers and its amount is settled with it.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The submitted proposal, or why not: every part that is missing is named.</returns>
    public Decision<OperationProposal, ProposalEvent> Submit(ProposalPolicy policy, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var unmet = Terms.Faults().ToList();
        var isComparable = Terms.Amount.Currency == policy.Currency;
        if (!isComparable)
        {
            unmet.Add(new ProposalCurrencyDiffers(Terms.Amount.Currency, policy.Currency));
        }

        var route = isComparable ? policy.RouteOf(Terms.Audience, Terms.Amount) : new([], NeedsCommittee: true, []);
        return Decide("submit-proposal", new("Submit proposal", "提交方案"), State == ProposalState.Draft,
            new ProposalSubmitted { Policy = policy.Id, PolicyVersion = policy.Version, Route = route }, by, at, unmet);
    }

    /// <summary>Records a review of the submitted proposal, or of a change that waits. With the last one that passes a submitted proposal is reviewed.</summary>
    /// <param name="reviewer">Who reviewed; one that the policy asks. A change may be reviewed also where the earlier reviews stand; then it counts if it objects.</param>
    /// <param name="answers">One answer to each question; one that does not pass says why.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The review, or why not.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The reviewer is none.</exception>
    public Decision<OperationProposal, ProposalEvent> Review(ProposalReviewer reviewer, ImmutableArray<ProposalAnswer> answers, Actor by, Instant at)
    {
        if (!Enum.IsDefined(reviewer))
        {
            throw new ArgumentOutOfRangeException(nameof(reviewer), reviewer, "Not a value of ProposalReviewer.");
        }

        ImmutableArray<ProposalAnswer> given = answers.IsDefault ? [] : answers;
        if (given.Any(answer => !Enum.IsDefined(answer.Check)))
        {
            throw new ArgumentOutOfRangeException(nameof(answers), answers, "Not a value of ProposalCheck.");
        }

        var unmet = new List<DomainError>();
        if (_now.Asked is { } asked && !asked.Reviewers.Contains(reviewer))
        {
            unmet.Add(new ReviewerNotAsked(reviewer, asked.Reviewers));
        }

        foreach (var check in Enum.GetValues<ProposalCheck>())
        {
            if (given.Count(answer => answer.Check == check) != 1)
            {
                unmet.Add(new ProposalCheckUnanswered(check));
            }
        }

        unmet.AddRange(given.Where(answer => !answer.IsPassed && string.IsNullOrWhiteSpace(answer.Comment)).Select(answer => new ProposalObjectionUnexplained(answer.Check)));
        return Decide("review-proposal", new("Review proposal", "评审方案"), State is ProposalState.Submitted or ProposalState.Changing, new ProposalReviewRecorded { Reviewer = reviewer, Answers = given }, by, at, unmet);
    }

    /// <summary>Returns the proposal to its author; it is reviewed anew when it comes back.</summary>
    /// <param name="reasons">Why; at least one, none blank.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The draft, or why not.</returns>
    public Decision<OperationProposal, ProposalEvent> Return(ImmutableArray<string> reasons, Actor by, Instant at) =>
        Decide("return-proposal", new("Return proposal", "退回方案"), State is ProposalState.Submitted or ProposalState.Reviewed or ProposalState.CommitteeReview,
            new ProposalReturned { Reasons = reasons.IsDefault ? [] : reasons }, by, at,
            reasons.IsDefaultOrEmpty || reasons.Any(string.IsNullOrWhiteSpace) ? [Blank("reason", "理由")] : []);

    /// <summary>Lays the reviewed proposal before the decision committee; one may do so where it is not required.</summary>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The proposal before the committee, or why not.</returns>
    public Decision<OperationProposal, ProposalEvent> SendToCommittee(Actor by, Instant at) =>
        Decide("send-to-committee", new("Send to committee", "提交决策委员会"), State is ProposalState.Reviewed or ProposalState.Submitted, new ProposalSentToCommittee(), by, at,
            State == ProposalState.Submitted ? _now.Unready() : []);

    /// <summary>Approves the proposal.</summary>
    /// <param name="committee">The approval of the committee; null where it does not have to decide.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>
    /// The approved proposal, or why not: every review that is missing or objects is named, and the committee where it has to decide and has not, or decided
    /// before this was laid before it.
    /// </returns>
    public Decision<OperationProposal, ProposalEvent> Approve(CommitteeApproval? committee, Actor by, Instant at)
    {
        var unmet = State == ProposalState.Submitted ? _now.Unready().ToList() : [];
        var isBeforeCommittee = State is ProposalState.Submitted or ProposalState.Reviewed;
        if (committee is not null && isBeforeCommittee)
        {
            unmet.Add(new CommitteeNotAsked());
        }
        else if (committee is null && (State == ProposalState.CommitteeReview || (isBeforeCommittee && Route!.NeedsCommittee)))
        {
            unmet.Add(new CommitteeApprovalMissing());
        }

        if (committee is not null && string.IsNullOrWhiteSpace(committee.Minutes))
        {
            unmet.Add(Blank("reference of the minutes", "会议纪要编号"));
        }
        else if (committee is not null && Misdated(committee, _now.CommitteeAskedAt, at) is { } misdated)
        {
            unmet.Add(misdated);
        }

        return Decide("approve-proposal", new("Approve proposal", "批准方案"), State is ProposalState.Reviewed or ProposalState.CommitteeReview or ProposalState.Submitted,
            new ProposalApproved { Committee = committee }, by, at, unmet);
    }

    private CommitteeDateOutside? Misdated(CommitteeApproval committee, Instant? since, Instant at)
    {
        var (from, to) = Days(since, at);
        return committee.On < from || committee.On > to ? new(committee.Minutes, committee.On, from, to) : null;
    }

    // A proposal knows no time zone: a day is possible that is one anywhere on earth between the two moments.
    private (LocalDate From, LocalDate To) Days(Instant? since, Instant at) => (((since ?? History[0].At) - Duration.FromHours(12)).InUtc().Date, (at + Duration.FromHours(14)).InUtc().Date);

    private static void ThrowIfHole(ProposalTerms terms, [CallerArgumentExpression(nameof(terms))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(terms, name);
        if (terms.HasHole)
        {
            throw new ArgumentException("A text, a measure or a line of the budget is null.", name);
        }
    }

    private static PlanTextMissing Blank(string english, string chinese) => new(new(english, chinese));

    private Decision<OperationProposal, ProposalEvent> Decide(
        string act, LocalizedText name, bool isPermitted, ProposalEvent fact, Actor by, Instant at, IEnumerable<DomainError> faults)
    {
        ArgumentNullException.ThrowIfNull(by);
        var unmet = ImmutableArray.CreateBuilder<DomainError>();
        if (!isPermitted)
        {
            unmet.Add(new ProposalStepNotPermitted(State));
        }

        if (at < LastAt)
        {
            unmet.Add(new BeforeLastPlanFact(at, LastAt));
        }

        unmet.AddRange(faults);
        if (unmet.Count > 0)
        {
            return new(new Refusal(act, name, KebabCase.Of(State), State.DisplayName, unmet.ToImmutable()));
        }

        var made = fact with { Proposal = Id, Version = Version + 1, At = at, By = by };
        return new(After(made), [made]);
    }
}
