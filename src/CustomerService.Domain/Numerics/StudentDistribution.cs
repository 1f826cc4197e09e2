namespace CustomerService.Domain.Numerics;

/// <summary>Student's t distribution.</summary>
/// <remarks>
/// Degrees of freedom are above 0 and need not be whole. Up to ten million of them, tails have a relative error below 1e-12, quantiles too. Source:
/// Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.1.
/// </remarks>
internal static class StudentDistribution
{
    private const double Border = 1.25;

    /// <summary>The probability of a value at or below t.</summary>
    public static double Cumulative(double t, double degrees) => t >= 0 ? 1 - Tail(t, degrees) : Tail(-t, degrees);

    /// <summary>The probability of a value farther from 0 than t, on both sides.</summary>
    public static double BothTails(double t, double degrees) => Math.Min(1, 2 * Tail(Math.Abs(t), degrees));

    /// <summary>How far from 0, on both sides, a share of the distribution lies.</summary>
    /// <param name="confidence">The share, above 0 and below 1.</param>
    /// <param name="degrees">The degrees of freedom.</param>
    public static double TwoSided(double confidence, double degrees) => UpperQuantile((1 - confidence) / 2, degrees);

    /// <summary>The value that is exceeded with a probability above 0 and below 1.</summary>
    public static double UpperQuantile(double tail, double degrees)
    {
        if (tail == 0.5)
        {
            return 0;
        }

        if (tail > 0.5)
        {
            return -UpperQuantile(1 - tail, degrees);
        }

        // The normal quantile lies nearer to 0. From there Newton's steps lead to the root from one side only: in the middle, where the
        // distribution function is concave, and in the tail, where its logarithm is a concave function of the logarithm of t.
        var t = NormalDistribution.Quantile(1 - tail);
        for (var i = 0; i < 200; i++)
        {
            var (here, slope) = (Tail(t, degrees), Density(t, degrees));
            var next = tail > 0.1 ? t + ((here - tail) / slope) : t * Math.Exp(here * Math.Log(here / tail) / (slope * t));
            if (Math.Abs(next - t) <= 1e-15 * t)
            {
                return next;
            }

            t = next;
        }

        return t;
    }

    /// <summary>The density at t above 0.</summary>
    private static double Density(double t, double degrees)
    {
        var (x, y) = Split(t, degrees);
        return BetaFunction.Factor(degrees / 2, 0.5, x, y) / t;
    }

    // Half of the incomplete beta function; t is 0 or more. Near the middle it is taken from the other side, where its fraction is stable: at the
    // border the difference from 1 costs two digits at most.
    private static double Tail(double t, double degrees)
    {
        var (x, y) = Split(t, degrees);
        return t < Border ? 0.5 - (BetaFunction.Lower(0.5, degrees / 2, y, x) / 2) : BetaFunction.Lower(degrees / 2, 0.5, x, y) / 2;
    }

    private static (double X, double Y) Split(double t, double degrees)
    {
        var ratio = t / Math.Sqrt(degrees);
        var square = ratio * ratio;
        return double.IsInfinity(square) ? (0, 1) : (1 / (1 + square), square / (1 + square));
    }
}
