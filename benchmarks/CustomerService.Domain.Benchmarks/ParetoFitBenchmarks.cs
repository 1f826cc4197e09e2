using BenchmarkDotNet.Attributes;
using CustomerService.Domain.Customers;
using CustomerService.Domain.Customers.Lifetime;
using CustomerService.Domain.Customers.Lifetime.Numerics;
using CustomerService.Domain.Customers.Purchases;
using CustomerService.Domain.Numerics;

namespace CustomerService.Domain.Benchmarks;

/// <summary>How long does it take to fit Pareto/NBD, the counting of equal customers included?</summary>
/// <remarks>
/// The obvious alternative is the likelihood as it is printed: two hypergeometric functions and two gamma functions a customer, the slope by
/// differences, and the same search. It is not run for a million customers, where a run takes minutes.
/// </remarks>
[MedianColumn]
[MemoryDiagnoser]
public class ParetoFitBenchmarks
{
    private readonly Buying[] _cdnow = SampleBuying.Cdnow();
    private readonly Buying[] _million = SampleBuying.Drawn(1_000_000);
    private Buying[] _moments = [];

    [GlobalSetup]
    public void Check()
    {
        // Times to the second: no two customers are alike, and no two times.
        var random = RandomSource.FromSeed(2);
        _moments = [.. _million.Take(100_000).Select(customer => customer with
        {
            Recency = customer.Recency * (1 - (0.001 * random.NextFraction())),
            Age = customer.Age + (random.NextFraction() / 7),
        })];
        var (fitted, textbook) = (Cdnow(), Cdnow_textbook());
        if (Math.Abs(fitted - textbook) > 1e-5)
        {
            throw new InvalidOperationException($"Two ways to fit disagree: {fitted} and {textbook}.");
        }
    }

    [Benchmark(Baseline = true)]
    public double Cdnow_textbook()
    {
        var scale = Math.Log(_cdnow.Average(customer => customer.Age) / 3);
        return new LikelihoodSearch(new Textbook(_cdnow)).From([Math.Log(0.5), scale, Math.Log(0.6), scale]).Value * _cdnow.Length;
    }

    [Benchmark]
    public double Cdnow() => ParetoNbd.Fit(BuyingTable.Of(_cdnow, TimeUnit.Weeks)).LogLikelihood;

    [Benchmark]
    public double Million() => ParetoNbd.Fit(BuyingTable.Of(_million, TimeUnit.Weeks)).LogLikelihood;

    [Benchmark]
    public double Hundred_thousand_nothing_shared() => ParetoNbd.Fit(BuyingTable.Of(_moments, TimeUnit.Weeks)).LogLikelihood;

    private sealed class Textbook(Buying[] customers) : Likelihood
    {
        public override int Size => 4;

        public override double Evaluate(ReadOnlySpan<double> logs, Span<double> slope)
        {
            const double H = 1e-5;
            var moved = logs.ToArray();
            for (var i = 0; i < 4; i++)
            {
                moved[i] = logs[i] + H;
                slope[i] = Value(moved);
                moved[i] = logs[i] - H;
                slope[i] = (slope[i] - Value(moved)) / (2 * H);
                moved[i] = logs[i];
            }

            return Value(moved);
        }

        private double Value(double[] logs)
        {
            var (r, alpha, s, beta) = (Math.Exp(logs[0]), Math.Exp(logs[1]), Math.Exp(logs[2]), Math.Exp(logs[3]));
            var sum = 0.0;
            foreach (var (x, last, age) in customers)
            {
                // Fader and Hardie 2005, with the larger scale taken out of the powers.
                var (scale, second) = alpha >= beta ? (alpha, s + 1) : (beta, r + x);
                var (power, gap) = (r + s + x, Math.Abs(alpha - beta));
                var gone = Series(power, second, power + 1, gap / (scale + last))
                    - (Math.Exp(power * Math.Log((scale + last) / (scale + age))) * Series(power, second, power + 1, gap / (scale + age)));
                var alive = Math.Exp((power * Math.Log(scale + last)) - ((r + x) * Math.Log(alpha + age)) - (s * Math.Log(beta + age)));
                sum += GammaFunctions.Log(r + x) - GammaFunctions.Log(r) + (r * Math.Log(alpha)) + (s * Math.Log(beta))
                    - (power * Math.Log(scale + last)) + Math.Log(alive + (s / power * gone));
            }

            return sum / customers.Length;
        }

        private static double Series(double a, double b, double c, double z)
        {
            var (term, sum) = (1.0, 1.0);
            for (var k = 0; Math.Abs(term) > 1e-16 * sum && k < 100_000; k++)
            {
                term *= (a + k) * (b + k) / ((c + k) * (k + 1)) * z;
                sum += term;
            }

            return sum;
        }
    }
}
