using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CustomerService.Domain.Customers.Relations;

/// <summary>A fact that holds about the relation with one customer. A relation is the fold of its events.</summary>
/// <remarks>The host stores events in order and never changes them. On the wire each carries its kind in <c>$type</c>; those names never change.</remarks>
[JsonDerivedType(typeof(CustomerRelationOpened), "customer.relation.opened.v1")]
[JsonDerivedType(typeof(CustomerWon), "customer.relation.won.v1")]
[JsonDerivedType(typeof(CustomerMovedOnLadder), "customer.relation.moved-on-ladder.v1")]
[JsonDerivedType(typeof(CustomerLifeCycleAssessed), "customer.relation.life-cycle-assessed.v1")]
[JsonDerivedType(typeof(CustomerLost), "customer.relation.lost.v1")]
[JsonDerivedType(typeof(CustomerRegained), "customer.relation.regained.v1")]
public abstract record CustomerRelationEvent
{
    private protected CustomerRelationEvent()
    {
    }

    /// <summary>The customer the fact is about.</summary>
    [JsonRequired]
    public CustomerId Customer { get; init; } = CustomerRelation.Nobody;

    /// <summary>The place in the history: 1 for the opening, then without gaps.</summary>
    [JsonRequired]
    public int Version { get; init; }

    /// <summary>When it happened; not before the event in front of it.</summary>
    [JsonRequired]
    public Instant At { get; init; }

    /// <summary>Who recorded it.</summary>
    [JsonRequired]
    public Actor By { get; init; } = Actor.Clock;

    /// <summary>The kind and the version; nothing of the customer, so that logs stay clean.</summary>
    /// <returns>For example <c>CustomerLost 4</c>.</returns>
    public sealed override string ToString() => $"{GetType().Name} {Version}";
}

/// <summary>The relation began to be recorded.</summary>
public sealed record CustomerRelationOpened : CustomerRelationEvent
{
    /// <summary>Whether the customer bought, buys or may buy.</summary>
    public required TemporalState Time { get; init; }

    /// <summary>The rung of the ladder.</summary>
    public required CustomerLadder Ladder { get; init; }
}

/// <summary>A future customer bought.</summary>
public sealed record CustomerWon : CustomerRelationEvent;

/// <summary>The customer climbed the ladder by a rung, or fell.</summary>
public sealed record CustomerMovedOnLadder : CustomerRelationEvent
{
    /// <summary>The rung before.</summary>
    public required CustomerLadder From { get; init; }

    /// <summary>The rung since.</summary>
    public required CustomerLadder To { get; init; }

    /// <summary>What shows it.</summary>
    public required string Reason { get; init; }
}

/// <summary>The relation was found to stand at a stage of its life.</summary>
public sealed record CustomerLifeCycleAssessed : CustomerRelationEvent
{
    /// <summary>The stage.</summary>
    public required LifeCycleStage Stage { get; init; }

    /// <summary>What shows it.</summary>
    public required string Reason { get; init; }
}

/// <summary>The customer was lost: the record of churn (客户流失).</summary>
public sealed record CustomerLost : CustomerRelationEvent
{
    /// <summary>How.</summary>
    public required ChurnKind Kind { get; init; }

    /// <summary>What on our side drove the customer away; null: nothing that is known.</summary>
    public ChurnCause? Cause { get; init; }

    /// <summary>The elements of the service system at fault, each once; none where the cause is another.</summary>
    public required ImmutableArray<ServiceSystemElement> Elements { get; init; }

    /// <summary>What shows kind and cause.</summary>
    public required string Evidence { get; init; }

    /// <summary>Equal when every part is.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(CustomerLost? other) =>
        base.Equals(other) && Kind == other.Kind && Cause == other.Cause && Evidence == other.Evidence && Elements.AsSpan().SequenceEqual(other.Elements.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Kind, Cause, Evidence);
}

/// <summary>A lost customer buys again.</summary>
public sealed record CustomerRegained : CustomerRelationEvent
{
    /// <summary>What brought the customer back.</summary>
    public required string Reason { get; init; }
}
