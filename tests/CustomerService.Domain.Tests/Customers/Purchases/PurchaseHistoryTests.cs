using CustomerService.Domain.Customers;
using CustomerService.Domain.Customers.Purchases;
using CustomerService.Domain.Tests.Oracles;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using static CustomerService.Domain.Tests.Customers.Purchases.AnyTransactions;

namespace CustomerService.Domain.Tests.Customers.Purchases;

public sealed class PurchaseHistoryTests
{
    private static readonly LocalDate Day = new(2026, 1, 1);

    [Fact]
    public void The_first_purchase_counts_neither_in_the_frequency_nor_in_the_mean_spend()
    {
        var customers = PurchaseHistory.Summarize(
            [Of("A", Day, 100m), Of("A", Day.PlusDays(7), 20m), Of("A", Day.PlusDays(21), 30.01m)], Day.PlusDays(28), TimeUnit.Weeks);

        var customer = Assert.Single(customers.Customers);
        Assert.Equal(new Buying(2, 3, 4), customer.Buying);
        Assert.Equal(25.005, customer.MeanRepeatSpend);
        Assert.Equal(new Money(150.01m, "CNY"), customer.Total);
        Assert.Equal((Day, Day.PlusDays(21)), (customer.First, customer.Last));
        Assert.Equal((3, 3, 1.0), (customer.Purchases, customer.Transactions, customer.SinceLastPurchase));
        Assert.Null(customer.HoldoutPurchases);
        Assert.Equal("CNY", customers.Currency);
        Assert.Equal((TimeUnit.Weeks, Day.PlusDays(28)), (customers.Unit, customers.EndOfObservation));
    }

    [Fact]
    public void A_single_purchase_has_no_mean_spend()
    {
        var customers = PurchaseHistory.Summarize([Of("A", Day, 100m), Of("A", Day, 50m)], Day.PlusDays(1), TimeUnit.Days);

        var customer = Assert.Single(customers.Customers);
        Assert.Equal(new Buying(0, 0, 1), customer.Buying);
        Assert.Null(customer.MeanRepeatSpend);
        Assert.Equal((1, 2), (customer.Purchases, customer.Transactions));
        Assert.Equal(150m, customer.Total?.Amount);
        Assert.Null(customers.Spending);
        Assert.Equal(0, customers.WithoutSpend);
    }

    [Theory, InlineData(TimeUnit.Days, 28.0), InlineData(TimeUnit.Weeks, 4.0), InlineData(TimeUnit.Months, 28 / 30.4375), InlineData(TimeUnit.Years, 28 / 365.25)]
    public void Times_are_whole_days_in_the_unit(TimeUnit unit, double age) =>
        Assert.Equal(age, PurchaseHistory.Summarize([Of("A", Day, 1m)], Day.PlusDays(28), unit).Customers[0].Buying.Age);

    [Fact]
    public void The_last_day_of_observation_belongs_to_it_and_the_next_does_not()
    {
        Transaction[] log = [Of("A", Day, 1m), Of("A", Day.PlusDays(10), 2m), Of("A", Day.PlusDays(11), 4m), Of("B", Day.PlusDays(11), 4m)];

        var customers = PurchaseHistory.Summarize(log, Day.PlusDays(10), TimeUnit.Days);

        Assert.Equal(new Buying(1, 10, 10), Assert.Single(customers.Customers).Buying);
        Assert.Equal(2, customers.LaterTransactions);
    }

    [Fact]
    public void A_holdout_counts_days_after_the_observation_until_its_own_end()
    {
        Transaction[] log =
        [
            Of("A", Day, 1m), Of("A", Day.PlusDays(11), 4m), Of("A", Day.PlusDays(11), 1m), Of("A", Day.PlusDays(20), 1m), Of("A", Day.PlusDays(21), 1m),
            Of("B", Day.PlusDays(2), 1m), Of("New", Day.PlusDays(12), 1m),
        ];

        var customers = PurchaseHistory.Summarize(log, Day.PlusDays(10), TimeUnit.Days, holdoutEnd: Day.PlusDays(20));

        Assert.Equal(["A", "B"], customers.Customers.Select(customer => customer.Id.Value));
        Assert.Equal([2, 0], customers.Customers.Select(customer => customer.HoldoutPurchases));
        Assert.Equal(1m, customers.Customers[0].Total?.Amount);
        Assert.Equal(1, customers.LaterTransactions);
        Assert.Null(customers.Find(new("New")));
        Assert.Equal(Day.PlusDays(20), customers.HoldoutEnd);
    }

    [Fact]
    public void Who_first_bought_on_the_last_day_is_set_apart()
    {
        var customers = PurchaseHistory.Summarize([Of("New", Day.PlusDays(5), 3m), Of("A", Day, 1m)], Day.PlusDays(5), TimeUnit.Days);

        Assert.Equal("A", Assert.Single(customers.Customers).Id.Value);
        var tooNew = Assert.Single(customers.TooNew);
        Assert.Equal(("New", new Buying(0, 0, 0)), (tooNew.Id.Value, tooNew.Buying));
        Assert.Equal(1, customers.Buying.Customers);
        Assert.Equal(tooNew, customers.Find(new("New")));
    }

