namespace CustomerService.Domain.Complaints;

/// <summary>Whose fault a finding lays open.</summary>
/// <remarks>The liable party towards the customer is always the enterprise, whoever caused the failure [003 c10 q7, q24, q27]. Unknown is treated as own [003 R10 4.4.3].</remarks>
public enum Liability
{
    /// <summary>Own (本企业).</summary>
    Own,

    /// <summary>Supplier (供应商).</summary>
    Supplier,

    /// <summary>Customer (客户).</summary>
    Customer,

    /// <summary>Unknown (不明).</summary>
    Unknown,
}

/// <summary>Names of <see cref="Liability"/>.</summary>
public static class Liabilities
{
    extension(Liability liability)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => liability switch
        {
            Liability.Own => new("own", "本企业"),
            Liability.Supplier => new("supplier", "供应商"),
            Liability.Customer => new("customer", "客户"),
            Liability.Unknown => new("unknown", "不明"),
            _ => throw new ArgumentOutOfRangeException(nameof(liability), liability, "Not a value of Liability."),
        };
    }
}

/// <summary>The kind of legal responsibility an enterprise may bear.</summary>
/// <remarks>Source: [003 c10 q1, R16 q5].</remarks>
public enum LiabilityKind
{
    /// <summary>Civil (民事).</summary>
    Civil,

    /// <summary>Administrative (行政).</summary>
    Administrative,

    /// <summary>Criminal (刑事).</summary>
    Criminal,
}

/// <summary>Names of <see cref="LiabilityKind"/>.</summary>
public static class LiabilityKinds
{
    extension(LiabilityKind kind)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => kind switch
        {
            LiabilityKind.Civil => new("civil", "民事"),
            LiabilityKind.Administrative => new("administrative", "行政"),
            LiabilityKind.Criminal => new("criminal", "刑事"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a value of LiabilityKind."),
        };
    }
}
