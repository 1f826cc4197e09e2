using CustomerService.Domain.Planning.Market;

namespace CustomerService.Domain.Tests.Scenarios;

/// <summary>A beauty salon that wants revenue: a high price, little service, and a market share to be won.</summary>
public sealed class S27_BeautySalon
{
    [Fact]
    public void A_high_price_without_matching_service_is_a_warning()
    {
        var weights = new PricingWeights("salon", (PricingObjective.RevenueOriented, 1.0m));

        Assert.Equal([1.0m, 0m, 0m], new[] { PricingObjective.RevenueOriented, PricingObjective.ProductionOriented, PricingObjective.CustomerOriented }.Select(weights.WeightOf));
        Assert.Equal([PricingObjective.RevenueOriented], weights.Ranked.AsEnumerable());
        Assert.Equal([PricingWarning.PriceAboveService], PricingObjectives.Warnings(MarketLevel.High, MarketLevel.Low).AsEnumerable());
        Assert.Empty(PricingObjectives.Warnings(MarketLevel.High, MarketLevel.High));
    }

    [Fact]
    public void From_ten_to_fifteen_percent_twelve_is_forty_percent_of_the_way() =>
        Assert.Equal(0.40m, new MarketShareGoal(0.10m, 0.15m, new(2026, 1, 1), new(2026, 12, 31)).ProgressAt(0.12m));
}
