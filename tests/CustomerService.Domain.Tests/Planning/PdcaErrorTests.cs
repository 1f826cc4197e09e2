using CustomerService.Domain.Calendars;
using CustomerService.Domain.Planning;
using static CustomerService.Domain.Tests.Planning.PlanDesk;

namespace CustomerService.Domain.Tests.Planning;

/// <summary>Every reason for which an act on a plan is refused.</summary>
public sealed class PdcaErrorTests
{
    [Fact]
    public void PlanTextMissing_names_the_text()
    {
        Assert.Equal("title", RefusedFor<PlanTextMissing>(PdcaPlan.Draft(Draft with { Title = " " }, Lead, At(1)), "planning.text-missing").What.English);
        Assert.Equal("owner", RefusedFor<PlanTextMissing>(PdcaPlan.Draft(Draft with { Owner = PlanOwner.Person("") }, Lead, At(1)), "planning.text-missing").What.English);
        Assert.Equal("evidence", RefusedFor<PlanTextMissing>(AtStep(PdcaStep.Execute).FinishMeasure(1, "", Lead, At(3)), "planning.text-missing").What.English);
        Assert.Equal("owner", RefusedFor<PlanTextMissing>(PdcaPlan.Draft(Draft with { Goals = [Median with { Owner = PlanOwner.Person(" ") }] }, Lead, At(1)), "planning.text-missing").What.English);
    }

    [Fact]
    public void BeforeLastPlanFact_and_nothing_else_when_only_the_time_is_wrong() =>
        Assert.Equal(At(1), RefusedFor<BeforeLastPlanFact>(AtStep(PdcaStep.FindCauses).AddCause("x", null, Lead, At(1)), "planning.before-last-fact").At);

    [Fact]
    public void PdcaActNotInStep_says_where_the_act_belongs()
    {
        var reason = RefusedFor<PdcaActNotInStep>(AtStep(PdcaStep.Execute).AddCause("x", null, Lead, At(3)), "planning.act-not-in-step");

        Assert.Equal("'add a cause' is not done at 'carry out the measures', but at: find the causes.", reason.Message.English);
        Assert.Equal("“执行”时不能补充原因，应在：找原因。", reason.Message.Chinese);
        Assert.Equal("'complete the step' is not done at 'cycle closed'.", RefusedFor<PdcaActNotInStep>(Closed().CompleteStep(Lead, At(4)), "planning.act-not-in-step").Message.English);
        Assert.Null(RefusedFor<PdcaActNotInStep>(Closed().Reopen(PdcaStep.Execute, "again", Lead, At(4)), "planning.act-not-in-step").Step);
    }

    [Fact]
    public void PdcaCycleOpen_when_the_next_cycle_would_begin_too_early() =>
        Assert.Equal(PdcaStep.CheckResults, RefusedFor<PdcaCycleOpen>(AtStep(PdcaStep.CheckResults).NextCycle(Day(30), Lead, At(4)), "planning.cycle-open").Step);

    [Fact]
    public void NothingCarriedOver_when_every_goal_was_met()
    {
        var plan = AtStep(PdcaStep.CheckResults).RecordActual(1, 22, Day(2), Lead, At(3)).Accepted().RecordActual(2, 96, Day(2), Lead, At(3)).Accepted().BeginAct(Lead, At(3)).Accepted()
            .SetStandard(1, "templates", null, Lead, At(3)).Accepted().SetStandard(2, "templates", null, Lead, At(3)).Accepted().Complete(Lead, At(3)).Accepted();

        Assert.Equal(1, RefusedFor<NothingCarriedOver>(plan.NextCycle(Day(30), Lead, At(4)), "planning.nothing-carried-over").Cycle);
    }

    [Fact]
    public void StepNotBackward_for_the_step_at_hand_and_every_later_one()
    {
        foreach (var step in PdcaSteps.All.Where(step => step >= PdcaStep.FindMainCause))
        {
            Assert.Equal(step, RefusedFor<StepNotBackward>(AtStep(PdcaStep.FindMainCause).Reopen(step, "skip", Lead, At(3)), "planning.step-not-backward").Step);
        }
    }

