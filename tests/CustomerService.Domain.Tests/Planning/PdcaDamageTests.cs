using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using CustomerService.Domain.Json;
using CustomerService.Domain.Planning;
using CustomerService.Domain.Planning.Documents;
using CustomerService.Domain.Planning.Progress;
using static CustomerService.Domain.Tests.Planning.PlanDesk;

namespace CustomerService.Domain.Tests.Planning;

/// <summary>Histories that are damaged: refused where the damage is, never by a question asked of the plan later.</summary>
public sealed class PdcaDamageTests
{
    private static readonly PlanDrafted Drafted = (PlanDrafted)PdcaPlan.Draft(Draft, Lead, At(1)).Events[0];

    private static readonly PlanOrigin Lost = new() { Kind = PlanOriginKind.Other, Id = null!, Text = "x" };

    // What is done to an event that folds, the plan it would be folded into (none: it is the first), and what is said of it.
    private static readonly (string Name, PdcaPlan? Into, PdcaEvent Fact, string Why)[] Table =
    [
        ("draft by nobody", null, Drafted with { By = null! }, "it lacks the actor"),
        ("draft of no level", null, Drafted with { Level = (PlanLevel)3 }, "3 is no level of a plan"),
        ("draft without title", null, Drafted with { Title = null! }, "it lacks the title"),
        ("draft with a blank title", null, Drafted with { Title = " " }, "it lacks the title"),
        ("draft without owner", null, Drafted with { Owner = null! }, "it lacks the owner"),
        ("draft of a nameless owner", null, Drafted with { Owner = Service with { Name = null! } }, "it lacks the name of an owner"),
        ("draft with a hole for a problem", null, Drafted with { Problems = [null!] }, "it lacks the problem"),
        ("problem without text", null, Drafted with { Problems = [PlanProblem.Of(null!)] }, "it lacks the text of a problem"),
        ("problem with a blank text", null, Drafted with { Problems = [PlanProblem.Of("")] }, "it lacks the text of a problem"),
        ("problem with a hole for an origin", null, Drafted with { Problems = [PlanProblem.Of("x", [null!])] }, "it lacks the origin"),
        ("origin without id", null, Drafted with { Problems = [PlanProblem.Of("x", Lost)] }, "it lacks the origin"),
        ("origin without text", null, Drafted with { Problems = [PlanProblem.Of("x", Breach with { Text = null! })] }, "it lacks the origin"),
        ("first cycle with something carried over", null, Drafted with { Problems = [PlanProblem.Of("x") with { CarriedFrom = new() { Cycle = 1, Goal = 1 } }] }, "goal 1 of cycle 1 left nothing over"),
        ("draft with a hole for a goal", null, Drafted with { Goals = [Median, null!] }, "it lacks the goal"),
        ("goal about a problem that is not there", null, Drafted with { Goals = [Median with { Problems = [2] }] }, "a goal names problem 2, and there are 1"),
        ("goal about problem 0", null, Drafted with { Goals = [Median with { Problems = [1, 0] }] }, "a goal names problem 0, and there are 1"),
        ("goal about problem -1", null, Drafted with { Goals = [Median with { Problems = [-1] }] }, "a goal names problem -1, and there are 1"),
        ("goal without measure", null, Drafted with { Goals = [Median with { Measure = null! }] }, "it lacks the measure of a goal"),
        ("goal with a blank measure", null, Drafted with { Goals = [Median with { Measure = "" }] }, "it lacks the measure of a goal"),
        ("goal without unit", null, Drafted with { Goals = [Median with { Unit = null! }] }, "it lacks the unit of a goal"),
        ("goal of a nameless owner", null, Drafted with { Goals = [Median with { Owner = Service with { Name = null! } }] }, "it lacks the name of an owner"),
        ("goal with a hole for a review point", null, Drafted with { Goals = [Median with { ReviewPoints = [null!] }] }, "it lacks the review point of a goal"),
        ("hole for a problem added", AtStep(PdcaStep.AnalyzeSituation), new PlanProblemAdded { Problem = null! }, "it lacks the problem"),
        ("problem added that an earlier cycle never left over", Again(), new PlanProblemAdded { Problem = PlanProblem.Of("x") with { CarriedFrom = new() { Cycle = 1, Goal = 2 } } }, "goal 2 of cycle 1 left nothing over"),
        ("hole for a goal set", AtStep(PdcaStep.FindCauses), new PlanGoalSet { Goal = null! }, "it lacks the goal"),
        ("goal set about a problem that is not there", AtStep(PdcaStep.FindCauses), new PlanGoalSet { Goal = Median with { Problems = [9] } }, "a goal names problem 9, and there are 1"),
        ("hole for a goal revised", AtStep(PdcaStep.FindCauses), new PlanGoalRevised { Number = 1, Goal = null! }, "it lacks the goal"),
        ("goal revised about a problem that is not there", AtStep(PdcaStep.FindCauses), new PlanGoalRevised { Number = 1, Goal = Median with { Problems = [9] } }, "a goal names problem 9, and there are 1"),
        ("hole for a cause", AtStep(PdcaStep.FindCauses), new PlanCauseFound { Cause = null! }, "it lacks the cause"),
        ("cause without text", AtStep(PdcaStep.FindCauses), new PlanCauseFound { Cause = new PlanCause { Text = null! } }, "it lacks the text of the cause"),
        ("cause of the empty category", AtStep(PdcaStep.FindCauses), new PlanCauseFound { Cause = new PlanCause { Text = "x", Category = default(CauseCategory) } }, "the category of the cause is the empty code"),
        ("goal of an owner without a name", AtStep(PdcaStep.AnalyzeSituation), new PlanGoalSet { Goal = Median with { Owner = Service with { Name = " " } } }, "it lacks the name of an owner"),
        ("hole for a measure", AtStep(PdcaStep.DraftMeasures), new PlanMeasurePlanned { Measure = null! }, "it lacks the measure"),
        ("measure without text", AtStep(PdcaStep.DraftMeasures), new PlanMeasurePlanned { Measure = Template with { What = null! } }, "it lacks the text of the measure"),
        ("measure of a nameless owner", AtStep(PdcaStep.DraftMeasures), new PlanMeasurePlanned { Measure = Template with { Owner = Service with { Name = null! } } }, "it lacks the name of an owner"),
        ("hole for a measure revised", Filled(AtStep(PdcaStep.DraftMeasures)), new PlanMeasureRevised { Number = 1, Measure = null! }, "it lacks the measure"),
        ("last day moved without reason", AtStep(PdcaStep.Execute), new PlanMeasureRescheduled { Number = 1, DueOn = Day(9), Reason = null! }, "it lacks the reason"),
        ("Do completed with an open measure", AtStep(PdcaStep.Execute), new PlanStepCompleted { Step = PdcaStep.Execute }, "measure 1 is neither done nor dropped"),
        ("check completed with a goal that was not measured", AtStep(PdcaStep.CheckResults), new PlanStepCompleted { Step = PdcaStep.CheckResults }, "a goal was not measured"),
        ("measure done without evidence", AtStep(PdcaStep.Execute), new PlanMeasureDone { Number = 1, Evidence = null! }, "it lacks the evidence"),
        ("measure dropped without reason", AtStep(PdcaStep.Execute), new PlanMeasureDropped { Number = 1, Reason = null! }, "it lacks the reason"),
        ("measure blocked without reason", AtStep(PdcaStep.Execute), new PlanMeasureBlocked { Number = 1, Reason = null! }, "it lacks the reason"),
        ("measure taken up again without reason", Filled(AtStep(PdcaStep.Execute)), new PlanMeasureReopened { Number = 1, Reason = " " }, "it lacks the reason"),
        ("hole for a reading", AtStep(PdcaStep.Execute), new PlanReadingRecorded { Goal = 1, Reading = null! }, "it lacks the value"),
        ("hole for an actual value", AtStep(PdcaStep.CheckResults), new PlanActualRecorded { Goal = 1, Actual = null! }, "it lacks the value"),
        ("standard without text", AtStep(PdcaStep.Standardize), new PlanStandardSet { Goal = 1, Text = null! }, "it lacks the text of the standard"),
        ("carry-over without problem", AtStep(PdcaStep.Standardize), new PlanGoalCarriedOver { Goal = 2, Problem = null! }, "it lacks the problem"),
        ("gone back without reason", AtStep(PdcaStep.Execute), new PlanStepReopened { Step = PdcaStep.FindCauses, Reason = null! }, "it lacks the reason"),
        ("next cycle with a hole for a problem", Closed(), new PlanNextCycleOpened { Cycle = 2, Problems = [null!], Goals = [] }, "it lacks the problem"),
        ("next cycle with what a goal that was met left over", Closed(), new PlanNextCycleOpened { Cycle = 2, Problems = [Carried(1, 1)], Goals = [] }, "goal 1 of cycle 1 left nothing over"),
        ("next cycle with what no goal left over", Closed(), new PlanNextCycleOpened { Cycle = 2, Problems = [Carried(1, 0)], Goals = [] }, "goal 0 of cycle 1 left nothing over"),
        ("next cycle with what another cycle left over", Closed(), new PlanNextCycleOpened { Cycle = 2, Problems = [Carried(2, 2)], Goals = [] }, "goal 2 of cycle 2 left nothing over"),
        ("next cycle with a goal about nothing", Closed(), new PlanNextCycleOpened { Cycle = 2, Problems = [Carried(1, 2)], Goals = [Median with { Problems = [2] }] }, "a goal names problem 2, and there are 1"),
    ];

