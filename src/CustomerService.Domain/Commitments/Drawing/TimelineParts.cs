using NodaTime;

namespace CustomerService.Domain.Commitments.Drawing;

/// <summary>What a stretch of a timeline is.</summary>
internal enum StretchKind
{
    /// <summary>The clock runs.</summary>
    Running,

    /// <summary>Closed hours: the clock waits for the next opening.</summary>
    Closed,

    /// <summary>Paused.</summary>
    Paused,

    /// <summary>Excluded from what counts.</summary>
    Excluded,

    /// <summary>Not started.</summary>
    Armed,
}

/// <summary>A stretch of a timeline, [from, to).</summary>
/// <param name="Kind">What it is.</param>
/// <param name="From">Its beginning.</param>
/// <param name="To">Its end, after the beginning.</param>
/// <param name="Reason">Why it does not count; null for the other kinds.</param>
/// <param name="IsLate">Whether it lies after the due time.</param>
internal sealed record Stretch(StretchKind Kind, Instant From, Instant To, LocalizedText? Reason = null, bool IsLate = false)
{
    public Duration Length => To - From;

    /// <summary>Whether the clock stands still in it for a reason of its own.</summary>
    public bool IsHeld => Kind is StretchKind.Paused or StretchKind.Excluded;

    public bool Continues(Stretch other) => To == other.From && Kind == other.Kind && Reason == other.Reason && IsLate == other.IsLate;
}

/// <summary>What a mark on a timeline stands for; at one instant they are drawn in this order.</summary>
internal enum MarkKind
{
    /// <summary>The cycle began.</summary>
    Start,

    /// <summary>The matter was opened again, and the same clock went on.</summary>
    Reopened,

    /// <summary>Another target holds.</summary>
    Retargeted,

    /// <summary>A warning.</summary>
    Warning,

    /// <summary>The target of a promise that has a later limit.</summary>
    Target,

    /// <summary>The due time, kept or still to come.</summary>
    Due,

    /// <summary>The due time, which passed without an end.</summary>
    Breach,

    /// <summary>An alert at the breach or after it.</summary>
    Escalation,

    /// <summary>What was promised was done.</summary>
    Done,

    /// <summary>The promise was given up.</summary>
    Cancelled,
}

/// <summary>An instant on a timeline that has a name.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="At">The instant.</param>
internal sealed record Mark(MarkKind Kind, Instant At);

/// <summary>A cycle that is over, with how much time it had.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Allowed">The time it had.</param>
/// <param name="Share">How much of it was used; 1 is all.</param>
internal sealed record PastCycle(TimerCycle Cycle, TimeAmount Allowed, double Share);
