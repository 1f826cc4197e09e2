using CustomerService.Domain.Customers.Purchases;
using CustomerService.Domain.Numerics;

namespace CustomerService.Domain.Customers.Lifetime.Numerics;

internal readonly partial record struct BetaGeometric
{
    // e^−45 of a purchase is nothing beside the first.
    private const double Worthless = 45;

    // So far that e^u stays a double; no rate of interest comes near.
    private const double LeastDiscount = 1e-250;

    // Above, e^(−au) may be too small a number to balance it.
    private const double LargestSum = 1e200;

    /// <summary>The discounted purchases a customer is expected to make within a horizon, which may be infinite where the rate is above 0.</summary>
    /// <remarks>
    /// One who is alive buys at time t at the mean rate (r+x)/(α+T) E[(1 + p t/(α+T))^−(r+x+1)] over p, the derivative of the expected
    /// purchases; its integral with e^(−δt) has no closed form. With t = (α+T)(e^u − 1) it is smooth and short.
    /// </remarks>
    public double Discounted(in Buying customer, double rate, double horizon)
    {
        if (rate == 0 || horizon == 0)
        {
            return Expected(customer, horizon);
        }

        var (k, b, age) = (R + customer.Frequency, B + First + customer.Frequency, Alpha + customer.Age);
        var (discount, numerator, a) = (rate * age, A + B + First - 1 - R, A);
        var length = NearOne.LogOnePlus(Math.Min(horizon / age, Worthless / Math.Max(discount, LeastDiscount)));
        BetaMixture? mixture = null;
        return Alive(customer) * k * DoubleExponential.Integral(length, u =>
        {
            var growth = Math.Exp(u);
            var ratio = NearOne.ExpMinusOne(u);
            var z = ratio / growth;
            return Math.Exp(-discount * ratio) * (numerator >= 0 && z < ShortSeries ? growth * Series(z, u, ratio) : growth * Mixed(ratio));
        });

        // The mean over p as (1−z)^a 2F1(a+b−1−r, a; a+b+x; z), all of whose terms are positive here.
        double Series(double z, double u, double ratio)
        {
            var (term, sum) = (1.0, 1.0);
            for (var i = 0; term > SeriesEnd * sum; i++)
            {
                term *= (numerator + i) * (a + i) * z / ((a + b + i) * (i + 1));
                sum += term;
            }

            return sum < LargestSum ? Math.Exp(-a * u) * sum : Mixed(ratio);
        }

        double Mixed(double ratio)
        {
            var over = mixture ??= new(a, b, (k + 1) * (1 + (Math.Exp(length) - 1)));
            var mean = 0.0;
            for (var i = 0; i < over.Points.Length; i++)
            {
                mean += over.Weights[i] * Math.Exp(-(k + 1) * Math.Log(1 + (over.Points[i] * ratio)));
            }

            return mean;
        }
    }
}
