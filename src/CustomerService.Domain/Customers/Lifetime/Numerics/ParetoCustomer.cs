using CustomerService.Domain.Customers.Purchases;
using CustomerService.Domain.Numerics;

namespace CustomerService.Domain.Customers.Lifetime.Numerics;

/// <summary>What Pareto/NBD says of one customer, for checked numbers.</summary>
/// <remarks>One who is alive at T has a purchase rate of Gamma(r+x, α+T) and, independently, a rate of leaving of Gamma(s, β+T).</remarks>
internal readonly record struct ParetoCustomer(double R, double Alpha, double S, double Beta)
{
    public double Alive(in Buying customer)
    {
        if (customer.Recency == customer.Age)
        {
            return 1;
        }

        var (atA, atB, silence) = (Alpha + customer.Recency, Beta + customer.Recency, customer.Age - customer.Recency);
        var power = R + customer.Frequency;
        var gone = S / atB * DecayIntegral.Of(power, atA, S + 1, atB, 0, silence);
        var still = Math.Exp(-(power * NearOne.LogOnePlus(silence / atA)) - (S * NearOne.LogOnePlus(silence / atB)));
        return still / (gone + still);
    }

    /// <summary>The expected purchases of one who is alive.</summary>
    public double ExpectedOfAlive(in Buying customer, double horizon) =>
        (R + customer.Frequency) / (Alpha + customer.Age) * Presence(Beta + customer.Age, horizon);

    public double ExpectedOfNew(double horizon) => R / Alpha * Presence(Beta, horizon);

    public double Discounted(in Buying customer, double rate, double horizon)
    {
        var left = Beta + customer.Age;
        return Alive(customer) * (R + customer.Frequency) / (Alpha + customer.Age) * DecayIntegral.Of(0, left, S, left, rate, horizon);
    }

    public double AliveAt(in Buying customer, double ahead) =>
        Alive(customer) * Math.Exp(-S * NearOne.LogOnePlus(ahead / (Beta + customer.Age)));

    public Buying Simulate(double age, RandomSource random)
    {
        var rate = Draws.Gamma(R, random) / Alpha;
        var end = Math.Min(age, Draws.Exponential(random) / (Draws.Gamma(S, random) / Beta));
        var (purchases, last) = (0, 0.0);
        for (var at = Draws.Exponential(random) / rate; at <= end && purchases < int.MaxValue; at += Draws.Exponential(random) / rate)
        {
            if (at > 0)   // two purchases at one moment are one
            {
                (purchases, last) = (purchases + 1, at);
            }
        }

        return new(purchases, last, age);
    }

    // ∫₀ᵗ (1 + v/b)^−s dv, the time one is expected to stay: through e^x − 1, so that s = 1 is no hole.
    private double Presence(double b, double horizon) => b * NearOne.Power(1 - S, NearOne.LogOnePlus(horizon / b));
}
