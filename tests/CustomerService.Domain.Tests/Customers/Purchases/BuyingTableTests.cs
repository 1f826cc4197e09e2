using CustomerService.Domain.Customers;
using CustomerService.Domain.Customers.Purchases;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerService.Domain.Tests.Customers.Purchases;

public sealed class BuyingTableTests
{
    private static readonly Arbitrary<Buying[]> Customers = (
        from age in Gen.Choose(1, 4)
        from recency in Gen.Choose(0, age)
        from frequency in Gen.Choose(1, 3)
        select recency == 0 ? new Buying(0, 0, age / 7.0) : new Buying(frequency, recency / 7.0, age / 7.0)).NonEmptyListOf().Select(list => list.ToArray()).ToArbitrary();

    [Fact]
    public void Equal_customers_are_one_row()
    {
        var table = BuyingTable.Of([new(2, 1, 5), new(0, 0, 5), new(2, 1, 5), new(1, 3, 4)], TimeUnit.Weeks);

        Assert.Equal([new(new(0, 0, 5), 1), new(new(1, 3, 4), 1), new BuyingRow(new(2, 1, 5), 2)], table.Rows.AsEnumerable());
        Assert.Equal((4, 3, 5, TimeUnit.Weeks), (table.Customers, table.Repeaters, table.Purchases, table.Unit));
    }

    [Fact]
    public void A_recency_of_minus_zero_is_zero() =>
        Assert.Single(BuyingTable.Of([new(0, 0.0, 5), new(0, -0.0, 5)], TimeUnit.Weeks).Rows);

    [Fact]
    public void The_order_of_the_customers_does_not_matter() =>
        Prop.ForAll(Customers, Arb.From(Gen.Choose(0, int.MaxValue)), (customers, seed) =>
        {
            var shuffled = customers.ToArray();
            new Random(seed).Shuffle(shuffled);
            return BuyingTable.Of(customers, TimeUnit.Weeks).Rows.SequenceEqual(BuyingTable.Of(shuffled, TimeUnit.Weeks).Rows);
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]   // oracle: grouping and sorting
    public void The_table_counts_as_plain_grouping_does() =>
        Prop.ForAll(Customers, customers => BuyingTable.Of(customers, TimeUnit.Weeks).Rows.SequenceEqual(customers
            .GroupBy(customer => customer)
            .OrderBy(group => group.Key.Frequency).ThenBy(group => group.Key.Recency).ThenBy(group => group.Key.Age)
            .Select(group => new BuyingRow(group.Key, group.Count()))))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void A_count_may_be_split_over_rows() =>
        Prop.ForAll(Customers, customers =>
        {
            var table = BuyingTable.Of(customers, TimeUnit.Weeks);
            BuyingRow[] split = [.. table.Rows.SelectMany(row => Enumerable.Repeat(row with { Customers = 1 }, (int)row.Customers)).Reverse()];
            return BuyingTable.OfRows(split, TimeUnit.Weeks).Rows.SequenceEqual(table.Rows);
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Parts_merge_into_the_whole() =>
        Prop.ForAll(Customers, Customers, (left, right) =>
        {
            var merged = BuyingTable.Of(left, TimeUnit.Weeks).Merge(BuyingTable.Of(right, TimeUnit.Weeks));
            var whole = BuyingTable.Of([.. left, .. right], TimeUnit.Weeks);
            return merged.Rows.SequenceEqual(whole.Rows) && merged.Customers == whole.Customers && merged.Purchases == whole.Purchases;
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]   // the counter grows: from 256 slots to thousands
    public void Many_distinct_rows_are_all_there()
    {
        Buying[] customers = [.. Enumerable.Range(0, 20_000).Select(i => new Buying(1 + (i % 50), 1 + (i % 400), 500 + (i % 7)))];

        var table = BuyingTable.Of(customers, TimeUnit.Days);

        Assert.Equal(customers.Distinct().Count(), table.Rows.Length);
        Assert.Equal(20_000, table.Rows.Sum(row => row.Customers));
        Assert.Equal(customers.Sum(customer => customer.Frequency), table.Purchases);
    }

    [Fact]
    public void Every_row_outside_the_models_is_named()
    {
        Buying[] customers =
        [
            new(1, 1, 2), new(-1, 1, 2), new(1, double.NaN, 2), new(1, 3, 2), new(1, 1, 0), new(1, 1, double.NaN), new(1, 1, double.PositiveInfinity),
            new(0, 1, 2), new(1, 0, 2), new(1, -1, 2), new(1, 1, -2),
        ];

        var thrown = Assert.Throws<CustomerDataException>(() => BuyingTable.Of(customers, TimeUnit.Weeks));

        Assert.Equal(Enumerable.Range(1, 10), thrown.Faults.Select(fault => fault.Row));
        Assert.Equal("customers", thrown.ParamName);
        Assert.Equal("Row 3: the recency 3 is above the age T of 2.", thrown.Faults[2].ToString());
    }

    [Fact]
    public void Faults_are_all_counted_and_the_first_are_listed()
    {
        var thrown = Assert.Throws<CustomerDataException>(() => BuyingTable.Of(Enumerable.Repeat(new Buying(1, 3, 2), 25).ToArray(), TimeUnit.Weeks));

        Assert.Equal((25, CustomerDataException.MostListed), (thrown.FaultCount, thrown.Faults.Length));
        Assert.Contains("And 5 more.", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_of_no_customers_is_refused()
    {
        var thrown = Assert.Throws<CustomerDataException>(() => BuyingTable.OfRows([new(new(1, 1, 2), 1), new(new(1, 1, 2), 0), new(new(1, 1, 2), -1)], TimeUnit.Weeks));

        Assert.Equal([1, 2], thrown.Faults.Select(fault => fault.Row));
    }

    [Fact]
    public void What_is_no_set_is_refused()
    {
        Assert.Equal(CustomerDataFault.WholeSet, Assert.Single(Assert.Throws<CustomerDataException>(() => BuyingTable.Of([], TimeUnit.Weeks)).Faults).Row);
        Assert.Throws<CustomerDataException>(() => BuyingTable.OfRows([], TimeUnit.Weeks));
        Assert.Throws<ArgumentOutOfRangeException>(() => BuyingTable.Of([new(0, 0, 1)], (TimeUnit)9));
        var weeks = BuyingTable.Of([new(0, 0, 1)], TimeUnit.Weeks);
        Assert.Throws<ArgumentException>(() => weeks.Merge(BuyingTable.Of([new(0, 0, 1)], TimeUnit.Days)));
    }
}
