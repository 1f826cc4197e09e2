using CustomerService.Domain.Customers.Purchases;
using NodaTime;

namespace CustomerService.Domain.Tests.Oracles;

/// <summary>What a customer's purchases come to, as one would write it without a thought for speed.</summary>
internal sealed record PlainCustomer(string Id, int Frequency, int RecencyDays, int AgeDays, decimal Total, decimal RepeatSpend, int Transactions, int Holdout);

/// <summary>Summaries by grouping, one step after the other.</summary>
internal static class PlainPurchases
{
    public static IReadOnlyList<PlainCustomer> Of(IEnumerable<Transaction> transactions, LocalDate end, Refunds refunds, LocalDate? holdoutEnd) =>
    [
        .. transactions
            .Where(transaction => refunds != Refunds.LeaveOut || transaction.Amount.Amount >= 0)
            .Where(transaction => transaction.Date <= (holdoutEnd ?? end))
            .GroupBy(transaction => transaction.Customer.Value, StringComparer.Ordinal)
            .Select(customer => Customer(customer.Key, [.. customer], end))
            .OfType<PlainCustomer>(),
    ];

    private static PlainCustomer? Customer(string id, IReadOnlyList<Transaction> transactions, LocalDate end)
    {
        var days = transactions
            .GroupBy(transaction => transaction.Date)
            .Select(day => (Day: day.Key, Spend: day.Sum(bought => bought.Amount.Amount), HasRefund: day.Any(bought => bought.Amount.Amount < 0), Count: day.Count()))
            .Where(day => !day.HasRefund || day.Spend > 0)
            .OrderBy(day => day.Day)
            .ToList();
        var observed = days.Where(day => day.Day <= end).ToList();
        return observed.Count == 0
            ? null
            : new(
                id,
                observed.Count - 1,
                Period.DaysBetween(observed[0].Day, observed[^1].Day),
                Period.DaysBetween(observed[0].Day, end),
                observed.Sum(day => day.Spend),
                observed.Skip(1).Sum(day => day.Spend),
                observed.Sum(day => day.Count),
                days.Count - observed.Count);
    }
}
