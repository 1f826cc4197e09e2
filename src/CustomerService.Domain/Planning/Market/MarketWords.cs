namespace CustomerService.Domain.Planning.Market;

/// <summary>What acts on a firm from outside.</summary>
/// <remarks>Source: [003 c6 q26].</remarks>
public enum ExternalFactor
{
    /// <summary>The market changes (市场变化).</summary>
    MarketChange,

    /// <summary>Prices are under pressure (价格压力).</summary>
    PricePressure,

    /// <summary>Economic policy (经济政策).</summary>
    EconomicPolicy,

    /// <summary>What government does (政府行为).</summary>
    Government,

    /// <summary>How consumers behave (消费者行为).</summary>
    ConsumerBehavior,
}

/// <summary>What a firm says about itself.</summary>
/// <remarks>Source: [001 P2 post2]: the dream of Ford is a mission (宗旨), neither a goal nor an idea.</remarks>
public enum StatementKind
{
    /// <summary>What it is there for (宗旨).</summary>
    Mission,

    /// <summary>What it wants to bring about (目的).</summary>
    Purpose,

    /// <summary>What it wants to reach, and can measure (目标).</summary>
    Goal,

    /// <summary>What it believes (理念).</summary>
    Philosophy,
}

/// <summary>The four of the marketing mix, seen by the customer (4C).</summary>
/// <remarks>Source: [003 R13 二5]; relationship is none of them. The fourth, communication, is from the field.</remarks>
public enum MarketingMixElement
{
    /// <summary>What the customer needs (顾客).</summary>
    Customer,

    /// <summary>What it costs the customer (成本).</summary>
    Cost,

    /// <summary>How easily the customer gets it (便利).</summary>
    Convenience,

    /// <summary>How firm and customer talk (沟通).</summary>
    Communication,
}

/// <summary>Names of <see cref="ExternalFactor"/>, <see cref="StatementKind"/> and <see cref="MarketingMixElement"/>, and what they carry.</summary>
public static class MarketWords
{
    extension(ExternalFactor factor)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => factor switch
        {
            ExternalFactor.MarketChange => new("market change", "市场变化"),
            ExternalFactor.PricePressure => new("price pressure", "价格压力"),
            ExternalFactor.EconomicPolicy => new("economic policy", "经济政策"),
            ExternalFactor.Government => new("government", "政府行为"),
            ExternalFactor.ConsumerBehavior => new("consumer behavior", "消费者行为"),
            _ => throw new ArgumentOutOfRangeException(nameof(factor), factor, "Not a value of ExternalFactor."),
        };
    }

    extension(StatementKind kind)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => kind switch
        {
            StatementKind.Mission => new("mission", "宗旨"),
            StatementKind.Purpose => new("purpose", "目的"),
            StatementKind.Goal => new("goal", "目标"),
            StatementKind.Philosophy => new("philosophy", "理念"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a value of StatementKind."),
        };

        /// <summary>Whether it is reached one day and can be measured: a goal only.</summary>
        public bool IsMeasurable => kind == StatementKind.Goal;
    }

    extension(MarketingMixElement element)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => element switch
        {
            MarketingMixElement.Customer => new("customer", "顾客"),
            MarketingMixElement.Cost => new("cost", "成本"),
            MarketingMixElement.Convenience => new("convenience", "便利"),
            MarketingMixElement.Communication => new("communication", "沟通"),
            _ => throw new ArgumentOutOfRangeException(nameof(element), element, "Not a value of MarketingMixElement."),
        };
    }
}
