using System.Numerics;
using CustomerService.Domain.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerService.Domain.Tests.Numerics;

/// <summary>Fisher's exact test, the Mann–Whitney count, the power of a t test.</summary>
public sealed class SmallCountTests
{
    [Fact]   // R. A. Fisher, The Design of Experiments, 1935: the lady tasting tea, three cups of four right
    public void The_tea_of_the_lady() => Assert.Equal(34.0 / 70, Hypergeometric.TwoSided(3, 4, 1, 4), 1e-14);

    [Fact]   // Fisher, 1962: convictions of twins, as in the documentation of R's fisher.test: 0.0005367
    public void The_convictions_of_twins() => Assert.Equal(0.0005367, Hypergeometric.TwoSided(2, 17, 10, 13), 5e-8);

    [Fact]   // second implementation: all tables, by whole numbers
    public void Tables_are_those_counted_one_by_one() => Prop.ForAll(
        Arb.From(Gen.Choose(1, 14)), Arb.From(Gen.Choose(1, 14)), Arb.From(Gen.Choose(0, 14)), (trials, otherTrials, hits) =>
        {
            var all = Math.Min(hits, trials + otherTrials);
            for (var first = Math.Max(0, all - otherTrials); first <= Math.Min(all, trials); first++)
            {
                var observed = Choose(trials, first) * Choose(otherTrials, all - first);
                var tail = Enumerable.Range(0, all + 1).Select(k => Choose(trials, k) * Choose(otherTrials, all - k)).Where(ways => ways <= observed).Aggregate(BigInteger.Zero, (sum, ways) => sum + ways);
                var expected = (double)tail / (double)Choose(trials + otherTrials, all);
                if (Math.Abs(Hypergeometric.TwoSided(first, trials, all - first, otherTrials) - expected) > 1e-12)
                {
                    return false;
                }
            }

            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Huge_counts_do_not_overflow()
    {
        Assert.Equal(1, Hypergeometric.TwoSided(0, 1_000_000_000, 0, 1_000_000_000));
        Assert.InRange(Hypergeometric.TwoSided(3, 1_000_000_000, 0, 1_000_000_000), 0.2499, 0.2501);   // all on one side, either: 2 / 2³
        Assert.InRange(Hypergeometric.TwoSided(2_000, 2_000, 0, 2_000), 0, 1e-300);
    }

    [Fact]
    public void The_clearest_table_is_the_least_likely()
    {
        Assert.Equal(2.0 / 70, Hypergeometric.Smallest(4, 4), 1e-14);
        Assert.Equal(1.0 / 35, Hypergeometric.Smallest(3, 4), 1e-14);
        Assert.Equal(Hypergeometric.TwoSided(4, 4, 0, 4), Hypergeometric.Smallest(4, 4), 1e-14);
        Assert.Equal(Hypergeometric.TwoSided(3, 3, 0, 4), Hypergeometric.Smallest(3, 4), 1e-14);
    }

    [Fact]   // second implementation: every arrangement
    public void Rank_sums_are_those_of_all_arrangements()
    {
        for (var first = 1; first <= 6; first++)
        {
            for (var second = 1; second <= 6; second++)
            {
                var counts = new int[(first * second) + 1];
                for (var mask = 0; mask < 1 << (first + second); mask++)
                {
                    if (BitOperations.PopCount((uint)mask) == first)
                    {
                        counts[Enumerable.Range(0, first + second).Where(i => (mask >> i & 1) == 1).Sum(i => Enumerable.Range(i, first + second - i).Count(j => (mask >> j & 1) == 0))]++;
                    }
                }

                var sums = new RankSums(first, second);
                for (var u = 0; u < counts.Length; u++)
                {
                    Assert.Equal(counts.Take(u + 1).Sum() / (double)counts.Sum(), sums.AtMost(u), 1e-14);
                }
            }
        }
    }

    [Fact]   // Mann and Whitney, 1947, table I: probabilities of U at most u, as printed
    public void Rank_sums_are_those_of_the_published_table()
    {
        Assert.Equal(0.014, new RankSums(4, 4).AtMost(0), 0.0005001);
        Assert.Equal(0.100, new RankSums(4, 4).AtMost(3), 0.0005001);
        Assert.Equal(0.008, new RankSums(5, 5).AtMost(1), 0.0005001);
        Assert.Equal(0.021, new RankSums(6, 6).AtMost(5), 0.0005001);
        Assert.Equal(0, new RankSums(8, 8).AtMost(-1));
        Assert.Equal(1, new RankSums(8, 8).AtMost(100), 1e-14);
    }

    // power.t.test(n = 20, delta = 1, sd = 1, strict = TRUE) of R: 0.8689530
    [Fact]
    public void Power_is_that_of_the_noncentral_distribution() => Assert.Equal(0.8689530, TestPower.OfStudent(Math.Sqrt(10), 38, 0.95), 5e-8);

    [Fact]   // without a difference a test errs as often as it may
    public void Without_a_difference_power_is_the_level()
    {
        foreach (var degrees in new[] { 1, 2, 3, 10, 200, 1e6 })
        {
            Assert.Equal(0.05, TestPower.OfStudent(0, degrees, 0.95), 1e-7);
        }
    }

    private static BigInteger Choose(int n, int k)
    {
        var ways = k < 0 || k > n ? BigInteger.Zero : BigInteger.One;
        for (var i = 0; i < k && !ways.IsZero; i++)
        {
            ways = ways * (n - i) / (i + 1);
        }

        return ways;
    }
}
