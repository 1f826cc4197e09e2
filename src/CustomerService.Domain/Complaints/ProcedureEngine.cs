using Stateless;

namespace CustomerService.Domain.Complaints;

/// <summary>The flattened rows, compiled once into Stateless machines that decisions rent.</summary>
/// <remarks>
/// Configuring a machine costs far more than firing it, and two threads must never use one machine at a time: so the engine keeps a
/// small pool. Every state is configured up front (asking Stateless for an unknown state would write to a dictionary), the mode is
/// immediate (the queued mode hands a trigger to whichever thread is firing), guards are pure, nothing hangs on entry or exit.
/// </remarks>
internal sealed class ProcedureEngine(ComplaintProcedure procedure)
{
    private const int PoolSize = 32;   // machines kept beyond the first; more threads than this configure one and drop it

    private readonly Lease?[] _pool = new Lease?[PoolSize];
    private Lease? _first;

    /// <summary>Lets Stateless make the move that exactly one row permits.</summary>
    /// <returns>The state Stateless arrived in.</returns>
    public ComplaintState Fire(ComplaintState from, ComplaintTrigger trigger, in ConditionContext context)
    {
        var lease = Rent();
        try
        {
            lease.State = from;
            lease.Context = context;
            lease.Machine.Fire(trigger);
            return lease.State;
        }
        finally
        {
            Return(lease);
        }
    }

    /// <summary>Asks Stateless whether a trigger would be accepted.</summary>
    public bool CanFire(ComplaintState from, ComplaintTrigger trigger, in ConditionContext context)
    {
        var lease = Rent();
        try
        {
            lease.State = from;
            lease.Context = context;
            return lease.Machine.CanFire(trigger);
        }
        finally
        {
            Return(lease);
        }
    }

    /// <summary>Configures a machine over any place that holds a state.</summary>
    /// <param name="get">Reads the state.</param>
    /// <param name="set">Writes the state.</param>
    /// <param name="holds">The guard of each row.</param>
    public StateMachine<ComplaintState, ComplaintTrigger> Configure(Func<ComplaintState> get, Action<ComplaintState> set, Func<ProcedureRow, bool> holds)
    {
        var machine = new StateMachine<ComplaintState, ComplaintTrigger>(get, set, FiringMode.Immediate);
        foreach (var state in procedure.States)
        {
            machine.Configure(state.State);
        }

        foreach (var row in procedure.Rows)
        {
            var configured = machine.Configure(row.From);
            if (row.IsInternal)
            {
                configured.PermitReentryIf(row.Trigger, () => holds(row), row.ToString());
            }
            else
            {
                configured.PermitIf(row.Trigger, row.To, () => holds(row), row.ToString());
            }
        }

        return machine;
    }

    private Lease Rent()
    {
        var lease = _first;
        if (lease is not null && Interlocked.CompareExchange(ref _first, null, lease) == lease)
        {
            return lease;
        }

        for (var i = 0; i < _pool.Length; i++)
        {
            lease = _pool[i];
            if (lease is not null && Interlocked.CompareExchange(ref _pool[i], null, lease) == lease)
            {
                return lease;
            }
        }

        return new Lease(this);
    }

    private void Return(Lease lease)
    {
        lease.Context = default;   // a pooled machine must not keep a complaint alive
        if (_first is null && Interlocked.CompareExchange(ref _first, lease, null) is null)
        {
            return;
        }

        for (var i = 0; i < _pool.Length; i++)
        {
            if (_pool[i] is null && Interlocked.CompareExchange(ref _pool[i], lease, null) is null)
            {
                return;
            }
        }
    }

    private sealed class Lease
    {
        private ConditionContext _context;

        public Lease(ProcedureEngine engine) => Machine = engine.Configure(() => State, state => State = state, row => row.Holds(_context));

        public StateMachine<ComplaintState, ComplaintTrigger> Machine { get; }

        public ComplaintState State { get; set; }

        public ConditionContext Context
        {
            set => _context = value;
        }
    }
}
