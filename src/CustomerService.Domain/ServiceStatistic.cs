namespace CustomerService.Domain;

/// <summary>What the number of a quoted statistic counts.</summary>
public enum StatisticMeasure
{
    /// <summary>A share of customers, in [0, 1] (客户比例).</summary>
    Share,

    /// <summary>People told by one customer (告知人数).</summary>
    PeopleTold,

    /// <summary>How many times the cost of something else (成本倍数).</summary>
    TimesTheCost,

    /// <summary>A share of profit, sales or another value, in [0, 1] (价值比例).</summary>
    ShareOfValue,

    /// <summary>How many times the value of something else (价值倍数).</summary>
    TimesTheValue,

    /// <summary>Growth as a fraction of what was there before: 0.25 is a quarter more (增长幅度).</summary>
    Growth,
}

/// <summary>Names of <see cref="StatisticMeasure"/>.</summary>
public static class StatisticMeasures
{
    extension(StatisticMeasure measure)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => measure switch
        {
            StatisticMeasure.Share => new("share of customers", "客户比例"),
            StatisticMeasure.PeopleTold => new("people told", "告知人数"),
            StatisticMeasure.TimesTheCost => new("times the cost", "成本倍数"),
            StatisticMeasure.ShareOfValue => new("share of value", "价值比例"),
            StatisticMeasure.TimesTheValue => new("times the value", "价值倍数"),
            StatisticMeasure.Growth => new("growth", "增长幅度"),
            _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "Not a value of StatisticMeasure."),
        };
    }
}

/// <summary>A number that the source material quotes, with the place where it stands.</summary>
/// <param name="Claim">What is claimed.</param>
/// <param name="Value">The number, in the unit of <paramref name="Measure"/>.</param>
/// <param name="Measure">What it counts.</param>
/// <param name="Source">Where it is quoted.</param>
/// <remarks>
/// Reference data, quoted, not measured: the source names neither sample nor year, and two of them contradict each other. Nothing in this
/// library decides by them; a host that has figures of its own uses those.
/// </remarks>
public sealed record ServiceStatistic(LocalizedText Claim, double Value, StatisticMeasure Measure, string Source);
