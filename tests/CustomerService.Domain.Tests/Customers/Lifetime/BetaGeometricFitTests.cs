using CustomerService.Domain.Customers;
using CustomerService.Domain.Customers.Lifetime;
using CustomerService.Domain.Customers.Purchases;

namespace CustomerService.Domain.Tests.Customers.Lifetime;

/// <summary>The fits that were published, and what a fit does not depend on.</summary>
public sealed class BetaGeometricFitTests
{
    [SharedFact("data/cdnow_summary.csv")]
    public void Bg_nbd_of_cdnow_is_the_published_fit()
    {
        var fit = BgNbd.Fit(BuyingSamples.Table("cdnow"));
        Assert.Equal(FitOutcome.Converged, fit.Outcome);
        Assert.Equal(0.243, fit.Model.R, 0.0005);
        Assert.Equal(4.414, fit.Model.Alpha, 0.0005);
        Assert.Equal(0.793, fit.Model.A, 0.0005);
        Assert.Equal(2.426, fit.Model.B, 0.0005);
        Assert.Equal(-9582.4256, fit.LogLikelihood, 5e-5);
        Assert.True(fit.GradientNorm < 1e-12);
        Assert.Equal(fit.LogLikelihood, fit.Model.LogLikelihood(BuyingSamples.Table("cdnow")), 1e-8);
        // The standard errors that the Python package lifetimes prints for r, alpha, a and b.
        Assert.Equal([0.013, 0.378, 0.186, 0.705], fit.Parameters.Select(parameter => Math.Round(parameter.StandardError!.Value, 3)));
    }

    [SharedFact("data/cdnow_transactions.csv")]
    public void Times_that_are_not_rounded_move_the_likelihood_as_other_programs_report()
    {
        var customers = Array.ConvertAll(BuyingSamples.CdnowInDays(), customer => new Buying(customer.Frequency, customer.Recency / 7, customer.Age / 7));
        Assert.Equal(-9582.4292, BgNbd.Fit(BuyingTable.Of(customers, TimeUnit.Weeks)).LogLikelihood, 5e-5);
    }

    [SharedFact("data/grocery_summary.csv")]
    public void Grocery_and_apparel_prefer_the_model_in_which_one_may_leave_at_once()
    {
        Assert.Equal(-9582.1, MbgNbd.Fit(BuyingSamples.Table("cdnow")).LogLikelihood, 0.05);
        Assert.Equal(-15782, MbgNbd.Fit(BuyingSamples.Table("grocery")).LogLikelihood, 0.5);
        Assert.Equal(-15837, BgNbd.Fit(BuyingSamples.Table("grocery")).LogLikelihood, 0.5);
        Assert.Equal(-5848, MbgNbd.Fit(BuyingSamples.Table("apparel")).LogLikelihood, 0.5);
        Assert.Equal(-5857, BgNbd.Fit(BuyingSamples.Table("apparel")).LogLikelihood, 0.5);
        Assert.Equal(1.28, BgNbd.Fit(BuyingSamples.Table("apparel")).Model.A, 0.005);
    }

    [SharedFact("data/cdnow_summary.csv")]
    public void The_forecast_of_39_weeks_for_cdnow_is_1653_purchases_of_1882()
    {
        var (customers, holdout) = BuyingSamples.Published("cdnow");
        var model = BgNbd.Fit(BuyingSamples.Table("cdnow")).Model;
        Assert.Equal(1882, holdout.Sum());
        Assert.Equal(1653, customers.Sum(customer => model.ExpectedPurchases(customer, 39)), 0.5);
        Assert.Equal(1.226, model.ExpectedPurchases(new(2, 30.43, 38.86), 39), 0.0005);   // Fader, Hardie and Lee 2005, page 281
    }

