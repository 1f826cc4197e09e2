using System.Collections.Immutable;

namespace CustomerService.Domain.Complaints.Conformance.Judging;

/// <summary>A procedure as numbers: from a state, by a trigger, to states. One state more than it has stands for "not begun".</summary>
internal sealed class AlignmentGraph
{
    private readonly ComplaintProcedure _procedure;
    private readonly int[][] _targets;                                   // by state and trigger
    private readonly ProcedureRow[][] _rows;                             // by state and trigger; none for receive
    private readonly bool[] _closed;
    private readonly LogActivity[] _activities;

    public AlignmentGraph(ComplaintProcedure procedure, ReplayTable table)
    {
        _procedure = procedure;
        TriggerCount = table.TriggerCount;
        States = [.. procedure.States.Select(state => state.State)];
        _closed = [.. procedure.States.Select(state => state.IsClosed), false];
        _activities = [.. Enumerable.Range(0, TriggerCount).Select(trigger => new LogActivity(table.TriggerAt(trigger), procedure.NameOf(table.TriggerAt(trigger))))];
        var states = States.Select((state, index) => (state, index)).ToDictionary();
        var triggers = Enumerable.Range(0, TriggerCount).ToDictionary(table.TriggerAt);
        (Initial, Receive) = (states[procedure.Initial], triggers[Trigger.Receive]);
        var rows = procedure.Rows.ToLookup(row => (states[row.From], triggers[row.Trigger]));
        _rows = new ProcedureRow[(States.Length + 1) * TriggerCount][];
        _targets = new int[_rows.Length][];
        for (var state = 0; state <= States.Length; state++)
        {
            for (var trigger = 0; trigger < TriggerCount; trigger++)
            {
                // A case that has not begun may begin with any step of the initial state, or with its receipt.
                ProcedureRow[] found = [.. rows[(state == NotBegun ? Initial : state, trigger)]];
                int[] targets = [.. found.Select(row => states[row.To]).Distinct()];
                (_rows[At(state, trigger)], _targets[At(state, trigger)]) = (found, state == NotBegun && trigger == Receive ? [Initial] : targets);
            }
        }

        Moves = [.. Enumerable.Range(0, States.Length + 1).Select(state => ImmutableArray.CreateRange(
            Enumerable.Range(0, TriggerCount).SelectMany(trigger => Targets(state, trigger).Where(target => target != state).Select(target => (trigger, target)))))];
    }

    public ImmutableArray<ComplaintState> States { get; }

    public int TriggerCount { get; }

    public int Initial { get; }

    public int Receive { get; }

    public int NotBegun => States.Length;

    /// <summary>For each state the moves that lead to another one.</summary>
    public ImmutableArray<ImmutableArray<(int Trigger, int To)>> Moves { get; }

    public ReadOnlySpan<int> TargetSpan(int state, int trigger) => _targets[At(state, trigger)];

    public IEnumerable<int> Targets(int state, int trigger) => _targets[At(state, trigger)];

    /// <summary>The rows of a step; none for the receipt.</summary>
    public IEnumerable<ProcedureRow> Rows(int from, int trigger, int to) =>
        IsReceipt(from, trigger) ? [] : _rows[At(from, trigger)].Where(row => row.To == States[to]);

    public bool IsReceipt(int from, int trigger) => from == NotBegun && trigger == Receive;

    public bool IsClosed(int state) => _closed[state];

    public LogActivity Activity(int trigger) => _activities[trigger];

    /// <summary>The triggers that lead on from a state, for people and as codes.</summary>
    public (LocalizedText Text, string Codes) Permitted(int state) =>
        Listed([.. Enumerable.Range(0, TriggerCount).Where(trigger => !_targets[At(state, trigger)].AsSpan().IsEmpty)]);

    /// <summary>What leads on from a state: the steps that close the case, else those that leave the state. What stays is no way to an end.</summary>
    public (LocalizedText Text, string Codes) Leading(int state)
    {
        var leaving = Enumerable.Range(0, TriggerCount).Where(trigger => _targets[At(state, trigger)].Any(target => target != state)).ToList();
        var closing = leaving.Where(trigger => _targets[At(state, trigger)].Any(IsClosed)).ToList();
        return Listed(closing.Count > 0 ? closing : leaving);
    }

    /// <summary>The same of named triggers.</summary>
    public (LocalizedText Text, string Codes) Listed(IReadOnlyCollection<int> triggers) => triggers.Count == 0
        ? (new("no further step", "无后续步骤"), "")
        : (new(
            string.Join(", ", triggers.Select(trigger => _activities[trigger].Name.English)),
            string.Join('、', triggers.Select(trigger => _activities[trigger].Name.Chinese))),
        string.Join('|', triggers.Select(trigger => _activities[trigger].Trigger)));

    public override string ToString() => _procedure.ToString();

    private int At(int state, int trigger) => (state * TriggerCount) + trigger;
}
