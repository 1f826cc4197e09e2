using System.Collections.Immutable;
using CustomerService.Domain.Calendars;
using CustomerService.Domain.Commitments.Practices;

namespace CustomerService.Domain.Commitments.Presets;

/// <summary>The medication information hotline of a pharmacy, open 24 hours a day.</summary>
/// <remarks>Source: [001 P1 §3]. Where it is published and what it guarantees the source leaves open, so the host says it.</remarks>
public static class MedicationHotline
{
    /// <summary>The commitment.</summary>
    /// <param name="timeZone">The zone the line is in, an IANA id.</param>
    /// <param name="source">Where it was published.</param>
    /// <param name="aspects">What it guarantees; at least one, each once.</param>
    /// <returns>A commitment whose hours never close.</returns>
    /// <exception cref="RuleBookException">The zone is not in the tz database, or aspects or source are none.</exception>
    public static HotlineCommitment Open24Hours(string timeZone, CommitmentSource source, params ImmutableArray<CommitmentAspect> aspects) =>
        new(new("medication information hotline, open 24 hours", "24 小时用药咨询热线"), BusinessCalendar.AlwaysOpenIn(timeZone), source, aspects);
}
