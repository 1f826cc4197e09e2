using System.Numerics;
using System.Runtime.CompilerServices;

namespace CustomerService.Domain.Commitments;

/// <summary>Gives each key a small number, its slot, and finds it again: a hash table whose entries never move.</summary>
/// <typeparam name="TKey">The keys.</typeparam>
/// <remarks>
/// Not a <see cref="Dictionary{TKey, TValue}"/>: that one would hold the slots a second time and hash once more to take a slot back.
/// Slots of removed keys are given out again, so that all slots stay below the capacity.
/// </remarks>
internal sealed class KeySlots<TKey>
    where TKey : notnull
{
    public const int None = -1;

    // 2^32 divided by the golden ratio: spreads keys that count up, or up in steps of a power of two, over all buckets.
    private const uint Spread = 0x9E3779B9;
    private const int HashBits = 32;

    private readonly IEqualityComparer<TKey>? _equality;
    private Entry[] _entries;
    private int[] _buckets;   // the first slot of each chain, plus one: a new array is all empty chains
    private int _shift;
    private int _used;
    private int _free = None;

    public KeySlots(int capacity, IEqualityComparer<TKey>? equality)
    {
        // Without a comparer the compiler calls the key's own Equals directly; that works for value types only.
        _equality = equality ?? (typeof(TKey).IsValueType ? null : EqualityComparer<TKey>.Default);
        _entries = new Entry[capacity];
        _buckets = BucketsFor(capacity);
        _shift = ShiftFor(_buckets);
    }

    public TKey this[int slot] => _entries[slot].Key;

    public int HashOf(TKey key) => _equality is null ? key.GetHashCode() : _equality.GetHashCode(key);

    public int Find(TKey key, int hash)
    {
        var entries = _entries;
        var slot = _buckets[BucketOf(hash)] - 1;
        while (slot >= 0)
        {
            ref var entry = ref entries[slot];
            if (entry.Hash == hash && AreEqual(entry.Key, key))
            {
                return slot;
            }

            slot = entry.Next;
        }

        return None;
    }

    /// <summary>Takes in a key that is not there yet; the capacity must allow it.</summary>
    public int Add(TKey key, int hash)
    {
        var slot = _free;
        if (slot == None)
        {
            slot = _used++;
        }
        else
        {
            _free = _entries[slot].Next;
        }

        ref var first = ref _buckets[BucketOf(hash)];
        _entries[slot] = new Entry { Key = key, Hash = hash, Next = first - 1 };
        first = slot + 1;
        return slot;
    }

    public void Remove(int slot)
    {
        ref var entry = ref _entries[slot];
        ref var first = ref _buckets[BucketOf(entry.Hash)];
        if (first - 1 == slot)
        {
            first = entry.Next + 1;
        }
        else
        {
            Before(slot, first - 1).Next = entry.Next;
        }

        entry = new Entry { Next = _free };   // and lets go of the key
        _free = slot;
    }

    /// <summary>Makes room for more keys.</summary>
    /// <param name="capacity">More than now.</param>
    public void Grow(int capacity)
    {
        // Both arrays exist before one of them is replaced: when memory runs out the table stays as it was.
        var buckets = BucketsFor(capacity);
        Array.Resize(ref _entries, capacity);
        (_buckets, _shift) = (buckets, ShiftFor(buckets));
        for (var slot = 0; slot < _used; slot++)   // a table grows when it is full: every used slot has a key
        {
            ref var entry = ref _entries[slot];
            ref var first = ref buckets[BucketOf(entry.Hash)];
            entry.Next = first - 1;
            first = slot + 1;
        }
    }

    // At least two: a shift by all 32 bits would shift by none.
    private static int[] BucketsFor(int capacity) => new int[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(capacity, 2))];

    private static int ShiftFor(int[] buckets) => HashBits - BitOperations.Log2((uint)buckets.Length);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int BucketOf(int hash) => (int)(unchecked((uint)hash * Spread) >> _shift);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool AreEqual(TKey one, TKey other) =>
        _equality is null ? EqualityComparer<TKey>.Default.Equals(one, other) : _equality.Equals(one, other);

    private ref Entry Before(int slot, int start)
    {
        var at = start;
        while (_entries[at].Next != slot)
        {
            at = _entries[at].Next;
        }

        return ref _entries[at];
    }

    private struct Entry
    {
        public TKey Key;
        public int Hash;
        public int Next;   // the next slot of the chain, or of the free slots; None at the end
    }
}
