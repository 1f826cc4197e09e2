using CustomerService.Domain.Commitments;
using NodaTime;

namespace CustomerService.Domain.Complaints;

/// <summary>Something that time makes due.</summary>
/// <param name="At">When.</param>
internal abstract record DueThing(Instant At);

/// <summary>A warning or a breach that is not told yet.</summary>
internal sealed record DueNotice(ClockId Clock, TimerNotice Notice) : DueThing(Notice.DueAt);

/// <summary>A step that time takes; of a clock, or by the answer that did not come.</summary>
internal sealed record DueStep(ClockId? Clock, ComplaintTrigger Trigger, Instant At) : DueThing(At);

/// <summary>Finds what time makes due next. It decides nothing: the rules do, step by step.</summary>
internal static class ComplaintTime
{
    /// <summary>The first thing that is due up to an instant; where several are due at once: notices before steps, clocks in their order.</summary>
    public static DueThing? First(Complaint complaint, Instant until)
    {
        DueThing? first = null;
        DueThing? letter = null;
        foreach (var due in All(complaint))
        {
            if (due.At > until)
            {
                continue;
            }

            if (due is DueStep { Trigger: var trigger } && trigger == Trigger.Acknowledge)
            {
                letter ??= due;   // sent now, so after all that is past
            }
            else if (first is null || due.At < first.At || (due.At == first.At && due is DueNotice && first is DueStep))
            {
                first = due;
            }
        }

        return first ?? letter;
    }

    /// <summary>When the first thing comes due, if nothing else happens.</summary>
    public static Instant? FirstAt(Complaint complaint)
    {
        Instant? first = null;
        foreach (var due in All(complaint))
        {
            if (first is null || due.At < first)
            {
                first = due.At;
            }
        }

        return first;
    }

    private static IEnumerable<DueThing> All(Complaint complaint)
    {
        foreach (var clock in complaint.Procedure.Clocks)
        {
            foreach (var due in OfClock(complaint, clock))
            {
                yield return due;
            }
        }

        if (complaint.IsClosed)
        {
            yield break;
        }

        if (complaint.SilenceDue is { } silence && Permitted(complaint, Trigger.HandOverSilence, silence))
        {
            yield return new DueStep(null, Trigger.HandOverSilence, silence);
        }

        // Whoever was not reminded in time has not been silent: a person may still let the case lapse.
        if (complaint.Snapshot is { Pending.DueBy: { } answerBy, RemindedAt: { } reminded } && reminded <= answerBy && Permitted(complaint, Trigger.Lapse, answerBy + Duration.Epsilon))
        {
            yield return new DueStep(null, Trigger.Lapse, answerBy + Duration.Epsilon);
        }
    }

    private static IEnumerable<DueThing> OfClock(Complaint complaint, ProcedureClock clock)
    {
        if (complaint.RecordOf(clock.Id) is not { } record)
        {
            yield break;
        }

        foreach (var (timer, earlier) in complaint.TimersOf(clock, record))
        {
            foreach (var notice in timer.Notices())
            {
                var numbered = notice with { Cycle = notice.Cycle + earlier };
                if (clock.EndsPath && notice.Alert is null)
                {
                    if (EndOfPath(complaint, clock, record, numbered) is { } end)
                    {
                        yield return end;
                    }
                }
                else if (!IsTold(record, numbered))
                {
                    yield return new DueNotice(clock.Id, numbered);
                }
            }
        }

        if (record.Marks[^1].Kind.IsOpen && !complaint.IsClosed)
        {
            foreach (var due in Steps(complaint, clock, record))
            {
                yield return due;
            }
        }
    }

    // Nobody is late where a limit only ends a path: the step is all there is.
    private static DueStep? EndOfPath(Complaint complaint, ProcedureClock clock, ClockRecord record, in TimerNotice limit) =>
        limit.Cycle == record.Cycle && record.Marks[^1].Kind.IsOpen && !complaint.IsClosed && Noticed(record, ClockNoticeKind.LimitStep, limit.Cycle) is null
            && Permitted(complaint, clock.OnLimit!.Value, limit.DueAt)
            ? new DueStep(clock.Id, clock.OnLimit.Value, Instant.Max(limit.DueAt, complaint.Snapshot.LastAt))
            : null;

    // A step follows the notice that brings it, once in its cycle.
    private static IEnumerable<DueThing> Steps(Complaint complaint, ProcedureClock clock, ClockRecord record)
    {
        var cycle = record.Cycle;
        foreach (var (fired, kind, noticed) in ((ComplaintTrigger?, ClockNoticeKind, ClockNoticeKind)[])
                 [(clock.OnWarning, ClockNoticeKind.WarningStep, ClockNoticeKind.Warning), (clock.OnLimit, ClockNoticeKind.LimitStep, ClockNoticeKind.Breach)])
        {
            if (fired is { } trigger && Noticed(record, noticed, cycle) is { } notice && Noticed(record, kind, cycle) is null
                && Instant.Max(notice.DueAt, complaint.Snapshot.LastAt) is var at && Permitted(complaint, trigger, at))
            {
                yield return new DueStep(clock.Id, trigger, at);
            }
        }
    }

    private static bool Permitted(Complaint complaint, ComplaintTrigger trigger, Instant at) =>
        !complaint.Procedure.RowsOf(complaint.State, trigger).IsEmpty || trigger == Trigger.HandOverSilence
            ? complaint.Step(trigger, Instant.Max(at, complaint.Snapshot.LastAt)).IsAccepted
            : false;

    private static ClockNotice? Noticed(ClockRecord record, ClockNoticeKind kind, int cycle)
    {
        foreach (var notice in record.Notices)
        {
            if (notice.Kind == kind && notice.Cycle == cycle)
            {
                return notice;
            }
        }

        return null;
    }

    private static bool IsTold(ClockRecord record, in TimerNotice notice)
    {
        var kind = notice.Alert is null ? ClockNoticeKind.Breach : ClockNoticeKind.Warning;
        foreach (var told in record.Notices)
        {
            if (told.Kind == kind && told.Cycle == notice.Cycle && told.Alert == notice.Alert && told.Promise == notice.Promise.Id)
            {
                return true;
            }
        }

        return false;
    }
}
