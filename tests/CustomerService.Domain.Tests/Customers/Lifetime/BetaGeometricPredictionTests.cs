using CustomerService.Domain.Customers;
using CustomerService.Domain.Customers.Lifetime;
using CustomerService.Domain.Customers.Purchases;
using CustomerService.Domain.Customers.Value;
using CustomerService.Domain.Tests.Oracles;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerService.Domain.Tests.Customers.Lifetime;

/// <summary>Who is alive and how much is bought, against the published formulas in long numbers.</summary>
public sealed class BetaGeometricPredictionTests
{
    private static readonly Buying[] Customers =
        [new(0, 0, 38.86), new(1, 1.71, 38.86), new(2, 30.43, 38.86), new(29, 38, 38.9), new(200, 30, 38.9), new(2000, 38.5, 39), new(0, 0, 0.01)];

    [Theory]
    [InlineData(0.243, 4.414, 0.793, 2.426)]
    [InlineData(0.525, 6.183, 0.891, 1.614)]
    [InlineData(1.2, 3, 1, 2)]                    // 0/0 as it is published
    [InlineData(1.2, 3, 1.0000001, 2)]
    [InlineData(0.5, 5, 0.999999999, 0.01)]
    [InlineData(0.05, 0.3, 0.02, 0.04)]
    [InlineData(0.05, 0.3, 3.5, 40)]              // the parts of Euler's form all but cancel
    [InlineData(8, 80, 50, 3)]
    [InlineData(300, 1200, 0.6, 2.2)]
    [InlineData(2, 9, 0.4, 300)]
    [InlineData(40, 300, 6, 100000)]
    [InlineData(0.3, 3, 0.2, 0.1)]
    [InlineData(3, 4, 2, 2)]
    public void Purchases_and_probabilities_are_those_of_the_published_formulas(double r, double alpha, double a, double b)
    {
        var (bg, mbg) = (new BgNbd(r, alpha, a, b, TimeUnit.Weeks), new MbgNbd(r, alpha, a, b, TimeUnit.Weeks));
        foreach (var customer in Customers)
        {
            Near(PublishedPurchases.Alive(bg, customer), bg.ProbabilityAlive(customer), 2e-13);
            Near(PublishedPurchases.Alive(mbg, customer), mbg.ProbabilityAlive(customer), 2e-13);
            foreach (var horizon in Horizons(customer, r))
            {
                Near(PublishedPurchases.Expected(bg, customer, horizon), bg.ExpectedPurchases(customer, horizon), 1e-12);
                Near(PublishedPurchases.Expected(mbg, customer, horizon), mbg.ExpectedPurchases(customer, horizon), 1e-12);
            }
        }
    }

    [Fact]
    public void Far_horizons_beyond_the_reach_of_the_series_are_right_too()
    {
        var model = new BgNbd(0.243, 4.414, 0.793, 2.426, TimeUnit.Weeks);
        // z = 0.9992, of which Gauss's series takes some hundred thousand terms.
        Near(PublishedPurchases.Expected(model, new(1, 1.71, 38.86), 54000), model.ExpectedPurchases(new(1, 1.71, 38.86), 54000), 1e-12);
        // With a > 1 the purchases of a life are finite: (a+b+x-1)/(a-1) for one who is alive.
        var mortal = new BgNbd(0.5, 5, 3, 4, TimeUnit.Weeks);
        Near(6 / 2.0, mortal.ExpectedPurchasesOfNew(1e300), 1e-12);
    }

    [Fact]
    public void Expected_purchases_have_no_hole_at_a_of_1()
    {
        foreach (var nearby in (double[])[1 - 1e-6, 1 - 1e-12, 1 + 1e-15, 1 + 1e-9])
        {
            var (at, beside) = (new MbgNbd(1.2, 3, 1, 2, TimeUnit.Weeks), new MbgNbd(1.2, 3, nearby, 2, TimeUnit.Weeks));
            Near(at.ExpectedPurchases(new(2, 30, 38), 39), beside.ExpectedPurchases(new(2, 30, 38), 39), 1e-13 + (3 * Math.Abs(nearby - 1)));
        }
    }

