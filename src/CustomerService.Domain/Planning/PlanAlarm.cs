using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Planning;

/// <summary>Why a goal raises an alarm.</summary>
public enum PlanAlarmKind
{
    /// <summary>The last value measured lies beyond the alarm value (超出预警值).</summary>
    ThresholdCrossed,

    /// <summary>The last value measured by a review point is worse than it should be (检查点未达标).</summary>
    ReviewPointMissed,

    /// <summary>A review point is past and nothing was measured (检查点无数据).</summary>
    ReadingMissing,

    /// <summary>The goal's last day is past, and no value that meets it was measured by then (目标到期未达成).</summary>
    GoalDue,
}

/// <summary>An early warning about a goal of the open cycle.</summary>
/// <remarks>Source: [001 P5]: a strategy is evaluated at intervals, corrects itself and gives the alarm early.</remarks>
public sealed record PlanAlarm
{
    /// <summary>Why.</summary>
    public required PlanAlarmKind Kind { get; init; }

    /// <summary>The number of the goal; the first is 1.</summary>
    public required int Goal { get; init; }

    /// <summary>What it measures.</summary>
    public required string Measure { get; init; }

    /// <summary>The day the value was measured, or the day of the review point where none was; of a goal that is due always its last day.</summary>
    public required LocalDate On { get; init; }

    /// <summary>The last value measured by then; null: none was.</summary>
    public decimal? Value { get; init; }

    /// <summary>The value that should not have been passed, or should have been reached.</summary>
    public required decimal Wanted { get; init; }

    /// <summary>On which side of it the value should lie; strict only where a goal that is due is.</summary>
    public required GoalComparison Comparison { get; init; }

    /// <summary>The alarm in both languages.</summary>
    public LocalizedText Message => Kind switch
    {
        PlanAlarmKind.ThresholdCrossed => new(
            $"Goal {Goal} ({Measure}) stood at {Domain.Planning.Goal.Number(Value.GetValueOrDefault())} on {PlanDays.Iso(On)}, beyond the alarm value {Domain.Planning.Goal.Number(Wanted)}.",
            $"目标 {Goal}（{Measure}）{PlanDays.Iso(On)} 为 {Domain.Planning.Goal.Number(Value.GetValueOrDefault())}，超出预警值 {Domain.Planning.Goal.Number(Wanted)}。"),
        PlanAlarmKind.ReviewPointMissed => new(
            $"Goal {Goal} ({Measure}) stood at {Domain.Planning.Goal.Number(Value.GetValueOrDefault())} on {PlanDays.Iso(On)}; {Domain.Planning.Goal.Number(Wanted)} was wanted by the review point.",
            $"目标 {Goal}（{Measure}）{PlanDays.Iso(On)} 为 {Domain.Planning.Goal.Number(Value.GetValueOrDefault())}，未达到检查点要求 {Domain.Planning.Goal.Number(Wanted)}。"),
        PlanAlarmKind.GoalDue when Value is { } value => new(
            $"Goal {Goal} ({Measure}) was due on {PlanDays.Iso(On)} and stood at {Domain.Planning.Goal.Number(value)}; {Comparison.Sign} {Domain.Planning.Goal.Number(Wanted)} was wanted.",
            $"目标 {Goal}（{Measure}）已于 {PlanDays.Iso(On)} 到期，实为 {Domain.Planning.Goal.Number(value)}，未达到 {Comparison.Sign} {Domain.Planning.Goal.Number(Wanted)}。"),
        PlanAlarmKind.GoalDue => new(
            $"Goal {Goal} ({Measure}) was due on {PlanDays.Iso(On)} and was not measured by then; {Comparison.Sign} {Domain.Planning.Goal.Number(Wanted)} was wanted.",
            $"目标 {Goal}（{Measure}）已于 {PlanDays.Iso(On)} 到期，此前没有测量数据，目标值为 {Comparison.Sign} {Domain.Planning.Goal.Number(Wanted)}。"),
        _ => new(
            $"Goal {Goal} ({Measure}) was not measured by the review point of {PlanDays.Iso(On)}.",
            $"目标 {Goal}（{Measure}）在检查点 {PlanDays.Iso(On)} 之前没有测量数据。"),
    };

