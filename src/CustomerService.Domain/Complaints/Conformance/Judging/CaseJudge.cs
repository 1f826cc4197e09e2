using NodaTime;

namespace CustomerService.Domain.Complaints.Conformance.Judging;

/// <summary>Judges one case after the other; one judge serves one log.</summary>
internal sealed class CaseJudge(JudgedRules rules)
{
    private readonly CaseAlignment _alignment = new(rules.Graph, rules.Options.MostEdits);
    private readonly CaseTimesTally _times = new(rules);
    private readonly CaseClocks? _clocks = rules.Promises.IsEmpty ? null : new(rules);
    private int[] _triggers = new int[64];

    public CaseVerdict Judge(OpenCase open)
    {
        var events = open.Events;
        var aligned = Align(events);
        var isWhole = aligned == events.Count;
        var deviations = new DeviationFinder(rules, events, _alignment.Edits, aligned, _alignment.End).Find();
        var lateBy = isWhole || rules.Options.LateBy == DeadlineBasis.LastEvent ? LateBy(open) : null;
        if (lateBy is not null)
        {
            deviations.Add(DeviationFinder.TooLate(rules, events, open.Deadline!.Value));
        }

        var (last, isClosed) = (events[^1].At, isWhole && rules.Graph.IsClosed(_alignment.End));
        _times.Count(events, _alignment.Edits, isWhole && !isClosed ? rules.Options.Until ?? last : last);
        return new()
        {
            Case = open.Name,
            Events = events.Count,
            First = events[0].At,
            Last = last,
            Working = rules.Options.Calendar?.WorkingTimeBetween(events[0].At, last),
            State = isWhole && _alignment.End != rules.Graph.NotBegun ? rules.Graph.States[_alignment.End] : null,
            IsClosed = isClosed,
            AlignedEvents = aligned,
            Deviations = [.. deviations.OrderBy(deviation => deviation.Event)],
            States = _times.States(),
            Departments = _times.Departments(),
            HandOvers = _times.HandOvers(),
            Promises = _clocks is null || !isWhole ? [] : _clocks.Judge(events, _alignment.Edits, isClosed ? last : rules.Options.Until ?? last),
            Deadline = open.Deadline,
            LateBy = lateBy,
        };
    }

    private int Align(List<HeldEvent> events)
    {
        if (_triggers.Length < events.Count)
        {
            _triggers = new int[Math.Max(events.Count, 2 * _triggers.Length)];
        }

        for (var i = 0; i < events.Count; i++)
        {
            _triggers[i] = events[i].Trigger;
        }

        return _alignment.Align(_triggers.AsSpan(0, events.Count));
    }

    private Duration? LateBy(OpenCase open)
    {
        if (rules.Options.LateBy is not { } basis || open.Deadline is not { } deadline)
        {
            return null;
        }

        var last = open.Events[^1].At;
        var done = basis == DeadlineBasis.LastEvent ? last : ClosedAt(open.Events) ?? rules.Options.Until ?? last;
        return done > deadline ? done - deadline : null;
    }

    /// <summary>When the case was closed for the last time; null while it is open.</summary>
    private Instant? ClosedAt(List<HeldEvent> events)
    {
        if (!rules.Graph.IsClosed(_alignment.End))
        {
            return null;
        }

        Instant? closedAt = null;
        foreach (var edit in _alignment.Edits)
        {
            if (rules.Graph.IsClosed(edit.To) && !rules.Graph.IsClosed(edit.From))
            {
                closedAt = events[edit.Event].At;
            }
        }

        return closedAt;
    }
}
