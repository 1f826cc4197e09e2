using System.Collections.Immutable;
using CustomerService.Domain.Calendars;
using NodaTime;

namespace CustomerService.Domain.Commitments.Drawing;

/// <summary>What a picture of a timer shows: stretches and marks of the present cycle, and the cycles before it.</summary>
internal sealed record TimerTimeline
{
    // A picture of a cycle that is over goes on for one part in so many.
    private const int Margin = 32;

    public required CommitmentTimer Timer { get; init; }

    /// <summary>How the timer stands where the picture was asked to end.</summary>
    public required TimerView View { get; init; }

    /// <summary>Where the picture begins: when the cycle began, or the timer was made.</summary>
    public required Instant Start { get; init; }

    /// <summary>Where the picture ends: where it was asked to, or shortly after cycle and due time are over.</summary>
    public required Instant End { get; init; }

    /// <summary>From <see cref="Start"/> to the end of the cycle or of the picture: ascending, without gaps.</summary>
    public required ImmutableArray<Stretch> Stretches { get; init; }

    /// <summary>The closed hours of the whole picture, also within pauses and after the cycle: ascending, disjoint.</summary>
    public required ImmutableArray<Interval> Closed { get; init; }

    /// <summary>The marks from <see cref="Start"/> to <see cref="End"/>, ascending.</summary>
    public required ImmutableArray<Mark> Marks { get; init; }

    /// <summary>The cycles before the present one, in order.</summary>
    public required ImmutableArray<PastCycle> Past { get; init; }

    public Promise Promise => Timer.Promise;

    /// <summary>The zone of its times: that of the calendar, UTC for elapsed time.</summary>
    public DateTimeZone Zone => (Promise.Binding.CountedOn ?? Promise.Target.CountedOn)?.Zone ?? DateTimeZone.Utc;

    public static TimerTimeline Of(CommitmentTimer timer, Instant until)
    {
        var state = timer.State;
        var view = timer.At(until);
        var start = timer.StartedAt ?? timer.Events[0].At;
        var over = state.EndedAt ?? until;
        var last = state.IsOver && !state.IsCancelled && view.DueAt is { } due ? Instant.Max(over, Instant.Min(due, until)) : over;
        var end = Instant.Min(until, last + ((last - start) / Margin));
        var history = TimelineHistory.Of(timer);
        var counted = Counted(history.Sections, start, end);
        return new TimerTimeline
        {
            Timer = timer,
            View = view,
            Start = start,
            End = end,
            Stretches = state.IsArmed ? Armed(start, over) : [.. Joined(Stretched(history, state, counted, start, over), view.DueAt)],
            Closed = [.. counted.Where(stretch => stretch.Kind == StretchKind.Closed).Select(stretch => new Interval(stretch.From, stretch.To))],
            Marks = [.. Marked(timer.State, view, history.Marks, end)],
            Past = [.. state.Cycles.Select(cycle => Compared(cycle, state.Promises.First(promise => PromiseReference.To(promise) == cycle.Promise)))],
        };
    }

    private static ImmutableArray<Stretch> Armed(Instant start, Instant end) => start < end ? [new Stretch(StretchKind.Armed, start, end)] : [];

    // Open and closed hours by turns, as each section's calendar has them.
    private static List<Stretch> Counted(IReadOnlyList<(Instant From, BusinessCalendar? Calendar)> sections, Instant start, Instant end)
    {
        var stretches = new List<Stretch>();
        for (var i = 0; i < sections.Count; i++)
        {
            var (from, to) = (Instant.Max(start, sections[i].From), i + 1 < sections.Count ? Instant.Min(end, sections[i + 1].From) : end);
            if (from >= to)
            {
                continue;
            }

            foreach (var open in sections[i].Calendar?.OpenIntervals(from, to) ?? [new Interval(from, to)])
            {
                Add(StretchKind.Closed, from, open.Start);
                Add(StretchKind.Running, open.Start, open.End);
                from = open.End;
            }

            Add(StretchKind.Closed, from, to);
        }

        return stretches;

        void Add(StretchKind kind, Instant from, Instant to)
        {
            if (from < to)
            {
                stretches.Add(new Stretch(kind, from, to));
            }
        }
    }

