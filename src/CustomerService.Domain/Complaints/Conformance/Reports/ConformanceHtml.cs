using CustomerService.Domain.Complaints.Conformance.Judging;

namespace CustomerService.Domain.Complaints.Conformance.Reports;

/// <summary>Writes what a log has shown as one page of HTML that anybody can open, send and print.</summary>
/// <remarks>
/// <para>
/// The page stands alone: its style is inside, it loads nothing, runs no script and says so to the browser (a content security policy). It is
/// well-formed XML as well. Charts are SVG with a title and a description; beside each stands a table with its numbers. It follows the reader's
/// light or dark setting.
/// </para>
/// <para>
/// Texts of the log are escaped and cut at 120 characters. Lists are cut at <see cref="MostRows"/> rows and say how many more there are. Shares
/// are rounded to a tenth of a percent, but only all is 100.0% and only none 0.0%; times are cut off to two units, times of a day in UTC where
/// the log says no zone. The same input gives the same page.
/// </para>
/// </remarks>
/// <example><code>
/// var verdicts = LogConformance.Judge(procedure, EventLogReader.Open(text), options);
/// var page = ConformanceHtml.Of(ConformanceSummary.Of(procedure, verdicts), Language.English);
/// </code></example>
public static class ConformanceHtml
{
    /// <summary>The most rows of a list.</summary>
    public const int MostRows = 20;

    /// <summary>The page of a summary: deviations, durations, states, departments, deadlines and promises.</summary>
    /// <param name="summary">The summary.</param>
    /// <param name="language">The language of the words; activities and states are named in it where the procedure does.</param>
    /// <param name="title">The heading; null: "Conformance of an event log".</param>
    /// <returns>The page; lines end in a line feed.</returns>
    /// <exception cref="ArgumentException">The title is blank.</exception>
    public static string Of(ConformanceSummary summary, Language language, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return SummaryPage.Write(summary, new ReportWords(language), Heading(title, language));
    }

    /// <summary>The page of a replay: fitting cases, first deviations, hand-overs, endings.</summary>
    /// <param name="report">The report.</param>
    /// <param name="language">The language of the words; activities and states are named in it where the procedure does.</param>
    /// <param name="title">The heading; null: "Conformance of an event log".</param>
    /// <returns>The page; lines end in a line feed.</returns>
    /// <exception cref="ArgumentException">The title is blank.</exception>
    public static string Of(ConformanceReport report, Language language, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        return ReplayPage.Write(report, new ReportWords(language), Heading(title, language));
    }

    private static string Heading(string? title, Language language)
    {
        if (title is not null)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(title);
        }

        return title ?? (language == Language.Chinese ? "事件日志符合性报告" : "Conformance of an event log");
    }
}
