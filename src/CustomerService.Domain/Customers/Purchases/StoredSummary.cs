using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Customers.Purchases;

/// <summary>A summary as it is stored.</summary>
internal readonly record struct StoredSummary(
    CustomerId Id,
    int Frequency,
    double Recency,
    double Age,
    LocalDate First,
    LocalDate Last,
    decimal? Total,
    double? MeanRepeatSpend,
    long Transactions,
    int? HoldoutPurchases)
{
    public static StoredSummary Of(CustomerSummary summary) => new(
        summary.Id,
        summary.Buying.Frequency,
        summary.Buying.Recency,
        summary.Buying.Age,
        summary.First,
        summary.Last,
        summary.Total?.Amount,
        summary.MeanRepeatSpend,
        summary.Transactions,
        summary.HoldoutPurchases);

    public CustomerSummary In(SummaryFrame frame) => new(
        Id,
        new(Frequency, Recency, Age),
        First,
        Last,
        Total is { } total ? new Money(total, frame.Currency) : null,
        MeanRepeatSpend,
        Transactions,
        HoldoutPurchases);

    /// <summary>What no summary can be; null when nothing is wrong.</summary>
    public LocalizedText? Fault(SummaryFrame frame, bool isTooNew)
    {
        var row = new SummaryRow(Id, new(Frequency, Recency, Age), MeanRepeatSpend ?? 0, Total);
        return row.Fault() ?? (isTooNew ? NewFault() : row.Buying.Fault()) ?? this switch
        {
            { MeanRepeatSpend: null } when Frequency > 0 => new("the mean spend of the repeat purchases is missing.", "缺少重复购买的平均消费额。"),
            { MeanRepeatSpend: not null } when Frequency == 0 => new("there is a mean spend of repeat purchases without one.", "没有重复购买，却有其平均消费额。"),
            _ when !(First <= Last && Last <= frame.EndOfObservation) => new(
                "the first purchase, the last one and the end of observation do not follow each other.", "首次购买、最近购买与观察期结束日的先后不成立。"),
            _ when Transactions <= Frequency => new("there are fewer transactions than purchases.", "交易笔数少于购买次数。"),
            _ when HoldoutPurchases is null != frame.HoldoutEnd is null || HoldoutPurchases < 0 => new(
                "purchases of a holdout belong to summaries with a holdout, and are 0 or more.", "留存期购买次数须与留存期同时出现，且不小于 0。"),
            _ => null,
        };
    }

    private LocalizedText? NewFault() => this is { Frequency: 0, Recency: 0, Age: 0 }
        ? null
        : new("a customer who is too new has frequency, recency and age 0.", "新近客户的频次、最近购买时点与期龄须为 0。");
}

/// <summary>Summaries as they are stored.</summary>
internal sealed record StoredSummaries(
    TimeUnit Unit,
    LocalDate EndOfObservation,
    LocalDate? HoldoutEnd,
    string Currency,
    long RefundsLeftOut,
    long LaterTransactions,
    ImmutableArray<StoredSummary> Customers,
    ImmutableArray<StoredSummary> TooNew)
{
    public static StoredSummaries Of(CustomerSummaries summaries) => new(
        summaries.Unit,
        summaries.EndOfObservation,
        summaries.HoldoutEnd,
        summaries.Currency,
        summaries.RefundsLeftOut,
        summaries.LaterTransactions,
        [.. summaries.Customers.Select(StoredSummary.Of)],
        [.. summaries.TooNew.Select(StoredSummary.Of)]);

    /// <summary>The summaries, if they can be.</summary>
    /// <exception cref="ArgumentException">Something is not as summaries are; a <see cref="CustomerDataException"/> where it is a customer.</exception>
    public CustomerSummaries ToSummaries()
    {
        if (RefundsLeftOut < 0 || LaterTransactions < 0 || HoldoutEnd <= EndOfObservation)
        {
            throw new ArgumentException("What was left out is counted from 0, and a holdout ends after the observation.");
        }

        var frame = new SummaryFrame(Unit, EndOfObservation, HoldoutEnd, new Money(0, Currency).Currency, RefundsLeftOut, LaterTransactions);
        var faults = new CustomerDataFaults();
        var index = new CustomerIndex(Customers.Length + TooNew.Length);
        for (var i = 0; i < Customers.Length + TooNew.Length; i++)
        {
            var isTooNew = i >= Customers.Length;
            var stored = isTooNew ? TooNew[i - Customers.Length] : Customers[i];
            if (stored.Fault(frame, isTooNew) is { } fault)
            {
                faults.Add(i, fault.English, fault.Chinese);
            }
            else if (!index.TryAdd(stored.Id))
            {
                faults.Add(i, $"the customer {stored.Id} is there twice.", $"客户 {stored.Id} 重复出现。");
            }
        }

        faults.ThrowIfAny();
        return Customers.IsEmpty
            ? throw PurchaseHistory.NobodyToModel(TooNew.Length, nameof(Customers))
            : new([.. Customers.Select(stored => stored.In(frame))], [.. TooNew.Select(stored => stored.In(frame))], frame);
    }
}
