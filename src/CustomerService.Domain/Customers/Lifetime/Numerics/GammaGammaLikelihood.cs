using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CustomerService.Domain.Customers.Lifetime.Numerics;

/// <summary>The likelihood of Gamma-Gamma in the logarithms of p, q and v.</summary>
/// <remarks>
/// <para>
/// ln L = −ln B(px, q) − px ln(1 + v/(xm)) − q ln(1 + xm/v) − ln m: the density of the literature with its powers taken together, so that p or q
/// beyond all bounds lose no digits. Source: Fader, Hardie and Lee, RFM and CLV: Using Iso-Value Curves for Customer Base Analysis, Journal of
/// Marketing Research 42(4), 2005; Fader and Hardie, The Gamma-Gamma Model of Monetary Value, 2013, equation 1a.
/// </para>
/// <para>Linear in three sums over the rows of a frequency, so that gamma functions are taken of each frequency alone, and one logarithm of each row.</para>
/// </remarks>
internal sealed class GammaGammaLikelihood(SpendColumns data) : Likelihood
{
    public override int Size => 3;

    public override double Evaluate(ReadOnlySpan<double> logs, Span<double> slope)
    {
        var (p, q) = (Math.Exp(logs[0]), Math.Exp(logs[1]));
        var (value, inP, inQ, inV) = (-data.MeanLogSpend, 0.0, 0.0, 0.0);
        for (var place = 0; place < data.Frequencies.Length; place++)
        {
            var px = p * data.Frequencies[place];
            var (weight, overSpend, overV, shareOfV) = Sums(data.Starts[place], data.Starts[place + 1], logs[2]);
            value -= (weight * GammaRatios.LogBeta(px, q)) + (px * overSpend) + (q * overV);
            inP += px * ((weight * GammaRatios.DigammaRise(px, q)) - overSpend);
            inQ += q * ((weight * GammaRatios.DigammaRise(q, px)) - overV);
            inV += (q * (weight - shareOfV)) - (px * shareOfV);
        }

        (slope[0], slope[1], slope[2]) = (inP, inQ, inV);
        return value;
    }

    /// <summary>Over rows: the weights, and by weight ln(1 + v/(xm)), ln(1 + xm/v) and v/(xm + v).</summary>
    private (double Weight, double OverSpend, double OverV, double ShareOfV) Sums(int start, int end, double logV)
    {
        var weights = data.Weights.AsSpan(start, end - start);
        var totals = data.LogTotals.AsSpan(start, end - start);
        var (weight, overSpend, overV, shareOfV) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
        var fourWeights = MemoryMarshal.Cast<double, Vector256<double>>(weights);
        var fourTotals = MemoryMarshal.Cast<double, Vector256<double>>(totals);
        for (var i = 0; i < fourWeights.Length; i++)
        {
            Add(fourWeights[i], fourTotals[i]);
        }

        for (var i = fourWeights.Length * Vector256<double>.Count; i < weights.Length; i++)
        {
            Add(Vector256.CreateScalar(weights[i]), Vector256.CreateScalar(totals[i]));   // the other three weigh nothing
        }

        return (Vector256.Sum(weight), Vector256.Sum(overSpend), Vector256.Sum(overV), Vector256.Sum(shareOfV));

        void Add(Vector256<double> w, Vector256<double> logTotal)
        {
            // With e = e^−|d|, d = ln(xm/v): the lesser logarithm is ln(1+e), the greater one |d| more.
            var d = logTotal - Vector256.Create(logV);
            var e = Vector256.Exp(-Vector256.Abs(d));
            var both = VectorMath.LogOnePlus(e);
            weight += w;
            overSpend += w * (both + Vector256.Max(-d, Vector256<double>.Zero));
            overV += w * (both + Vector256.Max(d, Vector256<double>.Zero));
            shareOfV += w * Vector256.ConditionalSelect(Vector256.GreaterThan(d, Vector256<double>.Zero), e, Vector256<double>.One) / (Vector256<double>.One + e);
        }
    }
}
