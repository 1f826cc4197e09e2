using CustomerService.Domain.Numerics;

namespace CustomerService.Domain.Customers.Lifetime.Numerics;

/// <summary>The likelihood of BG/NBD, and of MBG/NBD, in the logarithms of r, α, a and b.</summary>
/// <remarks>
/// <para>
/// ln L = ln (r)_x − x ln α + ln B(a,b+x)/B(a,b) + ln(e^A + [x &gt; 0] e^D), with A = −(r+x) ln(1 + T/α) for one who is still a customer and
/// D = ln a − ln(b+x−1) − (r+x) ln(1 + t_x/α) for one who left at the last purchase. Source: Fader, Hardie and Lee 2005, equation 6, divided
/// through by α^(r+x): no power is taken, nothing overflows, and r beyond all bounds loses no digits.
/// </para>
/// <para>
/// MBG/NBD is the same with one chance more to leave, at the first purchase: x + 1 in the place of x in the beta functions, and D
/// without exception for x = 0. Source: Batislam, Denizel and Filiztekin 2007, equation 7, in the same form.
/// </para>
/// <para>Not for two threads at once: the columns are work space.</para>
/// </remarks>
internal sealed class BetaGeometricLikelihood : Likelihood
{
    private readonly BuyingColumns _data;
    private readonly int[] _chances;          // how often one with each frequency could have left
    private readonly double[] _growth;        // ln(1 + t/α) for each time
    private readonly double[] _share;         // t/(α+t) for each time
    private readonly double[] _rising, _risingSlope, _beta, _betaInA, _betaInB;

    /// <param name="data">The customers.</param>
    /// <param name="first">How often one may leave at the first purchase: 0 in BG/NBD, 1 in MBG/NBD.</param>
    public BetaGeometricLikelihood(BuyingColumns data, int first)
    {
        _data = data;
        _chances = Array.ConvertAll(data.Frequencies, frequency => frequency + first);
        (_growth, _share) = (new double[data.Times.Length], new double[data.Times.Length]);
        var n = data.Frequencies.Length;
        (_rising, _risingSlope, _beta, _betaInA, _betaInB) = (new double[n], new double[n], new double[n], new double[n], new double[n]);
    }

    public override int Size => 4;

    public override double Evaluate(ReadOnlySpan<double> logs, Span<double> slope)
    {
        var (r, alpha, a, b) = (Math.Exp(logs[0]), Math.Exp(logs[1]), Math.Exp(logs[2]), Math.Exp(logs[3]));
        Prepare(r, alpha, a, b);
        var (value, inR, inAlpha, inA, inB) = (0.0, 0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < _data.Rows; i++)
        {
            var (place, weight) = (_data.Frequency[i], _data.Weights[i]);
            var x = (double)_data.Frequencies[place];
            var growthT = _growth[_data.Age[i]];
            var shareT = _share[_data.Age[i]];
            if (_chances[place] == 0)
            {
                value -= weight * r * growthT;
                inR -= weight * r * growthT;
                inAlpha += weight * r * shareT;
                continue;
            }

            var growthLast = _growth[_data.Recency[i]];
            var others = b + _chances[place] - 1;
            var alive = -(r + x) * growthT;
            var gone = logs[2] - Math.Log(others) - ((r + x) * growthLast);
            var difference = gone - alive;
            // With e = e^−|d|: the larger term and ln(1+e), and the two shares without a second exponential.
            var e = Math.Exp(-Math.Abs(difference));
            var pGone = difference > 0 ? 1 / (1 + e) : e / (1 + e);
            var pAlive = difference > 0 ? e / (1 + e) : 1 / (1 + e);
            value += weight * (_rising[place] - (x * logs[1]) + _beta[place] + Math.Max(alive, gone) + NearOne.LogOnePlus(e));
            inR += weight * r * (_risingSlope[place] - (pAlive * growthT) - (pGone * growthLast));
            inAlpha += weight * (((r + x) * ((pAlive * shareT) + (pGone * _share[_data.Recency[i]]))) - x);
            inA += weight * (_betaInA[place] + pGone);
            inB += weight * (_betaInB[place] - (pGone * b / others));
        }

        (slope[0], slope[1], slope[2], slope[3]) = (inR, inAlpha, inA, inB);
        return value;
    }

    private void Prepare(double r, double alpha, double a, double b)
    {
        RisingFactorials.Fill(r, _data.Frequencies, _rising, _risingSlope);
        BetaRatios.Fill(a, b, _chances, _beta, _betaInA, _betaInB);
        for (var i = 0; i < _growth.Length; i++)
        {
            var time = _data.Times[i];
            (_growth[i], _share[i]) = (NearOne.LogOnePlus(time / alpha), time / (alpha + time));
        }
    }
}
