using System.Collections.Immutable;

namespace CustomerService.Domain.Commitments.Practices;

/// <summary>How many of a critical part are kept for a customer, against how many the customer needs kept (安全库存).</summary>
/// <remarks>Source: [003 R10 4.2.1]: safety stock of critical parts by the customer's need. The need is the host's number; the source gives no formula.</remarks>
public sealed record SafetyStock
{
    /// <summary>Makes a record.</summary>
    /// <param name="part">The host's id of the part; not blank.</param>
    /// <param name="need">How many the customer needs kept, in pieces; 0 or more.</param>
    /// <param name="onHand">How many are there, in pieces; 0 or more.</param>
    /// <exception cref="ArgumentException">The part is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public SafetyStock(string part, int need, int onHand)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(part);
        ArgumentOutOfRangeException.ThrowIfNegative(need);
        ArgumentOutOfRangeException.ThrowIfNegative(onHand);
        (Part, Need, OnHand) = (part, need, onHand);
    }

    /// <summary>The host's id of the part.</summary>
    public string Part { get; }

    /// <summary>How many the customer needs kept, in pieces.</summary>
    public int Need { get; }

    /// <summary>How many are there, in pieces.</summary>
    public int OnHand { get; }

    /// <summary>How many are missing, in pieces; 0 where there are enough.</summary>
    public int Shortfall => Math.Max(0, Need - OnHand);

    /// <summary>The parts of which too few are there.</summary>
    /// <param name="stocks">The records of critical parts.</param>
    /// <returns>Those with a shortfall, in the order given.</returns>
    public static ImmutableArray<SafetyStock> ShortOf(params ImmutableArray<SafetyStock> stocks) =>
        stocks.IsDefault || stocks.Contains(null!)
            ? throw new ArgumentException("Stocks are an array without holes.", nameof(stocks))
            : stocks.RemoveAll(stock => stock.Shortfall == 0);
}
