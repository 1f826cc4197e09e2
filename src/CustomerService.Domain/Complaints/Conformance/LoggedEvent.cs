using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Complaints.Conformance;

/// <summary>One row of an event log: what happened, to which case, when, by whom.</summary>
/// <param name="Case">The case as the log names it, never blank, compared character by character.</param>
/// <param name="Activity">What was done, or the status that was reached, never blank.</param>
/// <param name="At">
/// When it happened. A timestamp without an offset is read as if it were UTC: order and differences within the log then mean
/// something (but for the hour that a daylight-saving change repeats or skips), the absolute instant does not.
/// </param>
/// <param name="Resource">Who did it; null when the log has no such column or the cell is blank.</param>
/// <param name="Department">The department, team or line that did it; null when the log has no such column or the cell is blank.</param>
/// <param name="Line">The physical line of the text on which the row or the event element starts, counted from 1.</param>
/// <remarks>
/// Two events are equal when all parts are, texts by ordinal comparison. The default value is no event: its case and activity
/// are null, and it is what <see cref="EventLogReader.TryRead"/> leaves behind when it returns false.
/// </remarks>
public readonly record struct LoggedEvent(string Case, string Activity, Instant At, string? Resource, string? Department, int Line)
{
    private readonly ImmutableArray<LoggedAttribute> _attributes;

    /// <summary>The role of who did it; null when the log has no such column or the cell is blank.</summary>
    public string? Role { get; init; }

    /// <summary>Until when the case was to be done, as this event says; null when the log has no such column or the cell is blank.</summary>
    public Instant? Deadline { get; init; }

    /// <summary>The stage of the activity that this event marks, <c>start</c> or <c>complete</c>; null when the log does not say.</summary>
    public string? Lifecycle { get; init; }

    /// <summary>The named attributes that this event bears, in the order in which they were asked for; blank ones are left out.</summary>
    public ImmutableArray<LoggedAttribute> Attributes
    {
        get => _attributes.IsDefault ? [] : _attributes;
        init => _attributes = value;
    }

    /// <inheritdoc/>
    public bool Equals(LoggedEvent other) =>
        Case == other.Case && Activity == other.Activity && At == other.At && Resource == other.Resource && Department == other.Department && Line == other.Line
        && Role == other.Role && Deadline == other.Deadline && Lifecycle == other.Lifecycle && Attributes.AsSpan().SequenceEqual(other.Attributes.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Case, Activity, At, Resource, Department, Line);
}

/// <summary>An attribute of an event.</summary>
/// <param name="Name">Its name, as <see cref="EventLogColumns.Attributes"/> has it.</param>
/// <param name="Value">Its text, never blank.</param>
public sealed record LoggedAttribute(string Name, string Value);
