using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NodaTime;

namespace CustomerService.Domain.Complaints.Conformance.Judging;

/// <summary>Adds verdicts and summaries up.</summary>
internal sealed class SummaryTally(ComplaintProcedure procedure)
{
    private static readonly LocalizedText Deadline = new("by its deadline", "在期限之前");

    private readonly Dictionary<CaseDeviationKind, Counted> _kinds = [];
    private readonly Dictionary<(CaseDeviationKind Kind, LogActivity Activity, LocalizedText Expected), Counted> _patterns = [];
    private readonly HashSet<CaseDeviationKind> _kindsOfCase = [];
    private readonly HashSet<(CaseDeviationKind Kind, LogActivity Activity, LocalizedText Expected)> _patternsOfCase = [];
    private readonly Dictionary<ComplaintState, Spent> _states = [];
    private readonly Dictionary<ComplaintState, long> _endings = [];
    private readonly Dictionary<string, Spent> _departments = new(StringComparer.Ordinal);
    private readonly Dictionary<(string From, string To), long> _handOvers = [];
    private readonly Dictionary<(ClockId Clock, string Promise), PromiseTally> _promises = [];
    private readonly DurationTally _elapsed = new();
    private readonly DurationTally _lateness = new();
    private readonly WorstList<LateCase> _latest = new(late => late.LateBy, late => late.Case);
    private readonly WorstList<BrokenPromise> _worst = new(broken => broken.LateBy, broken => $"{broken.Case}/{broken.Clock}");
    private DurationTally? _working;
    private long _cases;
    private long _events;
    private long _fitting;
    private long _conforming;
    private long _closed;
    private long _cutOff;
    private long _withDeadline;
    private long _unknownEnding;
    private long _several;
    private long _returning;
    private Instant? _first;
    private Instant? _last;

    public void Add(CaseVerdict verdict)
    {
        AddCounts(verdict);
        AddDeviations(verdict);
        _elapsed.Add(verdict.Elapsed);
        if (verdict.Working is { } working)
        {
            (_working ??= new()).Add(working);
        }

        if (verdict is { LateBy: { } lateBy, Deadline: { } deadline })
        {
            _lateness.Add(lateBy);
            _latest.Add(new(verdict.Case, deadline, lateBy));
        }

        foreach (var time in verdict.States)
        {
            Of(_states, time.State).Add(1, time.Visits, time.Elapsed, time.Working);
        }

        AddDepartments(verdict);
        foreach (var promise in verdict.Promises)
        {
            Of(_promises, (promise.Clock, promise.Promise)).Add(promise);
            if (promise is { LateBy: { } late, DueAt: { } due })
            {
                _worst.Add(new(verdict.Case, promise.Clock, promise.Promise, due, late, promise.EndedAt is null));
            }
        }
    }

    public void Add(ConformanceSummary summary)
    {
        (_cases, _events) = (_cases + summary.Cases, _events + summary.Events);
        (_fitting, _conforming) = (_fitting + summary.FittingCases, _conforming + summary.ConformingCases);
        (_closed, _cutOff) = (_closed + summary.ClosedCases, _cutOff + summary.CasesCutOff);
        _withDeadline += summary.CasesWithDeadline;
        (_several, _returning) = (_several + summary.CasesOverSeveralDepartments, _returning + summary.CasesReturning);
        AddSpan(summary.First, summary.Last);
        summary.Elapsed.AddTo(_elapsed);
        summary.Working?.AddTo(_working ??= new());
        summary.Lateness.AddTo(_lateness);
        _latest.AddRange(summary.Latest);
        _worst.AddRange(summary.WorstPromises);
        foreach (var row in summary.Deviations)
        {
            Of(_kinds, row.Kind).Add(row.Times, row.Cases);
        }

        foreach (var row in summary.Patterns)
        {
            Of(_patterns, (row.Kind, row.Activity, row.Expected)).Add(row.Times, row.Cases);
        }

        AddRows(summary);
    }

