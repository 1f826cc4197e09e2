using System.Collections.Immutable;

namespace CustomerService.Domain.Planning.Proposals;

// Every reason for which an act on a proposal is refused, but for the blank text and the early date, which it shares with plans.

/// <summary>The act has no place in this state of the proposal.</summary>
/// <param name="State">The state.</param>
public sealed record ProposalStepNotPermitted(ProposalState State) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.proposal-step-not-permitted";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"This is not done while the proposal stands at '{State.DisplayName.English}'.",
        $"方案处于“{State.DisplayName.Chinese}”状态时不能进行此操作。");
}

/// <summary>A part is missing that a proposal needs.</summary>
/// <param name="Part">The part.</param>
public sealed record ProposalPartMissing(ProposalPart Part) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.proposal-part-missing";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The proposal says nothing about '{Part.DisplayName.English}'.",
        $"方案缺少“{Part.DisplayName.Chinese}”。");
}

/// <summary>An amount is 0 or below.</summary>
/// <param name="What">Which amount.</param>
/// <param name="Amount">The amount.</param>
public sealed record ProposalAmountNotPositive(LocalizedText What, Money Amount) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.proposal-amount-not-positive";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The {What.English} is above 0; {Amount} is not.",
        $"{What.Chinese}须大于 0，{Amount} 不符合要求。");
}

/// <summary>An amount is of another currency than the proposal or the policy.</summary>
/// <param name="Found">The currency found.</param>
/// <param name="Expected">The currency expected.</param>
public sealed record ProposalCurrencyDiffers(string Found, string Expected) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.proposal-currency-differs";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"Amounts are in {Expected}, not in {Found}.",
        $"金额须以 {Expected} 计，而不是 {Found}。");
}

/// <summary>A line stands twice in the budget.</summary>
/// <param name="Line">The line.</param>
public sealed record BudgetLineTwice(BudgetLineId Line) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.budget-line-twice";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The line '{Line}' stands twice in the budget.",
        $"预算科目“{Line}”重复。");
}

/// <summary>The lines of the budget come to more than the amount that is reviewed.</summary>
/// <param name="Budget">The sum of the lines.</param>
/// <param name="Amount">The amount of the proposal.</param>
public sealed record BudgetBeyondAmount(Money Budget, Money Amount) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.budget-beyond-amount";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The budget comes to {Budget}, more than the {Amount} that are reviewed.",
        $"预算合计 {Budget}，超过送审金额 {Amount}。");
}

/// <summary>Somebody reviews whom the policy does not ask.</summary>
/// <param name="Reviewer">Who reviewed.</param>
/// <param name="Asked">Who is asked.</param>
public sealed record ReviewerNotAsked(ProposalReviewer Reviewer, ImmutableArray<ProposalReviewer> Asked) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.proposal-reviewer-not-asked";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The proposal is reviewed by {string.Join(", ", Asked.Select(asked => asked.DisplayName.English))}, not by {Reviewer.DisplayName.English}.",
        $"该方案由{string.Join("、", Asked.Select(asked => asked.DisplayName.Chinese))}评审，不包括{Reviewer.DisplayName.Chinese}。");

    /// <summary>Equal when both parts are.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(ReviewerNotAsked? other) => other is not null && Reviewer == other.Reviewer && Asked.AsSpan().SequenceEqual(other.Asked.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Reviewer, Asked.Length);
}

/// <summary>A review leaves a question open, or answers it twice.</summary>
/// <param name="Check">The question.</param>
public sealed record ProposalCheckUnanswered(ProposalCheck Check) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.proposal-check-unanswered";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The review answers once whether {Check.DisplayName.English}.",
        $"评审须对“{Check.DisplayName.Chinese}”作出一次结论。");
}

/// <summary>A review objects without saying why.</summary>
/// <param name="Check">The question.</param>
public sealed record ProposalObjectionUnexplained(ProposalCheck Check) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.proposal-objection-unexplained";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"Whoever denies that {Check.DisplayName.English} says why.",
        $"认为不满足“{Check.DisplayName.Chinese}”的，须说明理由。");
}

/// <summary>A review is missing.</summary>
/// <param name="Reviewer">Whose.</param>
public sealed record ProposalReviewMissing(ProposalReviewer Reviewer) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.proposal-review-missing";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The review by {Reviewer.DisplayName.English} is missing.",
        $"缺少{Reviewer.DisplayName.Chinese}的评审意见。");
}

/// <summary>A review objects.</summary>
/// <param name="Reviewer">Whose.</param>
/// <param name="Check">To what.</param>
/// <param name="Comment">Why.</param>
public sealed record ProposalReviewObjects(ProposalReviewer Reviewer, ProposalCheck Check, string Comment) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.proposal-review-objects";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The review by {Reviewer.DisplayName.English} denies that {Check.DisplayName.English}: {Comment}",
        $"{Reviewer.DisplayName.Chinese}认为不满足“{Check.DisplayName.Chinese}”：{Comment}");
}

/// <summary>Money would be spent on a line that the budget does not have.</summary>
/// <param name="Line">The line named.</param>
/// <param name="Known">The lines of the budget.</param>
public sealed record BudgetLineUnknown(BudgetLineId Line, ImmutableArray<BudgetLineId> Known) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.budget-line-unknown";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The budget has no line '{Line}'; it has {string.Join(", ", Known)}.",
        $"预算中没有科目“{Line}”；现有科目：{string.Join("、", Known)}。");

    /// <summary>Equal when both parts are.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(BudgetLineUnknown? other) => other is not null && Line == other.Line && Known.AsSpan().SequenceEqual(other.Known.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Line, Known.Length);
}

/// <summary>More would be spent on a line than it has left.</summary>
/// <param name="Line">The line.</param>
/// <param name="Amount">What would be spent.</param>
/// <param name="Remaining">What is left.</param>
public sealed record BudgetLineExceeded(BudgetLineId Line, Money Amount, Money Remaining) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.budget-line-exceeded";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The line '{Line}' has {Remaining} left; {Amount} is more. Money of another line is not spent here.",
        $"预算科目“{Line}”剩余 {Remaining}，不足以支出 {Amount}；其他科目的预算不得挪用。");
}

/// <summary>No line of the budget has anything left.</summary>
public sealed record BudgetUsedUp : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.budget-used-up";

    /// <inheritdoc/>
    public override LocalizedText Message => new("Nothing is left on any line of the budget.", "预算各科目均已用完。");
}
