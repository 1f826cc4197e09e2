using CustomerService.Domain.Numerics;

namespace CustomerService.Domain.Planning.Progress;

/// <summary>Compares what was measured before the measures of a cycle with what was measured after them.</summary>
/// <remarks>
/// Confidence is a required argument: no source gives a default. Differences are after less before, in the unit of the values. Every method says
/// what it assumes (<see cref="Comparison.Assumption"/>), and gives no verdict on data that are too few for one.
/// </remarks>
/// <example><code>
/// var effect = BeforeAndAfter.Means(SampleSummary.Of(daysBefore), SampleSummary.Of(daysAfter), BetterWhen.Lower, confidence: 0.95);
/// if (effect.Verdict == ComparisonVerdict.Better) { standards.Add(effect.Statement); }
/// </code></example>
public static class BeforeAndAfter
{
    /// <summary>Compares means of values that are independent of each other, without assuming equal variances.</summary>
    /// <param name="before">The values before; at least two for a verdict.</param>
    /// <param name="after">The values after; at least two for a verdict.</param>
    /// <param name="better">In which direction the measure gets better.</param>
    /// <param name="confidence">How often the interval is to hold the true difference, in (0, 1).</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The direction is none, or the confidence is out of range.</exception>
    /// <remarks>
    /// t = (after − before)/√(s²/n + s²/n), with the degrees of freedom of Welch and Satterthwaite. Source: B. L. Welch, The Generalization of
    /// "Student's" Problem when Several Different Population Variances Are Involved, Biometrika 34, 1947; NIST/SEMATECH e-Handbook, 7.3.1.
    /// </remarks>
    public static Comparison Means(SampleSummary before, SampleSummary after, BetterWhen better, double confidence)
    {
        Check(better, confidence);
        var (vb, va) = (before.VarianceOfMean, after.VarianceOfMean);
        var plain = Plain(
            ComparisonMethod.Welch, better, confidence, before.Count, after.Count,
            before.Count == 0 ? null : before.Mean, after.Count == 0 ? null : after.Mean,
            before.Count == 0 || after.Count == 0 ? null : after.Mean - before.Mean,
            TooFew(ComparisonSide.Before, before.Count, 2), TooFew(ComparisonSide.After, after.Count, 2),
            before.Count > 1 && after.Count > 1 && vb + va == 0 ? new NothingVaries() : null);

        // Shares of the sum, so that the fourth powers neither overflow nor vanish.
        var (b, a) = (vb / (vb + va), va / (vb + va));
        return plain.Lacking.IsEmpty
            ? Student(plain, Math.Sqrt(vb + va), 1 / ((b * b / (before.Count - 1)) + (a * a / (after.Count - 1))))
            : plain;
    }

    /// <summary>Compares means of the same cases before and after: every customer, every shop, every month of the year.</summary>
    /// <param name="before">The values before; finite, at least two pairs for a verdict.</param>
    /// <param name="after">The values after, in the order of <paramref name="before"/>; finite.</param>
    /// <param name="better">In which direction the measure gets better.</param>
    /// <param name="confidence">How often the interval is to hold the true difference, in (0, 1).</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentException">The lists differ in length, or a value is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The direction is none, or the confidence is out of range.</exception>
    /// <remarks>Student's t test of the differences. Source: Student, The Probable Error of a Mean, Biometrika 6, 1908.</remarks>
    public static Comparison Pairs(ReadOnlySpan<double> before, ReadOnlySpan<double> after, BetterWhen better, double confidence)
    {
        Check(better, confidence);
        if (before.Length != after.Length)
        {
            throw new ArgumentException($"Pairs have two values each; there are {before.Length} before and {after.Length} after.", nameof(after));
        }

        var differences = new double[before.Length];
        for (var i = 0; i < differences.Length; i++)
        {
            differences[i] = after[i] - before[i];
        }

        var (first, second, change) = (SampleSummary.Of(before), SampleSummary.Of(after), SampleSummary.Of(differences));
        var plain = Plain(
            ComparisonMethod.Paired, better, confidence, first.Count, second.Count,
            first.Count == 0 ? null : first.Mean, second.Count == 0 ? null : second.Mean, change.Count == 0 ? null : change.Mean,
            TooFew(ComparisonSide.Before, first.Count, 2), TooFew(ComparisonSide.After, second.Count, 2),
            change is { Count: > 1, StandardDeviation: 0 } ? new NothingVaries() : null);
        return plain.Lacking.IsEmpty ? Student(plain, Math.Sqrt(change.VarianceOfMean), change.Count - 1) : plain;
    }

