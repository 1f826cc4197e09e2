using CustomerService.Domain.Planning.Market;
using static CustomerService.Domain.Planning.Market.PricingObjective;

namespace CustomerService.Domain.Tests.Planning.Market;

public sealed class PricingWeightsTests
{
    private static readonly PricingWeights Mixed = new("mixed", (CustomerOriented, 0.5m), (RevenueOriented, 0.3m), (ProductionOriented, 0.2m));

    [Fact]
    public void Weights_add_up_to_one_and_rank()
    {
        Assert.Equal([0.3m, 0.2m, 0.5m], Enum.GetValues<PricingObjective>().Select(Mixed.WeightOf));
        Assert.Equal([CustomerOriented, RevenueOriented, ProductionOriented], Mixed.Ranked.AsEnumerable());
        Assert.Equal([RevenueOriented], new PricingWeights("salon", (RevenueOriented, 1m), (CustomerOriented, 0m)).Ranked.AsEnumerable());
        Assert.Throws<ArgumentOutOfRangeException>("objective", () => Mixed.WeightOf((PricingObjective)9));
    }

    [Fact]
    public void Weights_read_back()
    {
        var read = PricingWeights.Parse(Mixed.ToJson());

        Assert.Equal((Mixed.Id, Mixed.ToJson()), (read.Id, read.ToJson()));
        Assert.Equal(Enum.GetValues<PricingObjective>().Select(Mixed.WeightOf), Enum.GetValues<PricingObjective>().Select(read.WeightOf));
    }

    [Fact]
    public void Every_fault_is_named_at_once()
    {
        var made = Assert.Throws<RuleBookException>(() => new PricingWeights(" ", (RevenueOriented, 1.2m), (CustomerOriented, 0.5m), (CustomerOriented, 0.5m), ((PricingObjective)9, 0)));
        var read = Assert.Throws<RuleBookException>(() => PricingWeights.Parse("""{ "weights": { "revenue-orientated": 0.5, "customer-oriented": 7 }, "sum": 1 }"""));

        Assert.Equal(["$.id", "$.weights.revenue-oriented", "$.weights.customer-oriented", "$.weights"], made.Faults.Select(fault => fault.Place));
        Assert.Equal(["$.sum", "$", "$.weights.revenue-orientated", "$.weights.customer-oriented"], read.Faults.Select(fault => fault.Place));
        Assert.Contains("did you mean 'revenue-oriented'?", read.Message, StringComparison.Ordinal);
        Assert.Equal("$", Assert.Single(Assert.Throws<RuleBookException>(() => PricingWeights.Parse("[]")).Faults).Place);
    }

    [Theory, InlineData(0.99), InlineData(1.01), InlineData(0)]
    public void Weights_that_do_not_add_up_to_one_are_a_fault(double sum)
    {
        var fault = Assert.Single(Assert.Throws<RuleBookException>(() => new PricingWeights("x", (RevenueOriented, 0.4m), (CustomerOriented, Math.Max(0, (decimal)sum - 0.4m)))).Faults);

        Assert.Equal("$.weights", fault.Place);
    }

    [Fact]
    public void Nine_levels_of_price_and_service_give_two_warnings() =>
        Assert.Equal(
            [(MarketLevel.High, MarketLevel.Low), (MarketLevel.High, MarketLevel.Medium)],
            from price in Enum.GetValues<MarketLevel>()
            from service in Enum.GetValues<MarketLevel>()
            where !PricingObjectives.Warnings(price, service).IsEmpty
            select (price, service));

    [Fact]
    public void A_level_that_is_none_is_thrown_back()
    {
        Assert.Throws<ArgumentOutOfRangeException>("level", () => PricingObjectives.Warnings((MarketLevel)9, MarketLevel.Low));
        Assert.Throws<ArgumentOutOfRangeException>("level", () => PricingObjectives.Warnings(MarketLevel.High, (MarketLevel)9));
    }
}
