using System.Collections.Immutable;

namespace CustomerService.Domain.Customers.Needs;

/// <summary>How deep a need lies.</summary>
/// <remarks>Source: [003 c6 q21]; ways of meeting a latent need: [003 c2 q21].</remarks>
public enum NeedDepth
{
    /// <summary>Said aloud (外在需求).</summary>
    Expressed,

    /// <summary>Meant by what is said (实际需求).</summary>
    Actual,

    /// <summary>Behind what is said, and latent until somebody finds it (隐性需求).</summary>
    Hidden,
}

/// <summary>How a need that nobody has uttered is met.</summary>
/// <remarks>Source: [003 c2 q21].</remarks>
public enum LatentNeedWay
{
    /// <summary>Offer what answers it (按潜在需求销售).</summary>
    SellByLatentNeed,

    /// <summary>Change the idea of what one consumes (改变消费观念).</summary>
    ChangeConsumptionIdea,
}

/// <summary>What customers want of a firm they deal with.</summary>
/// <remarks>Source: [003 c2 q13], seven contents.</remarks>
public enum NeedContent
{
    /// <summary>It is convenient (方便).</summary>
    Convenience,

    /// <summary>How the price comes about can be seen (定价透明).</summary>
    PricingTransparency,

    /// <summary>How it is made and delivered can be seen (生产与物流透明).</summary>
    ProductionTransparency,

    /// <summary>One is dealt with as an equal (平等接触).</summary>
    EqualContact,

    /// <summary>Experts tell what one has to know in time (及时的专业信息).</summary>
    TimelyExpertInformation,

    /// <summary>One chooses the channel (渠道选择).</summary>
    ChannelChoice,

    /// <summary>What is served, and how well, is known (服务内容与标准).</summary>
    ServiceContentAndStandards,
}

/// <summary>Names and rules of <see cref="NeedDepth"/>, <see cref="LatentNeedWay"/> and <see cref="NeedContent"/>.</summary>
public static class NeedDepths
{
    extension(NeedDepth value)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => value switch
        {
            NeedDepth.Expressed => new("expressed need", "外在需求"),
            NeedDepth.Actual => new("actual need", "实际需求"),
            NeedDepth.Hidden => new("hidden need", "隐性需求"),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not a value of NeedDepth."),
        };

        /// <summary>The ways of meeting it that are its own: those of a latent need for a hidden one, none for the others, which are asked for.</summary>
        public ImmutableArray<LatentNeedWay> Ways => value == NeedDepth.Hidden ? [.. Enum.GetValues<LatentNeedWay>()] : [];
    }

    extension(LatentNeedWay value)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => value switch
        {
            LatentNeedWay.SellByLatentNeed => new("sell by the latent need", "按潜在需求销售"),
            LatentNeedWay.ChangeConsumptionIdea => new("change the idea of consumption", "改变消费观念"),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not a value of LatentNeedWay."),
        };
    }

    extension(NeedContent value)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => value switch
        {
            NeedContent.Convenience => new("convenience", "方便"),
            NeedContent.PricingTransparency => new("transparent pricing", "定价透明"),
            NeedContent.ProductionTransparency => new("transparent production and logistics", "生产与物流透明"),
            NeedContent.EqualContact => new("contact as equals", "平等接触"),
            NeedContent.TimelyExpertInformation => new("timely information by experts", "及时的专业信息"),
            NeedContent.ChannelChoice => new("choice of channel", "渠道选择"),
            NeedContent.ServiceContentAndStandards => new("content and standards of the service", "服务内容与标准"),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not a value of NeedContent."),
        };
    }

    /// <summary>The contents that a firm does not offer.</summary>
    /// <param name="offered">Those it offers.</param>
    /// <returns>The others, in their order.</returns>
    public static ImmutableArray<NeedContent> Unmet(IEnumerable<NeedContent> offered)
    {
        ArgumentNullException.ThrowIfNull(offered);
        return [.. Enum.GetValues<NeedContent>().Except(offered)];
    }
}
