using CustomerService.Domain.Commitments;
using CustomerService.Domain.Complaints;
using NodaTime;

namespace CustomerService.Domain.Tests.Complaints.Time;

/// <summary>How long a granted extension holds: for its cycle, its department, and the alerts of its own promise.</summary>
public sealed class GrantedTimeTests
{
    private static readonly ComplaintState Open = new("open");
    private static readonly ExtensionGrant Grant = new() { Reason = "abroad" };

    [Fact]
    public void An_extension_holds_for_its_cycle_and_may_be_granted_again_in_the_next()
    {
        var once = Received(Desk(ClockReopening.NewCycle)).Extend("answer", "more", Grant, Given.Supervisor, At(5)).Accepted();
        Assert.Equal(At(20), DueOf(once));
        var again = once.Take(new("finish"), Given.Handler, At(6)).Accepted().Take(new("resume"), Given.Handler, At(8)).Accepted();
        Assert.Equal(At(18), DueOf(again));
        var twice = again.Extend("answer", "more", Grant, Given.Supervisor, At(9)).Accepted();
        Assert.Equal(At(28), DueOf(twice));
        Assert.IsType<ExtensionGrantedBefore>(Assert.Single(twice.Extend("answer", "more", Grant, Given.Supervisor, At(10)).Refusal!.Unmet));
        Assert.Equal([2, "longer"], Assert.Single(twice.Advance(At(60)).Events.OfType<ClockBreached>()) is var breach ? new object[] { breach.Cycle, breach.Promise.Promise } : []);
    }

    [Fact]
    public void An_extension_holds_on_where_the_cycle_goes_on()
    {
        var again = Received(Desk(ClockReopening.Continue)).Extend("answer", "more", Grant, Given.Supervisor, At(5)).Accepted()
            .Take(new("finish"), Given.Handler, At(6)).Accepted().Take(new("resume"), Given.Handler, At(8)).Accepted();
        Assert.Equal(At(22), DueOf(again));   // the two days it was closed do not count
        Assert.IsType<ExtensionGrantedBefore>(Assert.Single(again.Extend("answer", "more", Grant, Given.Supervisor, At(10)).Refusal!.Unmet));
    }

    [Fact]
    public void An_extension_that_needs_another_first_needs_it_in_its_own_cycle()
    {
        var again = Received(Desk(ClockReopening.NewCycle)).Extend("answer", "more", Grant, Given.Supervisor, At(5)).Accepted()
            .Take(new("finish"), Given.Handler, At(6)).Accepted().Take(new("resume"), Given.Handler, At(8)).Accepted();
        Assert.IsType<ExtensionOutOfOrder>(Assert.Single(again.Extend("answer", "most", Grant, Given.Supervisor, At(9)).Refusal!.Unmet));
    }

    [Fact]
    public void The_alerts_of_the_longer_promise_are_told_though_those_of_the_shorter_were()
    {
        var warned = Received(Desk(ClockReopening.NewCycle)).Advance(At(9)).Complaint;
        Assert.Equal(["answer"], Warnings(warned));
        var extended = warned.Extend("answer", "more", Grant, Given.Supervisor, At(9)).Accepted().Advance(At(19)).Complaint;
        Assert.Equal(["answer", "longer"], Warnings(extended));

        static IEnumerable<string?> Warnings(Complaint complaint) =>
            complaint.Snapshot.Clocks.Single(record => record.Clock == "answer").Notices.Where(notice => notice.Kind == ClockNoticeKind.Warning).Select(notice => notice.Promise);
    }

    [Fact]
    public void A_held_clock_can_be_extended_and_one_that_has_not_started_or_was_stopped_cannot()
    {
        var procedure = Desk(ClockReopening.Never);
        Assert.True(Received(procedure).Take(new("wait"), Given.Handler, At(1)).Accepted().Extend("answer", "more", Grant, Given.Supervisor, At(2)).IsAccepted);
        Assert.Equal(ClockStanding.Waiting, Standing(Received(procedure).Extend("later", "later-more", Grant, Given.Supervisor, At(2))));
        Assert.Equal(ClockStanding.Stopped, Standing(Received(procedure).Take(new("finish"), Given.Handler, At(1)).Accepted().Take(new("resume"), Given.Handler, At(2)).Accepted()
            .Extend("answer", "more", Grant, Given.Supervisor, At(3))));

        static ClockStanding Standing(Decision<Complaint, ComplaintEvent> decision) => Assert.IsType<ClockNotOpen>(Assert.Single(decision.Refusal!.Unmet)).Standing;
    }

