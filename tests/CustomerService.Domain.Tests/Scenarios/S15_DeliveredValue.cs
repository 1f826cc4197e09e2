using CustomerService.Domain.Customers.Value;

namespace CustomerService.Domain.Tests.Scenarios;

/// <summary>Scenario S15: what a customer really gains, and what waiting takes away.</summary>
public sealed class S15_DeliveredValue
{
    private static readonly TotalValue Value = new(product: 600, service: 200, personnel: 100, image: 100);

    [Fact]
    public void Values_of_1000_against_costs_of_700_deliver_300_at_a_ratio_of_1_4286()
    {
        var delivered = DeliveredValue.Of(Value, cost: new(monetary: 500, time: 150, energy: 50));

        Assert.Equal(300m, delivered.Difference);
        Assert.Equal(1.4286m, Math.Round(delivered.Ratio!.Value, 4));
    }

    [Fact]
    public void Waiting_that_costs_100_more_delivers_200_at_a_ratio_of_1_25()
    {
        var delivered = DeliveredValue.Of(Value, cost: new(monetary: 500, time: 250, energy: 50));

        Assert.Equal((200m, 1.25m), (delivered.Difference, delivered.Ratio));
    }
}