    [Fact]
    public void PlanPartUnknown_for_every_kind_of_number()
    {
        Assert.Equal(PlanPart.Cause, RefusedFor<PlanPartUnknown>(AtStep(PdcaStep.FindCauses).AskWhy(1, "x", Lead, At(3)), "planning.part-unknown").Part);
        Assert.Equal(PlanPart.Measure, RefusedFor<PlanPartUnknown>(AtStep(PdcaStep.Execute).DropMeasure(3, "x", Lead, At(3)), "planning.part-unknown").Part);
        Assert.Equal(PlanPart.Goal, RefusedFor<PlanPartUnknown>(AtStep(PdcaStep.CheckResults).RecordActual(0, 1, Day(3), Lead, At(3)), "planning.part-unknown").Part);
        Assert.Equal(PlanPart.Problem, RefusedFor<PlanPartUnknown>(PdcaPlan.Draft(Draft with { Goals = [Median with { Problems = [1, 2] }] }, Lead, At(1)), "planning.part-unknown").Part);
        Assert.Equal(PlanPart.Cause, RefusedFor<PlanPartUnknown>(AtStep(PdcaStep.DraftMeasures).PlanMeasure(Template with { Cause = 9 }, Lead, At(3)), "planning.part-unknown").Part);
        Assert.Equal(2, RefusedFor<PlanPartUnknown>(AtStep(PdcaStep.Standardize).CarryOver(3, "x", Lead, At(3)), "planning.part-unknown").Count);
    }

    [Fact]
    public void PlanProblemMissing_when_there_is_nothing_to_work_on() =>
        RefusedFor<PlanProblemMissing>(PdcaPlan.Draft(Draft with { Problems = [], Goals = [] }, Lead, At(1)), "planning.problem-missing");

    [Fact]
    public void PlanLevelNotBelowParent_for_the_same_level_and_a_higher_one()
    {
        var parent = AtStep(PdcaStep.AnalyzeSituation);

        Assert.Equal(PlanLevel.Department, RefusedFor<PlanLevelNotBelowParent>(PdcaPlan.Draft(Draft with { Id = "P-2" }, Lead, At(2), parent), "planning.level-not-below-parent").Parent);
        RefusedFor<PlanLevelNotBelowParent>(PdcaPlan.Draft(Draft with { Id = "P-2", Level = PlanLevel.Company }, Lead, At(2), parent), "planning.level-not-below-parent");
        Assert.Equal("P-1", PdcaPlan.Draft(Draft with { Id = "P-2", Level = PlanLevel.Person }, Lead, At(2), parent).Accepted().Parent);
    }

    [Fact]
    public void PlanPartOfItself_when_the_draft_has_the_id_of_its_parent() =>
        Assert.Equal("P-1", RefusedFor<PlanPartOfItself>(PdcaPlan.Draft(Draft with { Level = PlanLevel.Person }, Lead, At(2), AtStep(PdcaStep.AnalyzeSituation)), "planning.part-of-itself").Plan);

    [Fact]
    public void PlanDraftedBeforeParent_by_the_moment_the_parent_was_drafted()
    {
        var (child, parent) = (Draft with { Id = "P-2", Level = PlanLevel.Person }, Filled(AtStep(PdcaStep.Execute)));

        Assert.Equal(At(1), RefusedFor<PlanDraftedBeforeParent>(PdcaPlan.Draft(child, Lead, At(1) - NodaTime.Duration.Epsilon, parent), "planning.drafted-before-parent").ParentAt);
        Assert.True(PdcaPlan.Draft(child, Lead, At(1), parent).IsAccepted);   // the parent went on since; what counts is when it was drafted
    }

    [Fact]
    public void ParentChecked_when_the_plan_above_is_past_its_check()
    {
        foreach (var parent in new[] { AtStep(PdcaStep.Standardize), Closed() })
        {
            Assert.Equal("P-1", RefusedFor<ParentChecked>(PdcaPlan.Draft(Draft with { Id = "P-2", Level = PlanLevel.Person }, Lead, At(4), parent), "planning.parent-checked").Parent);
        }

        Assert.True(PdcaPlan.Draft(Draft with { Id = "P-2", Level = PlanLevel.Person }, Lead, At(4), AtStep(PdcaStep.CheckResults)).IsAccepted);
    }

