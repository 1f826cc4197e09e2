using CustomerService.Domain.Customers.Segments;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerService.Domain.Tests.Customers.Segments;

public sealed class RelationshipTests
{
    private static readonly ProfitabilityRule Rule = new(top: 1000, considerable: 200, growth: 50, decline: 100);

    [Theory]
    [InlineData(CustomerCount.Many, MarginLevel.High, RelationshipLevel.Accountable)]
    [InlineData(CustomerCount.Many, MarginLevel.Medium, RelationshipLevel.Reactive)]
    [InlineData(CustomerCount.Many, MarginLevel.Low, RelationshipLevel.Basic)]
    [InlineData(CustomerCount.Medium, MarginLevel.High, RelationshipLevel.Proactive)]
    [InlineData(CustomerCount.Medium, MarginLevel.Medium, RelationshipLevel.Accountable)]
    [InlineData(CustomerCount.Medium, MarginLevel.Low, RelationshipLevel.Reactive)]
    [InlineData(CustomerCount.Few, MarginLevel.High, RelationshipLevel.Partnership)]
    [InlineData(CustomerCount.Few, MarginLevel.Medium, RelationshipLevel.Proactive)]
    [InlineData(CustomerCount.Few, MarginLevel.Low, RelationshipLevel.Accountable)]
    public void Each_cell_has_its_level(CustomerCount count, MarginLevel margin, RelationshipLevel level) => Assert.Equal(level, RelationshipMatrix.For(count, margin));

    [Fact]
    public void What_is_no_cell_has_no_level()
    {
        Assert.Throws<ArgumentOutOfRangeException>("count", () => RelationshipMatrix.For((CustomerCount)9, MarginLevel.Low));
        Assert.Throws<ArgumentOutOfRangeException>("margin", () => RelationshipMatrix.For(CustomerCount.Few, (MarginLevel)9));
    }

    [Theory]
    [InlineData(1000, 1000, ProfitabilityGroup.TopProfit)]
    [InlineData(1000, 999.99, null)]
    [InlineData(150, 200, ProfitabilityGroup.GrowthProfit)]
    [InlineData(150.01, 200, null)]
    [InlineData(100, 199.99, null)]
    [InlineData(101, 1, ProfitabilityGroup.DecliningProfit)]
    [InlineData(100.99, 1, null)]
    [InlineData(2000, 1900, ProfitabilityGroup.DecliningProfit)]
    [InlineData(2000, 1900.01, ProfitabilityGroup.TopProfit)]
    [InlineData(500, 0, null)]
    [InlineData(500, -1, null)]
    [InlineData(-500, 200, ProfitabilityGroup.GrowthProfit)]
    public void A_customer_is_grouped_by_profit_and_direction(decimal before, decimal now, ProfitabilityGroup? group) => Assert.Equal(group, Rule.Of(before, now));

    [Fact]   // property: a higher profit now, from the same before, never leads out of the greatest group
    public void More_profit_never_leaves_the_top() => Prop.ForAll(
        Arb.From(Gen.Choose(-2_000, 3_000)),
        Arb.From(Gen.Choose(-2_000, 3_000)),
        Arb.From(Gen.Choose(0, 500)),
        (before, now, more) => Rule.Of(before, now) != ProfitabilityGroup.TopProfit || Rule.Of(before, now + more) == ProfitabilityGroup.TopProfit)
        .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Thresholds_that_contradict_each_other_are_told_at_once()
    {
        Assert.Equal((1000m, 200m, 50m, 100m), (Rule.Top, Rule.Considerable, Rule.Growth, Rule.Decline));
        Assert.Equal(
            ["$.considerable", "$.top", "$.growth", "$.decline"],
            Assert.Throws<RuleBookException>(() => new ProfitabilityRule(0, 0, 0, -1)).Faults.Select(fault => fault.Place));
    }
}
