using System.Collections.Immutable;
using CustomerService.Domain.Planning;
using static CustomerService.Domain.Tests.Planning.PlanDesk;

namespace CustomerService.Domain.Tests.Planning;

/// <summary>Histories that cannot be folded, each for one reason.</summary>
public sealed class PdcaHistoryTests
{
    private static readonly PlanDrafted Drafted = (PlanDrafted)PdcaPlan.Draft(Draft, Lead, At(1)).Events[0];

    [Fact]
    public void A_history_begins_with_a_sound_draft()
    {
        Assert.Throws<ArgumentException>(() => PdcaPlan.Replay([]));
        Assert.Throws<ArgumentNullException>(() => PdcaPlan.Replay([null!]));
        AssertUnfit("a history begins with the draft", new PlanStepCompleted { Plan = "P-1", Version = 1, At = At(1), By = Lead, Step = PdcaStep.AnalyzeSituation });
        AssertUnfit("a draft has version 1", Drafted with { Version = 2 });
        AssertUnfit("at least one problem", Drafted with { Problems = default });
        AssertUnfit("a plan has an id", Drafted with { Plan = " " });
        AssertUnfit("no time zone", Drafted with { TimeZone = "Beijing" });
        Assert.Empty(PdcaPlan.Replay([Drafted with { Goals = default }]).Goals);
    }

    [Fact]
    public void An_event_is_of_this_plan_and_the_next_and_not_earlier()
    {
        var plan = AtStep(PdcaStep.AnalyzeSituation);
        var next = new PlanStepCompleted { Plan = "P-1", Version = 2, At = At(1), By = Lead, Step = PdcaStep.AnalyzeSituation };

        Assert.Equal(PdcaStep.FindCauses, plan.Apply(next).Step);
        AssertUnfit("it is of the plan 'P-2'", plan, next with { Plan = "P-2" });
        AssertUnfit("expected version 2", plan, next with { Version = 3 });
        AssertUnfit("the fact in front of it", plan, next with { At = At(1) - NodaTime.Duration.Epsilon });
        AssertUnfit("a plan is drafted once", plan, Drafted with { Version = 2 });
    }

    [Fact]
    public void Steps_come_in_order()
    {
        AssertUnfit("the step at hand is AnalyzeSituation", AtStep(PdcaStep.AnalyzeSituation), new PlanStepCompleted { Step = PdcaStep.FindCauses });
        AssertUnfit("is not before", AtStep(PdcaStep.FindCauses), new PlanStepReopened { Step = PdcaStep.FindCauses, Reason = "x" });
        AssertUnfit("is not before", AtStep(PdcaStep.FindCauses), new PlanStepReopened { Step = (PdcaStep)(-1), Reason = "x" });
        AssertUnfit("it has no place at Execute", AtStep(PdcaStep.Execute), new PlanGoalSet { Goal = Median });
        AssertUnfit("the cycle is closed", Closed(), new PlanStepReopened { Step = PdcaStep.FindCauses, Reason = "x" });
        AssertUnfit("the cycle before is open", AtStep(PdcaStep.Execute), new PlanNextCycleOpened { Cycle = 2, Problems = Draft.Problems, Goals = [] });
        AssertUnfit("the next cycle is number 2", Closed(), new PlanNextCycleOpened { Cycle = 3, Problems = Draft.Problems, Goals = [] });
        AssertUnfit("at least one problem", Closed(), new PlanNextCycleOpened { Cycle = 2, Problems = [], Goals = [] });
    }

    [Fact]
    public void Numbers_name_what_is_there()
    {
        AssertUnfit("there is no number 3", AtStep(PdcaStep.FindCauses), new PlanGoalRevised { Number = 3, Goal = Median });
        AssertUnfit("there is no number 1", AtStep(PdcaStep.FindCauses), new PlanCauseFound { Cause = new PlanCause { Text = "x", Under = 1 } });
        AssertUnfit("there is no number 0", AtStep(PdcaStep.FindMainCause), new PlanMainCauseArgued { Cause = 0 });
        AssertUnfit("there is no number 5", AtStep(PdcaStep.DraftMeasures), new PlanMeasurePlanned { Measure = Template with { Cause = 5 } });
        AssertUnfit("there is no number 5", Filled(AtStep(PdcaStep.DraftMeasures)), new PlanMeasureRevised { Number = 1, Measure = Template with { Cause = 5 } });
        AssertUnfit("there is no number 3", Filled(AtStep(PdcaStep.DraftMeasures)), new PlanMeasureRevised { Number = 3, Measure = Template });
        AssertUnfit("there is no number 3", AtStep(PdcaStep.Execute), new PlanMeasureDone { Number = 3, Evidence = "x" });
        AssertUnfit("there is no number 3", AtStep(PdcaStep.Execute), new PlanReadingRecorded { Goal = 3, Reading = new GoalReading { Value = 1, On = Day(1) } });
        AssertUnfit("there is no number 3", AtStep(PdcaStep.CheckResults), new PlanActualRecorded { Goal = 3, Actual = new GoalReading { Value = 1, On = Day(1) } });
        AssertUnfit("there is no number 3", AtStep(PdcaStep.Standardize), new PlanStandardSet { Goal = 3, Text = "x" });
    }

    [Fact]
    public void Measures_and_verdicts_are_what_they_are()
    {
        var settled = Filled(AtStep(PdcaStep.Execute));
        ImmutableArray<PdcaEvent> onSettled =
        [
            new PlanMeasureDone { Number = 1, Evidence = "x" }, new PlanMeasureDropped { Number = 1, Reason = "x" }, new PlanMeasureBlocked { Number = 1, Reason = "x" },
            new PlanMeasureUnblocked { Number = 1 }, new PlanMeasureRescheduled { Number = 1, DueOn = Day(9), Reason = "x" },
        ];

        Assert.All(onSettled, fact => AssertUnfit("measure 1 is settled", settled, fact));
        AssertUnfit("measure 1 is not settled", AtStep(PdcaStep.Execute), new PlanMeasureReopened { Number = 1, Reason = "x" });
        AssertUnfit("there is no number 3", settled, new PlanMeasureReopened { Number = 3, Reason = "x" });
        AssertUnfit("it has no place at CheckResults", AtStep(PdcaStep.CheckResults), new PlanMeasureReopened { Number = 1, Reason = "x" });
        AssertUnfit("measure 1 is not blocked", AtStep(PdcaStep.Execute), new PlanMeasureUnblocked { Number = 1 });
        AssertUnfit("measure 1 is blocked", AtStep(PdcaStep.Execute).BlockMeasure(1, "x", Lead, At(2)).Accepted(), new PlanMeasureDone { Number = 1, Evidence = "x" });
        AssertUnfit("the goal is not met", AtStep(PdcaStep.Standardize), new PlanStandardSet { Goal = 2, Text = "x" });
        AssertUnfit("the goal is met", AtStep(PdcaStep.Standardize), new PlanGoalCarriedOver { Goal = 1, Problem = "x" });
    }

    private static void AssertUnfit(string why, PdcaEvent first) => Assert.Contains(why, Assert.Throws<ArgumentException>(() => PdcaPlan.Replay([first])).Message, StringComparison.Ordinal);

    // What is said nothing else about is the next event of the plan.
    private static void AssertUnfit(string why, PdcaPlan plan, PdcaEvent fact)
    {
        var next = fact.Plan.Length > 0 ? fact : fact with { Plan = plan.Id, Version = plan.Version + 1, At = plan.LastAt, By = Lead };
        Assert.Contains(why, Assert.Throws<ArgumentException>(() => plan.Apply(next)).Message, StringComparison.Ordinal);
    }
}
