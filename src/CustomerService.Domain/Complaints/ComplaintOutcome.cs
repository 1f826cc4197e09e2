namespace CustomerService.Domain.Complaints;

/// <summary>How a complaint ended; every closing state has one.</summary>
public enum ComplaintOutcome
{
    /// <summary>Settled (已解决).</summary>
    Settled,

    /// <summary>Settled on the spot (当场解决).</summary>
    SettledOnTheSpot,

    /// <summary>Final response (最终答复).</summary>
    FinalResponse,

    /// <summary>Inadmissible (不予受理).</summary>
    Inadmissible,

    /// <summary>Withdrawn (已撤诉).</summary>
    Withdrawn,

    /// <summary>Lapsed (逾期终结).</summary>
    Lapsed,

    /// <summary>Merged (已并案).</summary>
    Merged,

    /// <summary>Decided externally (外部裁定).</summary>
    DecidedExternally,

    /// <summary>Mediation ended (终止调解).</summary>
    MediationEnded,
}

/// <summary>Names of <see cref="ComplaintOutcome"/>.</summary>
public static class ComplaintOutcomes
{
    extension(ComplaintOutcome outcome)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => outcome switch
        {
            ComplaintOutcome.Settled => new("settled", "已解决"),
            ComplaintOutcome.SettledOnTheSpot => new("settled on the spot", "当场解决"),
            ComplaintOutcome.FinalResponse => new("final response", "最终答复"),
            ComplaintOutcome.Inadmissible => new("inadmissible", "不予受理"),
            ComplaintOutcome.Withdrawn => new("withdrawn", "已撤诉"),
            ComplaintOutcome.Lapsed => new("lapsed", "逾期终结"),
            ComplaintOutcome.Merged => new("merged", "已并案"),
            ComplaintOutcome.DecidedExternally => new("decided externally", "外部裁定"),
            ComplaintOutcome.MediationEnded => new("mediation ended", "终止调解"),
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Not a value of ComplaintOutcome."),
        };
    }
}

/// <summary>What a final response decides.</summary>
/// <remarks>ISO 10002:2018 clause 7.7 and 7.8; UK FCA DISP 1.6.</remarks>
public enum FinalDecision
{
    /// <summary>Upheld (支持).</summary>
    Upheld,

    /// <summary>Partly upheld (部分支持).</summary>
    PartlyUpheld,

    /// <summary>Not upheld (不支持).</summary>
    NotUpheld,
}

/// <summary>Names of <see cref="FinalDecision"/>.</summary>
public static class FinalDecisions
{
    extension(FinalDecision decision)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => decision switch
        {
            FinalDecision.Upheld => new("upheld", "支持"),
            FinalDecision.PartlyUpheld => new("partly upheld", "部分支持"),
            FinalDecision.NotUpheld => new("not upheld", "不支持"),
            _ => throw new ArgumentOutOfRangeException(nameof(decision), decision, "Not a value of FinalDecision."),
        };
    }
}
