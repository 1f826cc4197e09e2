using System.Collections.Immutable;
using CustomerService.Domain.Complaints;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerService.Domain.Tests.Generators;

/// <summary>Random complaint procedures that hold together.</summary>
/// <remarks>
/// <para>
/// Two to eight states over all phases, at least one of them open and one closing; up to two superstates, the second perhaps within
/// the first; up to six triggers with moves, stays and ways back; up to three clocks (<see cref="RandomClock"/>); roles out of <see cref="Roles"/>; conditions out of
/// <see cref="ProcedureGenerator.Conditions"/>, whose truth the test decides (<see cref="Circumstances"/>). Nothing keeps the design sound:
/// there may be unreachable states, dead ends, and rows that are true together.
/// </para>
/// <para>Immutable and safe to share between threads, like every generator.</para>
/// </remarks>
internal static class ProcedureGenerator
{
    private static readonly ImmutableArray<ComplaintState> StateCodes = [.. new[] { "s1", "s.2", "s-3", "s_4", "调查中", "s6", "s7", "s8" }.Select(code => new ComplaintState(code))];

    private static readonly ImmutableArray<ComplaintState> SuperstateCodes = [new("g1"), new("g2")];

    private static readonly ImmutableArray<ConditionCode> Codes = [new("c1"), new("c2"), new("c3"), new("c4")];

    private static readonly Gen<LocalizedText> Texts =
        from pieces in Gen.Elements("a", "名", " ", "\"", ";", ":", "#", "|", "\\", "\n", "\r\n", "<b>", "é", "😀").ListOf()
        select LocalizedText.Same("n" + string.Concat(pieces));

    private static readonly Gen<Layout> Layouts =
        from count in Gen.Choose(2, 8)
        from closing in Gen.Choose(1, count - 1)
        from superstates in Gen.Choose(0, 2)
        from nested in Gen.Elements(true, false)
        from within in Gen.Choose(0, superstates).ArrayOf(count)
        from phases in Gen.Elements(Enum.GetValues<ComplaintPhase>()).Where(phase => phase != ComplaintPhase.Closed).ArrayOf(count)
        from outcomes in Gen.Elements(Enum.GetValues<ComplaintOutcome>()).ArrayOf(count)
        from names in Texts.ArrayOf(count)
        from initial in Gen.Choose(0, count - closing - 1)
        select new Layout(
            [.. Enumerable.Range(0, count).Select(i => new ProcedureState
            {
                State = StateCodes[i],
                Phase = i < count - closing ? phases[i] : ComplaintPhase.Closed,
                Outcome = i < count - closing ? null : outcomes[i],
                Name = names[i],
                Within = within[i] == 0 ? null : SuperstateCodes[within[i] - 1],
            })],
            [.. SuperstateCodes.Take(superstates).Select((code, i) => new ProcedureSuperstate { State = code, Name = LocalizedText.Same(code.Value), Within = i == 1 && nested ? SuperstateCodes[0] : null })],
            StateCodes[initial]);

    private static readonly Gen<Rules> RuleSets =
        from texts in Texts.ArrayOf(3)
        from flags in Gen.Elements(true, false).ArrayOf(6)
        from clocks in RandomClock.Clocks.ArrayOf(3)
        from clockCount in Gen.Choose(0, 3)
        from max in Gen.Choose(0, 5)
        from nanoseconds in Gen.OneOf(Gen.Choose(1, int.MaxValue).Select(n => (long)n), Gen.Choose(1, 3_600).Select(hours => hours * NodaConstants.NanosecondsPerHour))
        from silence in Gen.Elements(Enum.GetValues<HandOverSilence>())
        from levels in NonEmptySubset([Role.Supervisor, Role.Office, Role.GeneralManager])
        from causes in Gen.SubListOf(Enum.GetValues<EscalationCause>())
        from within in Gen.Elements(Period.FromDays(30), Period.FromHours(24), Period.FromMonths(1) + Period.FromDays(1), Period.FromNanoseconds(1))
        from after in NonEmptySubset([.. Enum.GetValues<ComplaintOutcome>()])
        select new Rules(
            texts,
            flags,
            new HandOverRule { Max = max, AnswerWithin = Duration.FromNanoseconds(nanoseconds), Silence = silence },
            new EscalationRule { Levels = levels, On = [.. causes] },
            new FollowUpRule { Within = within, After = after },
            [.. clocks.Take(clockCount)]);

    /// <summary>The roles that may fire something in a random procedure.</summary>
    public static ImmutableArray<Role> Roles { get; } = [Role.Handler, Role.Supervisor, Role.Complainant];

