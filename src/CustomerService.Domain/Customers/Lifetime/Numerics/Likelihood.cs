namespace CustomerService.Domain.Customers.Lifetime.Numerics;

/// <summary>The mean log-likelihood of a customer as a function of the logarithms of a model's parameters.</summary>
/// <remarks>Logarithms keep every parameter positive and make the unit of time irrelevant; the mean makes tolerances mean the same for ten customers and ten million.</remarks>
internal abstract class Likelihood
{
    /// <summary>How many parameters there are.</summary>
    public abstract int Size { get; }

    /// <summary>The mean log-likelihood, and its slope in each logarithm.</summary>
    /// <param name="logs">The logarithms of the parameters.</param>
    /// <param name="slope">Takes the slopes.</param>
    public abstract double Evaluate(ReadOnlySpan<double> logs, Span<double> slope);
}

/// <summary>A likelihood with some of its parameters held.</summary>
/// <param name="whole">The likelihood.</param>
/// <param name="held">For each parameter the logarithm it is held at, or NaN where it is free.</param>
internal sealed class HeldLikelihood(Likelihood whole, double[] held) : Likelihood
{
    private readonly double[] _slope = new double[whole.Size];

    public override int Size { get; } = held.Count(double.IsNaN);

    public double[] Whole(ReadOnlySpan<double> free)
    {
        var all = (double[])held.Clone();
        var next = 0;
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = double.IsNaN(held[i]) ? free[next++] : held[i];
        }

        return all;
    }

    public override double Evaluate(ReadOnlySpan<double> logs, Span<double> slope)
    {
        var value = whole.Evaluate(Whole(logs), _slope);
        var next = 0;
        for (var i = 0; i < held.Length; i++)
        {
            if (double.IsNaN(held[i]))
            {
                slope[next++] = _slope[i];
            }
        }

        return value;
    }
}
