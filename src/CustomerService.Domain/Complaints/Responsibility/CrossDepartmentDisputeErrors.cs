using System.Collections.Immutable;

namespace CustomerService.Domain.Complaints.Responsibility;

// Every reason of its own for which an act on a dispute between departments is refused.

/// <summary>The act has no place in this state of the dispute.</summary>
/// <param name="State">The state.</param>
public sealed record DisputeStepNotPermitted(DisputeState State) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.dispute-step-not-permitted";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"This is not done while the dispute stands at '{State.DisplayName.English}'.",
        $"分歧处于“{State.DisplayName.Chinese}”状态时不能进行此操作。");
}

/// <summary>A dispute with fewer than two parties is none.</summary>
public sealed record DisputeNeedsTwoParties : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.dispute-needs-two-parties";

    /// <inheritdoc/>
    public override LocalizedText Message => new("A dispute has at least two departments as parties.", "分歧至少涉及两个部门。");
}

/// <summary>The requesting department leads; somebody else acts in its place.</summary>
/// <param name="Requesting">The requesting department.</param>
/// <param name="By">Whose person acted; null: no department's.</param>
public sealed record RequestingDepartmentLeads(Department Requesting, Department? By) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.requesting-department-leads";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The requesting department '{Requesting}' leads, not {(By is { } one ? $"'{one}'" : "somebody without a department")}.",
        $"由提出协作的部门“{Requesting}”牵头，而不是{(By is { } other ? $"“{other}”" : "未注明部门的人")}。");
}

/// <summary>A department speaks, or is ruled responsible, that is no party.</summary>
/// <param name="Department">The department; null: none was named.</param>
/// <param name="Parties">The parties.</param>
public sealed record NotAPartyToTheDispute(Department? Department, ImmutableArray<Department> Parties) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.not-a-party-to-the-dispute";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The parties are {string.Join(", ", Parties)}; {(Department is { } one ? $"'{one}' is none of them" : "no department was named")}.",
        $"分歧各方为{string.Join("、", Parties)}；{(Department is { } other ? $"“{other}”不在其中" : "未注明部门")}。");

    /// <summary>Equal when both parts are.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(NotAPartyToTheDispute? other) => other is not null && Department == other.Department && Parties.AsSpan().SequenceEqual(other.Parties.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Department, Parties.Length);
}

/// <summary>Not every party has been heard.</summary>
/// <param name="Missing">Those whose opinion is missing.</param>
public sealed record DisputeOpinionsMissing(ImmutableArray<Department> Missing) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.dispute-opinions-missing";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"Not heard yet: {string.Join(", ", Missing)}.",
        $"尚缺以下部门的意见：{string.Join("、", Missing)}。");

    /// <summary>Equal when the departments are, in order.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(DisputeOpinionsMissing? other) => other is not null && Missing.AsSpan().SequenceEqual(other.Missing.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Missing.Length;
}

/// <summary>A dispute is closed before its ruling is executed.</summary>
public sealed record RulingNotExecuted : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.ruling-not-executed";

    /// <inheritdoc/>
    public override LocalizedText Message => new("The office has not found the ruling executed.", "办公室尚未确认裁定已执行。");
}

/// <summary>A complaint is brought before the office in which no quarrel is open.</summary>
/// <param name="Complaint">The complaint.</param>
public sealed record NoQuarrelInComplaint(ComplaintId Complaint) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.no-quarrel-in-complaint";

    /// <inheritdoc/>
    public override LocalizedText Message => new($"No quarrel between departments is open in the complaint {Complaint}.", $"投诉 {Complaint} 没有待裁决的部门争议。");
}
