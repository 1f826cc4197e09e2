using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Complaints.Law;

/// <summary>What a regime says; <see cref="ComplaintRegime"/> checks it.</summary>
public sealed record RegimeRules
{
    /// <inheritdoc cref="ComplaintRegime.Id"/>
    public required string Id { get; init; }

    /// <inheritdoc cref="ComplaintRegime.Version"/>
    public int Version { get; init; } = 1;

    /// <inheritdoc cref="ComplaintRegime.Name"/>
    public required LocalizedText Name { get; init; }

    /// <inheritdoc cref="ComplaintRegime.Jurisdiction"/>
    public required string Jurisdiction { get; init; }

    /// <inheritdoc cref="ComplaintRegime.Sector"/>
    public required string Sector { get; init; }

    /// <inheritdoc cref="ComplaintRegime.From"/>
    public required LocalDate From { get; init; }

    /// <inheritdoc cref="ComplaintRegime.Until"/>
    public LocalDate? Until { get; init; }

    /// <inheritdoc cref="ComplaintRegime.StartsWith"/>
    public required LocalizedText StartsWith { get; init; }

    /// <inheritdoc cref="ComplaintRegime.Source"/>
    public required string Source { get; init; }

    /// <summary>How well it is known as a whole: who it binds, from when, what it asks for.</summary>
    public required LegalConfidence Confidence { get; init; }

    /// <inheritdoc cref="ComplaintRegime.TimeZone"/>
    public required string TimeZone { get; init; }

    /// <inheritdoc cref="ComplaintRegime.Procedure"/>
    public required ComplaintProcedure Procedure { get; init; }

    /// <inheritdoc cref="ComplaintRegime.Limits"/>
    public ImmutableArray<LegalLimit> Limits { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <inheritdoc cref="ComplaintRegime.Windows"/>
    public ImmutableArray<LegalWindow> Windows { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <inheritdoc cref="ComplaintRegime.LeftOut"/>
    public ImmutableArray<LocalizedText> LeftOut { get; init => field = value.IsDefault ? [] : value; } = [];
}
