using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CustomerService.Domain.Planning.Documents;

/// <summary>One step of a schedule.</summary>
/// <param name="What">What is done.</param>
/// <param name="From">The first day, included.</param>
/// <param name="To">The last day, included.</param>
/// <param name="Responsible">Who does it; null: not said.</param>
public sealed record ScheduleStep(LocalizedText What, LocalDate From, LocalDate To, string? Responsible = null);

/// <summary>One figure of a plan: sales, income, a rate.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">How much, in the unit.</param>
/// <param name="Unit">The unit, for example "CNY" or "%"; empty for a plain number.</param>
/// <param name="Note">What is to be said about it; null: nothing.</param>
public sealed record PlanFigure(LocalizedText Name, decimal Value, string Unit, LocalizedText? Note = null);

/// <summary>A unit or person whose name stands under a document.</summary>
/// <param name="Name">The name.</param>
/// <param name="IsSealed">Whether the seal is set (盖章).</param>
public sealed record DocumentSigner(string Name, bool IsSealed = false);

/// <summary>What stands in one part of a plan document.</summary>
/// <remarks>Plain data; exactly one of the lists, or the day, is filled, as the part's form asks. Two are equal when every part is.</remarks>
public sealed record DocumentContent
{
    /// <summary>The part.</summary>
    public required DocumentPartId Part { get; init; }

    /// <summary>The paragraphs, or the entries of the list.</summary>
    public ImmutableArray<LocalizedText> Lines { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The steps of the schedule.</summary>
    public ImmutableArray<ScheduleStep> Steps { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The figures.</summary>
    public ImmutableArray<PlanFigure> Figures { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Who signs.</summary>
    public ImmutableArray<DocumentSigner> Signers { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The day; null: it is no date.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>Whether nothing stands in it.</summary>
    [JsonIgnore]
    public bool IsEmpty => Lines.IsEmpty && Steps.IsEmpty && Figures.IsEmpty && Signers.IsEmpty && Date is null;

    /// <summary>Paragraphs, or the entries of a list.</summary>
    /// <param name="part">The part.</param>
    /// <param name="lines">The lines, in order.</param>
    /// <returns>The content.</returns>
    public static DocumentContent Of(DocumentPartId part, params ImmutableArray<LocalizedText> lines) => new() { Part = part, Lines = lines };

    /// <summary>Lines that are known in one language only.</summary>
    /// <param name="part">The part.</param>
    /// <param name="lines">The lines, in order; none blank.</param>
    /// <returns>The content.</returns>
    /// <exception cref="ArgumentException">A line is blank.</exception>
    public static DocumentContent Of(DocumentPartId part, params ReadOnlySpan<string> lines)
    {
        var texts = ImmutableArray.CreateBuilder<LocalizedText>(lines.Length);
        foreach (var line in lines)
        {
            texts.Add(string.IsNullOrWhiteSpace(line) ? throw new ArgumentException("A line says something; leave the part out where nothing is to be said.", nameof(lines)) : LocalizedText.Same(line));
        }

        return Of(part, texts.ToImmutable());
    }

    /// <summary>A schedule.</summary>
    /// <param name="part">The part.</param>
    /// <param name="steps">The steps, in order.</param>
    /// <returns>The content.</returns>
    public static DocumentContent Schedule(DocumentPartId part, params ImmutableArray<ScheduleStep> steps) => new() { Part = part, Steps = steps };

    /// <summary>Figures.</summary>
    /// <param name="part">The part.</param>
    /// <param name="figures">The figures, in order.</param>
    /// <returns>The content.</returns>
    public static DocumentContent Numbers(DocumentPartId part, params ImmutableArray<PlanFigure> figures) => new() { Part = part, Figures = figures };

    /// <summary>Who signs.</summary>
    /// <param name="signers">The units or persons, in order.</param>
    /// <returns>The content of the part <see cref="DocumentPartId.Signature"/>.</returns>
    public static DocumentContent SignedBy(params ImmutableArray<DocumentSigner> signers) => new() { Part = DocumentPartId.Signature, Signers = signers };

    /// <summary>The date of the document.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The content of the part <see cref="DocumentPartId.Date"/>.</returns>
    public static DocumentContent Dated(LocalDate date) => new() { Part = DocumentPartId.Date, Date = date };

    /// <summary>Equal when every part is, lists in order.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(DocumentContent? other) =>
        other is not null && Part == other.Part && Date == other.Date && Lines.AsSpan().SequenceEqual(other.Lines.AsSpan()) && Steps.AsSpan().SequenceEqual(other.Steps.AsSpan())
        && Figures.AsSpan().SequenceEqual(other.Figures.AsSpan()) && Signers.AsSpan().SequenceEqual(other.Signers.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Part, Lines.Length, Steps.Length, Figures.Length, Signers.Length, Date);

    /// <summary>Whether something stands in it, and nothing that the form does not ask for.</summary>
    internal bool IsOf(DocumentForm form) =>
        (Lines.IsEmpty || form is DocumentForm.Text or DocumentForm.List) && (Steps.IsEmpty || form == DocumentForm.Schedule)
        && (Figures.IsEmpty || form == DocumentForm.Figures) && (Signers.IsEmpty || form == DocumentForm.Signers) && (Date is null || form == DocumentForm.Date);
}
