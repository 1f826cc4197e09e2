using CustomerService.Domain.Customers.Value;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerService.Domain.Tests.Customers.Value;

public sealed class DeliveredValueTests
{
    private static readonly TotalValue Worth = new(600, 200, 100, 100);

    [Fact]
    public void Parts_are_kept_and_added_up()
    {
        var cost = new TotalCost(monetary: 500, time: 150, energy: 50);

        Assert.Equal((600m, 200m, 100m, 100m, 1000m), (Worth.Product, Worth.Service, Worth.Personnel, Worth.Image, Worth.Total));
        Assert.Equal((500m, 150m, 50m, null, 700m), (cost.Monetary, cost.Time, cost.Energy, cost.EnergyParts, cost.Total));
        Assert.Equal((Worth, cost), (DeliveredValue.Of(Worth, cost).Value, DeliveredValue.Of(Worth, cost).Cost));
    }

    [Fact]
    public void Energy_is_of_mind_and_body()
    {
        var energy = new EnergyCost(mental: 30, physical: 20);
        var cost = new TotalCost(500, 150, energy);

        Assert.Equal((30m, 20m, 50m), (energy.Mental, energy.Physical, energy.Total));
        Assert.Equal((50m, 700m, energy), (cost.Energy, cost.Total, cost.EnergyParts));
    }

    [Fact]
    public void Where_nothing_is_given_there_is_no_ratio()
    {
        Assert.Null(DeliveredValue.Of(Worth, default).Ratio);
        Assert.Equal(1000m, DeliveredValue.Of(Worth, default).Difference);
    }

    [Fact]
    public void A_customer_can_lose() => Assert.Equal((-700m, 0m), (DeliveredValue.Of(default, new(500, 150, 50)).Difference, DeliveredValue.Of(default, new(500, 150, 50)).Ratio));

    [Fact]
    public void Parts_below_0_are_refused_by_name()
    {
        Assert.Throws<ArgumentOutOfRangeException>("product", () => new TotalValue(-1, 0, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>("service", () => new TotalValue(0, -0.01m, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>("personnel", () => new TotalValue(0, 0, -1, 0));
        Assert.Throws<ArgumentOutOfRangeException>("image", () => new TotalValue(0, 0, 0, -1));
        Assert.Throws<ArgumentOutOfRangeException>("monetary", () => new TotalCost(-1, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>("time", () => new TotalCost(0, -1, 0));
        Assert.Throws<ArgumentOutOfRangeException>("energy", () => new TotalCost(0, 0, -1));
        Assert.Throws<ArgumentOutOfRangeException>("mental", () => new EnergyCost(-1, 0));
        Assert.Throws<ArgumentOutOfRangeException>("physical", () => new EnergyCost(0, -1));
    }

    [Fact]   // property: lowering a cost, whichever, never lowers what is delivered
    public void A_lower_cost_never_lowers_the_value() => Prop.ForAll(
        Arb.From(Gen.Choose(0, 3_000).ArrayOf(7)),
        Arb.From(Gen.Choose(0, 3_000)),
        Arb.From(Gen.Choose(4, 6)),
        (parts, less, which) =>
        {
            int[] lower = [.. parts];
            lower[which] = Math.Max(0, parts[which] - less);
            var (before, after) = (Of(parts), Of(lower));
            return after.Difference >= before.Difference && (after.Ratio is null || after.Ratio >= before.Ratio);
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Offers_are_ranked_by_difference_or_by_ratio_and_the_orders_can_differ()
    {
        var (large, cheap, poor) = (Make("large", 1000, 700), Make("cheap", 30, 10), Make("poor", 500, 600));

        Assert.Equal(["large", "cheap", "poor"], OfferRanking.ByDifference(poor, cheap, large).Select(offer => offer.Name));
        Assert.Equal(["cheap", "large", "poor"], OfferRanking.ByRatio(poor, cheap, large).Select(offer => offer.Name));
    }

    [Fact]
    public void What_costs_nothing_stands_first_where_it_is_worth_something_and_last_where_not() =>
        Assert.Equal(
            ["gift", "small gift", "best", "poor", "nothing"],
            OfferRanking.ByRatio(Make("nothing", 0, 0), Make("poor", 1, 10), Make("small gift", 1, 0), Make("best", 1000, 1), Make("gift", 2, 0)).Select(offer => offer.Name));

    [Fact]
    public void Equal_offers_keep_their_order()
    {
        var (first, second) = (Make("first", 20, 10), Make("second", 20, 10));

        Assert.Equal(["first", "second"], OfferRanking.ByDifference(first, second).Select(offer => offer.Name));
        Assert.Equal(["second", "first"], OfferRanking.ByRatio(second, first).Select(offer => offer.Name));
    }

    [Fact]
    public void No_offers_have_an_order_and_a_null_offer_has_none()
    {
        Assert.Empty(OfferRanking.ByDifference(default));
        Assert.Empty(OfferRanking.ByRatio());
        Assert.Throws<ArgumentException>("offers", () => OfferRanking.ByRatio(Make("x", 1, 1), null!));
    }

    private static DeliveredValue Of(int[] parts) =>
        DeliveredValue.Of(new(parts[0], parts[1], parts[2], parts[3]), new(parts[4], parts[5], parts[6]));

    private static Offer Make(string name, decimal value, decimal cost) => new(name, DeliveredValue.Of(new(value, 0, 0, 0), new(cost, 0, 0)));
}
