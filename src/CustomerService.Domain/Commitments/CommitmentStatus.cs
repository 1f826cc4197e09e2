namespace CustomerService.Domain.Commitments;

/// <summary>Where a service commitment stands in its life.</summary>
/// <remarks>Source: [000 Q6.3]: published before sale, faithfully kept.</remarks>
public enum CommitmentStatus
{
    /// <summary>Being written; it binds nobody (起草中).</summary>
    Draft,

    /// <summary>Customers can read it; it does not hold yet (已公布).</summary>
    Published,

    /// <summary>It holds (生效中).</summary>
    InForce,

    /// <summary>It holds for nothing new, until it is resumed (已暂停).</summary>
    Suspended,

    /// <summary>It holds for nothing new any more (已废止).</summary>
    Retired,
}

/// <summary>What is done to a service commitment.</summary>
public enum CommitmentStep
{
    /// <summary>Customers get to read it (公布).</summary>
    Publish,

    /// <summary>It begins to hold (施行).</summary>
    PutInForce,

    /// <summary>It holds for nothing new for a while (暂停).</summary>
    Suspend,

    /// <summary>It holds again (恢复).</summary>
    Resume,

    /// <summary>It ends (废止).</summary>
    Retire,
}

/// <summary>One row of the life of commitments.</summary>
/// <param name="From">Where it stands.</param>
/// <param name="Step">What is done.</param>
/// <param name="To">Where it stands then.</param>
public readonly record struct CommitmentTransition(CommitmentStatus From, CommitmentStep Step, CommitmentStatus To);

/// <summary>Names of <see cref="CommitmentStatus"/> and <see cref="CommitmentStep"/>.</summary>
public static class CommitmentStatuses
{
    extension(CommitmentStatus status)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => status switch
        {
            CommitmentStatus.Draft => new("draft", "起草中"),
            CommitmentStatus.Published => new("published", "已公布"),
            CommitmentStatus.InForce => new("in force", "生效中"),
            CommitmentStatus.Suspended => new("suspended", "已暂停"),
            CommitmentStatus.Retired => new("retired", "已废止"),
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Not a value of CommitmentStatus."),
        };
    }

    extension(CommitmentStep step)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => step switch
        {
            CommitmentStep.Publish => new("publish", "公布"),
            CommitmentStep.PutInForce => new("put in force", "施行"),
            CommitmentStep.Suspend => new("suspend", "暂停"),
            CommitmentStep.Resume => new("resume", "恢复"),
            CommitmentStep.Retire => new("retire", "废止"),
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Not a value of CommitmentStep."),
        };
    }
}
