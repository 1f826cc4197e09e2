using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Planning.Documents;

/// <summary>A part that documents of a template have.</summary>
/// <param name="Id">Which.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Form">In which form it is written.</param>
/// <param name="Name">Its heading.</param>
/// <param name="IsOptional">Whether a document is complete without it.</param>
/// <param name="Guidance">What belongs there, for the author; null: the heading says it.</param>
public sealed record DocumentPart(DocumentPartId Id, DocumentPlace Place, DocumentForm Form, LocalizedText Name, bool IsOptional = false, LocalizedText? Guidance = null)
{
    /// <summary>The part's heading in English.</summary>
    /// <returns>The English form of <see cref="Name"/>.</returns>
    public override string ToString() => Name.English;
}

/// <summary>A kind of plan document as data: which parts it has, in which order, and when it is complete.</summary>
/// <remarks>
/// Source: [000 Q8.2, Q8.3]. Kinds of documents are templates, not types; those that ship are in <see cref="PlanDocumentTemplates"/>. Immutable, safe
/// to share between threads.
/// </remarks>
public sealed class PlanDocumentTemplate
{
    /// <summary>Makes a template.</summary>
    /// <param name="id">Its id; not blank.</param>
    /// <param name="version">Its version; 1 or more.</param>
    /// <param name="name">What such a document is called.</param>
    /// <param name="functions">What such a plan does; at least one, each once.</param>
    /// <param name="parts">Its parts in the order of their places; exactly one title, at least one part of the body that must be there.</param>
    /// <param name="approver">The role that approves such a document; null: whoever the host lets.</param>
    /// <param name="recurs">After what time the next such document is due; null: it does not come again by itself.</param>
    /// <exception cref="RuleBookException">It does not hold together; every fault is named.</exception>
    public PlanDocumentTemplate(
        string id, int version, LocalizedText name, ImmutableArray<PlanFunction> functions, ImmutableArray<DocumentPart> parts, Role? approver = null, Period? recurs = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        var faults = new RuleBookFaults();
        TemplateCheck.Check(id, version, functions, parts, approver, recurs, faults);
        faults.ThrowIfAny($"plan document template '{id}'");
        (Id, Version, Name, Functions, Parts, Approver, Recurs) = (id, version, name, functions, parts, approver, recurs);
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>Its version.</summary>
    public int Version { get; }

    /// <summary>What such a document is called.</summary>
    public LocalizedText Name { get; }

    /// <summary>What such a plan does.</summary>
    public ImmutableArray<PlanFunction> Functions { get; }

    /// <summary>Its parts, in the order in which they stand.</summary>
    public ImmutableArray<DocumentPart> Parts { get; }

    /// <summary>The role that approves such a document; null: whoever the host lets.</summary>
    public Role? Approver { get; }

    /// <summary>After what time the next such document is due; null: it does not come again by itself.</summary>
    public Period? Recurs { get; }

    /// <summary>Reads a template.</summary>
    /// <param name="json">The text, in the form of <see cref="ToJson"/>.</param>
    /// <returns>The template.</returns>
    /// <exception cref="RuleBookException">It does not hold together; every fault is named with its JSON path.</exception>
    public static PlanDocumentTemplate Parse(string json) => TemplateJson.Read(json);

    /// <summary>Writes the template.</summary>
    /// <returns>Indented JSON that <see cref="Parse"/> reads.</returns>
    public string ToJson() => TemplateJson.Write(this);

    /// <summary>Finds a part.</summary>
    /// <param name="id">Which.</param>
    /// <returns>The part; null: documents of this template have no such part.</returns>
    public DocumentPart? Find(DocumentPartId id)
    {
        foreach (var part in Parts)
        {
            if (part.Id == id)
            {
                return part;
            }
        }

        return null;
    }

    /// <summary>The day on which the next such document is due.</summary>
    /// <param name="last">The day of the last one.</param>
    /// <returns>The day, counted as calendars count: a year after 29 February is 28 February; null: it does not come again by itself.</returns>
    public LocalDate? NextDue(LocalDate last) => Recurs is { } period ? last + period : null;

    /// <summary>The template and its version.</summary>
    /// <returns>For example <c>revenue-plan v1</c>.</returns>
    public override string ToString() => $"{Id} v{Version}";
}
