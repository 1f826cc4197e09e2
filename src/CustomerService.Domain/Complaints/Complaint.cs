using System.Collections.Immutable;
using System.Diagnostics;
using NodaTime;

namespace CustomerService.Domain.Complaints;

/// <summary>One complaint, from the first word to the last: immutable, folded from its events, moved by its procedure.</summary>
/// <remarks>
/// <para>
/// Every change comes through a verb (<see cref="HandOver"/>, <see cref="Propose"/>, ...) that returns a decision: the events that
/// now hold, with the complaint they lead to, or a refusal that names every unmet condition. A refused act changes nothing.
/// </para>
/// <para>
/// A verb is the trigger of its name in the procedure. What merely adds to the record (a contact, evidence, an answer) needs no row in
/// the procedure while the complaint is open; where the procedure has rows for it, they govern.
/// </para>
/// <para>Safe to share between threads. It holds its own facts and a reference to the procedure, nothing else.</para>
/// </remarks>
public sealed partial class Complaint
{
    internal Complaint(ComplaintProcedure procedure, ComplaintSnapshot snapshot) => (Procedure, Snapshot) = (procedure, snapshot);

    /// <summary>The rules that move it.</summary>
    public ComplaintProcedure Procedure { get; }

    /// <summary>All that is known of it, as plain data to store.</summary>
    public ComplaintSnapshot Snapshot { get; }

    /// <summary>Its id.</summary>
    public ComplaintId Id => Snapshot.Id;

    /// <summary>How many events it was folded from; for optimistic concurrency.</summary>
    public int Version => Snapshot.Version;

    /// <summary>The round; 1, and one more with every reopening.</summary>
    public int Round => Snapshot.Round;

    /// <summary>Where it stands.</summary>
    public ComplaintState State => Snapshot.State;

    /// <summary>The name of the state it is in.</summary>
    public LocalizedText StateName => StateDefinition.Name;

    /// <summary>The state it was in before; null while it has not moved.</summary>
    public ComplaintState? CameFrom => Snapshot.CameFrom;

    /// <summary>Whether it is closed.</summary>
    public bool IsClosed => StateDefinition.IsClosed;

    /// <summary>How it ended; null while it is open.</summary>
    public ComplaintOutcome? Outcome => StateDefinition.Outcome;

    /// <summary>Who is accountable now.</summary>
    public Ownership Owner => Snapshot.Owners[^1];

    /// <summary>The level of escalation; 0 before any.</summary>
    public int EscalationLevel => Snapshot.Escalations.IsEmpty ? 0 : Snapshot.Escalations[^1].Level;

    internal ProcedureState StateDefinition => Procedure.Find(State)!;

    /// <summary>Folds a history.</summary>
    /// <param name="procedure">The procedure the complaint was received under, in that version.</param>
    /// <param name="events">The events in order, from the receipt on, without gaps.</param>
    /// <returns>The complaint.</returns>
    /// <exception cref="ArgumentException">
    /// There are no events, the first is no receipt, an event is missing, doubled or of another complaint, or the procedure is another.
    /// </exception>
    public static Complaint Replay(ComplaintProcedure procedure, IEnumerable<ComplaintEvent> events)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        ArgumentNullException.ThrowIfNull(events);
        ComplaintSnapshot? snapshot = null;
        foreach (var fact in events)
        {
            ArgumentNullException.ThrowIfNull(fact, nameof(events));
            snapshot = snapshot is null ? ComplaintFold.Begin(procedure, fact) : ComplaintFold.Next(procedure, snapshot, fact);
        }

