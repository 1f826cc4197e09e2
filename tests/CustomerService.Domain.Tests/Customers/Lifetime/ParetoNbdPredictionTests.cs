using CustomerService.Domain.Customers;
using CustomerService.Domain.Customers.Lifetime;
using CustomerService.Domain.Customers.Purchases;
using CustomerService.Domain.Customers.Value;
using CustomerService.Domain.Tests.Oracles;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerService.Domain.Tests.Customers.Lifetime;

public sealed class ParetoNbdPredictionTests
{
    private static readonly Buying Customer = new(2, 30.43, 38.86);

    [Fact]
    public void Predictions_are_those_of_the_published_formulas_in_150_digits() => Assert.All(ParetoNbdFigures.All, figures =>
    {
        AssertClose(figures.Alive, figures.Model.ProbabilityAlive(figures.Customer));
        AssertClose(figures.Expected, figures.Model.ExpectedPurchases(figures.Customer, figures.Horizon));
        AssertClose(figures.Discounted, figures.Model.DiscountedPurchases(figures.Customer, DiscountRate.FromContinuous(figures.ContinuousDiscount)));

        static void AssertClose(double wanted, double got) => Assert.Equal(wanted, got, 1e-13 * wanted);
    });

    [SharedFact(PublishedSets.Cdnow)]
    public void The_holdout_of_Cdnow_is_forecast_as_other_programs_do()
    {
        var model = ParetoNbd.Fit(PublishedSets.Table(PublishedSets.Cdnow)).Model;

        Assert.Equal(1666, PublishedSets.Buyings(PublishedSets.Cdnow).Sum(customer => model.ExpectedPurchases(customer, 39)), 0.5);
    }

