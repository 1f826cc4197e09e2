using System.Collections.Immutable;
using CustomerService.Domain.Customers.Drawing;

namespace CustomerService.Domain.Customers.Segments;

/// <summary>A point of a curve of concentration.</summary>
/// <param name="ShareOfCustomers">The share of the customers, in [0, 1].</param>
/// <param name="ShareOfValue">The share of the total amount that they have; outside [0, 1] only where amounts are negative.</param>
public readonly record struct ConcentrationPoint(double ShareOfCustomers, double ShareOfValue);

/// <summary>How much of the whole a few customers bring: the top 20% and every other share, the curve, and its Gini coefficient.</summary>
/// <remarks>
/// <para>A share of the customers is counted as that share times their number, rounded up: the top 20% of 12 customers are 3.</para>
/// <para>
/// Amounts may be negative, as profit is. Shares are shares of the net total; the top customers can then bring more than 1, which is taken away
/// again by those who cost. Where the net total is not above 0 no share is available (null, and empty curves).
/// </para>
/// <para>
/// What others found stands in <see cref="Value.LoyaltyFigures"/>: more than 50% of profit [001 P1], 80% of growth, profit and satisfaction
/// [003 c5 q26], about 80% of sales [003 R9]; nothing here depends on it. Immutable.
/// </para>
/// </remarks>
/// <example><code>ParetoAnalysis.Of(RankedCustomers.Of(rows)).TopShare(0.2m);   // 0.8</code></example>
public sealed class ParetoAnalysis
{
    private readonly RankedCustomers _ranked;

    private ParetoAnalysis(RankedCustomers ranked)
    {
        _ranked = ranked;
        Gini = GiniOf(ranked);
    }

    /// <summary>How many customers were analyzed.</summary>
    public int Count => _ranked.Count;

    /// <summary>The net total of the amounts.</summary>
    public double Total => _ranked.Total;

    /// <summary>The sum of the amounts above 0.</summary>
    public double Gains => _ranked.TotalOfFirst(_ranked.PositiveCount);

    /// <summary>The sum of the amounts below 0; at most 0.</summary>
    public double Losses => _ranked.TotalOf(_ranked.Count - _ranked.NegativeCount, _ranked.Count);

    /// <summary>The share of the total that the top 20% of the customers bring; null where the total is not above 0.</summary>
    public double? TopFifth => TopShare(0.2m);

    /// <summary>
    /// The Gini coefficient: 0 where all bring the same, near 1 where one brings all; null where the total is not above 0 or an amount is negative.
    /// </summary>
    /// <remarks>
    /// G = (n + 1 - 2 × (sum of k × x_k) / (sum of x_k)) / n, with x_1 the greatest of n amounts; at most 1 - 1/n. Twice the area between the
    /// Lorenz curve and the diagonal. With negative amounts it may exceed 1 and says nothing, so it is not given.
    /// </remarks>
    public double? Gini { get; }

    /// <summary>Analyzes customers.</summary>
    /// <param name="ranked">The customers by an amount.</param>
    /// <returns>The analysis.</returns>
    public static ParetoAnalysis Of(RankedCustomers ranked)
    {
        ArgumentNullException.ThrowIfNull(ranked);
        return new(ranked);
    }

    /// <summary>How many customers the top ones are: share times count, rounded up.</summary>
    /// <param name="shareOfCustomers">The share of the customers, in [0, 1]; decimal, so that 7% of 100 are 7.</param>
    /// <returns>A number of customers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is outside [0, 1].</exception>
    public int TopCount(decimal shareOfCustomers) => shareOfCustomers is >= 0 and <= 1
        ? _ranked.CountOf(shareOfCustomers)
        : throw new ArgumentOutOfRangeException(nameof(shareOfCustomers), shareOfCustomers, "A share of customers is a fraction in [0, 1]; 20% is 0.2.");

    /// <summary>The share of the total that the top customers bring.</summary>
    /// <param name="shareOfCustomers">The share of the customers, in [0, 1].</param>
    /// <returns>A fraction, above 1 only where others have negative amounts; null where the total is not above 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is outside [0, 1].</exception>
    public double? TopShare(decimal shareOfCustomers) => _ranked.ShareOfTotal(_ranked.TotalOfFirst(TopCount(shareOfCustomers)));

    /// <summary>The fewest top customers who together bring a share of the total.</summary>
    /// <param name="shareOfValue">The share of the total, in [0, 1].</param>
    /// <returns>How many; 0 for a share of 0; null where the total is not above 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is no number in [0, 1].</exception>
    public int? CustomersFor(double shareOfValue)
    {
        if (shareOfValue is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(shareOfValue), shareOfValue, "A share of the total is a fraction in [0, 1].");
        }

        if (!(Total > 0))
        {
            return null;
        }

        // The sums rise up to the last positive amount, and there they reach the total.
        var (low, high) = (0, _ranked.PositiveCount);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = _ranked.TotalOfFirst(middle) / Total >= shareOfValue ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    /// <summary>The curve of concentration, greatest customers first: it starts at (0, 0), bends up and ends at (1, 1).</summary>
    /// <param name="steps">How many parts the customers are cut into; at least 1. Fewer customers than steps give a point for each.</param>
    /// <returns>Points that lie on the exact curve, in order; empty where the total is not above 0.</returns>
    /// <remarks>Where amounts are negative the curve rises above 1 and comes down again: a whale curve.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">There is no step.</exception>
    public ImmutableArray<ConcentrationPoint> Curve(int steps) => Points(steps, static (ranked, k) => ranked.TotalOfFirst(k));

    /// <summary>The Lorenz curve, smallest customers first: it starts at (0, 0), sags below the diagonal and ends at (1, 1).</summary>
    /// <param name="steps">How many parts the customers are cut into; at least 1. Fewer customers than steps give a point for each.</param>
    /// <returns>Points that lie on the exact curve, in order; empty where the total is not above 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no step.</exception>
    public ImmutableArray<ConcentrationPoint> Lorenz(int steps) => Points(steps, static (ranked, k) => ranked.TotalOf(ranked.Count - k, ranked.Count));

    /// <summary>Draws the curve of concentration, as a picture that needs no other file.</summary>
    /// <param name="language">The language of its words.</param>
    /// <returns>An SVG document, readable in light and dark surroundings.</returns>
    public string ToSvg(Language language) => ConcentrationPicture.Of(this, language).Standalone();

    private ImmutableArray<ConcentrationPoint> Points(int steps, Func<RankedCustomers, int, double> total)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        if (!(Total > 0))
        {
            return [];
        }

        steps = Math.Min(steps, Count);
        var points = ImmutableArray.CreateBuilder<ConcentrationPoint>(steps + 1);
        for (var step = 0; step <= steps; step++)
        {
            var k = (int)((long)step * Count / steps);
            points.Add(new((double)k / Count, k == Count ? 1 : total(_ranked, k) / Total));
        }

        return points.MoveToImmutable();
    }

    private static double? GiniOf(RankedCustomers ranked)
    {
        if (!(ranked.Total > 0) || ranked.NegativeCount > 0)
        {
            return null;
        }

        // Sum of k × x_k as shares of the total, so that nothing overflows.
        var (n, weighted) = (ranked.Count, 0.0);
        for (var k = 0; k < n; k++)
        {
            weighted += 1 - (ranked.TotalOfFirst(k) / ranked.Total);
        }

        return Math.Max(0, (n + 1 - (2 * weighted)) / n);
    }
}
