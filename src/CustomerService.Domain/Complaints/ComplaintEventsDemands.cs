using System.Collections.Immutable;

namespace CustomerService.Domain.Complaints;

// Events of the complaint: the purchase behind it, its demands, what it led to.

/// <summary>Something became known of the purchase; what is null leaves what was known.</summary>
public sealed record PurchaseFactsRecorded : ComplaintEvent
{
    /// <summary>What became known.</summary>
    public required PurchaseFacts Purchase { get; init; }
}

/// <summary>Some demands were answered; a later answer to the same demand replaces the earlier.</summary>
public sealed record DemandsAnswered : ComplaintEvent
{
    /// <summary>The answers; each demand once.</summary>
    public required ImmutableArray<DemandAnswer> Answers { get; init; }
}

/// <summary>A corrective action was begun because of the complaint.</summary>
public sealed record CorrectiveActionLinked : ComplaintEvent
{
    /// <summary>The id of the action.</summary>
    public required string Action { get; init; }
}
