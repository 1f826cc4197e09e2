using CustomerService.Domain.Commitments.Practices;
using NodaTime;

namespace CustomerService.Domain.Tests.Scenarios;

/// <summary>Scenario S11: visits after a project was delivered.</summary>
public sealed class S11_FollowUp
{
    private static readonly LocalDate Delivered = new(2024, 1, 31);

    [Fact]
    public void Visits_are_monthly_in_the_first_year_and_quarterly_after_it() =>
        Assert.Equal(
            [
                new(2024, 2, 29), new(2024, 3, 31), new(2024, 4, 30), new(2024, 5, 31), new(2024, 6, 30), new(2024, 7, 31),
                new(2024, 8, 31), new(2024, 9, 30), new(2024, 10, 31), new(2024, 11, 30), new(2024, 12, 31), new(2025, 1, 31),
                new(2025, 4, 30), new(2025, 7, 31), new(2025, 10, 31), new(2026, 1, 31),
            ],
            FollowUpSchedule.DeliveredProject.Visits(Delivered, new(2026, 4, 29)).AsEnumerable());

    [Fact]
    public void The_general_managers_office_visits_key_accounts_every_quarter()
    {
        Assert.Equal("总经理办公室", FollowUpSchedule.KeyAccountQuarterly.Responsible?.Chinese);
        Assert.Equal(
            [new(2025, 2, 28), new(2025, 5, 30), new(2025, 8, 30), new(2025, 11, 30), new(2026, 2, 28)],
            FollowUpSchedule.KeyAccountQuarterly.Visits(new(2024, 11, 30), new(2026, 2, 28)).AsEnumerable());
    }

    [Fact]
    public void A_missed_visit_is_an_overdue_duty_and_not_lost()
    {
        var standing = FollowUpSchedule.DeliveredProject.Standing(Delivered, [new(2024, 2, 29)], new(2024, 4, 30));

        Assert.Equal(
            [FollowUpState.Made, FollowUpState.Overdue, FollowUpState.DueToday, FollowUpState.Upcoming],
            standing.Visits.Select(visit => visit.State));
        Assert.Equal([new LocalDate(2024, 3, 31)], standing.Overdue.Select(visit => visit.DueOn));
        Assert.Equal(new LocalDate(2024, 4, 30), standing.DueToday?.DueOn);
        Assert.Equal(new LocalDate(2024, 5, 31), standing.Next?.DueOn);
    }

    [Fact]
    public void A_late_visit_makes_good_the_oldest_one_and_the_others_stay_owed()
    {
        var standing = FollowUpSchedule.DeliveredProject.Standing(Delivered, [new(2024, 5, 3)], new(2024, 5, 10));

        Assert.Equal((FollowUpState.MadeLate, new LocalDate(2024, 2, 29)), (standing.Visits[0].State, standing.Visits[0].DueOn));
        Assert.Equal([new(2024, 3, 31), new LocalDate(2024, 4, 30)], standing.Overdue.Select(visit => visit.DueOn));
    }
}
