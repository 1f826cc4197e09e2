using CustomerService.Domain.Numerics;

namespace CustomerService.Domain.Customers.Lifetime.Numerics;

/// <summary>The likelihood of Pareto/NBD in the logarithms of r, α, s and β.</summary>
/// <remarks>
/// <para>
/// L = (r)_x α^−x { E(T) + (s/β) ∫ from t_x to T of (1+y/α)^−(r+x) (1+y/β)^−(s+1) dy }, E(t) = (1+t/α)^−(r+x) (1+t/β)^−s: still there at T, or
/// gone at y. The literature writes the integral as a difference of two hypergeometric functions, which loses all digits where t_x is near T
/// and overflows for heavy buyers. Source of the model: Schmittlein, Morrison and Colombo, Counting Your Customers: Who Are They and What
/// Will They Do Next?, Management Science 33(1), 1987.
/// </para>
/// <para>
/// With Q(t) = (s/β) ∫ₜ … dy / E(t), run down from the last knot: L/((r)_x α^−x) = E(t_x) Q(t_x) + E(T) (1 − Q(T)). Q is at most 1, because the
/// integrand is at most (1+t/α)^−(r+x) (1+y/β)^−(s+1), so the difference costs no digits: both of its terms are at most twice the sum.
/// </para>
/// <para>Not for two threads at once: the columns are work space.</para>
/// </remarks>
internal sealed class ParetoNbdLikelihood : Likelihood
{
    private readonly BuyingColumns _data;
    private readonly BuyingKnots _knots;
    private readonly Moment[] _moments;              // for each time
    private readonly (double Alpha, double Beta)[] _shares;   // t/(α+t) and t/(β+t) for each time
    private readonly Departures[] _departures;       // for each knot
    private readonly double[] _rising, _risingSlope;

    public ParetoNbdLikelihood(BuyingColumns data)
    {
        (_data, _knots) = (data, new(data));
        (_moments, _shares) = (new Moment[data.Times.Length], new (double, double)[data.Times.Length]);
        _departures = new Departures[_knots.Times.Length];
        (_rising, _risingSlope) = (new double[data.Frequencies.Length], new double[data.Frequencies.Length]);
    }

    public override int Size => 4;

    public override double Evaluate(ReadOnlySpan<double> logs, Span<double> slope)
    {
        var (r, alpha, s, beta) = (Math.Exp(logs[0]), Math.Exp(logs[1]), Math.Exp(logs[2]), Math.Exp(logs[3]));
        Prepare(r, alpha, s, beta);
        var (value, inR, inAlpha, inS, inBeta) = (0.0, 0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < _data.Rows; i++)
        {
            var (place, weight) = (_data.Frequency[i], _data.Weights[i]);
            var power = r + _data.Frequencies[place];
            ref readonly var first = ref _moments[_data.Recency[i]];
            ref readonly var last = ref _moments[_data.Age[i]];
            ref readonly var before = ref _departures[_knots.Recency[i]];
            ref readonly var after = ref _departures[_knots.Age[i]];
            var (shareAlpha, shareBeta) = _shares[_data.Age[i]];
            var still = Math.Exp(-(power * (last.GrowthAlpha - first.GrowthAlpha)) - (s * (last.GrowthBeta - first.GrowthBeta)));   // E(T)/E(t_x)
            var whole = before.Mass + ((1 - after.Mass) * still);
            var (share, alive) = (1 / whole, still / whole);
            var gone = (share * before.Mass) - (alive * after.Mass);
            var goneShareBeta = (share * before.ShareBeta) - (alive * after.ShareBeta);
            value += weight * (_rising[place] - (_data.Frequencies[place] * logs[1]) - (power * first.GrowthAlpha) - (s * first.GrowthBeta) + Math.Log(whole));
            inR += weight * r * (_risingSlope[place] - (share * before.GrowthAlpha) - (alive * (last.GrowthAlpha - after.GrowthAlpha)));
            inAlpha += weight * ((power * ((share * before.ShareAlpha) + (alive * (shareAlpha - after.ShareAlpha)))) - _data.Frequencies[place]);
            inS += weight * (gone - (s * ((share * before.GrowthBeta) + (alive * (last.GrowthBeta - after.GrowthBeta)))));
            inBeta += weight * ((s * ((alive * shareBeta) + goneShareBeta)) + goneShareBeta - gone);
        }

        (slope[0], slope[1], slope[2], slope[3]) = (inR, inAlpha, inS, inBeta);
        return value;
    }

    private void Prepare(double r, double alpha, double s, double beta)
    {
        RisingFactorials.Fill(r, _data.Frequencies, _rising, _risingSlope);
        for (var i = 0; i < _moments.Length; i++)
        {
            var time = _data.Times[i];
            _moments[i] = new(time, NearOne.LogOnePlus(time / alpha), NearOne.LogOnePlus(time / beta));
            _shares[i] = (time / (alpha + time), time / (beta + time));
        }

        for (var place = 0; place < _data.Frequencies.Length; place++)
        {
            var span = new DepartureSpan(r, alpha, s, beta, _data.Frequencies[place]);
            var (first, last) = (_knots.Starts[place], _knots.Starts[place + 1] - 1);
            _departures[last] = default;
            for (var knot = last - 1; knot >= first; knot--)
            {
                _departures[knot] = span.Add(_moments[_knots.Times[knot]], _moments[_knots.Times[knot + 1]], _departures[knot + 1]);
            }
        }
    }
}
