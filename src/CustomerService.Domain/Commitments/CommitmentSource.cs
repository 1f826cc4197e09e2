namespace CustomerService.Domain.Commitments;

/// <summary>Where a commitment was made; each of them alone is enough to be bound by it.</summary>
/// <remarks>That an advertisement in the media is a promotion and a promise at once: [003 c1 q25].</remarks>
public enum CommitmentSource
{
    /// <summary>In a contract (合同).</summary>
    Contract,

    /// <summary>In a quotation (报价).</summary>
    Quotation,

    /// <summary>In an advertisement (广告).</summary>
    Advertisement,

    /// <summary>At the counter: a notice, or the word of an employee (柜台).</summary>
    Counter,

    /// <summary>In a regulation, whether the firm's own or of an authority (规章).</summary>
    Regulation,
}

/// <summary>Names and facts of <see cref="CommitmentSource"/>.</summary>
public static class CommitmentSources
{
    extension(CommitmentSource source)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => source switch
        {
            CommitmentSource.Contract => new("contract", "合同"),
            CommitmentSource.Quotation => new("quotation", "报价"),
            CommitmentSource.Advertisement => new("advertisement", "广告"),
            CommitmentSource.Counter => new("counter", "柜台"),
            CommitmentSource.Regulation => new("regulation", "规章"),
            _ => throw new ArgumentOutOfRangeException(nameof(source), source, "Not a value of CommitmentSource."),
        };

        /// <summary>Whether it also promotes: an advertisement is a promotion and a promise, the others are promises only.</summary>
        public bool IsPromotion => source == CommitmentSource.Advertisement;
    }
}
