namespace Stateless;

/// <summary>
/// Stands in for the machine of the same name in the package Stateless, for builds whose package feed lacks it: only the
/// members that this repository uses, written from their public documentation. <c>StatelessContractTests</c> hold on both.
/// </summary>
/// <typeparam name="TState">States, compared with their default equality.</typeparam>
/// <typeparam name="TTrigger">Triggers, compared with their default equality.</typeparam>
/// <param name="stateAccessor">Reads the current state, wherever the host keeps it.</param>
/// <param name="stateMutator">Writes the current state.</param>
/// <param name="firingMode">What happens to a trigger that is fired while another one is being handled.</param>
public partial class StateMachine<TState, TTrigger>(Func<TState> stateAccessor, Action<TState> stateMutator, FiringMode firingMode)
    where TState : notnull
    where TTrigger : notnull
{
    private readonly Dictionary<TState, StateConfiguration> _configurations = [];
    private readonly Queue<TTrigger> _waiting = [];
    private bool _isFiring;

    /// <summary>The current state.</summary>
    public TState State => stateAccessor();

    /// <summary>Begins, or continues, the configuration of a state.</summary>
    /// <param name="state">The state.</param>
    /// <returns>The configuration, to chain rules on.</returns>
    public StateConfiguration Configure(TState state)
    {
        if (!_configurations.TryGetValue(state, out var configuration))
        {
            configuration = new(state);
            _configurations.Add(state, configuration);
        }

        return configuration;
    }

    /// <summary>Whether the trigger would lead somewhere from the current state.</summary>
    /// <param name="trigger">The trigger.</param>
    /// <returns><see langword="true"/> when exactly one rule for it holds.</returns>
    /// <exception cref="InvalidOperationException">More than one rule for it holds.</exception>
    public bool CanFire(TTrigger trigger) => Find(State, trigger) is not null;

    /// <summary>Leaves the current state by the one rule for the trigger that holds: exit actions, new state, entry actions.</summary>
    /// <param name="trigger">The trigger.</param>
    /// <exception cref="InvalidOperationException">No rule for the trigger holds, or more than one does.</exception>
    public void Fire(TTrigger trigger)
    {
        if (firingMode is FiringMode.Immediate)
        {
            Handle(trigger);
            return;
        }

        _waiting.Enqueue(trigger);
        if (_isFiring)
            return;

        _isFiring = true;
        try
        {
            while (_waiting.TryDequeue(out var next))
                Handle(next);
        }
        finally
        {
            _isFiring = false;
        }
    }

    private void Handle(TTrigger trigger)
    {
        var source = State;
        var rule = Find(source, trigger) ?? throw new InvalidOperationException(WhyNot(source, trigger));

        Configure(source).RunExitActions();
        stateMutator(rule.Destination);
        Configure(rule.Destination).RunEntryActions();
    }

    private Rule? Find(TState state, TTrigger trigger)
    {
        var holding = Configure(state).RulesFor(trigger).Where(rule => rule.Guard()).ToArray();
        return holding.Length < 2
            ? holding.SingleOrDefault()
            : throw new InvalidOperationException(
                $"{holding.Length} rules for trigger '{trigger}' hold in state '{state}'. Guards must exclude each other.");
    }

    private string WhyNot(TState state, TTrigger trigger)
    {
        var unmet = Configure(state).RulesFor(trigger).Select(rule => rule.GuardDescription ?? "a guard without a description").ToArray();
        return unmet.Length == 0
            ? $"State '{state}' has no rule for trigger '{trigger}'."
            : $"State '{state}' has rules for trigger '{trigger}', but none holds. Unmet: {string.Join("; ", unmet)}.";
    }

    internal sealed record Rule(TTrigger Trigger, TState Destination, Func<bool> Guard, string? GuardDescription);
}
