using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Complaints.Conformance.Judging;

/// <summary>Splits the time of a case up by state and by department.</summary>
internal sealed class CaseTimesTally(JudgedRules rules)
{
    private readonly List<Share<int>> _states = [];
    private readonly List<Share<string>> _departments = [];
    private readonly List<CaseHandOver> _handOvers = [];

    public void Count(List<HeldEvent> events, IReadOnlyList<Edit> edits, Instant end)
    {
        _states.Clear();
        _departments.Clear();
        _handOvers.Clear();
        var (next, state) = (0, rules.Graph.NotBegun);
        string? department = null;
        for (var i = 0; i < events.Count; i++)
        {
            var until = i + 1 < events.Count ? events[i + 1].At : end;
            var elapsed = until - events[i].At;
            var working = rules.Options.Calendar?.WorkingTimeBetween(events[i].At, until) ?? Duration.Zero;
            var before = state;
            for (; next < edits.Count && edits[next].Event <= i; next++)
            {
                state = edits[next].To;
            }

            if (next < edits.Count || (edits.Count > 0 && edits[^1].Event >= i))
            {
                AddState(state, state != before, elapsed, working);
            }

            department = AddDepartment(department, events[i], i, elapsed, working);
        }
    }

    public ImmutableArray<StateTime> States() =>
        [.. _states.Select(share => new StateTime(rules.Graph.States[share.What], share.Visits, share.Elapsed, Counted(share.Working)))];

    public ImmutableArray<DepartmentTime> Departments() =>
        [.. _departments.Select(share => new DepartmentTime(share.What, share.Visits, share.Events, share.Elapsed, Counted(share.Working)))];

    public ImmutableArray<CaseHandOver> HandOvers() => [.. _handOvers];

    private Duration? Counted(Duration working) => rules.Options.Calendar is null ? null : working;

    private void AddState(int state, bool enters, Duration elapsed, Duration working)
    {
        if (state != rules.Graph.NotBegun)
        {
            Of(_states, state, out _).Add(enters, elapsed, working);
        }
    }

    private string? AddDepartment(string? former, in HeldEvent held, int index, Duration elapsed, Duration working)
    {
        // An event without a department leaves the case where it lay.
        if ((held.Department ?? former) is not { } department)
        {
            return null;
        }

        var share = Of(_departments, department, out var isNew);
        var arrives = former != department;
        if (arrives && former is not null)
        {
            _handOvers.Add(new(former, department, index + 1, held.At, !isNew));
        }

        share.Add(arrives, elapsed, working);
        share.Events += held.Department is null ? 0 : 1;
        return department;
    }

    private static Share<T> Of<T>(List<Share<T>> shares, T what, out bool isNew)
        where T : notnull
    {
        foreach (var known in shares)
        {
            if (known.What.Equals(what))
            {
                isNew = false;
                return known;
            }
        }

        isNew = true;
        var share = new Share<T>(what);
        shares.Add(share);
        return share;
    }

    private sealed class Share<T>(T what)
    {
        public T What { get; } = what;

        public int Visits { get; private set; }

        public int Events { get; set; }

        public Duration Elapsed { get; private set; }

        public Duration Working { get; private set; }

        public void Add(bool enters, Duration elapsed, Duration working)
        {
            Visits += enters ? 1 : 0;
            Elapsed += elapsed;
            Working += working;
        }
    }
}
