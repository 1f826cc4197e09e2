using System.Collections.Immutable;
using Stateless;

namespace CustomerService.Domain.Procedures;

/// <summary>A table that moves a kind of case: from which state which act leads where, and what it requires.</summary>
/// <typeparam name="TState">Where a case can stand.</typeparam>
/// <typeparam name="TAct">What can be done.</typeparam>
/// <typeparam name="TCase">What conditions look at.</typeparam>
/// <typeparam name="TEvent">The facts that acts leave.</typeparam>
/// <remarks>
/// <para>
/// A rule book: immutable, checked as a whole when it is made, in C# or from JSON. The rows that ship are all the ways there are. A host leaves out some of them,
/// and requires more by conditions of its own; no row requires less than the one that ships.
/// </para>
/// <para>
/// Safe to share between threads. Stateless makes the moves; the table and the machine always agree. The kinds of procedures are those of the library; a host makes
/// procedures of these kinds, not kinds of its own.
/// </para>
/// </remarks>
public abstract class CaseProcedure<TState, TAct, TCase, TEvent>
    where TAct : struct, Enum
    where TCase : class
    where TEvent : class
{
    private readonly CaseShape<TState, TAct, TCase, TEvent> _shape;
    private readonly CaseEngine<TState, TAct, TCase, TEvent> _engine;
    private readonly Dictionary<string, CaseCondition<TCase, TEvent>> _conditions;

    private protected CaseProcedure(
        CaseShape<TState, TAct, TCase, TEvent> shape, string id, int version, LocalizedText name, ImmutableArray<CaseMove<TState, TAct>> moves, ImmutableArray<CaseCondition<TCase, TEvent>> own)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!own.IsDefault && own.Contains(null!))
        {
            throw new ArgumentException("A condition is null.", nameof(own));
        }

        var faults = new RuleBookFaults();
        (Id, Version, Name, Moves, OwnConditions) = (id, version, name, moves.IsDefault ? [] : moves, own.IsDefault ? [] : own);
        CaseProcedureCheck<TState, TAct, TCase, TEvent>.Check(shape, id, version, Moves, OwnConditions, faults);
        faults.ThrowIfAny($"{shape.Kind} '{id}'");
        _shape = shape;
        _conditions = shape.With(OwnConditions).ToDictionary(condition => condition.Code, StringComparer.Ordinal);
        _engine = new(shape, this);
    }

    /// <summary>Its id; cases say under which procedure they began.</summary>
    public string Id { get; }

    /// <summary>Its version.</summary>
    public int Version { get; }

    /// <summary>What it is called.</summary>
    public LocalizedText Name { get; }

    /// <summary>The rows.</summary>
    public ImmutableArray<CaseMove<TState, TAct>> Moves { get; }

    /// <summary>The host's conditions, beyond those that ship.</summary>
    public ImmutableArray<CaseCondition<TCase, TEvent>> OwnConditions { get; }

    /// <summary>The row for a move.</summary>
    /// <param name="from">Where the case stands.</param>
    /// <param name="act">What is done.</param>
    /// <param name="to">Where it leads.</param>
    /// <returns>The row; null where there is none.</returns>
    public CaseMove<TState, TAct>? Find(TState from, TAct act, TState to) =>
        Moves.FirstOrDefault(move => move.IsFrom(from) && EqualityComparer<TAct>.Default.Equals(move.Act, act) && EqualityComparer<TState>.Default.Equals(move.To, to));

    /// <summary>The rows for an act, wherever it leads.</summary>
    /// <param name="from">Where the case stands.</param>
    /// <param name="act">What is done.</param>
    /// <returns>The rows in their order; none where the act has no place there.</returns>
    public ImmutableArray<CaseMove<TState, TAct>> Find(TState from, TAct act) => [.. Moves.Where(move => move.IsFrom(from) && EqualityComparer<TAct>.Default.Equals(move.Act, act))];

    /// <summary>Everything that a row still lacks, each thing once.</summary>
    /// <param name="move">A row of this procedure.</param>
    /// <param name="case">The case before the act.</param>
    /// <param name="fact">What the act would leave; null: only what can be judged before the act is asked for.</param>
    /// <returns>What is missing; none where nothing stands in the way.</returns>
    /// <exception cref="ArgumentException">The row names a condition that this procedure does not know.</exception>
    public ImmutableArray<DomainError> MissingFor(CaseMove<TState, TAct> move, TCase @case, TEvent? fact = null)
    {
        ArgumentNullException.ThrowIfNull(move);
        ArgumentNullException.ThrowIfNull(@case);
        return move.Requires.IsEmpty ? [] : [.. move.Requires.SelectMany(code => Condition(code).MissingIn(@case, fact)).Distinct()];
    }

    /// <summary>Looks for faults of design in a procedure that holds together.</summary>
    /// <returns>The findings: states that nothing leads to (<c>audit.unreachable-state</c>), states from which no end is reached (<c>audit.dead-end</c>).</returns>
    public virtual ImmutableArray<AuditFinding> Audit() => [.. CaseProcedureCheck<TState, TAct, TCase, TEvent>.Audit(_shape, Moves)];

    /// <summary>Draws the procedure as a Mermaid state diagram.</summary>
    /// <param name="language">The language of the names.</param>
    /// <returns>The text of a <c>stateDiagram-v2</c>, with line feeds.</returns>
    public virtual string ToMermaid(Language language = Language.English) => CaseProcedureDrawing<TState, TAct, TCase, TEvent>.Mermaid(this, _shape, language);

    /// <summary>Writes the procedure as a Markdown table.</summary>
    /// <param name="language">The language of the names.</param>
    /// <returns>One line for each row, with line feeds.</returns>
    public virtual string ToTable(Language language = Language.English) => CaseProcedureDrawing<TState, TAct, TCase, TEvent>.Table(this, _shape, language);

    /// <summary>Writes the procedure; conditions by their codes.</summary>
    /// <returns>Indented JSON that the procedure's <c>Parse</c> reads.</returns>
    public string ToJson() => CaseProcedureJson<TState, TAct, TCase, TEvent>.Write(this, _shape);

    /// <summary>Configures a Stateless machine of the host's own, to hang entry actions on.</summary>
    /// <param name="getState">Reads the state.</param>
    /// <param name="setState">Writes the state.</param>
    /// <param name="judge">The case, for the conditions; null: rows are asked for nothing but their place.</param>
    /// <returns>A live machine over the names that states have in JSON; it belongs to the caller, one thread at a time.</returns>
    /// <remarks>
    /// It follows a case and does not take the place of its acts: a trigger brings nothing, so that what a condition asks of the fact (a signature, an amount, a reason) is not asked here.
    /// </remarks>
    public StateMachine<string, CaseTrigger> CreateMachine(Func<TState> getState, Action<TState> setState, Func<TCase>? judge = null)
    {
        ArgumentNullException.ThrowIfNull(getState);
        ArgumentNullException.ThrowIfNull(setState);
        return _engine.Configure(
            () => _shape.KeyOf(getState()), key => setState(_shape.StateOf(key, out _)!), judge is null ? _ => true : move => MissingFor(move, judge()).IsEmpty);
    }

    /// <summary>What makes such a machine take a row.</summary>
    /// <param name="move">A row of this procedure.</param>
    /// <returns>The trigger.</returns>
    public CaseTrigger TriggerOf(CaseMove<TState, TAct> move)
    {
        ArgumentNullException.ThrowIfNull(move);
        return _shape.TriggerOf(move.Act, move.To);
    }

    /// <summary>Id and version.</summary>
    /// <returns>For example <c>pdca v1</c>.</returns>
    public override string ToString() => $"{Id} v{Version}";

    /// <summary>Everything that an act still lacks, wherever it may lead. Where it has no place, what it lacks elsewhere is asked, so that a refusal names all at once.</summary>
    internal ImmutableArray<DomainError> MissingFor(TState from, TAct act, TCase @case, TEvent? fact = null) =>
        [.. (Find(from, act) is { IsEmpty: false } rows ? rows : Moves.Where(move => EqualityComparer<TAct>.Default.Equals(move.Act, act))).SelectMany(move => MissingFor(move, @case, fact)).Distinct()];

    /// <summary>What can be tried where the case stands.</summary>
    /// <param name="from">Where the case stands.</param>
    /// <param name="case">The case.</param>
    /// <param name="always">What stands in the way of every act, for example the time.</param>
    internal ImmutableArray<CaseOption<TState, TAct>> Options(TState from, TCase @case, ImmutableArray<DomainError> always) =>
    [
        .. Moves.Where(move => move.IsFrom(from)).GroupBy(move => move.Act)
            .Select(rows => new CaseOption<TState, TAct> { Act = rows.Key, To = [.. rows.Select(row => row.To)], Unmet = [.. always, .. MissingFor(from, rows.Key, @case)] }),
    ];

    /// <summary>The condition of a code.</summary>
    internal CaseCondition<TCase, TEvent> Condition(string code) =>
        _conditions.GetValueOrDefault(code) ?? throw new ArgumentException($"{this} has no condition '{code}'.", nameof(code));

    /// <summary>Lets Stateless make a move whose row holds; where it arrives must be where the fold of the events arrives.</summary>
    /// <exception cref="InvalidOperationException">It does not.</exception>
    internal void Fire(TState from, TAct act, TState to, TCase @case, TEvent? fact)
    {
        if (_engine.Fire(from, act, to, @case, fact) != _shape.KeyOf(to))
        {
            throw new InvalidOperationException($"The table {this} and Stateless disagree about {act} from {_shape.KeyOf(from)} to {_shape.KeyOf(to)}.");
        }
    }

    /// <summary>Asks Stateless whether a move would be made.</summary>
    internal bool CanFire(TState from, TAct act, TState to, TCase @case, TEvent? fact = null) => _engine.CanFire(from, act, to, @case, fact);

    /// <summary>A history belongs to the procedure under which it began.</summary>
    internal void RequireSame(string id, int version, string parameter)
    {
        if (Id != id || Version != version)
        {
            throw new ArgumentException($"What happened began under the procedure {id} v{version}, not under {this}: hand in that procedure.", parameter);
        }
    }

    /// <summary>The rows, where some require more.</summary>
    private protected ImmutableArray<CaseMove<TState, TAct>> Requiring(Func<CaseMove<TState, TAct>, bool> which, ImmutableArray<CaseCondition<TCase, TEvent>> conditions) =>
        conditions.IsDefaultOrEmpty ? Moves : [.. Moves.Select(move => which(move) ? move with { Requires = [.. move.Requires, .. conditions.Select(condition => condition?.Code ?? "")] } : move)];

    /// <summary>The host's conditions and more of them; one that is known already, because it ships or another row requires it, is there once.</summary>
    private protected ImmutableArray<CaseCondition<TCase, TEvent>> OwnAnd(ImmutableArray<CaseCondition<TCase, TEvent>> conditions) =>
        conditions.IsDefaultOrEmpty ? OwnConditions : [.. OwnConditions, .. conditions.Where(condition => !_shape.With(OwnConditions).Contains(condition))];
}
