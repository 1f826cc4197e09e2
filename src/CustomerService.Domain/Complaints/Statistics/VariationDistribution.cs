using System.Collections.Immutable;

namespace CustomerService.Domain.Complaints.Statistics;

/// <summary>How often facts turned out as alleged, as a misunderstanding, as worse (投诉个案变异).</summary>
/// <remarks>Source: the variation table of [003 c10 q11]. Immutable; two are equal only when they are the same object.</remarks>
public sealed class VariationDistribution
{
    private readonly ImmutableArray<long> _counts;   // by variation

    private VariationDistribution(ImmutableArray<long> counts) => (_counts, Total) = (counts, counts.Sum());

    /// <summary>How many findings there are.</summary>
    public long Total { get; }

    /// <summary>The variations that were found most often, in the order of the enum: several where they tie, none where nothing was found.</summary>
    public ImmutableArray<ComplaintVariation> MostFrequent =>
        Total == 0 ? [] : [.. Enum.GetValues<ComplaintVariation>().Where(variation => Count(variation) == _counts.Max())];

    /// <summary>Counts.</summary>
    /// <param name="variations">What was found, one for each finding.</param>
    /// <returns>The distribution.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A variation is none.</exception>
    public static VariationDistribution Of(ReadOnlySpan<ComplaintVariation> variations)
    {
        var counts = new long[Enum.GetValues<ComplaintVariation>().Length];
        foreach (var variation in variations)
        {
            counts[Index(variation)]++;
        }

        return new([.. counts]);
    }

    /// <summary>How often a variation was found.</summary>
    /// <param name="variation">Which.</param>
    /// <returns>0 or more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The variation is none.</exception>
    public long Count(ComplaintVariation variation) => _counts[Index(variation)];

    /// <summary>The share of a variation.</summary>
    /// <param name="variation">Which.</param>
    /// <returns>In [0, 1], not rounded; null (not available) where nothing was found.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The variation is none.</exception>
    public double? Share(ComplaintVariation variation)
    {
        var count = Count(variation);
        return Total == 0 ? null : (double)count / Total;
    }

    internal static VariationDistribution OfCounts(long[] counts) => new([.. counts]);

    private static int Index(ComplaintVariation variation) =>
        Enum.IsDefined(variation) ? (int)variation : throw new ArgumentOutOfRangeException(nameof(variation), variation, "Not a value of ComplaintVariation.");
}
