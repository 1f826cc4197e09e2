using System.Collections.Immutable;
using CustomerService.Domain.Drawing;

namespace CustomerService.Domain.Planning.Documents;

/// <summary>What the renderings of a plan document say alike.</summary>
internal static class DocumentWords
{
    public static string Say(Language language, string english, string chinese) => language == Language.Chinese ? chinese : english;

    public static string Title(PlanDocument document, DocumentVersion version, Language language) => (document.TitleOf(version) ?? document.Template.Name).In(language);

    /// <summary>What kind of document it is, which version, and where that stands.</summary>
    public static string Standing(PlanDocument document, DocumentVersion version, Language language) => Say(
        language,
        $"{document.Template.Name.English} {document.Id}, version {version.Number}, {version.State.DisplayName.English}",
        $"{document.Template.Name.Chinese} {document.Id}，第 {version.Number} 版，{version.State.DisplayName.Chinese}");

    public static string Missing(Language language) => Say(language, "Missing.", "（缺）");

    public static ImmutableArray<Column> StepColumns(Language language) =>
        [new(Say(language, "step", "步骤")), new(Say(language, "from", "开始"), IsDay: true), new(Say(language, "to", "结束"), IsDay: true), new(Say(language, "responsible", "负责"))];

    public static ImmutableArray<string> Row(ScheduleStep step, Language language) => [step.What.In(language), PlanDays.Iso(step.From), PlanDays.Iso(step.To), step.Responsible ?? "–"];

    public static ImmutableArray<Column> FigureColumns(Language language) =>
        [new(Say(language, "figure", "项目")), new(Say(language, "value", "数值"), IsNumber: true), new(Say(language, "unit", "单位")), new(Say(language, "note", "备注"))];

    public static ImmutableArray<string> Row(PlanFigure figure, Language language) =>
        [figure.Name.In(language), Goal.Number(figure.Value), figure.Unit.Length == 0 ? "–" : figure.Unit, figure.Note?.In(language) ?? "–"];

    public static string Signer(DocumentSigner signer, Language language) => signer.IsSealed ? signer.Name + Say(language, " (sealed)", "（盖章）") : signer.Name;

    /// <summary>How the version ended: who signed its approval, or why it was returned.</summary>
    public static (string Heading, ImmutableArray<string> Lines)? Outcome(DocumentVersion version, Language language) => version.State switch
    {
        PlanDocumentState.Approved => (Say(language, "Approved by", "批准"), [.. version.Signatures.Select(signature => Say(language, $"{signature.Name}, {PlanDays.Iso(signature.On)}", $"{signature.Name}，{PlanDays.Iso(signature.On)}"))]),
        PlanDocumentState.Returned => (Say(language, "Returned because", "退回理由"), version.ReturnReasons),
        _ => null,
    };

    /// <summary>The parts of a place, as far as something is to be shown: what stands there, or that it is missing.</summary>
    public static IEnumerable<(DocumentPart Part, DocumentContent? Content)> PartsAt(PlanDocument document, DocumentVersion version, DocumentPlace place) =>
        document.Template.Parts.Where(part => part.Place == place).Select(part => (part, version.Find(part.Id))).Where(pair => pair.Item2 is not null || !pair.part.IsOptional);
}
