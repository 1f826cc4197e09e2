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

    // wilcox.test(mpg ~ am, data = mtcars, conf.int = TRUE) of R: W = 42, p-value = 0.001871, 95 percent confidence interval -11.699942 -2.900042,
    // difference in location -6.799963; R searches for the ends numerically, so that its last digits are of its tolerance.
    [Fact]
    public void Miles_per_gallon_of_automatic_and_manual_cars()
    {
        double[] automatic = [21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4, 14.7, 21.5, 15.5, 15.2, 13.3, 19.2];
        double[] manual = [21.0, 21.0, 22.8, 32.4, 30.4, 33.9, 27.3, 26.0, 30.4, 15.8, 19.7, 15.0, 21.4];

        var effect = ShiftComparison.Of(manual, automatic, BetterWhen.Higher, 0.95);

        Assert.Equal((ComparisonMethod.RankSumNormal, ComparisonVerdict.Worse), (effect.Method, effect.Verdict));
        Assert.Equal(0.001871, effect.PValue!.Value, 5e-7);
        Assert.Equal((-6.799963, -11.699942, -2.900042), (effect.Difference!.Value, effect.Lower!.Value, effect.Upper!.Value), new Near(1e-4));
    }

    // Second implementation: the test by midranks, inverted by trying shifts. Values stand twice, or there are more than 50 on a side.
    [Fact]
    public void The_interval_holds_the_shifts_that_the_normal_test_does_not_reject() => Prop.ForAll(
        Arb.From(Gen.Choose(0, 99)), Arb.From(Gen.Choose(-12, 12).ListOf(70)), Arb.From(Gen.Elements(0.8, 0.9, 0.95, 0.99)), (sizes, numbers, confidence) =>
        {
            var (n, m) = (5 + (sizes / 10), 5 + (sizes % 10));
            var isMany = numbers[0] % 3 == 0;
            double[] before = [.. isMany ? numbers.Take(51).Select((x, i) => x + (i / 64.0)) : numbers.Take(n).Select(x => (double)x)];
            double[] after = [.. isMany ? numbers.Skip(51).Take(m).Select((x, i) => x + 2 + ((i + 0.5) / 128)) : numbers.Skip(n).Take(m).Select(x => (double)x)];
            var effect = ShiftComparison.Of(before, after, BetterWhen.Higher, confidence);
            if (effect.Method == ComparisonMethod.RankSumExact || !effect.Lacking.IsEmpty)
            {
                return true;
            }

            var critical = CustomerService.Domain.Numerics.NormalDistribution.TwoSided(confidence);
            var deviation = Deviation(before, after);
            double[] differences = [.. before.SelectMany(b => after.Select(a => a - b)).Distinct().Order()];
            double[] between = [.. differences.Zip(differences.Skip(1), (x, y) => (x + y) / 2)];
            Assert.All(between, shift =>
            {
                var isKept = Distance(before, [.. after.Select(a => a - shift)]) <= critical * deviation;
                Assert.Equal(isKept, shift > effect.Lower && shift < effect.Upper);
            });
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]   // second implementation: the p-value from the midranks themselves
    public void The_normal_p_value_is_that_of_the_midranks() => Prop.ForAll(
        Arb.From(Gen.Choose(-6, 6).ListOf(11)), Arb.From(Gen.Choose(-5, 7).ListOf(9)), (before, after) =>
        {
            double[] b = [.. before.Select(x => (double)x)], a = [.. after.Select(x => (double)x)];
            var effect = ShiftComparison.Of(b, a, BetterWhen.Higher, 0.9);
            var p = 2 * CustomerService.Domain.Numerics.NormalDistribution.Cumulative(-Math.Max(0, Distance(b, a)) / Deviation(b, a));
            return effect.Method == ComparisonMethod.RankSumNormal && Math.Abs(effect.PValue!.Value - Math.Min(1, p)) < 1e-12;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Theory]   // 50 against 50 without a tie is exact, 51 on either side or a single tie is not
    [InlineData(50, 50, 0, ComparisonMethod.RankSumExact), InlineData(51, 50, 0, ComparisonMethod.RankSumNormal), InlineData(50, 51, 0, ComparisonMethod.RankSumNormal), InlineData(50, 50, 1, ComparisonMethod.RankSumNormal)]
    public void Up_to_fifty_a_side_without_ties_the_test_is_exact(int before, int after, int ties, ComparisonMethod method) =>
        Assert.Equal(method, ShiftComparison.Of([.. Enumerable.Range(0, before).Select(i => i * 2.0)], [.. Enumerable.Range(0, after).Select(i => (i * 2.0) + (i < ties ? 0 : 1))], BetterWhen.Higher, 0.95).Method);

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

    [Fact]   // 3 against 3: 2 of 20 arrangements are as far out as one pair, exactly the tenth on either side that 80% leave: the nine differences but the outermost two
    public void An_interval_is_no_wider_than_its_confidence_asks()
    {
        var effect = ShiftComparison.Of([1.0, 2, 3], [7.0, 8.25, 9.5], BetterWhen.Higher, 0.8);

        Assert.Equal((5.0, 7.5), (effect.Lower, effect.Upper));
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

    // How far the rank sum of the values after is from its mean, less the correction for continuity.
    private static double Distance(double[] before, double[] after) => Math.Abs(Midranks(before, after).Skip(before.Length).Sum() - (after.Length * (before.Length + after.Length + 1) / 2.0)) - 0.5;

    // The standard deviation of a sum of ranks that are drawn without putting back: from the scatter of the midranks, not from the sizes of ties.
    private static double Deviation(double[] before, double[] after)
    {
        var (ranks, n, m) = (Midranks(before, after), (double)before.Length, (double)after.Length);
        var middle = ranks.Average();
        return Math.Sqrt(n * m / ((n + m) * (n + m - 1)) * ranks.Sum(rank => (rank - middle) * (rank - middle)));
    }

    private static double[] Midranks(double[] before, double[] after)
    {
        double[] all = [.. before, .. after];
        return [.. all.Select(x => all.Count(y => y < x) + ((all.Count(y => y == x) + 1) / 2.0))];
    }

    private sealed class Near(double tolerance) : IEqualityComparer<(double, double, double)>
    {
        public bool Equals((double, double, double) x, (double, double, double) y) =>
            Math.Abs(x.Item1 - y.Item1) < tolerance && Math.Abs(x.Item2 - y.Item2) < tolerance && Math.Abs(x.Item3 - y.Item3) < tolerance;

        public int GetHashCode((double, double, double) values) => 0;
    }
}
