using System.Runtime.InteropServices;
using CustomerService.Domain.Commitments;
using NodaTime;

namespace CustomerService.Domain.Benchmarks;

/// <summary>Timers in a <see cref="SortedSet{T}"/> by instant and key, with a <see cref="Dictionary{TKey, TValue}"/> that finds the instant of a key.</summary>
internal sealed class TimersBySortedSet<TKey>
    where TKey : notnull
{
    private readonly Dictionary<TKey, Instant> _ats = [];
    private readonly SortedSet<(Instant At, TKey Key)> _order = new(ByInstant<TKey>.Order);

    public static TimersBySortedSet<TKey> Of(ReadOnlySpan<QueuedDeadline<TKey>> timers)
    {
        var made = new TimersBySortedSet<TKey>();
        foreach (var (key, at) in timers)
        {
            made.Set(key, at);
        }

        return made;
    }

    public void Set(TKey key, Instant at)
    {
        ref var held = ref CollectionsMarshal.GetValueRefOrAddDefault(_ats, key, out var exists);
        if (exists)
        {
            _order.Remove((held, key));
        }

        held = at;
        _order.Add((at, key));
    }

    public bool Remove(TKey key) => _ats.Remove(key, out var at) && _order.Remove((at, key));

    public List<QueuedDeadline<TKey>> TakeDue(Instant now)
    {
        var due = new List<QueuedDeadline<TKey>>();
        while (_order.Count > 0 && _order.Min is var (at, key) && at <= now)
        {
            due.Add(new(key, at));
            Remove(key);
        }

        return due;
    }
}

/// <summary>
/// Timers in a <see cref="PriorityQueue{TElement, TPriority}"/>, which cannot move an element: the old one stays until it comes up, and a
/// <see cref="Dictionary{TKey, TValue}"/> says which one counts.
/// </summary>
internal sealed class TimersByPriorityQueue<TKey>
    where TKey : notnull
{
    private readonly Dictionary<TKey, Instant> _ats = [];
    private readonly PriorityQueue<TKey, (Instant At, TKey Key)> _order = new(ByInstant<TKey>.Order);

    public static TimersByPriorityQueue<TKey> Of(ReadOnlySpan<QueuedDeadline<TKey>> timers)
    {
        var made = new TimersByPriorityQueue<TKey>();
        foreach (var (key, at) in timers)
        {
            made.Set(key, at);
        }

        return made;
    }

    public void Set(TKey key, Instant at)
    {
        _ats[key] = at;
        _order.Enqueue(key, (at, key));
    }

    public bool Remove(TKey key) => _ats.Remove(key);

    public List<QueuedDeadline<TKey>> TakeDue(Instant now)
    {
        var due = new List<QueuedDeadline<TKey>>();
        while (_order.TryPeek(out var key, out var next) && next.At <= now)
        {
            _order.Dequeue();
            if (_ats.TryGetValue(key, out var at) && at == next.At)
            {
                due.Add(new(key, at));
                _ats.Remove(key);
            }
        }

        return due;
    }
}

/// <summary>By instant, then by key; the default order of a pair would ask the culture about texts.</summary>
internal sealed class ByInstant<TKey> : IComparer<(Instant At, TKey Key)>
{
    public static readonly ByInstant<TKey> Order = new();

    private readonly IComparer<TKey> _keys = typeof(TKey) == typeof(string) ? (IComparer<TKey>)StringComparer.Ordinal : Comparer<TKey>.Default;

    public int Compare((Instant At, TKey Key) x, (Instant At, TKey Key) y)
    {
        var byInstant = x.At.CompareTo(y.At);
        return byInstant != 0 ? byInstant : _keys.Compare(x.Key, y.Key);
    }
}
