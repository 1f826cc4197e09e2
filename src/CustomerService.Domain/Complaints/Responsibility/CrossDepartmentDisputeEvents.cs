using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CustomerService.Domain.Complaints.Responsibility;

/// <summary>Where a dispute between departments stands (跨部门分歧).</summary>
/// <remarks>Source: [003 R6 §六].</remarks>
public enum DisputeState
{
    /// <summary>Open: the departments say what they think (已提出).</summary>
    Open,

    /// <summary>Every party's opinion is before the office (意见已汇总).</summary>
    OpinionsCollected,

    /// <summary>The office has named the responsible department (已裁定).</summary>
    Ruled,

    /// <summary>The office has looked at the execution (督办中).</summary>
    Supervised,

    /// <summary>Executed and closed (已办结).</summary>
    Closed,
}

/// <summary>Names of <see cref="DisputeState"/>.</summary>
public static class DisputeStates
{
    extension(DisputeState state)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => state switch
        {
            DisputeState.Open => new("open", "已提出"),
            DisputeState.OpinionsCollected => new("opinions collected", "意见已汇总"),
            DisputeState.Ruled => new("ruled", "已裁定"),
            DisputeState.Supervised => new("supervised", "督办中"),
            DisputeState.Closed => new("closed", "已办结"),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a value of DisputeState."),
        };
    }
}

/// <summary>A fact that holds about one dispute between departments. A dispute is the fold of its events.</summary>
/// <remarks>The host stores events in order and never changes them. On the wire each carries its kind in <c>$type</c>; those names never change.</remarks>
[JsonDerivedType(typeof(DisputeOpened), "complaint.dispute.opened.v1")]
[JsonDerivedType(typeof(DisputeOpinionGiven), "complaint.dispute.opinion-given.v1")]
[JsonDerivedType(typeof(DisputeSubmitted), "complaint.dispute.submitted.v1")]
[JsonDerivedType(typeof(DisputeDecided), "complaint.dispute.decided.v1")]
[JsonDerivedType(typeof(DisputeExecutionChecked), "complaint.dispute.execution-checked.v1")]
[JsonDerivedType(typeof(DisputeClosed), "complaint.dispute.closed.v1")]
public abstract record CrossDepartmentDisputeEvent
{
    private protected CrossDepartmentDisputeEvent()
    {
    }

    /// <summary>The dispute the fact belongs to.</summary>
    [JsonRequired]
    public string Dispute { get; init; } = "";

    /// <summary>The place in the dispute's history: 1 for the opening, then without gaps.</summary>
    [JsonRequired]
    public int Version { get; init; }

    /// <summary>When it happened; not before the event in front of it.</summary>
    [JsonRequired]
    public Instant At { get; init; }

    /// <summary>Who did it.</summary>
    [JsonRequired]
    public Actor By { get; init; } = Actor.Clock;
}

/// <summary>Departments that work together disagree.</summary>
public sealed record DisputeOpened : CrossDepartmentDisputeEvent
{
    /// <summary>What they disagree about.</summary>
    public required string Matter { get; init; }

    /// <summary>The department that asked for the others' support, and leads.</summary>
    public required Department Requesting { get; init; }

    /// <summary>All parties, the requesting department too; each once.</summary>
    public required ImmutableArray<Department> Parties { get; init; }

    /// <summary>The complaint it is about; null: about none.</summary>
    public ComplaintId? Complaint { get; init; }

    /// <summary>Equal when every part is.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(DisputeOpened? other) => base.Equals(other) && Matter == other.Matter && Requesting == other.Requesting && Complaint == other.Complaint
        && Parties.AsSpan().SequenceEqual(other.Parties.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Matter, Requesting);
}

/// <summary>A party said what it thinks; a later opinion takes the place of its earlier one.</summary>
public sealed record DisputeOpinionGiven : CrossDepartmentDisputeEvent
{
    /// <summary>The party.</summary>
    public required Department Department { get; init; }

    /// <summary>Its opinion.</summary>
    public required string Opinion { get; init; }
}

/// <summary>The requesting department put every party's opinion before the office.</summary>
public sealed record DisputeSubmitted : CrossDepartmentDisputeEvent;

/// <summary>The office named the responsible department.</summary>
public sealed record DisputeDecided : CrossDepartmentDisputeEvent
{
    /// <summary>The party that is responsible.</summary>
    public required Department Responsible { get; init; }

    /// <summary>Why.</summary>
    public required string Reasons { get; init; }

    /// <summary>What it has to do.</summary>
    public required string ToDo { get; init; }
}

/// <summary>The office looked at the execution of its ruling.</summary>
public sealed record DisputeExecutionChecked : CrossDepartmentDisputeEvent
{
    /// <summary>What it found.</summary>
    public required string Finding { get; init; }

    /// <summary>The ruling is executed.</summary>
    public required bool IsExecuted { get; init; }
}

/// <summary>The dispute is closed.</summary>
public sealed record DisputeClosed : CrossDepartmentDisputeEvent;
