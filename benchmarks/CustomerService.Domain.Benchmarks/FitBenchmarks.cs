using BenchmarkDotNet.Attributes;
using CustomerService.Domain.Customers;
using CustomerService.Domain.Customers.Lifetime;
using CustomerService.Domain.Customers.Lifetime.Numerics;
using CustomerService.Domain.Customers.Purchases;
using CustomerService.Domain.Numerics;

namespace CustomerService.Domain.Benchmarks;

/// <summary>How long does it take to fit a model of buying, the counting of equal customers included?</summary>
/// <remarks>
/// The obvious alternative is the likelihood as it is printed: six gamma functions a customer, the slope by differences, and the same search.
/// It is not run for a million customers, where a run takes minutes.
/// </remarks>
[MedianColumn]
[MemoryDiagnoser]
public class FitBenchmarks
{
    private readonly Buying[] _cdnow = SampleBuying.Cdnow();
    private readonly Buying[] _million = SampleBuying.Drawn(1_000_000);

    [GlobalSetup]
    public void Check()
    {
        var (fitted, textbook) = (Cdnow_bg_nbd(), Cdnow_textbook());
        if (Math.Abs(fitted - textbook) > 1e-5)
        {
            throw new InvalidOperationException($"Two ways to fit disagree: {fitted} and {textbook}.");
        }
    }

    [Benchmark(Baseline = true)]
    public double Cdnow_textbook()
    {
        var likelihood = new Textbook(_cdnow);
        return new LikelihoodSearch(likelihood).From([0, Math.Log(_cdnow.Average(customer => customer.Age) / 4), 0, Math.Log(1.5)]).Value * _cdnow.Length;
    }

    [Benchmark]
    public double Cdnow_bg_nbd() => BgNbd.Fit(BuyingTable.Of(_cdnow, TimeUnit.Weeks)).LogLikelihood;

    [Benchmark]
    public double Cdnow_mbg_nbd() => MbgNbd.Fit(BuyingTable.Of(_cdnow, TimeUnit.Weeks)).LogLikelihood;

    [Benchmark]
    public double Million_bg_nbd() => BgNbd.Fit(BuyingTable.Of(_million, TimeUnit.Weeks)).LogLikelihood;

    [Benchmark]
    public double Million_mbg_nbd() => MbgNbd.Fit(BuyingTable.Of(_million, TimeUnit.Weeks)).LogLikelihood;

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
            var (r, alpha, a, b) = (Math.Exp(logs[0]), Math.Exp(logs[1]), Math.Exp(logs[2]), Math.Exp(logs[3]));
            var sum = 0.0;
            foreach (var (x, last, age) in customers)
            {
                var common = GammaFunctions.Log(r + x) - GammaFunctions.Log(r) + (r * Math.Log(alpha))
                    + GammaFunctions.Log(a + b) + GammaFunctions.Log(b + x) - GammaFunctions.Log(b) - GammaFunctions.Log(a + b + x);
                var alive = -(r + x) * Math.Log(alpha + age);
                var left = x == 0 ? double.NegativeInfinity : Math.Log(a / (b + x - 1)) - ((r + x) * Math.Log(alpha + last));
                var larger = Math.Max(alive, left);
                sum += common + larger + Math.Log(Math.Exp(alive - larger) + Math.Exp(left - larger));
            }

            return sum / customers.Length;
        }
    }
}
