using System.Collections.Immutable;
using CustomerService.Domain.Customers.Drawing;

namespace CustomerService.Domain.Customers.Segments;

/// <summary>By what customers are ranked into ten groups [003 c7 q19].</summary>
public enum DecileMeasure
{
    /// <summary>What they spent: the basic tool of database marketing (货币十分位).</summary>
    Money,

    /// <summary>How often they bought (购买十分位).</summary>
    Purchases,

    /// <summary>What was sold to them (销售十分位).</summary>
    Sales,

    /// <summary>What was earned by them; may be negative (利润十分位).</summary>
    Profit,
}

/// <summary>Names of <see cref="DecileMeasure"/>.</summary>
public static class DecileMeasures
{
    extension(DecileMeasure measure)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => measure switch
        {
            DecileMeasure.Money => new("monetary deciles", "货币十分位"),
            DecileMeasure.Purchases => new("purchase deciles", "购买十分位"),
            DecileMeasure.Sales => new("sales deciles", "销售十分位"),
            DecileMeasure.Profit => new("profit deciles", "利润十分位"),
            _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "Not a value of DecileMeasure."),
        };
    }
}

/// <summary>One of ten groups of customers of the same size.</summary>
public sealed class Decile
{
    internal Decile(int number, RankedCustomers ranked, int start, int end)
    {
        Number = number;
        Customers = ranked.Part(start, end);
        Total = ranked.TotalOf(start, end);
        ShareOfValue = ranked.ShareOfTotal(Total);
    }

    /// <summary>From 1, the customers with the greatest amounts, to 10.</summary>
    public int Number { get; }

    /// <summary>Its customers, greatest amount first; empty where there are too few.</summary>
    public ImmutableArray<CustomerAmount> Customers { get; }

    /// <summary>The sum of their amounts; 0 where there are none.</summary>
    public double Total { get; }

    /// <summary>Their share of the total of all; null where that is not above 0.</summary>
    public double? ShareOfValue { get; }

    /// <summary>The amount of a customer on average; null where there are none.</summary>
    public double? Average => Customers.IsEmpty ? null : Total / Customers.Length;
}

/// <summary>Customers in ten groups by rank, the greatest first (十分位分析).</summary>
/// <remarks>
/// The groups are equal in size; where the number is not a multiple of ten the earlier groups have one customer more. Fewer than ten customers
/// fill the first groups with one each and leave the later ones empty: there are always ten. Customers of the same amount are put apart by
/// their ids, so that the groups never depend on the order of the rows. Source: [003 c7 q19]; the tie and the remainder are conventions of
/// this library. Immutable.
/// </remarks>
public sealed class DecileAnalysis
{
    private const int Groups = 10;

    private DecileAnalysis(DecileMeasure measure, ImmutableArray<Decile> deciles) => (Measure, Deciles) = (measure, deciles);

    /// <summary>By what the customers were ranked.</summary>
    public DecileMeasure Measure { get; }

    /// <summary>The ten groups, in order.</summary>
    public ImmutableArray<Decile> Deciles { get; }

    /// <summary>Divides customers into ten groups.</summary>
    /// <param name="ranked">The customers by the amount of the measure.</param>
    /// <param name="measure">What that amount is.</param>
    /// <returns>The ten groups.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The measure is none of the enum's.</exception>
    public static DecileAnalysis Of(RankedCustomers ranked, DecileMeasure measure)
    {
        ArgumentNullException.ThrowIfNull(ranked);
        _ = measure.DisplayName;   // throws for what is no measure
        var (size, larger) = Math.DivRem(ranked.Count, Groups);
        var deciles = ImmutableArray.CreateBuilder<Decile>(Groups);
        for (var (number, start) = (1, 0); number <= Groups; number++)
        {
            var end = start + size + (number <= larger ? 1 : 0);
            deciles.Add(new(number, ranked, start, end));
            start = end;
        }

        return new(measure, deciles.MoveToImmutable());
    }

    /// <summary>Draws the ten groups as bars, as a picture that needs no other file.</summary>
    /// <param name="language">The language of its words.</param>
    /// <returns>An SVG document, readable in light and dark surroundings.</returns>
    public string ToSvg(Language language) => DecilePicture.Of(this, language).Standalone();
}
