using CustomerService.Domain.Complaints;
using CustomerService.Domain.Tests.Scenarios;

namespace CustomerService.Domain.Tests.Complaints;

/// <summary>Programmers' mistakes throw at once; they are no refusals.</summary>
public sealed class WrongCallTests
{
    private static readonly Complaint InFactFinding = Desk.InFactFinding("It broke.");

    [Fact]
    public void A_trigger_that_has_a_verb_cannot_be_taken_as_a_bare_step()
    {
        var plain = new[] { Trigger.Apologize, Trigger.Explain, Trigger.Sympathize, Trigger.GiveSolution, Trigger.ApologizeAgain, Trigger.Thank };
        var triggers = typeof(Trigger).GetProperties().Select(property => (ComplaintTrigger)property.GetValue(null)!).ToList();

        Assert.True(triggers.Count > 50);
        Assert.All(triggers.Except(plain), trigger => Assert.Throws<ArgumentException>(nameof(trigger), () => InFactFinding.Take(trigger, Desk.Handler, Desk.March(2))));
        Assert.All(plain, trigger => Assert.False(InFactFinding.Take(trigger, Desk.Handler, Desk.March(2)).IsAccepted));
    }

    [Fact]
    public void A_value_that_is_none_of_its_enum_is_thrown_back()
    {
        var intake = Desk.Intake("It broke.");
        Assert.Throws<ArgumentOutOfRangeException>(() => Receive(intake with { Goods = (GoodsKind)9 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Receive(intake with { Cause = (ComplaintCause)9 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Receive(intake with { ProductKind = (ProductComplaintKind)9 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Receive(intake with { ServiceKind = (ServiceComplaintKind)9 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Receive(intake with { DeliveryDefect = (DeliveryDefect)9 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => InFactFinding.Accept((Severity)9, Desk.Handler, Desk.March(2)));
        Assert.Throws<ArgumentOutOfRangeException>(() => InFactFinding.Conclude([new Finding(1, (ComplaintVariation)9, "so")], Liability.Own, Desk.Handler, Desk.March(2)));
        Assert.Throws<ArgumentOutOfRangeException>(() => InFactFinding.Conclude([], (Liability)9, Desk.Handler, Desk.March(2)));
        Assert.Throws<ArgumentOutOfRangeException>(() => InFactFinding.Propose([new Remedy((RemedyKind)99)], "so", Desk.Handler, Desk.March(2)));
        Assert.Throws<ArgumentOutOfRangeException>(() => InFactFinding.RecordExternalDecision("so", [new Remedy((RemedyKind)99)], Desk.Handler, Desk.March(2)));
        Assert.Throws<ArgumentOutOfRangeException>(() => InFactFinding.IssueFinalResponse((FinalDecision)9, "so", "there", Desk.Handler, Desk.March(2)));
        Assert.Throws<ArgumentOutOfRangeException>(() => InFactFinding.Reopen((ReopeningGround)9, "so", Desk.Handler, Desk.March(2)));

        static void Receive(Intake intake) => Complaint.Receive(ComplaintProcedures.Canonical, intake, Desk.FirstContact, Desk.March(1));
    }

    [Fact]
    public void A_policy_that_could_not_be_read_cannot_be_put_in_force_either()
    {
        var refused = Assert.Throws<RuleBookException>(() => ComplaintProcedures.Canonical.Under(
            Desk.Policy with { Id = " ", Version = 0, TimeZone = "Mars/Base", AcceptWithin = NodaTime.Period.FromDays(-2), ReopenWithin = NodaTime.Period.Zero }));

        Assert.Equal(["$.id", "$.version", "$.timeZone", "$.acceptWithin", "$.reopenWithin"], refused.Faults.Select(fault => fault.Place));
    }

    [Fact]
    public void Null_is_thrown_back_wherever_it_stands()
    {
        Assert.Throws<ArgumentNullException>("contact", () => InFactFinding.RecordContact(null!, Desk.Handler, Desk.March(2)));
        Assert.Throws<ArgumentNullException>("by", () => InFactFinding.BeginAssessment(null!, Desk.March(2)));
        Assert.Throws<ArgumentNullException>("reason", () => InFactFinding.HandOver("sales", null!, Desk.Handler, Desk.March(2)));
        Assert.Throws<ArgumentException>("findings", () => InFactFinding.Conclude([null!], Liability.Own, Desk.Handler, Desk.March(2)));
        Assert.Throws<ArgumentException>("remedies", () => InFactFinding.Propose([null!], "so", Desk.Handler, Desk.March(2)));
        Assert.Throws<ArgumentException>("ordered", () => InFactFinding.RecordExternalDecision("so", [null!], Desk.Handler, Desk.March(2)));
        Assert.Throws<ArgumentException>("parts", () => InFactFinding.Split([null!], Desk.Handler, Desk.March(2)));
        Assert.Throws<ArgumentException>("opinions", () => InFactFinding.RaiseDispute([null!], Desk.Handler, Desk.March(2)));
    }

    [Fact]
    public void Lists_that_were_never_set_count_as_empty()
    {
        Assert.Equal(["findings-complete"], Desk.Codes(InFactFinding.Conclude(default, Liability.Own, Desk.Handler, Desk.March(2))));
        Assert.Equal(["complaint.split-incomplete"], Desk.Codes(InFactFinding.Split([new SplitPart { Sibling = new("C-2"), Facts = default, Demands = default }], Desk.Handler, Desk.March(2))));
        Assert.Equal(
            ["complaint.blank-text"],
            Desk.Codes(Complaint.Receive(ComplaintProcedures.Canonical, Desk.Intake("It broke.") with { Inquiries = [" "] }, Desk.FirstContact, Desk.March(1))));
    }

    [Fact]
    public void A_history_that_runs_backward_is_not_folded()
    {
        var fact = InFactFinding.RecordEvidence("photo", Desk.Handler, Desk.March(2)).Events[0];

        Assert.Contains("before the fact in front of it", Assert.Throws<ArgumentException>(() => InFactFinding.Apply(fact with { At = Desk.March(1, 0) })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_snapshot_that_points_at_nothing_is_not_restored()
    {
        var sound = InFactFinding.Snapshot;
        ComplaintSnapshot[] broken =
        [
            sound with { Version = 0 },
            sound with { Version = int.MaxValue },
            sound with { Round = 0 },
            sound with { HandOvers = -1 },
            sound with { Owners = [] },
            sound with { Inquiries = default },
            sound with { State = new("nowhere") },
            sound with { ProcedureVersion = 2 },
            sound with { Findings = [new Finding(2, ComplaintVariation.BasicallyTrue, "so")] },
            sound with { DemandsMoved = [2] },
            sound with { Escalations = [new Escalation { Level = 0, To = Role.Supervisor, Cause = EscalationCause.Requested, At = Desk.March(1) }] },
            sound with { Siblings = [new SplitPart { Sibling = new("C-2"), Facts = [9], Demands = [1] }] },
        ];

        Assert.All(broken, snapshot => Assert.Throws<ArgumentException>(() => Complaint.Restore(InFactFinding.Procedure, snapshot)));
        Assert.Equal(sound.Version, Complaint.Restore(InFactFinding.Procedure, sound).Version);
    }
}
