using CustomerService.Domain.Drawing;

namespace CustomerService.Domain.Planning.Documents;

/// <summary>Writes a plan document as a page of HTML.</summary>
internal static class DocumentHtml
{
    public static string Write(PlanDocument document, DocumentVersion version, Language language)
    {
        var page = new HtmlPage(language, DocumentWords.Title(document, version, language));
        page.Paragraph(DocumentWords.Standing(document, version, language), isSoft: true);
        if (document.TitleOf(version) is null)
        {
            page.Paragraph($"{DocumentPlace.Title.DisplayName.In(language)}: {DocumentWords.Missing(language)}", isSoft: true);
        }

        foreach (var place in Enum.GetValues<DocumentPlace>()[1..])
        {
            var parts = DocumentWords.PartsAt(document, version, place).ToList();
            if (parts.Count > 0)
            {
                page.Section(place.DisplayName.In(language), () => parts.ForEach(pair => Part(page, pair.Part, pair.Content, language)));
            }
        }

        if (DocumentWords.Outcome(version, language) is var (heading, lines))
        {
            page.Section(heading, () => page.List(lines));
        }

        return page.Finished();
    }

    private static void Part(HtmlPage page, DocumentPart part, DocumentContent? content, Language language)
    {
        var name = part.Name.In(language);
        page.Heading(name);
        if (content is null)
        {
            page.Paragraph(DocumentWords.Missing(language), isSoft: true);
            return;
        }

        switch (part.Form)
        {
            case DocumentForm.List:
                page.List([.. content.Lines.Select(line => line.In(language))]);
                break;
            case DocumentForm.Schedule:
                page.Figure(ScheduleChart.Draw(name, content.Steps, language));
                page.Table(name, DocumentWords.StepColumns(language), [.. content.Steps.Select(step => DocumentWords.Row(step, language))]);
                break;
            case DocumentForm.Figures:
                page.Table(name, DocumentWords.FigureColumns(language), [.. content.Figures.Select(figure => DocumentWords.Row(figure, language))]);
                break;
            case DocumentForm.Signers:
                foreach (var signer in content.Signers)
                {
                    page.Paragraph(DocumentWords.Signer(signer, language));
                }

                break;
            case DocumentForm.Date when content.Date is { } date:
                page.Paragraph(PlanDays.Iso(date));
                break;
            default:
                foreach (var line in content.Lines)
                {
                    page.Paragraph(line.In(language));
                }

                break;
        }
    }
}
