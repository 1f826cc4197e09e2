using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using NodaTime;

namespace CustomerService.Domain.Complaints.Conformance.Judging;

/// <summary>How durations are spread: counted in buckets, so that any number of them fits in little memory, and two can be merged.</summary>
/// <remarks>
/// <para>
/// Durations are counted in whole milliseconds, rounded down, each in a bucket whose width is at most 1/64 of its lower end (1 ms below 128 ms).
/// Count, least, greatest and sum are exact to the millisecond; a quantile is the middle of its bucket, so that it is wrong by at most 1/128
/// (0.8%) of itself and 1 ms. Only whole numbers are compared, so that merging in any order gives the same buckets.
/// </para>
/// <para>Two distributions are equal when their buckets and sums are.</para>
/// </remarks>
public sealed class DurationDistribution : IEquatable<DurationDistribution>
{
    private const int PrecisionBits = 6;                    // 64 buckets for each power of two
    private const int FirstWide = 1 << (PrecisionBits + 1); // below it each millisecond has its own

    private readonly ImmutableArray<(int Index, long Count)> _counts;
    private readonly BigInteger _sum;
    private readonly long _least;
    private readonly long _greatest;

    internal DurationDistribution(IEnumerable<KeyValuePair<int, long>> counts, BigInteger sum, long least, long greatest)
    {
        _counts = [.. counts.Select(pair => (pair.Key, pair.Value)).OrderBy(pair => pair.Key)];
        Count = _counts.Sum(pair => pair.Count);
        (_sum, _least, _greatest) = (sum, least, greatest);
    }

    /// <summary>A distribution of nothing.</summary>
    public static DurationDistribution Empty { get; } = new([], 0, 0, 0);

    /// <summary>How many durations there are.</summary>
    public long Count { get; }

    /// <summary>The shortest, in whole milliseconds; null when there is none.</summary>
    public Duration? Least => Count == 0 ? null : Duration.FromMilliseconds(_least);

    /// <summary>The longest, in whole milliseconds; null when there is none.</summary>
    public Duration? Greatest => Count == 0 ? null : Duration.FromMilliseconds(_greatest);

    /// <summary>The mean, rounded down to whole milliseconds; null when there is none.</summary>
    public Duration? Mean => Count == 0 ? null : Duration.FromMilliseconds((long)(_sum / Count));

    /// <summary>The median: the quantile of 0.5; null when there is none.</summary>
    public Duration? Median => Quantile(0.5);

    /// <summary>The buckets that are not empty, ascending: what a histogram is drawn from.</summary>
    public ImmutableArray<DurationBucket> Buckets =>
        [.. _counts.Select(pair => new DurationBucket(Duration.FromMilliseconds(LowerEnd(pair.Index)), Duration.FromMilliseconds(LowerEnd(pair.Index + 1)), pair.Count))];

    /// <summary>Counts durations.</summary>
    /// <param name="durations">The durations; none is negative.</param>
    /// <returns>Their distribution.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="durations"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A duration is negative.</exception>
    public static DurationDistribution Of(IEnumerable<Duration> durations)
    {
        ArgumentNullException.ThrowIfNull(durations);
        var tally = new DurationTally();
        foreach (var duration in durations)
        {
            tally.Add(duration);
        }

        return tally.Counted();
    }

    /// <summary>The least duration that at least a given fraction of all durations does not exceed (nearest rank).</summary>
    /// <param name="fraction">The fraction, in [0, 1]; 0.9 for the 90th percentile.</param>
    /// <returns>The middle of its bucket, but never below <see cref="Least"/> or above <see cref="Greatest"/>; null when there is none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The fraction is not in [0, 1].</exception>
    public Duration? Quantile(double fraction)
    {
        if (fraction is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(fraction), fraction, "A fraction in [0, 1] was expected; 0.9 is the 90th percentile.");
        }

        if (Count == 0)
        {
            return null;
        }

        var rank = Math.Max(1, (long)Math.Ceiling((decimal)fraction * Count));   // as written: 0.07 of 100 is 7
        foreach (var (index, count) in _counts)
        {
            rank -= count;
            if (rank <= 0)
            {
                var (from, to) = (LowerEnd(index), LowerEnd(index + 1));
                return Duration.FromMilliseconds(Math.Clamp(from + ((to - from - 1) / 2), _least, _greatest));
            }
        }

