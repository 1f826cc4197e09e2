using System.Collections.Frozen;
using System.Collections.Immutable;
using CustomerService.Domain.Commitments;
using Stateless;

namespace CustomerService.Domain.Complaints;

/// <summary>The rules by which complaints move: an immutable rule book, checked as a whole when it is made.</summary>
/// <remarks>
/// <para>
/// Written in C# (<see cref="Define"/>) or JSON (<see cref="Parse"/>). Superstates are a convenience of the author: the procedure is
/// flattened into one row per state and trigger (<see cref="Rows"/>), and those rows configure the Stateless machines that decide.
/// Transitions written for a state replace those its superstates have for the same trigger.
/// </para>
/// <para>Safe to share between threads. Two procedures are the same when id and version are.</para>
/// </remarks>
public sealed class ComplaintProcedure
{
    private readonly FrozenDictionary<(ComplaintState State, ComplaintTrigger Trigger), ImmutableArray<ProcedureRow>> _table;
    private readonly FrozenDictionary<ComplaintState, ImmutableArray<ProcedureRow>> _rowsFrom;
    private readonly FrozenDictionary<ComplaintState, ProcedureState> _states;
    private readonly FrozenSet<ComplaintTrigger> _triggers;
    private readonly ProcedureDraft _draft;
    private readonly FrozenDictionary<string, Promise> _promises = FrozenDictionary<string, Promise>.Empty;

