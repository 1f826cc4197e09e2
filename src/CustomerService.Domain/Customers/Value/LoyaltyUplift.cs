using System.Collections.Immutable;

namespace CustomerService.Domain.Customers.Value;

/// <summary>What a change of retention does to the value of a customer.</summary>
/// <remarks>
/// Uplift = CLV(after) / CLV(before) - 1, a fraction, negative for a loss; the margin and its timing cancel out. The growth of profit that
/// others found is in <see cref="LoyaltyFigures"/> and never enters here. Source of the question: [003 c2 q1].
/// </remarks>
/// <example><code>LoyaltyUplift.Unlimited(RetentionRate.FromPercent(80), RetentionRate.FromPercent(85), DiscountRate.FromPercent(10));   // 0.2</code></example>
public static class LoyaltyUplift
{
    /// <summary>The uplift of the discounted value over an unlimited time: (1 + d - before) / (1 + d - after) - 1.</summary>
    /// <param name="before">Retention before, per period.</param>
    /// <param name="after">Retention after, per period.</param>
    /// <param name="discount">Per period; the same period.</param>
    /// <returns>A fraction: 0.2 is a fifth more.</returns>
    /// <exception cref="ArgumentException">A sum does not converge: nobody leaves and money keeps its value.</exception>
    public static double Unlimited(RetentionRate before, RetentionRate after, DiscountRate discount) =>
        Ratio(LifetimeValue.Multiple(after, discount), LifetimeValue.Multiple(before, discount));

    /// <summary>The uplift of the discounted value over a number of periods.</summary>
    /// <param name="periods">How many margins are counted; at least 1.</param>
    /// <param name="before">Retention before, per period.</param>
    /// <param name="after">Retention after, per period.</param>
    /// <param name="discount">Per period; the same period.</param>
    /// <returns>A fraction.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no period.</exception>
    public static double Over(int periods, RetentionRate before, RetentionRate after, DiscountRate discount) =>
        Ratio(LifetimeValue.MultipleOver(periods, after, discount), LifetimeValue.MultipleOver(periods, before, discount));

    /// <summary>The uplift of the expected lifetime, undiscounted: (1 - before) / (1 - after) - 1.</summary>
    /// <param name="before">Retention before, per period.</param>
    /// <param name="after">Retention after, per period.</param>
    /// <returns>A fraction.</returns>
    /// <exception cref="ArgumentException">A lifetime has no end: nobody leaves.</exception>
    public static double OfLifetime(RetentionRate before, RetentionRate after) => Unlimited(before, after, default);

    private static double Ratio(double after, double before) => (after / before) - 1;
}

/// <summary>One line of a table of what a customer would be worth at a retention.</summary>
/// <param name="Retention">The retention of the line.</param>
/// <param name="ExpectedLifetime">1 / (1 - r) periods; null where nobody leaves.</param>
/// <param name="Value">The lifetime value over an unlimited time, in the unit of the margin.</param>
/// <param name="Elasticity">By how many percent the value rises when retention rises by one percent of itself: r / (1 + d - r).</param>
public sealed record RetentionScenario(RetentionRate Retention, double? ExpectedLifetime, double Value, double Elasticity);

/// <summary>What a customer would be worth at several retentions: a table to think with.</summary>
public static class RetentionScenarios
{
    /// <summary>Makes the table.</summary>
    /// <param name="margin">The margin per period, in any currency; finite.</param>
    /// <param name="discount">Per period.</param>
    /// <param name="timing">When in its period a margin arrives.</param>
    /// <param name="retentions">The retentions, in the order of the lines.</param>
    /// <returns>One line for each; empty for none.</returns>
    /// <remarks>
    /// The elasticity of the value with respect to retention, d ln CLV / d ln r, is r / (1 + d - r) under either timing: the same number as
    /// <see cref="MarginMultiple"/>. Above 1 retention pays more than in proportion.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The margin is not finite, or the timing none of the enum's.</exception>
    /// <exception cref="ArgumentException">A sum does not converge: nobody leaves and money keeps its value.</exception>
    public static ImmutableArray<RetentionScenario> Of(double margin, DiscountRate discount, MarginTiming timing, params ImmutableArray<RetentionRate> retentions) =>
    [
        .. (retentions.IsDefault ? [] : retentions).Select(retention => new RetentionScenario(
            retention,
            LifetimeValue.ExpectedLifetime(retention),
            LifetimeValue.Unlimited(margin, retention, discount, timing),
            MarginMultiple.Of(retention, discount))),
    ];
}
