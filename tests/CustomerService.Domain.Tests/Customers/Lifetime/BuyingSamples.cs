using System.Globalization;
using CustomerService.Domain.Customers;
using CustomerService.Domain.Customers.Lifetime;
using CustomerService.Domain.Customers.Purchases;

namespace CustomerService.Domain.Tests.Customers.Lifetime;

/// <summary>Customers to fit models to.</summary>
internal static class BuyingSamples
{
    /// <summary>A published data set with its holdout: <c>cdnow</c>, <c>grocery</c> or <c>apparel</c>, in weeks.</summary>
    public static (Buying[] Customers, int[] Holdout) Published(string name)
    {
        var rows = File.ReadLines(SharedData.Path($"data/{name}_summary.csv")).Skip(1).Select(line => line.Split(',')).ToArray();
        return ([.. rows.Select(row => new Buying(int.Parse(row[1], CultureInfo.InvariantCulture), Number(row[2]), Number(row[3])))],
            [.. rows.Select(row => int.Parse(row[4], CultureInfo.InvariantCulture))]);
    }

    public static BuyingTable Table(string name) => BuyingTable.Of(Published(name).Customers, TimeUnit.Weeks);

    /// <summary>CDNOW from the log, with times that are not rounded to two decimals, in days.</summary>
    public static Buying[] CdnowInDays()
    {
        var end = new NodaTime.LocalDate(1997, 9, 30);
        return [.. File.ReadLines(SharedData.Path("data/cdnow_transactions.csv")).Skip(1).Select(line => line.Split(','))
            .GroupBy(row => row[0], row => NodaTime.Text.LocalDatePattern.Iso.Parse(row[2]).Value)
            .Select(days => days.Where(day => day <= end).Distinct().Order().ToArray())
            .Select(days => new Buying(days.Length - 1, Days(days[0], days[^1]), Days(days[0], end)))];
    }

    /// <summary>Customers drawn from a model, each observed for an age.</summary>
    public static Buying[] Drawn(IPurchaseModel model, int count, double age, ulong seed)
    {
        var random = RandomSource.FromSeed(seed);
        return [.. Enumerable.Range(0, count).Select(_ => model.Simulate(age, random))];
    }

    private static double Days(NodaTime.LocalDate from, NodaTime.LocalDate to) => NodaTime.Period.Between(from, to, NodaTime.PeriodUnits.Days).Days;

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
