using CustomerService.Domain.Customers;
using CustomerService.Domain.Customers.Lifetime;
using CustomerService.Domain.Customers.Lifetime.Numerics;
using CustomerService.Domain.Customers.Purchases;
using CustomerService.Domain.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerService.Domain.Tests.Customers.Lifetime;

public sealed class GammaGammaTests
{
    private static readonly GammaGamma Cdnow = new(6.25, 3.74, 15.44, "USD");

    private static readonly Gen<SpendTable> Tables =
        from size in Gen.Choose(1, 15)
        from rows in (from x in Gen.Frequency((4, Gen.Choose(1, 8)), (1, Gen.Choose(9, 1000))) from cents in Gen.Choose(1, 1_000_000) select new Spending(x, cents / 100.0)).ArrayOf(size)
        select SpendTable.Of(rows, "USD");

    [SharedFact(PublishedSets.Cdnow)]
    public void The_size_of_a_unit_of_money_changes_v_and_nothing_else()
    {
        var table = PublishedSets.Spending(PublishedSets.Cdnow);
        var fit = GammaGamma.Fit(table);
        foreach (var scale in new[] { 1e-9, 1e10 })
        {
            var scaled = GammaGamma.Fit(SpendTable.OfRows([.. table.Rows.Select(row => row with { Spending = row.Spending with { MeanSpend = scale * row.Spending.MeanSpend } })], "USD"));

            Assert.Equal(FitOutcome.Converged, scaled.Outcome);
            Assert.Equal((fit.Model.P, fit.Model.Q, scale * fit.Model.V), (scaled.Model.P, scaled.Model.Q, scaled.Model.V), (left, right) =>
                Math.Abs((left.Item1 / right.Item1) - 1) < 1e-5 && Math.Abs((left.Item2 / right.Item2) - 1) < 1e-5 && Math.Abs((left.Item3 / right.Item3) - 1) < 1e-5);
        }
    }

    [Fact]
    public void Five_customers_do_not_tell_which_simpler_model_is_right()
    {
        var random = RandomSource.FromSeed(5);
        for (var set = 0; set < 20; set++)
        {
            Spending[] five = [.. Enumerable.Range(0, 5).Select(i => new Spending(1 + i, 10 + (40 * random.NextFraction())))];

            Assert.NotEqual(FitOutcome.Converged, GammaGamma.Fit(SpendTable.Of(five, "USD")).Outcome);
            Assert.NotEqual(FitOutcome.AtBoundary, GammaGamma.Fit(SpendTable.Of(five, "USD")).Outcome);
        }
    }

    [SharedFact(PublishedSets.Cdnow)]
    public void Cdnow_gives_the_published_parameters()
    {
        var table = PublishedSets.Spending(PublishedSets.Cdnow);
        var fit = GammaGamma.Fit(table);

        Assert.Equal(946, fit.Customers);
        Assert.Equal(FitOutcome.Converged, fit.Outcome);
        Assert.Equal(6.25, fit.Model.P, 0.005);
        Assert.Equal(3.74, fit.Model.Q, 0.005);
        Assert.Equal(15.44, fit.Model.V, 0.01);
        Assert.Equal(-4055.9232, fit.LogLikelihood, 0.0001);
        Assert.Equal(0.114, table.Correlation!.Value, 0.001);   // weak, as the model wants it
        Assert.Equal("USD", fit.Model.Currency);
    }