        return snapshot is null
            ? throw new ArgumentException("A complaint has at least the event of its receipt.", nameof(events))
            : new Complaint(procedure, snapshot);
    }

    /// <summary>Restores a complaint from its snapshot.</summary>
    /// <param name="procedure">The procedure the complaint was received under, in that version.</param>
    /// <param name="snapshot">The snapshot.</param>
    /// <returns>A complaint that answers like the one the snapshot was taken of.</returns>
    /// <exception cref="ArgumentException">The snapshot is of another procedure, of a state the procedure does not have, or points at nothing.</exception>
    public static Complaint Restore(ComplaintProcedure procedure, ComplaintSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        ArgumentNullException.ThrowIfNull(snapshot);
        ComplaintFold.RequireSameRules(procedure, snapshot.ProcedureId, snapshot.ProcedureVersion);
        if (procedure.Find(snapshot.State) is null)
        {
            throw new ArgumentException($"The snapshot of {snapshot.Id} is in state '{snapshot.State}', which {procedure} does not have.", nameof(snapshot));
        }

        FactCheck.RequireSound(procedure, snapshot);
        return new Complaint(procedure, snapshot);
    }

    /// <summary>Applies one stored event. No rules here: facts are not argued with.</summary>
    /// <param name="fact">The next event of this complaint.</param>
    /// <returns>The complaint with it.</returns>
    /// <exception cref="ArgumentException">The event is of another complaint, or not the next.</exception>
    public Complaint Apply(ComplaintEvent fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return new Complaint(Procedure, ComplaintFold.Next(Procedure, Snapshot, fact));
    }

    /// <summary>Takes a step that only the procedure knows: a trigger of a team's own.</summary>
    /// <param name="trigger">The trigger.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <param name="note">What is noted with it; null: nothing.</param>
    /// <returns>The step, or why not.</returns>
    /// <exception cref="ArgumentException">
    /// The trigger has a verb of its own, which brings facts that a bare step would leave out; or it is <see cref="Trigger.Receive"/>.
    /// </exception>
    public Decision<Complaint, ComplaintEvent> Take(ComplaintTrigger trigger, Actor by, Instant at, string? note = null) =>
        Trigger.HasVerb(trigger)
            ? throw new ArgumentException($"'{trigger}' brings facts of its own: use the verb of Complaint for it, not a bare step.", nameof(trigger))
            : Decide(trigger, new StepTaken { Note = note }, by, at);

    /// <summary>The one door: asks the procedure, lets Stateless move, folds the fact.</summary>
    private Decision<Complaint, ComplaintEvent> Decide(ComplaintTrigger trigger, ComplaintEvent fact, Actor by, Instant at, params ReadOnlySpan<DomainError?> faults)
    {
        ArgumentNullException.ThrowIfNull(by);
        var proposed = fact with { Complaint = Id, Version = Version + 1, At = at, By = by };
        var context = new ConditionContext(this, proposed, by, at);
        var rows = Procedure.RowsOf(State, trigger);
        var row = SingleRow(rows, context);
        if (at < Snapshot.LastAt || HasAny(faults) || row is null)
        {
            var recordOnly = rows.IsEmpty && IsRecord(trigger) && (IsClosed || !Procedure.Mentions(trigger));
            if (recordOnly && !IsClosed && at >= Snapshot.LastAt && !HasAny(faults))
            {
                return Accept(proposed);
            }

            var unmet = ImmutableArray.CreateBuilder<DomainError>();
            if (at < Snapshot.LastAt)
            {
                unmet.Add(new BeforeLastFact(at, Snapshot.LastAt));
            }

            foreach (var fault in faults)
            {
                if (fault is not null)
                {
                    unmet.Add(fault);
                }
            }

            if (recordOnly)
            {
                if (IsClosed)
                {
                    unmet.Add(new ComplaintIsClosed(State, StateDefinition.Name));
                }
            }
            else if (row is null)
            {
                unmet.AddRange(Explain(trigger, rows, context, by.Role).Unmet);
            }

            return new(new Refusal(trigger.Value, Procedure.NameOf(trigger), State.Value, StateDefinition.Name, unmet.ToImmutable()));
        }

        var arrived = Procedure.Engine.Fire(State, trigger, context);
        return arrived == row.To
            ? Accept(proposed with { Step = new Step(trigger, State, arrived) })
            : throw new UnreachableException($"Stateless went from '{State}' by '{trigger}' to '{arrived}', the rows say '{row.To}'.");
    }

    private Decision<Complaint, ComplaintEvent> Accept(ComplaintEvent fact) => new(new Complaint(Procedure, ComplaintFold.Fold(Procedure, Snapshot, fact)), [fact]);

    /// <summary>Adds facts that the rules draw from an accepted act.</summary>
    private static Decision<Complaint, ComplaintEvent> Then(Decision<Complaint, ComplaintEvent> decision, Func<Complaint, ComplaintEvent?> next)
    {
        if (!decision.IsAccepted)
        {
            return decision;
        }

        var (complaint, events) = decision;
        return next(complaint) is { } fact
            ? new(complaint.Apply(fact), events.Add(fact))
            : decision;
    }

    private static bool HasAny(ReadOnlySpan<DomainError?> faults)
    {
        foreach (var fault in faults)
        {
            if (fault is not null)
            {
                return true;
            }
        }

        return false;
    }

    // The row that holds, when exactly one does.
    private static ProcedureRow? SingleRow(ImmutableArray<ProcedureRow> rows, in ConditionContext context)
    {
        ProcedureRow? single = null;
        foreach (var row in rows)
        {
            if (!row.Holds(context))
            {
                continue;
            }

            if (single is not null)
            {
                return null;
            }

            single = row;
        }

        return single;
    }

    private static bool IsRecord(ComplaintTrigger trigger) => Records.Contains(trigger);
}
