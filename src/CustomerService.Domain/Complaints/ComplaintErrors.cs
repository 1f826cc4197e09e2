using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Complaints;

// Every reason for which an act on a complaint is refused. Codes are listed in docs/errors.md.

/// <summary>The procedure has no step for the trigger in this state.</summary>
/// <param name="State">The state.</param>
/// <param name="StateName">Its name.</param>
/// <param name="Trigger">The trigger.</param>
/// <param name="TriggerName">Its name.</param>
public sealed record TransitionNotPermitted(ComplaintState State, LocalizedText StateName, ComplaintTrigger Trigger, LocalizedText TriggerName) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.transition-not-permitted";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The procedure has no step '{TriggerName.English}' from '{StateName.English}'.",
        $"处理程序在“{StateName.Chinese}”状态下没有“{TriggerName.Chinese}”这一步。");
}

/// <summary>The step exists, but not for this role.</summary>
/// <param name="Role">Who tried.</param>
/// <param name="Permitted">Who may.</param>
public sealed record RoleNotPermitted(Role Role, ImmutableArray<Role> Permitted) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.role-not-permitted";

    /// <inheritdoc/>
    public override LocalizedText Message => Permitted.IsEmpty
        ? new($"Nobody may take this step; the role '{Role.DisplayName.English}' tried.", $"任何角色都无权执行此步骤（尝试者：{Role.DisplayName.Chinese}）。")
        : new(
            $"The role '{Role.DisplayName.English}' may not take this step; these may: {string.Join(", ", Permitted.Select(role => role.DisplayName.English))}.",
            $"角色“{Role.DisplayName.Chinese}”无权执行此步骤；有权的角色：{string.Join("、", Permitted.Select(role => role.DisplayName.Chinese))}。");

    /// <summary>Equal when role and permitted roles are.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(RoleNotPermitted? other) => other is not null && Role == other.Role && Permitted.AsSpan().SequenceEqual(other.Permitted.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Role, Permitted.Length);
}

/// <summary>A condition that the step requires does not hold, or one that it excludes does.</summary>
/// <param name="Condition">The condition's code.</param>
/// <param name="Requirement">What must be the case.</param>
/// <param name="Missing">What exactly is missing; null where the requirement says it all.</param>
/// <param name="Excluded">The condition holds and must not.</param>
public sealed record UnmetCondition(ConditionCode Condition, LocalizedText Requirement, LocalizedText? Missing, bool Excluded = false) : DomainError
{
    /// <summary>The condition's own code: conditions are named once, in the catalogue.</summary>
    public override string Code => Condition.Value;

    /// <inheritdoc/>
    public override LocalizedText Message => Excluded
        ? new($"Must not be so: {Requirement.English}.", $"不得出现：{Requirement.Chinese}。")
        : Missing is null
            ? new($"Needed: {Requirement.English}.", $"须满足：{Requirement.Chinese}。")
            : new($"Needed: {Requirement.English}: {Ended(Missing.English, '.')}", $"须满足：{Requirement.Chinese}：{Ended(Missing.Chinese, '。')}");

    // What is missing may be a sentence of the host's own: a question, a fact as the customer told it.
    private static string Ended(string text, char stop) => text[^1] is '.' or '?' or '!' or '。' or '\uFF1F' or '\uFF01' ? text : text + stop;
}

/// <summary>Two rows of the procedure hold at once, so it does not say where the complaint goes.</summary>
/// <param name="Targets">Where the rows lead.</param>
public sealed record AmbiguousStep(string Targets) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.ambiguous-step";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"Several rows of the procedure hold at once and lead to {Targets}; make their conditions exclude each other.",
        $"处理程序有多行同时成立，分别通向 {Targets}；请使其条件互斥。");
}

/// <summary>The act is dated before what is recorded already.</summary>
/// <param name="At">The date of the act.</param>
/// <param name="LastAt">The date of the last fact.</param>
public sealed record BeforeLastFact(Instant At, Instant LastAt) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.before-last-fact";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The act is dated {At}, before the last recorded fact at {LastAt}; a history runs forward.",
        $"该行为的时间 {At} 早于最近一次记录 {LastAt}；记录只能向前。");
}

/// <summary>A text that must say something is blank.</summary>
/// <param name="What">Which.</param>
public sealed record BlankText(string What) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.blank-text";

    /// <inheritdoc/>
    public override LocalizedText Message => new($"'{What}' must say something.", $"“{Terms.Chinese(What)}”不能为空。");
}

/// <summary>A number names nothing in this complaint.</summary>
/// <param name="What">What was numbered: fact, demand, inquiry, remedy.</param>
/// <param name="Number">The number given.</param>
/// <param name="Count">How many there are; the first is 1.</param>
public sealed record UnknownNumber(string What, int Number, int Count) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.unknown-number";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"There is no {What} number {Number}; this complaint has {Count}.",
        $"没有编号为 {Number} 的{Terms.Chinese(What)}；本投诉共有 {Count} 项。");
}

/// <summary>A number stands twice where each may stand once.</summary>
/// <param name="What">What was numbered.</param>
/// <param name="Number">The number.</param>
public sealed record NumberTwice(string What, int Number) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.number-twice";

    /// <inheritdoc/>
    public override LocalizedText Message => new($"The {What} number {Number} stands twice.", $"{Terms.Chinese(What)}编号 {Number} 重复出现。");
}

