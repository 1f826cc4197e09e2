using System.Collections.Immutable;
using ProposalCondition = CustomerService.Domain.Procedures.CaseCondition<CustomerService.Domain.Planning.Proposals.OperationProposal, CustomerService.Domain.Planning.Proposals.ProposalEvent>;

namespace CustomerService.Domain.Planning.Proposals;

/// <summary>The conditions of proposals that ship.</summary>
/// <remarks>Source: [003 R5 2.1 to 2.8]: the content, the reviews, the committee, the written sign-off, the budget. That texts are not blank is what they are asked for.</remarks>
public static class ProposalConditions
{
    /// <summary>No part of the proposal is missing, and its budget holds together.</summary>
    public static ProposalCondition PartsPresent { get; } = new(
        "parts-present", new("no part is missing, and the budget holds together", "内容齐全，预算无误"),
        proposal => proposal.State == ProposalState.Draft ? proposal.Terms.Faults() : []);

    /// <summary>Whoever reviews is asked by the policy.</summary>
    public static ProposalCondition ReviewerAsked { get; } = new(
        "reviewer-asked", new("the policy asks the reviewer", "评审人属于应评审方"),
        (proposal, fact) => fact is ProposalReviewRecorded review && proposal.Standing.Asked is { } asked && !asked.Reviewers.Contains(review.Reviewer)
            ? [new ReviewerNotAsked(review.Reviewer, asked.Reviewers)]
            : []);

    /// <summary>A review answers each question once, and says why where it objects.</summary>
    public static ProposalCondition QuestionsAnswered { get; } = new(
        "questions-answered", new("each question is answered once, objections with their reason", "每个问题均有一次结论，异议附理由"),
        (_, fact) => fact is ProposalReviewRecorded review ? AnswerFaults(review) : []);

    /// <summary>A reason is given.</summary>
    public static ProposalCondition ReasonGiven { get; } = new(
        "reason-given", new("a reason is given", "已说明理由"),
        (_, fact) => If(
            fact switch
            {
                ProposalReturned { Reasons: var reasons } => reasons.IsDefaultOrEmpty || reasons.Any(string.IsNullOrWhiteSpace),
                ProposalChangeRequested { Reason: var reason } => string.IsNullOrWhiteSpace(reason),
                ProposalChangeDeclined { Reason: var reason } => string.IsNullOrWhiteSpace(reason),
                _ => false,
            },
            () => Blank("reason", "理由")));

    /// <summary>Everyone whom the policy asks has reviewed the submitted proposal.</summary>
    public static ProposalCondition ReviewsIn { get; } = new(
        "reviews-in", new("every review asked for is there", "应有的评审意见齐全"),
        proposal => proposal.State == ProposalState.Submitted ? proposal.Standing.Unready().OfType<ProposalReviewMissing>() : []);

    /// <summary>No review of the submitted proposal objects.</summary>
    public static ProposalCondition NoObjection { get; } = new(
        "no-objection", new("no review objects", "评审无异议"),
        proposal => proposal.State == ProposalState.Submitted ? proposal.Standing.Unready().OfType<ProposalReviewObjects>() : []);

    /// <summary>The committee approved where it has to, or where it was asked; its minutes are named, and dated since the proposal was laid before it.</summary>
    public static ProposalCondition CommitteeDecided { get; } = new(
        "committee-decided", new("the committee has approved where it has to", "须经决策委员会批准的已获批准"), CommitteeFaults);

    /// <summary>Whoever carries the proposal out is named, and the key points that are controlled.</summary>
    public static ProposalCondition TeamsNamed { get; } = new(
        "teams-named", new("teams and key points are named", "已指定执行团队和关键控制点"),
        (_, fact) => fact is ProposalHandedOver handed
            ? If(handed.Teams.IsDefaultOrEmpty, () => Blank("team that carries the proposal out", "执行团队"))
                .Concat(If(handed.ControlPoints.IsDefaultOrEmpty || handed.ControlPoints.Any(string.IsNullOrWhiteSpace), () => Blank("key point to be controlled", "关键控制点")))
            : []);

    /// <summary>The line of the budget has what is spent.</summary>
    public static ProposalCondition WithinBudget { get; } = new(
        "within-budget", new("the line of the budget has what is spent", "预算科目余额充足"),
        (proposal, fact) => fact is ProposalMoneySpent spent ? SpendingFaults(proposal, spent)
            : If(proposal.State == ProposalState.Executing && proposal.Terms.Budget.All(line => proposal.RemainingOn(line.Id) is not { Amount: > 0 }), () => new BudgetUsedUp()));

    /// <summary>The purpose of a spending is named.</summary>
    public static ProposalCondition PurposeNamed { get; } = new(
        "purpose-named", new("the purpose is named", "已说明支出用途"),
        (_, fact) => If(fact is ProposalMoneySpent spent && string.IsNullOrWhiteSpace(spent.What), () => Blank("purpose of the spending", "支出用途")));

    /// <summary>The committee approved this change, since the terms in force were approved.</summary>
    public static ProposalCondition ChangeDecided { get; } = new(
        "change-decided", new("the committee has approved the change", "决策委员会已批准变更"),
        (proposal, fact) => fact is ProposalChangeRequested change ? ProposalEvidence.CommitteeFaults(proposal, change) : []);

