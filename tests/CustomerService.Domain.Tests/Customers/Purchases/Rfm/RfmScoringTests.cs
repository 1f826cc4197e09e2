using CustomerService.Domain.Customers;
using CustomerService.Domain.Customers.Purchases;
using CustomerService.Domain.Customers.Purchases.Rfm;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using static CustomerService.Domain.Tests.Customers.Purchases.AnyTransactions;

namespace CustomerService.Domain.Tests.Customers.Purchases.Rfm;

public sealed class RfmScoringTests
{
    private static readonly LocalDate Day = new(2026, 3, 31);

    [Fact]
    public void Ten_customers_of_different_values_fall_into_fifths()
    {
        var scored = RfmSchemes.TenSegments(RfmTies.Lowest, RfmMoney.Total).Score(Ladder(10));

        Assert.Equal(["111", "111", "222", "222", "333", "333", "444", "444", "555", "555"], scored.Customers.Select(customer => customer.Score.ToString()));
        Assert.Equal(scored.Customers, RfmSchemes.TenSegments(RfmTies.Highest, RfmMoney.Total).Score(Ladder(10)).Customers, (left, right) => left.Score == right.Score);
        Assert.Equal(
            ["champions 2 0.2 19 CNY", "loyal 2 0.2 15 CNY", "potential-loyalists 0 0 0 CNY", "new-customers 0 0 0 CNY", "promising 0 0 0 CNY", "need-attention 2 0.2 11 CNY", "about-to-sleep 0 0 0 CNY", "cannot-lose 0 0 0 CNY", "at-risk 0 0 0 CNY", "hibernating 4 0.4 10 CNY"],
            scored.Segments.Select(segment => FormattableString.Invariant($"{segment.Segment} {segment.Customers} {segment.ShareOfCustomers} {segment.Total}")));
    }

    [Theory]   // three of five bought once
    [InlineData(RfmTies.Lowest, "1 1 1 4 5")]
    [InlineData(RfmTies.Highest, "3 3 3 4 5")]
    public void Equal_values_get_the_grade_of_their_worst_or_best_place(RfmTies ties, string grades)
    {
        var customers = CustomerSummaries.OfRows([.. ((int[])[0, 0, 0, 1, 2]).Select((frequency, i) => new SummaryRow(new($"C{i}"), new(frequency, frequency, 9), frequency, 1m))], Day, TimeUnit.Days, "CNY");

        Assert.Equal(grades, string.Join(' ', RfmSchemes.TenSegments(ties, RfmMoney.Total).Score(customers).Customers.Select(customer => customer.Score.Frequency)));
    }

    [Fact]
    public void Fixed_borders_are_reached_and_days_are_within()
    {
        var scheme = new RfmScheme("own", new() { Days = [30, 90], Purchases = [2, 5], Money = [100, 499.5m], Currency = "CNY" }, RfmMoney.Total, RfmSchemeTests.Everyone);

        Assert.Equal(
            ["311", "311", "221", "232", "122", "133"],
            scheme.Score(CustomerSummaries.OfRows(
                [Row("a", 0, 0, 1), Row("b", 30, 0, 99.99m), Row("c", 31, 1, 1), Row("d", 90, 4, 100), Row("e", 91, 3, 499.49m), Row("f", 400, 9, 499.5m)], Day, TimeUnit.Days, "CNY")).Customers.Select(customer => customer.Score.ToString()));

        static SummaryRow Row(string id, int since, int repeats, decimal total) => new(new(id), new(repeats, repeats == 0 ? 0 : 500, repeats == 0 ? Math.Max(since, 0.25) : 500 + since), 0, total);
    }

    [Fact]   // a mean that no binary fraction is, and days that no number of weeks is
    public void Equal_means_and_equal_days_are_equal_whatever_they_come_from()
    {
        Transaction[] log =
        [
            Of("A", Day.PlusDays(-9), 0.1m), Of("B", Day.PlusDays(-20), 0.1m), Of("B", Day.PlusDays(-13), 0.1m), Of("B", Day.PlusDays(-9), 0.1m),
            Of("C", Day.PlusDays(-11), 0.05m), Of("C", Day.PlusDays(-9), 0.15m),
        ];

        var scored = RfmSchemes.EightGroups(RfmTies.Highest, RfmMoney.MeanPerPurchase).Score(PurchaseHistory.Summarize(log, Day, TimeUnit.Weeks));

        Assert.Single(scored.Customers.Select(customer => (customer.Score.Recency, customer.Score.Money)).Distinct());
    }

