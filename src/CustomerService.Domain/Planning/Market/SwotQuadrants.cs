namespace CustomerService.Domain.Planning.Market;

/// <summary>A quadrant of a SWOT analysis (态势分析).</summary>
/// <remarks>Source: [003 c6 q10].</remarks>
public enum SwotQuadrant
{
    /// <summary>What the firm does better than others (优势).</summary>
    Strength,

    /// <summary>What it does worse (劣势).</summary>
    Weakness,

    /// <summary>What favors it from outside (机会).</summary>
    Opportunity,

    /// <summary>What endangers it from outside (威胁).</summary>
    Threat,
}

/// <summary>A pair of what is inside with what is outside, and what to do about it.</summary>
/// <remarks>The four pairs are from the field: H. Weihrich, The TOWS Matrix, Long Range Planning 15, 1982.</remarks>
public enum SwotPairing
{
    /// <summary>SO: use strengths to take opportunities (优势—机会战略).</summary>
    StrengthOpportunity,

    /// <summary>WO: overcome weaknesses by opportunities (劣势—机会战略).</summary>
    WeaknessOpportunity,

    /// <summary>ST: use strengths against threats (优势—威胁战略).</summary>
    StrengthThreat,

    /// <summary>WT: lessen weaknesses and avoid threats (劣势—威胁战略).</summary>
    WeaknessThreat,
}

/// <summary>Names and rules of <see cref="SwotQuadrant"/> and <see cref="SwotPairing"/>.</summary>
public static class SwotQuadrants
{
    extension(SwotQuadrant quadrant)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => quadrant switch
        {
            SwotQuadrant.Strength => new("strength", "优势"),
            SwotQuadrant.Weakness => new("weakness", "劣势"),
            SwotQuadrant.Opportunity => new("opportunity", "机会"),
            SwotQuadrant.Threat => new("threat", "威胁"),
            _ => throw new ArgumentOutOfRangeException(nameof(quadrant), quadrant, "Not a value of SwotQuadrant."),
        };

        /// <summary>Whether it lies inside the firm: strengths and weaknesses.</summary>
        public bool IsInternal => quadrant is SwotQuadrant.Strength or SwotQuadrant.Weakness;

        /// <summary>Whether it favors the firm: strengths and opportunities.</summary>
        public bool IsFavorable => quadrant is SwotQuadrant.Strength or SwotQuadrant.Opportunity;
    }

    extension(SwotPairing pairing)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => pairing switch
        {
            SwotPairing.StrengthOpportunity => new("use strengths for opportunities (SO)", "优势—机会战略"),
            SwotPairing.WeaknessOpportunity => new("overcome weaknesses by opportunities (WO)", "劣势—机会战略"),
            SwotPairing.StrengthThreat => new("use strengths against threats (ST)", "优势—威胁战略"),
            SwotPairing.WeaknessThreat => new("lessen weaknesses, avoid threats (WT)", "劣势—威胁战略"),
            _ => throw new ArgumentOutOfRangeException(nameof(pairing), pairing, "Not a value of SwotPairing."),
        };

        /// <summary>The quadrant inside the firm.</summary>
        public SwotQuadrant Inside => pairing is SwotPairing.StrengthOpportunity or SwotPairing.StrengthThreat ? SwotQuadrant.Strength : SwotQuadrant.Weakness;

        /// <summary>The quadrant outside the firm.</summary>
        public SwotQuadrant Outside => pairing is SwotPairing.StrengthOpportunity or SwotPairing.WeaknessOpportunity ? SwotQuadrant.Opportunity : SwotQuadrant.Threat;
    }
}