    /// <summary>The triggers of a random procedure; each has one to all of them.</summary>
    public static ImmutableArray<ComplaintTrigger> Triggers { get; } = [.. Enumerable.Range(1, 6).Select(i => new ComplaintTrigger($"t{i}"))];

    /// <summary>The conditions that ship, and <c>c1</c> to <c>c4</c>, which hold when <see cref="Circumstances"/> say so.</summary>
    /// <remarks><c>c1</c> and <c>c2</c> depend on the act, <c>c3</c> on the case, <c>c4</c> on who acts.</remarks>
    public static ConditionCatalogue Conditions { get; } = ConditionCatalogue.Standard.With(
        new Condition(new("c1"), new("the first condition", "条件一"), ConditionBasis.Act, context => Circumstances.OfAct(context).Holds(new("c1"))),
        new Condition(new("c2"), new("the second condition", "条件二"), ConditionBasis.Act, context => Circumstances.OfAct(context).Holds(new("c2"))),
        new Condition(new("c3"), new("the third condition", "条件三"), ConditionBasis.Case, context => Circumstances.OfCase(context).Holds(new("c3"))),
        new Condition(new("c4"), new("the fourth condition", "条件四"), ConditionBasis.Actor, context => Circumstances.OfActor(context).Holds(new("c4"))));

    /// <summary>Random procedures.</summary>
    public static Gen<ComplaintProcedure> Procedures { get; } =
        from layout in Layouts
        from triggers in Gen.Choose(1, Triggers.Length)
        from count in Gen.Choose(1, 14)
        from transitions in Transitions(layout, triggers).ListOf(count)
        from rules in RuleSets
        select Build(layout, [.. transitions], rules);

    /// <summary>Random procedures that shrink by losing transitions.</summary>
    public static Arbitrary<ComplaintProcedure> Arbitrary { get; } = Arb.From(Procedures, Simpler);

    private static Gen<ProcedureTransition> Transitions(Layout layout, int triggers)
    {
        ImmutableArray<ComplaintState> states = [.. layout.States.Select(state => state.State)];
        ImmutableArray<ComplaintState> places = [.. states, .. layout.Superstates.Select(superstate => superstate.State)];
        return
            from trigger in Gen.Elements(Triggers.Take(triggers))
            from kind in Gen.Frequency((6, Gen.Constant(TransitionKind.Move)), (1, Gen.Constant(TransitionKind.Stay)), (2, Gen.Constant(TransitionKind.Return)))
            from target in Gen.Elements(states.AsEnumerable())
            from count in Gen.Choose(1, 3)
            from starts in Gen.Elements(places.AsEnumerable()).ArrayOf(count)
            from except in Gen.Frequency((4, Gen.Constant(ImmutableArray<ComplaintState>.Empty)), (1, Gen.Elements(places.AsEnumerable()).Select(place => ImmutableArray.Create(place))))
            from roles in Gen.Frequency((12, NonEmptySubset(Roles)), (1, Gen.Constant(ImmutableArray<Role>.Empty)))
            from uses in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Constant(1)), (1, Gen.Constant(-1))).ArrayOf(Codes.Length)
            select new ProcedureTransition
            {
                Trigger = trigger,
                From = [.. starts.Distinct()],
                Except = except,
                Kind = kind,
                To = kind == TransitionKind.Move ? target : null,
                Roles = roles,
                Requires = [.. Codes.Where((_, i) => uses[i] > 0)],
                Unless = [.. Codes.Where((_, i) => uses[i] < 0)],
            };
    }

    private static Gen<ImmutableArray<T>> NonEmptySubset<T>(ImmutableArray<T> items) =>
        from first in Gen.Elements(items.AsEnumerable())
        from more in Gen.SubListOf(items.AsEnumerable())
        select items.Where(item => Equals(item, first) || more.Contains(item)).ToImmutableArray();

    private static IEnumerable<ComplaintProcedure> Simpler(ComplaintProcedure procedure) =>
        procedure.Transitions.Select(left => Build(
            new Layout(procedure.States, procedure.Superstates, procedure.Initial),
            [.. procedure.Transitions.Where(transition => !ReferenceEquals(transition, left))],
            rules: null));

    // What random choice may spoil is mended: of transitions that say the same in one state only the first stays.
    private static ComplaintProcedure Build(Layout layout, List<ProcedureTransition> transitions, Rules? rules)
    {
        while (true)
        {
            try
            {
                return Define(layout, transitions, rules).Build(Conditions);
            }
            catch (RuleBookException exception) when (exception.Faults.All(fault => fault.Code == "rule-book.duplicate-row"))
            {
                var twins = exception.Faults.Select(fault => $"{fault.Place}").ToHashSet();
                transitions = [.. transitions.Where((_, i) => !twins.Contains($"$.transitions[{i}]"))];
            }
        }
    }

    private static ComplaintProcedureBuilder Define(Layout layout, List<ProcedureTransition> transitions, Rules? rules)
    {
        var builder = ComplaintProcedure.Define("random", 1, rules?.Texts[0] ?? LocalizedText.Same("random")).Initial(layout.Initial);
        foreach (var superstate in layout.Superstates)
        {
            builder.Superstate(superstate.State, superstate.Name, superstate.Within);
        }

        foreach (var state in layout.States)
        {
            builder.State(state.State, state.Phase, state.Name, state.Within, state.Outcome);
        }

        foreach (var transition in transitions)
        {
            _ = transition.Kind switch
            {
                TransitionKind.Move => builder.Move(transition.Trigger, transition.From, transition.To!.Value, transition.Roles, transition.Requires, transition.Unless, transition.Except),
                TransitionKind.Stay => builder.Stay(transition.Trigger, transition.From, transition.Roles, transition.Requires, transition.Unless, transition.Except),
                _ => builder.Return(transition.Trigger, transition.From, transition.Roles, transition.Requires, transition.Unless, transition.Except),
            };
        }

        rules?.AddTo(builder, transitions);
        foreach (var (i, clock) in (rules?.Clocks ?? []).Index())
        {
            clock.AddTo(builder, $"k{i}", layout.States, layout.Superstates, [.. transitions.Select(transition => transition.Trigger).Distinct()]);
        }

        return builder;
    }

    private sealed record Layout(ImmutableArray<ProcedureState> States, ImmutableArray<ProcedureSuperstate> Superstates, ComplaintState Initial);

    private sealed record Rules(LocalizedText[] Texts, bool[] Has, HandOverRule HandOver, EscalationRule Escalation, FollowUpRule FollowUp, ImmutableArray<RandomClock> Clocks)
    {
        public void AddTo(ComplaintProcedureBuilder builder, List<ProcedureTransition> transitions)
        {
            _ = Has[0] ? builder.HandOver(HandOver.Max, HandOver.AnswerWithin, HandOver.Silence) : builder;
            _ = Has[1] ? builder.Escalation(Escalation.Levels, Escalation.On) : builder;
            _ = Has[2] ? builder.FollowUp(FollowUp.Within, FollowUp.After) : builder;
            _ = Has[3] ? builder.MaxAdjournments(HandOver.Max) : builder;
            _ = Has[4] ? builder.Source(Texts[1].English) : builder;
            _ = Has[5] && transitions.Count > 0 ? builder.Name(transitions[0].Trigger, Texts[2]).Name(Role.Handler, Texts[1]) : builder;
        }
    }
}

