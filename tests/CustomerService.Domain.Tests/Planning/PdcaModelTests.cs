using System.Collections.Immutable;
using System.Text.Json;
using CustomerService.Domain.Json;
using CustomerService.Domain.Planning;
using CustomerService.Domain.Tests.Generators;
using CustomerService.Domain.Tests.Oracles;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerService.Domain.Tests.Planning;

/// <summary>Laws that hold for every life of a plan.</summary>
public sealed class PdcaModelTests
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(300);

    [Fact]   // property: a plain second implementation accepts and refuses the same, and then stands where the plan stands
    public void A_plan_and_a_plain_model_agree() => Prop.ForAll(Generate.Plans, life =>
    {
        var (plan, model, at) = (PlanLives.Begin().Accepted(), new PdcaModel(), PlanDesk.At(1));
        foreach (var each in life)
        {
            at += Duration.FromMinutes(each.Minutes);
            var move = PlanLives.Read(each, plan);
            var before = PlanDesk.Json(plan);
            var decision = PlanLives.Try(plan, move, at);
            var allowed = model.Try(move, at.ToUnixTimeTicks() - PlanDesk.At(1).ToUnixTimeTicks());
            Assert.True(decision.IsAccepted == allowed, $"{move} at {PdcaModel.SummaryOf(plan)}: model {allowed}, plan {decision.Refusal?.ToString() ?? "accepted"}");
            Assert.Equal(before, PlanDesk.Json(plan));   // a refused act changes nothing, an accepted one makes another plan
            plan = decision.IsAccepted ? decision.Accepted() : plan;
            Assert.Equal(model.Summary, PdcaModel.SummaryOf(plan));
        }
    }).Check(Often);

    [Fact]   // property: nothing is forgotten, across any number of cycles
    public void Every_goal_of_a_closed_cycle_is_in_exactly_one_of_standardized_or_carried_over() => Prop.ForAll(Generate.Plans, life =>
    {
        var (plan, _) = PlanLives.Play(life);
        foreach (var cycle in plan.Cycles.Where(cycle => cycle.IsClosed))
        {
            Assert.NotEmpty(cycle.Goals);
            Assert.All(cycle.Goals, goal => Assert.True(goal.Standard is null != (goal.CarryOver is null)));
            Assert.All(cycle.Goals, goal => Assert.Equal(goal.Verdict == GoalVerdict.Met, goal.Standard is not null));
            Assert.All(cycle.Goals, goal => Assert.All(cycle.Measures, measure => Assert.False(measure.DoneAt is { } done && goal.Actual!.On < plan.DayOf(done))));
        }

        foreach (var (before, after) in plan.Cycles.Zip(plan.Cycles.Skip(1)))
        {
            var left = before.Goals.Select((goal, index) => (goal, index)).Where(each => each.goal.CarryOver is not null).ToList();
            Assert.Equal(left.Select(each => new CarriedFrom { Cycle = before.Number, Goal = each.index + 1 }), after.Problems.Take(left.Count).Select(problem => problem.CarriedFrom!));
        }
    }).Check(Often);

    [Fact]   // property: however many cycles a plan goes through, each finding it started from has come to a standard or is still being worked on
    public void No_origin_of_any_cycle_is_lost() => Prop.ForAll(Generate.Plans, life =>
    {
        var (open, settled) = (new HashSet<PlanOrigin>(), new HashSet<PlanOrigin>());
        var cycles = PlanLives.Play(life).Plan.Cycles;
        for (var i = 0; i < cycles.Length && cycles[i].IsClosed; i++)
        {
            open.UnionWith(cycles[i].Problems.SelectMany(problem => problem.Origins));
            settled.UnionWith(OriginsOf(cycles[i], goal => goal.Standard is not null));
            var carried = OriginsOf(cycles[i], goal => goal.CarryOver is not null).ToHashSet();
            Assert.All(open, origin => Assert.True(settled.Contains(origin) || carried.Contains(origin)));
            Assert.True(i + 1 == cycles.Length || carried.IsSubsetOf(cycles[i + 1].Problems.SelectMany(problem => problem.Origins)));
        }

        static IEnumerable<PlanOrigin> OriginsOf(PdcaCycle cycle, Func<PlanGoal, bool> which) => cycle.Goals.Where(which)
            .SelectMany(goal => goal.Goal.Problems.IsEmpty ? cycle.Problems : goal.Goal.Problems.Select(number => cycle.Problems[number - 1]))
            .SelectMany(problem => problem.Origins);
    }).Check(Often);

    [Fact]   // property: in each cycle, the steps completed since the last way back are the first so many, in order
    public void Steps_are_never_skipped() => Prop.ForAll(Generate.Plans, life =>
    {
        PdcaStep? expected = PdcaStep.AnalyzeSituation;
        foreach (var fact in PlanLives.Play(life).Events)
        {
            expected = fact switch
            {
                PlanStepCompleted completed when completed.Step == expected => completed.Step.Next,
                PlanStepCompleted completed => throw new Xunit.Sdk.XunitException($"{completed.Step} was completed when {expected} was due."),
                PlanStepReopened back when back.Step < expected => back.Step,
                PlanStepReopened back => throw new Xunit.Sdk.XunitException($"{back.Step} was opened again before {expected}."),
                PlanNextCycleOpened => PdcaStep.AnalyzeSituation,
                _ => expected,
            };
        }
    }).Check(Often);

    [Fact]   // property
    public void A_replayed_plan_and_a_loaded_one_stand_where_the_live_one_stands() => Prop.ForAll(Generate.Plans, life =>
    {
        var (plan, events) = PlanLives.Play(life);
        var stored = JsonSerializer.Deserialize(JsonSerializer.Serialize(events, CustomerServiceJson.PdcaEvents), CustomerServiceJson.PdcaEvents);
        var snapshot = JsonSerializer.Deserialize(PlanDesk.Json(plan), CustomerServiceJson.PdcaSnapshot)!;

        Assert.Equal(events.AsEnumerable(), stored.AsEnumerable());
        Assert.Equal(PlanDesk.Json(plan), PlanDesk.Json(PdcaPlan.Replay(stored)));
        Assert.Equal(PlanDesk.Json(plan), PlanDesk.Json(PdcaPlan.Restore(snapshot)));
        Assert.Equal((events.Length, events[^1].At), (plan.Version, plan.LastAt));
    }).Check(Often);

    [Fact]   // property: what the rows say and what Stateless does is one thing, for every move that can be thought of
    public void The_table_and_Stateless_agree() => Prop.ForAll(Generate.Plans, life =>
    {
        var cycles = PlanLives.Play(life).Plan.Cycles;
        ImmutableArray<PdcaStep?> states = [null, .. PdcaSteps.All];
        foreach (var cycle in cycles)
        {
            foreach (var (from, kind, to) in states.SelectMany(_ => Enum.GetValues<PdcaMoveKind>(), (at, move) => (at, move)).SelectMany(_ => states, (start, end) => (start.at, start.move, end)))
            {
                var row = PdcaProcedure.Standard.Find(from, kind, to);
                var holds = row is not null && PdcaProcedure.Standard.MissingFor(row, cycle).IsEmpty;
                Assert.Equal(holds, PdcaProcedure.Standard.CanFire(from, kind, to, cycle));
                if (holds)
                {
                    PdcaProcedure.Standard.Fire(from, kind, to, cycle, null);   // throws where Stateless arrives elsewhere
                }
            }
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]   // property: an option without obstacles, and a move, is accepted; one with obstacles is refused for them
    public void What_can_be_done_is_what_is_accepted() => Prop.ForAll(Generate.Plans, life =>
    {
        var plan = PlanLives.Play(life).Plan;
        foreach (var option in plan.Options(plan.LastAt).Where(option => option.Act is >= PdcaAct.CompleteStep))
        {
            var move = new PlanLives.Move(option.Act, option.To is { } step ? (int)step : 0, 0, 0);
            var decision = PlanLives.Try(plan, move, plan.LastAt);
            Assert.Equal(option.IsPermitted, decision.IsAccepted);
            Assert.Equal(option.Unmet.AsEnumerable(), decision.Refusal?.Unmet.AsEnumerable() ?? []);
            Assert.True(!decision.IsAccepted || decision.Accepted().Step == option.To);
        }
    }).Check(Often);

    [Fact]   // property: what is done to a part can be done where some part takes it, at any point of a life
    public void What_can_be_done_is_accepted_for_some_number() => Prop.ForAll(Generate.Plans, life =>
    {
        var events = PlanLives.Play(life).Events;
        foreach (var count in new[] { events.Length, (events.Length * 3 / 4) + 1, (events.Length / 2) + 1 }.Where(count => count <= events.Length))
        {
            var plan = PdcaPlan.Replay(events[..count]);
            var most = Math.Max(Math.Max(plan.Causes.Length, plan.Goals.Length), plan.Measures.Length);
            foreach (var option in plan.Options(plan.LastAt).Where(option => option.Act < PdcaAct.CompleteStep))
            {
                Assert.Equal(option.IsPermitted, Enumerable.Range(0, most + 2).Any(number => PlanLives.Try(plan, new PlanLives.Move(option.Act, number, 0, 0), plan.LastAt).IsAccepted));
                Assert.Equal<DomainError>(option.IsPermitted ? [] : [new NothingToActOn(option.Act)], option.Unmet.AsEnumerable());
            }
        }
    }).Check(Often);

    [Fact]
    public void One_machine_serves_many_threads()
    {
        var plan = PlanDesk.Closed();
        var steps = new PdcaStep?[400];
        Parallel.For(0, steps.Length, i => steps[i] = i % 2 == 0 ? plan.NextCycle(PlanDesk.Day(31), PlanDesk.Lead, PlanDesk.At(4)).Accepted().Step : PlanDesk.AtStep(PdcaStep.CheckResults).Step);

        Assert.All(steps, (step, i) => Assert.Equal(i % 2 == 0 ? PdcaStep.AnalyzeSituation : PdcaStep.CheckResults, step));
    }

    [Fact]
    public void Lives_go_round_go_back_and_try_everything()
    {
        var lives = Generate.Plans.Generator.Sample(900, 40).Select(PlanLives.Play).ToList();

        Assert.InRange(lives.Count(life => life.Plan.Cycles.Any(cycle => cycle.IsClosed)), 60, lives.Count);
        Assert.InRange(lives.Count(life => life.Plan.Cycle.Number > 1), 40, lives.Count);
        Assert.InRange(lives.Count(life => life.Events.Any(fact => fact is PlanStepReopened)), 60, lives.Count);
        Assert.InRange(lives.Count(life => OutdatesValues(life.Events)), 1, lives.Count);
        Assert.InRange(lives.Count(life => life.Plan.Cycles.Any(cycle => cycle.Measures.Any(measure => measure is { Status: MeasureStatus.Done, Reopenings: [{ Was: MeasureStatus.Done }, ..] }))), 10, lives.Count);
        Assert.InRange(lives.Count(life => life.Plan.Cycles.Any(cycle => cycle.Measures.Any(measure => measure is { IsSettled: true, Reopenings: [{ Was: MeasureStatus.Dropped }, ..] }))), 10, lives.Count);
        Assert.Equal(
            CustomerServiceJson.PdcaEvent.PolymorphismOptions!.DerivedTypes.Select(kind => kind.DerivedType.Name).Order(StringComparer.Ordinal),
            lives.SelectMany(life => life.Events).Select(fact => fact.GetType().Name).Distinct().Order(StringComparer.Ordinal));
    }

    // One more measure is done when goals were measured before.
    private static bool OutdatesValues(ImmutableArray<PdcaEvent> life)
    {
        var measured = false;
        foreach (var fact in life)
        {
            if (measured && fact is PlanMeasureDone)
            {
                return true;
            }

            measured = fact is PlanActualRecorded || (measured && fact is not PlanNextCycleOpened);
        }

        return false;
    }
}
