using Stateless;

namespace CustomerService.Domain.Procedures;

/// <summary>The rows of a procedure, configured as a Stateless machine that decisions borrow.</summary>
/// <remarks>
/// A machine that is borrowed is nobody else's: two threads never use one at a time. One is kept between decisions; who finds it taken configures another.
/// Where a move leads is part of the trigger, because one act may lead to several places.
/// </remarks>
internal sealed class CaseEngine<TState, TAct, TCase, TEvent>(CaseShape<TState, TAct, TCase, TEvent> shape, CaseProcedure<TState, TAct, TCase, TEvent> procedure)
    where TAct : struct, Enum
    where TCase : class
    where TEvent : class
{
    private Lease? _idle;

    /// <summary>Lets Stateless make a move.</summary>
    /// <returns>The name of the state in which Stateless arrived.</returns>
    public string Fire(TState from, TAct act, TState to, TCase @case, TEvent? fact) => With(from, @case, fact, lease =>
    {
        lease.Machine.Fire(shape.TriggerOf(act, to));
        return lease.State;
    });

    /// <summary>Asks Stateless whether a move would be made.</summary>
    public bool CanFire(TState from, TAct act, TState to, TCase @case, TEvent? fact) => With(from, @case, fact, lease => lease.Machine.CanFire(shape.TriggerOf(act, to)));

    /// <summary>Configures a machine over any place that holds the name of a state.</summary>
    public StateMachine<string, CaseTrigger> Configure(Func<string> get, Action<string> set, Func<CaseMove<TState, TAct>, bool> holds)
    {
        var machine = new StateMachine<string, CaseTrigger>(get, set, FiringMode.Immediate);
        foreach (var state in shape.States)
        {
            machine.Configure(shape.KeyOf(state));   // asking Stateless for a state it does not know would write to its table
        }

        foreach (var move in procedure.Moves)
        {
            var (from, to) = (shape.KeyOf(move.From), shape.KeyOf(move.To));
            if (from == to)
            {
                machine.Configure(from).PermitReentryIf(shape.TriggerOf(move.Act, move.To), () => holds(move), move.ToString());
            }
            else
            {
                machine.Configure(from).PermitIf(shape.TriggerOf(move.Act, move.To), to, () => holds(move), move.ToString());
            }
        }

        return machine;
    }

    private T With<T>(TState from, TCase @case, TEvent? fact, Func<Lease, T> ask)
    {
        var lease = Interlocked.Exchange(ref _idle, null) ?? new Lease(this, procedure);
        try
        {
            (lease.State, lease.Case, lease.Fact) = (shape.KeyOf(from), @case, fact);
            return ask(lease);
        }
        finally
        {
            (lease.Case, lease.Fact) = (null, null);   // a machine at rest must not keep a case alive
            Volatile.Write(ref _idle, lease);
        }
    }

    private sealed class Lease
    {
        public Lease(CaseEngine<TState, TAct, TCase, TEvent> engine, CaseProcedure<TState, TAct, TCase, TEvent> procedure) =>
            Machine = engine.Configure(() => State, state => State = state, move => procedure.MissingFor(move, Case!, Fact).IsEmpty);

        public StateMachine<string, CaseTrigger> Machine { get; }

        public string State { get; set; } = "";

        public TCase? Case { get; set; }

        public TEvent? Fact { get; set; }
    }
}
