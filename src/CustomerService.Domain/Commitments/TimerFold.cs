using System.Diagnostics;
using CustomerService.Domain.Calendars;
using NodaTime;

namespace CustomerService.Domain.Commitments;

/// <summary>Folds events into what they add up to. No rules here: facts are not argued with, only that they can be folded at all.</summary>
internal static class TimerFold
{
    private const string Beyond = "lies beyond the horizon of calendars";

    private static readonly LocalizedText Reopened = new("closed until it was opened again", "重新开启前已关闭");

    public static TimerState Begin(TimerEvent first, Func<PromiseReference, Promise> find)
    {
        var promise = first switch
        {
            TimerArmed armed => find(armed.Promise),
            TimerStarted started => find(started.Promise),
            _ => throw new ArgumentException($"A timer's history begins when it is armed or started; found {first.GetType().Name}.", nameof(first)),
        };
        Require(first.Version == 1, first, "is not the first");
        Require(IsWithin(first.At), first, Beyond);
        var state = new TimerState { Id = first.Timer, Promise = promise, Promises = [promise], LastAt = first.At, Version = 1 };
        return first is TimerStarted ? state.BeginningAt(first.At) : state;
    }

    public static TimerState Next(TimerState state, TimerEvent fact, Func<PromiseReference, Promise> find)
    {
        Require(fact.Timer == state.Id, fact, $"belongs to the timer '{fact.Timer}'");
        Require(fact.Version == state.Version + 1, fact, $"does not follow version {state.Version}: a history has no gaps and no repeats");
        Require(fact.At >= state.LastAt, fact, $"is dated {fact.At}, before the fact in front of it at {state.LastAt}");
        Require(IsWithin(fact.At), fact, Beyond);
        return Fold(state, fact, find) with { Version = fact.Version, LastAt = fact.At };
    }

    private static TimerState Fold(TimerState state, TimerEvent fact, Func<PromiseReference, Promise> find)
    {
        switch (fact)
        {
            case TimerStarted e:
                Require(state.IsArmed, e, "starts what has started");
                return state.Timing(find(e.Promise)).BeginningAt(e.At);
            case TimerPaused e:
                Require(state.Runs && state.PausedFor is null, e, "pauses a clock that does not run");
                return state with { PausedFor = e.Reason, PausedAt = e.At };
            case TimerResumed e:
                Require(state.PausedFor is not null, e, "resumes a clock that is not paused");
                return Unpaused(state, e.At);
            case TimeExcluded e:
                Require(e.From < e.To, e, "excludes no time");
                Require(IsWithin(e.From) && IsWithin(e.To), e, Beyond);
                return state.Without(new Gap(e.From, e.To, TimeParty.Excluded, LocalizedText.Same(e.Reason)));
            case TimerStopped e:
                Require(state.Runs, e, "stops a clock that does not run");
                return Unpaused(state, e.At) with { EndedAt = e.At };
            case TimerCancelled e:
                Require(!state.IsOver, e, "cancels what is over");
                return Unpaused(state.IsArmed ? state.BeginningAt(e.At) : state, e.At) with { EndedAt = e.At, IsCancelled = true };
            case TimerReopened e:
                Require(state.IsOver, e, "opens what is not over");
                return e.Way == Reopening.NewCycle
                    ? Closed(state, e.At, state.IsCancelled ? CycleEnding.Cancelled : CycleEnding.Done).BeginningAt(e.At)
                    : (state with { EndedAt = null, IsCancelled = false }).Without(new Gap(state.EndedAt!.Value, e.At, TimeParty.Excluded, Reopened));
            case CustomerWrote e:
                return Written(state.Timing(find(e.Promise)), e.At);
            case TimerRetargeted e:
                Require(!state.IsOver, e, "changes the target of what is over");
                return Retargeted(state, find(e.Promise), e.Policy, e.At);
            case AlertReached e:
                Require(e.Alert >= 0 && e.Alert < state.Promise.Alerts.Length, e, $"names alert {e.Alert}, which the promise does not have");
                return state with { Alerted = state.Alerted.Add(e.Alert) };
            case PromiseBreached e:
                return state with { BreachRecorded = e.DueAt, Breaches = state.Breaches.Add(new TimerBreach(state.Cycle, e.Promise, e.DueAt)) };
            default:
                throw new UnreachableException($"Unknown fact {fact.GetType()}.");
        }
    }

