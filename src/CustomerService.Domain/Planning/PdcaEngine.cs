using System.Collections.Immutable;
using Stateless;

namespace CustomerService.Domain.Planning;

/// <summary>The rows of a procedure, configured as a Stateless machine that decisions borrow.</summary>
/// <remarks>
/// A machine that is borrowed is nobody else's: two threads never use one at a time. One is kept between decisions; who finds it taken configures another.
/// A target is part of the trigger, because a cycle goes back to any earlier step.
/// </remarks>
internal sealed class PdcaEngine(ImmutableArray<PdcaMove> moves)
{
    private const int Closed = -1;

    private Lease? _idle;

    public PdcaStep? Fire(PdcaMove move, PdcaCycle cycle) => With(move.From, cycle, lease =>
    {
        lease.Machine.Fire(new Trigger(move.Kind, StateOf(move.To)));
        return lease.State == Closed ? null : (PdcaStep?)lease.State;
    });

    public bool CanFire(PdcaStep? from, PdcaMoveKind kind, PdcaStep? to, PdcaCycle cycle) => With(from, cycle, lease => lease.Machine.CanFire(new Trigger(kind, StateOf(to))));

    private static int StateOf(PdcaStep? step) => step is { } open ? (int)open : Closed;

    private T With<T>(PdcaStep? from, PdcaCycle cycle, Func<Lease, T> ask)
    {
        var lease = Interlocked.Exchange(ref _idle, null) ?? new Lease(moves);
        try
        {
            (lease.State, lease.Cycle) = (StateOf(from), cycle);
            return ask(lease);
        }
        finally
        {
            lease.Cycle = null;   // a machine at rest must not keep a plan alive
            Volatile.Write(ref _idle, lease);
        }
    }

    private readonly record struct Trigger(PdcaMoveKind Kind, int To);

    private sealed class Lease
    {
        public Lease(ImmutableArray<PdcaMove> moves)
        {
            Machine = new StateMachine<int, Trigger>(() => State, state => State = state, FiringMode.Immediate);
            Machine.Configure(Closed);
            foreach (var step in PdcaSteps.All)
            {
                Machine.Configure((int)step);   // asking Stateless for a state it does not know would write to its table
            }

            foreach (var move in moves)
            {
                Machine.Configure(StateOf(move.From)).PermitIf(new(move.Kind, StateOf(move.To)), StateOf(move.To), () => move.MissingIn(Cycle!).IsEmpty, move.ToString());
            }
        }

        public StateMachine<int, Trigger> Machine { get; }

        public int State { get; set; }

        public PdcaCycle? Cycle { get; set; }
    }
}
