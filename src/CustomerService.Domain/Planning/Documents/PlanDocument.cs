using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Planning.Documents;

/// <summary>A plan as a document (客户服务计划书): written part by part, submitted, approved and signed; folded from its events.</summary>
/// <remarks>
/// <para>
/// Source: [000 Q8.1 to Q8.3]. A version is approved only when no part is missing. What was returned or approved goes on as a new version, which begins
/// with what stood in the one before, but for its signers and its date: a new version is signed and dated anew (no source says so; a signature stands
/// for the text above it). Every version is kept.
/// </para>
/// <para>Immutable, safe to share between threads; two are equal only when they are the same object.</para>
/// </remarks>
/// <example><code>
/// var plan = PlanDocument.Draft(PlanDocumentTemplates.CustomerServicePlan, "D-1", "Asia/Shanghai", contents, author, now).Accepted();
/// plan.Completeness();             // the parts that are missing
/// plan.ToHtml(Language.Chinese);   // one page that stands alone
/// </code></example>
public sealed partial class PlanDocument
{
    private PlanDocument(PlanDocumentTemplate template, PlanDocumentProcedure procedure, ImmutableArray<PlanDocumentEvent> history, ImmutableArray<DocumentVersion> versions) =>
        (Template, Procedure, History, Versions) = (template, procedure, history, versions);

    /// <summary>The parts it has.</summary>
    public PlanDocumentTemplate Template { get; }

    /// <summary>The procedure that moves it.</summary>
    public PlanDocumentProcedure Procedure { get; }

    /// <summary>Every event, in order.</summary>
    public ImmutableArray<PlanDocumentEvent> History { get; }

    /// <summary>Every version of its text, in order; the last is <see cref="Current"/>.</summary>
    public ImmutableArray<DocumentVersion> Versions { get; }

    /// <summary>The host's id of the document.</summary>
    public string Id => History[0].Document;

    /// <summary>How many events it was folded from; for optimistic concurrency. Not the version of the text.</summary>
    public int Version => History.Length;

    /// <summary>When the last event happened.</summary>
    public Instant LastAt => History[^1].At;

    /// <summary>The IANA id of the time zone in which its days begin and end.</summary>
    public string TimeZone => ((DocumentDrafted)History[0]).TimeZone;

    /// <summary>The version that was begun last.</summary>
    public DocumentVersion Current => Versions[^1];

    /// <summary>Where the current version stands.</summary>
    public PlanDocumentState State => Current.State;

    /// <summary>The version that was approved last, which holds until a later one is approved; null: none was.</summary>
    public DocumentVersion? InForce
    {
        get
        {
            for (var i = Versions.Length - 1; i >= 0; i--)
            {
                if (Versions[i].State == PlanDocumentState.Approved)
                {
                    return Versions[i];
                }
            }

            return null;
        }
    }

    /// <summary>The title of the current version; null: it has none yet.</summary>
    public LocalizedText? Title => TitleOf(Current);

    /// <summary>The parts that the current version lacks, in the order in which they stand.</summary>
    /// <returns>Exactly the parts that are not optional and have nothing in them; none: the document is complete.</returns>
    public ImmutableArray<DocumentPart> Completeness() => MissingFrom(Current);

    /// <summary>Folds a history. No rules here: facts are not argued with.</summary>
    /// <param name="events">The events in order, from the draft on, without gaps.</param>
    /// <param name="template">The template in the version that the document was begun with.</param>
    /// <param name="procedure">The procedure under which it began; null: <see cref="PlanDocumentProcedure.Standard"/>.</param>
    /// <returns>The document.</returns>
    /// <exception cref="ArgumentException">
    /// There are no events, template or procedure are others, the first is no draft or another is, one is missing, doubled, of another document or dated before
    /// the one in front of it, or one cannot follow.
    /// </exception>
    public static PlanDocument Replay(IEnumerable<PlanDocumentEvent> events, PlanDocumentTemplate template, PlanDocumentProcedure? procedure = null)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(template);
        PlanDocument? document = null;
        foreach (var fact in events)
        {
            ArgumentNullException.ThrowIfNull(fact, nameof(events));
            document = document is null ? First(fact, template, procedure ?? PlanDocumentProcedure.Standard)
                : fact.Version == document.Version + 1 && fact.Document == document.Id && fact.At >= document.LastAt && document.CanBeFollowedBy(fact) ? document.After(fact)
                : throw new ArgumentException($"The event {document.Version + 1} of '{document.Id}' cannot be {fact.GetType().Name}, version {fact.Version} of '{fact.Document}' at {fact.At}.", nameof(events));
        }

