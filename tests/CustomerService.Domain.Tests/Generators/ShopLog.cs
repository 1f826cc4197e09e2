using System.Globalization;
using System.Text;
using CustomerService.Domain.Customers;
using CustomerService.Domain.Customers.Lifetime;
using CustomerService.Domain.Customers.Lifetime.Numerics;
using NodaTime;
using NodaTime.Text;

namespace CustomerService.Domain.Tests.Generators;

/// <summary>The transaction log of the walkthrough: a tea shop that never was, drawn from models with known parameters.</summary>
/// <remarks>Customers buy as MBG/NBD says, with r 0.6, α 5 weeks, a 0.8 and b 3, and spend as Gamma-Gamma says, with p 5, q 4 and v 60 CNY.</remarks>
internal static class ShopLog
{
    public const int Customers = 400;

    public static LocalDate Start { get; } = new(2025, 1, 1);

    public static LocalDate End { get; } = new(2025, 12, 31);

    public static MbgNbd Buying { get; } = new(r: 0.6, alpha: 5, a: 0.8, b: 3, TimeUnit.Weeks);

    public static GammaGamma Spending { get; } = new(p: 5, q: 4, v: 60, "CNY");

    public static string Csv()
    {
        var random = RandomSource.FromSeed(20250101);
        var rows = new List<(LocalDate Date, int Customer, decimal Amount)>();
        for (var customer = 1; customer <= Customers; customer++)
        {
            var scale = Spending.V / Draws.Gamma(Spending.Q, random);
            var rate = Draws.Gamma(Buying.R, random) / (Buying.Alpha * 7);
            var leaves = Draws.Beta(Buying.A, Buying.B, random);
            var day = random.NextFraction() * 181;   // the first half of the year
            do
            {
                rows.Add((Start.PlusDays((int)day), customer, Math.Max(1, Math.Round((decimal)(scale * Draws.Gamma(Spending.P, random)), 1))));
                day += Draws.Exponential(random) / rate;
            }
            while (day < 365 && random.NextFraction() >= leaves);
        }

        var csv = new StringBuilder("customer_id,date,amount\n");
        foreach (var (date, customer, amount) in rows.OrderBy(row => row.Date).ThenBy(row => row.Customer))
        {
            csv.Append(CultureInfo.InvariantCulture, $"T-{customer:000},{LocalDatePattern.Iso.Format(date)},{amount:0.00}\n");
        }

        return csv.ToString();
    }
}
