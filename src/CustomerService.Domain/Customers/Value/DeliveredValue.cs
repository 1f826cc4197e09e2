using System.Collections.Immutable;

namespace CustomerService.Domain.Customers.Value;

/// <summary>What a customer really gains (客户让渡价值): the total value compared with the total cost.</summary>
/// <remarks>
/// <para>Difference = total value - total cost; ratio = total value / total cost. Value and cost are amounts of the same currency.</para>
/// <para>Lowering any cost, or raising any value, never lowers either figure. Source: [003 c2 q17, q19, q26].</para>
/// </remarks>
public readonly record struct DeliveredValue
{
    private DeliveredValue(TotalValue value, TotalCost cost) => (Value, Cost) = (value, cost);

    /// <summary>What the customer gets.</summary>
    public TotalValue Value { get; }

    /// <summary>What the customer gives.</summary>
    public TotalCost Cost { get; }

    /// <summary>Total value less total cost; negative where the customer loses.</summary>
    public decimal Difference => Value.Total - Cost.Total;

    /// <summary>Total value divided by total cost, at least 0; null where nothing is given, so that there is nothing to divide by.</summary>
    /// <exception cref="OverflowException">The cost is so small against the value that no decimal holds the quotient.</exception>
    public decimal? Ratio => Cost.Total == 0 ? null : Value.Total / Cost.Total;

    /// <summary>Compares a value with a cost.</summary>
    /// <param name="value">What the customer gets.</param>
    /// <param name="cost">What the customer gives, in the same currency.</param>
    /// <returns>The delivered value.</returns>
    /// <example><code>
    /// DeliveredValue.Of(
    ///     value: new(product: 600, service: 200, personnel: 100, image: 100),
    ///     cost:  new(monetary: 500, time: 150, energy: 50)).Difference;   // 300
    /// </code></example>
    public static DeliveredValue Of(TotalValue value, TotalCost cost) => new(value, cost);
}

/// <summary>One of several offers between which a customer chooses.</summary>
/// <param name="Name">Whose offer it is.</param>
/// <param name="Delivered">What it delivers, in the customer's eyes.</param>
public sealed record Offer(string Name, DeliveredValue Delivered);

/// <summary>Puts offers in the order in which a customer who compares them would prefer them.</summary>
/// <remarks>
/// The source says that customers compare total value and total cost [003 c2 q17], not by which figure; so both orders exist, and they can
/// differ: a large offer wins by difference, a cheap one by ratio. Offers that are equal keep the order in which they were given.
/// </remarks>
public static class OfferRanking
{
    /// <summary>The offers by <see cref="DeliveredValue.Difference"/>, greatest first.</summary>
    /// <param name="offers">The offers, in one currency.</param>
    /// <returns>The same offers in order; empty for none.</returns>
    /// <exception cref="ArgumentException">An offer is null.</exception>
    public static ImmutableArray<Offer> ByDifference(params ImmutableArray<Offer> offers) =>
        [.. Checked(offers).OrderByDescending(offer => offer.Delivered.Difference)];

    /// <summary>The offers by <see cref="DeliveredValue.Ratio"/>, greatest first.</summary>
    /// <param name="offers">The offers, in one currency.</param>
    /// <returns>
    /// The same offers in order; empty for none. An offer that costs nothing has no ratio: where it is worth something no ratio comes near, so
    /// it stands first, the more valuable first; where it is worth nothing it stands last.
    /// </returns>
    /// <exception cref="ArgumentException">An offer is null.</exception>
    public static ImmutableArray<Offer> ByRatio(params ImmutableArray<Offer> offers) =>
    [
        .. Checked(offers)
            .OrderBy(offer => offer.Delivered.Ratio is not null ? 1 : offer.Delivered.Value.Total > 0 ? 0 : 2)
            .ThenByDescending(offer => offer.Delivered.Ratio ?? offer.Delivered.Value.Total),
    ];

    private static ImmutableArray<Offer> Checked(ImmutableArray<Offer> offers)
    {
        if (offers.IsDefault)
        {
            return [];
        }

        return offers.Contains(null!) ? throw new ArgumentException("An offer is null.", nameof(offers)) : offers;
    }
}
