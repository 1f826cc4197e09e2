using BenchmarkDotNet.Attributes;
using CustomerService.Domain.Customers.Lifetime;
using CustomerService.Domain.Customers.Lifetime.Numerics;
using CustomerService.Domain.Customers.Purchases;
using CustomerService.Domain.Customers.Value;

namespace CustomerService.Domain.Benchmarks;

/// <summary>What does it cost to fit the spending of customers, to score a million customers by Pareto/NBD, and to value them?</summary>
/// <remarks>The obvious alternative to a score asks for each customer alone. In days many customers are alike; the last score has none alike.</remarks>
[MedianColumn]
[MemoryDiagnoser]
public class CustomerValueBenchmarks
{
    private const int Count = 1_000_000;

    private readonly ParetoNbd _model = new(0.553, 10.578, 0.606, 11.669, SampleBuying.Published.Unit);
    private readonly GammaGamma _spend = new(6.25, 3.74, 15.44, "USD");
    private readonly Buying[] _days = SampleBuying.Drawn(Count);
    private readonly Buying[] _moments = new Buying[Count];
    private readonly double[] _spends = new double[Count];
    private readonly double[] _alive = new double[Count];
    private readonly double[] _expected = new double[Count];
    private SpendTable? _table;

    [GlobalSetup]
    public void Draw()
    {
        var random = RandomSource.FromSeed(1);
        for (var i = 0; i < Count; i++)
        {
            _moments[i] = _days[i] with { Age = _days[i].Age + random.NextFraction() };
            var x = _days[i].Frequency;
            _spends[i] = x == 0 ? 0 : Draws.Gamma(6.25 * x, random) / x / (Draws.Gamma(3.74, random) / 15.44);
        }

        _table = SpendTable.Of([.. Enumerable.Range(0, Count).Where(i => _spends[i] > 0).Select(i => new Spending(_days[i].Frequency, _spends[i]))], "USD");
    }

    [Benchmark(Baseline = true)]
    public double Score_one_by_one()
    {
        for (var i = 0; i < Count; i++)
        {
            _alive[i] = _model.ProbabilityAlive(_days[i]);
            _expected[i] = _model.ExpectedPurchases(_days[i], 39);
        }

        return _expected[^1];
    }

    [Benchmark]
    public double Score()
    {
        _model.Score(_days, 39, _alive, _expected);
        return _expected[^1];
    }

    [Benchmark]
    public double Score_nothing_shared()
    {
        _model.Score(_moments, 39, _alive, _expected);
        return _expected[^1];
    }

    [Benchmark]
    public double Value_for_ever()
    {
        CustomerLifetimeValue.ForEver(_model, _spend, 0.3, DiscountRate.FromAnnualPercent(15, _model.Unit)).Fill(_days, _spends, _expected);
        return _expected[^1];
    }

    [Benchmark]
    public double Fit_spending_of_all_who_bought_again() => GammaGamma.Fit(_table!).LogLikelihood;
}
