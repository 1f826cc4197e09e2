using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace CustomerService.Domain.Customers.Purchases;

/// <summary>Customers with the same buying, and how many they are.</summary>
/// <param name="Buying">Their frequency, recency and age.</param>
/// <param name="Customers">How many they are; 1 or more.</param>
public readonly record struct BuyingRow(Buying Buying, long Customers);

/// <summary>All that the models of buying need of a set of customers: each distinct frequency, recency and age once, with a count.</summary>
/// <remarks>
/// <para>
/// A sufficient statistic: a model fitted to the table is the model fitted to the customers. Days make it small: a million customers with
/// times in whole days have about a tenth as many rows. Tables of parts of the customers merge into the table of all, so that each part can
/// be counted where it is stored, in a database for example.
/// </para>
/// <para>Rows are ordered by frequency, recency and age: the same customers in another order are the same table. Immutable.</para>
/// </remarks>
public sealed class BuyingTable
{
    private readonly BuyingRow[] _rows;

    private BuyingTable(BuyingRow[] rows, TimeUnit unit)
    {
        _rows = rows;
        Unit = unit;
        foreach (ref readonly var row in rows.AsSpan())
        {
            Customers += row.Customers;
            Repeaters += row.Buying.Frequency > 0 ? row.Customers : 0;
            Purchases += row.Buying.Frequency * row.Customers;
        }
    }

    /// <summary>The unit of recency and age.</summary>
    public TimeUnit Unit { get; }

    /// <summary>How many customers there are; at least 1.</summary>
    public long Customers { get; }

    /// <summary>How many of them bought again.</summary>
    public long Repeaters { get; }

    /// <summary>All repeat purchases together.</summary>
    public long Purchases { get; }

    /// <summary>The distinct rows, ordered by frequency, recency and age.</summary>
    public ImmutableArray<BuyingRow> Rows => ImmutableCollectionsMarshal.AsImmutableArray(_rows);

    internal ReadOnlySpan<BuyingRow> Span => _rows;

    /// <summary>Counts customers.</summary>
    /// <param name="customers">Each customer's buying, in any order.</param>
    /// <param name="unit">The unit of the times.</param>
    /// <returns>The table.</returns>
    /// <exception cref="CustomerDataException">There are no customers, or a row is outside the models; each such row is named with its reason.</exception>
    public static BuyingTable Of(ReadOnlySpan<Buying> customers, TimeUnit unit)
    {
        var counter = new BuyingCounter(customers.Length);
        var faults = new CustomerDataFaults();
        for (var i = 0; i < customers.Length; i++)
        {
            Add(counter, faults, i, customers[i], 1);
        }

        return Made(counter, faults, unit, nameof(customers));
    }

    /// <summary>Takes rows that were counted elsewhere; equal ones are added up.</summary>
    /// <param name="rows">The rows, in any order.</param>
    /// <param name="unit">The unit of the times.</param>
    /// <returns>The table.</returns>
    /// <exception cref="CustomerDataException">There are no rows, or a row is outside the models or counts no customer; each is named with its reason.</exception>
    public static BuyingTable OfRows(ReadOnlySpan<BuyingRow> rows, TimeUnit unit)
    {
        var counter = new BuyingCounter(rows.Length);
        var faults = new CustomerDataFaults();
        for (var i = 0; i < rows.Length; i++)
        {
            Add(counter, faults, i, rows[i].Buying, rows[i].Customers);
        }

        return Made(counter, faults, unit, nameof(rows));
    }

    /// <summary>The table of the customers of both tables; no customer may be in both.</summary>
    /// <param name="other">Other customers, in the same unit.</param>
    /// <returns>The table of all.</returns>
    /// <exception cref="ArgumentException">The units differ.</exception>
    public BuyingTable Merge(BuyingTable other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.Unit == Unit
            ? OfRows([.. _rows, .. other._rows], Unit)
            : throw new ArgumentException($"A table in {other.Unit} does not merge with one in {Unit}: count both in the same unit.", nameof(other));
    }

    private static void Add(BuyingCounter counter, CustomerDataFaults faults, int row, in Buying buying, long customers)
    {
        if (buying.Fault() is { } fault)
        {
            faults.Add(row, fault.English, fault.Chinese);
        }
        else if (customers <= 0)
        {
            faults.Add(row, FormattableString.Invariant($"the row counts {customers} customers; it must count 1 or more."), FormattableString.Invariant($"该行客户数为 {customers}，须不小于 1。"));
        }
        else
        {
            counter.Add(buying, customers);
        }
    }

    private static BuyingTable Made(BuyingCounter counter, CustomerDataFaults faults, TimeUnit unit, string parameter)
    {
        _ = unit.LengthInDays;   // refuses what is no unit
        faults.ThrowIfAny(parameter);
        var rows = counter.ToSortedRows();
        return rows.Length > 0
            ? new(rows, unit)
            : throw CustomerDataFaults.OfAll("There are no customers.", "没有客户数据。", parameter);
    }
}
