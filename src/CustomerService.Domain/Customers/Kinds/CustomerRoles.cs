namespace CustomerService.Domain.Customers.Kinds;

/// <summary>What a customer is to the firm that serves it.</summary>
/// <remarks>Source: [001 P1]: the customers of a firm are more than those who use the product in the end.</remarks>
public enum CustomerRole
{
    /// <summary>Uses the product or service in the end (最终客户).</summary>
    EndCustomer,

    /// <summary>Sells it on (分销商).</summary>
    Distributor,

    /// <summary>Works with the firm on the same market (合作伙伴).</summary>
    Partner,
}

/// <summary>Whether a customer deals with the firm itself or through another.</summary>
/// <remarks>Source: [003 c2 q16].</remarks>
public enum CustomerDirectness
{
    /// <summary>Deals with the firm (直接客户).</summary>
    Direct,

    /// <summary>Is reached through others (间接客户).</summary>
    Indirect,
}

/// <summary>Names and rules of <see cref="CustomerRole"/> and <see cref="CustomerDirectness"/>.</summary>
public static class CustomerRoles
{
    extension(CustomerRole value)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => value switch
        {
            CustomerRole.EndCustomer => new("end customer", "最终客户"),
            CustomerRole.Distributor => new("distributor", "分销商"),
            CustomerRole.Partner => new("partner", "合作伙伴"),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not a value of CustomerRole."),
        };
    }

    extension(CustomerDirectness value)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => value switch
        {
            CustomerDirectness.Direct => new("direct customer", "直接客户"),
            CustomerDirectness.Indirect => new("indirect customer", "间接客户"),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not a value of CustomerDirectness."),
        };

        /// <summary>On which side of the firm such a customer stands: a direct customer is external; null: the source does not say it of an indirect one.</summary>
        public CustomerScope? Scope => value == CustomerDirectness.Direct ? CustomerScope.External : null;
    }
}
