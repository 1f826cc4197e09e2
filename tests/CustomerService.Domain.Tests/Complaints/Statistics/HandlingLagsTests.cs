using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Statistics;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerService.Domain.Tests.Complaints.Statistics;

public sealed class HandlingLagsTests
{
    private static readonly HandlingLags OneToFour = HandlingLags.Of([Hours(4), Hours(1), Hours(3), Hours(2)]);

    [Theory]   // oracle: PERCENTILE.INC of 1, 2, 3, 4
    [InlineData(0, 1.0)]
    [InlineData(0.25, 1.75)]
    [InlineData(0.5, 2.5)]
    [InlineData(0.75, 3.25)]
    [InlineData(0.9, 3.7)]
    [InlineData(1, 4.0)]
    public void A_quantile_lies_between_its_neighbors_in_proportion(double fraction, double hours) =>
        Assert.Equal(hours, OneToFour.Quantile(fraction)!.Value.TotalHours, 1e-12);

    [Fact]
    public void The_median_is_the_middle_one_or_lies_between_the_two_in_the_middle()
    {
        Assert.Equal(Hours(2.5), OneToFour.Median);
        Assert.Equal(Hours(3), HandlingLags.Of([Hours(9), Hours(1), Hours(3)]).Median);
        Assert.Equal((Hours(1), Hours(4)), (OneToFour.Shortest, OneToFour.Longest));
    }

    [Fact]
    public void Without_lags_nothing_is_available()
    {
        var none = HandlingLags.Of([]);

        Assert.Equal((0, null, null, null), (none.Count, none.Median, none.Longest, none.Quantile(0.9)));
        Assert.Equal(0, none.CountWithin(Hours(1)));
    }

    [Fact]
    public void A_lag_of_exactly_the_limit_is_within_it() =>
        Assert.Equal((1, 2, 2, 4, 0), (OneToFour.CountWithin(Hours(2) - Duration.Epsilon), OneToFour.CountWithin(Hours(2)), OneToFour.CountWithin(Hours(2) + Duration.Epsilon), OneToFour.CountWithin(Hours(4)), OneToFour.CountWithin(Duration.Zero)));

    [Fact]   // property: quantiles rise with the fraction and stay between the shortest and the longest; counting agrees with a walk
    public void Quantiles_rise_and_counts_agree_with_a_walk() => Prop.ForAll(
        Arb.From(Gen.ArrayOf(Gen.Choose(0, 50)).Where(hours => hours.Length > 0)),
        Arb.From(Gen.Choose(0, 1000).Two()),
        Arb.From(Gen.Choose(0, 60)),
        (hours, fractions, limit) =>
        {
            var lags = HandlingLags.Of([.. hours.Select(hour => Hours(hour))]);
            var low = lags.Quantile(Math.Min(fractions.Item1, fractions.Item2) / 1000.0);
            var high = lags.Quantile(Math.Max(fractions.Item1, fractions.Item2) / 1000.0);
            return low <= high && low >= Hours(hours.Min()) && high <= Hours(hours.Max()) && lags.CountWithin(Hours(limit)) == hours.Count(hour => hour <= limit);
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void A_distribution_counts_and_shares_and_names_the_most_frequent_with_its_ties()
    {
        var found = VariationDistribution.Of(
            [ComplaintVariation.Misunderstanding, ComplaintVariation.BasicallyTrue, ComplaintVariation.Misunderstanding, ComplaintVariation.BasicallyTrue, ComplaintVariation.Unproven]);

        Assert.Equal((5L, 2L, 0.4, 0.0), (found.Total, found.Count(ComplaintVariation.BasicallyTrue), found.Share(ComplaintVariation.BasicallyTrue), found.Share(ComplaintVariation.ExpectationExceeded)));
        Assert.Equal([ComplaintVariation.Misunderstanding, ComplaintVariation.BasicallyTrue], found.MostFrequent.AsEnumerable());
    }

    [Fact]
    public void An_empty_distribution_has_no_shares()
    {
        var none = VariationDistribution.Of([]);

        Assert.Equal((0L, 0L, null), (none.Total, none.Count(ComplaintVariation.Unproven), none.Share(ComplaintVariation.Unproven)));
        Assert.Empty(none.MostFrequent);
    }

    [Fact]
    public void Wrong_calls_are_thrown_back()
    {
        Assert.All([-0.001, 1.001, double.NaN], outside => Assert.Throws<ArgumentOutOfRangeException>("fraction", () => OneToFour.Quantile(outside)));
        Assert.Throws<ArgumentOutOfRangeException>("lags", () => HandlingLags.Of([-Duration.Epsilon]));
        Assert.Throws<ArgumentOutOfRangeException>("variation", () => VariationDistribution.Of([(ComplaintVariation)99]));
        Assert.Throws<ArgumentOutOfRangeException>("variation", () => VariationDistribution.Of([]).Share((ComplaintVariation)(-1)));
    }

    private static Duration Hours(double hours) => Duration.FromHours(hours);
}
