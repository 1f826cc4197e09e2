using System.Collections.Immutable;

namespace CustomerService.Domain.Customers.Purchases.Rfm;

/// <summary>Fixed borders between the grades, instead of shares of the customers: one border fewer than there are grades.</summary>
/// <remarks>
/// Grades by borders do not change when other customers come or go, so that two months can be compared. Two values are equal when all borders are.
/// </remarks>
public sealed record RfmCutPoints
{
    /// <summary>
    /// Days since the last purchase, rising: whoever bought within the first border gets the highest grade, and each border that is passed costs one.
    /// </summary>
    public required ImmutableArray<int> Days { get; init; }

    /// <summary>Numbers of purchases (days with a purchase, the first included), rising: each border that is reached gives one grade more than 1.</summary>
    public required ImmutableArray<int> Purchases { get; init; }

    /// <summary>Amounts in major units, rising: each border that is reached gives one grade more than 1.</summary>
    public required ImmutableArray<decimal> Money { get; init; }

    /// <summary>The ISO 4217 code of the amounts.</summary>
    public required string Currency { get; init; }

    /// <inheritdoc/>
    public bool Equals(RfmCutPoints? other) =>
        other is not null && Currency == other.Currency && Days.AsSpan().SequenceEqual(other.Days.AsSpan())
        && Purchases.AsSpan().SequenceEqual(other.Purchases.AsSpan()) && Money.AsSpan().SequenceEqual(other.Money.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Currency, Days.AsSpan().Length, Purchases.AsSpan().Length);
}
