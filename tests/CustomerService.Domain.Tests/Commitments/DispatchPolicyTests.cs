using CustomerService.Domain.Commitments;
using CustomerService.Domain.Commitments.Practices;
using NodaTime;
using static CustomerService.Domain.Tests.Scenarios.Shanghai;

namespace CustomerService.Domain.Tests.Commitments;

public sealed class DispatchPolicyTests
{
    [Fact]
    public void The_day_is_that_of_the_zone_also_where_its_midnight_does_not_exist()
    {
        var policy = DispatchPolicy.KeyAccountProcess("America/Sao_Paulo");
        var order = DispatchOrder.InStock(Instant.FromUtc(2018, 11, 3, 20, 0));   // 17:00; the next day begins at 01:00, summer time

        Assert.Equal(Instant.FromUtc(2018, 11, 4, 3, 0) - Duration.Epsilon, policy.DueOf(order).LastInstant);
        Assert.Equal("America/Sao_Paulo", policy.TimeZone);
    }

    [Fact]
    public void A_date_promised_before_the_order_is_late_from_the_start()
    {
        var order = DispatchOrder.NotInStock(March(5), new LocalDate(2026, 3, 4), DispatchAct.Dispatch);

        Assert.False(DispatchPolicy.KeyAccountProcess(Zone).DueOf(order).IsOnTime(March(5)));
    }

    [Fact]
    public void Rates_are_percentages_and_not_available_without_orders()
    {
        Assert.Equal((96.0, 90.0), (new DispatchCount(50, 48, 45).AccuracyPercent, new DispatchCount(50, 48, 45).TimelinessPercent));
        Assert.Null(new DispatchCount(0, 0, 0).AccuracyPercent);
        Assert.Null(new DispatchCount(0, 0, 0).TimelinessPercent);
    }

    [Fact]
    public void Every_fault_of_a_policy_is_named_at_once()
    {
        var refused = Assert.Throws<RuleBookException>(() => new DispatchPolicy("", "Mars/Base", ElapsedTime.Hours(6), 100));

        Assert.Equal(["$.id", "$.timeZone", "$.ratesAbovePercent"], refused.Faults.Select(fault => fault.Place));
        Assert.Throws<RuleBookException>(() => new DispatchPolicy("a", Zone, ElapsedTime.Hours(6), double.NaN));
        Assert.Throws<RuleBookException>(() => DispatchPolicy.KeyAccountProcess("Mars/Base"));
    }

    [Fact]
    public void Wrong_calls_are_thrown_back()
    {
        var policy = DispatchPolicy.KeyAccountProcess(Zone);

        Assert.Throws<ArgumentOutOfRangeException>("doneAt", () => policy.DueOf(DispatchOrder.InStock(March(2))).IsOnTime(March(1)));
        Assert.Throws<ArgumentOutOfRangeException>("act", () => DispatchOrder.NotInStock(March(1), new LocalDate(2026, 3, 4), (DispatchAct)9));
        Assert.Throws<ArgumentOutOfRangeException>("accurate", () => new DispatchCount(1, 2, 0));
        Assert.Throws<ArgumentOutOfRangeException>("timely", () => new DispatchCount(1, 0, -1));
        Assert.Throws<ArgumentOutOfRangeException>("orders", () => new DispatchCount(-1, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>("need", () => new SafetyStock("seal", -1, 0));
        Assert.Throws<ArgumentOutOfRangeException>("onHand", () => new SafetyStock("seal", 0, -1));
        Assert.Throws<ArgumentException>("part", () => new SafetyStock(" ", 0, 0));
        Assert.Throws<ArgumentException>("stocks", () => SafetyStock.ShortOf(null!, null!));
    }
}
