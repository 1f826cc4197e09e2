using System.Collections.Immutable;
using System.Numerics;

namespace CustomerService.Domain.Complaints.Conformance;

/// <summary>A procedure as a table: from a position, by a trigger, to a position. A position is a set of states a case may be in.</summary>
/// <remarks>
/// Positions and steps are made when a log first needs them. One state more than the procedure has stands for "not begun": it
/// has the rows of the initial one, and <c>receive</c>, which leads to the initial one.
/// </remarks>
internal sealed class ReplayTable
{
    /// <summary>The position that is no state at all.</summary>
    public const int Lost = 0;

    private const int NotMade = -1;

    private readonly ComplaintProcedure _procedure;
    private readonly ImmutableArray<ComplaintTrigger> _triggers;   // receive is the last
    private readonly BigInteger[][] _targets;                      // by trigger and state, as sets of states
    private readonly BigInteger[] _allTargets;                     // by trigger
    private readonly BigInteger _closed;
    private readonly Dictionary<BigInteger, int> _positions = [];
    private readonly List<BigInteger> _states = [];                // by position
    private readonly List<int[]> _steps = [];                      // by position and trigger: twice the position, and 1 where it fits

    public ReplayTable(ComplaintProcedure procedure)
    {
        _procedure = procedure;
        _triggers = [.. procedure.Rows.Select(row => row.Trigger).Distinct(), Trigger.Receive];
        ActivityNames = NamesOf(procedure, _triggers);
        var states = procedure.States.Select((state, index) => (state.State, index)).ToDictionary();
        var triggers = _triggers.Select((trigger, index) => (trigger, index)).ToDictionary();
        var (notBegun, initial, receive) = (states.Count, states[procedure.Initial], _triggers.Length - 1);
        _targets = [.. _triggers.Select(_ => new BigInteger[states.Count + 1])];
        _allTargets = new BigInteger[_triggers.Length];
        foreach (var row in procedure.Rows)
        {
            Permit(states[row.From], triggers[row.Trigger], states[row.To]);
            if (row.From == procedure.Initial)
            {
                Permit(notBegun, triggers[row.Trigger], states[row.To]);
            }
        }

        Permit(notBegun, receive, initial);
        _closed = procedure.States.Where(state => state.IsClosed).Aggregate(BigInteger.Zero, (set, state) => set | (BigInteger.One << states[state.State]));
        PositionOf(BigInteger.Zero);
        Begin = PositionOf(BigInteger.One << notBegun);
    }

    /// <summary>The position of a case before its first event.</summary>
    public int Begin { get; }

    /// <summary>The number of triggers; they are numbered from 0.</summary>
    public int TriggerCount => _triggers.Length;

    /// <summary>The triggers by code and names, without regard to case.</summary>
    public Dictionary<string, int> ActivityNames { get; }

    public ComplaintTrigger TriggerAt(int trigger) => _triggers[trigger];

    /// <summary>Makes a step.</summary>
    /// <returns>Where it leads, and whether it fits.</returns>
    public (int Position, bool Fits) Step(int position, int trigger)
    {
        var step = _steps[position][trigger];
        if (step == NotMade)
        {
            _steps[position][trigger] = step = MakeStep(position, trigger);
        }

        return (step >> 1, (step & 1) != 0);
    }

    /// <summary>Whether one of the position's states at least is closed.</summary>
    public bool IsClosed(int position) => !(_states[position] & _closed).IsZero;

    /// <summary>Whether it is in a state, and all states it may be in are closed.</summary>
    public bool IsSurelyClosed(int position) => !_states[position].IsZero && (_states[position] & ~_closed).IsZero;

    /// <summary>The position in words.</summary>
    public LogPosition Describe(int position) =>
        new([.. _procedure.States.Where((_, index) => Has(_states[position], index))]);

    private static Dictionary<string, int> NamesOf(ComplaintProcedure procedure, ImmutableArray<ComplaintTrigger> triggers)
    {
        var names = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var faults = new RuleBookFaults();
        for (var i = 0; i < triggers.Length; i++)
        {
            var (trigger, text) = (triggers[i], procedure.NameOf(triggers[i]));
            foreach (var name in (ImmutableArray<string>)[trigger.Value, text.English, text.Chinese])
            {
                if (!names.TryAdd(name, i) && names[name] != i && trigger != Trigger.Receive)
                {
                    faults.Add(
                        $"$.triggers.{trigger}",
                        "rule-book.ambiguous-name",
                        $"An activity '{name}' of a log could be '{triggers[names[name]]}' or '{trigger}'; give each trigger names of its own.");
                }
            }
        }

        faults.ThrowIfAny($"complaint procedure '{procedure.Id}', read for a log,");
        return names;
    }

    private static bool Has(BigInteger states, int state) => !(states >> state).IsEven;

    private void Permit(int from, int trigger, int to)
    {
        _targets[trigger][from] |= BigInteger.One << to;
        _allTargets[trigger] |= BigInteger.One << to;
    }

    private int MakeStep(int position, int trigger)
    {
        var targets = BigInteger.Zero;
        for (var state = 0; state < _targets[trigger].Length; state++)
        {
            if (Has(_states[position], state))
            {
                targets |= _targets[trigger][state];
            }
        }

        return !targets.IsZero ? (2 * PositionOf(targets)) + 1
            : _allTargets[trigger].IsPowerOfTwo ? 2 * PositionOf(_allTargets[trigger])
            : 2 * Lost;
    }

    private int PositionOf(BigInteger states)
    {
        if (!_positions.TryGetValue(states, out var position))
        {
            position = _states.Count;
            _positions.Add(states, position);
            _states.Add(states);
            var steps = new int[_triggers.Length];
            Array.Fill(steps, NotMade);
            _steps.Add(steps);
        }

        return position;
    }
}
