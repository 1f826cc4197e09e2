namespace CustomerService.Domain.Complaints;

/// <summary>What a customer demands (权益主张).</summary>
/// <remarks>Source: [003 c10 q20]; <see cref="PriceReduction"/> is the field's.</remarks>
public enum Claim
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

    /// <summary>Apology or other non-pecuniary redress (非财产损害赔偿).</summary>
    NonPecuniary,

    /// <summary>Price reduction (减价).</summary>
    PriceReduction,

    /// <summary>Explanation (解释).</summary>
    Explanation,

    /// <summary>The customer stated no demand (未提出要求); recorded, so that silence is not taken for satisfaction.</summary>
    NoneStated,
}

/// <summary>Names of <see cref="Claim"/>.</summary>
public static class Claims
{
    extension(Claim claim)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => claim switch
        {
            Claim.Repair => new("repair", "修理"),
            Claim.Redo => new("redo", "重作"),
            Claim.Replace => new("replacement", "更换"),
            Claim.Return => new("return", "退货"),
            Claim.Refund => new("refund", "退款"),
            Claim.Compensation => new("compensation", "赔偿损失"),
            Claim.NonPecuniary => new("apology or other non-pecuniary redress", "非财产损害赔偿"),
            Claim.PriceReduction => new("price reduction", "减价"),
            Claim.Explanation => new("explanation", "解释"),
            Claim.NoneStated => new("none stated", "未提出要求"),
            _ => throw new ArgumentOutOfRangeException(nameof(claim), claim, "Not a value of Claim."),
        };
    }
}
