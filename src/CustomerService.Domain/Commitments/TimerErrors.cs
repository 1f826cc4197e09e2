using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Commitments;

// Every reason for which an act on a timer is refused. Codes are listed in docs/errors.md.

/// <summary>The act needs a clock that has been started and not stopped.</summary>
/// <param name="Status">Where the timer stands.</param>
public sealed record TimerNotRunning(TimerStatus Status) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "commitment.timer-not-running";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The timer is {Status.DisplayName.English}; this needs a clock that has started and not stopped.",
        $"计时器状态为“{Status.DisplayName.Chinese}”；此操作要求已启动且未停止。");
}

/// <summary>The clock was started already.</summary>
/// <param name="Status">Where the timer stands.</param>
public sealed record TimerAlreadyStarted(TimerStatus Status) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "commitment.timer-already-started";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The timer was started already; it is {Status.DisplayName.English}.", $"计时器已启动，当前状态为“{Status.DisplayName.Chinese}”。");
}

/// <summary>The clock is paused already; another reason needs a resumption first.</summary>
/// <param name="Reason">Why it is paused.</param>
/// <param name="Since">Since when.</param>
public sealed record TimerAlreadyPaused(PauseReason Reason, Instant Since) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "commitment.timer-already-paused";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The timer is paused since {Since} ({Reason.DisplayName.English}).", $"计时器自 {Since} 起已暂停（{Reason.DisplayName.Chinese}）。");
}

/// <summary>The clock is not paused, so it cannot be resumed.</summary>
/// <param name="Status">Where the timer stands.</param>
public sealed record TimerNotPaused(TimerStatus Status) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "commitment.timer-not-paused";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The timer is {Status.DisplayName.English}, not paused.", $"计时器未暂停，当前状态为“{Status.DisplayName.Chinese}”。");
}

/// <summary>The promise does not permit a pause for this reason.</summary>
/// <param name="Reason">The reason given.</param>
/// <param name="Permitted">The reasons that are permitted.</param>
public sealed record PauseNotPermitted(PauseReason Reason, ImmutableArray<PauseReason> Permitted) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "commitment.pause-not-permitted";

    /// <inheritdoc/>
    public override LocalizedText Message => Permitted.IsEmpty
        ? new($"The promise permits no pause, for no reason; given: {Reason.DisplayName.English}.", $"该承诺不允许任何暂停；所给原因：{Reason.DisplayName.Chinese}。")
        : new(
            $"The promise permits no pause for '{Reason.DisplayName.English}', only for: {string.Join(", ", Permitted.Select(reason => reason.DisplayName.English))}.",
            $"该承诺不允许因“{Reason.DisplayName.Chinese}”暂停；允许的原因：{string.Join("、", Permitted.Select(reason => reason.DisplayName.Chinese))}。");

    /// <summary>Equal when reason and permitted reasons are.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(PauseNotPermitted? other) => other is not null && Reason == other.Reason && Permitted.AsSpan().SequenceEqual(other.Permitted.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Reason, Permitted.Length);
}

/// <summary>The matter is not over, so it cannot be opened again.</summary>
/// <param name="Status">Where the timer stands.</param>
public sealed record TimerNotOver(TimerStatus Status) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "commitment.timer-not-over";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The timer is {Status.DisplayName.English}; only what was done or cancelled is opened again.",
        $"计时器状态为“{Status.DisplayName.Chinese}”；只有已完成或已取消的才能重新开启。");
}

/// <summary>The time to exclude is empty: it ends before it begins, or with it.</summary>
/// <param name="From">Its beginning.</param>
/// <param name="To">Its end.</param>
public sealed record EmptyExclusion(Instant From, Instant To) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "commitment.empty-exclusion";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"From {From} to {To} there is no time to exclude.", $"从 {From} 到 {To} 没有可排除的时间。");
}

/// <summary>What was used under the old target cannot be counted against the new: one counts hours, the other business days.</summary>
/// <param name="Old">The old target.</param>
/// <param name="New">The new target.</param>
public sealed record TargetsNotComparable(LocalizedText Old, LocalizedText New) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "commitment.targets-not-comparable";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"What was used of '{Old.English}' cannot be counted against '{New.English}': hours and business days do not compare; keep the start, or restart.",
        $"“{Old.Chinese}”的已用时间无法计入“{New.Chinese}”：小时与工作日不可比；请保留起点或重新开始。");
}

/// <summary>A changed promise, or a changed calendar, has the version of the one it was changed from: a stored timer could not tell them apart.</summary>
/// <param name="Promise">The reference that both have.</param>
public sealed record VersionNotRaised(PromiseReference Promise) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "commitment.version-not-raised";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"Another promise is {Promise} in this timer already; raise the version of what was changed, the promise's or the calendar's.",
        $"该计时器中已有另一承诺为 {Promise}；请提高所改承诺或日历的版本号。");
}

/// <summary>The message that began the running cycle is recorded a second time.</summary>
/// <param name="At">When it came.</param>
public sealed record MessageAlreadyRecorded(Instant At) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "commitment.message-already-recorded";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The message of {At} began this cycle; it is recorded already.", $"{At} 的来信已开始本轮计时，无须重复记录。");
}

/// <summary>Time before a change of target is to be excluded, but what was used until then was fixed with the change.</summary>
/// <param name="From">From when time is to be excluded.</param>
/// <param name="ChangedAt">When the target was changed.</param>
public sealed record ExclusionBeforeChange(Instant From, Instant ChangedAt) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "commitment.exclusion-before-change";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"Time from {From} cannot be excluded: what was used until the change at {ChangedAt} was kept as it stood; change the target again and keep the start.",
        $"无法排除自 {From} 起的时间：{ChangedAt} 变更目标时已用时间已固定；请再次变更目标并保留起点。");
}
