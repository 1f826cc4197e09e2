using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerService.Domain.Tests;

public sealed class MoneyTests
{
    // Up to a billion, with up to four decimal places: decimal arithmetic is exact there.
    private static readonly Gen<decimal> Amounts =
        from units in Gen.Choose(-1_000_000_000, 1_000_000_000)
        from fraction in Gen.Choose(0, 9_999)
        from digits in Gen.Choose(0, 4)
        select Math.Round(units + (fraction / 10_000m), digits);

    private static readonly Gen<string> Currencies = Gen.Elements("CNY", "EUR", "JPY", "XXX", "AAA", "ZZZ");

    private static readonly Arbitrary<Money> Monies = (from amount in Amounts from currency in Currencies select new Money(amount, currency)).ToArbitrary();

    private static readonly Arbitrary<(Money A, Money B, Money C)> Triples =
        (from currency in Currencies
         from a in Amounts
         from b in Amounts
         from c in Amounts
         select (new Money(a, currency), new Money(b, currency), new Money(c, currency))).ToArbitrary();

    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(1_000);

    [Fact]
    public void Addition_is_commutative_and_associative_within_a_currency() =>
        Prop.ForAll(Triples, t => t.A + t.B == t.B + t.A && t.A + t.B + t.C == t.A + (t.B + t.C)).Check(Often);

    [Fact]
    public void Subtraction_undoes_addition() =>
        Prop.ForAll(Triples, t => t.A + t.B - t.B == t.A && t.A - t.B == t.A + -t.B && -(-t.A) == t.A).Check(Often);

    [Fact]
    public void Parse_undoes_ToString() =>
        Prop.ForAll(Monies, money => Money.Parse(money.ToString()) == money && Money.TryParse(money.ToString(), out var tried) && tried == money).Check(Often);

    [Fact]
    public void Order_agrees_with_the_amounts() =>
        Prop.ForAll(Triples, t =>
            Math.Sign(t.A.CompareTo(t.B)) == Math.Sign(t.A.Amount.CompareTo(t.B.Amount))
            && t.A < t.B == t.A.Amount < t.B.Amount && t.A <= t.B == t.A.Amount <= t.B.Amount
            && t.A > t.B == t.A.Amount > t.B.Amount && t.A >= t.B == t.A.Amount >= t.B.Amount).Check(Often);

    [Fact]
    public void Rounding_moves_by_half_a_unit_at_most_and_only_once() =>
        Prop.ForAll(Monies, money =>
            Math.Abs(money.Rounded().Amount - money.Amount) <= 0.005m && money.Rounded().Rounded() == money.Rounded() && -money.Rounded() == (-money).Rounded()).Check(Often);

    [Theory]   // half away from zero, as cashiers round (四舍五入)
    [InlineData("158.195", 2, "158.20"), InlineData("158.1949", 2, "158.19"), InlineData("158.185", 2, "158.19"), InlineData("0.005", 2, "0.01")]
    [InlineData("-158.195", 2, "-158.20"), InlineData("-0.005", 2, "-0.01"), InlineData("2.5", 0, "3"), InlineData("-2.5", 0, "-3"), InlineData("3.5", 0, "4")]
    [InlineData("0.0049999", 2, "0.00"), InlineData("99.995", 2, "100.00"), InlineData("1", 2, "1")]
    [InlineData("1.123456789012345678901234565", 26, "1.12345678901234567890123457")]
    public void Rounded_goes_half_away_from_zero(string amount, int digits, string rounded) =>
        Assert.Equal($"{rounded} CNY", Of(amount).Rounded(digits).ToString());

