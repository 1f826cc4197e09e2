using CustomerService.Domain.Calendars;
using NodaTime;

namespace CustomerService.Domain.Commitments.Drawing;

/// <summary>What the events of a timer say about its present cycle and its state no longer does: when it was held, and by what it was timed.</summary>
internal sealed class TimelineHistory
{
    private readonly List<Stretch> _pauses = [];
    private readonly List<Stretch> _exclusions = [];
    private readonly List<(Instant From, BusinessCalendar? Calendar)> _sections = [];
    private readonly List<Mark> _marks = [];

    private TimelineHistory()
    {
    }

    /// <summary>Pauses, ascending and disjoint; one that is not over is not among them.</summary>
    public IReadOnlyList<Stretch> Pauses => _pauses;

    /// <summary>Time that does not count, as it was recorded, also before the present cycle and after it.</summary>
    public IReadOnlyList<Stretch> Exclusions => _exclusions;

    /// <summary>From when the cycle was counted on which calendar; null: elapsed time.</summary>
    public IReadOnlyList<(Instant From, BusinessCalendar? Calendar)> Sections => _sections;

    /// <summary>What was done with the clock, and breaches of targets that hold no more.</summary>
    public IReadOnlyList<Mark> Marks => _marks;

    public static TimelineHistory Of(CommitmentTimer timer)
    {
        var history = new TimelineHistory();
        var state = TimerFold.Begin(timer.Events[0], Find);
        history.BeginCycle(state);
        foreach (var fact in timer.Events.Skip(1))
        {
            var next = TimerFold.Next(state, fact, Find);
            history.Note(state, next, fact);
            state = next;
        }

        return history;

        Promise Find(PromiseReference reference) => timer.State.Promises.First(promise => PromiseReference.To(promise) == reference);
    }

    private void Note(TimerState before, TimerState after, TimerEvent fact)
    {
        if (fact is TimeExcluded excluded)
        {
            _exclusions.Add(new Stretch(StretchKind.Excluded, excluded.From, excluded.To, LocalizedText.Same(excluded.Reason)));
        }

        if (after.Cycle != before.Cycle)
        {
            BeginCycle(after);
            return;
        }

        if (before.PausedFor is { } reason && after.PausedFor is null && before.PausedAt < fact.At)
        {
            _pauses.Add(new Stretch(StretchKind.Paused, before.PausedAt, fact.At, reason.DisplayName));
        }

        switch (fact)
        {
            case TimerReopened when before.EndedAt is { } ended:
                _exclusions.Add(new Stretch(StretchKind.Excluded, ended, fact.At, TimelineWords.ClosedMeanwhile));
                _marks.Add(new Mark(before.IsCancelled ? MarkKind.Cancelled : MarkKind.Done, ended));
                _marks.Add(new Mark(MarkKind.Reopened, fact.At));
                break;
            case TimerRetargeted retargeted when !before.IsArmed:
                if (retargeted.Policy == RetargetPolicy.KeepStart)
                {
                    _sections.Clear();
                }

                _sections.Add((after.CountedFrom, after.Promise.Binding.CountedOn));
                _marks.AddRange(before.BreachRecorded is { } due ? [new Mark(MarkKind.Breach, due), new Mark(MarkKind.Retargeted, fact.At)] : [new Mark(MarkKind.Retargeted, fact.At)]);
                break;
        }
    }

    private void BeginCycle(TimerState state)
    {
        _pauses.Clear();
        _sections.Clear();
        _marks.Clear();
        if (!state.IsArmed)
        {
            _sections.Add((state.StartedAt, state.Promise.Binding.CountedOn));
            _marks.Add(new Mark(MarkKind.Start, state.StartedAt));
        }
    }
}
