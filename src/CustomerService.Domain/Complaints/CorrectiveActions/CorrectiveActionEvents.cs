using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CustomerService.Domain.Complaints.CorrectiveActions;

/// <summary>A fact that holds about one corrective action. An action is the fold of its events.</summary>
/// <remarks>The host stores events in order and never changes them. On the wire each carries its kind in <c>$type</c>; those names never change.</remarks>
[JsonDerivedType(typeof(CorrectiveActionProposed), "complaint.corrective-action.proposed.v1")]
[JsonDerivedType(typeof(CorrectiveActionApproved), "complaint.corrective-action.approved.v1")]
[JsonDerivedType(typeof(CorrectiveActionBegun), "complaint.corrective-action.begun.v1")]
[JsonDerivedType(typeof(CorrectiveMeasureDone), "complaint.corrective-action.measure-done.v1")]
[JsonDerivedType(typeof(TopManagementInformed), "complaint.corrective-action.top-management-informed.v1")]
[JsonDerivedType(typeof(CorrectiveActionVerified), "complaint.corrective-action.verified.v1")]
[JsonDerivedType(typeof(CorrectiveActionSentBack), "complaint.corrective-action.sent-back.v1")]
public abstract record CorrectiveActionEvent
{
    private protected CorrectiveActionEvent()
    {
    }

    /// <summary>The action the fact belongs to.</summary>
    [JsonRequired]
    public string Action { get; init; } = "";

    /// <summary>The place in the action's history: 1 for the proposal, then without gaps.</summary>
    [JsonRequired]
    public int Version { get; init; }

    /// <summary>When it happened; never before the event in front of it.</summary>
    [JsonRequired]
    public Instant At { get; init; }

    /// <summary>Who did it.</summary>
    [JsonRequired]
    public Actor By { get; init; } = Actor.Clock;
}

/// <summary>One measure: what is done, by which department, until when.</summary>
public sealed record CorrectiveMeasure
{
    /// <summary>What it is for.</summary>
    public required CorrectiveMeasureKind Kind { get; init; }

    /// <summary>What is done.</summary>
    public required string Text { get; init; }

    /// <summary>The department that does it.</summary>
    public required Department Owner { get; init; }

    /// <summary>The last day, included.</summary>
    public required LocalDate DueOn { get; init; }
}

/// <summary>An action was proposed.</summary>
public sealed record CorrectiveActionProposed : CorrectiveActionEvent
{
    /// <summary>The complaint that led to it; null: none did.</summary>
    public ComplaintId? Complaint { get; init; }

    /// <summary>What lay behind it.</summary>
    public required string RootCause { get; init; }

    /// <summary>What is to be done; at least one measure.</summary>
    public required ImmutableArray<CorrectiveMeasure> Measures { get; init; }

    /// <summary>Top management must be told before the action is verified.</summary>
    public required bool ReportToTopManagement { get; init; }

    /// <summary>Equal when every part is.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(CorrectiveActionProposed? other) =>
        base.Equals(other) && Complaint == other.Complaint && RootCause == other.RootCause && ReportToTopManagement == other.ReportToTopManagement
        && Measures.AsSpan().SequenceEqual(other.Measures.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), RootCause);
}

/// <summary>The management representative approved the action.</summary>
public sealed record CorrectiveActionApproved : CorrectiveActionEvent;

/// <summary>Work began, the first time or again.</summary>
public sealed record CorrectiveActionBegun : CorrectiveActionEvent;

/// <summary>One measure is done.</summary>
public sealed record CorrectiveMeasureDone : CorrectiveActionEvent
{
    /// <summary>Its number; the first is 1.</summary>
    public required int Measure { get; init; }

    /// <summary>What shows it.</summary>
    public required string Evidence { get; init; }
}

/// <summary>Top management was told.</summary>
public sealed record TopManagementInformed : CorrectiveActionEvent
{
    /// <summary>Reference of the report.</summary>
    public required string Report { get; init; }
}

/// <summary>The effect was verified.</summary>
public sealed record CorrectiveActionVerified : CorrectiveActionEvent
{
    /// <summary>What shows the effect.</summary>
    public required string Evidence { get; init; }

    /// <summary>The management representative who approved; null where that is whoever verified.</summary>
    public string? ApprovedBy { get; init; }
}

/// <summary>The effect is missing: some measures are to be done again.</summary>
public sealed record CorrectiveActionSentBack : CorrectiveActionEvent
{
    /// <summary>The numbers of the measures; the first is 1.</summary>
    public required ImmutableArray<int> Measures { get; init; }

    /// <summary>What is missing.</summary>
    public required string Reason { get; init; }

    /// <summary>Equal when every part is.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(CorrectiveActionSentBack? other) => base.Equals(other) && Reason == other.Reason && Measures.AsSpan().SequenceEqual(other.Measures.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Reason);
}
