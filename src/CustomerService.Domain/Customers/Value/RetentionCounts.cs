namespace CustomerService.Domain.Customers.Value;

/// <summary>How many customers a firm had at the start of a period, won in it, and had at its end.</summary>
/// <remarks>Retention = (end - acquired) / start; churn = 1 - retention. Source: retention is buying again after the first deal [003 c2 q5]; the count is the field's.</remarks>
public readonly record struct RetentionCounts
{
    private RetentionCounts(long start, long acquired, long end) => (Start, Acquired, End) = (start, acquired, end);

    /// <summary>Customers at the start.</summary>
    public long Start { get; }

    /// <summary>Customers won in the period and still there at its end.</summary>
    public long Acquired { get; }

    /// <summary>Customers at the end.</summary>
    public long End { get; }

    /// <summary>Customers of the start who are there at the end.</summary>
    public long Kept => End - Acquired;

    /// <summary>The share of the customers of the start who stayed; null where there were none.</summary>
    public RetentionRate? Retention => Start == 0 ? null : RetentionRate.FromFraction((double)Kept / Start);

    /// <summary>The share of the customers of the start who left, in [0, 1]; null where there were none.</summary>
    public double? Churn => Start == 0 ? null : (double)(Start - Kept) / Start;

    /// <summary>Makes counts.</summary>
    /// <param name="start">Customers at the start; at least 0.</param>
    /// <param name="acquired">Customers won in the period who are there at its end; from 0 to <paramref name="end"/>.</param>
    /// <param name="end">Customers at the end; at most start and acquired together.</param>
    /// <returns>The counts.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No period has such counts.</exception>
    /// <example><code>RetentionCounts.Of(start: 200, acquired: 30, end: 190).Retention;   // 80%</code></example>
    public static RetentionCounts Of(long start, long acquired, long end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(acquired);
        if (end < acquired)
        {
            throw new ArgumentOutOfRangeException(nameof(end), end, $"{acquired} customers were won and are still there, so there are at least as many at the end.");
        }

        return end - acquired <= start
            ? new(start, acquired, end)
            : throw new ArgumentOutOfRangeException(nameof(end), end, $"At most the {start} customers of the start and the {acquired} won are there at the end.");
    }
}

/// <summary>Former customers of whom a share comes back within a period.</summary>
/// <remarks>Source: a hotel that one tenth of its former guests fill by coming back each year [003 c2 q11]; see <see cref="LoyaltyFigures.ReturningGuestsThatFillTheHouse"/>.</remarks>
public readonly record struct ReturningCustomers
{
    private ReturningCustomers(long past, double share) => (Past, Share) = (past, share);

    /// <summary>Former customers.</summary>
    public long Past { get; }

    /// <summary>The share of them who come back within the period, in [0, 1].</summary>
    public double Share { get; }

    /// <summary>How many come back: former customers times share; an expectation, so not rounded.</summary>
    public double Returning => Past * Share;

    /// <summary>Makes former customers and the share that comes back.</summary>
    /// <param name="past">Former customers; at least 0.</param>
    /// <param name="share">The share who come back within the period; in [0, 1].</param>
    /// <returns>The expectation.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 0, or the share is no number in [0, 1].</exception>
    public static ReturningCustomers Of(long past, double share)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(past);
        return share is >= 0 and <= 1
            ? new(past, share)
            : throw new ArgumentOutOfRangeException(nameof(share), share, "A share of customers is a fraction in [0, 1].");
    }

    /// <summary>The share of former customers who would have to come back to fill a capacity: capacity / former customers.</summary>
    /// <param name="past">Former customers; at least 0.</param>
    /// <param name="capacity">How many customers the house can serve in the period; at least 0.</param>
    /// <returns>A fraction; above 1 where even all of them, once each, would not fill it; null where there are no former customers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 0.</exception>
    public static double? ShareToFill(long past, long capacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(past);
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        return past == 0 ? null : (double)capacity / past;
    }

    /// <summary>How much of a capacity those who come back fill: returning / capacity.</summary>
    /// <param name="capacity">How many customers the house can serve in the period; at least 0.</param>
    /// <returns>A fraction; above 1 where more come back than there is room; null where there is no capacity.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is below 0.</exception>
    public double? FillingOf(long capacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        return capacity == 0 ? null : Returning / capacity;
    }
}