    /// <summary>This change is signed off in writing, since the terms in force were approved.</summary>
    public static ProposalCondition WrittenSignOff { get; } = new(
        "written-sign-off", new("the change is signed off in writing", "变更已书面签字确认"),
        (proposal, fact) => fact is ProposalChangeRequested change ? ProposalEvidence.SignOffFaults(proposal, change) : []);

    /// <summary>A change changes something, and leaves no part missing.</summary>
    public static ProposalCondition ChangeWhole { get; } = new(
        "change-whole", new("the change changes something and leaves no part missing", "变更确有改动且内容齐全"),
        (proposal, fact) => fact is ProposalChangeRequested change
            ? If(change.Terms.Equals(proposal.Terms), () => new ProposalUnchanged())
                .Concat(change.Terms.Faults())
                .Concat(If(change.Terms.Amount.Currency != proposal.Terms.Amount.Currency, () => new ProposalCurrencyDiffers(change.Terms.Amount.Currency, proposal.Terms.Amount.Currency)))
            : []);

    /// <summary>A change leaves each line on which money was spent: under its name, with at least what was spent.</summary>
    public static ProposalCondition SpentLinesKept { get; } = new(
        "spent-lines-kept", new("each line on which money was spent stays, with at least what was spent", "已有支出的科目予以保留，且不低于已支出金额"),
        (proposal, fact) => fact is ProposalChangeRequested change && change.Terms.Amount.Currency == proposal.Terms.Amount.Currency ? proposal.Standing.SpentLineFaults(change.Terms) : []);

    /// <summary>Everyone whom the policy asks about the change has reviewed it, and nobody objects.</summary>
    public static ProposalCondition ChangeReviewed { get; } = new(
        "change-reviewed", new("the change was reviewed as the policy asks, and nobody objects", "变更已按规定评审且无异议"),
        proposal => proposal.State == ProposalState.Changing ? proposal.Standing.Unready() : []);

    /// <summary>The result is named.</summary>
    public static ProposalCondition ResultNamed { get; } = new(
        "result-named", new("the result is named", "已说明执行结果"),
        (_, fact) => If(fact is ProposalCompleted completed && string.IsNullOrWhiteSpace(completed.Result), () => Blank("result", "执行结果")));

    /// <summary>All of them.</summary>
    public static ImmutableArray<ProposalCondition> All { get; } =
    [
        PartsPresent, ReviewerAsked, QuestionsAnswered, ReasonGiven, ReviewsIn, NoObjection, CommitteeDecided, TeamsNamed, WithinBudget, PurposeNamed, ChangeDecided, WrittenSignOff, ChangeWhole,
        SpentLinesKept, ChangeReviewed, ResultNamed,
    ];

    internal static PlanTextMissing Blank(string english, string chinese) => new(new(english, chinese));

    private static IEnumerable<DomainError> If(bool isMissing, Func<DomainError> error) => isMissing ? [error()] : [];

    private static IEnumerable<DomainError> AnswerFaults(ProposalReviewRecorded review) =>
    [
        .. Enum.GetValues<ProposalCheck>().Where(check => review.Answers.Count(answer => answer.Check == check) != 1).Select(check => new ProposalCheckUnanswered(check)),
        .. review.Answers.Where(answer => !answer.IsPassed && string.IsNullOrWhiteSpace(answer.Comment)).Select(answer => new ProposalObjectionUnexplained(answer.Check)),
    ];

    // Whether a committee that was asked has decided is seen when the act brings its minutes; that it has to be asked is known before.
    private static IEnumerable<DomainError> CommitteeFaults(OperationProposal proposal, ProposalEvent? fact)
    {
        var isBefore = proposal.State is ProposalState.Submitted or ProposalState.Reviewed;
        if (fact is not ProposalApproved { Committee: { } committee })
        {
            return If((isBefore && proposal.Route!.NeedsCommittee) || (fact is ProposalApproved && proposal.State == ProposalState.CommitteeReview), () => new CommitteeApprovalMissing());
        }

        return If(isBefore, () => new CommitteeNotAsked()).Concat(
            string.IsNullOrWhiteSpace(committee.Minutes)
                ? [Blank("reference of the minutes", "会议纪要编号")]
                : ProposalEvidence.Misdated(committee, proposal.Standing.CommitteeAskedAt ?? proposal.History[0].At, fact.At));
    }

    private static IEnumerable<DomainError> SpendingFaults(OperationProposal proposal, ProposalMoneySpent spent)
    {
        if (proposal.RemainingOn(spent.Line) is not { } rest)
        {
            yield return new BudgetLineUnknown(spent.Line, [.. proposal.Terms.Budget.Select(known => known.Id)]);
        }
        else if (spent.Amount.Currency == rest.Currency && spent.Amount > rest)
        {
            yield return new BudgetLineExceeded(spent.Line, spent.Amount, rest);
        }

        if (spent.Amount.Currency != proposal.Terms.Amount.Currency)
        {
            yield return new ProposalCurrencyDiffers(spent.Amount.Currency, proposal.Terms.Amount.Currency);
        }

        if (spent.Amount.Amount <= 0)
        {
            yield return new ProposalAmountNotPositive(new("amount spent", "支出金额"), spent.Amount);
        }
    }
}
