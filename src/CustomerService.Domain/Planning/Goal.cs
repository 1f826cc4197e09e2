using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace CustomerService.Domain.Planning;

/// <summary>What a goal's value should be on the way: judged when that day is over, by the last value measured until then.</summary>
public sealed record ReviewPoint
{
    /// <summary>The day, included.</summary>
    public required LocalDate On { get; init; }

    /// <summary>The value that is at least wanted by then, in the goal's unit; the value itself is good enough.</summary>
    public required decimal Value { get; init; }
}

/// <summary>A goal that can be measured: what, from where, to where, until when.</summary>
/// <remarks>
/// <para>
/// Strict and inclusive targets are kept as they are written: <see cref="AtLeast"/> counts the target as met, <see cref="MoreThan"/> does not.
/// Values are decimals in the unit named; a percentage is a number from 0 to 100 where the unit says "%".
/// </para>
/// <para>A goal is a plain value and can be put together badly; the acts that take it into a plan refuse it with every fault.</para>
/// </remarks>
/// <example><code>
/// var goal = Goal.AtMost("median answer", "hours", baseline: 31, target: 24, by: new LocalDate(2027, 3, 31));
/// goal.Judge(26);   // PartlyMet
/// </code></example>
public sealed record Goal
{
    /// <summary>What is measured, for example "median time to the answer".</summary>
    public required string Measure { get; init; }

    /// <summary>The unit, for example "hours" or "%"; empty for a plain number.</summary>
    public required string Unit { get; init; }

    /// <summary>On which side of the target the goal is met.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
    public required GoalComparison Comparison { get; init => field = Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(nameof(Comparison), value, "Not a value of GoalComparison."); }

    /// <summary>The value that was measured before anything was done.</summary>
    public required decimal Baseline { get; init; }

    /// <summary>The value wanted.</summary>
    public required decimal Target { get; init; }

    /// <summary>The last day, included; null: not said yet, and then no plan takes it.</summary>
    public LocalDate? By { get; init; }

    /// <summary>Whose goal it is; null: the plan's owner's.</summary>
    public PlanOwner? Owner { get; init; }

    /// <summary>The numbers of the problems in the cycle that the goal is about; the first is 1. None: it is about all of them, those that are added later included.</summary>
    public ImmutableArray<int> Problems { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>An interim value that is worse than this raises an alarm at once; null: no value does.</summary>
    public decimal? AlarmBeyond { get; init; }

    /// <summary>What the value should be on the way; in any order. None where nothing is said.</summary>
    public ImmutableArray<ReviewPoint> ReviewPoints { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>A goal that is met at the target and below.</summary>
    /// <param name="measure">What is measured.</param>
    /// <param name="unit">The unit; empty for a plain number.</param>
    /// <param name="baseline">The value before.</param>
    /// <param name="target">The value wanted.</param>
    /// <param name="by">The last day, included.</param>
    /// <returns>The goal.</returns>
    public static Goal AtMost(string measure, string unit, decimal baseline, decimal target, LocalDate by) => Of(GoalComparison.AtMost, measure, unit, baseline, target, by);

    /// <summary>A goal that is met below the target only.</summary>
    /// <inheritdoc cref="AtMost"/>
    public static Goal LessThan(string measure, string unit, decimal baseline, decimal target, LocalDate by) => Of(GoalComparison.LessThan, measure, unit, baseline, target, by);

    /// <summary>A goal that is met at the target and above.</summary>
    /// <inheritdoc cref="AtMost"/>
    public static Goal AtLeast(string measure, string unit, decimal baseline, decimal target, LocalDate by) => Of(GoalComparison.AtLeast, measure, unit, baseline, target, by);

    /// <summary>A goal that is met above the target only.</summary>
    /// <inheritdoc cref="AtMost"/>
    public static Goal MoreThan(string measure, string unit, decimal baseline, decimal target, LocalDate by) => Of(GoalComparison.MoreThan, measure, unit, baseline, target, by);

    /// <summary>Whether a value meets the target.</summary>
    /// <param name="value">The value, in the goal's unit.</param>
    /// <returns>True when it does.</returns>
    public bool IsMetBy(decimal value) => Comparison switch
    {
        GoalComparison.AtMost => value <= Target,
        GoalComparison.LessThan => value < Target,
        GoalComparison.AtLeast => value >= Target,
        _ => value > Target,
    };

    /// <summary>Judges a value.</summary>
    /// <param name="actual">The value measured, in the goal's unit.</param>
    /// <returns>Met; partly met where it is better than the baseline and not at the target; otherwise missed.</returns>
    public GoalVerdict Judge(decimal actual) =>
        IsMetBy(actual) ? GoalVerdict.Met : IsWorse(Baseline, actual) ? GoalVerdict.PartlyMet : GoalVerdict.Missed;

    /// <summary>Whether the goal is about a problem.</summary>
    /// <param name="problem">The number of the problem in the cycle; the first is 1.</param>
    /// <returns>True where the goal names it, and where it names none.</returns>
    public bool IsAbout(int problem) => Problems.IsEmpty || Problems.Contains(problem);

    /// <summary>How much of the way from the baseline to the target a value has gone: (value - baseline) / (target - baseline).</summary>
    /// <param name="value">The value, in the goal's unit.</param>
    /// <returns>A fraction: 0 at the baseline, 1 at the target, below 0 where it got worse; null where target and baseline are the same.</returns>
    public decimal? ProgressAt(decimal value) => Target == Baseline ? null : (value - Baseline) / (Target - Baseline);

    /// <summary>The goal in both languages.</summary>
    /// <returns>For example "median answer ≤ 24 hours by 2027-03-31 (was 31)".</returns>
    public LocalizedText Describe()
    {
        var (target, baseline) = (Amount(Target), Number(Baseline));
        var by = By is { } day ? NodaTime.Text.LocalDatePattern.Iso.Format(day) : null;
        var what = $"{(string.IsNullOrWhiteSpace(Measure) ? "-" : Measure)} {Comparison.Sign} {target}";
        return new($"{what}{(by is null ? "" : $" by {by}")} (was {baseline})", $"{what}{(by is null ? "" : $"，截至 {by}")}（现状 {baseline}）");
    }

    /// <summary>The goal in English.</summary>
    /// <returns>The English form of <see cref="Describe"/>.</returns>
    public override string ToString() => Describe().English;

    /// <summary>Equal when every part is, problems and review points in order.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(Goal? other) =>
        other is not null && Measure == other.Measure && Unit == other.Unit && Comparison == other.Comparison && Baseline == other.Baseline && Target == other.Target
        && By == other.By && Owner == other.Owner && AlarmBeyond == other.AlarmBeyond && Problems.AsSpan().SequenceEqual(other.Problems.AsSpan()) && ReviewPoints.AsSpan().SequenceEqual(other.ReviewPoints.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Measure, Comparison, Baseline, Target, By);

    /// <summary>Whether one value is worse than another.</summary>
    internal bool IsWorse(decimal value, decimal than) => Comparison.WantsLess ? value > than : value < than;

    /// <summary>A value with the goal's unit.</summary>
    internal string Amount(decimal value) => Number(value) + (Unit.Length == 0 ? "" : Unit == "%" ? Unit : " " + Unit);

    internal static string Number(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    private static Goal Of(GoalComparison comparison, string measure, string unit, decimal baseline, decimal target, LocalDate by)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(unit);
        return new() { Measure = measure, Unit = unit, Comparison = comparison, Baseline = baseline, Target = target, By = by };
    }
}
