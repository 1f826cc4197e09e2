namespace CustomerService.Domain.Customers.Lifetime.Numerics;

/// <summary>How far a step of Gauss-Legendre quadrature may reach over (1 + v/A)^−a (1 + v/B)^−b e^−zv from v = 0, and with how many nodes.</summary>
/// <remarks>
/// The derivative of order 2n is at most K^(2n) with K the less of (a+b+n)/min(A,B) + z and (a+n)/A + (b+n)/B + z, by Leibniz' rule and the
/// inequality of the means. With the error term of <see cref="GaussLegendre"/> the limits on the step below keep the error under 2e-14 of its
/// length for any parameters. No step fails, however large the powers are.
/// </remarks>
internal static class QuadratureStep
{
    /// <summary>What is less than this share of the rest is lost in its rounding.</summary>
    public const double Nothing = 1e-17;

    public static (GaussLegendre Rule, double Length) Next(double a, double atA, double b, double atB, double z, double remaining)
    {
        if (remaining * Bound(4) <= 0.25)
        {
            return (GaussLegendre.Four, remaining);
        }

        if (remaining * Bound(8) <= 3)
        {
            return (GaussLegendre.Eight, remaining);
        }

        var longest = 17.5 / Bound(16);
        // Two even steps rather than a long one and a stump.
        return (GaussLegendre.Sixteen, remaining <= longest ? remaining : remaining < 2 * longest ? remaining / 2 : longest);

        double Bound(int n) => z + Math.Min((a + b + n) / Math.Min(atA, atB), ((a + n) / atA) + ((b + n) / atB));
    }
}
