using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CustomerService.Domain.Customers;
using CustomerService.Domain.Customers.Purchases;
using CustomerService.Domain.Customers.Purchases.Rfm;
using CustomerService.Domain.Json;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using static CustomerService.Domain.Tests.Customers.Purchases.AnyTransactions;

namespace CustomerService.Domain.Tests.Json;

/// <summary>Tables, summaries and schemes as they are stored; names on the wire never change.</summary>
public sealed class CustomerTablesJsonTests
{
    private static readonly LocalDate Day = new(2026, 3, 31);

    [Fact]
    public void A_table_of_buying_is_stored_flat() =>
        ReadsBack(
            BuyingTable.Of([new(2, 1.5, 4), new(0, 0, 4), new(2, 1.5, 4)], TimeUnit.Weeks),
            CustomerServiceJson.BuyingTable,
            """{"unit":"weeks","rows":[{"frequency":0,"recency":0,"age":4,"customers":1},{"frequency":2,"recency":1.5,"age":4,"customers":2}]}""");

    [Fact]
    public void A_table_of_spend_is_stored_flat() =>
        ReadsBack(
            SpendTable.Of([new(2, 0.1), new(2, 0.1)], "CNY"),
            CustomerServiceJson.SpendTable,
            """{"currency":"CNY","rows":[{"frequency":2,"meanSpend":0.1,"customers":2}]}""");

    [Fact]
    public void Summaries_are_stored_with_their_digits() =>
        ReadsBack(
            PurchaseHistory.Summarize(
                [Of("A", Day.PlusDays(-14), 1.50m), Of("A", Day.PlusDays(-7), 2.50m), Of("N", Day, 3m), Of("A", Day.PlusDays(1), 1m), Of("A", Day.PlusDays(9), 1m), Of("A", Day, -1m)],
                Day,
                TimeUnit.Weeks,
                Refunds.LeaveOut,
                Day.PlusDays(7)),
            CustomerServiceJson.CustomerSummaries,
            """
            {"unit":"weeks","endOfObservation":"2026-03-31","holdoutEnd":"2026-04-07","currency":"CNY","refundsLeftOut":1,"laterTransactions":1,
            "customers":[{"id":"A","frequency":1,"recency":1,"age":2,"first":"2026-03-17","last":"2026-03-24","total":4.00,"meanRepeatSpend":2.5,"transactions":2,"holdoutPurchases":1}],
            "tooNew":[{"id":"N","frequency":0,"recency":0,"age":0,"first":"2026-03-31","last":"2026-03-31","total":3,"transactions":1,"holdoutPurchases":0}]}
            """.ReplaceLineEndings(""));

    [Fact]
    public void Units_of_time_are_kebab_case() =>
        Assert.Equal(["days", "weeks", "months", "years"], Enum.GetValues<TimeUnit>().Select(unit => JsonSerializer.SerializeToElement(unit, CustomerServiceJson.Options).GetString()));

    [Fact]
    public void Any_summaries_read_back() =>
        Prop.ForAll(WithRefunds, log =>
        {
            var customers = PurchaseHistory.Summarize(log, End, TimeUnit.Months, Refunds.NetOnTheDay);
            var read = JsonSerializer.Deserialize(JsonSerializer.Serialize(customers, CustomerServiceJson.CustomerSummaries), CustomerServiceJson.CustomerSummaries)!;
            return read.Customers.SequenceEqual(customers.Customers) && read.TooNew.SequenceEqual(customers.TooNew) && read.Buying.Rows.SequenceEqual(customers.Buying.Rows)
                && (read.RefundsLeftOut, read.LaterTransactions, read.HoldoutEnd, read.Unit) == (customers.RefundsLeftOut, customers.LaterTransactions, customers.HoldoutEnd, customers.Unit);
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void A_scheme_is_stored_as_it_is_written()
    {
        var scheme = RfmSchemes.EightGroups(RfmTies.Highest, RfmMoney.Total);

        var read = JsonSerializer.Deserialize(JsonSerializer.Serialize(scheme, CustomerServiceJson.RfmScheme), CustomerServiceJson.RfmScheme)!;

        Assert.Equal(scheme.ToJson(), read.ToJson());
        Assert.IsType<RuleBookException>(Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("{}", CustomerServiceJson.RfmScheme)).InnerException);
    }

    [Theory]
    [InlineData("""{"unit":"weeks","rows":[]}""")]
    [InlineData("""{"unit":"weeks","rows":[{"frequency":0,"recency":1,"age":4,"customers":1}]}""")]
    [InlineData("""{"unit":"weeks","rows":[{"frequency":0,"recency":0,"age":4,"customers":0}]}""")]
    [InlineData("""{"unit":"weeks","rows":[{"frequency":0,"recency":0,"age":4}]}""")]
    [InlineData("""{"unit":"weeks","rows":[{"frequency":0,"recency":0,"age":"NaN","customers":1}]}""")]
    [InlineData("""{"unit":"fortnights","rows":[{"frequency":0,"recency":0,"age":4,"customers":1}]}""")]
    [InlineData("""{"rows":[{"frequency":0,"recency":0,"age":4,"customers":1}]}""")]
    public void A_table_of_buying_is_checked_when_it_is_read(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, CustomerServiceJson.BuyingTable));

