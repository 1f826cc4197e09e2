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
/// <param name="Line">The physical line of the text on which the row starts, counted from 1; the header is on line 1.</param>
/// <remarks>
/// Two events are equal when all six parts are, texts by ordinal comparison. The default value is no event: its case and activity
/// are null, and it is what <see cref="EventLogReader.TryRead"/> leaves behind when it returns false.
/// </remarks>
public readonly record struct LoggedEvent(string Case, string Activity, Instant At, string? Resource, string? Department, int Line);