    [Fact]
    public void The_likelihood_is_the_density_as_it_is_printed() =>
        Prop.ForAll((from logs in ParetoSamples.Ordinary.ArrayOf(3) from table in Tables select (logs, table)).ToArbitrary(), given =>
        {
            var (p, q, v) = (Math.Exp(given.logs[0]), Math.Exp(given.logs[1]), Math.Exp(given.logs[2]));
            var parts = given.table.Rows.Select(row => row.Customers * Printed(p, q, v, row.Spending)).ToArray();
            Assert.Equal(parts.Sum(), new GammaGamma(p, q, v, "USD").LogLikelihood(given.table), 1e-10 * (1 + parts.Sum(part => Math.Abs(part)) + (1000 * p)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void The_slope_is_that_of_finite_differences() =>
        Prop.ForAll((from logs in ParetoSamples.Ordinary.ArrayOf(3) from table in Tables select (logs, table)).ToArbitrary(), given =>
        {
            const double H = 1e-4;
            var likelihood = new GammaGammaLikelihood(new(given.table));
            var (slope, other) = (new double[3], new double[3]);
            likelihood.Evaluate(given.logs, slope);
            for (var i = 0; i < 3; i++)
            {
                var moved = (double[])given.logs.Clone();
                moved[i] += H;
                var up = likelihood.Evaluate(moved, other);
                moved[i] = given.logs[i] - H;
                var down = likelihood.Evaluate(moved, other);
                var size = 1 + Math.Abs(up) + (given.table.Rows.Max(row => row.Spending.Frequency) * Math.Exp(given.logs[0]));
                Assert.Equal((up - down) / (2 * H), slope[i], (1e-6 * (1 + Math.Abs(slope[i]))) + (1e-12 * size / H) + (1e-7 * size));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Order_and_split_counts_change_no_bit_and_the_currency_unit_only_v()
    {
        var customers = Simulated(2000, seed: 31);
        var whole = GammaGamma.Fit(SpendTable.Of(customers, "USD"));
        var split = GammaGamma.Fit(SpendTable.Of([.. customers.Take(900).Reverse()], "USD").Merge(SpendTable.Of([.. customers.Skip(900)], "USD")));
        var cents = GammaGamma.Fit(SpendTable.Of([.. customers.Select(item => item with { MeanSpend = item.MeanSpend * 100 })], "USD"));

        Assert.Equal(whole.Model, split.Model);
        Assert.Equal(1, cents.Model.P / whole.Model.P, 1e-8);
        Assert.Equal(1, cents.Model.Q / whole.Model.Q, 1e-8);
        Assert.Equal(100, cents.Model.V / whole.Model.V, 1e-6);
        Assert.Equal(whole.LogLikelihood - (customers.Length * Math.Log(100)), cents.LogLikelihood, 1e-6);
    }

    [Fact]
    public void A_simulated_base_gives_its_parameters_back()
    {
        var fit = GammaGamma.Fit(SpendTable.Of(Simulated(40_000, seed: 32), "USD"));

        Assert.Equal(FitOutcome.Converged, fit.Outcome);
        Assert.All(fit.Parameters.Zip([6.25, 3.74, 15.44]), pair =>
            Assert.InRange(pair.First.Value, pair.Second - (3 * pair.First.StandardError!.Value), pair.Second + (3 * pair.First.StandardError!.Value)));
    }

    [Fact]
    public void Where_all_spend_the_same_on_average_the_limit_is_named()
    {
        // Means that scatter a little less than purchases of one common distribution make them.
        var spends = Enumerable.Range(0, 400).Select(i => new Spending(1 + (i % 5), 20 * (1 + (((i / 5 % 9) - 4) / 10.0 / Math.Sqrt(1 + (i % 5))))));

        var fit = GammaGamma.Fit(SpendTable.Of([.. spends], "USD"));

        Assert.Equal(FitOutcome.AtBoundary, fit.Outcome);
        Assert.Equal(ModelLimit.CommonSpend, fit.Limits[0].Limit);
        Assert.Equal(20, fit.BestPoint.P * fit.BestPoint.V / fit.BestPoint.Q, 0.5);
    }

    [Fact]
    public void Where_each_spends_the_same_every_time_the_limit_is_named()
    {
        // The means of those who bought five times scatter as much as those of who bought once: no purchase differs from the next.
        var random = RandomSource.FromSeed(34);
        var means = Enumerable.Range(0, 100).Select(_ => 40 / Draws.Gamma(3, random)).ToArray();

        var fit = GammaGamma.Fit(SpendTable.Of([.. means.SelectMany(mean => Enumerable.Range(1, 5).Select(x => new Spending(x, mean)))], "USD"));

        Assert.Equal(FitOutcome.AtBoundary, fit.Outcome);
        Assert.Equal(ModelLimit.ConstantSpend, fit.Limits[0].Limit);
        Assert.Throws<InvalidOperationException>(() => fit.Model);
    }

    [Fact]
    public void Identical_customers_identify_nothing()
    {
        var fit = GammaGamma.Fit(SpendTable.OfRows([new(new(1, 20), 50), new(new(3, 20), 50)], "USD"));

        Assert.Equal(FitOutcome.NotIdentified, fit.Outcome);
        Assert.Equal([new LimitingModel(ModelLimit.CommonSpend, 0)], fit.Limits.AsEnumerable());
        Assert.Throws<InvalidOperationException>(() => fit.Model);
    }

    [Fact]
    public void Customers_who_spend_nothing_or_never_bought_again_are_refused_by_row()
    {
        var fault = Assert.Throws<CustomerDataException>(() => SpendTable.Of([new(2, 10), new(2, 0), new(0, 5), new(1, -3)], "USD"));

        Assert.Equal([1, 2, 3], fault.Faults.Select(item => item.Row));
        Assert.Throws<CustomerDataException>(() => SpendTable.Of([], "USD"));
        Assert.Throws<CustomerDataException>(() => Cdnow.ExpectedSpend(new(2, double.NaN)));
    }

    [Fact]
    public void Expected_spend_lies_between_ones_own_mean_and_that_of_all() =>
        Prop.ForAll((from x in Gen.Choose(1, 1000) from cents in Gen.Choose(1, 1_000_000) select new Spending(x, cents / 100.0)).ToArbitrary(), customer =>
        {
            var (own, all) = (customer.MeanSpend, Cdnow.PopulationMean!.Value);
            Assert.InRange(Cdnow.ExpectedSpend(customer)!.Value, Math.Min(own, all) * (1 - 1e-12), Math.Max(own, all) * (1 + 1e-12));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Expected_spend_of_a_published_customer()
    {
        // 6.25 (15.44 + 2 × 30) / (6.25 × 2 + 3.74 − 1), by hand.
        Assert.Equal(471.5 / 15.24, Cdnow.ExpectedSpend(new(2, 30))!.Value, 1e-12);
        Assert.Equal(6.25 * 15.44 / 2.74, Cdnow.PopulationMean!.Value, 1e-12);
        Assert.Equal(6.25 * 15.44 / 4.74, Cdnow.PopulationMode, 1e-12);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0.7)]
    public void Without_a_mean_of_all_there_is_none_rather_than_a_negative_one(double q)
    {
        var model = new GammaGamma(0.2, q, 15, "USD");

        Assert.Null(model.PopulationMean);
        Assert.Equal(0.2 + q > 1, model.ExpectedSpend(new(1, 30)) is > 0);
        Assert.True(model.ExpectedSpend(new(10, 30)) > 0);
    }

    [Fact]
    public void Another_currency_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Cdnow.LogLikelihood(SpendTable.Of([new(1, 5)], "EUR")));
        Assert.Throws<ArgumentException>(() => new GammaGamma(1, 2, 3, "usd"));
        Assert.Throws<ArgumentOutOfRangeException>(() => new GammaGamma(1, 0, 3, "USD"));
    }

    // Fader and Hardie 2013, equation 1a, in logarithms.
    private static double Printed(double p, double q, double v, Spending customer)
    {
        var (px, m, x) = (p * customer.Frequency, customer.MeanSpend, customer.Frequency);
        return GammaFunctions.Log(px + q) - GammaFunctions.Log(px) - GammaFunctions.Log(q)
            + (q * Math.Log(v)) + ((px - 1) * Math.Log(m)) + (px * Math.Log(x)) - ((px + q) * Math.Log((x * m) + v));
    }

    private static Spending[] Simulated(int customers, ulong seed)
    {
        var random = RandomSource.FromSeed(seed);
        return [.. Enumerable.Range(0, customers).Select(i =>
        {
            var rate = Draws.Gamma(3.74, random) / 15.44;
            var x = 1 + (i % 6);
            return new Spending(x, Draws.Gamma(6.25 * x, random) / rate / x);
        })];
    }
}
