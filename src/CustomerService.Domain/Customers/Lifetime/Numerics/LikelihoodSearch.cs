namespace CustomerService.Domain.Customers.Lifetime.Numerics;

/// <summary>How a search for the largest likelihood ended.</summary>
internal enum SearchEnd
{
    /// <summary>The slope is nothing.</summary>
    Flat,

    /// <summary>No step gains anything any more, although some slope is left.</summary>
    NoGain,

    /// <summary>A parameter reached the edge of the box that is searched.</summary>
    Edge,

    /// <summary>The allowed number of steps was used up.</summary>
    Exhausted,
}

/// <summary>Where a search ended.</summary>
internal sealed record SearchResult(double[] Logs, double Value, double[] Slope, SearchEnd End, int Iterations, int Evaluations)
{
    /// <summary>The largest slope in any parameter.</summary>
    public double SlopeNorm => Slope.Max(Math.Abs);
}

/// <summary>Finds the largest value of a likelihood: quasi-Newton steps with a remembered curvature (BFGS), then Newton's own.</summary>
/// <remarks>
/// Two to four parameters in logarithms, so the matrices are small and dense. A step is at most 2 in any logarithm, a factor of seven; the
/// box is e^±<see cref="Box"/> around the start, so that the unit of a parameter does not matter. Source: Nocedal and Wright, Numerical Optimization, 2nd edition, 2006, algorithm 6.1; step lengths by
/// backtracking with a quadratic, section 3.5.
/// </remarks>
internal sealed class LikelihoodSearch(Likelihood likelihood)
{
    /// <summary>How far from the start a logarithm may go.</summary>
    public const double Box = 25;

    private const double FlatSlope = 1e-9;
    private const double LongestStep = 2;
    private const int MostIterations = 200;
    private const int MostHalvings = 30;

    private readonly int _n = likelihood.Size;
    private int _evaluations;
    private double[] _center = [];

    public SearchResult From(ReadOnlySpan<double> start)
    {
        var at = start.ToArray();
        _center = start.ToArray();
        var slope = new double[_n];
        var value = Evaluate(at, slope);
        var inverse = Identity();
        var (step, next, nextSlope) = (new double[_n], new double[_n], new double[_n]);
        var fresh = true;
        for (var iteration = 0; ; iteration++)
        {
            if (Norm(slope) <= FlatSlope)
            {
                return Ended(SearchEnd.Flat, iteration);
            }

            if (iteration == MostIterations)
            {
                return Ended(SearchEnd.Exhausted, iteration);
            }

            Direction(inverse, slope, step);
            if (!TryStep(at, value, slope, step, next, nextSlope, out var nextValue))
            {
                if (!fresh)
                {
                    (inverse, fresh) = (Identity(), true);
                    continue;
                }

                return Ended(AtEdge(at) ? SearchEnd.Edge : SearchEnd.NoGain, iteration);
            }

            Learn(inverse, at, next, slope, nextSlope, fresh);
            fresh = false;
            next.CopyTo(at, 0);
            nextSlope.CopyTo(slope, 0);
            value = nextValue;
        }

        SearchResult Ended(SearchEnd end, int iterations) => new(at, value, slope, end, iterations, _evaluations);
    }

    /// <summary>Sharpens a result by Newton steps, with the curvature there; the curvature is that of the mean, with the sign turned.</summary>
    public (SearchResult Result, SymmetricMatrix Curvature) Polished(SearchResult found)
    {
        var curvature = Curvature(found.Logs);
        for (var i = 0; i < 3 && found.SlopeNorm > 1e-13 && curvature.IsFinite && curvature.Smallest > 0; i++)
        {
            var inverse = curvature.Inverse();
            var (next, slope) = (new double[_n], new double[_n]);
            for (var j = 0; j < _n; j++)
            {
                next[j] = found.Logs[j];
                for (var k = 0; k < _n; k++)
                {
                    next[j] += inverse[j, k] * found.Slope[k];
                }
            }

            if (DistanceFromCenter(next) > Box)
            {
                break;
            }

            var value = Evaluate(next, slope);
            if (!(Norm(slope) < 0.5 * found.SlopeNorm))
            {
                break;
            }

            found = found with { Logs = next, Value = value, Slope = slope, End = Norm(slope) <= FlatSlope ? SearchEnd.Flat : found.End };
        }

        return (found with { Evaluations = _evaluations }, curvature);
    }