    /// <summary>Compares shares: cases answered in time among all cases.</summary>
    /// <param name="before">The count before.</param>
    /// <param name="after">The count after.</param>
    /// <param name="better">In which direction the share gets better.</param>
    /// <param name="confidence">How often the interval is to hold the true difference, in (0, 1).</param>
    /// <returns>The comparison; its numbers are fractions.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The direction is none, or the confidence is out of range.</exception>
    /// <remarks>
    /// The interval is Newcombe's hybrid of two Wilson intervals: it stays in [−1, 1] and holds what it promises for small counts. The p-value is
    /// Fisher's exact one where an expected count is below 5, else that of the pooled z test. Source: R. G. Newcombe, Interval Estimation for the
    /// Difference between Independent Proportions, Statistics in Medicine 17, 1998, method 10.
    /// </remarks>
    public static Comparison Shares(CountedShare before, CountedShare after, BetterWhen better, double confidence)
    {
        Check(better, confidence);
        var (all, hits) = ((double)before.Trials + after.Trials, (double)before.Hits + after.Hits);
        var isSmall = all == 0 || Math.Min(before.Trials, after.Trials) * Math.Min(hits, all - hits) / all < 5;
        var smallest = before.Trials == 0 || after.Trials == 0 ? 0 : Hypergeometric.Smallest(before.Trials, after.Trials);
        var plain = Plain(
            isSmall ? ComparisonMethod.NewcombeFisher : ComparisonMethod.NewcombePooled, better, confidence, before.Trials, after.Trials,
            before.Share, after.Share, after.Share - before.Share,
            TooFew(ComparisonSide.Before, before.Trials, 1), TooFew(ComparisonSide.After, after.Trials, 1),
            smallest > Comparison.LevelOf(confidence) ? new NoDifferenceCouldShow(smallest, NeededToShow(confidence)) : null);
        if (!plain.Lacking.IsEmpty)
        {
            return plain;
        }

        var width = NormalDistribution.TwoSided(confidence);
        var ((lb, ub), (la, ua)) = (Wilson(before, width), Wilson(after, width));
        var (b, a) = (before.Share!.Value, after.Share!.Value);
        return plain with
        {
            Lower = Math.Max(-1, a - b - double.Hypot(a - la, ub - b)),
            Upper = Math.Min(1, a - b + double.Hypot(ua - a, b - lb)),
            PValue = isSmall
                ? Hypergeometric.TwoSided(before.Hits, before.Trials, after.Hits, after.Trials)
                : Math.Min(1, 2 * NormalDistribution.Cumulative(-Math.Abs(a - b) / Math.Sqrt(hits / all * (1 - (hits / all)) * ((1.0 / before.Trials) + (1.0 / after.Trials))))),
        };
    }

    internal static (double Lower, double Upper) Wilson(CountedShare share, double width)
    {
        var (n, p) = ((double)share.Trials, share.Share!.Value);
        var square = width * width;
        var (middle, half) = ((2 * n * p) + square, width * Math.Sqrt(square + (4 * n * p * (1 - p))));
        return (share.Hits == 0 ? 0 : (middle - half) / (2 * (n + square)), share.Hits == share.Trials ? 1 : (middle + half) / (2 * (n + square)));
    }

    internal static void Check(BetterWhen better, double confidence)
    {
        if (!Enum.IsDefined(better))
        {
            throw new ArgumentOutOfRangeException(nameof(better), better, "Not a value of BetterWhen.");
        }

        CheckConfidence(confidence);
    }

    internal static void CheckConfidence(double confidence)
    {
        if (confidence is not (> 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence is a fraction above 0 and below 1; 95% is 0.95.");
        }
    }

    internal static TooFewValues? TooFew(ComparisonSide side, long count, int needed) => count < needed ? new TooFewValues(side, count, needed) : null;

    /// <summary>With how many values on each side the clearest arrangement is improbable enough.</summary>
    internal static int NeededToShow(double confidence)
    {
        var needed = 1;
        while (Hypergeometric.Smallest(needed, needed) > Comparison.LevelOf(confidence))
        {
            needed++;
        }

        return needed;
    }

    internal static Comparison Plain(
        ComparisonMethod method, BetterWhen better, double confidence, long countBefore, long countAfter, double? before, double? after, double? difference, params ReadOnlySpan<DomainError?> lacking)
    {
        var missing = System.Collections.Immutable.ImmutableArray.CreateBuilder<DomainError>();
        foreach (var error in lacking)
        {
            if (error is not null)
            {
                missing.Add(error);
            }
        }

        return new()
        {
            Method = method,
            Better = better,
            Confidence = confidence,
            BeforeCount = countBefore,
            AfterCount = countAfter,
            Before = before,
            After = after,
            Difference = difference,
            Lacking = missing.ToImmutable(),
        };
    }

    private static Comparison Student(Comparison plain, double standardError, double degrees)
    {
        var (change, half) = (plain.Difference!.Value, standardError * StudentDistribution.TwoSided(plain.Confidence, degrees));
        return plain with
        {
            DegreesOfFreedom = degrees,
            Lower = change - half,
            Upper = change + half,
            PValue = StudentDistribution.BothTails(change / standardError, degrees),
        };
    }
}
