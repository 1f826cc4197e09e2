using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Complaints.Remedies;

/// <summary>A stay in repair, waiting for parts included.</summary>
/// <param name="From">The day the thing was handed in.</param>
/// <param name="To">The day it came back; null: it has not.</param>
/// <param name="ForWantOfParts">It is, or was, kept because parts were missing.</param>
public sealed record RepairStay(LocalDate From, LocalDate? To, bool ForWantOfParts = false);

/// <summary>One right of the customer on a day.</summary>
/// <param name="Remedy">What can be asked for: repair, replacement or return.</param>
/// <param name="LastDay">The last day, included, as things stand; null: no day ends it.</param>
/// <param name="Reason">Why, for people.</param>
public sealed record WarrantyRight(RemedyKind Remedy, LocalDate? LastDay, LocalizedText Reason);

/// <summary>One line of the reckoning of a term: add the days to the day above, and the last day comes out.</summary>
/// <param name="What">What is counted.</param>
/// <param name="Days">How many days it adds; 0 where a new term begins.</param>
/// <param name="LastDay">The last day of the term after it.</param>
public sealed record WarrantyStep(LocalizedText What, int Days, LocalDate LastDay);

/// <summary>What a customer can ask for on a day, if the thing fails.</summary>
public sealed record WarrantyRights
{
    /// <summary>The day asked about.</summary>
    public required LocalDate On { get; init; }

    /// <summary>The last day of the term, as things stand on that day.</summary>
    public required LocalDate LastDay { get; init; }

    /// <summary>Every right, by remedy; more than one where several rules give the same.</summary>
    public required ImmutableArray<WarrantyRight> Rights { get; init; }

    /// <summary>How the last day of the term comes about, step by step.</summary>
    public required ImmutableArray<WarrantyStep> Derivation { get; init; }

    /// <summary>Whether a remedy can be asked for.</summary>
    /// <param name="remedy">The remedy.</param>
    /// <returns>True when one of the rights is for it.</returns>
    public bool Admits(RemedyKind remedy) => Rights.Any(right => right.Remedy == remedy);
}
