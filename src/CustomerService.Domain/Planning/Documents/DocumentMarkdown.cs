using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CustomerService.Domain.Drawing;

namespace CustomerService.Domain.Planning.Documents;

/// <summary>Writes a plan document as Markdown.</summary>
internal static class DocumentMarkdown
{
    public static string Write(PlanDocument document, DocumentVersion version, Language language)
    {
        var text = new StringBuilder("# ").Append(MarkdownText.Escaped(DocumentWords.Title(document, version, language))).Append("\n\n");
        Paragraph(text, DocumentWords.Standing(document, version, language));
        if (document.TitleOf(version) is null)
        {
            Paragraph(text, $"{DocumentPlace.Title.DisplayName.In(language)}: {DocumentWords.Missing(language)}");
        }

        foreach (var place in Enum.GetValues<DocumentPlace>()[1..])
        {
            var isFirst = true;
            foreach (var (part, content) in DocumentWords.PartsAt(document, version, place))
            {
                if (isFirst)
                {
                    text.Append("## ").Append(place.DisplayName.In(language)).Append("\n\n");
                    isFirst = false;
                }

                text.Append("### ").Append(MarkdownText.Escaped(part.Name.In(language))).Append("\n\n");
                Part(text, part, content, language);
            }
        }

        if (DocumentWords.Outcome(version, language) is var (heading, lines))
        {
            text.Append("## ").Append(heading).Append("\n\n");
            List(text, lines);
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void Part(StringBuilder text, DocumentPart part, DocumentContent? content, Language language)
    {
        if (content is null)
        {
            Paragraph(text, DocumentWords.Missing(language));
            return;
        }

        switch (part.Form)
        {
            case DocumentForm.List:
                List(text, content.Lines.Select(line => line.In(language)));
                break;
            case DocumentForm.Schedule:
                Table(text, DocumentWords.StepColumns(language), content.Steps.Select(step => DocumentWords.Row(step, language)));
                text.Append("```mermaid\n").Append(ScheduleChart.Gantt(part.Name.In(language), [(part, content)], language)).Append("```\n\n");
                break;
            case DocumentForm.Figures:
                Table(text, DocumentWords.FigureColumns(language), content.Figures.Select(figure => DocumentWords.Row(figure, language)));
                break;
            case DocumentForm.Signers:
                foreach (var signer in content.Signers)
                {
                    Paragraph(text, DocumentWords.Signer(signer, language));
                }

                break;
            case DocumentForm.Date when content.Date is { } date:
                Paragraph(text, PlanDays.Iso(date));
                break;
            default:
                foreach (var line in content.Lines)
                {
                    Paragraph(text, line.In(language));
                }

                break;
        }
    }

    private static void Paragraph(StringBuilder text, string paragraph) => text.Append(MarkdownText.Escaped(paragraph)).Append("\n\n");

    private static void List(StringBuilder text, IEnumerable<string> entries)
    {
        var number = 0;
        foreach (var entry in entries)
        {
            text.Append(CultureInfo.InvariantCulture, $"{++number}. ").Append(MarkdownText.Escaped(entry)).Append('\n');
        }

        text.Append('\n');
    }

    private static void Table(StringBuilder text, ImmutableArray<Column> columns, IEnumerable<ImmutableArray<string>> rows)
    {
        text.Append("| ").AppendJoin(" | ", columns.Select(column => column.Head)).Append(" |\n|");
        foreach (var column in columns)
        {
            text.Append(column.IsNumber ? " ---: |" : " --- |");
        }

        text.Append('\n');
        foreach (var row in rows)
        {
            text.Append("| ").AppendJoin(" | ", row.Select(MarkdownText.Escaped)).Append(" |\n");
        }

        text.Append('\n');
    }
}
