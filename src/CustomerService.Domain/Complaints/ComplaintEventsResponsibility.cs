using System.Collections.Immutable;

namespace CustomerService.Domain.Complaints;

// Events of the complaint: owner, hand-over, escalation.

/// <summary>The case was offered to another department; the sender stays accountable.</summary>
public sealed record HandOverOffered : ComplaintEvent
{
    /// <summary>Who is to take over.</summary>
    public required Department To { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

/// <summary>The receiver took over and is accountable from here on.</summary>
public sealed record HandOverAccepted : ComplaintEvent
{
    /// <summary>The department that is accountable now.</summary>
    public required Department Owner { get; init; }

    /// <summary>The person who is; null where silence made the department accountable as a whole.</summary>
    public string? Person { get; init; }

    /// <summary>The rules took silence for acceptance.</summary>
    public required bool BySilence { get; init; }
}

/// <summary>The receiver refused; the sender stays accountable.</summary>
public sealed record HandOverDeclined : ComplaintEvent
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

/// <summary>The receiver did not answer in time.</summary>
public sealed record HandOverMetSilence : ComplaintEvent;

/// <summary>The case rose one level.</summary>
public sealed record ComplaintEscalated : ComplaintEvent
{
    /// <summary>The level it reached; 1 is the first.</summary>
    public required int Level { get; init; }

    /// <summary>Who is addressed on that level.</summary>
    public required Role To { get; init; }

    /// <summary>What made it rise.</summary>
    public required EscalationCause Cause { get; init; }

    /// <summary>In words.</summary>
    public string? Reason { get; init; }
}

/// <summary>A quarrel between departments was brought before the office.</summary>
public sealed record DisputeRaised : ComplaintEvent
{
    /// <summary>What each department says.</summary>
    public required ImmutableArray<DepartmentOpinion> Opinions { get; init; }
}

/// <summary>The office named the responsible department.</summary>
public sealed record DisputeRuled : ComplaintEvent
{
    /// <summary>The department that is accountable from here on.</summary>
    public required Department Responsible { get; init; }

    /// <summary>The person who is.</summary>
    public required string Person { get; init; }

    /// <summary>Why.</summary>
    public required string Reasons { get; init; }
}

/// <summary>An issue beyond this case was opened.</summary>
public sealed record SystemicIssueOpened : ComplaintEvent
{
    /// <summary>Its reference.</summary>
    public required string Issue { get; init; }

    /// <summary>What is thought to lie behind it.</summary>
    public required string RootCause { get; init; }
}
