namespace CustomerService.Domain.Complaints.Statistics;

/// <summary>How well complaints were resolved, as far as the quoted shares of customers won back tell it apart.</summary>
public enum RecoveryQuality
{
    /// <summary>Resolved well (良好解决).</summary>
    ResolvedWell,

    /// <summary>Resolved well and promptly, by people who did their best and made the customer feel valued (及时高效且特别重视).</summary>
    PromptAndValuing,
}

/// <summary>Names of <see cref="RecoveryQuality"/>.</summary>
public static class RecoveryQualities
{
    extension(RecoveryQuality quality)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => quality switch
        {
            RecoveryQuality.ResolvedWell => new("resolved well", "良好解决"),
            RecoveryQuality.PromptAndValuing => new("resolved promptly, the customer valued", "及时高效且特别重视"),
            _ => throw new ArgumentOutOfRangeException(nameof(quality), quality, "Not a value of RecoveryQuality."),
        };
    }
}

/// <summary>What service recovery (服务补救) saves and what its absence costs, by the quoted shares of <see cref="ServiceStatistics"/>.</summary>
/// <remarks>Estimates, not rounded. Source: [001 P1]; that recovery bears on satisfaction and loyalty: [003 c10 q5].</remarks>
public static class ServiceRecovery
{
    /// <summary>How many of those who complained stay.</summary>
    /// <param name="complaints">The complaints, each taken to be one customer; 0 or more.</param>
    /// <param name="quality">How well they were resolved.</param>
    /// <returns>Customers: complaints × 75%, or × 95%.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The complaints are negative, or the quality is none.</exception>
    /// <example><code>ServiceRecovery.WonBack(200, RecoveryQuality.PromptAndValuing);   // 190</code></example>
    public static double WonBack(long complaints, RecoveryQuality quality)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(complaints);
        return complaints * quality switch
        {
            RecoveryQuality.ResolvedWell => ServiceStatistics.WonBackByGoodResolution.Value,
            RecoveryQuality.PromptAndValuing => ServiceStatistics.WonBackByPromptAndValuing.Value,
            _ => throw new ArgumentOutOfRangeException(nameof(quality), quality, "Not a value of RecoveryQuality."),
        };
    }

    /// <summary>How many people hear of it.</summary>
    /// <param name="dissatisfied">The customers who talk of it; 0 or more; an estimate such as <see cref="ComplaintIceberg.Silent"/> may be broken.</param>
    /// <returns>People: customers × 9; those who hear it from two are counted twice.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The customers are negative, or not a number.</exception>
    /// <example><code>ServiceRecovery.WordOfMouth(33);   // 297</code></example>
    public static double WordOfMouth(double dissatisfied) => dissatisfied >= 0 && double.IsFinite(dissatisfied)
        ? dissatisfied * ServiceStatistics.PeopleToldByOne.Value
        : throw new ArgumentOutOfRangeException(nameof(dissatisfied), dissatisfied, "A number of customers is 0 or more.");

    /// <summary>What it costs to attract a new customer in place of one who left.</summary>
    /// <param name="keeping">What keeping the old one costs; 0 or more.</param>
    /// <returns>The cost × 6, in the same currency, rounded to 2 digits, away from zero.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The cost is negative.</exception>
    public static Money CostOfReplacing(Money keeping) => keeping.Amount >= 0
        ? (keeping * (decimal)ServiceStatistics.AcquiringOverKeeping.Value).Rounded()
        : throw new ArgumentOutOfRangeException(nameof(keeping), keeping, "A cost is 0 or more.");
}
