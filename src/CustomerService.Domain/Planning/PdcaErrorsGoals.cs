using NodaTime;
using static CustomerService.Domain.Planning.PlanDays;

namespace CustomerService.Domain.Planning;

// Reasons for which an act on a plan is refused: goals, their values and what came of them.

/// <summary>There is no goal.</summary>
public sealed record GoalMissing : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.goal-missing";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        "The plan sets at least one goal with a measure.",
        "计划须设定至少一个可衡量的目标。");
}

/// <summary>No goal is about a problem, which would be forgotten when the cycle is closed.</summary>
/// <param name="Problem">The number of the problem; the first is 1.</param>
/// <param name="Text">What is wrong.</param>
public sealed record ProblemWithoutGoal(int Problem, string Text) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.problem-without-goal";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"No goal is about problem {Problem}: {Text}",
        $"问题 {Problem} 没有对应的目标：{Text}");
}

/// <summary>A goal does not say what is measured.</summary>
/// <param name="Goal">The number of the goal; the first is 1.</param>
public sealed record GoalMeasureMissing(int Goal) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.goal-measure-missing";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"Goal {Goal} does not say what is measured.",
        $"目标 {Goal} 未说明衡量指标。");
}

/// <summary>A goal has no last day.</summary>
/// <param name="Goal">The number of the goal; the first is 1.</param>
public sealed record GoalDateMissing(int Goal) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.goal-date-missing";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"Goal {Goal} does not say by when.",
        $"目标 {Goal} 未注明期限。");
}

/// <summary>A goal is due before it is set.</summary>
/// <param name="Goal">The number of the goal; the first is 1.</param>
/// <param name="By">Its last day.</param>
/// <param name="Today">The day it was set on.</param>
public sealed record GoalDueBeforeSet(int Goal, LocalDate By, LocalDate Today) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.goal-due-before-set";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"Goal {Goal} is due on {Iso(By)}, before it is set on {Iso(Today)}.",
        $"目标 {Goal} 的期限 {Iso(By)} 早于设定日期 {Iso(Today)}。");
}

/// <summary>The target lies on the wrong side of the baseline: nothing has to be done.</summary>
/// <param name="Goal">The number of the goal; the first is 1.</param>
/// <param name="Wanted">The goal.</param>
public sealed record GoalMetByBaseline(int Goal, Goal Wanted) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.goal-met-by-baseline";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"Goal {Goal} is met by its own baseline: {Wanted.Describe().English}.",
        $"目标 {Goal} 的现状已满足目标值：{Wanted.Describe().Chinese}。");
}

/// <summary>A review point lies before the goal is set or after it is due.</summary>
/// <param name="Goal">The number of the goal; the first is 1.</param>
/// <param name="On">The day of the review point.</param>
public sealed record ReviewPointOutsideGoal(int Goal, LocalDate On) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.review-point-outside-goal";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"Goal {Goal} is to be reviewed on {Iso(On)}, which is not between the day it is set and the day it is due.",
        $"目标 {Goal} 的检查点 {Iso(On)} 不在设定日期与期限之间。");
}

/// <summary>An alarm would be raised by values that meet the goal.</summary>
/// <param name="Goal">The number of the goal; the first is 1.</param>
/// <param name="Alarm">The value beyond which an alarm is raised.</param>
public sealed record AlarmInsideTarget(int Goal, decimal Alarm) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.alarm-inside-target";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"Goal {Goal} raises an alarm beyond {Domain.Planning.Goal.Number(Alarm)}, though values there meet it.",
        $"目标 {Goal} 的预警值 {Domain.Planning.Goal.Number(Alarm)} 落在达标范围内。");
}

/// <summary>A goal was not measured at the check.</summary>
/// <param name="Goal">The number of the goal; the first is 1.</param>
/// <param name="Measure">What it measures.</param>
public sealed record ActualMissing(int Goal, string Measure) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.actual-missing";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"Goal {Goal} has no actual value: {Measure}.",
        $"目标 {Goal} 没有实际值：{Measure}。");
}

/// <summary>A value was measured before the cycle began or after the day it is recorded on.</summary>
/// <param name="On">The day given.</param>
/// <param name="From">The day the cycle began.</param>
/// <param name="To">The day of the act.</param>
public sealed record MeasuredOutsideCycle(LocalDate On, LocalDate From, LocalDate To) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.measured-outside-cycle";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"Measured on {Iso(On)}: what counts in this cycle is measured from {Iso(From)} to {Iso(To)}.",
        $"测量日期 {Iso(On)} 不在本循环 {Iso(From)} 至 {Iso(To)} 的范围内。");
}

/// <summary>A goal would be judged by a value that was measured before a measure was done.</summary>
/// <param name="On">The day given.</param>
/// <param name="Measure">The number of the measure that was done last; the first is 1.</param>
/// <param name="DoneOn">The day it was done.</param>
public sealed record MeasuredBeforeDone(LocalDate On, int Measure, LocalDate DoneOn) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.measured-before-done";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"Measured on {Iso(On)}, before measure {Measure} was done on {Iso(DoneOn)}: such a value does not say what came of it.",
        $"测量日期 {Iso(On)} 早于措施 {Measure} 的完成日期 {Iso(DoneOn)}，不能说明措施的效果。");
}

/// <summary>A goal that was not met would become the standard.</summary>
/// <param name="Goal">The number of the goal; the first is 1.</param>
/// <param name="Verdict">What came of it; null: it was not measured.</param>
public sealed record GoalNotMet(int Goal, GoalVerdict? Verdict) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.goal-not-met";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"Goal {Goal} is {(Verdict is { } one ? one.DisplayName.English : "not measured")}; only what met a goal becomes the standard.",
        $"目标 {Goal} {(Verdict is { } other ? other.DisplayName.Chinese : "尚无实际值")}，只有达成的目标才能标准化。");
}

/// <summary>A goal that was met would be carried over.</summary>
/// <param name="Goal">The number of the goal; the first is 1.</param>
public sealed record GoalMetAlready(int Goal) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.goal-met-already";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"Goal {Goal} is met; there is nothing to carry over.",
        $"目标 {Goal} 已达成，无遗留问题可转。");
}

/// <summary>A goal was met, and nothing became the standard.</summary>
/// <param name="Goal">The number of the goal; the first is 1.</param>
/// <param name="Measure">What it measures.</param>
public sealed record StandardMissing(int Goal, string Measure) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.standard-missing";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"Goal {Goal} is met and has no standard: {Measure}.",
        $"目标 {Goal} 已达成但未形成标准：{Measure}。");
}

/// <summary>A goal was not fully met, and what is left was not carried over.</summary>
/// <param name="Goal">The number of the goal; the first is 1.</param>
/// <param name="Measure">What it measures.</param>
public sealed record CarryOverMissing(int Goal, string Measure) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "planning.carry-over-missing";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"Goal {Goal} is not fully met and was not carried over: {Measure}.",
        $"目标 {Goal} 未完全达成且未转入下一循环：{Measure}。");
}
