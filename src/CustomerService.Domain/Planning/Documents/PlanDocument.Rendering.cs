using System.Collections.Immutable;

namespace CustomerService.Domain.Planning.Documents;

public sealed partial class PlanDocument
{
    /// <summary>The document as Markdown; a schedule is a table and a Mermaid Gantt chart below it. Parts that are missing are named as such.</summary>
    /// <param name="language">The language of headings, and of texts that are known in both.</param>
    /// <param name="version">The number of the version; null: the current one.</param>
    /// <returns>CommonMark with tables; lines end in a line feed. Nothing in the texts acts as markup.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such version.</exception>
    public string ToMarkdown(Language language, int? version = null) => DocumentMarkdown.Write(this, VersionOf(version), language);

    /// <summary>The document as one page of HTML that stands alone: style inside, schedule as a picture, no script, nothing from elsewhere.</summary>
    /// <param name="language">The language of headings, and of texts that are known in both.</param>
    /// <param name="version">The number of the version; null: the current one.</param>
    /// <returns>A page that is well-formed XML as well; lines end in a line feed. Nothing in the texts acts as markup.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such version.</exception>
    public string ToHtml(Language language, int? version = null) => DocumentHtml.Write(this, VersionOf(version), language);

    /// <summary>The steps of every schedule as a Mermaid Gantt chart.</summary>
    /// <param name="language">The language of headings, and of texts that are known in both.</param>
    /// <param name="version">The number of the version; null: the current one.</param>
    /// <returns>The chart; null where the version has no schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such version.</exception>
    public string? ScheduleToMermaid(Language language, int? version = null)
    {
        var (shown, schedules) = SchedulesOf(version);
        return schedules.IsEmpty ? null : ScheduleChart.Gantt(DocumentWords.Title(this, shown, language), schedules, language);
    }

    /// <summary>The steps of every schedule as an SVG file: one bar a step, over an axis of days or months.</summary>
    /// <param name="language">The language of headings, and of texts that are known in both.</param>
    /// <param name="version">The number of the version; null: the current one.</param>
    /// <returns>SVG with a title and a description; null where the version has no schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such version.</exception>
    public string? ScheduleToSvg(Language language, int? version = null)
    {
        var (shown, schedules) = SchedulesOf(version);
        return schedules.IsEmpty ? null : ScheduleChart.Draw(DocumentWords.Title(this, shown, language), [.. schedules.SelectMany(schedule => schedule.Content.Steps)], language).Standalone();
    }

    private (DocumentVersion Shown, ImmutableArray<(DocumentPart Part, DocumentContent Content)> Schedules) SchedulesOf(int? number)
    {
        var shown = VersionOf(number);
        return (shown, [.. shown.Contents.Where(content => !content.Steps.IsEmpty).Select(content => (Template.Find(content.Part)!, content))]);
    }

    private DocumentVersion VersionOf(int? number) => number is not { } wanted ? Current
        : wanted >= 1 && wanted <= Versions.Length ? Versions[wanted - 1]
        : throw new ArgumentOutOfRangeException(nameof(number), wanted, $"The document has {Versions.Length} versions; the first is 1.");
}
