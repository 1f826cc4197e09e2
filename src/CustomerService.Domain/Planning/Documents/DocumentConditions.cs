using System.Collections.Immutable;
using DocumentCondition = CustomerService.Domain.Procedures.CaseCondition<CustomerService.Domain.Planning.Documents.PlanDocument, CustomerService.Domain.Planning.Documents.PlanDocumentEvent>;

namespace CustomerService.Domain.Planning.Documents;

/// <summary>The conditions of plan documents that ship.</summary>
/// <remarks>That a document is approved only with all its parts follows from [000 Q8.3]; the others are what a signature means.</remarks>
public static class DocumentConditions
{
    /// <summary>What is written has the form of its part.</summary>
    public static DocumentCondition PartsFit { get; } = new(
        "parts-fit", new("what is written has the form of its part", "内容符合所属部分的形式"),
        (document, fact) => fact is DocumentWritten written ? DocumentContentCheck.Misfits(document.Template, written.Contents) : []);

    /// <summary>The parts named are those of the template.</summary>
    public static DocumentCondition PartsKnown { get; } = new(
        "parts-known", new("the template has the parts", "模板中有该部分"),
        (document, fact) => fact is DocumentPartsCleared cleared
            ? cleared.Parts.Where(part => document.Template.Find(part) is null).Select(part => new DocumentPartUnknown(part, document.Template.Id))
            : []);

    /// <summary>A reason is given.</summary>
    public static DocumentCondition ReasonGiven { get; } = new(
        "reason-given", new("a reason is given", "已说明理由"),
        (_, fact) => fact is DocumentReturned { Reasons: var reasons } && (reasons.IsDefaultOrEmpty || reasons.Any(string.IsNullOrWhiteSpace))
            || (fact is DocumentVersionOpened { Reason: var reason } && string.IsNullOrWhiteSpace(reason))
            ? [new PlanTextMissing(new("reason", "理由"))]
            : []);

    /// <summary>No part is missing.</summary>
    public static DocumentCondition Complete { get; } = new(
        "complete", new("no part is missing", "各部分内容齐全"),
        document => document.Completeness().Select(part => new DocumentPartMissing(part)));

    /// <summary>Whoever approves has the role that the template names.</summary>
    public static DocumentCondition ApproverActs { get; } = new(
        "approver-acts", new("whoever approves has the role that the template names", "由模板规定的角色批准"),
        (document, fact) => fact is not null && document.Template.Approver is { } approver && fact.By.Role != approver ? [new DocumentApproverWrong(approver, fact.By.Role)] : []);

    /// <summary>The approval is signed, each signature once and with a day on which the version was there.</summary>
    public static DocumentCondition Signed { get; } = new(
        "signed", new("the approval is signed and dated", "批准已签字并注明日期"),
        (document, fact) => fact is DocumentApproved approved ? SignatureFaults(document, approved) : []);

    /// <summary>The document does not bear a date that is still to come.</summary>
    public static DocumentCondition DatedByNow { get; } = new(
        "dated-by-now", new("the document's date is not still to come", "文件日期不晚于批准日期"),
        (document, fact) => fact is null ? [] : document.Current.Contents
            .Where(content => content.Date > document.DayOf(fact.At))
            .Select(content => new DocumentDateToCome(content.Date!.Value, document.DayOf(fact.At))));

    /// <summary>All of them.</summary>
    public static ImmutableArray<DocumentCondition> All { get; } = [PartsFit, PartsKnown, ReasonGiven, Complete, ApproverActs, Signed, DatedByNow];

    private static IEnumerable<DomainError> SignatureFaults(PlanDocument document, DocumentApproved approved)
    {
        ImmutableArray<ApprovalSignature> signed = approved.Signatures.IsDefault ? [] : approved.Signatures;
        if (signed.IsEmpty)
        {
            yield return new ApprovalSignatureMissing();
        }

        var (from, to) = (document.DayOf(document.Current.OpenedAt), document.DayOf(approved.At));
        var met = new HashSet<string>(StringComparer.Ordinal);
        foreach (var signature in signed)
        {
            if (string.IsNullOrWhiteSpace(signature.Name))
            {
                yield return new PlanTextMissing(new("name of the person who signs", "签字人姓名"));
            }
            else if (!met.Add(signature.Name.Trim()))
            {
                yield return new SignerTwice(signature.Name.Trim());
            }

            if (signature.On < from || signature.On > to)
            {
                yield return new SignatureDateOutside(signature.Name, signature.On, from, to);
            }
        }
    }
}
