using CustomerService.Domain.Customers;
using CustomerService.Domain.Customers.Value;

namespace CustomerService.Domain.Tests.Customers.Value;

public sealed class RatesTests
{
    [Fact]
    public void A_retention_rate_has_its_churn()
    {
        Assert.Equal((0.8, 0.25), (RetentionRate.FromPercent(80).PerPeriod, RetentionRate.FromFraction(0.75).Churn));
        Assert.Equal(RetentionRate.FromPercent(0), default);
        Assert.Equal(1.0, RetentionRate.FromPercent(100).PerPeriod);
    }

    [Fact]
    public void Retention_outside_0_to_1_is_refused()
    {
        Assert.All([-0.1, 100.1, double.NaN], percent => Assert.Throws<ArgumentOutOfRangeException>(nameof(percent), () => RetentionRate.FromPercent(percent)));
        Assert.All([-0.1, 1.1, double.NaN, double.PositiveInfinity], fraction => Assert.Throws<ArgumentOutOfRangeException>(nameof(fraction), () => RetentionRate.FromFraction(fraction)));
    }

    [Fact]
    public void A_discount_of_10_percent_a_year_compounds_to_10_percent_whatever_the_period()
    {
        Assert.Equal(0.1, DiscountRate.FromAnnualPercent(10, TimeUnit.Years).PerPeriod);
        Assert.Equal(1.1, Math.Pow(1 + DiscountRate.FromAnnualPercent(10, TimeUnit.Months).PerPeriod, 12), 1e-14);
        Assert.Equal(1.1, Math.Pow(1 + DiscountRate.FromAnnualPercent(10, TimeUnit.Weeks).PerPeriod, 365.25 / 7), 1e-13);
        Assert.Equal(1.1, Math.Pow(1 + DiscountRate.FromAnnualPercent(10, TimeUnit.Days).PerPeriod, 365.25), 1e-13);
    }

    [Fact]
    public void Ten_percent_a_year_are_0_1828_percent_a_week() =>   // exp(ln 1.1 × 7 / 365.25) - 1, calculated by hand
        Assert.Equal(0.0018282846, DiscountRate.FromAnnualPercent(10, TimeUnit.Weeks).PerPeriod, 1e-10);

    [Theory]
    [InlineData(0), InlineData(1e-300), InlineData(1e-17), InlineData(1e-12), InlineData(1e-6), InlineData(0.1), InlineData(1), InlineData(50)]
    public void The_continuous_rate_and_the_rate_per_period_undo_each_other_without_losing_digits(double rate)
    {
        var back = DiscountRate.FromContinuous(DiscountRate.FromFraction(rate).Continuous).PerPeriod;

        Assert.Equal(rate, back, rate * 1e-14);
    }

    [Fact]   // oracle: the first terms of the series, exact for such rates
    public void Small_rates_keep_all_their_digits()
    {
        Assert.Equal(1e-9 - 0.5e-18, DiscountRate.FromFraction(1e-9).Continuous, 1e-24);
        Assert.Equal(1e-9 + 0.5e-18, DiscountRate.FromContinuous(1e-9).PerPeriod, 1e-24);
    }

    [Fact]
    public void A_discount_below_0_or_beyond_numbers_is_refused()
    {
        Assert.All([-0.1, double.NaN, double.PositiveInfinity], percent => Assert.Throws<ArgumentOutOfRangeException>(nameof(percent), () => DiscountRate.FromPercent(percent)));
        Assert.All([-0.1, double.NaN, double.PositiveInfinity], fraction => Assert.Throws<ArgumentOutOfRangeException>(nameof(fraction), () => DiscountRate.FromFraction(fraction)));
        Assert.All([-0.1, double.NaN, 800], rate => Assert.Throws<ArgumentOutOfRangeException>(nameof(rate), () => DiscountRate.FromContinuous(rate)));
        Assert.Throws<ArgumentOutOfRangeException>("percent", () => DiscountRate.FromAnnualPercent(-1, TimeUnit.Weeks));
        Assert.Throws<ArgumentOutOfRangeException>(() => DiscountRate.FromAnnualPercent(1, (TimeUnit)9));
        Assert.Equal(DiscountRate.FromPercent(0), default);
    }

    [Fact]
    public void Loyalty_and_satisfaction_are_degrees_and_no_retention()
    {
        Assert.Equal((0.9, 0.7), (LoyaltyDegree.FromFraction(0.9).Fraction, SatisfactionDegree.FromFraction(0.7).Fraction));
        Assert.All([-0.1, 1.1, double.NaN], fraction => Assert.Throws<ArgumentOutOfRangeException>(nameof(fraction), () => LoyaltyDegree.FromFraction(fraction)));
        Assert.All([-0.1, 1.1, double.NaN], fraction => Assert.Throws<ArgumentOutOfRangeException>(nameof(fraction), () => SatisfactionDegree.FromFraction(fraction)));
        Assert.False(typeof(RetentionRate).IsAssignableFrom(typeof(LoyaltyDegree)));
    }

    [Fact]
    public void A_contribution_is_revenue_less_cost_and_a_share_of_the_whole()
    {
        var one = CustomerContribution.Of(new Money(500, "CNY"), new Money(300, "CNY"));
        var costly = CustomerContribution.Of(new Money(100, "CNY"), new Money(150, "CNY"));
        var whole = new CustomerContribution(new Money(1000, "CNY"));

        Assert.Equal(new Money(200, "CNY"), one.Profit);
        Assert.Equal((0.2m, -0.05m), (one.ShareOf(whole), costly.ShareOf(whole)));
        Assert.Null(one.ShareOf(new(new Money(0, "CNY"))));
        Assert.Null(one.ShareOf(costly));
        Assert.Throws<InvalidOperationException>(() => one.ShareOf(new(new Money(1000, "EUR"))));
        Assert.Throws<InvalidOperationException>(() => CustomerContribution.Of(new Money(1, "CNY"), new Money(1, "EUR")));
    }
}