    [Fact]
    public void Customers_who_paid_nothing_for_what_they_bought_again_are_counted_apart_from_the_spend()
    {
        var customers = PurchaseHistory.Summarize([Of("A", Day, 1m), Of("A", Day.PlusDays(1), 0m), Of("B", Day, 1m), Of("B", Day.PlusDays(2), 2m)], Day.PlusDays(5), TimeUnit.Days);

        Assert.Equal(1, customers.WithoutSpend);
        Assert.Equal([new SpendRow(new(1, 2), 1)], customers.Spending!.Rows.AsEnumerable());
        Assert.Equal(0, customers.Find(new("A"))!.Value.MeanRepeatSpend);
    }

    [Fact]
    public void Every_row_at_fault_is_named_at_once()
    {
        Transaction[] log =
        [
            Of("A", Day, 1m), Of("A", Day, -1m), Of("A", Day, 1m, "USD"), default(Transaction) with { Date = Day }, Of("A", Day, 1_000_000_000_000.01m),
            Of("A", Day.WithCalendar(CalendarSystem.Julian), 1m), Of("Later", Day.PlusDays(9), -1m, "EUR"), Of("A", Day, 1_000_000_000_000.00m), Of("A", Day, -0.00m),
        ];

        var thrown = Assert.Throws<CustomerDataException>(() => PurchaseHistory.Summarize(log, Day.PlusDays(5), TimeUnit.Days));

        Assert.Equal([1, 2, 3, 4, 5], thrown.Faults.Select(fault => fault.Row));
        Assert.Equal(
            [
                "Row 1: the amount is -1: a refund, and nobody said what becomes of refunds.",
                "Row 2: the amount is in USD, those before are in CNY: convert it first.",
                "Row 3: there is no customer.",
                "Row 4: the amount is 1000000000000.01; it must lie within a million million.",
                "Row 5: the date is of the calendar Julian; it must be of the ISO calendar.",
            ],
            thrown.Faults.Select(fault => fault.ToString()));
    }

    [Fact]
    public void Nothing_to_sum_up_is_a_fault_of_the_whole()
    {
        Assert.Equal("There are no transactions. (Parameter 'transactions')", Refused([]).Message);
        Assert.Equal("No customer bought until the end of observation. (Parameter 'transactions')", Refused([Of("A", Day.PlusDays(6), 1m)]).Message);
        Assert.Equal(
            "No customer bought before the last day of observation; 1 bought first on that day, which leaves no time to buy again. (Parameter 'transactions')",
            Refused([Of("A", Day.PlusDays(5), 1m)]).Message);

        static CustomerDataException Refused(Transaction[] log) =>
            Assert.Throws<CustomerDataException>(() => PurchaseHistory.Summarize(log, Day.PlusDays(5), TimeUnit.Days));
    }

    [Fact]
    public void Arguments_that_are_none_are_refused()
    {
        Transaction[] log = [Of("A", Day, 1m)];

        Assert.Throws<ArgumentOutOfRangeException>(() => PurchaseHistory.Summarize(log, Day, (TimeUnit)9));
        Assert.Throws<ArgumentOutOfRangeException>(() => PurchaseHistory.Summarize(log, Day, TimeUnit.Days, (Refunds)9));
        Assert.Equal("endOfObservation", Assert.Throws<ArgumentException>(() => PurchaseHistory.Summarize(log, Day.WithCalendar(CalendarSystem.Coptic), TimeUnit.Days)).ParamName);
        Assert.Equal("holdoutEnd", Assert.Throws<ArgumentException>(() => PurchaseHistory.Summarize(log, Day, TimeUnit.Days, holdoutEnd: Day)).ParamName);
    }

    [Theory]
    [InlineData(Refunds.LeaveOut, 3, 15.0, 3)]
    [InlineData(Refunds.NetOnTheDay, 2, 15.0, 2)]
    public void Refunds_are_left_out_or_set_off_against_their_day(Refunds refunds, int frequency, double mean, int leftOut)
    {
        Transaction[] log =
        [
            Of("A", Day, 1m),
            Of("A", Day.PlusDays(1), 12m), Of("A", Day.PlusDays(1), -2m),   // a purchase of 10, or of 12
            Of("A", Day.PlusDays(2), 20m),
            Of("A", Day.PlusDays(3), 13m), Of("A", Day.PlusDays(3), -13m),  // nothing in all: no purchase, or one of 13
            Of("A", Day.PlusDays(4), -7m),                                  // nothing but a refund
        ];

        var customers = PurchaseHistory.Summarize(log, Day.PlusDays(9), TimeUnit.Days, refunds);

        Assert.Equal(frequency, customers.Customers[0].Buying.Frequency);
        Assert.Equal(mean, customers.Customers[0].MeanRepeatSpend);
        Assert.Equal(leftOut, customers.RefundsLeftOut);
    }

