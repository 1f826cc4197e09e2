namespace CustomerService.Domain.Complaints;

/// <summary>The part of the handling that a state belongs to.</summary>
/// <remarks>ISO 10002:2018 clause 7 names the stages; a state in <see cref="Closed"/> ends the case, every other state is open.</remarks>
public enum ComplaintPhase
{
    /// <summary>Intake (登记).</summary>
    Intake,

    /// <summary>Assessment (评估).</summary>
    Assessment,

    /// <summary>Investigation (调查).</summary>
    Investigation,

    /// <summary>Waiting (等待).</summary>
    Waiting,

    /// <summary>Response (答复).</summary>
    Response,

    /// <summary>Fulfillment (履行).</summary>
    Fulfillment,

    /// <summary>Review (复核).</summary>
    Review,

    /// <summary>External (外部).</summary>
    External,

    /// <summary>Closed (结案).</summary>
    Closed,
}

/// <summary>Names of <see cref="ComplaintPhase"/>.</summary>
public static class ComplaintPhases
{
    extension(ComplaintPhase phase)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => phase switch
        {
            ComplaintPhase.Intake => new("intake", "登记"),
            ComplaintPhase.Assessment => new("assessment", "评估"),
            ComplaintPhase.Investigation => new("investigation", "调查"),
            ComplaintPhase.Waiting => new("waiting", "等待"),
            ComplaintPhase.Response => new("response", "答复"),
            ComplaintPhase.Fulfillment => new("fulfillment", "履行"),
            ComplaintPhase.Review => new("review", "复核"),
            ComplaintPhase.External => new("external", "外部"),
            ComplaintPhase.Closed => new("closed", "结案"),
            _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, "Not a value of ComplaintPhase."),
        };
    }
}
