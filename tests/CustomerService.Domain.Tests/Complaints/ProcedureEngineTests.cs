using CustomerService.Domain.Complaints;
using CustomerService.Domain.Tests.Generators;
using CustomerService.Domain.Tests.Oracles;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Xunit.Sdk;

namespace CustomerService.Domain.Tests.Complaints;

/// <summary>The engine, the explanation and an obvious second reading of the rules always agree.</summary>
public sealed class ProcedureEngineTests
{
    private const int Threads = 4;
    private const int StepsPerWalk = 25;
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 8, 0);

    [Fact]   // property: random procedures, random steps, several threads on one procedure at once
    public void Engine_explanation_and_interpreter_agree_on_every_step_from_several_threads_at_once() =>
        Prop.ForAll(ProcedureGenerator.Arbitrary, Gen.Choose(0, int.MaxValue - Threads).ToArbitrary(), (procedure, seed) =>
            OnThreads(Threads, thread =>
            {
                for (var walk = 0; walk < 2; walk++)
                {
                    WalkAtRandom(procedure, new Random(seed + thread), StepsPerWalk);
                }
            }))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(250));

    [Fact]   // long: one procedure after the other, so that machines are rented, returned and dropped under load
    public void More_threads_than_pooled_machines_agree_as_well()
    {
        foreach (var procedure in ProcedureGenerator.Procedures.Sample(numberOfSamples: 3, size: 10))
        {
            OnThreads(40, thread => WalkAtRandom(procedure, new Random(thread), 100));
        }
    }

    [Fact]   // property: a host's own machine moves as complaints do, and refuses what they are refused
    public void A_live_machine_of_the_host_walks_the_same_way() =>
        Prop.ForAll(ProcedureGenerator.Arbitrary, Gen.Choose(0, int.MaxValue).ToArbitrary(), (procedure, seed) =>
        {
            var random = new Random(seed);
            var complaint = Received(procedure);
            var state = complaint.State;
            ConditionContext act = default;
            var live = procedure.CreateMachine(() => state, next => state = next, () => act);
            for (var step = 1; step <= StepsPerWalk; step++)
            {
                var (trigger, role, circumstances) = Draw(random);
                act = Act(complaint, role, circumstances, step);
                var decision = complaint.Take(trigger, act.By!, act.At, circumstances.Note);
                if (decision.IsAccepted)
                {
                    Assert.True(live.CanFire(trigger));
                    live.Fire(trigger);
                    complaint = decision.Accepted();
                }
                else
                {
                    Assert.Throws<InvalidOperationException>(() => live.Fire(trigger));
                }

                Assert.Equal(complaint.State, live.State);
            }
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void A_live_machine_without_a_judge_knows_places_only()
    {
        var procedure = Small();
        var state = procedure.Initial;
        var live = procedure.CreateMachine(() => state, next => state = next);
        Assert.True(live.CanFire(new("go")));
        Assert.False(live.CanFire(new("settle")));
        live.Fire(new ComplaintTrigger("go"));
        Assert.Equal(new ComplaintState("second"), live.State);
        Assert.Throws<InvalidOperationException>(() => live.Fire(new ComplaintTrigger("fork")));   // two rows, parted by conditions alone
        live.Fire(new ComplaintTrigger("settle"));
        Assert.Equal(new ComplaintState("done"), state);
        Assert.Throws<ArgumentNullException>(() => procedure.CreateMachine(null!, _ => { }));
        Assert.Throws<ArgumentNullException>(() => procedure.CreateMachine(() => state, null!));
    }

    [Fact]
    public void Rows_that_are_true_together_are_refused_and_change_nothing()
    {
        var procedure = Small();
        var both = new Circumstances(0b0011);
        var complaint = Received(procedure).Take(new("go"), both.By(Role.Handler), both.At(1), both.Note).Accepted();
        var decision = complaint.Take(new("fork"), both.By(Role.Handler), both.At(2), both.Note);
        Assert.Equal(new AmbiguousStep("first, done"), Assert.Single(decision.Refusal!.Unmet));
        var one = new Circumstances(0b0010);
        Assert.Equal(new ComplaintState("done"), complaint.Take(new("fork"), one.By(Role.Handler), one.At(2), one.Note).Accepted().State);
        var none = new Circumstances(0);
        Assert.Equal("c1", Assert.Single(complaint.Take(new("fork"), none.By(Role.Handler), none.At(2), none.Note).Refusal!.Unmet).Code);
    }

    [Fact]   // a defect in a condition is the host's to see, and the rented machine stays usable
    public void A_condition_that_throws_leaves_the_engine_usable()
    {
        var moody = new Condition(new("moody"), LocalizedText.Same("moody"), ConditionBasis.Act, context => context.Fact is StepTaken { Note: "throw" } ? throw new TimeZoneNotFoundException() : true);
        var procedure = ComplaintProcedure.Define("moody", 1, LocalizedText.Same("moody"))
            .State(new("first"), ComplaintPhase.Intake)
            .State(new("done"), ComplaintPhase.Closed, outcome: ComplaintOutcome.Settled)
            .Move(new("go"), [new("first")], new("done"), [Role.Handler], [new("moody")])
            .Build(ConditionCatalogue.Standard.With(moody));
        var complaint = Received(procedure);
        var by = Actor.Of("li.wei", Role.Handler);
        for (var i = 0; i < 50; i++)
        {
            Assert.Throws<TimeZoneNotFoundException>(() => complaint.Take(new("go"), by, Start, "throw"));
            Assert.Throws<TimeZoneNotFoundException>(() => procedure.Engine.CanFire(complaint.State, new("go"), new ConditionContext(complaint, new StepTaken { Note = "throw" }, by, Start)));
        }

        Assert.True(complaint.Take(new("go"), by, Start, "calm").IsAccepted);
    }

    private static void WalkAtRandom(ComplaintProcedure procedure, Random random, int steps)
    {
        var interpreter = new ProcedureInterpreter(procedure);
        var complaint = Received(procedure);
        for (var step = 1; step <= steps; step++)
        {
            var (trigger, role, circumstances) = Draw(random);
            try
            {
                complaint = TakeAndCompare(procedure, interpreter, complaint, trigger, role, circumstances, step);
            }
            catch (XunitException failure)
            {
                throw new XunitException($"{role} fires {trigger} in {complaint.State} (from {complaint.CameFrom}), {circumstances}:\n{failure.Message}\n{procedure.ToJson()}");
            }
        }
    }

    private static Complaint TakeAndCompare(
        ComplaintProcedure procedure, ProcedureInterpreter interpreter, Complaint complaint, ComplaintTrigger trigger, Role role, Circumstances circumstances, int step)
    {
        var candidates = interpreter.Candidates(complaint.State, complaint.CameFrom, trigger);
        var unmet = candidates.Select(candidate => ProcedureInterpreter.Unmet(candidate.Transition, role, circumstances.Holds)).ToList();
        var holding = candidates.Where((_, i) => unmet[i].IsEmpty).ToList();
        var act = Act(complaint, role, circumstances, step);
        var decision = complaint.Take(trigger, act.By!, act.At, circumstances.Note);

        CompareOptions(interpreter, complaint, trigger, role, circumstances, act.At);
        Assert.Equal(holding.Count == 1, decision.IsAccepted);
        if (holding.Count > 1)
        {
            Assert.IsType<AmbiguousStep>(Assert.Single(decision.Refusal!.Unmet));
            Assert.Throws<InvalidOperationException>(() => procedure.Engine.CanFire(complaint.State, trigger, act));
            Assert.Throws<InvalidOperationException>(() => procedure.Engine.Fire(complaint.State, trigger, act));
            return complaint;
        }

        Assert.Equal(holding.Count == 1, procedure.Engine.CanFire(complaint.State, trigger, act));
        if (!decision.IsAccepted)
        {
            Assert.Throws<InvalidOperationException>(() => procedure.Engine.Fire(complaint.State, trigger, act));
            var told = decision.Refusal.Unmet.Select(Word).ToArray();
            string[][] expected = candidates.IsEmpty ? [["no step"]] : [.. unmet.Where(reasons => reasons.Length == unmet.Min(r => r.Length)).Select(reasons => reasons.ToArray())];
            Assert.Contains(told, expected, SequenceComparer.Instance);   // one row: exactly its reasons; several: those of one that lacks least
            return complaint;
        }

        var (next, events) = decision;
        var to = holding[0].To;
        Assert.Equal(to, procedure.Engine.Fire(complaint.State, trigger, act));
        Assert.Equal(new Step(trigger, complaint.State, to), Assert.Single(events).Step);
        Assert.Equal(to, next.State);
        Assert.Equal(to == complaint.State ? complaint.CameFrom : complaint.State, next.CameFrom);
        return next;
    }

    // What options tell beforehand and what they leave to the act add up to what the interpreter knows.
    private static void CompareOptions(ProcedureInterpreter interpreter, Complaint complaint, ComplaintTrigger trigger, Role role, Circumstances circumstances, Instant now)
    {
        string[] ofAct = ["c1", "c2"];
        string[] ofActor = ["c4", .. ofAct];
        var candidates = interpreter.Candidates(complaint.State, complaint.CameFrom, trigger);
        foreach (var (options, unknown) in new[] { (complaint.Options(circumstances.By(role), now), ofAct), (complaint.Options(role, now), ofActor) })
        {
            var offered = options.Where(option => option.Trigger == trigger).ToList();
            Assert.Equal(candidates.Select(candidate => candidate.To), offered.Select(option => option.To));
            foreach (var (option, transition) in offered.Zip(candidates.Select(candidate => candidate.Transition)))
            {
                var told = ProcedureInterpreter.Unmet(transition, role, circumstances.Holds).Where(reason => !unknown.Contains(reason.Replace("not ", "", StringComparison.Ordinal)));
                Assert.Equal(told, option.Unmet.Select(obstacle => Word(obstacle.Error)));
                Assert.Equal(
                    transition.Requires.Concat(transition.Unless).Select(code => code.Value).Where(unknown.Contains),
                    option.Needs.Select(condition => condition.Code.Value));
            }
        }
    }

    private static string Word(DomainError error) => error switch
    {
        RoleNotPermitted => "role",
        TransitionNotPermitted => "no step",
        UnmetCondition unmet => unmet.Excluded ? $"not {unmet.Condition}" : unmet.Condition.Value,
        _ => error.Code,
    };

    private static (ComplaintTrigger Trigger, Role Role, Circumstances Circumstances) Draw(Random random) => (
        ProcedureGenerator.Triggers[random.Next(ProcedureGenerator.Triggers.Length)],
        ProcedureGenerator.Roles[random.Next(ProcedureGenerator.Roles.Length)],
        new Circumstances(random.Next(Circumstances.Count)));

    private static ConditionContext Act(Complaint complaint, Role role, Circumstances circumstances, int step) =>
        new(complaint, new StepTaken { Note = circumstances.Note }, circumstances.By(role), circumstances.At(step));

    private static Complaint Received(ComplaintProcedure procedure) =>
        Complaint.Receive(
            procedure,
            new Intake { Id = new("C-1"), Customer = new("K-1"), Channel = Channel.Phone, Facts = ["It leaks."], Demands = [Claim.Repair] },
            Actor.Of("first", Role.FirstContact),
            Start).Accepted();

    private static ComplaintProcedure Small() =>
        ComplaintProcedure.Define("small", 1, LocalizedText.Same("small"))
            .State(new("first"), ComplaintPhase.Intake)
            .State(new("second"), ComplaintPhase.Investigation)
            .State(new("done"), ComplaintPhase.Closed, outcome: ComplaintOutcome.Settled)
            .Move(new("go"), [new("first")], new("second"), [Role.Handler])
            .Move(new("fork"), [new("second")], new("first"), [Role.Handler], [new("c1")])
            .Move(new("fork"), [new("second")], new("done"), [Role.Handler], [new("c2")])
            .Move(new("settle"), [new("second")], new("done"), [Role.Handler])
            .Build(ProcedureGenerator.Conditions);

    // All threads start together; the first failure of any is the test's.
    private static void OnThreads(int count, Action<int> work)
    {
        using var start = new Barrier(count);
        var failures = new Exception?[count];
        Thread[] threads =
        [
            .. Enumerable.Range(0, count).Select(i => new Thread(() =>
            {
                start.SignalAndWait();
                failures[i] = Record.Exception(() => work(i));
            })),
        ];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        if (Array.Find(failures, failure => failure is not null) is { } first)
        {
            throw new AggregateException(first.Message, first);
        }
    }

    private sealed class SequenceComparer : IEqualityComparer<string[]>
    {
        public static SequenceComparer Instance { get; } = new();

        public bool Equals(string[]? x, string[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(string[] obj) => obj.Length;
    }
}
