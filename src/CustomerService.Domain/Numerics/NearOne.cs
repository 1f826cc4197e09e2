namespace CustomerService.Domain.Numerics;

/// <summary>ln(1+x) and e^x − 1 without the loss of digits near 0, which the framework does not have.</summary>
internal static class NearOne
{
    /// <summary>ln(1+x) to rounding, x at least −1; negative infinity at −1.</summary>
    /// <remarks>Source: W. Kahan's correction, as in Goldberg, What Every Computer Scientist Should Know About Floating-Point Arithmetic, 1991, theorem 4.</remarks>
    public static double LogOnePlus(double x)
    {
        var sum = 1 + x;
        if (sum == 1)
        {
            return x;
        }

        return double.IsPositiveInfinity(sum) ? sum : Math.Log(sum) * (x / (sum - 1));
    }

    /// <summary>e^x − 1, to rounding.</summary>
    public static double ExpMinusOne(double x)
    {
        if (Math.Abs(x) > 0.5)
        {
            return Math.Exp(x) - 1;
        }

        // 2 e^(x/2) sinh(x/2), sinh by its series.
        var half = x / 2;
        var (term, sinh) = (half, half);
        for (var k = 2; Math.Abs(term) > 1e-18 * Math.Abs(sinh); k += 2)
        {
            term *= half * half / (k * (k + 1));
            sinh += term;
        }

        return 2 * Math.Exp(half) * sinh;
    }

    /// <summary>(e^(e·l) − 1)/e, which is l where e is 0.</summary>
    public static double Power(double e, double l) => e == 0 ? l : ExpMinusOne(e * l) / e;
}
