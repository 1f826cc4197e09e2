namespace CustomerService.Domain.Numerics;

/// <summary>The standard normal distribution, as far as intervals need it.</summary>
internal static class NormalDistribution
{
    /// <summary>How many standard deviations on both sides hold a share of the distribution.</summary>
    /// <param name="confidence">The share, above 0 and below 1.</param>
    public static double TwoSided(double confidence) => Quantile(0.5 + (confidence / 2));

    /// <summary>The quantile of a probability above 0 and below 1; absolute error below 1e-14 for ordinary ones.</summary>
    /// <remarks>Newton's method on the distribution function, whose values come from <see cref="Cumulative"/>.</remarks>
    public static double Quantile(double probability)
    {
        var upper = probability > 0.5;
        var tail = upper ? 1 - probability : probability;
        // A start that is right to about 4.5e-4: Abramowitz and Stegun, 26.2.23.
        var t = Math.Sqrt(-2 * Math.Log(tail));
        var x = t - ((2.515517 + (t * (0.802853 + (t * 0.010328)))) / (1 + (t * (1.432788 + (t * (0.189269 + (t * 0.001308)))))));
        for (var i = 0; i < 4; i++)
        {
            var density = Math.Exp(-0.5 * x * x) / Math.Sqrt(2 * Math.PI);
            x -= (tail - Cumulative(-x)) / density;
        }

        return upper ? x : -x;
    }

    /// <summary>The probability of a value at or below x.</summary>
    public static double Cumulative(double x) => x >= 0 ? 1 - Tail(x) : Tail(-x);

    // The series near the middle, the continued fraction in the tail: Abramowitz and Stegun, 26.2.10 and 26.2.14.
    private static double Tail(double x)
    {
        var density = Math.Exp(-0.5 * x * x) / Math.Sqrt(2 * Math.PI);
        if (x < 3)
        {
            var (term, sum) = (x, x);
            for (var k = 3; Math.Abs(term) > 1e-17 * Math.Abs(sum) && k < 400; k += 2)
            {
                term *= x * x / k;
                sum += term;
            }

            return 0.5 - (density * sum);
        }

        var fraction = 0.0;
        for (var k = 200; k > 0; k--)
        {
            fraction = k / (x + fraction);
        }

        return density / (x + fraction);
    }
}
