namespace CustomerService.Domain.Complaints;

// Reasons for which remedies and answers to demands are refused.

/// <summary>A compensation was offered without saying how much.</summary>
/// <param name="Remedy">What was offered.</param>
public sealed record RemedyAmountMissing(RemedyKind Remedy) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.remedy-amount-missing";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The remedy '{Remedy.DisplayName.English}' names an amount above zero.",
        $"“{Remedy.DisplayName.Chinese}”须注明大于零的金额。");
}

/// <summary>A demand is answered that went to another complaint when this one was split.</summary>
/// <param name="Demand">Its number; the first is 1.</param>
public sealed record DemandMoved(int Demand) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.demand-moved";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The demand {Demand} went to another complaint and is answered there.",
        $"投诉要求 {Demand} 已拆分至其他投诉，应在该投诉中答复。");
}

/// <summary>An answer does not fit its remedies: granted without one that stands, or refused with one.</summary>
/// <param name="Demand">The number of the demand; the first is 1.</param>
/// <param name="Outcome">How it was said to end.</param>
public sealed record DemandAnswerInconsistent(int Demand, DemandOutcome Outcome) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.demand-answer-inconsistent";

    /// <inheritdoc/>
    public override LocalizedText Message => Outcome == DemandOutcome.Refused
        ? new($"The demand {Demand} is refused, so no remedy serves it.", $"投诉要求 {Demand} 不予支持，不应列出补救措施。")
        : new(
            $"The demand {Demand} is {Outcome.DisplayName.English}: name the remedies that serve it and are not off the table.",
            $"投诉要求 {Demand} {Outcome.DisplayName.Chinese}：须列出对应且仍有效的补救措施。");
}
