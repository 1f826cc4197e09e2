using CustomerService.Domain.Complaints.Statistics;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerService.Domain.Tests.Complaints.Statistics;

public sealed class ServiceStatisticsTests
{
    [Fact]
    public void Each_quoted_number_has_its_source()
    {
        Assert.Equal(
            ["0.94 001 P1", "0.89 001 P1", "9 001 P1", "0.02 000 Q13.1", "0.25 000 Q13.1", "0.67 001 P1", "0.75 001 P1", "0.95 001 P1", "6 001 P1"],
            ServiceStatistics.All.Select(statistic => FormattableString.Invariant($"{statistic.Value} {statistic.Source}")));
        Assert.Distinct(ServiceStatistics.All.Select(statistic => statistic.Claim.Chinese));
        Assert.All(ServiceStatistics.All, statistic => Assert.True(statistic.Measure != StatisticMeasure.Share || statistic.Value <= 1));
        Assert.Equal([ServiceStatistics.PeopleToldByOne], ServiceStatistics.All.Where(statistic => statistic.Measure == StatisticMeasure.PeopleTold));
        Assert.Equal([ServiceStatistics.AcquiringOverKeeping], ServiceStatistics.All.Where(statistic => statistic.Measure == StatisticMeasure.TimesTheCost));
    }

    [Fact]
    public void The_presets_of_the_iceberg_contradict_each_other_and_say_so_by_their_numbers()
    {
        Assert.Equal((0.02, 0.25), (IcebergShares.TwoPercent.Complaining, IcebergShares.TwoPercent.SeriousAmongSilent));
        Assert.Equal((0.67, null), (IcebergShares.SixtySevenPercent.Complaining, IcebergShares.SixtySevenPercent.SeriousAmongSilent));
    }

    [Fact]
    public void Nobody_who_complains_leaves_nobody_below_the_water() =>
        Assert.Equal((0.0, 0.0, 0.0), (ComplaintIceberg.Of(0, IcebergShares.TwoPercent).Dissatisfied, ComplaintIceberg.Of(0, IcebergShares.TwoPercent).Silent, ComplaintIceberg.Of(0, IcebergShares.TwoPercent).SeriousSilent));

    [Fact]
    public void Where_everybody_complains_nobody_is_silent() =>
        Assert.Equal((7.0, 0.0), (ComplaintIceberg.Of(7, new(1, null)).Dissatisfied, ComplaintIceberg.Of(7, new(1, null)).Silent));

    [Fact]   // property: the parts of the iceberg add up, and none is negative
    public void The_parts_of_the_iceberg_add_up() => Prop.ForAll(
        ArbMap.Default.ArbFor<PositiveInt>(),
        Arb.From(Gen.Choose(1, 1000)),
        Arb.From(Gen.Choose(0, 1000)),
        (complaints, complaining, serious) =>
        {
            var iceberg = ComplaintIceberg.Of(complaints.Get, new(complaining / 1000.0, serious / 1000.0));
            return iceberg.Silent >= 0 && iceberg.SeriousSilent <= iceberg.Silent
                && Math.Abs(iceberg.Silent + iceberg.Complaints - iceberg.Dissatisfied) <= 1e-9 * iceberg.Dissatisfied;
        }).Check(Config.QuickThrowOnFailure);

    [Theory]
    [InlineData(12, 48_000, 2.5)]
    [InlineData(0, 48_000, 0.0)]
    [InlineData(3, 1, 30_000.0)]
    [InlineData(0, 0, null)]
    [InlineData(5, 0, null)]
    public void The_rate_is_per_ten_thousand_users_and_not_available_without_users(long complaints, long users, double? rate) =>
        Assert.Equal(rate, ComplaintRate.PerTenThousand(complaints, users));

    [Fact]
    public void Wrong_calls_are_thrown_back()
    {
        Assert.All([0, -0.1, 1.1, double.NaN], share => Assert.Throws<ArgumentOutOfRangeException>("complaining", () => new IcebergShares(share, null)));
        Assert.All([-0.1, 1.1, double.NaN], share => Assert.Throws<ArgumentOutOfRangeException>("seriousAmongSilent", () => new IcebergShares(0.5, share)));
        Assert.Throws<ArgumentOutOfRangeException>("complaints", () => ComplaintIceberg.Of(-1, IcebergShares.TwoPercent));
        Assert.Throws<ArgumentOutOfRangeException>("complaints", () => ServiceRecovery.WonBack(-1, RecoveryQuality.ResolvedWell));
        Assert.Throws<ArgumentOutOfRangeException>("quality", () => ServiceRecovery.WonBack(1, (RecoveryQuality)9));
        Assert.All([-1, double.NaN, double.PositiveInfinity], people => Assert.Throws<ArgumentOutOfRangeException>("dissatisfied", () => ServiceRecovery.WordOfMouth(people)));
        Assert.Throws<ArgumentOutOfRangeException>("keeping", () => ServiceRecovery.CostOfReplacing(new Money(-0.01m, "CNY")));
        Assert.Throws<ArgumentOutOfRangeException>("complaints", () => ComplaintRate.PerTenThousand(-1, 1));
        Assert.Throws<ArgumentOutOfRangeException>("users", () => ComplaintRate.PerTenThousand(1, -1));
    }
}