    [Fact]
    public void Customers_too_new_for_the_models_are_graded_last()
    {
        var customers = PurchaseHistory.Summarize([Of("New", Day, 5m), Of("Old", Day.PlusDays(-9), 1m)], Day, TimeUnit.Days);

        var scored = RfmSchemes.EightGroups(RfmTies.Lowest, RfmMoney.Total).Score(customers);

        Assert.Equal(["Old 111", "New 212"], scored.Customers.Select(customer => $"{customer.Id} {customer.Score}"));
    }

    [Fact]
    public void An_unknown_total_or_another_currency_is_refused()
    {
        var scheme = new RfmScheme("own", new() { Days = [30], Purchases = [2], Money = [100], Currency = "USD" }, RfmMoney.Total, RfmSchemeTests.Everyone);
        var customers = CustomerSummaries.OfRows([new(new("A"), new(0, 0, 1), 0, 1m), new(new("B"), new(0, 0, 1), 0)], Day, TimeUnit.Days, "CNY");

        Assert.Equal(CustomerDataFault.WholeSet, Assert.Single(Assert.Throws<CustomerDataException>(() => scheme.Score(customers)).Faults).Row);
        Assert.Equal(
            "Row 1: the total spend of the customer B is not known.",
            Assert.Single(Assert.Throws<CustomerDataException>(() => RfmSchemes.EightGroups(RfmTies.Lowest, RfmMoney.Total).Score(customers)).Faults).ToString());
    }

    [Fact]   // oracle: the definitions, customer by customer
    public void Grades_are_those_of_the_definition() =>
        Prop.ForAll(Bought, Arb.From(Gen.Choose(2, 9)), Arb.From(Gen.Elements(RfmTies.Lowest, RfmTies.Highest)), (log, grades, ties) =>
        {
            var customers = PurchaseHistory.Summarize(log, End, TimeUnit.Weeks);
            var all = customers.Customers.Concat(customers.TooNew).ToList();
            var scored = new RfmScheme("any", grades, ties, RfmMoney.MeanPerPurchase, RfmSchemeTests.Everyone).Score(customers);
            return scored.Customers.Select(customer => customer.Id).SequenceEqual(all.Select(customer => customer.Id))
                && scored.Customers.Select(customer => customer.Score.Recency).SequenceEqual(Grades(all.Select(customer => -(decimal)Period.DaysBetween(customer.Last, End))))
                && scored.Customers.Select(customer => customer.Score.Frequency).SequenceEqual(Grades(all.Select(customer => (decimal)customer.Purchases)))
                && scored.Customers.Select(customer => customer.Score.Money).SequenceEqual(Grades(all.Select(customer => customer.Total!.Value.Amount / customer.Purchases)));

            IEnumerable<int> Grades(IEnumerable<decimal> measured)
            {
                var values = measured.ToList();
                return values.Select(value => ties == RfmTies.Lowest
                    ? 1 + (grades * values.Count(other => other < value) / values.Count)
                    : ((grades * values.Count(other => other <= value)) + values.Count - 1) / values.Count);
            }
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Segments_partition_the_customers() =>
        Prop.ForAll(Bought, log =>
        {
            var customers = PurchaseHistory.Summarize(log, End, TimeUnit.Weeks);
            var scored = RfmSchemes.TenSegments(RfmTies.Highest, RfmMoney.Total).Score(customers);
            var totals = customers.Customers.Concat(customers.TooNew).ToDictionary(customer => customer.Id, customer => customer.Total!.Value.Amount);
            return scored.Segments.All(segment =>
                segment.Customers == scored.Customers.Count(customer => customer.Segment == segment.Segment)
                && segment.Total.Amount == scored.Customers.Where(customer => customer.Segment == segment.Segment).Sum(customer => totals[customer.Id])
                && segment.ShareOfCustomers == (double)segment.Customers / scored.Customers.Length)
                && scored.Segments.Sum(segment => segment.Customers) == totals.Count;
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    /// <summary>The i-th customer bought i times, i-th last, for i in all.</summary>
    private static CustomerSummaries Ladder(int customers) => CustomerSummaries.OfRows(
        [.. Enumerable.Range(1, customers).Select(i => new SummaryRow(new($"C{i}"), new(i, i, customers + 5), 1, i))], Day, TimeUnit.Days, "CNY");
}
