namespace CustomerService.Domain.Numerics;

/// <summary>The gamma function's logarithm and its slope, for positive arguments.</summary>
/// <remarks>
/// The recurrence raises the argument to 10 or more, where Stirling's series with eight terms is exact to rounding. Relative error below
/// 1e-14 away from the zeros at 1 and 2, absolute error below 1e-14 near them. Source: NIST Digital Library of Mathematical Functions,
/// 5.11.1 and 5.11.2.
/// </remarks>
internal static class GammaFunctions
{
    private const double Raised = 10;
    private const double HalfLogTwoPi = 0.91893853320467274178;

    /// <summary>ln Γ(x), x above 0.</summary>
    public static double Log(double x)
    {
        var product = 1.0;
        for (; x < Raised; x++)
        {
            product *= x;
        }

        var inverse = 1 / x;
        var square = inverse * inverse;
        var tail = inverse * ((1.0 / 12) + (square * ((-1.0 / 360) + (square * ((1.0 / 1260) + (square * ((-1.0 / 1680)
            + (square * ((1.0 / 1188) + (square * ((-691.0 / 360360) + (square * ((1.0 / 156) - (square * 3617.0 / 122400))))))))))))));
        return ((x - 0.5) * Math.Log(x)) - x + HalfLogTwoPi + tail - Math.Log(product);
    }

    /// <summary>ψ(x) = d ln Γ(x)/dx, x above 0.</summary>
    public static double Digamma(double x)
    {
        var below = 0.0;
        for (; x < Raised; x++)
        {
            below += 1 / x;
        }

        var inverse = 1 / x;
        var square = inverse * inverse;
        var tail = square * ((1.0 / 12) - (square * ((1.0 / 120) - (square * ((1.0 / 252) - (square * ((1.0 / 240)
            - (square * ((1.0 / 132) - (square * ((691.0 / 32760) - (square * ((1.0 / 12) - (square * 3617.0 / 8160))))))))))))));
        return Math.Log(x) - (inverse / 2) - tail - below;
    }
}
