using CustomerService.Domain.Planning;
using static CustomerService.Domain.Tests.Planning.PlanDesk;

namespace CustomerService.Domain.Tests.Planning;

public sealed class PlanTreeTests
{
    private static readonly PdcaPlan Company = PdcaPlan.Draft(Draft with { Id = "C", Level = PlanLevel.Company, Goals = [Median] }, Lead, At(1)).Accepted();

    private static PdcaPlan Below(PdcaPlan parent, string id, PlanLevel level) => PdcaPlan.Draft(Draft with { Id = id, Title = id, Level = level }, Lead, At(1), parent).Accepted();

    private static PdcaPlan Forward(PdcaPlan plan, PdcaStep? to)
    {
        while (plan.Step != to)
        {
            plan = Filled(plan).CompleteStep(Lead, At(2)).Accepted();
        }

        return plan;
    }

    [Fact]
    public void Progress_and_verdicts_add_up_from_the_bottom()
    {
        var department = Below(Company, "D", PlanLevel.Department);
        var tree = new PlanTree([Company, Forward(department, PdcaStep.Execute), Forward(Below(department, "P1", PlanLevel.Person), null), Forward(Below(department, "P2", PlanLevel.Person), PdcaStep.Standardize)]);

        var all = tree.RollUp("C");

        Assert.Equal((4, 1, 0 + 4 + 8 + 6), (all.Plans, all.PlansClosed, all.StepsCompleted));
        Assert.Equal((6, 2, 2, 2, 0), (all.Measures, all.MeasuresDone, all.MeasuresDropped, all.MeasuresOpen, all.MeasuresBlocked));
        Assert.Equal((7, 2, 2, 0, 3), (all.Goals, all.GoalsMet, all.GoalsPartlyMet, all.GoalsMissed, all.GoalsOpen));
        Assert.Equal((18m / 32, 4m / 6, 0.5m), (all.Progress, all.MeasuresSettledShare, all.GoalsMetShare));
        Assert.Equal(PlanRollUp.Of(Company).Plus(tree.RollUp("D")), all);
        Assert.Equal(tree.Plans.Aggregate(new PlanRollUp(), (sum, plan) => sum.Plus(PlanRollUp.Of(plan))), all);
        Assert.Equal(["C"], tree.Roots.Select(plan => plan.Id));
        Assert.Equal(["P1", "P2"], tree.ChildrenOf("D").Select(plan => plan.Id));
    }

    [Fact]
    public void Shares_of_nothing_are_not_available()
    {
        Assert.Equal((null, null, null), (new PlanRollUp().Progress, new PlanRollUp().MeasuresSettledShare, new PlanRollUp().GoalsMetShare));
        Assert.Null(PlanRollUp.Of(Company).GoalsMetShare);
    }

    [Fact]
    public void Goals_that_were_measured_late_are_counted_whatever_came_of_them()
    {
        var plan = AtStep(PdcaStep.CheckResults, Draft with { Goals = [Median with { By = Day(4) }, InTime with { By = Day(5) }] })
            .RecordActual(1, 22, Day(5), Lead, At(5)).Accepted().RecordActual(2, 93, Day(5), Lead, At(5)).Accepted();

        Assert.Equal((1, 1, 1), (PlanRollUp.Of(plan).GoalsMeasuredLate, PlanRollUp.Of(plan).GoalsMet, PlanRollUp.Of(plan).GoalsPartlyMet));
    }

    [Fact]
    public void What_is_blocked_and_what_was_missed_is_counted()
    {
        Assert.Equal(1, PlanRollUp.Of(AtStep(PdcaStep.Execute).BlockMeasure(1, "no budget", Lead, At(3)).Accepted()).MeasuresBlocked);
        var missed = PlanRollUp.Of(AtStep(PdcaStep.CheckResults).RecordActual(1, 31, Day(3), Lead, At(3)).Accepted());
        Assert.Equal((1, 0, 0, 1), (missed.GoalsMissed, missed.GoalsMet, missed.GoalsPartlyMet, missed.GoalsOpen));
    }

    [Fact]
    public void Every_count_is_added()
    {
        var one = new PlanRollUp { Plans = 1, PlansClosed = 2, StepsCompleted = 3, Measures = 4, MeasuresDone = 5, MeasuresDropped = 6, MeasuresBlocked = 7, Goals = 8, GoalsMet = 9, GoalsPartlyMet = 10, GoalsMissed = 11, GoalsMeasuredLate = 12 };
        var two = new PlanRollUp { Plans = 2, PlansClosed = 4, StepsCompleted = 6, Measures = 8, MeasuresDone = 10, MeasuresDropped = 12, MeasuresBlocked = 14, Goals = 16, GoalsMet = 18, GoalsPartlyMet = 20, GoalsMissed = 22, GoalsMeasuredLate = 24 };

        Assert.Equal(two, one.Plus(one));
    }

