using CustomerService.Domain.Customers;
using CustomerService.Domain.Customers.Lifetime;
using CustomerService.Domain.Customers.Purchases;
using CustomerService.Domain.Customers.Value;

namespace CustomerService.Domain.Tests.Customers.Lifetime;

public sealed class CustomerLifetimeValueTests
{
    private static readonly GammaGamma Spend = new(6.25, 3.74, 15.44, "USD");
    private static readonly GammaGamma NoMean = new(0.5, 0.8, 15, "USD");
    private static readonly Buying Customer = new(2, 30.43, 38.86);
    private static readonly DiscountRate Discount = DiscountRate.FromAnnualPercent(15, TimeUnit.Weeks);
    private static readonly CustomerLifetimeValue Value = CustomerLifetimeValue.ForEver(ParetoSamples.Cdnow, Spend, 0.3, Discount);

    [Fact]
    public void A_value_is_margin_times_spend_times_discounted_purchases()
    {
        var worth = Value.Of(Customer, 30);

        Assert.Equal(ParetoSamples.Cdnow.DiscountedPurchases(Customer, Discount), worth.DiscountedPurchases);
        Assert.Equal(Spend.ExpectedSpend(new(2, 30))!.Value, worth.SpendPerPurchase!.Value, 1e-12);
        Assert.Equal(0.3 * worth.SpendPerPurchase.Value * worth.DiscountedPurchases, worth.Amount!.Value, 1e-12);
        Assert.Equal(new Money(Math.Round((decimal)worth.Amount.Value, 2, MidpointRounding.AwayFromZero), "USD"), worth.Value);
        Assert.Null(worth.WhyNone);
    }

    [Fact]
    public void One_who_never_bought_again_spends_as_all_do()
    {
        var worth = Value.Of(new(0, 0, 38.86), null);

        Assert.Equal(Spend.PopulationMean!.Value, worth.SpendPerPurchase!.Value, 1e-12);
        Assert.True(worth.Amount > 0);
    }

    [Fact]
    public void The_conventions_stand_beside_the_values()
    {
        var year = CustomerLifetimeValue.Within(52, ParetoSamples.Cdnow, Spend, 0.3, Discount);

        Assert.Equal((0.3, 52.0, TimeUnit.Weeks, "USD", Discount), (year.MarginShare, year.Horizon!.Value, year.Unit, year.Currency, year.Discount));
        Assert.Null(Value.Horizon);
        Assert.True(year.Of(Customer, 30).Amount < Value.Of(Customer, 30).Amount);
        Assert.Equal(Value.Of(Customer, 30).Amount!.Value, CustomerLifetimeValue.Within(100_000, ParetoSamples.Cdnow, Spend, 0.3, Discount).Of(Customer, 30).Amount!.Value, 1e-9);
    }

    [Fact]
    public void Ten_times_the_money_is_ten_times_the_value()
    {
        var tenfold = CustomerLifetimeValue.ForEver(ParetoSamples.Cdnow, new(Spend.P, Spend.Q, Spend.V * 10, "USD"), 0.3, Discount);

        Assert.Equal(10 * Value.Of(Customer, 30).Amount!.Value, tenfold.Of(Customer, 300).Amount!.Value, 1e-9);
    }

    [Fact]
    public void Days_in_place_of_weeks_give_the_same_value()
    {
        var model = ParetoSamples.Cdnow;
        var days = new ParetoNbd(model.R, model.Alpha * 7, model.S, model.Beta * 7, TimeUnit.Days);
        var inDays = CustomerLifetimeValue.ForEver(days, Spend, 0.3, DiscountRate.FromAnnualPercent(15, TimeUnit.Days));

        Assert.Equal(Value.Of(Customer, 30).Amount!.Value, inDays.Of(new(2, 30.43 * 7, 38.86 * 7), 30).Amount!.Value, 1e-9);
    }

    [Fact]
    public void Many_are_valued_as_each_alone()
    {
        var customers = ParetoSamples.Simulated(3000, seed: 41);
        Buying[] all = [.. customers, .. customers.Take(300)];
        var spends = all.Select((customer, i) => customer.Frequency == 0 ? 0.0 : 10 + (i % 50)).ToArray();
        var values = new double[all.Length];

        Value.Fill(all, spends, values);

        for (var i = 0; i < all.Length; i++)
        {
            var alone = Value.Of(all[i], all[i].Frequency == 0 ? null : spends[i]).Amount!.Value;
            Assert.Equal(alone, values[i], 1e-13 * alone);
        }
    }

    [Fact]
    public void Without_an_expected_spend_there_is_a_reason_and_no_value()
    {
        var worth = CustomerLifetimeValue.ForEver(ParetoSamples.Cdnow, NoMean, 0.3, Discount).Of(new(0, 0, 38.86), null);

        Assert.True(worth.DiscountedPurchases > 0);
        Assert.Null(worth.SpendPerPurchase);
        Assert.Null(worth.Amount);
        Assert.Null(worth.Value);
        Assert.NotNull(worth.WhyNone);
    }

    [Fact]
    public void Rows_without_an_expected_spend_are_refused_together()
    {
        var values = new double[3];

        var fault = Assert.Throws<CustomerDataException>(() =>
            CustomerLifetimeValue.ForEver(ParetoSamples.Cdnow, NoMean, 0.3, Discount).Fill([new(0, 0, 30), Customer, new(0, 0, 20)], [0, 30, 0], values));

        Assert.Equal([0, 2], fault.Faults.Select(item => item.Row));
        Assert.All(values, value => Assert.Equal(0, value));
    }

    [Fact]
    public void Buying_and_spending_that_do_not_fit_together_are_refused_by_row()
    {
        var fault = Assert.Throws<CustomerDataException>(() => Value.Fill([new(0, 0, 30), Customer, Customer, Customer, new(1, 50, 40)], [12, 0, double.NaN, 20, 20], new double[5]));

        Assert.Equal([0, 1, 2, 4], fault.Faults.Select(item => item.Row));
        Assert.Throws<CustomerDataException>(() => Value.Of(Customer, null));
        Assert.Throws<CustomerDataException>(() => Value.Of(new(0, 0, 30), 12));
        Assert.Throws<ArgumentException>(() => Value.Fill([Customer], [1, 2], new double[1]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-0.1)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void A_margin_is_a_fraction_above_0(double margin) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CustomerLifetimeValue.ForEver(ParetoSamples.Cdnow, Spend, margin, Discount));

    [Fact]
    public void For_ever_needs_a_discount_and_a_horizon_a_length()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => CustomerLifetimeValue.ForEver(ParetoSamples.Cdnow, Spend, 0.3, DiscountRate.FromPercent(0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => CustomerLifetimeValue.Within(-1, ParetoSamples.Cdnow, Spend, 0.3, Discount));
    }
}
