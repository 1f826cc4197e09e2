using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CustomerService.Domain.Customers.Watchlists;

/// <summary>All entries of a firm: who is watched and why, and who may not come back under another name.</summary>
/// <remarks>Source: [003 R12]. Immutable, safe to share between threads. Whether two ids are one person the host finds out; this list draws the consequence.</remarks>
public sealed class Watchlist
{
    private readonly FrozenDictionary<CustomerId, WatchedCustomer> _entries;

    /// <summary>Puts a list together.</summary>
    /// <param name="entries">The entries, those that ended included; one for each customer.</param>
    /// <exception cref="ArgumentException">An entry is null, or a customer has two.</exception>
    public Watchlist(IEnumerable<WatchedCustomer> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        WatchedCustomer[] all = [.. entries];
        if (all.Contains(null) || all.DistinctBy(entry => entry.Customer).Count() < all.Length)
        {
            throw new ArgumentException("Entries are there, and a customer has one.", nameof(entries));
        }

        _entries = all.ToFrozenDictionary(entry => entry.Customer);
        Watched = [.. all.Where(entry => entry.IsOn).OrderBy(entry => entry.Customer.Value, StringComparer.Ordinal)];
    }

    /// <summary>Who is on the list, by id.</summary>
    public ImmutableArray<WatchedCustomer> Watched { get; }

    /// <summary>Why a customer is watched.</summary>
    /// <param name="customer">The customer.</param>
    /// <returns>The reasons; none: the customer is not watched.</returns>
    public ImmutableArray<WatchReason> ReasonsFor(CustomerId customer)
    {
        ArgumentNullException.ThrowIfNull(customer);
        return _entries.TryGetValue(customer, out var entry) ? entry.Reasons : [];
    }

    /// <summary>Says whether somebody may be served as a new customer.</summary>
    /// <param name="asNew">The id under which the customer would be new.</param>
    /// <param name="matches">Other ids that the host has found to be the same person or firm; none: no match was found.</param>
    /// <returns>Null: the customer may be served as new. Otherwise a refusal that names every blacklisted id.</returns>
    /// <exception cref="ArgumentException">A match is null.</exception>
    public Refusal? RefusesAsNew(CustomerId asNew, ImmutableArray<CustomerId> matches)
    {
        ArgumentNullException.ThrowIfNull(asNew);
        if (!matches.IsDefault && matches.Contains(null!))
        {
            throw new ArgumentException("A match is there.", nameof(matches));
        }

        ImmutableArray<DomainError> unmet =
        [
            .. (matches.IsDefault ? [asNew] : matches.Insert(0, asNew)).Distinct().Where(id => _entries.TryGetValue(id, out var entry) && entry.IsBlacklisted)
                .Select(id => new BlacklistedUnderAnotherId(asNew, id)),
        ];
        return unmet.IsEmpty ? null : new Refusal("serve-as-new", new("Serve as a new customer", "作为新客户服务"), "", null, unmet);
    }
}
