using System.Collections.Immutable;

namespace CustomerService.Domain.Complaints;

/// <summary>Checks a draft as a whole and flattens it into rows.</summary>
internal sealed partial class ProcedureCompiler
{
    private readonly ProcedureDraft _draft;
    private readonly RuleBookFaults _faults;
    private readonly Dictionary<ComplaintState, ProcedureState> _states = [];
    private readonly Dictionary<ComplaintState, ProcedureSuperstate> _superstates = [];

    private ProcedureCompiler(ProcedureDraft draft, RuleBookFaults faults) => (_draft, _faults) = (draft, faults);

    /// <summary>Makes the procedure, or throws with every fault: those found before and those found here.</summary>
    public static ComplaintProcedure Compile(ProcedureDraft draft, RuleBookFaults faults)
    {
        var compiler = new ProcedureCompiler(draft, faults);
        compiler.CheckHeading();
        compiler.CheckStates();
        compiler.CheckTransitions();
        compiler.CheckRules();
        compiler.CheckClocks();
        compiler.CheckGrounds();
        faults.ThrowIfAny($"complaint procedure '{draft.Id}'");
        var rows = compiler.Flatten();
        faults.ThrowIfAny($"complaint procedure '{draft.Id}'");
        return new ComplaintProcedure(draft, rows, compiler.ClockTableOf());
    }

    private void CheckHeading()
    {
        Report(string.IsNullOrWhiteSpace(_draft.Id), "$.id", "out-of-range", "A procedure has an id.");
        Report(_draft.Version < 1, "$.version", "out-of-range", $"A version is 1 or more; {_draft.Version} is not.");
        Report(_draft.Source is not null && string.IsNullOrWhiteSpace(_draft.Source), "$.source", "out-of-range", "The text is blank.");
    }

    private void CheckStates()
    {
        var areReadable = !_faults.AnyWithin("$.states");
        foreach (var superstate in _draft.Superstates)
        {
            Report(superstate.State == default, "$.superstates", "bad-code", "A superstate has a code.");
            Report(!_superstates.TryAdd(superstate.State, superstate), PlaceOf("superstates", superstate.State), "duplicate-state", $"The superstate '{superstate.State}' stands twice.");
        }

        foreach (var state in _draft.States)
        {
            var place = PlaceOf("states", state.State);
            Report(state.State == default, "$.states", "bad-code", "A state has a code.");
            Report(!_states.TryAdd(state.State, state), place, "duplicate-state", $"The state '{state.State}' stands twice.");
            Report(_superstates.ContainsKey(state.State), place, "duplicate-state", $"'{state.State}' is a superstate as well.");
            Report(state.IsClosed && state.Outcome is null && !_faults.AnyWithin($"{place}.outcome"), place, "closing-without-outcome", $"The closing state '{state.State}' must say its outcome.");
            Report(!state.IsClosed && state.Outcome is not null, place, "outcome-of-open-state", $"Only closing states have an outcome; '{state.State}' is open.");
            CheckKnown(state.Phase, $"{place}.phase");
            CheckKnown(state.Outcome ?? default, $"{place}.outcome");
        }

        foreach (var (state, within, place) in _draft.States.Select(s => (s.State, s.Within, $"{PlaceOf("states", s.State)}.superstate"))
                     .Concat(_draft.Superstates.Select(s => (s.State, s.Within, $"{PlaceOf("superstates", s.State)}.superstate"))))
        {
            if (within is { } parent && !_superstates.ContainsKey(parent))
            {
                Add(place, "unknown-superstate", $"There is no superstate '{parent}'{Near(parent.Value, _superstates.Keys)}.");
            }
            else if (Ancestors(state).Contains(state))
            {
                Add(place, "superstate-cycle", $"'{state}' lies within itself.");
            }
        }

        Report(areReadable && _draft.States.Count == 0, "$.states", "missing-property", "A procedure has states.");
        Report(areReadable && _draft.States.Count > 0 && !_draft.States.Exists(state => state.IsClosed), "$.states", "no-closing-state", "No state is closed, so no case would ever end.");
        // The empty code was told already: the reader found no initial state, or the builder no first one.
        if (_draft.Initial != default)
        {
            var initial = _states.GetValueOrDefault(_draft.Initial);
            Report(initial is null && _draft.States.Count > 0, "$.initial", "unknown-state", $"There is no state '{_draft.Initial}'{Near(_draft.Initial.Value, _states.Keys)}.");
            Report(initial is { IsClosed: true }, "$.initial", "out-of-range", $"The initial state '{_draft.Initial}' is closed.");
        }
    }

