using System.Collections.Immutable;

namespace CustomerService.Domain.Customers.Segments;

/// <summary>Whom to turn to first, and whom to keep in a database.</summary>
public static class CustomerSelection
{
    /// <summary>Prospects for something new, those who are customers already first: they are the best prospects [003 c6 q16].</summary>
    /// <typeparam name="T">What a prospect is to the host.</typeparam>
    /// <param name="prospects">The prospects, in the order that is to hold within each of the two groups.</param>
    /// <param name="isCustomer">Whether a prospect is a customer already.</param>
    /// <returns>The same prospects, customers first, otherwise in the same order; empty for none.</returns>
    public static ImmutableArray<T> ExistingFirst<T>(ImmutableArray<T> prospects, Predicate<T> isCustomer)
    {
        ArgumentNullException.ThrowIfNull(isCustomer);
        if (prospects.IsDefaultOrEmpty)
        {
            return [];
        }

        var (first, later) = (ImmutableArray.CreateBuilder<T>(prospects.Length), ImmutableArray.CreateBuilder<T>());
        foreach (var prospect in prospects)
        {
            (isCustomer(prospect) ? first : later).Add(prospect);
        }

        first.AddRange(later);
        return first.ToImmutable();
    }

    /// <summary>The customers whose annual sales make them worth a place in a database.</summary>
    /// <param name="byAnnualSales">The customers by their sales of a year.</param>
    /// <param name="atLeast">The least annual sales, included, in the same currency; finite.</param>
    /// <returns>Those customers, greatest first.</returns>
    /// <remarks>The source asks for such a threshold and does not say which of the sums that it offers is right [003 c5 q9]; so it is always the host's own.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is not finite.</exception>
    public static ImmutableArray<CustomerAmount> WorthADatabase(RankedCustomers byAnnualSales, double atLeast)
    {
        ArgumentNullException.ThrowIfNull(byAnnualSales);
        return double.IsFinite(atLeast)
            ? byAnnualSales.Part(0, byAnnualSales.CountFrom(atLeast))
            : throw new ArgumentOutOfRangeException(nameof(atLeast), atLeast, "A threshold is a finite amount.");
    }
}
