using CustomerService.Domain.Complaints;
using CustomerService.Domain.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerService.Domain.Tests.Complaints;

/// <summary>Stored facts are not argued with, but what they point at must be there.</summary>
public sealed class HostileHistoryTests
{
    private static readonly Instant Day = Instant.FromUtc(2024, 2, 29, 9, 30);
    private static readonly Actor Handler = new("li.wei", Role.Handler, "hotline");
    private static readonly ComplaintProcedure Procedure = ComplaintProcedures.Canonical;

    private static readonly Complaint Received = Complaint.Receive(
        Procedure,
        new Intake { Id = new("C-1"), Customer = new("K-7"), Channel = Channel.Phone, Facts = ["酸奶里有苍蝇"], Demands = [Claim.Refund, Claim.NonPecuniary], Inquiries = ["何时购买?"] },
        Handler,
        Day).Accepted();

    public static TheoryData<ComplaintEvent, string> Dangling => new()
    {
        { new InquiryAnswered { Inquiry = 99, Answer = "-" }, "InquiryAnswered, names inquiry 99, but there is 1." },
        { new InquiryAnswered { Inquiry = 0, Answer = "-" }, "InquiryAnswered, names inquiry 0, but there is 1." },
        { new InquiryWaived { Inquiry = int.MinValue, Reason = "-" }, "InquiryWaived, names inquiry -2147483648, but there is 1." },
        { new RemedyPerformed { Remedy = 0, Evidence = "-" }, "RemedyPerformed, names remedy 0, but there are 0." },
        { new RemedyPerformed { Remedy = 1, Evidence = "-" }, "RemedyPerformed, names remedy 1, but there are 0." },
        { new FindingsConcluded { Findings = [new(1, default, "-"), new(2, default, "-")], Liability = default }, "FindingsConcluded, names fact 2, but there is 1." },
        { new FindingsConcluded { Findings = [new(0, default, "-")], Liability = default }, "FindingsConcluded, names fact 0, but there is 1." },
        { new FindingsConcluded { Findings = default, Liability = default }, "FindingsConcluded, has findings that were never made." },
        { new HandOverMetSilence(), "HandOverMetSilence, notes the silence of a hand-over that nobody offered." },
        { new ComplaintEscalated { Level = 0, To = Role.Supervisor, Cause = default }, "ComplaintEscalated, rises to level 0; the first is 1." },
        { new ComplaintEscalated { Level = -7, To = Role.Supervisor, Cause = default }, "ComplaintEscalated, rises to level -7; the first is 1." },
        { new ComplaintSplit { Parts = [new() { Sibling = new("C-2"), Facts = [1, 2], Demands = [1] }] }, "ComplaintSplit, names fact 2, but there is 1." },
        { new ComplaintSplit { Parts = [new() { Sibling = new("C-2"), Facts = [1], Demands = [3] }] }, "ComplaintSplit, names demand 3, but there are 2." },
        { new ComplaintSplit { Parts = [new() { Sibling = new("C-2"), Facts = default, Demands = [1] }] }, "ComplaintSplit, has facts that were never made." },
        { new ComplaintSplit { Parts = [new() { Sibling = new("C-2"), Facts = [1], Demands = default }] }, "ComplaintSplit, has demands that were never made." },
        { new ComplaintSplit { Parts = default }, "ComplaintSplit, has parts that were never made." },
        { new RemedyProposed { Remedies = default, Reasons = "-" }, "RemedyProposed, has remedies that were never made." },
        { new DecidedOutside { Ordered = default, Ruling = "-" }, "DecidedOutside, has remedies that were never made." },
        { new DisputeRaised { Opinions = default }, "DisputeRaised, has opinions that were never made." },
        { new AssessmentBegun { Step = new(Trigger.BeginAssessment, State.Received, new("nowhere")) }, "AssessmentBegun, steps to 'nowhere', a state that canonical v1 does not have." },
        { new AssessmentBegun { Step = new(Trigger.BeginAssessment, new("nowhere"), new("nowhere")) }, "AssessmentBegun, steps from 'nowhere', but the complaint is in 'received'." },
        { new AssessmentBegun { Step = new(Trigger.BeginAssessment, State.Acknowledged, State.Assessing) }, "AssessmentBegun, steps from 'acknowledged', but the complaint is in 'received'." },
        { Receipt(), "ComplaintReceived, is a second receipt." },
    };

