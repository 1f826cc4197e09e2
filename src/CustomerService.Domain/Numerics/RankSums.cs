namespace CustomerService.Domain.Numerics;

/// <summary>The distribution of the Mann–Whitney count: in how many pairs the second value exceeds the first, if both come from one source.</summary>
internal sealed class RankSums
{
    private readonly double[] _cumulative;

    /// <summary>Makes the distribution for two numbers of values without ties.</summary>
    /// <remarks>
    /// By the recurrence of Mann and Whitney, On a Test of Whether One of Two Random Variables Is Stochastically Larger than the Other, 1947, in
    /// probabilities: the greatest value is one of the first with probability first / (first + second), and then adds no pair. Sums of positive
    /// numbers only, so the relative error stays near rounding.
    /// </remarks>
    public RankSums(int first, int second)
    {
        var row = new double[second + 1][];
        for (var j = 0; j <= second; j++)
        {
            row[j] = [1];   // without a first value there is no pair
        }

        for (var i = 1; i <= first; i++)
        {
            for (var j = 1; j <= second; j++)
            {
                var (above, beside) = (row[j], row[j - 1]);
                var here = new double[(i * j) + 1];
                for (var u = 0; u < here.Length; u++)
                {
                    here[u] = ((u < above.Length ? i * above[u] : 0) + (u >= i && u - i < beside.Length ? j * beside[u - i] : 0)) / (i + j);
                }

                row[j] = here;
            }
        }

        _cumulative = row[second];
        for (var u = 1; u < _cumulative.Length; u++)
        {
            _cumulative[u] += _cumulative[u - 1];
        }
    }

    /// <summary>The probability of at most u pairs.</summary>
    public double AtMost(int u) => u < 0 ? 0 : _cumulative[Math.Min(u, _cumulative.Length - 1)];
}
