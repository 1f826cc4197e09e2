using System.Collections.Frozen;

namespace CustomerService.Domain.Complaints;

/// <summary>The rows of a procedure as ways that cases can go; rows that nobody may fire are no ways.</summary>
/// <remarks>A way back leads to where the case came from, so a place is a state together with the state before it.</remarks>
internal sealed class ProcedureGraph
{
    /// <summary>Conditions that hold in each round only after an act of their own, which needs a row.</summary>
    public static readonly FrozenSet<ConditionCode> BeginUnmet = [Conditions.FindingsSet.Code, Conditions.OfferOnTable.Code, Conditions.CustomerAccepted.Code];

    private readonly ComplaintProcedure _procedure;
    private readonly ILookup<ComplaintState, ProcedureRow> _leaving;
    private readonly HashSet<(ComplaintState State, ComplaintState? CameFrom)> _reachable;
    private readonly HashSet<(ComplaintState State, ComplaintState? CameFrom)> _ending;
    private readonly FrozenSet<ComplaintState> _states;

    public ProcedureGraph(ComplaintProcedure procedure)
    {
        _procedure = procedure;
        _leaving = procedure.Rows.Where(row => !row.IsInternal && !row.Roles.IsEmpty).ToLookup(row => row.From);
        _reachable = Walk([(procedure.Initial, null)], _ => true);
        _states = _reachable.Select(place => place.State).ToFrozenSet();
        _ending = Ending();
    }

    /// <summary>Where a round begins: at the initial state, and wherever a reopening leads.</summary>
    public IEnumerable<ComplaintState> RoundStarts =>
        _procedure.States.Select(state => state.State).Where(state => state == _procedure.Initial
            || _procedure.Rows.Any(row => row.Trigger == Trigger.Reopen && row.To == state && !row.Roles.IsEmpty && IsReachable(row.From)));

    /// <summary>Every state that a case can be in, with the state before it.</summary>
    public IReadOnlyCollection<(ComplaintState State, ComplaintState? CameFrom)> Places => _reachable;

    /// <summary>Whether any case can be in a state.</summary>
    public bool IsReachable(ComplaintState state) => _states.Contains(state);

    /// <summary>The rows by which some role can leave a state.</summary>
    public IEnumerable<ProcedureRow> Leaving(ComplaintState state) => _leaving[state];

    /// <summary>The rows by which some role can leave a place; a way back only where the case came from.</summary>
    public IEnumerable<ProcedureRow> RowsAt((ComplaintState State, ComplaintState? CameFrom) place) =>
        _leaving[place.State].Where(row => row.Source.Kind != TransitionKind.Return || row.To == place.CameFrom);

    /// <summary>Whether a case in a state may be unable to close, whatever is done; null: it never is.</summary>
    /// <returns>Always, or only when it came from the state named.</returns>
    public (bool Always, ComplaintState? CameFrom)? StuckFrom(ComplaintState state)
    {
        var places = _reachable.Where(place => place.State == state).ToList();
        var stuck = places.Where(place => !_ending.Contains(place)).OrderBy(place => place.CameFrom?.Value, StringComparer.Ordinal).ToList();
        return stuck.Count == 0 ? null : (stuck.Count == places.Count, stuck[0].CameFrom);
    }

    /// <summary>The transitions that enter a wanted state though none on the way, themselves included, is sure of a thing.</summary>
    /// <remarks>
    /// A way back enters nothing new: the case has been there before. A row that requires findings, an offer or an acceptance is no way
    /// before some row on the way could bring it about.
    /// </remarks>
    /// <param name="starts">Where the way begins.</param>
    /// <param name="wanted">The states that ask for it.</param>
    /// <param name="sure">Whether a row makes sure of it.</param>
    /// <param name="exempt">Rows that may enter without; the way goes on behind them.</param>
    /// <returns>Each transition once, with the first state it enters so, in the order of the rows.</returns>
    public IEnumerable<(ProcedureTransition Entry, ComplaintState State)> Entries(
        IEnumerable<ComplaintState> starts, Func<ProcedureState, bool> wanted, Predicate<ProcedureRow> sure, Predicate<ProcedureRow>? exempt = null)
    {
        var seen = starts.ToHashSet();
        var taken = new HashSet<ProcedureRow>();
        while (_procedure.Rows.Where(row => !row.Roles.IsEmpty && seen.Contains(row.From) && row.Source.Kind != TransitionKind.Return && !sure(row)
                   && IsPossible(row) && taken.Add(row)).ToList() is { Count: > 0 } more)
        {
            seen.UnionWith(more.Where(row => !IsEntry(row)).Select(row => row.To));
        }

        return _procedure.Rows.Where(row => taken.Contains(row) && IsEntry(row)).DistinctBy(row => row.Source, ReferenceEqualityComparer.Instance).Select(row => (row.Source, row.To));

        bool IsEntry(ProcedureRow row) => !row.IsInternal && wanted(_procedure.Find(row.To)!) && exempt?.Invoke(row) != true;

        bool IsPossible(ProcedureRow row) => row.Requires.All(condition =>
            !BeginUnmet.Contains(condition.Code) || condition.MetBy.Any(trigger => taken.Any(earlier => earlier.Trigger == trigger)));
    }

    /// <summary>Where cases that start somewhere can be, the start included, as long as they only take some rows.</summary>
    /// <param name="starts">Where they start.</param>
    /// <param name="takes">The rows they take.</param>
    /// <returns>Those places.</returns>
    public HashSet<(ComplaintState State, ComplaintState? CameFrom)> Walk(IEnumerable<(ComplaintState State, ComplaintState? CameFrom)> starts, Predicate<ProcedureRow> takes)
    {
        var reached = starts.ToHashSet();
        var queue = new Queue<(ComplaintState State, ComplaintState? CameFrom)>(reached);
        while (queue.TryDequeue(out var place))
        {
            foreach (var next in RowsAt(place).Where(row => takes(row)).Select(row => (row.To, (ComplaintState?)row.From)).Where(reached.Add))
            {
                queue.Enqueue(next);
            }
        }

        return reached;
    }

    // The reachable places from which a closing state can be reached, closing states included.
    private HashSet<(ComplaintState State, ComplaintState? CameFrom)> Ending()
    {
        var ending = _reachable.Where(place => _procedure.Find(place.State)!.IsClosed).ToHashSet();
        while (_reachable.Where(place => !ending.Contains(place) && RowsAt(place).Any(row => ending.Contains((row.To, row.From)))).ToList() is { Count: > 0 } more)
        {
            ending.UnionWith(more);
        }

        return ending;
    }
}
