namespace CustomerService.Domain.Customers.Lifetime.Numerics;

/// <summary>Random numbers of the distributions that the models of buying are made of.</summary>
internal static class Draws
{
    /// <summary>An exponential time of mean 1; above 0.</summary>
    public static double Exponential(RandomSource random) => -Math.Log(Open(random));

    /// <summary>A gamma number of a shape and rate 1.</summary>
    public static double Gamma(double shape, RandomSource random) => Math.Exp(LogGamma(shape, random));

    /// <summary>The logarithm of a gamma number of a shape and rate 1: small shapes give numbers that no double can hold.</summary>
    /// <remarks>Source: G. Marsaglia and W. W. Tsang, A Simple Method for Generating Gamma Variables, ACM Transactions on Mathematical Software 26(3), 2000.</remarks>
    public static double LogGamma(double shape, RandomSource random)
    {
        if (shape < 1)
        {
            return LogGamma(shape + 1, random) + (Math.Log(Open(random)) / shape);
        }

        var d = shape - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = Normal(random);
            var v = 1 + (c * x);
            if (v <= 0)
            {
                continue;
            }

            v = v * v * v;
            if (Math.Log(Open(random)) < (0.5 * x * x) + d - (d * v) + (d * Math.Log(v)))
            {
                return Math.Log(d * v);
            }
        }
    }

    /// <summary>A beta number, as a share of two gamma numbers; exact where one of them is out of all proportion.</summary>
    public static double Beta(double a, double b, RandomSource random)
    {
        var first = LogGamma(a, random);
        return 1 / (1 + Math.Exp(LogGamma(b, random) - first));
    }

    // Box and Muller's method; the second number is not kept, so that a source has no hidden state.
    private static double Normal(RandomSource random)
    {
        var radius = Math.Sqrt(-2 * Math.Log(Open(random)));
        return radius * Math.Cos(2 * Math.PI * random.NextFraction());
    }

    private static double Open(RandomSource random) => 1 - random.NextFraction();   // (0, 1]
}
