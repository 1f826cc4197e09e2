namespace CustomerService.Domain.Complaints;

/// <summary>Why customers complain.</summary>
/// <remarks>Source: practice questions [000 Q13.2].</remarks>
public enum ComplaintCause
{
    /// <summary>Product quality (商品质量).</summary>
    ProductQuality,

    /// <summary>Poor service (服务不佳).</summary>
    PoorService,

    /// <summary>Misleading publicity (宣传误导).</summary>
    MisleadingPublicity,

    /// <summary>The customer's own reasons (客户主观原因).</summary>
    CustomerSubjective,

    /// <summary>Poor management (管理不善).</summary>
    PoorManagement,
}

/// <summary>Names of <see cref="ComplaintCause"/>.</summary>
public static class ComplaintCauses
{
    extension(ComplaintCause cause)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => cause switch
        {
            ComplaintCause.ProductQuality => new("product quality", "商品质量"),
            ComplaintCause.PoorService => new("poor service", "服务不佳"),
            ComplaintCause.MisleadingPublicity => new("misleading publicity", "宣传误导"),
            ComplaintCause.CustomerSubjective => new("the customer's own reasons", "客户主观原因"),
            ComplaintCause.PoorManagement => new("poor management", "管理不善"),
            _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, "Not a value of ComplaintCause."),
        };
    }
}
