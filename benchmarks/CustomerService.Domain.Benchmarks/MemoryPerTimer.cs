using System.Globalization;
using System.Runtime.CompilerServices;
using CustomerService.Domain.Commitments;
using NodaTime;

namespace CustomerService.Domain.Benchmarks;

/// <summary>What is held for each timer beyond its id, measured once: <c>./build.sh bench queue-memory</c>.</summary>
/// <remarks>
/// Every figure is the growth of <see cref="GC.GetTotalMemory(bool)"/> after full collections while one collection of that many timers is
/// held, divided by their number. The ids are made before: of a text the collection holds a reference, which is counted; of a number or
/// a <see cref="Guid"/> it holds copies, and the bytes of one are taken off again. One timer more than a power of two is the worst case: the room
/// has just doubled.
/// </remarks>
internal static class MemoryPerTimer
{
    private const int Million = 1_000_000;
    private const int JustDoubled = (1 << 20) + 1;

    public static void Print()
    {
        var random = new Random(1);
        var ats = new Instant[JustDoubled];
        foreach (ref var at in ats.AsSpan())
        {
            at = Instant.FromUnixTimeTicks(random.NextInt64(long.MaxValue >> 4));
        }

        Print("text", Enumerable.Range(1, JustDoubled).Select(number => number.ToString("'T-'0000000", CultureInfo.InvariantCulture)).ToArray(), ats);
        Print("Guid", ats.Select(_ => RandomGuid(random)).ToArray(), ats);
        Print("long", ats.Select(_ => random.NextInt64()).ToArray(), ats);
    }

    private static Guid RandomGuid(Random random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }

    private static void Print<TKey>(string ids, TKey[] keys, Instant[] ats)
        where TKey : notnull
    {
        var timers = keys.Zip(ats, (key, at) => new QueuedDeadline<TKey>(key, at)).ToArray();
        var stored = timers[..Million];
        Print<TKey>(ids, "DeadlineQueue, restored", Million, _ => DeadlineQueue<TKey>.Restore(stored));
        Print<TKey>(ids, "DeadlineQueue, one by one", Million, count => OneByOne(timers, count));
        Print<TKey>(ids, "DeadlineQueue, one by one, worst case", JustDoubled, count => OneByOne(timers, count));
        Print<TKey>(ids, "SortedSet and Dictionary", Million, count => TimersBySortedSet<TKey>.Of(timers.AsSpan(0, count)));
        Print<TKey>(ids, "PriorityQueue and Dictionary, nothing moved yet", Million, count => TimersByPriorityQueue<TKey>.Of(timers.AsSpan(0, count)));
    }

    private static DeadlineQueue<TKey> OneByOne<TKey>(QueuedDeadline<TKey>[] timers, int count)
        where TKey : notnull
    {
        var queue = new DeadlineQueue<TKey>();
        foreach (var (key, at) in timers.AsSpan(0, count))
        {
            queue.Set(key, at);
        }

        return queue;
    }

    private static void Print<TKey>(string ids, string what, int count, Func<int, object> make)
    {
        make(1);   // whatever is made once is not charged to the timers
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var held = make(count);
        var after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(held);
        Console.WriteLine($"{((double)(after - before) / count) - IdBytes<TKey>(),8:N1} bytes  {ids}  {count,9:N0}  {what}");
    }

    private static int IdBytes<TKey>() => typeof(TKey).IsValueType ? Unsafe.SizeOf<TKey>() : 0;
}
