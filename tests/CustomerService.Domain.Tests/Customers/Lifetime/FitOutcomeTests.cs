using CustomerService.Domain.Customers;
using CustomerService.Domain.Customers.Lifetime;
using CustomerService.Domain.Customers.Purchases;

namespace CustomerService.Domain.Tests.Customers.Lifetime;

/// <summary>Data that do not identify a model: an outcome with a reason, never an exception and never a number that looks like an estimate.</summary>
public sealed class FitOutcomeTests
{
    private static readonly Buying[] Five = [new(2, 30.4, 38.9), new(1, 1.7, 38.9), new(0, 0, 38.9), new(0, 0, 38.9), new(4, 20, 35)];

    [Fact]
    public void Five_customers_identify_nothing()
    {
        Check(BgNbd.Fit(Table(Five)), FitOutcome.NotIdentified, ModelLimit.NoDropOut);
        Check(MbgNbd.Fit(Table(Five)), FitOutcome.NotIdentified, ModelLimit.NoDropOut);
    }

    [Fact]
    public void Identical_customers_identify_nothing()
    {
        var table = Table([.. Enumerable.Repeat(new Buying(3, 20, 30), 100)]);
        Check(BgNbd.Fit(table), FitOutcome.NotIdentified, ModelLimit.CommonRate);
        Check(MbgNbd.Fit(table), FitOutcome.NotIdentified, ModelLimit.CommonRate);
    }

    [Fact]
    public void Where_nobody_leaves_the_boundary_is_named_and_the_rates_are_still_found()
    {
        // a so small that no simulated customer ever leaves.
        var table = Table(BuyingSamples.Drawn(new BgNbd(1, 5, 1e-9, 1, TimeUnit.Weeks), 2000, 40, seed: 3));
        var (bg, mbg) = (BgNbd.Fit(table), MbgNbd.Fit(table));
        Check(bg, FitOutcome.AtBoundary, ModelLimit.NoDropOut);
        Check(mbg, null, ModelLimit.NoDropOut);
        Assert.Equal(ModelLimit.NoDropOut, bg.Limits[0].Limit);
        Assert.InRange(bg.Limits[0].LogLikelihoodLost, 0, 0.02);
        Assert.Equal(1, bg.BestPoint.R, 0.1);
        Assert.Equal(5, mbg.BestPoint.Alpha, 0.5);
    }

    [Fact]
    public void One_time_buyers_alone_say_nothing_of_rates_and_leaving()
    {
        var table = Table([.. Enumerable.Range(1, 100).Select(age => new Buying(0, 0, age))]);
        Check(BgNbd.Fit(table), FitOutcome.NotIdentified, ModelLimit.NoRepeatPurchases);
        Check(MbgNbd.Fit(table), FitOutcome.NotIdentified, ModelLimit.NoRepeatPurchases);
    }

    [Fact]
    public void Customers_who_are_all_alike_do_not_exclude_that_they_are()
    {
        // r = alpha/0.2 and a/b = 3/7 with no spread to speak of.
        var table = Table(BuyingSamples.Drawn(new MbgNbd(2e6, 1e7, 3e6, 7e6, TimeUnit.Weeks), 2000, 40, seed: 8));
        var fit = MbgNbd.Fit(table);
        Check(fit, null, ModelLimit.CommonRate);
        Assert.Contains(fit.Limits, limit => limit.Limit == ModelLimit.CommonDropOut);
        Assert.Equal(0.2, fit.BestPoint.R / fit.BestPoint.Alpha, 0.02);
        Assert.Equal(0.3, fit.BestPoint.A / (fit.BestPoint.A + fit.BestPoint.B), 0.03);
    }

    [Fact]
    public void A_heavy_buyer_among_few_does_not_break_the_fit()
    {
        var table = Table([.. Five, new(5000, 38, 39), new(254, 30, 39), new(12, 6, 39)]);
        var fit = BgNbd.Fit(table);
        Assert.True(double.IsFinite(fit.LogLikelihood));
        Assert.True(double.IsFinite(fit.BestPoint.ExpectedPurchases(new(5000, 38, 39), 39)));
    }

    private static BuyingTable Table(Buying[] customers) => BuyingTable.Of(customers, TimeUnit.Weeks);

    private static void Check<T>(ModelFit<T> fit, FitOutcome? outcome, ModelLimit limit)
        where T : class
    {
        Assert.NotEqual(FitOutcome.Converged, fit.Outcome);
        Assert.Equal(outcome ?? fit.Outcome, fit.Outcome);
        Assert.Contains(fit.Limits, item => item.Limit == limit);
        Assert.True(double.IsFinite(fit.LogLikelihood));
        Assert.All(fit.Parameters, parameter => Assert.Null(parameter.StandardError));
        Assert.Contains(fit.Reason.English, Assert.Throws<InvalidOperationException>(() => fit.Model).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => fit.Interval(_ => 1, QuantityRange.Positive, 0.95));
        Assert.NotEmpty(fit.Reason.Chinese);
        Assert.Null(fit.CovarianceOfLogs(0, 1));
    }
}