    [Fact]
    public void NestedCycleOpen_names_the_plan_that_is_waited_for()
    {
        var parent = Filled(AtStep(PdcaStep.CheckResults));
        var child = PdcaPlan.Draft(Draft with { Id = "P-2", Title = "Wang learns", Level = PlanLevel.Person }, Lead, At(2), parent).Accepted();

        Assert.Equal("P-2", RefusedFor<NestedCycleOpen>(new PlanTree([parent, child]).BeginAct("P-1", Lead, At(3)), "planning.nested-cycle-open").Plan);
    }

    [Fact]
    public void GoalMissing_when_Plan_would_be_left_without_one() =>
        RefusedFor<GoalMissing>(Filled(AtStep(PdcaStep.DraftMeasures, Draft with { Goals = [] })).BeginDo(Lead, At(3)), "planning.goal-missing");

    [Fact]
    public void ProblemWithoutGoal_when_goals_name_problems_and_leave_one_out()
    {
        var two = Draft with { Problems = [.. Draft.Problems, PlanProblem.Of("Nobody calls back.")], Goals = [Median with { Problems = [1] }] };
        var plan = Filled(AtStep(PdcaStep.DraftMeasures, two));

        Assert.Equal("No goal is about problem 2: Nobody calls back.", RefusedFor<ProblemWithoutGoal>(plan.BeginDo(Lead, At(3)), "planning.problem-without-goal").Message.English);
        Assert.True(plan.SetGoal(InTime with { Problems = [2] }, Lead, At(3)).Accepted().BeginDo(Lead, At(3)).IsAccepted);
        Assert.True(plan.ReviseGoal(1, Median with { Problems = [2, 1] }, Lead, At(3)).Accepted().BeginDo(Lead, At(3)).IsAccepted);
        Assert.True(plan.ReviseGoal(1, Median, Lead, At(3)).Accepted().BeginDo(Lead, At(3)).IsAccepted);   // names none: is about all
    }

    [Fact]
    public void GoalMeasureMissing_when_nobody_says_what_is_measured() =>
        Assert.Equal(3, RefusedFor<GoalMeasureMissing>(AtStep(PdcaStep.FindCauses).SetGoal(Median with { Measure = "" }, Lead, At(3)), "planning.goal-measure-missing").Goal);

    [Fact]
    public void GoalDateMissing_when_nobody_says_by_when() =>
        Assert.Equal(2, RefusedFor<GoalDateMissing>(PdcaPlan.Draft(Draft with { Goals = [Median, InTime with { By = null }] }, Lead, At(1)), "planning.goal-date-missing").Goal);

    [Fact]
    public void GoalDueBeforeSet_is_judged_in_the_plans_own_time_zone()
    {
        var due = Draft with { Goals = [Median with { By = Day(5) }] };

        Assert.True(PdcaPlan.Draft(due, Lead, Scenarios.Shanghai.March(5, 23, 59, 59)).IsAccepted);
        Assert.Equal(Day(6), RefusedFor<GoalDueBeforeSet>(PdcaPlan.Draft(due, Lead, Scenarios.Shanghai.March(6)), "planning.goal-due-before-set").Today);
        RefusedFor<GoalDueBeforeSet>(Closed().NextCycle(Day(3), Lead, At(4)), "planning.goal-due-before-set");
    }

    [Fact]
    public void GoalMetByBaseline_when_the_target_lies_on_the_wrong_side()
    {
        var wrong = Goal.AtMost("median answer", "hours", baseline: 24, target: 31, by: Day(31));

        Assert.Equal("Goal 1 is met by its own baseline: median answer ≤ 31 hours by 2026-03-31 (was 24).", RefusedFor<GoalMetByBaseline>(PdcaPlan.Draft(Draft with { Goals = [wrong] }, Lead, At(1)), "planning.goal-met-by-baseline").Message.English);
        Assert.False(PdcaPlan.Draft(Draft with { Goals = [Goal.AtLeast("x", "", 95, 95, Day(31))] }, Lead, At(1)).IsAccepted);
        Assert.True(PdcaPlan.Draft(Draft with { Goals = [Goal.MoreThan("x", "", 95, 95, Day(31))] }, Lead, At(1)).IsAccepted);   // strict: at 95 there is still something to do
    }

