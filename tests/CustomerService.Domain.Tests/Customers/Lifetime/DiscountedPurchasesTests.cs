using CustomerService.Domain.Customers;
using CustomerService.Domain.Customers.Lifetime;
using CustomerService.Domain.Customers.Purchases;
using CustomerService.Domain.Customers.Value;

namespace CustomerService.Domain.Tests.Customers.Lifetime;

/// <summary>Discounted purchases, against sums over the expected purchases themselves.</summary>
public sealed class DiscountedPurchasesTests
{
    private static readonly IPurchaseModel[] Models =
    [
        new BgNbd(0.243, 4.414, 0.793, 2.426, TimeUnit.Weeks), new MbgNbd(0.525, 6.183, 0.891, 1.614, TimeUnit.Weeks), new BgNbd(1.3, 8, 1, 0.2, TimeUnit.Weeks),
        new MbgNbd(40, 200, 0.05, 3, TimeUnit.Weeks), new BgNbd(0.6, 21, 12, 80, TimeUnit.Weeks),
    ];

    private static readonly Buying[] Customers = [new(0, 0, 38.86), new(2, 30.43, 38.86), new(40, 38, 39), new(1500, 38.9, 39), new(0, 0, 0.5)];

    // By parts: the discounted integral of the derivative is e^(-dH) E(H) + d times that of e^(-dt) E(t), by Simpson's rule.
    [Theory]
    [InlineData(0.15, 52)]
    [InlineData(0.15, 2.5)]
    [InlineData(40, 1)]
    public void Within_a_horizon_they_are_the_integral_of_the_expected_purchases(double annual, double horizon)
    {
        var discount = DiscountRate.FromAnnualPercent(100 * annual, TimeUnit.Weeks);
        var rate = discount.Continuous;
        foreach (var (model, customer) in Models.SelectMany(model => Customers, (model, customer) => (model, customer)))
        {
            const int Steps = 2000;
            var sum = 0.0;
            for (var i = 0; i <= Steps; i++)
            {
                var t = horizon * i / Steps;
                sum += (i is 0 or Steps ? 1 : i % 2 == 1 ? 4 : 2) * Math.Exp(-rate * t) * model.ExpectedPurchases(customer, t);
            }

            var expected = (Math.Exp(-rate * horizon) * model.ExpectedPurchases(customer, horizon)) + (rate * sum * horizon / Steps / 3);
            var actual = model.DiscountedPurchases(customer, discount, horizon);
            Assert.True(Math.Abs(actual - expected) <= 1e-9 * expected, $"{model} {customer}: {actual}, by parts {expected}");
        }
    }

    // What is bought in a month is worth more than if bought at its end and less than if bought at its beginning.
    [Fact]
    public void Without_a_horizon_they_lie_between_the_sums_over_months()
    {
        var discount = DiscountRate.FromAnnualPercent(15, TimeUnit.Weeks);
        const double Month = 30.4375 / 7;
        foreach (var (model, customer) in Models.SelectMany(model => Customers, (model, customer) => (model, customer)))
        {
            var (low, high, before) = (0.0, 0.0, 0.0);
            for (var month = 0; month < 3000; month++)   // 250 years: e^-35 is left
            {
                var until = model.ExpectedPurchases(customer, (month + 1) * Month);
                low += (until - before) * Math.Exp(-discount.Continuous * (month + 1) * Month);
                high += (until - before) * Math.Exp(-discount.Continuous * month * Month);
                before = until;
            }

            Assert.InRange(model.DiscountedPurchases(customer, discount), low, high);
        }
    }

    [Fact]
    public void A_long_horizon_comes_to_the_endless_sum_and_an_endless_sum_has_a_known_end()
    {
        foreach (var (model, customer) in Models.SelectMany(model => Customers, (model, customer) => (model, customer)))
        {
            var discount = DiscountRate.FromFraction(0.003);
            var endless = model.DiscountedPurchases(customer, discount);
            Assert.Equal(endless, model.DiscountedPurchases(customer, discount, 20_000), 1e-11 * endless);
            Assert.True(model.DiscountedPurchases(customer, discount, 500) < endless);
        }

        // One who is alive, buys at the rate 0.2 and leaves with 0.3, all but surely: rate/(d + rate p).
        var alike = new BgNbd(2e9, 1e10, 3e9, 7e9, TimeUnit.Weeks);
        var near = DiscountRate.FromContinuous(0.04);
        Assert.Equal(0.2 / (0.04 + 0.06), alike.DiscountedPurchases(new(0, 0, 1), near), 1e-8);
    }

    [Fact]
    public void Without_a_discount_a_horizon_gives_the_expected_purchases_and_no_horizon_is_refused()
    {
        foreach (var model in Models)
        {
            Assert.Equal(model.ExpectedPurchases(Customers[1], 39), model.DiscountedPurchases(Customers[1], DiscountRate.FromFraction(0), 39));
            Assert.Equal(model.ExpectedPurchases(Customers[1], 39), model.DiscountedPurchases(Customers[1], DiscountRate.FromContinuous(1e-12), 39), 1e-9);
            Assert.Equal(0, model.DiscountedPurchases(Customers[1], DiscountRate.FromFraction(0.1), 0));
            Assert.Throws<ArgumentOutOfRangeException>(() => model.DiscountedPurchases(Customers[1], DiscountRate.FromFraction(0)));
            Assert.Throws<ArgumentOutOfRangeException>(() => model.DiscountedPurchases(Customers[1], DiscountRate.FromFraction(0.1), -1));
            Assert.Throws<CustomerDataException>(() => model.DiscountedPurchases(new(1, 0, 2), DiscountRate.FromFraction(0.1)));
            Assert.Throws<CustomerDataException>(() => model.DiscountedPurchases(new(1, 0, 2), DiscountRate.FromFraction(0.1), 3));
        }
    }
}