    [Fact]
    public void Probabilities_stay_in_range_and_rise_with_recency_and_purchases_rise_with_the_horizon() =>
        Prop.ForAll(Arb.From(Cases), item =>
        {
            var (logs, x, age, horizon) = item;
            foreach (var model in Models(logs))
            {
                var (alive, purchases) = (0.0, 0.0);
                for (var step = 1; step <= 8; step++)
                {
                    var customer = new Buying(x, x == 0 ? 0 : age * step / 8, age);
                    var (next, more) = (model.ProbabilityAlive(customer), model.ExpectedPurchases(new(x, x == 0 ? 0 : age / 2, age), horizon * step / 8));
                    Assert.InRange(next, 0, 1);
                    Assert.True(next >= alive * (1 - 1e-12), $"{model}: alive {next} after {alive}");
                    Assert.True(more >= purchases * (1 - 1e-11), $"{model}: {more} after {purchases}");
                    Assert.True(more <= (Math.Exp(logs[0]) + x) / (Math.Exp(logs[1]) + age) * horizon * step / 8 * (1 + 1e-11), "more than if nobody left");
                    (alive, purchases) = (next, more);
                }
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void One_time_buyers_are_alive_for_certain_in_the_one_model_and_fade_in_the_other()
    {
        var (bg, mbg) = (new BgNbd(0.5, 6, 0.9, 1.6, TimeUnit.Weeks), new MbgNbd(0.5, 6, 0.9, 1.6, TimeUnit.Weeks));
        Assert.Equal(1, bg.ProbabilityAlive(new(0, 0, 100)));
        var (early, late) = (mbg.ProbabilityAlive(new(0, 0, 1)), mbg.ProbabilityAlive(new(0, 0, 100)));
        Assert.InRange(late, 0, early - 0.1);
        Assert.Equal(1.6 / 2.5, mbg.ProbabilityAlive(new(0, 0, 1e-12)), 1e-9);   // b/(a+b): who stayed at the first purchase
    }

    [Fact]
    public void Silence_lowers_the_probability_to_that_of_a_greater_age()
    {
        IPurchaseModel model = new BgNbd(0.243, 4.414, 0.793, 2.426, TimeUnit.Weeks);
        var customer = new Buying(2, 30.43, 38.86);
        Assert.Equal(model.ProbabilityAlive(new(2, 30.43, 58.86)), model.ProbabilityAliveAfter(customer, 20));
        Assert.True(model.ProbabilityAliveAfter(customer, 20) < model.ProbabilityAliveAfter(customer, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => model.ProbabilityAliveAfter(customer, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => model.ProbabilityAliveAfter(customer, double.NaN));
    }

    [Theory]
    [InlineData(0.243, 4.414, 0.793, 2.426, 39)]
    [InlineData(1.2, 3, 1, 2, 52)]
    [InlineData(60, 300, 2.5, 0.4, 20)]
    public void The_numbers_of_purchases_of_a_new_customer_have_probability_1_and_the_expected_mean(double r, double alpha, double a, double b, double horizon)
    {
        var (bg, mbg) = (new BgNbd(r, alpha, a, b, TimeUnit.Weeks), new MbgNbd(r, alpha, a, b, TimeUnit.Weeks));
        Check(bg.ProbabilityOfPurchases, bg.ExpectedPurchasesOfNew(horizon));
        Check(mbg.ProbabilityOfPurchases, mbg.ExpectedPurchasesOfNew(horizon));
        Near(Math.Pow(alpha / (alpha + horizon), r), bg.ProbabilityOfPurchases(0, horizon), 1e-13);
        Near((a + (b * bg.ProbabilityOfPurchases(0, horizon))) / (a + b), mbg.ProbabilityOfPurchases(0, horizon), 1e-13);
        Assert.Throws<ArgumentOutOfRangeException>(() => bg.ProbabilityOfPurchases(-1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => mbg.ProbabilityOfPurchases(1, -1));

        void Check(Func<int, double, double> probability, double mean)
        {
            var all = Enumerable.Range(0, 1500).Select(n => probability(n, horizon)).ToArray();
            Near(1, all.Sum(), 1e-12);
            Near(mean, all.Select((p, n) => p * n).Sum(), 1e-10);
        }
    }

    // A fit that runs to a boundary leaves such numbers; a host may write others. Whatever they mean, they end and are no less than 0.
    [Fact]
    public void Extreme_parameters_give_numbers()
    {
        double[] extremes = [1e-300, 1e-11, 7e10, 1e300];
        foreach (var (r, alpha, a, b) in extremes.SelectMany(r => extremes, (r, alpha) => (r, alpha)).SelectMany(_ => extremes, (one, a) => (one.r, one.alpha, a)).SelectMany(_ => extremes, (one, b) => (one.r, one.alpha, one.a, b)))
        {
            // No rate that a double holds.
            if (r / alpha > 1e100)
            {
                continue;
            }

            foreach (var customer in (Buying[])[new(0, 0, 30), new(3, 20, 30), new(2000, 29, 30)])
            {
                foreach (var model in (IPurchaseModel[])[new BgNbd(r, alpha, a, b, TimeUnit.Weeks), new MbgNbd(r, alpha, a, b, TimeUnit.Weeks)])
                {
                    Assert.InRange(model.ProbabilityAlive(customer), 0, 1);
                    Assert.InRange(model.ExpectedPurchases(customer, 39), 0, 1e200);
                    Assert.InRange(model.ExpectedPurchases(customer, 1e6), 0, 1e200);
                    Assert.InRange(model.DiscountedPurchases(customer, DiscountRate.FromFraction(0.01)), 0, 1e200);
                }
            }
        }
    }

    [Fact]
    public void Customers_and_horizons_outside_the_models_are_refused()
    {
        foreach (var model in Models([0, 0, 0, 0]))
        {
            Buying[] bad = [new(-1, 0, 1), new(0, 0, 0), new(0, 1, 2), new(1, 0, 2), new(1, 3, 2), new(1, double.NaN, 2), new(1, 1, double.NaN), new(1, 1, double.PositiveInfinity)];
            Assert.All(bad, customer => Assert.Single(Assert.Throws<CustomerDataException>(() => model.ProbabilityAlive(customer)).Faults));
            Assert.All(bad, customer => Assert.Throws<CustomerDataException>(() => model.ExpectedPurchases(customer, 1)));
            Assert.Throws<ArgumentOutOfRangeException>(() => model.ExpectedPurchases(new(1, 1, 2), -1));
            Assert.Throws<ArgumentOutOfRangeException>(() => model.ExpectedPurchasesOfNew(double.PositiveInfinity));
            Assert.Equal(0, model.ExpectedPurchases(new(1, 1, 2), 0));
        }
    }

    private static Gen<(double[] Logs, int X, double Age, double Horizon)> Cases =>
        from logs in Gen.Choose(-3000, 4000).Select(milli => milli / 1000.0).ArrayOf(4)
        from x in Gen.Frequency((3, Gen.Choose(0, 6)), (1, Gen.Choose(7, 900)))
        from age in Gen.Choose(1, 3000)
        from horizon in Gen.Choose(1, 30000)
        select (logs, x, age / 10.0, horizon / 10.0);

    private static IPurchaseModel[] Models(double[] logs)
    {
        var values = Array.ConvertAll(logs, Math.Exp);
        return [new BgNbd(values[0], values[1], values[2], values[3], TimeUnit.Weeks), new MbgNbd(values[0], values[1], values[2], values[3], TimeUnit.Weeks)];
    }

    // What the published formula takes too long for is left out.
    private static IEnumerable<double> Horizons(Buying customer, double r) => new[] { 1e-6, 1, 39, 400, 5000 }
        .Where(horizon => horizon <= 39 || (customer.Age > 1 && customer.Frequency <= 100 && (horizon <= 400 || (customer.Frequency <= 2 && r <= 10))));

    private static void Near(double expected, double actual, double relative) => Assert.Equal(expected, actual, relative * Math.Abs(expected));
}
