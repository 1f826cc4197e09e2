using System.Text.Json.Serialization;
using NodaTime;

namespace CustomerService.Domain.Complaints.Responsibility;

/// <summary>A fact that holds about one first-contact case. A case is the fold of its events.</summary>
/// <remarks>The host stores events in order and never changes them. On the wire each carries its kind in <c>$type</c>; those names never change.</remarks>
[JsonDerivedType(typeof(FirstContactReceived), "complaint.first-contact.received.v1")]
[JsonDerivedType(typeof(FirstContactSettledAtOnce), "complaint.first-contact.settled-at-once.v1")]
[JsonDerivedType(typeof(FirstContactRegistered), "complaint.first-contact.registered.v1")]
[JsonDerivedType(typeof(FirstContactFoundMajor), "complaint.first-contact.found-major.v1")]
[JsonDerivedType(typeof(FirstContactHandedOver), "complaint.first-contact.handed-over.v1")]
[JsonDerivedType(typeof(FirstContactAccepted), "complaint.first-contact.accepted.v1")]
[JsonDerivedType(typeof(FirstContactDeclined), "complaint.first-contact.declined.v1")]
[JsonDerivedType(typeof(FirstContactActedFirst), "complaint.first-contact.acted-first.v1")]
[JsonDerivedType(typeof(FirstContactSlipSubmitted), "complaint.first-contact.slip-submitted.v1")]
[JsonDerivedType(typeof(FirstContactResolved), "complaint.first-contact.resolved.v1")]
[JsonDerivedType(typeof(FirstContactRepeated), "complaint.first-contact.repeated.v1")]
[JsonDerivedType(typeof(FirstContactShirked), "complaint.first-contact.shirked.v1")]
[JsonDerivedType(typeof(FirstContactClosed), "complaint.first-contact.closed.v1")]
public abstract record FirstContactEvent
{
    private protected FirstContactEvent()
    {
    }

    /// <summary>The case the fact belongs to.</summary>
    [JsonRequired]
    public string Case { get; init; } = "";

    /// <summary>The place in the case's history: 1 for the receipt, then without gaps.</summary>
    [JsonRequired]
    public int Version { get; init; }

    /// <summary>When it happened; not before the event in front of it.</summary>
    [JsonRequired]
    public Instant At { get; init; }

    /// <summary>Who did it.</summary>
    [JsonRequired]
    public Actor By { get; init; } = Actor.Clock;
}

/// <summary>A customer asked somebody, who is the first responsible person from here on.</summary>
public sealed record FirstContactReceived : FirstContactEvent
{
    /// <summary>Who asks.</summary>
    public required CustomerId Customer { get; init; }

    /// <summary>The way it came.</summary>
    public required Channel Channel { get; init; }

    /// <summary>What it is about.</summary>
    public required string Matter { get; init; }

    /// <summary>It lies within the duty of whoever was asked.</summary>
    public required bool IsOwnDuty { get; init; }

    /// <summary>It can be settled in one step, at once.</summary>
    public required bool IsOneStep { get; init; }

    /// <summary>It is major: the general manager is told at once.</summary>
    public required bool IsMajor { get; init; }
}

/// <summary>It was settled at once.</summary>
public sealed record FirstContactSettledAtOnce : FirstContactEvent
{
    /// <summary>What was done for the customer.</summary>
    public required string WhatWasDone { get; init; }
}

/// <summary>It was registered.</summary>
public sealed record FirstContactRegistered : FirstContactEvent
{
    /// <summary>Where, or under which number.</summary>
    public required string Entry { get; init; }
}

/// <summary>It turned out to be major.</summary>
public sealed record FirstContactFoundMajor : FirstContactEvent
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

/// <summary>It was offered to somebody else; the sender stays responsible until that person accepts.</summary>
public sealed record FirstContactHandedOver : FirstContactEvent
{
    /// <summary>Who is to take over.</summary>
    public required string To { get; init; }

    /// <summary>What that person is.</summary>
    public required FirstContactRecipient Recipient { get; init; }

    /// <summary>Why the leader could not be asked; null where that was not needed.</summary>
    public string? LeaderAbsence { get; init; }
}

/// <summary>Somebody took it up and is responsible from here on: the recipient, or the first person within the own duty.</summary>
public sealed record FirstContactAccepted : FirstContactEvent;

/// <summary>The recipient did not accept; the sender stays responsible.</summary>
public sealed record FirstContactDeclined : FirstContactEvent
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

/// <summary>It was solved first, and the work slip (工作联络单) follows.</summary>
public sealed record FirstContactActedFirst : FirstContactEvent
{
    /// <summary>What was done for the customer.</summary>
    public required string WhatWasDone { get; init; }

    /// <summary>The department whose duty it is, which the slip goes to.</summary>
    public required Department SlipTo { get; init; }

    /// <summary>When the slip is due; submitted in time at or before it.</summary>
    public required Instant SlipDueBy { get; init; }
}

/// <summary>The work slip was submitted.</summary>
public sealed record FirstContactSlipSubmitted : FirstContactEvent;

/// <summary>It was solved.</summary>
public sealed record FirstContactResolved : FirstContactEvent
{
    /// <summary>What was done for the customer.</summary>
    public required string WhatWasDone { get; init; }
}

/// <summary>The customer had to ask a second time; while the matter is not solved that violates the rule.</summary>
public sealed record FirstContactRepeated : FirstContactEvent
{
    /// <summary>What was said.</summary>
    public required string Summary { get; init; }
}

/// <summary>Somebody shirked (推诿).</summary>
public sealed record FirstContactShirked : FirstContactEvent
{
    /// <summary>Who.</summary>
    public required string Person { get; init; }

    /// <summary>How.</summary>
    public required string What { get; init; }

    /// <summary>What it brought; null: nothing yet.</summary>
    public ShirkingSanction? Sanction { get; init; }
}

/// <summary>It was closed.</summary>
public sealed record FirstContactClosed : FirstContactEvent
{
    /// <summary>How the customer was told.</summary>
    public required string Answer { get; init; }
}
