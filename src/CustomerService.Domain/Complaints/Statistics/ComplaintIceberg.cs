namespace CustomerService.Domain.Complaints.Statistics;

/// <summary>How many of the dissatisfied are taken to complain, and how many of the silent to have met a serious problem.</summary>
/// <remarks>
/// There is no default: the two presets contradict each other, 2% against 67%, and every estimate is only as good as this share. Use one
/// knowingly, or shares measured in a survey of one's own customers.
/// </remarks>
public sealed record IcebergShares
{
    /// <summary>Makes the shares.</summary>
    /// <param name="complaining">The share of the dissatisfied who complain, in (0, 1].</param>
    /// <param name="seriousAmongSilent">The share of the silent who met a serious problem, in [0, 1]; null where it is not known.</param>
    /// <exception cref="ArgumentOutOfRangeException">A share is out of its range or not a number.</exception>
    public IcebergShares(double complaining, double? seriousAmongSilent)
    {
        Complaining = complaining is > 0 and <= 1
            ? complaining
            : throw new ArgumentOutOfRangeException(nameof(complaining), complaining, "The share of the dissatisfied who complain is in (0, 1]; 2% is 0.02.");
        SeriousAmongSilent = seriousAmongSilent is null or (>= 0 and <= 1)
            ? seriousAmongSilent
            : throw new ArgumentOutOfRangeException(nameof(seriousAmongSilent), seriousAmongSilent, "A share is in [0, 1]; 25% is 0.25.");
    }

    /// <summary>2% complain; 25% of the silent met a serious problem [000 Q13.1].</summary>
    public static IcebergShares TwoPercent { get; } = new(ServiceStatistics.OneInFiftyComplains.Value, ServiceStatistics.SeriousAmongSilent.Value);

    /// <summary>67% complain; how serious the problems of the silent are is not said [001 P1].</summary>
    public static IcebergShares SixtySevenPercent { get; } = new(ServiceStatistics.TwoInThreeComplain.Value, null);

    /// <summary>The share of the dissatisfied who complain, in (0, 1].</summary>
    public double Complaining { get; }

    /// <summary>The share of the silent who met a serious problem, in [0, 1]; null: not known.</summary>
    public double? SeriousAmongSilent { get; }
}

/// <summary>The dissatisfied whom complaints stand for, most of whom are not seen (投诉冰山).</summary>
/// <remarks>
/// Estimates, in customers, not rounded: dissatisfied = complaints / share complaining; silent = dissatisfied - complaints; serious and
/// silent = silent × share of serious problems. Each complaint is taken to be one customer. Source: [000 Q13.1], [001 P1].
/// </remarks>
public sealed record ComplaintIceberg
{
    private ComplaintIceberg(long complaints, IcebergShares shares)
    {
        (Complaints, Shares) = (complaints, shares);
        Dissatisfied = complaints / shares.Complaining;
        Silent = Math.Max(0, Dissatisfied - complaints);
        SeriousSilent = Silent * shares.SeriousAmongSilent;
    }

    /// <summary>The complaints counted.</summary>
    public long Complaints { get; }

    /// <summary>The shares taken.</summary>
    public IcebergShares Shares { get; }

    /// <summary>The dissatisfied customers, those who complained included.</summary>
    public double Dissatisfied { get; }

    /// <summary>The dissatisfied customers who did not complain.</summary>
    public double Silent { get; }

    /// <summary>The silent ones who met a serious problem; null where their share is not known.</summary>
    public double? SeriousSilent { get; }

    /// <summary>Estimates the dissatisfied from the complaints.</summary>
    /// <param name="complaints">The complaints counted; 0 or more.</param>
    /// <param name="shares">How many of the dissatisfied complain; there is no default.</param>
    /// <returns>The estimate.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The complaints are negative.</exception>
    /// <example><code>ComplaintIceberg.Of(40, IcebergShares.TwoPercent).Silent;   // 1960</code></example>
    public static ComplaintIceberg Of(long complaints, IcebergShares shares)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(complaints);
        ArgumentNullException.ThrowIfNull(shares);
        return new(complaints, shares);
    }
}
