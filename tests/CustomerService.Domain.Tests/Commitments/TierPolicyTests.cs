using CustomerService.Domain.Calendars;
using CustomerService.Domain.Commitments;
using static CustomerService.Domain.Tests.Scenarios.Shanghai;

namespace CustomerService.Domain.Tests.Commitments;

public sealed class TierPolicyTests
{
    private static readonly BusinessCalendar Office = new("office", Zone, WeeklyHours.Weekdays("09:00-17:00"));

    [Fact]
    public void Eight_working_hours_can_end_after_24_hours_but_within_96()
    {
        Assert.True(TierRule.IsSlower(WorkingTime.Hours(8, Office), ElapsedTime.Hours(24)));
        Assert.False(TierRule.IsSlower(WorkingTime.Hours(8, Office), ElapsedTime.Hours(96)));
        Assert.False(TierRule.IsSlower(ElapsedTime.Hours(8), WorkingTime.Hours(8, Office)));
        Assert.False(TierRule.IsSlower(BusinessDays.CalendarDays(2, Zone), BusinessDays.CalendarDays(2, Zone)));
        Assert.True(TierRule.IsSlower(BusinessDays.CalendarDays(3, Zone), BusinessDays.CalendarDays(2, Zone)));
    }

    [Fact]
    public void Windows_are_compared_target_with_target_and_limit_with_limit()
    {
        var ordinary = ResponseWindow.Hours(24, 48);

        Assert.Empty(TierPolicy.Faults(ordinary, ordinary));
        Assert.Equal(["$.keyAccount.target"], TierPolicy.Faults(ordinary, ResponseWindow.Hours(25, 48)).Select(fault => fault.Place));
        Assert.Equal(["$.keyAccount.limit"], TierPolicy.Faults(ordinary, ResponseWindow.Hours(4, 49)).Select(fault => fault.Place));
        Assert.Equal(["$.keyAccount.target", "$.keyAccount.limit"], TierPolicy.Faults(ordinary, ResponseWindow.Hours(49, 50)).Select(fault => fault.Place));
    }

    [Fact]
    public void Null_is_thrown_back()
    {
        Assert.Throws<ArgumentNullException>("ordinary", () => new TierPolicy(null!, ElapsedTime.Hours(1)));
        Assert.Throws<ArgumentNullException>("keyAccount", () => new TierPolicy(ElapsedTime.Hours(1), null!));
    }
}
