using NodaTime;

namespace CustomerService.Domain.Complaints.Responsibility;

/// <summary>A stretch of a complaint's life in which nothing changed of what a ledger counts by.</summary>
public sealed record ResponsibilitySpan
{
    /// <summary>Its beginning.</summary>
    public required Instant From { get; init; }

    /// <summary>Its end, exclusive; after <see cref="From"/>.</summary>
    public required Instant To { get; init; }

    /// <summary>The state the complaint was in.</summary>
    public required ComplaintState State { get; init; }

    /// <summary>The phase of that state.</summary>
    public required ComplaintPhase Phase { get; init; }

    /// <summary>The round; the time after a closing belongs to the round that was closed.</summary>
    public required int Round { get; init; }

    /// <summary>Who was accountable; null where silence had made the department accountable as a whole.</summary>
    public string? Person { get; init; }

    /// <summary>The department that was accountable; null where the person acted for none. A pending hand-over changes nothing: the sender stays accountable.</summary>
    public Department? Department { get; init; }

    /// <summary>To whom a hand-over was on offer and not answered; null where none was.</summary>
    public Department? OfferedTo { get; init; }

    /// <summary>The level of escalation; 0 before any.</summary>
    public required int EscalationLevel { get; init; }

    /// <summary>Whose time it is; <see cref="ComplaintLedger.SideOf"/> has the rule.</summary>
    public required LedgerSide Side { get; init; }

    /// <summary>How much of it the calendar is open; null where the ledger has none.</summary>
    public Duration? Working { get; init; }

    /// <summary>Its length in elapsed time.</summary>
    public Duration Elapsed => To - From;

    /// <summary>Whether the complaint was open and no person was accountable, only a department as a whole.</summary>
    public bool IsWithoutPerson => Side != LedgerSide.Closed && Person is null;

    /// <summary>Whether another span continues this one with nothing changed.</summary>
    internal bool GoesOnIn(ResponsibilitySpan next) =>
        To == next.From && this with { From = next.From, To = next.To, Working = next.Working } == next;
}

/// <summary>What adds up under one heading of a ledger.</summary>
/// <typeparam name="TKey">What is counted by.</typeparam>
/// <param name="Key">The heading.</param>
/// <param name="Elapsed">The elapsed time.</param>
/// <param name="Working">The working time; null where the ledger has no calendar.</param>
/// <param name="Share">The share of the whole elapsed time, in [0, 1]; null: not available, no time has passed.</param>
public sealed record LedgerTotal<TKey>(TKey Key, Duration Elapsed, Duration? Working, double? Share);
