using CustomerService.Domain.Complaints;
using NodaTime;
using static CustomerService.Domain.Tests.Complaints.Given;

namespace CustomerService.Domain.Tests.Complaints;

/// <summary>Each error that an act on a complaint can meet; a test begins with the name of its error.</summary>
public sealed class ComplaintErrorTests
{
    [Fact]
    public void TransitionNotPermitted_names_state_and_trigger() =>
        Assert.Equal(
            new TransitionNotPermitted(State.Received, new("Received", "已登记"), Trigger.Confirm, new("Confirm", "验证通过")),
            Refused.For<TransitionNotPermitted>(Received.Confirm(true, "call", Reviewer, Next(Received)), "complaint.transition-not-permitted"));

    [Fact]
    public void TransitionNotPermitted_also_where_a_return_has_no_way_back() =>
        Refused.For<TransitionNotPermitted>(Received.Rule(Service, "li", "ours", Office, Next(Received)), "complaint.transition-not-permitted");

    [Fact]
    public void RoleNotPermitted_names_who_tried_and_who_may() =>
        Assert.Equal(
            new RoleNotPermitted(Role.Handler, [Role.FirstContact, Role.Clock]),
            Refused.For<RoleNotPermitted>(Received.Acknowledge("SMS", Start, Handler, Next(Received)), "complaint.role-not-permitted"));

    [Fact]
    public void RoleNotPermitted_says_so_where_nobody_may()
    {
        var open = new ComplaintState("open");
        var procedure = ComplaintProcedure.Define("nobody", 1, LocalizedText.Same("nobody")).State(open, ComplaintPhase.Intake)
            .State(new("done"), ComplaintPhase.Closed, outcome: ComplaintOutcome.Settled).Move(Finish, [open], new("done"), []).Build();
        var complaint = Complaint.Receive(procedure, WangComplains, FirstContact, Start).Accepted();

        var reason = Refused.For<RoleNotPermitted>(complaint.Take(Finish, Handler, Next(complaint)), "complaint.role-not-permitted");

        Assert.Equal(new RoleNotPermitted(Role.Handler, []), reason);
        Assert.Equal("Nobody may take this step; the role 'handler' tried.", reason.Message.English);
    }

    [Fact]
    public void AmbiguousStep_names_where_the_rows_lead()
    {
        var open = new ComplaintState("open");
        var procedure = ComplaintProcedure.Define("fork", 1, LocalizedText.Same("fork")).State(open, ComplaintPhase.Intake)
            .State(new("left"), ComplaintPhase.Closed, outcome: ComplaintOutcome.Settled)
            .State(new("right"), ComplaintPhase.Closed, outcome: ComplaintOutcome.Lapsed)
            .Move(Finish, [open], new("left"), [Role.Handler])
            .Move(Finish, [open], new("right"), [Role.Handler]).Build();
        var complaint = Complaint.Receive(procedure, WangComplains, FirstContact, Start).Accepted();

        Assert.Equal(new AmbiguousStep("left, right"), Refused.For<AmbiguousStep>(complaint.Take(Finish, Handler, Next(complaint)), "complaint.ambiguous-step"));
    }

    [Fact]
    public void BeforeLastFact_names_both_moments()
    {
        var tooEarly = Start - Duration.Epsilon;

        Assert.Equal(
            new BeforeLastFact(tooEarly, Start),
            Refused.For<BeforeLastFact>(Received.Acknowledge("SMS", Start, FirstContact, tooEarly), "complaint.before-last-fact"));
        Assert.True(Received.Acknowledge("SMS", Start, FirstContact, Start).IsAccepted, "Two facts may share a moment.");
    }

    [Theory]
    [InlineData(""), InlineData(" "), InlineData("\t\n"), InlineData("\u3000")]
    public void BlankText_names_what_is_blank(string blank) =>
        Assert.Equal(new BlankText("message"), Refused.For<BlankText>(Received.Acknowledge(blank, Start, FirstContact, Next(Received)), "complaint.blank-text"));

    [Theory]
    [InlineData(0), InlineData(2), InlineData(-1), InlineData(int.MaxValue), InlineData(int.MinValue)]
    public void UnknownNumber_names_what_was_numbered_and_how_many_there_are(int number) =>
        Assert.Equal(
            new UnknownNumber("remedy", number, 1),
            Refused.For<UnknownNumber>(Performing.Perform(number, "receipt", Handler, Next(Performing)), "complaint.unknown-number"));

    [Fact]
    public void NumberTwice_names_the_number() =>
        Assert.Equal(
            new NumberTwice("fact", 1),
            Refused.For<NumberTwice>(
                FactFinding.Conclude(
                    [new(1, ComplaintVariation.BasicallyTrue, "measured"), new(1, ComplaintVariation.Unproven, "not measured")], Liability.Own, Handler, Next(FactFinding)),
                "complaint.number-twice"));

