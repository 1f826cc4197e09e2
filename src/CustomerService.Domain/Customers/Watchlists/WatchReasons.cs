namespace CustomerService.Domain.Customers.Watchlists;

/// <summary>Good and poor customers, told apart by data.</summary>
/// <remarks>Source: [003 R12]. The score and its cut are the host's.</remarks>
public enum CustomerGrade
{
    /// <summary>At the cut or above (优质客户).</summary>
    Good,

    /// <summary>Below the cut (劣质客户).</summary>
    Poor,
}

/// <summary>Why a customer is watched.</summary>
/// <remarks>Source: [003 R12].</remarks>
public enum WatchReason
{
    /// <summary>The score is below the cut (评分过低).</summary>
    PoorScore,

    /// <summary>The firm will not serve the customer, or only with care (黑名单).</summary>
    Blacklisted,

    /// <summary>Claimed too often (多次索赔).</summary>
    RepeatClaims,

    /// <summary>Cost more than a fair share of what was paid in (高赔付率).</summary>
    HighLossRatio,
}

/// <summary>Names and rules of <see cref="CustomerGrade"/> and <see cref="WatchReason"/>.</summary>
public static class WatchReasons
{
    extension(CustomerGrade value)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => value switch
        {
            CustomerGrade.Good => new("good customer", "优质客户"),
            CustomerGrade.Poor => new("poor customer", "劣质客户"),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not a value of CustomerGrade."),
        };
    }

    extension(WatchReason value)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => value switch
        {
            WatchReason.PoorScore => new("poor score", "评分过低"),
            WatchReason.Blacklisted => new("blacklisted", "黑名单"),
            WatchReason.RepeatClaims => new("repeated claims", "多次索赔"),
            WatchReason.HighLossRatio => new("high loss ratio", "高赔付率"),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not a value of WatchReason."),
        };
    }
}
