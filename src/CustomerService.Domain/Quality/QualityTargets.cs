namespace CustomerService.Domain.Quality;

/// <summary>How a target rises from year to year.</summary>
public enum YearlyRise
{
    /// <summary>By percentage points: 95.0, 95.5, 96.0 (按百分点).</summary>
    Points,

    /// <summary>By a percentage of the year before: 95.0, 95.475, 95.952375 (按比例).</summary>
    Relative,
}

/// <summary>Names of <see cref="YearlyRise"/>.</summary>
public static class YearlyRises
{
    extension(YearlyRise rise)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => rise switch
        {
            YearlyRise.Points => new("by percentage points", "按百分点"),
            YearlyRise.Relative => new("by a percentage of the year before", "按比例"),
            _ => throw new ArgumentOutOfRangeException(nameof(rise), rise, "Not a value of YearlyRise."),
        };
    }
}

/// <summary>Yearly targets of quality: products qualified, customers satisfied, complaints few (质量目标).</summary>
/// <remarks>
/// Immutable. Percentages are exact decimals in [0, 100]; every target is inclusive. To change one, change a copy:
/// <c>QualityTargets.KeyAccountProcess with { Rise = YearlyRise.Relative }</c>.
/// </remarks>
public sealed record QualityTargets
{
    /// <summary>The targets of the service process for key accounts: 100% qualified, 95% satisfied and 0.5 points more each year, at most 1 complaint.</summary>
    /// <remarks>
    /// Source: [003 R10]. The source does not say whether 0.5 means points or a percentage, nor where the rise ends, nor which complaints
    /// count: points, the cap of 100 and upheld complaints of one key account in one year are choices of this library.
    /// </remarks>
    public static QualityTargets KeyAccountProcess { get; } =
        new() { QualifiedPercent = 100, SatisfiedPercent = 95, RisePerYear = 0.5m, Rise = YearlyRise.Points, CapPercent = 100, MostUpheldComplaints = 1 };

    /// <summary>The least product qualified rate (产品合格率) in percent.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in [0, 100].</exception>
    public required decimal QualifiedPercent { get; init => field = Percent(value, nameof(QualifiedPercent)); }

    /// <summary>The least satisfaction in the base year, in percent.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in [0, 100].</exception>
    public required decimal SatisfiedPercent { get; init => field = Percent(value, nameof(SatisfiedPercent)); }

    /// <summary>How much the satisfaction target rises each year: points or percent, as <see cref="Rise"/> says.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in [0, 100].</exception>
    public required decimal RisePerYear { get; init => field = Percent(value, nameof(RisePerYear)); }

    /// <summary>How it rises.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
    public required YearlyRise Rise { get; init => field = Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(nameof(Rise), value, "Not a value of YearlyRise."); }

    /// <summary>Where the rise of the satisfaction target ends, in percent; a base above it is capped too.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in [0, 100].</exception>
    public required decimal CapPercent { get; init => field = Percent(value, nameof(CapPercent)); }

    /// <summary>How many upheld complaints of one key account there may be in one year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public required int MostUpheldComplaints { get; init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(MostUpheldComplaints), value, "A number of complaints is 0 or more."); }

    /// <summary>The satisfaction target of a year.</summary>
    /// <param name="yearsAfterBase">How many years after the base year, from 0 for the base year itself to 1,000.</param>
    /// <returns>The percentage, at most <see cref="CapPercent"/>; not rounded.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public decimal SatisfactionTarget(int yearsAfterBase)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(yearsAfterBase);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(yearsAfterBase, 1_000);
        if (Rise == YearlyRise.Points)
        {
            return Math.Min(CapPercent, SatisfiedPercent + (RisePerYear * yearsAfterBase));
        }

        var target = SatisfiedPercent;
        for (var year = 0; year < yearsAfterBase && target < CapPercent; year++)
        {
            target *= 1 + (RisePerYear / 100);
        }

        return Math.Min(CapPercent, target);
    }

    /// <summary>Whether satisfaction reached its target.</summary>
    /// <param name="percent">The satisfaction, in [0, 100]; null: not available.</param>
    /// <param name="yearsAfterBase">How many years after the base year.</param>
    /// <returns>True at the target or above; null where the rate is not available.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public bool? IsSatisfied(decimal? percent, int yearsAfterBase)
    {
        var target = SatisfactionTarget(yearsAfterBase);
        return percent is { } rate ? Percent(rate, nameof(percent)) >= target : null;
    }

    /// <summary>Whether enough products were qualified.</summary>
    /// <param name="percent">The product qualified rate, in [0, 100]; null: not available.</param>
    /// <returns>True at the target or above; null where the rate is not available.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rate is out of range.</exception>
    public bool? IsQualified(decimal? percent) => percent is { } rate ? Percent(rate, nameof(percent)) >= QualifiedPercent : null;

    /// <summary>Whether complaints were few enough.</summary>
    /// <param name="upheldComplaints">The upheld complaints of one key account in one year; 0 or more.</param>
    /// <returns>True at the target or below.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public bool HasFewComplaints(int upheldComplaints)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(upheldComplaints);
        return upheldComplaints <= MostUpheldComplaints;
    }

    private static decimal Percent(decimal value, string name) => value is >= 0 and <= 100
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "A percentage is in [0, 100]; 95% is 95.");
}
