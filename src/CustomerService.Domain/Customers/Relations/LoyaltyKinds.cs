namespace CustomerService.Domain.Customers.Relations;

/// <summary>Why a customer comes again.</summary>
/// <remarks>Source: [003 R13 q3]. A market of two telecom companies makes for loyalty by monopoly.</remarks>
public enum LoyaltyKind
{
    /// <summary>Out of habit (惰性忠诚).</summary>
    Inertia,

    /// <summary>Because it is near or easy (方便忠诚).</summary>
    Convenience,

    /// <summary>For lack of another (垄断忠诚).</summary>
    Monopoly,

    /// <summary>For points, rebates and presents (激励忠诚).</summary>
    Incentive,
}

/// <summary>What ties a customer to a firm apart from its quality (约束力).</summary>
/// <remarks>Source: [003 c2 q22].</remarks>
public enum SwitchingConstraintKind
{
    /// <summary>A contract or a law (法律约束).</summary>
    Legal,

    /// <summary>Systems that fit no other (技术约束).</summary>
    Technical,

    /// <summary>Only this firm knows how (知识约束).</summary>
    Knowledge,

    /// <summary>Whatever else makes leaving dear (其他约束).</summary>
    Other,
}

/// <summary>What a customer puts into a service, and loses when it fails.</summary>
/// <remarks>Source: [003 c2 q22].</remarks>
public enum CustomerInvestmentKind
{
    /// <summary>The customer takes part in person, or is at stake in person (自身投入).</summary>
    Self,

    /// <summary>What the customer tells (信息投入).</summary>
    Information,

    /// <summary>What the customer pays (金钱投入).</summary>
    Money,

    /// <summary>What the customer waits (时间投入).</summary>
    Time,
}

/// <summary>Names and rules of <see cref="LoyaltyKind"/>, <see cref="SwitchingConstraintKind"/> and <see cref="CustomerInvestmentKind"/>.</summary>
public static class LoyaltyKinds
{
    extension(LoyaltyKind value)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => value switch
        {
            LoyaltyKind.Inertia => new("inertia", "惰性忠诚"),
            LoyaltyKind.Convenience => new("convenience", "方便忠诚"),
            LoyaltyKind.Monopoly => new("monopoly", "垄断忠诚"),
            LoyaltyKind.Incentive => new("incentive", "激励忠诚"),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not a value of LoyaltyKind."),
        };
    }

    extension(SwitchingConstraintKind value)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => value switch
        {
            SwitchingConstraintKind.Legal => new("legal", "法律约束"),
            SwitchingConstraintKind.Technical => new("technical", "技术约束"),
            SwitchingConstraintKind.Knowledge => new("knowledge", "知识约束"),
            SwitchingConstraintKind.Other => new("other", "其他约束"),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not a value of SwitchingConstraintKind."),
        };
    }

    extension(CustomerInvestmentKind value)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => value switch
        {
            CustomerInvestmentKind.Self => new("own person", "自身投入"),
            CustomerInvestmentKind.Information => new("information", "信息投入"),
            CustomerInvestmentKind.Money => new("money", "金钱投入"),
            CustomerInvestmentKind.Time => new("time", "时间投入"),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not a value of CustomerInvestmentKind."),
        };
    }
}