    // Another message of the customer: it starts the clock, or joins the cycle that runs; then we do not wait for him any more.
    private static TimerState Written(TimerState state, Instant at) =>
        state.IsArmed ? state.BeginningAt(at)
        : state.IsOver ? Closed(state, at, state.IsCancelled ? CycleEnding.Cancelled : CycleEnding.Done).BeginningAt(at)
        : state.Promise.Restart == CycleRestart.WhenAnswered ? (state.PausedFor == PauseReason.WaitingForCustomer ? Unpaused(state, at) : state)
        : Closed(state, at, CycleEnding.Superseded).BeginningAt(at);

    private static TimerState Closed(TimerState state, Instant at, CycleEnding ending)
    {
        var end = state.EndedAt ?? at;
        var still = Unpaused(state, end) with { EndedAt = end };
        var due = TimerClock.DueAt(still).AtOrNull;
        var binding = still.Promise.Binding;
        var used = TimerClock.Used(still, binding, still.Promise.Limit is null ? still.Carried.Target : still.Carried.Limit, end);
        return still with
        {
            Cycles = state.Cycles.Add(new TimerCycle(state.Cycle, PromiseReference.To(state.Promise), state.StartedAt, end, ending, due, binding.Measure(used), due < end)),
        };
    }

    private static TimerState Unpaused(TimerState state, Instant at) => state.PausedFor is { } reason
        ? (state with { PausedFor = null }).Without(new Gap(state.PausedAt, at, reason.Party, reason.DisplayName))
        : state;

    private static TimerState Retargeted(TimerState state, Promise next, RetargetPolicy policy, Instant at)
    {
        var changed = state.Timing(next) with { Section = state.Section + 1, Alerted = [], BreachRecorded = null };
        return state.IsArmed ? changed : StillKnown(state, at, policy switch
        {
            RetargetPolicy.KeepStart => changed with { CountedFrom = state.StartedAt, Origin = state.StartedAt, Carried = default },
            RetargetPolicy.Restart => changed with { CountedFrom = at, Origin = at, Carried = default },
            _ => changed with
            {
                CountedFrom = at,
                Carried = (
                    Carried(state, state.Promise.Target, state.Carried.Target, next.Target, at),
                    Carried(state, state.Promise.Binding, state.Promise.Limit is null ? state.Carried.Target : state.Carried.Limit, next.Binding, at)),
            },
        });
    }

    // Nobody is told twice: an alert that went off, or a breach that was recorded, and would have come by now under the new target too.
    private static TimerState StillKnown(TimerState before, Instant at, TimerState after) => after with
    {
        Alerted = before.Alerted.RemoveAll(alert =>
            alert >= after.Promise.Alerts.Length || after.Promise.Alerts[alert] != before.Promise.Alerts[alert]
            || TimerClock.AlertAt(after, after.Promise.Alerts[alert]) is not { IsFound: true } again || again.At > at),
        BreachRecorded = before.BreachRecorded is not null && TimerClock.DueAt(after) is { IsFound: true } due && due.At < at ? due.At : null,
    };

    // What is overdue stays so: a day that is used up in the count may be over by the clock.
    private static long Carried(TimerState state, TimeTarget old, long carried, TimeTarget next, Instant at)
    {
        var used = TimerClock.Used(state, old, carried, at);
        return used >= next.Whole && TimerClock.Reaching(state, old, carried, old.Whole) is { IsFound: true } due && due.At < at ? Math.Max(used, next.Whole + 1) : used;
    }

    private static bool IsWithin(Instant at) => at >= BusinessCalendar.Earliest && at < BusinessCalendar.Latest;

    private static void Require(bool holds, TimerEvent fact, string fault)
    {
        if (!holds)
        {
            throw new ArgumentException($"The history of the timer '{fact.Timer}' cannot be folded: version {fact.Version}, {fact.GetType().Name}, {fault}.", nameof(fact));
        }
    }
}
