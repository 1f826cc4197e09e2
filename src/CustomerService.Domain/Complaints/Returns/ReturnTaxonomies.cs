namespace CustomerService.Domain.Complaints.Returns;

/// <summary>Why goods are sent back.</summary>
public enum ReturnReason
{
    /// <summary>No reason is given (无理由).</summary>
    NoReason,

    /// <summary>The goods have a defect of quality (质量问题).</summary>
    QualityDefect,
}

/// <summary>Where a return stands.</summary>
public enum ReturnState
{
    /// <summary>Asked for, not judged yet (已申请).</summary>
    Requested,

    /// <summary>The goods may come back (符合条件).</summary>
    Eligible,

    /// <summary>The goods may not come back (已拒绝).</summary>
    Refused,

    /// <summary>The goods are back (已收货).</summary>
    GoodsReceived,

    /// <summary>The money is paid back (已退款).</summary>
    Refunded,

    /// <summary>Other goods were given (已换货).</summary>
    Exchanged,
}

/// <summary>Why a return without a reason is refused.</summary>
/// <remarks>Source: [003 R10 4.4.2].</remarks>
public enum ReturnRefusalGround
{
    /// <summary>The days for it are over (超过期限).</summary>
    TooLate,

    /// <summary>The packing is not intact (包装不完好).</summary>
    PackingNotIntact,

    /// <summary>The quantity is not exact (数量不符).</summary>
    QuantityNotExact,

    /// <summary>The goods cannot be sold again (影响再次销售).</summary>
    NotResalable,

    /// <summary>Another rule excludes the goods (另有规定).</summary>
    Excluded,
}

/// <summary>Who pays for the way back.</summary>
public enum FreightPayer
{
    /// <summary>The customer, directly to the carrier (客户).</summary>
    Customer,

    /// <summary>The firm (企业).</summary>
    Firm,
}

/// <summary>Names of the taxonomies of returns.</summary>
public static class ReturnTaxonomies
{
    extension(ReturnReason reason)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => reason switch
        {
            ReturnReason.NoReason => new("no reason given", "无理由"),
            ReturnReason.QualityDefect => new("quality defect", "质量问题"),
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "Not a value of ReturnReason."),
        };
    }

    extension(ReturnState state)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => state switch
        {
            ReturnState.Requested => new("requested", "已申请"),
            ReturnState.Eligible => new("eligible", "符合条件"),
            ReturnState.Refused => new("refused", "已拒绝"),
            ReturnState.GoodsReceived => new("goods received", "已收货"),
            ReturnState.Refunded => new("refunded", "已退款"),
            ReturnState.Exchanged => new("exchanged", "已换货"),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a value of ReturnState."),
        };

        /// <summary>Whether nothing more can happen: refused, refunded or exchanged.</summary>
        public bool IsFinal => state is ReturnState.Refused or ReturnState.Refunded or ReturnState.Exchanged;
    }

    extension(ReturnRefusalGround ground)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => ground switch
        {
            ReturnRefusalGround.TooLate => new("the days for it are over", "超过期限"),
            ReturnRefusalGround.PackingNotIntact => new("the packing is not intact", "包装不完好"),
            ReturnRefusalGround.QuantityNotExact => new("the quantity is not exact", "数量不符"),
            ReturnRefusalGround.NotResalable => new("the goods cannot be sold again", "影响再次销售"),
            ReturnRefusalGround.Excluded => new("another rule excludes the goods", "另有规定"),
            _ => throw new ArgumentOutOfRangeException(nameof(ground), ground, "Not a value of ReturnRefusalGround."),
        };
    }

    extension(FreightPayer payer)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => payer switch
        {
            FreightPayer.Customer => new("customer", "客户"),
            FreightPayer.Firm => new("firm", "企业"),
            _ => throw new ArgumentOutOfRangeException(nameof(payer), payer, "Not a value of FreightPayer."),
        };
    }
}
