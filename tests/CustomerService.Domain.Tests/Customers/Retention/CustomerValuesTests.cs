using System.Globalization;
using CustomerService.Domain.Customers;
using CustomerService.Domain.Customers.Lifetime;
using CustomerService.Domain.Customers.Purchases;
using CustomerService.Domain.Customers.Retention;
using CustomerService.Domain.Customers.Value;
using NodaTime;

namespace CustomerService.Domain.Tests.Customers.Retention;

public sealed class CustomerValuesTests
{
    private static readonly LocalDate End = new(1997, 9, 30);
    private static readonly BgNbd Buying = new(r: 0.243, alpha: 4.414, a: 0.793, b: 2.426, TimeUnit.Weeks);
    private static readonly GammaGamma Spend = new(p: 6.25, q: 3.74, v: 15.44, "USD");
    private static readonly CustomerLifetimeValue Worth = CustomerLifetimeValue.ForEver(Buying, Spend, marginShare: 0.3, DiscountRate.FromAnnualPercent(15, TimeUnit.Weeks));

    private static readonly CustomerSummaries Customers = Summaries(
        Row("often", 10, 35, 39, 50), Row("gone", 10, 12, 39, 50), Row("once", 0, 0, 39, null), Row("free", 2, 20, 39, 0), Row("new", 0, 0, 0, null), Row("twice", 1, 30, 39, 20));

    [Fact]
    public void A_value_is_that_of_the_calculation_and_the_probability_that_of_the_model()
    {
        var values = CustomerValues.Of(Customers, Worth);

        Assert.Equal(["often", "gone", "once", "twice"], values.Customers.Select(value => value.Customer.Id.Value));
        Assert.All(values.Customers, value =>
        {
            Assert.Equal(Worth.Of(value.Customer.Buying, value.Customer.MeanRepeatSpend).Amount!.Value, value.Amount, 1e-9);
            Assert.Equal(Buying.ProbabilityAlive(value.Customer.Buying), value.ProbabilityAlive, 1e-12);
        });
    }

    [Fact]
    public void Who_cannot_be_valued_is_listed_and_not_lost() =>
        Assert.Equal(["free", "new"], CustomerValues.Of(Customers, Worth).LeftOut.Select(customer => customer.Id.Value));

    [Fact]
    public void At_risk_is_what_would_be_to_come_of_a_certain_customer_less_what_is_to_come()
    {
        var gone = CustomerValues.Of(Customers, Worth).Customers.Single(value => value.Customer.Id.Value == "gone");

        Assert.InRange(gone.ProbabilityAlive, 0.0001, 0.05);
        Assert.Equal(gone.Amount / gone.ProbabilityAlive, gone.AmountIfAlive, 1e-6);
        Assert.Equal((1 - gone.ProbabilityAlive) * gone.AmountIfAlive, gone.AmountAtRisk, 1e-6);
        Assert.Equal(new Money((decimal)gone.AmountAtRisk, "USD").Rounded(), gone.ValueAtRisk);
    }

