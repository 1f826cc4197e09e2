using CustomerService.Domain.Planning.Progress;
using FsCheck;
using FsCheck.Fluent;
using static CustomerService.Domain.Tests.Customers.Refusals;

namespace CustomerService.Domain.Tests.Planning.Progress;

public sealed class ShiftComparisonTests
{
    [Fact]   // Hollander and Wolfe, 1973, p. 69, permeability: W = 35, one-sided p-value 0.1272; shift 0.305, -0.15 to 0.76
    public void Permeability_of_Hollander_and_Wolfe()
    {
        double[] atTerm = [0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46], early = [1.15, 0.88, 0.90, 0.74, 1.21];

        var effect = ShiftComparison.Of(early, atTerm, BetterWhen.Higher, 0.95);

        Assert.Equal((ComparisonMethod.RankSumExact, ComparisonVerdict.NotShown), (effect.Method, effect.Verdict));
        Assert.Equal(2 * 0.1272, effect.PValue!.Value, 0.0001);
        Assert.Equal((0.305, -0.15, 0.76), (Math.Round(effect.Difference!.Value, 10), Math.Round(effect.Lower!.Value, 10), Math.Round(effect.Upper!.Value, 10)));
        Assert.Equal((0.9, 1.415), (effect.Before, Math.Round(effect.After!.Value, 10)));
    }

    [Fact]   // wilcox.test(Ozone ~ Month, data = airquality, subset = Month %in% c(5, 8)) of R: W = 127.5, p-value = 0.0001208
    public void Ozone_in_May_and_August()
    {
        double[] may = [41, 36, 12, 18, 28, 23, 19, 8, 7, 16, 11, 14, 18, 14, 34, 6, 30, 11, 1, 11, 4, 32, 23, 45, 115, 37];
        double[] august = [39, 9, 16, 78, 35, 66, 122, 89, 110, 44, 28, 65, 22, 59, 23, 31, 44, 21, 9, 45, 168, 73, 76, 118, 84, 85];

        var effect = ShiftComparison.Of(may, august, BetterWhen.Lower, 0.95);

        Assert.Equal((ComparisonMethod.RankSumNormal, ComparisonVerdict.Worse), (effect.Method, effect.Verdict));
        Assert.Equal(0.0001208, effect.PValue!.Value, 5e-8);
    }

