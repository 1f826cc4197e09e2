using CustomerService.Domain.Customers.Value;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerService.Domain.Tests.Customers.Value;

public sealed class ValueFacetsTests
{
    [Fact]
    public void The_score_is_the_weighted_sum()
    {
        var weights = new FacetWeights(presentPurchasing: 0.4, futurePotential: 0.3, financialContribution: 0.2, nonFinancialInfluence: 0.1);

        Assert.Equal(71.0, new ValueFacets(90, 60, 50, 70).Score(weights), 1e-12);
        Assert.Equal([0.4, 0.3, 0.2, 0.1], Enum.GetValues<ValueFacet>().Select(weights.Of));
        Assert.Throws<ArgumentOutOfRangeException>("facet", () => weights.Of((ValueFacet)9));
    }

    [Fact]
    public void A_facet_that_counts_alone_is_the_score()
    {
        var facets = new ValueFacets(1, 2, -3, 4);

        Assert.Equal([1.0, 2.0, -3.0, 4.0], Enumerable.Range(0, 4).Select(i => facets.Score(new(At(i, 0), At(i, 1), At(i, 2), At(i, 3)))));
        Assert.Equal((1.0, 2.0, -3.0, 4.0), (facets.PresentPurchasing, facets.FuturePotential, facets.FinancialContribution, facets.NonFinancialInfluence));

        static double At(int i, int place) => i == place ? 1 : 0;
    }

    [Fact]
    public void Weights_of_ten_tenths_add_up_to_1_and_others_are_refused()
    {
        Assert.Equal(0.1, new FacetWeights(0.1, 0.2, 0.3, 0.4).PresentPurchasing);
        Assert.Equal(0.7, new FacetWeights(0.7, 0.1, 0.1, 0.1).PresentPurchasing);
        var thrown = Assert.Throws<ArgumentException>(() => new FacetWeights(0.25, 0.25, 0.25, 0.26));
        Assert.Contains("1.01", thrown.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new FacetWeights(0, 0, 0, 0));
    }

    [Fact]
    public void Weights_outside_0_to_1_and_scores_that_are_no_numbers_are_refused_by_name()
    {
        Assert.Throws<ArgumentOutOfRangeException>("presentPurchasing", () => new FacetWeights(-0.5, 0.5, 0.5, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>("futurePotential", () => new FacetWeights(0, double.NaN, 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>("financialContribution", () => new FacetWeights(0, 0, 1.1, 0));
        Assert.Throws<ArgumentOutOfRangeException>("nonFinancialInfluence", () => new FacetWeights(0, 1, 0, -0.1));
        Assert.Throws<ArgumentOutOfRangeException>("nonFinancialInfluence", () => new ValueFacets(0, 0, 0, double.PositiveInfinity));
        Assert.Throws<ArgumentOutOfRangeException>("presentPurchasing", () => new ValueFacets(double.NaN, 0, 0, 0));
    }

    [Fact]   // property: a weighted mean lies between the least and the greatest
    public void The_score_lies_within_the_facets() => Prop.ForAll(
        Arb.From(Gen.Choose(-100, 100).ArrayOf(4)),
        Arb.From(Gen.Choose(0, 100).ArrayOf(4)),
        (scores, parts) =>
        {
            var sum = (double)parts.Sum();
            var weights = sum == 0 ? new FacetWeights(0.25, 0.25, 0.25, 0.25) : new(parts[0] / sum, parts[1] / sum, parts[2] / sum, parts[3] / sum);
            var score = new ValueFacets(scores[0], scores[1], scores[2], scores[3]).Score(weights);
            return score >= scores.Min() - 1e-12 && score <= scores.Max() + 1e-12;
        }).Check(Config.QuickThrowOnFailure);
}
