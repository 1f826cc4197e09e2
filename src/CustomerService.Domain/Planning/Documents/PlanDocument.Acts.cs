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
    /// <param name="procedure">The procedure that moves it; null: <see cref="PlanDocumentProcedure.Standard"/>.</param>
    /// <returns>The draft, or why not: a content does not fit its part.</returns>
    /// <exception cref="ArgumentException">The id is blank, the time zone unknown, the array the default, or something in a content is null.</exception>
    public static Decision<PlanDocument, PlanDocumentEvent> Draft(
        PlanDocumentTemplate template, string id, string timeZone, ImmutableArray<DocumentContent> contents, Actor by, Instant at, PlanDocumentProcedure? procedure = null)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(by);
        if (!PlanDays.IsZone(timeZone))
        {
            throw new ArgumentException($"'{timeZone}' is no time zone: write an IANA id such as Asia/Shanghai.", nameof(timeZone));
        }

        RequireWhole(contents);
        var faults = DocumentContentCheck.Misfits(template, contents);
        if (!faults.IsEmpty)
        {
            return new(new Refusal("draft-document", new("draft a document", "起草文件"), "", null, faults));
        }

        var rules = procedure ?? PlanDocumentProcedure.Standard;
        var drafted = new DocumentDrafted
        {
            Document = id,
            Version = 1,
            At = at,
            By = by,
            Template = template.Id,
            TemplateVersion = template.Version,
            TimeZone = timeZone,
            Procedure = rules.Id,
            ProcedureVersion = rules.Version,
            Contents = contents,
        };
        return new(Begun(drafted, template, rules), [drafted]);
    }

    /// <summary>Writes parts of the draft; what stood in them is replaced.</summary>
    /// <param name="contents">The parts; at least one. Of two for the same part the last stays.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The text written, or why not.</returns>
    /// <exception cref="ArgumentException">There is nothing to write, or something in it is null.</exception>
    public Decision<PlanDocument, PlanDocumentEvent> Write(ImmutableArray<DocumentContent> contents, Actor by, Instant at)
    {
        if (contents.IsDefaultOrEmpty)
        {
            throw new ArgumentException("At least one part is written.", nameof(contents));
        }

        RequireWhole(contents);
        return Decide(DocumentAct.Write, new DocumentWritten { Contents = contents }, by, at);
    }

    /// <summary>Takes parts out of the draft.</summary>
    /// <param name="parts">Which; at least one. One that is empty already stays so.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The draft without them, or why not.</returns>
    /// <exception cref="ArgumentException">No part is named.</exception>
    public Decision<PlanDocument, PlanDocumentEvent> Clear(ImmutableArray<DocumentPartId> parts, Actor by, Instant at) => parts.IsDefaultOrEmpty
        ? throw new ArgumentException("At least one part is named.", nameof(parts))
        : Decide(DocumentAct.Clear, new DocumentPartsCleared { Parts = parts }, by, at);

    /// <summary>Hands the draft in for approval. It may still lack parts: whoever approves is told.</summary>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The submitted document, or why not.</returns>
    public Decision<PlanDocument, PlanDocumentEvent> Submit(Actor by, Instant at) => Decide(DocumentAct.Submit, new DocumentSubmitted(), by, at);

    /// <summary>Returns the document to its author, who goes on with a new version.</summary>
    /// <param name="reasons">Why; at least one, none blank.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The returned document, or why not.</returns>
    public Decision<PlanDocument, PlanDocumentEvent> Return(ImmutableArray<string> reasons, Actor by, Instant at) =>
        Decide(DocumentAct.Return, new DocumentReturned { Reasons = reasons.IsDefault ? [] : reasons }, by, at);

    /// <summary>Approves the document and signs it.</summary>
    /// <param name="signatures">Who signs, each with a day from the one on which the version was begun to that of the act.</param>
    /// <param name="by">Who acts, in the role that the template names.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The approved document, or why not: every missing part is named.</returns>
    public Decision<PlanDocument, PlanDocumentEvent> Approve(ImmutableArray<ApprovalSignature> signatures, Actor by, Instant at) =>
        Decide(DocumentAct.Approve, new DocumentApproved { Signatures = signatures.IsDefault ? [] : signatures }, by, at);

    /// <summary>Begins a new version of a document that was returned or approved.</summary>
    /// <param name="reason">Why; not blank.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The draft of the new version, or why not.</returns>
    public Decision<PlanDocument, PlanDocumentEvent> OpenVersion(string reason, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return Decide(DocumentAct.OpenVersion, new DocumentVersionOpened { Reason = reason }, by, at);
    }

    internal LocalDate DayOf(Instant at) => PlanDays.Of(at, TimeZone);

    private static void RequireWhole(ImmutableArray<DocumentContent> contents)
    {
        if (contents.IsDefault || !contents.All(DocumentContentCheck.IsWhole))
        {
            throw new ArgumentException("Contents are an array, which may be empty, and nothing in them is null.", nameof(contents));
        }
    }

    private Decision<PlanDocument, PlanDocumentEvent> Decide(DocumentAct act, PlanDocumentEvent fact, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(by);
        var made = fact with { Document = Id, Version = Version + 1, At = at, By = by };
        ImmutableArray<DomainError> unmet = [.. Unmet(act, made, at)];
        if (!unmet.IsEmpty)
        {
            return new(new Refusal(KebabCase.Of(act), act.DisplayName, KebabCase.Of(State), State.DisplayName, unmet));
        }

        var next = After(made);
        Procedure.Fire(State, act, next.State, this, made);
        return new(next, [made]);
    }
}
