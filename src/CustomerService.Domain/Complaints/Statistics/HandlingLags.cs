using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Complaints.Statistics;

/// <summary>How long complaints took, from the shortest to the longest.</summary>
/// <remarks>
/// <para>
/// A quantile is that of Hyndman and Fan's type 7 ("Sample Quantiles in Statistical Packages", The American Statistician 50(4), 1996), which is
/// the one of <c>PERCENTILE.INC</c> in spreadsheets: of n sorted values it stands at place (n - 1) × fraction, counted from 0, and between
/// two values it lies between them in proportion. The median is the quantile of 0.5. It is exact but for the nanosecond it is rounded to.
/// </para>
/// <para>Immutable, safe to share between threads; holds every value, 24 bytes each. Two are equal only when they are the same object.</para>
/// </remarks>
public sealed class HandlingLags
{
    private readonly ImmutableArray<Duration> _sorted;

    private HandlingLags(ImmutableArray<Duration> sorted) => _sorted = sorted;

    /// <summary>How many there are.</summary>
    public int Count => _sorted.Length;

    /// <summary>Half took this long or less; null where there are none.</summary>
    public Duration? Median => Quantile(0.5);

    /// <summary>The shortest; null where there are none.</summary>
    public Duration? Shortest => Quantile(0);

    /// <summary>The longest; null where there are none.</summary>
    public Duration? Longest => Quantile(1);

    /// <summary>Sorts durations.</summary>
    /// <param name="lags">The durations in any order, each 0 or more.</param>
    /// <returns>The same, sorted.</returns>
    /// <exception cref="ArgumentOutOfRangeException">One is negative.</exception>
    public static HandlingLags Of(ReadOnlySpan<Duration> lags)
    {
        foreach (var lag in lags)
        {
            if (lag < Duration.Zero)
            {
                throw new ArgumentOutOfRangeException(nameof(lags), lag, "Nothing is finished before it begins.");
            }
        }

        return new([.. lags.ToArray().Order()]);
    }

    /// <summary>The time within which a share of them was done.</summary>
    /// <param name="fraction">The share, in [0, 1]; the 90th percentile is 0.9.</param>
    /// <returns>The quantile by the definition above; null (not available) where there are none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The fraction is out of its range or not a number.</exception>
    public Duration? Quantile(double fraction)
    {
        if (!(fraction is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(fraction), fraction, "A fraction is in [0, 1]; the 90th percentile is 0.9.");
        }

        if (_sorted.IsEmpty)
        {
            return null;
        }

        var place = (_sorted.Length - 1) * fraction;
        var below = (int)Math.Floor(place);
        var between = place - below;
        return between > 0 ? _sorted[below] + ((_sorted[below + 1] - _sorted[below]) * between) : _sorted[below];
    }

    /// <summary>How many took no longer than a limit.</summary>
    /// <param name="limit">The limit; exactly the limit is within it.</param>
    /// <returns>0 or more.</returns>
    public int CountWithin(Duration limit)
    {
        var (low, high) = (0, _sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _sorted[middle] <= limit ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
