using CustomerService.Domain.Customers;
using CustomerService.Domain.Customers.Lifetime;
using CustomerService.Domain.Customers.Purchases;

namespace CustomerService.Domain.Tests.Customers.Lifetime;

public sealed class ParetoNbdFitTests
{
    [SharedFact(PublishedSets.Cdnow)]
    public void Cdnow_gives_the_published_parameters()
    {
        var fit = ParetoNbd.Fit(PublishedSets.Table(PublishedSets.Cdnow));

        Assert.Equal(FitOutcome.Converged, fit.Outcome);
        Assert.Equal(-9594.9739, fit.LogLikelihood, 0.0001);
        Assert.Equal(0.553, fit.Model.R, 0.0005);
        Assert.Equal(10.578, fit.Model.Alpha, 0.0005);
        Assert.Equal(0.606, fit.Model.S, 0.0005);
        Assert.Equal(11.669, fit.Model.Beta, 11.669 * 0.005);   // flat along beta: programs that are right differ in its fourth digit
        Assert.Equal(6.2, fit.Parameters[3].StandardError!.Value, 0.05);
        Assert.True(fit.GradientNorm < 1e-12);
        Assert.True(fit.Evaluations < 60);
    }

    [SharedFact(PublishedSets.Cdnow)]
    public void Days_that_were_not_rounded_give_the_likelihood_of_other_programs()
    {
        var days = PublishedSets.Buyings(PublishedSets.Cdnow).Select(customer =>
            new Buying(customer.Frequency, Math.Round(customer.Recency * 7) / 7, Math.Round(customer.Age * 7) / 7)).ToArray();

        Assert.Equal(-9594.9762, ParetoNbd.Fit(BuyingTable.Of(days, TimeUnit.Weeks)).LogLikelihood, 0.0001);
    }

    [SharedFact(PublishedSets.Grocery)]
    public void Grocery_is_fitted() => Assert.Equal(-15782.39, ParetoNbd.Fit(PublishedSets.Table(PublishedSets.Grocery)).LogLikelihood, 0.01);

    [SharedFact(PublishedSets.Apparel)]
    public void Apparel_is_fitted() => Assert.Equal(-5848.10, ParetoNbd.Fit(PublishedSets.Table(PublishedSets.Apparel)).LogLikelihood, 0.01);

    [Fact]
    public void Order_and_split_counts_change_no_bit()
    {
        var customers = ParetoSamples.Simulated(3000, seed: 11);
        var whole = ParetoNbd.Fit(BuyingTable.Of(customers, TimeUnit.Weeks));
        var turned = ParetoNbd.Fit(BuyingTable.Of([.. customers.Reverse()], TimeUnit.Weeks));
        var split = ParetoNbd.Fit(BuyingTable.Of(customers.AsSpan(0, 700), TimeUnit.Weeks).Merge(BuyingTable.Of(customers.AsSpan(700), TimeUnit.Weeks)));

        Assert.Equal(whole.Model, turned.Model);
        Assert.Equal(whole.Model, split.Model);
        Assert.Equal(whole.LogLikelihood, split.LogLikelihood);
    }

    [Theory]
    [InlineData(TimeUnit.Days)]
    [InlineData(TimeUnit.Years)]
    public void The_unit_of_time_changes_the_parameters_that_have_it_and_nothing_else(TimeUnit unit)
    {
        var customers = ParetoSamples.Simulated(3000, seed: 12);
        var factor = TimeUnit.Weeks.LengthInDays / unit.LengthInDays;
        var weeks = ParetoNbd.Fit(BuyingTable.Of(customers, TimeUnit.Weeks));
        var other = ParetoNbd.Fit(BuyingTable.Of([.. customers.Select(customer => new Buying(customer.Frequency, customer.Recency * factor, customer.Age * factor))], unit));

        Assert.Equal(1, other.Model.R / weeks.Model.R, 1e-8);
        Assert.Equal(1, other.Model.S / weeks.Model.S, 1e-7);
        Assert.Equal(factor, other.Model.Alpha / weeks.Model.Alpha, factor * 1e-8);
        Assert.Equal(factor, other.Model.Beta / weeks.Model.Beta, factor * 1e-7);
        // A density of x moments changes by the unit to the power −x.
        var purchases = customers.Sum(customer => customer.Frequency);
        Assert.Equal(weeks.LogLikelihood - (purchases * Math.Log(factor)), other.LogLikelihood, 1e-6);
    }

