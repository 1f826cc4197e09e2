using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Complaints;

// Events of the complaint: endings, reviews, new rounds.

/// <summary>Closed: nothing was owed.</summary>
public sealed record ClosedWithoutAction : ComplaintEvent
{
    /// <summary>What was explained, and what was given out of goodwill.</summary>
    public required string Explanation { get; init; }
}

/// <summary>The decision was issued with its reasons.</summary>
public sealed record FinalResponseIssued : ComplaintEvent
{
    /// <summary>Upheld, partly, or not.</summary>
    public required FinalDecision Decision { get; init; }

    /// <summary>Per fact and demand.</summary>
    public required string Reasons { get; init; }

    /// <summary>Where the complainant can go next.</summary>
    public required string ExternalRoute { get; init; }
}

/// <summary>An independent review was asked for.</summary>
public sealed record ReviewRequested : ComplaintEvent
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

/// <summary>The review left the decision as it was.</summary>
public sealed record ReviewUpheld : ComplaintEvent
{
    /// <summary>Why.</summary>
    public required string Reasons { get; init; }
}

/// <summary>The review sent the case back.</summary>
public sealed record ReviewReopened : ComplaintEvent
{
    /// <summary>Why.</summary>
    public required string Reasons { get; init; }
}

/// <summary>The case went to an outside body.</summary>
public sealed record ReferredOut : ComplaintEvent
{
    /// <summary>Which.</summary>
    public required string Body { get; init; }
}

/// <summary>The outside body gave the case back to talks.</summary>
public sealed record TalksResumed : ComplaintEvent
{
    /// <summary>How.</summary>
    public required string Note { get; init; }
}

/// <summary>The outside body decided.</summary>
public sealed record DecidedOutside : ComplaintEvent
{
    /// <summary>What it decided.</summary>
    public required string Ruling { get; init; }

    /// <summary>The remedies it ordered, still to be performed; none where the decision ends the case.</summary>
    public required ImmutableArray<Remedy> Ordered { get; init; }
}

/// <summary>The outside body ended the mediation.</summary>
public sealed record MediationClosed : ComplaintEvent
{
    /// <summary>The ground.</summary>
    public required string Ground { get; init; }
}

/// <summary>The complainant withdrew.</summary>
public sealed record ComplaintWithdrawn : ComplaintEvent
{
    /// <summary>The statement.</summary>
    public required string Statement { get; init; }
}

/// <summary>Closed after silence of the complainant.</summary>
public sealed record ComplaintLapsed : ComplaintEvent;

/// <summary>Goes on in another complaint.</summary>
public sealed record ComplaintMerged : ComplaintEvent
{
    /// <summary>The complaint that goes on.</summary>
    public required ComplaintId Into { get; init; }
}

/// <summary>A duplicate was taken in; the earliest receipt counts.</summary>
public sealed record DuplicateAbsorbed : ComplaintEvent
{
    /// <summary>The complaint that ended here.</summary>
    public required ComplaintId Duplicate { get; init; }

    /// <summary>When that one was received.</summary>
    public required Instant DuplicateReceivedAt { get; init; }

    /// <summary>The facts it alleged that this complaint did not; they are found here from now on.</summary>
    public required ImmutableArray<AllegedFact> Facts { get; init; }

    /// <summary>The demands it made that this complaint did not; they are answered here from now on.</summary>
    public required ImmutableArray<Demand> Demands { get; init; }
}

/// <summary>Some demands went to complaints of their own.</summary>
public sealed record ComplaintSplit : ComplaintEvent
{
    /// <summary>What went where; each demand once.</summary>
    public required ImmutableArray<SplitPart> Parts { get; init; }
}

/// <summary>The complaint was taken up again, in a new round.</summary>
public sealed record ComplaintReopened : ComplaintEvent
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>What allows it.</summary>
    public required ReopeningGround Ground { get; init; }

    /// <summary>The new fact, where there is one.</summary>
    public AllegedFact? NewFact { get; init; }
}

/// <summary>A step of the host's own procedure.</summary>
public sealed record StepTaken : ComplaintEvent
{
    /// <summary>What was noted.</summary>
    public string? Note { get; init; }
}
