using CustomerService.Domain.Numerics;

namespace CustomerService.Domain.Planning.Progress;

/// <summary>Compares skewed values by their ranks: days to an answer, where a few cases take very long.</summary>
public static class ShiftComparison
{
    /// <summary>The most values on one side for which the test is exact.</summary>
    public const int MostForExact = 50;

    /// <summary>Compares two sets of values that are independent of each other by how far one is shifted against the other.</summary>
    /// <param name="before">The values before, in any order; finite.</param>
    /// <param name="after">The values after, in any order; finite.</param>
    /// <param name="better">In which direction the measure gets better.</param>
    /// <param name="confidence">How often the interval is to hold the true shift, in (0, 1).</param>
    /// <returns>
    /// The comparison: the medians, and as difference the median of all differences between a value after and a value before. Where the test is
    /// exact, the interval holds the true shift at least that often.
    /// </returns>
    /// <exception cref="ArgumentException">A value is not finite, or a difference of two is not.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The direction is none, or the confidence is out of range.</exception>
    /// <remarks>
    /// Exact with at most 50 values on each side and none that stands twice; else by the normal approximation, corrected for ties and continuity.
    /// Takes time in proportion to the number of values and its logarithm: pairs are counted, not listed. Source: J. L. Hodges and E. L. Lehmann,
    /// Estimates of Location Based on Rank Tests, 1963; Hollander and Wolfe, Nonparametric Statistical Methods, 1973, chapter 4.
    /// </remarks>
    public static Comparison Of(ReadOnlySpan<double> before, ReadOnlySpan<double> after, BetterWhen better, double confidence)
    {
        BeforeAndAfter.Check(better, confidence);
        var (first, second) = (Sorted(before), Sorted(after));
        var (hasTies, variance) = Variance([.. first, .. second], first.Length, second.Length);
        var isExact = !hasTies && first.Length <= MostForExact && second.Length <= MostForExact;
        var isEmpty = first.Length == 0 || second.Length == 0;
        if (!isEmpty && !double.IsFinite(Math.Max(first[^1], second[^1]) - Math.Min(first[0], second[0])))
        {
            throw new ArgumentException("The values lie so far apart that their differences are not finite.", nameof(after));
        }

        var smallest = isEmpty ? 0 : Hypergeometric.Smallest(first.Length, second.Length) * (first.Length == second.Length ? 1 : 2);
        var pairs = new PairwiseDifferences(first, second);
        var plain = BeforeAndAfter.Plain(
            isExact ? ComparisonMethod.RankSumExact : ComparisonMethod.RankSumNormal, better, confidence, first.Length, second.Length,
            Median(first), Median(second), isEmpty ? null : pairs.Median(),
            BeforeAndAfter.TooFew(ComparisonSide.Before, first.Length, 1), BeforeAndAfter.TooFew(ComparisonSide.After, second.Length, 1),
            smallest > Comparison.LevelOf(confidence) ? new NoDifferenceCouldShow(smallest, BeforeAndAfter.NeededToShow(confidence)) : null,
            !isEmpty && variance == 0 ? new NothingVaries() : null);
        if (!plain.Lacking.IsEmpty)
        {
            return plain;
        }

        // Twice the number of pairs in which the value after is larger; an equal pair counts half.
        var twice = (2 * pairs.Count) - pairs.CountBelow(0) - pairs.CountAtMost(0);
        var off = Math.Abs(twice - pairs.Count) / 2.0;
        var tail = Comparison.LevelOf(confidence) / 2;
        if (isExact)
        {
            var sums = new RankSums(first.Length, second.Length);
            var farther = (int)Math.Floor((pairs.Count / 2.0) - off);
            var rank = 1;
            while (sums.AtMost(rank) <= tail)
            {
                rank++;
            }

            return Ended(Math.Min(1, 2 * sums.AtMost(farther)), rank);
        }

        var deviation = Math.Sqrt(variance);
        var p = Math.Min(1, 2 * NormalDistribution.Cumulative(-Math.Max(0, off - 0.5) / deviation));
        return Ended(p, Math.Max(1, (long)Math.Floor((pairs.Count / 2.0) - (deviation * NormalDistribution.TwoSided(confidence)) - 0.5) + 1));

        Comparison Ended(double probability, long from) =>
            plain with { PValue = probability, Lower = pairs.Smallest(from), Upper = pairs.Smallest(pairs.Count + 1 - from) };
    }

    private static double[] Sorted(ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            SampleSummary.Checked(value);
        }

        var sorted = values.ToArray();
        Array.Sort(sorted);
        return sorted;
    }

    // The variance of the count of pairs, less by the ties; 0 where all values are equal.
    private static (bool HasTies, double Variance) Variance(double[] all, int first, int second)
    {
        Array.Sort(all);
        var (n, tied) = ((double)all.Length, 0.0);
        for (int from = 0, to = 1; from < all.Length; from = to++)
        {
            while (to < all.Length && all[to] == all[from])
            {
                to++;
            }

            var t = (double)(to - from);
            tied += ((t * t) - 1) * t;
        }

        return (tied > 0, n < 2 ? 0 : first / 12.0 * second * (n + 1 - (tied / (n * (n - 1)))));
    }

    private static double? Median(double[] sorted) =>
        sorted.Length == 0 ? null : sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] / 2) + (sorted[sorted.Length / 2] / 2);
}
