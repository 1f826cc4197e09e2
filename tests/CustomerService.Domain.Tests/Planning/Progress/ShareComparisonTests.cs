using CustomerService.Domain.Planning.Progress;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerService.Domain.Tests.Planning.Progress;

/// <summary>What must hold of every comparison of shares, and how often its intervals hold what they promise.</summary>
public sealed class ShareComparisonTests
{
    [Theory]   // the least number that is expected, if nothing changed: 5, 4.95 and 5
    [InlineData(10, 10, 10, ComparisonMethod.NewcombePooled), InlineData(99, 101, 10, ComparisonMethod.NewcombeFisher), InlineData(99, 101, 190, ComparisonMethod.NewcombeFisher), InlineData(100, 100, 10, ComparisonMethod.NewcombePooled)]
    public void From_five_expected_on_the_normal_test_is_asked(int before, int after, int hits, ComparisonMethod method) =>
        Assert.Equal(method, BeforeAndAfter.Shares(new(hits / 2, before), new(hits - (hits / 2), after), BetterWhen.Higher, 0.95).Method);

    [Fact]   // property: hits for misses, after for before, and the interval around the difference
    public void Shares_mirror_each_other() => Prop.ForAll(
        Arb.From(Gen.Choose(4, 400)), Arb.From(Gen.Choose(4, 400)), Arb.From(Gen.Choose(0, 1_000_000)), (n, m, hits) =>
        {
            var (x, y) = (hits / 1_000, hits % 1_000);
            var (before, after) = (new CountedShare(n * x / 1_000, n), new CountedShare(m * y / 1_000, m));
            var effect = BeforeAndAfter.Shares(before, after, BetterWhen.Higher, 0.9);
            var misses = BeforeAndAfter.Shares(new(n - before.Hits, n), new(m - after.Hits, m), BetterWhen.Lower, 0.9);
            return effect.Lower >= -1 && effect.Upper <= 1 && effect.Lower <= effect.Difference + 1e-12 && effect.Upper >= effect.Difference - 1e-12
                && effect.PValue is >= 0 and <= 1 && Math.Abs(effect.Lower.Value + misses.Upper!.Value) < 1e-12 && Math.Abs(effect.PValue.Value - misses.PValue!.Value) < 1e-9
                && effect.Verdict == misses.Verdict;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]   // second opinion: the probability of every outcome, added up where the interval holds the true difference
    public void Ninety_five_percent_of_intervals_hold_the_true_difference()
    {
        const int Trials = 20;
        var (intervals, sum, least, count) = (new Comparison[Trials + 1, Trials + 1], 0.0, 1.0, 0);
        for (var x = 0; x <= Trials; x++)
        {
            for (var y = 0; y <= Trials; y++)
            {
                intervals[x, y] = BeforeAndAfter.Shares(new(x, Trials), new(y, Trials), BetterWhen.Higher, 0.95);
            }
        }

        for (var p = 0.05; p < 1; p += 0.1)
        {
            for (var q = 0.02; q < 1; q += 0.08)
            {
                var (left, right, covered) = (Binomial(p), Binomial(q), 0.0);
                for (var x = 0; x <= Trials; x++)
                {
                    for (var y = 0; y <= Trials; y++)
                    {
                        covered += intervals[x, y].Lower <= q - p && q - p <= intervals[x, y].Upper ? left[x] * right[y] : 0;
                    }
                }

                (sum, least, count) = (sum + covered, Math.Min(least, covered), count + 1);
            }
        }

        Assert.InRange(sum / count, 0.945, 0.975);
        Assert.True(least > 0.88, $"{least}");

        static double[] Binomial(double p)
        {
            var ways = new double[Trials + 1];
            ways[0] = Math.Pow(1 - p, Trials);
            for (var k = 1; k <= Trials; k++)
            {
                ways[k] = ways[k - 1] * (Trials - k + 1) / k * p / (1 - p);
            }

            return ways;
        }
    }

    [Fact]   // where nothing changed, a change is shown in at most one of twenty
    public void Where_nothing_changed_a_verdict_is_rarely_wrong()
    {
        const int Trials = 15;
        foreach (var p in new[] { 0.1, 0.3, 0.5, 0.8 })
        {
            var wrong = 0.0;
            for (var x = 0; x <= Trials; x++)
            {
                for (var y = 0; y <= Trials; y++)
                {
                    var verdict = BeforeAndAfter.Shares(new(x, Trials), new(y, Trials), BetterWhen.Higher, 0.95).Verdict;
                    wrong += verdict == ComparisonVerdict.NotShown ? 0 : Of(x, p) * Of(y, p);
                }
            }

            Assert.InRange(wrong, 0, 0.06);
        }

        static double Of(int k, double p) => Enumerable.Range(1, k).Aggregate(1.0, (ways, i) => ways * (Trials - i + 1) / i) * Math.Pow(p, k) * Math.Pow(1 - p, Trials - k);
    }
}
