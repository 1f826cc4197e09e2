using CustomerService.Domain.Customers.Value;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerService.Domain.Tests.Customers.Value;

public sealed class LifetimeValueTests
{
    private static readonly RetentionRate Everybody = RetentionRate.FromFraction(1);

    // Retention from 0 to 0.9999, discount from 0 to 0.5: every sum converges.
    private static Arbitrary<(RetentionRate Retention, DiscountRate Discount)> Rates => Arb.From(
        from retention in Gen.Choose(0, 9_999)
        from discount in Gen.Choose(0, 5_000)
        select (RetentionRate.FromFraction(retention / 10_000.0), DiscountRate.FromFraction(discount / 10_000.0)));

    private static Arbitrary<MarginTiming> Timings => Arb.From(Gen.Elements(Enum.GetValues<MarginTiming>()));

    [Fact]   // oracle: the sum, term by term
    public void Over_agrees_with_the_sum_written_out() => Prop.ForAll(Rates, Arb.From(Gen.Choose(1, 200)), Timings, (rates, periods, timing) =>
    {
        var (r, d) = (rates.Retention.PerPeriod, rates.Discount.PerPeriod);
        var sum = 0.0;
        for (var t = periods - 1; t >= 0; t--)
        {
            sum += 70 * Math.Pow(r, t) / Math.Pow(1 + d, timing == MarginTiming.StartOfPeriod ? t : t + 1);
        }

        return Near(sum, LifetimeValue.Over(periods, 70, rates.Retention, rates.Discount, timing), 1e-12);
    }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Many_periods_come_near_an_unlimited_time_and_never_above() => Prop.ForAll(Rates, Timings, (rates, timing) =>
        Near(LifetimeValue.Multiple(rates.Retention, rates.Discount, timing), LifetimeValue.MultipleOver(1_000_000, rates.Retention, rates.Discount, timing), 1e-13)
        && LifetimeValue.MultipleOver(10, rates.Retention, rates.Discount, timing) <= LifetimeValue.Multiple(rates.Retention, rates.Discount, timing) * (1 + 1e-15))
        .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void The_value_is_homogeneous_in_the_margin() => Prop.ForAll(Rates, Arb.From(Gen.Choose(-1_000, 1_000)), (rates, factor) =>
        Near(factor * LifetimeValue.Unlimited(100, rates.Retention, rates.Discount), LifetimeValue.Unlimited(100 * factor, rates.Retention, rates.Discount), 1e-14)
        && Near(factor * LifetimeValue.Over(7, 100, rates.Retention, rates.Discount), LifetimeValue.Over(7, 100 * factor, rates.Retention, rates.Discount), 1e-14))
        .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void The_value_rises_with_retention_and_falls_with_discount() => Prop.ForAll(Rates, Arb.From(Gen.Choose(2, 100)), Timings, (rates, periods, timing) =>
    {
        var (r, d) = (rates.Retention.PerPeriod, rates.Discount.PerPeriod);
        var (loyal, dear) = (RetentionRate.FromFraction(r + ((1 - r) / 2)), DiscountRate.FromFraction(d + 0.01));
        return Of(loyal, rates.Discount) > Of(rates.Retention, rates.Discount) && Over(loyal, rates.Discount) > Over(rates.Retention, rates.Discount)
            && (Of(rates.Retention, dear) < Of(rates.Retention, rates.Discount) || (r == 0 && timing == MarginTiming.StartOfPeriod))
            && Over(rates.Retention, dear) <= Over(rates.Retention, rates.Discount);

        double Of(RetentionRate retention, DiscountRate discount) => LifetimeValue.Multiple(retention, discount, timing);
        double Over(RetentionRate retention, DiscountRate discount) => LifetimeValue.MultipleOver(periods, retention, discount, timing);
    }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void The_two_timings_differ_by_one_discount() => Prop.ForAll(Rates, Arb.From(Gen.Choose(1, 100)), (rates, periods) =>
        Near(LifetimeValue.Multiple(rates.Retention, rates.Discount), LifetimeValue.Multiple(rates.Retention, rates.Discount, MarginTiming.EndOfPeriod) * (1 + rates.Discount.PerPeriod), 1e-14)
        && Near(
            LifetimeValue.MultipleOver(periods, rates.Retention, rates.Discount),
            LifetimeValue.MultipleOver(periods, rates.Retention, rates.Discount, MarginTiming.EndOfPeriod) * (1 + rates.Discount.PerPeriod),
            1e-14)).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void The_margin_multiple_is_that_of_the_start_of_period_less_1() => Prop.ForAll(Rates, rates =>
        Math.Abs(LifetimeValue.Multiple(rates.Retention, rates.Discount) - 1 - MarginMultiple.Of(rates.Retention, rates.Discount)) <= 1e-14 * LifetimeValue.Multiple(rates.Retention, rates.Discount))
        .Check(Config.QuickThrowOnFailure);

    [Theory]   // oracle: Gupta and Lehmann 2003, the table of margin multiples
    [InlineData(60, 10, 1.20), InlineData(80, 12, 2.50), InlineData(90, 16, 3.46)]
    public void The_margin_multiple_is_the_published_one(double retention, double discount, double published) =>
        Assert.Equal(published, MarginMultiple.Of(RetentionRate.FromPercent(retention), DiscountRate.FromPercent(discount)), 0.005);

    [Fact]
    public void A_customer_who_never_stays_is_worth_one_margin()
    {
        Assert.Equal(100.0, LifetimeValue.Unlimited(100, default, DiscountRate.FromPercent(10)));
        Assert.Equal(100.0, LifetimeValue.Over(9, 100, default, DiscountRate.FromPercent(10)));
        Assert.Equal(50.0, LifetimeValue.Over(9, 100, default, DiscountRate.FromPercent(100), MarginTiming.EndOfPeriod));
        Assert.Equal((1.0, 0.0), (LifetimeValue.ExpectedLifetime(default), MarginMultiple.Of(default, default)));
    }

    [Fact]
    public void Where_nobody_leaves_and_money_keeps_its_value_only_a_number_of_periods_has_a_value()
    {
        Assert.Equal(1200.0, LifetimeValue.Over(12, 100, Everybody, default));
        Assert.Null(LifetimeValue.ExpectedLifetime(Everybody));
        Assert.All(
            [
                () => LifetimeValue.Unlimited(100, Everybody, default),
                () => LifetimeValue.Multiple(Everybody, default, MarginTiming.EndOfPeriod),
                () => MarginMultiple.Of(Everybody, default),
                () => LoyaltyUplift.Unlimited(default, Everybody, default),
                () => LoyaltyUplift.OfLifetime(RetentionRate.FromPercent(80), Everybody),
                () => LifetimeValue.Unlimited(new Money(100, "CNY"), Everybody, default).Amount == 0 ? 0.0 : 1.0,
            ],
            (Func<double> sum) => Assert.Contains("does not converge", Assert.Throws<ArgumentException>("discount", () => sum()).Message, StringComparison.Ordinal));
        Assert.Equal(1100.0, LifetimeValue.Unlimited(100, Everybody, DiscountRate.FromPercent(10)), 1e-10);
    }

    [Fact]   // 1 - r and 1 - q^n lose no digits next to 1: n - q n (n - 1) / 2 to first order
    public void Customers_who_hardly_ever_leave_are_counted_to_the_last_digits() =>
        Assert.Equal(1000 - (1e-12 * 1000 * 999 / 2), LifetimeValue.MultipleOver(1000, RetentionRate.FromFraction(1 - 1e-12), default), 2e-10);

    [Fact]
    public void Money_is_rounded_away_from_zero()
    {
        Assert.Equal(new Money(0.13m, "CNY"), LifetimeValue.Unlimited(new Money(0.125m, "CNY"), default, default));
        Assert.Equal(new Money(-0.13m, "CNY"), LifetimeValue.Over(1, new Money(-0.125m, "CNY"), default, default));
    }

    [Fact]
    public void Wrong_calls_are_thrown_back()
    {
        var (r, d) = (RetentionRate.FromPercent(80), DiscountRate.FromPercent(10));
        Assert.All([double.NaN, double.PositiveInfinity], margin => Assert.Throws<ArgumentOutOfRangeException>(nameof(margin), () => LifetimeValue.Unlimited(margin, r, d)));
        Assert.Throws<ArgumentOutOfRangeException>("margin", () => LifetimeValue.Over(1, double.NaN, r, d));
        Assert.Throws<ArgumentOutOfRangeException>("periods", () => LifetimeValue.Over(0, 100, r, d));
        Assert.Throws<ArgumentOutOfRangeException>("periods", () => LoyaltyUplift.Over(0, r, r, d));
        Assert.Throws<ArgumentOutOfRangeException>("timing", () => LifetimeValue.Multiple(r, d, (MarginTiming)9));
    }

    private static bool Near(double expected, double actual, double relative) => Math.Abs(expected - actual) <= relative * Math.Abs(expected);
}
