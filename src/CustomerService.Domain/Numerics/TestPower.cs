namespace CustomerService.Domain.Numerics;

/// <summary>How often a two-sided t test shows a difference that is there.</summary>
internal static class TestPower
{
    private const double Reach = 12;

    /// <summary>The probability that |T| exceeds its limit, T being noncentral t.</summary>
    /// <param name="noncentrality">The difference in standard errors, 0 or more.</param>
    /// <param name="degrees">The degrees of freedom, 1 or more.</param>
    /// <param name="confidence">1 − the level of the test.</param>
    /// <remarks>
    /// The normal probability at a limit scaled by s/σ, averaged over the distribution of s/σ: Simpson's rule over twelve standard deviations on
    /// each side, absolute error below 1e-7. Source: Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions 2, 1995, chapter 31.
    /// </remarks>
    public static double OfStudent(double noncentrality, double degrees, double confidence)
    {
        var limit = StudentDistribution.TwoSided(confidence, degrees);
        var spread = 1 / Math.Sqrt(2 * degrees);
        var (from, to) = (Math.Max(0, 1 - (Reach * spread)), 1 + (Reach * spread));
        var panels = degrees < 20 ? 4_000 : 400;   // few degrees of freedom spread wide against the steep normal curve
        var step = (to - from) / panels;
        // ln of the density of s/σ: 2 (ν/2)^(ν/2) / Γ(ν/2) w^(ν−1) exp(−ν w²/2).
        var constant = Math.Log(2) + (degrees / 2 * Math.Log(degrees / 2)) - GammaFunctions.Log(degrees / 2);
        var sum = 0.0;
        for (var i = 0; i <= panels; i++)
        {
            var w = from + (i * step);
            var density = w > 0 ? Math.Exp(constant + ((degrees - 1) * Math.Log(w)) - (degrees * w * w / 2)) : degrees == 1 ? Math.Exp(constant) : 0;
            var shown = NormalDistribution.Cumulative(noncentrality - (limit * w)) + NormalDistribution.Cumulative(-noncentrality - (limit * w));
            sum += density * shown * (i == 0 || i == panels ? 1 : i % 2 == 1 ? 4 : 2);
        }

        return Math.Min(1, sum * step / 3);
    }
}
