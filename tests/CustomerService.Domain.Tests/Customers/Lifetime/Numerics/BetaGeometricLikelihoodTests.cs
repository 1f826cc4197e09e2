using CustomerService.Domain.Customers;
using CustomerService.Domain.Customers.Lifetime.Numerics;
using CustomerService.Domain.Customers.Purchases;
using CustomerService.Domain.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerService.Domain.Tests.Customers.Lifetime.Numerics;

public sealed class BetaGeometricLikelihoodTests
{
    [Fact]
    public void The_slope_is_that_of_the_value() => Prop.ForAll(Arb.From(Cases), item =>
    {
        const double H = 1e-5;
        foreach (var first in (int[])[0, 1])
        {
            var likelihood = new BetaGeometricLikelihood(new(item.Table), first);
            var (slope, unused) = (new double[4], new double[4]);
            var value = likelihood.Evaluate(item.Logs, slope);
            for (var i = 0; i < 4; i++)
            {
                var (up, down) = ((double[])item.Logs.Clone(), (double[])item.Logs.Clone());
                up[i] += H;
                down[i] -= H;
                var difference = (likelihood.Evaluate(up, unused) - likelihood.Evaluate(down, unused)) / (2 * H);
                Assert.True(Math.Abs(difference - slope[i]) <= 2e-9 * (1 + Math.Abs(value) + Math.Abs(slope[i])) * 10, $"parameter {i}: {slope[i]}, by difference {difference}, value {value}");
            }
        }
    }).QuickCheckThrowOnFailure();

    // Straight from the papers, a customer at a time, with gamma functions.
    [Fact]
    public void The_value_is_that_of_the_published_formula() => Prop.ForAll(Arb.From(Cases), item =>
    {
        var (r, alpha, a, b) = (Math.Exp(item.Logs[0]), Math.Exp(item.Logs[1]), Math.Exp(item.Logs[2]), Math.Exp(item.Logs[3]));
        foreach (var first in (int[])[0, 1])
        {
            var sum = 0.0;
            foreach (var row in item.Table.Rows)
            {
                var (x, last, age) = (row.Buying.Frequency, row.Buying.Recency, row.Buying.Age);
                var common = GammaFunctions.Log(r + x) - GammaFunctions.Log(r) + (r * Math.Log(alpha));
                var alive = common + LogBeta(a, b + x + first) - LogBeta(a, b) - ((r + x) * Math.Log(alpha + age));
                var left = x + first == 0 ? double.NegativeInfinity : common + LogBeta(a + 1, b + x + first - 1) - LogBeta(a, b) - ((r + x) * Math.Log(alpha + last));
                sum += row.Customers * (Math.Max(alive, left) + Math.Log(1 + Math.Exp(-Math.Abs(alive - left))));
            }

            var value = item.Table.Customers * new BetaGeometricLikelihood(new(item.Table), first).Evaluate(item.Logs, new double[4]);
            Assert.True(Math.Abs(value - sum) <= 1e-10 * (item.Table.Customers + item.Table.Purchases + Math.Abs(sum)), $"{value}, published {sum}");
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Parameters_at_the_edge_of_the_search_give_numbers()
    {
        var table = BuyingTable.Of([new(0, 0, 5), new(1, 2, 5), new(700, 4.9, 5), new(3, 5, 5)], TimeUnit.Weeks);
        foreach (var corner in Enumerable.Range(0, 16))
        {
            foreach (var first in (int[])[0, 1])
            {
                var slope = new double[4];
                double[] logs = [.. Enumerable.Range(0, 4).Select(i => (corner >> i & 1) == 0 ? -LikelihoodSearch.Box : LikelihoodSearch.Box)];
                Assert.True(double.IsFinite(new BetaGeometricLikelihood(new(table), first).Evaluate(logs, slope)), string.Join(' ', logs));
                Assert.All(slope, value => Assert.True(double.IsFinite(value)));
            }
        }
    }

    private static Gen<(double[] Logs, BuyingTable Table)> Cases =>
        from logs in Gen.Choose(-4000, 4000).Select(milli => milli / 1000.0).ArrayOf(4)
        from count in Gen.Choose(1, 30)
        from rows in Row.ArrayOf(count)
        select (logs, BuyingTable.OfRows(rows, TimeUnit.Weeks));

    private static Gen<BuyingRow> Row =>
        from x in Gen.Frequency((4, Gen.Choose(0, 5)), (1, Gen.Choose(6, 400)))
        from age in Gen.Choose(1, 500)
        from last in Gen.Choose(1, age)
        from count in Gen.Choose(1, 9)
        select new BuyingRow(new(x, x == 0 ? 0 : last / 7.0, age / 7.0), count);

    private static double LogBeta(double a, double b) => GammaFunctions.Log(a) + GammaFunctions.Log(b) - GammaFunctions.Log(a + b);
}