    [Fact]
    public void Five_customers_identify_nothing()
    {
        var fit = ParetoNbd.Fit(BuyingTable.Of([new(2, 30, 38), new(0, 0, 38), new(1, 2, 37), new(0, 0, 30), new(4, 20, 39)], TimeUnit.Weeks));

        Assert.NotEqual(FitOutcome.Converged, fit.Outcome);
        Assert.NotEmpty(fit.Limits);
        Assert.Throws<InvalidOperationException>(() => fit.Model);
        Assert.All(fit.Parameters, parameter => Assert.Null(parameter.StandardError));
        Assert.True(double.IsFinite(fit.LogLikelihood));
    }

    [Fact]
    public void Identical_customers_identify_nothing()
    {
        var fit = ParetoNbd.Fit(BuyingTable.OfRows([new(new(3, 20, 30), 100)], TimeUnit.Weeks));

        Assert.Equal(FitOutcome.NotIdentified, fit.Outcome);
        Assert.Contains(fit.Limits, item => item.Limit == ModelLimit.CommonRate);
        Assert.Throws<InvalidOperationException>(() => fit.Model);
    }

    [Fact]
    public void One_time_buyers_alone_say_so()
    {
        var fit = ParetoNbd.Fit(BuyingTable.Of([.. Enumerable.Range(1, 100).Select(age => new Buying(0, 0, age))], TimeUnit.Weeks));

        Assert.Equal(FitOutcome.NotIdentified, fit.Outcome);
        Assert.Equal([new LimitingModel(ModelLimit.NoRepeatPurchases, 0)], fit.Limits.AsEnumerable());
    }

    [Fact]
    public void Where_nobody_leaves_the_limit_is_named()
    {
        var fit = ParetoNbd.Fit(WhereNobodyLeaves(seed: 2));

        Assert.Equal(FitOutcome.AtBoundary, fit.Outcome);
        Assert.Equal(ModelLimit.NoDropOut, fit.Limits[0].Limit);
        Assert.Equal(1, fit.BestPoint.R, 0.2);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Where_nobody_leaves_it_is_never_excluded_that_nobody_does(ulong seed)
    {
        var fit = ParetoNbd.Fit(WhereNobodyLeaves(seed));

        Assert.NotEqual(FitOutcome.Converged, fit.Outcome);
        Assert.Contains(fit.Limits, item => item.Limit == ModelLimit.NoDropOut);
    }

    [Fact]
    public void Where_all_leave_at_one_rate_the_limit_is_named()
    {
        var random = RandomSource.FromSeed(4);
        var alike = new ParetoNbd(1, 5, 1e7, 2e8, TimeUnit.Weeks);   // everybody at a rate of 1 in 20 weeks

        var fit = ParetoNbd.Fit(BuyingTable.Of([.. Enumerable.Range(0, 500).Select(_ => alike.Simulate(40, random))], TimeUnit.Weeks));

        Assert.NotEqual(FitOutcome.Converged, fit.Outcome);
        Assert.Contains(fit.Limits, item => item.Limit == ModelLimit.CommonDropOut);
    }

    [Fact]
    public void A_simulated_base_gives_its_parameters_back()
    {
        var fit = ParetoNbd.Fit(BuyingTable.Of(ParetoSamples.Simulated(60_000, seed: 5), TimeUnit.Weeks));

        double[] made = [ParetoSamples.Cdnow.R, ParetoSamples.Cdnow.Alpha, ParetoSamples.Cdnow.S, ParetoSamples.Cdnow.Beta];
        Assert.Equal(FitOutcome.Converged, fit.Outcome);
        Assert.All(fit.Parameters.Zip(made), pair => Assert.InRange(pair.First.Value, pair.Second - (3 * pair.First.StandardError!.Value), pair.Second + (3 * pair.First.StandardError!.Value)));
    }

    [Fact]
    public void A_table_in_another_unit_is_refused() =>
        Assert.Throws<ArgumentException>(() => ParetoSamples.Cdnow.LogLikelihood(BuyingTable.Of([new(0, 0, 3)], TimeUnit.Days)));

    [Theory]
    [InlineData(0, 1, 1, 1)]
    [InlineData(1, -1, 1, 1)]
    [InlineData(1, 1, double.NaN, 1)]
    [InlineData(1, 1, 1, double.PositiveInfinity)]
    public void Parameters_are_finite_and_above_0(double r, double alpha, double s, double beta) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ParetoNbd(r, alpha, s, beta, TimeUnit.Weeks));

    private static BuyingTable WhereNobodyLeaves(ulong seed)
    {
        var random = RandomSource.FromSeed(seed);
        var stays = new ParetoNbd(1, 5, 1, 1e9, TimeUnit.Weeks);   // once in a thousand million weeks
        return BuyingTable.Of([.. Enumerable.Range(0, 500).Select(_ => stays.Simulate(40, random))], TimeUnit.Weeks);
    }
}
