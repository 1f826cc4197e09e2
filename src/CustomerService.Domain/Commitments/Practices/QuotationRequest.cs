using System.Collections.Immutable;
using CustomerService.Domain.Calendars;
using NodaTime;

namespace CustomerService.Domain.Commitments.Practices;

/// <summary>How a request for a quotation is handled (询价).</summary>
public enum QuotationKind
{
    /// <summary>In the ordinary run (一般询价).</summary>
    General,

    /// <summary>On its own, ahead of the others (紧急询价).</summary>
    Urgent,
}

/// <summary>What a request for a quotation lacks; it is answered all the same.</summary>
public enum QuotationFinding
{
    /// <summary>It came neither by e-mail nor by telephone (未使用规定渠道).</summary>
    ChannelNotProvided,

    /// <summary>It was called urgent, but lacks one of the channels that make it so, and is treated as general (紧急渠道不全).</summary>
    UrgentChannelMissing,

    /// <summary>It was not copied to the sales assistant (未抄送销售助理).</summary>
    NotCopiedToAssistant,
}

/// <summary>Names of <see cref="QuotationKind"/> and <see cref="QuotationFinding"/>.</summary>
public static class QuotationKinds
{
    extension(QuotationKind kind)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => kind switch
        {
            QuotationKind.General => new("general request", "一般询价"),
            QuotationKind.Urgent => new("urgent request", "紧急询价"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a value of QuotationKind."),
        };

        /// <summary>Whether it is handled on its own: an urgent request is.</summary>
        public bool IsHandledOnItsOwn => kind == QuotationKind.Urgent;
    }

    extension(QuotationFinding finding)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => finding switch
        {
            QuotationFinding.ChannelNotProvided => new("not by a channel the process provides", "未使用规定渠道"),
            QuotationFinding.UrgentChannelMissing => new("lacks a channel of an urgent request", "紧急渠道不全"),
            QuotationFinding.NotCopiedToAssistant => new("not copied to the sales assistant", "未抄送销售助理"),
            _ => throw new ArgumentOutOfRangeException(nameof(finding), finding, "Not a value of QuotationFinding."),
        };
    }
}

/// <summary>What is known of a request for a quotation when it has come.</summary>
public sealed record QuotationRequest
{
    /// <summary>When it came; where several channels were used, by the last of them.</summary>
    public required Instant AskedAt { get; init; }

    /// <summary>The channels by which it came, in any order.</summary>
    public required ImmutableArray<Channel> Channels { get; init; }

    /// <summary>Whether the customer calls it urgent.</summary>
    public required bool IsUrgent { get; init; }

    /// <summary>Whether the sales assistant got a copy.</summary>
    public required bool IsCopiedToAssistant { get; init; }

    /// <summary>Equal when every part is, the channels in order.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(QuotationRequest? other) => other is not null && AskedAt == other.AskedAt && IsUrgent == other.IsUrgent
        && IsCopiedToAssistant == other.IsCopiedToAssistant && Channels.AsSpan().SequenceEqual(other.Channels.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(AskedAt, IsUrgent, IsCopiedToAssistant, Channels.IsDefault ? 0 : Channels.Length);
}

/// <summary>How a request is handled and until when it is answered.</summary>
/// <remarks>Immutable. Two are equal only when they are the same object.</remarks>
public sealed class QuotationTriage
{
    internal QuotationTriage(QuotationRequest request, QuotationKind kind, ResponseWindow window, LocalizedText reason, ImmutableArray<QuotationFinding> findings) =>
        (Request, Kind, Window, Reason, Findings) = (request, kind, window, reason, findings);

    /// <summary>The request.</summary>
    public QuotationRequest Request { get; }

    /// <summary>As what it is handled.</summary>
    public QuotationKind Kind { get; }

    /// <summary>The time that runs from the request.</summary>
    public ResponseWindow Window { get; }

    /// <summary>Why it is handled so, as a sentence.</summary>
    public LocalizedText Reason { get; }

    /// <summary>What the request lacks, each once, in the order of <see cref="QuotationFinding"/>.</summary>
    public ImmutableArray<QuotationFinding> Findings { get; }

    /// <summary>By when it should be answered.</summary>
    public CalendarAnswer TargetAt => Window.TargetAfter(Request.AskedAt);

    /// <summary>By when it must be answered.</summary>
    public CalendarAnswer LimitAt => Window.LimitAfter(Request.AskedAt);

    /// <summary>Judges an answer.</summary>
    /// <param name="answeredAt">When it was given; not before the request.</param>
    /// <returns>On target, within the limit, or breached.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It was given before the request came.</exception>
    public WindowResult Judge(Instant answeredAt) => Window.Judge(Request.AskedAt, answeredAt);
}
