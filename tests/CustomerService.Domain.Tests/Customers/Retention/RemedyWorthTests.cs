using CustomerService.Domain.Customers.Lifetime;
using CustomerService.Domain.Customers.Retention;

namespace CustomerService.Domain.Tests.Customers.Retention;

public sealed class RemedyWorthTests
{
    private static readonly Estimate Value = new(400, 60, 300, 520, 0.95);

    [Fact]
    public void A_remedy_saves_the_customers_who_would_have_left_without_it()
    {
        var worth = RemedyWorth.Of(Yuan(50), Yuan(400), staysWithout: 0.25, staysWith: 0.75);

        Assert.Equal((Yuan(300), Yuan(200), Yuan(150), Yuan(100)), (worth.AtStake, worth.Saved, worth.Gain, worth.BreakEvenValue));
        Assert.Equal(RemedyVerdict.Worthwhile, worth.Verdict);
    }

    [Theory]
    [InlineData(100, RemedyVerdict.Worthwhile)]     // pays from a value of 200 on, the least is 300
    [InlineData(150, RemedyVerdict.Worthwhile)]     // exactly at the least value
    [InlineData(151, RemedyVerdict.Uncertain)]
    [InlineData(260, RemedyVerdict.Uncertain)]      // exactly at the greatest value
    [InlineData(261, RemedyVerdict.CostsMore)]
    public void The_verdict_holds_over_the_whole_interval_of_the_value(decimal cost, RemedyVerdict verdict) =>
        Assert.Equal(verdict, RemedyWorth.Of(Yuan(cost), Value, staysWithout: 0.25, staysWith: 0.75).Verdict);

    [Theory]
    [InlineData(10, 100, 0.6, 0.7), InlineData(0.1, 1, 0.2, 0.3), InlineData(0.3, 1, 0.1, 0.4), InlineData(7, 100, 0.62, 0.69)]
    public void A_remedy_that_just_pays_is_worthwhile_also_where_doubles_would_say_otherwise(decimal cost, decimal value, double without, double with)
    {
        var worth = RemedyWorth.Of(Yuan(cost), Yuan(value), without, with);

        Assert.Equal((0m, RemedyVerdict.Worthwhile), (worth.Gain.Amount, worth.Verdict));
    }

    [Fact]
    public void A_remedy_for_nothing_that_drives_customers_away_pays_at_no_value() =>
        Assert.Equal((null, RemedyVerdict.CostsMore), (RemedyWorth.Of(Yuan(0), Yuan(400), 0.8, 0.5).BreakEvenValue, RemedyWorth.Of(Yuan(0), Yuan(400), 0.8, 0.5).Verdict));

    [Fact]
    public void A_remedy_that_changes_nothing_has_no_value_at_which_it_pays()
    {
        Assert.Null(RemedyWorth.Of(Yuan(10), Yuan(400), 0.5, 0.5).BreakEvenValue);
        Assert.Equal(Yuan(0), RemedyWorth.Of(Yuan(0), Yuan(400), 0.5, 0.5).BreakEvenValue);
        Assert.Equal(RemedyVerdict.CostsMore, RemedyWorth.Of(Yuan(10), Yuan(400), 0.5, 0.5).Verdict);
    }

    [Fact]
    public void A_remedy_that_drives_customers_away_loses_their_value_and_its_cost()
    {
        var worth = RemedyWorth.Of(Yuan(10), Yuan(400), staysWithout: 0.5, staysWith: 0.25);

        Assert.Equal((Yuan(-100), Yuan(-110), RemedyVerdict.CostsMore), (worth.Saved, worth.Gain, worth.Verdict));
        Assert.Null(worth.BreakEvenValue);
    }

    [Fact]
    public void It_says_itself_in_both_languages()
    {
        var worth = RemedyWorth.Of(Yuan(200), Value, staysWithout: 0.25, staysWith: 0.75);

        Assert.Equal(
            "At stake is 300.00 CNY; for 200.00 CNY the remedy saves 200.00 CNY on average: uncertain, as the customer must be worth 400.00 CNY and may be worth 300.00 CNY to 520.00 CNY.",
            worth.InWords.English);
        Assert.Contains("不确定", worth.InWords.Chinese, StringComparison.Ordinal);
        Assert.DoesNotContain("as the customer", RemedyWorth.Of(Yuan(1), Value, 0.25, 0.75).InWords.English, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_cost_value_or_probability_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => RemedyWorth.Of(Yuan(-1), Value, 0.2, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => RemedyWorth.Of(Yuan(1), Yuan(-1), 0.2, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => RemedyWorth.Of(Yuan(1), Value with { Upper = 300 }, 0.2, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => RemedyWorth.Of(Yuan(1), Value with { Value = double.NaN }, 0.2, 0.5));
        Assert.All([-0.1, 1.1, double.NaN], share => Assert.Throws<ArgumentOutOfRangeException>(() => RemedyWorth.Of(Yuan(1), Value, share, 0.5)));
        Assert.All([-0.1, 1.1, double.NaN], share => Assert.Throws<ArgumentOutOfRangeException>(() => RemedyWorth.Of(Yuan(1), Value, 0.5, share)));
        Assert.Throws<InvalidOperationException>(() => RemedyWorth.Of(Yuan(1), new Money(1, "EUR"), 0.2, 0.5));
    }

    private static Money Yuan(decimal amount) => new(amount, "CNY");
}
