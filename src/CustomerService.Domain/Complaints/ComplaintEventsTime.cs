using CustomerService.Domain.Commitments;
using NodaTime;

namespace CustomerService.Domain.Complaints;

// Events of the complaint: what time brought about, and the time that was granted.

/// <summary>An alert of a clock went off.</summary>
public sealed record ClockWarned : ComplaintEvent
{
    /// <summary>Which clock.</summary>
    public required ClockId Clock { get; init; }

    /// <summary>In which of its cycles; the first is 1.</summary>
    public required int Cycle { get; init; }

    /// <summary>The number of the alert in the promise; the first is 0.</summary>
    public required int Alert { get; init; }

    /// <summary>The promise it was timed by.</summary>
    public required PromiseReference Promise { get; init; }

    /// <summary>When it went off.</summary>
    public required Instant DueAt { get; init; }

    /// <summary>Whom the promise tells; null: nobody in particular.</summary>
    public Role? To { get; init; }
}

/// <summary>The limit of a clock passed.</summary>
public sealed record ClockBreached : ComplaintEvent
{
    /// <summary>Which clock.</summary>
    public required ClockId Clock { get; init; }

    /// <summary>In which of its cycles; the first is 1.</summary>
    public required int Cycle { get; init; }

    /// <summary>The promise it was timed by.</summary>
    public required PromiseReference Promise { get; init; }

    /// <summary>The last instant that was in time.</summary>
    public required Instant DueAt { get; init; }
}

/// <summary>A clock got more time.</summary>
public sealed record ClockExtended : ComplaintEvent
{
    /// <summary>Which clock.</summary>
    public required ClockId Clock { get; init; }

    /// <summary>By which extension of its.</summary>
    public required ExtensionId Extension { get; init; }

    /// <summary>The id of the promise that times it since then, from the same start.</summary>
    public required string Promise { get; init; }

    /// <summary>What it was granted on.</summary>
    public required ExtensionGrant Grant { get; init; }
}
