using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NodaTime;

namespace CustomerService.Domain.Complaints.Conformance;

/// <summary>What is known of a log while it is read: a few numbers for each case, and what is counted over all of them.</summary>
internal sealed class LogReplay(ComplaintProcedure procedure)
{
    private const int None = -1;

    private readonly ReplayTable _table = new(procedure);
    private readonly Dictionary<string, int> _caseNumbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _activities = new(StringComparer.Ordinal);      // as spelled; a trigger, or a count more than these
    private readonly List<(string Name, int Events)> _unknown = [];
    private readonly Dictionary<string, int> _departments = new(StringComparer.Ordinal);
    private readonly Dictionary<(int From, int To), int> _handOvers = [];
    private readonly HashSet<(int Case, int Department)> _left = [];
    private readonly Dictionary<(LogDeviationKind Kind, int After, int Position, int Activity), int> _deviations = [];
    private Trace[] _traces = new Trace[256];
    private string? _caseName;                                                               // of the event read last
    private int _case;
    private int _events;
    private int _fittingSteps;
    private int _overSeveral;
    private int _returning;
    private Instant _first = Instant.MaxValue;
    private Instant _last = Instant.MinValue;

    /// <summary>Whether an event comes before the former one of its case; numbers a case that is new.</summary>
    public bool IsTooEarly(in LoggedEvent logged, out Instant former)
    {
        SelectCase(logged.Case);
        former = _traces[_case].At;
        return logged.At < former;
    }

    /// <summary>Takes an event of the case that was asked for last.</summary>
    public void Add(in LoggedEvent logged)
    {
        ref var trace = ref _traces[_case];
        _events++;
        (_first, _last) = (Instant.Min(_first, logged.At), Instant.Max(_last, logged.At));
        TakeStep(ref trace, ActivityOf(logged.Activity));
        if (logged.Department is { } department)
        {
            TakeDepartment(ref trace, department);
        }

        trace.At = logged.At;
    }