    [Theory]
    [InlineData("""{"currency":"yuan","rows":[{"frequency":1,"meanSpend":1,"customers":1}]}""")]
    [InlineData("""{"currency":"CNY","rows":[{"frequency":0,"meanSpend":1,"customers":1}]}""")]
    public void A_table_of_spend_is_checked_when_it_is_read(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, CustomerServiceJson.SpendTable));

    [Theory]
    [InlineData("\"frequency\":1", "\"frequency\":0", "without a repeat purchase")]
    [InlineData("\"recency\":1", "\"recency\":3", "above the age")]
    [InlineData(",\"meanRepeatSpend\":2.5", "", "the mean spend of the repeat purchases is missing")]
    [InlineData("\"last\":\"2026-03-24\"", "\"last\":\"2026-03-16\"", "do not follow each other")]
    [InlineData("\"last\":\"2026-03-24\"", "\"last\":\"2026-04-01\"", "do not follow each other")]
    [InlineData("\"transactions\":2", "\"transactions\":1", "fewer transactions than purchases")]
    [InlineData("\"total\":4.00", "\"total\":-4", "the total is -4")]
    [InlineData("\"tooNew\":[]", "\"tooNew\":[{\"id\":\"A\",\"frequency\":0,\"recency\":0,\"age\":0,\"first\":\"2026-03-31\",\"last\":\"2026-03-31\",\"transactions\":1}]", "there twice")]
    [InlineData("\"tooNew\":[]", "\"tooNew\":[{\"id\":\"B\",\"frequency\":0,\"recency\":0,\"age\":1,\"first\":\"2026-03-31\",\"last\":\"2026-03-31\",\"transactions\":1}]", "too new")]
    [InlineData("\"tooNew\":[]", "\"tooNew\":[{\"id\":\"B\",\"frequency\":0,\"recency\":0,\"age\":0,\"first\":\"2026-03-31\",\"last\":\"2026-03-31\",\"meanRepeatSpend\":0,\"transactions\":1}]", "mean spend of repeat purchases without one")]
    [InlineData("\"transactions\":2", "\"transactions\":2,\"holdoutPurchases\":1", "holdout")]
    [InlineData("\"laterTransactions\":0", "\"laterTransactions\":-1", "counted from 0")]
    [InlineData("\"endOfObservation\"", "\"holdoutEnd\":\"2026-03-31\",\"endOfObservation\"", "a holdout ends after the observation")]
    public void Summaries_are_checked_when_they_are_read(string sound, string damaged, string fault)
    {
        var json = JsonSerializer.Serialize(
            PurchaseHistory.Summarize([Of("A", Day.PlusDays(-14), 1.50m), Of("A", Day.PlusDays(-7), 2.50m)], Day, TimeUnit.Weeks), CustomerServiceJson.CustomerSummaries);
        Assert.Contains(sound, json, StringComparison.Ordinal);

        var thrown = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json.Replace(sound, damaged, StringComparison.Ordinal), CustomerServiceJson.CustomerSummaries));

        Assert.Contains(fault, thrown.Message, StringComparison.Ordinal);
    }

    private static void ReadsBack<T>(T value, JsonTypeInfo<T> type, string json)
        where T : class
    {
        Assert.Equal(json, JsonSerializer.Serialize(value, type));
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize(json, type)!, type));
    }
}
