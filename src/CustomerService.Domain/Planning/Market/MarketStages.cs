namespace CustomerService.Domain.Planning.Market;

/// <summary>How far a market has come, in order.</summary>
/// <remarks>Source: [001 P2 pre1]: four stages; the price war belongs to the last.</remarks>
public enum MarketStage
{
    /// <summary>There is huge room and hardly anybody in it (早期市场空间巨大).</summary>
    EarlySpace,

    /// <summary>Many firms enter (众多企业进入).</summary>
    ManyEntrants,

    /// <summary>Firms begin to compete (竞争出现).</summary>
    CompetitionForms,

    /// <summary>Competition is at its hottest (竞争白热化).</summary>
    WhiteHot,
}

/// <summary>What firms compete by.</summary>
/// <remarks>Source: [001 P2 post7].</remarks>
public enum CompetitionKind
{
    /// <summary>By what it costs (价格竞争).</summary>
    Price,

    /// <summary>By how good the product is (质量竞争).</summary>
    Quality,

    /// <summary>By the name (品牌竞争).</summary>
    Brand,

    /// <summary>By what comes with the product (服务竞争).</summary>
    Service,
}

/// <summary>A means by which a firm competes.</summary>
/// <remarks>
/// A warranty of ten years and free parts are service competition by [001 P2 post7]; no source gives the means of the other kinds, which are a
/// choice of this library.
/// </remarks>
public enum CompetitionMeans
{
    /// <summary>The same for less (降价).</summary>
    LowerPrice,

    /// <summary>A product that does more or lasts longer (产品改良).</summary>
    BetterProduct,

    /// <summary>A name that people know (知名品牌).</summary>
    KnownName,

    /// <summary>A warranty of many years (长期保修).</summary>
    LongWarranty,

    /// <summary>Parts free of charge (免费配件).</summary>
    FreeParts,
}

/// <summary>What the competition of an industry is about, in the order in which it moves.</summary>
/// <remarks>Source: [001 P5 a].</remarks>
public enum CompetitionFocus
{
    /// <summary>What the product can do (产品功能).</summary>
    Feature,

    /// <summary>What it costs (价格与成本).</summary>
    PriceAndCost,

    /// <summary>What comes with it (服务).</summary>
    Service,
}

/// <summary>Names and rules of <see cref="MarketStage"/>, <see cref="CompetitionKind"/>, <see cref="CompetitionMeans"/> and <see cref="CompetitionFocus"/>.</summary>
public static class MarketStages
{
    extension(MarketStage stage)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => stage switch
        {
            MarketStage.EarlySpace => new("early market with huge room", "早期市场空间巨大"),
            MarketStage.ManyEntrants => new("many firms enter", "众多企业进入"),
            MarketStage.CompetitionForms => new("competition forms", "竞争出现"),
            MarketStage.WhiteHot => new("white-hot competition", "竞争白热化"),
            _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "Not a value of MarketStage."),
        };

        /// <summary>Whether firms fight by prices: in white-hot competition.</summary>
        public bool HasPriceWar => stage == MarketStage.WhiteHot;

        /// <summary>The stage that comes next; null after the last.</summary>
        public MarketStage? Next => stage < MarketStage.WhiteHot ? stage + 1 : null;
    }

    extension(CompetitionKind kind)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => kind switch
        {
            CompetitionKind.Price => new("price competition", "价格竞争"),
            CompetitionKind.Quality => new("quality competition", "质量竞争"),
            CompetitionKind.Brand => new("brand competition", "品牌竞争"),
            CompetitionKind.Service => new("service competition", "服务竞争"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a value of CompetitionKind."),
        };
    }

    extension(CompetitionMeans means)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => means switch
        {
            CompetitionMeans.LowerPrice => new("lower price", "降价"),
            CompetitionMeans.BetterProduct => new("better product", "产品改良"),
            CompetitionMeans.KnownName => new("well-known name", "知名品牌"),
            CompetitionMeans.LongWarranty => new("long warranty", "长期保修"),
            CompetitionMeans.FreeParts => new("free parts", "免费配件"),
            _ => throw new ArgumentOutOfRangeException(nameof(means), means, "Not a value of CompetitionMeans."),
        };

        /// <summary>The kind of competition it is.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public CompetitionKind Kind => means switch
        {
            CompetitionMeans.LowerPrice => CompetitionKind.Price,
            CompetitionMeans.BetterProduct => CompetitionKind.Quality,
            CompetitionMeans.KnownName => CompetitionKind.Brand,
            CompetitionMeans.LongWarranty or CompetitionMeans.FreeParts => CompetitionKind.Service,
            _ => throw new ArgumentOutOfRangeException(nameof(means), means, "Not a value of CompetitionMeans."),
        };
    }

    extension(CompetitionFocus focus)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => focus switch
        {
            CompetitionFocus.Feature => new("product features", "产品功能"),
            CompetitionFocus.PriceAndCost => new("price and cost", "价格与成本"),
            CompetitionFocus.Service => new("service", "服务"),
            _ => throw new ArgumentOutOfRangeException(nameof(focus), focus, "Not a value of CompetitionFocus."),
        };

        /// <summary>Where it moves next; null: service is the last.</summary>
        public CompetitionFocus? Next => focus < CompetitionFocus.Service ? focus + 1 : null;
    }
}
