namespace CustomerService.Domain.Customers.Kinds;

/// <summary>What moves a customer to buy, as marketing sees it.</summary>
/// <remarks>Source: [003 c1 q18], [003 R3 q3].</remarks>
public enum MarketingCustomerType
{
    /// <summary>Looks for the best value for the money (经济型).</summary>
    Economic,

    /// <summary>Feels bound to support some firms, and to avoid others (道德型).</summary>
    Moral,

    /// <summary>Wants to be known and served as a person (个性化型).</summary>
    Personalized,

    /// <summary>Pays for being spared trouble (方便型).</summary>
    Convenience,
}

/// <summary>How much of the business a customer is, as management sees it.</summary>
/// <remarks>Source: [003 c1 q18, q27]. Cut-offs and worth are matters of segments.</remarks>
public enum ManagementCustomerType
{
    /// <summary>Few, and most of the profit (头顶客户).</summary>
    Top,

    /// <summary>Comes again (常规客户).</summary>
    Regular,

    /// <summary>Came once, by chance (临时客户).</summary>
    Temporary,
}

/// <summary>Names and rules of <see cref="MarketingCustomerType"/> and <see cref="ManagementCustomerType"/>.</summary>
public static class CustomerTypes
{
    extension(MarketingCustomerType value)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => value switch
        {
            MarketingCustomerType.Economic => new("economic", "经济型"),
            MarketingCustomerType.Moral => new("moral", "道德型"),
            MarketingCustomerType.Personalized => new("personalized", "个性化型"),
            MarketingCustomerType.Convenience => new("convenience", "方便型"),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not a value of MarketingCustomerType."),
        };
    }

    extension(ManagementCustomerType value)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => value switch
        {
            ManagementCustomerType.Top => new("top", "头顶客户"),
            ManagementCustomerType.Regular => new("regular", "常规客户"),
            ManagementCustomerType.Temporary => new("temporary", "临时客户"),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not a value of ManagementCustomerType."),
        };
    }
}