    public ConformanceSummary Summary()
    {
        var handedOn = _handOvers.GroupBy(pair => pair.Key.From).ToDictionary(group => group.Key, group => group.Sum(pair => pair.Value));
        var takenOver = _handOvers.GroupBy(pair => pair.Key.To).ToDictionary(group => group.Key, group => group.Sum(pair => pair.Value));
        return new()
        {
            Procedure = procedure,
            Cases = _cases,
            Events = _events,
            First = _first,
            Last = _last,
            FittingCases = _fitting,
            ConformingCases = _conforming,
            ClosedCases = _closed,
            CasesCutOff = _cutOff,
            CasesWithDeadline = _withDeadline,
            Lateness = _lateness.Counted(),
            Latest = _latest.Ordered(),
            Deviations = [.. _kinds.OrderBy(pair => pair.Key).Select(pair => new DeviationCount(pair.Key, pair.Value.Times, pair.Value.Cases))],
            Patterns = [.. _patterns
                .Select(pair => new DeviationPattern(pair.Key.Kind, pair.Key.Activity, pair.Key.Expected, pair.Value.Times, pair.Value.Cases))
                .OrderByDescending(row => row.Times).ThenBy(row => row.Kind)
                .ThenBy(row => row.Activity.Name.English, StringComparer.Ordinal).ThenBy(row => row.Expected.English, StringComparer.Ordinal)],
            Elapsed = _elapsed.Counted(),
            Working = _working?.Counted(),
            States = [.. procedure.States.Where(state => _states.ContainsKey(state.State)).Select(state => StateOf(state.State, _states[state.State]))],
            Endings = Endings(),
            Departments = [.. _departments
                .OrderByDescending(pair => pair.Value.Total).ThenBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => DepartmentOf(pair.Key, pair.Value, takenOver.GetValueOrDefault(pair.Key), handedOn.GetValueOrDefault(pair.Key)))],
            HandOvers = [.. _handOvers
                .Select(pair => new LogHandOver(pair.Key.From, pair.Key.To, checked((int)pair.Value)))
                .OrderByDescending(row => row.Times).ThenBy(row => row.From, StringComparer.Ordinal).ThenBy(row => row.To, StringComparer.Ordinal)],
            CasesOverSeveralDepartments = _several,
            CasesReturning = _returning,
            Promises = [.. procedure.Clocks.SelectMany(clock => _promises.Where(pair => pair.Key.Clock == clock.Id).OrderBy(pair => pair.Key.Promise, StringComparer.Ordinal))
                .Select(pair => pair.Value.Summary(pair.Key.Clock, pair.Key.Promise))],
            WorstPromises = _worst.Ordered(),
        };
    }

    private static StateSummary StateOf(ComplaintState state, Spent spent) => new(state, spent.Cases, spent.Visits, spent.Elapsed, spent.Working);

    private static DepartmentSummary DepartmentOf(string name, Spent spent, long takenOver, long handedOn) =>
        new(name, spent.Cases, spent.Events, takenOver, handedOn, spent.Returns, spent.Elapsed, spent.Working);

    private static TValue Of<TKey, TValue>(Dictionary<TKey, TValue> known, TKey key)
        where TKey : notnull
        where TValue : new()
    {
        ref var value = ref CollectionsMarshal.GetValueRefOrAddDefault(known, key, out _);
        return value ??= new();
    }

    private ImmutableArray<StateCount> Endings()
    {
        var rows = procedure.States.Where(state => _endings.ContainsKey(state.State)).Select(state => new StateCount(state.State, _endings[state.State]));
        return [.. _unknownEnding == 0 ? rows : rows.Append(new(null, _unknownEnding))];
    }

    private void AddCounts(CaseVerdict verdict)
    {
        (_cases, _events) = (_cases + 1, _events + verdict.Events);
        _fitting += verdict.Fits ? 1 : 0;
        _conforming += verdict.Conforms ? 1 : 0;
        _closed += verdict.IsClosed ? 1 : 0;
        _cutOff += verdict.IsWhole ? 0 : 1;
        _withDeadline += verdict.Deadline is null ? 0 : 1;
        _several += verdict.Departments.Length > 1 ? 1 : 0;
        _returning += verdict.Returns > 0 ? 1 : 0;
        AddSpan(verdict.First, verdict.Last);
        AddEnding(verdict.State, 1);
    }

    private void AddSpan(Instant? first, Instant? last)
    {
        _first = first < _first || _first is null ? first ?? _first : _first;
        _last = last > _last || _last is null ? last ?? _last : _last;
    }

    private void AddEnding(ComplaintState? state, long cases)
    {
        if (state is { } known)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_endings, known, out _) += cases;
        }
        else
        {
            _unknownEnding += cases;
        }
    }

    private void AddDeviations(CaseVerdict verdict)
    {
        _kindsOfCase.Clear();
        _patternsOfCase.Clear();
        foreach (var deviation in verdict.Deviations)
        {
            // Every deadline is another instant, and places are the case's own: neither makes a pattern.
            var expected = deviation.Kind switch
            {
                CaseDeviationKind.TooLate => Deadline,
                CaseDeviationKind.WrongOrder when procedure.Rows.FirstOrDefault(row => row.Trigger.Value == deviation.ExpectedCode) is { } row =>
                    new($"before {procedure.NameOf(row.Trigger).English}", $"在“{procedure.NameOf(row.Trigger).Chinese}”之前"),
                CaseDeviationKind.WrongOrder => new("elsewhere", "其他位置"),
                _ => deviation.Expected,
            };
            var pattern = (deviation.Kind, deviation.Activity, expected);
            Of(_kinds, deviation.Kind).Add(1, _kindsOfCase.Add(deviation.Kind) ? 1 : 0);
            Of(_patterns, pattern).Add(1, _patternsOfCase.Add(pattern) ? 1 : 0);
        }
    }

    private void AddDepartments(CaseVerdict verdict)
    {
        foreach (var time in verdict.Departments)
        {
            var spent = Of(_departments, time.Department);
            spent.Add(1, time.Visits, time.Elapsed, time.Working);
            spent.Events += time.Events;
        }

        foreach (var handOver in verdict.HandOvers)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_handOvers, (handOver.From, handOver.To), out _)++;
            Of(_departments, handOver.To).Returns += handOver.IsReturn ? 1 : 0;
        }
    }

    private void AddRows(ConformanceSummary summary)
    {
        foreach (var row in summary.States)
        {
            Of(_states, row.State).Add(row.Cases, row.Visits, row.Elapsed, row.Working);
        }

        foreach (var row in summary.Endings)
        {
            AddEnding(row.State, row.Cases);
        }

        foreach (var row in summary.Departments)
        {
            var spent = Of(_departments, row.Department);
            spent.Add(row.Cases, 0, row.Elapsed, row.Working);
            (spent.Events, spent.Returns) = (spent.Events + row.Events, spent.Returns + row.Returns);
        }

        foreach (var row in summary.HandOvers)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_handOvers, (row.From, row.To), out _) += row.Times;
        }

        foreach (var row in summary.Promises)
        {
            Of(_promises, (row.Clock, row.Promise)).Add(row);
        }
    }
}