    [Fact]
    public void ReviewPointOutsideGoal_before_it_is_set_and_after_it_is_due()
    {
        var late = Median with { ReviewPoints = [new ReviewPoint { On = Day(31), Value = 24 }, new ReviewPoint { On = Day(31).PlusDays(1), Value = 24 }] };

        Assert.Equal(Day(31).PlusDays(1), RefusedFor<ReviewPointOutsideGoal>(PdcaPlan.Draft(Draft with { Goals = [late] }, Lead, At(1)), "planning.review-point-outside-goal").On);
        Assert.Equal(Day(31), RefusedFor<ReviewPointOutsideGoal>(PdcaPlan.Draft(Draft with { Goals = [Median with { By = Day(30), ReviewPoints = [new ReviewPoint { On = Day(31), Value = 24 }] }] }, Lead, At(1)), "planning.review-point-outside-goal").On);
    }

    [Fact]
    public void AlarmInsideTarget_when_good_values_would_alarm()
    {
        Assert.Equal(20, RefusedFor<AlarmInsideTarget>(PdcaPlan.Draft(Draft with { Goals = [Median with { AlarmBeyond = 20 }] }, Lead, At(1)), "planning.alarm-inside-target").Alarm);
        Assert.True(PdcaPlan.Draft(Draft with { Goals = [Median with { AlarmBeyond = 24 }] }, Lead, At(1)).IsAccepted);
    }

    [Fact]
    public void ActualMissing_for_each_goal_that_was_not_measured()
    {
        var plan = AtStep(PdcaStep.CheckResults).RecordActual(1, 22, Day(2), Lead, At(2)).Accepted();

        Assert.Equal("Goal 2 has no actual value: answered in time.", RefusedFor<ActualMissing>(plan.BeginAct(Lead, At(3)), "planning.actual-missing").Message.English);
    }

    [Fact]
    public void MeasuredOutsideCycle_before_it_began_and_after_the_act()
    {
        var plan = AtStep(PdcaStep.CheckResults);

        Assert.Equal((Day(1), Day(4)), RefusedFor<MeasuredOutsideCycle>(plan.RecordActual(1, 22, Day(5), Lead, At(4)), "planning.measured-outside-cycle") is var late ? (late.From, late.To) : default);
        RefusedFor<MeasuredOutsideCycle>(AtStep(PdcaStep.Execute).RecordReading(1, 22, Day(1).PlusDays(-1), Lead, At(4)), "planning.measured-outside-cycle");
        Assert.True(AtStep(PdcaStep.Execute).RecordReading(1, 22, Day(1), Lead, At(4)).IsAccepted);
        Assert.True(plan.RecordActual(1, 22, Day(4), Lead, At(4)).IsAccepted);
    }

    [Fact]
    public void MeasuredBeforeDone_names_the_measure_that_was_done_last()
    {
        var plan = AtStep(PdcaStep.Execute).FinishMeasure(1, "templates", Lead, At(5)).Accepted().FinishMeasure(2, "trained", Lead, At(7)).Accepted().BeginCheck(Lead, At(8)).Accepted();

        Assert.Equal("Measured on 2026-03-04, before measure 2 was done on 2026-03-07: such a value does not say what came of it.", RefusedFor<MeasuredBeforeDone>(plan.RecordActual(1, 22, Day(4), Lead, At(8)), "planning.measured-before-done").Message.English);
        RefusedFor<MeasuredBeforeDone>(plan.RecordActual(1, 22, Day(6), Lead, At(8)), "planning.measured-before-done");
        Assert.True(plan.RecordActual(1, 22, Day(7), Lead, At(8)).IsAccepted);
    }

    [Fact]
    public void GoalNotMet_does_not_become_the_standard() =>
        Assert.Equal("Goal 2 is partly met; only what met a goal becomes the standard.", RefusedFor<GoalNotMet>(AtStep(PdcaStep.Standardize).SetStandard(2, "x", null, Lead, At(3)), "planning.goal-not-met").Message.English);

