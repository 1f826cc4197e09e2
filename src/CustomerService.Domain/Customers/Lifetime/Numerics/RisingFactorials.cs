using CustomerService.Domain.Numerics;

namespace CustomerService.Domain.Customers.Lifetime.Numerics;

/// <summary>ln (r)_x = ln Γ(r+x) − ln Γ(r) and its slope in r for ascending whole x, without a gamma function where sums are shorter.</summary>
internal static class RisingFactorials
{
    /// <summary>From here on a step between two frequencies is taken by gamma functions.</summary>
    public const int LongStep = 256;

    /// <summary>Fills both columns.</summary>
    /// <param name="r">The argument, above 0.</param>
    /// <param name="frequencies">Distinct, ascending, 0 or more.</param>
    /// <param name="logs">Takes ln (r)_x.</param>
    /// <param name="slopes">Takes its derivative in r, ψ(r+x) − ψ(r).</param>
    public static void Fill(double r, ReadOnlySpan<int> frequencies, Span<double> logs, Span<double> slopes)
    {
        var (x, log, slope) = (0, 0.0, 0.0);
        for (var i = 0; i < frequencies.Length; i++)
        {
            if (frequencies[i] - x > LongStep)
            {
                log += GammaFunctions.Log(r + frequencies[i]) - GammaFunctions.Log(r + x);
                slope += GammaFunctions.Digamma(r + frequencies[i]) - GammaFunctions.Digamma(r + x);
                x = frequencies[i];
            }

            for (; x < frequencies[i]; x++)
            {
                log += Math.Log(r + x);
                slope += 1 / (r + x);
            }

            (logs[i], slopes[i]) = (log, slope);
        }
    }
}

/// <summary>ln B(a,b+x)/B(a,b) for ascending whole x, and its slopes in ln a and ln b.</summary>
internal static class BetaRatios
{
    /// <summary>Fills the three columns.</summary>
    /// <param name="a">Above 0.</param>
    /// <param name="b">Above 0.</param>
    /// <param name="frequencies">Distinct, ascending, 0 or more.</param>
    /// <param name="logs">Takes the logarithm, 0 or less.</param>
    /// <param name="inLogA">Takes its derivative in ln a.</param>
    /// <param name="inLogB">Takes its derivative in ln b.</param>
    public static void Fill(double a, double b, ReadOnlySpan<int> frequencies, Span<double> logs, Span<double> inLogA, Span<double> inLogB)
    {
        var (x, log, slopeA, slopeB) = (0, 0.0, 0.0, 0.0);
        for (var i = 0; i < frequencies.Length; i++)
        {
            if (frequencies[i] - x > RisingFactorials.LongStep)
            {
                var (to, both) = (frequencies[i], GammaFunctions.Digamma(a + b + frequencies[i]) - GammaFunctions.Digamma(a + b + x));
                log += GammaFunctions.Log(b + to) - GammaFunctions.Log(b + x) - GammaFunctions.Log(a + b + to) + GammaFunctions.Log(a + b + x);
                slopeA -= a * both;
                slopeB += b * (GammaFunctions.Digamma(b + to) - GammaFunctions.Digamma(b + x) - both);
                x = to;
            }

            for (; x < frequencies[i]; x++)
            {
                var (below, above) = (b + x, a + b + x);
                log -= NearOne.LogOnePlus(a / below);
                slopeA -= a / above;
                slopeB += b * (a / (below * above));   // 1/(b+j) − 1/(a+b+j), without the difference of two near numbers
            }

            (logs[i], inLogA[i], inLogB[i]) = (log, slopeA, slopeB);
        }
    }
}
