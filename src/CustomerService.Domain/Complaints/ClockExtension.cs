using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Complaints;

/// <summary>A longer limit that may be granted while a clock runs: a holding response, a provisional credit, an approval.</summary>
/// <remarks>
/// From the grant on the clock is timed by another promise, counted from the same start: "15 days, with approval 30 more" is a promise of 15
/// days and an extension to a promise of 45. It is granted in time or not at all: before the limit has passed.
/// </remarks>
public sealed record ClockExtension
{
    /// <summary>Its id, within the clock.</summary>
    public required ExtensionId Id { get; init; }

    /// <summary>Its name for people; null: its id.</summary>
    public LocalizedText? Name { get; init; }

    /// <summary>The id of the promise that times the clock from then on; not blank.</summary>
    public required string Promise { get; init; }

    /// <summary>The extension that must have been granted before; null: none.</summary>
    public ExtensionId? After { get; init; }

    /// <summary>What the grant must bring, beyond what the procedure's row for <see cref="Trigger.Extend"/> requires.</summary>
    public ImmutableArray<ConditionCode> Requires { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Its name for people.</summary>
    public LocalizedText DisplayName => Name ?? LocalizedText.Same(Id == default ? "-" : Id.Value);
}

/// <summary>What an extension is granted on.</summary>
public sealed record ExtensionGrant
{
    /// <summary>Why the time is not enough; not blank.</summary>
    public required string Reason { get; init; }

    /// <summary>Reference of the notice that told the complainant the cause and the new date; null where none was given.</summary>
    public string? Notice { get; init; }

    /// <summary>When the complainant may expect the answer; null where no date was told.</summary>
    public Instant? ExpectedBy { get; init; }

    /// <summary>Who approved it; null where nobody did.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>What was credited provisionally; null where nothing was.</summary>
    public Money? ProvisionalCredit { get; init; }
}

/// <summary>An extension that was granted.</summary>
/// <param name="Extension">Which.</param>
/// <param name="Promise">The id of the promise that times the clock since then.</param>
/// <param name="At">When.</param>
/// <param name="AfterMarks">How many marks the clock had then: its place among them.</param>
public sealed record ClockGrant(ExtensionId Extension, string Promise, Instant At, int AfterMarks);
