using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace CustomerService.Domain.Customers.Purchases.Rfm;

/// <summary>A customer with score and group.</summary>
/// <param name="Id">Who it is.</param>
/// <param name="Score">The grades.</param>
/// <param name="Segment">The only segment that has the score.</param>
public readonly record struct RfmCustomer(CustomerId Id, RfmScore Score, RfmSegment Segment);

/// <summary>What a segment comes to.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="Customers">How many customers are in it.</param>
/// <param name="ShareOfCustomers">Their share of all customers, from 0 to 1.</param>
/// <param name="Total">All that they spent.</param>
public sealed record RfmSegmentTotal(RfmSegment Segment, int Customers, double ShareOfCustomers, Money Total);

/// <summary>Customers graded by a scheme.</summary>
/// <remarks>Immutable.</remarks>
public sealed class RfmScores
{
    private readonly RfmCustomer[] _customers;

    internal RfmScores(RfmScheme scheme, RfmCustomer[] customers, ImmutableArray<RfmSegmentTotal> segments) =>
        (Scheme, _customers, Segments) = (scheme, customers, segments);

    /// <summary>The scheme.</summary>
    public RfmScheme Scheme { get; }

    /// <summary>Every customer once, in the order of the summaries, those who are too new for the models last.</summary>
    public ImmutableArray<RfmCustomer> Customers => ImmutableCollectionsMarshal.AsImmutableArray(_customers);

    /// <summary>Every segment of the scheme, in its order; the counts add up to the customers.</summary>
    public ImmutableArray<RfmSegmentTotal> Segments { get; }
}
