using CustomerService.Domain.Calendars;
using NodaTime;

namespace CustomerService.Domain.Planning;

/// <content>What is done in Do, Check and Act: measures, values, standards, what is left over.</content>
public sealed partial class PdcaPlan
{
    /// <summary>Moves the last day of a measure that is neither done nor dropped.</summary>
    /// <param name="number">The number of the measure; the first is 1.</param>
    /// <param name="dueOn">The last day now, included; not before the day of the act.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <param name="calendar">The day must be a business day of it; null: any day will do.</param>
    /// <returns>The plan, or why not.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day lies beyond the calendar's horizon.</exception>
    public Decision<PdcaPlan, PdcaEvent> RescheduleMeasure(int number, LocalDate dueOn, string reason, Actor by, Instant at, BusinessCalendar? calendar = null)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return Decide(
            PdcaAct.RescheduleMeasure, by, at, new PlanMeasureRescheduled { Number = number, DueOn = dueOn, Reason = reason },
            Unsettled(number), Blank(reason, "reason", "理由"), DueFault(dueOn, at), ClosedDay(dueOn, calendar));
    }

    /// <summary>Reports a measure as done; see <see cref="ReopenMeasure"/> where it turns out that it is not. Where the cycle went back from Check, a value that a goal was judged by and that was measured before this day becomes one on the way.</summary>
    /// <param name="number">The number of the measure; the first is 1.</param>
    /// <param name="evidence">What shows it.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The plan, or why not.</returns>
    public Decision<PdcaPlan, PdcaEvent> FinishMeasure(int number, string evidence, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return Decide(PdcaAct.FinishMeasure, by, at, new PlanMeasureDone { Number = number, Evidence = evidence }, Unsettled(number), Unblocked(number), Blank(evidence, "evidence", "证据"));
    }

    /// <summary>Gives a measure up.</summary>
    /// <param name="number">The number of the measure; the first is 1.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The plan, or why not.</returns>
    public Decision<PdcaPlan, PdcaEvent> DropMeasure(int number, string reason, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return Decide(PdcaAct.DropMeasure, by, at, new PlanMeasureDropped { Number = number, Reason = reason }, Unsettled(number), Blank(reason, "reason", "理由"));
    }

    /// <summary>Takes a measure up again that was done or dropped: what was reported was not so, or does not do.</summary>
    /// <param name="number">The number of the measure; the first is 1.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The plan, or why not. Its last day is what it was: where that has passed, the measure is late from now on.</returns>
    /// <remarks>
    /// What the measure was is kept (<see cref="PlannedMeasure.Reopenings"/>); it is to be done or dropped once more before Do is left, and one that was blocked when it was dropped
    /// is blocked still. Goals keep their values until it is done; then those from before that day become values on the way.
    /// </remarks>
    public Decision<PdcaPlan, PdcaEvent> ReopenMeasure(int number, string reason, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return Decide(
            PdcaAct.ReopenMeasure, by, at, new PlanMeasureReopened { Number = number, Reason = reason },
            (DomainError?)Known(PlanPart.Measure, number) ?? (IsOpen(number) ? new MeasureStillOpen(number, Measures[number - 1].Status) : null), Blank(reason, "reason", "理由"));
    }

    /// <summary>Reports that something keeps a measure from being done.</summary>
    /// <param name="number">The number of the measure; the first is 1.</param>
    /// <param name="reason">What.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The plan, or why not.</returns>
    public Decision<PdcaPlan, PdcaEvent> BlockMeasure(int number, string reason, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return Decide(PdcaAct.BlockMeasure, by, at, new PlanMeasureBlocked { Number = number, Reason = reason }, Unsettled(number), Unblocked(number), Blank(reason, "reason", "理由"));
    }

    /// <summary>Reports that nothing keeps a measure from being done any more.</summary>
    /// <param name="number">The number of the measure; the first is 1.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The plan, or why not.</returns>
    public Decision<PdcaPlan, PdcaEvent> UnblockMeasure(int number, Actor by, Instant at) => Decide(
        PdcaAct.UnblockMeasure, by, at, new PlanMeasureUnblocked { Number = number },
        Unsettled(number), IsOpen(number) && Measures[number - 1].Status != MeasureStatus.Blocked ? new MeasureNotBlocked(number) : null);

    /// <summary>Records a value of a goal that was measured on the way; see <see cref="AlarmsOn"/>.</summary>
    /// <param name="goal">The number of the goal; the first is 1.</param>
    /// <param name="value">The value, in the goal's unit.</param>
    /// <param name="on">The day it was measured on: within the cycle, not after the act.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <param name="note">What is to be said about it; null: nothing.</param>
    /// <returns>The plan, or why not.</returns>
    public Decision<PdcaPlan, PdcaEvent> RecordReading(int goal, decimal value, LocalDate on, Actor by, Instant at, string? note = null) => Decide(
        PdcaAct.RecordReading, by, at, new PlanReadingRecorded { Goal = goal, Reading = new GoalReading { Value = value, On = on, Note = Said(note) } },
        Known(PlanPart.Goal, goal), Outside(on, at));

    /// <summary>Records the value that a goal is judged by; it takes the place of one recorded before.</summary>
    /// <param name="goal">The number of the goal; the first is 1.</param>
    /// <param name="value">The value, in the goal's unit.</param>
    /// <param name="on">The day it was measured on: within the cycle, not after the act, and not before the day the last measure was done, for what is checked is what came of the measures.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <param name="note">What is to be said about it; null: nothing.</param>
    /// <returns>The plan, or why not.</returns>
    public Decision<PdcaPlan, PdcaEvent> RecordActual(int goal, decimal value, LocalDate on, Actor by, Instant at, string? note = null) => Decide(
        PdcaAct.RecordActual, by, at, new PlanActualRecorded { Goal = goal, Actual = new GoalReading { Value = value, On = on, Note = Said(note) } },
        Known(PlanPart.Goal, goal), Outside(on, at), BeforeDone(on));

    /// <summary>Makes what met a goal the standard.</summary>
    /// <param name="goal">The number of the goal; the first is 1.</param>
    /// <param name="text">What is done from now on.</param>
    /// <param name="document">Reference of the document that says so; null: it is not in a document yet.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The plan, or why not.</returns>
    public Decision<PdcaPlan, PdcaEvent> SetStandard(int goal, string text, string? document, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Decide(
            PdcaAct.SetStandard, by, at, new PlanStandardSet { Goal = goal, Text = text, Document = Said(document) },
            (DomainError?)Known(PlanPart.Goal, goal) ?? (VerdictOf(goal) == GoalVerdict.Met ? null : new GoalNotMet(goal, VerdictOf(goal))), Blank(text, "standard", "标准"));
    }

    /// <summary>Carries what a goal left over into the next cycle.</summary>
    /// <param name="goal">The number of the goal; the first is 1.</param>
    /// <param name="problem">What is still wrong; the next cycle begins with it.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The plan, or why not.</returns>
    public Decision<PdcaPlan, PdcaEvent> CarryOver(int goal, string problem, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var isRest = VerdictOf(goal) is GoalVerdict.PartlyMet or GoalVerdict.Missed;
        return Decide(
            PdcaAct.CarryOver, by, at, new PlanGoalCarriedOver { Goal = goal, Problem = problem },
            (DomainError?)Known(PlanPart.Goal, goal) ?? (isRest ? null : VerdictOf(goal) is null ? new ActualMissing(goal, Goals[goal - 1].Goal.Measure) : new GoalMetAlready(goal)), Blank(problem, "problem", "问题描述"));
    }

    private GoalVerdict? VerdictOf(int goal) => goal >= 1 && goal <= Goals.Length ? Goals[goal - 1].Verdict : null;

    private MeasuredOutsideCycle? Outside(LocalDate on, Instant at)
    {
        var (from, to) = (DayOf(Cycle.OpenedAt), DayOf(at));
        return on < from || on > to ? new(on, from, to) : null;
    }

    private MeasuredBeforeDone? BeforeDone(LocalDate on) => Measures
        .Select((measure, index) => measure.DoneAt is { } done && on < DayOf(done) ? new MeasuredBeforeDone(on, index + 1, DayOf(done)) : null)
        .OfType<MeasuredBeforeDone>().MaxBy(fault => fault.DoneOn);

    private bool IsOpen(int measure) => measure >= 1 && measure <= Measures.Length && !Measures[measure - 1].IsSettled;

    private DomainError? Unsettled(int measure) => (DomainError?)Known(PlanPart.Measure, measure) ?? (IsOpen(measure) ? null : new MeasureSettled(measure, Measures[measure - 1].Status));

    private MeasureIsBlocked? Unblocked(int measure) => IsOpen(measure) && Measures[measure - 1] is { Status: MeasureStatus.Blocked } blocked ? new(measure, blocked.Blockages[^1].Reason) : null;
}
