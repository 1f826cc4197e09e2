using CustomerService.Domain.Numerics;

namespace CustomerService.Domain.Customers.Lifetime.Numerics;

/// <summary>Means over a beta-distributed probability p, for functions that are smooth in ln p: points and weights.</summary>
/// <remarks>
/// The trapezoidal rule in the log-odds of p. The density falls exponentially to both sides and is analytic in a strip around the real line,
/// so the error falls like e^(−π²/step): below rounding for the step that is taken. Where p or 1−p is too small for the function
/// to change any more, what is left of the sum is a geometric series, and its sum is put on the last point. No parameter is too large or too
/// small, and with a positive function no digits are lost. Source: L. N. Trefethen and J. A. C. Weideman, The Exponentially Convergent
/// Trapezoidal Rule, SIAM Review 56(3), 2014.
/// </remarks>
internal readonly struct BetaMixture
{
    private const double WidestStep = 0.25;
    private const double Nothing = 1e-17;

    // Beyond these p is 0, or 1, or one number, for all that any function sees of it; and no power of e leaves the doubles.
    private const double Extreme = 1e100;
    private const double OneNumber = 1e-16;

    private readonly double[] _points;
    private readonly double[] _weights;

    /// <param name="a">First parameter of p, above 0.</param>
    /// <param name="b">Second parameter of p, above 0.</param>
    /// <param name="scale">The function changes by less than a share of p·scale near p = 0, and of (1−p)·scale near 1.</param>
    public BetaMixture(double a, double b, double scale)
    {
        (a, b) = (Math.Clamp(a, 1 / Extreme, Extreme), Math.Clamp(b, 1 / Extreme, Extreme));
        if ((1 / a) + (1 / b) < OneNumber)
        {
            (_points, _weights) = ([a / (a + b)], [1]);
            return;
        }

        var step = Math.Min(WidestStep, 0.6 * Math.Sqrt((1 / a) + (1 / b)));
        var mode = Math.Log(a) - Math.Log(b);
        var top = LogDensity(a, b, mode);
        scale = Math.Clamp(Math.Max(scale, a + b), 1, Extreme * Extreme);
        var (points, weights, total) = (new List<double>(256), new List<double>(256), 0.0);
        for (var (side, first) = (-1, 0); side <= 1; (side, first) = (side + 2, 1))
        {
            var decay = side < 0 ? a : b;
            for (var i = first; ; i++)
            {
                var logOdds = mode + (side * i * step);
                var weight = Math.Exp(LogDensity(a, b, logOdds) - top);
                var far = Math.Exp(side * -logOdds) * scale < Nothing;   // p or 1−p, about
                points.Add(1 / (1 + Math.Exp(-logOdds)));
                if (far)
                {
                    weight /= -NearOne.ExpMinusOne(-decay * step);
                }

                weights.Add(weight);
                total += weight;
                if (far || weight < 1e-18 * total)
                {
                    break;
                }
            }
        }

        (_points, _weights) = ([.. points], [.. weights]);
        for (var i = 0; i < _weights.Length; i++)
        {
            _weights[i] /= total;
        }
    }

    public ReadOnlySpan<double> Points => _points;

    /// <summary>The weights, 1 together.</summary>
    public ReadOnlySpan<double> Weights => _weights;

    // Of the log-odds: p^a (1−p)^b.
    private static double LogDensity(double a, double b, double logOdds) => logOdds > 0
        ? -(a * NearOne.LogOnePlus(Math.Exp(-logOdds))) - (b * (logOdds + NearOne.LogOnePlus(Math.Exp(-logOdds))))
        : (a * (logOdds - NearOne.LogOnePlus(Math.Exp(logOdds)))) - (b * NearOne.LogOnePlus(Math.Exp(logOdds)));
}
