using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Commitments;

/// <summary>A stretch of time that does not count, with whose it is.</summary>
internal readonly record struct Gap(Instant From, Instant To, TimeParty Party, LocalizedText Reason);

/// <summary>What the events of a timer add up to.</summary>
internal sealed record TimerState
{
    public required string Id { get; init; }

    /// <summary>What is timed now.</summary>
    public required Promise Promise { get; init; }

    /// <summary>Every promise that was timed, the present one last.</summary>
    public required ImmutableArray<Promise> Promises { get; init; }

    public int Version { get; init; }

    public Instant LastAt { get; init; }

    /// <summary>The number of the cycle; 0 while the timer is armed.</summary>
    public int Cycle { get; init; }

    /// <summary>When the cycle began.</summary>
    public Instant StartedAt { get; init; }

    /// <summary>From when the present target is counted.</summary>
    public Instant CountedFrom { get; init; }

    /// <summary>Whose time of day a limit keeps: the start, or where the whole time began anew under another target.</summary>
    public Instant Origin { get; init; }

    /// <summary>What earlier targets had used of target and limit.</summary>
    public (long Target, long Limit) Carried { get; init; }

    /// <summary>How often the target changed; alerts and breaches belong to one such section.</summary>
    public int Section { get; init; }

    public PauseReason? PausedFor { get; init; }

    public Instant PausedAt { get; init; }

    /// <summary>Pauses that are over and exclusions, as they were recorded.</summary>
    public ImmutableArray<Gap> Gaps { get; init; } = [];

    /// <summary>The same joined: ascending, disjoint.</summary>
    public ImmutableArray<Interval> Uncounted { get; init; } = [];

    public Instant? EndedAt { get; init; }

    public bool IsCancelled { get; init; }

    public ImmutableArray<TimerCycle> Cycles { get; init; } = [];

    public ImmutableArray<TimerBreach> Breaches { get; init; } = [];

    /// <summary>The alerts that went off in this section.</summary>
    public ImmutableArray<int> Alerted { get; init; } = [];

    /// <summary>The breach that was recorded in this section; null while none was.</summary>
    public Instant? BreachRecorded { get; init; }

    public bool IsArmed => Cycle == 0;

    public bool IsOver => EndedAt is not null;

    public bool Runs => !IsArmed && !IsOver;

    /// <summary>The same with another promise.</summary>
    public TimerState Timing(Promise promise) =>
        this with { Promise = promise, Promises = Promises.Any(known => PromiseReference.To(known) == PromiseReference.To(promise)) ? Promises : Promises.Add(promise) };

    public TimerState Without(Gap gap) => gap.From >= gap.To ? this : this with { Gaps = Gaps.Add(gap), Uncounted = Joined(Uncounted, new Interval(gap.From, gap.To)) };

    public TimerState BeginningAt(Instant at) => this with
    {
        Cycle = Cycle + 1,
        StartedAt = at,
        CountedFrom = at,
        Origin = at,
        Carried = default,
        Section = Section + 1,
        PausedFor = null,
        EndedAt = null,
        IsCancelled = false,
        Alerted = [],
        BreachRecorded = null,
    };

    private static ImmutableArray<Interval> Joined(ImmutableArray<Interval> intervals, Interval added)
    {
        var (start, end) = (added.Start, added.End);
        var joined = ImmutableArray.CreateBuilder<Interval>(intervals.Length + 1);
        var placed = false;
        foreach (var interval in intervals)
        {
            if (interval.End < start)
            {
                joined.Add(interval);
            }
            else if (interval.Start > end)
            {
                if (!placed)
                {
                    joined.Add(new Interval(start, end));
                    placed = true;
                }

                joined.Add(interval);
            }
            else
            {
                (start, end) = (Instant.Min(start, interval.Start), Instant.Max(end, interval.End));
            }
        }

        if (!placed)
        {
            joined.Add(new Interval(start, end));
        }

        return joined.ToImmutable();
    }
}
