using System.Runtime.Intrinsics;
using CustomerService.Domain.Numerics;

namespace CustomerService.Domain.Customers.Lifetime.Numerics;

/// <summary>The integral of (1 + v/A)^−a (1 + v/B)^−b e^−zv over v from 0 to a horizon.</summary>
/// <remarks>
/// All that Pareto/NBD asks of hypergeometric functions and of Tricomi's U: (1/B) ∫₀^∞ (1+v/B)^−s e^−zv dv = U(1, 2−s, zB). Relative error about
/// 1e-13. The steps grow with A + v and B + v, so that few are needed however far the horizon is.
/// </remarks>
internal static class DecayIntegral
{
    /// <param name="a">0 or more.</param>
    /// <param name="scaleA">A, above 0.</param>
    /// <param name="b">0 or more.</param>
    /// <param name="scaleB">B, above 0.</param>
    /// <param name="z">0 or more; above 0 where the horizon is infinite.</param>
    /// <param name="horizon">0 or more.</param>
    public static double Of(double a, double scaleA, double b, double scaleB, double z, double horizon)
    {
        var (total, at, kept) = (0.0, 0.0, 1.0);
        while (at < horizon)
        {
            var (atA, atB, remaining) = (scaleA + at, scaleB + at, horizon - at);
            // What is left is at most this, by each of the factors alone.
            var left = kept * Math.Min(remaining, Math.Min(1 / z, b > 1 ? atB / (b - 1) : double.PositiveInfinity));
            if (left <= QuadratureStep.Nothing * total)
            {
                break;
            }

            var (rule, length) = QuadratureStep.Next(a, atA, b, atB, z, remaining);
            total += kept * length * Step(rule, a, length / atA, b, length / atB, z * length);
            if (length >= remaining)
            {
                break;
            }

            at += length;
            kept = Math.Exp(-(a * NearOne.LogOnePlus(at / scaleA)) - (b * NearOne.LogOnePlus(at / scaleB)) - (z * at));
        }

        return total;
    }

    private static double Step(GaussLegendre rule, double a, double byA, double b, double byB, double z)
    {
        var sum = Vector256<double>.Zero;
        for (var i = 0; i < rule.Nodes.Length; i++)
        {
            var node = rule.Nodes[i];
            var fall = (b * VectorMath.LogOnePlus(byB * node)) + (z * node);
            if (a > 0)
            {
                fall += a * VectorMath.LogOnePlus(byA * node);
            }

            sum += rule.Weights[i] * Vector256.Exp(-fall);
        }

        return Vector256.Sum(sum);
    }
}
