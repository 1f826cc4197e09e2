using System.Collections.Immutable;

namespace CustomerService.Domain.Customers.Needs;

/// <summary>What a customer needs from a service.</summary>
/// <remarks>Source: [003 c3 q2, q3, q5].</remarks>
public enum CustomerNeedKind
{
    /// <summary>To know (信息需求).</summary>
    Information,

    /// <summary>To be in a fitting place (环境需求).</summary>
    Environment,

    /// <summary>To be met as a person (情感需求).</summary>
    Emotion,

    /// <summary>To be spared trouble, as by a gearbox that shifts itself (便利需求).</summary>
    Convenience,
}

/// <summary>What the need for information asks about.</summary>
/// <remarks>Source: [003 c3 q2].</remarks>
public enum InformationSubject
{
    /// <summary>How good it is (质量).</summary>
    Quality,

    /// <summary>What it costs (价格).</summary>
    Price,

    /// <summary>What there is to choose from (品种).</summary>
    Variety,
}

/// <summary>What is true of every customer need.</summary>
/// <remarks>Source: [003 c1 q29].</remarks>
public enum NeedTrait
{
    /// <summary>It is of the body and of the mind (物质与精神兼有).</summary>
    MaterialAndSpiritual,

    /// <summary>It is met by exchange (通过交换得到满足).</summary>
    MetByExchange,

    /// <summary>It is met through service (通过服务得到满足).</summary>
    MetThroughService,

    /// <summary>It depends on the society one lives in (受社会条件制约).</summary>
    ConditionedBySociety,
}

/// <summary>What satisfies the person who decides, apart from the firm that buys.</summary>
/// <remarks>Source: [003 c6 q2]. The source offers five and leaves open which count; all stand here.</remarks>
public enum PersonalNeed
{
    /// <summary>To have a say (权力).</summary>
    Power,

    /// <summary>To get something done (成就).</summary>
    Achievement,

    /// <summary>To risk nothing (安全感).</summary>
    Security,

    /// <summary>To be seen well (形象).</summary>
    Image,

    /// <summary>To be appreciated (被赏识).</summary>
    Recognition,
}

/// <summary>Names and rules of <see cref="CustomerNeedKind"/>, <see cref="InformationSubject"/>, <see cref="NeedTrait"/> and <see cref="PersonalNeed"/>.</summary>
public static class CustomerNeedKinds
{
    extension(CustomerNeedKind value)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => value switch
        {
            CustomerNeedKind.Information => new("information", "信息需求"),
            CustomerNeedKind.Environment => new("environment", "环境需求"),
            CustomerNeedKind.Emotion => new("emotion", "情感需求"),
            CustomerNeedKind.Convenience => new("convenience", "便利需求"),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not a value of CustomerNeedKind."),
        };

        /// <summary>Whether it is the one that is hardest to foresee: the need for emotion.</summary>
        public bool IsHardestToForesee => value == CustomerNeedKind.Emotion;

        /// <summary>What it asks about: quality, price and variety for information; the source lists nothing for the others.</summary>
        public ImmutableArray<InformationSubject> Covers => value == CustomerNeedKind.Information ? [.. Enum.GetValues<InformationSubject>()] : [];
    }

    extension(InformationSubject value)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => value switch
        {
            InformationSubject.Quality => new("quality", "质量"),
            InformationSubject.Price => new("price", "价格"),
            InformationSubject.Variety => new("variety", "品种"),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not a value of InformationSubject."),
        };
    }

    extension(NeedTrait value)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => value switch
        {
            NeedTrait.MaterialAndSpiritual => new("material and spiritual", "物质与精神兼有"),
            NeedTrait.MetByExchange => new("met by exchange", "通过交换得到满足"),
            NeedTrait.MetThroughService => new("met through service", "通过服务得到满足"),
            NeedTrait.ConditionedBySociety => new("conditioned by society", "受社会条件制约"),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not a value of NeedTrait."),
        };
    }

    extension(PersonalNeed value)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => value switch
        {
            PersonalNeed.Power => new("power", "权力"),
            PersonalNeed.Achievement => new("achievement", "成就"),
            PersonalNeed.Security => new("security", "安全感"),
            PersonalNeed.Image => new("image", "形象"),
            PersonalNeed.Recognition => new("recognition", "被赏识"),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not a value of PersonalNeed."),
        };
    }
}
