using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Commitments;

/// <summary>A running timer that a change of promise or calendar has moved, or not.</summary>
/// <param name="Timer">The timer as it is after the change.</param>
/// <param name="Events">The events to store; none where the timer was left alone.</param>
/// <param name="DueBefore">When it was due before the change; null: not known.</param>
/// <param name="DueAfter">When it is due after it; null: not known.</param>
/// <param name="Refusal">Why the timer could not be changed; null where it was, or was left alone.</param>
public sealed record ChangedTimer(CommitmentTimer Timer, ImmutableArray<TimerEvent> Events, Instant? DueBefore, Instant? DueAfter, Refusal? Refusal);

/// <summary>A change of promise or calendar under way: every running timer judged anew in one pass.</summary>
/// <remarks>Breaches up to the change stay with the promise that judged them. What is over or not concerned is left alone.</remarks>
/// <example><code>
/// var next = promise with { Version = 2, Target = WorkingTime.Hours(4, newHours) };   // one for all: it is checked once
/// var changed = PromiseChange.Apply(timers, timer => timer.Promise.Id == next.Id ? next : null, RetargetPolicy.KeepStart, RetargetCause.Calendar, at: now);
/// </code></example>
public static class PromiseChange
{
    /// <summary>Puts new targets in place of the old.</summary>
    /// <param name="timers">The timers.</param>
    /// <param name="next">What a timer times from now on; null: it is not concerned.</param>
    /// <param name="policy">What becomes of the time that has passed.</param>
    /// <param name="cause">What changed.</param>
    /// <param name="at">When.</param>
    /// <param name="by">Who; null: the clock.</param>
    /// <returns>One result for each timer, in the order given, computed as it is read.</returns>
    /// <exception cref="RuleBookException">A new promise does not hold together.</exception>
    public static IEnumerable<ChangedTimer> Apply(
        IEnumerable<CommitmentTimer> timers, Func<CommitmentTimer, Promise?> next, RetargetPolicy policy, RetargetCause cause, Instant at, Actor? by = null)
    {
        ArgumentNullException.ThrowIfNull(timers);
        ArgumentNullException.ThrowIfNull(next);
        return Each();

        IEnumerable<ChangedTimer> Each()
        {
            foreach (var timer in timers)
            {
                var due = Due(timer);
                if (timer.State.IsOver || next(timer) is not { } promise)
                {
                    yield return new ChangedTimer(timer, [], due, due, null);
                    continue;
                }

                var decision = timer.Retarget(promise, policy, cause, at, by);
                yield return decision.IsAccepted
                    ? new ChangedTimer(decision.Accepted(), decision.Events, due, Due(decision.Accepted()), null)
                    : new ChangedTimer(timer, [], due, due, decision.Refusal);
            }
        }
    }

    private static Instant? Due(CommitmentTimer timer) => timer.State.IsArmed ? null : TimerClock.DueAt(timer.State).AtOrNull;
}
