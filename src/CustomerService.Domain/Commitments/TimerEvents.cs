using System.Text.Json.Serialization;
using NodaTime;

namespace CustomerService.Domain.Commitments;

/// <summary>A fact that holds about one timer. A timer is the fold of its events: nothing that can be computed is stored.</summary>
/// <remarks>The host stores events in order and never changes them. On the wire each carries its kind in <c>$type</c>; those names never change.</remarks>
[JsonDerivedType(typeof(TimerArmed), "timer.armed.v1")]
[JsonDerivedType(typeof(TimerStarted), "timer.started.v1")]
[JsonDerivedType(typeof(TimerPaused), "timer.paused.v1")]
[JsonDerivedType(typeof(TimerResumed), "timer.resumed.v1")]
[JsonDerivedType(typeof(TimeExcluded), "timer.time-excluded.v1")]
[JsonDerivedType(typeof(TimerStopped), "timer.stopped.v1")]
[JsonDerivedType(typeof(TimerCancelled), "timer.cancelled.v1")]
[JsonDerivedType(typeof(TimerReopened), "timer.reopened.v1")]
[JsonDerivedType(typeof(CustomerWrote), "timer.customer-wrote.v1")]
[JsonDerivedType(typeof(TimerRetargeted), "timer.retargeted.v1")]
[JsonDerivedType(typeof(AlertReached), "timer.alert-reached.v1")]
[JsonDerivedType(typeof(PromiseBreached), "timer.promise-breached.v1")]
public abstract record TimerEvent
{
    private protected TimerEvent()
    {
    }

    /// <summary>The timer the fact belongs to.</summary>
    [JsonRequired]
    public string Timer { get; init; } = "";

    /// <summary>The place in the timer's history: 1 for the first, then without gaps.</summary>
    [JsonRequired]
    public int Version { get; init; }

    /// <summary>When it happened; never before the event in front of it.</summary>
    [JsonRequired]
    public Instant At { get; init; }

    /// <summary>Who did it; <see cref="Actor.Clock"/> for what time brought.</summary>
    [JsonRequired]
    public Actor By { get; init; } = Actor.Clock;
}

/// <summary>The timer was made and waits for its start.</summary>
public sealed record TimerArmed : TimerEvent
{
    /// <summary>What it will time.</summary>
    public required PromiseReference Promise { get; init; }
}

/// <summary>The clock began to run.</summary>
public sealed record TimerStarted : TimerEvent
{
    /// <summary>What it times; the same as when it was armed.</summary>
    public required PromiseReference Promise { get; init; }
}

/// <summary>The clock was paused.</summary>
public sealed record TimerPaused : TimerEvent
{
    /// <summary>Why.</summary>
    public required PauseReason Reason { get; init; }

    /// <summary>What was noted with it; null: nothing.</summary>
    public string? Note { get; init; }
}

/// <summary>The clock runs again.</summary>
public sealed record TimerResumed : TimerEvent;

/// <summary>A stretch of time does not count, for nobody: decided afterward, or known beforehand.</summary>
public sealed record TimeExcluded : TimerEvent
{
    /// <summary>From when.</summary>
    public required Instant From { get; init; }

    /// <summary>Until when, exclusive.</summary>
    public required Instant To { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

/// <summary>What was promised was done: the clock stopped.</summary>
public sealed record TimerStopped : TimerEvent;

/// <summary>The promise has no object any more.</summary>
public sealed record TimerCancelled : TimerEvent
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

/// <summary>The matter was opened again.</summary>
public sealed record TimerReopened : TimerEvent
{
    /// <summary>How the clock goes on.</summary>
    public required Reopening Way { get; init; }
}

/// <summary>The customer wrote: a cycle begins, or the message joins the one that runs, as the promise says.</summary>
public sealed record CustomerWrote : TimerEvent
{
    /// <summary>What is timed from now on, where this message starts the clock.</summary>
    public required PromiseReference Promise { get; init; }
}

/// <summary>Another promise, tier, priority or calendar holds from now on.</summary>
public sealed record TimerRetargeted : TimerEvent
{
    /// <summary>What is timed from now on.</summary>
    public required PromiseReference Promise { get; init; }

    /// <summary>What becomes of the time that has passed.</summary>
    public required RetargetPolicy Policy { get; init; }

    /// <summary>What changed.</summary>
    public required RetargetCause Cause { get; init; }
}

/// <summary>A warning or an escalation came due.</summary>
public sealed record AlertReached : TimerEvent
{
    /// <summary>Which of the promise's alerts; the first is 0.</summary>
    public required int Alert { get; init; }

    /// <summary>When it came due, which may be before it was noticed.</summary>
    public required Instant DueAt { get; init; }
}

/// <summary>The promise was broken: its time was up and it was not done. This stays, whatever is changed later.</summary>
public sealed record PromiseBreached : TimerEvent
{
    /// <summary>The promise in the version that judged.</summary>
    public required PromiseReference Promise { get; init; }

    /// <summary>The last instant that would have been in time.</summary>
    public required Instant DueAt { get; init; }
}
