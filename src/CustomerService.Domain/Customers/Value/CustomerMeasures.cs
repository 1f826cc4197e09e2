namespace CustomerService.Domain.Customers.Value;

/// <summary>How strongly a customer tends to trust the firm, to defend it and to buy again (忠诚度).</summary>
/// <remarks>
/// Unit: fraction, in [0, 1]; the default value is 0. A tendency, which a host measures by asking; the source names what it consists of
/// [003 R3 q4; c2 q28] and gives no formula. A customer may buy again without it: that is only <see cref="RetentionRate"/>.
/// </remarks>
public readonly record struct LoyaltyDegree
{
    private LoyaltyDegree(double fraction) => Fraction = fraction;

    /// <summary>The degree.</summary>
    public double Fraction { get; }

    /// <summary>Makes a degree from a fraction.</summary>
    /// <param name="fraction">From 0 to 1.</param>
    /// <returns>The degree.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is no number from 0 to 1.</exception>
    public static LoyaltyDegree FromFraction(double fraction) => fraction is >= 0 and <= 1
        ? new(fraction)
        : throw new ArgumentOutOfRangeException(nameof(fraction), fraction, "A degree of loyalty is a fraction in [0, 1].");
}

/// <summary>How satisfied a customer is with firm and product (满意度).</summary>
/// <remarks>Unit: fraction, in [0, 1]; the default value is 0. A feeling, which a host measures by asking. Source: [003 c2 q28].</remarks>
public readonly record struct SatisfactionDegree
{
    private SatisfactionDegree(double fraction) => Fraction = fraction;

    /// <summary>The degree.</summary>
    public double Fraction { get; }

    /// <summary>Makes a degree from a fraction.</summary>
    /// <param name="fraction">From 0 to 1.</param>
    /// <returns>The degree.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is no number from 0 to 1.</exception>
    public static SatisfactionDegree FromFraction(double fraction) => fraction is >= 0 and <= 1
        ? new(fraction)
        : throw new ArgumentOutOfRangeException(nameof(fraction), fraction, "A degree of satisfaction is a fraction in [0, 1].");
}

/// <summary>The profit that a customer brings (客户贡献度).</summary>
/// <remarks>Money of one currency, negative for a customer who costs more than he brings. The default value is 0. Source: [003 c2 q28].</remarks>
public readonly record struct CustomerContribution
{
    /// <summary>Makes a contribution from a profit.</summary>
    /// <param name="profit">Revenue less what serving the customer costs.</param>
    public CustomerContribution(Money profit) => Profit = profit;

    /// <summary>The profit.</summary>
    public Money Profit { get; }

    /// <summary>The contribution of a customer as revenue less cost.</summary>
    /// <param name="revenue">What the customer pays.</param>
    /// <param name="cost">What serving the customer costs.</param>
    /// <returns>The contribution.</returns>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static CustomerContribution Of(Money revenue, Money cost) => new(revenue - cost);

    /// <summary>This contribution as a share of a whole.</summary>
    /// <param name="whole">The contribution of all customers, in the same currency.</param>
    /// <returns>A fraction, negative for a customer who costs; null where the whole is not above 0, so that a share would say nothing.</returns>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public decimal? ShareOf(CustomerContribution whole) => whole.Profit > Profit * 0 ? Profit.Amount / whole.Profit.Amount : null;
}
