using CustomerService.Domain.Planning;
using static CustomerService.Domain.Tests.Planning.PlanDesk;

namespace CustomerService.Domain.Tests.Planning;

/// <summary>What a fact leaves of what stood before it.</summary>
public sealed class PdcaFoldTests
{
    [Fact]   // read on the 1st, judged on the 2nd; on the 3rd one more measure is done
    public void Values_on_the_way_stay_when_a_judged_value_becomes_one_of_them()
    {
        var judged = Filled(AtStep(PdcaStep.Execute)).RecordReading(1, 30, Day(1), Lead, At(2)).Accepted().BeginCheck(Lead, At(2)).Accepted().RecordActual(1, 22, Day(2), Lead, At(2)).Accepted();
        var again = judged.Reopen(PdcaStep.DraftMeasures, "one more", Lead, At(2)).Accepted().PlanMeasure(Template, Lead, At(2)).Accepted().BeginDo(Lead, At(2)).Accepted();

        Assert.Equal([30m], judged.Goals[0].Readings.Select(reading => reading.Value));
        Assert.Equal([30m], again.FinishMeasure(3, "seen", Lead, At(2)).Accepted().Goals[0].Readings.Select(reading => reading.Value));
        Assert.Equal([30m, 22m], again.FinishMeasure(3, "seen", Lead, At(3)).Accepted().Goals[0].Readings.Select(reading => reading.Value));
    }

    [Fact]   // back twice while the plan was still being made: its measures were never those of a plan that stood
    public void A_first_draft_has_no_days_that_were_moved()
    {
        var plan = Filled(AtStep(PdcaStep.DraftMeasures)).Reopen(PdcaStep.FindMainCause, "x", Lead, At(2)).Accepted().Reopen(PdcaStep.FindCauses, "y", Lead, At(2)).Accepted()
            .CompleteStep(Lead, At(2)).Accepted().CompleteStep(Lead, At(2)).Accepted();

        Assert.Empty(plan.ReviseMeasure(1, Template with { DueOn = Day(12) }, Lead, At(2)).Accepted().Measures[0].Reschedulings);
    }

    [Fact]   // a host dates both acts of one request alike
    public void A_measure_that_is_planned_in_the_moment_of_going_back_is_a_first_draft()
    {
        var plan = AtStep(PdcaStep.Execute).Reopen(PdcaStep.DraftMeasures, "no money", Lead, At(4)).Accepted().PlanMeasure(Template, Lead, At(4)).Accepted();

        Assert.Empty(plan.ReviseMeasure(3, Template with { DueOn = Day(12) }, Lead, At(5)).Accepted().Measures[2].Reschedulings);
        Assert.Single(plan.ReviseMeasure(1, Template with { DueOn = Day(12) }, Lead, At(5)).Accepted().Measures[0].Reschedulings);
    }

    [Fact]   // a review point of a day that is over, or of one after the last; today and the last day will do
    public void Review_points_stand_between_today_and_the_last_day()
    {
        var plan = AtStep(PdcaStep.AnalyzeSituation);

        Assert.Equal(Day(1), RefusedFor<ReviewPointOutsideGoal>(plan.SetGoal(With(1), Lead, At(2)), "planning.review-point-outside-goal").On);
        Assert.True(plan.SetGoal(With(2), Lead, At(2)).IsAccepted);
        Assert.True(plan.SetGoal(With(31), Lead, At(2)).IsAccepted);

        static Goal With(int day) => Median with { ReviewPoints = [new ReviewPoint { On = Day(day), Value = 29 }] };
    }

    [Fact]
    public void Problems_are_counted_from_1() =>
        Assert.Equal(0, RefusedFor<PlanPartUnknown>(AtStep(PdcaStep.AnalyzeSituation).SetGoal(Median with { Problems = [0] }, Lead, At(2)), "planning.part-unknown").Number);

    [Fact]   // their days are those of the cycle that is over
    public void A_next_cycle_has_no_review_points_yet_and_may_be_due_today()
    {
        Assert.True(Closed().NextCycle(Day(4), Lead, At(4)).IsAccepted);
        var closed = Closed(Draft with { Goals = [Median, InTime with { ReviewPoints = [new ReviewPoint { On = Day(20), Value = 90 }] }] });

        Assert.Empty(Assert.Single(closed.NextCycle(Day(4), Lead, At(4)).Accepted().Goals).Goal.ReviewPoints);
    }

    [Fact]
    public void Of_a_cycle_that_is_open_only_that_is_said() =>
        RefusedFor<PdcaCycleOpen>(Filled(AtStep(PdcaStep.Standardize)).NextCycle(Day(1), Lead, At(4)), "planning.cycle-open");

    [Fact]   // a plan is drafted before its part, whatever cycle it has come to since
    public void A_part_may_be_older_than_the_cycle_of_the_plan_above_it()
    {
        var parent = Closed().NextCycle(Day(31), Lead, At(9)).Accepted();

        Assert.True(PdcaPlan.Draft(Draft with { Id = "P-2", Level = PlanLevel.Person }, Lead, At(5), parent).IsAccepted);
    }

    [Fact]
    public void A_measure_has_no_nameless_owner_and_a_cause_no_empty_category()
    {
        RefusedFor<PlanTextMissing>(AtStep(PdcaStep.DraftMeasures).PlanMeasure(Template with { Owner = Service with { Name = " " } }, Lead, At(2)), "planning.text-missing");
        Assert.Throws<ArgumentException>("category", () => AtStep(PdcaStep.FindCauses).AddCause("x", default(CauseCategory), Lead, At(2)));
    }

    [Fact]   // what no plan of this library holds, asked of a cycle as it is
    public void Conditions_judge_what_they_are_given()
    {
        var cycle = AtStep(PdcaStep.Execute).Cycle;
        var bare = cycle.Measures[0] with { Measure = new Countermeasure { What = "x" } };

        Assert.Equal([new PlanProblemMissing()], PdcaConditions.ProblemNamed.MissingIn(cycle with { Problems = [] }).AsEnumerable());
        Assert.Equal([new GoalMeasureMissing(1)], PdcaConditions.GoalsMeasurable.MissingIn(cycle with { Goals = [cycle.Goals[0] with { Goal = Median with { Measure = " " } }] }).AsEnumerable());
        Assert.Equal([new MeasureOwnerMissing(1), new MeasureDateMissing(1)], PdcaConditions.MeasuresAssigned.MissingIn(cycle with { Measures = [bare] }).AsEnumerable());
        Assert.Empty(PdcaConditions.MeasuresAssigned.MissingIn(cycle with { Measures = [bare with { DroppedAt = At(3) }] }));
    }

    [Fact]   // what a caller hands over has no holes; what is only blank is refused with a reason
    public void Holes_in_problems_and_goals_are_thrown_back()
    {
        var plan = AtStep(PdcaStep.AnalyzeSituation);

        Assert.Throws<ArgumentException>("problem", () => plan.AddProblem(PlanProblem.Of("x") with { Text = null! }, Lead, At(2)));
        Assert.Throws<ArgumentException>("goal", () => plan.SetGoal(Median with { Measure = null! }, Lead, At(2)));
        Assert.Throws<ArgumentException>("goal", () => plan.SetGoal(Median with { Unit = null! }, Lead, At(2)));
    }
}
