namespace CustomerService.Domain.Customers.Purchases.Rfm;

/// <summary>Which spend the third grade is of.</summary>
public enum RfmMoney
{
    /// <summary>All that the customer spent (消费总额).</summary>
    Total,

    /// <summary>What the customer spent on a day of purchase, on average, the first included (次均消费).</summary>
    MeanPerPurchase,
}

/// <summary>Which grade customers with equal values get, who would fall into several: they always get the same one.</summary>
public enum RfmTies
{
    /// <summary>
    /// That of the worst of their places (按最低名次): the grade is 1 + ⌊grades × share of customers with a worse value⌋. Where three of five bought
    /// once, their grade of frequency is 1.
    /// </summary>
    Lowest,

    /// <summary>
    /// That of the best of their places (按最高名次): the grade is ⌈grades × share of customers with the same or a worse value⌉. Where three of five
    /// bought once, their grade of frequency is 3 of 5.
    /// </summary>
    Highest,
}

/// <summary>Names of the choices of an RFM scheme.</summary>
public static class RfmChoices
{
    extension(RfmMoney money)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => money switch
        {
            RfmMoney.Total => new("total spend", "消费总额"),
            RfmMoney.MeanPerPurchase => new("mean spend per purchase", "次均消费"),
            _ => throw new ArgumentOutOfRangeException(nameof(money), money, "Not a value of RfmMoney."),
        };
    }

    extension(RfmTies ties)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => ties switch
        {
            RfmTies.Lowest => new("grade of the worst place", "按最低名次"),
            RfmTies.Highest => new("grade of the best place", "按最高名次"),
            _ => throw new ArgumentOutOfRangeException(nameof(ties), ties, "Not a value of RfmTies."),
        };
    }
}
