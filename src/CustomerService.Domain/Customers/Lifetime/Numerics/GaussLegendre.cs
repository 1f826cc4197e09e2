using System.Runtime.Intrinsics;

namespace CustomerService.Domain.Customers.Lifetime.Numerics;

/// <summary>Gauss-Legendre quadrature on [0, 1], four nodes to a vector.</summary>
/// <remarks>
/// n nodes integrate polynomials of degree 2n − 1 exactly; elsewhere the error over a step of length h is at most
/// h^(2n+1) (n!)^4 / ((2n+1) ((2n)!)^3) times the largest derivative of order 2n. Nodes by Newton's method on the Legendre recurrence, to rounding.
/// Source: NIST Digital Library of Mathematical Functions, 3.5(v).
/// </remarks>
internal sealed class GaussLegendre
{
    private GaussLegendre(int count)
    {
        var (nodes, weights) = Solved(count);
        Nodes = Packed(nodes);
        Weights = Packed(weights);
    }

    public static GaussLegendre Four { get; } = new(4);

    public static GaussLegendre Eight { get; } = new(8);

    public static GaussLegendre Sixteen { get; } = new(16);

    public Vector256<double>[] Nodes { get; }

    public Vector256<double>[] Weights { get; }

    private static (double[] Nodes, double[] Weights) Solved(int count)
    {
        var (nodes, weights) = (new double[count], new double[count]);
        for (var i = 0; i < count; i++)
        {
            var x = -Math.Cos(Math.PI * (i + 0.75) / (count + 0.5));
            var slope = 0.0;
            for (var round = 0; round < 8; round++)   // quadratic from a start with two digits: five would do
            {
                (var value, slope) = Legendre(count, x);
                x -= value / slope;
            }

            (_, slope) = Legendre(count, x);
            (nodes[i], weights[i]) = ((1 + x) / 2, 1 / ((1 - (x * x)) * slope * slope));
        }

        return (nodes, weights);
    }

    private static (double Value, double Slope) Legendre(int degree, double x)
    {
        var (before, value) = (1.0, x);
        for (var k = 2; k <= degree; k++)
        {
            (before, value) = (value, ((((2 * k) - 1) * x * value) - ((k - 1) * before)) / k);
        }

        return (value, degree * ((x * value) - before) / ((x * x) - 1));
    }

    private static Vector256<double>[] Packed(double[] values)
    {
        var packed = new Vector256<double>[values.Length / Vector256<double>.Count];
        for (var i = 0; i < packed.Length; i++)
        {
            packed[i] = Vector256.Create(values, i * Vector256<double>.Count);
        }

        return packed;
    }
}
