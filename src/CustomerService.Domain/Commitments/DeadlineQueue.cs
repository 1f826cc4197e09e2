using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NodaTime;

namespace CustomerService.Domain.Commitments;

/// <summary>The running timers of one process, in the order in which they are up: millions of them, each found by its key.</summary>
/// <typeparam name="TKey">What identifies a timer, for example the id of a case, or the id with the name of a promise.</typeparam>
/// <remarks>
/// <para>The one mutable object here, and a host's own: it reads no clock, starts nothing and waits for nothing. A host sets its timers,
/// sleeps until <see cref="NextWakeUp"/>, and takes what is due. Not thread-safe: one writer, and no
/// reader beside it.</para>
/// <para>Order: by instant, exact to the nanosecond; equal instants by key. So the order never depends on the order of loading, nor on
/// what was moved or removed in between. Strings are ordered by their characters (ordinal), other keys by their own comparison;
/// where that depends on a culture, as in a tuple with a string in it, pass an order.</para>
/// <para>Cost, for n timers: <see cref="TryGet"/>, <see cref="Contains"/>, <see cref="NextWakeUp"/> and <see cref="Count"/> take constant
/// time; <see cref="Set"/> and <see cref="Remove"/> at most log n steps; taking k timers at most k log n. Memory: 28 bytes, a key or
/// a reference to it, and 4 to 8 bytes, for each timer that there is room for. When the room is used up it doubles, and
/// for that moment old and new room are there together; a capacity given beforehand avoids it. Room is never given back:
/// <see cref="Restore"/> a <see cref="Snapshot"/> for that. There is room for 2^30 timers at most.</para>
/// <para>The order and the equality must agree (two keys compare as 0 when they are equal, and only then), must not change while a key is
/// in the queue, and must not throw or touch the queue.</para>
/// </remarks>
/// <example><code>
/// var timers = new DeadlineQueue&lt;string&gt;();
/// timers.Set("C-1", dueAt);
/// var wakeUp = timers.NextWakeUp;   // sleep until then
/// while (timers.TryTakeDue(now, out var due))
/// {
///     Remind(due.Key);              // may set, move and remove timers
/// }
/// </code></example>
public sealed class DeadlineQueue<TKey>
    where TKey : notnull
{
    private const int SmallestRoom = 4;
    private const int LargestRoom = 1 << 30;

    private readonly KeySlots<TKey> _keys;
    private readonly DeadlineHeap<TKey> _heap;

    /// <summary>Makes a queue without timers.</summary>
    /// <param name="order">The order of keys whose instants are equal; null for ordinal strings, and for the keys' own comparison otherwise.</param>
    /// <param name="equality">Which keys are the same; null for the keys' own equality.</param>
    /// <param name="capacity">How many timers to make room for, from 0 to 2^30; the room grows by itself.</param>
    /// <exception cref="ArgumentException">There is no order, and keys of this type have none of their own.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is below 0 or above 2^30.</exception>
    public DeadlineQueue(IComparer<TKey>? order = null, IEqualityComparer<TKey>? equality = null, int capacity = 0)
    {
        if (capacity is < 0 or > LargestRoom)
        {
            throw new ArgumentOutOfRangeException(nameof(capacity), capacity, $"A queue has room for 0 to {LargestRoom} timers.");
        }

        order ??= OwnOrder()
            ?? throw new ArgumentException($"Keys of type {typeof(TKey)} do not compare with each other; pass their order.", nameof(order));
        var room = Math.Max(capacity, SmallestRoom);
        _keys = new KeySlots<TKey>(room, equality);
        _heap = new DeadlineHeap<TKey>(_keys, order, room);
    }

    /// <summary>How many timers there are.</summary>
    public int Count => _heap.Count;

    /// <summary>The earliest instant of all timers, past ones included; null when there are none.</summary>
    public Instant? NextWakeUp => _heap.Count == 0 ? null : _heap.First.At;

    /// <summary>Makes a queue of many timers at once, in time proportional to their number.</summary>
    /// <param name="timers">The timers, in any order: a <see cref="Snapshot"/>, or what a host has stored itself.</param>
    /// <param name="order">As for the constructor.</param>
    /// <param name="equality">As for the constructor.</param>
    /// <returns>A queue of these timers; it has no more room than they need if their number is known beforehand.</returns>
    /// <exception cref="ArgumentException">A key stands there twice, or is null; or keys of this type have no order.</exception>
    public static DeadlineQueue<TKey> Restore(IEnumerable<QueuedDeadline<TKey>> timers, IComparer<TKey>? order = null, IEqualityComparer<TKey>? equality = null)
    {
        ArgumentNullException.ThrowIfNull(timers);
        if (timers is ImmutableArray<QueuedDeadline<TKey>> { IsDefault: true })
        {
            throw new ArgumentException("The timers are an array that was never made.", nameof(timers));
        }

        var queue = new DeadlineQueue<TKey>(order, equality, timers.TryGetNonEnumeratedCount(out var count) ? count : 0);
        foreach (var (key, at) in timers)
        {
            if (key is null)
            {
                throw new ArgumentException($"The timer at position {queue.Count} has no key.", nameof(timers));
            }

            if (queue.SlotOf(key, out var hash) != KeySlots<TKey>.None)
            {
                throw new ArgumentException($"The key '{key}' stands there twice; a key has one timer.", nameof(timers));
            }

            queue._heap.Append(queue.NewSlot(key, hash), at);
        }

        queue._heap.Arrange();
        return queue;
    }

    /// <summary>Whether a key has a timer.</summary>
    /// <param name="key">The key.</param>
    /// <returns>True when it has one.</returns>
    public bool Contains(TKey key) => SlotOf(key, out _) != KeySlots<TKey>.None;

    /// <summary>Finds the timer of a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="at">When its time is up; the default when it has no timer.</param>
    /// <returns>True when it has one.</returns>
    public bool TryGet(TKey key, out Instant at)
    {
        var slot = SlotOf(key, out _);
        at = slot == KeySlots<TKey>.None ? default : _heap.AtOf(slot);
        return slot != KeySlots<TKey>.None;
    }

    /// <summary>Adds a timer, or moves the one that the key has to another instant.</summary>
    /// <param name="key">The key. One that is there already, equal to this one, stays.</param>
    /// <param name="at">When its time is up; any instant, past ones and the ends of time included.</param>
    /// <returns>True when the timer is new; false when it was moved, or stood at that instant already.</returns>
    /// <exception cref="InvalidOperationException">The timer is new, and there are 2^30 already.</exception>
    public bool Set(TKey key, Instant at)
    {
        var slot = SlotOf(key, out var hash);
        if (slot == KeySlots<TKey>.None)
        {
            _heap.Add(NewSlot(key, hash), at);
            return true;
        }

        _heap.Move(slot, at);
        return false;
    }

    /// <summary>Removes the timer of a key.</summary>
    /// <param name="key">The key.</param>
    /// <returns>True when it had one.</returns>
    public bool Remove(TKey key)
    {
        var slot = SlotOf(key, out _);
        if (slot == KeySlots<TKey>.None)
        {
            return false;
        }

        _heap.TakeOut(slot);
        _keys.Remove(slot);
        return true;
    }

    /// <summary>Takes the earliest timer if its time is up, without allocating.</summary>
    /// <param name="now">The moment, inclusive: a timer that is up right now is due.</param>
    /// <param name="due">The timer, which is in the queue no longer; the default when none is due.</param>
    /// <returns>True when one was due.</returns>
    /// <remarks>
    /// For a loop that sets, moves and removes timers as it goes: what is set to an instant up to <paramref name="now"/> comes out as well, in
    /// its turn among those that are left. A loop that always sets the timer it took to such an instant never ends.
    /// </remarks>
    public bool TryTakeDue(Instant now, out QueuedDeadline<TKey> due)
    {
        if (_heap.Count == 0 || _heap.First.At > now)
        {
            due = default;
            return false;
        }

        var first = _heap.First;
        due = Of(first);
        _heap.TakeOut(first.Slot);
        _keys.Remove(first.Slot);
        return true;
    }

    /// <summary>Takes everything whose time is up, however long ago: each timer once, in order.</summary>
    /// <param name="now">The moment, inclusive: a timer that is up right now is due.</param>
    /// <returns>The timers, which are in the queue no longer; empty when none is due.</returns>
    /// <remarks>The result is complete before the caller sees any of it; what is set afterwards waits for the next call.</remarks>
    public ImmutableArray<QueuedDeadline<TKey>> TakeDue(Instant now)
    {
        var taken = _heap.TakeUpTo(now);
        var due = new QueuedDeadline<TKey>[taken.Length];
        for (var i = 0; i < taken.Length; i++)
        {
            due[i] = Of(taken[i]);
            _keys.Remove(taken[i].Slot);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(due);
    }

    /// <summary>All timers in order, for storing or looking at; the queue stays as it is.</summary>
    /// <returns>The timers as they are now; what happens to the queue afterwards does not show.</returns>
    public ImmutableArray<QueuedDeadline<TKey>> Snapshot() => ImmutableCollectionsMarshal.AsImmutableArray(Array.ConvertAll(_heap.Sorted(), Of));

    // A culture must not decide: for strings the default comparer would ask it.
    private static IComparer<TKey>? OwnOrder() =>
        typeof(TKey) == typeof(string) ? (IComparer<TKey>)StringComparer.Ordinal
        : typeof(TKey).IsAssignableTo(typeof(IComparable<TKey>)) || typeof(TKey).IsAssignableTo(typeof(IComparable)) ? Comparer<TKey>.Default
        : null;

    private QueuedDeadline<TKey> Of(DeadlineHeap<TKey>.Node node) => new(_keys[node.Slot], node.At);

    private int SlotOf(TKey key, out int hash)
    {
        ArgumentNullException.ThrowIfNull(key);
        hash = _keys.HashOf(key);
        return _keys.Find(key, hash);
    }

    private int NewSlot(TKey key, int hash)
    {
        if (_heap.Count == _heap.Room)
        {
            var room = (int)Math.Min(_heap.Room * 2L, LargestRoom);
            if (room == _heap.Room)
            {
                throw new InvalidOperationException($"A queue has room for {LargestRoom} timers at most.");
            }

            _keys.Grow(room);
            _heap.Grow(room);
        }

        return _keys.Add(key, hash);
    }
}
