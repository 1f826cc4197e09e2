using System.Collections.Immutable;

namespace CustomerService.Domain.Customers.Value;

/// <summary>The numbers on loyal and on few valuable customers that the source material quotes, apart from the formulas.</summary>
/// <remarks>
/// Points of reference beside a host's own result, never a part of it: <see cref="LoyaltyUplift"/> and
/// <see cref="Segments.ParetoAnalysis"/> compute from the host's numbers alone. The quoted shares of the best customers differ from each
/// other; the library decides for none.
/// </remarks>
public static class LoyaltyFigures
{
    /// <summary>A loyal customer creates ten times the value of an ordinary one, as Xerox found [003 c2 q1].</summary>
    public static ServiceStatistic LoyalOverOrdinary { get; } = new(
        new("times the value of an ordinary customer is what a loyal one creates", "忠诚客户所创造的价值是普通客户的倍数"), 10, StatisticMeasure.TimesTheValue, "003 c2 q1");

    /// <summary>Five points more loyalty raised profit by at least 25% [003 c2 q1].</summary>
    public static ServiceStatistic LeastProfitOfFivePointsLoyalty { get; } = new(
        new("is the least growth of profit when loyalty rises by five points", "忠诚度提高五个百分点时利润的最低增幅"), 0.25, StatisticMeasure.Growth, "003 c2 q1");

    /// <summary>Five points more loyalty raised profit by at most 85% [003 c2 q1].</summary>
    public static ServiceStatistic MostProfitOfFivePointsLoyalty { get; } = new(
        new("is the greatest growth of profit when loyalty rises by five points", "忠诚度提高五个百分点时利润的最高增幅"), 0.85, StatisticMeasure.Growth, "003 c2 q1");

    /// <summary>Attracting a new customer costs six times as much as keeping an old one [001 P1].</summary>
    public static ServiceStatistic AcquiringOverKeeping { get; } = new(
        new("times the cost of keeping a customer is what attracting a new one costs", "吸引一位新客户的成本是保留一位老客户的倍数"), 6, StatisticMeasure.TimesTheCost, "001 P1");

    /// <summary>If one tenth of the former guests come back each year, the hotel is full [003 c2 q11].</summary>
    public static ServiceStatistic ReturningGuestsThatFillTheHouse { get; } = new(
        new("of the former guests coming back in a year fill the hotel", "每年回头即可使酒店客满的老客户"), 0.1, StatisticMeasure.Share, "003 c2 q11");

    /// <summary>The best 20% of the customers bring more than half of the profit [001 P1].</summary>
    public static ServiceStatistic ProfitOfTheBestFifth { get; } = new(
        new("of the profit, and more, come from the best 20% of the customers", "最好的20%客户带来的利润（下限）"), 0.5, StatisticMeasure.ShareOfValue, "001 P1");

    /// <summary>80% of growth, profit and satisfaction come from 20% of the customers [003 c5 q26].</summary>
    public static ServiceStatistic GrowthOfTheBestFifth { get; } = new(
        new("of growth, profit and satisfaction come from 20% of the customers", "20%的客户带来的增长、利润和满意"), 0.8, StatisticMeasure.ShareOfValue, "003 c5 q26");

    /// <summary>20% of the customers make about 80% of the sales [003 R9].</summary>
    public static ServiceStatistic SalesOfTheBestFifth { get; } = new(
        new("of the sales, about, come from 20% of the customers", "20%的客户创造的销售额（约）"), 0.8, StatisticMeasure.ShareOfValue, "003 R9");

    /// <summary>All of them.</summary>
    public static ImmutableArray<ServiceStatistic> All { get; } =
    [
        LoyalOverOrdinary, LeastProfitOfFivePointsLoyalty, MostProfitOfFivePointsLoyalty, AcquiringOverKeeping, ReturningGuestsThatFillTheHouse,
        ProfitOfTheBestFifth, GrowthOfTheBestFifth, SalesOfTheBestFifth,
    ];
}
