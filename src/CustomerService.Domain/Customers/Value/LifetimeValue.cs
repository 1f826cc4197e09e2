using CustomerService.Domain.Numerics;

namespace CustomerService.Domain.Customers.Value;

/// <summary>When in a period its margin arrives.</summary>
public enum MarginTiming
{
    /// <summary>At the start: the first margin is not discounted (期初).</summary>
    StartOfPeriod,

    /// <summary>At the end: every margin is discounted one period more (期末).</summary>
    EndOfPeriod,
}

/// <summary>Names of <see cref="MarginTiming"/>.</summary>
public static class MarginTimings
{
    extension(MarginTiming timing)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => timing switch
        {
            MarginTiming.StartOfPeriod => new("start of period", "期初"),
            MarginTiming.EndOfPeriod => new("end of period", "期末"),
            _ => throw Unknown(timing),
        };
    }

    internal static ArgumentOutOfRangeException Unknown(MarginTiming timing) => new(nameof(timing), timing, "Not a value of MarginTiming.");
}

/// <summary>What a customer is worth today when margin, retention and discount never change (客户终身价值).</summary>
/// <remarks>
/// <para>
/// With margin m, retention r and discount d per period, over n periods: the sum over t = 0 .. n-1 of m × r^t / (1 + d)^t; over an unlimited
/// time m × (1 + d) / (1 + d - r). The first margin is certain and arrives now, at the start of the first period. With
/// <see cref="MarginTiming.EndOfPeriod"/> every margin arrives at the end of its period, so that the value is the same divided by 1 + d.
/// </para>
/// <para>
/// In <see cref="MarginMultiple"/>, a third convention, the first margin arrives at the end of period 1 from those who stayed: its multiple is
/// that of the start of period less 1.
/// </para>
/// <para>
/// The source asks for the lifetime value and gives no formula [003 c5 q6]; this is the usual one of the field: P. D. Berger and N. I. Nasr,
/// "Customer lifetime value: marketing models and applications", Journal of Interactive Marketing 12(1), 1998. A margin may be negative; then
/// so is the value.
/// </para>
/// </remarks>
/// <example><code>
/// var (r, d) = (RetentionRate.FromPercent(80), DiscountRate.FromPercent(10));
/// LifetimeValue.Unlimited(100, r, d);   // 366.67
/// LifetimeValue.Over(3, 100, r, d);     // 225.62
/// </code></example>
public static class LifetimeValue
{
    /// <summary>The value over an unlimited time.</summary>
    /// <param name="margin">The margin per period, in any currency; finite.</param>
    /// <param name="retention">Per period.</param>
    /// <param name="discount">Per period; the same period.</param>
    /// <param name="timing">When in its period a margin arrives; at the start unless said otherwise.</param>
    /// <returns>The value in the unit of the margin. Relative error about 1e-15.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The margin is not finite, or the timing none of the enum's.</exception>
    /// <exception cref="ArgumentException">Nobody leaves and money keeps its value, so that the sum does not converge.</exception>
    public static double Unlimited(double margin, RetentionRate retention, DiscountRate discount, MarginTiming timing = MarginTiming.StartOfPeriod) =>
        Finite(margin) * Multiple(retention, discount, timing);

    /// <summary>The value over an unlimited time, rounded to two digits away from zero.</summary>
    /// <param name="margin">The margin per period.</param>
    /// <param name="retention">Per period.</param>
    /// <param name="discount">Per period; the same period.</param>
    /// <param name="timing">When in its period a margin arrives; at the start unless said otherwise.</param>
    /// <returns>The value in the currency of the margin.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The timing is none of the enum's.</exception>
    /// <exception cref="ArgumentException">Nobody leaves and money keeps its value, so that the sum does not converge.</exception>
    /// <exception cref="OverflowException">The value is more than a decimal holds.</exception>
    public static Money Unlimited(Money margin, RetentionRate retention, DiscountRate discount, MarginTiming timing = MarginTiming.StartOfPeriod) =>
        Rounded(margin, Multiple(retention, discount, timing));

    /// <summary>The value over a number of periods.</summary>
    /// <param name="periods">How many margins are counted, the first one included; at least 1.</param>
    /// <param name="margin">The margin per period, in any currency; finite.</param>
    /// <param name="retention">Per period.</param>
    /// <param name="discount">Per period; the same period.</param>
    /// <param name="timing">When in its period a margin arrives; at the start unless said otherwise.</param>
    /// <returns>The value in the unit of the margin. Relative error about 1e-15.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no period, the margin is not finite, or the timing none of the enum's.</exception>
    public static double Over(int periods, double margin, RetentionRate retention, DiscountRate discount, MarginTiming timing = MarginTiming.StartOfPeriod) =>
        Finite(margin) * MultipleOver(periods, retention, discount, timing);

