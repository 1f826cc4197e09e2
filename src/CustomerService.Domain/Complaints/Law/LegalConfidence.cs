namespace CustomerService.Domain.Complaints.Law;

/// <summary>How well a rule of law is known to this library. What is only remembered is not shipped.</summary>
public enum LegalConfidence
{
    /// <summary>The text of the rule, or the regulator's own page, was read (原文核对).</summary>
    High,

    /// <summary>A reliable secondary text was read, or several agree (二手资料).</summary>
    Medium,
}

/// <summary>Names of <see cref="LegalConfidence"/>.</summary>
public static class LegalConfidences
{
    extension(LegalConfidence confidence)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => confidence switch
        {
            LegalConfidence.High => new("the rule's own text was read", "原文核对"),
            LegalConfidence.Medium => new("secondary texts agree", "二手资料"),
            _ => throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "Not a value of LegalConfidence."),
        };
    }
}
