using NodaTime;

namespace CustomerService.Domain.Planning;

/// <summary>Everything that keeps a goal out of a plan.</summary>
internal static class GoalFaults
{
    public static IEnumerable<DomainError> Of(Goal goal, int number, LocalDate today, int problems)
    {
        if (string.IsNullOrWhiteSpace(goal.Measure))
        {
            yield return new GoalMeasureMissing(number);
        }

        if (goal.By is null)
        {
            yield return new GoalDateMissing(number);
        }

        if (goal.By < today)
        {
            yield return new GoalDueBeforeSet(number, goal.By.Value, today);
        }

        if (goal.IsMetBy(goal.Baseline))
        {
            yield return new GoalMetByBaseline(number, goal);
        }

        if (goal.Owner is { } owner && string.IsNullOrWhiteSpace(owner.Name))
        {
            yield return new PlanTextMissing(new("owner", "责任人"));
        }

        foreach (var unknown in goal.Problems.Where(problem => problem < 1 || problem > problems))
        {
            yield return new PlanPartUnknown(PlanPart.Problem, unknown, problems);
        }

        if (goal.AlarmBeyond is { } alarm && goal.IsWorse(goal.Target, alarm))
        {
            yield return new AlarmInsideTarget(number, alarm);
        }

        foreach (var point in goal.ReviewPoints.Where(point => point.On < today || point.On > goal.By))
        {
            yield return new ReviewPointOutsideGoal(number, point.On);
        }
    }
}
