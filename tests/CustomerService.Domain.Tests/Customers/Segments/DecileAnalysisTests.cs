using CustomerService.Domain.Customers.Segments;
using CustomerService.Domain.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerService.Domain.Tests.Customers.Segments;

public sealed class DecileAnalysisTests
{
    [Theory]
    [InlineData(20, "2 2 2 2 2 2 2 2 2 2"), InlineData(23, "3 3 3 2 2 2 2 2 2 2"), InlineData(9, "1 1 1 1 1 1 1 1 1 0"), InlineData(0, "0 0 0 0 0 0 0 0 0 0")]
    public void Earlier_groups_take_the_remainder(int customers, string sizes)
    {
        var analysis = Of([.. Enumerable.Range(1, customers).Select(i => (double)i)]);

        Assert.Equal(sizes, string.Join(' ', analysis.Deciles.Select(decile => decile.Customers.Length)));
        Assert.Equal(Enumerable.Range(1, 10), analysis.Deciles.Select(decile => decile.Number));
    }

    [Fact]
    public void A_group_has_its_total_share_and_average()
    {
        var analysis = Of(420, 380, 40, 40, 30, 20, 20, 20, 15, 15, 0);

        Assert.Equal(DecileMeasure.Sales, analysis.Measure);
        Assert.Equal((800.0, 0.8, 400.0), (analysis.Deciles[0].Total, analysis.Deciles[0].ShareOfValue, analysis.Deciles[0].Average));
        Assert.Equal((0.0, 0.0, 0.0), (analysis.Deciles[9].Total, analysis.Deciles[9].ShareOfValue, analysis.Deciles[9].Average));
    }

    [Fact]
    public void Where_there_are_too_few_later_groups_are_empty_and_have_no_average()
    {
        var last = Of(3, 2, 1).Deciles[9];

        Assert.Empty(last.Customers);
        Assert.Equal((0.0, 0.0, null), (last.Total, last.ShareOfValue, last.Average));
    }

    [Fact]
    public void A_loss_on_the_whole_leaves_shares_unavailable() =>
        Assert.All(Of(1, -2).Deciles, decile => Assert.Null(decile.ShareOfValue));

    [Fact]
    public void Customers_of_the_same_amount_are_put_apart_by_their_ids()
    {
        var rows = Enumerable.Range(0, 20).Select(i => new CustomerAmount(new($"c{i:00}"), 7)).Reverse().ToArray();

        Assert.Equal(["c00", "c01"], DecileAnalysis.Of(RankedCustomers.Of(rows), DecileMeasure.Purchases).Deciles[0].Customers.Select(row => row.Customer.Value));
    }

    [Fact]   // property: every customer stands in one group, and no one in an earlier group has less than one in a later
    public void Deciles_partition_and_are_ordered() => Prop.ForAll(Arb.From(CustomerAmountGenerator.Any), rows =>
    {
        var ranked = RankedCustomers.Of(rows);
        var deciles = DecileAnalysis.Of(ranked, DecileMeasure.Profit).Deciles;
        var sizes = deciles.Select(decile => decile.Customers.Length).ToList();
        return deciles.SelectMany(decile => decile.Customers).SequenceEqual(ranked.Customers)
            && sizes.Max() - sizes.Min() <= 1 && sizes.SequenceEqual(sizes.OrderDescending())
            && Math.Abs(deciles.Sum(decile => decile.Total) - ranked.Total) < 1e-9
            && deciles.Where(decile => decile.Average is not null).Select(decile => decile.Average).Zip(deciles.Skip(1).Select(decile => decile.Average ?? double.NegativeInfinity)).All(pair => pair.First >= pair.Second);
    }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Wrong_calls_are_thrown_back()
    {
        Assert.Throws<ArgumentNullException>("ranked", () => DecileAnalysis.Of(null!, DecileMeasure.Money));
        Assert.Throws<ArgumentOutOfRangeException>("measure", () => DecileAnalysis.Of(RankedCustomers.Of([]), (DecileMeasure)9));
    }

    private static DecileAnalysis Of(params double[] amounts) => DecileAnalysis.Of(RankedCustomers.Of(CustomerAmountGenerator.Named(amounts)), DecileMeasure.Sales);
}
