using CustomerService.Domain.Numerics;

namespace CustomerService.Domain.Customers.Lifetime.Numerics;

/// <summary>Differences of logarithms of gamma functions, and of their slopes, that keep their digits for large arguments.</summary>
/// <remarks>
/// From 10 on by Stirling's series with the large parts taken out: ln Γ(10⁷+1) and ln Γ(10⁷) have 9 digits in common, their difference has all 15.
/// Source: NIST Digital Library of Mathematical Functions, 5.11.1 and 5.11.2.
/// </remarks>
internal static class GammaRatios
{
    private const double Large = 10;
    private const double HalfLogTwoPi = 0.91893853320467274178;

    /// <summary>ln B(a,b) = ln Γ(a) + ln Γ(b) − ln Γ(a+b), both above 0.</summary>
    public static double LogBeta(double a, double b)
    {
        var (small, large) = a < b ? (a, b) : (b, a);
        if (small < Large)
        {
            return GammaFunctions.Log(small) - LogRise(large, small);
        }

        // (small / (small + large)) as a logarithm without a difference, and the tails of the three series.
        return HalfLogTwoPi - (0.5 * Math.Log(large)) - ((small - 0.5) * NearOne.LogOnePlus(large / small)) - (large * NearOne.LogOnePlus(small / large))
            + Tail(small) + (Tail(large) - Tail(small + large));
    }

    /// <summary>ln Γ(b+a) − ln Γ(b), both above 0.</summary>
    public static double LogRise(double b, double a) => b < Large
        ? GammaFunctions.Log(b + a) - GammaFunctions.Log(b)
        : ((b - 0.5) * NearOne.LogOnePlus(a / b)) + (a * (Math.Log(b + a) - 1)) + (Tail(b + a) - Tail(b));

    /// <summary>ψ(b+a) − ψ(b), both above 0.</summary>
    public static double DigammaRise(double b, double a) => b < Large
        ? GammaFunctions.Digamma(b + a) - GammaFunctions.Digamma(b)
        : NearOne.LogOnePlus(a / b) + (a / (2 * b * (b + a))) + (SlopeTail(b) - SlopeTail(b + a));

    private static double Tail(double x)
    {
        var square = 1 / (x * x);
        return ((1.0 / 12) + (square * ((-1.0 / 360) + (square * ((1.0 / 1260) + (square * ((-1.0 / 1680)
            + (square * ((1.0 / 1188) + (square * ((-691.0 / 360360) + (square * ((1.0 / 156) - (square * 3617.0 / 122400)))))))))))))) / x;
    }

    private static double SlopeTail(double x)
    {
        var square = 1 / (x * x);
        return square * ((1.0 / 12) - (square * ((1.0 / 120) - (square * ((1.0 / 252) - (square * ((1.0 / 240)
            - (square * ((1.0 / 132) - (square * ((691.0 / 32760) - (square * ((1.0 / 12) - (square * 3617.0 / 8160))))))))))))));
    }
}
