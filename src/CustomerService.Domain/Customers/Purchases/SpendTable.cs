using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace CustomerService.Domain.Customers.Purchases;

/// <summary>What a model of spending knows of a customer: over how many repeat purchases the mean was taken, and the mean.</summary>
/// <param name="Frequency">Repeat purchases, x: days with a purchase, the first of them not counted; 1 or more.</param>
/// <param name="MeanSpend">The mean spend of those days, in major units of the currency of the table; finite and above 0.</param>
/// <remarks>Source: Fader, Hardie and Lee, "RFM and CLV: Using Iso-Value Curves for Customer Base Analysis", Journal of Marketing Research 42(4), 2005.</remarks>
public readonly record struct Spending(int Frequency, double MeanSpend)
{
    /// <summary>Both numbers by their usual letters; the same in every culture.</summary>
    /// <returns>For example <c>x 2, m 22.35</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"x {Frequency}, m {MeanSpend:0.##}");

    /// <summary>What is wrong with the numbers; null when nothing is.</summary>
    internal LocalizedText? Fault() => this switch
    {
        { Frequency: < 1 } => Text($"the frequency is {Frequency}; it must be 1 or more.", $"购买频次为 {Frequency}，须不小于 1。"),
        { MeanSpend: not > 0 } or { MeanSpend: double.PositiveInfinity } => Text(
            $"the mean spend is {MeanSpend}; it must be a finite number above 0.", $"平均消费额为 {MeanSpend}，须为大于 0 的有限数。"),
        _ => null,
    };

    private static LocalizedText Text(FormattableString english, FormattableString chinese) =>
        new(FormattableString.Invariant(english), FormattableString.Invariant(chinese));
}

/// <summary>Customers with the same spending, and how many they are.</summary>
/// <param name="Spending">Their frequency and mean spend.</param>
/// <param name="Customers">How many they are; 1 or more.</param>
public readonly record struct SpendRow(Spending Spending, long Customers);

/// <summary>All that a model of spending needs of a set of customers: each distinct frequency and mean spend once, with a count.</summary>
/// <remarks>
/// <para>
/// A sufficient statistic, as <see cref="BuyingTable"/> is: a model fitted to the table is the model fitted to the customers, and tables of
/// parts of the customers merge into the table of all. Customers who never bought again, and those whose repeat purchases cost nothing, are
/// outside the model and must not be among the rows.
/// </para>
/// <para>Rows are ordered by frequency and mean spend: the same customers in another order are the same table. Immutable.</para>
/// </remarks>
public sealed class SpendTable
{
    private readonly SpendRow[] _rows;

    private SpendTable(SpendRow[] rows, string currency)
    {
        _rows = rows;
        Currency = currency;
        foreach (ref readonly var row in rows.AsSpan())
        {
            Customers += row.Customers;
            Purchases += row.Spending.Frequency * row.Customers;
        }

        Correlation = CorrelationOf(rows, Customers);
    }

    /// <summary>The ISO 4217 code of the currency of all spend.</summary>
    public string Currency { get; }

    /// <summary>How many customers there are; at least 1.</summary>
    public long Customers { get; }

    /// <summary>All their repeat purchases together.</summary>
    public long Purchases { get; }

    /// <summary>
    /// Pearson's correlation of frequency and mean spend over the customers, in [-1, 1]; null where all buy equally often or spend the same.
    /// </summary>
    /// <remarks>The Gamma-Gamma model assumes that there is none: the further this is from 0, the less its forecasts hold.</remarks>
    public double? Correlation { get; }

    /// <summary>The distinct rows, ordered by frequency and mean spend.</summary>
    public ImmutableArray<SpendRow> Rows => ImmutableCollectionsMarshal.AsImmutableArray(_rows);

    internal ReadOnlySpan<SpendRow> Span => _rows;

    /// <summary>Counts customers.</summary>
    /// <param name="customers">Each customer's spending, in any order.</param>
    /// <param name="currency">The ISO 4217 code of the currency: three capital letters.</param>
    /// <returns>The table.</returns>
    /// <exception cref="CustomerDataException">There are no customers, or a row is outside the model; each such row is named with its reason.</exception>
    /// <exception cref="ArgumentException">The currency is not three capital letters.</exception>
    public static SpendTable Of(ReadOnlySpan<Spending> customers, string currency)
    {
        var rows = new SpendRow[customers.Length];
        for (var i = 0; i < customers.Length; i++)
        {
            rows[i] = new(customers[i], 1);
        }

        return Made(rows, currency, nameof(customers));
    }

