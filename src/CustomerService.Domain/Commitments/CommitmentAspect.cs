namespace CustomerService.Domain.Commitments;

/// <summary>What a service commitment guarantees (服务承诺); one commitment may guarantee several.</summary>
/// <remarks>Source: [000 Q6.3]: a service commitment, also called a service guarantee, covers these four.</remarks>
public enum CommitmentAspect
{
    /// <summary>The quality of product or service (质量保证).</summary>
    Quality,

    /// <summary>That something is done within a time (时限保证).</summary>
    TimeLimit,

    /// <summary>Something beyond what was bought, such as free parts (附加值保证).</summary>
    AddedValue,

    /// <summary>That the customer is satisfied (满意度保证).</summary>
    Satisfaction,
}

/// <summary>Names of <see cref="CommitmentAspect"/>.</summary>
public static class CommitmentAspects
{
    extension(CommitmentAspect aspect)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => aspect switch
        {
            CommitmentAspect.Quality => new("quality guarantee", "质量保证"),
            CommitmentAspect.TimeLimit => new("time-limit guarantee", "时限保证"),
            CommitmentAspect.AddedValue => new("added-value guarantee", "附加值保证"),
            CommitmentAspect.Satisfaction => new("satisfaction guarantee", "满意度保证"),
            _ => throw new ArgumentOutOfRangeException(nameof(aspect), aspect, "Not a value of CommitmentAspect."),
        };
    }
}
