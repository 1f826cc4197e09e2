namespace CustomerService.Domain.Complaints;

/// <summary>How to meet somebody who complains.</summary>
/// <remarks>Source: [001 P2].</remarks>
public enum ComplaintPrinciple
{
    /// <summary>Calm the anger (平息抱怨消除怨气).</summary>
    CalmAnger,

    /// <summary>Act quickly (迅速行动).</summary>
    ActQuickly,

    /// <summary>Take the customer's place (将心比心).</summary>
    TakeCustomersPlace,

    /// <summary>Listen, never argue (耐心倾听不争辩).</summary>
    ListenNeverArgue,
}

/// <summary>Names of <see cref="ComplaintPrinciple"/>.</summary>
public static class ComplaintPrinciples
{
    extension(ComplaintPrinciple principle)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => principle switch
        {
            ComplaintPrinciple.CalmAnger => new("calm the anger", "平息抱怨消除怨气"),
            ComplaintPrinciple.ActQuickly => new("act quickly", "迅速行动"),
            ComplaintPrinciple.TakeCustomersPlace => new("take the customer's place", "将心比心"),
            ComplaintPrinciple.ListenNeverArgue => new("listen, never argue", "耐心倾听不争辩"),
            _ => throw new ArgumentOutOfRangeException(nameof(principle), principle, "Not a value of ComplaintPrinciple."),
        };
    }
}

/// <summary>How an organisation handles complaints.</summary>
/// <remarks>Source: [003 c10 q16].</remarks>
public enum HandlingPrinciple
{
    /// <summary>By rules (有章可循).</summary>
    RuleBased,

    /// <summary>Timely (及时处理).</summary>
    Timely,

    /// <summary>With clear responsibility (分清责任).</summary>
    ClearResponsibility,

    /// <summary>With the customer's interest at the center (客户利益为中心).</summary>
    CustomerInterest,
}

/// <summary>Names of <see cref="HandlingPrinciple"/>.</summary>
public static class HandlingPrinciples
{
    extension(HandlingPrinciple principle)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => principle switch
        {
            HandlingPrinciple.RuleBased => new("by rules", "有章可循"),
            HandlingPrinciple.Timely => new("timely", "及时处理"),
            HandlingPrinciple.ClearResponsibility => new("with clear responsibility", "分清责任"),
            HandlingPrinciple.CustomerInterest => new("with the customer's interest at the center", "客户利益为中心"),
            _ => throw new ArgumentOutOfRangeException(nameof(principle), principle, "Not a value of HandlingPrinciple."),
        };
    }
}

/// <summary>Where a conflict with a customer comes from.</summary>
/// <remarks>Source: [003 c10 q4].</remarks>
public enum ConflictSource
{
    /// <summary>Belief (信仰).</summary>
    Belief,

    /// <summary>Habit (习惯).</summary>
    Habit,

    /// <summary>Taboo (忌讳).</summary>
    Taboo,
}

/// <summary>Names of <see cref="ConflictSource"/>.</summary>
public static class ConflictSources
{
    extension(ConflictSource source)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => source switch
        {
            ConflictSource.Belief => new("belief", "信仰"),
            ConflictSource.Habit => new("habit", "习惯"),
            ConflictSource.Taboo => new("taboo", "忌讳"),
            _ => throw new ArgumentOutOfRangeException(nameof(source), source, "Not a value of ConflictSource."),
        };
    }
}
