namespace CustomerService.Domain.Planning.Progress;

/// <summary>What a comparison of means needs to know of one side: how many values, their mean, how they scatter.</summary>
/// <remarks>Immutable. The default value is no value at all.</remarks>
public readonly record struct SampleSummary
{
    private readonly double _variance;

    /// <summary>A summary that is known already.</summary>
    /// <param name="count">How many values; 0 or more.</param>
    /// <param name="mean">Their mean; finite, 0 where there are none.</param>
    /// <param name="standardDeviation">Their sample standard deviation (divisor n − 1); finite, 0 or more, 0 where there are fewer than two.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public SampleSummary(long count, double mean, double standardDeviation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (!double.IsFinite(mean) || (count == 0 && mean != 0))
        {
            throw new ArgumentOutOfRangeException(nameof(mean), mean, "A mean is finite, and 0 where there are no values.");
        }

        if (!(standardDeviation >= 0 && double.IsFinite(standardDeviation)) || (count < 2 && standardDeviation != 0))
        {
            throw new ArgumentOutOfRangeException(nameof(standardDeviation), standardDeviation, "A standard deviation is finite and not negative, and 0 for fewer than two values.");
        }

        (Count, Mean, _variance) = (count, mean, standardDeviation * standardDeviation);
    }

    /// <summary>How many values.</summary>
    public long Count { get; }

    /// <summary>Their mean; 0 where there are none.</summary>
    public double Mean { get; }

    /// <summary>Their sample standard deviation (divisor n − 1); 0 for fewer than two.</summary>
    public double StandardDeviation => Math.Sqrt(_variance);

    internal double VarianceOfMean => Count == 0 ? 0 : _variance / Count;

    /// <summary>Sums values up.</summary>
    /// <param name="values">The values, in any order; finite.</param>
    /// <returns>The summary.</returns>
    /// <exception cref="ArgumentException">A value is not finite, or so large that their squares are not.</exception>
    /// <remarks>Two passes, the second corrected for the rounding of the mean: no digits are lost where the mean is large against the scatter.</remarks>
    public static SampleSummary Of(params ReadOnlySpan<double> values)
    {
        if (values.IsEmpty)
        {
            return default;
        }

        var mean = 0.0;
        for (var i = 0; i < values.Length; i++)
        {
            Checked(values[i]);
            mean += (values[i] - mean) / (i + 1);
        }

        var (squares, rest) = (0.0, 0.0);
        foreach (var value in values)
        {
            var off = value - mean;
            (squares, rest) = (squares + (off * off), rest + off);
        }

        var deviation = values.Length == 1 ? 0 : Math.Sqrt(Math.Max(0, (squares - (rest * rest / values.Length)) / (values.Length - 1)));
        return double.IsFinite(deviation)
            ? new(values.Length, mean + (rest / values.Length), deviation)
            : throw new ArgumentException("The values are so large that their scatter is not finite.", nameof(values));
    }

    internal static void Checked(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentException("A value is a finite number.", nameof(value));
        }
    }
}

/// <summary>A count of hits among trials: cases answered in time among all cases.</summary>
/// <remarks>Immutable. The default value is no trial at all.</remarks>
public readonly record struct CountedShare
{
    /// <summary>Makes a count.</summary>
    /// <param name="hits">How many were hits; 0 or more, at most <paramref name="trials"/>.</param>
    /// <param name="trials">How many trials there were; 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public CountedShare(long hits, long trials)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(trials);
        ArgumentOutOfRangeException.ThrowIfNegative(hits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hits, trials);
        (Hits, Trials) = (hits, trials);
    }

    /// <summary>How many were hits.</summary>
    public long Hits { get; }

    /// <summary>How many trials there were.</summary>
    public long Trials { get; }

    /// <summary>The share of hits, in [0, 1]; null without a trial.</summary>
    public double? Share => Trials == 0 ? null : (double)Hits / Trials;
}