    /// <summary>The alarm in English.</summary>
    /// <returns>The English form of <see cref="Message"/>.</returns>
    public override string ToString() => Message.English;
}

/// <content>Early warnings.</content>
public sealed partial class PdcaPlan
{
    /// <summary>The alarms that the goals of the open cycle raise on a day.</summary>
    /// <param name="day">The day asked about; values measured later do not count.</param>
    /// <returns>
    /// By goal: the last value beyond the alarm value; then for each review point that is over before that day, by date, a value that was not good enough, or that there was none; then, from
    /// the day after the goal's last one, that the last value measured by then does not meet it, or that there was none, whatever was measured since. None where the cycle is closed: what it left
    /// over is carried over.
    /// </returns>
    /// <remarks>Measures that are late raise no alarm here: they are counted by <c>PlanProgress</c> and drawn in the burn-up.</remarks>
    public ImmutableArray<PlanAlarm> AlarmsOn(LocalDate day) => IsClosed ? [] : [.. Goals.SelectMany((goal, index) => AlarmsOf(goal, index + 1, day))];

    private static IEnumerable<PlanAlarm> AlarmsOf(PlanGoal goal, int number, LocalDate day)
    {
        var wanted = goal.Goal;
        if (Last(goal, day) is { } last && wanted.AlarmBeyond is { } alarm && wanted.IsWorse(last.Value, alarm))
        {
            yield return Alarm(PlanAlarmKind.ThresholdCrossed, last.On, last.Value, alarm);
        }

        foreach (var point in wanted.ReviewPoints.Where(point => point.On < day).OrderBy(point => point.On))
        {
            var reading = Last(goal, point.On);
            if (reading is null)
            {
                yield return Alarm(PlanAlarmKind.ReadingMissing, point.On, null, point.Value);
            }
            else if (wanted.IsWorse(reading.Value, point.Value))
            {
                yield return Alarm(PlanAlarmKind.ReviewPointMissed, reading.On, reading.Value, point.Value);
            }
        }

        if (wanted.By is { } by && by < day && Last(goal, by) is var final && !(final is not null && wanted.IsMetBy(final.Value)))
        {
            yield return Alarm(PlanAlarmKind.GoalDue, by, final?.Value, wanted.Target) with { Comparison = wanted.Comparison };
        }

        PlanAlarm Alarm(PlanAlarmKind kind, LocalDate on, decimal? value, decimal limit) => new()
        {
            Kind = kind,
            Goal = number,
            Measure = wanted.Measure,
            On = on,
            Value = value,
            Wanted = limit,
            Comparison = wanted.Comparison.WantsLess ? GoalComparison.AtMost : GoalComparison.AtLeast,
        };
    }

    // Of two values of one day the one recorded later counts.
    private static GoalReading? Last(PlanGoal goal, LocalDate day) =>
        (goal.Actual is { } actual ? goal.Readings.Add(actual) : goal.Readings).Where(reading => reading.On <= day).Reverse().MaxBy(reading => reading.On);
}

/// <summary>Names of <see cref="PlanAlarmKind"/>.</summary>
public static class PlanAlarmKinds
{
    extension(PlanAlarmKind kind)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => kind switch
        {
            PlanAlarmKind.ThresholdCrossed => new("beyond the alarm value", "超出预警值"),
            PlanAlarmKind.ReviewPointMissed => new("review point missed", "检查点未达标"),
            PlanAlarmKind.ReadingMissing => new("nothing measured by the review point", "检查点无数据"),
            PlanAlarmKind.GoalDue => new("goal due and not met", "目标到期未达成"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a value of PlanAlarmKind."),
        };
    }
}
