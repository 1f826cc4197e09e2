using CustomerService.Domain.Customers.Purchases;
using CustomerService.Domain.Numerics;

namespace CustomerService.Domain.Customers.Lifetime.Numerics;

internal readonly partial record struct BetaGeometric
{
    /// <summary>Draws a customer and observes one from the first purchase on.</summary>
    public Buying Simulate(double age, RandomSource random)
    {
        var rate = Draws.Gamma(R, random) / Alpha;
        var leaves = Draws.Beta(A, B, random);
        var (purchases, last) = (0, 0.0);
        if (First == 1 && random.NextFraction() < leaves)
        {
            return new(0, 0, age);
        }

        for (var time = Draws.Exponential(random) / rate; time <= age && purchases < int.MaxValue; time += Draws.Exponential(random) / rate)
        {
            (purchases, last) = (purchases + 1, time);
            if (random.NextFraction() < leaves)
            {
                break;
            }
        }

        return new(purchases, last, age);
    }

    /// <summary>The probability that a new customer makes a number of repeat purchases.</summary>
    /// <remarks>
    /// Either one stayed each time and just so many came, or one left at the last of them, and as many or more would have come. How many
    /// would come is negative binomial.
    /// </remarks>
    public double ProbabilityOf(int purchases, double horizon)
    {
        var (share, log) = (horizon / (Alpha + horizon), -R * NearOne.LogOnePlus(horizon / Alpha));
        var fewer = 0.0;
        for (var j = 0; j < purchases; j++)
        {
            fewer += Math.Exp(log);
            log += Math.Log((R + j) / (j + 1) * share);
        }

        var stayed = LogStayed(purchases + First);
        var left = purchases + First == 0 ? 0 : Math.Exp(LogStayed(purchases + First - 1)) * A / (A + B + purchases + First - 1);
        return Math.Exp(stayed + log) + (left * Math.Max(0, 1 - fewer));
    }

    // ln B(a,b+n)/B(a,b): n times at risk, and stayed.
    private double LogStayed(int times)
    {
        Span<double> values = stackalloc double[3];
        BetaRatios.Fill(A, B, [times], values[..1], values.Slice(1, 1), values[2..]);
        return values[0];
    }
}
