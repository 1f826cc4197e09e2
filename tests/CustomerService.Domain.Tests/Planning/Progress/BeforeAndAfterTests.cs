using CustomerService.Domain.Planning.Progress;
using FsCheck;
using FsCheck.Fluent;
using static CustomerService.Domain.Tests.Customers.Refusals;

namespace CustomerService.Domain.Tests.Planning.Progress;

public sealed class BeforeAndAfterTests
{
    // Student, 1908: hours of additional sleep with two drugs, as in R's data set sleep.
    private static readonly double[] FirstDrug = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
    private static readonly double[] SecondDrug = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

    [Fact]   // t.test(extra ~ group, data = sleep): t = -1.8608, df = 17.776, p-value = 0.07939, -3.3654832 to 0.2054832
    public void Sleep_as_independent_values()
    {
        var effect = BeforeAndAfter.Means(SampleSummary.Of(FirstDrug), SampleSummary.Of(SecondDrug), BetterWhen.Higher, 0.95);

        Assert.Equal((ComparisonMethod.Welch, ComparisonVerdict.NotShown), (effect.Method, effect.Verdict));
        Assert.Equal((0.75, 2.33, 1.58), (Math.Round(effect.Before!.Value, 10), Math.Round(effect.After!.Value, 10), Math.Round(effect.Difference!.Value, 10)));
        Assert.Equal(17.776, effect.DegreesOfFreedom!.Value, 0.0005);
        Assert.Equal(0.07939, effect.PValue!.Value, 5e-6);
        Assert.Equal(-0.2054832, effect.Lower!.Value, 5e-8);
        Assert.Equal(3.3654832, effect.Upper!.Value, 5e-8);
    }

    [Fact]   // t.test(..., paired = TRUE): t = -4.0621, df = 9, p-value = 0.002833, 0.7001142 to 2.4598858
    public void Sleep_as_pairs()
    {
        var effect = BeforeAndAfter.Pairs(FirstDrug, SecondDrug, BetterWhen.Higher, 0.95);

        Assert.Equal((ComparisonMethod.Paired, ComparisonVerdict.Better, 9.0), (effect.Method, effect.Verdict, effect.DegreesOfFreedom));
        Assert.Equal(0.002833, effect.PValue!.Value, 5e-7);
        Assert.Equal(0.7001142, effect.Lower!.Value, 5e-8);
        Assert.Equal(2.4598858, effect.Upper!.Value, 5e-8);
        Assert.Equal(ComparisonVerdict.Worse, BeforeAndAfter.Pairs(FirstDrug, SecondDrug, BetterWhen.Lower, 0.95).Verdict);
    }

    [Fact]   // NIST/SEMATECH e-Handbook, 1.3.5.3, cars of the US and Japan: T = -12.94627 with 136.8750 degrees of freedom
    public void Miles_per_gallon_of_the_handbook()
    {
        var effect = BeforeAndAfter.Means(new(249, 20.14458, 6.414700), new(79, 30.48101, 6.107710), BetterWhen.Higher, 0.95);

        Assert.Equal(136.8750, effect.DegreesOfFreedom!.Value, 5e-5);
        Assert.Equal(12.94627, effect.Difference!.Value / Math.Sqrt((6.414700 * 6.414700 / 249) + (6.107710 * 6.107710 / 79)), 5e-5);
        Assert.Equal(12.94627, effect.Difference!.Value / ((effect.Upper!.Value - effect.Difference.Value) / CustomerService.Domain.Numerics.StudentDistribution.TwoSided(0.95, 136.8750)), 5e-5);
        Assert.Equal(ComparisonVerdict.Better, effect.Verdict);
    }

