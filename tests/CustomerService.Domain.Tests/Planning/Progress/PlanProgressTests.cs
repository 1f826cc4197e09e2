using CustomerService.Domain.Planning;
using CustomerService.Domain.Planning.Progress;
using CustomerService.Domain.Tests.Scenarios;
using NodaTime;

namespace CustomerService.Domain.Tests.Planning.Progress;

public sealed class PlanProgressTests
{
    private static readonly Actor Lead = Actor.Of("li", Role.Supervisor, "service");

    [Fact]
    public void Measures_of_a_plan_are_tasks_on_the_days_of_its_zone()
    {
        var plan = Executing()
            .BlockMeasure(2, "no room", Lead, At(5)).Accepted()
            .DropMeasure(3, "not needed", Lead, At(6)).Accepted()
            .FinishMeasure(1, "templates", Lead, At(12)).Accepted();
        var work = PlanProgress.Of(plan);

        Assert.Equal(
            [
                new TrackedTask { Name = "1 write templates", PlannedOn = Day(2), DueOn = Day(10), DoneOn = Day(12) },
                new TrackedTask { Name = "2 train two", PlannedOn = Day(2), DueOn = Day(20), Blocked = [new(Day(5))] },
                new TrackedTask { Name = "3 buy a line", PlannedOn = Day(2), DueOn = Day(25), DroppedOn = Day(6) },
            ],
            work.Tasks.AsEnumerable());
        Assert.Equal(new WorkStanding(Day(21), 0, 0, 1, 0, 1, 1), work.On(Day(21)));
        Assert.Equal(new WorkStanding(Day(5), 2, 1, 0, 0, 0, 0), work.On(Day(5)));
        Assert.Equal(new BlockedDays(Day(5), Day(13)), Assert.Single(PlanProgress.Of(plan.UnblockMeasure(2, Lead, At(13)).Accepted()).Tasks[1].Blocked));
    }

    [Fact]   // due on 10 March, late from the 11th; on the 12th it gets the 20th, on the 21st, late again, the 25th
    public void A_measure_that_was_late_and_got_another_day_was_late()
    {
        var plan = Executing()
            .RescheduleMeasure(1, Day(20), "the printer is broken", Lead, At(12)).Accepted()
            .RescheduleMeasure(1, Day(25), "and still is", Lead, At(21)).Accepted();
        var task = PlanProgress.Of(plan).Tasks[0];

        Assert.Equal(Day(25), task.DueOn);
        Assert.Equal([new(Day(10), Day(12)), new FormerDueDay(Day(20), Day(21))], task.FormerDueDays.AsEnumerable());
        Assert.Equal(
            [TaskStanding.OnTrack, TaskStanding.Late, TaskStanding.OnTrack, TaskStanding.OnTrack, TaskStanding.OnTrack, TaskStanding.Late],
            new[] { 10, 11, 12, 20, 21, 26 }.Select(day => task.StandingOn(Day(day))!.Value));
        Assert.Equal(TaskStanding.Done, PlanProgress.Of(plan.FinishMeasure(1, "templates", Lead, At(22)).Accepted()).Tasks[0].StandingOn(Day(31)));
        Assert.Equal(TaskStanding.DoneLate, PlanProgress.Of(plan.FinishMeasure(1, "templates", Lead, At(26)).Accepted()).Tasks[0].StandingOn(Day(31)));
    }

    [Fact]
    public void A_measure_that_is_drafted_once_more_keeps_the_days_it_had()
    {
        var back = Executing().Reopen(PdcaStep.DraftMeasures, "no money", Lead, At(11)).Accepted();
        var plan = back
            .ReviseMeasure(1, back.Measures[0].Measure with { DueOn = null }, Lead, At(12)).Accepted()
            .ReviseMeasure(2, back.Measures[1].Measure with { What = "train one" }, Lead, At(12)).Accepted()
            .PlanMeasure(new() { What = "new", Owner = PlanOwner.Person("wang"), DueOn = Day(14) }, Lead, At(12)).Accepted();
        var settled = plan.ReviseMeasure(1, back.Measures[0].Measure with { DueOn = Day(20) }, Lead, At(14)).Accepted()
            .ReviseMeasure(4, plan.Measures[3].Measure with { DueOn = Day(15) }, Lead, At(14)).Accepted();

        Assert.Equal(
            [
                new Rescheduling { From = Day(10), To = null, Reason = "no money", At = At(12) },
                new Rescheduling { From = null, To = Day(20), Reason = "no money", At = At(14) },
            ],
            settled.Measures[0].Reschedulings.AsEnumerable());
        Assert.Equal([0, 0], settled.Measures.Skip(1).Take(1).Append(settled.Measures[3]).Select(measure => measure.Reschedulings.Length));
        Assert.Equal(
            [Day(10), Day(10), null, null, Day(20)],
            new[] { 2, 11, 12, 13, 14 }.Select(day => PlanProgress.Of(settled).Tasks[0].DueAsOf(Day(day))));
        Assert.Equal([TaskStanding.Late, TaskStanding.OnTrack], new[] { 11, 12 }.Select(day => PlanProgress.Of(settled).Tasks[0].StandingOn(Day(day))!.Value));
    }

    [Fact]
    public void A_goal_says_in_which_direction_it_gets_better() =>
        Assert.Equal(
            [BetterWhen.Lower, BetterWhen.Lower, BetterWhen.Higher, BetterWhen.Higher],
            new[] { GoalComparison.AtMost, GoalComparison.LessThan, GoalComparison.AtLeast, GoalComparison.MoreThan }.Select(comparison => comparison.Better));

    private static PdcaPlan Executing()
    {
        var plan = PdcaPlan.Draft(
            new PlanDraft
            {
                Id = "P-1",
                Title = "Answer in time",
                Level = PlanLevel.Department,
                Owner = PlanOwner.Department("service"),
                TimeZone = Shanghai.Zone,
                Problems = [PlanProblem.Of("Quotations are late.", new PlanOrigin { Kind = PlanOriginKind.CommitmentBreach, Id = "B-7", Text = "three late" })],
                Goals = [Goal.AtMost("median answer", "hours", baseline: 31, target: 24, by: Day(31))],
            }, Lead, At(1)).Accepted();
        plan = plan.CompleteStep(Lead, At(1)).Accepted().AddCause("typed anew", CauseCategory.Method, Lead, At(2)).Accepted()
            .CompleteStep(Lead, At(2)).Accepted().ArgueMainCause(1, "80 of 100", "count", Lead, At(2)).Accepted().CompleteStep(Lead, At(2)).Accepted();
        foreach (var (what, due) in new[] { ("write templates", 10), ("train two", 20), ("buy a line", 25) })
        {
            plan = plan.PlanMeasure(new() { What = what, Owner = PlanOwner.Person("wang"), DueOn = Day(due) }, Lead, At(2)).Accepted();
        }

        return plan.CompleteStep(Lead, At(2)).Accepted();
    }

    private static Instant At(int day) => Shanghai.March(day, 9);

    private static LocalDate Day(int day) => new(2026, 3, day);
}
