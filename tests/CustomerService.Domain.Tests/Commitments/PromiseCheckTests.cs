using CustomerService.Domain.Commitments;
using NodaTime;
using static CustomerService.Domain.Tests.Commitments.TimerDesk;

namespace CustomerService.Domain.Tests.Commitments;

public sealed class PromiseCheckTests
{
    public static TheoryData<Promise, string, string> Faulty => new()
    {
        { FourHours with { Id = " " }, "$.id", "rule-book.out-of-range" },
        { FourHours with { Version = 0 }, "$.version", "rule-book.out-of-range" },
        { FourHours with { Metric = (PromiseMetric)99 }, "$.metric", "rule-book.unknown-value" },
        { FourHours with { Alerts = [PromiseAlert.AtShare(0.5), PromiseAlert.AtShare(1)] }, "$.alerts[1]", "rule-book.warning-after-breach" },
        { FourHours with { Alerts = [PromiseAlert.AtShare(0)] }, "$.alerts[0]", "rule-book.warning-after-breach" },
        { FourHours with { Alerts = [PromiseAlert.AtShare(double.NaN)] }, "$.alerts[0]", "rule-book.warning-after-breach" },
        { FourHours with { Alerts = [PromiseAlert.Before(Hours(4))] }, "$.alerts[0]", "rule-book.out-of-range" },
        { FourHours with { Pauses = [PauseReason.ForceMajeure, PauseReason.ForceMajeure] }, "$.pauses", "rule-book.contradiction" },
        { FourHours with { Limit = WorkingTime.Hours(3, Office) }, "$.limit", "rule-book.contradiction" },
        { FourHours with { Limit = ElapsedTime.Hours(24) }, "$.limit", "rule-book.contradiction" },
        { FourHours with { Limit = WorkingTime.Hours(5, LateOffice), Target = BusinessDays.Of(1, Office) }, "$.limit", "rule-book.contradiction" },
    };

    public static TheoryData<Promise> Sound =>
    [
        FourHours,
        FourHours with { Alerts = [PromiseAlert.Before(Hours(4) - Duration.Epsilon), PromiseAlert.AtShare(0.999), PromiseAlert.AtBreach(), PromiseAlert.After(Duration.Epsilon)] },
        FourHours with { Limit = WorkingTime.Hours(4, Office) },
        FourHours with { Limit = ElapsedTime.Hours(100) },
        FourHours with { Limit = BusinessDays.Of(1, Office), Pauses = [] },
        Promise.Resolution(BusinessDays.Of(1, Office)) with { Alerts = [PromiseAlert.Before(Hours(100))] },
    ];

    [Theory, MemberData(nameof(Faulty))]
    public void A_promise_that_does_not_hold_together_is_refused_at_its_fault(Promise promise, string place, string code)
    {
        var fault = Assert.Single(Assert.Throws<RuleBookException>(() => CommitmentTimer.Start(promise, On(23, 9))).Faults);

        Assert.Equal((place, code), (fault.Place, fault.Code));
    }

    [Theory, MemberData(nameof(Sound))]
    public void A_promise_that_holds_together_can_be_timed(Promise promise) => Assert.Equal(TimerStatus.Running, CommitmentTimer.Start(promise, On(23, 9)).At(On(23, 9)).Status);

    [Fact]
    public void Every_fault_is_named_at_once()
    {
        var promise = FourHours with { Id = "", Version = -1, Limit = WorkingTime.Hours(1, Office), Alerts = [PromiseAlert.AtShare(2), PromiseAlert.Before(Hours(9))] };

        Assert.Equal(
            ["$.id", "$.version", "$.limit", "$.alerts[0]", "$.alerts[1]"],
            Assert.Throws<RuleBookException>(() => CommitmentTimer.Arm(promise, On(23, 9))).Faults.Select(fault => fault.Place));
        Assert.Throws<RuleBookException>(() => Started(FourHours, On(23, 9)).Retarget(promise, RetargetPolicy.Restart, RetargetCause.Tier, On(23, 10)));
    }

    [Fact]
    public void A_changed_copy_is_checked_anew()
    {
        var sound = FourHours with { Version = 7 };
        CommitmentTimer.Start(sound, On(23, 9));

        Assert.Throws<RuleBookException>(() => CommitmentTimer.Start(sound with { Version = 0 }, On(23, 9)));
    }

    [Fact]
    public void An_alert_has_a_length()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => PromiseAlert.Before(Duration.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => PromiseAlert.After(-Duration.Epsilon));
        Assert.Throws<ArgumentOutOfRangeException>(() => WorkingTime.Of(Duration.Zero, Office));
        Assert.Throws<ArgumentOutOfRangeException>(() => ElapsedTime.Of(Duration.FromDays(36_501)));
        Assert.Throws<ArgumentOutOfRangeException>(() => BusinessDays.Of(0, Office));
        Assert.Throws<ArgumentOutOfRangeException>(() => BusinessDays.Of(36_501, Office));
    }
}
