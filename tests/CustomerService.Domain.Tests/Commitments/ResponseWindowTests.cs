using CustomerService.Domain.Calendars;
using CustomerService.Domain.Commitments;
using NodaTime;
using static CustomerService.Domain.Tests.Scenarios.Shanghai;

namespace CustomerService.Domain.Tests.Commitments;

public sealed class ResponseWindowTests
{
    private static readonly BusinessCalendar Office = new("office", Zone, WeeklyHours.Weekdays("09:00-17:00"));

    [Fact]
    public void Done_at_the_very_instant_is_in_time()
    {
        var window = ResponseWindow.Hours(24, 48);
        var start = March(1, 10);

        Assert.Equal(WindowResult.OnTarget, window.Judge(start, start));
        Assert.Equal(WindowResult.OnTarget, window.Judge(start, March(2, 10)));
        Assert.Equal(WindowResult.WithinLimit, window.Judge(start, March(2, 10) + Duration.Epsilon));
        Assert.Equal(WindowResult.WithinLimit, window.Judge(start, March(3, 10)));
        Assert.Equal(WindowResult.Breached, window.Judge(start, March(3, 10) + Duration.Epsilon));
    }

    [Fact]
    public void Where_target_and_limit_are_one_nothing_is_merely_within_the_limit()
    {
        var window = ResponseWindow.Hours(4, 4);

        Assert.Equal(WindowResult.OnTarget, window.Judge(March(1), March(1, 4)));
        Assert.Equal(WindowResult.Breached, window.Judge(March(1), March(1, 4, 0, 1)));
    }

    [Fact]
    public void Working_hours_count_on_their_calendar()
    {
        var window = ResponseWindow.WorkingHours(4, 8, Office);

        Assert.Equal((March(6, 17), March(9, 13)), (window.TargetAfter(March(6, 13)).At, window.LimitAfter(March(6, 13)).At));   // a Friday
        Assert.Equal(WindowResult.WithinLimit, window.Judge(March(6, 13), March(7, 12)));
    }

    [Fact]
    public void What_is_never_due_before_the_horizon_is_never_missed() =>
        Assert.Equal(
            WindowResult.OnTarget,
            new ResponseWindow(ElapsedTime.Of(Duration.FromDays(36_000)), ElapsedTime.Of(Duration.FromDays(36_500))).Judge(At(2150, 1, 1), At(2199, 1, 1)));

    [Fact]
    public void It_becomes_the_promise_with_the_same_target_and_limit() =>
        Assert.Equal(
            Promise.Window(PromiseMetric.FirstResponse, ElapsedTime.Hours(4), ElapsedTime.Hours(8)),
            ResponseWindow.Hours(4, 8).ToPromise(PromiseMetric.FirstResponse));

    [Fact]
    public void Wrong_calls_are_thrown_back()
    {
        Assert.Throws<ArgumentException>("limit", () => ResponseWindow.Hours(48, 24));
        Assert.Throws<ArgumentException>("limit", () => new ResponseWindow(ElapsedTime.Hours(24), WorkingTime.Hours(1, Office)));
        Assert.Throws<ArgumentOutOfRangeException>("done", () => ResponseWindow.Hours(1, 2).Judge(March(2), March(1)));
        Assert.Throws<ArgumentNullException>("target", () => new ResponseWindow(null!, ElapsedTime.Hours(1)));
        Assert.Throws<ArgumentNullException>("limit", () => new ResponseWindow(ElapsedTime.Hours(1), null!));
    }

    [Fact]
    public void It_prints_on_one_line() => Assert.Equal("24 h, at the latest 48 h", ResponseWindow.Hours(24, 48).ToString());
}
