using CustomerService.Domain.Customers.Value;
using CustomerService.Domain.Numerics;
using CustomerService.Domain.Tests.Oracles;

namespace CustomerService.Domain.Tests.Customers.Lifetime.Numerics;

/// <summary>Gamma, normal, logarithm and exponential, against published values and long numbers.</summary>
public sealed class SpecialFunctionTests
{
    // Wolfram's and DLMF's digits: ln Γ(1/2) = ln √π, ln Γ(1/3), ln Γ(1/4), ln 9!, ln 99!, ln 999!.
    [Theory]
    [InlineData(0.5, 0.57236494292470008707)]
    [InlineData(1.0 / 3, 0.98542064692776706919)]
    [InlineData(0.25, 1.28802252469807745737)]
    [InlineData(10, 12.80182748008146961121)]
    [InlineData(100, 359.13420536957539878)]
    [InlineData(1000, 5905.2204232091812118)]
    [InlineData(1e-10, 23.02585092988273527)]
    public void The_logarithm_of_gamma_has_its_published_values(double x, double expected) =>
        Assert.Equal(expected, GammaFunctions.Log(x), 2e-14 * Math.Max(1, Math.Abs(expected)));

    [Theory]
    [InlineData(1, -0.57721566490153286061)]   // minus Euler's constant
    [InlineData(0.5, -1.96351002602142347944)]
    [InlineData(0.25, -4.22745353337626540809)]
    [InlineData(10, 2.25175258906672110765)]
    [InlineData(100, 4.60016185273808400999)]
    public void The_digamma_function_has_its_published_values(double x, double expected) =>
        Assert.Equal(expected, GammaFunctions.Digamma(x), 1e-14 * Math.Max(1, Math.Abs(expected)));

    [Fact]
    public void Gamma_obeys_its_recurrence_and_its_slope()
    {
        for (var x = 0.01; x < 3000; x *= 1.37)
        {
            Assert.Equal(Math.Log(x), GammaFunctions.Log(x + 1) - GammaFunctions.Log(x), 4e-15 * (1 + Math.Abs(GammaFunctions.Log(x + 1))));
            Assert.Equal(1 / x, GammaFunctions.Digamma(x + 1) - GammaFunctions.Digamma(x), 1e-14 * (8 + (1 / x)));
        }

        Assert.Equal(0, GammaFunctions.Log(1), 1e-14);
        Assert.Equal(0, GammaFunctions.Log(2), 1e-14);
    }

    // Quantiles as in every table, to sixteen digits.
    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.8, 0.8416212335729142)]
    [InlineData(0.9, 1.2815515655446004)]
    [InlineData(0.95, 1.6448536269514722)]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.99, 2.3263478740408408)]
    [InlineData(0.995, 2.5758293035489004)]
    [InlineData(0.999, 3.090232306167813)]
    [InlineData(0.0001, -3.719016485455709)]
    public void The_normal_distribution_has_its_published_quantiles(double probability, double quantile)
    {
        Assert.Equal(quantile, NormalDistribution.Quantile(probability), 1e-13);
        Assert.Equal(probability, NormalDistribution.Cumulative(quantile), 1e-15);
        Assert.Equal(1 - probability, NormalDistribution.Cumulative(-quantile), 1e-15);
    }

    [Fact]
    public void The_normal_distribution_is_smooth_where_its_two_forms_meet_and_right_in_the_tail()
    {
        Assert.Equal(1.3498980316300946e-3, NormalDistribution.Cumulative(-3), 1e-16);
        Assert.Equal(NormalDistribution.Cumulative(-2.9999999999), NormalDistribution.Cumulative(-3.0000000001), 1e-12);
        Assert.Equal(2.866515718791939e-7, NormalDistribution.Cumulative(-5), 1e-20);
        Assert.Equal(1.959963984540054, NormalDistribution.TwoSided(0.95), 1e-13);
    }

    [Fact]
    public void Logarithm_and_exponential_next_to_1_keep_their_digits()
    {
        foreach (var x in (double[])[1e-300, 1e-17, 1e-9, 3e-5, 0.01, 0.3, 0.499, 0.501, 2, 30])
        {
            foreach (var signed in (double[])[x, -x])
            {
                var exp = (BigFloat.Exp(signed) - BigFloat.One).ToDouble();
                Assert.Equal(x < 1e-50 ? signed : exp, NearOne.ExpMinusOne(signed), 4e-16 * Math.Abs(exp));
                if (signed > -1)
                {
                    var log = x < 1e-50 ? signed : BigFloat.Log(BigFloat.One + signed).ToDouble();
                    Assert.Equal(log, NearOne.LogOnePlus(signed), 4e-16 * Math.Abs(log));
                }
            }
        }

        Assert.Equal(double.PositiveInfinity, NearOne.LogOnePlus(double.PositiveInfinity));
        Assert.Equal(0.7, NearOne.Power(0, 0.7));
        Assert.Equal(Math.Exp(2 * 0.7) / 2 - 0.5, NearOne.Power(2, 0.7), 1e-15);
    }

    [Fact]
    public void A_discount_compounds_without_loss()
    {
        Assert.Equal(Math.Log(1.15) * 7 / 365.25, DiscountRate.FromAnnualPercent(15, CustomerService.Domain.Customers.TimeUnit.Weeks).Continuous, 1e-16);
    }
}
