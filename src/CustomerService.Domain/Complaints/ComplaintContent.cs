using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Complaints;

/// <summary>What an alleged fact is about.</summary>
/// <remarks>Source: [003 c10 q3].</remarks>
public enum AllegedFactKind
{
    /// <summary>Problem (问题).</summary>
    Problem,

    /// <summary>Event (事件).</summary>
    Event,

    /// <summary>Matter (事项).</summary>
    Matter,
}

/// <summary>Names of <see cref="AllegedFactKind"/>.</summary>
public static class AllegedFactKinds
{
    extension(AllegedFactKind kind)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => kind switch
        {
            AllegedFactKind.Problem => new("problem", "问题"),
            AllegedFactKind.Event => new("event", "事件"),
            AllegedFactKind.Matter => new("matter", "事项"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a value of AllegedFactKind."),
        };
    }
}

/// <summary>One fact as the complainant states it (投诉事实); findings answer it by its number.</summary>
public sealed record AllegedFact
{
    /// <summary>Makes a fact.</summary>
    /// <param name="text">The statement; not blank.</param>
    /// <param name="kind">What it is about.</param>
    /// <exception cref="ArgumentException">The statement is null or blank.</exception>
    public AllegedFact(string text, AllegedFactKind kind = AllegedFactKind.Problem)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        (Text, Kind) = (text, kind);
    }

    /// <summary>The statement.</summary>
    public string Text { get; }

    /// <summary>What it is about.</summary>
    public AllegedFactKind Kind { get; }

    /// <summary>A problem in words, where the calling code lists facts.</summary>
    /// <param name="text">The statement; not blank.</param>
    public static implicit operator AllegedFact(string text) => new(text);
}

/// <summary>One demand of the complainant (投诉要求).</summary>
/// <param name="Claim">What is demanded.</param>
/// <param name="Detail">In words; null when the claim says it all.</param>
/// <param name="Amount">The sum demanded; null where none was named.</param>
public sealed record Demand(Claim Claim, string? Detail = null, Money? Amount = null)
{
    /// <summary>A bare claim, where the calling code lists demands.</summary>
    /// <param name="claim">What is demanded.</param>
    public static implicit operator Demand(Claim claim) => new(claim);
}

/// <summary>Whether a thing can be replaced by another of its kind.</summary>
/// <remarks>Source: [003 c10 q14]: a specific thing (特定物) can be redone, never replaced.</remarks>
public enum GoodsKind
{
    /// <summary>Made by kind: another of it will do (种类物).</summary>
    Generic,

    /// <summary>One of its own: redo is admissible, replacement is not (特定物).</summary>
    Specific,

    /// <summary>A service, nothing to send back (服务).</summary>
    Service,
}

/// <summary>Names of <see cref="GoodsKind"/>.</summary>
public static class GoodsKinds
{
    extension(GoodsKind kind)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => kind switch
        {
            GoodsKind.Generic => new("generic goods", "种类物"),
            GoodsKind.Specific => new("specific goods", "特定物"),
            GoodsKind.Service => new("service", "服务"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a value of GoodsKind."),
        };
    }
}

/// <summary>What the first contact records when somebody complains.</summary>
/// <remarks>Facts and demands are kept apart [003 c10 q13]. The enterprise is always the addressee, whatever the cause.</remarks>
public sealed record Intake
{
    /// <summary>The id the host gave the complaint.</summary>
    public required ComplaintId Id { get; init; }

    /// <summary>Who complains; with <see cref="RepresentedBy"/>, for whom.</summary>
    public required CustomerId Customer { get; init; }

    /// <summary>The way it came.</summary>
    public required Channel Channel { get; init; }

    /// <summary>What is alleged; at least one.</summary>
    public required ImmutableArray<AllegedFact> Facts { get; init; }

    /// <summary>What is demanded; at least one, <see cref="Claim.NoneStated"/> where the customer named nothing.</summary>
    public required ImmutableArray<Demand> Demands { get; init; }

    /// <summary>Questions that must be answered or waived before a finding; none by default.</summary>
    public ImmutableArray<string> Inquiries { get; init; } = [];

    /// <summary>What kind of thing it is about; generic goods by default.</summary>
    public GoodsKind Goods { get; init; }

    /// <summary>Why, as far as known.</summary>
    public ComplaintCause? Cause { get; init; }

    /// <summary>What is complained of in a product.</summary>
    public ProductComplaintKind? ProductKind { get; init; }

    /// <summary>What is complained of in a service.</summary>
    public ServiceComplaintKind? ServiceKind { get; init; }

    /// <summary>How the delivery was incomplete.</summary>
    public DeliveryDefect? DeliveryDefect { get; init; }

    /// <summary>
    /// When the complaint reached us, where it is recorded later: its clocks count from there, and the law of that day holds. Null: now.
    /// </summary>
    public Instant? ReachedUsAt { get; init; }

    /// <summary>What is known of the purchase; null: nothing. More can follow with <see cref="Complaint.RecordPurchase"/>.</summary>
    public PurchaseFacts? Purchase { get; init; }

    /// <summary>Who speaks for the customer; null when the customer does.</summary>
    public string? RepresentedBy { get; init; }
}
