using System.Text.Json.Serialization;
using CustomerService.Domain.Numerics;

namespace CustomerService.Domain.Customers.Value;

/// <summary>The share of customers who are still customers one period later (客户保留度): the degree of buying again after the first deal.</summary>
/// <remarks>
/// Unit: fraction per period, in [0, 1]. The default value is 0: nobody stays. What customers do; what they are inclined to do is
/// <see cref="LoyaltyDegree"/>, what they feel <see cref="SatisfactionDegree"/>, what they bring <see cref="CustomerContribution"/>.
/// Source: [003 c2 q5, q28].
/// </remarks>
public readonly record struct RetentionRate
{
    [JsonConstructor]
    private RetentionRate(double perPeriod) => PerPeriod = perPeriod is >= 0 and <= 1
        ? perPeriod
        : throw new ArgumentOutOfRangeException(nameof(perPeriod), perPeriod, "A retention rate is a fraction in [0, 1].");

    /// <summary>The share that stays, per period.</summary>
    public double PerPeriod { get; }

    /// <summary>The share that leaves, per period: 1 - retention (流失率).</summary>
    [JsonIgnore]
    public double Churn => 1 - PerPeriod;

    /// <summary>Makes a rate from a percentage.</summary>
    /// <param name="percent">From 0 to 100.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is no number from 0 to 100.</exception>
    public static RetentionRate FromPercent(double percent) => percent is >= 0 and <= 100   // NaN fails too
        ? new(percent / 100)
        : throw new ArgumentOutOfRangeException(nameof(percent), percent, "A retention rate is a percentage from 0 to 100.");

    /// <summary>Makes a rate from a fraction.</summary>
    /// <param name="fraction">From 0 to 1.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is no number from 0 to 1.</exception>
    public static RetentionRate FromFraction(double fraction) => fraction is >= 0 and <= 1
        ? new(fraction)
        : throw new ArgumentOutOfRangeException(nameof(fraction), fraction, "A retention rate is a fraction in [0, 1]; 80% is 0.8.");
}

/// <summary>How much less money is worth when it comes one period later.</summary>
/// <remarks>Unit: fraction per period, at least 0 and finite: what comes one period later counts 1 / (1 + rate). The default value is 0: money keeps its value.</remarks>
public readonly record struct DiscountRate
{
    [JsonConstructor]
    private DiscountRate(double perPeriod) => PerPeriod = perPeriod >= 0 && double.IsFinite(perPeriod)
        ? perPeriod
        : throw new ArgumentOutOfRangeException(nameof(perPeriod), perPeriod, "A discount rate is a finite number of at least 0.");

    /// <summary>The rate per period.</summary>
    public double PerPeriod { get; }

    /// <summary>The continuously compounded rate per period: ln(1 + rate).</summary>
    [JsonIgnore]
    public double Continuous => NearOne.LogOnePlus(PerPeriod);

    /// <summary>Makes a rate from a percentage per period.</summary>
    /// <param name="percent">At least 0.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is below 0 or not finite.</exception>
    public static DiscountRate FromPercent(double percent) => Checked(percent / 100, percent, nameof(percent));

    /// <summary>Makes a rate from a fraction per period.</summary>
    /// <param name="fraction">At least 0.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is below 0 or not finite.</exception>
    public static DiscountRate FromFraction(double fraction) => Checked(fraction, fraction, nameof(fraction));

    /// <summary>Makes a rate per period from a percentage per year, by compounding: (1 + a)^(days of the period / 365.25) - 1.</summary>
    /// <param name="percent">Per year; at least 0.</param>
    /// <param name="period">The period, as in <see cref="TimeUnit"/>: a week has 7 days, a month 30.4375.</param>
    /// <returns>The rate per period: 10% a year are about 0.18% a week.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The percentage is below 0 or not finite, or the period is none of the enum's.</exception>
    public static DiscountRate FromAnnualPercent(double percent, TimeUnit period)
    {
        var annual = FromPercent(percent);
        return period == TimeUnit.Years ? annual : FromContinuous(annual.Continuous * (period.LengthInDays / TimeUnit.Years.LengthInDays));
    }

    /// <summary>Makes a rate from a continuously compounded one: exp(rate) - 1.</summary>
    /// <param name="rate">Per period; at least 0.</param>
    /// <returns>The rate per period.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is below 0, or too large to be compounded.</exception>
    public static DiscountRate FromContinuous(double rate) => Checked(NearOne.ExpMinusOne(rate), rate, nameof(rate));

    private static DiscountRate Checked(double fraction, double given, string name) => fraction >= 0 && double.IsFinite(fraction)
        ? new(fraction)
        : throw new ArgumentOutOfRangeException(name, given, "A discount rate is a finite number of at least 0; 10% is 0.1.");
}
