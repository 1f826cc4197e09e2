using CustomerService.Domain.Customers.Lifetime.Numerics;
using CustomerService.Domain.Numerics;

namespace CustomerService.Domain.Tests.Customers.Lifetime.Numerics;

/// <summary>Products over whole numbers, step by step and in one stride.</summary>
public sealed class RisingFactorialsTests
{
    // On both sides of the step from which gamma functions are taken.
    private static readonly int[] Frequencies =
        [0, 1, 2, 7, 7 + RisingFactorials.LongStep, 8 + (2 * RisingFactorials.LongStep), 9 + (3 * RisingFactorials.LongStep), 5000];

    [Theory]
    [InlineData(0.003)]
    [InlineData(0.243)]
    [InlineData(1)]
    [InlineData(60)]
    public void Rising_factorials_are_products(double r)
    {
        var (logs, slopes) = (new double[Frequencies.Length], new double[Frequencies.Length]);
        RisingFactorials.Fill(r, Frequencies, logs, slopes);
        foreach (var (x, i) in Frequencies.Select((x, i) => (x, i)))
        {
            var terms = Enumerable.Range(0, x).Select(j => r + j).ToArray();
            Assert.Equal(terms.Sum(Math.Log), logs[i], 1e-13 * (1 + Math.Abs(logs[i])));
            Assert.Equal(terms.Sum(term => 1 / term), slopes[i], 1e-13 * (1 + slopes[i]));
        }
    }

    [Theory]
    [InlineData(0.793, 2.426)]
    [InlineData(1e-6, 3)]
    [InlineData(1e7, 2e7)]
    [InlineData(5, 1e-4)]
    public void Ratios_of_beta_functions_are_products(double a, double b)
    {
        var (logs, inA, inB) = (new double[Frequencies.Length], new double[Frequencies.Length], new double[Frequencies.Length]);
        BetaRatios.Fill(a, b, Frequencies, logs, inA, inB);
        var scale = 1e-15 * (a + b + 5000) * Math.Log(a + b + 5000);   // gamma functions of that size were subtracted
        foreach (var (x, i) in Frequencies.Select((x, i) => (x, i)))
        {
            var terms = Enumerable.Range(0, x).Select(j => (Below: b + j, Above: a + b + j)).ToArray();
            Assert.Equal(-terms.Sum(term => NearOne.LogOnePlus(a / term.Below)), logs[i], (1e-13 * (1 + Math.Abs(logs[i]))) + scale);
            Assert.Equal(-terms.Sum(term => a / term.Above), inA[i], (1e-13 * (1 + Math.Abs(inA[i]))) + (1e-15 * a * 30));
            Assert.Equal(terms.Sum(term => a * b / (term.Below * term.Above)), inB[i], (1e-13 * (1 + Math.Abs(inB[i]))) + (1e-15 * b * 30));
        }
    }
}