    private void CheckTransitions()
    {
        for (var i = 0; i < _draft.Transitions.Count; i++)
        {
            var transition = _draft.Transitions[i];
            var place = $"$.transitions[{i}]";
            Report(transition.Trigger == default, $"{place}.trigger", "bad-code", "A transition has a trigger.");
            Report(transition.Trigger == Trigger.Receive, $"{place}.trigger", "reserved-trigger", "'receive' makes a new case; it is no step of one.");
            ReportAbsent(transition.From.IsEmpty, $"{place}.from", "out-of-range", "A transition starts from at least one state.");
            CheckPlaces(transition.From, $"{place}.from");
            CheckPlaces(transition.Except, $"{place}.except");
            if (transition.To is { } to && !_states.ContainsKey(to))
            {
                Add($"{place}.to", "unknown-state", _superstates.ContainsKey(to)
                    ? $"'{to}' is a superstate; name the state in it that a case enters."
                    : $"There is no state '{to}'{Near(to.Value, _states.Keys)}.");
            }

            CheckTwice(transition.Roles, $"{place}.roles");
            Report(transition.Roles.Contains(default), $"{place}.roles", "bad-code", "A role has a code.");
            CheckConditions(transition.Requires, $"{place}.requires");
            CheckConditions(transition.Unless, $"{place}.unless");
            foreach (var both in transition.Requires.Intersect(transition.Unless))
            {
                Add($"{place}.unless", "contradiction", $"'{both}' is required and excluded; the transition could never be taken.");
            }
        }
    }

    private ImmutableArray<ProcedureRow> Flatten()
    {
        // (state, trigger) -> how near the rows were written that hold there: 0 on the state itself, 1 on its superstate, ...
        var nearest = new Dictionary<(ComplaintState, ComplaintTrigger), int>();
        var candidates = new List<(ComplaintState From, int Level, int Index)>();
        for (var i = 0; i < _draft.Transitions.Count; i++)
        {
            var transition = _draft.Transitions[i];
            foreach (var state in _draft.States)
            {
                ImmutableArray<ComplaintState> places = [state.State, .. Ancestors(state.State)];
                var level = places.IndexOf(places.FirstOrDefault(place => transition.From.Contains(place)));
                if (level >= 0 && !places.Any(place => transition.Except.Contains(place)))
                {
                    candidates.Add((state.State, level, i));
                    var key = (state.State, transition.Trigger);
                    nearest[key] = Math.Min(level, nearest.GetValueOrDefault(key, int.MaxValue));
                }
            }
        }

        var rows = ImmutableArray.CreateBuilder<ProcedureRow>();
        var written = new Dictionary<ProcedureTransition, int>(ReferenceEqualityComparer.Instance);   // two transitions may say the same
        var kept = candidates.Where(candidate => nearest[(candidate.From, _draft.Transitions[candidate.Index].Trigger)] == candidate.Level)
            .OrderBy(candidate => _draft.States.FindIndex(state => state.State == candidate.From)).ThenBy(candidate => candidate.Index).ToList();
        var arrivals = Arrivals([.. kept.Select(candidate => (candidate.From, _draft.Transitions[candidate.Index]))]);
        foreach (var (from, _, index) in kept)
        {
            var transition = _draft.Transitions[index];
            written[transition] = index;
            foreach (var target in Targets(transition, from, arrivals))
            {
                rows.Add(new ProcedureRow(from, transition, target, Find(transition.Requires), Find(transition.Unless)));
            }
        }

        foreach (var twins in rows.GroupBy(row => (row.From, row.Trigger, row.To, Roles: Sorted(row.Roles), Requires: Sorted(row.Source.Requires), Unless: Sorted(row.Source.Unless))).Where(group => group.Count() > 1))
        {
            var place = $"$.transitions[{written[twins.Last().Source]}]";
            Add(place, "duplicate-row", $"The step {twins.First()} stands twice; one of them can never be told from the other.");
        }

        return rows.ToImmutable();
    }