    [Fact]
    public void Rows_in_another_order_or_counted_in_parts_are_the_same_fit_to_the_last_bit()
    {
        var customers = BuyingSamples.Drawn(new BgNbd(0.6, 5, 0.9, 2.5, TimeUnit.Weeks), 3000, 39, seed: 11);
        var whole = BuyingTable.Of(customers, TimeUnit.Weeks);
        var parts = BuyingTable.Of(customers.AsSpan(0, 1700), TimeUnit.Weeks).Merge(BuyingTable.Of(customers.AsSpan(1700), TimeUnit.Weeks));
        var turned = BuyingTable.Of([.. customers.Reverse()], TimeUnit.Weeks);
        var (a, b, c) = (BgNbd.Fit(whole), BgNbd.Fit(parts), BgNbd.Fit(turned));
        Assert.Equal(FitOutcome.Converged, a.Outcome);
        Assert.Equal(a.Model, b.Model);
        Assert.Equal(a.Model, c.Model);
        Assert.Equal(a.LogLikelihood, b.LogLikelihood);
        Assert.Equal(MbgNbd.Fit(whole).Model, MbgNbd.Fit(turned).Model);
    }

    // The density of x purchase times has the unit 1/time^x: k units for one shift ln L by -ln k for each purchase, and alpha by the factor k.
    [Theory]
    [InlineData(TimeUnit.Days, 7)]
    [InlineData(TimeUnit.Years, 7 / 365.25)]
    public void The_unit_of_time_moves_alpha_and_the_likelihood_and_nothing_else(TimeUnit unit, double perWeek)
    {
        var weeks = BuyingSamples.Drawn(new MbgNbd(0.9, 5, 0.8, 1.9, TimeUnit.Weeks), 4000, 52, seed: 5);
        var others = Array.ConvertAll(weeks, customer => new Buying(customer.Frequency, customer.Recency * perWeek, customer.Age * perWeek));
        var (table, otherTable) = (BuyingTable.Of(weeks, TimeUnit.Weeks), BuyingTable.Of(others, unit));
        Check(BgNbd.Fit(table), BgNbd.Fit(otherTable), model => (model.R, model.Alpha, model.A, model.B));
        Check(MbgNbd.Fit(table), MbgNbd.Fit(otherTable), model => (model.R, model.Alpha, model.A, model.B));

        void Check<T>(ModelFit<T> fit, ModelFit<T> other, Func<T, (double R, double Alpha, double A, double B)> of)
            where T : class
        {
            var (one, two) = (of(fit.Model), of(other.Model));
            Assert.Equal(one.R, two.R, 1e-9 * one.R);
            Assert.Equal(one.Alpha * perWeek, two.Alpha, 1e-9 * two.Alpha);
            Assert.Equal(one.A, two.A, 1e-8 * one.A);
            Assert.Equal(one.B, two.B, 1e-8 * one.B);
            Assert.Equal(fit.LogLikelihood - (table.Purchases * Math.Log(perWeek)), other.LogLikelihood, 1e-10 * Math.Abs(fit.LogLikelihood));
        }
    }

    [Fact]
    public void Customers_in_another_unit_than_the_model_are_refused()
    {
        var table = BuyingTable.Of([new(1, 2, 3)], TimeUnit.Days);
        Assert.Throws<ArgumentException>(() => new BgNbd(1, 1, 1, 1, TimeUnit.Weeks).LogLikelihood(table));
        Assert.Throws<ArgumentException>(() => new MbgNbd(1, 1, 1, 1, TimeUnit.Weeks).LogLikelihood(table));
        Assert.Throws<ArgumentNullException>(() => MbgNbd.Fit((BuyingTable)null!));
    }

    [Theory]
    [InlineData(0, 1, 1, 1)]
    [InlineData(1, -1, 1, 1)]
    [InlineData(1, 1, double.NaN, 1)]
    [InlineData(1, 1, 1, double.PositiveInfinity)]
    public void A_parameter_that_is_no_number_above_0_makes_no_model(double r, double alpha, double a, double b)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new BgNbd(r, alpha, a, b, TimeUnit.Weeks));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MbgNbd(r, alpha, a, b, TimeUnit.Weeks));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MbgNbd(1, 1, 1, 1, (TimeUnit)9));
    }
}
