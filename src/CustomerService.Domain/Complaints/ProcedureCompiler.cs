using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Complaints;

/// <summary>Checks a draft as a whole and flattens it into rows.</summary>
internal sealed class ProcedureCompiler
{
    private static readonly Duration LongestAnswer = Duration.FromDays(3_660);

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
        faults.ThrowIfAny($"complaint procedure '{draft.Id}'");
        var rows = compiler.Flatten();
        faults.ThrowIfAny($"complaint procedure '{draft.Id}'");
        return new ComplaintProcedure(draft, rows);
    }

    private void CheckHeading()
    {
        Report(string.IsNullOrWhiteSpace(_draft.Id), "$.id", "out-of-range", "A procedure has an id.");
        Report(_draft.Version < 1, "$.version", "out-of-range", $"A version is 1 or more; {_draft.Version} is not.");
    }

    private void CheckStates()
    {
        foreach (var superstate in _draft.Superstates)
        {
            Report(superstate.State == default, "$.superstates", "bad-code", "A superstate has a code.");
            Report(!_superstates.TryAdd(superstate.State, superstate), $"$.superstates.{superstate.State}", "duplicate-state", $"The superstate '{superstate.State}' stands twice.");
        }

        foreach (var state in _draft.States)
        {
            var place = $"$.states.{state.State}";
            Report(state.State == default, "$.states", "bad-code", "A state has a code.");
            Report(!_states.TryAdd(state.State, state), place, "duplicate-state", $"The state '{state.State}' stands twice.");
            Report(_superstates.ContainsKey(state.State), place, "duplicate-state", $"'{state.State}' is a superstate as well.");
            Report(state.IsClosed && state.Outcome is null, place, "closing-without-outcome", $"The closing state '{state.State}' must say its outcome.");
            Report(!state.IsClosed && state.Outcome is not null, place, "outcome-of-open-state", $"Only closing states have an outcome; '{state.State}' is open.");
        }

        foreach (var (state, within, place) in _draft.States.Select(s => (s.State, s.Within, $"$.states.{s.State}.superstate"))
                     .Concat(_draft.Superstates.Select(s => (s.State, s.Within, $"$.superstates.{s.State}.superstate"))))
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

        Report(_draft.States.Count == 0, "$.states", "missing-property", "A procedure has states.");
        Report(_draft.States.Count > 0 && !_draft.States.Exists(state => state.IsClosed), "$.states", "no-closing-state", "No state is closed, so no case would ever end.");
        if (_draft.Initial == default)
        {
            Report(_draft.States.Count > 0 && !_faults.Any, "$.initial", "missing-property", "The initial state is not named.");
        }
        else if (!_states.TryGetValue(_draft.Initial, out var initial))
        {
            Add("$.initial", "unknown-state", $"There is no state '{_draft.Initial}'{Near(_draft.Initial.Value, _states.Keys)}.");
        }
        else
        {
            Report(initial.IsClosed, "$.initial", "out-of-range", $"The initial state '{_draft.Initial}' is closed.");
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
            Report(transition.From.IsEmpty, $"{place}.from", "out-of-range", "A transition starts from at least one state.");
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

    private void CheckRules()
    {
        Report(_draft.HandOver is { Max: < 0 }, "$.handOver.max", "out-of-range", "The number of hand-overs is 0 or more.");
        Report(_draft.HandOver is { } handOver && (handOver.AnswerWithin <= Duration.Zero || handOver.AnswerWithin > LongestAnswer), "$.handOver.answerWithin", "out-of-range", "The receiver has more than no time and at most 3,660 days to answer.");
        Report(_draft.MaxAdjournments is < 0, "$.adjournments.max", "out-of-range", "The number of adjournments is 0 or more.");
        if (_draft.Escalation is { } escalation)
        {
            Report(escalation.Levels.IsDefaultOrEmpty, "$.escalation.levels", "out-of-range", "An escalation has at least one level.");
            CheckTwice(escalation.Levels, "$.escalation.levels");
            CheckTwice(escalation.On, "$.escalation.on");
        }

        if (_draft.FollowUp is { } followUp)
        {
            Report(followUp.After.IsDefaultOrEmpty, "$.followUp.after", "out-of-range", "A follow-up names at least one outcome.");
            CheckTwice(followUp.After, "$.followUp.after");
        }

        foreach (var trigger in _draft.TriggerNames.Keys.Where(trigger => !_draft.Transitions.Exists(transition => transition.Trigger == trigger)))
        {
            Add($"$.triggers.{trigger}", "unknown-trigger", $"No transition has the trigger '{trigger}'{Near(trigger.Value, _draft.Transitions.Select(t => t.Trigger))}.");
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
        var kept = candidates.Where(candidate => nearest[(candidate.From, _draft.Transitions[candidate.Index].Trigger)] == candidate.Level)
            .OrderBy(candidate => _draft.States.FindIndex(state => state.State == candidate.From)).ThenBy(candidate => candidate.Index).ToList();
        foreach (var (from, _, index) in kept)
        {
            var transition = _draft.Transitions[index];
            foreach (var target in Targets(transition, from, kept))
            {
                rows.Add(new ProcedureRow(from, transition, target, Find(transition.Requires), Find(transition.Unless)));
            }
        }

        foreach (var twins in rows.GroupBy(row => (row.From, row.Trigger, row.To, Roles: string.Join(' ', row.Roles.Order()), Conditions: row.ToString())).Where(group => group.Count() > 1))
        {
            var place = $"$.transitions[{_draft.Transitions.IndexOf(twins.Last().Source)}]";
            Add(place, "duplicate-row", $"The step {twins.First()} stands twice; one of them can never be told from the other.");
        }

        return rows.ToImmutable();
    }

    private IEnumerable<ComplaintState> Targets(ProcedureTransition transition, ComplaintState from, List<(ComplaintState From, int Level, int Index)> kept) => transition.Kind switch
    {
        TransitionKind.Move => [transition.To!.Value],
        TransitionKind.Stay => [from],
        _ => kept.Where(other => other.From != from && _draft.Transitions[other.Index].To == from).Select(other => other.From).Distinct(),
    };

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

    private static string Near<T>(string word, IEnumerable<T> known)
        where T : struct, ICode<T> => Spelling.DidYouMean(word, known.Select(code => code.Value));

    private void Report(bool broken, string place, string code, string message)
    {
        if (broken)
        {
            Add(place, code, message);
        }
    }

    private void Add(string place, string code, string message) => _faults.Add(place, $"rule-book.{code}", message);
}