/// <summary>A required question is answered or waived already; what was recorded stays, a new question can be put.</summary>
/// <param name="Inquiry">Its number; the first is 1.</param>
public sealed record InquiryClosed(int Inquiry) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.inquiry-closed";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The inquiry {Inquiry} is answered or waived already; put a new question instead.",
        $"必答问题 {Inquiry} 已回答或免答；请另提新问题。");
}

/// <summary>The policy lacks something without which no complaint is taken in hand.</summary>
/// <param name="Defect">What it lacks.</param>
public sealed record PolicyIsDefective(PolicyDefect Defect) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.policy-defect";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The complaint policy has a defect: {Defect.DisplayName.English} ({Defect}).",
        $"投诉管理政策存在缺陷：{Defect.DisplayName.Chinese}。");
}

/// <summary>The intake lacks something a complaint consists of.</summary>
/// <param name="What">What is missing.</param>
public sealed record IntakeIncomplete(LocalizedText What) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.intake-incomplete";

    /// <inheritdoc/>
    public override LocalizedText Message => new($"The intake has no {What.English}.", $"登记缺少{What.Chinese}。");
}

/// <summary>No hand-over is waiting for an answer.</summary>
public sealed record HandOverNotOffered : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.hand-over-not-offered";

    /// <inheritdoc/>
    public override LocalizedText Message => new("No hand-over waits for an answer.", "没有等待答复的移交。");
}

/// <summary>Somebody answered a hand-over that was offered to another department.</summary>
/// <param name="To">The department that was asked.</param>
/// <param name="By">The department of whoever answered; null where none was named.</param>
public sealed record NotTheReceiver(Department To, Department? By) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.not-the-receiver";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The case was offered to '{To}'; only that department answers, not {(By is { } by ? $"'{by}'" : "somebody without a department")}.",
        $"案件移交给“{To}”，只能由该部门答复，而不是{(By is { } other ? $"“{other}”" : "未注明部门的人")}。");
}

/// <summary>A hand-over is said to have met silence, but there is still time to answer, or the silence was noted already.</summary>
/// <param name="AnswerBy">Until when the receiver may answer; null where the procedure sets no time.</param>
public sealed record HandOverNotSilent(Instant? AnswerBy) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.hand-over-not-silent";

    /// <inheritdoc/>
    public override LocalizedText Message => AnswerBy is { } due
        ? new($"The receiver may answer until {due}, and silence is noted once.", $"接收方可在 {due} 之前答复，且无回应只记录一次。")
        : new("The procedure sets no time within which a hand-over is answered.", "处理程序没有规定移交的答复时限。");
}

/// <summary>A person would take over from himself.</summary>
/// <param name="Person">The person.</param>
public sealed record SamePerson(string Person) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.same-person";

    /// <inheritdoc/>
    public override LocalizedText Message => new($"'{Person}' cannot take over from '{Person}'.", $"“{Person}”不能接替自己。");
}

/// <summary>A remedy is reported as done that is not agreed, or is done already.</summary>
/// <param name="Remedy">Its number; the first is 1.</param>
/// <param name="Status">How far it has come.</param>
public sealed record RemedyNotAgreed(int Remedy, RemedyStatus Status) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.remedy-not-agreed";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The remedy {Remedy} is {Status.DisplayName.English}; only an agreed remedy is reported as done.",
        $"补救措施 {Remedy} 的状态为“{Status.DisplayName.Chinese}”；只有已同意的措施才能报告完成。");
}

/// <summary>Two complaints cannot be merged: they are one, of different customers, or the other is closed.</summary>
/// <param name="One">The one.</param>
/// <param name="Other">The other.</param>
public sealed record NotMergeable(ComplaintId One, ComplaintId Other) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.not-mergeable";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"{One} and {Other} cannot be merged: only two open complaints of one customer can.",
        $"{One} 与 {Other} 不能并案：只有同一客户的两件未结投诉才能并案。");
}

/// <summary>A split leaves a part without a fact, a demand or an id of its own, or leaves nothing behind.</summary>
public sealed record SplitIncomplete : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.split-incomplete";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        "Each part of a split has an id of its own, a fact and a demand, and at least one demand stays here.",
        "拆分的每一部分都须有自己的编号、事实和要求，且原投诉至少保留一项要求。");
}

/// <summary>The complaint is on its highest level already, or the procedure has no levels.</summary>
/// <param name="Level">The level it is on; 0 before any escalation.</param>
public sealed record HighestLevelReached(int Level) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.highest-level-reached";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"There is no level above {Level} to escalate to.",
        $"第 {Level} 级之上没有可升级的层级。");
}

/// <summary>The complaint is closed; nothing more can be recorded without reopening it.</summary>
/// <param name="State">The closing state.</param>
/// <param name="StateName">Its name.</param>
public sealed record ComplaintIsClosed(ComplaintState State, LocalizedText StateName) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.closed";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The complaint is closed ({StateName.English}); reopen it first.",
        $"投诉已结案（{StateName.Chinese}）；请先重新受理。");
}

/// <summary>A complaint cannot have reached us after it was recorded.</summary>
/// <param name="ReachedUsAt">When it is said to have reached us.</param>
/// <param name="At">When it is recorded.</param>
public sealed record ReachedUsLater(Instant ReachedUsAt, Instant At) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.reached-us-later";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"It is recorded at {At}, and cannot have reached us at {ReachedUsAt}, after that.",
        $"登记时间为 {At}，到达时间 {ReachedUsAt} 不能晚于登记时间。");
}
