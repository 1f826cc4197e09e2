using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Complaints;

// Events of the complaint: findings, remedies, talks.

/// <summary>The finding of each fact was set.</summary>
public sealed record FindingsConcluded : ComplaintEvent
{
    /// <summary>One per alleged fact.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>Whose fault it was; the enterprise answers for it all the same.</summary>
    public required Liability Liability { get; init; }
}

/// <summary>An offer was put on the table.</summary>
public sealed record RemedyProposed : ComplaintEvent
{
    /// <summary>What is offered.</summary>
    public required ImmutableArray<Remedy> Remedies { get; init; }

    /// <summary>Why.</summary>
    public required string Reasons { get; init; }
}

/// <summary>The other side answered with an offer of its own.</summary>
public sealed record OfferCountered : ComplaintEvent
{
    /// <summary>Why the offer was not enough.</summary>
    public required string Reason { get; init; }

    /// <summary>What is wanted instead.</summary>
    public required string Wanted { get; init; }
}

/// <summary>The complainant rejected the offer.</summary>
public sealed record OfferRejected : ComplaintEvent
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

/// <summary>The complainant accepted.</summary>
public sealed record OfferAccepted : ComplaintEvent
{
    /// <summary>How.</summary>
    public required string Statement { get; init; }
}

/// <summary>The talks were broken off, with an agreed call-back.</summary>
public sealed record TalksAdjourned : ComplaintEvent
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Where the customer can be reached.</summary>
    public string? ContactNumber { get; init; }

    /// <summary>When we call at the latest; on time at or before it.</summary>
    public required Instant CallBackBy { get; init; }

    /// <summary>Who talks next, where the person was the cause.</summary>
    public string? NewNegotiator { get; init; }
}

/// <summary>We made the agreed call.</summary>
public sealed record CalledBack : ComplaintEvent
{
    /// <summary>The apology was renewed.</summary>
    public required bool ApologyRenewed { get; init; }

    /// <summary>The new fact or offer that was brought.</summary>
    public required string NewGround { get; init; }
}

/// <summary>It was settled who does what by when.</summary>
public sealed record PerformanceBegun : ComplaintEvent
{
    /// <summary>The department that performs.</summary>
    public required Department Executor { get; init; }

    /// <summary>The last day.</summary>
    public required LocalDate DueDate { get; init; }
}

/// <summary>One remedy was done.</summary>
public sealed record RemedyPerformed : ComplaintEvent
{
    /// <summary>Its number; the first is 1.</summary>
    public required int Remedy { get; init; }

    /// <summary>What shows it.</summary>
    public required string Evidence { get; init; }
}

/// <summary>All remedies were reported as done.</summary>
public sealed record PerformanceCompleted : ComplaintEvent;

/// <summary>The effect was verified.</summary>
public sealed record EffectConfirmed : ComplaintEvent
{
    /// <summary>The management representative (管理者代表) who approved; null where that is whoever verified.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>The customer confirmed; otherwise the window passed with contact attempts.</summary>
    public required bool CustomerConfirmed { get; init; }

    /// <summary>What shows it.</summary>
    public required string Evidence { get; init; }
}

/// <summary>The effect is not there: the remedies are to be done again.</summary>
public sealed record VerificationFailed : ComplaintEvent
{
    /// <summary>What is missing.</summary>
    public required string Reason { get; init; }
}
