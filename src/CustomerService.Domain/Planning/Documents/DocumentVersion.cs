using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Planning.Documents;

/// <summary>A signature of approval.</summary>
/// <param name="Name">Who signed.</param>
/// <param name="On">The day, in the time zone of the document.</param>
public sealed record ApprovalSignature(string Name, LocalDate On);

/// <summary>One version of a plan document: what stands in it and what became of it. Every version is kept.</summary>
public sealed class DocumentVersion
{
    /// <summary>Its number; the first is 1.</summary>
    public required int Number { get; init; }

    /// <summary>When it was begun.</summary>
    public required Instant OpenedAt { get; init; }

    /// <summary>Who began it.</summary>
    public required Actor OpenedBy { get; init; }

    /// <summary>Why it was begun; null for the first.</summary>
    public string? Reason { get; init; }

    /// <summary>Where it stands.</summary>
    public required PlanDocumentState State { get; init; }

    /// <summary>What stands in it, in the order of the template's parts.</summary>
    public required ImmutableArray<DocumentContent> Contents { get; init; }

    /// <summary>Why it was returned; none where it was not.</summary>
    public ImmutableArray<string> ReturnReasons { get; init; } = [];

    /// <summary>Who signed its approval; none where it is not approved.</summary>
    public ImmutableArray<ApprovalSignature> Signatures { get; init; } = [];

    /// <summary>When it was approved; null: it was not.</summary>
    public Instant? ApprovedAt { get; init; }

    /// <summary>Finds what stands in a part.</summary>
    /// <param name="part">Which.</param>
    /// <returns>The content; null: nothing yet.</returns>
    public DocumentContent? Find(DocumentPartId part)
    {
        foreach (var content in Contents)
        {
            if (content.Part == part)
            {
                return content;
            }
        }

        return null;
    }

    /// <summary>The same version with something changed.</summary>
    internal DocumentVersion With(
        PlanDocumentState? state = null, ImmutableArray<DocumentContent>? contents = null, ImmutableArray<string>? returned = null, DocumentApproved? approved = null) => new()
        {
            Number = Number,
            OpenedAt = OpenedAt,
            OpenedBy = OpenedBy,
            Reason = Reason,
            State = state ?? State,
            Contents = contents ?? Contents,
            ReturnReasons = returned ?? ReturnReasons,
            Signatures = approved?.Signatures ?? Signatures,
            ApprovedAt = approved?.At ?? ApprovedAt,
        };
}
