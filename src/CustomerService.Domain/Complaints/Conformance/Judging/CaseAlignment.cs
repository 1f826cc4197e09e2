using System.Diagnostics;

namespace CustomerService.Domain.Complaints.Conformance.Judging;

/// <summary>What an alignment does at one place.</summary>
internal enum EditKind
{
    Fit,

    /// <summary>An event is passed over: it is in the log and has no place in the procedure.</summary>
    Skip,

    /// <summary>A step is added in front of an event: the procedure has it and the log has not.</summary>
    Insert,
}

/// <summary>One move of an alignment.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Event">The index of the event that fits or is passed over, or before which a step is added.</param>
/// <param name="Trigger">The trigger of that step; that of an unknown activity is <see cref="CaseAlignment.Unknown"/>.</param>
/// <param name="From">The state before.</param>
/// <param name="To">The state behind.</param>
internal readonly record struct Edit(EditKind Kind, int Event, int Trigger, int From, int To);

/// <summary>Finds the fewest edits that make the events of a case a way through the procedure.</summary>
/// <remarks>
/// Least cost over all ways, layer by layer of events: an event passed over and a step added cost one each, an unknown activity and a fit
/// nothing, and one to end in a state that is not closed. Nothing is added behind the last event: whether a step is missing there or still
/// to come cannot be told. Among ways of equal cost the one is taken that leaves out
/// the fewest events, since what is in the log was done; then the one that fits longest before its first edit. The work is at most events times rows, and layers that
/// cost more than permitted are not made.
/// </remarks>
internal sealed class CaseAlignment(AlignmentGraph graph, int mostEdits)
{
    public const int Unknown = -1;

    private const int Never = int.MaxValue;

    // The worth of a way: how many events it leaves out, counted down in the upper part, and the event of its first edit in the lower.
    private const long Unedited = (1L << 48) | int.MaxValue;
    private const long OneSkip = 1L << 32;
    private const int MostEvents = 10_000;       // longer cases are cut off: a layer is kept for each event

    private readonly int _states = graph.States.Length + 1;
    private readonly List<Edit> _edits = [];
    private int[] _cost = new int[graph.States.Length + 1];
    private int[] _next = new int[graph.States.Length + 1];
    private long[] _worth = new long[graph.States.Length + 1];         // of the way to a state, among ways of equal cost; see Unedited
    private long[] _nextWorth = new long[graph.States.Length + 1];
    private readonly int[] _order = new int[graph.States.Length + 1];
    private Back[] _back = [];

    /// <summary>The moves, in the order of the events.</summary>
    public IReadOnlyList<Edit> Edits => _edits;

    /// <summary>The state behind the last aligned event.</summary>
    public int End { get; private set; }

    /// <summary>Aligns the triggers of a case.</summary>
    /// <returns>How many events were aligned: all, or those before the one that would take too many edits.</returns>
    public int Align(ReadOnlySpan<int> triggers)
    {
        _edits.Clear();
        if (TryWalk(triggers))
        {
            return triggers.Length;
        }

        var aligned = MakeLayers(triggers[..Math.Min(triggers.Length, MostEvents)]);
        End = Best(aligned == triggers.Length);
        Trace(triggers, aligned, End);
        return aligned;
    }

    /// <summary>The usual case: every event has one place to go.</summary>
    private bool TryWalk(ReadOnlySpan<int> triggers)
    {
        var state = graph.NotBegun;
        for (var i = 0; i < triggers.Length; i++)
        {
            if (triggers[i] == Unknown)
            {
                _edits.Add(new(EditKind.Skip, i, Unknown, state, state));
                continue;
            }

            if (graph.TargetSpan(state, triggers[i]) is not [var to])
            {
                _edits.Clear();
                return false;
            }

            _edits.Add(new(EditKind.Fit, i, triggers[i], state, to));
            state = to;
        }

        End = state;
        return true;
    }

    private int MakeLayers(ReadOnlySpan<int> triggers)
    {
        var needed = (triggers.Length + 1) * _states * 2;
        if (_back.Length < needed)
        {
            _back = new Back[Math.Max(needed, 2 * _back.Length)];
        }

        Array.Fill(_cost, Never);
        (_cost[graph.NotBegun], _worth[graph.NotBegun]) = (0, Unedited);
        for (var i = 0; i < triggers.Length; i++)
        {
            AddSteps(i);
            if (!TakeEvent(i, triggers[i]))
            {
                return i;
            }

            (_cost, _next) = (_next, _cost);
            (_worth, _nextWorth) = (_nextWorth, _worth);
        }

        return triggers.Length;
    }

