using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Planning.Documents;

public sealed partial class PlanDocument
{
    /// <summary>Begins a document.</summary>
    /// <param name="template">The parts it has.</param>
    /// <param name="id">The host's id of the document; not blank.</param>
    /// <param name="timeZone">The IANA id of the time zone in which its days begin and end.</param>
    /// <param name="contents">What is known already; may be empty.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The draft, or why not: a content does not fit its part.</returns>
    /// <exception cref="ArgumentException">The id is blank, the time zone unknown, or the array the default.</exception>
    public static Decision<PlanDocument, PlanDocumentEvent> Draft(
        PlanDocumentTemplate template, string id, string timeZone, ImmutableArray<DocumentContent> contents, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(by);
        if (!PlanDays.IsZone(timeZone))
        {
            throw new ArgumentException($"'{timeZone}' is no time zone: write an IANA id such as Asia/Shanghai.", nameof(timeZone));
        }

        var faults = Misfits(template, contents);
        if (!faults.IsEmpty)
        {
            return new(new Refusal("draft-document", new("Draft document", "起草文件"), "", null, faults));
        }

        var drafted = new DocumentDrafted { Document = id, Version = 1, At = at, By = by, Template = template.Id, TemplateVersion = template.Version, TimeZone = timeZone, Contents = contents };
        return new(Begun(drafted, template), [drafted]);
    }

    /// <summary>Writes parts of the draft; what stood in them is replaced.</summary>
    /// <param name="contents">The parts; at least one. Of two for the same part the last stays.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The text written, or why not.</returns>
    /// <exception cref="ArgumentException">There is nothing to write.</exception>
    public Decision<PlanDocument, PlanDocumentEvent> Write(ImmutableArray<DocumentContent> contents, Actor by, Instant at) => contents.IsDefaultOrEmpty
        ? throw new ArgumentException("At least one part is written.", nameof(contents))
        : Decide("write-document", new("Write parts", "撰写内容"), PlanDocumentState.Draft, new DocumentWritten { Contents = contents }, by, at, Misfits(Template, contents));

    /// <summary>Takes parts out of the draft.</summary>
    /// <param name="parts">Which; at least one. One that is empty already stays so.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The draft without them, or why not.</returns>
    /// <exception cref="ArgumentException">No part is named.</exception>
    public Decision<PlanDocument, PlanDocumentEvent> Clear(ImmutableArray<DocumentPartId> parts, Actor by, Instant at) => parts.IsDefaultOrEmpty
        ? throw new ArgumentException("At least one part is named.", nameof(parts))
        : Decide("clear-parts", new("Clear parts", "删除内容"), PlanDocumentState.Draft, new DocumentPartsCleared { Parts = parts }, by, at,
            [.. parts.Where(part => Template.Find(part) is null).Select(part => new DocumentPartUnknown(part, Template.Id))]);

    /// <summary>Hands the draft in for approval. It may still lack parts: whoever approves is told.</summary>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The submitted document, or why not.</returns>
    public Decision<PlanDocument, PlanDocumentEvent> Submit(Actor by, Instant at) =>
        Decide("submit-document", new("Submit document", "提交文件"), PlanDocumentState.Draft, new DocumentSubmitted(), by, at, []);

    /// <summary>Returns the document to its author, who goes on with a new version.</summary>
    /// <param name="reasons">Why; at least one, none blank.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The returned document, or why not.</returns>
    public Decision<PlanDocument, PlanDocumentEvent> Return(ImmutableArray<string> reasons, Actor by, Instant at) =>
        Decide("return-document", new("Return document", "退回文件"), PlanDocumentState.Submitted, new DocumentReturned { Reasons = reasons.IsDefault ? [] : reasons }, by, at,
            reasons.IsDefaultOrEmpty || reasons.Any(string.IsNullOrWhiteSpace) ? [new PlanTextMissing(new("reason", "理由"))] : []);

    /// <summary>Approves the document and signs it.</summary>
    /// <param name="signatures">Who signs, each with a day from the one on which the version was begun to that of the act.</param>
    /// <param name="by">Who acts, in the role that the template names.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The approved document, or why not: every missing part is named.</returns>
    public Decision<PlanDocument, PlanDocumentEvent> Approve(ImmutableArray<ApprovalSignature> signatures, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(by);
        ImmutableArray<ApprovalSignature> signed = signatures.IsDefault ? [] : signatures;
        var unmet = ImmutableArray.CreateBuilder<DomainError>();
        unmet.AddRange(Completeness().Select(part => new DocumentPartMissing(part)));
        if (Template.Approver is { } approver && by.Role != approver)
        {
            unmet.Add(new DocumentApproverWrong(approver, by.Role));
        }

        if (signed.IsEmpty)
        {
            unmet.Add(new ApprovalSignatureMissing());
        }

        var (from, to) = (DayOf(Current.OpenedAt), DayOf(at));
        foreach (var signature in signed)
        {
            if (string.IsNullOrWhiteSpace(signature.Name))
            {
                unmet.Add(new PlanTextMissing(new("name of the person who signs", "签字人姓名")));
            }

            if (signature.On < from || signature.On > to)
            {
                unmet.Add(new SignatureDateOutside(signature.Name, signature.On, from, to));
            }
        }

        return Decide("approve-document", new("Approve document", "批准文件"), PlanDocumentState.Submitted, new DocumentApproved { Signatures = signed }, by, at, unmet.ToImmutable());
    }

    /// <summary>Begins a new version of a document that was returned or approved.</summary>
    /// <param name="reason">Why; not blank.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The draft of the new version, or why not.</returns>
    public Decision<PlanDocument, PlanDocumentEvent> OpenVersion(string reason, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return Decide("open-version", new("Open new version", "编制新版本"), State == PlanDocumentState.Returned ? State : PlanDocumentState.Approved,
            new DocumentVersionOpened { Reason = reason }, by, at, string.IsNullOrWhiteSpace(reason) ? [new PlanTextMissing(new("reason", "理由"))] : []);
    }

    private LocalDate DayOf(Instant at) => PlanDays.Of(at, TimeZone);

    private static ImmutableArray<DomainError> Misfits(PlanDocumentTemplate template, ImmutableArray<DocumentContent> contents)
    {
        if (contents.IsDefault)
        {
            throw new ArgumentException("Contents are an array, which may be empty.", nameof(contents));
        }

        var unmet = ImmutableArray.CreateBuilder<DomainError>();
        foreach (var content in contents)
        {
            ArgumentNullException.ThrowIfNull(content, nameof(contents));
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
        }

        return unmet.ToImmutable();
    }

    private Decision<PlanDocument, PlanDocumentEvent> Decide(
        string act, LocalizedText name, PlanDocumentState needed, PlanDocumentEvent fact, Actor by, Instant at, ImmutableArray<DomainError> faults)
    {
        ArgumentNullException.ThrowIfNull(by);
        var unmet = ImmutableArray.CreateBuilder<DomainError>();
        if (State != needed)
        {
            unmet.Add(new DocumentStepNotPermitted(State));
        }

        if (at < LastAt)
        {
            unmet.Add(new BeforeLastPlanFact(at, LastAt));
        }

        unmet.AddRange(faults);
        if (unmet.Count > 0)
        {
            return new(new Refusal(act, name, KebabCase.Of(State), State.DisplayName, unmet.ToImmutable()));
        }

        var made = fact with { Document = Id, Version = Version + 1, At = at, By = by };
        return new(After(made), [made]);
    }
}
