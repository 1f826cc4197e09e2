namespace CustomerService.Domain.Complaints;

/// <summary>How a fact turned out against what was alleged (投诉个案变异).</summary>
/// <remarks>Source: the variation table of [003 c10 q11]; <see cref="Unproven"/> is the library's own, for a fact that evidence neither bears out nor refutes.</remarks>
public enum ComplaintVariation
{
    /// <summary>Misunderstanding (误会).</summary>
    Misunderstanding,

    /// <summary>Basically true (基本属实).</summary>
    BasicallyTrue,

    /// <summary>Worse than reported (比投诉更严重).</summary>
    WorseThanReported,

    /// <summary>Expectation exceeded the promise (期望超越).</summary>
    ExpectationExceeded,

    /// <summary>Unproven (未能证实).</summary>
    Unproven,
}

/// <summary>Names of <see cref="ComplaintVariation"/>.</summary>
public static class ComplaintVariations
{
    extension(ComplaintVariation variation)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => variation switch
        {
            ComplaintVariation.Misunderstanding => new("misunderstanding", "误会"),
            ComplaintVariation.BasicallyTrue => new("basically true", "基本属实"),
            ComplaintVariation.WorseThanReported => new("worse than reported", "比投诉更严重"),
            ComplaintVariation.ExpectationExceeded => new("expectation exceeded the promise", "期望超越"),
            ComplaintVariation.Unproven => new("unproven", "未能证实"),
            _ => throw new ArgumentOutOfRangeException(nameof(variation), variation, "Not a value of ComplaintVariation."),
        };
    }
}
