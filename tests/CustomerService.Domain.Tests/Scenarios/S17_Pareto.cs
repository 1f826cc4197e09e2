using CustomerService.Domain.Customers.Segments;
using CustomerService.Domain.Customers.Value;
using CustomerService.Domain.Tests.Generators;

namespace CustomerService.Domain.Tests.Scenarios;

/// <summary>Scenario S17: two of ten customers bring four fifths; and of 200 customers 160 were kept.</summary>
public sealed class S17_Pareto
{
    [Fact]
    public void The_top_20_percent_bring_80_percent()
    {
        var pareto = ParetoAnalysis.Of(RankedCustomers.Of(CustomerAmountGenerator.Named(420, 380, 40, 40, 30, 20, 20, 20, 15, 15)));

        Assert.Equal((2, 0.8), (pareto.TopCount(0.2m), pareto.TopFifth));
        Assert.Equal((0, 2, 3), (pareto.CustomersFor(0), pareto.CustomersFor(0.8), pareto.CustomersFor(0.81)));
    }

    [Fact]
    public void Starting_with_200_winning_30_and_ending_with_190_keeps_80_percent()
    {
        var counts = RetentionCounts.Of(start: 200, acquired: 30, end: 190);

        Assert.Equal((RetentionRate.FromPercent(80), 0.2), (counts.Retention, counts.Churn));
    }
}
