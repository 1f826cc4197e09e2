using CustomerService.Domain.Calendars;
using CustomerService.Domain.Planning;
using CustomerService.Domain.Procedures;
using NodaTime;
using static CustomerService.Domain.Tests.Planning.PlanDesk;

namespace CustomerService.Domain.Tests.Planning;

public sealed class PdcaPlanTests
{
    [Fact]
    public void A_draft_stands_at_the_first_step_of_the_first_cycle()
    {
        var plan = PdcaPlan.Draft(Draft, Lead, At(1)).Accepted();

        Assert.Equal((1, 1, PdcaStage.Plan, PdcaStep.AnalyzeSituation), (plan.Version, plan.Cycle.Number, plan.Stage, plan.Step));
        Assert.Equal(["Quotations are answered late."], plan.Problems.Select(problem => problem.Text));
        Assert.Equal([Breach], plan.Problems[0].Origins.AsEnumerable());
        Assert.Equal(Service, plan.OwnerOfGoal(1));
        Assert.Equal("P-1 cycle 1: AnalyzeSituation", plan.ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => plan.OwnerOfGoal(3));
    }

    [Fact]
    public void A_goal_may_belong_to_a_person() =>
        Assert.Equal("wang", AtStep(PdcaStep.FindCauses).SetGoal(Median with { Owner = PlanOwner.Person("wang") }, Lead, At(3)).Accepted().OwnerOfGoal(3).Name);

    [Fact]
    public void Every_fault_of_a_draft_is_named_at_once() =>
        Assert.Equal(
            ["planning.text-missing", "planning.goal-measure-missing", "planning.goal-date-missing", "planning.goal-met-by-baseline"],
            PdcaPlan.Draft(Draft with { Title = "", Goals = [Median with { Measure = "", By = null, Target = 40 }] }, Lead, At(1)).Refusal!.Unmet.Select(reason => reason.Code));

    [Fact]
    public void What_is_left_of_Plan_is_judged_as_a_whole()
    {
        var plan = AtStep(PdcaStep.FindCauses, Draft with { Goals = [] });

        Assert.Equal(
            ["At least one cause is named.", "No cause is argued to be the main one.", "The plan sets at least one goal with a measure.", "At least one measure is planned."],
            Reasons(plan.BeginDo(Lead, At(3))).AsEnumerable());
    }

    [Fact]
    public void Beginning_to_do_completes_every_step_of_Plan_in_order()
    {
        var decision = Filled(AtStep(PdcaStep.DraftMeasures)).Reopen(PdcaStep.AnalyzeSituation, "one problem more", Lead, At(3)).Accepted().BeginDo(Lead, At(3));

        Assert.Equal(PdcaStage.Plan.Steps.AsEnumerable(), decision.Events.Cast<PlanStepCompleted>().Select(fact => fact.Step));
        Assert.Equal(PdcaStep.Execute, decision.Accepted().Step);
    }

    [Fact]
    public void A_step_that_is_opened_again_opens_all_after_it_and_keeps_what_was_recorded()
    {
        var plan = Filled(AtStep(PdcaStep.CheckResults)).Reopen(PdcaStep.DraftMeasures, "a measure is missing", Lead, At(3)).Accepted();

        Assert.Equal(PdcaStep.DraftMeasures, plan.Step);
        Assert.Equal((PdcaStep.CheckResults, PdcaStep.DraftMeasures, "a measure is missing"), plan.Cycle.Reopenings.Select(back => (back.From, back.To, back.Reason)).Single());
        Assert.Equal([MeasureStatus.Done, MeasureStatus.Dropped], plan.Measures.Select(measure => measure.Status));
        Assert.Equal([GoalVerdict.Met, GoalVerdict.PartlyMet], plan.Goals.Select(goal => goal.Verdict));
        plan = plan.PlanMeasure(Template, Lead, At(3)).Accepted().BeginDo(Lead, At(3)).Accepted();
        Assert.Equal(["Measure 3 is neither done nor dropped: write templates."], Reasons(plan.BeginCheck(Lead, At(4))).AsEnumerable());
        Assert.Equal(2, plan.Cycle.Completions.Count(completion => completion.Step == PdcaStep.DraftMeasures));
    }

