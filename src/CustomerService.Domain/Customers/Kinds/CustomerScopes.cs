namespace CustomerService.Domain.Customers.Kinds;

/// <summary>Inside or outside the firm.</summary>
/// <remarks>Source: [003 c1 q15]: since the 1990s the colleague who receives one's work counts as a customer too (下一道工序就是客户). <see cref="ProcessChain"/> has the rule.</remarks>
public enum CustomerScope
{
    /// <summary>Outside the firm (外部客户).</summary>
    External,

    /// <summary>A department or a colleague that receives the next step (内部客户).</summary>
    Internal,
}

/// <summary>How internal customers depend on each other.</summary>
/// <remarks>Source: [003 c2 q6, q12].</remarks>
public enum InternalCustomerKind
{
    /// <summary>Departments of one level support each other (水平支援型).</summary>
    HorizontalSupport,

    /// <summary>The work of one flows to the next (上下源流型).</summary>
    UpstreamDownstream,

    /// <summary>Members of one team do it together (小组合作型).</summary>
    TeamCooperation,
}

/// <summary>Names and rules of <see cref="CustomerScope"/> and <see cref="InternalCustomerKind"/>.</summary>
public static class CustomerScopes
{
    extension(CustomerScope value)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => value switch
        {
            CustomerScope.External => new("external customer", "外部客户"),
            CustomerScope.Internal => new("internal customer", "内部客户"),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not a value of CustomerScope."),
        };
    }

    extension(InternalCustomerKind value)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => value switch
        {
            InternalCustomerKind.HorizontalSupport => new("horizontal support", "水平支援型"),
            InternalCustomerKind.UpstreamDownstream => new("upstream and downstream", "上下源流型"),
            InternalCustomerKind.TeamCooperation => new("team cooperation", "小组合作型"),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not a value of InternalCustomerKind."),
        };
    }
}
