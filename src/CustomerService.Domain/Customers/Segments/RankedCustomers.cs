using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;

namespace CustomerService.Domain.Customers.Segments;

/// <summary>A customer and the amount by which customers are compared: money, purchases, sales, profit, a lifetime value.</summary>
/// <param name="Customer">The customer.</param>
/// <param name="Amount">The amount, finite; of one unit and, for money, one currency in all rows. Profit may be negative.</param>
public readonly record struct CustomerAmount(CustomerId Customer, double Amount)
{
    /// <summary>The customer and the amount; the same in every culture.</summary>
    /// <returns>For example <c>T-384: 4,265.14</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Customer}: {Amount:#,0.##}");
}

/// <summary>Customers in the order of an amount, greatest first; those with the same amount by id, character by character.</summary>
/// <remarks>
/// Ranked once and then asked as often as wanted: <see cref="ParetoAnalysis"/>, <see cref="DecileAnalysis"/>, <see cref="CustomerPyramid"/>.
/// The order of the rows that were given does not matter. Sums are compensated, so that a million small amounts add up to the last digits.
/// Immutable, safe to share between threads.
/// </remarks>
public sealed class RankedCustomers
{
    private readonly double[] _sums;   // _sums[k]: the amounts of the first k

    private RankedCustomers(ImmutableArray<CustomerAmount> customers, string? currency)
    {
        (Customers, Currency) = (customers, currency);
        _sums = new double[customers.Length + 1];
        var (sum, lost) = (0.0, 0.0);
        for (var i = 0; i < customers.Length; i++)
        {
            // Neumaier's summation: what an addition loses is kept and added at the end.
            var amount = customers[i].Amount;
            var next = sum + amount;
            lost += Math.Abs(sum) >= Math.Abs(amount) ? sum - next + amount : amount - next + sum;
            sum = next;
            // Rounding must not let a sum fall where an amount is positive: shares are monotone for callers who search them.
            _sums[i + 1] = amount > 0 ? Math.Max(_sums[i], sum + lost) : Math.Min(_sums[i], sum + lost);
            PositiveCount += amount > 0 ? 1 : 0;
            NegativeCount += amount < 0 ? 1 : 0;
        }
    }

    /// <summary>The customers, greatest amount first.</summary>
    public ImmutableArray<CustomerAmount> Customers { get; }

    /// <summary>The ISO 4217 code of the amounts where they were given as money; null where they are plain numbers, or there are none.</summary>
    public string? Currency { get; }

    /// <summary>How many customers there are.</summary>
    public int Count => Customers.Length;

    /// <summary>How many have an amount above 0; they stand first.</summary>
    public int PositiveCount { get; }

    /// <summary>How many have an amount below 0; they stand last.</summary>
    public int NegativeCount { get; }

    /// <summary>The sum of all amounts; 0 for no customers.</summary>
    public double Total => _sums[Count];

    /// <summary>Ranks customers. Time grows with n log n, memory with n.</summary>
    /// <param name="rows">Customers with their amounts, each customer once, in any order; may be empty.</param>
    /// <returns>The customers in order.</returns>
    /// <exception cref="CustomerDataException">A row has no customer, a customer stands twice, an amount or the sum of all is not finite; each row is named.</exception>
    public static RankedCustomers Of(ReadOnlySpan<CustomerAmount> rows)
    {
        Check(rows);
        return Ranked(rows, null);
    }

    /// <summary>Ranks customers by money that is a number already.</summary>
    internal static RankedCustomers Of(ReadOnlySpan<CustomerAmount> rows, string currency)
    {
        Check(rows);
        return Ranked(rows, currency);
    }

    /// <summary>Ranks customers by money.</summary>
    /// <param name="rows">Customers with their amounts in one currency, each customer once, in any order; may be empty.</param>
    /// <returns>The customers in order; amounts are kept as doubles, which hold any amount of money to 15 digits.</returns>
    /// <exception cref="CustomerDataException">A row has no customer, a customer stands twice, or an amount is in another currency than that of the first row; each row is named.</exception>
    public static RankedCustomers OfMoney(ReadOnlySpan<(CustomerId Customer, Money Amount)> rows)
    {
        var (amounts, faults) = (new CustomerAmount[rows.Length], new CustomerDataFaults());
        for (var i = 0; i < rows.Length; i++)
        {
            var (customer, amount) = rows[i];
            amounts[i] = new(customer, (double)amount.Amount);
            if (amount.Currency != rows[0].Amount.Currency)
            {
                faults.Add(i, $"The amount is in {amount.Currency}, the first one in {rows[0].Amount.Currency}.", $"金额的货币为{amount.Currency}，而首行为{rows[0].Amount.Currency}。");
            }
        }

        faults.ThrowIfAny(nameof(rows));
        Check(amounts);
        return Ranked(amounts, rows.IsEmpty ? null : rows[0].Amount.Currency);
    }