    [Fact]
    public void A_plan_waits_for_its_own_parts_and_is_told_all_that_is_missing()
    {
        var department = Below(Company, "D", PlanLevel.Department);
        var tree = new PlanTree([Company, Forward(department, PdcaStep.CheckResults), Below(department, "P1", PlanLevel.Person), Forward(Below(department, "P2", PlanLevel.Person), null)]);

        Assert.Equal(
            ["Goal 1 has no actual value: median answer.", "Goal 2 has no actual value: answered in time.", "The plan 'P1' (P1), which is part of this one, is still open."],
            Reasons(tree.BeginAct("D", Lead, At(4))).AsEnumerable());
        tree = tree.With(Forward(tree.Find("P1")!, null)).With(Filled(tree.Find("D")!));
        Assert.Equal(PdcaStep.Standardize, tree.BeginAct("D", Lead, At(4)).Accepted().Step);
        Assert.Equal(["C", "D", "P1", "P2"], tree.Plans.Select(plan => plan.Id));
    }

    [Fact]
    public void A_plan_that_went_ahead_of_its_parts_is_found()
    {
        var department = Below(Company, "D", PlanLevel.Department);
        var tree = new PlanTree([Forward(department, PdcaStep.Standardize), Below(department, "P1", PlanLevel.Person)]);

        Assert.Equal(
            [("$.plans['D']", "audit.plan-without-parent"), ("$.plans['P1']", "audit.nested-cycle-open")],
            tree.Findings().Select(finding => (finding.Place, finding.Code)));
        Assert.Equal(["D"], tree.Roots.Select(plan => plan.Id));
        Assert.Empty(new PlanTree([Company, department]).Findings());
        Assert.Equal(["audit.nested-cycle-open"], new PlanTree([Closed(Draft with { Id = "C", Level = PlanLevel.Company }), department]).Findings().Select(finding => finding.Code));   // even farther ahead
    }

    [Fact]
    public void A_level_that_does_not_fit_is_found()
    {
        var odd = PdcaPlan.Restore(Below(Company, "D", PlanLevel.Department).Snapshot with { Level = PlanLevel.Company });

        Assert.Equal(["audit.plan-level"], new PlanTree([Company, odd]).Findings().Select(finding => finding.Code));
    }

    [Fact]
    public void A_tree_is_no_circle_and_names_each_plan_once()
    {
        var department = Below(Company, "D", PlanLevel.Department);

        Assert.Throws<ArgumentException>(() => new PlanTree([Company, Company]));
        Assert.Throws<ArgumentException>(() => new PlanTree([null!]));
        Assert.Throws<ArgumentException>(() => new PlanTree([PdcaPlan.Restore(Company.Snapshot with { Parent = "D" }), department]));
        Assert.Throws<ArgumentException>(() => new PlanTree([PdcaPlan.Restore(Company.Snapshot with { Parent = "C" })]));
        Assert.Throws<ArgumentException>(() => new PlanTree([Company]).RollUp("D"));
        Assert.Null(new PlanTree([Company]).Find("D"));
        Assert.Equal(2, new PlanTree([Company]).With(department).Plans.Length);
    }

    [Fact]
    public void A_plan_waits_for_the_parts_of_its_parts()
    {
        var company = PdcaPlan.Draft(Draft with { Id = "C", Level = PlanLevel.Company }, Lead, At(1)).Accepted();
        var department = PdcaPlan.Draft(Draft with { Id = "D" }, Lead, At(1), company).Accepted();
        var person = PdcaPlan.Draft(Draft with { Id = "E", Level = PlanLevel.Person }, Lead, At(1), department).Accepted();
        PdcaPlan above = Reached(company, PdcaStep.CheckResults), between = Filled(Reached(department, PdcaStep.Standardize)).Complete(Lead, At(3)).Accepted();   // closed past the tree

        Assert.Equal("E", RefusedFor<NestedCycleOpen>(new PlanTree([above, between, person]).BeginAct("C", Lead, At(4)), "planning.nested-cycle-open").Plan);

        static PdcaPlan Reached(PdcaPlan plan, PdcaStep step)
        {
            while (plan.Step < step)
            {
                plan = Filled(plan).CompleteStep(Lead, At(2)).Accepted();
            }

            return Filled(plan);
        }
    }
}
