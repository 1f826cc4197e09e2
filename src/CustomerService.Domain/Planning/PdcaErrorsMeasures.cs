using NodaTime;
using static CustomerService.Domain.Planning.PlanDays;

namespace CustomerService.Domain.Planning;

// Reasons for which an act on a plan is refused: causes and measures.

/// <summary>No cause was found.</summary>
public sealed record CauseMissing : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.cause-missing";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        "At least one cause is named.",
        "至少须列明一个原因。");
}

/// <summary>No cause was argued to be the main one.</summary>
public sealed record MainCauseMissing : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.main-cause-missing";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        "No cause is argued to be the main one.",
        "尚未论证主因。");
}

/// <summary>A main cause comes with neither argument nor evidence.</summary>
/// <param name="Cause">The number of the cause; the first is 1.</param>
public sealed record MainCauseNotArgued(int Cause) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.main-cause-not-argued";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"Nothing speaks for cause {Cause} as the main one: give an argument or evidence.",
        $"原因 {Cause} 作为主因既无论证也无证据。");
}

/// <summary>No measure was planned.</summary>
public sealed record MeasureMissing : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.measure-missing";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        "At least one measure is planned.",
        "至少须制订一项措施。");
}

/// <summary>A measure has no owner.</summary>
/// <param name="Measure">The number of the measure; the first is 1.</param>
public sealed record MeasureOwnerMissing(int Measure) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.measure-owner-missing";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"Measure {Measure} has no owner.",
        $"措施 {Measure} 没有责任人。");
}

/// <summary>A measure has no last day.</summary>
/// <param name="Measure">The number of the measure; the first is 1.</param>
public sealed record MeasureDateMissing(int Measure) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.measure-date-missing";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"Measure {Measure} has no due date.",
        $"措施 {Measure} 没有完成期限。");
}

/// <summary>A measure is due before it is planned.</summary>
/// <param name="DueOn">Its last day.</param>
/// <param name="Today">The day of the act.</param>
public sealed record MeasureDueBeforePlanned(LocalDate DueOn, LocalDate Today) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.measure-due-before-planned";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The measure is due on {Iso(DueOn)}, before the day it is planned on, {Iso(Today)}.",
        $"措施期限 {Iso(DueOn)} 早于制订日期 {Iso(Today)}。");
}

/// <summary>A measure is due on a day that is no business day.</summary>
/// <param name="DueOn">Its last day.</param>
/// <param name="Calendar">The calendar's id.</param>
public sealed record MeasureDueOnClosedDay(LocalDate DueOn, string Calendar) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.measure-due-on-closed-day";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The measure is due on {Iso(DueOn)}, which is no business day of '{Calendar}'.",
        $"措施期限 {Iso(DueOn)} 不是日历“{Calendar}”的工作日。");
}

/// <summary>A measure is neither done nor dropped.</summary>
/// <param name="Measure">The number of the measure; the first is 1.</param>
/// <param name="What">What was to be done.</param>
public sealed record MeasureNotSettled(int Measure, string What) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.measure-not-settled";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"Measure {Measure} is neither done nor dropped: {What}.",
        $"措施 {Measure} 既未完成也未取消：{What}。");
}

/// <summary>A measure is done or dropped already.</summary>
/// <param name="Measure">The number of the measure; the first is 1.</param>
/// <param name="Status">Where it stands.</param>
public sealed record MeasureSettled(int Measure, MeasureStatus Status) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.measure-settled";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"Measure {Measure} is {Status.DisplayName.English} already.",
        $"措施 {Measure} {Status.DisplayName.Chinese}。");
}

/// <summary>A measure would be taken up again that is neither done nor dropped.</summary>
/// <param name="Measure">The number of the measure; the first is 1.</param>
/// <param name="Status">Where it stands.</param>
public sealed record MeasureStillOpen(int Measure, MeasureStatus Status) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.measure-still-open";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"Measure {Measure} is {Status.DisplayName.English}; only one that is done or dropped is taken up again.",
        $"措施 {Measure} {Status.DisplayName.Chinese}，只有已完成或已取消的措施才能重新打开。");
}

/// <summary>A measure that is blocked is reported as done, or as blocked again.</summary>
/// <param name="Measure">The number of the measure; the first is 1.</param>
/// <param name="Reason">By what.</param>
public sealed record MeasureIsBlocked(int Measure, string Reason) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.measure-blocked";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"Measure {Measure} is blocked: {Reason}.",
        $"措施 {Measure} 受阻：{Reason}。");
}

/// <summary>A measure is reported as free that nothing keeps from being done.</summary>
/// <param name="Measure">The number of the measure; the first is 1.</param>
public sealed record MeasureNotBlocked(int Measure) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.measure-not-blocked";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"Measure {Measure} is not blocked.",
        $"措施 {Measure} 并未受阻。");
}
