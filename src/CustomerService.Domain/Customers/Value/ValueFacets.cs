using System.Runtime.CompilerServices;

namespace CustomerService.Domain.Customers.Value;

/// <summary>A side from which the value of a customer is seen [001 P1].</summary>
public enum ValueFacet
{
    /// <summary>What the customer buys now: amount and frequency (现在购买力).</summary>
    PresentPurchasing,

    /// <summary>What the customer may buy one day, by age and other needs (未来潜力).</summary>
    FuturePotential,

    /// <summary>What the firm earns by the customer (财务贡献).</summary>
    FinancialContribution,

    /// <summary>What cannot be counted in money: recommendation, reputation, ideas (非财务性影响力).</summary>
    NonFinancialInfluence,
}

/// <summary>Names of <see cref="ValueFacet"/>.</summary>
public static class ValueFacetNames
{
    extension(ValueFacet facet)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => facet switch
        {
            ValueFacet.PresentPurchasing => new("present purchasing", "现在购买力"),
            ValueFacet.FuturePotential => new("future potential", "未来潜力"),
            ValueFacet.FinancialContribution => new("financial contribution", "财务贡献"),
            ValueFacet.NonFinancialInfluence => new("non-financial influence", "非财务性影响力"),
            _ => throw Unknown(facet),
        };
    }

    internal static ArgumentOutOfRangeException Unknown(ValueFacet facet) => new(nameof(facet), facet, "Not a value of ValueFacet.");
}

/// <summary>How much each facet counts: four shares that add up to 1.</summary>
/// <remarks>The source names the facets and gives no weights [001 P1]; so they are always the host's own, and there is no default.</remarks>
public sealed record FacetWeights
{
    /// <summary>How far the sum of the weights may be from 1: room for decimal fractions, not for a mistake.</summary>
    private const double Tolerance = 1e-9;

    /// <summary>Makes weights.</summary>
    /// <param name="presentPurchasing">The share of <see cref="ValueFacet.PresentPurchasing"/>, in [0, 1].</param>
    /// <param name="futurePotential">The share of <see cref="ValueFacet.FuturePotential"/>, in [0, 1].</param>
    /// <param name="financialContribution">The share of <see cref="ValueFacet.FinancialContribution"/>, in [0, 1].</param>
    /// <param name="nonFinancialInfluence">The share of <see cref="ValueFacet.NonFinancialInfluence"/>, in [0, 1].</param>
    /// <exception cref="ArgumentOutOfRangeException">A weight is no number in [0, 1].</exception>
    /// <exception cref="ArgumentException">The weights do not add up to 1, by more than 1e-9.</exception>
    public FacetWeights(double presentPurchasing, double futurePotential, double financialContribution, double nonFinancialInfluence)
    {
        PresentPurchasing = Checked(presentPurchasing);
        FuturePotential = Checked(futurePotential);
        FinancialContribution = Checked(financialContribution);
        NonFinancialInfluence = Checked(nonFinancialInfluence);
        var sum = presentPurchasing + futurePotential + financialContribution + nonFinancialInfluence;
        if (Math.Abs(sum - 1) > Tolerance)
        {
            throw new ArgumentException(FormattableString.Invariant($"The weights of the four facets add up to 1, not to {sum}."));
        }
    }

    /// <summary>The share of present purchasing.</summary>
    public double PresentPurchasing { get; }

    /// <summary>The share of future potential.</summary>
    public double FuturePotential { get; }

    /// <summary>The share of the financial contribution.</summary>
    public double FinancialContribution { get; }

    /// <summary>The share of the non-financial influence.</summary>
    public double NonFinancialInfluence { get; }

    /// <summary>The share of a facet.</summary>
    /// <param name="facet">The facet.</param>
    /// <returns>Its weight, in [0, 1].</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is none of the enum's values.</exception>
    public double Of(ValueFacet facet) => facet switch
    {
        ValueFacet.PresentPurchasing => PresentPurchasing,
        ValueFacet.FuturePotential => FuturePotential,
        ValueFacet.FinancialContribution => FinancialContribution,
        ValueFacet.NonFinancialInfluence => NonFinancialInfluence,
        _ => throw ValueFacetNames.Unknown(facet),
    };

    private static double Checked(double weight, [CallerArgumentExpression(nameof(weight))] string? name = null) =>
        weight is >= 0 and <= 1 ? weight : throw new ArgumentOutOfRangeException(name, weight, "A weight is a fraction in [0, 1].");
}

/// <summary>What a customer is worth from four sides, each scored on one scale of the host's choice.</summary>
/// <remarks>Scores are plain numbers, all on the same scale (0 to 100, for example); a negative one is a customer who costs. Source: [001 P1].</remarks>
public readonly record struct ValueFacets
{
    /// <summary>Makes facets.</summary>
    /// <param name="presentPurchasing">The score of <see cref="ValueFacet.PresentPurchasing"/>.</param>
    /// <param name="futurePotential">The score of <see cref="ValueFacet.FuturePotential"/>.</param>
    /// <param name="financialContribution">The score of <see cref="ValueFacet.FinancialContribution"/>.</param>
    /// <param name="nonFinancialInfluence">The score of <see cref="ValueFacet.NonFinancialInfluence"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A score is not a finite number.</exception>
    public ValueFacets(double presentPurchasing, double futurePotential, double financialContribution, double nonFinancialInfluence)
    {
        PresentPurchasing = Checked(presentPurchasing);
        FuturePotential = Checked(futurePotential);
        FinancialContribution = Checked(financialContribution);
        NonFinancialInfluence = Checked(nonFinancialInfluence);
    }

    /// <summary>The score of present purchasing.</summary>
    public double PresentPurchasing { get; }

    /// <summary>The score of future potential.</summary>
    public double FuturePotential { get; }

    /// <summary>The score of the financial contribution.</summary>
    public double FinancialContribution { get; }

    /// <summary>The score of the non-financial influence.</summary>
    public double NonFinancialInfluence { get; }

    /// <summary>The weighted score: the sum of weight times score over the facets.</summary>
    /// <param name="weights">How much each facet counts.</param>
    /// <returns>A score on the same scale, within the range of the four up to rounding.</returns>
    public double Score(FacetWeights weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        return (weights.PresentPurchasing * PresentPurchasing) + (weights.FuturePotential * FuturePotential)
            + (weights.FinancialContribution * FinancialContribution) + (weights.NonFinancialInfluence * NonFinancialInfluence);
    }

    private static double Checked(double score, [CallerArgumentExpression(nameof(score))] string? name = null) =>
        double.IsFinite(score) ? score : throw new ArgumentOutOfRangeException(name, score, "A score is a finite number.");
}
