using System.Runtime.Intrinsics;
using CustomerService.Domain.Numerics;

namespace CustomerService.Domain.Customers.Lifetime.Numerics;

/// <summary>The part of the Pareto/NBD likelihood of those who left after a moment t, over the part of one who is still there at t.</summary>
/// <param name="Mass">Q(t) = s ∫ₜ (α+y)^−(r+x) (β+y)^−(s+1) dy / ((α+t)^−(r+x) (β+t)^−s), at most 1.</param>
/// <param name="GrowthAlpha">The same with ln(1+y/α) under the integral.</param>
/// <param name="ShareAlpha">The same with y/(α+y).</param>
/// <param name="GrowthBeta">The same with ln(1+y/β).</param>
/// <param name="ShareBeta">The same with y/(β+y).</param>
internal readonly record struct Departures(double Mass, double GrowthAlpha, double ShareAlpha, double GrowthBeta, double ShareBeta)
{
    public static Departures operator +(in Departures left, in Departures right) => new(
        left.Mass + right.Mass,
        left.GrowthAlpha + right.GrowthAlpha,
        left.ShareAlpha + right.ShareAlpha,
        left.GrowthBeta + right.GrowthBeta,
        left.ShareBeta + right.ShareBeta);

    public static Departures operator *(double factor, in Departures right) => new(
        factor * right.Mass,
        factor * right.GrowthAlpha,
        factor * right.ShareAlpha,
        factor * right.GrowthBeta,
        factor * right.ShareBeta);
}

/// <summary>A moment with the two logarithms that the likelihood needs of it.</summary>
/// <param name="Time">t.</param>
/// <param name="GrowthAlpha">ln(1+t/α).</param>
/// <param name="GrowthBeta">ln(1+t/β).</param>
internal readonly record struct Moment(double Time, double GrowthAlpha, double GrowthBeta);

/// <summary>Those who left between two moments, for customers with x repeat purchases.</summary>
/// <remarks>Everything is relative to the start of the span, so that no power is ever taken of a bare parameter.</remarks>
internal readonly struct DepartureSpan(double r, double alpha, double s, double beta, double x)
{
    private readonly double _power = r + x;

    /// <summary>Departures from one moment on, given those from a later one on.</summary>
    /// <param name="from">The earlier moment.</param>
    /// <param name="to">The later moment.</param>
    /// <param name="later">Departures after <paramref name="to"/>.</param>
    public Departures Add(in Moment from, in Moment to, in Departures later)
    {
        var (total, at, kept) = (default(Departures), from, 1.0);
        while (at.Time < to.Time)
        {
            var (atA, atB, remaining) = (alpha + at.Time, beta + at.Time, to.Time - at.Time);
            var (rule, length) = QuadratureStep.Next(_power, atA, s + 1, atB, 0, remaining);
            var step = Step(rule, at, length);
            total = kept == 1 ? step : total + (kept * step);
            if (length >= remaining)
            {
                break;
            }

            at = new(at.Time + length, at.GrowthAlpha + NearOne.LogOnePlus(length / atA), at.GrowthBeta + NearOne.LogOnePlus(length / atB));
            kept = Math.Exp(Fall(from, at));
            if (kept <= QuadratureStep.Nothing * total.Mass)
            {
                return total;   // what is left is at most what is still there
            }
        }

        return later.Mass == 0 ? total : total + (Math.Exp(Fall(from, to)) * later);
    }

    /// <summary>The logarithm of the part of one who is still there at the later moment over that at the earlier one; 0 or less.</summary>
    public double Fall(in Moment from, in Moment to) =>
        -(_power * (to.GrowthAlpha - from.GrowthAlpha)) - (s * (to.GrowthBeta - from.GrowthBeta));

    private Departures Step(GaussLegendre rule, in Moment at, double length)
    {
        var (atA, atB) = (alpha + at.Time, beta + at.Time);
        var (byA, byB) = (Vector256.Create(length / atA), Vector256.Create(length / atB));
        var (power, last) = (Vector256.Create(-_power), Vector256.Create(s + 1));
        var (mass, growthA, shareA, growthB, shareB) =
            (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
        for (var i = 0; i < rule.Nodes.Length; i++)
        {
            var node = rule.Nodes[i];
            var (inA, inB) = (VectorMath.LogOnePlus(byA * node), VectorMath.LogOnePlus(byB * node));
            var part = rule.Weights[i] * Vector256.Exp((power * inA) - (last * inB));
            var y = Vector256.Create(at.Time) + (Vector256.Create(length) * node);
            var share = part * y;
            mass += part;
            growthA += part * inA;
            growthB += part * inB;
            shareA += share / (Vector256.Create(alpha) + y);
            shareB += share / (Vector256.Create(beta) + y);
        }

        var all = Vector256.Sum(mass);
        return (s * length / atB) * new Departures(
            all,
            Vector256.Sum(growthA) + (at.GrowthAlpha * all),
            Vector256.Sum(shareA),
            Vector256.Sum(growthB) + (at.GrowthBeta * all),
            Vector256.Sum(shareB));
    }
}
