using System.Collections.Immutable;

namespace CustomerService.Domain.Complaints.CorrectiveActions;

// Every reason for which an act on a corrective action is refused.

/// <summary>The act has no place in this state of the action.</summary>
/// <param name="State">The state.</param>
public sealed record CorrectiveStepNotPermitted(CorrectiveActionState State) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.corrective-step-not-permitted";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"This is not done while the corrective action stands at '{State.DisplayName.English}'.",
        $"纠正预防措施处于“{State.DisplayName.Chinese}”状态时不能进行此操作。");
}

/// <summary>An action proposes to do nothing, or sends back nothing.</summary>
public sealed record CorrectiveMeasureMissing : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.corrective-measure-missing";

    /// <inheritdoc/>
    public override LocalizedText Message => new("At least one measure is named.", "至少须列明一项措施。");
}

/// <summary>A number names no measure of the action.</summary>
/// <param name="Number">The number given.</param>
/// <param name="Count">How many there are; the first is 1.</param>
public sealed record UnknownMeasure(int Number, int Count) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.unknown-measure";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"There is no measure number {Number}; the action has {Count}.",
        $"没有编号为 {Number} 的措施；共有 {Count} 项。");
}

/// <summary>A measure is reported as done that is done already.</summary>
/// <param name="Measure">Its number; the first is 1.</param>
public sealed record CorrectiveMeasureAlreadyDone(int Measure) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.corrective-measure-already-done";

    /// <inheritdoc/>
    public override LocalizedText Message => new($"The measure {Measure} is done already.", $"措施 {Measure} 已经完成。");
}

/// <summary>A measure is reported as done for another department than its owner.</summary>
/// <param name="Owner">The department that does it.</param>
/// <param name="By">The department of whoever reported; null: none.</param>
public sealed record NotTheMeasureOwner(Department Owner, Department? By) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.not-the-measure-owner";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The measure is done by '{Owner}', not by {(By is { } by ? $"'{by}'" : "somebody without a department")}.",
        $"该措施由“{Owner}”实施，而不是{(By is { } other ? $"“{other}”" : "未注明部门的人")}。");
}

/// <summary>The management representative has not approved.</summary>
public sealed record ManagementApprovalMissing : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.management-approval-missing";

    /// <inheritdoc/>
    public override LocalizedText Message => new("The management representative approves it.", "须由管理者代表批准。");
}

/// <summary>The effect would be verified by somebody who did it, or from a department that did.</summary>
/// <param name="Executors">Who did it: persons and departments.</param>
public sealed record VerifierExecutedIt(ImmutableArray<string> Executors) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.verifier-executed-it";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The effect is verified by none of those who did it: {string.Join(", ", Executors)}.",
        $"效果须由实施者以外的人验证，实施者：{string.Join("、", Executors)}。");

    /// <summary>Equal when the names are, in order.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(VerifierExecutedIt? other) => other is not null && Executors.AsSpan().SequenceEqual(other.Executors.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Executors.Length;
}

/// <summary>The action must be reported to top management, and nobody did.</summary>
public sealed record TopManagementNotInformed : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.top-management-not-informed";

    /// <inheritdoc/>
    public override LocalizedText Message => new("Top management is told before the action is verified.", "验证之前须先向最高管理层报告。");
}
