using NodaTime;

namespace CustomerService.Domain.Customers.Purchases;

/// <summary>Folds the transactions of each customer into days of purchase, and these into a summary.</summary>
internal sealed class PurchaseFold(TransactionSort transactions, LocalDate endOfObservation, TimeUnit unit, LocalDate? holdoutEnd)
{
    private readonly int _endKey = TransactionSort.DayKey(endOfObservation);
    private readonly double _daysInUnit = unit.LengthInDays;
    private long _refundsLeftOut = transactions.RefundsLeftOut;

    public CustomerSummaries Summaries()
    {
        var summaries = new CustomerSummary[transactions.Customers.Count];
        var tooNew = new List<CustomerSummary>();
        var count = 0;
        for (var customer = 0; customer < summaries.Length; customer++)
        {
            if (Summary(customer) is not { } summary)
            {
                continue;
            }

            if (summary.Buying.Age > 0)
            {
                summaries[count++] = summary;
            }
            else
            {
                tooNew.Add(summary);
            }
        }

        if (count == 0)
        {
            throw PurchaseHistory.NobodyToModel(tooNew.Count, nameof(transactions));
        }

        Array.Resize(ref summaries, count);
        return new(summaries, [.. tooNew], new(unit, endOfObservation, holdoutEnd, transactions.Currency, _refundsLeftOut, transactions.LaterTransactions));
    }

    /// <summary>The summary; null for a customer without a purchase in the observation.</summary>
    private CustomerSummary? Summary(int customer)
    {
        var bought = transactions.Of(customer);
        if (!IsSorted(bought))
        {
            bought.Sort(static (left, right) => left.Day.CompareTo(right.Day));
        }

        var (first, last, purchases, holdout, counted) = (0, 0, 0, 0, 0);
        var (firstSpend, repeatSpend) = (0m, 0m);
        for (int from = 0, to; from < bought.Length; from = to)
        {
            to = EndOfDay(bought, from);
            var day = bought[from].Day;
            if (!IsPurchase(bought[from..to], out var spend))
            {
                continue;
            }

            if (day > _endKey)
            {
                holdout++;
                continue;
            }

            (first, firstSpend, repeatSpend) = purchases == 0 ? (day, spend, 0) : (first, firstSpend, repeatSpend + spend);
            last = day;
            purchases++;
            counted += to - from;
        }

        return purchases == 0
            ? null
            : Summary(transactions.Customers[customer], first, last, purchases - 1, firstSpend, repeatSpend, counted, holdoutEnd is null ? null : holdout);
    }

    private CustomerSummary Summary(CustomerId id, int first, int last, int frequency, decimal firstSpend, decimal repeatSpend, int counted, int? holdout)
    {
        var firstDay = TransactionSort.DayOf(first);
        var lastDay = last == first ? firstDay : TransactionSort.DayOf(last);
        var recency = last == first ? 0 : Period.DaysBetween(firstDay, lastDay) / _daysInUnit;
        var age = Period.DaysBetween(firstDay, endOfObservation) / _daysInUnit;
        return new(
            id,
            new(frequency, recency, age),
            firstDay,
            lastDay,
            new Money(firstSpend + repeatSpend, transactions.Currency),
            frequency > 0 ? (double)repeatSpend / frequency : null,
            counted,
            holdout);
    }

    /// <summary>Adds up a day; it is no purchase when it has a refund and brings in nothing.</summary>
    private bool IsPurchase(ReadOnlySpan<DayAmount> ofDay, out decimal spend)
    {
        spend = ofDay[0].Amount;
        var refunds = spend < 0 ? 1 : 0;
        for (var i = 1; i < ofDay.Length; i++)
        {
            spend += ofDay[i].Amount;
            refunds += ofDay[i].Amount < 0 ? 1 : 0;
        }

        if (refunds == 0 || spend > 0)
        {
            return true;
        }

        _refundsLeftOut += refunds;
        return false;
    }

    private static int EndOfDay(ReadOnlySpan<DayAmount> bought, int from)
    {
        var to = from + 1;
        while (to < bought.Length && bought[to].Day == bought[from].Day)
        {
            to++;
        }

        return to;
    }

    // Most logs are chronological, and then there is nothing to sort.
    private static bool IsSorted(ReadOnlySpan<DayAmount> bought)
    {
        for (var i = 1; i < bought.Length; i++)
        {
            if (bought[i - 1].Day > bought[i].Day)
            {
                return false;
            }
        }

        return true;
    }
}
