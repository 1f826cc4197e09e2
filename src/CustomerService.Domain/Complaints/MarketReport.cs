using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Complaints;

/// <summary>What a third party found and told the enterprise (市场情况反映): not a complaint, because nobody demands anything yet.</summary>
/// <remarks>Source: [003 c10 q8], whose key is not printed; that it is no complaint is how this library reads it.</remarks>
public sealed record MarketReport
{
    /// <summary>What was found; at least one fact.</summary>
    public required ImmutableArray<AllegedFact> Facts { get; init; }

    /// <summary>Who reported it.</summary>
    public required string ReportedBy { get; init; }

    /// <summary>The way it came.</summary>
    public required Channel Channel { get; init; }

    /// <summary>When it was reported.</summary>
    public required Instant At { get; init; }

    /// <summary>Turns the report into the intake of a complaint, once a customer stands behind it.</summary>
    /// <param name="id">The id of the complaint.</param>
    /// <param name="customer">The customer concerned.</param>
    /// <param name="demands">What that customer demands; at least one, or the receipt is refused.</param>
    /// <returns>An intake with the report's facts and channel; who reported it speaks for nobody.</returns>
    public Intake AsIntake(ComplaintId id, CustomerId customer, params ImmutableArray<Demand> demands) =>
        new() { Id = id, Customer = customer, Channel = Channel, Facts = Facts, Demands = demands.IsDefault ? [] : demands };
}
