using CustomerService.Domain.Planning;
using CustomerService.Domain.Tests.Planning;
using static CustomerService.Domain.Tests.Planning.PlanDesk;

namespace CustomerService.Domain.Tests.Scenarios;

/// <summary>Scenario S19: one goal met and one missed.</summary>
public sealed class S19_Pdca
{
    private static PdcaPlan Checked() => AtStep(PdcaStep.CheckResults)
        .RecordActual(1, 23, Day(2), Lead, At(3)).Accepted()
        .RecordActual(2, 88, Day(2), Lead, At(3)).Accepted();

    [Fact]
    public void Act_without_a_standard_or_a_carry_over_is_refused_naming_them()
    {
        var plan = Checked().BeginAct(Lead, At(3)).Accepted();

        Assert.Equal([GoalVerdict.Met, GoalVerdict.Missed], plan.Goals.Select(goal => goal.Verdict));
        Assert.Equal(
            ["Goal 1 is met and has no standard: median answer.", "Goal 2 is not fully met and was not carried over: answered in time."],
            Reasons(plan.Complete(Lead, At(3))).AsEnumerable());
    }

    [Fact]
    public void With_both_the_next_cycle_has_number_2_and_one_carried_problem()
    {
        var plan = Checked().BeginAct(Lead, At(3)).Accepted()
            .SetStandard(1, "quotations are written from templates", "WI-12", Lead, At(3)).Accepted()
            .CarryOver(2, "One in eight is still late.", Lead, At(3)).Accepted()
            .Complete(Lead, At(3)).Accepted()
            .NextCycle(Day(31), Lead, At(4)).Accepted();

        Assert.Equal(2, plan.Cycle.Number);
        Assert.Equal("One in eight is still late.", Assert.Single(plan.Problems).Text);
    }

    [Fact]
    public void Closing_is_not_a_stage()
    {
        Assert.Equal(["plan", "do", "check", "act"], Enum.GetValues<PdcaStage>().Select(stage => stage.DisplayName.English));
        Assert.Null(PlanDesk.Closed().Stage);
    }
}