        return document ?? throw new ArgumentException("A document has at least the event of its draft.", nameof(events));
    }

    /// <summary>The document and where it stands.</summary>
    /// <returns>For example <c>D-1 version 2: Submitted</c>.</returns>
    public override string ToString() => $"{Id} version {Current.Number}: {State}";

    internal LocalizedText? TitleOf(DocumentVersion version)
    {
        foreach (var part in Template.Parts)
        {
            if (part.Place == DocumentPlace.Title)
            {
                return version.Find(part.Id)?.Lines is [var line, ..] ? line : null;
            }
        }

        return null;
    }

    internal ImmutableArray<DocumentPart> MissingFrom(DocumentVersion version) => [.. Template.Parts.Where(part => !part.IsOptional && version.Find(part.Id) is null)];

    private static PlanDocument First(PlanDocumentEvent fact, PlanDocumentTemplate template, PlanDocumentProcedure procedure)
    {
        if (fact is not DocumentDrafted { Version: 1 } drafted || fact.By is null || string.IsNullOrWhiteSpace(fact.Document) || !PlanDays.IsZone(drafted.TimeZone) || !Fits(template, drafted.Contents))
        {
            throw new ArgumentException($"A document begins with its draft, version 1, in a known time zone, not with {fact.GetType().Name}, version {fact.Version}.", nameof(fact));
        }

        procedure.RequireSame(drafted.Procedure, drafted.ProcedureVersion, nameof(procedure));
        return drafted.Template == template.Id && drafted.TemplateVersion == template.Version
            ? Begun(drafted, template, procedure)
            : throw new ArgumentException($"'{fact.Document}' was begun with the template {drafted.Template} v{drafted.TemplateVersion}, not with {template}.", nameof(template));
    }

    // What cannot be read or drawn does not come from this library, whatever the history says.
    private static bool Fits(PlanDocumentTemplate template, ImmutableArray<DocumentContent> contents) =>
        !contents.IsDefault && contents.All(content => DocumentContentCheck.IsWhole(content) && template.Find(content.Part) is { } part && content.IsOf(part.Form));

    private static PlanDocument Begun(DocumentDrafted drafted, PlanDocumentTemplate template, PlanDocumentProcedure procedure) => new(template, procedure, [drafted],
    [
        new() { Number = 1, OpenedAt = drafted.At, OpenedBy = drafted.By, State = PlanDocumentState.Draft, Contents = Merged(template, [], drafted.Contents) },
    ]);

    private bool CanBeFollowedBy(PlanDocumentEvent fact) => fact.By is not null && fact switch
    {
        DocumentWritten written => State == PlanDocumentState.Draft && !written.Contents.IsDefaultOrEmpty && Fits(Template, written.Contents),
        DocumentPartsCleared cleared => State == PlanDocumentState.Draft && !cleared.Parts.IsDefaultOrEmpty && cleared.Parts.All(part => Template.Find(part) is not null),
        DocumentSubmitted => State == PlanDocumentState.Draft,
        DocumentReturned returned => State == PlanDocumentState.Submitted && !returned.Reasons.IsDefaultOrEmpty && !returned.Reasons.Any(string.IsNullOrWhiteSpace),
        DocumentApproved approved => State == PlanDocumentState.Submitted && !approved.Signatures.IsDefaultOrEmpty && approved.Signatures.All(signature => !string.IsNullOrWhiteSpace(signature?.Name)),
        DocumentVersionOpened opened => State is PlanDocumentState.Returned or PlanDocumentState.Approved && !string.IsNullOrWhiteSpace(opened.Reason),
        _ => false,
    };

    private PlanDocument After(PlanDocumentEvent fact) => new(Template, Procedure, History.Add(fact), fact switch
    {
        DocumentWritten written => Changed(Current.With(contents: Merged(Template, Current.Contents, written.Contents))),
        DocumentPartsCleared cleared => Changed(Current.With(contents: Current.Contents.RemoveAll(content => cleared.Parts.Contains(content.Part)))),
        DocumentSubmitted => Changed(Current.With(PlanDocumentState.Submitted)),
        DocumentReturned returned => Changed(Current.With(PlanDocumentState.Returned, returned: returned.Reasons)),
        DocumentApproved approved => Changed(Current.With(PlanDocumentState.Approved, approved: approved)),
        DocumentVersionOpened opened => Versions.Add(new()
        {
            Number = Current.Number + 1,
            OpenedAt = opened.At,
            OpenedBy = opened.By,
            Reason = opened.Reason,
            State = PlanDocumentState.Draft,
            Contents = Current.Contents.RemoveAll(content => Template.Find(content.Part)?.Place == DocumentPlace.Signature),
        }),
        _ => Versions,
    });

    private ImmutableArray<DocumentVersion> Changed(DocumentVersion version) => Versions.SetItem(Versions.Length - 1, version);

    // In the order of the template; what is written again replaces what stood there, and of two at once the last stays.
    private static ImmutableArray<DocumentContent> Merged(PlanDocumentTemplate template, ImmutableArray<DocumentContent> before, ImmutableArray<DocumentContent> written)
    {
        var merged = ImmutableArray.CreateBuilder<DocumentContent>();
        foreach (var part in template.Parts)
        {
            var content = written.LastOrDefault(content => content.Part == part.Id) ?? before.FirstOrDefault(content => content.Part == part.Id);
            if (content is { IsEmpty: false })
            {
                merged.Add(content);
            }
        }

        return merged.ToImmutable();
    }
}
