using CustomerService.Domain.Numerics;

namespace CustomerService.Domain.Planning.Progress;

/// <summary>How many values a comparison needs on each side to show a difference that one wishes to see.</summary>
/// <remarks>
/// To be asked while the plan is made, before anything is measured. Power is how often the difference, if it is there, will be shown; confidence
/// and power are required arguments.
/// </remarks>
public static class SampleSizes
{
    /// <summary>The most values that an answer can be.</summary>
    public const int Most = 100_000_000;

    /// <summary>How many values on each side show a difference of means.</summary>
    /// <param name="difference">The difference that is worth seeing, in the unit of the values; not 0.</param>
    /// <param name="standardDeviation">How the values scatter, in the same unit and about equally on both sides; above 0.</param>
    /// <param name="confidence">The confidence of the comparison, in (0, 1).</param>
    /// <param name="power">How often the difference is to be shown if it is there, above 1 − confidence and below 1.</param>
    /// <returns>The least number on each side, at least 2.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range, or more than <see cref="Most"/> values are needed.</exception>
    /// <remarks>By the power of the two-sided t test itself (noncentral t), not its normal approximation.</remarks>
    public static int ForMeans(double difference, double standardDeviation, double confidence, double power)
    {
        if (difference == 0 || !double.IsFinite(difference))
        {
            throw new ArgumentOutOfRangeException(nameof(difference), difference, "A difference to be seen is finite and not 0.");
        }

        if (!(standardDeviation > 0 && double.IsFinite(standardDeviation)))
        {
            throw new ArgumentOutOfRangeException(nameof(standardDeviation), standardDeviation, "A standard deviation is finite and above 0.");
        }

        CheckPower(confidence, power);
        var effect = Math.Abs(difference) / standardDeviation;
        return Least(2, n => TestPower.OfStudent(effect * Math.Sqrt(n / 2.0), (2.0 * n) - 2, confidence) >= power, nameof(difference), difference);
    }

    /// <summary>How many trials on each side show a difference of shares.</summary>
    /// <param name="before">The share before, in [0, 1].</param>
    /// <param name="after">The share one wishes for, in [0, 1]; another than <paramref name="before"/>.</param>
    /// <param name="confidence">The confidence of the comparison, in (0, 1).</param>
    /// <param name="power">How often the difference is to be shown if it is there, above 1 − confidence and below 1.</param>
    /// <returns>The least number on each side.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range, or more than <see cref="Most"/> trials are needed.</exception>
    /// <remarks>By the normal approximation of the pooled z test, and never fewer than with which the clearest difference could show. Source: J. L. Fleiss, Statistical Methods for Rates and Proportions, 1981, section 3.2.</remarks>
    public static int ForShares(double before, double after, double confidence, double power)
    {
        ThrowIfNoShare(before, nameof(before));
        ThrowIfNoShare(after, nameof(after));
        if (before == after)
        {
            throw new ArgumentOutOfRangeException(nameof(after), after, "The shares have to differ.");
        }

        CheckPower(confidence, power);
        var (level, wanted, mean) = (NormalDistribution.TwoSided(confidence), NormalDistribution.Quantile(power), (before + after) / 2);
        var root = (level * Math.Sqrt(2 * mean * (1 - mean))) + (wanted * Math.Sqrt((before * (1 - before)) + (after * (1 - after))));
        var needed = Math.Max(BeforeAndAfter.NeededToShow(confidence), Math.Ceiling(Math.Pow(root / (after - before), 2)));
        return needed <= Most ? (int)needed : throw TooMany(nameof(after), after);
    }

    // Power grows with the number: doubled until it is enough, then halved in between.
    private static int Least(int low, Func<int, bool> isEnough, string name, double value)
    {
        var high = low;
        while (!isEnough(high))
        {
            low = high + 1;
            high = high <= Most / 2 ? high * 2 : throw TooMany(name, value);
        }

        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = isEnough(middle) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private static ArgumentOutOfRangeException TooMany(string name, double value) => new(name, value, $"So small a difference needs more than {Most} values on each side.");

    private static void CheckPower(double confidence, double power)
    {
        BeforeAndAfter.CheckConfidence(confidence);
        if (!(power > 1 - confidence && power < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(power), power, "A power is a fraction above 1 − confidence and below 1; 80% is 0.8.");
        }
    }

    private static void ThrowIfNoShare(double share, string name)
    {
        if (share is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(name, share, "A share is a fraction in [0, 1]; 80% is 0.8.");
        }
    }
}
