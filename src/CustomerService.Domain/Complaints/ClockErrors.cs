using NodaTime;

namespace CustomerService.Domain.Complaints;

// Why a clock is not given more time. Codes are listed in docs/errors.md.

/// <summary>The clock neither runs nor is held.</summary>
/// <param name="Clock">Which.</param>
/// <param name="Name">Its name.</param>
/// <param name="Standing">Where it stands.</param>
public sealed record ClockNotOpen(ClockId Clock, LocalizedText Name, ClockStanding Standing) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.clock-not-open";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The clock '{Name.English}' is {Standing.DisplayName.English}; only one that runs or is held can be extended.",
        $"时钟“{Name.Chinese}”为“{Standing.DisplayName.Chinese}”；只有计时中或暂停的时钟可以延长。");
}

/// <summary>The extension was granted before, in this cycle of the clock.</summary>
/// <param name="Extension">Which.</param>
/// <param name="Name">Its name.</param>
public sealed record ExtensionGrantedBefore(ExtensionId Extension, LocalizedText Name) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.extension-granted-before";

    /// <inheritdoc/>
    public override LocalizedText Message => new($"The extension '{Name.English}' was granted before.", $"延长“{Name.Chinese}”已批准过。");
}

/// <summary>Another extension comes first.</summary>
/// <param name="Extension">Which was asked for.</param>
/// <param name="After">Which comes first.</param>
/// <param name="AfterName">Its name.</param>
public sealed record ExtensionOutOfOrder(ExtensionId Extension, ExtensionId After, LocalizedText AfterName) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.extension-out-of-order";

    /// <inheritdoc/>
    public override LocalizedText Message => new($"The extension '{AfterName.English}' comes first.", $"须先批准延长“{AfterName.Chinese}”。");
}

/// <summary>The limit has passed: what is late is not made timely by an extension.</summary>
/// <param name="Clock">Which clock.</param>
/// <param name="DueAt">When it was due.</param>
public sealed record LimitHasPassed(ClockId Clock, Instant DueAt) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.limit-has-passed";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The limit of '{Clock}' passed at {DueAt}; an extension is granted before.",
        $"“{Clock}”的时限已于 {DueAt} 届满；延长须在届满前批准。");
}

/// <summary>The date the complainant is told lies beyond the extended limit.</summary>
/// <param name="ExpectedBy">What was told.</param>
/// <param name="DueAt">The extended limit.</param>
public sealed record ExpectedTooLate(Instant ExpectedBy, Instant DueAt) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.expected-too-late";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The answer is announced for {ExpectedBy}, and the extended limit is {DueAt}.",
        $"告知的答复时间为 {ExpectedBy}，晚于延长后的时限 {DueAt}。");
}
