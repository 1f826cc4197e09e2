using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Complaints;

/// <summary>Writes a complaint procedure in C#; nothing is checked before <see cref="Build"/>, which checks all.</summary>
public sealed partial class ComplaintProcedureBuilder
{
    private readonly ProcedureDraft _draft;

    internal ComplaintProcedureBuilder(string id, int version, LocalizedText name)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(name);
        _draft = new ProcedureDraft { Id = id, Version = version, Name = name };
    }

    internal ComplaintProcedureBuilder(ComplaintProcedure basis, string id, int version, LocalizedText name)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(name);
        _draft = basis.Draft.Clone();
        (_draft.Id, _draft.Version, _draft.Name, _draft.Basis) = (id, version, name, basis);
    }

    /// <summary>The state a new complaint is in; by default the first state.</summary>
    /// <param name="state">The state.</param>
    /// <returns>This builder.</returns>
    public ComplaintProcedureBuilder Initial(ComplaintState state)
    {
        _draft.Initial = state;
        return this;
    }

    /// <summary>Names where the rules come from: a standard, a law, a handbook.</summary>
    /// <param name="source">The source.</param>
    /// <returns>This builder.</returns>
    public ComplaintProcedureBuilder Source(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        _draft.Source = source;
        return this;
    }

    /// <summary>Adds a state.</summary>
    /// <param name="state">Its code.</param>
    /// <param name="phase">The part of the handling it belongs to.</param>
    /// <param name="name">Its name; null: its code.</param>
    /// <param name="within">The superstate it lies in; null: none.</param>
    /// <param name="outcome">How a complaint ended that is here; for closing states, and only for them.</param>
    /// <returns>This builder.</returns>
    public ComplaintProcedureBuilder State(ComplaintState state, ComplaintPhase phase, LocalizedText? name = null, ComplaintState? within = null, ComplaintOutcome? outcome = null)
    {
        _draft.States.Add(new ProcedureState { State = state, Phase = phase, Name = name ?? NameOf(state), Within = within, Outcome = outcome });
        return this;
    }

    /// <summary>Adds a superstate.</summary>
    /// <param name="state">Its code.</param>
    /// <param name="name">Its name; null: its code.</param>
    /// <param name="within">The superstate it lies in; null: none.</param>
    /// <returns>This builder.</returns>
    public ComplaintProcedureBuilder Superstate(ComplaintState state, LocalizedText? name = null, ComplaintState? within = null)
    {
        _draft.Superstates.Add(new ProcedureSuperstate { State = state, Name = name ?? NameOf(state), Within = within });
        return this;
    }

    /// <summary>Adds a transition to another state.</summary>
    /// <param name="trigger">What fires it.</param>
    /// <param name="from">States and superstates it starts from.</param>
    /// <param name="to">The state it leads to.</param>
    /// <param name="roles">Who may fire it.</param>
    /// <param name="requires">Conditions that must hold.</param>
    /// <param name="unless">Conditions that must not hold.</param>
    /// <param name="except">States and superstates it does not start from after all.</param>
    /// <returns>This builder.</returns>
    public ComplaintProcedureBuilder Move(
        ComplaintTrigger trigger,
        ImmutableArray<ComplaintState> from,
        ComplaintState to,
        ImmutableArray<Role> roles,
        ImmutableArray<ConditionCode> requires = default,
        ImmutableArray<ConditionCode> unless = default,
        ImmutableArray<ComplaintState> except = default) => Add(TransitionKind.Move, trigger, from, to, roles, requires, unless, except);

    /// <summary>Adds a transition that leaves the state as it is.</summary>
    /// <param name="trigger">What fires it.</param>
    /// <param name="from">States and superstates it starts from.</param>
    /// <param name="roles">Who may fire it.</param>
    /// <param name="requires">Conditions that must hold.</param>
    /// <param name="unless">Conditions that must not hold.</param>
    /// <param name="except">States and superstates it does not start from after all.</param>
    /// <returns>This builder.</returns>
    public ComplaintProcedureBuilder Stay(
        ComplaintTrigger trigger,
        ImmutableArray<ComplaintState> from,
        ImmutableArray<Role> roles,
        ImmutableArray<ConditionCode> requires = default,
        ImmutableArray<ConditionCode> unless = default,
        ImmutableArray<ComplaintState> except = default) => Add(TransitionKind.Stay, trigger, from, null, roles, requires, unless, except);

    /// <summary>Adds a transition back to the state the complaint came from.</summary>
    /// <param name="trigger">What fires it.</param>
    /// <param name="from">States and superstates it starts from.</param>
    /// <param name="roles">Who may fire it.</param>
    /// <param name="requires">Conditions that must hold.</param>
    /// <param name="unless">Conditions that must not hold.</param>
    /// <param name="except">States and superstates it does not start from after all.</param>
    /// <returns>This builder.</returns>
    public ComplaintProcedureBuilder Return(
        ComplaintTrigger trigger,
        ImmutableArray<ComplaintState> from,
        ImmutableArray<Role> roles,
        ImmutableArray<ConditionCode> requires = default,
        ImmutableArray<ConditionCode> unless = default,
        ImmutableArray<ComplaintState> except = default) => Add(TransitionKind.Return, trigger, from, null, roles, requires, unless, except);

    /// <summary>Names a trigger for people.</summary>
    /// <param name="trigger">The trigger.</param>
    /// <param name="name">Its name.</param>
    /// <returns>This builder.</returns>
    public ComplaintProcedureBuilder Name(ComplaintTrigger trigger, LocalizedText name)
    {
        ArgumentNullException.ThrowIfNull(name);
        _draft.TriggerNames[trigger] = name;
        return this;
    }

    /// <summary>Names a role for people.</summary>
    /// <param name="role">The role.</param>
    /// <param name="name">Its name.</param>
    /// <returns>This builder.</returns>
    public ComplaintProcedureBuilder Name(Role role, LocalizedText name)
    {
        ArgumentNullException.ThrowIfNull(name);
        _draft.RoleNames[role] = name;
        return this;
    }

    /// <summary>Says how a case passes between departments.</summary>
    /// <param name="max">How many accepted hand-overs a round may have.</param>
    /// <param name="answerWithin">How long the receiver may take to answer.</param>
    /// <param name="silence">What silence means after that.</param>
    /// <param name="promise">The id of the promise that times the answer where the host makes one; null: none.</param>
    /// <returns>This builder.</returns>
    public ComplaintProcedureBuilder HandOver(int max, Duration answerWithin, HandOverSilence silence, string? promise = null)
    {
        _draft.HandOver = new HandOverRule { Max = max, AnswerWithin = answerWithin, Silence = silence, Promise = promise };
        return this;
    }

    /// <summary>Sets up the ladder of escalation.</summary>
    /// <param name="levels">Who is addressed on level 1, 2, ...</param>
    /// <param name="on">What makes a case rise without anybody asking.</param>
    /// <returns>This builder.</returns>
    public ComplaintProcedureBuilder Escalation(ImmutableArray<Role> levels, params ImmutableArray<EscalationCause> on)
    {
        _draft.Escalation = new EscalationRule { Levels = levels, On = on.IsDefault ? [] : on };
        return this;
    }

    /// <summary>Plans the call-back after closing.</summary>
    /// <param name="within">Within how long after closing.</param>
    /// <param name="after">After which outcomes.</param>
    /// <returns>This builder.</returns>
    public ComplaintProcedureBuilder FollowUp(Period within, params ImmutableArray<ComplaintOutcome> after)
    {
        ArgumentNullException.ThrowIfNull(within);
        _draft.FollowUp = new FollowUpRule { Within = within, After = after.IsDefault ? [] : after };
        return this;
    }

    /// <summary>Limits how often talks may be adjourned in one round.</summary>
    /// <param name="max">The number; at least 0.</param>
    /// <returns>This builder.</returns>
    public ComplaintProcedureBuilder MaxAdjournments(int max)
    {
        _draft.MaxAdjournments = max;
        return this;
    }

    /// <summary>Adds a clock.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="promise">The id of the promise it times; the host maps it to one of its own.</param>
    /// <param name="runsIn">States and superstates in which it runs; entering one starts it, where no trigger does.</param>
    /// <param name="heldIn">States and superstates in which it is held, each with the reason.</param>
    /// <param name="excludedIn">States and superstates whose time counts for nobody.</param>
    /// <param name="stopsOn">The triggers that stop it; closing the case stops it anyway.</param>
    /// <param name="startsOn">The triggers that start it; none: it starts on entering a state in which it runs, once in a round.</param>
    /// <param name="onReopen">How it goes on when a closed case is opened again.</param>
    /// <param name="name">Its name; null: its id.</param>
    /// <returns>This builder.</returns>
    public ComplaintProcedureBuilder Clock(
        ClockId id,
        string promise,
        ImmutableArray<ComplaintState> runsIn,
        ImmutableArray<ClockHold> heldIn = default,
        ImmutableArray<ComplaintState> excludedIn = default,
        ImmutableArray<ComplaintTrigger> stopsOn = default,
        ImmutableArray<ComplaintTrigger> startsOn = default,
        ClockReopening onReopen = ClockReopening.NewCycle,
        LocalizedText? name = null)
    {
        ArgumentNullException.ThrowIfNull(promise);
        _draft.Clocks.Add(new ProcedureClock
        {
            Id = id,
            Name = name,
            Promise = promise,
            StartsOn = OrEmpty(startsOn),
            RunsIn = OrEmpty(runsIn),
            HeldIn = OrEmpty(heldIn),
            ExcludedIn = OrEmpty(excludedIn),
            StopsOn = OrEmpty(stopsOn),
            OnReopen = onReopen,
        });
        return this;
    }

    /// <summary>Adds a clock that says more than the other overload has words for: extensions, steps of time, a cycle for each owner.</summary>
    /// <param name="clock">The clock.</param>
    /// <returns>This builder.</returns>
    public ComplaintProcedureBuilder Clock(ProcedureClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        _draft.Clocks.Add(clock);
        return this;
    }

    /// <summary>Adds a ground that the procedure admits for refusing a complaint or for ending its mediation.</summary>
    /// <param name="trigger"><see cref="Trigger.DeclareInadmissible"/> or <see cref="Trigger.EndMediation"/>.</param>
    /// <param name="code">Its code.</param>
    /// <param name="name">What it says.</param>
    /// <param name="reference">Where it stands; null where the procedure's source says it all.</param>
    /// <returns>This builder.</returns>
    public ComplaintProcedureBuilder Ground(ComplaintTrigger trigger, string code, LocalizedText name, string? reference = null)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(name);
        _draft.Grounds.Add(new ProcedureGround(trigger, code, name, reference));
        return this;
    }

    /// <summary>Makes the procedure.</summary>
    /// <param name="conditions">The conditions it may name; null: those that ship.</param>
    /// <returns>The procedure.</returns>
    /// <exception cref="RuleBookException">It does not hold together; every fault is named with its place.</exception>
    public ComplaintProcedure Build(ConditionCatalogue? conditions = null)
    {
        _draft.Catalogue = conditions ?? ConditionCatalogue.Standard;
        if (_draft.Initial == default && _draft.States.Count > 0)
        {
            _draft.Initial = _draft.States[0].State;
        }

        return ProcedureCompiler.Compile(_draft.Clone(), new RuleBookFaults());
    }

    private static LocalizedText NameOf(ComplaintState state) => LocalizedText.Same(state == default ? "-" : state.Value);

    private ComplaintProcedureBuilder Add(
        TransitionKind kind,
        ComplaintTrigger trigger,
        ImmutableArray<ComplaintState> from,
        ComplaintState? to,
        ImmutableArray<Role> roles,
        ImmutableArray<ConditionCode> requires,
        ImmutableArray<ConditionCode> unless,
        ImmutableArray<ComplaintState> except)
    {
        _draft.Transitions.Add(new ProcedureTransition
        {
            Trigger = trigger,
            From = OrEmpty(from),
            Except = OrEmpty(except),
            Kind = kind,
            To = to,
            Roles = OrEmpty(roles),
            Requires = OrEmpty(requires),
            Unless = OrEmpty(unless),
        });
        return this;
    }

    private static ImmutableArray<T> OrEmpty<T>(ImmutableArray<T> items) => items.IsDefault ? [] : items;
}