    [Fact]   // second implementation: every arrangement of the ranks, and the list of all differences
    public void It_agrees_with_all_arrangements() => Prop.ForAll(
        Arb.From(Gen.Choose(4, 6)), Arb.From(Gen.Choose(4, 6)), Arb.From(Gen.Choose(-300, 300).ListOf(12)), (n, m, numbers) =>
        {
            var values = numbers.Select((x, i) => x + (i / 100.0)).ToArray();   // no two alike
            var (before, after) = (values[..n], values[n..(n + m)]);
            var effect = ShiftComparison.Of(before, after, BetterWhen.Higher, 0.9);
            var differences = before.SelectMany(b => after.Select(a => a - b)).Order().ToList();
            var observed = Math.Abs(differences.Count(difference => difference > 0) - (n * m / 2.0));
            var all = values[..(n + m)].Order().ToList();
            var (farther, count) = (0, 0);
            for (var mask = 0; mask < 1 << (n + m); mask++)
            {
                if (System.Numerics.BitOperations.PopCount((uint)mask) == n)
                {
                    var pairs = Enumerable.Range(0, n + m).Where(i => (mask >> i & 1) == 1).Sum(i => Enumerable.Range(i, n + m - i).Count(j => (mask >> j & 1) == 0));
                    (farther, count) = (farther + (Math.Abs(pairs - (n * m / 2.0)) >= observed ? 1 : 0), count + 1);
                }
            }

            var median = differences.Count % 2 == 1 ? differences[differences.Count / 2] : (differences[(differences.Count / 2) - 1] + differences[differences.Count / 2]) / 2;
            // Differences may be alike, so a limit may stand at several ranks: at one of them the other limit mirrors it.
            var mirrored = Enumerable.Range(0, differences.Count).Any(rank => differences[rank] == effect.Lower!.Value && differences[^(rank + 1)] == effect.Upper!.Value);
            return Math.Abs(effect.PValue!.Value - ((double)farther / count)) < 1e-12
                && Math.Abs(effect.Difference!.Value - median) < 1e-9
                && mirrored
                && (effect.PValue <= 0.1) == (effect.Lower > 0 || effect.Upper < 0);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]   // property: pairs are counted, not listed; ties included
    public void Differences_of_a_rank_are_those_of_the_list() => Prop.ForAll(
        Arb.From(Gen.Choose(-9, 9).ListOf(8)), Arb.From(Gen.Choose(-9, 9).ListOf(8)), Arb.From(Gen.Choose(0, 63)), (first, second, sizes) =>
        {
            double[] a = [.. first.Take(1 + (sizes / 8)).Select(x => x / 4.0).Order()], b = [.. second.Take(1 + (sizes % 8)).Select(x => x / 4.0).Order()];
            var list = a.SelectMany(x => b.Select(y => y - x)).Order().ToList();
            var pairs = new PairwiseDifferences(a, b);
            return pairs.Count == list.Count
                && Enumerable.Range(1, list.Count).All(rank => pairs.Smallest(rank) == list[rank - 1])
                && list.Distinct().All(limit => pairs.CountAtMost(limit) == list.Count(x => x <= limit) && pairs.CountBelow(limit) == list.Count(x => x < limit));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void A_shift_that_all_values_made_is_found_among_many()
    {
        double[] before = [.. Enumerable.Range(0, 20_000).Select(i => Math.Exp(i % 997 / 200.0))], after = [.. before.Select(x => x - 0.5)];

        var effect = ShiftComparison.Of(before, after, BetterWhen.Lower, 0.99);

        Assert.Equal(ComparisonVerdict.Better, effect.Verdict);
        Assert.InRange(-0.5, effect.Lower!.Value, effect.Upper!.Value);
        Assert.Equal(ComparisonVerdict.NotShown, ShiftComparison.Of(before, before, BetterWhen.Lower, 0.99).Verdict);
    }

    [Fact]   // p = 0.0092, and yet the interval reaches 0: the stricter of the two decides here as well
    public void An_interval_that_reaches_0_shows_nothing()
    {
        var effect = ShiftComparison.Of([2, 0, 0, 2, 3, 1, 1, 0, 0], [3, 6, 4, 3], BetterWhen.Higher, 0.99);

        Assert.InRange(effect.PValue!.Value, 0.0092, 0.0093);
        Assert.Equal((0.0, ComparisonVerdict.NotShown), (effect.Lower + 0.0, effect.Verdict));
    }

    [Fact]   // 2 against 5: either end counts, 2/21
    public void Sides_of_unequal_size_have_two_clearest_differences() =>
        Assert.Equal(2.0 / 21, Assert.IsType<NoDifferenceCouldShow>(Assert.Single(ShiftComparison.Of([1, 2], [3, 4, 5, 6, 7], BetterWhen.Higher, 0.95).Lacking)).SmallestProbability, 1e-14);

    [Fact]
    public void Too_few_values_give_no_verdict()
    {
        var three = ShiftComparison.Of([1.0, 2, 3], [7.0, 8, 9], BetterWhen.Higher, 0.95);

        Assert.Equal(new NoDifferenceCouldShow(0.1, 4), Rounded(Told<NoDifferenceCouldShow>(Assert.Single(three.Lacking), "planning.no-difference-could-show")));
        Assert.Equal((6.0, null), (three.Difference, three.Verdict));
        Assert.Equal(ComparisonVerdict.Better, ShiftComparison.Of([1.0, 2, 3, 4], [7.0, 8, 9, 10], BetterWhen.Higher, 0.95).Verdict);
        Assert.Equal([new TooFewValues(ComparisonSide.Before, 0, 1)], ShiftComparison.Of([], [7.0], BetterWhen.Higher, 0.95).Lacking.AsEnumerable());
        Assert.IsType<NothingVaries>(Assert.Single(ShiftComparison.Of([1.0, 1, 1, 1, 1], [1.0, 1, 1, 1, 1], BetterWhen.Higher, 0.95).Lacking));

        static NoDifferenceCouldShow Rounded(NoDifferenceCouldShow error) => error with { SmallestProbability = Math.Round(error.SmallestProbability, 12) };
    }

    [Fact]
    public void Wrong_calls_are_thrown_back()
    {
        Assert.Throws<ArgumentException>("value", () => ShiftComparison.Of([1.0, double.NaN], [1.0], BetterWhen.Higher, 0.95));
        Assert.Throws<ArgumentException>("after", () => ShiftComparison.Of([-1e308], [1e308], BetterWhen.Higher, 0.95));
        Assert.Throws<ArgumentOutOfRangeException>("confidence", () => ShiftComparison.Of([1.0], [1.0], BetterWhen.Higher, 0));
    }
}
