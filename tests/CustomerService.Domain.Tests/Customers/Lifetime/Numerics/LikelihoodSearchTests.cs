using CustomerService.Domain.Customers.Lifetime.Numerics;

namespace CustomerService.Domain.Tests.Customers.Lifetime.Numerics;

/// <summary>Functions whose largest value is known.</summary>
public sealed class LikelihoodSearchTests
{
    [Fact]
    public void A_curved_valley_is_followed_to_its_end()
    {
        // Rosenbrock's function with its sign turned: the largest value is 0, at (1, 1).
        var rosenbrock = new Known(2, (x, slope) =>
        {
            var bend = x[1] - (x[0] * x[0]);
            (slope[0], slope[1]) = ((400 * x[0] * bend) + (2 * (1 - x[0])), -200 * bend);
            return -(100 * bend * bend) - ((1 - x[0]) * (1 - x[0]));
        });
        var search = new LikelihoodSearch(rosenbrock);
        var (found, curvature) = search.Polished(search.From([-1.2, 1]));
        Assert.Equal(SearchEnd.Flat, found.End);
        Assert.Equal([1, 1], found.Logs.Select(log => Math.Round(log, 10)));
        Assert.InRange(found.Evaluations, 10, 100);
        // The second derivatives at (1, 1) are 802, -400 and 200.
        Assert.Equal(1002, curvature.Eigenvalues.Sum(), 1e-3);
        Assert.Equal(400, curvature.Eigenvalues[0] * curvature.Eigenvalues[1], 1e-2);
    }

    [Fact]
    public void A_bowl_is_found_from_far_away_with_steps_of_at_most_2()
    {
        double[] top = [3, -7, 12, 0.5];
        var bowl = new Known(4, (x, slope) =>
        {
            var value = 0.0;
            for (var i = 0; i < 4; i++)
            {
                slope[i] = -2 * Math.Pow(10, i - 2) * (x[i] - top[i]);
                value -= Math.Pow(10, i - 2) * (x[i] - top[i]) * (x[i] - top[i]);
            }

            return value;
        });
        var search = new LikelihoodSearch(bowl);
        var (found, curvature) = search.Polished(search.From([-10, 10, -10, 10]));
        Assert.All(top.Zip(found.Logs), pair => Assert.Equal(pair.First, pair.Second, 1e-7));
        Assert.Equal(0.02, curvature.Smallest, 1e-8);
        Assert.Equal(20, curvature.Largest, 1e-6);
        Assert.True(found.SlopeNorm < 1e-9);
    }

    [Fact]
    public void What_rises_for_ever_ends_at_the_edge_of_the_box_and_nowhere_else()
    {
        var ramp = new Known(2, (x, slope) =>
        {
            (slope[0], slope[1]) = (0.5, -2 * x[1]);
            return (0.5 * x[0]) - (x[1] * x[1]);
        });
        var found = new LikelihoodSearch(ramp).From([0, 3]);
        Assert.Equal(LikelihoodSearch.Box, found.Logs[0]);
        Assert.Equal(0, found.Logs[1], 1e-3);
        Assert.NotEqual(SearchEnd.Flat, found.End);
    }

    [Fact]
    public void A_value_that_is_no_number_is_stepped_back_from()
    {
        // ln x - x in x itself: no number below 0; the top is at 1.
        var hill = new Known(1, (x, slope) =>
        {
            slope[0] = (1 / x[0]) - 1;
            return x[0] > 0 ? Math.Log(x[0]) - x[0] : double.NaN;
        });
        var search = new LikelihoodSearch(hill);
        Assert.Equal(1, search.Polished(search.From([1.9])).Result.Logs[0], 1e-9);
    }

    [Fact]
    public void A_held_parameter_stays_where_it_is_held()
    {
        var bowl = new Known(3, (x, slope) =>
        {
            for (var i = 0; i < 3; i++)
            {
                slope[i] = -2 * (x[i] - i - 1);
            }

            return -((x[0] - 1) * (x[0] - 1)) - ((x[1] - 2) * (x[1] - 2)) - ((x[2] - 3) * (x[2] - 3));
        });
        var held = new HeldLikelihood(bowl, [double.NaN, 5, double.NaN]);
        Assert.Equal(2, held.Size);
        var found = new LikelihoodSearch(held).From([0, 0]);
        Assert.Equal(-9, found.Value, 1e-9);
        Assert.Equal([1, 5, 3], held.Whole(found.Logs).Select(log => Math.Round(log, 6)));
    }

    private delegate double Function(ReadOnlySpan<double> at, Span<double> slope);

    private sealed class Known(int size, Function function) : Likelihood
    {
        public override int Size => size;

        public override double Evaluate(ReadOnlySpan<double> logs, Span<double> slope) => function(logs, slope);
    }
}
