using NodaTime;

namespace CustomerService.Domain.Customers.Purchases;

/// <summary>One customer's purchases, summed up at the end of observation.</summary>
/// <remarks>
/// A purchase is a day on which the customer bought, however many transactions there were. Immutable; prints its id and numbers only. The
/// default value is no customer's.
/// </remarks>
public readonly record struct CustomerSummary
{
    internal CustomerSummary(CustomerId id, Buying buying, LocalDate first, LocalDate last, Money? total, double? meanRepeatSpend, long transactions, int? holdoutPurchases)
    {
        Id = id;
        Buying = buying;
        First = first;
        Last = last;
        Total = total;
        MeanRepeatSpend = meanRepeatSpend;
        Transactions = transactions;
        HoldoutPurchases = holdoutPurchases;
    }

    /// <summary>Who it is.</summary>
    public CustomerId Id { get; }

    /// <summary>
    /// Frequency, recency and age in the unit of the summaries. The first purchase is not counted in the frequency. The age is 0 among
    /// <see cref="CustomerSummaries.TooNew"/>, and above 0 everywhere else.
    /// </summary>
    public Buying Buying { get; }

    /// <summary>The day of the first purchase.</summary>
    public LocalDate First { get; }

    /// <summary>The day of the last purchase that was observed; that of the first where there was no other.</summary>
    public LocalDate Last { get; }

    /// <summary>All money that was spent, the first purchase included; exact. Null where another system summed up and did not say.</summary>
    public Money? Total { get; }

    /// <summary>
    /// The mean spend of a repeat purchase in major units of the currency, the first purchase not counted; null where there was no repeat purchase.
    /// </summary>
    public double? MeanRepeatSpend { get; }

    /// <summary>Days with a purchase, the first included: one more than the frequency.</summary>
    public long Purchases => Buying.Frequency + 1L;

    /// <summary>Transactions that were counted; as many as purchases where another system summed up.</summary>
    public long Transactions { get; }

    /// <summary>Days with a purchase after the end of observation until the end of the holdout; null where no holdout was asked for.</summary>
    public int? HoldoutPurchases { get; }

    /// <summary>The time from the last purchase to the end of observation, in the unit of the summaries; 0 or more.</summary>
    public double SinceLastPurchase => Buying.Age - Buying.Recency;

    /// <summary>Who it is and what was bought; the same in every culture.</summary>
    /// <returns>For example <c>T-202: 5 purchases from 2025-01-01 to 2025-09-22, 193.00 CNY</c>.</returns>
    public override string ToString() =>
        FormattableString.Invariant($"{Id}: {Purchases} purchases from {IsoText.Of(First)} to {IsoText.Of(Last)}") + (Total is { } total ? $", {total}" : "");
}
