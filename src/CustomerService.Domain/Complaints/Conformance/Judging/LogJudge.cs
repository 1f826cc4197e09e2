using CustomerService.Domain.Calendars;
using NodaTime;
using NodaTime.Text;

namespace CustomerService.Domain.Complaints.Conformance.Judging;

/// <summary>Takes the events of a log, holds those of open cases, and hands out a verdict for each case that is let go.</summary>
internal sealed class LogJudge(JudgedRules rules, Func<LoggedEvent, string, FormatException> fault)
{
    private const int MostSpare = 64;
    private const int LargestSpare = 1_024;

    private readonly CaseJudge _judge = new(rules);
    private readonly Dictionary<string, OpenCase> _open = new(StringComparer.Ordinal);
    private readonly Stack<OpenCase> _spare = [];
    private OpenCase? _last;
    private long _begun;

    public IEnumerable<CaseVerdict> Judge(IEnumerable<LoggedEvent> events)
    {
        foreach (var logged in events)
        {
            Check(logged);
            if (!rules.IsStep(logged))
            {
                continue;
            }

            if (rules.Options.Release == CaseRelease.WhenNextCaseBegins && _last is { } former && former.Name != logged.Case)
            {
                yield return Release(former);
            }

            var open = Take(logged);
            if (rules.Options.Release == CaseRelease.WhenClosed && rules.Table.IsSurelyClosed(open.Position))
            {
                yield return Release(open);
            }
        }

        foreach (var open in _open.Values.OrderBy(open => open.Number).ToList())
        {
            yield return Release(open);
        }
    }

    private OpenCase Take(in LoggedEvent logged)
    {
        var open = CaseOf(logged);
        if (open.Events.Count > 0 && logged.At < open.Events[^1].At)
        {
            throw fault(logged, $"a time not before {Text(open.Events[^1].At)}, when case {EventLogException.Excerpt(logged.Case)} had its former event, "
                + $"was expected and it is {Text(logged.At)}.");
        }

        var trigger = rules.TriggerOf(logged.Activity);
        open.Events.Add(new(logged.At, logged.Activity, trigger, logged.Line, logged.Department, logged.Role, rules.EvidenceOf(logged)));
        open.Deadline = logged.Deadline ?? open.Deadline;
        open.Position = trigger == CaseAlignment.Unknown ? ReplayTable.Lost : rules.Table.Step(open.Position, trigger).Position;
        return open;
    }

    private OpenCase CaseOf(in LoggedEvent logged)
    {
        if (_last is { } last && (ReferenceEquals(last.Name, logged.Case) || last.Name == logged.Case))
        {
            return last;
        }

        if (!_open.TryGetValue(logged.Case, out var open))
        {
            open = _spare.TryPop(out var spare) ? spare : new();
            open.Begin(logged.Case, ++_begun, rules.Table.Begin);
            _open.Add(logged.Case, open);
        }

        return _last = open;
    }

    private CaseVerdict Release(OpenCase open)
    {
        var verdict = _judge.Judge(open);
        _open.Remove(open.Name);
        _last = ReferenceEquals(_last, open) ? null : _last;
        if (rules.Options.Release != CaseRelease.AtEnd && _spare.Count < MostSpare && open.Events.Capacity <= LargestSpare)
        {
            _spare.Push(open);
        }

        return verdict;
    }

    private void Check(in LoggedEvent logged)
    {
        if (rules.AsksCalendars && (logged.At < BusinessCalendar.Earliest || logged.At >= BusinessCalendar.Latest))
        {
            throw fault(logged, $"a time from {Text(BusinessCalendar.Earliest)} to {Text(BusinessCalendar.Latest)}, about which calendars answer, was expected and it is {Text(logged.At)}.");
        }

        if (rules.Options.Until is { } until && logged.At > until)
        {
            throw fault(logged, $"a time not after {Text(until)}, until when the log is judged, was expected and it is {Text(logged.At)}.");
        }
    }

    private static string Text(Instant at) => InstantPattern.ExtendedIso.Format(at);
}
