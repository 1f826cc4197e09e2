using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CustomerService.Domain.Commitments.Reviews;

/// <summary>A fact that holds about one review of a service level agreement. A review is the fold of its events.</summary>
/// <remarks>The host stores events in order and never changes them. On the wire each carries its kind in <c>$type</c>; those names never change.</remarks>
[JsonDerivedType(typeof(ServiceLevelReviewOpened), "commitment.review.opened.v1")]
[JsonDerivedType(typeof(ServiceLevelSurveyed), "commitment.review.surveyed.v1")]
[JsonDerivedType(typeof(ServiceLevelChangeProposed), "commitment.review.change-proposed.v1")]
[JsonDerivedType(typeof(ServiceLevelChangeConfirmed), "commitment.review.change-confirmed.v1")]
[JsonDerivedType(typeof(ServiceLevelChangeRejected), "commitment.review.change-rejected.v1")]
[JsonDerivedType(typeof(ServiceLevelChangePutInForce), "commitment.review.change-put-in-force.v1")]
public abstract record ServiceLevelReviewEvent
{
    private protected ServiceLevelReviewEvent()
    {
    }

    /// <summary>The review the fact belongs to.</summary>
    [JsonRequired]
    public string Review { get; init; } = "";

    /// <summary>The place in the review's history: 1 for the opening, then without gaps.</summary>
    [JsonRequired]
    public int Version { get; init; }

    /// <summary>When it happened; after the event in front of it.</summary>
    [JsonRequired]
    public Instant At { get; init; }

    /// <summary>Who did it.</summary>
    [JsonRequired]
    public Actor By { get; init; } = Actor.Clock;
}

/// <summary>The review began.</summary>
public sealed record ServiceLevelReviewOpened : ServiceLevelReviewEvent
{
    /// <summary>The host's id of the agreement.</summary>
    public required string Agreement { get; init; }

    /// <summary>The version of the agreement that is in force; 1 or more.</summary>
    public required int AgreementVersion { get; init; }
}

/// <summary>Performance or settings were surveyed.</summary>
public sealed record ServiceLevelSurveyed : ServiceLevelReviewEvent
{
    /// <summary>What was looked at.</summary>
    public required ServiceLevelSubject Subject { get; init; }

    /// <summary>What was found.</summary>
    public required string Finding { get; init; }

    /// <summary>What is expected to come; null: nothing was forecast.</summary>
    public string? Forecast { get; init; }
}

/// <summary>A change of the agreement was proposed.</summary>
public sealed record ServiceLevelChangeProposed : ServiceLevelReviewEvent
{
    /// <summary>What is to change.</summary>
    public required string Change { get; init; }

    /// <summary>The departments that have to confirm it, each once.</summary>
    public required ImmutableArray<Department> Concerned { get; init; }

    /// <summary>Equal when every part is.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(ServiceLevelChangeProposed? other) => base.Equals(other) && Change == other.Change && Concerned.AsSpan().SequenceEqual(other.Concerned.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Change);
}

/// <summary>A department concerned confirmed the change.</summary>
public sealed record ServiceLevelChangeConfirmed : ServiceLevelReviewEvent
{
    /// <summary>The department.</summary>
    public required Department Department { get; init; }
}

/// <summary>A department concerned rejected the change, which ends the review.</summary>
public sealed record ServiceLevelChangeRejected : ServiceLevelReviewEvent
{
    /// <summary>The department.</summary>
    public required Department Department { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

/// <summary>The change is in force.</summary>
public sealed record ServiceLevelChangePutInForce : ServiceLevelReviewEvent
{
    /// <summary>The version of the agreement from now on: one more than before.</summary>
    public required int AgreementVersion { get; init; }
}
