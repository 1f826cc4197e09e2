using System.Collections.Immutable;

namespace CustomerService.Domain.Commitments.Reviews;

// Every reason for which an act on the review of a service level agreement is refused.

/// <summary>The act has no place in this state of the review.</summary>
/// <param name="State">The state.</param>
public sealed record ReviewStepNotPermitted(ServiceLevelReviewState State) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "commitment.review-step-not-permitted";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"This is not done while the review stands at '{State.DisplayName.English}'.",
        $"评审处于“{State.DisplayName.Chinese}”状态时不能进行此操作。");
}

/// <summary>A change is proposed before one of the subjects was surveyed.</summary>
/// <param name="Subject">Which.</param>
public sealed record ReviewSurveyMissing(ServiceLevelSubject Subject) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "commitment.review-survey-missing";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"A change rests on a survey; none of {Subject.DisplayName.English} was recorded.",
        $"变更须以调查为依据，尚无对{Subject.DisplayName.Chinese}的调查记录。");
}

/// <summary>A change is proposed that concerns no department, so that nobody would have to confirm it.</summary>
public sealed record ReviewConcernsNobody : DomainError
{
    /// <inheritdoc/>
    public override string Code => "commitment.review-concerns-nobody";

    /// <inheritdoc/>
    public override LocalizedText Message => new("A change names the departments concerned, at least one.", "变更须列明至少一个相关部门。");
}

/// <summary>Somebody answered a change for a department it does not concern.</summary>
/// <param name="Department">The department; null: none was named.</param>
/// <param name="Concerned">The departments concerned.</param>
public sealed record ReviewDepartmentNotConcerned(Department? Department, ImmutableArray<Department> Concerned) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "commitment.review-department-not-concerned";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The change is answered by {string.Join(", ", Concerned)}, not by {(Department is { } one ? $"'{one}'" : "somebody without a department")}.",
        $"变更由{string.Join("、", Concerned)}确认，而不是{(Department is { } other ? $"“{other}”" : "未注明部门的人")}。");

    /// <summary>Equal when both parts are.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(ReviewDepartmentNotConcerned? other) => other is not null && Department == other.Department && Concerned.AsSpan().SequenceEqual(other.Concerned.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Department, Concerned.Length);
}

/// <summary>A department answers a change that it has confirmed already.</summary>
/// <param name="Department">The department.</param>
public sealed record ReviewConfirmedAlready(Department Department) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "commitment.review-confirmed-already";

    /// <inheritdoc/>
    public override LocalizedText Message => new($"'{Department}' has confirmed the change already.", $"“{Department}”已确认该变更。");
}

/// <summary>A change would come into force that not every department concerned has confirmed.</summary>
/// <param name="Missing">The departments whose word is missing.</param>
public sealed record ReviewConfirmationMissing(ImmutableArray<Department> Missing) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "commitment.review-confirmation-missing";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"Not confirmed yet by {string.Join(", ", Missing)}.",
        $"尚未经以下部门确认：{string.Join("、", Missing)}。");

    /// <summary>Equal when the departments are, in order.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(ReviewConfirmationMissing? other) => other is not null && Missing.AsSpan().SequenceEqual(other.Missing.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Missing.Length;
}