    [Fact]
    public void The_probability_alive_lies_in_its_range_and_rises_with_recency() =>
        Prop.ForAll((from logs in ParetoSamples.Logs(ParetoSamples.Wide) from customer in ParetoSamples.Buying.Where(any => any.Frequency > 0) select (logs, customer)).ToArbitrary(), given =>
        {
            var model = ParetoSamples.Model(given.logs);
            var (early, late) = (given.customer with { Recency = given.customer.Recency / 2 }, given.customer);
            var (first, second) = (model.ProbabilityAlive(early), model.ProbabilityAlive(late));
            Assert.InRange(first, 0, 1);
            Assert.InRange(second, first * (1 - 1e-9), 1);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Expected_purchases_rise_with_the_horizon_and_stay_numbers() =>
        Prop.ForAll((from logs in ParetoSamples.Logs(ParetoSamples.Wide) from customer in ParetoSamples.Buying select (logs, customer)).ToArbitrary(), given =>
        {
            var model = ParetoSamples.Model(given.logs);
            var (near, far) = (model.ExpectedPurchases(given.customer, 10), model.ExpectedPurchases(given.customer, 20));
            Assert.True(near >= 0 && double.IsFinite(far) && far >= near * (1 - 1e-12), $"{near} {far}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void No_hole_is_at_s_1()
    {
        double Of(double s) => new ParetoNbd(0.5, 10, s, 12, TimeUnit.Weeks).ExpectedPurchases(Customer, 39);

        Assert.Equal(Of(1), (Of(1 - 1e-7) + Of(1 + 1e-7)) / 2, 1e-12);
        Assert.Equal(1 / 10.0 * 0.5 * 12 * Math.Log(1 + (39 / 12.0)), new ParetoNbd(0.5, 10, 1, 12, TimeUnit.Weeks).ExpectedPurchasesOfNew(39), 1e-14);
    }

    [Fact]
    public void A_new_customer_buys_as_the_published_expectation_says()
    {
        var (r, alpha, s, beta) = (ParetoSamples.Cdnow.R, ParetoSamples.Cdnow.Alpha, ParetoSamples.Cdnow.S, ParetoSamples.Cdnow.Beta);

        var wanted = r * beta / (alpha * (s - 1)) * (1 - Math.Pow(beta / (beta + 39), s - 1));   // Schmittlein, Morrison and Colombo 1987, equation 17

        Assert.Equal(wanted, ParetoSamples.Cdnow.ExpectedPurchasesOfNew(39), 1e-13);
        Assert.Equal(0, ParetoSamples.Cdnow.ExpectedPurchasesOfNew(0));
    }

    [Fact]
    public void Discounted_purchases_within_a_horizon_are_the_sum_of_their_weeks()
    {
        var discount = DiscountRate.FromAnnualPercent(15, TimeUnit.Weeks);
        // Each hundredth of a week discounted from its middle.
        var sum = Enumerable.Range(0, 5200).Sum(i => Math.Exp(-discount.Continuous * (i + 0.5) / 100)
            * (ParetoSamples.Cdnow.ExpectedPurchases(Customer, (i + 1) / 100.0) - ParetoSamples.Cdnow.ExpectedPurchases(Customer, i / 100.0)));

        Assert.Equal(sum, ParetoSamples.Cdnow.DiscountedPurchases(Customer, discount, 52), 1e-8);
    }

    [Fact]
    public void Without_a_discount_discounted_purchases_are_expected_ones() =>
        Prop.ForAll((from logs in ParetoSamples.Logs(ParetoSamples.Ordinary) from customer in ParetoSamples.Buying select (logs, customer)).ToArbitrary(), given =>
        {
            var model = ParetoSamples.Model(given.logs);
            var wanted = model.ExpectedPurchases(given.customer, 52);
            Assert.Equal(wanted, model.DiscountedPurchases(given.customer, DiscountRate.FromPercent(0), 52), Math.Max(1e-12 * wanted, 1e-300));   // nearer to 0 doubles have no twelve digits
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void A_long_horizon_is_for_ever()
    {
        var discount = DiscountRate.FromPercent(1);

        Assert.Equal(
            ParetoSamples.Cdnow.DiscountedPurchases(Customer, discount), ParetoSamples.Cdnow.DiscountedPurchases(Customer, discount, 10_000), 1e-12);
    }

    [Fact]
    public void For_ever_without_a_discount_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ParetoSamples.Cdnow.DiscountedPurchases(Customer, DiscountRate.FromPercent(0)));

    [Fact]
    public void The_future_of_being_a_customer_ends_the_expectation()
    {
        var (model, alive) = (ParetoSamples.Cdnow, ParetoSamples.Cdnow.ProbabilityAlive(Customer));

        Assert.Equal(alive, model.ProbabilityAliveAt(Customer, 0), 1e-15);
        Assert.Equal(alive * Math.Pow((11.669 + 38.86) / (11.669 + 38.86 + 13), 0.606), model.ProbabilityAliveAt(Customer, 13), 1e-14);
        Assert.True(model.ProbabilityAliveAt(Customer, 13) > model.ProbabilityAlive(Customer with { Age = 38.86 + 13 }));   // silence says more than time
        Assert.Throws<ArgumentOutOfRangeException>(() => model.ProbabilityAliveAt(Customer, -1));
    }

    [Fact]
    public void Scores_are_those_of_each_customer_alone()
    {
        var customers = ParetoSamples.Simulated(5000, seed: 21);
        Buying[] all = [.. customers, .. customers.Take(500)];
        var (alive, expected) = (new double[all.Length], new double[all.Length]);

        ParetoSamples.Cdnow.Score(all, 39, alive, expected);

        Assert.Equal(all.Select(ParetoSamples.Cdnow.ProbabilityAlive), alive);
        Assert.Equal(all.Select(customer => ParetoSamples.Cdnow.ExpectedPurchases(customer, 39)), expected);
    }

    [Fact]
    public void A_score_names_every_row_at_fault_and_writes_nothing()
    {
        var (alive, expected) = (new double[3], new double[3]);

        var fault = Assert.Throws<CustomerDataException>(() => ParetoSamples.Cdnow.Score([new(1, 50, 40), new(0, 0, 40), new(-1, 0, 40)], 39, alive, expected));

        Assert.Equal([0, 2], fault.Faults.Select(item => item.Row));
        Assert.All(alive.Concat(expected), value => Assert.Equal(0, value));
    }

    [Fact]
    public void A_customer_outside_the_model_is_refused_everywhere()
    {
        var (model, wrong, discount) = (ParetoSamples.Cdnow, new Buying(2, double.NaN, 40), DiscountRate.FromPercent(1));

        Assert.Throws<CustomerDataException>(() => model.ProbabilityAlive(wrong));
        Assert.Throws<CustomerDataException>(() => model.ProbabilityAliveAt(wrong, 1));
        Assert.Throws<CustomerDataException>(() => model.ExpectedPurchases(wrong, 39));
        Assert.Throws<CustomerDataException>(() => model.DiscountedPurchases(wrong, discount));
        Assert.Throws<CustomerDataException>(() => model.DiscountedPurchases(wrong, discount, 52));
        Assert.Throws<ArgumentOutOfRangeException>(() => model.ExpectedPurchases(Customer, -1));
    }

    [Fact]
    public void Simulated_customers_buy_as_often_as_expected()
    {
        var random = RandomSource.FromSeed(8);
        var purchases = Enumerable.Range(0, 100_000).Select(_ => (double)ParetoSamples.Cdnow.Simulate(39, random).Frequency).ToArray();

        var mean = purchases.Average();
        var error = Math.Sqrt(purchases.Average(item => (item - mean) * (item - mean)) / purchases.Length);
        Assert.InRange(mean, ParetoSamples.Cdnow.ExpectedPurchasesOfNew(39) - (3 * error), ParetoSamples.Cdnow.ExpectedPurchasesOfNew(39) + (3 * error));
    }

    [Fact]
    public void Who_is_called_alive_buys_on_as_often_as_expected()
    {
        // Observed for 39 weeks, and the same customers for 78: what came later is what was expected at 39.
        var (random, model) = (RandomSource.FromSeed(9), ParetoSamples.Cdnow);
        var (expected, later) = (0.0, 0.0);
        for (var i = 0; i < 40_000; i++)
        {
            var rate = Draw(model.R, random) / model.Alpha;
            var end = -Math.Log(1 - random.NextFraction()) / (Draw(model.S, random) / model.Beta);
            var (x, last) = (0, 0.0);
            for (var at = Wait(); at <= Math.Min(78, end); at += Wait())
            {
                (x, last) = at <= 39 ? (x + 1, at) : (x, last);
                later += at > 39 ? 1 : 0;
            }

            expected += model.ExpectedPurchases(new(x, last, 39), 39);

            double Wait() => -Math.Log(1 - random.NextFraction()) / rate;
        }

        Assert.Equal(1, later / expected, 0.03);
    }

    private static double Draw(double shape, RandomSource random) => global::CustomerService.Domain.Customers.Lifetime.Numerics.Draws.Gamma(shape, random);
}