    private static RankedCustomers Ranked(ReadOnlySpan<CustomerAmount> rows, string? currency)
    {
        var (keys, places) = (new double[rows.Length], new int[rows.Length]);
        for (var i = 0; i < rows.Length; i++)
        {
            (keys[i], places[i]) = (-rows[i].Amount, i);
        }

        Array.Sort(keys, places);
        var ranked = new CustomerAmount[rows.Length];
        for (var i = 0; i < places.Length; i++)
        {
            ranked[i] = rows[places[i]];
        }

        // Numbers are sorted as numbers; texts are compared only inside a run of equal amounts.
        for (var (start, end) = (0, 0); start < ranked.Length; start = end)
        {
            for (end = start + 1; end < ranked.Length && keys[end] == keys[start]; end++)
            {
            }

            if (end - start > 1)
            {
                ranked.AsSpan(start, end - start).Sort(Compare);
            }
        }

        var customers = new RankedCustomers(ImmutableCollectionsMarshal.AsImmutableArray(ranked), currency);
        return double.IsFinite(customers.Total)
            ? customers
            : throw CustomerDataFaults.OfAll("The amounts add up to more than a number holds.", "金额合计超出数值范围。", nameof(rows));
    }

    /// <summary>The sum of the amounts of the first customers.</summary>
    /// <param name="count">How many; from 0 to <see cref="Count"/>.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many.</exception>
    public double TotalOfFirst(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Count);
        return _sums[count];
    }

    /// <summary>How many customers have at least an amount; they stand first.</summary>
    /// <param name="amount">The amount, included.</param>
    /// <returns>From 0 to <see cref="Count"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The amount is no number.</exception>
    public int CountFrom(double amount)
    {
        if (double.IsNaN(amount))
        {
            throw new ArgumentOutOfRangeException(nameof(amount), amount, "An amount is a number.");
        }

        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = Customers[middle].Amount >= amount ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The place of a customer in the order; found without a search through all.</summary>
    /// <param name="row">The customer with the amount under which he was ranked.</param>
    /// <returns>From 1, the greatest amount, to <see cref="Count"/>; null where no such row was ranked.</returns>
    public int? RankOf(CustomerAmount row)
    {
        ArgumentNullException.ThrowIfNull(row.Customer, nameof(row));
        var place = double.IsNaN(row.Amount) ? -1 : Customers.AsSpan().BinarySearch(row, Comparer<CustomerAmount>.Create(Compare));
        return place >= 0 ? place + 1 : null;
    }

    /// <summary>How many customers a share of them is: share times count, rounded up.</summary>
    internal int CountOf(decimal share) => (int)Math.Ceiling(share * Count);

    /// <summary>A part of the total; null where the total is not above 0, so that a share would say nothing.</summary>
    internal double? ShareOfTotal(double part) => Total > 0 ? part / Total : null;

    internal ImmutableArray<CustomerAmount> Part(int start, int end) => Customers.Slice(start, end - start);

    internal double TotalOf(int start, int end) => start == end ? 0 : _sums[end] - _sums[start];

    // Greater amounts first; 0 and negative 0 are the same amount.
    private static int Compare(CustomerAmount left, CustomerAmount right) =>
        left.Amount == right.Amount ? string.CompareOrdinal(left.Customer.Value, right.Customer.Value) : right.Amount.CompareTo(left.Amount);

    private static void Check(ReadOnlySpan<CustomerAmount> rows)
    {
        var faults = new CustomerDataFaults();
        var seen = new HashSet<string>(rows.Length, StringComparer.Ordinal);
        for (var i = 0; i < rows.Length; i++)
        {
            var (customer, amount) = rows[i];
            if (customer is null)
            {
                faults.Add(i, "There is no customer.", "缺少客户。");
            }
            else if (!seen.Add(customer.Value))
            {
                faults.Add(i, $"The customer {customer} stands twice.", $"客户{customer}重复出现。");
            }
            else if (!double.IsFinite(amount))
            {
                var text = amount.ToString(CultureInfo.InvariantCulture);
                faults.Add(i, $"The amount {text} is not a finite number.", $"金额{text}不是有限数值。");
            }
        }

        faults.ThrowIfAny(nameof(rows));
    }
}
