namespace CustomerService.Domain.Customers.Value;

/// <summary>Customer lifetime value as a multiple of the margin when margin, retention and discount never change, as Gupta and Lehmann count it.</summary>
/// <remarks>
/// <para>CLV = margin × r / (1 + d - r), over an unlimited time; the first margin arrives at the end of period 1, from those who stayed.</para>
/// <para>Source: Gupta and Lehmann, "Customers as Assets", Journal of Interactive Marketing 17(1), 2003, pp. 9–24.</para>
/// </remarks>
public static class MarginMultiple
{
    /// <summary>How many periods' margin a customer is worth today.</summary>
    /// <param name="retention">Per period.</param>
    /// <param name="discount">Per period; the same period.</param>
    /// <returns>A dimensionless multiple, at least 0. Relative error about 2e-16 × (1 + d) / (1 + d - r).</returns>
    /// <exception cref="ArgumentException">Nobody leaves and money keeps its value, so that the sum does not converge.</exception>
    /// <example><code>MarginMultiple.Of(RetentionRate.FromPercent(80), DiscountRate.FromPercent(12));   // 2.5</code></example>
    public static double Of(RetentionRate retention, DiscountRate discount) => LifetimeValue.Converges(retention, discount)
        ? retention.PerPeriod / ((1 - retention.PerPeriod) + discount.PerPeriod)
        : throw LifetimeValue.DoesNotConverge(nameof(discount));
}