    [Fact]
    public void Another_actual_value_with_another_verdict_leaves_the_former_standard_behind()
    {
        var plan = Filled(AtStep(PdcaStep.Standardize)).Reopen(PdcaStep.CheckResults, "measured again", Lead, At(3)).Accepted()
            .RecordActual(1, 27, Day(3), Lead, At(3)).Accepted().RecordActual(2, 96, Day(3), Lead, At(3)).Accepted().BeginAct(Lead, At(3)).Accepted();

        Assert.All(plan.Goals, goal => Assert.True(goal is { Standard: null, CarryOver: null }));
        Assert.Equal(
            ["Goal 2 is met and has no standard: answered in time.", "Goal 1 is not fully met and was not carried over: median answer."],
            Reasons(plan.Complete(Lead, At(3))).AsEnumerable());
    }

    [Theory]   // the carry-over was written for a goal that was partly met
    [InlineData(92, true)]
    [InlineData(88, false)]
    public void A_carry_over_stays_with_the_verdict_it_was_written_for(int value, bool stays)
    {
        var plan = Filled(AtStep(PdcaStep.Standardize)).Reopen(PdcaStep.CheckResults, "measured again", Lead, At(3)).Accepted().RecordActual(2, value, Day(3), Lead, At(3)).Accepted();

        Assert.Equal((stays ? GoalVerdict.PartlyMet : GoalVerdict.Missed, stays), (plan.Goals[1].Verdict, plan.Goals[1].CarryOver is not null));
    }

    [Fact]
    public void One_more_measure_makes_former_values_values_on_the_way()
    {
        var plan = Filled(AtStep(PdcaStep.Standardize)).Reopen(PdcaStep.DraftMeasures, "one more", Lead, At(3)).Accepted().PlanMeasure(Template, Lead, At(3)).Accepted().BeginDo(Lead, At(3)).Accepted();

        var done = plan.FinishMeasure(3, "seen", Lead, At(4)).Accepted();
        Assert.All(done.Goals, goal => Assert.True(goal is { Actual: null, Standard: null, CarryOver: null, Verdict: null }));
        Assert.Equal([22m, 93m], done.Goals.Select(goal => Assert.Single(goal.Readings).Value));
        Assert.Equal(["planning.actual-missing", "planning.actual-missing"], done.BeginCheck(Lead, At(4)).Accepted().BeginAct(Lead, At(4)).Refusal!.Unmet.Select(reason => reason.Code));

        var dropped = plan.DropMeasure(3, "not needed", Lead, At(4)).Accepted();
        Assert.Equal([GoalVerdict.Met, GoalVerdict.PartlyMet], dropped.Goals.Select(goal => goal.Verdict));
        Assert.NotNull(dropped.Goals[0].Standard);
    }

    [Fact]
    public void A_value_of_the_day_a_measure_was_done_still_counts()
    {
        var plan = Filled(AtStep(PdcaStep.CheckResults)).Reopen(PdcaStep.DraftMeasures, "one more", Lead, At(2)).Accepted().PlanMeasure(Template, Lead, At(2)).Accepted().BeginDo(Lead, At(2)).Accepted();

        Assert.Equal([GoalVerdict.Met, GoalVerdict.PartlyMet], plan.FinishMeasure(3, "seen", Lead, At(2)).Accepted().Goals.Select(goal => goal.Verdict));
    }

    [Fact]
    public void A_goal_that_is_revised_is_measured_anew()
    {
        var plan = Filled(AtStep(PdcaStep.CheckResults)).Reopen(PdcaStep.DraftMeasures, "too modest", Lead, At(3)).Accepted().ReviseGoal(1, Median with { Target = 8 }, Lead, At(3)).Accepted();

        Assert.Equal((8m, null, null), (plan.Goals[0].Goal.Target, plan.Goals[0].Actual, plan.Goals[0].Verdict));
        Assert.Equal(GoalVerdict.PartlyMet, plan.Goals[1].Verdict);
    }

    [Fact]
    public void The_next_cycle_begins_with_what_was_left_over()
    {
        var closed = Closed();
        var plan = closed.NextCycle(Day(31).PlusMonths(1), Lead, At(4)).Accepted();

        Assert.Equal((2, PdcaStep.AnalyzeSituation), (plan.Cycle.Number, plan.Step));
        Assert.Equal(
            new PlanProblem { Text = "Seven in a hundred are still late.", Origins = [Breach], CarriedFrom = new CarriedFrom { Cycle = 1, Goal = 2 } },
            Assert.Single(plan.Problems));
        Assert.Equal(InTime with { Baseline = 93, By = Day(31).PlusMonths(1), Problems = [1] }, Assert.Single(plan.Goals).Goal);
        Assert.Empty(plan.Causes);
        Assert.Empty(plan.Measures);
        Assert.Equal([1, 2], plan.Cycles.Select(cycle => cycle.Number));
        Assert.Equal(At(3), plan.Cycles[0].ClosedAt);
    }

