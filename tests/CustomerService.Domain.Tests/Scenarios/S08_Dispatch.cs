using CustomerService.Domain.Commitments.Practices;
using NodaTime;
using static CustomerService.Domain.Tests.Scenarios.Shanghai;

namespace CustomerService.Domain.Tests.Scenarios;

/// <summary>Scenario S08: orders of key accounts are dispatched and delivered.</summary>
public sealed class S08_Dispatch
{
    private static readonly DispatchPolicy Policy = DispatchPolicy.KeyAccountProcess(Zone);

    [Fact]
    public void Goods_in_stock_leave_on_the_day_of_the_order()
    {
        var due = Policy.DueOf(DispatchOrder.InStock(March(1, 16, 30)));

        Assert.True(due.IsOnTime(March(1, 23, 59, 59)));
        Assert.True(due.IsOnTime(March(2) - Duration.Epsilon));
        Assert.False(due.IsOnTime(March(2)));
        Assert.Equal(DispatchAct.Dispatch, due.Order.Act);
    }

    [Fact]
    public void Goods_that_are_not_in_stock_keep_the_date_promised_in_the_quotation()
    {
        var due = Policy.DueOf(DispatchOrder.NotInStock(March(1, 16, 30), new LocalDate(2026, 3, 20), DispatchAct.Arrival));

        Assert.True(due.IsOnTime(March(20, 23, 59, 59)));
        Assert.False(due.IsOnTime(March(21)));
        Assert.Equal(DispatchAct.Arrival, due.Order.Act);
    }

    [Fact]
    public void A_regular_part_urgently_needed_arrives_within_6_hours()
    {
        var due = Policy.DueOf(DispatchOrder.UrgentRegularPart(March(1, 9, 15)));

        Assert.Equal(March(1, 15, 15), due.LastInstant);
        Assert.True(due.IsOnTime(March(1, 15, 15)));
        Assert.False(due.IsOnTime(March(1, 15, 15, 1)));
        Assert.Equal(("Urgent regular part: delivered separately within 6 h.", "紧急常规件：单独送货，6 小时内送达。"), (due.Statement.English, due.Statement.Chinese));
    }

    [Fact]
    public void An_irregular_part_has_no_time_and_says_so()
    {
        var due = Policy.DueOf(DispatchOrder.UrgentIrregularPart(March(1, 9, 15)));

        Assert.Null(due.LastInstant);
        Assert.Null(due.IsOnTime(March(9)));
        Assert.Contains("no time is promised", due.Statement.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100, 95, false)]
    [InlineData(100, 96, true)]
    [InlineData(20, 19, false)]       // 95% again
    [InlineData(1, 1, true)]
    [InlineData(0, 0, null)]
    public void Accuracy_and_timeliness_each_exceed_95_percent(int orders, int good, bool? passed)
    {
        Assert.Equal(passed, Policy.IsTimelyEnough(new(orders, 0, good)));
        Assert.Equal(passed, Policy.IsAccurateEnough(new(orders, good, 0)));
    }

    [Fact]
    public void Critical_parts_are_kept_by_the_customers_need() =>
        Assert.Equal(
            [("seal", 3)],
            SafetyStock.ShortOf(new("seal", need: 5, onHand: 2), new("bearing", need: 2, onHand: 2), new("pump", need: 1, onHand: 4)).Select(stock => (stock.Part, stock.Shortfall)));
}
