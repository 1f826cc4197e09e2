using CustomerService.Domain.Customers;
using CustomerService.Domain.Customers.Segments;
using CustomerService.Domain.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerService.Domain.Tests.Customers.Segments;

public sealed class RankedCustomersTests
{
    [Fact]   // oracle: the order written out
    public void The_greatest_stand_first_and_equal_ones_by_their_ids() => Prop.ForAll(Arb.From(CustomerAmountGenerator.Any), rows =>
        RankedCustomers.Of(rows).Customers.SequenceEqual(rows.OrderByDescending(row => row.Amount).ThenBy(row => row.Customer.Value, StringComparer.Ordinal)))
        .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Rows_may_come_in_any_order() => Prop.ForAll(Arb.From(CustomerAmountGenerator.Any), rows =>
        RankedCustomers.Of(rows).Customers.SequenceEqual(RankedCustomers.Of([.. rows.Reverse()]).Customers))
        .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Customers_are_counted_by_sign_and_from_an_amount() => Prop.ForAll(Arb.From(CustomerAmountGenerator.Any), Arb.From(Gen.Choose(-50, 250)), (rows, quarters) =>
    {
        var ranked = RankedCustomers.Of(rows);
        return ranked.Count == rows.Length
            && ranked.PositiveCount == rows.Count(row => row.Amount > 0)
            && ranked.NegativeCount == rows.Count(row => row.Amount < 0)
            && ranked.CountFrom(quarters / 4.0) == rows.Count(row => row.Amount >= quarters / 4.0)
            && ranked.Total == rows.Sum(row => row.Amount)
            && ranked.TotalOfFirst(rows.Length / 2) == ranked.Customers.Take(rows.Length / 2).Sum(row => row.Amount);
    }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Zero_and_negative_zero_are_the_same_amount() =>
        Assert.Equal(["a", "b", "c"], RankedCustomers.Of([new(new("b"), -0.0), new(new("c"), 0.0), new(new("a"), 0.0)]).Customers.Select(row => row.Customer.Value));

    [Fact]
    public void Small_amounts_after_a_large_one_are_not_lost()
    {
        var rows = new CustomerAmount[100_001];
        rows[0] = new(new("large"), 1e17);
        for (var i = 1; i < rows.Length; i++)
        {
            rows[i] = new(new($"c{i}"), 1);
        }

        Assert.Equal(1e17 + 100_000, RankedCustomers.Of(rows).Total);
    }

    [Fact]
    public void Sums_never_fall_while_amounts_are_positive()
    {
        var random = new Random(5);
        var ranked = RankedCustomers.Of([.. Enumerable.Range(0, 20_000).Select(i => new CustomerAmount(new($"c{i}"), Math.Exp(40 * (random.NextDouble() - 0.5))))]);

        Assert.All(Enumerable.Range(0, ranked.Count), k => Assert.True(ranked.TotalOfFirst(k + 1) >= ranked.TotalOfFirst(k)));
    }

    [Fact]
    public void No_customers_have_an_order_too()
    {
        var none = RankedCustomers.Of([]);

        Assert.Equal((0, 0.0, 0), (none.Count, none.Total, none.CountFrom(0)));
    }

    [Fact]
    public void Rows_that_no_order_can_have_are_named()
    {
        var thrown = Assert.Throws<CustomerDataException>("rows", () => RankedCustomers.Of(
            [new(new("a"), 1), default, new(new("b"), double.NaN), new(new("a"), 2), new(new("c"), double.NegativeInfinity)]));

        Assert.Equal([1, 2, 3, 4], thrown.Faults.Select(fault => fault.Row));
        Assert.Equal(4, thrown.FaultCount);
        Assert.Contains("The customer a stands twice.", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("NaN", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sum_beyond_numbers_is_refused()
    {
        var thrown = Assert.Throws<CustomerDataException>("rows", () => RankedCustomers.Of(CustomerAmountGenerator.Named(double.MaxValue, double.MaxValue)));

        Assert.Equal(CustomerDataFault.WholeSet, Assert.Single(thrown.Faults).Row);
    }

    [Fact]
    public void Wrong_calls_are_thrown_back()
    {
        var ranked = RankedCustomers.Of(CustomerAmountGenerator.Named(3, 2, 1));

        Assert.All([-1, 4], count => Assert.Throws<ArgumentOutOfRangeException>(nameof(count), () => ranked.TotalOfFirst(count)));
        Assert.Throws<ArgumentOutOfRangeException>("amount", () => ranked.CountFrom(double.NaN));
        Assert.Throws<ArgumentNullException>("row", () => ranked.RankOf(default));
        Assert.Equal((3, 0), (ranked.CountFrom(double.NegativeInfinity), ranked.CountFrom(double.PositiveInfinity)));
    }

    [Fact]   // property: the rank is the place, for every customer, and nobody else has one
    public void A_customer_is_found_by_his_amount() => Prop.ForAll(Arb.From(CustomerAmountGenerator.Any), rows =>
    {
        var ranked = RankedCustomers.Of(rows);
        return ranked.Customers.Select((row, i) => ranked.RankOf(row) == i + 1).All(found => found)
            && rows.All(row => ranked.RankOf(row with { Amount = row.Amount + 0.125 }) is null)
            && ranked.RankOf(new(new("stranger"), 1)) is null && ranked.RankOf(new(new("stranger"), double.NaN)) is null;
    }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Money_is_ranked_in_one_currency()
    {
        var ranked = RankedCustomers.OfMoney([(new("a"), new Money(5.25m, "CNY")), (new("b"), new Money(7, "CNY"))]);

        Assert.Equal(("CNY", 12.25, "b"), (ranked.Currency, ranked.Total, ranked.Customers[0].Customer.Value));
        Assert.Null(RankedCustomers.OfMoney([]).Currency);
        Assert.Null(RankedCustomers.Of(CustomerAmountGenerator.Named(1)).Currency);
        var mixed = Assert.Throws<CustomerDataException>("rows", () => RankedCustomers.OfMoney([(new("a"), new Money(5, "CNY")), (new("b"), new Money(7, "EUR")), (new("c"), new Money(7, "CNY"))]));
        Assert.Equal(1, Assert.Single(mixed.Faults).Row);
        Assert.Contains("EUR", mixed.Message, StringComparison.Ordinal);
        Assert.Equal(1, Assert.Single(Assert.Throws<CustomerDataException>("rows", () => RankedCustomers.OfMoney([(new("a"), new Money(5, "CNY")), (new("a"), new Money(5, "CNY"))])).Faults).Row);
    }

    [Fact]
    public void Existing_customers_are_the_best_prospects() =>
        Assert.Equal(["old 1", "old 2", "new 1", "new 2"], CustomerSelection.ExistingFirst(["new 1", "old 1", "new 2", "old 2"], name => name.StartsWith("old", StringComparison.Ordinal)).AsEnumerable());

    [Fact]
    public void No_prospects_have_an_order_too()
    {
        Assert.Empty(CustomerSelection.ExistingFirst<string>(default, _ => true));
        Assert.Throws<ArgumentNullException>("isCustomer", () => CustomerSelection.ExistingFirst(["x"], null!));
    }

    [Fact]
    public void A_database_holds_those_from_the_threshold_on()
    {
        var ranked = RankedCustomers.Of(CustomerAmountGenerator.Named(999.99, 1000, 5000, 500));

        Assert.Equal([5000.0, 1000.0], CustomerSelection.WorthADatabase(ranked, atLeast: 1000).Select(row => row.Amount));
        Assert.Empty(CustomerSelection.WorthADatabase(ranked, 6000));
        Assert.Throws<ArgumentOutOfRangeException>("atLeast", () => CustomerSelection.WorthADatabase(ranked, double.NaN));
    }
}
