namespace CustomerService.Domain.Numerics;

/// <summary>Fisher's exact test of a table of two by two.</summary>
internal static class Hypergeometric
{
    // Tables whose probability differs from the observed one by rounding alone count as equally likely.
    private const double Alike = 1 + 1e-7;

    /// <summary>The probability, with all margins given, of a table that is at most as likely as the observed one.</summary>
    /// <param name="hits">The hits on the first side, at most <paramref name="trials"/>.</param>
    /// <param name="trials">The trials on the first side.</param>
    /// <param name="otherHits">The hits on the second side.</param>
    /// <param name="otherTrials">The trials on the second side.</param>
    /// <remarks>Source: R. A. Fisher, Statistical Methods for Research Workers, section 21.02; the two-sided form adds up what is no likelier.</remarks>
    public static double TwoSided(long hits, long trials, long otherHits, long otherTrials)
    {
        var all = hits + otherHits;
        var (least, most) = (Math.Max(0, all - otherTrials), Math.Min(all, trials));
        if (least == most)
        {
            return 1;
        }

        // Weights relative to the observed table, by the ratio of neighbors: no factorials, no overflow.
        var (total, tail) = (1.0, 1.0);
        Walk(hits, most, 1);
        Walk(hits, least, -1);
        return Math.Min(1, tail / total);

        void Walk(long from, long to, int direction)
        {
            var weight = 1.0;
            for (var k = from; k != to; k += direction)
            {
                var up = direction > 0 ? k : k - 1;
                var ratio = (double)(trials - up) * (all - up) / ((up + 1.0) * (otherTrials - all + up + 1));
                weight *= direction > 0 ? ratio : 1 / ratio;
                total += weight;
                tail += weight <= Alike ? weight : 0;
                if (weight < 1e-30 && ratio < 1 == direction > 0)
                {
                    return;   // what is beyond falls faster than a geometric series
                }
            }
        }
    }

    /// <summary>The smallest probability that any table with these totals can have.</summary>
    public static double Smallest(long trials, long otherTrials)
    {
        var log = GammaFunctions.Log(trials + 1) + GammaFunctions.Log(otherTrials + 1) - GammaFunctions.Log(trials + otherTrials + 1.0);
        return Math.Min(1, (trials == otherTrials ? 2 : 1) * Math.Exp(log));
    }
}
