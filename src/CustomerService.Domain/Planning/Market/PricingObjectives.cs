using System.Collections.Immutable;

namespace CustomerService.Domain.Planning.Market;

/// <summary>What prices of service are to serve.</summary>
/// <remarks>Source: [000 Q7.1]; firms mix the three by their relative importance, see <see cref="PricingWeights"/>.</remarks>
public enum PricingObjective
{
    /// <summary>Profit, or covering cost (收入导向).</summary>
    RevenueOriented,

    /// <summary>Using what can be produced (生产导向).</summary>
    ProductionOriented,

    /// <summary>What customers want and can pay (顾客导向).</summary>
    CustomerOriented,
}

/// <summary>What is considered when a price is set.</summary>
/// <remarks>Source: [000 Q7.2].</remarks>
public enum PricingConsideration
{
    /// <summary>A margin that is reasonable (合理的利润率).</summary>
    ReasonableMargin,

    /// <summary>What the money put in brings back; see <see cref="ReturnPart"/> (投资回报率).</summary>
    ReturnOnInvestment,

    /// <summary>Selling as much as possible; see <see cref="MarketShareGoal"/> (销售最大化).</summary>
    SalesMaximization,
}

/// <summary>What the return on an investment in service is made of.</summary>
/// <remarks>Source: [000 Q7.2].</remarks>
public enum ReturnPart
{
    /// <summary>What it earns at once (直接收益).</summary>
    DirectGain,

    /// <summary>What loyal customers buy again (忠诚与重复购买).</summary>
    LoyaltyAndRepurchase,
}

/// <summary>How high a price or a level of service is, compared with others in the market, in order.</summary>
/// <remarks>Where low ends and high begins is for the host to say.</remarks>
public enum MarketLevel
{
    /// <summary>Lower than others (低).</summary>
    Low,

    /// <summary>Like others (中).</summary>
    Medium,

    /// <summary>Higher than others (高).</summary>
    High,
}

/// <summary>What is doubtful about a price.</summary>
/// <remarks>A warning forbids nothing.</remarks>
public enum PricingWarning
{
    /// <summary>The price is high and the service is not: customers link a high price with high service, and leave (价格高于服务水平).</summary>
    PriceAboveService,
}

/// <summary>Names and rules of <see cref="PricingObjective"/>, <see cref="PricingConsideration"/>, <see cref="ReturnPart"/>, <see cref="MarketLevel"/> and <see cref="PricingWarning"/>.</summary>
public static class PricingObjectives
{
    extension(PricingObjective objective)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => objective switch
        {
            PricingObjective.RevenueOriented => new("revenue-oriented", "收入导向"),
            PricingObjective.ProductionOriented => new("production-oriented", "生产导向"),
            PricingObjective.CustomerOriented => new("customer-oriented", "顾客导向"),
            _ => throw new ArgumentOutOfRangeException(nameof(objective), objective, "Not a value of PricingObjective."),
        };
    }

    extension(PricingConsideration consideration)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => consideration switch
        {
            PricingConsideration.ReasonableMargin => new("reasonable margin", "合理的利润率"),
            PricingConsideration.ReturnOnInvestment => new("return on investment", "投资回报率"),
            PricingConsideration.SalesMaximization => new("sales maximization", "销售最大化"),
            _ => throw new ArgumentOutOfRangeException(nameof(consideration), consideration, "Not a value of PricingConsideration."),
        };

        /// <summary>Whether it may mean selling something at a loss: sales maximization may.</summary>
        public bool MayUseLossLeaders => consideration == PricingConsideration.SalesMaximization;

        /// <summary>What its return is made of; nothing for the others.</summary>
        public ImmutableArray<ReturnPart> Parts => consideration == PricingConsideration.ReturnOnInvestment ? [.. Enum.GetValues<ReturnPart>()] : [];
    }

    extension(ReturnPart part)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => part switch
        {
            ReturnPart.DirectGain => new("direct gain", "直接收益"),
            ReturnPart.LoyaltyAndRepurchase => new("loyalty and repurchase", "忠诚与重复购买"),
            _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Not a value of ReturnPart."),
        };
    }

    extension(MarketLevel level)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => level switch
        {
            MarketLevel.Low => new("low", "低"),
            MarketLevel.Medium => new("medium", "中"),
            MarketLevel.High => new("high", "高"),
            _ => throw new ArgumentOutOfRangeException(nameof(level), level, "Not a value of MarketLevel."),
        };
    }

    extension(PricingWarning warning)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => warning switch
        {
            PricingWarning.PriceAboveService => new("price above service", "价格高于服务水平"),
            _ => throw new ArgumentOutOfRangeException(nameof(warning), warning, "Not a value of PricingWarning."),
        };
    }

    /// <summary>What is doubtful about a price, given the service that comes with it.</summary>
    /// <param name="price">How high the price is.</param>
    /// <param name="service">How high the level of service is.</param>
    /// <returns>The warnings; empty: none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A level is none.</exception>
    /// <remarks>
    /// Source: [000 Q7.1], the beauty salon: customers expect high service for a high price. Only a high price warns; whatever the objectives weigh,
    /// no weight makes it right.
    /// </remarks>
    public static ImmutableArray<PricingWarning> Warnings(MarketLevel price, MarketLevel service)
    {
        _ = (price.DisplayName, service.DisplayName);   // a level that is none is thrown back
        return price == MarketLevel.High && service < MarketLevel.High ? [PricingWarning.PriceAboveService] : [];
    }
}
