namespace CustomerService.Domain.Customers.Segments;

/// <summary>The groups of customers with whom a relation is profitable [003 c7 q2].</summary>
public enum ProfitabilityGroup
{
    /// <summary>They bring the greatest profit (最大盈利客户).</summary>
    TopProfit,

    /// <summary>They bring considerable profit and may become the greatest source (可观利润且可能成为最大来源).</summary>
    GrowthProfit,

    /// <summary>They bring profit now, but are losing value (现有利润但正失去价值).</summary>
    DecliningProfit,
}

/// <summary>Names of <see cref="ProfitabilityGroup"/>.</summary>
public static class ProfitabilityGroups
{
    extension(ProfitabilityGroup group)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => group switch
        {
            ProfitabilityGroup.TopProfit => new("greatest profit", "最大盈利客户"),
            ProfitabilityGroup.GrowthProfit => new("considerable profit, may become the greatest", "利润可观且可能成为最大利润来源的客户"),
            ProfitabilityGroup.DecliningProfit => new("profit now, but losing value", "现在有利润但正在失去价值的客户"),
            _ => throw new ArgumentOutOfRangeException(nameof(group), group, "Not a value of ProfitabilityGroup."),
        };
    }
}

/// <summary>When a customer is in which <see cref="ProfitabilityGroup"/>, by profit now and its direction: a rule book.</summary>
/// <remarks>
/// The source describes the groups [003 c7 q2] and gives no numbers, so every threshold is the host's own. All are amounts of one currency per
/// period. Immutable.
/// </remarks>
public sealed record ProfitabilityRule
{
    /// <summary>Makes a rule.</summary>
    /// <param name="top">The least profit of the greatest source; above <paramref name="considerable"/>.</param>
    /// <param name="considerable">The least profit that is considerable; above 0.</param>
    /// <param name="growth">The least rise since the period before that shows that a customer may become the greatest source; above 0.</param>
    /// <param name="decline">The least fall since the period before that shows that a customer is losing value, as a positive amount.</param>
    /// <exception cref="RuleBookException">It does not hold together; every fault is named.</exception>
    public ProfitabilityRule(decimal top, decimal considerable, decimal growth, decimal decline)
    {
        var faults = new RuleBookFaults();
        Fault(considerable <= 0, "$.considerable", "rule-book.out-of-range", FormattableString.Invariant($"A considerable profit is above 0; {considerable} is not."));
        Fault(top <= considerable, "$.top", "rule-book.contradiction", FormattableString.Invariant($"The greatest profit is above a considerable one: {top} against {considerable}."));
        Fault(growth <= 0, "$.growth", "rule-book.out-of-range", FormattableString.Invariant($"A rise is an amount above 0; {growth} is not."));
        Fault(decline <= 0, "$.decline", "rule-book.out-of-range", FormattableString.Invariant($"A fall is given as an amount above 0; {decline} is not."));
        faults.ThrowIfAny("profitability rule");
        (Top, Considerable, Growth, Decline) = (top, considerable, growth, decline);

        void Fault(bool found, string place, string code, string message)
        {
            if (found)
            {
                faults.Add(place, code, message);
            }
        }
    }

    /// <summary>The least profit of the greatest source, included.</summary>
    public decimal Top { get; }

    /// <summary>The least profit that is considerable, included.</summary>
    public decimal Considerable { get; }

    /// <summary>The least rise that counts as growth, included.</summary>
    public decimal Growth { get; }

    /// <summary>The least fall that counts as a loss of value, included.</summary>
    public decimal Decline { get; }

    /// <summary>The group of a customer.</summary>
    /// <param name="before">The profit of the period before; may be negative.</param>
    /// <param name="now">The profit of this period; may be negative.</param>
    /// <returns>
    /// <see cref="ProfitabilityGroup.DecliningProfit"/> where there is profit and it has fallen, however great it still is, since that is what
    /// must be acted upon (a choice of this library); otherwise <see cref="ProfitabilityGroup.TopProfit"/>, otherwise
    /// <see cref="ProfitabilityGroup.GrowthProfit"/>; null where none of the three descriptions fits: no profit, or little, or steady.
    /// </returns>
    public ProfitabilityGroup? Of(decimal before, decimal now)
    {
        var change = now - before;
        return now > 0 && change <= -Decline ? ProfitabilityGroup.DecliningProfit
            : now >= Top ? ProfitabilityGroup.TopProfit
            : now >= Considerable && change >= Growth ? ProfitabilityGroup.GrowthProfit
            : null;
    }
}