    /// <summary>Adds steps in front of an event: the states in the order of their cost, each move one more.</summary>
    private void AddSteps(int layer)
    {
        var count = SortByCost();
        var arrived = layer * _states * 2;
        for (var state = 0; state < _states; state++)
        {
            _back[arrived + _states + state] = new(EditKind.Fit, state, 0);   // no step added
        }

        for (var i = 0; i < count; i++)
        {
            var from = _order[i];
            if (_cost[from] == mostEdits)
            {
                break;
            }

            var worth = Edited(_worth[from], layer);
            foreach (var (trigger, to) in graph.Moves[from])
            {
                if (_cost[to] > _cost[from] + 1)
                {
                    Enqueue(to, _cost[from] + 1, ref count, i);
                }
                else if (_cost[to] <= _cost[from] || worth <= _worth[to])
                {
                    continue;
                }

                _worth[to] = worth;
                _back[arrived + _states + to] = new(EditKind.Insert, from, trigger);
            }
        }
    }

    private void Enqueue(int state, int cost, ref int count, int done)
    {
        if (_cost[state] != Never)
        {
            var old = Array.IndexOf(_order, state, done, count - done);
            Array.Copy(_order, old + 1, _order, old, count - old - 1);
            count--;
        }

        var place = count;
        while (_cost[_order[place - 1]] > cost)
        {
            place--;
        }

        Array.Copy(_order, place, _order, place + 1, count - place);
        _order[place] = state;
        _cost[state] = cost;
        count++;
    }

    /// <summary>Passes an event: it fits or is passed over. False when that costs too much everywhere.</summary>
    private bool TakeEvent(int layer, int trigger)
    {
        var count = SortByCost();
        var arrived = (layer + 1) * _states * 2;
        var any = false;
        Array.Fill(_next, Never);
        for (var i = 0; i < count; i++)
        {
            var from = _order[i];
            var skipped = trigger == Unknown ? _cost[from] : _cost[from] + 1;
            if (skipped <= mostEdits)
            {
                Arrive(from, skipped, trigger == Unknown ? _worth[from] : Edited(_worth[from], layer) - OneSkip, new(EditKind.Skip, from, trigger));
                any = true;
            }

            if (trigger == Unknown)
            {
                continue;
            }

            foreach (var to in graph.TargetSpan(from, trigger))
            {
                Arrive(to, _cost[from], _worth[from], new(EditKind.Fit, from, trigger));
                any = true;
            }
        }

        return any;

        void Arrive(int state, int cost, long worth, in Back back)
        {
            if (cost < _next[state] || (cost == _next[state] && worth > _nextWorth[state]))
            {
                (_next[state], _nextWorth[state]) = (cost, worth);
                _back[arrived + state] = back;
            }
        }
    }

    private static long Edited(long worth, int layer) => (worth & ~(long)int.MaxValue) | Math.Min(worth & int.MaxValue, layer);

    private int SortByCost()
    {
        var count = 0;
        for (var state = 0; state < _states; state++)
        {
            if (_cost[state] != Never)
            {
                var place = count++;
                for (; place > 0 && _cost[_order[place - 1]] > _cost[state]; place--)
                {
                    _order[place] = _order[place - 1];
                }

                _order[place] = state;
            }
        }

        return count;
    }

    /// <summary>The cheapest state to end in; an open one costs one more, and of equals the one whose way is worth most is taken.</summary>
    private int Best(bool isWhole)
    {
        var best = -1;
        for (var state = 0; state < _states; state++)
        {
            if (_cost[state] != Never && (best < 0 || Rank(state).CompareTo(Rank(best)) < 0))
            {
                best = state;
            }
        }

        return best >= 0 ? best : throw new UnreachableException("An alignment always has a way to the layer it reached.");

        (int Total, long Worth) Rank(int state) => (_cost[state] + (isWhole && !graph.IsClosed(state) ? 1 : 0), -_worth[state]);
    }

    private void Trace(ReadOnlySpan<int> triggers, int aligned, int end)
    {
        var state = end;
        for (var layer = aligned; layer > 0; layer--)
        {
            var back = _back[(layer * _states * 2) + state];
            _edits.Add(new(back.Kind, layer - 1, triggers[layer - 1], back.From, state));
            state = back.From;
            for (var added = _back[((layer - 1) * _states * 2) + _states + state]; added.Kind == EditKind.Insert; added = _back[((layer - 1) * _states * 2) + _states + state])
            {
                _edits.Add(new(EditKind.Insert, layer - 1, added.Trigger, added.From, state));
                state = added.From;
            }
        }

        _edits.Reverse();
    }

    /// <summary>How a state of a layer was reached cheapest.</summary>
    private readonly record struct Back(EditKind Kind, int From, int Trigger);
}