/// <summary>Which of the conditions <c>c1</c> to <c>c4</c> hold when somebody acts in a random procedure.</summary>
/// <param name="Bits">Bit 0 stands for <c>c1</c>, bit 3 for <c>c4</c>.</param>
internal readonly record struct Circumstances(int Bits)
{
    /// <summary>How many there are.</summary>
    public const int Count = 16;

    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 8, 0);

    /// <summary>What the act notes; <c>c1</c> and <c>c2</c> read it.</summary>
    public string Note => $"bits {Bits}";

    /// <summary>Whether a condition holds.</summary>
    /// <param name="condition">One of <c>c1</c> to <c>c4</c>.</param>
    /// <returns>True when its bit is set.</returns>
    public bool Holds(ConditionCode condition) => (Bits >> (condition.Value[1] - '1') & 1) == 1;

    /// <summary>When the act happens; <c>c3</c> reads it.</summary>
    /// <param name="step">The place in the sequence; later steps are later.</param>
    /// <returns>The instant.</returns>
    public Instant At(int step) => Start + Duration.FromHours(step) + Duration.FromSeconds(Bits);

    /// <summary>Who acts; <c>c4</c> reads the name.</summary>
    /// <param name="role">In which role.</param>
    /// <returns>The actor.</returns>
    public Actor By(Role role) => Actor.Of($"person {Bits}", role);

    internal static Circumstances OfAct(in ConditionContext context) => context.Fact is StepTaken { Note: { } note } ? Read(note, 5) : default;

    internal static Circumstances OfCase(in ConditionContext context) => new((int)(context.At - Start).Seconds);

    internal static Circumstances OfActor(in ConditionContext context) => context.By is { } by ? Read(by.Person, 7) : default;

    // Whoever does not say, the clock for one, has none of them.
    private static Circumstances Read(string text, int from) => text.Length > from && int.TryParse(text.AsSpan(from), null, out var bits) ? new(bits) : default;
}
