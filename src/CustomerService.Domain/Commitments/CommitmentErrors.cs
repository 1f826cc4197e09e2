using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Commitments;

// Every reason for which a step in the life of a commitment is refused. Codes are listed in docs/errors.md.

/// <summary>The life of commitments has no such step from where this one stands.</summary>
/// <param name="Status">Where it stands.</param>
/// <param name="Step">The step that was tried.</param>
/// <param name="Permitted">The steps there are; empty: none, it is over.</param>
public sealed record CommitmentStepNotPermitted(CommitmentStatus Status, CommitmentStep Step, ImmutableArray<CommitmentStep> Permitted) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "commitment.transition-not-permitted";

    /// <inheritdoc/>
    public override LocalizedText Message => Permitted.IsEmpty
        ? new(
            $"'{Step.DisplayName.English}' is no step for a commitment that is {Status.DisplayName.English}; nothing is any more.",
            $"承诺处于“{Status.DisplayName.Chinese}”状态，不能“{Step.DisplayName.Chinese}”，也没有其他可行的步骤。")
        : new(
            $"'{Step.DisplayName.English}' is no step for a commitment that is {Status.DisplayName.English}; these are: {string.Join(", ", Permitted.Select(step => step.DisplayName.English))}.",
            $"承诺处于“{Status.DisplayName.Chinese}”状态，不能“{Step.DisplayName.Chinese}”；可行的步骤：{string.Join("、", Permitted.Select(step => step.DisplayName.Chinese))}。");

    /// <summary>Equal when every part is.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(CommitmentStepNotPermitted? other) =>
        other is not null && Status == other.Status && Step == other.Step && Permitted.AsSpan().SequenceEqual(other.Permitted.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Status, Step, Permitted.AsSpan().Length);
}

/// <summary>A commitment would be published that guarantees nothing.</summary>
public sealed record NoAspectGuaranteed : DomainError
{
    /// <inheritdoc/>
    public override string Code => "commitment.no-aspect-guaranteed";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        "The commitment guarantees no aspect; it names at least one of quality, time limit, added value and satisfaction.",
        "承诺未写明保证的内容；质量、时限、附加值、满意度中至少应有一项。");
}

/// <summary>A commitment would be published of which nobody could say whether it was kept.</summary>
/// <param name="Aspect">The aspect without measure.</param>
public sealed record AspectNotMeasurable(CommitmentAspect Aspect) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "commitment.aspect-not-measurable";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The {Aspect.DisplayName.English} cannot be measured: its content names no number in digits.",
        $"“{Aspect.DisplayName.Chinese}”无法衡量：其内容没有用数字写明。");
}

/// <summary>A commitment would be published without saying where it was made.</summary>
public sealed record SourceMissing : DomainError
{
    /// <inheritdoc/>
    public override string Code => "commitment.source-missing";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        "Nothing says where the commitment was made: in a contract, a quotation, an advertisement, at the counter or in a regulation.",
        "未说明承诺的出处：合同、报价、广告、柜台或规章。");
}

/// <summary>A text that an act needs is blank.</summary>
/// <param name="What">Which: a reason, a finding, the place of publication.</param>
public sealed record CommitmentTextMissing(LocalizedText What) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "commitment.text-missing";

    /// <inheritdoc/>
    public override LocalizedText Message => new($"The {What.English} must say something.", $"{What.Chinese}不能为空。");
}

/// <summary>The act is dated before what is recorded already of the commitment, timer or review.</summary>
/// <param name="At">The date of the act.</param>
/// <param name="LastAt">The date of the last fact.</param>
public sealed record BeforeLastCommitmentFact(Instant At, Instant LastAt) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "commitment.before-last-fact";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The act is dated {At}, before the last recorded fact at {LastAt}; a history runs forward.",
        $"该行为的时间 {At} 早于最近一次记录 {LastAt}；记录只能向前。");
}
