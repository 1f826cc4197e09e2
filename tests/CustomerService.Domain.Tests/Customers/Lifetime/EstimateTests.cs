using CustomerService.Domain.Customers;
using CustomerService.Domain.Customers.Lifetime;
using CustomerService.Domain.Customers.Purchases;

namespace CustomerService.Domain.Tests.Customers.Lifetime;

/// <summary>How far an estimate is from the truth, as stated and as simulated.</summary>
public sealed class EstimateTests
{
    private static readonly BgNbd Truth = new(0.6, 5, 0.8, 2, TimeUnit.Weeks);
    private static readonly Buying Customer = new(3, 20, 39);

    // Eighty samples: their spread is known to 8%, so a third is far outside chance; the seed is fixed besides.
    [Fact]
    public void Standard_errors_are_the_spread_of_fits_to_other_customers_of_the_same_model()
    {
        var first = BgNbd.Fit(Sample(0));
        var samples = Enumerable.Range(1, 80).Select(i => BgNbd.Fit(Sample((ulong)i)).Model).ToArray();
        Like(first.Parameters[0].StandardError!.Value, samples.Select(model => model.R));
        Like(first.Parameters[1].StandardError!.Value, samples.Select(model => model.Alpha));
        Like(first.Parameters[2].StandardError!.Value / first.Model.A, samples.Select(model => Math.Log(model.A)));
        Like(first.Parameters[3].StandardError!.Value / first.Model.B, samples.Select(model => Math.Log(model.B)));
        Like(Interval(first).StandardError, samples.Select(model => model.ExpectedPurchases(Customer, 39)));
        Like(first.Interval(model => model.ProbabilityAlive(Customer), QuantityRange.Probability, 0.95).StandardError, samples.Select(model => model.ProbabilityAlive(Customer)));

        static void Like(double stated, IEnumerable<double> values)
        {
            var all = values.ToArray();
            var spread = Math.Sqrt(all.Sum(value => (value - all.Average()) * (value - all.Average())) / (all.Length - 1));
            Assert.InRange(stated / spread, 0.67, 1.5);
        }
    }

    [Fact]
    public void An_interval_holds_the_truth_about_as_often_as_it_says()
    {
        var truth = Truth.ExpectedPurchases(Customer, 39);
        var held = Enumerable.Range(0, 80).Select(i => Interval(BgNbd.Fit(Sample((ulong)i)))).Count(interval => interval.Lower <= truth && truth <= interval.Upper);
        Assert.InRange(held, 70, 80);   // 76 expected of 80 at 95%
    }

    [Fact]
    public void An_interval_stays_in_the_range_of_its_quantity_and_widens_with_confidence()
    {
        var fit = BgNbd.Fit(Sample(3));
        var interval = Interval(fit);
        Assert.True(0 < interval.Lower && interval.Lower < interval.Value && interval.Value < interval.Upper);
        Assert.True(interval.Upper - interval.Value > interval.Value - interval.Lower);   // on the logarithm
        var wide = fit.Interval(model => model.ProbabilityAlive(new(3, 1, 39)), QuantityRange.Probability, 0.9999);
        Assert.InRange(wide.Lower, 0, wide.Value);
        Assert.InRange(wide.Upper, wide.Value, 1);
        var plain = fit.Interval(model => model.A - model.B, QuantityRange.Any, 0.95);
        Assert.Equal(plain.Value - plain.Lower, plain.Upper - plain.Value, 1e-12);
        Assert.Equal(1.959963984540054 * plain.StandardError, plain.Upper - plain.Value, 1e-12);
        Assert.True(fit.Interval(model => model.R, QuantityRange.Positive, 0.99).Upper > fit.Interval(model => model.R, QuantityRange.Positive, 0.9).Upper);
        Assert.Equal(fit.Parameters[0].StandardError!.Value, fit.Interval(model => model.R, QuantityRange.Positive, 0.9).StandardError, 1e-8);
        Assert.Equal(0, fit.Interval(_ => 5, QuantityRange.Positive, 0.9).StandardError);
        Assert.Equal("1.226 [1.133, 1.327]", new Estimate(1.22592, 0.05, 1.1329, 1.3274, 0.95).ToString());
    }

    [Fact]
    public void A_confidence_outside_0_to_1_and_a_range_that_is_none_are_refused()
    {
        var fit = BgNbd.Fit(Sample(3));
        Assert.Throws<ArgumentOutOfRangeException>(() => fit.Interval(model => model.R, QuantityRange.Positive, 95));
        Assert.Throws<ArgumentOutOfRangeException>(() => fit.Interval(model => model.R, QuantityRange.Positive, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => fit.Interval(model => model.R, (QuantityRange)7, 0.9));
        Assert.Throws<ArgumentNullException>(() => fit.Interval(null!, QuantityRange.Any, 0.9));
        Assert.Throws<ArgumentOutOfRangeException>(() => fit.CovarianceOfLogs(0, 4));
        Assert.Equal(fit.CovarianceOfLogs(0, 1)!.Value, fit.CovarianceOfLogs(1, 0)!.Value, 1e-15);
    }

    [Fact]
    public void Criteria_weigh_the_likelihood_against_four_parameters()
    {
        var fit = BgNbd.Fit(Sample(3));
        Assert.Equal(8 - (2 * fit.LogLikelihood), fit.Aic);
        Assert.Equal((4 * Math.Log(2000)) - (2 * fit.LogLikelihood), fit.Bic, 1e-9);
        Assert.Equal(2000, fit.Customers);
    }

    private static Estimate Interval(ModelFit<BgNbd> fit) => fit.Interval(model => model.ExpectedPurchases(Customer, 39), QuantityRange.Positive, 0.95);

    private static BuyingTable Sample(ulong seed) => BuyingTable.Of(BuyingSamples.Drawn(Truth, 2000, 39, 1000 + seed), TimeUnit.Weeks);
}
