using NodaTime;

namespace CustomerService.Domain.Customers.Purchases;

/// <summary>From transactions to what is known of each customer: how often, how lately, for how long, and for how much.</summary>
/// <remarks>
/// <para>
/// Transactions of one customer on one day are one purchase, and their amounts add up. The first purchase starts the customer's time: it counts
/// neither in the frequency nor in the mean repeat spend. Recency is the time from the first to the last purchase, the age T that from the first
/// purchase to the end of observation, both in whole days divided by the length of the unit and not rounded. Amounts of at most 7 decimal places add up exactly.
/// </para>
/// <para>
/// Transactions may stand in any order and nothing but the order of the customers depends on it. The work grows with the number of
/// transactions, the memory as well: about 30 bytes for each while it is done.
/// </para>
/// <para>
/// Source: Fader, Hardie and Lee, "Counting Your Customers" the Easy Way, Marketing Science 24(2), 2005, and their note "Implementing the BG/NBD
/// Model in Excel", 2005, for the first purchase and for purchases of one day.
/// </para>
/// </remarks>
/// <example><code>
/// var customers = PurchaseHistory.Summarize(transactions, endOfObservation: new LocalDate(1997, 9, 30), unit: TimeUnit.Weeks);
/// </code></example>
public static class PurchaseHistory
{
    /// <summary>The largest amount of a transaction, on either side of 0: amounts up to it with at most 7 decimal places add up exactly.</summary>
    public const decimal LargestAmount = 1_000_000_000_000m;

    /// <summary>Sums up the purchases of each customer.</summary>
    /// <param name="transactions">The transactions of whole customers, in any order and of one currency.</param>
    /// <param name="endOfObservation">The last day that is looked at; it is part of the observation.</param>
    /// <param name="unit">The unit of recency and age.</param>
    /// <param name="refunds">What becomes of negative amounts; unless it is said, they are faults.</param>
    /// <param name="holdoutEnd">
    /// The last day of a holdout that begins on the day after the observation: days with a purchase in it are counted for each customer, to hold
    /// forecasts against. Null: what comes after the observation is not looked at.
    /// </param>
    /// <returns>The summaries. Customers who first bought after the end of observation are not in them.</returns>
    /// <exception cref="CustomerDataException">
    /// There are no transactions, or none of a customer who bought before the last day of observation; a transaction that is looked at has no
    /// customer, another currency than those before, an amount beyond <see cref="LargestAmount"/>, a date that is not of the ISO calendar, or is a
    /// refund and refunds are refused. Each row is named with its reason.
    /// </exception>
    /// <exception cref="ArgumentException">A day is not of the ISO calendar, or the holdout does not end after the observation.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The unit or the choice for refunds is none of its enum.</exception>
    public static CustomerSummaries Summarize(
        ReadOnlySpan<Transaction> transactions, LocalDate endOfObservation, TimeUnit unit, Refunds refunds = Refunds.Refuse, LocalDate? holdoutEnd = null)
    {
        _ = refunds.DisplayName;      // refuses what is no choice
        _ = unit.LengthInDays;
        SummaryFrame.Iso(endOfObservation, nameof(endOfObservation));
        if (holdoutEnd is { } end && SummaryFrame.Iso(end, nameof(holdoutEnd)) <= endOfObservation)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"A holdout ends after the observation: {IsoText.Of(end)} is not after {IsoText.Of(endOfObservation)}."), nameof(holdoutEnd));
        }

        if (transactions.IsEmpty)
        {
            throw CustomerDataFaults.OfAll("There are no transactions.", "没有交易数据。", nameof(transactions));
        }

        var sorted = TransactionSort.ByCustomer(transactions, refunds, holdoutEnd ?? endOfObservation);
        return new PurchaseFold(sorted, endOfObservation, unit, holdoutEnd).Summaries();
    }

    internal static CustomerDataException NobodyToModel(int tooNew, string parameter) => tooNew == 0
        ? CustomerDataFaults.OfAll("No customer bought until the end of observation.", "观察期结束前没有客户购买。", parameter)
        : CustomerDataFaults.OfAll(
            FormattableString.Invariant($"No customer bought before the last day of observation; {tooNew} bought first on that day, which leaves no time to buy again."),
            FormattableString.Invariant($"观察期最后一天之前没有客户购买；{tooNew} 位客户当天首次购买，没有再次购买的时间。"),
            parameter);
}
