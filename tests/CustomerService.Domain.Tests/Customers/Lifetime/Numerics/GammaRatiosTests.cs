using CustomerService.Domain.Customers.Lifetime.Numerics;

namespace CustomerService.Domain.Tests.Customers.Lifetime.Numerics;

public sealed class GammaRatiosTests
{
    // ln B(a,b) and ψ(b+a) − ψ(b) in 50 digits, made with mpmath 1.3.
    [Theory]
    [InlineData(3.0, 4.0, -4.0943445622221007, 0.61666666666666667)]
    [InlineData(0.5, 10000000.0, -7.4866828700544598, 5.000000125e-8)]
    [InlineData(12.5, 1000000000.0, -240.30647552176869, 1.2499999928125001e-8)]
    [InlineData(10000000.0, 10000000.0, -13862950.404734596, 0.69314720555994593)]
    [InlineData(20.0, 30.0, -33.968820791977383, 0.51755154074236732)]
    [InlineData(1.0000000000000001e-5, 15.0, 11.512892949425762, 6.8938204094681137e-7)]
    [InlineData(9.9990000000000006, 10.000999999999999, -13.736229121870219, 0.71866624236427718)]
    [InlineData(10.0, 10.0, -13.736229227036555, 0.71877140317542794)]
    [InlineData(0.25, 0.5, 1.6571065161914822, 0.87764914623495131)]
    public void Differences_keep_their_digits(double a, double b, double logBeta, double digammaRise)
    {
        Assert.Equal(logBeta, GammaRatios.LogBeta(a, b), 2e-14 * (1 + Math.Abs(logBeta)));
        Assert.Equal(GammaRatios.LogBeta(a, b), GammaRatios.LogBeta(b, a));
        Assert.Equal(digammaRise, GammaRatios.DigammaRise(b, a), b < 10 ? 1e-13 : (1e-13 * digammaRise) + 1e-19);
    }

    [Theory]
    [InlineData(1e7, 1)]
    [InlineData(10, 1)]
    [InlineData(0.5, 1)]
    [InlineData(123456, 1)]
    public void A_step_of_1_is_the_argument_itself(double b, double a)
    {
        Assert.Equal(Math.Log(b), GammaRatios.LogRise(b, a), 1e-13);   // Γ(b+1) = b Γ(b)
        Assert.Equal(1 / b, GammaRatios.DigammaRise(b, a), 1e-14);
    }
}