    /// <summary>The value over a number of periods, rounded to two digits away from zero.</summary>
    /// <param name="periods">How many margins are counted, the first one included; at least 1.</param>
    /// <param name="margin">The margin per period.</param>
    /// <param name="retention">Per period.</param>
    /// <param name="discount">Per period; the same period.</param>
    /// <param name="timing">When in its period a margin arrives; at the start unless said otherwise.</param>
    /// <returns>The value in the currency of the margin.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no period, or the timing is none of the enum's.</exception>
    /// <exception cref="OverflowException">The value is more than a decimal holds.</exception>
    public static Money Over(int periods, Money margin, RetentionRate retention, DiscountRate discount, MarginTiming timing = MarginTiming.StartOfPeriod) =>
        Rounded(margin, MultipleOver(periods, retention, discount, timing));

    /// <summary>How many periods' margin a customer is worth over an unlimited time: (1 + d) / (1 + d - r), or 1 / (1 + d - r) at the end of period.</summary>
    /// <param name="retention">Per period.</param>
    /// <param name="discount">Per period; the same period.</param>
    /// <param name="timing">When in its period a margin arrives; at the start unless said otherwise.</param>
    /// <returns>A dimensionless multiple; at least 1 at the start of period.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The timing is none of the enum's.</exception>
    /// <exception cref="ArgumentException">Nobody leaves and money keeps its value, so that the sum does not converge.</exception>
    public static double Multiple(RetentionRate retention, DiscountRate discount, MarginTiming timing = MarginTiming.StartOfPeriod) =>
        First(discount, timing) / Lost(retention, discount);

    /// <summary>How many periods' margin a customer is worth over a number of periods.</summary>
    /// <param name="periods">How many margins are counted, the first one included; at least 1.</param>
    /// <param name="retention">Per period.</param>
    /// <param name="discount">Per period; the same period.</param>
    /// <param name="timing">When in its period a margin arrives; at the start unless said otherwise.</param>
    /// <returns>A dimensionless multiple, at most <paramref name="periods"/>; exactly that where nobody leaves and money keeps its value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no period, or the timing is none of the enum's.</exception>
    public static double MultipleOver(int periods, RetentionRate retention, DiscountRate discount, MarginTiming timing = MarginTiming.StartOfPeriod)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(periods, 1);
        var first = First(discount, timing);
        if (Converges(retention, discount))
        {
            // 1 - q^n through the logarithm, since q is next to 1 wherever customers stay long.
            var lost = Lost(retention, discount);
            return first * -NearOne.ExpMinusOne(periods * NearOne.LogOnePlus(-lost)) / lost;
        }

        return periods;
    }

    /// <summary>How many periods a customer is expected to stay, the first one included, without discount: 1 / (1 - r).</summary>
    /// <param name="retention">Per period.</param>
    /// <returns>At least 1; null where nobody leaves, so that there is no end to expect.</returns>
    public static double? ExpectedLifetime(RetentionRate retention) => retention.PerPeriod == 1 ? null : 1 / (1 - retention.PerPeriod);

    internal static bool Converges(RetentionRate retention, DiscountRate discount) => retention.PerPeriod < 1 || discount.PerPeriod > 0;

    internal static ArgumentException DoesNotConverge(string name) =>
        new("Nobody leaves and money keeps its value: the sum of the margins grows without end and does not converge. Give a discount rate above 0, a retention rate below 100%, or a number of periods.", name);

    // 1 - r / (1 + d): what a margin loses from one period to the next. 1 - r is exact next to 1, where digits count.
    private static double Lost(RetentionRate retention, DiscountRate discount) => Converges(retention, discount)
        ? ((1 - retention.PerPeriod) + discount.PerPeriod) / (1 + discount.PerPeriod)
        : throw DoesNotConverge(nameof(discount));

    private static double First(DiscountRate discount, MarginTiming timing) => timing switch
    {
        MarginTiming.StartOfPeriod => 1,
        MarginTiming.EndOfPeriod => 1 / (1 + discount.PerPeriod),
        _ => throw MarginTimings.Unknown(timing),
    };

    private static double Finite(double margin) =>
        double.IsFinite(margin) ? margin : throw new ArgumentOutOfRangeException(nameof(margin), margin, "A margin is a finite amount per period.");

    private static Money Rounded(Money margin, double multiple) =>
        new(Math.Round(margin.Amount * (decimal)multiple, 2, MidpointRounding.AwayFromZero), margin.Currency);
}
