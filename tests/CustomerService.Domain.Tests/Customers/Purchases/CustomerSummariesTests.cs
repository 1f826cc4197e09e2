using CustomerService.Domain.Customers;
using CustomerService.Domain.Customers.Purchases;
using NodaTime;
using static CustomerService.Domain.Tests.Customers.Purchases.AnyTransactions;

namespace CustomerService.Domain.Tests.Customers.Purchases;

public sealed class CustomerSummariesTests
{
    private static readonly LocalDate Day = new(1997, 9, 30);

    [Fact]
    public void Rows_of_another_system_are_taken_as_they_are()
    {
        var customers = CustomerSummaries.OfRows(
            [new(new("1"), new(2, 30.43, 38.86), 22.35), new(new("2"), new(0, 0, 0), 0, 5m), new(new("3"), new(0, 0, 38.86), 0, 7m)], Day, TimeUnit.Weeks, "USD");

        Assert.Equal(["1", "3"], customers.Customers.Select(customer => customer.Id.Value));
        Assert.Equal("2", Assert.Single(customers.TooNew).Id.Value);
        var first = customers.Customers[0];
        Assert.Equal((new Buying(2, 30.43, 38.86), 22.35, null), (first.Buying, first.MeanRepeatSpend, first.Total));
        Assert.Equal((new LocalDate(1997, 1, 1), new LocalDate(1997, 8, 2)), (first.First, first.Last));   // 30.43 weeks are 213 days
        Assert.Equal((null, new Money(7, "USD")), (customers.Customers[1].MeanRepeatSpend, customers.Customers[1].Total));
        Assert.Equal([new SpendRow(new(2, 22.35), 1)], customers.Spending!.Rows.AsEnumerable());
        Assert.Equal((3, 3), (first.Purchases, first.Transactions));
    }

    [Fact]
    public void Every_row_at_fault_is_named()
    {
        SummaryRow[] rows =
        [
            new(new("1"), new(0, 0, 5), 0), new(new("1"), new(0, 0, 5), 0), new(null!, new(0, 0, 5), 0), new(new("2"), new(1, 6, 5), 1), new(new("3"), new(1, 2, 5), double.NaN),
            new(new("4"), new(0, 0, 5), 3), new(new("5"), new(1, 2, 5), -1), new(new("6"), new(1, 2, 5), 1, -1m), new(new("7"), new(0, 0, 1e9), 0), new(new("8"), new(1, 0, 0), 0),
            new(new("9"), new(1, 2, 5), double.PositiveInfinity), new(new("10"), new(1, 2, 5), 1, decimal.MaxValue),
        ];

        var thrown = Assert.Throws<CustomerDataException>(() => CustomerSummaries.OfRows(rows, Day, TimeUnit.Days, "CNY"));

        Assert.Equal(Enumerable.Range(1, 11), thrown.Faults.Select(fault => fault.Row));
        Assert.Equal("Row 1: the customer 1 is there twice.", thrown.Faults[0].ToString());
        Assert.Equal("Row 2: there is no customer id.", thrown.Faults[1].ToString());
        Assert.Contains("without a repeat purchase", thrown.Faults[4].Message.English, StringComparison.Ordinal);
        Assert.Equal("Row 8: the age T of 1000000000 reaches back to before the calendar begins.", thrown.Faults[7].ToString());
    }

    [Fact]
    public void An_empty_set_is_refused()
    {
        Assert.Throws<CustomerDataException>(() => CustomerSummaries.OfRows([], Day, TimeUnit.Days, "CNY"));
        Assert.Throws<CustomerDataException>(() => CustomerSummaries.OfRows([new(new("1"), new(0, 0, 0), 0)], Day, TimeUnit.Days, "CNY"));
        Assert.Throws<ArgumentException>(() => CustomerSummaries.OfRows([new(new("1"), new(0, 0, 1), 0)], Day, TimeUnit.Days, "yuan"));
    }

    [Fact]
    public void Customers_are_found_by_their_id_among_thousands()
    {
        SummaryRow[] rows = [.. Enumerable.Range(0, 5_000).Select(i => new SummaryRow(new($"C{i}"), new(i % 7, i % 7, i % 7 == 0 && i % 2 == 0 ? 0 : 10), i % 7))];

        var customers = CustomerSummaries.OfRows(rows, Day, TimeUnit.Days, "CNY");

        Assert.All(rows, row => Assert.Equal(row.Buying, customers.Find(new(row.Id.Value))!.Value.Buying));
        Assert.Null(customers.Find(new("C5000")));
        Assert.NotEmpty(customers.TooNew);
    }

    [Fact]
    public void A_customer_of_both_sets_stops_a_merge()
    {
        var one = PurchaseHistory.Summarize([Of("A", Day.PlusDays(-9), 1m), Of("B", Day, 1m)], Day, TimeUnit.Days);
        var two = PurchaseHistory.Summarize([Of("C", Day.PlusDays(-9), 1m), Of("A", Day.PlusDays(-8), 1m), Of("B", Day, 1m)], Day, TimeUnit.Days);

        var thrown = Assert.Throws<CustomerDataException>(() => one.Merge(two));

        Assert.Equal(["Row 1: the customer A is in both.", "Row 2: the customer B is in both."], thrown.Faults.Select(fault => fault.ToString()));
    }

    [Fact]
    public void Only_summaries_of_one_frame_merge()
    {
        var one = Summaries(Day, TimeUnit.Days, "CNY", null);

        Assert.Equal(1, one.Merge(Summaries(Day, TimeUnit.Days, "CNY", null, "B")).Customers.Length - 1);
        Assert.Contains("unit of time", Refused(Summaries(Day, TimeUnit.Weeks, "CNY", null)), StringComparison.Ordinal);
        Assert.Contains("end of observation", Refused(Summaries(Day.PlusDays(1), TimeUnit.Days, "CNY", null)), StringComparison.Ordinal);
        Assert.Contains("currency", Refused(Summaries(Day, TimeUnit.Days, "USD", null)), StringComparison.Ordinal);
        Assert.Contains("holdout", Refused(Summaries(Day, TimeUnit.Days, "CNY", Day.PlusDays(3))), StringComparison.Ordinal);

        string Refused(CustomerSummaries other) => Assert.Throws<ArgumentException>(() => one.Merge(other)).Message;

        static CustomerSummaries Summaries(LocalDate end, TimeUnit unit, string currency, LocalDate? holdoutEnd, string id = "A") =>
            PurchaseHistory.Summarize([Of(id, Day.PlusDays(-9), 1m, currency)], end, unit, holdoutEnd: holdoutEnd);
    }
}