    public static TheoryData<string> Damages => [.. Table.Select(row => row.Name)];

    [Theory]
    [MemberData(nameof(Damages))]
    public void A_damaged_event_is_refused_with_its_place_and_the_reason(string damage)
    {
        var (_, into, fact, why) = Table.Single(row => row.Name == damage);
        var next = into is null ? fact : fact with { Plan = into.Id, Version = into.Version + 1, At = into.LastAt, By = Lead };

        var thrown = Assert.Throws<ArgumentException>(() => into is null ? PdcaPlan.Replay([next]) : into.Apply(next));

        Assert.Contains($"version {next.Version}, {next.GetType().Name} at ", thrown.Message, StringComparison.Ordinal);
        Assert.Contains($": {why}", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_damaged_folds() => Assert.Multiple(
        () => PdcaPlan.Replay([Drafted with { Goals = [Median with { Problems = [1] }, InTime] }]),
        () => Closed().Apply(new PlanNextCycleOpened { Plan = "P-1", Version = Closed().Version + 1, At = At(4), By = Lead, Cycle = 2, Problems = [Carried(1, 2)], Goals = [Median with { Problems = [1] }] }));

    private static readonly (string Name, Func<PdcaSnapshot, PdcaSnapshot> Damage, string Why)[] Snapshots =
    [
        ("no id", plan => plan with { Id = "" }, "a snapshot has an id"),
        ("no version", plan => plan with { Version = 0 }, "a version of 1 or more"),
        ("no level", plan => plan with { Level = (PlanLevel)7 }, "and a level"),
        ("no title", plan => plan with { Title = null! }, "it lacks the title"),
        ("no owner", plan => plan with { Owner = null! }, "it lacks the owner"),
        ("an owner without a name", plan => plan with { Owner = Service with { Name = " " } }, "it lacks the name of an owner"),
        ("no past", plan => plan with { PastCycles = default }, "it lacks the past cycles"),
        ("a past that is open", plan => plan with { PastCycles = [plan.PastCycles[0] with { Step = PdcaStep.Execute, ClosedAt = null }] }, "cycle 1 is past and still open"),
        ("a past that is lost", plan => plan with { PastCycles = [] }, "cycle 2 follows cycle 0"),
        ("no cycle", plan => plan with { Cycle = null! }, "it lacks the cycle"),
        ("no problems", plan => plan with { Cycle = plan.Cycle with { Problems = [] } }, "it lacks the problems of a cycle"),
        ("no measures", plan => plan with { Cycle = plan.Cycle with { Measures = default } }, "it lacks the lists of a cycle"),
        ("a measure done before it was planned", plan => plan with { Cycle = plan.Cycle with { Measures = [Planned(Template) with { DoneAt = At(1), Evidence = "x" }] } }, "a measure was done or dropped before it was planned"),
        ("a hole for a goal", plan => plan with { Cycle = plan.Cycle with { Goals = [null!] } }, "it lacks the goal"),
        ("a goal about nothing", plan => OfGoal(plan, goal => goal with { Goal = goal.Goal with { Problems = [9] } }), "a goal names problem 9, and there are 2"),
        ("no readings", plan => OfGoal(plan, goal => goal with { Readings = default }), "it lacks the values of a goal"),
        ("a standard for nothing", plan => OfGoal(plan, goal => goal with { Standard = new StandardSet { Text = "x", At = At(3) } }), "a goal that was not met has a standard"),
        ("a carry-over of nothing", plan => OfGoal(plan, goal => goal with { CarryOver = new GoalCarryOver { Problem = "x", At = At(3) } }), "a goal that was met or not measured left something over"),
        ("a standard without text", plan => OfPastGoal(plan, 0, goal => goal with { Standard = goal.Standard! with { Text = " " } }), "it lacks the text of the standard"),
        ("a carry-over without problem", plan => OfPastGoal(plan, 1, goal => goal with { CarryOver = goal.CarryOver! with { Problem = " " } }), "it lacks the problem"),
        ("a cause that answers itself", plan => plan with { Cycle = plan.Cycle with { Causes = [new PlanCause { Text = "x", Under = 1 }] } }, "a cause answers cause 1, and 0 stand before it"),
        ("a main cause that is not there", plan => plan with { Cycle = plan.Cycle with { MainCause = new MainCause { Cause = 1 } } }, "the main cause is number 1, and there are 0"),
        ("a measure against nothing", plan => plan with { Cycle = plan.Cycle with { Measures = [Planned(Template with { Cause = 3 })] } }, "a measure acts on cause 3, and there are 0"),
        ("a measure without text", plan => plan with { Cycle = plan.Cycle with { Measures = [Planned(Template with { What = " " })] } }, "it lacks the text of the measure"),
        ("a measure without its blockages", plan => plan with { Cycle = plan.Cycle with { Measures = [Planned(Template) with { Blockages = default }] } }, "it lacks the blockages"),
    ];

    public static TheoryData<string> SnapshotDamages => [.. Snapshots.Select(row => row.Name)];

    [Theory]
    [MemberData(nameof(SnapshotDamages))]
    public void A_damaged_snapshot_is_refused_with_the_reason(string damage)
    {
        var row = Snapshots.Single(row => row.Name == damage);
        var sound = PdcaPlan.Replay(History()).Snapshot;

        Assert.Contains(row.Why, Assert.Throws<ArgumentException>(() => PdcaPlan.Restore(row.Damage(sound))).Message, StringComparison.Ordinal);
        Assert.Equal(sound.Version, PdcaPlan.Restore(sound).Version);
    }

    // Each property of each event of a whole history, taken out or replaced: what is read and folded can be asked anything, and everything else is refused as what it is.
    [Fact]
    public void No_damage_to_a_stored_history_comes_out_later() => AssertNothingComesOutLater(
        JsonSerializer.Serialize(History(), CustomerServiceJson.PdcaEvents), stored => PdcaPlan.Replay(JsonSerializer.Deserialize(stored, CustomerServiceJson.PdcaEvents)));

    [Fact]
    public void No_damage_to_a_stored_snapshot_comes_out_later() => AssertNothingComesOutLater(
        PlanDesk.Json(PdcaPlan.Replay(History())), stored => PdcaPlan.Restore(JsonSerializer.Deserialize(stored, CustomerServiceJson.PdcaSnapshot)!));

    private static void AssertNothingComesOutLater(string history, Func<string, PdcaPlan> read)
    {
        var places = Places(JsonNode.Parse(history)!).ToList();
        var outcomes = new Dictionary<string, int>();

        foreach (var place in places)
        {
            foreach (var value in (string?[])["gone", "null", "0", "-1", "\"\"", "[]", "{}", "\"nonsense\"", "99"])
            {
                var outcome = Outcome(Damaged(history, place, value), read);
                outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
                Assert.True(outcome is "fine" or nameof(JsonException) or nameof(ArgumentException), $"{string.Join('.', place)} = {value}: {outcome}");
            }
        }

        Assert.True(places.Count > 100 && outcomes["fine"] > 100 && outcomes[nameof(JsonException)] > 500 && outcomes[nameof(ArgumentException)] > 40, string.Join(", ", outcomes));
    }

    private static PlanProblem Carried(int cycle, int goal) => PlanProblem.Of("x", Breach) with { CarriedFrom = new CarriedFrom { Cycle = cycle, Goal = goal } };

    private static PlannedMeasure Planned(Countermeasure measure) => new() { Measure = measure, PlannedAt = At(3), Blockages = [], Reschedulings = [] };

    private static PdcaSnapshot OfGoal(PdcaSnapshot plan, Func<PlanGoal, PlanGoal> change) => plan with { Cycle = plan.Cycle with { Goals = plan.Cycle.Goals.SetItem(0, change(plan.Cycle.Goals[0])) } };

    private static PdcaSnapshot OfPastGoal(PdcaSnapshot plan, int goal, Func<PlanGoal, PlanGoal> change) =>
        plan with { PastCycles = [plan.PastCycles[0] with { Goals = plan.PastCycles[0].Goals.SetItem(goal, change(plan.PastCycles[0].Goals[goal])) }] };

    private static PdcaPlan Again() => Closed().NextCycle(Day(31), Lead, At(4)).Accepted();

    private static ImmutableArray<PdcaEvent> History()
    {
        var draft = Draft with { Goals = [Median with { Problems = [1], Owner = Service, AlarmBeyond = 33, ReviewPoints = [new ReviewPoint { On = Day(10), Value = 29 }] }] };
        var first = PdcaPlan.Draft(draft, Lead, At(1));
        var (plan, events) = (first.Accepted(), first.Events.ToBuilder());
        Do(plan => plan.AddProblem(PlanProblem.Of("Nobody calls back."), Lead, At(1)));
        Do(plan => plan.SetGoal(InTime, Lead, At(1)));
        Do(plan => plan.ReviseGoal(2, InTime with { Problems = [2, 1] }, Lead, At(1)));
        Do(plan => plan.CompleteStep(Lead, At(1)));
        Do(plan => plan.AddCause("typed anew", CauseCategory.Method, Lead, At(1)));
        Do(plan => plan.AskWhy(1, "no templates", Lead, At(1)));
        Do(plan => plan.CompleteStep(Lead, At(1)));
        Do(plan => plan.ArgueMainCause(2, "80 of 100", "count", Lead, At(1)));
        Do(plan => plan.CompleteStep(Lead, At(1)));
        Do(plan => plan.PlanMeasure(Template with { Cause = 1 }, Lead, At(1)));
        Do(plan => plan.PlanMeasure(Template, Lead, At(1)));
        Do(plan => plan.ReviseMeasure(2, Template with { Owner = Service }, Lead, At(1)));
        Do(plan => plan.BeginDo(Lead, At(1)));
        Do(plan => plan.RescheduleMeasure(1, Day(12), "late", Lead, At(1)));
        Do(plan => plan.BlockMeasure(1, "no budget", Lead, At(1)));
        Do(plan => plan.UnblockMeasure(1, Lead, At(1)));
        Do(plan => plan.RecordReading(1, 30, Day(1), Lead, At(1), "first"));
        Do(plan => plan.FinishMeasure(1, "seen", Lead, At(1)));
        Do(plan => plan.DropMeasure(2, "not needed", Lead, At(1)));
        Do(plan => plan.BeginCheck(Lead, At(1)));
        Do(plan => plan.Reopen(PdcaStep.Execute, "look again", Lead, At(1)));
        Do(plan => plan.ReopenMeasure(1, "seen wrongly", Lead, At(1)));
        Do(plan => plan.FinishMeasure(1, "seen again", Lead, At(1)));
        Do(plan => plan.BeginCheck(Lead, At(1)));
        Do(plan => plan.RecordActual(1, 22, Day(2), Lead, At(2)));
        Do(plan => plan.RecordActual(2, 93, Day(2), Lead, At(2), "May"));
        Do(plan => plan.BeginAct(Lead, At(2)));
        Do(plan => plan.SetStandard(1, "templates", "WI-12", Lead, At(2)));
        Do(plan => plan.CarryOver(2, "still late", Lead, At(2)));
        Do(plan => plan.Complete(Lead, At(2)));
        Do(plan => plan.NextCycle(Day(31), Lead, At(3)));
        Do(plan => plan.AddProblem(PlanProblem.Of("One more."), Lead, At(3)));
        return events.ToImmutable();

        void Do(Func<PdcaPlan, Decision<PdcaPlan, PdcaEvent>> act)
        {
            var decision = act(plan);
            plan = decision.Accepted();
            events.AddRange(decision.Events);
        }
    }

    // The ways to every value inside a text, by names and places.
    private static IEnumerable<ImmutableArray<object>> Places(JsonNode node) => node switch
    {
        JsonObject one => one.SelectMany(each => Below(each.Key, each.Value)),
        JsonArray list => list.SelectMany((each, index) => Below(index, each)),
        _ => [],
    };

    private static IEnumerable<ImmutableArray<object>> Below(object name, JsonNode? node) =>
        [[name], .. node is null ? [] : Places(node).Select(place => place.Insert(0, name))];

    private static string Damaged(string history, ImmutableArray<object> place, string? value)
    {
        var root = JsonNode.Parse(history)!;
        var holder = place[..^1].Aggregate(root, (node, name) => name is int index ? node[index]! : node[(string)name]!);
        var put = value == "gone" ? null : JsonNode.Parse(value!);
        switch (holder)
        {
            case JsonArray list when value == "gone": list.RemoveAt((int)place[^1]); break;
            case JsonArray list: list[(int)place[^1]] = put; break;
            case JsonObject one when value == "gone": one.Remove((string)place[^1]); break;
            default: holder[(string)place[^1]] = put; break;
        }

        return root.ToJsonString();
    }

    private static string Outcome(string history, Func<string, PdcaPlan> read)
    {
        PdcaPlan? plan = null;
        switch (Record.Exception(() => plan = read(history)))
        {
            case JsonException: return nameof(JsonException);
            case ArgumentException: return nameof(ArgumentException);
            case { } other: return $"reading: {other}";
            case null: return Record.Exception(() => Ask(plan!)) is { } late ? $"asking: {late}" : "fine";
        }
    }

    private static void Ask(PdcaPlan plan)
    {
        _ = (PlanDesk.Json(plan), plan.Options(plan.LastAt), plan.AlarmsOn(Day(31)), new CauseTree(plan.Cycle).ToMarkdown(), PlanRollUp.Of(plan), plan.NextCycle(Day(31), Lead, At(4)), plan.CompleteStep(Lead, At(4)));
        _ = plan.Cycles.Select(cycle => (cycle.Goals.Select(goal => goal.Outcome).ToList(), new CauseTree(cycle).ToMarkdown(Language.Chinese))).ToList();
        _ = plan.Cycles.Select(cycle => PlanProgress.Of(plan, cycle).BurnUp(Day(1), Day(31))).ToList();
        _ = PlanDocument.From(plan, PlanDocumentTemplates.CustomerServicePlan, "D-1", Lead, At(4));
    }

    [Fact]
    public void A_cycle_that_is_neither_open_nor_closed_is_refused()
    {
        PdcaPlan open = AtStep(PdcaStep.Execute), closed = Closed();

        Refuses(open.Snapshot with { Cycle = open.Cycle with { Step = null } }, "cycle 1 has neither a step at hand nor the time when it was closed");
        Refuses(open.Snapshot with { Cycle = open.Cycle with { ClosedAt = At(2) } }, "cycle 1 has a step at hand and the time when it was closed");
        Refuses(AtStep(PdcaStep.Execute).Snapshot with { Cycle = AtStep(PdcaStep.Execute).Cycle with { Step = PdcaStep.CheckResults } }, "measure 1 is neither done nor dropped, and Do is over");
        Refuses(open.Snapshot with { Cycle = open.Cycle with { Step = PdcaStep.CarryOver } }, "cycle 1 is past its check and lacks the value of a goal");
        Refuses(open.Snapshot with { Cycle = open.Cycle with { Step = (PdcaStep)8 } }, "8 is no step of a cycle");
        Refuses(closed.Snapshot with { Cycle = closed.Cycle with { Goals = closed.Goals.SetItem(0, closed.Goals[0] with { Standard = null }) } }, "goal 1 of a closed cycle has neither a standard nor a carry-over");

        var stored = JsonNode.Parse(PlanDesk.Json(open))!;
        stored["cycle"]!.AsObject().Remove("step");
        Refuses(stored.Deserialize(CustomerServiceJson.PdcaSnapshot)!, "cycle 1 has neither");

        static void Refuses(PdcaSnapshot snapshot, string why) =>
            Assert.Contains(why, Assert.Throws<ArgumentException>(() => PdcaPlan.Restore(snapshot)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_history_that_forgets_a_goal_is_refused()
    {
        var plan = AtStep(PdcaStep.CarryOver);
        var forgotten = PdcaPlan.Restore(plan.Snapshot with { Cycle = plan.Cycle with { Goals = plan.Goals.SetItem(1, plan.Goals[1] with { CarryOver = null }) } });
        var last = new PlanStepCompleted { Plan = plan.Id, Version = plan.Version + 1, At = At(3), By = Lead, Step = PdcaStep.CarryOver };

        Assert.True(plan.Apply(last).IsClosed);
        Assert.Contains("goal 2 of a closed cycle has neither", Assert.Throws<ArgumentException>(() => forgotten.Apply(last)).Message, StringComparison.Ordinal);
    }
}
