using System.Collections.Immutable;
using System.Globalization;
using BenchmarkDotNet.Attributes;
using CustomerService.Domain.Customers;
using CustomerService.Domain.Customers.Purchases;
using CustomerService.Domain.Customers.Purchases.Rfm;
using NodaTime;

namespace CustomerService.Domain.Benchmarks;

/// <summary>What does it cost to sum up a million transactions, and to grade the customers?</summary>
/// <remarks>
/// A hundred thousand customers of two years, some of whom buy much more than others. Logs of sales come by day; an export by customer is the
/// other usual order, and no order the worst. The obvious alternative is what an application would write with LINQ: group by customer, then by
/// day. It must come to the same.
/// </remarks>
[MedianColumn]
[MemoryDiagnoser]
public class SummarizeBenchmarks
{
    private const int Transactions = 1_000_000;
    private const int Customers = 100_000;
    private const int Days = 730;

    private static readonly LocalDate Start = new(2024, 1, 1);
    private static readonly LocalDate End = Start.PlusDays(Days);
    private static readonly RfmScheme Scheme = RfmSchemes.TenSegments(RfmTies.Lowest, RfmMoney.Total);

    private Transaction[] _byDay = [];
    private Transaction[] _byCustomer = [];
    private Transaction[] _shuffled = [];
    private CustomerSummaries _summaries = null!;

    [GlobalSetup]
    public void SetUp()
    {
        var random = new Random(1);
        CustomerId[] ids = [.. Enumerable.Range(1, Customers).Select(number => new CustomerId(number.ToString("'C-'000000", CultureInfo.InvariantCulture)))];
        LocalDate[] days = [.. Enumerable.Range(0, Days).Select(Start.PlusDays)];
        _byDay = new Transaction[Transactions];
        for (var i = 0; i < Transactions; i++)
        {
            var customer = ids[(int)(Customers * Math.Pow(random.NextDouble(), 1.5))];
            _byDay[i] = new(customer, days[(int)((long)i * Days / Transactions)], new Money(random.Next(100, 20_000) / 100m, "CNY"));
        }

        _byCustomer = [.. _byDay.OrderBy(transaction => transaction.Customer.Value, StringComparer.Ordinal)];
        _shuffled = [.. _byDay];
        random.Shuffle(_shuffled);
        _summaries = By_day();
        if (!Linq().SequenceEqual(_summaries.Customers.Select(customer => (customer.Id, customer.Buying, customer.Total!.Value.Amount, customer.MeanRepeatSpend))))
        {
            throw new InvalidOperationException("Two ways to sum up purchases disagree.");
        }
    }

    [Benchmark(Baseline = true)]
    public ImmutableArray<(CustomerId Id, Buying Buying, decimal Total, double? Mean)> Linq() =>
    [
        .. _byDay.GroupBy(transaction => transaction.Customer).Select(customer =>
        {
            var days = customer.GroupBy(transaction => transaction.Date).Select(day => (Day: day.Key, Spend: day.Sum(one => one.Amount.Amount))).OrderBy(day => day.Day).ToList();
            var repeat = days.Skip(1).Sum(day => day.Spend);
            return (
                customer.Key,
                new Buying(days.Count - 1, Period.DaysBetween(days[0].Day, days[^1].Day) / 7.0, Period.DaysBetween(days[0].Day, End) / 7.0),
                days.Sum(day => day.Spend),
                days.Count > 1 ? (double)repeat / (days.Count - 1) : (double?)null);
        }),
    ];

    [Benchmark]
    public CustomerSummaries By_day() => PurchaseHistory.Summarize(_byDay, End, TimeUnit.Weeks);

    [Benchmark]
    public CustomerSummaries By_customer() => PurchaseHistory.Summarize(_byCustomer, End, TimeUnit.Weeks);

    [Benchmark]
    public CustomerSummaries Shuffled() => PurchaseHistory.Summarize(_shuffled, End, TimeUnit.Weeks);

    [Benchmark]
    public RfmScores Rfm() => Scheme.Score(_summaries);
}
