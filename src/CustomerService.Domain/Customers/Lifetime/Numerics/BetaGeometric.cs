using CustomerService.Domain.Customers.Purchases;
using CustomerService.Domain.Numerics;

namespace CustomerService.Domain.Customers.Lifetime.Numerics;

/// <summary>What the beta-geometric models say of a customer: BG/NBD, and MBG/NBD, whose customers may leave once more, at the first purchase.</summary>
/// <remarks>
/// <para>
/// A customer who is alive after x repeat purchases until T has stayed x times, or x + 1 times: p is beta with a and b + x (+ 1), λ is gamma
/// with r + x and α + T. What follows is the same for both models, with b greater by 1 in MBG/NBD.
/// </para>
/// <para>Source: Fader, Hardie and Lee 2005; Batislam, Denizel and Filiztekin 2007.</para>
/// </remarks>
/// <param name="R">r.</param>
/// <param name="Alpha">α.</param>
/// <param name="A">a.</param>
/// <param name="B">b.</param>
/// <param name="First">How often one may leave at the first purchase: 0 or 1.</param>
internal readonly partial record struct BetaGeometric(double R, double Alpha, double A, double B, int First)
{
    // Beyond this the series is longer than the points of the mixture.
    private const double FarHorizon = 0.98;

    // The share of its parts a result may be, or else its digits are gone.
    private const double LeastShare = 1e-3;

    // Up to here the series of the rate is shorter than the points of the mixture.
    private const double ShortSeries = 0.95;

    private const double SeriesEnd = 1e-17;

    /// <summary>The probability of being alive: 1/(1 + odds of having left at the last purchase).</summary>
    /// <remarks>The odds are ((α+T)/(α+t_x))^(r+x) a/(b+x−1), b greater by 1 in MBG/NBD. A power beyond all doubles is a probability of 0.</remarks>
    public double Alive(in Buying customer) => customer.Frequency == 0 && First == 0
        ? 1
        : 1 / (1 + Math.Exp(((R + customer.Frequency) * NearOne.LogOnePlus((customer.Age - customer.Recency) / (Alpha + customer.Recency)))
            + Math.Log(A / (B + First + customer.Frequency - 1))));

    /// <summary>How many purchases a customer is expected to make within a horizon.</summary>
    public double Expected(in Buying customer, double horizon) => Alive(customer) * ExpectedIfAlive(customer.Frequency, customer.Age, horizon);

    /// <summary>How many repeat purchases a new customer is expected to make within a horizon.</summary>
    public double ExpectedOfNew(double horizon) => Alive(default(Buying)) * ExpectedIfAlive(0, 0, horizon);

    /// <summary>How many purchases one who is alive is expected to make within a horizon.</summary>
    /// <remarks>
    /// Euler's transformation of the published 2F1 leaves x in its third parameter alone; a − 1 is divided out of its second. With
    /// z = t/(α+T+t), L = ln(1−z), A = a+b−1−r, C = a+b+x−1, c = a+b+x:
    /// E = −C (e^((a−1)L) − 1)/(a−1) − e^((a−1)L) Σ_{k≥1} (A)_k (a)_(k−1) / ((c)_(k−1) k!) z^k. Finite at a = 1, and no power of x is
    /// taken. Where the two parts all but cancel, or the series is long, the same mean is taken over p: E[(1 − (1 + p t/(α+T))^−(r+x))/p].
    /// </remarks>
    public double ExpectedIfAlive(int frequency, double age, double horizon)
    {
        if (horizon == 0)
        {
            return 0;
        }

        var (k, b) = (R + frequency, B + First + frequency);
        var z = horizon / (Alpha + age + horizon);
        if (z < FarHorizon)
        {
            var log = NearOne.LogOnePlus(-z);
            var power = Math.Exp((A - 1) * log);
            var (c, numerator) = (A + b - 1, A + B + First - 1 - R);
            var term = numerator * z;
            var (sum, parts) = (term, Math.Abs(term));
            for (var i = 1; Math.Abs(term) > SeriesEnd * parts; i++)
            {
                term *= (numerator + i) * (A + i - 1) * z / ((c + i) * (i + 1));
                sum += term;
                parts += Math.Abs(term);
            }

            var plain = -c * NearOne.Power(A - 1, log);
            var expected = plain - (power * sum);
            if (expected > LeastShare * (Math.Abs(plain) + (power * parts)))
            {
                return expected;
            }
        }

        var ratio = horizon / (Alpha + age);
        var mixture = new BetaMixture(A, b, (k + 1) * (1 + ratio));
        var mean = 0.0;
        for (var i = 0; i < mixture.Points.Length; i++)
        {
            var p = mixture.Points[i];
            mean -= mixture.Weights[i] * NearOne.ExpMinusOne(-k * NearOne.LogOnePlus(p * ratio)) / p;
        }

        return mean;
    }
}
