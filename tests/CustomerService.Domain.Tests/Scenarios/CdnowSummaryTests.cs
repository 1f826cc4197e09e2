using System.Globalization;
using CustomerService.Domain.Customers;
using CustomerService.Domain.Customers.Purchases;
using NodaTime;

namespace CustomerService.Domain.Tests.Scenarios;

/// <summary>The published summary of the CDNOW cohort, customer by customer, from its transactions.</summary>
public sealed class CdnowSummaryTests
{
    [SharedFact("data/cdnow_transactions.csv")]
    public void The_summary_of_CDNOW_follows_from_its_transactions()
    {
        using var text = new StreamReader(SharedData.Path("data/cdnow_transactions.csv"));
        var transactions = TransactionLogReader.Open(text, currency: "USD").ReadToEnd();

        var customers = PurchaseHistory.Summarize(transactions.AsSpan(), new LocalDate(1997, 9, 30), TimeUnit.Weeks, holdoutEnd: new LocalDate(1998, 6, 30));

        Assert.Equal((6_919, 2_357, 0), (transactions.Length, customers.Customers.Length, customers.TooNew.Length));
        Assert.Equal(File.ReadLines(SharedData.Path("data/cdnow_summary.csv")).Skip(1), customers.Customers.Select(Line));
        Assert.Equal((1_016, 2_357L, 2_457L), (customers.Buying.Rows.Length, customers.Buying.Customers, customers.Buying.Purchases));
        Assert.Equal((946L, 0L), (customers.Spending!.Customers, customers.WithoutSpend));
        Assert.Equal(0.1139, customers.Spending.Correlation!.Value, 4);
        Assert.Equal(1_882, customers.Customers.Sum(customer => customer.HoldoutPurchases));
        Assert.Equal(0, customers.LaterTransactions);
    }

    // The published file rounds times and money to two decimals; 0.0 where there is nothing.
    private static string Line(CustomerSummary customer) => string.Create(
        CultureInfo.InvariantCulture,
        $"{customer.Id},{customer.Buying.Frequency},{Rounded(customer.Buying.Recency)},{Rounded(customer.Buying.Age)},{customer.HoldoutPurchases},{Rounded(customer.MeanRepeatSpend ?? 0)}");

    private static string Rounded(double value) => Math.Round((decimal)value, 2, MidpointRounding.AwayFromZero).ToString("0.0#", CultureInfo.InvariantCulture);
}
