using NodaTime;

namespace CustomerService.Domain.Commitments;

/// <summary>A cycle of a timer that is over: from one start to its end.</summary>
/// <param name="Number">Its number; the first is 1.</param>
/// <param name="Promise">What was timed at its end.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="EndedAt">When it ended.</param>
/// <param name="Ending">How it ended.</param>
/// <param name="DueAt">When it was due; null where a pause kept that open, or there is no such instant.</param>
/// <param name="Used">How much of the time was used.</param>
/// <param name="IsLate">Whether it ended after it was due.</param>
public sealed record TimerCycle(int Number, PromiseReference Promise, Instant StartedAt, Instant EndedAt, CycleEnding Ending, Instant? DueAt, TimeAmount Used, bool IsLate);

/// <summary>A breach as it was recorded: it stays, whatever is changed later.</summary>
/// <param name="Cycle">The cycle in which it happened.</param>
/// <param name="Promise">The promise in the version that judged.</param>
/// <param name="DueAt">The last instant that would have been in time.</param>
public sealed record TimerBreach(int Cycle, PromiseReference Promise, Instant DueAt);

/// <summary>How a timer stands at an instant.</summary>
public sealed record TimerView
{
    /// <summary>The instant.</summary>
    public required Instant At { get; init; }

    /// <summary>What is timed.</summary>
    public required PromiseReference Promise { get; init; }

    /// <summary>Where it stands.</summary>
    public required TimerStatus Status { get; init; }

    /// <summary>The number of the cycle; 0 while it is armed.</summary>
    public required int Cycle { get; init; }

    /// <summary>Why it is paused; null while it is not.</summary>
    public PauseReason? PausedFor { get; init; }

    /// <summary>
    /// The last instant that is in time. Null while it is armed, while a pause keeps it open, and where no such instant comes before the
    /// horizon.
    /// </summary>
    public Instant? DueAt { get; init; }

    /// <summary>The last instant that is on target, where the promise has a target before its limit; otherwise <see cref="DueAt"/>.</summary>
    public Instant? TargetAt { get; init; }

    /// <summary>How much of the allowed time is used.</summary>
    public required TimeAmount Used { get; init; }

    /// <summary>How much is left, which is also what would be left if it were paused now; negative: how much it is over.</summary>
    public required TimeAmount Remaining { get; init; }

    /// <summary>When the answer changes next, if nothing happens: a warning, the target, the breach, an escalation; null: never.</summary>
    public Instant? NextChange { get; init; }

    /// <summary>Whether the due instant rests on dates whose holidays are not known yet.</summary>
    public bool IsProvisional { get; init; }
}
