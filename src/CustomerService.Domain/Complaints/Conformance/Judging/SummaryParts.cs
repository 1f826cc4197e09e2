using System.Collections.Immutable;
using System.Numerics;
using CustomerService.Domain.Commitments;
using NodaTime;

namespace CustomerService.Domain.Complaints.Conformance.Judging;

// What a summary is added up in.

/// <summary>How often, and in how many cases.</summary>
internal sealed class Counted
{
    public long Times { get; private set; }

    public long Cases { get; private set; }

    public void Add(long times, long cases) => (Times, Cases) = (Times + times, Cases + cases);
}

/// <summary>The time cases spent somewhere.</summary>
internal sealed class Spent
{
    private readonly DurationTally _elapsed = new();
    private DurationTally? _working;

    public long Cases { get; private set; }

    public long Visits { get; private set; }

    public long Events { get; set; }

    public long Returns { get; set; }

    public BigInteger Total => _elapsed.Sum;

    public DurationDistribution Elapsed => _elapsed.Counted();

    public DurationDistribution? Working => _working?.Counted();

    public void Add(long cases, long visits, Duration elapsed, Duration? working)
    {
        (Cases, Visits) = (Cases + cases, Visits + visits);
        _elapsed.Add(elapsed);
        if (working is { } counted)
        {
            (_working ??= new()).Add(counted);
        }
    }

    public void Add(long cases, long visits, DurationDistribution elapsed, DurationDistribution? working)
    {
        (Cases, Visits) = (Cases + cases, Visits + visits);
        elapsed.AddTo(_elapsed);
        working?.AddTo(_working ??= new());
    }
}

/// <summary>What became of one clock.</summary>
internal sealed class PromiseTally
{
    private readonly DurationTally _lateness = new();
    private long _cycles;
    private long _kept;
    private long _open;
    private long _cancelled;

    public void Add(PromiseVerdict verdict)
    {
        _cycles++;
        if (verdict.LateBy is { } late)
        {
            _lateness.Add(late);
            return;
        }

        _kept += verdict.Status == TimerStatus.Met ? 1 : 0;
        _cancelled += verdict.Status == TimerStatus.Cancelled ? 1 : 0;
        _open += verdict.Status.IsOver ? 0 : 1;
    }

    public void Add(PromiseSummary summary)
    {
        (_cycles, _kept) = (_cycles + summary.Cycles, _kept + summary.Kept);
        (_open, _cancelled) = (_open + summary.Open, _cancelled + summary.Cancelled);
        summary.Lateness.AddTo(_lateness);
    }

    public PromiseSummary Summary(ClockId clock, string promise) => new(clock, promise, _cycles, _kept, _open, _cancelled, _lateness.Counted());
}

/// <summary>Keeps the worst of many, in little memory.</summary>
internal sealed class WorstList<T>(Func<T, Duration> badness, Func<T, string> name)
{
    private readonly List<T> _kept = [];

    public void Add(T item)
    {
        _kept.Add(item);
        if (_kept.Count >= 4 * ConformanceSummary.MostNamed)
        {
            var worst = Ordered();
            _kept.Clear();
            _kept.AddRange(worst);
        }
    }

    public void AddRange(ImmutableArray<T> items)
    {
        foreach (var item in items)
        {
            Add(item);
        }
    }

    public ImmutableArray<T> Ordered() =>
        [.. _kept.OrderByDescending(badness).ThenBy(name, StringComparer.Ordinal).Take(ConformanceSummary.MostNamed)];
}
