using System.Collections.Immutable;

namespace CustomerService.Domain.Planning.Documents;

/// <summary>Whether what is written fits the parts of a template.</summary>
internal static class DocumentContentCheck
{
    /// <summary>Whether nothing in it is null: what acts on texts relies on that.</summary>
    public static bool IsWhole(DocumentContent? content) =>
        content is not null && !content.Lines.Contains(null!) && content.Steps.All(step => step is { What: not null })
        && content.Figures.All(figure => figure is { Name: not null, Unit: not null }) && content.Signers.All(signer => signer is { Name: not null });

    public static ImmutableArray<DomainError> Misfits(PlanDocumentTemplate template, ImmutableArray<DocumentContent> contents)
    {
        var unmet = ImmutableArray.CreateBuilder<DomainError>();
        foreach (var content in contents)
        {
            if (template.Find(content.Part) is not { } part)
            {
                unmet.Add(new DocumentPartUnknown(content.Part, template.Id));
                continue;
            }

            if (content.IsEmpty)
            {
                unmet.Add(new PlanTextMissing(part.Name));
            }
            else if (!content.IsOf(part.Form) || (part.Place == DocumentPlace.Title && content.Lines.Length > 1))
            {
                unmet.Add(new DocumentFormWrong(part));
            }

            for (var i = 0; i < content.Steps.Length; i++)
            {
                if (content.Steps[i].To < content.Steps[i].From)
                {
                    unmet.Add(new ScheduleStepReversed(i + 1, content.Steps[i]));
                }
            }

            if (content.Signers.Any(signer => string.IsNullOrWhiteSpace(signer.Name)))
            {
                unmet.Add(new PlanTextMissing(new("name of the unit or person that signs", "署名单位或个人名称")));
            }

            unmet.AddRange(content.Signers.GroupBy(signer => signer.Name.Trim(), StringComparer.Ordinal).Where(twice => twice.Key.Length > 0 && twice.Count() > 1).Select(twice => new SignerTwice(twice.Key)));
        }

        return unmet.ToImmutable();
    }
}
