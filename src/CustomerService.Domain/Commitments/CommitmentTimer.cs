using System.Collections.Immutable;
using CustomerService.Domain.Calendars;
using NodaTime;

namespace CustomerService.Domain.Commitments;

/// <summary>The clock of one promise to one customer: immutable, folded from its events, answering for any instant.</summary>
/// <remarks>
/// <para>
/// Nothing that can be computed is stored. Events say when the clock started, paused, resumed, stopped, or got another target; due time,
/// rest and status are a pure function of them, the promise and the calendar. So a change of either is judged from the whole history,
/// and no pause is ever lost or counted twice.
/// </para>
/// <para>
/// Every change comes through a verb that returns a decision: the events that now hold, with the timer they lead to, or a refusal. An act
/// dated before the last fact, a second pause, a second resumption, a stop of what has stopped: refused, and nothing changes. A stop
/// while the clock is paused ends the pause. Whatever the time before an act has brought (<see cref="AlertReached"/>,
/// <see cref="PromiseBreached"/>) is recorded in front of it, judged by the promise that held then.
/// </para>
/// <para>The timer never waits: it says when the host should ask again (<see cref="NextWakeUp"/>). Safe to share between threads.</para>
/// </remarks>
/// <example><code>
/// var timer = CommitmentTimer.Start(Promise.FirstResponse(within: WorkingTime.Hours(4, calendar), warnAt: 0.8), at: now);
/// timer = timer.Pause(PauseReason.WaitingForCustomer, at: later).Accepted();
/// var view = timer.At(later);
/// </code></example>
public sealed partial class CommitmentTimer
{
    private CommitmentTimer(TimerState state, ImmutableArray<TimerEvent> events) => (State, Events) = (state, events);

    /// <summary>Its id.</summary>
    public string Id => State.Id;

    /// <summary>What it times now.</summary>
    public Promise Promise => State.Promise;

    /// <summary>Its whole history, to store.</summary>
    public ImmutableArray<TimerEvent> Events { get; }

    /// <summary>How many events it was folded from; for optimistic concurrency.</summary>
    public int Version => State.Version;

    /// <summary>When the present cycle began; null while the timer is armed.</summary>
    public Instant? StartedAt => State.IsArmed ? null : State.StartedAt;

    /// <summary>When the present cycle was stopped or cancelled; null while it is open.</summary>
    public Instant? EndedAt => State.EndedAt;

    /// <summary>The cycles that are over, in order; the present one is not among them.</summary>
    public ImmutableArray<TimerCycle> Cycles => State.Cycles;

    /// <summary>Every breach that was recorded, in order, each with the promise that judged it.</summary>
    public ImmutableArray<TimerBreach> Breaches => State.Breaches;

    internal TimerState State { get; }

    /// <summary>Makes a timer that waits for its start.</summary>
    /// <param name="promise">What it will time.</param>
    /// <param name="at">When it is made.</param>
    /// <param name="id">Its id; null: that of the promise.</param>
    /// <param name="by">Who makes it; null: the clock.</param>
    /// <returns>The timer.</returns>
    /// <exception cref="RuleBookException">The promise does not hold together.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The instant lies beyond the horizon of calendars.</exception>
    public static CommitmentTimer Arm(Promise promise, Instant at, string? id = null, Actor? by = null) =>
        First(promise, id, new TimerArmed { Promise = PromiseReference.To(promise), At = BusinessCalendar.Within(at, nameof(at)), By = by ?? Actor.Clock });

    /// <summary>Makes a timer whose clock runs.</summary>
    /// <param name="promise">What it times.</param>
    /// <param name="at">When the clock starts.</param>
    /// <param name="id">Its id; null: that of the promise.</param>
    /// <param name="by">Who starts it; null: the clock.</param>
    /// <returns>The timer.</returns>
    /// <exception cref="RuleBookException">The promise does not hold together.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The start lies beyond the horizon of calendars.</exception>
    public static CommitmentTimer Start(Promise promise, Instant at, string? id = null, Actor? by = null) =>
        First(promise, id, new TimerStarted { Promise = PromiseReference.To(promise), At = BusinessCalendar.Within(at, nameof(at)), By = by ?? Actor.Clock });

    /// <summary>Folds a history.</summary>
    /// <param name="events">The events in order, without gaps.</param>
    /// <param name="promises">Finds the promise, in the version and on the calendar version that an event refers to; null: not known.</param>
    /// <returns>The timer.</returns>
    /// <exception cref="ArgumentException">There are no events, one is missing, doubled, out of order or of another timer, or a promise is not known.</exception>
    public static CommitmentTimer Replay(IEnumerable<TimerEvent> events, Func<PromiseReference, Promise?> promises)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(promises);
        TimerState? state = null;
        var all = ImmutableArray.CreateBuilder<TimerEvent>();
        foreach (var fact in events)
        {
            ArgumentNullException.ThrowIfNull(fact, nameof(events));
            state = state is null ? TimerFold.Begin(fact, Known) : TimerFold.Next(state, fact, Known);
            all.Add(fact);
        }

        return state is null
            ? throw new ArgumentException("A timer has at least the event of its making.", nameof(events))
            : new CommitmentTimer(state, all.ToImmutable());

        Promise Known(PromiseReference reference)
        {
            var promise = promises(reference) ?? throw new ArgumentException($"The promise {reference} is not known; a timer keeps its rules.", nameof(promises));
            return PromiseReference.To(promise) == reference
                ? promise
                : throw new ArgumentException($"The timer was timed by {reference}, not by {PromiseReference.To(promise)}; a timer keeps its rules.", nameof(promises));
        }
    }

    /// <summary>The same history under another promise from the start, as if the target had never changed: would it have been breached?</summary>
    /// <param name="promise">The other promise.</param>
    /// <returns>A timer to ask, not to store: what the old promise brought is not in it.</returns>
    /// <exception cref="RuleBookException">The promise does not hold together.</exception>
    public CommitmentTimer Under(Promise promise)
    {
        ArgumentNullException.ThrowIfNull(promise);
        promise.RequireSound();
        var reference = PromiseReference.To(promise);
        TimerState? state = null;
        var all = ImmutableArray.CreateBuilder<TimerEvent>(Events.Length);
        foreach (var fact in Events)
        {
            // Where a message begins no cycle under the one promise and does under the other, a pause may be on or over already.
            if (fact is TimerRetargeted or AlertReached or PromiseBreached
                || (fact is TimerPaused && state is { PausedFor: not null }) || (fact is TimerResumed && state is { PausedFor: null }))
            {
                continue;
            }

            var version = all.Count + 1;
            TimerEvent kept = fact switch
            {
                TimerArmed armed => armed with { Promise = reference, Version = version },
                TimerStarted started => started with { Promise = reference, Version = version },
                CustomerWrote wrote => wrote with { Promise = reference, Version = version },
                _ => fact with { Version = version },
            };
            state = state is null ? TimerFold.Begin(kept, _ => promise) : TimerFold.Next(state, kept, _ => promise);
            all.Add(kept);
        }

        return new CommitmentTimer(state!, all.ToImmutable());
    }

    private static CommitmentTimer First(Promise promise, string? id, TimerEvent fact)
    {
        promise.RequireSound();
        var first = fact with { Timer = string.IsNullOrWhiteSpace(id) ? promise.Id : id, Version = 1 };
        return new CommitmentTimer(TimerFold.Begin(first, _ => promise), [first]);
    }

    /// <summary>The timer on one line.</summary>
    /// <returns>Its id and promise.</returns>
    public override string ToString() => $"{Id} ({Promise})";
}
