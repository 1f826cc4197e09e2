using CustomerService.Domain.Planning.Market;
using NodaTime;

namespace CustomerService.Domain.Tests.Planning.Market;

public sealed class MarketTests
{
    [Fact]
    public void The_price_war_belongs_to_white_hot_competition() =>
        Assert.Equal([MarketStage.WhiteHot], Enum.GetValues<MarketStage>().Where(stage => stage.HasPriceWar));

    [Fact]
    public void What_has_an_order_goes_on_to_its_end()
    {
        Assert.Equal([MarketStage.ManyEntrants, MarketStage.CompetitionForms, MarketStage.WhiteHot, null], Enum.GetValues<MarketStage>().Select(stage => stage.Next));
        Assert.Equal([CompetitionFocus.PriceAndCost, CompetitionFocus.Service, null], Enum.GetValues<CompetitionFocus>().Select(focus => focus.Next));
        Assert.Equal([ControlTiming.During, ControlTiming.After, null], Enum.GetValues<ControlTiming>().Select(timing => timing.Next));
        Assert.Equal(["分散", "探索", "梳理", "完善"], Enum.GetValues<ServiceSystemStage>().Order().Select(stage => stage.DisplayName.Chinese));
        Assert.Equal(["pressure is passed on", "three controls", "one IT platform"], Enum.GetValues<ServiceSystemPillar>().Select(pillar => pillar.DisplayName.English));
    }

    [Fact]   // ten years of warranty and free parts
    public void A_long_warranty_with_free_parts_is_service_competition()
    {
        Assert.Equal([CompetitionKind.Service, CompetitionKind.Service], new[] { CompetitionMeans.LongWarranty, CompetitionMeans.FreeParts }.Select(means => means.Kind));
        Assert.Equal(Enum.GetValues<CompetitionKind>(), Enum.GetValues<CompetitionMeans>().Select(means => means.Kind).Distinct());
        Assert.Throws<ArgumentOutOfRangeException>("means", () => ((CompetitionMeans)99).Kind);
    }

    [Fact]
    public void Withdrawal_is_the_strategy_not_normally_used() =>
        Assert.Equal([CompetitiveStrategy.Withdraw], Enum.GetValues<CompetitiveStrategy>().Where(strategy => !strategy.IsNormallyUsed));

    [Fact]
    public void Competitors_come_from_the_industry_and_from_others()
    {
        Assert.Equal(["同行业竞争者", "非同行业竞争者"], Enum.GetValues<CompetitorKind>().Select(kind => kind.DisplayName.Chinese));
        Assert.Equal(["leader", "challenger", "follower", "nicher"], Enum.GetValues<CompetitorRole>().Select(role => role.DisplayName.English));
    }

    [Fact]
    public void The_dream_of_Ford_is_a_mission()
    {
        Assert.Equal("宗旨", StatementKind.Mission.DisplayName.Chinese);
        Assert.Equal([StatementKind.Goal], Enum.GetValues<StatementKind>().Where(kind => kind.IsMeasurable));
    }

    [Fact]
    public void Relationship_is_none_of_the_four() =>
        Assert.Equal(["customer", "cost", "convenience", "communication"], Enum.GetValues<MarketingMixElement>().Select(element => element.DisplayName.English));

    [Fact]
    public void Five_factors_act_from_outside() =>
        Assert.Equal(["市场变化", "价格压力", "经济政策", "政府行为", "消费者行为"], Enum.GetValues<ExternalFactor>().Select(factor => factor.DisplayName.Chinese));

    [Fact]
    public void Only_sales_maximization_may_sell_at_a_loss_and_only_a_return_has_parts()
    {
        Assert.Equal([PricingConsideration.SalesMaximization], Enum.GetValues<PricingConsideration>().Where(consideration => consideration.MayUseLossLeaders));
        Assert.Equal([ReturnPart.DirectGain, ReturnPart.LoyaltyAndRepurchase], PricingConsideration.ReturnOnInvestment.Parts.AsEnumerable());
        Assert.Empty(PricingConsideration.ReasonableMargin.Parts);
    }

    [Fact]
    public void A_share_is_on_its_way_at_it_beyond_it_or_going_the_wrong_way()
    {
        var goal = new MarketShareGoal(0.10m, 0.15m, new(2026, 1, 1), new(2027, 1, 1));

        Assert.Equal([-0.2m, 0m, 0.4m, 1m, 1.2m], new[] { 0.09m, 0.10m, 0.12m, 0.15m, 0.16m }.Select(goal.ProgressAt));
        Assert.Equal([false, true, true], new[] { 0.1499m, 0.15m, 0.16m }.Select(goal.IsMetBy));
        Assert.Equal((0m, 0m, 146m / 365, 1m), (goal.TimePassed(new(2025, 5, 5)), goal.TimePassed(new(2026, 1, 1)), goal.TimePassed(new(2026, 5, 27)), goal.TimePassed(new(2028, 1, 1))));
        Assert.False(goal.IsBehind(0.12m, new(2026, 5, 27)));   // 40% of the way on the day on which 40% of the time has passed
        Assert.True(goal.IsBehind(0.12m, new(2026, 5, 28)));
        Assert.Equal(0.5m, new MarketShareGoal(0.4m, 0.2m, new(2026, 1, 1), new(2027, 1, 1)).ProgressAt(0.3m));
        Assert.Equal(goal, new MarketShareGoal(0.10m, 0.15m, new(2026, 1, 1), new(2027, 1, 1)));
    }

    [Fact]
    public void A_share_that_is_no_goal_is_thrown_back()
    {
        LocalDate start = new(2026, 1, 1), by = new(2027, 1, 1);
        Assert.Throws<ArgumentOutOfRangeException>("from", () => new MarketShareGoal(-0.1m, 0.15m, start, by));
        Assert.Throws<ArgumentOutOfRangeException>("to", () => new MarketShareGoal(0.1m, 1.1m, start, by));
        Assert.Throws<ArgumentOutOfRangeException>("to", () => new MarketShareGoal(0.1m, 0.1m, start, by));
        Assert.Throws<ArgumentOutOfRangeException>("by", () => new MarketShareGoal(0.1m, 0.15m, start, start));
        Assert.Throws<ArgumentOutOfRangeException>("share", () => new MarketShareGoal(0.1m, 0.15m, start, by).ProgressAt(12m));
    }
}
