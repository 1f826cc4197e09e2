using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CustomerService.Domain.Complaints.Returns;

/// <summary>A fact that holds about one return. A return is the fold of its events.</summary>
/// <remarks>The host stores events in order and never changes them. On the wire each carries its kind in <c>$type</c>; those names never change.</remarks>
[JsonDerivedType(typeof(ReturnRequested), "complaint.return.requested.v1")]
[JsonDerivedType(typeof(ReturnFoundEligible), "complaint.return.found-eligible.v1")]
[JsonDerivedType(typeof(ReturnRefused), "complaint.return.refused.v1")]
[JsonDerivedType(typeof(ReturnGoodsReceived), "complaint.return.goods-received.v1")]
[JsonDerivedType(typeof(ReturnRefunded), "complaint.return.refunded.v1")]
[JsonDerivedType(typeof(ReturnExchanged), "complaint.return.exchanged.v1")]
public abstract record ReturnEvent
{
    private protected ReturnEvent()
    {
    }

    /// <summary>The return the fact belongs to.</summary>
    [JsonRequired]
    public string Return { get; init; } = "";

    /// <summary>The place in the return's history: 1 for the request, then without gaps.</summary>
    [JsonRequired]
    public int Version { get; init; }

    /// <summary>When it happened; never before the event in front of it.</summary>
    [JsonRequired]
    public Instant At { get; init; }

    /// <summary>Who did it.</summary>
    [JsonRequired]
    public Actor By { get; init; } = Actor.Clock;
}

/// <summary>A customer asked to send goods back.</summary>
public sealed record ReturnRequested : ReturnEvent
{
    /// <summary>The id of the policy that judges it.</summary>
    public required string Policy { get; init; }

    /// <summary>The complaint it belongs to; null: none.</summary>
    public ComplaintId? Complaint { get; init; }

    /// <summary>What is to come back, and why.</summary>
    public required ReturnClaim Claim { get; init; }
}

/// <summary>The goods may come back.</summary>
public sealed record ReturnFoundEligible : ReturnEvent
{
    /// <summary>Who pays for the way back.</summary>
    public required FreightPayer Freight { get; init; }
}

/// <summary>The goods may not come back.</summary>
public sealed record ReturnRefused : ReturnEvent
{
    /// <summary>Every ground.</summary>
    public required ImmutableArray<ReturnRefusalGround> Grounds { get; init; }

    /// <summary>Equal when every part is.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(ReturnRefused? other) => base.Equals(other) && Grounds.AsSpan().SequenceEqual(other.Grounds.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Grounds.IsDefault ? 0 : Grounds.Length);
}

/// <summary>The goods are back.</summary>
public sealed record ReturnGoodsReceived : ReturnEvent
{
    /// <summary>The original of the VAT invoice came back with them.</summary>
    public required bool VatInvoiceReturned { get; init; }

    /// <summary>The papers of the goods came back with them.</summary>
    public required bool PapersReturned { get; init; }
}

/// <summary>The money was paid back.</summary>
public sealed record ReturnRefunded : ReturnEvent
{
    /// <summary>What was kept of the price.</summary>
    public required Money Fee { get; init; }

    /// <summary>What was paid back: the price less the fee.</summary>
    public required Money Refund { get; init; }
}

/// <summary>Other goods were given.</summary>
public sealed record ReturnExchanged : ReturnEvent
{
    /// <summary>What was agreed, where there was no defect of quality; null otherwise.</summary>
    public string? Agreement { get; init; }
}
