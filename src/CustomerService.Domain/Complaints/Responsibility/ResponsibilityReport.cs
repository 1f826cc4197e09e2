using System.Collections.Immutable;
using CustomerService.Domain.Calendars;
using NodaTime;

namespace CustomerService.Domain.Complaints.Responsibility;

/// <summary>Who had complaints for how long, and who passed them on: buck-passing (推诿扯皮), measured per department.</summary>
/// <remarks>
/// <para>
/// Made for one complaint in one pass over its history; reports of many are merged, in any order and any grouping with the same result. Departments stand in
/// the order of the time they held, the longest first, then of their codes; the time held of all departments adds up to <see cref="Open"/>.
/// </para>
/// <para>
/// A return is what the replay of event logs counts as one: a complaint comes to a department that it had left for another. A hand-over that was offered
/// and neither accepted nor declined, such as one that ended in a quarrel, moves nothing and counts for nobody. Immutable, safe to share between threads; two are equal only
/// when they are the same object. Source: [000 Q2.2(4)], no clear responsibility, departments that pass the customer around.
/// </para>
/// </remarks>
public sealed class ResponsibilityReport
{
    private readonly ImmutableArray<Duration> _sides;
    private readonly bool _hasCalendar;

    internal ResponsibilityReport(
        int complaints, int overSeveral, int returning, ImmutableArray<Duration> sides, bool hasCalendar, IEnumerable<DepartmentResponsibility> departments, IEnumerable<ResponsibilityFlow> flows)
    {
        (Complaints, OverSeveralDepartments, Returning, _sides, _hasCalendar) = (complaints, overSeveral, returning, sides, hasCalendar);
        Departments =
        [
            .. departments.Select(row => row with { WorkingOurs = hasCalendar ? row.WorkingOurs : null, Share = Open == Duration.Zero ? null : row.Held / Open })
                .OrderByDescending(row => row.Held).ThenBy(row => row.Department.GetValueOrDefault()),
        ];
        Flows = [.. flows.OrderByDescending(flow => flow.Moved).ThenBy(flow => flow.From.GetValueOrDefault()).ThenBy(flow => flow.To)];
    }

    /// <summary>The report over no complaints; merging it changes nothing.</summary>
    public static ResponsibilityReport Empty { get; } = new(0, 0, 0, [.. Enum.GetValues<LedgerSide>().Select(_ => Duration.Zero)], true, [], []);

    /// <summary>How many complaints it is over.</summary>
    public int Complaints { get; }

    /// <summary>How many of them more than one department was accountable for.</summary>
    public int OverSeveralDepartments { get; }

    /// <summary>How many of them came back to a department that they had left, once or more.</summary>
    public int Returning { get; }

    /// <summary>All time from receipt to the moments asked for.</summary>
    public Duration Elapsed => _sides.Aggregate((sum, side) => sum + side);

    /// <summary>The time in which complaints were open.</summary>
    public Duration Open => Elapsed - this[LedgerSide.Closed];

    /// <summary>The open time in which a department as a whole was accountable and no person.</summary>
    public Duration WithoutPerson => Departments.Aggregate(Duration.Zero, (sum, row) => sum + row.WithoutPerson);

    /// <summary>How often complaints bounced: offers declined, and returns.</summary>
    public int Bounces => Departments.Sum(row => row.Bounces);

    /// <summary>What each department did.</summary>
    public ImmutableArray<DepartmentResponsibility> Departments { get; }

    /// <summary>What went from which department to which, the busiest way first.</summary>
    public ImmutableArray<ResponsibilityFlow> Flows { get; }

    /// <summary>The elapsed time of one side.</summary>
    /// <param name="side">The side.</param>
    public Duration this[LedgerSide side] => _sides[(int)side];

    /// <summary>Measures one complaint.</summary>
    /// <param name="procedure">The procedure the complaint was received under, in that version.</param>
    /// <param name="events">Its history, from the receipt on, without gaps; read once.</param>
    /// <param name="until">The moment up to which time is counted; events after it are left out.</param>
    /// <param name="calendar">The calendar that working time is counted on; null: elapsed time only.</param>
    /// <returns>The report over that complaint.</returns>
    /// <exception cref="ArgumentException">The history is none, has gaps or runs backward, or the procedure is another.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The moment lies before the receipt, or beyond the calendar's horizon.</exception>
    public static ResponsibilityReport Of(ComplaintProcedure procedure, IEnumerable<ComplaintEvent> events, Instant until, BusinessCalendar? calendar = null) =>
        ResponsibilityTally.Of(procedure, events, until, calendar);

    /// <summary>Adds reports up.</summary>
    /// <param name="reports">Reports over different complaints; none gives <see cref="Empty"/>.</param>
    /// <returns>The report over all of them. Working time is not available where one of them was counted without a calendar.</returns>
    public static ResponsibilityReport Merge(IEnumerable<ResponsibilityReport> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        Dictionary<Department, DepartmentResponsibility> departments = [];
        Dictionary<(Department From, Department To), ResponsibilityFlow> flows = [];
        var (complaints, several, returning, hasCalendar) = (0, 0, 0, true);
        var sides = new Duration[Empty._sides.Length];
        foreach (var report in reports)
        {
            ArgumentNullException.ThrowIfNull(report, nameof(reports));
            (complaints, several, returning) = (complaints + report.Complaints, several + report.OverSeveralDepartments, returning + report.Returning);
            hasCalendar &= report._hasCalendar;
            for (var side = 0; side < sides.Length; side++)
            {
                sides[side] += report._sides[side];
            }

            foreach (var row in report.Departments)
            {
                var key = row.Department.GetValueOrDefault();
                departments[key] = departments.TryGetValue(key, out var known) ? DepartmentResponsibility.Sum(known, row) : row;
            }

            foreach (var flow in report.Flows)
            {
                var key = (flow.From.GetValueOrDefault(), flow.To);
                flows[key] = flows.TryGetValue(key, out var known) ? ResponsibilityFlow.Sum(known, flow) : flow;
            }
        }

        return new ResponsibilityReport(complaints, several, returning, [.. sides], hasCalendar, departments.Values, flows.Values);
    }

    /// <summary>The report for a terminal.</summary>
    /// <param name="language">The language of the words.</param>
    /// <returns>Lines that end in a line feed.</returns>
    public string ToText(Language language) => ResponsibilityText.Text(this, language);

    /// <summary>The departments as a Markdown table.</summary>
    /// <param name="language">The language of the words.</param>
    /// <returns>The table, with line feeds.</returns>
    public string ToMarkdown(Language language) => ResponsibilityText.Markdown(this, language);

    /// <summary>The departments as comma-separated values: a heading, and a row for each.</summary>
    /// <param name="language">The language of the headings.</param>
    /// <returns>Lines that end in a line feed; times are seconds, shares fractions in [0, 1], what is not available is empty.</returns>
    public string ToCsv(Language language) => ResponsibilityText.Csv(this, language);

    /// <summary>Draws the hand-overs between departments as a Mermaid flow chart.</summary>
    /// <param name="language">The language of the words.</param>
    /// <returns>The text of a <c>flowchart LR</c>, with line feeds; each arrow says how many complaints went that way and how many offers were declined.</returns>
    public string ToMermaid(Language language) => ResponsibilityText.Mermaid(this, language);

    /// <summary>The numbers of complaints, returns and bounces.</summary>
    /// <returns>One line.</returns>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Complaints} complaints, {Returning} returning, {Bounces} bounces, {Departments.Length} departments");
}
