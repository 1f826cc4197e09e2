namespace CustomerService.Domain.Customers.Segments;

/// <summary>How much relation a firm keeps with its customers (关系水平), from the least to the most [003 R13].</summary>
/// <remarks>The five names are P. Kotler's; the source has them with <see cref="Basic"/> as the lowest. The descriptions are the field's.</remarks>
public enum RelationshipLevel
{
    /// <summary>Sells, and no more (基本型).</summary>
    Basic,

    /// <summary>Sells, and asks customers to call when something is wrong (被动型).</summary>
    Reactive,

    /// <summary>Calls soon after the sale and asks whether expectations were met (负责型).</summary>
    Accountable,

    /// <summary>Calls from time to time with better uses and new products (主动型).</summary>
    Proactive,

    /// <summary>Works with the customer all the time, so that he does better (伙伴型).</summary>
    Partnership,
}

/// <summary>How many customers there are to keep a relation with; the fewer, the larger the share of each.</summary>
public enum CustomerCount
{
    /// <summary>Few, each with a large share (客户少).</summary>
    Few,

    /// <summary>A medium number (客户数量中等).</summary>
    Medium,

    /// <summary>Many, each with a small share (客户多).</summary>
    Many,
}

/// <summary>How much is earned on what is sold.</summary>
public enum MarginLevel
{
    /// <summary>Little (边际利润低).</summary>
    Low,

    /// <summary>A medium amount (边际利润中等).</summary>
    Medium,

    /// <summary>Much (边际利润高).</summary>
    High,
}

/// <summary>Names of <see cref="RelationshipLevel"/>, <see cref="CustomerCount"/> and <see cref="MarginLevel"/>.</summary>
public static class RelationshipNames
{
    extension(RelationshipLevel level)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => level switch
        {
            RelationshipLevel.Basic => new("basic", "基本型"),
            RelationshipLevel.Reactive => new("reactive", "被动型"),
            RelationshipLevel.Accountable => new("accountable", "负责型"),
            RelationshipLevel.Proactive => new("proactive", "主动型"),
            RelationshipLevel.Partnership => new("partnership", "伙伴型"),
            _ => throw new ArgumentOutOfRangeException(nameof(level), level, "Not a value of RelationshipLevel."),
        };
    }

    extension(CustomerCount count)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => count switch
        {
            CustomerCount.Few => new("few customers, each with a large share", "客户少，单个客户份额大"),
            CustomerCount.Medium => new("a medium number of customers", "客户数量中等"),
            CustomerCount.Many => new("many customers, each with a small share", "客户多，单个客户份额小"),
            _ => throw new ArgumentOutOfRangeException(nameof(count), count, "Not a value of CustomerCount."),
        };
    }

    extension(MarginLevel margin)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => margin switch
        {
            MarginLevel.Low => new("low margin", "边际利润低"),
            MarginLevel.Medium => new("medium margin", "边际利润中等"),
            MarginLevel.High => new("high margin", "边际利润高"),
            _ => throw new ArgumentOutOfRangeException(nameof(margin), margin, "Not a value of MarginLevel."),
        };
    }
}

/// <summary>How much relation pays, by the number of customers and the margin.</summary>
/// <remarks>
/// <para>
/// Few customers with a large share each and a high margin: <see cref="RelationshipLevel.Partnership"/>. That cell has a source [003 R13]. The
/// other eight have none there; they are the usual ones of marketing textbooks after P. Kotler, and a host may well decide otherwise:
/// </para>
/// <list type="table">
/// <listheader><term>customers</term><description>high, medium, low margin</description></listheader>
/// <item><term>many</term><description>accountable, reactive, basic</description></item>
/// <item><term>medium</term><description>proactive, accountable, reactive</description></item>
/// <item><term>few</term><description>partnership, proactive, accountable</description></item>
/// </list>
/// </remarks>
public static class RelationshipMatrix
{
    /// <summary>The level that pays.</summary>
    /// <param name="count">How many customers there are.</param>
    /// <param name="margin">How much is earned on what is sold.</param>
    /// <returns>The level.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is none of its enum's.</exception>
    public static RelationshipLevel For(CustomerCount count, MarginLevel margin)
    {
        _ = (count.DisplayName, margin.DisplayName);   // throws for what is no value

        // One step up for fewer customers, one for more margin: the nine cells are a staircase.
        return (RelationshipLevel)((CustomerCount.Many - count) + (int)margin);
    }
}