    [Fact]
    public void GoalMetAlready_leaves_nothing_to_carry_over() =>
        Assert.Equal(1, RefusedFor<GoalMetAlready>(AtStep(PdcaStep.Standardize).CarryOver(1, "x", Lead, At(3)), "planning.goal-met-already").Goal);

    [Fact]
    public void StandardMissing_when_a_goal_was_met_and_nothing_made_of_it() =>
        Assert.Equal("Goal 1 is met and has no standard: median answer.", RefusedFor<StandardMissing>(
            AtStep(PdcaStep.Standardize).CarryOver(2, "x", Lead, At(3)).Accepted().Complete(Lead, At(3)), "planning.standard-missing").Message.English);

    [Fact]
    public void CarryOverMissing_when_what_is_left_would_be_forgotten() =>
        Assert.Equal("Goal 2 is not fully met and was not carried over: answered in time.", RefusedFor<CarryOverMissing>(
            AtStep(PdcaStep.Standardize).SetStandard(1, "templates", null, Lead, At(3)).Accepted().Complete(Lead, At(3)), "planning.carry-over-missing").Message.English);

    [Fact]
    public void CauseMissing_when_nobody_asked_why() =>
        RefusedFor<CauseMissing>(AtStep(PdcaStep.FindCauses).CompleteStep(Lead, At(3)), "planning.cause-missing");

    [Fact]
    public void MainCauseMissing_before_measures_are_drafted() =>
        RefusedFor<MainCauseMissing>(AtStep(PdcaStep.FindMainCause).CompleteStep(Lead, At(3)), "planning.main-cause-missing");

    [Fact]
    public void MainCauseNotArgued_with_neither_words_nor_evidence()
    {
        Assert.Equal(2, RefusedFor<MainCauseNotArgued>(AtStep(PdcaStep.FindMainCause).ArgueMainCause(2, " ", null, Lead, At(3)), "planning.main-cause-not-argued").Cause);
        Assert.True(AtStep(PdcaStep.FindMainCause).ArgueMainCause(2, null, "chart 4", Lead, At(3)).IsAccepted);
    }

    [Fact]
    public void MeasureMissing_when_Plan_would_be_left_without_one() =>
        RefusedFor<MeasureMissing>(AtStep(PdcaStep.DraftMeasures).BeginDo(Lead, At(3)), "planning.measure-missing");

    [Fact]
    public void MeasureOwnerMissing_for_a_measure_that_nobody_does() =>
        Assert.Equal(1, RefusedFor<MeasureOwnerMissing>(AtStep(PdcaStep.DraftMeasures).PlanMeasure(Template with { Owner = null }, Lead, At(3)).Accepted().BeginDo(Lead, At(3)), "planning.measure-owner-missing").Measure);

    [Fact]
    public void MeasureDateMissing_for_a_measure_without_a_day() =>
        Assert.Equal(1, RefusedFor<MeasureDateMissing>(AtStep(PdcaStep.DraftMeasures).PlanMeasure(Template with { DueOn = null }, Lead, At(3)).Accepted().BeginDo(Lead, At(3)), "planning.measure-date-missing").Measure);

    [Fact]
    public void MeasureDueBeforePlanned_when_planned_revised_or_rescheduled()
    {
        RefusedFor<MeasureDueBeforePlanned>(AtStep(PdcaStep.DraftMeasures).PlanMeasure(Template with { DueOn = Day(2) }, Lead, At(3)), "planning.measure-due-before-planned");
        Assert.True(AtStep(PdcaStep.DraftMeasures).PlanMeasure(Template with { DueOn = Day(3) }, Lead, At(3)).IsAccepted);
        RefusedFor<MeasureDueBeforePlanned>(Filled(AtStep(PdcaStep.DraftMeasures)).ReviseMeasure(1, Template with { DueOn = Day(2) }, Lead, At(3)), "planning.measure-due-before-planned");
        Assert.Equal(Day(2), RefusedFor<MeasureDueBeforePlanned>(AtStep(PdcaStep.Execute).RescheduleMeasure(1, Day(2), "late", Lead, At(3)), "planning.measure-due-before-planned").DueOn);
    }

