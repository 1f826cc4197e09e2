using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace CustomerService.Domain.Complaints.Conformance.Judging;

/// <summary>What many verdicts come to. Summaries of parts of a log can be merged: the result is that of all cases at once.</summary>
/// <remarks>
/// Immutable, safe to share between threads. Memory grows with the distinct states, departments, promises and deviations, not with
/// the cases. Two summaries are equal only when they are the same object.
/// </remarks>
/// <example><code>
/// var verdicts = LogConformance.Judge(procedure, EventLogReader.Open(text), options);
/// var summary = ConformanceSummary.Of(procedure, verdicts);
/// Console.WriteLine(summary.FittingShare);
/// </code></example>
public sealed class ConformanceSummary
{
    /// <summary>How many of the latest cases and worst promises are kept by name.</summary>
    public const int MostNamed = 100;

    internal ConformanceSummary()
    {
    }

    /// <summary>The procedure the cases were held against.</summary>
    public required ComplaintProcedure Procedure { get; init; }

    /// <summary>The number of cases.</summary>
    public required long Cases { get; init; }

    /// <summary>The number of events that were judged.</summary>
    public required long Events { get; init; }

    /// <summary>The earliest event; null without cases.</summary>
    public required Instant? First { get; init; }

    /// <summary>The latest event; null without cases.</summary>
    public required Instant? Last { get; init; }

    /// <summary>How many cases fit (<see cref="CaseVerdict.Fits"/>).</summary>
    public required long FittingCases { get; init; }

    /// <summary>Fraction of the cases that fit, in [0, 1]; null without cases.</summary>
    public double? FittingShare => Share(FittingCases);

    /// <summary>How many cases conform (<see cref="CaseVerdict.Conforms"/>).</summary>
    public required long ConformingCases { get; init; }

    /// <summary>Fraction of the cases that conform, in [0, 1]; null without cases.</summary>
    public double? ConformingShare => Share(ConformingCases);

    /// <summary>How many cases are closed where their log stops.</summary>
    public required long ClosedCases { get; init; }

    /// <summary>How many cases were not judged whole (<see cref="CaseVerdict.IsWhole"/>).</summary>
    public required long CasesCutOff { get; init; }

    /// <summary>How many cases have a deadline.</summary>
    public required long CasesWithDeadline { get; init; }

    /// <summary>How many cases are past it.</summary>
    public long LateCases => Lateness.Count;

    /// <summary>By how much the late cases are late.</summary>
    public required DurationDistribution Lateness { get; init; }

    /// <summary>The latest cases, the worst first, cases equally late by name; at most <see cref="MostNamed"/>.</summary>
    public required ImmutableArray<LateCase> Latest { get; init; }

    /// <summary>The deviations by kind, in the order of the kinds; kinds that do not occur are left out.</summary>
    public required ImmutableArray<DeviationCount> Deviations { get; init; }

    /// <summary>The deviations by kind, activity and what was expected, the most frequent first.</summary>
    public required ImmutableArray<DeviationPattern> Patterns { get; init; }

    /// <summary>From the first to the last event of each case, by the wall clock.</summary>
    public required DurationDistribution Elapsed { get; init; }

    /// <summary>From the first to the last event of each case, as the calendar counts; null when none was given.</summary>
    public required DurationDistribution? Working { get; init; }

    /// <summary>The time per state, in the order of the procedure; states no case was in are left out.</summary>
    public required ImmutableArray<StateSummary> States { get; init; }

    /// <summary>Where the cases were at the end, in the order of the procedure; null: unknown, because a case was cut off.</summary>
    public required ImmutableArray<StateCount> Endings { get; init; }

    /// <summary>The time with each department, the one with the most elapsed time first.</summary>
    public required ImmutableArray<DepartmentSummary> Departments { get; init; }

    /// <summary>The hand-overs between departments, the most frequent first.</summary>
    public required ImmutableArray<LogHandOver> HandOvers { get; init; }

    /// <summary>How many cases were with more than one department.</summary>
    public required long CasesOverSeveralDepartments { get; init; }

    /// <summary>How many cases came back to a department they had left, once or more.</summary>
    public required long CasesReturning { get; init; }

    /// <summary>What became of the promises, by clock, in the order of the procedure.</summary>
    public required ImmutableArray<PromiseSummary> Promises { get; init; }

    /// <summary>The promises broken by most, the worst first; at most <see cref="MostNamed"/>.</summary>
    public required ImmutableArray<BrokenPromise> WorstPromises { get; init; }

    /// <summary>Adds verdicts up, in one pass.</summary>
    /// <param name="procedure">The procedure the cases were held against.</param>
    /// <param name="verdicts">The verdicts.</param>
    /// <returns>The summary.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ConformanceSummary Of(ComplaintProcedure procedure, IEnumerable<CaseVerdict> verdicts)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        ArgumentNullException.ThrowIfNull(verdicts);
        var tally = new SummaryTally(procedure);
        foreach (var verdict in verdicts)
        {
            tally.Add(verdict);
        }

