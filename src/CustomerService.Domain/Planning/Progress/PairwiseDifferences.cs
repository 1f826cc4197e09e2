namespace CustomerService.Domain.Planning.Progress;

/// <summary>All differences between a value of one sorted list and a value of another, found without listing them.</summary>
/// <param name="first">The values that are taken away, sorted.</param>
/// <param name="second">The values they are taken from, sorted.</param>
internal sealed class PairwiseDifferences(double[] first, double[] second)
{
    private const ulong Sign = 1UL << 63;

    /// <summary>How many there are.</summary>
    public long Count { get; } = (long)first.Length * second.Length;

    /// <summary>How many are at most a limit.</summary>
    public long CountAtMost(double limit) => CountWhere(difference => difference <= limit);

    /// <summary>How many are below a limit.</summary>
    public long CountBelow(double limit) => CountWhere(difference => difference < limit);

    /// <summary>The middle one, or the mean of the two middle ones.</summary>
    public double Median() => Count % 2 == 1 ? Smallest((Count / 2) + 1) : (Smallest(Count / 2) / 2) + (Smallest((Count / 2) + 1) / 2);

    /// <summary>The difference of a rank, 1 for the smallest.</summary>
    /// <remarks>Halves the range between the ends in the order of representable numbers: 64 counts at most.</remarks>
    public double Smallest(long rank)
    {
        var (low, high) = (Ordinal(second[0] - first[^1]), Ordinal(second[^1] - first[0]));
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (CountAtMost(Number(middle)) >= rank)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return Number(low);
    }

    // The larger the first value, the more of the second stand below the limit: both indexes only rise.
    private long CountWhere(Func<double, bool> isBelow)
    {
        var (count, j) = (0L, 0);
        foreach (var value in first)
        {
            while (j < second.Length && isBelow(second[j] - value))
            {
                j++;
            }

            count += j;
        }

        return count;
    }

    // Whole numbers in the order of the numbers they stand for; both zeros are one.
    private static ulong Ordinal(double value)
    {
        var bits = BitConverter.DoubleToUInt64Bits(value + 0.0);
        return (bits & Sign) == 0 ? bits | Sign : ~bits;
    }

    private static double Number(ulong ordinal) => BitConverter.UInt64BitsToDouble((ordinal & Sign) == 0 ? ~ordinal : ordinal & ~Sign);
}
