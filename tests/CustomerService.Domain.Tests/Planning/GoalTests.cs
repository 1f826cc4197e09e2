using CustomerService.Domain.Planning;
using NodaTime;

namespace CustomerService.Domain.Tests.Planning;

public sealed class GoalTests
{
    private static readonly LocalDate By = new(2027, 3, 31);

    [Theory]   // "at least 95%" counts 95%, "more than 95%" does not
    [InlineData(GoalComparison.AtLeast, 90, 95, 94.9, GoalVerdict.PartlyMet)]
    [InlineData(GoalComparison.AtLeast, 90, 95, 95.0, GoalVerdict.Met)]
    [InlineData(GoalComparison.MoreThan, 90, 95, 95.0, GoalVerdict.PartlyMet)]
    [InlineData(GoalComparison.MoreThan, 90, 95, 95.1, GoalVerdict.Met)]
    [InlineData(GoalComparison.MoreThan, 95, 95, 95.0, GoalVerdict.Missed)]
    [InlineData(GoalComparison.AtLeast, 90, 95, 90.0, GoalVerdict.Missed)]
    [InlineData(GoalComparison.AtLeast, 90, 95, 89.0, GoalVerdict.Missed)]
    [InlineData(GoalComparison.AtMost, 31, 24, 24.0, GoalVerdict.Met)]
    [InlineData(GoalComparison.LessThan, 31, 24, 24.0, GoalVerdict.PartlyMet)]
    [InlineData(GoalComparison.LessThan, 31, 24, 23.9, GoalVerdict.Met)]
    [InlineData(GoalComparison.AtMost, 31, 24, 30.9, GoalVerdict.PartlyMet)]
    [InlineData(GoalComparison.AtMost, 31, 24, 31.0, GoalVerdict.Missed)]
    [InlineData(GoalComparison.AtMost, 31, 24, 40.0, GoalVerdict.Missed)]
    public void A_value_is_judged_as_the_target_is_written(GoalComparison comparison, double baseline, double target, double actual, GoalVerdict verdict)
    {
        var goal = Goal.AtMost("x", "", (decimal)baseline, (decimal)target, By) with { Comparison = comparison };

        Assert.Equal(verdict, goal.Judge((decimal)actual));
    }

    [Fact]
    public void Factories_say_which_side_is_meant() =>
        Assert.Equal(
            [GoalComparison.AtMost, GoalComparison.LessThan, GoalComparison.AtLeast, GoalComparison.MoreThan],
            new[] { Goal.AtMost("x", "", 2, 1, By), Goal.LessThan("x", "", 2, 1, By), Goal.AtLeast("x", "", 1, 2, By), Goal.MoreThan("x", "", 1, 2, By) }.Select(goal => goal.Comparison));

    [Fact]   // a market share of 10% is to be 15%; 12% is two fifths of the way
    public void Progress_is_the_share_of_the_way_from_the_baseline()
    {
        var share = Goal.AtLeast("market share", "%", 10, 15, By);

        Assert.Equal(0.4m, share.ProgressAt(12));
        Assert.Equal(0m, share.ProgressAt(10));
        Assert.Equal(1m, share.ProgressAt(15));
        Assert.Equal(-0.2m, share.ProgressAt(9));
        Assert.Equal(1m / 7, Goal.AtMost("median answer", "hours", 31, 24, By).ProgressAt(30));
        Assert.Null(Goal.MoreThan("x", "%", 95, 95, By).ProgressAt(96));
    }

    [Fact]
    public void A_goal_reads_as_a_sentence_in_each_language()
    {
        Assert.Equal("median answer ≤ 24 hours by 2027-03-31 (was 31)", Goal.AtMost("median answer", "hours", 31.0m, 24.00m, By).ToString());
        Assert.Equal("及时率 > 95%，截至 2027-03-31（现状 88.5）", Goal.MoreThan("及时率", "%", 88.5m, 95, By).Describe().Chinese);
        Assert.Equal("- ≥ 2 (was 1)", (Goal.AtLeast("", "", 1, 2, By) with { By = null }).ToString());
    }

    [Theory]
    [InlineData(31, false)]   // the last day counts whole
    [InlineData(32, true)]
    public void A_value_measured_after_the_last_day_says_so_beside_its_verdict(int day, bool late)
    {
        var goal = new PlanGoal { Goal = Goal.AtMost("median answer", "hours", 31, 24, By), Readings = [], Actual = new GoalReading { Value = 24, On = By.PlusDays(day - 31) } };

        Assert.Equal((GoalVerdict.Met, late), (goal.Verdict, goal.IsMeasuredLate));
        Assert.Equal(late ? "met: 24 on 2027-04-01, after the last day" : "met: 24 on 2027-03-31", goal.Outcome!.English);
        Assert.Equal(late ? "达成：2027-04-01 为 24，晚于期限" : "达成：2027-03-31 为 24", goal.Outcome.Chinese);
    }

    [Fact]
    public void A_goal_that_was_not_measured_is_not_late_and_has_no_outcome()
    {
        var goal = new PlanGoal { Goal = Goal.AtMost("x", "", 31, 24, By), Readings = [] };

        Assert.Equal((false, null), (goal.IsMeasuredLate, goal.Outcome));
        Assert.False((goal with { Goal = goal.Goal with { By = null }, Actual = new GoalReading { Value = 24, On = By } }).IsMeasuredLate);
    }

    [Fact]
    public void Goals_are_equal_by_content()
    {
        var point = new ReviewPoint { On = By, Value = 25 };
        var goal = Goal.AtMost("x", "", 2, 1, By) with { ReviewPoints = [point] };

        Assert.Equal(goal, goal with { ReviewPoints = [point with { }] });
        Assert.Equal(goal.GetHashCode(), (goal with { ReviewPoints = [point with { }] }).GetHashCode());
        Assert.NotEqual(goal, goal with { ReviewPoints = [] });
        Assert.Empty((goal with { ReviewPoints = default }).ReviewPoints);
        Assert.Equal(goal with { Problems = [1, 3] }, goal with { Problems = [1, 3] });
        Assert.NotEqual(goal, goal with { Problems = [1] });
        Assert.Empty((goal with { Problems = default }).Problems);
    }

    [Fact]
    public void A_goal_is_about_the_problems_it_names_and_about_all_where_it_names_none()
    {
        var goal = Goal.AtMost("x", "", 2, 1, By);

        Assert.Equal([true, true, true], Enumerable.Range(1, 3).Select(goal.IsAbout));
        Assert.Equal([true, false, true], Enumerable.Range(1, 3).Select((goal with { Problems = [3, 1] }).IsAbout));
    }

    [Fact]
    public void Steps_belong_to_stages_in_order()
    {
        Assert.Equal([4, 1, 1, 2], Enum.GetValues<PdcaStage>().Select(stage => stage.Steps.Length));
        Assert.Equal(PdcaSteps.All.AsEnumerable(), Enum.GetValues<PdcaStage>().SelectMany(stage => stage.Steps));
        Assert.Equal(Enumerable.Range(1, 8), PdcaSteps.All.Select(step => step.Number));
        Assert.Equal(PdcaSteps.All.Skip(1).Cast<PdcaStep?>().Append(null), PdcaSteps.All.Select(step => step.Next));
        Assert.Equal(["≤", "<", "≥", ">"], Enum.GetValues<GoalComparison>().Select(comparison => comparison.Sign));
        Assert.Equal([false, true, false, true], Enum.GetValues<GoalComparison>().Select(comparison => comparison.IsStrict));
    }
}