    [Theory, MemberData(nameof(Dangling))]
    public void A_fact_that_points_at_nothing_is_refused_with_complaint_version_and_reason(ComplaintEvent fact, string reason)
    {
        var next = fact with { Complaint = Received.Id, Version = 2, At = Day, By = Handler };
        var refused = Assert.Throws<ArgumentException>(() => Received.Apply(next));
        Assert.Equal($"The history of C-1 cannot be folded: version 2, {reason} (Parameter 'fact')", refused.Message);
        Assert.Throws<ArgumentException>(() => Complaint.Replay(Procedure, [Receipt(), next]));
    }

    [Fact]
    public void A_receipt_with_lists_that_were_never_made_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Complaint.Replay(Procedure, [Receipt() with { Facts = default }]));
        Assert.Throws<ArgumentException>(() => Complaint.Replay(Procedure, [Receipt() with { Demands = default }]));
        Assert.Throws<ArgumentException>(() => Complaint.Replay(Procedure, [Receipt() with { Inquiries = default }]));
    }

    [Fact]
    public void The_first_and_the_last_number_are_there()
    {
        var answered = Received.Apply(new InquiryAnswered { Complaint = Received.Id, Version = 2, At = Day, By = Handler, Inquiry = 1, Answer = "昨天" });
        Assert.False(answered.Snapshot.Inquiries[0].IsOpen);
        var split = answered.Apply(new ComplaintSplit { Complaint = Received.Id, Version = 3, At = Day, By = Handler, Parts = [new() { Sibling = new("C-2"), Facts = [1], Demands = [2] }] });
        Assert.Equal(Claim.NonPecuniary, Assert.Single(split.IntakeOf(new("C-2")).Demands).Claim);
    }

    [Fact]   // property: random facts, one after another, give a complaint that can be asked, or an ArgumentException that names it
    public void Any_fact_is_folded_or_refused_and_nothing_else()
    {
        var states = Procedure.States.Select(state => state.State).ToArray();
        Gen<(ComplaintEvent Fact, ComplaintState? To)[]> lives = ComplaintEventGenerator.Events
            .Zip(Gen.OneOf(Gen.Constant<ComplaintState?>(null), Gen.Elements(states).Select(state => (ComplaintState?)state)))
            .Select(pair => (pair.Item1, pair.Item2))
            .ArrayOf(40);
        var folded = 0;
        Prop.ForAll(lives.ToArbitrary(), life =>
        {
            var complaint = Received;
            foreach (var (fact, to) in life)
            {
                var step = to is { } state ? new Step(fact.Step?.Trigger ?? Trigger.Escalate, complaint.State, state) : null;
                try
                {
                    complaint = complaint.Apply(fact with { Complaint = complaint.Id, Version = complaint.Version + 1, At = complaint.Snapshot.LastAt, Step = step });
                    folded++;
                }
                catch (ArgumentException refused)
                {
                    Assert.StartsWith($"The history of C-1 cannot be folded: version {complaint.Version + 1}, {fact.GetType().Name}, ", refused.Message, StringComparison.Ordinal);
                }

                Assert.Equal(complaint.Outcome is not null, complaint.IsClosed);
                Assert.NotNull(complaint.Owner);
                Assert.InRange(complaint.EscalationLevel, 0, int.MaxValue);
                Assert.All(complaint.Snapshot.Siblings, part => complaint.IntakeOf(part.Sibling));
            }
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(100));
        Assert.InRange(folded, 1_000, 4_000);
    }

    private static ComplaintReceived Receipt() => new()
    {
        Complaint = new("C-1"),
        Version = 1,
        At = Day,
        By = Handler,
        ProcedureId = Procedure.Id,
        ProcedureVersion = Procedure.Version,
        Customer = new("K-7"),
        Channel = Channel.Phone,
        Facts = ["酸奶里有苍蝇"],
        Demands = [Claim.Refund],
        Inquiries = ["何时购买?"],
        Goods = GoodsKind.Generic,
    };
}
