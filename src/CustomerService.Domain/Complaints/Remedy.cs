using NodaTime;

namespace CustomerService.Domain.Complaints;

/// <summary>What the inquiry found out about one alleged fact.</summary>
/// <param name="Fact">The number of the fact; the first is 1.</param>
/// <param name="Variation">How it turned out against what was alleged.</param>
/// <param name="Reasons">Why, in words.</param>
public sealed record Finding(int Fact, ComplaintVariation Variation, string Reasons);

/// <summary>What an enterprise can offer.</summary>
/// <remarks>The claims of [003 c10 q20], and what answers a finding that owes nothing [003 c10 q11].</remarks>
public enum RemedyKind
{
    /// <summary>Repair (修理).</summary>
    Repair,

    /// <summary>Redo (重作).</summary>
    Redo,

    /// <summary>Replacement (更换).</summary>
    Replace,

    /// <summary>Return (退货).</summary>
    Return,

    /// <summary>Refund (退款).</summary>
    Refund,

    /// <summary>Compensation (赔偿损失).</summary>
    Compensation,

    /// <summary>Apology (赔礼道歉).</summary>
    Apology,

    /// <summary>Price reduction (减价).</summary>
    PriceReduction,

    /// <summary>Explanation, friendly talk (解释沟通).</summary>
    Explanation,

    /// <summary>A souvenir or another goodwill gesture (赠品).</summary>
    Goodwill,

    /// <summary>A measure against danger, for a wider group (安全措施).</summary>
    SafetyMeasure,

    /// <summary>The promise or standard is corrected (纠正承诺).</summary>
    CorrectedStandard,
}

/// <summary>Names and rules of <see cref="RemedyKind"/>.</summary>
public static class RemedyKinds
{
    extension(RemedyKind kind)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => kind switch
        {
            RemedyKind.Repair => new("repair", "修理"),
            RemedyKind.Redo => new("redo", "重作"),
            RemedyKind.Replace => new("replacement", "更换"),
            RemedyKind.Return => new("return", "退货"),
            RemedyKind.Refund => new("refund", "退款"),
            RemedyKind.Compensation => new("compensation", "赔偿损失"),
            RemedyKind.Apology => new("apology", "赔礼道歉"),
            RemedyKind.PriceReduction => new("price reduction", "减价"),
            RemedyKind.Explanation => new("explanation", "解释沟通"),
            RemedyKind.Goodwill => new("goodwill gesture", "赠品"),
            RemedyKind.SafetyMeasure => new("safety measure", "安全措施"),
            RemedyKind.CorrectedStandard => new("corrected promise or standard", "纠正承诺"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a value of RemedyKind."),
        };

        /// <summary>Whether it gives the customer what the law or the contract may owe: a claim, not a courtesy.</summary>
        public bool IsClaim => kind <= RemedyKind.Compensation || kind == RemedyKind.PriceReduction;

        /// <summary>Whether a thing of a kind admits it.</summary>
        /// <param name="goods">The thing.</param>
        /// <returns>
        /// False for replacing a specific thing (特定物) [003 c10 q14], and for repairing, replacing or sending back a service.
        /// </returns>
        public bool IsAdmittedBy(GoodsKind goods) => (kind, goods) switch
        {
            (RemedyKind.Replace, GoodsKind.Specific) => false,
            (RemedyKind.Replace or RemedyKind.Repair or RemedyKind.Return, GoodsKind.Service) => false,
            _ => true,
        };

        /// <summary>Whether a finding admits it.</summary>
        /// <param name="variation">How the fact turned out.</param>
        /// <param name="liability">Whose fault it was; unknown counts as own [003 R10 4.4.3].</param>
        /// <returns>
        /// Courtesies always. Claims where the fact is true or worse, or unproven while the fault may be ours. A safety measure
        /// where it is worse than reported, a corrected standard where the expectation exceeded the promise.
        /// </returns>
        public bool IsAdmittedBy(ComplaintVariation variation, Liability liability) => kind switch
        {
            RemedyKind.Apology or RemedyKind.Explanation or RemedyKind.Goodwill => true,
            RemedyKind.SafetyMeasure => variation is ComplaintVariation.WorseThanReported,
            RemedyKind.CorrectedStandard => variation is ComplaintVariation.ExpectationExceeded,
            _ => variation is ComplaintVariation.BasicallyTrue or ComplaintVariation.WorseThanReported
                || (variation is ComplaintVariation.Unproven && liability is Liability.Own or Liability.Unknown),
        };
    }
}

/// <summary>How far a remedy has come.</summary>
public enum RemedyStatus
{
    /// <summary>On the table (已提出).</summary>
    Offered,

    /// <summary>No longer on the table (已撤换).</summary>
    Superseded,

    /// <summary>Agreed by both sides (已同意).</summary>
    Agreed,

    /// <summary>Reported as done (已执行).</summary>
    Performed,

    /// <summary>Verified by another than who did it (已验证).</summary>
    Verified,
}

/// <summary>Names of <see cref="RemedyStatus"/>.</summary>
public static class RemedyStatuses
{
    extension(RemedyStatus status)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => status switch
        {
            RemedyStatus.Offered => new("offered", "已提出"),
            RemedyStatus.Superseded => new("superseded", "已撤换"),
            RemedyStatus.Agreed => new("agreed", "已同意"),
            RemedyStatus.Performed => new("performed", "已执行"),
            RemedyStatus.Verified => new("verified", "已验证"),
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Not a value of RemedyStatus."),
        };
    }
}

/// <summary>One thing offered or done for the complainant.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Description">In words; null when the kind says it all.</param>
/// <param name="Amount">The sum, where money moves.</param>
public sealed record Remedy(RemedyKind Kind, string? Description = null, Money? Amount = null)
{
    /// <summary>How far it has come.</summary>
    public RemedyStatus Status { get; init; }

    /// <summary>Who reported it as done; null while nobody did.</summary>
    public string? PerformedBy { get; init; }

    /// <summary>When it was done; null while it was not.</summary>
    public Instant? PerformedAt { get; init; }

    /// <summary>What shows that it was done.</summary>
    public string? Evidence { get; init; }
}
