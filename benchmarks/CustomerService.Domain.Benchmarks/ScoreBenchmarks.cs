using BenchmarkDotNet.Attributes;
using CustomerService.Domain.Customers.Lifetime;
using CustomerService.Domain.Customers.Purchases;
using CustomerService.Domain.Customers.Value;

namespace CustomerService.Domain.Benchmarks;

/// <summary>How long does it take to say of a million customers who is alive and how much each will buy in 39 weeks?</summary>
/// <remarks>The obvious alternative asks for each customer alone. In days many customers share frequency and age; the last case shares none.</remarks>
[MedianColumn]
[MemoryDiagnoser]
public class ScoreBenchmarks
{
    private const int Count = 1_000_000;

    private readonly Buying[] _days = SampleBuying.Drawn(Count);
    private readonly Buying[] _moments = new Buying[Count];
    private readonly double[] _alive = new double[Count];
    private readonly double[] _expected = new double[Count];
    private readonly BgNbd _bg = SampleBuying.Published;
    private readonly MbgNbd _mbg = new(0.525, 6.183, 0.891, 1.614, SampleBuying.Published.Unit);

    [GlobalSetup]
    public void Unshare()
    {
        var random = RandomSource.FromSeed(1);
        for (var i = 0; i < Count; i++)
        {
            _moments[i] = _days[i] with { Age = _days[i].Age + random.NextFraction() };
        }
    }

    [Benchmark(Baseline = true)]
    public double One_by_one()
    {
        for (var i = 0; i < Count; i++)
        {
            _alive[i] = _bg.ProbabilityAlive(_days[i]);
            _expected[i] = _bg.ExpectedPurchases(_days[i], 39);
        }

        return _expected[^1];
    }

    [Benchmark]
    public double Bg_nbd() => Score(_bg, _days);

    [Benchmark]
    public double Mbg_nbd() => Score(_mbg, _days);

    [Benchmark]
    public double Bg_nbd_nothing_shared() => Score(_bg, _moments);

    [Benchmark]
    public double Discounted_purchases_of_a_thousand()
    {
        var discount = DiscountRate.FromAnnualPercent(15, _bg.Unit);
        var sum = 0.0;
        for (var i = 0; i < 1000; i++)
        {
            sum += _bg.DiscountedPurchases(_days[i], discount);
        }

        return sum;
    }

    private double Score(IPurchaseModel model, Buying[] customers)
    {
        model.Score(customers, 39, _alive, _expected);
        return _expected[^1];
    }
}
