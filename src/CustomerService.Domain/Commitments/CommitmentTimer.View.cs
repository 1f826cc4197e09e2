using CustomerService.Domain.Calendars;
using NodaTime;

namespace CustomerService.Domain.Commitments;

/// <content>What a timer answers.</content>
public sealed partial class CommitmentTimer
{
    /// <summary>When the host should ask again: the next alert or breach that is not recorded yet, which may have passed; null: never.</summary>
    /// <remarks>
    /// On whole milliseconds, rounded up: a breach counts from the first nanosecond after the due instant, and a store or a scheduler that
    /// keeps less than nanoseconds must not wake the host too early. What is recorded then keeps its exact instant.
    /// </remarks>
    public Instant? NextWakeUp => Pending(Instant.MaxValue) is [var first, ..] ? WholeMillisecond(first.DueAt) : null;

    /// <summary>How the timer stands at an instant.</summary>
    /// <param name="now">The instant. Before the last fact the timer answers as it would have then.</param>
    /// <returns>Status, due time, rest, and when the answer changes next.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant lies before the timer was made, or beyond the horizon.</exception>
    public TimerView At(Instant now)
    {
        BusinessCalendar.Within(now, nameof(now));
        return now < State.LastAt ? AsOf(now).At(now) : View(now);
    }

    /// <summary>The timer as it was at an instant: folded from the events up to it.</summary>
    /// <param name="at">The instant.</param>
    /// <returns>The timer without what came later.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant lies before the timer was made.</exception>
    public CommitmentTimer AsOf(Instant at) =>
        Events[0].At <= at
            ? Replay(Events.TakeWhile(fact => fact.At <= at), reference => State.Promises.FirstOrDefault(promise => PromiseReference.To(promise) == reference))
            : throw new ArgumentOutOfRangeException(nameof(at), at, $"The timer '{Id}' was made at {Events[0].At}.");

    /// <summary>Every alert and breach of its history, and those that will come if nothing else happens.</summary>
    internal IEnumerable<TimerNotice> Notices()
    {
        var (cycle, promise) = (1, State.Promises[0]);
        foreach (var fact in Events)
        {
            switch (fact)
            {
                case TimerReopened { Way: Reopening.NewCycle }:
                    cycle++;
                    break;
                case TimerRetargeted retargeted:
                    promise = State.Promises.Last(known => PromiseReference.To(known) == retargeted.Promise);
                    break;
                case AlertReached alert:
                    yield return new TimerNotice(alert.DueAt, cycle, promise, alert.Alert);
                    break;
                case PromiseBreached breach:
                    yield return new TimerNotice(breach.DueAt + Duration.Epsilon, cycle, promise, null);
                    break;
                default:
                    break;
            }
        }

        foreach (var (dueAt, alert) in Pending(Instant.MaxValue))
        {
            yield return new TimerNotice(dueAt, State.Cycle, Promise, alert == Breach ? null : alert);
        }
    }

    // Stands for the breach where an alert's number is expected; sorts before them.
    private const int Breach = -1;

    private static Instant WholeMillisecond(Instant at)
    {
        var down = Instant.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());
        return down == at ? at : down + Duration.FromMilliseconds(1);
    }

    private TimerView View(Instant now)
    {
        var binding = Promise.Binding;
        var used = State.IsArmed ? 0 : TimerClock.Used(State, binding, CarriedOfBinding, now);
        var due = State.IsArmed ? default : TimerClock.DueAt(State);
        var target = State.IsArmed || Promise.Limit is null ? due : TimerClock.TargetAt(State);
        return new TimerView
        {
            At = now,
            Promise = PromiseReference.To(Promise),
            Status = StatusAt(now, due),
            Cycle = State.Cycle,
            PausedFor = State.PausedFor,
            DueAt = due.AtOrNull,
            TargetAt = target.AtOrNull,
            Used = binding.Measure(used),
            Remaining = binding.Measure(binding.Whole - used),
            NextChange = State.Runs ? NextChange(now, due, target) : null,
            IsProvisional = due.IsProvisional,
        };
    }

    private long CarriedOfBinding => Promise.Limit is null ? State.Carried.Target : State.Carried.Limit;

    private TimerStatus StatusAt(Instant now, CalendarAnswer due)
    {
        if (State.IsCancelled)
        {
            return TimerStatus.Cancelled;
        }

        var isLate = due.IsFound && due.At < (State.EndedAt ?? now);
        return State.IsOver ? isLate ? TimerStatus.MetLate : TimerStatus.Met
            : State.IsArmed ? TimerStatus.Armed
            : isLate ? TimerStatus.Breached
            : State.PausedFor is not null ? TimerStatus.Paused
            : TimerStatus.Running;
    }

    private Instant? NextChange(Instant now, CalendarAnswer due, CalendarAnswer target)
    {
        Instant? next = null;
        Consider(due.AtOrNull + Duration.Epsilon);
        Consider(target.AtOrNull + Duration.Epsilon);
        foreach (var alert in Promise.Alerts)
        {
            Consider(TimerClock.AlertAt(State, alert, due, target).AtOrNull);
        }

        return next;

        void Consider(Instant? at)
        {
            if (at > now && (next is null || at < next))
            {
                next = at;
            }
        }
    }

    // Alerts and breach that are not recorded, up to an instant, in order; at one instant the breach comes first, then the alerts in the
    // promise's order.
    private List<(Instant DueAt, int Alert)> Pending(Instant until)
    {
        var pending = new List<(Instant DueAt, int Alert)>();
        if (!State.Runs)
        {
            return pending;
        }

        var due = TimerClock.DueAt(State);
        var target = Promise.Limit is null ? due : TimerClock.TargetAt(State);
        if (due.IsFound && State.BreachRecorded != due.At)
        {
            Consider(due.At + Duration.Epsilon, Breach);
        }

        for (var i = 0; i < Promise.Alerts.Length; i++)
        {
            if (!State.Alerted.Contains(i) && TimerClock.AlertAt(State, Promise.Alerts[i], due, target) is { IsFound: true } alert)
            {
                Consider(alert.At, i);
            }
        }

        pending.Sort();
        return pending;

        void Consider(Instant at, int alert)
        {
            if (at <= until)
            {
                pending.Add((at, alert));
            }
        }
    }
}