    [Theory, InlineData(Refunds.Refuse), InlineData(Refunds.LeaveOut), InlineData(Refunds.NetOnTheDay)]   // oracle: grouping, one step after the other
    public void Summaries_agree_with_plain_grouping(Refunds refunds) =>
        Prop.ForAll(refunds == Refunds.Refuse ? Bought : WithRefunds, Arb.From(Gen.Elements<LocalDate?>(null, HoldoutEnd)), (log, holdoutEnd) =>
        {
            var customers = PurchaseHistory.Summarize(log, End, TimeUnit.Weeks, refunds, holdoutEnd);
            var expected = PlainPurchases.Of(log, End, refunds, holdoutEnd);
            return expected.Where(customer => customer.AgeDays > 0).SequenceEqual(customers.Customers.Select(Plain))
                && expected.Where(customer => customer.AgeDays == 0).SequenceEqual(customers.TooNew.Select(Plain));
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void The_order_of_the_transactions_does_not_matter() =>
        Prop.ForAll(WithRefunds, Arb.From(Gen.Choose(0, int.MaxValue)), (log, seed) =>
        {
            var shuffled = log.ToArray();
            new Random(seed).Shuffle(shuffled);
            var (left, right) = (PurchaseHistory.Summarize(log, End, TimeUnit.Weeks, Refunds.NetOnTheDay), PurchaseHistory.Summarize(shuffled, End, TimeUnit.Weeks, Refunds.NetOnTheDay));
            return ById(left).SequenceEqual(ById(right)) && left.Buying.Rows.SequenceEqual(right.Buying.Rows) && SameSpend(left.Spending, right.Spending);
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void A_purchase_paid_in_two_parts_on_a_day_is_one_purchase() =>
        Prop.ForAll(Bought, Arb.From(Gen.Choose(0, 1_000)), (log, any) =>
        {
            var place = any % log.Length;
            var parted = log[place];
            var (first, second) = (parted with { Amount = parted.Amount * 0.25m }, parted with { Amount = parted.Amount * 0.75m });
            var (left, right) = (PurchaseHistory.Summarize(log, End, TimeUnit.Weeks), PurchaseHistory.Summarize([.. log[..place], .. log[(place + 1)..], first, second], End, TimeUnit.Weeks));
            var more = parted.Date <= End ? 1 : 0;
            return ById(left).Select(customer => customer.Total).SequenceEqual(ById(right).Select(customer => customer.Total))
                && ById(left).Select(customer => customer.Buying).SequenceEqual(ById(right).Select(customer => customer.Buying))
                && left.Customers.Concat(left.TooNew).Sum(customer => customer.Transactions) + more == right.Customers.Concat(right.TooNew).Sum(customer => customer.Transactions);
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Parts_of_the_customers_merge_into_all() =>
        Prop.ForAll(Bought, Arb.From(Gen.Choose(2, 6)), (log, other) =>
        {
            log = [.. log, Of($"C{other}", Start, 1m)];
            var all = PurchaseHistory.Summarize(log, End, TimeUnit.Weeks);
            var one = PurchaseHistory.Summarize([.. log.Where(bought => bought.Customer.Value != $"C{other}")], End, TimeUnit.Weeks);
            var two = PurchaseHistory.Summarize([.. log.Where(bought => bought.Customer.Value == $"C{other}")], End, TimeUnit.Weeks);
            var merged = one.Merge(two);
            return ById(all).SequenceEqual(ById(merged)) && merged.LaterTransactions == all.LaterTransactions
                && all.Buying.Rows.SequenceEqual(one.Buying.Merge(two.Buying).Rows) && all.Buying.Rows.SequenceEqual(merged.Buying.Rows)
                && SameSpend(all.Spending, merged.Spending);
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static IEnumerable<CustomerSummary> ById(CustomerSummaries customers) =>
        customers.Customers.Concat(customers.TooNew).OrderBy(customer => customer.Id.Value, StringComparer.Ordinal);

    private static bool SameSpend(SpendTable? left, SpendTable? right) => left is null ? right is null : right is not null && left.Rows.SequenceEqual(right.Rows);

    private static PlainCustomer Plain(CustomerSummary customer) => new(
        customer.Id.Value,
        customer.Buying.Frequency,
        Days(customer.Buying.Recency),
        Days(customer.Buying.Age),
        customer.Total!.Value.Amount,
        Math.Round((decimal)((customer.MeanRepeatSpend ?? 0) * customer.Buying.Frequency), 4),
        (int)customer.Transactions,
        customer.HoldoutPurchases ?? 0);

    private static int Days(double weeks)
    {
        var days = (int)Math.Round(weeks * 7);
        Assert.Equal(days / 7.0, weeks);   // not rounded
        return days;
    }
}