    // R. G. Newcombe, Statistics in Medicine 17, 1998, table II, method 10: the eight examples, four decimals as printed.
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339), InlineData(9, 10, 3, 10, 0.1705, 0.8090), InlineData(6, 7, 2, 7, 0.0582, 0.8062), InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    [InlineData(0, 10, 0, 20, -0.1611, 0.2775), InlineData(0, 10, 0, 10, -0.2775, 0.2775), InlineData(10, 10, 0, 20, 0.6791, 1.0000), InlineData(10, 10, 0, 10, 0.6075, 1.0000)]
    public void Intervals_of_shares_are_the_published_ones(int hits, int trials, int otherHits, int otherTrials, double lower, double upper)
    {
        var effect = BeforeAndAfter.Shares(new(otherHits, otherTrials), new(hits, trials), BetterWhen.Higher, 0.95);
        var mirrored = BeforeAndAfter.Shares(new(hits, trials), new(otherHits, otherTrials), BetterWhen.Higher, 0.95);

        Assert.Equal(lower, effect.Lower!.Value, 0.00005001);
        Assert.Equal(upper, effect.Upper!.Value, 0.00005001);
        Assert.Equal((-effect.Upper.Value, -effect.Lower.Value), (mirrored.Lower!.Value, mirrored.Upper!.Value));
        Assert.Equal(effect.PValue!.Value, mirrored.PValue!.Value, 1e-14);
    }

    [Fact]   // interval and test have to agree: here the interval leaves 0 out, and Fisher's test says 0.1026
    public void The_stricter_of_interval_and_test_decides()
    {
        var effect = BeforeAndAfter.Shares(new(2, 7), new(6, 7), BetterWhen.Higher, 0.95);

        Assert.True(effect.Lower > 0);
        Assert.Equal(0.1026, effect.PValue!.Value, 0.00005);
        Assert.Equal((ComparisonMethod.NewcombeFisher, ComparisonVerdict.NotShown), (effect.Method, effect.Verdict));
    }

    [Fact]
    public void Late_answers_that_became_fewer_are_better()
    {
        var effect = BeforeAndAfter.Shares(new(48, 80), new(14, 70), BetterWhen.Lower, 0.95);

        Assert.Equal((ComparisonMethod.NewcombePooled, ComparisonVerdict.Better), (effect.Method, effect.Verdict));
        Assert.Equal(ComparisonVerdict.Worse, (effect with { Better = BetterWhen.Higher }).Verdict);
        Assert.Equal("better: from 0.6 to 0.2, difference -0.4, 95% interval -0.5265 to -0.2461, p < 0.0001 (Newcombe's interval and the pooled z test).", effect.ToString());
        Assert.StartsWith("改善：由 0.6 变为 0.2，差值 -0.4，95% 区间", effect.Statement.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void TooFewValues_tells_each_side()
    {
        var effect = BeforeAndAfter.Means(SampleSummary.Of(3.5), default, BetterWhen.Lower, 0.95);

        Assert.Equal([new TooFewValues(ComparisonSide.Before, 1, 2), new TooFewValues(ComparisonSide.After, 0, 2)], effect.Lacking.AsEnumerable());
        Assert.All(effect.Lacking, error => Told<TooFewValues>(error, "planning.too-few-values"));
        Assert.Equal((3.5, null, null, null, null, null), (effect.Before, effect.After, effect.Difference, effect.Lower, effect.PValue, effect.Verdict));
        Assert.Equal("No verdict: At least 2 values are needed before; there is 1. At least 2 values are needed after; there are 0.", effect.ToString());
        Assert.Equal([new TooFewValues(ComparisonSide.After, 0, 1)], BeforeAndAfter.Shares(new(1, 4), default, BetterWhen.Lower, 0.95).Lacking.AsEnumerable());
        Assert.Equal(2, BeforeAndAfter.Pairs([1.0], [2.0], BetterWhen.Lower, 0.95).Lacking.Length);
    }

    [Fact]
    public void NothingVaries_where_all_values_of_each_side_are_equal()
    {
        var effect = BeforeAndAfter.Means(SampleSummary.Of(4, 4, 4), SampleSummary.Of(3, 3), BetterWhen.Lower, 0.95);

        Told<NothingVaries>(Assert.Single(effect.Lacking), "planning.nothing-varies");
        Assert.Equal((-1.0, null), (effect.Difference, effect.Verdict));
        Assert.IsType<NothingVaries>(Assert.Single(BeforeAndAfter.Pairs([1.0, 2, 3], [2.0, 3, 4], BetterWhen.Lower, 0.95).Lacking));
        Assert.Equal(2, BeforeAndAfter.Means(SampleSummary.Of(4, 4, 4), SampleSummary.Of(3, 2, 1), BetterWhen.Lower, 0.95).DegreesOfFreedom);
    }

    [Fact]   // three against three: the clearest table has p = 2/20
    public void NoDifferenceCouldShow_says_how_many_are_needed()
    {
        var error = Told<NoDifferenceCouldShow>(Assert.Single(BeforeAndAfter.Shares(new(3, 3), new(0, 3), BetterWhen.Lower, 0.95).Lacking), "planning.no-difference-could-show");

        Assert.Equal((0.1, 4), (Math.Round(error.SmallestProbability, 12), error.NeededOnEachSide));
        Assert.Equal(ComparisonVerdict.Better, BeforeAndAfter.Shares(new(4, 4), new(0, 4), BetterWhen.Lower, 0.95).Verdict);
        Assert.Equal(ComparisonVerdict.Better, BeforeAndAfter.Shares(new(3, 3), new(0, 3), BetterWhen.Lower, 0.90).Verdict);
    }

    [Fact]   // property: what has no meaning for the method changes nothing: the unit, the zero, the order of the sides
    public void Means_do_not_depend_on_the_unit() => Prop.ForAll(
        Arb.From(Gen.Choose(-500, 500).ListOf(5)), Arb.From(Gen.Choose(-500, 500).ListOf(8)), Arb.From(Gen.Choose(1, 1_000)), (first, second, scale) =>
        {
            var (before, after) = (first.Select(x => (double)x).ToArray(), second.Select(x => (double)x).ToArray());
            var plain = BeforeAndAfter.Means(SampleSummary.Of(before), SampleSummary.Of(after), BetterWhen.Higher, 0.9);
            var other = BeforeAndAfter.Means(SampleSummary.Of([.. after.Select(x => (x * -scale) + 7)]), SampleSummary.Of([.. before.Select(x => (x * -scale) + 7)]), BetterWhen.Higher, 0.9);
            return plain.Verdict == other.Verdict && plain.Verdict is null
                || (Near(plain.PValue, other.PValue) && Near(plain.Lower * scale, other.Lower) && Near(plain.Upper * scale, other.Upper) && Near(plain.DegreesOfFreedom, other.DegreesOfFreedom)
                    && plain.Verdict == other.Verdict && (plain.PValue < 0.1) == (plain.Lower > 0 || plain.Upper < 0));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]   // property: degrees of freedom lie between the smaller sample's and both together, by Welch
    public void Degrees_of_freedom_keep_their_bounds() => Prop.ForAll(
        Arb.From(Gen.Choose(2, 60)), Arb.From(Gen.Choose(2, 60)), Arb.From(Gen.Choose(1, 10_000)), (n, m, ratio) =>
        {
            var degrees = BeforeAndAfter.Means(new(n, 0, 1), new(m, 0, ratio / 100.0), BetterWhen.Higher, 0.9).DegreesOfFreedom!.Value;
            return degrees >= Math.Min(n, m) - 1 - 1e-9 && degrees <= n + m - 2 + 1e-9;
        }).Check(Config.QuickThrowOnFailure);

    [Fact]   // second opinion: all permutations of which value was before and which after; close to Welch where both sides scatter alike
    public void The_p_value_is_near_that_of_all_permutations()
    {
        double[] before = [12.1, 14.3, 13.2, 15.8, 11.7, 16.4, 14.9, 13.6], after = [11.2, 12.9, 10.4, 13.1, 14.0, 11.8, 12.2, 10.9];
        double[] all = [.. before, .. after];
        var observed = Math.Abs(after.Sum() - before.Sum());
        var (farther, count) = (0, 0);
        for (var mask = 0; mask < 1 << 16; mask++)
        {
            if (System.Numerics.BitOperations.PopCount((uint)mask) == 8)
            {
                var sum = Enumerable.Range(0, 16).Sum(i => (mask >> i & 1) == 1 ? all[i] : -all[i]);
                (farther, count) = (farther + (Math.Abs(sum) >= observed - 1e-9 ? 1 : 0), count + 1);
            }
        }

        var effect = BeforeAndAfter.Means(SampleSummary.Of(before), SampleSummary.Of(after), BetterWhen.Lower, 0.95);
        Assert.Equal(12_870, count);
        Assert.Equal((double)farther / count, effect.PValue!.Value, 0.004);
        Assert.Equal(ComparisonVerdict.Better, effect.Verdict);
    }

    [Fact]
    public void Wrong_calls_are_thrown_back()
    {
        Assert.Throws<ArgumentOutOfRangeException>("confidence", () => BeforeAndAfter.Means(default, default, BetterWhen.Higher, 1));
        Assert.Throws<ArgumentOutOfRangeException>("confidence", () => BeforeAndAfter.Shares(default, default, BetterWhen.Higher, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>("better", () => BeforeAndAfter.Means(default, default, (BetterWhen)9, 0.9));
        Assert.Throws<ArgumentException>("after", () => BeforeAndAfter.Pairs([1.0, 2], [1.0], BetterWhen.Higher, 0.9));
        Assert.Throws<ArgumentOutOfRangeException>("hits", () => new CountedShare(3, 2));
        Assert.Throws<ArgumentOutOfRangeException>("trials", () => new CountedShare(0, -1));
    }

    private static bool Near(double? a, double? b) => a is { } x && b is { } y && Math.Abs(x - y) <= 1e-9 * (1 + Math.Abs(x));
}