    [Fact]
    public void What_was_carried_twice_keeps_the_origin_of_the_first_problem()
    {
        var plan = Closed().NextCycle(Day(31), Lead, At(4)).Accepted();
        plan = plan.CompleteStep(Lead, At(4)).Accepted().AddCause("holidays", null, Lead, At(4)).Accepted().CompleteStep(Lead, At(4)).Accepted()
            .ArgueMainCause(1, "they fall on Mondays", null, Lead, At(4)).Accepted().CompleteStep(Lead, At(4)).Accepted()
            .PlanMeasure(Template, Lead, At(4)).Accepted().BeginDo(Lead, At(4)).Accepted().FinishMeasure(1, "seen", Lead, At(5)).Accepted().BeginCheck(Lead, At(5)).Accepted()
            .RecordActual(1, 95, Day(5), Lead, At(5)).Accepted().BeginAct(Lead, At(5)).Accepted().CarryOver(1, "Exactly 95 is not more than 95.", Lead, At(5)).Accepted().Complete(Lead, At(5)).Accepted()
            .NextCycle(Day(31), Lead, At(6)).Accepted();

        Assert.Equal((3, 95m), (plan.Cycle.Number, plan.Goals[0].Goal.Baseline));
        Assert.Equal([Breach], plan.Problems[0].Origins.AsEnumerable());
        Assert.Equal(new CarriedFrom { Cycle = 2, Goal = 1 }, plan.Problems[0].CarriedFrom);
    }

    [Fact]
    public void What_is_carried_over_keeps_the_origins_of_every_problem_its_goal_was_about()
    {
        PlanOrigin audit = new() { Kind = PlanOriginKind.AuditFinding, Id = "A-1", Text = "no records" }, survey = new() { Kind = PlanOriginKind.Survey, Id = "S-1", Text = "too slow" };
        var draft = Draft with
        {
            Problems = [PlanProblem.Of("one", Breach, audit), PlanProblem.Of("two", survey), PlanProblem.Of("three", survey, Breach)],
            Goals = [Median, InTime with { Problems = [3, 1] }],
        };

        Assert.Equal([Breach, audit, survey], Assert.Single(Closed(draft).NextCycle(Day(31), Lead, At(4)).Accepted().Problems).Origins.AsEnumerable());
        Assert.Equal([survey], Assert.Single(Closed(draft with { Goals = [Median, InTime with { Problems = [2] }] }).NextCycle(Day(31), Lead, At(4)).Accepted().Problems, one => one.Origins.Length == 1).Origins.AsEnumerable());
    }

    [Fact]
    public void Problems_are_equal_by_content()
    {
        Assert.Equal(PlanProblem.Of("x", Breach), PlanProblem.Of("x", Breach with { }));
        Assert.Equal(PlanProblem.Of("x", Breach).GetHashCode(), PlanProblem.Of("x", Breach with { }).GetHashCode());
        Assert.NotEqual(PlanProblem.Of("x", Breach), PlanProblem.Of("x"));
        Assert.Empty((PlanProblem.Of("x") with { Origins = default }).Origins);
    }

    [Fact]
    public void A_measure_is_due_so_many_business_days_on()
    {
        var calendar = Holidays.China.Calendar("office", WeeklyHours.Weekdays("09:00-18:00"));

        Assert.Equal(Day(9), Template.DueIn(5, Day(2), calendar).DueOn);   // Monday 2 March: the five days after it are 3 to 6 and 9
        Assert.Throws<ArgumentOutOfRangeException>(() => Template.DueIn(0, Day(2), calendar));
    }

    [Fact]
    public void A_measure_remembers_its_blockages_and_its_former_days()
    {
        var plan = AtStep(PdcaStep.Execute).BlockMeasure(1, "no budget", Lead, At(3)).Accepted().UnblockMeasure(1, Lead, At(5)).Accepted().RescheduleMeasure(1, Day(15), "two days lost", Lead, At(5)).Accepted();

        Assert.Equal([new Blockage { Reason = "no budget", From = At(3), Until = At(5) }], plan.Measures[0].Blockages.AsEnumerable());
        Assert.Equal([new Rescheduling { From = Day(10), To = Day(15), Reason = "two days lost", At = At(5) }], plan.Measures[0].Reschedulings.AsEnumerable());
        Assert.Equal((MeasureStatus.Open, Day(15)), (plan.Measures[0].Status, plan.Measures[0].Measure.DueOn));
    }

