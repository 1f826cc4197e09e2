using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CustomerService.Domain.Customers.Profiles;

/// <summary>A fact about the card of one customer. A card is the fold of its events.</summary>
/// <remarks>
/// The host stores events in order and never changes them; they hold personal data, so whoever may read the store may read those. On the wire each
/// carries its kind in <c>$type</c>; those names never change.
/// </remarks>
[JsonDerivedType(typeof(CardOpened), "customer.card.opened.v1")]
[JsonDerivedType(typeof(CardSectionRecorded), "customer.card.section-recorded.v1")]
[JsonDerivedType(typeof(CardProfileRecorded), "customer.card.profile-recorded.v1")]
[JsonDerivedType(typeof(CardManagerChanged), "customer.card.manager-changed.v1")]
[JsonDerivedType(typeof(CardDisclosed), "customer.card.disclosed.v1")]
public abstract record CoreCustomerCardEvent
{
    private protected CoreCustomerCardEvent()
    {
    }

    /// <summary>The customer the card is of.</summary>
    [JsonRequired]
    public CustomerId Customer { get; init; } = CoreCustomerCard.Nobody;

    /// <summary>The place in the card's history: 1 for the opening, then without gaps.</summary>
    [JsonRequired]
    public int Version { get; init; }

    /// <summary>When it happened; not before the event in front of it.</summary>
    [JsonRequired]
    public Instant At { get; init; }

    /// <summary>Who did it.</summary>
    [JsonRequired]
    public Actor By { get; init; } = Actor.Clock;

    /// <summary>The kind and the version; nothing of the customer, so that logs stay clean.</summary>
    /// <returns>For example <c>CardSectionRecorded 3</c>.</returns>
    public sealed override string ToString() => $"{GetType().Name} {Version}";
}

/// <summary>The card was opened.</summary>
public sealed record CardOpened : CoreCustomerCardEvent
{
    /// <summary>The host's id of the manager who looks after the customer.</summary>
    public required string Manager { get; init; }
}

/// <summary>A section of the card was written, or written anew.</summary>
public sealed record CardSectionRecorded : CoreCustomerCardEvent
{
    /// <summary>The section; one of the card.</summary>
    public required CustomerDataSection Section { get; init; }

    /// <summary>What stands in it.</summary>
    public required string Text { get; init; }
}

/// <summary>The profile was recorded, or recorded anew.</summary>
public sealed record CardProfileRecorded : CoreCustomerCardEvent
{
    /// <summary>The profile, of the same customer.</summary>
    public required CustomerProfile Profile { get; init; }
}

/// <summary>Another manager looks after the customer; the card stays with the firm.</summary>
public sealed record CardManagerChanged : CoreCustomerCardEvent
{
    /// <summary>The host's id of the new manager.</summary>
    public required string Manager { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

/// <summary>Somebody was shown parts of the card.</summary>
public sealed record CardDisclosed : CoreCustomerCardEvent
{
    /// <summary>To whom.</summary>
    public required Actor To { get; init; }

    /// <summary>What for.</summary>
    public required DisclosurePurpose Purpose { get; init; }

    /// <summary>The sections, each once.</summary>
    public required ImmutableArray<CustomerDataSection> Sections { get; init; }

    /// <summary>Where the customer's consent is on record; null: none was given.</summary>
    public string? Consent { get; init; }

    /// <summary>The id of the policy that permitted it.</summary>
    public required string PolicyId { get; init; }

    /// <summary>Its version.</summary>
    public required int PolicyVersion { get; init; }

    /// <summary>Equal when every part is.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(CardDisclosed? other) =>
        base.Equals(other) && To == other.To && Purpose == other.Purpose && Consent == other.Consent && PolicyId == other.PolicyId && PolicyVersion == other.PolicyVersion
        && Sections.AsSpan().SequenceEqual(other.Sections.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), To, Purpose, Consent);
}