    [Fact]
    public void MeasureDueOnClosedDay_when_a_calendar_is_given()
    {
        var calendar = Holidays.China.Calendar("office", WeeklyHours.Weekdays("09:00-18:00"));
        var saturday = Template with { DueOn = Day(7) };

        Assert.Equal("office", RefusedFor<MeasureDueOnClosedDay>(AtStep(PdcaStep.DraftMeasures).PlanMeasure(saturday, Lead, At(3), calendar), "planning.measure-due-on-closed-day").Calendar);
        Assert.True(AtStep(PdcaStep.DraftMeasures).PlanMeasure(saturday, Lead, At(3)).IsAccepted);
        RefusedFor<MeasureDueOnClosedDay>(AtStep(PdcaStep.Execute).RescheduleMeasure(1, Day(8), "late", Lead, At(3), calendar), "planning.measure-due-on-closed-day");
    }

    [Fact]
    public void MeasureNotSettled_names_the_measure()
    {
        var plan = AtStep(PdcaStep.Execute).FinishMeasure(1, "done", Lead, At(3)).Accepted();

        Assert.Equal("Measure 2 is neither done nor dropped: train two people.", RefusedFor<MeasureNotSettled>(plan.BeginCheck(Lead, At(3)), "planning.measure-not-settled").Message.English);
    }

    [Fact]
    public void MeasureSettled_when_a_measure_is_over()
    {
        var plan = Filled(AtStep(PdcaStep.Execute));

        Assert.Equal(MeasureStatus.Done, RefusedFor<MeasureSettled>(plan.DropMeasure(1, "x", Lead, At(3)), "planning.measure-settled").Status);
        Assert.Equal(MeasureStatus.Dropped, RefusedFor<MeasureSettled>(plan.UnblockMeasure(2, Lead, At(3)), "planning.measure-settled").Status);
    }

    [Fact]
    public void MeasureIsBlocked_when_it_would_be_done_or_blocked_again()
    {
        var plan = AtStep(PdcaStep.Execute).BlockMeasure(1, "no budget", Lead, At(3)).Accepted();

        Assert.Equal("Measure 1 is blocked: no budget.", RefusedFor<MeasureIsBlocked>(plan.FinishMeasure(1, "x", Lead, At(3)), "planning.measure-blocked").Message.English);
        RefusedFor<MeasureIsBlocked>(plan.BlockMeasure(1, "x", Lead, At(3)), "planning.measure-blocked");
        Assert.True(plan.DropMeasure(1, "no budget at all", Lead, At(3)).IsAccepted);
    }

    [Fact]
    public void MeasureNotBlocked_when_nothing_kept_it() =>
        Assert.Equal(2, RefusedFor<MeasureNotBlocked>(AtStep(PdcaStep.Execute).UnblockMeasure(2, Lead, At(3)), "planning.measure-not-blocked").Measure);

    [Fact]
    public void PdcaWayMissing_names_the_way_that_a_procedure_leaves_out()
    {
        var forward = new PdcaProcedure("forward", 1, new("forward", "只进"), PdcaProcedure.Standard.Moves.RemoveAll(move => move.Act != PdcaMoveKind.Complete));
        PdcaPlan plan = Under(forward, AtStep(PdcaStep.Execute)), closed = Under(forward, Closed());

        Assert.Equal(new(PdcaStep.Execute, PdcaStep.FindCauses, "forward v1"), RefusedFor<PdcaWayMissing>(plan.Reopen(PdcaStep.FindCauses, "wrong", Lead, At(3)), "planning.way-missing"));
        Assert.Equal(PdcaStep.DraftMeasures, Assert.IsType<PdcaWayMissing>(Assert.Single(plan.Explain(PdcaAct.Reopen, At(3)))).To);
        Assert.Equal(PdcaStep.AnalyzeSituation, RefusedFor<PdcaWayMissing>(closed.NextCycle(Day(31), Lead, At(4)), "planning.way-missing").To);
    }
}