    [Fact]
    public void Problems_are_added_while_the_situation_is_analyzed() =>
        Assert.Equal(2, AtStep(PdcaStep.AnalyzeSituation).AddProblem(PlanProblem.Of("Nobody calls back."), Lead, At(2)).Accepted().Problems.Length);

    [Fact]
    public void A_host_may_ask_for_more_and_never_for_less()
    {
        var twoMeasures = new CaseCondition<PdcaCycle, PdcaEvent>("two-measures", new("two measures", "两项措施"), cycle => cycle.Measures.Length < 2 ? [new MeasureMissing()] : []);
        var strict = PdcaProcedure.Standard.Requiring("strict", 1, PdcaStep.DraftMeasures, twoMeasures);
        var plan = Under(strict, AtStep(PdcaStep.DraftMeasures)).PlanMeasure(Template, Lead, At(3)).Accepted();

        Assert.False(plan.BeginDo(Lead, At(3)).IsAccepted);
        Assert.True(plan.PlanMeasure(Template, Lead, At(3)).Accepted().BeginDo(Lead, At(3)).IsAccepted);
    }

    [Fact]
    public void A_wrong_call_throws()
    {
        Assert.Throws<ArgumentException>(() => PdcaPlan.Draft(Draft with { Id = " " }, Lead, At(1)));
        Assert.Throws<ArgumentException>(() => PdcaPlan.Draft(Draft with { TimeZone = "Beijing" }, Lead, At(1)));
        Assert.Throws<ArgumentNullException>(() => PdcaPlan.Draft(Draft with { Goals = [null!] }, Lead, At(1)));
        Assert.Throws<ArgumentNullException>(() => PdcaPlan.Draft(Draft with { Problems = [null!] }, Lead, At(1)));
        Assert.Throws<ArgumentException>(() => PdcaPlan.Draft(Draft with { Problems = [PlanProblem.Of("x", [null!])] }, Lead, At(1)));
        Assert.Throws<ArgumentException>(() => PdcaPlan.Draft(Draft with { Problems = [PlanProblem.Of("x") with { CarriedFrom = new CarriedFrom { Cycle = 1, Goal = 1 } }] }, Lead, At(1)));
        Assert.Throws<ArgumentException>(() => AtStep(PdcaStep.AnalyzeSituation).AddProblem(PlanProblem.Of("x") with { CarriedFrom = new CarriedFrom { Cycle = 1, Goal = 1 } }, Lead, At(1)));
        Assert.Throws<ArgumentException>(() => AtStep(PdcaStep.FindCauses).SetGoal(Median with { ReviewPoints = [null!] }, Lead, At(3)));
        Assert.Throws<ArgumentException>(() => AtStep(PdcaStep.FindCauses).ReviseGoal(1, Median with { Unit = null! }, Lead, At(3)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Median with { Comparison = (GoalComparison)4 });
        Assert.Throws<ArgumentOutOfRangeException>(() => Draft with { Level = (PlanLevel)(-1) });
        Assert.Throws<ArgumentOutOfRangeException>(() => Service with { Kind = (PlanOwnerKind)2 });
        Assert.Throws<ArgumentOutOfRangeException>(() => Breach with { Kind = (PlanOriginKind)6 });
        Assert.Throws<ArgumentException>(() => AtStep(PdcaStep.FindCauses).AddCause("x", default(CauseCategory), Lead, At(3)));
        Assert.Throws<ArgumentOutOfRangeException>(() => AtStep(PdcaStep.FindCauses).Reopen((PdcaStep)9, "x", Lead, At(3)));
        Assert.Throws<ArgumentException>(() => PdcaPlan.Restore(Closed().Snapshot with { TimeZone = "Beijing" }));
        Assert.Throws<ArgumentException>(() => PdcaPlan.Restore(Closed().Snapshot with { Version = 0 }));
    }

    [Fact]
    public void Days_are_those_of_the_plans_time_zone() =>
        Assert.Equal(new LocalDate(2026, 3, 2), AtStep(PdcaStep.AnalyzeSituation).DayOf(Instant.FromUtc(2026, 3, 1, 16, 0)));
}