    /// <summary>Takes rows that were counted elsewhere; equal ones are added up.</summary>
    /// <param name="rows">The rows, in any order.</param>
    /// <param name="currency">The ISO 4217 code of the currency: three capital letters.</param>
    /// <returns>The table.</returns>
    /// <exception cref="CustomerDataException">There are no rows, or a row is outside the model or counts no customer; each is named with its reason.</exception>
    /// <exception cref="ArgumentException">The currency is not three capital letters.</exception>
    public static SpendTable OfRows(ReadOnlySpan<SpendRow> rows, string currency) => Made(rows.ToArray(), currency, nameof(rows));

    /// <summary>The table of the customers of both tables; no customer may be in both.</summary>
    /// <param name="other">Other customers, in the same currency.</param>
    /// <returns>The table of all.</returns>
    /// <exception cref="ArgumentException">The currencies differ.</exception>
    public SpendTable Merge(SpendTable other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.Currency == Currency
            ? Made([.. _rows, .. other._rows], Currency, nameof(other))
            : throw new ArgumentException($"A table in {other.Currency} does not merge with one in {Currency}: convert one of them first.", nameof(other));
    }

    private static SpendTable Made(SpendRow[] rows, string currency, string parameter)
    {
        _ = new Money(0, currency);   // refuses what is no currency
        var faults = new CustomerDataFaults();
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i].Spending.Fault() is { } fault)
            {
                faults.Add(i, fault.English, fault.Chinese);
            }
            else if (rows[i].Customers <= 0)
            {
                faults.Add(
                    i,
                    FormattableString.Invariant($"the row counts {rows[i].Customers} customers; it must count 1 or more."),
                    FormattableString.Invariant($"该行客户数为 {rows[i].Customers}，须不小于 1。"));
            }
        }

        faults.ThrowIfAny(parameter);
        return rows.Length > 0
            ? new(Distinct(rows), currency)
            : throw CustomerDataFaults.OfAll("There are no customers with a repeat purchase.", "没有重复购买的客户数据。", parameter);
    }

    /// <summary>Sorts the rows in place and adds up equal ones; means are seldom equal, so that no table of hashes would help.</summary>
    private static SpendRow[] Distinct(SpendRow[] rows)
    {
        rows.AsSpan().Sort(static (left, right) => left.Spending.Frequency != right.Spending.Frequency
            ? left.Spending.Frequency.CompareTo(right.Spending.Frequency)
            : left.Spending.MeanSpend.CompareTo(right.Spending.MeanSpend));
        var last = 0;
        for (var i = 1; i < rows.Length; i++)
        {
            if (rows[i].Spending == rows[last].Spending)
            {
                rows[last] = rows[last] with { Customers = rows[last].Customers + rows[i].Customers };
            }
            else
            {
                rows[++last] = rows[i];
            }
        }

        return rows.AsSpan(0, last + 1).ToArray();
    }

    private static double? CorrelationOf(SpendRow[] rows, long customers)
    {
        var (meanFrequency, meanSpend) = (0.0, 0.0);
        foreach (ref readonly var row in rows.AsSpan())
        {
            var weight = (double)row.Customers / customers;
            meanFrequency += weight * row.Spending.Frequency;
            meanSpend += weight * row.Spending.MeanSpend;
        }

        var (together, ofFrequency, ofSpend) = (0.0, 0.0, 0.0);
        foreach (ref readonly var row in rows.AsSpan())
        {
            // Shares of the mean spend, so that no amount is too large to be squared.
            var (x, m) = (row.Spending.Frequency - meanFrequency, (row.Spending.MeanSpend / meanSpend) - 1);
            together += row.Customers * x * m;
            ofFrequency += row.Customers * x * x;
            ofSpend += row.Customers * m * m;
        }

        // The first and the last row tell whether all are equal, which rounding of the means could hide.
        var isOneFrequency = rows[0].Spending.Frequency == rows[^1].Spending.Frequency;
        var isOneSpend = Array.TrueForAll(rows, row => row.Spending.MeanSpend == rows[0].Spending.MeanSpend);
        var scale = Math.Sqrt(ofFrequency) * Math.Sqrt(ofSpend);
        return isOneFrequency || isOneSpend || !(scale > 0) ? null : Math.Clamp(together / scale, -1, 1);
    }
}
