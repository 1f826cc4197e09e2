namespace CustomerService.Domain.Commitments.Practices;

/// <summary>Where an answer touches the customer's feelings, and where it fails when a firm does not care (情感服务要点).</summary>
/// <remarks>Source: [003 c3 q22]: birthday cards in the chief executive's name, and four e-mails to the firm that nobody answered.</remarks>
public enum EmotionPoint
{
    /// <summary>The right moment (时机).</summary>
    Timing,

    /// <summary>The customer's habits of thinking (思维习惯).</summary>
    ThinkingHabit,

    /// <summary>The way in which it is done (方式).</summary>
    Manner,

    /// <summary>Neither too much nor too little (分寸).</summary>
    Measure,

    /// <summary>That it is meant (真诚).</summary>
    Sincerity,

    /// <summary>The details (细节).</summary>
    Detail,

    /// <summary>Seeing it from the customer's place (换位体验).</summary>
    CustomersPlace,
}

/// <summary>Names of <see cref="EmotionPoint"/>.</summary>
public static class EmotionPoints
{
    extension(EmotionPoint point)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => point switch
        {
            EmotionPoint.Timing => new("timing", "时机"),
            EmotionPoint.ThinkingHabit => new("thinking habit", "思维习惯"),
            EmotionPoint.Manner => new("manner", "方式"),
            EmotionPoint.Measure => new("measure", "分寸"),
            EmotionPoint.Sincerity => new("sincerity", "真诚"),
            EmotionPoint.Detail => new("detail", "细节"),
            EmotionPoint.CustomersPlace => new("the customer's place", "换位体验"),
            _ => throw new ArgumentOutOfRangeException(nameof(point), point, "Not a value of EmotionPoint."),
        };
    }
}
