using CustomerService.Domain.Planning.Progress;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerService.Domain.Tests.Planning.Progress;

public sealed class SampleTests
{
    [Fact]   // around 10¹² a double has four decimals: the mean of the first pass is rounded, mean and scatter must not suffer; the oracle reckons in decimals
    public void The_scatter_of_large_values_loses_no_digits()
    {
        const double Large = 1e12;
        double[] values = [.. Enumerable.Range(0, 1001).Select(i => Large + (i % 2 == 0 ? 0.1 : 0.3))];
        var offsets = values.Select(value => (decimal)(value - Large)).ToList();
        var (sum, squares) = (offsets.Sum(), offsets.Sum(offset => offset * offset));

        var exact = Math.Sqrt((double)((squares - (sum * sum / 1001)) / 1000));

        Assert.Equal(exact, SampleSummary.Of(values).StandardDeviation, 1e-12);
        Assert.Equal(Large + (double)(sum / 1001), SampleSummary.Of(values).Mean);
    }

    [Fact]
    public void Values_are_summed_up_without_loss_next_to_a_large_mean()
    {
        var far = SampleSummary.Of(1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16);

        Assert.Equal((4L, 1e9 + 10, 30.0), (far.Count, far.Mean, Math.Round(far.StandardDeviation * far.StandardDeviation, 9)));
        Assert.Equal(default, SampleSummary.Of());
        Assert.Equal((1L, 3.0, 0.0), (SampleSummary.Of(3.0).Count, SampleSummary.Of(3.0).Mean, SampleSummary.Of(3.0).StandardDeviation));
        Assert.Equal(SampleSummary.Of(1, 2, 4), SampleSummary.Of([1.0, 2.0, 4.0]));
    }

