using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CustomerService.Domain.Customers.Watchlists;

/// <summary>A fact about one entry of the watchlist. An entry is the fold of its events.</summary>
/// <remarks>The host stores events in order and never changes them. On the wire each carries its kind in <c>$type</c>; those names never change.</remarks>
[JsonDerivedType(typeof(CustomerPutOnWatch), "customer.watch.put-on.v1")]
[JsonDerivedType(typeof(CustomerTakenOffWatch), "customer.watch.taken-off.v1")]
public abstract record WatchedCustomerEvent
{
    private protected WatchedCustomerEvent()
    {
    }

    /// <summary>The customer the fact is about.</summary>
    [JsonRequired]
    public CustomerId Customer { get; init; } = WatchedCustomer.Nobody;

    /// <summary>The place in the history: 1 for the first entry, then without gaps.</summary>
    [JsonRequired]
    public int Version { get; init; }

    /// <summary>When it happened; not before the event in front of it.</summary>
    [JsonRequired]
    public Instant At { get; init; }

    /// <summary>Who did it.</summary>
    [JsonRequired]
    public Actor By { get; init; } = Actor.Clock;

    /// <summary>The reasons that were added or taken away, each once.</summary>
    [JsonRequired]
    public ImmutableArray<WatchReason> Reasons { get; init; } = [];

    /// <summary>Why: what shows the reasons, or why they hold no longer.</summary>
    [JsonRequired]
    public string Note { get; init; } = "";

    /// <summary>The kind and the version; nothing of the customer, so that logs stay clean.</summary>
    /// <returns>For example <c>CustomerPutOnWatch 1</c>.</returns>
    public sealed override string ToString() => $"{GetType().Name} {Version}";

    /// <summary>Equal when every part is.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public virtual bool Equals(WatchedCustomerEvent? other) =>
        other is not null && EqualityContract == other.EqualityContract && Customer == other.Customer && Version == other.Version && At == other.At && By == other.By
        && Note == other.Note && Reasons.AsSpan().SequenceEqual(other.Reasons.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Customer, Version, At, By, Note);
}

/// <summary>The customer was put on the list, or a further reason was added.</summary>
public sealed record CustomerPutOnWatch : WatchedCustomerEvent;

/// <summary>Reasons were taken away; with the last one the customer is off the list.</summary>
public sealed record CustomerTakenOffWatch : WatchedCustomerEvent;