        return tally.Summary();
    }

    /// <summary>The summary of the cases of both.</summary>
    /// <param name="other">A summary of other cases, held against the same procedure.</param>
    /// <returns>As if the verdicts of both had been added up at once.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="ArgumentException">The other one is of another procedure, or of another version.</exception>
    public ConformanceSummary Merge(ConformanceSummary other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Procedure.Id != Procedure.Id || other.Procedure.Version != Procedure.Version)
        {
            throw new ArgumentException($"Summaries of one procedure can be merged; these are of {Procedure} and {other.Procedure}.", nameof(other));
        }

        var tally = new SummaryTally(Procedure);
        tally.Add(this);
        tally.Add(other);
        return tally.Summary();
    }

    private double? Share(long cases) => Cases == 0 ? null : (double)cases / Cases;

    /// <summary>The numbers of cases and of those that fit and conform.</summary>
    /// <returns>One line.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Procedure}: {FittingCases} of {Cases} cases fit, {ConformingCases} conform");
}

/// <summary>How often cases deviate in one way.</summary>
/// <param name="Kind">In what way.</param>
/// <param name="Times">The number of deviations; at least 1.</param>
/// <param name="Cases">The number of cases with at least one; at least 1.</param>
public sealed record DeviationCount(CaseDeviationKind Kind, long Times, long Cases);

/// <summary>How often cases deviate in one way, at one activity, against one expectation.</summary>
/// <param name="Kind">In what way.</param>
/// <param name="Activity">The activity.</param>
/// <param name="Expected">What the rules ask for; of <see cref="CaseDeviationKind.TooLate"/> only that there is a deadline.</param>
/// <param name="Times">The number of deviations; at least 1.</param>
/// <param name="Cases">The number of cases with at least one; at least 1.</param>
public sealed record DeviationPattern(CaseDeviationKind Kind, LogActivity Activity, LocalizedText Expected, long Times, long Cases);

/// <summary>A case past its deadline.</summary>
/// <param name="Case">The case.</param>
/// <param name="Deadline">Its deadline.</param>
/// <param name="LateBy">By how much it is late.</param>
public sealed record LateCase(string Case, Instant Deadline, Duration LateBy);

/// <summary>A promise that was broken in one case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Clock">The clock of the procedure.</param>
/// <param name="Promise">The id of the promise.</param>
/// <param name="DueAt">When it was due.</param>
/// <param name="LateBy">By how much it is late.</param>
/// <param name="IsOpen">Whether it is still not done where the log stops.</param>
public sealed record BrokenPromise(string Case, ClockId Clock, string Promise, Instant DueAt, Duration LateBy, bool IsOpen);

/// <summary>How many cases ended in a state.</summary>
/// <param name="State">The state; null: unknown.</param>
/// <param name="Cases">The number of cases; at least 1.</param>
public sealed record StateCount(ComplaintState? State, long Cases);

/// <summary>The time cases spent in a state: one value for each case that was in it.</summary>
/// <param name="State">The state.</param>
/// <param name="Cases">The number of cases that were in it; at least 1.</param>
/// <param name="Visits">How often it was entered.</param>
/// <param name="Elapsed">The time in it, by the wall clock.</param>
/// <param name="Working">The time in it, as the calendar counts; null without a calendar.</param>
public sealed record StateSummary(ComplaintState State, long Cases, long Visits, DurationDistribution Elapsed, DurationDistribution? Working);

/// <summary>The time cases lay with a department: one value for each case that was there.</summary>
/// <param name="Department">The department, spelled as in the log.</param>
/// <param name="Cases">The number of cases that were there; at least 1.</param>
/// <param name="Events">The number of its events.</param>
/// <param name="TakenOver">How often a case was handed over to it.</param>
/// <param name="HandedOn">How often it handed a case over.</param>
/// <param name="Returns">How often a case it had left came back to it.</param>
/// <param name="Elapsed">The time there, by the wall clock.</param>
/// <param name="Working">The time there, as the calendar counts; null without a calendar.</param>
public sealed record DepartmentSummary(
    string Department, long Cases, long Events, long TakenOver, long HandedOn, long Returns, DurationDistribution Elapsed, DurationDistribution? Working);

/// <summary>What became of one clock over all cases.</summary>
/// <param name="Clock">The clock of the procedure.</param>
/// <param name="Promise">The id of the promise that timed it.</param>
/// <param name="Cycles">How many cycles ran.</param>
/// <param name="Kept">How many were met in time.</param>
/// <param name="Open">How many were open and in time where the log stops.</param>
/// <param name="Cancelled">How many were cancelled in time.</param>
/// <param name="Lateness">By how much the broken ones are late, by the wall clock; its count is that of the broken ones.</param>
public sealed record PromiseSummary(ClockId Clock, string Promise, long Cycles, long Kept, long Open, long Cancelled, DurationDistribution Lateness)
{
    /// <summary>How many were broken.</summary>
    public long Broken => Lateness.Count;

    /// <summary>Fraction kept of those that are decided (kept or broken), in [0, 1]; null when none is.</summary>
    public double? KeptShare => Kept + Broken == 0 ? null : (double)Kept / (Kept + Broken);
}