    internal ComplaintProcedure(ProcedureDraft draft, ImmutableArray<ProcedureRow> rows, ClockTable clocks)
    {
        _draft = draft;
        States = [.. draft.States];
        Superstates = [.. draft.Superstates];
        Transitions = [.. draft.Transitions];
        Rows = rows;
        ClockTable = clocks;
        _states = States.ToFrozenDictionary(state => state.State);
        _table = rows.GroupBy(row => (row.From, row.Trigger)).ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray());
        _rowsFrom = rows.GroupBy(row => row.From).ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray());
        _triggers = rows.Select(row => row.Trigger).ToFrozenSet();
        Engine = new ProcedureEngine(this);
    }

    private ComplaintProcedure(ComplaintProcedure other, ComplaintPolicy? policy, FrozenDictionary<string, Promise> promises)
    {
        (_table, _rowsFrom, _states, _triggers, _draft, Engine) = (other._table, other._rowsFrom, other._states, other._triggers, other._draft, other.Engine);
        (States, Superstates, Transitions, Rows, ClockTable) = (other.States, other.Superstates, other.Transitions, other.Rows, other.ClockTable);
        Policy = policy;
        PolicyDefects = policy?.Validate() ?? [];
        _promises = promises;
    }

    /// <summary>The procedure's id.</summary>
    public string Id => _draft.Id;

    /// <summary>Its version; 1 or more.</summary>
    public int Version => _draft.Version;

    /// <summary>Its name for people.</summary>
    public LocalizedText Name => _draft.Name;

    /// <summary>Where it comes from; null for a team's own.</summary>
    public string? Source => _draft.Source;

    /// <summary>The state a new complaint is in.</summary>
    public ComplaintState Initial => _draft.Initial;

    /// <summary>Its states, in the author's order.</summary>
    public ImmutableArray<ProcedureState> States { get; }

    /// <summary>Its superstates, in the author's order.</summary>
    public ImmutableArray<ProcedureSuperstate> Superstates { get; }

    /// <summary>Its transitions as written.</summary>
    public ImmutableArray<ProcedureTransition> Transitions { get; }

    /// <summary>Its transitions flattened: what decides, what is explained, what is drawn.</summary>
    public ImmutableArray<ProcedureRow> Rows { get; }

    /// <summary>How a case passes between departments; null: it does not.</summary>
    public HandOverRule? HandOver => _draft.HandOver;

    /// <summary>The ladder of escalation; null: there is none.</summary>
    public EscalationRule? Escalation => _draft.Escalation;

    /// <summary>The call-back after closing; null: there is none.</summary>
    public FollowUpRule? FollowUp => _draft.FollowUp;

    /// <summary>How many times talks may be adjourned in one round; null: as often as conditions allow.</summary>
    public int? MaxAdjournments => _draft.MaxAdjournments;

    /// <summary>The grounds its law admits for refusing a complaint or ending a mediation; none: any ground that is named.</summary>
    public ImmutableArray<ProcedureGround> Grounds => [.. _draft.Grounds];

    /// <summary>The procedure it varies, whose evidence it may not weaken; null: it stands alone.</summary>
    public ComplaintProcedure? Basis => _draft.Basis;

    /// <summary>Its clocks, in the author's order: which promise is timed where.</summary>
    public ImmutableArray<ProcedureClock> Clocks => ClockTable.Clocks;

    /// <summary>The policy in force; null: none, and no complaint is accepted where the procedure asks for one.</summary>
    public ComplaintPolicy? Policy { get; }

    /// <summary>The conditions its transitions may name.</summary>
    public ConditionCatalogue Conditions => _draft.Catalogue;

    internal ClockTable ClockTable { get; }

    internal ImmutableArray<PolicyDefect> PolicyDefects { get; } = [];

    internal ProcedureEngine Engine { get; }

    internal ProcedureDraft Draft => _draft;

    /// <summary>Begins a procedure in C#.</summary>
    /// <param name="id">Its id; not blank.</param>
    /// <param name="version">Its version; 1 or more.</param>
    /// <param name="name">Its name for people.</param>
    /// <returns>A builder; <see cref="ComplaintProcedureBuilder.Build"/> ends it.</returns>
    public static ComplaintProcedureBuilder Define(string id, int version, LocalizedText name) => new(id, version, name);

    /// <summary>Begins a variation of this procedure: the same states, transitions, rules and clocks, to be changed.</summary>
    /// <remarks>A variation may leave out, rename and add; the audit finds where it asks for less evidence than its basis.</remarks>
    /// <param name="id">Its id; not blank, and not this procedure's.</param>
    /// <param name="version">Its version; 1 or more.</param>
    /// <param name="name">Its name for people.</param>
    /// <returns>A builder that has all of this procedure already.</returns>
    /// <exception cref="ArgumentException">The id is this procedure's.</exception>
    public ComplaintProcedureBuilder Vary(string id, int version, LocalizedText name) => id == Id
        ? throw new ArgumentException($"A variation of '{Id}' has an id of its own.", nameof(id))
        : new(this, id, version, name);

    /// <summary>Reads a procedure from JSON.</summary>
    /// <param name="json">The text; strict: an unknown property is a fault.</param>
    /// <param name="conditions">The conditions it may name; null: those that ship.</param>
    /// <returns>The procedure.</returns>
    /// <exception cref="RuleBookException">It does not hold together; every fault is named with its JSON path.</exception>
    public static ComplaintProcedure Parse(string json, ConditionCatalogue? conditions = null) => ProcedureJson.Read(json, conditions ?? ConditionCatalogue.Standard);

    /// <summary>Writes the procedure as JSON that <see cref="Parse"/> reads back; the policy is a rule book of its own.</summary>
    /// <returns>Indented JSON with line feeds.</returns>
    public string ToJson() => ProcedureJson.Write(this);

    /// <summary>The same procedure with a policy in force.</summary>
    /// <param name="policy">The policy, valid or not: a complaint under a defective one is refused, with its defects.</param>
    /// <returns>A procedure that shares rows and machines with this one.</returns>
    /// <exception cref="RuleBookException">The policy does not hold together: an unknown zone, a limit that is no time, no id.</exception>
    public ComplaintProcedure Under(ComplaintPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        policy.RequireSound();
        return new ComplaintProcedure(this, policy, _promises);
    }

    /// <summary>The same procedure with promises that time its clocks.</summary>
    /// <remarks>
    /// A clock names its promise by id, and so does an extension; a clock with a cycle for each owner takes <c>promise/department</c> before
    /// <c>promise</c>. What is promised before stays promised unless a promise of the same id replaces it. A clock whose promise the host does not
    /// make stays a record of when it ran: nothing warns, nothing is late.
    /// </remarks>
    /// <param name="promises">The promises.</param>
    /// <returns>A procedure that shares rows and machines with this one.</returns>
    /// <exception cref="RuleBookException">
    /// A promise does not hold together, stands twice, or is one that no clock names; or a clock is promised, and one of its extensions is not.
    /// </exception>
    public ComplaintProcedure TimedBy(params ImmutableArray<Promise> promises) => new(this, Policy, ProcedurePromises.Check(this, _promises, promises));

    /// <summary>The same procedure, its clocks timed by the limits of the policy in force.</summary>
    /// <remarks>
    /// The limits to accept, to reply first, to propose and to resolve become the promises <c>acceptance</c>, <c>acknowledgement</c>, <c>proposal</c> and
    /// <c>resolution</c>, where a clock names them and nothing is promised yet. A limit of days counts calendar days in the policy's zone, the last
    /// one whole; one of hours counts elapsed time.
    /// </remarks>
    /// <returns>A procedure that shares rows and machines with this one.</returns>
    /// <exception cref="InvalidOperationException">No policy is in force.</exception>
    /// <exception cref="RuleBookException">A limit is in months or years, which have no fixed length: promise it yourself (<see cref="TimedBy"/>).</exception>
    public ComplaintProcedure TimedByPolicy() => Policy is { } policy
        ? TimedBy([.. ProcedurePromises.Of(policy).Where(promise => !_promises.ContainsKey(promise.Id) && Clocks.Any(clock => clock.Promise == promise.Id))])
        : throw new InvalidOperationException($"{this} is under no policy; put one in force with Under(policy) first.");

    /// <summary>The promises that time its clocks, by the id a clock names.</summary>
    public IReadOnlyDictionary<string, Promise> Promises => _promises;

    internal Promise? FindPromise(string id) => _promises.GetValueOrDefault(id);

    /// <summary>A state of the procedure.</summary>
    /// <param name="state">Its code.</param>
    /// <returns>Null where the procedure has no such state.</returns>
    public ProcedureState? Find(ComplaintState state) => _states.GetValueOrDefault(state);

    /// <summary>A clock of the procedure.</summary>
    /// <param name="clock">Its id.</param>
    /// <returns>Null where the procedure has no such clock.</returns>
    public ProcedureClock? FindClock(ClockId clock) => ClockTable.Find(clock);

    /// <summary>The name of a trigger.</summary>
    /// <param name="trigger">The trigger.</param>
    /// <returns>The author's name for it, else the shipped one, else its code.</returns>
    public LocalizedText NameOf(ComplaintTrigger trigger) => _draft.TriggerNames.GetValueOrDefault(trigger) ?? Trigger.DisplayName(trigger);

    /// <summary>The name of a role.</summary>
    /// <param name="role">The role.</param>
    /// <returns>The author's name for it, else the shipped one, else its code.</returns>
    public LocalizedText NameOf(Role role) => _draft.RoleNames.GetValueOrDefault(role) ?? role.DisplayName;

    /// <summary>Finds the faults of design that a rule book may have though it holds together.</summary>
    /// <returns>Findings with advice; empty for a sound design.</returns>
    public ImmutableArray<AuditFinding> Audit() => ProcedureAudit.Run(this);

    /// <summary>Draws the procedure as a Mermaid state diagram.</summary>
    /// <param name="language">The language of the names.</param>
    /// <returns>The text of a <c>stateDiagram-v2</c>, with line feeds.</returns>
    public string ToMermaid(Language language = Language.English) => ProcedureDrawing.Mermaid(this, language);

    /// <summary>Writes the flattened rows as a Markdown table, and its clocks, where it has any, as a second one.</summary>
    /// <param name="language">The language of headings and names.</param>
    /// <returns>The table, or both with an empty line between, with line feeds.</returns>
    public string ToTable(Language language = Language.English) => ProcedureDrawing.Table(this, language);

    /// <summary>The shortest way from one state to another, whatever the conditions on it.</summary>
    /// <param name="from">Where it starts.</param>
    /// <param name="to">Where it leads.</param>
    /// <param name="cameFrom">The state before <paramref name="from"/>, to which a way back leads; null: unknown, no way back is used.</param>
    /// <returns>The steps, none where both states are one; null where there is no way.</returns>
    /// <exception cref="ArgumentException">The procedure has no such state.</exception>
    public ProcedurePath? PathBetween(ComplaintState from, ComplaintState to, ComplaintState? cameFrom = null) => ProcedurePath.Find(this, from, to, cameFrom);

    /// <summary>Configures a Stateless machine of the host's own, to hang entry actions on.</summary>
    /// <param name="getState">Reads the state.</param>
    /// <param name="setState">Writes the state.</param>
    /// <param name="judge">
    /// The act at hand, for the conditions; null: rows are asked for nothing but their place, and where two rows of one trigger
    /// are parted by conditions alone Stateless refuses to choose.
    /// </param>
    /// <returns>A live machine; it belongs to the caller, one thread at a time.</returns>
    public StateMachine<ComplaintState, ComplaintTrigger> CreateMachine(Func<ComplaintState> getState, Action<ComplaintState> setState, Func<ConditionContext>? judge = null)
    {
        ArgumentNullException.ThrowIfNull(getState);
        ArgumentNullException.ThrowIfNull(setState);
        return Engine.Configure(getState, setState, judge is null ? _ => true : row => row.Holds(judge()));
    }

    /// <summary>Id and version.</summary>
    /// <returns>For example <c>canonical v1</c>.</returns>
    public override string ToString() => $"{Id} v{Version}";

    /// <summary>The rows of one state and trigger; empty where there are none.</summary>
    internal ImmutableArray<ProcedureRow> RowsOf(ComplaintState state, ComplaintTrigger trigger) => _table.TryGetValue((state, trigger), out var rows) ? rows : [];

    /// <summary>The rows of one state; empty where there are none.</summary>
    internal ImmutableArray<ProcedureRow> RowsFrom(ComplaintState state) => _rowsFrom.TryGetValue(state, out var rows) ? rows : [];

    /// <summary>Whether any row has the trigger.</summary>
    internal bool Mentions(ComplaintTrigger trigger) => _triggers.Contains(trigger);
}
