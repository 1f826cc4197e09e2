using System.Runtime.CompilerServices;
using NodaTime;

namespace CustomerService.Domain.Commitments;

/// <summary>The deadlines of a <see cref="DeadlineQueue{TKey}"/>, the earliest on top; each knows its slot, and each slot its place.</summary>
/// <remarks>
/// A heap with four children for each parent: half as deep as with two, and the four lie side by side in memory. Instants stand in the
/// heap itself, so that comparing two of them seldom has to look at their keys.
/// </remarks>
internal sealed class DeadlineHeap<TKey>(KeySlots<TKey> keys, IComparer<TKey> order, int room)
    where TKey : notnull
{
    private const int ChildBits = 2;
    private const int Children = 1 << ChildBits;

    // From one due in so many on, sorting them and rebuilding the rest costs less than taking out one after the other (measured).
    private const int FewInMany = 16;

    private Node[] _nodes = new Node[room];
    private int[] _places = new int[room];   // by slot

    public int Count { get; private set; }

    public int Room => _nodes.Length;

    /// <summary>The earliest deadline; there must be one.</summary>
    public Node First => _nodes[0];

    public Instant AtOf(int slot) => _nodes[_places[slot]].At;

    public void Grow(int capacity)
    {
        // The nodes last: their number is the room, and it must not be more than the places have when memory runs out between the two.
        Array.Resize(ref _places, capacity);
        Array.Resize(ref _nodes, capacity);
    }

    /// <summary>Puts a new slot at the end, in order or not: <see cref="Arrange"/> must follow.</summary>
    public void Append(int slot, Instant at) => Put(Count++, new Node(at, slot));

    public void Add(int slot, Instant at) => Rise(Count++, new Node(at, slot));

    public void Move(int slot, Instant at) => Settle(_places[slot], new Node(at, slot));

    public void TakeOut(int slot)
    {
        var place = _places[slot];
        var last = _nodes[--Count];
        if (place < Count)
        {
            Settle(place, last);
        }
    }

    /// <summary>Makes a heap of nodes in any order.</summary>
    public void Arrange()
    {
        for (var place = 0; place < Count; place++)
        {
            _places[_nodes[place].Slot] = place;
        }

        for (var place = (Count - 2) >> ChildBits; place >= 0; place--)
        {
            Sink(place, _nodes[place]);
        }
    }

    public Node[] Sorted()
    {
        var sorted = _nodes.AsSpan(0, Count).ToArray();
        Array.Sort(sorted, Compare);
        return sorted;
    }

    /// <summary>Takes out everything up to and including an instant, in order.</summary>
    public Node[] TakeUpTo(Instant end)
    {
        var limit = new Node(end, KeySlots<TKey>.None);
        var due = PlacesUpTo(limit);
        var taken = new Node[due.Count];
        if (due.Count <= Count / FewInMany)
        {
            for (var i = 0; i < taken.Length; i++)
            {
                taken[i] = First;
                TakeOut(First.Slot);
            }

            return taken;
        }

        for (var i = 0; i < taken.Length; i++)
        {
            taken[i] = _nodes[due[i]];
        }

        Array.Sort(taken, Compare);
        var kept = 0;
        for (var place = 0; place < Count; place++)
        {
            if (!_nodes[place].IsUpTo(limit))
            {
                _nodes[kept++] = _nodes[place];
            }
        }

        Count = kept;
        Arrange();
        return taken;
    }

    // Nothing below a node is earlier than the node, so the search ends where nothing is due.
    private List<int> PlacesUpTo(in Node limit)
    {
        List<int> due = [];
        if (Count > 0 && First.IsUpTo(limit))
        {
            due.Add(0);
        }

        for (var i = 0; i < due.Count; i++)
        {
            if (due[i] <= (Count - 2) >> ChildBits)
            {
                var child = (due[i] << ChildBits) + 1;
                for (var last = Math.Min(child + Children, Count); child < last; child++)
                {
                    if (_nodes[child].IsUpTo(limit))
                    {
                        due.Add(child);
                    }
                }
            }
        }

        return due;
    }

    private void Settle(int place, Node node)
    {
        if (place > 0 && IsBefore(node, _nodes[(place - 1) >> ChildBits]))
        {
            Rise(place, node);
        }
        else
        {
            Sink(place, node);
        }
    }

    private void Rise(int place, Node node)
    {
        while (place > 0)
        {
            var parent = (place - 1) >> ChildBits;
            if (!IsBefore(node, _nodes[parent]))
            {
                break;
            }

            Put(place, _nodes[parent]);
            place = parent;
        }

        Put(place, node);
    }

    private void Sink(int place, Node node)
    {
        var nodes = _nodes;
        var lastParent = (Count - 2) >> ChildBits;   // below zero when there is none
        while (place <= lastParent)
        {
            var first = (place << ChildBits) + 1;
            var least = first;
            for (var child = Math.Min(first + Children, Count) - 1; child > first; child--)
            {
                if (IsBefore(nodes[child], nodes[least]))
                {
                    least = child;
                }
            }

            if (!IsBefore(nodes[least], node))
            {
                break;
            }

            Put(place, nodes[least]);
            place = least;
        }

        Put(place, node);
    }

    private void Put(int place, Node node)
    {
        _nodes[place] = node;
        _places[node.Slot] = place;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsBefore(in Node one, in Node other) => one.Ticks < other.Ticks || (one.Ticks == other.Ticks && Compare(one, other) < 0);

    private int Compare(Node one, Node other)
    {
        var byInstant = one.CompareInstantTo(other);
        return byInstant != 0 ? byInstant : order.Compare(keys[one.Slot], keys[other.Slot]);
    }

    /// <summary>A slot with its instant in 16 bytes; an <see cref="Instant"/> alone has as many, so it is taken apart into ticks and the rest.</summary>
    internal readonly struct Node
    {
        // In this order: with the long number last or in the middle, padding would make it 24 bytes.
        private readonly long _ticks;
        private readonly int _nanoseconds;   // beyond the ticks, 0 to 99
        private readonly int _slot;

        public Node(Instant at, int slot)
        {
            (_ticks, _slot) = (at.ToUnixTimeTicks(), slot);
            _nanoseconds = (int)(at - Instant.FromUnixTimeTicks(_ticks)).NanosecondOfDay;
        }

        public long Ticks => _ticks;

        public int Slot => _slot;

        public Instant At => Instant.FromUnixTimeTicks(_ticks).PlusNanoseconds(_nanoseconds);

        public bool IsUpTo(in Node end) => CompareInstantTo(end) <= 0;

        public int CompareInstantTo(in Node other)
        {
            var byTicks = _ticks.CompareTo(other._ticks);
            return byTicks != 0 ? byTicks : _nanoseconds.CompareTo(other._nanoseconds);
        }
    }
}
