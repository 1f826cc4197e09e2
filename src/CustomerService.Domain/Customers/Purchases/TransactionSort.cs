using System.Runtime.InteropServices;
using NodaTime;

namespace CustomerService.Domain.Customers.Purchases;

/// <summary>A transaction of a known customer.</summary>
/// <param name="Day">The day as <see cref="TransactionSort.DayKey"/>.</param>
/// <param name="Amount">What was paid.</param>
internal readonly record struct DayAmount(int Day, decimal Amount);

/// <summary>Days and amounts of the transactions that count, those of one customer side by side, in the order in which they were given.</summary>
/// <remarks>A counting sort: two passes over the transactions, whatever their order, and no list for each customer.</remarks>
internal sealed class TransactionSort
{
    private const int NotCounted = -1;

    private readonly int[] _starts;      // of each customer, and the end of the last
    private readonly DayAmount[] _amounts;

    private TransactionSort(CustomerIndex customers, int[] starts, DayAmount[] amounts, string currency)
    {
        Customers = customers;
        _starts = starts;
        _amounts = amounts;
        Currency = currency;
    }

    public CustomerIndex Customers { get; }

    public string Currency { get; }

    public long RefundsLeftOut { get; private init; }

    public long LaterTransactions { get; private init; }

    /// <summary>The transactions of a customer; the span may be sorted.</summary>
    public Span<DayAmount> Of(int customer) => _amounts.AsSpan(_starts[customer].._starts[customer + 1]);

    /// <summary>A day as a number that sorts like the day: a third of the cost of counting days since an epoch.</summary>
    public static int DayKey(LocalDate day) => (day.Year * 512) + (day.Month * 32) + day.Day;

    public static LocalDate DayOf(int key) => new(key >> 9, (key >> 5) & 15, key & 31);

    public static TransactionSort ByCustomer(ReadOnlySpan<Transaction> transactions, Refunds refunds, LocalDate lastDay)
    {
        var faults = new CustomerDataFaults();
        var customers = new CustomerIndex(Math.Min(1 << 16, transactions.Length));
        var numbers = new int[transactions.Length];
        var counts = new List<int>(Math.Min(1 << 16, transactions.Length));
        var lastKey = DayKey(lastDay);
        var (refundsLeftOut, later) = (0L, 0L);
        string? currency = null;
        for (var row = 0; row < transactions.Length; row++)
        {
            ref readonly var transaction = ref transactions[row];
            numbers[row] = NotCounted;
            if (transaction.Date.Calendar != CalendarSystem.Iso)
            {
                faults.Add(row, $"the date is of the calendar {transaction.Date.Calendar.Id}; it must be of the ISO calendar.", $"日期属于 {transaction.Date.Calendar.Id} 历，须为 ISO 历。");
            }
            else if (DayKey(transaction.Date) > lastKey)
            {
                later++;
            }
            else if (Fault(transaction, refunds, currency ??= transaction.Amount.Currency) is { } fault)
            {
                faults.Add(row, fault.English, fault.Chinese);
            }
            else if (refunds == Refunds.LeaveOut && transaction.Amount.Amount < 0)
            {
                refundsLeftOut++;
            }
            else
            {
                var number = customers.NumberOf(transaction.Customer);
                if (number == counts.Count)
                {
                    counts.Add(0);
                }

                CollectionsMarshal.AsSpan(counts)[number]++;
                numbers[row] = number;
            }
        }

        faults.ThrowIfAny(nameof(transactions));
        return Scatter(transactions, customers, numbers, CollectionsMarshal.AsSpan(counts), currency ?? "XXX", refundsLeftOut, later);
    }

    private static TransactionSort Scatter(
        ReadOnlySpan<Transaction> transactions, CustomerIndex customers, int[] numbers, ReadOnlySpan<int> counts, string currency, long refundsLeftOut, long later)
    {
        var starts = new int[counts.Length + 1];
        for (var i = 0; i < counts.Length; i++)
        {
            starts[i + 1] = starts[i] + counts[i];
        }

        var next = starts.AsSpan(0, counts.Length).ToArray();
        var amounts = GC.AllocateUninitializedArray<DayAmount>(starts[^1]);
        for (var row = 0; row < numbers.Length; row++)
        {
            if (numbers[row] != NotCounted)
            {
                amounts[next[numbers[row]]++] = new(DayKey(transactions[row].Date), transactions[row].Amount.Amount);
            }
        }

        return new(customers, starts, amounts, currency) { RefundsLeftOut = refundsLeftOut, LaterTransactions = later };
    }

    // An amount of few digits is small whatever its decimal point; comparing decimals costs ten times as much.
    private static bool IsTooLarge(decimal amount)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(amount, bits);
        return (bits[2] | bits[1]) != 0 && (amount is > PurchaseHistory.LargestAmount or < -PurchaseHistory.LargestAmount);
    }

    private static LocalizedText? Fault(in Transaction transaction, Refunds refunds, string currency)
    {
        if (transaction.Customer is null)
        {
            return new("there is no customer.", "缺少客户。");
        }

        if (!ReferenceEquals(transaction.Amount.Currency, currency) && transaction.Amount.Currency != currency)
        {
            return new(
                $"the amount is in {transaction.Amount.Currency}, those before are in {currency}: convert it first.",
                $"金额币种为 {transaction.Amount.Currency}，此前为 {currency}，须先换算。");
        }

        var amount = transaction.Amount.Amount;
        if (refunds == Refunds.Refuse && decimal.IsNegative(amount) && amount != 0)
        {
            return Text($"the amount is {amount}: a refund, and nobody said what becomes of refunds.", $"金额为 {amount}，属于退款，未说明退款如何处理。");
        }

        return IsTooLarge(amount)
            ? Text($"the amount is {amount}; it must lie within a million million.", $"金额为 {amount}，绝对值须不超过一万亿。")
            : null;
    }

    private static LocalizedText Text(FormattableString english, FormattableString chinese) =>
        new(FormattableString.Invariant(english), FormattableString.Invariant(chinese));
}