    [Fact]   // property: the order of the values does not matter
    public void The_order_does_not_matter() => Prop.ForAll(Arb.From(Gen.Choose(-1_000, 1_000).NonEmptyListOf()), numbers =>
    {
        double[] values = [.. numbers.Select(x => x / 8.0)];
        var (forward, sorted) = (SampleSummary.Of(values), SampleSummary.Of([.. values.Order()]));
        return forward.Count == sorted.Count && Math.Abs(forward.Mean - sorted.Mean) < 1e-10 && Math.Abs(forward.StandardDeviation - sorted.StandardDeviation) < 1e-10;
    }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Numbers_that_are_none_are_thrown_back()
    {
        Assert.Throws<ArgumentException>("value", () => SampleSummary.Of(1, double.PositiveInfinity));
        Assert.Throws<ArgumentException>("values", () => SampleSummary.Of(-1e200, 1e200));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => new SampleSummary(-1, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>("mean", () => new SampleSummary(0, 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>("standardDeviation", () => new SampleSummary(1, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>("standardDeviation", () => new SampleSummary(3, 1, -1));
        Assert.Throws<ArgumentOutOfRangeException>("standardDeviation", () => new SampleSummary(3, 1, double.NaN));
    }

    // power.t.test of R: delta = 1, sd = 1, power .80 needs 16.71 and .90 needs 22.02, delta = 0.5 needs 63.77 and 0.2 needs 393.41; Cohen's table (1992) prints 64 and 393.
    [Theory]
    [InlineData(1, 0.80, 17), InlineData(1, 0.90, 23), InlineData(0.5, 0.80, 64), InlineData(-0.5, 0.80, 64), InlineData(0.2, 0.80, 394)]
    public void Values_needed_for_means_are_the_published_ones(double difference, double power, int published) =>
        Assert.Equal(published, SampleSizes.ForMeans(difference, 1, 0.95, power));

    [Fact]   // power.prop.test(p1 = .50, p2 = .75, power = .90) of R: 76.7
    public void Trials_needed_for_shares_are_the_published_ones()
    {
        Assert.Equal(77, SampleSizes.ForShares(0.50, 0.75, 0.95, 0.90));
        Assert.Equal(77, SampleSizes.ForShares(0.75, 0.50, 0.95, 0.90));
        Assert.Equal(4, SampleSizes.ForShares(0, 1, 0.95, 0.8));   // with three on each side not even this could show
    }

    // Second implementation: the power of the z test of shares (Fleiss 1981, 3.2), tried for one number after the other.
    [Fact]
    public void Trials_needed_for_shares_are_the_least_with_enough_power() => Prop.ForAll(
        Arb.From(Gen.Choose(0, 440)), Arb.From(Gen.Elements(0.8, 0.9, 0.95, 0.99)), Arb.From(Gen.Elements(0.5, 0.8, 0.9, 0.95)), (shares, confidence, power) =>
        {
            var (before, after) = (shares / 21 / 20.0, shares % 21 / 20.0);
            if (before == after)
            {
                return true;
            }

            var needed = SampleSizes.ForShares(before, after, confidence, power);
            var clearest = Enumerable.Range(1, 20).First(n => 2 / Ways(2 * n, n) <= 1 - confidence + 1e-12);
            return needed >= clearest && (needed == clearest || Power(needed - 1) < power) && Power(needed) >= power - 1e-9;

            double Power(double n)
            {
                var (mean, z) = ((before + after) / 2, CustomerService.Domain.Numerics.NormalDistribution.TwoSided(confidence));
                var (under, over) = (Math.Sqrt(2 * mean * (1 - mean) / n), Math.Sqrt(((before * (1 - before)) + (after * (1 - after))) / n));
                return over == 0 ? (Math.Abs(after - before) >= z * under ? 1 : 0) : CustomerService.Domain.Numerics.NormalDistribution.Cumulative((Math.Abs(after - before) - (z * under)) / over);
            }

            static double Ways(int all, int some) => Enumerable.Range(1, some).Aggregate(1.0, (ways, i) => ways * (all - some + i) / i);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    // Cohen, Statistical Power Analysis for the Behavioral Sciences, 1988, table 2.4.1, two-sided at 5% and 80%: 175, 99, 26, 12; the first two are rounded down.
    [Theory]
    [InlineData(0.3, 176), InlineData(0.4, 100), InlineData(0.8, 26), InlineData(1.2, 12)]
    public void Values_needed_fall_with_the_square_of_the_difference(double difference, int published) =>
        Assert.Equal(published, SampleSizes.ForMeans(difference * 7, 7, 0.95, 0.80));

    [Fact]   // the least: one less is not enough
    public void The_answer_is_the_least_that_is_enough()
    {
        var needed = SampleSizes.ForMeans(3.5, 5, 0.95, 0.9);

        Assert.True(CustomerService.Domain.Numerics.TestPower.OfStudent(0.7 * Math.Sqrt(needed / 2.0), (2 * needed) - 2, 0.95) >= 0.9);
        Assert.True(CustomerService.Domain.Numerics.TestPower.OfStudent(0.7 * Math.Sqrt((needed - 1) / 2.0), (2 * needed) - 4, 0.95) < 0.9);
        Assert.Equal(2, SampleSizes.ForMeans(1_000, 1, 0.95, 0.8));
    }

    [Fact]
    public void What_cannot_be_asked_is_thrown_back()
    {
        Assert.Throws<ArgumentOutOfRangeException>("difference", () => SampleSizes.ForMeans(0, 1, 0.95, 0.8));
        Assert.Throws<ArgumentOutOfRangeException>("difference", () => SampleSizes.ForMeans(1e-6, 1, 0.95, 0.8));
        Assert.Throws<ArgumentOutOfRangeException>("standardDeviation", () => SampleSizes.ForMeans(1, 0, 0.95, 0.8));
        Assert.Throws<ArgumentOutOfRangeException>("power", () => SampleSizes.ForMeans(1, 1, 0.95, 0.05));
        Assert.Throws<ArgumentOutOfRangeException>("power", () => SampleSizes.ForShares(0.1, 0.2, 0.95, 1));
        Assert.Throws<ArgumentOutOfRangeException>("before", () => SampleSizes.ForShares(-0.1, 0.2, 0.95, 0.8));
        Assert.Throws<ArgumentOutOfRangeException>("after", () => SampleSizes.ForShares(0.1, 0.1, 0.95, 0.8));
        Assert.Throws<ArgumentOutOfRangeException>("after", () => SampleSizes.ForShares(0.1, 0.10000001, 0.95, 0.8));
        Assert.Throws<ArgumentOutOfRangeException>("confidence", () => SampleSizes.ForShares(0.1, 0.2, 0, 0.8));
    }

    [Fact]
    public void Shares_of_nothing_are_compared_as_small_ones() =>
        Assert.Equal((ComparisonMethod.NewcombeFisher, 2), (BeforeAndAfter.Shares(default, default, BetterWhen.Lower, 0.9).Method, BeforeAndAfter.Shares(default, default, BetterWhen.Lower, 0.9).Lacking.Length));
}
