using System.Text.Json.Serialization;
using NodaTime;

namespace CustomerService.Domain.Commitments;

/// <summary>A fact that holds about one version of one service commitment. The life of a commitment is the fold of its events.</summary>
/// <remarks>The host stores events in order and never changes them. On the wire each carries its kind in <c>$type</c>; those names never change.</remarks>
[JsonDerivedType(typeof(CommitmentDrafted), "commitment.drafted.v1")]
[JsonDerivedType(typeof(CommitmentPublished), "commitment.published.v1")]
[JsonDerivedType(typeof(CommitmentPutInForce), "commitment.put-in-force.v1")]
[JsonDerivedType(typeof(CommitmentSuspended), "commitment.suspended.v1")]
[JsonDerivedType(typeof(CommitmentResumed), "commitment.resumed.v1")]
[JsonDerivedType(typeof(CommitmentRetired), "commitment.retired.v1")]
public abstract record CommitmentEvent
{
    private protected CommitmentEvent()
    {
    }

    /// <summary>The id of the commitment the fact belongs to.</summary>
    [JsonRequired]
    public string Commitment { get; init; } = "";

    /// <summary>The version of that commitment; each version has a life of its own.</summary>
    [JsonRequired]
    public int CommitmentVersion { get; init; }

    /// <summary>The place in the history: 1 for the draft, then without gaps.</summary>
    [JsonRequired]
    public int Version { get; init; }

    /// <summary>When it happened; never before the event in front of it.</summary>
    [JsonRequired]
    public Instant At { get; init; }

    /// <summary>Who did it.</summary>
    [JsonRequired]
    public Actor By { get; init; } = Actor.Clock;
}

/// <summary>The commitment was laid down as a draft.</summary>
public sealed record CommitmentDrafted : CommitmentEvent;

/// <summary>The commitment was published.</summary>
public sealed record CommitmentPublished : CommitmentEvent
{
    /// <summary>Where customers can read it.</summary>
    public required string Where { get; init; }
}

/// <summary>The commitment began to hold.</summary>
public sealed record CommitmentPutInForce : CommitmentEvent;

/// <summary>The commitment holds for nothing new for a while.</summary>
public sealed record CommitmentSuspended : CommitmentEvent
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

/// <summary>The commitment holds again.</summary>
public sealed record CommitmentResumed : CommitmentEvent;

/// <summary>The commitment ended.</summary>
public sealed record CommitmentRetired : CommitmentEvent
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
