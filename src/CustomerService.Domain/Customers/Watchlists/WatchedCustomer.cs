using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Customers.Watchlists;

/// <summary>The entry of one customer in the watchlist: why, since when, by whom, and how it ended.</summary>
/// <remarks>Source: [003 R12]. Immutable, safe to share between threads; two are equal only when they are the same object. An entry that ended stays as history.</remarks>
public sealed class WatchedCustomer
{
    private WatchedCustomer(ImmutableArray<WatchedCustomerEvent> history)
    {
        History = history;
        foreach (var fact in history)
        {
            Reasons = fact is CustomerPutOnWatch ? Reasons.AddRange(fact.Reasons) : Reasons.RemoveRange(fact.Reasons);
        }
    }

    /// <summary>Every event, in order.</summary>
    public ImmutableArray<WatchedCustomerEvent> History { get; }

    /// <summary>The customer.</summary>
    public CustomerId Customer => History[0].Customer;

    /// <summary>How many events it was folded from; for optimistic concurrency.</summary>
    public int Version => History.Length;

    /// <summary>When the last event happened.</summary>
    public Instant LastAt => History[^1].At;

    /// <summary>The reasons that hold, in the order in which they were added; none: the customer is off the list.</summary>
    public ImmutableArray<WatchReason> Reasons { get; } = [];

    /// <summary>Whether the customer is on the list.</summary>
    public bool IsOn => !Reasons.IsEmpty;

    /// <summary>Whether the firm has blacklisted the customer.</summary>
    public bool IsBlacklisted => Reasons.Contains(WatchReason.Blacklisted);

    internal static CustomerId Nobody { get; } = new("-");

    /// <summary>Puts a customer on the list.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="reasons">Why, for example <see cref="WatchAssessment.Reasons"/>; at least one; one that stands twice counts once.</param>
    /// <param name="note">What shows it; not blank.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="at">When.</param>
    /// <returns>The entry, or why not.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A reason is none.</exception>
    public static Decision<WatchedCustomer, WatchedCustomerEvent> Enter(CustomerId customer, ImmutableArray<WatchReason> reasons, string note, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(customer);
        return Decide(null, customer, "put-on-watch", new("Put on the watchlist", "列入关注名单"), new CustomerPutOnWatch { Reasons = Known(reasons), Note = note }, by, at);
    }

    /// <summary>Folds a history. No rules here: facts are not argued with.</summary>
    /// <param name="events">The events in order, from the first entry on, without gaps.</param>
    /// <returns>The entry.</returns>
    /// <exception cref="ArgumentException">
    /// There are no events, the first is no entry, one is missing, doubled, of another customer or dated before the one in front of it, adds a reason
    /// that holds or takes one away that does not.
    /// </exception>
    public static WatchedCustomer Replay(IEnumerable<WatchedCustomerEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        WatchedCustomer? entry = null;
        foreach (var fact in events)
        {
            ArgumentNullException.ThrowIfNull(fact, nameof(events));
            var fits = fact.Version == (entry?.Version ?? 0) + 1 && fact.Customer == (entry?.Customer ?? fact.Customer) && fact.At >= (entry?.LastAt ?? fact.At)
                && !fact.Reasons.IsDefaultOrEmpty && fact.Reasons.Distinct().Count() == fact.Reasons.Length
                && fact.Reasons.All(reason => Enum.IsDefined(reason) && (entry?.Reasons.Contains(reason) ?? false) == fact is CustomerTakenOffWatch);
            entry = fits ? new WatchedCustomer([.. entry?.History ?? [], fact]) : throw new ArgumentException($"The event {(entry?.Version ?? 0) + 1} of an entry cannot be {fact}.", nameof(events));
        }

        return entry ?? throw new ArgumentException("An entry has at least one event.", nameof(events));
    }

    /// <summary>Adds reasons, or puts a customer on the list again.</summary>
    /// <param name="reasons">The reasons; at least one, none of which holds already.</param>
    /// <param name="note">What shows them; not blank.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The fact, or why not.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A reason is none.</exception>
    public Decision<WatchedCustomer, WatchedCustomerEvent> Add(ImmutableArray<WatchReason> reasons, string note, Actor by, Instant at) =>
        Decide(this, Customer, "put-on-watch", new("Put on the watchlist", "列入关注名单"), new CustomerPutOnWatch { Reasons = Known(reasons), Note = note }, by, at);

    /// <summary>Takes reasons away; with the last one the customer is off the list.</summary>
    /// <param name="reasons">The reasons that hold no longer; at least one.</param>
    /// <param name="note">Why they do not; not blank.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The fact, or why not.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A reason is none.</exception>
    public Decision<WatchedCustomer, WatchedCustomerEvent> Remove(ImmutableArray<WatchReason> reasons, string note, Actor by, Instant at) =>
        Decide(this, Customer, "take-off-watch", new("Take off the watchlist", "移出关注名单"), new CustomerTakenOffWatch { Reasons = Known(reasons), Note = note }, by, at);

    private static ImmutableArray<WatchReason> Known(ImmutableArray<WatchReason> reasons) => reasons.IsDefault ? []
        : reasons.FirstOrDefault(reason => !Enum.IsDefined(reason)) is var odd && Enum.IsDefined(odd) ? [.. reasons.Distinct()]
        : throw new ArgumentOutOfRangeException(nameof(reasons), odd, "Not a value of WatchReason.");

    private static Decision<WatchedCustomer, WatchedCustomerEvent> Decide(
        WatchedCustomer? entry, CustomerId customer, string act, LocalizedText name, WatchedCustomerEvent fact, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(fact.Note, "note");
        ArgumentNullException.ThrowIfNull(by);
        var held = entry?.Reasons ?? [];
        var wrong = fact is CustomerPutOnWatch
            ? fact.Reasons.Where(held.Contains).Select(DomainError (reason) => new WatchReasonHeldAlready(reason))
            : fact.Reasons.Where(reason => !held.Contains(reason)).Select(DomainError (reason) => new WatchReasonNotHeld(reason));
        var unmet = Unmet.Of(
            [fact.Reasons.IsEmpty ? new WatchReasonMissing() : null, .. wrong, Unmet.Blank(fact.Note, "note", "说明"), entry is null ? null : Unmet.Early(at, entry.LastAt)]);
        if (!unmet.IsEmpty)
        {
            return new(entry is null ? new Refusal(act, name, "", null, unmet) : new Refusal(act, name, entry.IsOn ? "on" : "off", entry.IsOn ? new("on the list", "在名单中") : new("off the list", "不在名单中"), unmet));
        }

        var made = fact with { Customer = customer, Version = (entry?.Version ?? 0) + 1, At = at, By = by };
        return new(new WatchedCustomer([.. entry?.History ?? [], made]), [made]);
    }
}
