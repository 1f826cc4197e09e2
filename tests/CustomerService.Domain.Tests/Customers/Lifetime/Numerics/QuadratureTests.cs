using CustomerService.Domain.Customers.Lifetime.Numerics;

namespace CustomerService.Domain.Tests.Customers.Lifetime.Numerics;

/// <summary>Integrals whose value is known.</summary>
public sealed class QuadratureTests
{
    [Theory]
    [InlineData(0.793, 2.426)]
    [InlineData(0.001, 0.002)]
    [InlineData(1e-6, 40)]
    [InlineData(30, 1e-3)]
    [InlineData(2000, 5000)]
    [InlineData(3e6, 7e6)]
    public void Means_over_a_beta_distribution_are_its_moments(double a, double b)
    {
        var mixture = new BetaMixture(a, b, scale: 10);
        Near(1, p => 1);
        Near(a / (a + b), p => p);
        Near(a * (a + 1) / ((a + b) * (a + b + 1)), p => p * p);
        Near(b / (a + b), p => 1 - p);
        Near(a * b / ((a + b) * (a + b + 1)), p => p * (1 - p));
        Assert.InRange(mixture.Points.Length, 10, 2000);

        void Near(double expected, Func<double, double> function)
        {
            var mean = 0.0;
            for (var i = 0; i < mixture.Points.Length; i++)
            {
                mean += mixture.Weights[i] * function(mixture.Points[i]);
            }

            Assert.Equal(expected, mean, 1e-13 * Math.Max(expected, 1e-3));
        }
    }

    [Fact]
    public void Integrals_are_right_wherever_the_function_is_steep()
    {
        Near(Math.E - 1, DoubleExponential.Integral(1, Math.Exp));
        Near(1, DoubleExponential.Integral(50, x => Math.Exp(-x)));
        Near(1e-6, DoubleExponential.Integral(50, x => Math.Exp(-x * 1e6)));   // steep at the beginning
        Assert.Equal(1e-3, DoubleExponential.Integral(50, x => Math.Exp((x - 50) * 1e3)), 1e-14);   // and at the end, where x itself is rounded
        Near(Math.PI / 4, DoubleExponential.Integral(1, x => 1 / (1 + (x * x))));
        Near(4.0 / 3 * Math.Pow(7, 1.5) / 2, DoubleExponential.Integral(7, Math.Sqrt));   // an endless slope at 0
        Assert.Equal(0, DoubleExponential.Integral(0, Math.Exp));

        static void Near(double expected, double actual) => Assert.Equal(expected, actual, 1e-13 * Math.Abs(expected));
    }
}
