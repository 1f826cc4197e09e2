namespace CustomerService.Domain.Customers.Segments;

/// <summary>The levels of the first customer pyramid, from the top [003 c5 q5, q18].</summary>
public enum CustomerPyramidLevel
{
    /// <summary>VIP客户.</summary>
    Vip,

    /// <summary>主要客户.</summary>
    Main,

    /// <summary>普通客户.</summary>
    Ordinary,

    /// <summary>小客户.</summary>
    Small,
}

/// <summary>The tiers of the second customer pyramid, from the top [003 c5 q2, q17].</summary>
/// <remarks>The names are those of V. A. Zeithaml, R. T. Rust and K. N. Lemon, "The Customer Pyramid: Creating and Serving Profitable Customers", California Management Review 43(4), 2001.</remarks>
public enum PyramidTier
{
    /// <summary>铂金客户.</summary>
    Platinum,

    /// <summary>黄金客户.</summary>
    Gold,

    /// <summary>钢铁客户.</summary>
    Iron,

    /// <summary>重铅客户.</summary>
    Lead,
}

/// <summary>Names of <see cref="CustomerPyramidLevel"/>, and levels of a scheme made from it.</summary>
public static class CustomerPyramidLevels
{
    extension(CustomerPyramidLevel level)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => level switch
        {
            CustomerPyramidLevel.Vip => new("VIP customers", "VIP客户"),
            CustomerPyramidLevel.Main => new("main customers", "主要客户"),
            CustomerPyramidLevel.Ordinary => new("ordinary customers", "普通客户"),
            CustomerPyramidLevel.Small => new("small customers", "小客户"),
            _ => throw new ArgumentOutOfRangeException(nameof(level), level, "Not a value of CustomerPyramidLevel."),
        };

        /// <summary>The level for a share of the customers.</summary>
        /// <param name="ofCustomers">The share, above 0 and below 1.</param>
        /// <returns>A level whose code is the value's name: <c>vip</c>, <c>main</c>, <c>ordinary</c>, <c>small</c>.</returns>
        public PyramidLevel Share(decimal ofCustomers) => PyramidLevel.Share(new(KebabCase.Of(level)), level.DisplayName, ofCustomers);

        /// <summary>The level for customers from an amount on.</summary>
        /// <param name="amount">The least amount, included.</param>
        /// <returns>A level whose code is the value's name.</returns>
        public PyramidLevel From(double amount) => PyramidLevel.From(new(KebabCase.Of(level)), level.DisplayName, amount);

        /// <summary>The level for all others.</summary>
        /// <returns>A level whose code is the value's name.</returns>
        public PyramidLevel Rest() => PyramidLevel.Rest(new(KebabCase.Of(level)), level.DisplayName);
    }
}

/// <summary>Names and traits of <see cref="PyramidTier"/>, and levels of a scheme made from it.</summary>
public static class PyramidTiers
{
    extension(PyramidTier tier)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => tier switch
        {
            PyramidTier.Platinum => new("platinum customers", "铂金客户"),
            PyramidTier.Gold => new("gold customers", "黄金客户"),
            PyramidTier.Iron => new("iron customers", "钢铁客户"),
            PyramidTier.Lead => new("lead customers", "重铅客户"),
            _ => throw Unknown(tier),
        };

        /// <summary>What customers of the tier are like.</summary>
        /// <remarks>Platinum and iron as the source has them [003 c5 q2, q17]; gold and lead, which it only names, from the article.</remarks>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText Traits => tier switch
        {
            PyramidTier.Platinum => new(
                "The most profitable and most loyal: not sensitive to price, willing to spend and to try what is new.",
                "盈利能力最强、最忠诚：对价格不敏感，愿意花钱购买，愿意试用新产品。"),
            PyramidTier.Gold => new(
                "Profitable, but less so: they want discounts and also buy elsewhere.",
                "盈利能力较强但不及铂金客户：希望得到折扣，也向其他企业购买。"),
            PyramidTier.Iron => new(
                "Many, and they use the capacity; but spending, loyalty and profit do not deserve special treatment.",
                "数量很大，能消化企业的产能，但消费支出、忠诚度和盈利水平不值得特殊对待。"),
            PyramidTier.Lead => new(
                "They cost more than they bring, and ask for more attention than is due.",
                "不能带来盈利，要求的关注超过应得的水平。"),
            _ => throw Unknown(tier),
        };

        /// <summary>The level for a share of the customers.</summary>
        /// <param name="ofCustomers">The share, above 0 and below 1.</param>
        /// <returns>A level whose code is the value's name: <c>platinum</c>, <c>gold</c>, <c>iron</c>, <c>lead</c>.</returns>
        public PyramidLevel Share(decimal ofCustomers) => PyramidLevel.Share(new(KebabCase.Of(tier)), tier.DisplayName, ofCustomers);

        /// <summary>The level for customers from an amount on.</summary>
        /// <param name="amount">The least amount, included.</param>
        /// <returns>A level whose code is the value's name.</returns>
        public PyramidLevel From(double amount) => PyramidLevel.From(new(KebabCase.Of(tier)), tier.DisplayName, amount);

        /// <summary>The level for all others.</summary>
        /// <returns>A level whose code is the value's name.</returns>
        public PyramidLevel Rest() => PyramidLevel.Rest(new(KebabCase.Of(tier)), tier.DisplayName);
    }

    private static ArgumentOutOfRangeException Unknown(PyramidTier tier) => new(nameof(tier), tier, "Not a value of PyramidTier.");
}
