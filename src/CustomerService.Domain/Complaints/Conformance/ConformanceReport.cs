using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Complaints.Conformance;

/// <summary>What the replay of a log against a procedure has shown; <see cref="LogConformance"/> states the rules.</summary>
/// <remarks>Immutable, safe to share between threads. Two reports are equal only when they are the same object.</remarks>
public sealed class ConformanceReport
{
    internal ConformanceReport()
    {
    }

    /// <summary>The procedure the log was held against.</summary>
    public required ComplaintProcedure Procedure { get; init; }

    /// <summary>The columns that were read, spelled as in the header.</summary>
    public required EventLogColumns Columns { get; init; }

    /// <summary>The earliest timestamp of the log, offsets observed; null when no event was left to read.</summary>
    public required Instant? First { get; init; }

    /// <summary>The latest timestamp of the log, offsets observed; null when no event was left to read.</summary>
    public required Instant? Last { get; init; }

    /// <summary>The number of events.</summary>
    public required int Events { get; init; }

    /// <summary>The number of cases.</summary>
    public required int Cases { get; init; }

    /// <summary>How many cases began, moved and ended as the procedure permits.</summary>
    public required int FittingCases { get; init; }

    /// <summary>The number of steps: all events but the first one of every case.</summary>
    public int Steps => Events - Cases;

    /// <summary>How many steps fit, those of cases that do not fit included.</summary>
    public required int FittingSteps { get; init; }

    /// <summary>How many cases were worked on by more than one department.</summary>
    public required int CasesOverSeveralDepartments { get; init; }

    /// <summary>How many cases came back to a department they had left, once or more.</summary>
    public required int CasesReturning { get; init; }

    /// <summary>
    /// The first deviation of every case that does not fit, the most frequent first; their cases add up to <see cref="Cases"/> less
    /// <see cref="FittingCases"/>.
    /// </summary>
    public required ImmutableArray<LogDeviation> Deviations { get; init; }

    /// <summary>The activities that are no trigger of the procedure, the most frequent first.</summary>
    public required ImmutableArray<LogActivityCount> UnknownActivities { get; init; }

    /// <summary>From which department to which one cases were handed over, the most frequent first; empty without departments.</summary>
    public required ImmutableArray<LogHandOver> HandOvers { get; init; }

    /// <summary>Where the cases were at the end of the log, the most frequent first; their cases add up to <see cref="Cases"/>.</summary>
    public required ImmutableArray<LogEnding> Endings { get; init; }

    /// <summary>The report for a terminal.</summary>
    /// <param name="language">The language of the words; activities and states are named in it where the procedure does.</param>
    /// <returns>
    /// Lines that end in a line feed; numbers in plain digits. Of each list the ten most frequent entries are shown, and how many more
    /// there are. Control characters of the log are replaced and long texts cut, so that every text stays on its line.
    /// </returns>
    public string ToText(Language language) => ConformanceText.Of(this, language);

    /// <summary>The numbers of fitting cases and steps.</summary>
    /// <returns>One line.</returns>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Procedure}: {FittingCases} of {Cases} cases fit, {FittingSteps} of {Steps} steps");
}