    /// <summary>Ends every case and sums up.</summary>
    public ConformanceReport Report(EventLogColumns columns)
    {
        var fitting = 0;
        Dictionary<int, int> endings = [];
        foreach (ref readonly var trace in _traces.AsSpan(0, _caseNumbers.Count))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(endings, trace.Position, out _)++;
            if (!trace.Deviates)
            {
                if (_table.IsClosed(trace.Position))
                {
                    fitting++;
                }
                else
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(
                        _deviations, (LogDeviationKind.NotEnded, trace.Activity, trace.Position, None), out _)++;
                }
            }
        }

        var departments = _departments.ToDictionary(pair => pair.Value, pair => pair.Key);
        return new()
        {
            Procedure = procedure,
            Columns = columns,
            First = _events == 0 ? null : _first,
            Last = _events == 0 ? null : _last,
            Events = _events,
            Cases = _caseNumbers.Count,
            FittingCases = fitting,
            FittingSteps = _fittingSteps,
            CasesOverSeveralDepartments = _overSeveral,
            CasesReturning = _returning,
            Deviations = Sorted(_deviations.Select(DeviationOf), row => row.Cases, row => row.ToString()),
            UnknownActivities = Sorted(_unknown.Select(row => new LogActivityCount(row.Name, row.Events)), row => row.Events, row => row.Activity),
            HandOvers = Sorted(
                _handOvers.Select(pair => new LogHandOver(departments[pair.Key.From], departments[pair.Key.To], pair.Value)),
                row => row.Times,
                row => row.ToString()),
            Endings = Sorted(
                endings.Select(pair => new LogEnding(_table.Describe(pair.Key), pair.Value)), row => row.Cases, row => row.ToString()),
        };
    }

    private static ImmutableArray<T> Sorted<T>(IEnumerable<T> rows, Func<T, int> count, Func<T, string> text) =>
        [.. rows.OrderByDescending(count).ThenBy(text, StringComparer.Ordinal)];

    private void SelectCase(string name)
    {
        if (ReferenceEquals(name, _caseName))
        {
            return;
        }

        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_caseNumbers, name, out var isKnown);
        if (!isKnown)
        {
            number = _caseNumbers.Count - 1;
            if (number == _traces.Length)
            {
                Array.Resize(ref _traces, 2 * number);
            }

            _traces[number] = new() { At = Instant.MinValue, Position = _table.Begin, Activity = None, Department = None };
        }

        (_caseName, _case) = (name, number);
    }

    private int ActivityOf(string name)
    {
        ref var activity = ref CollectionsMarshal.GetValueRefOrAddDefault(_activities, name, out var isKnown);
        if (!isKnown)
        {
            ref var named = ref CollectionsMarshal.GetValueRefOrAddDefault(_table.ActivityNames, name, out var hasName);
            if (!hasName)
            {
                named = _table.TriggerCount + _unknown.Count;
                _unknown.Add((name, 0));
            }

            activity = named;
            if (activity >= _table.TriggerCount)
            {
                // Of several spellings one is named whatever the order of the rows.
                ref var spelled = ref CollectionsMarshal.AsSpan(_unknown)[activity - _table.TriggerCount].Name;
                spelled = string.CompareOrdinal(name, spelled) < 0 ? name : spelled;
            }
        }

        return activity;
    }

    private void TakeStep(ref Trace trace, int activity)
    {
        var isFirst = trace.Activity == None;
        var isKnown = activity < _table.TriggerCount;
        var (position, fits) = isKnown ? _table.Step(trace.Position, activity) : (ReplayTable.Lost, false);
        if (!isKnown)
        {
            CollectionsMarshal.AsSpan(_unknown)[activity - _table.TriggerCount].Events++;
        }

        if (fits)
        {
            _fittingSteps += isFirst ? 0 : 1;
        }
        else if (!trace.Deviates)
        {
            trace.Deviates = true;
            var kind = !isKnown ? LogDeviationKind.UnknownActivity : isFirst ? LogDeviationKind.WrongStart : LogDeviationKind.WrongStep;
            CollectionsMarshal.GetValueRefOrAddDefault(_deviations, (kind, trace.Activity, trace.Position, activity), out _)++;
        }

        (trace.Position, trace.Activity) = (position, activity);
    }

    private void TakeDepartment(ref Trace trace, string name)
    {
        ref var department = ref CollectionsMarshal.GetValueRefOrAddDefault(_departments, name, out var isKnown);
        if (!isKnown)
        {
            department = _departments.Count - 1;
        }

        if (trace.Department == department)
        {
            return;
        }

        if (trace.Department != None)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_handOvers, (trace.Department, department), out _)++;
            _overSeveral += trace.WasHandedOver ? 0 : 1;
            trace.WasHandedOver = true;
            _left.Add((_case, trace.Department));
            if (!trace.Returned && _left.Contains((_case, department)))
            {
                trace.Returned = true;
                _returning++;
            }
        }

        trace.Department = department;
    }

    private LogDeviation DeviationOf(KeyValuePair<(LogDeviationKind Kind, int After, int Position, int Activity), int> counted)
    {
        var (kind, after, position, activity) = counted.Key;
        return new(kind, NameOf(after), position == _table.Begin ? null : _table.Describe(position), NameOf(activity), counted.Value);
    }

    private LogActivity? NameOf(int activity) =>
        activity == None ? null
        : activity >= _table.TriggerCount ? new(null, LocalizedText.Same(_unknown[activity - _table.TriggerCount].Name))
        : new(_table.TriggerAt(activity), procedure.NameOf(_table.TriggerAt(activity)));

    /// <summary>Where a case is; numbers only, so that a million cases are one array.</summary>
    private struct Trace
    {
        public Instant At;
        public int Position;
        public int Activity;
        public int Department;
        public bool Deviates;
        public bool WasHandedOver;
        public bool Returned;
    }
}