    [Fact]
    public void The_most_at_risk_stand_first_and_nobody_without_a_risk()
    {
        var values = CustomerValues.Of(Customers, Worth);

        Assert.Equal(["gone", "often", "twice"], values.MostAtRisk(10, 0).Select(value => value.Customer.Id.Value));   // once is certain to be there
        Assert.Equal(["gone"], values.MostAtRisk(1, 0).Select(value => value.Customer.Id.Value));
        Assert.Equal(["often", "twice"], values.MostAtRisk(10, aliveAtLeast: 0.5).Select(value => value.Customer.Id.Value));
        Assert.Empty(values.MostAtRisk(0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => values.MostAtRisk(-1, 0));
        Assert.All([-0.1, 1.1, double.NaN], share => Assert.Throws<ArgumentOutOfRangeException>(() => values.MostAtRisk(1, share)));
    }

    [Fact]
    public void Totals_are_the_sums_of_the_customers()
    {
        var values = CustomerValues.Of(Customers, Worth);

        Assert.Equal((double)values.Total.Amount, values.Customers.Sum(value => value.Amount), 0.01);
        Assert.Equal((double)values.TotalAtRisk.Amount, values.Customers.Sum(value => value.AmountAtRisk), 0.01);
        Assert.Equal("often", values.Ranked.Customers[0].Customer.Value);
        Assert.Equal("USD", values.Total.Currency);
    }

    [Fact]
    public void A_customer_is_told_in_words()
    {
        var values = CustomerValues.Of(Customers, Worth);
        var (often, once) = (values.Customers[0].InWords, values.Customers[2].InWords);

        Assert.StartsWith("often: silent for 4 weeks, before that every 3.5; ", often.English, StringComparison.Ordinal);
        Assert.Contains("% likely still a customer; ", often.English, StringComparison.Ordinal);
        Assert.EndsWith($"{values.Customers[0].ValueAtRisk.Amount.ToString("N2", CultureInfo.InvariantCulture)} USD at risk.", often.English, StringComparison.Ordinal);
        Assert.StartsWith("once: silent for 39 weeks, bought once; 100% likely still a customer; ", once.English, StringComparison.Ordinal);
        Assert.StartsWith("once：已 39 周未购买，仅购买过一次；仍为客户的概率 100%；", once.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_certainty_is_100_percent_and_only_impossibility_0()
    {
        var values = CustomerValues.Of(Summaries(Row("sure", 200, 39, 39.01, 5), Row("lost", 60, 2, 39, 5)), Worth);

        Assert.Contains("> 99% likely", values.Customers[0].InWords.English, StringComparison.Ordinal);
        Assert.Contains("< 1% likely", values.Customers[1].InWords.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Customers_of_another_unit_or_currency_are_refused()
    {
        var days = CustomerSummaries.OfRows([Row("a", 0, 0, 39, null)], End, TimeUnit.Days, "USD");
        var yuan = CustomerSummaries.OfRows([Row("a", 0, 0, 39, null)], End, TimeUnit.Weeks, "CNY");

        Assert.Throws<ArgumentException>(() => CustomerValues.Of(days, Worth));
        Assert.Throws<ArgumentException>(() => CustomerValues.Of(yuan, Worth));
        Assert.Throws<ArgumentException>(() => Worth.With(new BgNbd(1, 1, 1, 1, TimeUnit.Days), Spend));
    }

    [SharedFact("data/cdnow_transactions.csv")]
    public void An_interval_holds_the_value_and_is_wider_than_that_of_either_fit_alone()
    {
        using var text = File.OpenText(SharedData.Path("data/cdnow_transactions.csv"));
        var customers = PurchaseHistory.Summarize(TransactionLogReader.Open(text, currency: "USD").ReadToEnd().AsSpan(), End, TimeUnit.Weeks);
        var (buying, spend) = (BgNbd.Fit(customers.Buying), GammaGamma.Fit(customers.Spending!));
        var worth = CustomerLifetimeValue.ForEver(buying.Model, spend.Model, 0.3, DiscountRate.FromAnnualPercent(15, TimeUnit.Weeks));
        var values = CustomerValues.Of(customers, worth);
        var one = values.MostAtRisk(1, aliveAtLeast: 0.3)[0];

        var interval = values.Interval(one, buying, spend, confidence: 0.95);
        var ofBuying = buying.Interval(model => worth.With(model, spend.Model).Of(one.Customer.Buying, one.Customer.MeanRepeatSpend).Amount!.Value, QuantityRange.Positive, 0.95);
        var ofSpend = spend.Interval(model => worth.With(buying.Model, model).Of(one.Customer.Buying, one.Customer.MeanRepeatSpend).Amount!.Value, QuantityRange.Positive, 0.95);

        Assert.Equal(one.Amount, interval.Value, 1e-6 * one.Amount);
        Assert.Equal((ofBuying.StandardError * ofBuying.StandardError) + (ofSpend.StandardError * ofSpend.StandardError), interval.StandardError * interval.StandardError, 1e-6 * interval.StandardError * interval.StandardError);
        Assert.True(interval.Lower < ofBuying.Lower && interval.Upper > ofBuying.Upper && interval.Lower < ofSpend.Lower && interval.Upper > ofSpend.Upper);
        Assert.InRange(one.Amount, interval.Lower, interval.Upper);
        Assert.Equal(one.AmountIfAlive, values.IntervalIfAlive(one, buying, spend, 0.95).Value, 1e-6 * one.AmountIfAlive);
        Assert.NotEqual(interval.StandardError / interval.Value, values.IntervalIfAlive(one, buying, spend, 0.95).StandardError / one.AmountIfAlive, 0.01);

        // A fit of other customers is not the one behind the values.
        var others = BgNbd.Fit(BuyingTable.OfRows([.. customers.Buying.Rows.Where((_, i) => i % 2 == 0)], TimeUnit.Weeks));
        Assert.Throws<ArgumentException>(() => values.Interval(one, others, spend, 0.95));
    }

    private static CustomerSummaries Summaries(params SummaryRow[] rows) => CustomerSummaries.OfRows(rows, End, TimeUnit.Weeks, "USD");

    private static SummaryRow Row(string id, int frequency, double recency, double age, double? mean) => new(new(id), new Buying(frequency, recency, age), mean ?? 0);
}
