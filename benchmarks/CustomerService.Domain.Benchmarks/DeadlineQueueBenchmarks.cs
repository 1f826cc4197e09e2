using System.Globalization;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using CustomerService.Domain.Commitments;
using NodaTime;

namespace CustomerService.Domain.Benchmarks;

/// <summary>What does a million running timers cost: to load, to move, to remove, to take when they are due?</summary>
/// <remarks>
/// Ids are texts; instants lie at random within ninety days, to the second, so that one in eight or so is shared. Times are per timer.
/// The obvious alternatives are a sorted set with a dictionary, and a priority queue with a dictionary that leaves behind what is moved
/// or removed. That debt is paid when it comes up: one more line takes everything after a quarter of a million moves.
/// </remarks>
[MedianColumn]
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class DeadlineQueueBenchmarks
{
    private const int Timers = 1_000_000;
    private const int Changed = 250_000;
    private const int Seconds = 90 * 24 * 60 * 60;

    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 0, 0);
    private static readonly Instant End = Start + Duration.FromSeconds(Seconds);
    private static readonly Instant Downtime = Start + Duration.FromDays(9);   // a tenth of all are up

    private QueuedDeadline<string>[] _timers = [];
    private QueuedDeadline<string>[] _changes = [];
    private DeadlineQueue<string> _queue = new();
    private TimersBySortedSet<string> _set = new();
    private TimersByPriorityQueue<string> _heap = new();

    [GlobalSetup]
    public void SetUp()
    {
        var random = new Random(1);
        _timers = [.. Enumerable.Range(1, Timers).Select(number => new QueuedDeadline<string>(number.ToString("'T-'0000000", CultureInfo.InvariantCulture), At(random)))];
        random.Shuffle(_timers);
        _changes = [.. random.GetItems(_timers, Changed * 2).DistinctBy(timer => timer.Key).Take(Changed).Select(timer => timer with { At = At(random) })];
        LoadQueue();
        LoadSet();
        LoadHeap();
        Queue_moves();
        Set_moves();
        Heap_moves();
        var due = _queue.TakeDue(Downtime);
        if (_changes.Length != Changed || !due.SequenceEqual(_set.TakeDue(Downtime)) || !due.SequenceEqual(_heap.TakeDue(Downtime)))
        {
            throw new InvalidOperationException("Three ways to keep timers disagree.");
        }
    }

    [IterationSetup(Targets = [nameof(Queue_moves), nameof(Queue_removes), nameof(Queue_takes_a_tenth), nameof(Queue_takes_all), nameof(Queue_takes_all_one_by_one), nameof(Queue_snapshot)])]
    public void LoadQueue() => _queue = DeadlineQueue<string>.Restore(_timers);

    [IterationSetup(Targets = [nameof(Set_moves), nameof(Set_removes), nameof(Set_takes_a_tenth), nameof(Set_takes_all)])]
    public void LoadSet() => _set = TimersBySortedSet<string>.Of(_timers);

    [IterationSetup(Targets = [nameof(Heap_moves), nameof(Heap_removes), nameof(Heap_takes_a_tenth), nameof(Heap_takes_all)])]
    public void LoadHeap() => _heap = TimersByPriorityQueue<string>.Of(_timers);

    [IterationSetup(Target = nameof(Heap_takes_all_after_moves))]
    public void LoadAndMoveHeap()
    {
        LoadHeap();
        Heap_moves();
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Timers)]
    [BenchmarkCategory("load")]
    public object Set_loads() => TimersBySortedSet<string>.Of(_timers);

    [Benchmark(OperationsPerInvoke = Timers)]
    [BenchmarkCategory("load")]
    public object Heap_loads() => TimersByPriorityQueue<string>.Of(_timers);

    [Benchmark(OperationsPerInvoke = Timers)]
    [BenchmarkCategory("load")]
    public object Queue_loads()
    {
        var queue = new DeadlineQueue<string>();
        foreach (var (key, at) in _timers)
        {
            queue.Set(key, at);
        }

        return queue;
    }

    [Benchmark(OperationsPerInvoke = Timers)]
    [BenchmarkCategory("load")]
    public object Queue_restores() => DeadlineQueue<string>.Restore(_timers);

    [Benchmark(Baseline = true, OperationsPerInvoke = Changed)]
    [BenchmarkCategory("move")]
    public void Set_moves()
    {
        foreach (var (key, at) in _changes)
        {
            _set.Set(key, at);
        }
    }

    [Benchmark(OperationsPerInvoke = Changed)]
    [BenchmarkCategory("move")]
    public void Heap_moves()
    {
        foreach (var (key, at) in _changes)
        {
            _heap.Set(key, at);
        }
    }

    [Benchmark(OperationsPerInvoke = Changed)]
    [BenchmarkCategory("move")]
    public void Queue_moves()
    {
        foreach (var (key, at) in _changes)
        {
            _queue.Set(key, at);
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Changed)]
    [BenchmarkCategory("remove")]
    public bool Set_removes() => Array.TrueForAll(_changes, change => _set.Remove(change.Key));

    [Benchmark(OperationsPerInvoke = Changed)]
    [BenchmarkCategory("remove")]
    public bool Heap_removes() => Array.TrueForAll(_changes, change => _heap.Remove(change.Key));

    [Benchmark(OperationsPerInvoke = Changed)]
    [BenchmarkCategory("remove")]
    public bool Queue_removes() => Array.TrueForAll(_changes, change => _queue.Remove(change.Key));

    [Benchmark(Baseline = true, OperationsPerInvoke = Timers / 10)]
    [BenchmarkCategory("take a tenth")]
    public int Set_takes_a_tenth() => _set.TakeDue(Downtime).Count;

    [Benchmark(OperationsPerInvoke = Timers / 10)]
    [BenchmarkCategory("take a tenth")]
    public int Heap_takes_a_tenth() => _heap.TakeDue(Downtime).Count;

    [Benchmark(OperationsPerInvoke = Timers / 10)]
    [BenchmarkCategory("take a tenth")]
    public int Queue_takes_a_tenth() => _queue.TakeDue(Downtime).Length;

    [Benchmark(Baseline = true, OperationsPerInvoke = Timers)]
    [BenchmarkCategory("take all")]
    public int Set_takes_all() => _set.TakeDue(End).Count;

    [Benchmark(OperationsPerInvoke = Timers)]
    [BenchmarkCategory("take all")]
    public int Heap_takes_all() => _heap.TakeDue(End).Count;

    [Benchmark(OperationsPerInvoke = Timers)]
    [BenchmarkCategory("take all")]
    public int Heap_takes_all_after_moves() => _heap.TakeDue(End).Count;

    [Benchmark(OperationsPerInvoke = Timers)]
    [BenchmarkCategory("take all")]
    public int Queue_takes_all() => _queue.TakeDue(End).Length;

    [Benchmark(OperationsPerInvoke = Timers)]
    [BenchmarkCategory("take all")]
    public int Queue_takes_all_one_by_one()
    {
        var taken = 0;
        while (_queue.TryTakeDue(End, out _))
        {
            taken++;
        }

        return taken;
    }

    [Benchmark(OperationsPerInvoke = Timers)]
    [BenchmarkCategory("snapshot")]
    public int Queue_snapshot() => _queue.Snapshot().Length;

    private static Instant At(Random random) => Start + Duration.FromSeconds(random.Next(Seconds));
}
