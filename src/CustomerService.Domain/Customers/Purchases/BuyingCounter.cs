namespace CustomerService.Domain.Customers.Purchases;

/// <summary>Counts equal rows: an open-addressing table of rows, sorted once at the end.</summary>
/// <remarks>A dictionary of structs takes about three times as long; a million customers are the ordinary case here.</remarks>
internal sealed class BuyingCounter
{
    private const int Smallest = 256;

    private BuyingRow[] _slots = new BuyingRow[Smallest];
    private int _used;

    public BuyingCounter(int rows)
    {
        // Of many customers a tenth to a half are distinct; growing twice costs less than memory nobody needs.
        var wanted = Math.Clamp(rows / 4, Smallest, 1 << 20);
        _slots = new BuyingRow[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)wanted)];
    }

    public void Add(in Buying buying, long customers)
    {
        ref var slot = ref SlotOf(_slots, buying);
        if (slot.Customers == 0)
        {
            if (2 * (_used + 1) > _slots.Length)
            {
                Grow();
                slot = ref SlotOf(_slots, buying);
            }

            _used++;
        }

        slot = new(buying, slot.Customers + customers);
    }

    public BuyingRow[] ToSortedRows()
    {
        var rows = new BuyingRow[_used];
        var next = 0;
        foreach (ref readonly var slot in _slots.AsSpan())
        {
            if (slot.Customers > 0)
            {
                rows[next++] = slot;
            }
        }

        rows.AsSpan().Sort(static (left, right) => Compare(left.Buying, right.Buying));
        return rows;
    }

    private static int Compare(in Buying left, in Buying right) =>
        left.Frequency != right.Frequency ? left.Frequency.CompareTo(right.Frequency)
        : left.Recency != right.Recency ? left.Recency.CompareTo(right.Recency)
        : left.Age.CompareTo(right.Age);

    private static ref BuyingRow SlotOf(BuyingRow[] slots, in Buying buying)
    {
        var mask = slots.Length - 1;
        for (var at = Hash(buying) & mask; ; at = (at + 1) & mask)
        {
            ref var slot = ref slots[at];
            if (slot.Customers == 0
                || (slot.Buying.Frequency == buying.Frequency && slot.Buying.Recency == buying.Recency && slot.Buying.Age == buying.Age))
            {
                return ref slot;
            }
        }
    }

    private static int Hash(in Buying buying)
    {
        unchecked
        {
            // + 0.0 makes the two zeros one.
            var hash = (ulong)buying.Frequency * 0x9E3779B97F4A7C15UL;
            hash = (hash ^ BitConverter.DoubleToUInt64Bits(buying.Recency + 0.0)) * 0xBF58476D1CE4E5B9UL;
            hash = (hash ^ (hash >> 29) ^ BitConverter.DoubleToUInt64Bits(buying.Age)) * 0x94D049BB133111EBUL;
            return (int)((hash ^ (hash >> 32)) & 0x7FFFFFFF);
        }
    }

    private void Grow()
    {
        var grown = new BuyingRow[2 * _slots.Length];
        foreach (ref readonly var slot in _slots.AsSpan())
        {
            if (slot.Customers > 0)
            {
                SlotOf(grown, slot.Buying) = slot;
            }
        }

        _slots = grown;
    }
}
