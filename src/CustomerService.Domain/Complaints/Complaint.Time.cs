using System.Collections.Immutable;
using CustomerService.Domain.Commitments;
using NodaTime;

namespace CustomerService.Domain.Complaints;

// What time makes due: warnings, breaches, escalations, silence, lapses, steps of the clock.
public sealed partial class Complaint
{
    // Asked for at every tick of a host, and the same as long as the complaint is: found once. A race finds it twice, to the same value.
    private FirstDue? _firstDue;

    /// <summary>When to call <see cref="Advance"/> again, if nothing else happens before; null: time alone brings nothing more.</summary>
    /// <remarks>On a whole millisecond, rounded up, so that a store without nanoseconds does not ask too early. It may lie in the past.</remarks>
    public Instant? NextWakeUp => DueFirst is { } due ? WholeMillisecond(due) : null;

    /// <summary>Records what time has made due: each thing once, in order, however late it is asked.</summary>
    /// <remarks>
    /// <para>
    /// Warnings and breaches of the clocks whose promises the procedure is timed by (<see cref="ComplaintProcedure.TimedBy"/>), the rises on the
    /// ladder that they bring, the silence of a receiver, the lapse of a complaint whose complainant was reminded and stayed silent, and the
    /// steps that clocks fire (<see cref="ProcedureClock.OnWarning"/>, <see cref="ProcedureClock.OnLimit"/>). Where the rules forbid a step it
    /// does not happen, and is tried again when the case has changed.
    /// </para>
    /// <para>
    /// Each fact is dated when it came due, or by the last fact of the case where that is later; <c>DueAt</c> keeps the exact time. Only an
    /// acknowledgement is dated <paramref name="now"/>: a letter cannot be sent in the past. Hosts that sleep until <see cref="NextWakeUp"/>
    /// and hosts that ask once a day record the same facts otherwise.
    /// </para>
    /// </remarks>
    /// <param name="now">The instant up to which, inclusive.</param>
    /// <returns>The complaint with them, and the events to store; none where nothing has come due.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A clock started beyond the horizon of calendars.</exception>
    public (Complaint Complaint, ImmutableArray<ComplaintEvent> Events) Advance(Instant now)
    {
        if (_firstDue is { } known && !(known.At <= now))
        {
            return (this, []);
        }

        var complaint = this;
        var time = new ComplaintTime(Procedure);
        var events = ImmutableArray.CreateBuilder<ComplaintEvent>();
        while (time.First(complaint, now) is { } due)
        {
            foreach (var fact in complaint.Bring(due, now))
            {
                complaint = complaint.Apply(fact);
                events.Add(fact);
            }
        }

        complaint._firstDue = time.IsCertain ? new FirstDue(time.Soonest) : null;
        return (complaint, events.ToImmutable());
    }

    /// <summary>The facts that a due thing brings; at least one.</summary>
    private IEnumerable<ComplaintEvent> Bring(DueThing due, Instant now)
    {
        var at = Instant.Max(due.At, Snapshot.LastAt);
        switch (due)
        {
            case DueNotice { Notice: var notice } told:
                var reference = PromiseReference.To(notice.Promise);
                var to = notice.AlertOrNull?.To;
                ComplaintEvent fact = notice.Alert is { } alert
                    ? new ClockWarned { Clock = told.Clock, Cycle = notice.Cycle, Alert = alert, Promise = reference, DueAt = notice.DueAt, To = to }
                    : new ClockBreached { Clock = told.Clock, Cycle = notice.Cycle, Promise = reference, DueAt = notice.DueAt - Duration.Epsilon };
                yield return fact with { Complaint = Id, Version = Version + 1, At = at, DueTo = told.Clock };
                var cause = notice.Alert is null ? EscalationCause.LimitPassed : EscalationCause.TimeWarning;
                if (!IsClosed && (RiseTo(to, cause, at) ?? RiseBecause(cause, at)) is { } risen)
                {
                    yield return risen with { Version = Version + 2, DueTo = told.Clock };
                }

                break;
            case DueStep step:
                foreach (var brought in Step(step.Trigger, step.Trigger == Trigger.Acknowledge ? Instant.Max(now, at) : at).Events)
                {
                    yield return brought with { DueTo = step.Clock };
                }

                break;
        }
    }

    /// <summary>The step of a clock, decided by the rules; refused where a row forbids it.</summary>
    internal Decision<Complaint, ComplaintEvent> Step(ComplaintTrigger trigger, Instant at) =>
        trigger == Trigger.HandOverSilence ? NoteHandOverSilence(at)
        : trigger == Trigger.Lapse ? Lapse(Actor.Clock, at)
        : trigger == Trigger.EndMediation ? EndMediation(ProcedureGround.TimeLimit, Actor.Clock, at)
        : trigger == Trigger.Acknowledge ? Acknowledge("automatic", NextDateAfter(at), Actor.Clock, at)
        : Decide(trigger, new StepTaken(), Actor.Clock, at);

    /// <summary>The first limit that is still ahead once the complaint is acknowledged; with none, the moment itself.</summary>
    private Instant NextDateAfter(Instant at) => Deadlines(at)
        .Where(deadline => !deadline.Clock.StopsOn.Contains(Trigger.Acknowledge) && !deadline.View.Status.IsOver)
        .Select(deadline => deadline.View.DueAt).Where(due => due > at).Min() ?? at;

    // An alert that is addressed to a role of the ladder takes the case to that role's level.
    private ComplaintEscalated? RiseTo(Role? role, EscalationCause cause, Instant at)
    {
        var level = role is { } addressed && Procedure.Escalation is { } rule ? rule.Levels.IndexOf(addressed) + 1 : 0;
        return level > EscalationLevel
            ? new ComplaintEscalated { Complaint = Id, Version = Version + 1, At = at, By = Actor.Clock, Level = level, To = role!.Value, Cause = cause }
            : null;
    }

    private Instant? DueFirst
    {
        get
        {
            if (_firstDue is null)
            {
                var time = new ComplaintTime(Procedure);
                time.First(this, Instant.MinValue);
                if (!time.IsCertain)
                {
                    return time.Soonest;
                }

                _firstDue = new FirstDue(time.Soonest);
            }

            return _firstDue.At;
        }
    }

    private sealed record FirstDue(Instant? At);

    private static Instant WholeMillisecond(Instant at)
    {
        var down = Instant.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());
        return down == at ? at : down + Duration.FromMilliseconds(1);
    }
}