    [Fact]
    public void An_extension_belongs_to_the_department_to_which_it_was_granted()
    {
        var procedure = ComplaintProcedures.Canonical.Vary("steps", 1, LocalizedText.Same("steps")).WithoutClocks()
            .Clock(new ProcedureClock { Id = "step", Promise = "step", RunsIn = [Open], PerOwner = true, Extensions = [new() { Id = "more", Promise = "longer" }] })
            .Build().TimedBy(Days("step", 3), Days("longer", 10)).Under(Given.Policy);
        var grant = Grant with { Notice = "letter 3", ExpectedBy = Given.Start + Duration.FromDays(2) };
        var first = Received(procedure).Extend("step", "more", grant, Given.Supervisor, Given.Start).Accepted();
        Assert.Equal(Given.Start + Duration.FromDays(10), first.Timer("step")!.At(Given.Start).DueAt);

        var second = Given.HandedOver(first, Given.FirstContact, Given.Repairer);
        var since = second.Owner.Since;
        Assert.Equal(since + Duration.FromDays(3), second.Timer("step")!.At(since).DueAt);
        var extended = second.Extend("step", "more", grant, Given.Supervisor, since).Accepted();
        Assert.Equal(since + Duration.FromDays(10), extended.Timer("step")!.At(since).DueAt);
        var third = Given.HandedOver(extended, Given.Repairer, Given.Driver);
        Assert.Equal(third.Owner.Since + Duration.FromDays(3), third.Timer("step")!.At(third.Owner.Since).DueAt);
        Assert.Equal("C-1/step/3", third.Timer("step")!.Id);
        Assert.Equal([(3, "step")], third.Advance(third.Owner.Since + Duration.FromDays(90)).Events.OfType<ClockBreached>().Select(breach => (breach.Cycle, breach.Promise.Promise)));
    }

    // One clock that is waiting, and one of 10 days that can become 20 and 30.
    private static ComplaintProcedure Desk(ClockReopening onReopen) => ComplaintProcedure.Define("desk", 1, LocalizedText.Same("desk"))
        .State(Open, ComplaintPhase.Intake)
        .State(new("waiting"), ComplaintPhase.Waiting)
        .State(new("done"), ComplaintPhase.Closed, outcome: ComplaintOutcome.Settled)
        .Stay(Trigger.Extend, [Open, new("waiting")], [Role.Supervisor])
        .Stay(new("begin"), [Open], [Role.Handler])
        .Move(new("wait"), [Open], new("waiting"), [Role.Handler])
        .Move(new("finish"), [Open, new("waiting")], new("done"), [Role.Handler])
        .Move(new("resume"), [new("done")], Open, [Role.Handler])
        .Clock(new ProcedureClock { Id = "later", Promise = "later", RunsIn = [Open], StartsOn = [new("begin")], Extensions = [new() { Id = "later-more", Promise = "later-longer" }] })
        .Clock(new ProcedureClock
        {
            Id = "answer",
            Promise = "answer",
            RunsIn = [Open],
            HeldIn = [new(new("waiting"))],
            OnReopen = onReopen,
            Extensions = [new() { Id = "more", Promise = "longer" }, new() { Id = "most", Promise = "longest", After = new("more") }],
        })
        .Build()
        .TimedBy(Days("later", 1), Days("later-longer", 2), Days("answer", 10, warnAt: 0.75), Days("longer", 20, warnAt: 0.75), Days("longest", 30));

    private static Complaint Received(ComplaintProcedure procedure) => Complaint.Receive(procedure, Given.WangComplains, Given.FirstContact, Given.Start).Accepted();

    private static Instant? DueOf(Complaint complaint) => complaint.Timer("answer")!.At(complaint.Snapshot.LastAt).DueAt;

    private static Promise Days(string id, int days, double? warnAt = null) => Promise.Resolution(ElapsedTime.Hours(24 * days), warnAt) with { Id = id };

    private static Instant At(double days) => Given.Start + Duration.FromDays(days);
}
