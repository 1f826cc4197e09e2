using NodaTime;

namespace CustomerService.Domain.Planning.Proposals;

// Reasons for which a committee's approval does not count, or a change is not made.

/// <summary>The decision committee has to approve, and has not.</summary>
public sealed record CommitteeApprovalMissing : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.committee-approval-missing";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        "The decision committee has to approve this, and its approval is missing.",
        "此事须经决策委员会批准，尚缺其批准。");
}

/// <summary>A committee would approve before which the proposal was not laid.</summary>
public sealed record CommitteeNotAsked : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.committee-not-asked";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        "The proposal was not laid before the decision committee.",
        "该方案尚未提交决策委员会审议。");
}

/// <summary>The decision of the committee is dated before the matter was laid before it, or after the act.</summary>
/// <param name="Minutes">Reference of the minutes.</param>
/// <param name="On">The day given.</param>
/// <param name="From">The first day possible: when the proposal was laid before the committee; of a change, when the terms in force were approved.</param>
/// <param name="To">The last day possible.</param>
public sealed record CommitteeDateOutside(string Minutes, LocalDate On, LocalDate From, LocalDate To) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.committee-date-outside";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The decision in the minutes {Minutes} is dated {PlanDays.Iso(On)}, not from {PlanDays.Iso(From)} to {PlanDays.Iso(To)}.",
        $"会议纪要 {Minutes} 的决议日期 {PlanDays.Iso(On)} 不在 {PlanDays.Iso(From)} 至 {PlanDays.Iso(To)} 之间。");
}

/// <summary>The decision of the committee was about something else: about the proposal itself, or about another change.</summary>
/// <param name="Minutes">Reference of the minutes.</param>
public sealed record CommitteeDecisionUsed(string Minutes) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.committee-decision-used";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The decision in the minutes {Minutes} was about something else; this change needs one of its own.",
        $"会议纪要 {Minutes} 的决议针对的是其他事项，本次变更须另行决议。");
}

/// <summary>The paper that was signed is the sign-off of another change.</summary>
/// <param name="Document">Reference of the paper.</param>
public sealed record WrittenSignOffUsed(string Document) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.written-sign-off-used";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The sign-off {Document} is that of another change; this one needs one of its own.",
        $"签字文件 {Document} 针对的是其他变更，本次变更须另行签字确认。");
}

/// <summary>A change in execution lacks its written sign-off.</summary>
public sealed record WrittenSignOffMissing : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.written-sign-off-missing";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        "A change in execution is signed off in writing; the sign-off is missing.",
        "执行中的变更须有书面签字确认，目前缺少。");
}

/// <summary>A change would change nothing.</summary>
public sealed record ProposalUnchanged : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.proposal-unchanged";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        "The change leaves everything as it is.",
        "该变更未改变任何内容。");
}

/// <summary>A change would leave less on a line than was spent on it already.</summary>
/// <param name="Line">The line.</param>
/// <param name="Spent">What was spent.</param>
/// <param name="Planned">What the line would have; null: it would be gone.</param>
public sealed record SpentLineCut(BudgetLineId Line, Money Spent, Money? Planned) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.spent-line-cut";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"{Spent} was spent on the line '{Line}'; the change leaves {(Planned is { } left ? left.ToString() : "nothing")}.",
        $"预算科目“{Line}”已支出 {Spent}，变更后仅有 {(Planned is { } rest ? rest.ToString() : "0")}。");
}

/// <summary>A change would give another name to a line on which money was spent: the money would seem to be spent on something else.</summary>
/// <param name="Line">The line.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Found">What the change calls it.</param>
public sealed record SpentLineRenamed(BudgetLineId Line, string Name, string Found) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.spent-line-renamed";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"Money was spent on the line '{Line}' for '{Name}'; it does not become '{Found}'. What is new has a line of its own.",
        $"预算科目“{Line}”已用于“{Name}”，不得改为“{Found}”；新的用途须另设科目。");
}
