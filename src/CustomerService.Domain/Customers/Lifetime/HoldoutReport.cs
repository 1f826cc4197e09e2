using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CustomerService.Domain.Customers.Purchases;

namespace CustomerService.Domain.Customers.Lifetime;

/// <summary>What customers with the same number of repeat purchases bought in a holdout, beside what was expected of them.</summary>
/// <param name="Frequency">Repeat purchases until the end of observation; in the last row as many or more.</param>
/// <param name="Customers">How many customers.</param>
/// <param name="Expected">The purchases expected of all of them.</param>
/// <param name="Actual">The purchases they made.</param>
public readonly record struct HoldoutRow(int Frequency, long Customers, double Expected, long Actual);

/// <summary>A model's forecast held against what happened after the observation that it was fitted to.</summary>
/// <remarks>
/// The only test that counts: a model may fit the past and fail the future. Customers are put together by how often they had bought, as
/// forecasts are used group by group; single customers scatter far more than any forecast.
/// </remarks>
/// <example><code>
/// var customers = PurchaseHistory.Summarize(transactions, endOfObservation, TimeUnit.Weeks, holdoutEnd: endOfObservation.PlusWeeks(39));
/// var report = HoldoutReport.Of(customers, BgNbd.Fit(customers.Buying).Model);   // report.Expected, report.Actual
/// </code></example>
public sealed class HoldoutReport
{
    private const int Rows = 8;

    private HoldoutReport(string model, double horizon, ImmutableArray<HoldoutRow> byFrequency, double meanAbsoluteError)
    {
        (Model, Horizon, ByFrequency, MeanAbsoluteError) = (model, horizon, byFrequency, meanAbsoluteError);
        Customers = byFrequency.Sum(row => row.Customers);
        Expected = byFrequency.Sum(row => row.Expected);
        Actual = byFrequency.Sum(row => row.Actual);
    }

    /// <summary>The name of the model.</summary>
    public string Model { get; }

    /// <summary>How long the holdout was, in the unit of the model.</summary>
    public double Horizon { get; }

    /// <summary>How many customers were looked at.</summary>
    public long Customers { get; }

    /// <summary>The purchases that the model expected of all of them.</summary>
    public double Expected { get; }

    /// <summary>The purchases that they made.</summary>
    public long Actual { get; }

    /// <summary>By how much the forecast is off: expected / actual − 1; null where nothing was bought.</summary>
    public double? Bias => Actual > 0 ? (Expected / Actual) - 1 : null;

    /// <summary>The mean absolute difference of expected and actual purchases of a customer.</summary>
    public double MeanAbsoluteError { get; }

    /// <summary>Customers with 0, 1, … 6 repeat purchases, and with 7 or more; rows without customers are left out.</summary>
    public ImmutableArray<HoldoutRow> ByFrequency { get; }

    /// <summary>Holds a model against a holdout.</summary>
    /// <param name="customers">Summaries with a holdout, in the unit of the model; fitted or not.</param>
    /// <param name="model">The model.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentException">The summaries have no holdout, or are counted in another unit.</exception>
    public static HoldoutReport Of(CustomerSummaries customers, IPurchaseModel model)
    {
        ArgumentNullException.ThrowIfNull(customers);
        ArgumentNullException.ThrowIfNull(model);
        ModelParameter.CheckUnit(customers.Buying, model.Unit);
        if (customers.HoldoutEnd is not { } end)
        {
            throw new ArgumentException("The summaries have no holdout: say where it ends when they are made.", nameof(customers));
        }

        var horizon = NodaTime.Period.DaysBetween(customers.EndOfObservation, end) / customers.Unit.LengthInDays;
        var buying = customers.Customers.Select(customer => customer.Buying).ToArray();
        var (alive, expected) = (new double[buying.Length], new double[buying.Length]);
        model.Score(buying, horizon, alive, expected);
        var (count, forecast, actual, error) = (new long[Rows], new double[Rows], new long[Rows], 0.0);
        for (var i = 0; i < buying.Length; i++)
        {
            var row = Math.Min(buying[i].Frequency, Rows - 1);
            var bought = customers.Customers[i].HoldoutPurchases ?? 0;
            (count[row], forecast[row], actual[row]) = (count[row] + 1, forecast[row] + expected[i], actual[row] + bought);
            error += Math.Abs(expected[i] - bought);
        }

        var rows = Enumerable.Range(0, Rows).Where(row => count[row] > 0).Select(row => new HoldoutRow(row, count[row], forecast[row], actual[row]));
        return new(model.Name, horizon, [.. rows], error / buying.Length);
    }

    /// <summary>The report as a Markdown table, the totals below.</summary>
    /// <param name="language">The language of the head.</param>
    /// <returns>A table with a line feed at its end.</returns>
    public string ToMarkdown(Language language)
    {
        var text = new StringBuilder(language == Language.Chinese ? "| 重复购买次数 | 客户数 | 预期购买 | 实际购买 |\n" : "| repeat purchases | customers | expected | actual |\n").Append("| --- | ---: | ---: | ---: |\n");
        foreach (var row in ByFrequency)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {row.Frequency}{(row.Frequency == Rows - 1 ? "+" : "")} | {row.Customers} | {row.Expected:0.0} | {row.Actual} |\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"| {(language == Language.Chinese ? "合计" : "all")} | {Customers} | {Expected:0.0} | {Actual} |\n").ToString();
    }
}
