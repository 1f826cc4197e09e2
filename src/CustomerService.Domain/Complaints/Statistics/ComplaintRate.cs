namespace CustomerService.Domain.Complaints.Statistics;

/// <summary>Complaints per ten thousand users (万投比).</summary>
/// <remarks>Source: [003 R15].</remarks>
public static class ComplaintRate
{
    private const double TenThousand = 10_000;

    /// <summary>Computes the rate.</summary>
    /// <param name="complaints">The complaints of a period; 0 or more.</param>
    /// <param name="users">The users in the same period; 0 or more.</param>
    /// <returns>Complaints / users × 10,000, not rounded; null (not available) where there are no users.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    /// <example><code>ComplaintRate.PerTenThousand(12, 48_000);   // 2.5</code></example>
    public static double? PerTenThousand(long complaints, long users)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(complaints);
        ArgumentOutOfRangeException.ThrowIfNegative(users);
        return users == 0 ? null : complaints * TenThousand / users;
    }
}
