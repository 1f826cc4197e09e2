using System.Runtime.Intrinsics;
using CustomerService.Domain.Customers.Lifetime.Numerics;
using CustomerService.Domain.Numerics;

namespace CustomerService.Domain.Tests.Customers.Lifetime.Numerics;

public sealed class DecayIntegralTests
{
    [Fact]
    public void Nodes_are_the_published_ones()
    {
        // Abramowitz and Stegun, table 25.4: abscissas and weights on [-1, 1].
        AssertNode(GaussLegendre.Four, 0.861136311594053, 0.347854845137454);
        AssertNode(GaussLegendre.Four, 0.339981043584856, 0.652145154862546);
        AssertNode(GaussLegendre.Eight, 0.960289856497536, 0.101228536290376);
        AssertNode(GaussLegendre.Eight, 0.183434642495650, 0.362683783378362);
        AssertNode(GaussLegendre.Sixteen, 0.989400934991650, 0.027152459411754);
        AssertNode(GaussLegendre.Sixteen, 0.095012509837637, 0.189450610455069);
    }

    [Fact]
    public void Polynomials_are_integrated_exactly()
    {
        foreach (var (rule, degree) in new[] { (GaussLegendre.Four, 7), (GaussLegendre.Eight, 15), (GaussLegendre.Sixteen, 31) })
        {
            var (nodes, weights) = (Flat(rule.Nodes), Flat(rule.Weights));
            for (var power = 0; power <= degree; power++)
            {
                Assert.Equal(1.0 / (power + 1), nodes.Zip(weights).Sum(pair => pair.Second * Math.Pow(pair.First, power)), 1e-15);
            }

            Assert.NotEqual(1.0 / (degree + 2), nodes.Zip(weights).Sum(pair => pair.Second * Math.Pow(pair.First, degree + 1)), 1e-30);
        }
    }

    [Theory]
    [InlineData(0, 1, 0, 1, 0.5, 3)]      // (1 − e^−3/2) / 0.5
    [InlineData(0, 1, 0, 1, 1e-4, 2e6)]
    [InlineData(0, 1, 0, 1, 800, 2)]
    public void Exponentials_have_their_integral(double a, double scaleA, double b, double scaleB, double z, double horizon) =>
        Assert.Equal(-NearOne.ExpMinusOne(-z * horizon) / z, DecayIntegral.Of(a, scaleA, b, scaleB, z, horizon), 1e-13 / z);

    [Theory]
    [InlineData(0.3, 2, 50)]
    [InlineData(2.5, 1e-6, 50)]
    [InlineData(1e-3, 40, 1e12)]
    [InlineData(3000, 10, 50)]
    [InlineData(1e9, 1e9, 50)]
    [InlineData(1e-9, 1e9, 50)]
    public void Powers_have_their_integral(double a, double scale, double horizon)
    {
        var wanted = scale * NearOne.Power(1 - a, NearOne.LogOnePlus(horizon / scale));

        Assert.Equal(wanted, DecayIntegral.Of(a, scale, 0, scale, 0, horizon), 1e-13 * wanted);
        Assert.Equal(wanted, DecayIntegral.Of(a / 2, scale, a / 2, scale, 0, horizon), 1e-13 * wanted);
    }

    [Fact]
    public void Two_powers_of_different_scale_have_their_integral()
    {
        // ∫ (1+v)^−2 (1+v/c)^−2 dv from 0 to ∞ by partial fractions: c² [(1 + 1/c)/(c−1)² − 2 ln c/(c−1)³].
        const double C = 100;
        var wanted = C * C * (((1 + (1 / C)) / ((C - 1) * (C - 1))) - (2 * Math.Log(C) / Math.Pow(C - 1, 3)));

        Assert.Equal(wanted, DecayIntegral.Of(2, 1, 2, C, 0, 1e12), 1e-13);
    }

    [Fact]
    public void Nothing_lies_within_no_horizon() => Assert.Equal(0, DecayIntegral.Of(1, 1, 1, 1, 1, 0));

    [Fact]
    public void Four_logarithms_at_once_are_those_of_one()
    {
        double[] near = [0, 1e-300, 1e-17, 3e-16, 1e-8, 0.001, 0.1, 1, 7, 1e6, 1e200, 0.5];
        for (var i = 0; i < near.Length; i += 4)
        {
            var four = VectorMath.LogOnePlus(Vector256.Create(near, i));
            for (var j = 0; j < 4; j++)
            {
                var wanted = NearOne.LogOnePlus(near[i + j]);
                Assert.Equal(wanted, four[j], 4e-16 * wanted);
            }
        }
    }

    private static void AssertNode(GaussLegendre rule, double abscissa, double weight)
    {
        var place = Array.FindIndex(Flat(rule.Nodes), node => Math.Abs((2 * node) - 1 - abscissa) < 1e-14);

        Assert.True(place >= 0, $"No node at {abscissa}.");
        Assert.Equal(weight, 2 * Flat(rule.Weights)[place], 1e-14);
        Assert.Equal(weight, 2 * Flat(rule.Weights)[Array.FindIndex(Flat(rule.Nodes), node => Math.Abs((2 * node) - 1 + abscissa) < 1e-14)], 1e-14);
    }

    private static double[] Flat(Vector256<double>[] vectors) => [.. vectors.SelectMany(vector => Enumerable.Range(0, 4).Select(i => vector[i]))];
}
