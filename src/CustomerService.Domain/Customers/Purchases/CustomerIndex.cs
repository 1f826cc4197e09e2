using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace CustomerService.Domain.Customers.Purchases;

/// <summary>Numbers customers in the order in which they appear: an open-addressing table of ids.</summary>
/// <remarks>
/// The time of a large log is spent waiting for memory: a slot holds all that a hit needs, equal references are not looked into, and an id that
/// follows itself costs one comparison.
/// </remarks>
internal sealed class CustomerIndex
{
    public const int None = -1;

    private CustomerId[] _ids;
    private Slot[] _slots;
    private CustomerId? _recent;
    private int _numberOfRecent;

    public CustomerIndex(int customers)
    {
        var room = Math.Max(customers, 16);
        _ids = new CustomerId[room];
        _slots = new Slot[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Min(2L * room, 1 << 30))];
    }

    public int Count { get; private set; }

    public CustomerId this[int number] => _ids[number];

    /// <summary>The customer's number, a new one if need be.</summary>
    public int NumberOf(CustomerId id)
    {
        if (ReferenceEquals(id, _recent))
        {
            return _numberOfRecent;
        }

        var hash = HashOf(id);
        ref var slot = ref SlotOf(_slots, id, hash);
        if (slot.Id is null)
        {
            if (2 * (Count + 1) > _slots.Length)
            {
                Grow();
                slot = ref SlotOf(_slots, id, hash);
            }

            if (Count == _ids.Length)
            {
                Array.Resize(ref _ids, (int)Math.Min(2L * Count, Array.MaxLength));
            }

            slot = new(id, hash, Count);
            _ids[Count++] = id;
        }

        (_recent, _numberOfRecent) = (id, slot.Number);
        return _numberOfRecent;
    }

    /// <summary>Whether the customer is a new one, who is numbered then.</summary>
    public bool TryAdd(CustomerId id)
    {
        var before = Count;
        NumberOf(id);
        return Count > before;
    }

    /// <summary>The customer's number, or <see cref="None"/>; changes nothing, so that many threads may ask.</summary>
    public int Find(CustomerId id) => SlotOf(_slots, id, HashOf(id)) is { Id: not null } slot ? slot.Number : None;

    [SuppressMessage("Globalization", "CA1307:Specify StringComparison for clarity", Justification = "The hash of a string is ordinal.")]
    private static int HashOf(CustomerId id) => id.Value.GetHashCode();

    private static ref Slot SlotOf(Slot[] slots, CustomerId id, int hash)
    {
        var mask = slots.Length - 1;
        for (var at = hash & mask; ; at = (at + 1) & mask)
        {
            ref var slot = ref slots[at];
            if (ReferenceEquals(slot.Id, id) || slot.Id is null || (slot.Hash == hash && slot.Id.Value == id.Value))
            {
                return ref slot;
            }
        }
    }

    private void Grow()
    {
        var grown = new Slot[2 * _slots.Length];
        var mask = grown.Length - 1;
        foreach (ref readonly var slot in _slots.AsSpan())
        {
            if (slot.Id is not null)
            {
                // All ids differ: the first free slot is the one.
                var at = slot.Hash & mask;
                while (grown[at].Id is not null)
                {
                    at = (at + 1) & mask;
                }

                grown[at] = slot;
            }
        }

        _slots = grown;
    }

    private readonly record struct Slot(CustomerId? Id, int Hash, int Number);
}
