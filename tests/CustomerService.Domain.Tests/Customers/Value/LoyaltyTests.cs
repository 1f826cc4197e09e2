using CustomerService.Domain.Complaints.Statistics;
using CustomerService.Domain.Customers.Value;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerService.Domain.Tests.Customers.Value;

public sealed class LoyaltyTests
{
    private static readonly DiscountRate TenPercent = DiscountRate.FromPercent(10);

    [Fact]
    public void Over_a_few_periods_loyalty_pays_less()
    {
        var (before, after) = (RetentionRate.FromPercent(80), RetentionRate.FromPercent(85));

        Assert.Equal(0.0, LoyaltyUplift.Over(1, before, after, TenPercent), 1e-15);
        Assert.Equal((LifetimeValue.Over(3, 100, after, TenPercent) / LifetimeValue.Over(3, 100, before, TenPercent)) - 1, LoyaltyUplift.Over(3, before, after, TenPercent), 1e-14);
        Assert.Equal(LoyaltyUplift.Unlimited(before, after, TenPercent), LoyaltyUplift.Over(1_000, before, after, TenPercent), 1e-13);
    }

    [Fact]
    public void What_is_won_by_going_up_is_lost_by_going_down() => Prop.ForAll(
        Arb.From(Gen.Choose(0, 99)),
        Arb.From(Gen.Choose(0, 99)),
        (from, to) =>
        {
            var (low, high) = (RetentionRate.FromPercent(from), RetentionRate.FromPercent(to));
            return Math.Abs(((1 + LoyaltyUplift.Unlimited(low, high, TenPercent)) * (1 + LoyaltyUplift.Unlimited(high, low, TenPercent))) - 1) < 1e-14
                && Math.Sign(LoyaltyUplift.OfLifetime(low, high)) == Math.Sign(to - from);
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void The_table_has_a_line_for_each_retention()
    {
        var table = RetentionScenarios.Of(100, TenPercent, MarginTiming.StartOfPeriod, RetentionRate.FromPercent(80), RetentionRate.FromPercent(85), RetentionRate.FromPercent(100));

        Assert.Equal([0.8, 0.85, 1.0], table.Select(line => line.Retention.PerPeriod));
        Assert.Equal([366.67, 440.0, 1100.0], table.Select(line => Math.Round(line.Value, 2)));
        Assert.Equal([5.0, 6.67, null], table.Select(line => line.ExpectedLifetime is { } periods ? Math.Round(periods, 2) : (double?)null));
        Assert.Equal([2.67, 3.4, 10.0], table.Select(line => Math.Round(line.Elasticity, 2)));
        Assert.Empty(RetentionScenarios.Of(100, TenPercent, MarginTiming.EndOfPeriod, default));
    }

    [Theory]   // oracle: the slope by central differences
    [InlineData(0.3, 0.1), InlineData(0.8, 0.1), InlineData(0.95, 0.02), InlineData(0.5, 0)]
    public void The_elasticity_is_the_slope_of_the_logarithms(double retention, double discount)
    {
        const double Step = 1e-5;
        var d = DiscountRate.FromFraction(discount);
        var slope = (Math.Log(Worth(retention * Math.Exp(Step))) - Math.Log(Worth(retention * Math.Exp(-Step)))) / (2 * Step);

        Assert.Equal(slope, RetentionScenarios.Of(100, d, MarginTiming.EndOfPeriod, RetentionRate.FromFraction(retention))[0].Elasticity, 1e-5);

        double Worth(double r) => LifetimeValue.Unlimited(100, RetentionRate.FromFraction(r), d, MarginTiming.EndOfPeriod);
    }

    [Fact]
    public void Each_quoted_number_has_its_source()
    {
        Assert.Equal(
            ["10 003 c2 q1", "0.25 003 c2 q1", "0.85 003 c2 q1", "6 001 P1", "0.1 003 c2 q11", "0.5 001 P1", "0.8 003 c5 q26", "0.8 003 R9"],
            LoyaltyFigures.All.Select(figure => FormattableString.Invariant($"{figure.Value} {figure.Source}")));
        Assert.Distinct(LoyaltyFigures.All.Select(figure => figure.Claim.Chinese));
        Assert.Distinct(LoyaltyFigures.All.Select(figure => figure.Claim.English));
        Assert.Equal(StatisticMeasure.TimesTheValue, LoyaltyFigures.LoyalOverOrdinary.Measure);
        Assert.All(
            LoyaltyFigures.All.Where(figure => figure.Measure is StatisticMeasure.Share or StatisticMeasure.ShareOfValue or StatisticMeasure.Growth),
            figure => Assert.InRange(figure.Value, 0.0, 1.0));
    }

    [Fact]
    public void The_cost_of_a_new_customer_is_quoted_alike_where_complaints_use_it() =>
        Assert.Equal(ServiceStatistics.AcquiringOverKeeping, LoyaltyFigures.AcquiringOverKeeping);
}
