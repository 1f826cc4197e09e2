using CustomerService.Domain.Customers.Value;

namespace CustomerService.Domain.Tests.Scenarios;

/// <summary>Scenario S16: the lifetime value of a margin of 100 at 80% retention and 10% discount, and what 85% are worth.</summary>
public sealed class S16_LifetimeValue
{
    private static readonly RetentionRate Before = RetentionRate.FromPercent(80);

    private static readonly RetentionRate After = RetentionRate.FromPercent(85);

    private static readonly DiscountRate Discount = DiscountRate.FromPercent(10);

    [Fact]
    public void Over_an_unlimited_time_it_is_366_67() =>
        Assert.Equal(new Money(366.67m, "CNY"), LifetimeValue.Unlimited(new Money(100, "CNY"), Before, Discount));

    [Fact]
    public void Over_three_periods_it_is_225_62() =>
        Assert.Equal(new Money(225.62m, "CNY"), LifetimeValue.Over(3, new Money(100, "CNY"), Before, Discount));

    [Fact]
    public void At_85_percent_it_is_440_a_fifth_more()
    {
        Assert.Equal(new Money(440m, "CNY"), LifetimeValue.Unlimited(new Money(100, "CNY"), After, Discount));
        Assert.Equal(0.20, LoyaltyUplift.Unlimited(Before, After, Discount), 1e-14);
    }

    [Fact]
    public void The_undiscounted_lifetime_rises_from_5_to_6_67_periods_a_third_more()
    {
        Assert.Equal(5.0, LifetimeValue.ExpectedLifetime(Before)!.Value, 1e-14);
        Assert.Equal(6.67, Math.Round(LifetimeValue.ExpectedLifetime(After)!.Value, 2));
        Assert.Equal(0.333, Math.Round(LoyaltyUplift.OfLifetime(Before, After), 3));
    }
}
