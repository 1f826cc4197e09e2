using CustomerService.Domain.Commitments.Practices;
using NodaTime;

namespace CustomerService.Domain.Tests.Commitments;

public sealed class FollowUpScheduleTests
{
    private static readonly LocalDate Anchor = new(2024, 1, 31);
    private static readonly FollowUpSchedule Monthly = FollowUpSchedule.DeliveredProject;

    [Fact]
    public void Before_the_first_date_the_first_visit_is_next()
    {
        var standing = Monthly.Standing(Anchor, [], Anchor);

        Assert.Equal((1, FollowUpState.Upcoming), (Assert.Single(standing.Visits).Number, standing.Visits[0].State));
        Assert.Equal(standing.Visits[0], standing.Next);
        Assert.Empty(standing.Overdue);
        Assert.Null(standing.DueToday);
        Assert.Empty(Monthly.Visits(Anchor, Anchor));
    }

    [Fact]
    public void One_visit_may_be_made_early_and_a_second_one_is_extra()
    {
        var standing = Monthly.Standing(Anchor, [new(2024, 2, 12), new(2024, 2, 5)], new(2024, 2, 20));

        Assert.Equal((FollowUpState.Made, new LocalDate(2024, 2, 5)), (Assert.Single(standing.Visits).State, standing.Visits[0].MadeOn));
        Assert.Equal([new LocalDate(2024, 2, 12)], standing.Extra.AsEnumerable());
        Assert.Equal((2, new LocalDate(2024, 3, 31), FollowUpState.Upcoming), (standing.Next!.Number, standing.Next.DueOn, standing.Next.State));
    }

    [Fact]
    public void A_visit_on_the_anchor_or_on_the_date_before_settles_nothing_ahead()
    {
        Assert.Equal([Anchor], Monthly.Standing(Anchor, [Anchor], new(2024, 2, 1)).Extra.AsEnumerable());

        var onTheDay = Monthly.Standing(Anchor, [new(2024, 2, 29), new(2024, 2, 29)], new(2024, 3, 1));
        Assert.Equal([new LocalDate(2024, 2, 29)], onTheDay.Extra.AsEnumerable());
        Assert.Equal([FollowUpState.Made, FollowUpState.Upcoming], onTheDay.Visits.Select(visit => visit.State));
    }

    [Fact]
    public void Two_visits_after_a_gap_make_good_the_two_oldest()
    {
        var standing = Monthly.Standing(Anchor, [new(2024, 5, 3), new(2024, 5, 4)], new(2024, 5, 31));

        Assert.Equal(
            [FollowUpState.MadeLate, FollowUpState.MadeLate, FollowUpState.Overdue, FollowUpState.DueToday, FollowUpState.Upcoming],
            standing.Visits.Select(visit => visit.State));
        Assert.Equal(new LocalDate(2024, 6, 30), standing.Next?.DueOn);
    }

    [Fact]
    public void A_schedule_that_ends_has_no_next_visit_after_its_last()
    {
        var twice = new FollowUpSchedule("twice", null, new FollowUpPhase(1, 2));

        Assert.Equal([new(2024, 2, 29), new LocalDate(2024, 3, 31)], twice.Visits(Anchor, new(2100, 1, 1)).AsEnumerable());
        Assert.Null(twice.Standing(Anchor, [], new(2024, 6, 1)).Next);
        Assert.Null(twice.Standing(Anchor, [new(2024, 2, 29), new(2024, 3, 1)], new(2024, 3, 2)).Next);
        Assert.Equal(2, twice.Standing(Anchor, [], new(2024, 6, 1)).Overdue.Length);
    }

    [Fact]
    public void Dates_reach_to_the_end_of_2199()
    {
        var last = FollowUpSchedule.KeyAccountQuarterly.Visits(new(1950, 1, 1), new(2199, 12, 31));

        Assert.Equal((999, new LocalDate(2199, 10, 1)), (last.Length, last[^1]));
        Assert.Equal(new LocalDate(2200, 1, 1), FollowUpSchedule.KeyAccountQuarterly.Standing(new(1950, 1, 1), [], new(2199, 12, 31)).Next?.DueOn);
    }

    [Fact]
    public void Every_fault_of_a_schedule_is_named_at_once()
    {
        var refused = Assert.Throws<RuleBookException>(() => new FollowUpSchedule(
            "", null, new FollowUpPhase(0, 12), new FollowUpPhase(3, 14), new FollowUpPhase(3, null), new FollowUpPhase(1, 12)));

        Assert.Equal(
            ["$.id", "$.phases[0].everyMonths", "$.phases[1].untilMonth", "$.phases[2].untilMonth", "$.phases[3].untilMonth"],
            refused.Faults.Select(fault => fault.Place));
        Assert.Equal(["$.phases"], Assert.Throws<RuleBookException>(() => new FollowUpSchedule("a", null)).Faults.Select(fault => fault.Place));
    }

    [Fact]
    public void Wrong_calls_are_thrown_back()
    {
        Assert.Throws<ArgumentException>("made", () => Monthly.Standing(Anchor, [new(2024, 5, 2)], new(2024, 5, 1)));
        Assert.Throws<ArgumentException>("made", () => Monthly.Standing(Anchor, default, new(2024, 5, 1)));
        Assert.Throws<ArgumentOutOfRangeException>("anchor", () => Monthly.Standing(new(1899, 12, 31), [], new(2024, 5, 1)));
        Assert.Throws<ArgumentOutOfRangeException>("today", () => Monthly.Standing(Anchor, [], new(2200, 1, 1)));
        Assert.Throws<ArgumentOutOfRangeException>("through", () => Monthly.Visits(Anchor, new(2200, 1, 1)));
    }
}
