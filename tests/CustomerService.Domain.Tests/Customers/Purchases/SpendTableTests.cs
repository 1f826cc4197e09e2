using CustomerService.Domain.Customers;
using CustomerService.Domain.Customers.Purchases;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerService.Domain.Tests.Customers.Purchases;

public sealed class SpendTableTests
{
    private static readonly Arbitrary<Spending[]> Customers = (
        from frequency in Gen.Choose(1, 3)
        from cents in Gen.Choose(1, 4)
        select new Spending(frequency, cents / 100.0)).NonEmptyListOf().Select(list => list.ToArray()).ToArbitrary();

    [Fact]
    public void Equal_customers_are_one_row()
    {
        var table = SpendTable.Of([new(2, 10), new(1, 30), new(2, 10), new(2, 5)], "CNY");

        Assert.Equal([new(new(1, 30), 1), new(new(2, 5), 1), new SpendRow(new(2, 10), 2)], table.Rows.AsEnumerable());
        Assert.Equal((4, 7, "CNY"), (table.Customers, table.Purchases, table.Currency));
    }

    [Fact]   // oracle: grouping and sorting
    public void The_table_counts_as_plain_grouping_does_whatever_the_order() =>
        Prop.ForAll(Customers, customers => SpendTable.Of(customers, "CNY").Rows.SequenceEqual(customers
            .GroupBy(customer => customer)
            .OrderBy(group => group.Key.Frequency).ThenBy(group => group.Key.MeanSpend)
            .Select(group => new SpendRow(group.Key, group.Count()))))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Parts_merge_into_the_whole() =>
        Prop.ForAll(Customers, Customers, (left, right) =>
        {
            var merged = SpendTable.Of(left, "CNY").Merge(SpendTable.Of(right, "CNY"));
            var whole = SpendTable.Of([.. left, .. right], "CNY");
            return merged.Rows.SequenceEqual(whole.Rows) && merged.Customers == whole.Customers && merged.Purchases == whole.Purchases && merged.Correlation == whole.Correlation;
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void A_count_may_be_split_over_rows() =>
        Assert.Equal(
            SpendTable.OfRows([new(new(1, 2), 3), new(new(4, 5), 1)], "CNY").Rows.AsEnumerable(),
            SpendTable.OfRows([new(new(1, 2), 1), new(new(4, 5), 1), new(new(1, 2), 2)], "CNY").Rows.AsEnumerable());

    [Fact]   // by hand: frequencies 1 2 3, spends 10 20 60: deviations -1 0 1 and -20 -10 30, so 50 / sqrt(2 * 1400)
    public void The_correlation_is_Pearsons()
    {
        Assert.Equal(50 / Math.Sqrt(2 * 1400), SpendTable.Of([new(1, 10), new(2, 20), new(3, 60)], "CNY").Correlation!.Value, 1e-12);
        Assert.Equal(-1, SpendTable.Of([new(1, 2e200), new(2, 1e200)], "CNY").Correlation!.Value, 1e-12);
        Assert.Equal(1, SpendTable.OfRows([new(new(1, 1), 7), new(new(2, 2), 7)], "CNY").Correlation!.Value, 1e-12);
    }

    [Fact]
    public void There_is_no_correlation_where_all_are_alike()
    {
        Assert.Null(SpendTable.Of([new(1, 0.1), new(1, 0.3), new(1, 0.7)], "CNY").Correlation);
        Assert.Null(SpendTable.Of([new(1, 0.1), new(2, 0.1), new(7, 0.1)], "CNY").Correlation);
        Assert.Null(SpendTable.Of([new(3, 0.1)], "CNY").Correlation);
    }

    [Fact]
    public void Every_row_outside_the_model_is_named()
    {
        var thrown = Assert.Throws<CustomerDataException>(() => SpendTable.Of([new(1, 1), new(0, 1), new(1, 0), new(1, -1), new(1, double.NaN), new(1, double.PositiveInfinity)], "CNY"));

        Assert.Equal([1, 2, 3, 4, 5], thrown.Faults.Select(fault => fault.Row));
        Assert.Equal("Row 2: the mean spend is 0; it must be a finite number above 0.", thrown.Faults[1].ToString());
        Assert.Equal([0], Assert.Throws<CustomerDataException>(() => SpendTable.OfRows([new(new(1, 1), 0)], "CNY")).Faults.Select(fault => fault.Row));
    }

    [Fact]
    public void What_is_no_set_is_refused()
    {
        Assert.Throws<CustomerDataException>(() => SpendTable.Of([], "CNY"));
        Assert.Throws<ArgumentException>(() => SpendTable.Of([new(1, 1)], "yuan"));
        var yuan = SpendTable.Of([new(1, 1)], "CNY");
        Assert.Throws<ArgumentException>(() => yuan.Merge(SpendTable.Of([new(1, 1)], "USD")));
    }
}
