using System.Collections.Immutable;
using CustomerService.Domain.Complaints.Conformance.Judging;
using NodaTime;

namespace CustomerService.Domain.Complaints.Conformance.Reports;

/// <summary>A bin of a histogram.</summary>
/// <param name="From">Its lower end, inclusive.</param>
/// <param name="To">Its upper end, exclusive.</param>
/// <param name="Count">How many durations are in it.</param>
internal readonly record struct DurationBin(Duration From, Duration To, long Count);

/// <summary>Bins whose ends are times people think in: of one width where the durations are alike, wider and wider where they are not.</summary>
internal static class DurationBins
{
    private const int MostBins = 16;
    private const int FinestShare = 32;
    private const int Tail = 12;            // so many times the median is a long tail
    private const long Day = 86_400;

    private static readonly long[] Steps =
    [
        1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 14_400, 21_600, 43_200, Day, 2 * Day, 3 * Day, 7 * Day, 14 * Day, 30 * Day, 90 * Day, 180 * Day, 365 * Day,
    ];

    private static readonly long[] Ladder =
    [
        1, 5, 15, 60, 300, 900, 3_600, 4 * 3_600, 12 * 3_600, Day, 2 * Day, 4 * Day, 7 * Day, 14 * Day, 30 * Day, 60 * Day, 120 * Day, 365 * Day, 730 * Day, 1_825 * Day, 3_650 * Day,
    ];

    /// <summary>The bins, ascending and without gaps, that hold every duration; their counts add up to all. Empty where there are none.</summary>
    /// <remarks>A bucket of the distribution counts whole in the bin that its middle is in: what lies within 0.8% of an end may be in the bin beside.</remarks>
    /// <returns>The bins, and whether they grow wider.</returns>
    public static (ImmutableArray<DurationBin> Bins, bool Grow) Of(DurationDistribution durations)
    {
        if (durations is not { Least: { } least, Greatest: { } greatest, Median: { } median })
        {
            return ([], false);
        }

        var seconds = (long)Math.Floor(greatest.TotalSeconds);
        var grow = greatest / Tail > Duration.Max(median, Duration.FromSeconds(1));
        var edges = grow ? Growing(seconds) : Even((long)Math.Floor(least.TotalSeconds), seconds);
        var counts = new long[edges.Count - 1];
        var bin = 0;
        foreach (var bucket in durations.Buckets)
        {
            var middle = Duration.Max(least, Duration.Min(greatest, bucket.From + ((bucket.To - bucket.From) / 2)));
            while (bin < counts.Length - 1 && middle >= Duration.FromSeconds(edges[bin + 1]))
            {
                bin++;
            }

            counts[bin] += bucket.Count;
        }

        var bins = counts.Select((count, index) => new DurationBin(Duration.FromSeconds(edges[index]), Duration.FromSeconds(edges[index + 1]), count)).ToList();
        if (grow)
        {
            Gather(bins, durations.Count, least);
        }

        return ([.. bins], grow);
    }

    // From the step at or below the least: room is for what is there. No step is so fine that the buckets, a 64th wide, would show.
    private static List<long> Even(long least, long greatest)
    {
        var step = Array.Find(Steps, each => (greatest / each) - (least / each) < MostBins && greatest / each < FinestShare);
        step = step == 0 ? Steps[^1] * ((greatest / Steps[^1] / MostBins) + 1) : step;
        var first = least / step;
        return [.. Enumerable.Range(0, (int)((greatest / step) - first) + 2).Select(index => (first + index) * step)];
    }

    private static List<long> Growing(long greatest)
    {
        List<long> edges = [0];
        foreach (var edge in Ladder)
        {
            if (edges[^1] > greatest)
            {
                break;
            }

            edges.Add(edge);
        }

        while (edges[^1] <= greatest)
        {
            edges.Add(2 * edges[^1]);
        }

        return edges;
    }

    // The fine bins at the beginning are worth their room only where something is in them.
    private static void Gather(List<DurationBin> bins, long all, Duration least)
    {
        bins.RemoveRange(0, bins.FindIndex(bin => bin.Count > 0 || bin.To > least));   // the least stays, though its bucket may count beside it
        while (bins.Count > MostBins && 50 * (bins[0].Count + bins[1].Count) <= all)
        {
            bins[1] = new(bins[0].From, bins[1].To, bins[0].Count + bins[1].Count);
            bins.RemoveAt(0);
        }

        for (var i = bins.Count - 2; i > 0 && bins.Count > MostBins; i--)
        {
            if (50 * (bins[i - 1].Count + bins[i].Count) <= all)
            {
                bins[i - 1] = new(bins[i - 1].From, bins[i].To, bins[i - 1].Count + bins[i].Count);
                bins.RemoveAt(i);
            }
        }
    }
}