    /// <summary>Minus the second derivatives of the mean log-likelihood, by central differences of its slope.</summary>
    private SymmetricMatrix Curvature(double[] at)
    {
        const double H = 1e-4;
        var (up, down, moved) = (new double[_n], new double[_n], (double[])at.Clone());
        var second = new double[_n, _n];
        for (var i = 0; i < _n; i++)
        {
            moved[i] = at[i] + H;
            Evaluate(moved, up);
            moved[i] = at[i] - H;
            Evaluate(moved, down);
            moved[i] = at[i];
            for (var j = 0; j < _n; j++)
            {
                var value = -(up[j] - down[j]) / (4 * H);
                second[i, j] += value;
                second[j, i] += value;
            }
        }

        return new(second);
    }

    private double Evaluate(ReadOnlySpan<double> at, Span<double> slope)
    {
        _evaluations++;
        return likelihood.Evaluate(at, slope);
    }

    private bool AtEdge(double[] at) => DistanceFromCenter(at) >= Box - 1e-9;

    private double DistanceFromCenter(double[] at)
    {
        var farthest = 0.0;
        for (var i = 0; i < _n; i++)
        {
            farthest = Math.Max(farthest, Math.Abs(at[i] - _center[i]));
        }

        return farthest;
    }

    private static double Norm(ReadOnlySpan<double> slope)
    {
        var norm = 0.0;
        foreach (var value in slope)
        {
            norm = Math.Max(norm, Math.Abs(value));
        }

        return norm;
    }

    private double[,] Identity()
    {
        var identity = new double[_n, _n];
        for (var i = 0; i < _n; i++)
        {
            identity[i, i] = 1;
        }

        return identity;
    }

    private void Direction(double[,] inverse, double[] slope, double[] step)
    {
        for (var i = 0; i < _n; i++)
        {
            step[i] = 0;
            for (var j = 0; j < _n; j++)
            {
                step[i] += inverse[i, j] * slope[j];
            }
        }

        var longest = Norm(step);
        if (longest > LongestStep)
        {
            for (var i = 0; i < _n; i++)
            {
                step[i] *= LongestStep / longest;
            }
        }
    }

    private bool TryStep(double[] at, double value, double[] slope, double[] step, double[] next, double[] nextSlope, out double nextValue)
    {
        nextValue = value;
        for (var (length, halving) = (1.0, 0); halving < MostHalvings; halving++)
        {
            var rise = 0.0;
            for (var i = 0; i < _n; i++)
            {
                next[i] = Math.Clamp(at[i] + (length * step[i]), _center[i] - Box, _center[i] + Box);
                rise += slope[i] * (next[i] - at[i]);
            }

            if (!(rise > 0))
            {
                return false;
            }

            nextValue = Evaluate(next, nextSlope);
            var gain = nextValue - value;
            // Where the gain drowns in rounding, the slope decides: it is known far better than the value.
            var drowned = Math.Abs(rise) <= 1e-13 * (1 + Math.Abs(value));
            if (double.IsFinite(nextValue) && (gain >= 1e-4 * rise || (drowned && Norm(nextSlope) < Norm(slope))))
            {
                return true;
            }

            length *= double.IsFinite(gain) && gain < rise ? Math.Clamp(0.5 * rise / (rise - gain), 0.1, 0.5) : 0.1;
        }

        return false;
    }

    private void Learn(double[,] inverse, double[] at, double[] next, double[] slope, double[] nextSlope, bool fresh)
    {
        Span<double> s = stackalloc double[_n];
        Span<double> y = stackalloc double[_n];
        Span<double> hy = stackalloc double[_n];
        var (sy, yy) = (0.0, 0.0);
        for (var i = 0; i < _n; i++)
        {
            s[i] = next[i] - at[i];
            y[i] = slope[i] - nextSlope[i];   // the slope falls towards the top
            sy += s[i] * y[i];
            yy += y[i] * y[i];
        }

        if (!(sy > 1e-12 * Math.Sqrt(yy) * Norm(s)))
        {
            return;   // no curvature to learn on this step
        }

        if (fresh)
        {
            for (var i = 0; i < _n; i++)
            {
                inverse[i, i] = sy / yy;
            }
        }

        var yhy = 0.0;
        for (var i = 0; i < _n; i++)
        {
            for (var j = 0; j < _n; j++)
            {
                hy[i] += inverse[i, j] * y[j];
            }

            yhy += y[i] * hy[i];
        }

        for (var i = 0; i < _n; i++)
        {
            for (var j = 0; j < _n; j++)
            {
                inverse[i, j] += (((1 + (yhy / sy)) * s[i] * s[j]) - (hy[i] * s[j]) - (s[i] * hy[j])) / sy;
            }
        }
    }
}
