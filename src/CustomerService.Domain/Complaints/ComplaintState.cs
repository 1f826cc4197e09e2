namespace CustomerService.Domain.Complaints;

/// <summary>Where a complaint stands in its procedure.</summary>
/// <remarks>Procedures bring states of their own; <see cref="State"/> names those of the canonical one. The default value is the empty code, which names nothing.</remarks>
public readonly record struct ComplaintState : ICode<ComplaintState>, IComparable<ComplaintState>
{
    private readonly string? _value;

    /// <summary>Makes the code.</summary>
    /// <param name="value">Its text; see <see cref="ICode{TSelf}"/> for the form.</param>
    /// <exception cref="ArgumentException">The text is not a code.</exception>
    public ComplaintState(string value) => _value = CodeText.Checked(value);

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <inheritdoc cref="ICode{TSelf}.Parse(string)"/>
    public static ComplaintState Parse(string text) => new(CodeText.Parsed(text));

    /// <inheritdoc cref="ICode{TSelf}.TryParse(string?, out TSelf)"/>
    public static bool TryParse(string? text, out ComplaintState code)
    {
        code = CodeText.IsCode(text) ? new(text) : default;
        return code._value is not null;
    }

    /// <summary>Orders codes by their characters.</summary>
    /// <param name="other">The code to compare with.</param>
    /// <returns>Below, at or above 0.</returns>
    public int CompareTo(ComplaintState other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The code's text.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;
}

/// <summary>The states of the canonical procedure.</summary>
/// <remarks>Source: the stages of ISO 10002:2018 clause 7, completed by fulfillment, review, arbitration and outside bodies.</remarks>
public static class State
{
    /// <summary>Recorded, id given, facts and demands apart (已登记).</summary>
    public static ComplaintState Received { get; } = new("received");

    /// <summary>The complainant knows id, owner and next date (已告知).</summary>
    public static ComplaintState Acknowledged { get; } = new("acknowledged");

    /// <summary>Admissible? severe? whose remit? (初步评估)</summary>
    public static ComplaintState Assessing { get; } = new("assessing");

    /// <summary>Questions and evidence (调查中).</summary>
    public static ComplaintState FactFinding { get; } = new("fact-finding");

    /// <summary>A question was put to the complainant (等待投诉人).</summary>
    public static ComplaintState AwaitingComplainant { get; } = new("awaiting-complainant");

    /// <summary>Supplier, factory or carrier was asked (等待第三方).</summary>
    public static ComplaintState AwaitingThirdParty { get; } = new("awaiting-third-party");

    /// <summary>Test or appraisal by another body (送检鉴定).</summary>
    public static ComplaintState UnderExamination { get; } = new("under-examination");

    /// <summary>A finding and an offer with reasons are on the table (已提方案).</summary>
    public static ComplaintState Proposed { get; } = new("proposed");

    /// <summary>Counter-offers (协商中).</summary>
    public static ComplaintState Negotiating { get; } = new("negotiating");

    /// <summary>Deadlock adjourned with an agreed call-back (约定再议).</summary>
    public static ComplaintState CoolingOff { get; } = new("cooling-off");

    /// <summary>Both sides agree (达成一致).</summary>
    public static ComplaintState RemedyAgreed { get; } = new("remedy-agreed");

    /// <summary>Who does what by when (处理执行中).</summary>
    public static ComplaintState Performing { get; } = new("performing");

    /// <summary>Performed; the effect is checked (效果验证中).</summary>
    public static ComplaintState Verifying { get; } = new("verifying");

    /// <summary>An independent look (内部复核).</summary>
    public static ComplaintState InternalReview { get; } = new("internal-review");

    /// <summary>The office rules between departments (部门裁决中).</summary>
    public static ComplaintState Arbitration { get; } = new("arbitration");

    /// <summary>Before an outside body (外部途径).</summary>
    public static ComplaintState Referred { get; } = new("referred");

    /// <summary>Closed: remedied and confirmed (已解决).</summary>
    public static ComplaintState Settled { get; } = new("settled");

    /// <summary>Closed: settled at once by the first contact (当场解决).</summary>
    public static ComplaintState SettledOnTheSpot { get; } = new("settled-on-the-spot");

    /// <summary>Closed: decision with reasons was issued (最终答复).</summary>
    public static ComplaintState FinalResponse { get; } = new("final-response");

    /// <summary>Closed: not admitted, on a stated ground (不予受理).</summary>
    public static ComplaintState Inadmissible { get; } = new("inadmissible");

    /// <summary>Closed: withdrawn by the complainant (已撤诉).</summary>
    public static ComplaintState Withdrawn { get; } = new("withdrawn");

    /// <summary>Closed: the complainant did not answer (逾期终结).</summary>
    public static ComplaintState Lapsed { get; } = new("lapsed");

    /// <summary>Closed: goes on in another complaint (已并案).</summary>
    public static ComplaintState Merged { get; } = new("merged");

    /// <summary>Closed: an outside body decided (外部裁定).</summary>
    public static ComplaintState DecidedExternally { get; } = new("decided-externally");

    /// <summary>Closed: mediation ended without agreement (终止调解).</summary>
    public static ComplaintState MediationEnded { get; } = new("mediation-ended");
}
