using CustomerService.Domain.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerService.Domain.Tests.Numerics;

public sealed class StudentDistributionTests
{
    // For 1, 2, 3 and 4 degrees of freedom the distribution is elementary: Abramowitz and Stegun, 26.7.3 and 26.7.4.
    [Theory]
    [InlineData(1e-6), InlineData(0.3), InlineData(1), InlineData(1.2499), InlineData(1.25), InlineData(2.7), InlineData(12), InlineData(400)]
    public void Tails_are_those_of_the_elementary_forms(double t)
    {
        Near(Math.Atan(1 / t) / Math.PI, StudentDistribution.Cumulative(-t, 1));
        var root = Math.Sqrt(2 + (t * t));
        Near(1 / (root * (root + t)), StudentDistribution.Cumulative(-t, 2));
        if (t < 20)   // beyond, the elementary form itself loses its digits
        {
            var (s, s4) = (t / Math.Sqrt(3), t / Math.Sqrt(4 + (t * t)));
            Near(0.5 - ((Math.Atan(s) + (s / (1 + (s * s)))) / Math.PI), StudentDistribution.Cumulative(-t, 3), 1e-15);
            Near(0.5 - (s4 * (1 + (2 / (4 + (t * t)))) / 2), StudentDistribution.Cumulative(-t, 4), 1e-15);
        }

        static void Near(double expected, double found, double absolute = 0) =>
            Assert.True(Math.Abs(found - expected) <= (1e-12 * expected) + (4 * absolute), $"{found:R} is not {expected:R}");
    }

    // NIST/SEMATECH e-Handbook, table 1.3.6.7.2: upper critical values, three decimals as printed.
    [Theory]
    [InlineData(1, 0.10, 3.078), InlineData(1, 0.025, 12.706), InlineData(1, 0.001, 318.309), InlineData(2, 0.05, 2.920), InlineData(2, 0.001, 22.327)]
    [InlineData(5, 0.025, 2.571), InlineData(5, 0.01, 3.365), InlineData(10, 0.05, 1.812), InlineData(10, 0.025, 2.228), InlineData(10, 0.005, 3.169)]
    [InlineData(20, 0.10, 1.325), InlineData(20, 0.001, 3.552), InlineData(30, 0.025, 2.042), InlineData(60, 0.05, 1.671), InlineData(100, 0.025, 1.984), InlineData(100, 0.001, 3.174)]
    public void Quantiles_are_those_of_the_published_table(double degrees, double tail, double published) =>
        Assert.Equal(published, StudentDistribution.UpperQuantile(tail, degrees), 0.0005001);

    [Fact]
    public void With_many_degrees_of_freedom_it_is_the_normal_distribution()
    {
        // The first term of the expansion in 1/ν: Abramowitz and Stegun, 26.7.5.
        foreach (var tail in new[] { 0.2, 0.025, 0.0005 })
        {
            var z = NormalDistribution.Quantile(1 - tail);
            Assert.Equal(z + (((z * z * z) + z) / 4e9), StudentDistribution.UpperQuantile(tail, 1e9), 1e-12);
        }
    }

    [Fact]   // property: a quantile undoes the tail, over seven orders of degrees and tails down to 1e-15
    public void A_quantile_undoes_the_tail() => Prop.ForAll(
        Arb.From(Gen.Choose(-50, 700)), Arb.From(Gen.Choose(31, 1_500)), (degrees, tail) =>
        {
            var (nu, p) = (Math.Pow(10, degrees / 100.0), Math.Pow(10, -tail / 100.0));
            return Math.Abs((StudentDistribution.Cumulative(-StudentDistribution.UpperQuantile(p, nu), nu) / p) - 1) < 1e-12;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    [Fact]   // second implementation: the density, integrated by Simpson's rule
    public void The_middle_is_the_integral_of_the_density() => Prop.ForAll(
        Arb.From(Gen.Choose(10, 2_000)), Arb.From(Gen.Choose(1, 600)), (degrees, to) =>
        {
            var (nu, t) = (degrees / 10.0, to / 100.0);
            var height = Math.Exp(GammaFunctions.Log((nu + 1) / 2) - GammaFunctions.Log(nu / 2)) / Math.Sqrt(nu * Math.PI);
            const int Panels = 2_000;
            var sum = 0.0;
            for (var i = 0; i <= Panels; i++)
            {
                var x = t * i / Panels;
                sum += Math.Pow(1 + (x * x / nu), -(nu + 1) / 2) * (i is 0 or Panels ? 1 : i % 2 == 1 ? 4 : 2);
            }

            return Math.Abs(0.5 + (height * sum * t / Panels / 3) - StudentDistribution.Cumulative(t, nu)) < 1e-11;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void The_two_sides_mirror_each_other()
    {
        Assert.Equal(0.5, StudentDistribution.Cumulative(0, 7), 1e-15);
        Assert.Equal(0, StudentDistribution.UpperQuantile(0.5, 7));
        Assert.Equal(-StudentDistribution.UpperQuantile(0.05, 7), StudentDistribution.UpperQuantile(0.95, 7), 1e-12);
        Assert.Equal(1 - StudentDistribution.Cumulative(-2, 7), StudentDistribution.Cumulative(2, 7));
        Assert.Equal(StudentDistribution.BothTails(2, 7), StudentDistribution.BothTails(-2, 7));
        Assert.Equal((1.0, 0.0), (StudentDistribution.BothTails(0, 7), StudentDistribution.BothTails(double.PositiveInfinity, 7)));
    }
}