    [Fact]
    public void PolicyIsDefective_names_the_defect()
    {
        var procedure = ComplaintProcedures.Canonical.Under(Policy with { CaseRecord = " " });

        Assert.Equal(
            new PolicyIsDefective(PolicyDefect.NoCaseRecord),
            Refused.For<PolicyIsDefective>(Complaint.Receive(procedure, WangComplains, FirstContact, Start), "complaint.policy-defect"));
    }

    [Fact]
    public void IntakeIncomplete_names_what_is_missing()
    {
        Assert.Equal(
            new IntakeIncomplete(new("alleged fact", "投诉事实")),
            Refused.For<IntakeIncomplete>(Complaint.Receive(Canonical, WangComplains with { Facts = [] }, FirstContact, Start), "complaint.intake-incomplete"));
        Refused.For<IntakeIncomplete>(Complaint.Receive(Canonical, WangComplains with { Demands = default }, FirstContact, Start), "complaint.intake-incomplete");
        Refused.For<IntakeIncomplete>(Complaint.Receive(Canonical, WangComplains with { Channel = default }, FirstContact, Start), "complaint.intake-incomplete");
    }

    [Fact]
    public void IntakeIncomplete_is_told_for_everything_that_is_missing_at_once() =>
        Assert.Equal(
            ["complaint.intake-incomplete", "complaint.intake-incomplete", "complaint.intake-incomplete"],
            Refused.Codes(Complaint.Receive(Canonical, WangComplains with { Facts = default, Demands = [], Channel = default }, FirstContact, Start)));

    [Fact]
    public void HandOverNotOffered_to_accept_to_decline_or_to_miss()
    {
        Refused.For<HandOverNotOffered>(FactFinding.AcceptHandOver(Repairer, Next(FactFinding)), "complaint.hand-over-not-offered");
        Refused.For<HandOverNotOffered>(FactFinding.DeclineHandOver("not ours", Repairer, Next(FactFinding)), "complaint.hand-over-not-offered");
        Refused.For<HandOverNotOffered>(FactFinding.NoteHandOverSilence(Next(FactFinding)), "complaint.hand-over-not-offered");
    }

    [Fact]
    public void NotTheReceiver_names_who_was_asked_and_who_answered()
    {
        var offered = FactFinding.HandOver(Repairs, "yours", FirstContact, Next(FactFinding)).Accepted();

        Assert.Equal(
            new NotTheReceiver(Repairs, Delivery), Refused.For<NotTheReceiver>(offered.AcceptHandOver(Driver, Next(offered)), "complaint.not-the-receiver"));
        Assert.Equal(
            new NotTheReceiver(Repairs, null), Refused.For<NotTheReceiver>(offered.DeclineHandOver("no", Supervisor, Next(offered)), "complaint.not-the-receiver"));
        Assert.True(offered.AcceptHandOver(Repairer, Next(offered)).IsAccepted);
    }

    [Fact]
    public void HandOverNotSilent_until_the_time_to_answer_is_over()
    {
        var offered = FactFinding.HandOver(Repairs, "yours", FirstContact, Next(FactFinding)).Accepted();
        var due = offered.Snapshot.LastAt + Duration.FromHours(24);

        Assert.Equal(new HandOverNotSilent(due), Refused.For<HandOverNotSilent>(offered.NoteHandOverSilence(due), "complaint.hand-over-not-silent"));
        Assert.True(offered.NoteHandOverSilence(due + Duration.Epsilon).IsAccepted);
    }

    [Fact]
    public void HandOverNotSilent_without_a_time_to_answer()
    {
        var open = new ComplaintState("open");
        var procedure = ComplaintProcedure.Define("patient", 1, LocalizedText.Same("patient")).State(open, ComplaintPhase.Intake)
            .State(new("done"), ComplaintPhase.Closed, outcome: ComplaintOutcome.Settled)
            .Stay(Trigger.HandOver, [open], [Role.FirstContact]).Move(Finish, [open], new("done"), [Role.Handler]).Build();
        var complaint = Complaint.Receive(procedure, WangComplains, FirstContact, Start).Accepted().HandOver(Repairs, "yours", FirstContact, Start).Accepted();

        Assert.Equal(
            new HandOverNotSilent(null),
            Refused.For<HandOverNotSilent>(complaint.NoteHandOverSilence(Start + Duration.FromDays(10_000)), "complaint.hand-over-not-silent"));
    }

    [Fact]
    public void SamePerson_names_the_person() =>
        Assert.Equal(
            new SamePerson("chen"), Refused.For<SamePerson>(Received.ReplaceHandler("chen", "chen", Supervisor, Next(Received)), "complaint.same-person"));

    [Fact]
    public void RemedyNotAgreed_names_how_far_the_remedy_has_come()
    {
        var done = Performing.Perform(1, "receipt", Handler, Next(Performing)).Accepted();

        Assert.Equal(
            new RemedyNotAgreed(1, RemedyStatus.Performed),
            Refused.For<RemedyNotAgreed>(done.Perform(1, "receipt", Handler, Next(done)), "complaint.remedy-not-agreed"));
    }

