using System.Globalization;
using CustomerService.Domain.Customers;
using CustomerService.Domain.Customers.Lifetime;
using CustomerService.Domain.Customers.Purchases;

namespace CustomerService.Domain.Benchmarks;

/// <summary>Customers to fit models to: CDNOW where its file is, and customers drawn from the model that was published for it.</summary>
internal static class SampleBuying
{
    /// <summary>The published BG/NBD model of CDNOW, Fader, Hardie and Lee 2005.</summary>
    public static BgNbd Published { get; } = new(0.243, 4.414, 0.793, 2.426, TimeUnit.Weeks);

    /// <summary>The 2,357 customers of CDNOW from the folder <c>shared</c> beside the repository; as many drawn ones where it is absent.</summary>
    public static Buying[] Cdnow()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "data", "cdnow_summary.csv");
            if (File.Exists(file))
            {
                return [.. File.ReadLines(file).Skip(1).Select(line => line.Split(',')).Select(cells => new Buying(
                    int.Parse(cells[1], CultureInfo.InvariantCulture), double.Parse(cells[2], CultureInfo.InvariantCulture), double.Parse(cells[3], CultureInfo.InvariantCulture)))];
            }
        }

        return Drawn(2357);
    }

    /// <summary>Customers in whole days, who came over twelve weeks and were observed for 27 to 39.</summary>
    public static Buying[] Drawn(int count)
    {
        var random = RandomSource.FromSeed(7);
        var customers = new Buying[count];
        for (var i = 0; i < count; i++)
        {
            var days = 189 + (i % 84);
            var drawn = Published.Simulate(days / 7.0, random);
            customers[i] = drawn with { Recency = Math.Min(Math.Ceiling(drawn.Recency * 7), days) / 7 };
        }

        return customers;
    }
}