    private IEnumerable<ComplaintState> Targets(ProcedureTransition transition, ComplaintState from, HashSet<(ComplaintState From, ComplaintState To)> arrivals) => transition.Kind switch
    {
        TransitionKind.Move => [transition.To!.Value],
        TransitionKind.Stay => [from],
        _ => _draft.States.Select(state => state.State).Where(origin => arrivals.Contains((origin, from))),
    };

    // Every pair of states of which a case enters the second from the first. A way back is an arrival too, and opens further ways back.
    private static HashSet<(ComplaintState From, ComplaintState To)> Arrivals(ImmutableArray<(ComplaintState From, ProcedureTransition Transition)> steps)
    {
        var arrivals = steps.Where(step => step.Transition.Kind == TransitionKind.Move && step.Transition.To != step.From)
            .Select(step => (step.From, To: step.Transition.To!.Value)).ToHashSet();
        ComplaintState[] returning = [.. steps.Where(step => step.Transition.Kind == TransitionKind.Return).Select(step => step.From).Distinct()];
        int known;
        do
        {
            known = arrivals.Count;
            arrivals.UnionWith([.. arrivals.Where(arrival => returning.Contains(arrival.To)).Select(arrival => (arrival.To, arrival.From))]);
        }
        while (arrivals.Count > known);
        return arrivals;
    }

    private static string Sorted<T>(ImmutableArray<T> codes)
        where T : struct, ICode<T> => string.Join(' ', codes.Select(code => code.Value).Order(StringComparer.Ordinal));

    private ImmutableArray<Condition> Find(ImmutableArray<ConditionCode> codes) => [.. codes.Select(code => _draft.Catalogue.Find(code)!)];

    private IEnumerable<ComplaintState> Ancestors(ComplaintState state)
    {
        var seen = new HashSet<ComplaintState>();
        var within = _states.TryGetValue(state, out var leaf) ? leaf.Within : _superstates.GetValueOrDefault(state)?.Within;
        while (within is { } parent && seen.Add(parent))
        {
            yield return parent;
            within = _superstates.GetValueOrDefault(parent)?.Within;
        }
    }

    private void CheckPlaces(ImmutableArray<ComplaintState> places, string path)
    {
        CheckTwice(places, path);
        for (var i = 0; i < places.Length; i++)
        {
            if (!_states.ContainsKey(places[i]) && !_superstates.ContainsKey(places[i]))
            {
                Add($"{path}[{i}]", "unknown-state", $"There is no state or superstate '{places[i]}'{Near(places[i].Value, _states.Keys.Concat(_superstates.Keys))}.");
            }
        }
    }

    private void CheckConditions(ImmutableArray<ConditionCode> codes, string path)
    {
        CheckTwice(codes, path);
        for (var i = 0; i < codes.Length; i++)
        {
            if (_draft.Catalogue.Find(codes[i]) is null)
            {
                Add($"{path}[{i}]", "unknown-condition", $"There is no condition '{codes[i]}' in the catalogue{Near(codes[i].Value, _draft.Catalogue.All.Select(condition => condition.Code))}.");
            }
        }
    }

    private void CheckTwice<T>(ImmutableArray<T> items, string path)
    {
        if (items.IsDefault)
        {
            return;
        }

        foreach (var twice in items.GroupBy(item => item).Where(group => group.Count() > 1))
        {
            Add(path, "stands-twice", $"'{twice.Key}' stands twice.");
        }
    }

    // A value that no name stands for can only be cast; its JSON could not be read back.
    private void CheckKnown<T>(T value, string path)
        where T : struct, Enum => Report(!Enum.IsDefined(value), path, "unknown-value", $"'{value}' is no value of {typeof(T).Name}.");

    private static string PlaceOf<T>(string section, T code)
        where T : struct, ICode<T> => RuleBookNode.PlaceOf($"$.{section}", code.Value);

    private static string Near<T>(string word, IEnumerable<T> known)
        where T : struct, ICode<T> => Spelling.DidYouMean(word, known.Select(code => code.Value));

    private void ReportAbsent(bool absent, string place, string code, string message) => Report(absent && !_faults.AnyWithin(place), place, code, message);

    private void Report(bool broken, string place, string code, string message)
    {
        if (broken)
        {
            Add(place, code, message);
        }
    }

    private void Add(string place, string code, string message) => _faults.Add(place, $"rule-book.{code}", message);
}
