using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Complaints;

// Events of the complaint: intake and admission.

/// <summary>A complaint was recorded.</summary>
public sealed record ComplaintReceived : ComplaintEvent
{
    /// <summary>The procedure that moves the complaint, for ever.</summary>
    public required string ProcedureId { get; init; }

    /// <summary>Its version.</summary>
    public required int ProcedureVersion { get; init; }

    /// <summary>When it had reached us, where it was recorded later; its clocks count from there. Null: when it was recorded.</summary>
    public Instant? ReachedUsAt { get; init; }

    /// <summary>The policy in force; null when there was none.</summary>
    public string? PolicyId { get; init; }

    /// <summary>Its version.</summary>
    public int? PolicyVersion { get; init; }

    /// <summary>Who complains.</summary>
    public required CustomerId Customer { get; init; }

    /// <summary>The way it came.</summary>
    public required Channel Channel { get; init; }

    /// <summary>What is alleged (投诉事实); at least one.</summary>
    public required ImmutableArray<AllegedFact> Facts { get; init; }

    /// <summary>What is demanded (投诉要求); at least one.</summary>
    public required ImmutableArray<Demand> Demands { get; init; }

    /// <summary>Questions that must be answered before a finding.</summary>
    public required ImmutableArray<string> Inquiries { get; init; }

    /// <summary>What kind of thing it is about.</summary>
    public required GoodsKind Goods { get; init; }

    /// <summary>Why, as far as known.</summary>
    public ComplaintCause? Cause { get; init; }

    /// <summary>What is complained of in a product.</summary>
    public ProductComplaintKind? ProductKind { get; init; }

    /// <summary>What is complained of in a service.</summary>
    public ServiceComplaintKind? ServiceKind { get; init; }

    /// <summary>How the delivery was incomplete.</summary>
    public DeliveryDefect? DeliveryDefect { get; init; }

    /// <summary>What was known of the purchase; null: nothing.</summary>
    public PurchaseFacts? Purchase { get; init; }

    /// <summary>Who speaks for the customer; null when the customer does.</summary>
    public string? RepresentedBy { get; init; }
}

/// <summary>The complainant was told id, owner and next date.</summary>
public sealed record ComplaintAcknowledged : ComplaintEvent
{
    /// <summary>Reference of the acknowledgement.</summary>
    public required string Message { get; init; }

    /// <summary>When the complainant will hear from us at the latest.</summary>
    public required Instant NextContactBy { get; init; }
}

/// <summary>The initial assessment began.</summary>
public sealed record AssessmentBegun : ComplaintEvent;

/// <summary>Admission was refused.</summary>
public sealed record ComplaintDeclaredInadmissible : ComplaintEvent
{
    /// <summary>The admissibility ground cited.</summary>
    public required string Ground { get; init; }

    /// <summary>Which other routes the complainant was told of.</summary>
    public required string OtherRoutes { get; init; }
}

/// <summary>The complaint was accepted for handling.</summary>
public sealed record ComplaintAccepted : ComplaintEvent
{
    /// <summary>How serious it is.</summary>
    public required Severity Severity { get; init; }
}

/// <summary>The first contact settled the complaint at once.</summary>
public sealed record ComplaintSettledOnSpot : ComplaintEvent
{
    /// <summary>What was done for the customer.</summary>
    public required string WhatWasDone { get; init; }

    /// <summary>How the customer accepted.</summary>
    public required string Acceptance { get; init; }

    /// <summary>The remedies that were given; none where words were enough. Where there are none, it may be missing in JSON.</summary>
    public ImmutableArray<Remedy> Given { get; init => field = value.IsDefault ? [] : value; } = [];
}
