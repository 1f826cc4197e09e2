using System.Collections.Immutable;

namespace CustomerService.Domain.Complaints;

// What makes a variation of a procedure: leaving out, naming anew, asking for more.
public sealed partial class ComplaintProcedureBuilder
{
    /// <summary>Changes a clock written so far.</summary>
    /// <param name="clock">Its id.</param>
    /// <param name="change">Makes the new one of the old one.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">No such clock has been written.</exception>
    public ComplaintProcedureBuilder Change(ClockId clock, Func<ProcedureClock, ProcedureClock> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var at = _draft.Clocks.FindIndex(known => known.Id == clock);
        _draft.Clocks[at >= 0 ? at : throw new ArgumentException($"There is no clock '{clock}' to change.", nameof(clock))] = change(_draft.Clocks[at]);
        return this;
    }

    /// <summary>Leaves out the clocks written so far: another law times other things.</summary>
    /// <returns>This builder.</returns>
    public ComplaintProcedureBuilder WithoutClocks()
    {
        _draft.Clocks.Clear();
        return this;
    }

    /// <summary>Leaves out states, with every transition to them, and with them as an origin.</summary>
    /// <param name="states">The states.</param>
    /// <returns>This builder.</returns>
    public ComplaintProcedureBuilder WithoutStates(params ImmutableArray<ComplaintState> states)
    {
        _draft.States.RemoveAll(state => states.Contains(state.State));
        _draft.Transitions.RemoveAll(transition => transition.To is { } to && states.Contains(to));
        for (var i = _draft.Transitions.Count - 1; i >= 0; i--)
        {
            var transition = _draft.Transitions[i];
            var left = transition.From.RemoveAll(state => states.Contains(state));
            if (left.IsEmpty)
            {
                _draft.Transitions.RemoveAt(i);
            }
            else
            {
                _draft.Transitions[i] = transition with { From = left, Except = transition.Except.RemoveAll(state => states.Contains(state)) };
            }
        }

        return this;
    }

    /// <summary>Leaves out every transition by a trigger.</summary>
    /// <param name="triggers">The triggers.</param>
    /// <returns>This builder.</returns>
    public ComplaintProcedureBuilder WithoutTransitions(params ImmutableArray<ComplaintTrigger> triggers)
    {
        _draft.Transitions.RemoveAll(transition => triggers.Contains(transition.Trigger));
        return this;
    }

    /// <summary>Names a state or superstate anew.</summary>
    /// <param name="state">The state.</param>
    /// <param name="name">Its name.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">No such state has been written.</exception>
    public ComplaintProcedureBuilder Name(ComplaintState state, LocalizedText name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var (at, within) = (_draft.States.FindIndex(known => known.State == state), _draft.Superstates.FindIndex(known => known.State == state));
        if (at >= 0)
        {
            _draft.States[at] = _draft.States[at] with { Name = name };
        }
        else if (within >= 0)
        {
            _draft.Superstates[within] = _draft.Superstates[within] with { Name = name };
        }
        else
        {
            throw new ArgumentException($"There is no state '{state}' to name.", nameof(state));
        }

        return this;
    }

    /// <summary>Adds conditions to every transition by a trigger.</summary>
    /// <param name="trigger">The trigger.</param>
    /// <param name="conditions">What it requires from here on.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">No transition by it has been written.</exception>
    public ComplaintProcedureBuilder Require(ComplaintTrigger trigger, params ImmutableArray<ConditionCode> conditions)
    {
        var found = false;
        for (var i = 0; i < _draft.Transitions.Count; i++)
        {
            if (_draft.Transitions[i] is { } transition && transition.Trigger == trigger)
            {
                _draft.Transitions[i] = transition with { Requires = [.. transition.Requires.Union(conditions)] };
                found = true;
            }
        }

        return found ? this : throw new ArgumentException($"There is no transition by '{trigger}' to require anything of.", nameof(trigger));
    }
}
