using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Planning;

/// <summary>All that is known of a plan: the fold of its events, as plain data to store.</summary>
/// <remarks>Immutable. A plan loaded from its snapshot answers exactly like the one replayed from its events.</remarks>
public sealed record PdcaSnapshot
{
    /// <summary>The host's id of the plan.</summary>
    public required string Id { get; init; }

    /// <summary>How many events it was folded from.</summary>
    public required int Version { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>How high it stands.</summary>
    public required PlanLevel Level { get; init; }

    /// <summary>Who answers for it.</summary>
    public required PlanOwner Owner { get; init; }

    /// <summary>The IANA id of the time zone in which its days begin and end.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The id of the procedure under which it began.</summary>
    public required string Procedure { get; init; }

    /// <summary>The version of that procedure.</summary>
    public required int ProcedureVersion { get; init; }

    /// <summary>The id of the plan it is part of; null: of none.</summary>
    public string? Parent { get; init; }

    /// <summary>When the last event happened.</summary>
    public required Instant LastAt { get; init; }

    /// <summary>The cycle that is open, or was closed last.</summary>
    public required PdcaCycle Cycle { get; init; }

    /// <summary>The cycles before it, in order; all of them closed.</summary>
    public required ImmutableArray<PdcaCycle> PastCycles { get; init; }
}
