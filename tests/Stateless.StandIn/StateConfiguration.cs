namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>The rules and actions of one state. Every method returns the same configuration, to chain the next.</summary>
    public class StateConfiguration
    {
        private readonly TState _state;
        private readonly List<Rule> _rules = [];
        private readonly List<Action> _entryActions = [];
        private readonly List<Action> _exitActions = [];

        internal StateConfiguration(TState state) => _state = state;

        /// <summary>The trigger leads to another state.</summary>
        /// <param name="trigger">The trigger.</param>
        /// <param name="destinationState">The other state.</param>
        /// <returns>This configuration.</returns>
        /// <exception cref="ArgumentException">The destination is this state.</exception>
        public StateConfiguration Permit(TTrigger trigger, TState destinationState) => PermitIf(trigger, destinationState, Always);

        /// <summary>The trigger leads to another state while the guard holds.</summary>
        /// <param name="trigger">The trigger.</param>
        /// <param name="destinationState">The other state.</param>
        /// <param name="guard">Must hold for the rule to count.</param>
        /// <param name="guardDescription">What the guard demands, for messages.</param>
        /// <returns>This configuration.</returns>
        /// <exception cref="ArgumentException">The destination is this state.</exception>
        public StateConfiguration PermitIf(TTrigger trigger, TState destinationState, Func<bool> guard, string? guardDescription = null) =>
            EqualityComparer<TState>.Default.Equals(destinationState, _state)
                ? throw new ArgumentException($"'{_state}' cannot be left for itself; use PermitReentry.", nameof(destinationState))
                : Add(new(trigger, destinationState, guard, guardDescription));

        /// <summary>The trigger leaves this state and enters it again.</summary>
        /// <param name="trigger">The trigger.</param>
        /// <returns>This configuration.</returns>
        public StateConfiguration PermitReentry(TTrigger trigger) => PermitReentryIf(trigger, Always);

        /// <summary>The trigger leaves this state and enters it again while the guard holds.</summary>
        /// <param name="trigger">The trigger.</param>
        /// <param name="guard">Must hold for the rule to count.</param>
        /// <param name="guardDescription">What the guard demands, for messages.</param>
        /// <returns>This configuration.</returns>
        public StateConfiguration PermitReentryIf(TTrigger trigger, Func<bool> guard, string? guardDescription = null) =>
            Add(new(trigger, _state, guard, guardDescription));

        /// <summary>Runs an action whenever this state is entered, after the state is written.</summary>
        /// <param name="entryAction">The action.</param>
        /// <param name="entryActionDescription">What it does, for people.</param>
        /// <returns>This configuration.</returns>
        public StateConfiguration OnEntry(Action entryAction, string? entryActionDescription = null)
        {
            _ = entryActionDescription;
            _entryActions.Add(entryAction);
            return this;
        }

        /// <summary>Runs an action whenever this state is left, before the new state is written.</summary>
        /// <param name="exitAction">The action.</param>
        /// <param name="exitActionDescription">What it does, for people.</param>
        /// <returns>This configuration.</returns>
        public StateConfiguration OnExit(Action exitAction, string? exitActionDescription = null)
        {
            _ = exitActionDescription;
            _exitActions.Add(exitAction);
            return this;
        }

        internal IEnumerable<Rule> RulesFor(TTrigger trigger) =>
            _rules.Where(rule => EqualityComparer<TTrigger>.Default.Equals(rule.Trigger, trigger));

        internal void RunEntryActions() => _entryActions.ForEach(action => action());

        internal void RunExitActions() => _exitActions.ForEach(action => action());

        private static bool Always() => true;

        private StateConfiguration Add(Rule rule)
        {
            _rules.Add(rule);
            return this;
        }
    }
}
