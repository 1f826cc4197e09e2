using System.Collections.Immutable;
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
/// <remarks>
/// One object looks at one complaint as it advances, and keeps the timers of each clock as long as its marks are the same: what is told moves
/// no clock, so that a complaint with five things to tell makes its timers once.
/// </remarks>
internal sealed class ComplaintTime(ComplaintProcedure procedure)
{
    private readonly (ImmutableArray<ClockMark> Marks, ImmutableArray<ClockGrant> Extensions, (CommitmentTimer Timer, int Earlier)[] Timers)[] _clocks = new (ImmutableArray<ClockMark>, ImmutableArray<ClockGrant>, (CommitmentTimer, int)[])[procedure.Clocks.Length];

    /// <summary>Whether <see cref="Soonest"/> holds until the complaint changes: not where a letter is due that the rules of the moment refuse.</summary>
    public bool IsCertain { get; private set; }

    private Complaint _complaint = null!;
    private Instant _until;
    private DueThing? _first;
    private DueThing? _letter;

    /// <summary>When the first thing comes due, if nothing else happens; null: never. Found with each <see cref="First"/>.</summary>
    public Instant? Soonest { get; private set; }

    /// <summary>The first thing that is due up to an instant; where several are due at once: notices before steps, clocks in their order.</summary>
    public DueThing? First(Complaint complaint, Instant until)
    {
        (_complaint, _until, _first, _letter, Soonest, IsCertain) = (complaint, until, null, null, null, true);
        for (var i = 0; i < procedure.Clocks.Length; i++)
        {
            if (complaint.RecordOf(procedure.Clocks[i].Id) is { } record)
            {
                LookAt(procedure.Clocks[i], record, TimersOf(i, record));
            }
        }

        if (!complaint.IsClosed)
        {
            LookAtPeople();
        }

        return _first ?? _letter;   // a letter is sent now, so after all that is past
    }

    private (CommitmentTimer Timer, int Earlier)[] TimersOf(int clock, ClockRecord record)
    {
        ref var known = ref _clocks[clock];
        if (known.Timers is null || known.Marks != record.Marks || known.Extensions != record.Extensions)
        {
            known = (record.Marks, record.Extensions, [.. _complaint.TimersOf(procedure.Clocks[clock], record)]);
        }

        return known.Timers;
    }

    private void LookAt(ProcedureClock clock, ClockRecord record, (CommitmentTimer Timer, int Earlier)[] timers)
    {
        var isOpen = record.Marks[^1].Kind.IsOpen && !_complaint.IsClosed;
        foreach (var (timer, earlier) in timers)
        {
            foreach (var notice in timer.Notices())
            {
                var numbered = notice with { Cycle = notice.Cycle + earlier };
                if (clock.EndsPath && notice.Alert is null)
                {
                    // Nobody is late where a limit only ends a path: the step is all there is.
                    if (isOpen && numbered.Cycle == record.Cycle)
                    {
                        Step(clock.Id, record, clock.OnLimit!.Value, ClockNoticeKind.LimitStep, notice.DueAt);
                    }
                }
                else if (!IsTold(record, numbered))
                {
                    Soonest = Earlier(Soonest, notice.DueAt);
                    if (notice.DueAt <= _until && (_first is null || notice.DueAt < _first.At || (notice.DueAt == _first.At && _first is DueStep)))
                    {
                        _first = new DueNotice(clock.Id, numbered);
                    }
                }
            }
        }

        // A step follows the notice that brings it, once in its cycle.
        if (isOpen && clock.OnWarning is { } warned && record.Noticed(ClockNoticeKind.Warning) is { } warning)
        {
            Step(clock.Id, record, warned, ClockNoticeKind.WarningStep, warning.DueAt);
        }

        if (isOpen && clock.OnLimit is { } limited && record.Noticed(ClockNoticeKind.Breach) is { } breach)
        {
            Step(clock.Id, record, limited, ClockNoticeKind.LimitStep, breach.DueAt);
        }
    }

    private void LookAtPeople()
    {
        if (_complaint.SilenceDue is { } silence)
        {
            Consider(null, Trigger.HandOverSilence, silence);
        }

        // Whoever was not reminded in time has not been silent: a person may still let the case lapse.
        if (_complaint.Snapshot is { Pending.DueBy: { } answerBy, RemindedAt: { } reminded } && reminded <= answerBy)
        {
            Consider(null, Trigger.Lapse, answerBy + Duration.Epsilon);
        }
    }

    private void Step(ClockId clock, ClockRecord record, ComplaintTrigger trigger, ClockNoticeKind kind, Instant dueAt)
    {
        if (record.Noticed(kind) is null)
        {
            Consider(clock, trigger, Instant.Max(dueAt, _complaint.Snapshot.LastAt));
        }
    }

    // What the rules forbid does not come due. They are asked last: nothing else about a step costs as much.
    private void Consider(ClockId? clock, ComplaintTrigger trigger, Instant at)
    {
        var isLetter = trigger == Trigger.Acknowledge;
        var matters = Soonest is null || at < Soonest || (at <= _until && (isLetter ? _letter is null : _first is null || at < _first.At));
        var moment = isLetter && at <= _until ? _until : at;   // a letter is written now, by the rules of now
        if (!matters || (trigger != Trigger.HandOverSilence && procedure.RowsOf(_complaint.State, trigger).IsEmpty)
            || !_complaint.Step(trigger, Instant.Max(moment, _complaint.Snapshot.LastAt)).IsAccepted)
        {
            IsCertain &= !matters || !isLetter;
            return;
        }

        Soonest = Earlier(Soonest, at);
        if (at <= _until && isLetter)
        {
            _letter ??= new DueStep(clock, trigger, at);
        }
        else if (at <= _until && (_first is null || at < _first.At))
        {
            _first = new DueStep(clock, trigger, at);
        }
    }

    private static Instant Earlier(Instant? one, Instant other) => one is { } known && known <= other ? known : other;

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
