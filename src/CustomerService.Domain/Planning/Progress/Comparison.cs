using System.Collections.Immutable;
using System.Globalization;

namespace CustomerService.Domain.Planning.Progress;

/// <summary>Before and after a cycle: the difference, how far it can be trusted, and what it says.</summary>
/// <remarks>
/// Immutable. Shares and differences of shares are fractions, so a difference of 0.05 is five percentage points. Where data are too few, what they
/// give is told (means, difference), but there is no verdict, and <see cref="Lacking"/> says what is missing.
/// </remarks>
public sealed record Comparison
{
    internal Comparison()
    {
    }

    /// <summary>How it was compared.</summary>
    public required ComparisonMethod Method { get; init; }

    /// <summary>In which direction the measure gets better.</summary>
    public required BetterWhen Better { get; init; }

    /// <summary>How often such an interval holds the true difference, in (0, 1); a difference is shown at the level 1 − this.</summary>
    public required double Confidence { get; init; }

    /// <summary>How many values or trials there were before.</summary>
    public required long BeforeCount { get; init; }

    /// <summary>How many values or trials there were after.</summary>
    public required long AfterCount { get; init; }

    /// <summary>The mean, share or median before; null without values.</summary>
    public required double? Before { get; init; }

    /// <summary>The mean, share or median after; null without values.</summary>
    public required double? After { get; init; }

    /// <summary>After less before; of skewed values the Hodges–Lehmann shift, which is not the difference of the medians. Null without values.</summary>
    public required double? Difference { get; init; }

    /// <summary>The lower end of the interval of the difference; null where data are too few.</summary>
    public double? Lower { get; init; }

    /// <summary>The upper end of the interval of the difference; null where data are too few.</summary>
    public double? Upper { get; init; }

    /// <summary>How probable a difference at least as clear would be if nothing had changed, two-sided; null where data are too few.</summary>
    public double? PValue { get; init; }

    /// <summary>The degrees of freedom of a t test; null for the other methods, and where data are too few.</summary>
    public double? DegreesOfFreedom { get; init; }

    /// <summary>What is missing for a verdict; empty where there is one.</summary>
    public ImmutableArray<DomainError> Lacking { get; init; } = [];

    /// <summary>What it says; null where data are too few, which is not the same as no difference shown.</summary>
    /// <remarks>
    /// A difference counts as shown when both agree: the interval has no 0 in it, and the p-value is at most 1 − confidence. For means both always
    /// agree; for shares and ranks they rest on different approximations, and the stricter of the two decides [a choice of this library].
    /// </remarks>
    public ComparisonVerdict? Verdict =>
        PValue is not { } p ? null
        : p > LevelOf(Confidence) || (Lower <= 0 && Upper >= 0) ? ComparisonVerdict.NotShown
        : Lower > 0 == (Better == BetterWhen.Higher) ? ComparisonVerdict.Better
        : ComparisonVerdict.Worse;

    /// <summary>What has to be true of the data for the result to mean what it says.</summary>
    public LocalizedText Assumption => Method.Assumption;

    /// <summary>The result as a sentence, or what is missing for one.</summary>
    public LocalizedText Statement
    {
        get
        {
            if (Verdict is not { } verdict)
            {
                return new(
                    "No verdict: " + string.Join(' ', Lacking.Select(error => error.Message.English)),
                    "不作结论：" + string.Concat(Lacking.Select(error => error.Message.Chinese)));
            }

            var percent = (Confidence * 100).ToString("0.##", CultureInfo.InvariantCulture);
            var (change, low, high) = (Text(Difference), Text(Lower), Text(Upper));
            var p = PValue < 0.0001 ? "p < 0.0001" : $"p = {PValue!.Value.ToString("0.####", CultureInfo.InvariantCulture)}";
            return new(
                $"{verdict.DisplayName.English}: from {Text(Before)} to {Text(After)}, difference {change}, {percent}% interval {low} to {high}, {p} ({Method.DisplayName.English}).",
                $"{verdict.DisplayName.Chinese}：由 {Text(Before)} 变为 {Text(After)}，差值 {change}，{percent}% 区间 {low} 至 {high}，{p}（{Method.DisplayName.Chinese}）。");
        }
    }

    /// <summary>Equal when every part is.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(Comparison? other) =>
        other is not null
        && (Method, Better, Confidence, BeforeCount, AfterCount, DegreesOfFreedom) == (other.Method, other.Better, other.Confidence, other.BeforeCount, other.AfterCount, other.DegreesOfFreedom)
        && (Before, After, Difference, Lower, Upper, PValue) == (other.Before, other.After, other.Difference, other.Lower, other.Upper, other.PValue)
        && Lacking.AsSpan().SequenceEqual(other.Lacking.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Method, Better, Confidence, BeforeCount, AfterCount, Difference, PValue);

    /// <summary>The statement in English.</summary>
    /// <returns>The English form of <see cref="Statement"/>.</returns>
    public override string ToString() => Statement.English;

    /// <summary>The level of a test, with what rounding may add: 1 − 0.9 is not quite 0.1.</summary>
    internal static double LevelOf(double confidence) => 1 - confidence + 1e-12;

    private static string Text(double? value) => (value + 0.0)?.ToString("G4", CultureInfo.InvariantCulture) ?? "-";
}
