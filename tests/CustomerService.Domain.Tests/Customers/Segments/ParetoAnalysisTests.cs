using CustomerService.Domain.Customers.Segments;
using CustomerService.Domain.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerService.Domain.Tests.Customers.Segments;

public sealed class ParetoAnalysisTests
{
    [Theory]
    [InlineData(1, 1), InlineData(5, 1), InlineData(6, 2), InlineData(10, 2), InlineData(12, 3), InlineData(0, 0)]
    public void The_top_20_percent_are_rounded_up(int customers, int top) =>
        Assert.Equal(top, Of([.. Enumerable.Range(1, customers).Select(i => (double)i)]).TopCount(0.2m));

    [Fact]
    public void Seven_percent_of_100_are_7() =>   // 0.07 × 100 is more than 7 in binary fractions
        Assert.Equal(7, Of([.. Enumerable.Range(1, 100).Select(i => (double)i)]).TopCount(0.07m));

    [Fact]
    public void Nobody_brings_nothing_and_all_bring_all()
    {
        var pareto = Of(5, 3, 2);

        Assert.Equal((0.0, 1.0), (pareto.TopShare(0), pareto.TopShare(1)));
        Assert.Equal((3, 10.0, 10.0, 0.0), (pareto.Count, pareto.Total, pareto.Gains, pareto.Losses));
    }

    [Fact]   // property: more customers never bring less, unless some cost
    public void The_share_rises_with_the_customers() => Prop.ForAll(
        Arb.From(CustomerAmountGenerator.NoLoss),
        Arb.From(Gen.Choose(0, 100)),
        Arb.From(Gen.Choose(0, 100)),
        (rows, one, other) =>
        {
            var pareto = ParetoAnalysis.Of(RankedCustomers.Of(rows));
            var (few, many) = (pareto.TopShare(Math.Min(one, other) / 100m), pareto.TopShare(Math.Max(one, other) / 100m));
            return pareto.Total > 0 ? few <= many && many <= 1 && few >= pareto.TopCount(Math.Min(one, other) / 100m) / (double)rows.Length - 1e-12 : few is null;
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Customers_who_cost_let_the_others_bring_more_than_all()
    {
        var whale = Of(80, 60, -10, -30);

        Assert.Equal((100.0, 140.0, -40.0), (whale.Total, whale.Gains, whale.Losses));
        Assert.Equal(1.4, whale.TopShare(0.5m));
        Assert.Equal(2, whale.CustomersFor(1));
        Assert.Null(whale.Gini);
        Assert.Equal([0, 0.8, 1.4, 1.3, 1], whale.Curve(4).Select(point => point.ShareOfValue));
    }

    [Fact]
    public void Without_a_total_above_0_no_share_is_available()
    {
        Assert.All([Of(), Of(0, 0), Of(5, -5), Of(1, -2)], pareto =>
        {
            Assert.Null(pareto.TopFifth);
            Assert.Null(pareto.Gini);
            Assert.Null(pareto.CustomersFor(0.8));
            Assert.Empty(pareto.Curve(10));
            Assert.Empty(pareto.Lorenz(10));
        });
    }

    [Fact]   // oracle: counting up
    public void CustomersFor_is_the_least_number_that_suffices() => Prop.ForAll(Arb.From(CustomerAmountGenerator.Any), Arb.From(Gen.Choose(0, 100)), (rows, percent) =>
    {
        var ranked = RankedCustomers.Of(rows);
        var found = ParetoAnalysis.Of(ranked).CustomersFor(percent / 100.0);
        if (ranked.Total <= 0)
        {
            return found is null;
        }

        var count = 0;
        while (ranked.TotalOfFirst(count) / ranked.Total < percent / 100.0)
        {
            count++;
        }

        return found == count;
    }).Check(Config.QuickThrowOnFailure);

    [Fact]   // oracle: the mean absolute difference, G = sum |x_i - x_j| / (2 n² mean)
    public void Gini_is_the_mean_difference() => Prop.ForAll(Arb.From(CustomerAmountGenerator.NoLoss), rows =>
    {
        var (gini, total) = (ParetoAnalysis.Of(RankedCustomers.Of(rows)).Gini, rows.Sum(row => row.Amount));
        return total > 0
            ? Math.Abs(gini!.Value - (rows.Sum(one => rows.Sum(other => Math.Abs(one.Amount - other.Amount))) / (2 * rows.Length * total))) < 1e-12
            : gini is null;
    }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Gini_is_0_among_equals_and_near_1_where_one_has_all()
    {
        Assert.Equal(0.0, Of(4, 4, 4)!.Gini!.Value, 1e-15);
        Assert.Equal(0.75, Of(8, 0, 0, 0).Gini!.Value, 1e-15);
    }

    [Fact]
    public void The_curves_run_from_0_to_1_one_above_the_other() => Prop.ForAll(Arb.From(CustomerAmountGenerator.NoLoss), Arb.From(Gen.Choose(1, 80)), (rows, steps) =>
    {
        var pareto = ParetoAnalysis.Of(RankedCustomers.Of(rows));
        var (curve, lorenz) = (pareto.Curve(steps), pareto.Lorenz(steps));
        return pareto.Total > 0
            ? curve.Length == Math.Min(steps, rows.Length) + 1
                && curve[0] == default && lorenz[0] == default && curve[^1] == new ConcentrationPoint(1, 1) && lorenz[^1] == new ConcentrationPoint(1, 1)
                && curve.Zip(lorenz).All(pair => pair.First.ShareOfCustomers == pair.Second.ShareOfCustomers && pair.First.ShareOfValue >= pair.First.ShareOfCustomers - 1e-12 && pair.Second.ShareOfValue <= pair.Second.ShareOfCustomers + 1e-12)
                && curve.Zip(curve.Skip(1)).All(pair => pair.First.ShareOfCustomers < pair.Second.ShareOfCustomers && pair.First.ShareOfValue <= pair.Second.ShareOfValue)
            : curve.IsEmpty;
    }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Curves_pass_exactly_through_the_customers()
    {
        var pareto = Of(50, 30, 15, 5);

        Assert.Equal([(0, 0), (0.25, 0.5), (0.5, 0.8), (0.75, 0.95), (1, 1)], pareto.Curve(100).Select(point => (point.ShareOfCustomers, point.ShareOfValue)));
        Assert.Equal([(0, 0), (0.5, 0.2), (1, 1)], pareto.Lorenz(2).Select(point => (point.ShareOfCustomers, Math.Round(point.ShareOfValue, 15))));
    }

    [Fact]
    public void Wrong_calls_are_thrown_back()
    {
        Assert.Throws<ArgumentNullException>("ranked", () => ParetoAnalysis.Of(null!));
        Assert.All([-0.1m, 1.1m], share => Assert.Throws<ArgumentOutOfRangeException>("shareOfCustomers", () => Of(1).TopShare(share)));
        Assert.All([-0.1, 1.1, double.NaN], share => Assert.Throws<ArgumentOutOfRangeException>("shareOfValue", () => Of(1).CustomersFor(share)));
        Assert.Throws<ArgumentOutOfRangeException>("steps", () => Of(1).Curve(0));
        Assert.Throws<ArgumentOutOfRangeException>("steps", () => Of(1).Lorenz(0));
    }

    private static ParetoAnalysis Of(params double[] amounts) => ParetoAnalysis.Of(RankedCustomers.Of(CustomerAmountGenerator.Named(amounts)));
}