    private static List<Stretch> Stretched(TimelineHistory history, TimerState state, List<Stretch> counted, Instant start, Instant end)
    {
        var pauses = history.Pauses.ToList();
        if (state.PausedFor is { } reason)
        {
            pauses.Add(new Stretch(StretchKind.Paused, state.PausedAt, end, reason.DisplayName));
        }

        var exclusions = new List<Stretch>();
        foreach (var exclusion in history.Exclusions.OrderBy(exclusion => exclusion.From).ThenBy(exclusion => exclusion.To))
        {
            var from = exclusions.Count > 0 ? Instant.Max(exclusion.From, exclusions[^1].To) : exclusion.From;
            if (from < exclusion.To)
            {
                exclusions.Add(exclusion with { From = from });
            }
        }

        // Where a pause and an exclusion meet, the time is excluded.
        return Over(Over(Clipped(counted, start, end), Clipped(pauses, start, end)), Clipped(exclusions, start, end));
    }

    private static List<Stretch> Clipped(IEnumerable<Stretch> stretches, Instant start, Instant end) =>
    [
        .. stretches.Select(stretch => stretch with { From = Instant.Max(stretch.From, start), To = Instant.Min(stretch.To, end) }).Where(stretch => stretch.From < stretch.To),
    ];

    // The upper layer, and of the lower what it leaves free; both ascending and disjoint.
    private static List<Stretch> Over(List<Stretch> lower, List<Stretch> upper)
    {
        var stretches = new List<Stretch>(upper);
        var first = 0;
        foreach (var stretch in lower)
        {
            while (first < upper.Count && upper[first].To <= stretch.From)
            {
                first++;
            }

            var from = stretch.From;
            for (var i = first; i < upper.Count && upper[i].From < stretch.To; i++)
            {
                Add(stretch, from, upper[i].From);
                from = Instant.Max(from, upper[i].To);
            }

            Add(stretch, from, stretch.To);
        }

        stretches.Sort((one, other) => one.From.CompareTo(other.From));
        return stretches;

        void Add(Stretch stretch, Instant from, Instant to)
        {
            if (from < to)
            {
                stretches.Add(stretch with { From = from, To = to });
            }
        }
    }

    // Split where it was due; neighbors of one kind in one.
    private static List<Stretch> Joined(List<Stretch> stretches, Instant? due)
    {
        var joined = new List<Stretch>(stretches.Count + 1);
        foreach (var stretch in stretches)
        {
            if (due > stretch.From && due < stretch.To)
            {
                Add(stretch with { To = due.Value });
                Add(stretch with { From = due.Value, IsLate = true });
            }
            else
            {
                Add(stretch with { IsLate = due <= stretch.From });
            }
        }

        return joined;

        void Add(Stretch stretch)
        {
            if (joined.Count > 0 && joined[^1].Continues(stretch))
            {
                joined[^1] = joined[^1] with { To = stretch.To };
            }
            else
            {
                joined.Add(stretch);
            }
        }
    }

    private static IEnumerable<Mark> Marked(TimerState state, TimerView view, IReadOnlyList<Mark> done, Instant end)
    {
        var marks = done.ToList();
        if (state.IsArmed)
        {
            return marks;
        }

        var over = state.EndedAt ?? end;
        if (view.DueAt is { } due && (!state.IsCancelled || due < over))
        {
            marks.Add(new Mark(due < over ? MarkKind.Breach : MarkKind.Due, due));
        }

        if (state.Promise.Limit is not null && view.TargetAt is { } target && (!state.IsCancelled || target < over))
        {
            marks.Add(new Mark(MarkKind.Target, target));
        }

        foreach (var alert in state.Promise.Alerts)
        {
            // What would have gone off after the end did not.
            if (TimerClock.AlertAt(state, alert).AtOrNull is { } at && at <= over)
            {
                marks.Add(new Mark(alert.IsWarning ? MarkKind.Warning : MarkKind.Escalation, at));
            }
        }

        if (state.EndedAt is { } ended)
        {
            marks.Add(new Mark(state.IsCancelled ? MarkKind.Cancelled : MarkKind.Done, ended));
        }

        return marks.Where(mark => mark.At >= state.StartedAt && mark.At <= end).Distinct().OrderBy(mark => mark.At).ThenBy(mark => mark.Kind);
    }

    private static PastCycle Compared(TimerCycle cycle, Promise promise)
    {
        var binding = promise.Binding;
        var used = cycle.Used.IsInDays ? cycle.Used.Days : cycle.Used.Time.ToInt64Nanoseconds();
        return new PastCycle(cycle, binding.Amount, (double)used / binding.Whole);
    }
}
