using CustomerService.Domain.Customers;
using CustomerService.Domain.Customers.Lifetime;
using CustomerService.Domain.Customers.Lifetime.Numerics;
using CustomerService.Domain.Customers.Purchases;

namespace CustomerService.Domain.Tests.Customers.Lifetime;

/// <summary>Simulated customers are those the formulas speak of. Seeds are fixed: what holds once holds always.</summary>
public sealed class SimulationTests
{
    private const int Many = 200_000;

    [Theory]
    [InlineData(0.243, 4.414, 0.793, 2.426)]
    [InlineData(0.9, 6, 0.6, 1.4)]
    public void Simulated_customers_buy_as_much_as_expected_and_are_fitted_to_their_own_parameters(double r, double alpha, double a, double b)
    {
        var bg = new BgNbd(r, alpha, a, b, TimeUnit.Weeks);
        Check(bg, BgNbd.Fit, model => [model.R, model.Alpha, model.A, model.B], bg.ProbabilityOfPurchases);
        var mbg = new MbgNbd(r, alpha, a, b, TimeUnit.Weeks);
        Check(mbg, MbgNbd.Fit, model => [model.R, model.Alpha, model.A, model.B], mbg.ProbabilityOfPurchases);
    }

    // What a customer is expected to buy later, over all customers, is what a new one buys in the later weeks.
    [Fact]
    public void Expectations_of_customers_add_up_to_the_expectation_of_a_new_one()
    {
        foreach (IPurchaseModel model in (IPurchaseModel[])[new BgNbd(0.5, 6, 0.8, 2, TimeUnit.Weeks), new MbgNbd(0.5, 6, 0.8, 2, TimeUnit.Weeks)])
        {
            var customers = BuyingSamples.Drawn(model, Many, 30, seed: 21);
            var later = Array.ConvertAll(customers, customer => model.ExpectedPurchases(customer, 40));
            WithinFourErrors(model.ExpectedPurchasesOfNew(70) - model.ExpectedPurchasesOfNew(30), later);
        }
    }

    // Lives that are known to the end, told step by step, which the models never see.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Of_customers_who_are_said_to_be_alive_that_share_is(bool atOnce)
    {
        IPurchaseModel model = atOnce ? new MbgNbd(0.8, 5, 0.9, 2.1, TimeUnit.Weeks) : new BgNbd(0.8, 5, 0.9, 2.1, TimeUnit.Weeks);
        var random = RandomSource.FromSeed(77);
        var (errors, purchaseErrors) = (new List<double>(), new List<double>());
        var rarely = new List<double>();
        for (var i = 0; i < Many; i++)
        {
            var (rate, leaves) = (Draws.Gamma(0.8, random) / 5, Draws.Beta(0.9, 2.1, random));
            var (time, count, last, future) = (0.0, 0, 0.0, 0);
            var left = atOnce && random.NextFraction() < leaves;
            var alive = !left;
            while (!left && (time += Draws.Exponential(random) / rate) <= 60)
            {
                left = random.NextFraction() < leaves;
                (count, last, future) = time <= 26 ? (count + 1, time, 0) : (count, last, future + 1);
                alive = time <= 26 ? !left : alive;
            }

            var customer = new Buying(count, last, 26);
            var probability = model.ProbabilityAlive(customer);
            errors.Add((alive ? 1 : 0) - probability);
            purchaseErrors.Add(future - model.ExpectedPurchases(customer, 34));
            if (probability < 0.3)
            {
                rarely.Add((alive ? 1 : 0) - probability);
            }
        }

        WithinFourErrors(0, errors);
        WithinFourErrors(0, purchaseErrors);
        Assert.True(rarely.Count > 10_000);
        WithinFourErrors(0, rarely);
    }

    [Fact]
    public void Draws_have_the_mean_and_the_spread_of_their_distribution()
    {
        var random = RandomSource.FromSeed(5);
        foreach (var shape in (double[])[0.05, 0.8, 1, 4, 900])
        {
            var draws = Enumerable.Range(0, Many).Select(_ => Draws.Gamma(shape, random)).ToArray();
            WithinFourErrors(shape, draws);
            WithinFourErrors(shape, [.. draws.Select(draw => (draw - shape) * (draw - shape))]);
        }

        foreach (var (a, b) in ((double, double)[])[(0.02, 0.03), (0.8, 2.4), (30, 4)])
        {
            var draws = Enumerable.Range(0, Many).Select(_ => Draws.Beta(a, b, random)).ToArray();
            var mean = a / (a + b);
            WithinFourErrors(mean, draws);
            WithinFourErrors(mean * (1 - mean) / (a + b + 1), [.. draws.Select(draw => (draw - mean) * (draw - mean))]);
            Assert.All(draws, draw => Assert.InRange(draw, 0, 1));
        }

        WithinFourErrors(1, [.. Enumerable.Range(0, Many).Select(_ => Draws.Exponential(random))]);
    }

    [Fact]
    public void A_customer_without_an_age_or_without_chance_is_not_simulated()
    {
        var model = new MbgNbd(1, 1, 1, 1, TimeUnit.Weeks);
        Assert.Throws<ArgumentOutOfRangeException>(() => model.Simulate(0, RandomSource.FromSeed(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BgNbd(1, 1, 1, 1, TimeUnit.Weeks).Simulate(double.PositiveInfinity, RandomSource.FromSeed(1)));
        Assert.Throws<ArgumentNullException>(() => model.Simulate(1, null!));
    }

    private static void Check<T>(T model, Func<BuyingTable, ModelFit<T>> fit, Func<T, double[]> parameters, Func<int, double, double> probability)
        where T : class, IPurchaseModel
    {
        var customers = BuyingSamples.Drawn(model, Many, 39, seed: 1);
        WithinFourErrors(model.ExpectedPurchasesOfNew(39), Array.ConvertAll(customers, customer => (double)customer.Frequency));
        for (var n = 0; n < 4; n++)
        {
            WithinFourErrors(probability(n, 39), Array.ConvertAll(customers, customer => customer.Frequency == n ? 1.0 : 0));
        }

        var fitted = fit(BuyingTable.Of(customers, TimeUnit.Weeks));
        Assert.Equal(FitOutcome.Converged, fitted.Outcome);
        foreach (var (parameter, truth) in fitted.Parameters.Zip(parameters(model)))
        {
            Assert.True(Math.Abs(parameter.Value - truth) <= 4 * parameter.StandardError, $"{model.Name} {parameter}: truth {truth}");
        }
    }

    private static void WithinFourErrors(double expected, IReadOnlyCollection<double> values)
    {
        var mean = values.Average();
        var error = Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / values.Count / values.Count);
        Assert.True(Math.Abs(mean - expected) <= 4 * error, $"mean {mean}, expected {expected}, standard error {error}");
    }
}
