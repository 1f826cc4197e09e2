using CustomerService.Domain.Planning;
using static CustomerService.Domain.Tests.Planning.PlanDesk;

namespace CustomerService.Domain.Tests.Planning;

public sealed class PlanAlarmTests
{
    private static readonly Goal Watched = Median with
    {
        AlarmBeyond = 33,
        ReviewPoints = [new ReviewPoint { On = Day(20), Value = 26 }, new ReviewPoint { On = Day(10), Value = 29 }],
    };

    private static PdcaPlan Running() => AtStep(PdcaStep.Execute, Draft with { Goals = [Watched] });

    private static PdcaPlan Read(PdcaPlan plan, decimal value, int day) => plan.RecordReading(1, value, Day(day), Lead, At(day)).Accepted();

    [Fact]
    public void A_review_point_without_a_value_alarms_when_its_day_is_over()
    {
        Assert.Empty(Running().AlarmsOn(Day(10)));
        Assert.Equal([(PlanAlarmKind.ReadingMissing, Day(10))], Running().AlarmsOn(Day(11)).Select(alarm => (alarm.Kind, alarm.On)));
        Assert.Equal([Day(10), Day(20)], Running().AlarmsOn(Day(21)).Select(alarm => alarm.On));
    }

    [Fact]
    public void The_last_value_by_the_review_point_counts_and_its_limit_is_good_enough()
    {
        var late = Read(Read(Running(), 30, 8), 29, 11);

        Assert.Equal(
            "Goal 1 (median answer) stood at 30 on 2026-03-08; 29 was wanted by the review point.",
            Assert.Single(late.AlarmsOn(Day(12))).Message.English);
        Assert.Empty(Read(Read(Running(), 30, 8), 29, 10).AlarmsOn(Day(12)));
    }

    [Fact]
    public void A_value_beyond_the_alarm_value_alarms_at_once_and_the_next_good_one_ends_it()
    {
        var bad = Read(Running(), 33.1m, 5);

        Assert.Equal("目标 1（median answer）2026-03-05 为 33.1，超出预警值 33。", Assert.Single(bad.AlarmsOn(Day(5))).Message.Chinese);
        Assert.Empty(bad.AlarmsOn(Day(4)));   // asked for a day on which nobody knew
        Assert.Empty(Read(bad, 33, 6).AlarmsOn(Day(6)));
        Assert.Equal(PlanAlarmKind.ThresholdCrossed, Assert.Single(Read(Read(Running(), 20, 5), 40, 5).AlarmsOn(Day(5))).Kind);   // of one day, the later record
    }

    [Fact]
    public void More_is_better_alarms_the_other_way_round()
    {
        var plan = AtStep(PdcaStep.Execute, Draft with { Goals = [InTime with { AlarmBeyond = 85 }] });

        Assert.Equal("Goal 1 (answered in time) stood at 84 on 2026-03-05, beyond the alarm value 85.", Assert.Single(Read(plan, 84, 5).AlarmsOn(Day(9))).ToString());
        Assert.Empty(Read(plan, 90, 5).AlarmsOn(Day(9)));
    }

    [Fact]
    public void A_goal_is_due_from_the_day_after_its_last_one_with_its_target_as_it_is_written()
    {
        var due = AtStep(PdcaStep.Execute, Draft with { Goals = [InTime with { By = Day(10) }] });

        Assert.Empty(due.AlarmsOn(Day(10)));
        var missing = Assert.Single(due.AlarmsOn(Day(11)));
        Assert.Equal((PlanAlarmKind.GoalDue, Day(10), null, 95m, GoalComparison.MoreThan), (missing.Kind, missing.On, missing.Value, missing.Wanted, missing.Comparison));
        Assert.Equal("Goal 1 (answered in time) was due on 2026-03-10 and was not measured by then; > 95 was wanted.", missing.Message.English);
        Assert.Equal("目标 1（answered in time）已于 2026-03-10 到期，此前没有测量数据，目标值为 > 95。", missing.Message.Chinese);

        var short95 = Assert.Single(Read(Read(due, 96, 9), 95, 10).AlarmsOn(Day(11)));   // the last value counts, and exactly 95 is not more than 95
        Assert.Equal("Goal 1 (answered in time) was due on 2026-03-10 and stood at 95; > 95 was wanted.", short95.Message.English);
        Assert.Equal("目标 1（answered in time）已于 2026-03-10 到期，实为 95，未达到 > 95。", short95.Message.Chinese);

        Assert.Empty(Read(due, 96, 10).AlarmsOn(Day(20)));
        Assert.Equal(PlanAlarmKind.GoalDue, Assert.Single(Read(due, 96, 11).AlarmsOn(Day(20))).Kind);   // met, but not in time
    }

    [Fact]
    public void A_goal_that_is_met_at_its_target_is_not_due_with_it()
    {
        var plan = AtStep(PdcaStep.Execute, Draft with { Goals = [Median with { By = Day(10) }] });

        Assert.Empty(Read(plan, 24, 10).AlarmsOn(Day(11)));
        Assert.Equal(GoalComparison.AtMost, Assert.Single(Read(plan, 25, 10).AlarmsOn(Day(11))).Comparison);
    }

    [Fact]
    public void A_plan_that_is_still_being_made_after_a_goals_last_day_is_told_so() =>
        Assert.Equal(
            [PlanAlarmKind.GoalDue],
            Filled(AtStep(PdcaStep.DraftMeasures, Draft with { Goals = [Median with { By = Day(5) }] })).BeginDo(Lead, At(6)).Accepted().AlarmsOn(Day(6)).Select(alarm => alarm.Kind));

    [Fact]
    public void A_closed_cycle_raises_no_alarm()
    {
        var draft = Draft with { Goals = [Watched, InTime] };   // the second is missed by its last day

        Assert.Equal([2], Filled(AtStep(PdcaStep.Standardize, draft)).AlarmsOn(Day(31).PlusDays(1)).Select(alarm => alarm.Goal));
        Assert.Empty(Closed(draft).AlarmsOn(Day(31).PlusDays(1)));
    }

    [Fact]   // measured once, when all was done
    public void The_actual_value_counts_as_well()
    {
        var plan = AtStep(PdcaStep.CheckResults, Draft with { Goals = [Median with { By = Day(10) }] });

        Assert.Null(Assert.Single(plan.AlarmsOn(Day(11))).Value);
        Assert.Empty(plan.RecordActual(1, 24, Day(9), Lead, At(9)).Accepted().AlarmsOn(Day(11)));
        Assert.Equal(25, Assert.Single(plan.RecordActual(1, 25, Day(9), Lead, At(9)).Accepted().AlarmsOn(Day(11))).Value);
    }

    [Fact]
    public void Alarms_without_a_value_are_told_in_both_languages()
    {
        var alarm = Running().AlarmsOn(Day(11))[0];

        Assert.Equal(("Goal 1 (median answer) was not measured by the review point of 2026-03-10.", "目标 1（median answer）在检查点 2026-03-10 之前没有测量数据。"), (alarm.Message.English, alarm.Message.Chinese));
        Assert.Equal((29m, null), (alarm.Wanted, alarm.Value));
        Assert.Contains("未达到检查点要求 29", Read(Running(), 30, 8).AlarmsOn(Day(11))[0].Message.Chinese, StringComparison.Ordinal);
    }
}
