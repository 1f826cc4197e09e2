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