    [Fact]
    public void NotMergeable_names_both_complaints()
    {
        var otherCustomer = ReceivedAs(WangComplains with { Id = new("C-2"), Customer = new("zhang") });
        var sameCustomer = ReceivedAs(WangComplains with { Id = new("C-3") });

        Assert.Equal(
            new NotMergeable(new("C-1"), new("C-2")),
            Refused.For<NotMergeable>(FactFinding.MergeInto(otherCustomer, Handler, Next(FactFinding)), "complaint.not-mergeable"));
        Refused.For<NotMergeable>(FactFinding.AbsorbDuplicate(FactFinding, Handler, Next(FactFinding)), "complaint.not-mergeable");
        Assert.True(FactFinding.MergeInto(sameCustomer, Handler, Next(FactFinding)).IsAccepted);
    }

    [Fact]
    public void SplitIncomplete_where_a_part_lacks_something_or_nothing_stays()
    {
        var two = FactFindingOf(ReceivedAs(WangComplains with { Facts = ["loud", "late"], Demands = [Claim.Repair, Claim.Refund] }));
        var sibling = new ComplaintId("C-2");

        Refused.For<SplitIncomplete>(two.Split([], Handler, Next(two)), "complaint.split-incomplete");
        Refused.For<SplitIncomplete>(Split(sibling, [], [2]), "complaint.split-incomplete");
        Refused.For<SplitIncomplete>(Split(sibling, [2], []), "complaint.split-incomplete");
        Refused.For<SplitIncomplete>(Split(two.Id, [2], [2]), "complaint.split-incomplete");
        Refused.For<SplitIncomplete>(Split(sibling, [1, 2], [1, 2]), "complaint.split-incomplete");
        Assert.True(Split(sibling, [2], [2]).IsAccepted);

        Decision<Complaint, ComplaintEvent> Split(ComplaintId id, int[] facts, int[] demands) =>
            two.Split([new() { Sibling = id, Facts = [.. facts], Demands = [.. demands] }], Handler, Next(two));
    }

    [Fact]
    public void HighestLevelReached_names_the_level()
    {
        var raised = FactFinding;
        for (var level = 1; level <= 4; level++)
        {
            raised = raised.Escalate("no answer", Complainant, Next(raised)).Accepted();
            Assert.Equal(level, raised.EscalationLevel);
        }

        Assert.Equal(
            new HighestLevelReached(4), Refused.For<HighestLevelReached>(raised.Escalate("no answer", Complainant, Next(raised)), "complaint.highest-level-reached"));
    }

    [Fact]
    public void HighestLevelReached_is_0_where_the_procedure_has_no_levels()
    {
        var complaint = Complaint.Receive(ProcedureRequiring(Conditions.OwnerNamed), WangComplains, FirstContact, Start).Accepted();

        Assert.Equal(
            new HighestLevelReached(0), Refused.For<HighestLevelReached>(complaint.Escalate("no answer", Complainant, Start), "complaint.highest-level-reached"));
    }

    [Fact]
    public void ComplaintIsClosed_names_the_closing_state() =>
        Assert.Equal(
            new ComplaintIsClosed(State.Settled, new("Settled", "已解决")),
            Refused.For<ComplaintIsClosed>(Settled.RecordEvidence("a photo", Handler, Next(Settled)), "complaint.closed"));

    [Fact]
    public void Every_reason_is_named_at_once() =>
        Assert.Equal(
            ["complaint.before-last-fact", "complaint.blank-text", "complaint.role-not-permitted"],
            Refused.Codes(Received.Acknowledge(" ", Start, Handler, Start - Duration.Epsilon)));

    [Fact]
    public void A_refused_act_leaves_the_complaint_as_it_was()
    {
        var before = FactFinding.Snapshot;

        Refused.For<BlankText>(FactFinding.RecordEvidence(" ", Handler, Next(FactFinding)), "complaint.blank-text");

        Assert.Same(before, FactFinding.Snapshot);
    }

    [Fact]
    public void InquiryClosed_keeps_an_answer_and_a_waiver_as_they_were_recorded()
    {
        var answered = Scenarios.Desk.InFactFinding("It broke.", "When?", "Where?").AnswerInquiry(1, "yesterday", Scenarios.Desk.Handler, Scenarios.Desk.March(2)).Accepted()
            .WaiveInquiry(2, "nobody knows", Scenarios.Desk.Handler, Scenarios.Desk.March(2)).Accepted();

        Assert.Equal(new InquiryClosed(1), Refused.For<InquiryClosed>(answered.WaiveInquiry(1, "after all", Scenarios.Desk.Handler, Scenarios.Desk.March(2)), "complaint.inquiry-closed"));
        Assert.Equal(new InquiryClosed(2), Refused.For<InquiryClosed>(answered.AnswerInquiry(2, "here", Scenarios.Desk.Handler, Scenarios.Desk.March(2)), "complaint.inquiry-closed"));
    }
}