    [Theory]
    [InlineData(-1), InlineData(29)]
    public void Rounded_refuses_digits_that_a_decimal_does_not_have(int digits) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Of("1").Rounded(digits));

    [Fact]
    public void Currencies_never_mix()
    {
        var (yuan, euro) = (new Money(1, "CNY"), new Money(1, "EUR"));
        Action[] mixed = [() => _ = yuan + euro, () => _ = yuan - euro, () => _ = yuan < euro, () => _ = yuan <= euro, () => _ = yuan > euro, () => _ = yuan >= euro, () => yuan.CompareTo(euro)];

        Assert.All(mixed, act => Assert.Equal("1 CNY and 1 EUR are of different currencies: convert one of them first.", Assert.Throws<InvalidOperationException>(act).Message));
        Assert.NotEqual(yuan, euro);
    }

    [Fact]
    public void The_default_is_nothing_of_no_currency()
    {
        Assert.Equal(new Money(0, "XXX"), default);
        Assert.Equal(new Money(0, "XXX").GetHashCode(), default(Money).GetHashCode());
        Assert.Equal("0 XXX", default(Money).ToString());
        Assert.Equal(default, Money.Parse("0 XXX"));
        Assert.Equal(("XXX", 0m), (default(Money).Currency, default(Money).Amount));
        Assert.Equal(new Money(5, "XXX"), default(Money) + new Money(5, "XXX"));
    }

    [Fact]
    public void Equal_amounts_are_equal_however_many_zeros_they_were_written_with()
    {
        Assert.Equal(Of("158.2"), Of("158.20"));
        Assert.Equal(Of("158.2").GetHashCode(), Of("158.20").GetHashCode());
        Assert.Equal("158.20 CNY", Of("158.20").ToString());
    }

    [Fact]
    public void Multiplication_rounds_nothing() =>
        Assert.Equal("158.19455 CNY", (new Money(316.3891m, "CNY") * 0.5m).ToString());

    [Fact]
    public void A_sum_beyond_the_range_of_decimal_overflows() =>
        Assert.Throws<OverflowException>(() => new Money(decimal.MaxValue, "CNY") + new Money(1, "CNY"));

    [Theory]
    [InlineData(""), InlineData("CN"), InlineData("CNYY"), InlineData("cny"), InlineData("CNy"), InlineData("C1Y"), InlineData("CN "), InlineData("ÄÖÜ"), InlineData("人民币")]
    public void A_currency_is_three_capital_letters(string currency)
    {
        Assert.False(Money.IsCurrency(currency));
        Assert.Equal("currency", Assert.Throws<ArgumentException>(() => new Money(1, currency)).ParamName);
    }

    [Fact]
    public void A_currency_is_given()
    {
        Assert.False(Money.IsCurrency(null));
        Assert.Throws<ArgumentNullException>(() => new Money(1, null!));
    }

    [Theory]
    [InlineData(""), InlineData(" "), InlineData("CNY"), InlineData(" CNY"), InlineData("158.20"), InlineData("158.20CNY"), InlineData("158.20  CNY"), InlineData(" 158.20 CNY")]
    [InlineData("158.20 CNY "), InlineData("158,20 CNY"), InlineData("1,158.20 CNY"), InlineData("1e3 CNY"), InlineData("(1) CNY"), InlineData("¥1 CNY"), InlineData("158.20 cny")]
    [InlineData("NaN CNY"), InlineData("- CNY"), InlineData(". CNY"), InlineData("1- CNY"), InlineData("٣ CNY"), InlineData("79228162514264337593543950336 CNY"), InlineData("158.20\tCNY")]
    public void What_is_not_an_amount_is_refused(string text)
    {
        Assert.False(Money.TryParse(text, out var money));
        Assert.Equal(default, money);
        Assert.Contains("such as 158.20 CNY", Assert.Throws<FormatException>(() => Money.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Null_is_not_an_amount()
    {
        Assert.False(Money.TryParse(null, out _));
        Assert.Throws<ArgumentNullException>(() => Money.Parse(null!));
    }

    [Theory]
    [InlineData("de-DE"), InlineData("fa-IR"), InlineData("zh-CN")]
    public void The_culture_of_the_machine_changes_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

            Assert.Equal("-1158.20 CNY", new Money(-1158.20m, "CNY").ToString());
            Assert.Equal(new Money(-1158.20m, "CNY"), Money.Parse("-1158.20 CNY"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static Money Of(string amount) => new(decimal.Parse(amount, CultureInfo.InvariantCulture), "CNY");
}
