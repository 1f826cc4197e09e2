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
    /// <param name="procedure">The procedure that moves it; null: <see cref="ProposalProcedure.Standard"/>.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="ArgumentException">The id is blank, or a text, a measure or a line of the budget is null.</exception>
    public static Decision<OperationProposal, ProposalEvent> Draft(string id, ProposalTerms terms, Actor by, Instant at, ProposalProcedure? procedure = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ThrowIfHole(terms);
        ArgumentNullException.ThrowIfNull(by);
        var rules = procedure ?? ProposalProcedure.Standard;
        var drafted = new ProposalDrafted { Proposal = id, Version = 1, At = at, By = by, Procedure = rules.Id, ProcedureVersion = rules.Version, Terms = terms };
        return new(Begun(drafted, rules), [drafted]);
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
        return Decide(ProposalAct.Revise, new ProposalRevised { Terms = terms }, by, at);
    }

    /// <summary>Hands the proposal in. What the policy asks for its customers and its amount is settled with it.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The submitted proposal, or why not: every part that is missing is named.</returns>
    public Decision<OperationProposal, ProposalEvent> Submit(ProposalPolicy policy, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var route = Terms.Amount.Currency == policy.Currency ? policy.RouteOf(Terms.Audience, Terms.Amount) : null;
        return Decide(ProposalAct.Submit, new ProposalSubmitted { Policy = policy.Id, PolicyVersion = policy.Version, Route = route ?? Unknown }, by, at,
            route is null ? [new ProposalCurrencyDiffers(Terms.Amount.Currency, policy.Currency)] : []);
    }

    /// <summary>Records a review of the submitted proposal, or of a change that waits. With the last one that passes a submitted proposal is reviewed.</summary>
    /// <param name="reviewer">Who reviewed; one that the policy asks. A change may be reviewed also where the earlier reviews stand; then it counts if it objects.</param>
    /// <param name="answers">One answer to each question; one that does not pass says why.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The review, or why not.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The reviewer is none, or a question.</exception>
    /// <exception cref="ArgumentException">An answer is null.</exception>
    public Decision<OperationProposal, ProposalEvent> Review(ProposalReviewer reviewer, ImmutableArray<ProposalAnswer> answers, Actor by, Instant at)
    {
        if (!Enum.IsDefined(reviewer))
        {
            throw new ArgumentOutOfRangeException(nameof(reviewer), reviewer, "Not a value of ProposalReviewer.");
        }

        ImmutableArray<ProposalAnswer> given = answers.IsDefault ? [] : answers;
        if (given.Contains(null!))
        {
            throw new ArgumentException("An answer is null.", nameof(answers));
        }

        if (given.Any(answer => !Enum.IsDefined(answer.Check)))
        {
            throw new ArgumentOutOfRangeException(nameof(answers), answers, "Not a value of ProposalCheck.");
        }

        return Decide(ProposalAct.Review, new ProposalReviewRecorded { Reviewer = reviewer, Answers = given }, by, at);
    }

    /// <summary>Returns the proposal to its author; it is reviewed anew when it comes back.</summary>
    /// <param name="reasons">Why; at least one, none blank.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The draft, or why not.</returns>
    public Decision<OperationProposal, ProposalEvent> Return(ImmutableArray<string> reasons, Actor by, Instant at) =>
        Decide(ProposalAct.Return, new ProposalReturned { Reasons = reasons.IsDefault ? [] : reasons }, by, at);

    /// <summary>Lays the reviewed proposal before the decision committee; one may do so where it is not required.</summary>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The proposal before the committee, or why not.</returns>
    public Decision<OperationProposal, ProposalEvent> SendToCommittee(Actor by, Instant at) =>
        Decide(ProposalAct.SendToCommittee, new ProposalSentToCommittee(), by, at);

    /// <summary>Approves the proposal.</summary>
    /// <param name="committee">The approval of the committee; null where it does not have to decide.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>
    /// The approved proposal, or why not: every review that is missing or objects is named, and the committee where it has to decide and has not, or decided
    /// before this was laid before it.
    /// </returns>
    public Decision<OperationProposal, ProposalEvent> Approve(CommitteeApproval? committee, Actor by, Instant at) =>
        Decide(ProposalAct.Approve, new ProposalApproved { Committee = committee }, by, at);

    // What is asked where the policy counts in another currency; the act is refused for that.
    private static ProposalRoute Unknown { get; } = new([], NeedsCommittee: true, []);

    private static void ThrowIfHole(ProposalTerms terms, [CallerArgumentExpression(nameof(terms))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(terms, name);
        if (terms.HasHole)
        {
            throw new ArgumentException("A text, a measure or a line of the budget is null, or the type of customers or the code of a line is the empty code.", name);
        }
    }
}
