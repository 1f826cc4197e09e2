namespace CustomerService.Domain.Numerics;

/// <summary>The regularized incomplete beta function, of which Student's distribution is a case.</summary>
/// <remarks>
/// The factor in front is taken by Loader's saddle-point form, which loses no digits for large parameters as a difference of logarithms of
/// gamma functions would. Sources: NIST Digital Library of
/// Mathematical Functions, 8.17.22 (the continued fraction); A. DiDonato and A. Morris, Algorithm 708, ACM
/// Transactions on Mathematical Software 18, 1992 (its stable form); C. Loader, Fast and Accurate Computation of Binomial Probabilities, 2000.
/// </remarks>
internal static class BetaFunction
{
    private const int MostSteps = 10_000;

    /// <summary>I_x(a, b) by its continued fraction, good where x lies well below or next to the mean a / (a + b).</summary>
    /// <param name="a">Above 0.</param>
    /// <param name="b">Above 0.</param>
    /// <param name="x">In [0, 1].</param>
    /// <param name="y">1 − x, by whoever knows it better than the difference.</param>
    public static double Lower(double a, double b, double x, double y) => x <= 0 ? 0 : y <= 0 ? 1 : Factor(a, b, x, y) * Fraction(a, b, x, y);

    /// <summary>x^a y^b / B(a, b).</summary>
    public static double Factor(double a, double b, double x, double y)
    {
        var n = a + b;
        var exponent = StirlingError(n) - StirlingError(a) - StirlingError(b) - Deviance(a, n * x, (a * y) - (b * x)) - Deviance(b, n * y, (b * x) - (a * y));
        return Math.Sqrt(a * b / (2 * Math.PI * n)) * Math.Exp(exponent);
    }

    /// <summary>ln Γ(n + 1) less Stirling's formula.</summary>
    private static double StirlingError(double n)
    {
        if (n < 10)
        {
            return GammaFunctions.Log(n + 1) - ((n + 0.5) * Math.Log(n)) + n - (0.5 * Math.Log(2 * Math.PI));
        }

        var square = 1 / (n * n);
        return ((1.0 / 12) + (square * ((-1.0 / 360) + (square * ((1.0 / 1260) + (square * ((-1.0 / 1680)
            + (square * ((1.0 / 1188) + (square * ((-691.0 / 360360) + (square / 156)))))))))))) / n;
    }

    /// <summary>k ln(k/m) − (k − m), without loss where k is next to m.</summary>
    private static double Deviance(double k, double m, double difference)
    {
        if (Math.Abs(difference) >= 0.1 * (k + m))
        {
            return (k * Math.Log(k / m)) - difference;
        }

        var v = difference / (k + m);
        var (sum, term) = (difference * v, 2 * k * v);
        for (var j = 3; j < 200; j += 2)
        {
            term *= v * v;
            var next = sum + (term / j);
            if (next == sum)
            {
                break;
            }

            sum = next;
        }

        return sum;
    }

    // The even part of the continued fraction, in the form that stays exact for large parameters: it knows a y − b x, not the difference of two
    // numbers next to 1. By forward recurrence, scaled at every step.
    private static double Fraction(double a, double b, double x, double y)
    {
        var start = 1 + ((a * y) - (b * x));
        var (numerator, denominator) = (0.0, 1.0);
        var (nextNumerator, nextDenominator) = (1.0, start / (1 + (1 / a)));
        var value = nextNumerator / nextDenominator;
        for (var n = 1; n < MostSteps; n++)
        {
            var share = n / a;
            var weight = n * (b - n) * x;
            var width = a / (a + (2 * n) - 1);
            var alpha = (share + 1 - (1 / a)) * (share + 1 - (1 / a) + (b / a)) * width * width * weight * x;
            var beta = n + (weight / (a + (2 * n) - 1)) + ((share + 1) / (1 + (1 / a) + (2 * share)) * (start + (n * (1 + y))));
            (numerator, nextNumerator) = (nextNumerator, (alpha * numerator) + (beta * nextNumerator));
            (denominator, nextDenominator) = (nextDenominator, (alpha * denominator) + (beta * nextDenominator));
            var next = nextNumerator / nextDenominator;
            if (Math.Abs(next - value) <= 1e-16 * next)
            {
                return next;
            }

            value = next;
            (numerator, denominator, nextNumerator, nextDenominator) = (numerator / nextDenominator, denominator / nextDenominator, value, 1);
        }

        return value;
    }
}
