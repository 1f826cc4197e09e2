using CustomerService.Domain.Customers;
using CustomerService.Domain.Customers.Lifetime;
using CustomerService.Domain.Customers.Lifetime.Numerics;
using CustomerService.Domain.Customers.Purchases;
using CustomerService.Domain.Tests.Oracles;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerService.Domain.Tests.Customers.Lifetime;

public sealed class ParetoNbdLikelihoodTests
{
    [Fact]
    public void The_integral_is_the_pair_of_hypergeometric_functions_in_150_digits()
    {
        Assert.Equal(102, ParetoNbdFigures.All.Count());
        Assert.All(ParetoNbdFigures.All, figures => Assert.Equal(
            figures.LogLikelihood,
            figures.Model.LogLikelihood(BuyingTable.Of([figures.Customer], TimeUnit.Weeks)),
            1e-13 * (1 + Math.Abs(figures.LogLikelihood))));
    }

    [Fact]
    public void The_integral_is_that_of_many_small_steps() =>
        Prop.ForAll((from logs in ParetoSamples.Logs(ParetoSamples.Ordinary) from customer in ParetoSamples.Buying.Where(any => any.Frequency <= 200) select (logs, customer)).ToArbitrary(), given =>
        {
            var model = ParetoSamples.Model(given.logs);
            var wanted = PlainPareto.LogLikelihood(model, given.customer);
            Assert.Equal(wanted, model.LogLikelihood(BuyingTable.Of([given.customer], TimeUnit.Weeks)), 1e-8 + (1e-11 * Math.Abs(wanted)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Rows_together_are_rows_alone() =>
        Prop.ForAll((from logs in ParetoSamples.Logs(ParetoSamples.Ordinary) from table in ParetoSamples.Table select (logs, table)).ToArbitrary(), given =>
        {
            var model = ParetoSamples.Model(given.logs);
            var parts = given.table.Rows.Select(row => row.Customers * model.LogLikelihood(BuyingTable.Of([row.Buying], TimeUnit.Weeks))).ToArray();
            Assert.Equal(parts.Sum(), model.LogLikelihood(given.table), 1e-12 * (1 + parts.Sum(Math.Abs)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void The_slope_is_that_of_finite_differences() =>
        Prop.ForAll((from logs in ParetoSamples.Logs(ParetoSamples.Ordinary) from table in ParetoSamples.Table select (logs, table)).ToArbitrary(), given =>
            AssertSlope(given.logs, given.table, 1e-6)).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void The_slope_is_that_of_finite_differences_far_out() =>
        Prop.ForAll((from logs in ParetoSamples.Logs(ParetoSamples.Wide) from table in ParetoSamples.Table select (logs, table)).ToArbitrary(), given =>
            AssertSlope(given.logs, given.table, 1e-5)).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Theory]
    [InlineData(25, 25, -25, 25)]
    [InlineData(-25, -25, 25, -25)]
    [InlineData(3, -25, -25, -25)]
    [InlineData(25, -25, 25, -25)]
    [InlineData(-25, 25, -25, -25)]
    public void Every_corner_of_the_box_has_a_value_and_a_slope(double r, double alpha, double s, double beta)
    {
        var slope = new double[4];

        var value = Likelihood(BuyingTable.Of([new(0, 0, 40), new(3, 30, 40), new(4, 40, 40), new(1000, 20, 30)], TimeUnit.Weeks)).Evaluate([r, alpha, s, beta], slope);

        Assert.True(double.IsFinite(value));
        Assert.All(slope, item => Assert.True(double.IsFinite(item)));
    }

    [Fact]
    public void A_purchase_at_the_last_moment_leaves_no_time_to_leave()
    {
        // alpha = beta needs no case of its own either: E(T) alone, (r)_x alpha^r beta^s / ((alpha+T)^(r+x) (beta+T)^s).
        var model = new ParetoNbd(2, 10, 3, 10, TimeUnit.Weeks);

        var value = model.LogLikelihood(BuyingTable.Of([new(1, 30, 30)], TimeUnit.Weeks));

        Assert.Equal(Math.Log(2) + (5 * Math.Log(10)) - (6 * Math.Log(40)), value, 1e-14);
    }

    private static void AssertSlope(double[] logs, BuyingTable table, double tolerance)
    {
        const double H = 1e-4;
        var likelihood = Likelihood(table);
        var (slope, other) = (new double[4], new double[4]);
        var value = likelihood.Evaluate(logs, slope);
        for (var i = 0; i < 4; i++)
        {
            var moved = (double[])logs.Clone();
            moved[i] = logs[i] + H;
            var up = likelihood.Evaluate(moved, other);
            moved[i] = logs[i] - H;
            var down = likelihood.Evaluate(moved, other);
            var rounding = 1e-12 * (1 + Math.Abs(value) + Math.Exp(Math.Max(0, Math.Max(logs[0], logs[2])) - 9)) / H;
            Assert.Equal((up - down) / (2 * H), slope[i], (tolerance * (1 + Math.Abs(slope[i]))) + rounding);
        }
    }

    private static ParetoNbdLikelihood Likelihood(BuyingTable table) => new(new(table));
}