        return Greatest;
    }

    /// <summary>How many durations are in buckets that end at or below a limit; exact where the limit is an end of a bucket.</summary>
    /// <param name="limit">The limit.</param>
    /// <returns>A number from 0 to <see cref="Count"/>; durations of the bucket that holds the limit are not counted.</returns>
    public long CountBelow(Duration limit) =>
        _counts.Where(pair => Duration.FromMilliseconds(LowerEnd(pair.Index + 1)) <= limit).Sum(pair => pair.Count);

    /// <summary>The distribution of both.</summary>
    /// <param name="other">The other.</param>
    /// <returns>As if all durations had been counted at once.</returns>
    public DurationDistribution Merge(DurationDistribution other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var tally = new DurationTally();
        AddTo(tally);
        other.AddTo(tally);
        return tally.Counted();
    }

    /// <inheritdoc/>
    public bool Equals(DurationDistribution? other) =>
        other is not null && _sum == other._sum && _least == other._least && _greatest == other._greatest && _counts.AsSpan().SequenceEqual(other._counts.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DurationDistribution);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Count, _sum, _least, _greatest);

    /// <summary>Count, median and 90th percentile.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => Count == 0
        ? "0"
        : string.Create(CultureInfo.InvariantCulture, $"{Count}, median {DurationText.In(Median!.Value, Language.English)}, 90% within {DurationText.In(Quantile(0.9)!.Value, Language.English)}");

    /// <summary>The bucket of a number of milliseconds.</summary>
    internal static int IndexOf(long milliseconds)
    {
        if (milliseconds < FirstWide)
        {
            return (int)milliseconds;
        }

        var shift = BitOperations.Log2((ulong)milliseconds) - PrecisionBits;
        return (shift << PrecisionBits) + (int)(milliseconds >> shift);
    }

    internal void AddTo(DurationTally tally)
    {
        foreach (var (index, count) in _counts)
        {
            tally.Add(index, count);
        }

        if (Count > 0)
        {
            tally.Include(_sum, _least, _greatest);
        }
    }

    private static long LowerEnd(int index)
    {
        if (index < FirstWide)
        {
            return index;
        }

        var shift = (index >> PrecisionBits) - 1;
        return (long)(index - (shift << PrecisionBits)) << shift;
    }
}

/// <summary>A bucket of durations.</summary>
/// <param name="From">The shortest duration in it, inclusive.</param>
/// <param name="To">The end, exclusive.</param>
/// <param name="Count">How many durations are in it; at least 1.</param>
public sealed record DurationBucket(Duration From, Duration To, long Count);

/// <summary>Counts durations while they come.</summary>
internal sealed class DurationTally
{
    private readonly Dictionary<int, long> _counts = [];
    private BigInteger _sum;
    private long _pending;          // what is not yet in the sum: big integers are costly
    private long _least = long.MaxValue;
    private long _greatest = long.MinValue;

    public void Add(Duration duration)
    {
        if (duration < Duration.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(duration), duration, "A duration that is not negative was expected.");
        }

        var milliseconds = (duration.Days * (long)NodaConstants.MillisecondsPerDay) + (duration.NanosecondOfDay / NodaConstants.NanosecondsPerMillisecond);
        Add(DurationDistribution.IndexOf(milliseconds), 1);
        if (_pending > long.MaxValue / 2)
        {
            _sum += _pending;
            _pending = 0;
        }

        _pending += milliseconds;
        (_least, _greatest) = (Math.Min(_least, milliseconds), Math.Max(_greatest, milliseconds));
    }

    public BigInteger Sum => _sum + _pending;

    public DurationDistribution Counted() =>
        _counts.Count == 0 ? DurationDistribution.Empty : new(_counts, Sum, _least, _greatest);

    internal void Add(int index, long count) =>
        System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_counts, index, out _) += count;

    internal void Include(BigInteger sum, long least, long greatest)
    {
        _sum += sum;
        (_least, _greatest) = (Math.Min(_least, least), Math.Max(_greatest, greatest));
    }
}
