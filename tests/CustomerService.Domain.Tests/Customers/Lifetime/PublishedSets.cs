using System.Globalization;
using CustomerService.Domain.Customers;
using CustomerService.Domain.Customers.Purchases;

namespace CustomerService.Domain.Tests.Customers.Lifetime;

/// <summary>The published sets of customers, in weeks.</summary>
internal static class PublishedSets
{
    public const string Cdnow = "data/cdnow_summary.csv";
    public const string Grocery = "data/grocery_summary.csv";
    public const string Apparel = "data/apparel_summary.csv";

    public static BuyingTable Table(string file) => BuyingTable.Of(Buyings(file), TimeUnit.Weeks);

    public static Buying[] Buyings(string file) => Array.ConvertAll(Rows(file), row => new Buying(int.Parse(row[1], CultureInfo.InvariantCulture), Number(row[2]), Number(row[3])));

    /// <summary>The mean spend of repeat purchases, 0 for those who never bought again.</summary>
    public static double[] MeanSpends(string file) => Array.ConvertAll(Rows(file), row => Number(row[5]));

    /// <summary>Those who bought again, in US dollars.</summary>
    public static SpendTable Spending(string file)
    {
        var (customers, means) = (Buyings(file), MeanSpends(file));
        return SpendTable.Of([.. customers.Zip(means).Where(pair => pair.First.Frequency > 0).Select(pair => new Spending(pair.First.Frequency, pair.Second))], "USD");
    }

    private static string[][] Rows(string file) => [.. File.ReadLines(SharedData.Path(file)).Skip(1).Select(line => line.Split(','))];

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
