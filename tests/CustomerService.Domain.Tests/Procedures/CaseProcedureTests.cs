using CustomerService.Domain.Planning;
using CustomerService.Domain.Procedures;
using static CustomerService.Domain.Tests.Planning.PlanDesk;

namespace CustomerService.Domain.Tests.Procedures;

/// <summary>What holds for every table of cases, shown on that of PDCA cycles.</summary>
public sealed class CaseProcedureTests
{
    private static readonly CaseCondition<PdcaCycle, PdcaEvent> TwoMeasures = new(
        "two-measures", new("two measures", "两项措施"), cycle => cycle.Measures.Length < 2 ? [new MeasureMissing()] : []);

    private static readonly CaseCondition<PdcaCycle, PdcaEvent> ByLead = new(
        "by-lead", new("the lead says so", "由负责人确认"), (_, fact) => fact is not null && fact.By != Lead ? [new MainCauseMissing()] : []);

    private static readonly PdcaProcedure Strict = PdcaProcedure.Standard.Requiring("strict", 2, PdcaStep.DraftMeasures, TwoMeasures, ByLead);

    [Fact]
    public void A_procedure_comes_back_from_its_json_as_it_was()
    {
        foreach (var procedure in new[] { PdcaProcedure.Standard, Strict })
        {
            var read = PdcaProcedure.Parse(procedure.ToJson(), TwoMeasures, ByLead);

            Assert.Equal((procedure.Id, procedure.Version, procedure.Name), (read.Id, read.Version, read.Name));
            Assert.Equal(procedure.Moves.AsEnumerable(), read.Moves.AsEnumerable());
            Assert.Equal(procedure.ToJson(), read.ToJson());
            Assert.Equal(procedure.ToTable(Language.Chinese), read.ToTable(Language.Chinese));
        }

        Assert.Contains("""
                "from": "draft-measures",
                  "act": "complete",
                  "to": "execute",
            """.Trim().ReplaceLineEndings("\n").Replace("  ", "", StringComparison.Ordinal), Strict.ToJson().Replace("  ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_text_says_wrong_is_named_with_its_place()
    {
        var json = """
            {
              "id": "strict", "version": 0, "names": { "en": "strict" }, "owner": "me",
              "moves": [
                { "from": "find-cause", "act": "complete", "to": "find-main-cause" },
                { "from": "find-causes", "act": "finish", "to": "find-main-cause", "requires": [7] },
                { "from": "find-causes", "to": "find-main-cause", "when": [] },
                5
              ]
            }
            """;

        Assert.Equal(
            [
                "$.owner rule-book.unknown-property", "$.version rule-book.out-of-range",
                "$.moves[0].from rule-book.unknown-value", "$.moves[1].act rule-book.unknown-value", "$.moves[1].requires[0] rule-book.wrong-type",
                "$.moves[2].when rule-book.unknown-property", "$.moves[2] rule-book.missing-property", "$.moves[3] rule-book.wrong-type",
            ],
            Faults(() => PdcaProcedure.Parse(json)));
        Assert.Equal(["$ rule-book.malformed-json"], Faults(() => PdcaProcedure.Parse("{")));
        Assert.Contains("did you mean 'find-causes'", Assert.Throws<RuleBookException>(() => PdcaProcedure.Parse(json)).Faults[2].Message, StringComparison.Ordinal);
    }

    [Fact]   // the same text, without the code that it names
    public void A_condition_that_nobody_wrote_is_named()
    {
        var thrown = Assert.Throws<RuleBookException>(() => PdcaProcedure.Parse(Strict.ToJson(), TwoMeasures));

        Assert.Equal("rule-book.unknown-condition", Assert.Single(thrown.Faults).Code);
        Assert.Contains("'by-lead'", thrown.Faults[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_rows_than_those_that_ship_have_an_id_of_their_own()
    {
        Assert.Equal(["$.id rule-book.contradiction"], Faults(() => PdcaProcedure.Standard.Requiring("pdca", 2, PdcaStep.FindCauses, TwoMeasures)));
        Assert.Equal(["$.id rule-book.contradiction"], Faults(() => new PdcaProcedure("pdca", 2, new("x", "x"), PdcaProcedure.Standard.Moves)));
        Assert.Equal(["$.id rule-book.bad-code"], Faults(() => PdcaProcedure.Standard.Requiring("no code", 2, PdcaStep.FindCauses, TwoMeasures)));
        Assert.Equal(["$.conditions rule-book.stands-twice", "$.moves[1].requires rule-book.stands-twice"], Faults(() => PdcaProcedure.Standard.Requiring("x", 1, PdcaStep.FindCauses, new CaseCondition<PdcaCycle, PdcaEvent>("cause-found", new("x", "x"), _ => []))));
        Assert.Throws<ArgumentException>(() => PdcaProcedure.Standard.Requiring("x", 1, PdcaStep.FindCauses, [null!]));
    }

    [Fact]   // fewer rows are other rows, though each of them ships
    public void The_id_that_ships_has_all_rows_that_ship() => Assert.Equal(
        ["$.id rule-book.contradiction"],
        Faults(() => new PdcaProcedure("pdca", 1, new("x", "x"), PdcaProcedure.Standard.Moves.RemoveAll(move => move.Act == PdcaMoveKind.Reopen))));

    [Fact]
    public void Only_the_rows_that_are_meant_ask_for_more()
    {
        Assert.Equal(PdcaStep.DraftMeasures, Assert.Single(Strict.Moves, move => move.Requires.Contains("by-lead")).From);
        Assert.Equal(PdcaMoveKind.Complete, Assert.Single(Strict.Moves, move => move.Requires.Contains("two-measures")).Act);
    }

    [Fact]
    public void What_two_conditions_miss_is_said_once()
    {
        var twice = PdcaProcedure.Standard.Requiring("twice", 1, PdcaStep.FindMainCause, new CaseCondition<PdcaCycle, PdcaEvent>("again", new("x", "x"), _ => [new MainCauseMissing()]));

        Assert.Equal([new MainCauseMissing()], twice.MissingFor(twice.Find(PdcaStep.FindMainCause, PdcaMoveKind.Complete, PdcaStep.DraftMeasures)!, AtStep(PdcaStep.FindMainCause).Cycle).AsEnumerable());
    }

    [Fact]
    public void A_hole_for_a_condition_is_thrown_back() => Assert.Throws<ArgumentException>("conditions", () => PdcaProcedure.Parse(PdcaProcedure.Standard.ToJson(), [null!]));

    [Fact]   // a condition may look at what the act brings; asked beforehand it is silent
    public void A_condition_may_look_at_who_acts()
    {
        var plan = Under(Strict, AtStep(PdcaStep.DraftMeasures)).PlanMeasure(Template, Lead, At(3)).Accepted().PlanMeasure(Template, Lead, At(3)).Accepted();

        Assert.Empty(plan.Explain(PdcaAct.BeginDo, At(3)));
        Assert.Equal(["planning.main-cause-missing"], plan.BeginDo(Actor.Of("x", Role.GeneralManager), At(3)).Refusal!.Unmet.Select(reason => reason.Code));
        Assert.Equal(PdcaStep.Execute, plan.BeginDo(Lead, At(3)).Accepted().Step);
    }

    [Fact]   // ways back and on ask their conditions too
    public void Every_row_asks_what_it_requires()
    {
        var guarded = new PdcaProcedure(
            "guarded", 1, new("guarded", "受控"), [.. PdcaProcedure.Standard.Moves.Select(move => move.Act == PdcaMoveKind.Complete ? move : move with { Requires = ["by-lead"] })], ByLead);
        var other = Actor.Of("x", Role.GeneralManager);

        Assert.Equal(["planning.main-cause-missing"], Under(guarded, AtStep(PdcaStep.Execute)).Reopen(PdcaStep.FindCauses, "x", other, At(3)).Refusal!.Unmet.Select(reason => reason.Code));
        Assert.True(Under(guarded, AtStep(PdcaStep.Execute)).Reopen(PdcaStep.FindCauses, "x", Lead, At(3)).IsAccepted);
        Assert.Equal(["planning.main-cause-missing"], Under(guarded, Closed()).NextCycle(Day(31), other, At(4)).Refusal!.Unmet.Select(reason => reason.Code));
        Assert.True(Under(guarded, Closed()).NextCycle(Day(31), Lead, At(4)).IsAccepted);
    }

    [Fact]   // the way that lacks least, beforehand and in time
    public void The_nearest_way_back_is_explained()
    {
        CaseCondition<PdcaCycle, PdcaEvent> one = new("one", new("x", "x"), _ => [new CauseMissing()]), two = new("two", new("x", "x"), _ => [new MainCauseMissing(), new GoalMissing()]);
        var guarded = new PdcaProcedure(
            "guarded", 1, new("guarded", "受控"),
            [.. PdcaProcedure.Standard.Moves.Select(move => move.Act != PdcaMoveKind.Reopen ? move : move with { Requires = [move.To == PdcaStep.FindMainCause ? "one" : "two"] })], one, two);
        var plan = Under(guarded, AtStep(PdcaStep.Execute));

        Assert.Equal([new CauseMissing()], plan.Explain(PdcaAct.Reopen, At(3)).AsEnumerable());
        Assert.Empty(AtStep(PdcaStep.Execute).Explain(PdcaAct.Reopen, At(3)));
        Assert.All(plan.Options(At(1)).Where(option => option.Act == PdcaAct.Reopen), option => Assert.IsType<BeforeLastPlanFact>(option.Unmet[0]));
    }

    [Fact]
    public void A_case_goes_on_under_the_procedure_under_which_it_began()
    {
        var begun = PdcaPlan.Draft(Draft, Lead, At(1), procedure: Strict);
        var plan = begun.Accepted();

        Assert.Equal(("strict", 2), (plan.Snapshot.Procedure, plan.Snapshot.ProcedureVersion));
        Assert.Same(Strict, PdcaPlan.Replay(begun.Events, Strict).Procedure);
        Assert.Contains("strict v2, not under pdca v1: hand in that procedure", Assert.Throws<ArgumentException>("procedure", () => PdcaPlan.Replay(begun.Events)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("procedure", () => PdcaPlan.Restore(plan.Snapshot));
        Assert.Throws<ArgumentException>("procedure", () => PdcaPlan.Restore(plan.Snapshot, PdcaProcedure.Standard.Requiring("strict", 3, PdcaStep.FindCauses, TwoMeasures)));
    }

    [Fact]
    public void A_host_takes_a_machine_of_its_own()
    {
        PdcaStep? state = PdcaStep.FindCauses;
        var plan = AtStep(PdcaStep.AnalyzeSituation);
        var entered = new List<string>();
        var free = PdcaProcedure.Standard.CreateMachine(() => state, to => state = to);
        free.Configure("find-main-cause").OnEntry(() => entered.Add("find-main-cause"));

        free.Fire(PdcaProcedure.Standard.TriggerOf(PdcaProcedure.Standard.Find(PdcaStep.FindCauses, PdcaMoveKind.Complete, PdcaStep.FindMainCause)!));

        Assert.Equal((PdcaStep.FindMainCause, "find-main-cause"), (state, Assert.Single(entered)));
        Assert.False(free.CanFire(new CaseTrigger("complete", "execute")));
        state = PdcaStep.FindCauses;   // no cause was found yet
        Assert.False(PdcaProcedure.Standard.CreateMachine(() => state, to => state = to, () => plan.Cycle).CanFire(new CaseTrigger("complete", "find-main-cause")));
        state = PdcaStep.CarryOver;
        free.Fire(new CaseTrigger("complete", "closed"));
        Assert.Null(state);
    }

    [Fact]
    public void A_machine_at_rest_keeps_no_case_alive()
    {
        var procedure = PdcaProcedure.Standard.Requiring("resting", 1, PdcaStep.FindCauses, TwoMeasures);
        var gone = Moved(procedure);

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.False(gone.IsAlive);
        Assert.NotEmpty(procedure.Moves);

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        static WeakReference Moved(PdcaProcedure procedure)
        {
            var plan = Under(procedure, AtStep(PdcaStep.Execute));
            Assert.True(plan.Reopen(PdcaStep.FindCauses, "x", Lead, At(3)).IsAccepted);
            return new WeakReference(plan.Cycle);
        }
    }

    [Fact]
    public void A_row_of_another_table_is_not_judged()
    {
        var row = Strict.Find(PdcaStep.DraftMeasures, PdcaMoveKind.Complete, PdcaStep.Execute)!;

        Assert.Throws<ArgumentException>(() => PdcaProcedure.Standard.MissingFor(row, Closed().Cycle));
        Assert.Equal("strict v2", Strict.ToString());
        Assert.Equal(4, PdcaProcedure.Standard.Find(PdcaStep.Execute, PdcaMoveKind.Reopen).Length);
    }

    private static IEnumerable<string> Faults(Action making) => Assert.Throws<RuleBookException>(making).Faults.Select(fault => $"{fault.Place} {fault.Code}");

    [Fact]
    public void A_condition_may_be_required_by_several_rows_and_one_that_ships_by_another_row()
    {
        var wide = Strict.Requiring("wide", 1, PdcaStep.Execute, TwoMeasures).Requiring("wider", 1, PdcaStep.AnalyzeSituation, PdcaConditions.GoalsMeasurable);

        Assert.Equal(["two-measures", "by-lead"], wide.OwnConditions.Select(condition => condition.Code));
        Assert.Equal(["measures-settled", "two-measures"], wide.Find(PdcaStep.Execute, PdcaMoveKind.Complete, PdcaStep.CheckResults)!.Requires.AsEnumerable());
        Assert.Equal(["problem-named", "goals-measurable"], wide.Find(PdcaStep.AnalyzeSituation, PdcaMoveKind.Complete, PdcaStep.FindCauses)!.Requires.AsEnumerable());
        var other = new CaseCondition<PdcaCycle, PdcaEvent>("by-lead", new("x", "x"), _ => []);
        Assert.Throws<RuleBookException>(() => Strict.Requiring("two", 1, PdcaStep.Execute, other));   // another condition under a code that is taken
    }

    [Fact]
    public void A_condition_that_answers_null_is_named()
    {
        CaseCondition<PdcaCycle, PdcaEvent> none = new("none", new("x", "x"), _ => null!), hole = new("hole", new("x", "x"), _ => [null!]);
        var cycle = PdcaPlan.Draft(Draft, Lead, At(1)).Accepted().Cycle;

        Assert.Contains("'none'", Assert.Throws<InvalidOperationException>(() => none.MissingIn(cycle)).Message, StringComparison.Ordinal);
        Assert.Contains("'hole'", Assert.Throws<InvalidOperationException>(() => hole.MissingIn(cycle)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_condition_sees_the_steps_that_the_same_act_completes_before()
    {
        var fourEyes = new CaseCondition<PdcaCycle, PdcaEvent>("four-eyes", new("somebody else closes the cycle", "由他人结束循环"),
            (cycle, fact) => fact is not null && cycle.Completions.Any(done => done.Step == PdcaStep.Standardize && done.By == fact.By) ? [new MainCauseMissing()] : []);
        var noted = new CaseCondition<PdcaCycle, PdcaEvent>("noted", new("it was made the standard", "已标准化"),
            cycle => cycle.Completions.Any(done => done.Step == PdcaStep.Standardize) ? [] : [new CauseMissing()]);
        var both = PdcaProcedure.Standard.Requiring("both", 1, PdcaStep.CarryOver, fourEyes, noted);
        var plan = Filled(Under(both, AtStep(PdcaStep.Standardize)));

        Assert.Empty(plan.Explain(PdcaAct.CompleteCycle, At(2)));
        Assert.IsType<MainCauseMissing>(Assert.Single(plan.Complete(Lead, At(2)).Refusal!.Unmet));
        Assert.True(plan.CompleteStep(Lead, At(2)).Accepted().CompleteStep(Actor.Of("chen", Role.GeneralManager), At(2)).Accepted().IsClosed);
    }
}
