using System.Globalization;
using System.Text.Json.Serialization;

namespace CustomerService.Domain;

/// <summary>An amount in one currency.</summary>
/// <remarks>
/// Exact decimal arithmetic. Two currencies never add up: that is an error, not a conversion. The default value is 0 of the
/// currency <c>XXX</c>, which ISO 4217 keeps for "no currency".
/// </remarks>
public readonly record struct Money : IComparable<Money>
{
    private readonly string? _currency;

    /// <summary>Makes an amount.</summary>
    /// <param name="amount">The amount in major units (yuan, not fen); may be negative.</param>
    /// <param name="currency">The ISO 4217 code: three capital letters, for example <c>CNY</c>.</param>
    /// <exception cref="ArgumentException">The currency is not three capital letters.</exception>
    [JsonConstructor]
    public Money(decimal amount, string currency)
    {
        ArgumentNullException.ThrowIfNull(currency);
        if (!IsCurrency(currency))
        {
            throw new ArgumentException($"'{currency}' is not an ISO 4217 code: three capital letters such as CNY.", nameof(currency));
        }

        Amount = amount;
        _currency = currency == "XXX" ? null : currency;   // so that the default value equals 0 XXX
    }

    /// <summary>The amount in major units.</summary>
    public decimal Amount { get; }

    /// <summary>The ISO 4217 code.</summary>
    public string Currency => _currency ?? "XXX";

    /// <summary>Adds two amounts of one currency.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static Money operator +(Money left, Money right) => new(left.Amount + left.Same(right).Amount, left.Currency);

    /// <summary>Takes one amount from another of the same currency.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static Money operator -(Money left, Money right) => new(left.Amount - left.Same(right).Amount, left.Currency);

    /// <summary>The amount with the other sign.</summary>
    public static Money operator -(Money money) => new(-money.Amount, money.Currency);

    /// <summary>Multiplies an amount by a plain number; nothing is rounded.</summary>
    public static Money operator *(Money money, decimal factor) => new(money.Amount * factor, money.Currency);

    /// <summary>Whether one amount is smaller.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <summary>Whether one amount is larger.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <summary>Whether one amount is smaller or equal.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one amount is larger or equal.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    /// <summary>Whether a text has the form of an ISO 4217 code.</summary>
    /// <param name="text">The text; null has not.</param>
    /// <returns>True for three capital letters A to Z.</returns>
    public static bool IsCurrency(string? text) => text is { Length: 3 } && text.AsSpan().IndexOfAnyExceptInRange('A', 'Z') < 0;

    /// <summary>Reads the form that <see cref="ToString"/> writes: <c>158.20 CNY</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="FormatException">The text is not an amount, a space and a currency.</exception>
    public static Money Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var money)
            ? money
            : throw new FormatException($"'{text}' is not an amount: write a number, a space and an ISO 4217 code, such as 158.20 CNY.");
    }

    /// <summary>Reads the form that <see cref="ToString"/> writes, or says that it cannot.</summary>
    /// <param name="text">The text; null is not an amount.</param>
    /// <param name="money">The amount, or the default.</param>
    /// <returns>True when the text was an amount.</returns>
    public static bool TryParse(string? text, out Money money)
    {
        money = default;
        if (text is not [.. var number, ' ', _, _, _] || !IsCurrency(text[^3..])
            || !decimal.TryParse(number, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount))
        {
            return false;
        }

        money = new Money(amount, text[^3..]);
        return true;
    }

    /// <summary>The amount rounded half away from zero (四舍五入), the way fees are rounded here.</summary>
    /// <param name="digits">Decimal places, 0 to 28.</param>
    /// <returns>The rounded amount.</returns>
    public Money Rounded(int digits = 2) => new(Math.Round(Amount, digits, MidpointRounding.AwayFromZero), Currency);

    /// <summary>Orders amounts of one currency.</summary>
    /// <param name="other">The amount to compare with.</param>
    /// <returns>Below, at or above 0.</returns>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public int CompareTo(Money other) => Amount.CompareTo(Same(other).Amount);

    /// <summary>The amount and its currency, for example <c>158.20 CNY</c>; the same in every culture.</summary>
    /// <returns>A text that <see cref="Parse"/> reads.</returns>
    public override string ToString() => $"{Amount.ToString(CultureInfo.InvariantCulture)} {Currency}";

    private Money Same(Money other) => Currency == other.Currency
        ? other
        : throw new InvalidOperationException($"{this} and {other} are of different currencies: convert one of them first.");
}
