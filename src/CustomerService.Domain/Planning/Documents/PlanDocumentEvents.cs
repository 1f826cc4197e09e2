using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CustomerService.Domain.Planning.Documents;

/// <summary>A fact that holds about one plan document. A document is the fold of its events.</summary>
/// <remarks>The host stores events in order and never changes them. On the wire each carries its kind in <c>$type</c>; those names never change.</remarks>
[JsonDerivedType(typeof(DocumentDrafted), "document.drafted.v1")]
[JsonDerivedType(typeof(DocumentWritten), "document.written.v1")]
[JsonDerivedType(typeof(DocumentPartsCleared), "document.parts-cleared.v1")]
[JsonDerivedType(typeof(DocumentSubmitted), "document.submitted.v1")]
[JsonDerivedType(typeof(DocumentReturned), "document.returned.v1")]
[JsonDerivedType(typeof(DocumentApproved), "document.approved.v1")]
[JsonDerivedType(typeof(DocumentVersionOpened), "document.version-opened.v1")]
public abstract record PlanDocumentEvent
{
    private protected PlanDocumentEvent()
    {
    }

    /// <summary>The document the fact belongs to.</summary>
    [JsonRequired]
    public string Document { get; init; } = "";

    /// <summary>The place in the document's history: 1 for the draft, then without gaps.</summary>
    [JsonRequired]
    public int Version { get; init; }

    /// <summary>When it happened; never before the event in front of it.</summary>
    [JsonRequired]
    public Instant At { get; init; }

    /// <summary>Who did it.</summary>
    [JsonRequired]
    public Actor By { get; init; } = Actor.Clock;
}

/// <summary>The document was begun.</summary>
public sealed record DocumentDrafted : PlanDocumentEvent
{
    /// <summary>The id of its template.</summary>
    public required string Template { get; init; }

    /// <summary>The version of that template.</summary>
    public required int TemplateVersion { get; init; }

    /// <summary>The IANA id of the time zone in which its days begin and end.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The id of the procedure that moves it.</summary>
    public required string Procedure { get; init; }

    /// <summary>The version of that procedure.</summary>
    public required int ProcedureVersion { get; init; }

    /// <summary>What it began with.</summary>
    public required ImmutableArray<DocumentContent> Contents { get; init; }

    /// <summary>Equal when every part is.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(DocumentDrafted? other) =>
        base.Equals(other) && Template == other.Template && TemplateVersion == other.TemplateVersion && TimeZone == other.TimeZone
        && Procedure == other.Procedure && ProcedureVersion == other.ProcedureVersion && Contents.AsSpan().SequenceEqual(other.Contents.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Template, TemplateVersion, TimeZone);
}

/// <summary>Parts were written, or written anew.</summary>
public sealed record DocumentWritten : PlanDocumentEvent
{
    /// <summary>What stands in them now; at least one.</summary>
    public required ImmutableArray<DocumentContent> Contents { get; init; }

    /// <summary>Equal when every part is.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(DocumentWritten? other) => base.Equals(other) && Contents.AsSpan().SequenceEqual(other.Contents.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Contents.Length);
}

/// <summary>Parts were taken out of the draft.</summary>
public sealed record DocumentPartsCleared : PlanDocumentEvent
{
    /// <summary>Which; at least one.</summary>
    public required ImmutableArray<DocumentPartId> Parts { get; init; }

    /// <summary>Equal when every part is.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(DocumentPartsCleared? other) => base.Equals(other) && Parts.AsSpan().SequenceEqual(other.Parts.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Parts.Length);
}

/// <summary>The version was handed in for approval.</summary>
public sealed record DocumentSubmitted : PlanDocumentEvent;

/// <summary>The version was returned to its author.</summary>
public sealed record DocumentReturned : PlanDocumentEvent
{
    /// <summary>Why; at least one reason.</summary>
    public required ImmutableArray<string> Reasons { get; init; }

    /// <summary>Equal when every part is.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(DocumentReturned? other) => base.Equals(other) && Reasons.AsSpan().SequenceEqual(other.Reasons.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Reasons.Length);
}

/// <summary>The version was approved and signed.</summary>
public sealed record DocumentApproved : PlanDocumentEvent
{
    /// <summary>Who signed, and when; at least one.</summary>
    public required ImmutableArray<ApprovalSignature> Signatures { get; init; }

    /// <summary>Equal when every part is.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(DocumentApproved? other) => base.Equals(other) && Signatures.AsSpan().SequenceEqual(other.Signatures.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Signatures.Length);
}

/// <summary>A new version was begun with what stood in the one before, but for its signers and its date.</summary>
public sealed record DocumentVersionOpened : PlanDocumentEvent
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
