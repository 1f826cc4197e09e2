using System.Collections.Immutable;
using System.Text.Json;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.CorrectiveActions;
using CustomerService.Domain.Json;
using NodaTime;
using static CustomerService.Domain.Tests.Scenarios.Desk;

namespace CustomerService.Domain.Tests.Complaints.CorrectiveActions;

public sealed class CorrectiveActionTests
{
    private static readonly Actor Mechanic = Actor.Of("zhao.lei", Role.Department, "engineering");
    private static readonly Actor Buyer = Actor.Of("sun.hua", Role.Department, "purchasing");
    private static readonly Actor Representative = Actor.Of("ma.jun", Role.ManagementRepresentative);

    private static readonly ImmutableArray<CorrectiveMeasure> Measures =
    [
        new() { Kind = CorrectiveMeasureKind.Corrective, Text = "Replace the seals of the batch.", Owner = "engineering", DueOn = new(2026, 3, 10) },
        new() { Kind = CorrectiveMeasureKind.Preventive, Text = "Test every delivery of seals.", Owner = "purchasing", DueOn = new(2026, 3, 20) },
    ];

    private static readonly CorrectiveAction Proposed = CorrectiveAction.Propose("A-1", "brittle seals", Measures, reportToTopManagement: false, Handler, March(2), new("C-1")).Accepted();
    private static readonly CorrectiveAction Approved = Proposed.Approve(Representative, March(3)).Accepted();
    private static readonly CorrectiveAction InExecution = Approved.Begin(Handler, March(4)).Accepted();
    private static readonly CorrectiveAction Executed = InExecution.Complete(1, "list of pumps", Mechanic, March(8)).Accepted().Complete(2, "test sheet", Buyer, March(9)).Accepted();

    [Fact]
    public void An_action_is_proposed_approved_executed_and_verified_by_another()
    {
        var verified = Executed.Verify("no failure in a month", Reviewer, March(30), approvedBy: "ma.jun").Accepted();

        Assert.Equal(
            [CorrectiveActionState.Proposed, CorrectiveActionState.Approved, CorrectiveActionState.InExecution, CorrectiveActionState.Executed, CorrectiveActionState.Verified],
            new[] { Proposed, Approved, InExecution, Executed, verified }.Select(action => action.State));
        Assert.Equal(("A-1", "brittle seals", new ComplaintId("C-1")), (verified.Id, verified.RootCause, verified.Complaint));
    }

    [Fact]
    public void It_is_executed_with_its_last_measure_and_not_before()
    {
        var one = InExecution.Complete(2, "test sheet", Buyer, March(8)).Accepted();

        Assert.Equal((CorrectiveActionState.InExecution, 2), (one.State, Assert.Single(one.Done)));
        Assert.Equal([1, 2], Executed.Done.AsEnumerable());
    }

    [Fact]
    public void What_is_sent_back_is_done_again()
    {
        var back = Executed.SendBack([2], "the test was skipped twice", Reviewer, March(12)).Accepted();
        var again = back.Begin(Handler, March(13)).Accepted().Complete(2, "new test sheet", Buyer, March(15)).Accepted();

        Assert.Equal((CorrectiveActionState.Reworked, 1), (back.State, Assert.Single(back.Done)));
        Assert.Equal(CorrectiveActionState.Executed, again.State);
        Assert.True(again.Verify("sheets complete", Representative, March(30)).IsAccepted);
    }

    [Fact]
    public void A_measure_is_late_after_its_last_day()
    {
        Assert.Empty(InExecution.Overdue(new(2026, 3, 10)));
        Assert.Equal([1], InExecution.Overdue(new(2026, 3, 11)).AsEnumerable());
        Assert.Equal([1, 2], InExecution.Overdue(new(2026, 3, 21)).AsEnumerable());
        Assert.Empty(Executed.Overdue(new(2026, 3, 21)));
    }

    [Fact]
    public void CorrectiveStepNotPermitted_names_the_state()
    {
        Assert.Equal(new CorrectiveStepNotPermitted(CorrectiveActionState.Proposed), Refused<CorrectiveStepNotPermitted>(Proposed.Begin(Handler, March(3)), "complaint.corrective-step-not-permitted"));
        Refused<CorrectiveStepNotPermitted>(Approved.Approve(Representative, March(5)), "complaint.corrective-step-not-permitted");
        Refused<CorrectiveStepNotPermitted>(Approved.Complete(1, "x", Mechanic, March(5)), "complaint.corrective-step-not-permitted");
        Refused<CorrectiveStepNotPermitted>(InExecution.Verify("x", Representative, March(5)), "complaint.corrective-step-not-permitted");
        var verified = Executed.Verify("x", Representative, March(30)).Accepted();
        Refused<CorrectiveStepNotPermitted>(verified.InformTopManagement("x", Handler, March(30)), "complaint.corrective-step-not-permitted");
        Refused<CorrectiveStepNotPermitted>(verified.SendBack([1], "x", Reviewer, March(30)), "complaint.corrective-step-not-permitted");
    }

    [Fact]
    public void CorrectiveMeasureMissing_where_nothing_is_to_be_done()
    {
        Refused<CorrectiveMeasureMissing>(CorrectiveAction.Propose("A", "seals", [], false, Handler, March(2)), "complaint.corrective-measure-missing");
        Refused<CorrectiveMeasureMissing>(CorrectiveAction.Propose("A", "seals", default, false, Handler, March(2)), "complaint.corrective-measure-missing");
        Refused<CorrectiveMeasureMissing>(Executed.SendBack([], "x", Reviewer, March(12)), "complaint.corrective-measure-missing");
    }

    [Fact]
    public void CorrectiveMeasureAlreadyDone_names_the_measure()
    {
        var one = InExecution.Complete(1, "list", Mechanic, March(8)).Accepted();

        Assert.Equal(new CorrectiveMeasureAlreadyDone(1), Refused<CorrectiveMeasureAlreadyDone>(one.Complete(1, "again", Mechanic, March(9)), "complaint.corrective-measure-already-done"));
    }

    [Theory, InlineData(0), InlineData(3), InlineData(int.MinValue)]
    public void UnknownMeasure_names_the_number_and_how_many_there_are(int number)
    {
        Assert.Equal(new UnknownMeasure(number, 2), Refused<UnknownMeasure>(InExecution.Complete(number, "x", Mechanic, March(8)), "complaint.unknown-measure"));
        Assert.Equal(new UnknownMeasure(number, 2), Refused<UnknownMeasure>(Executed.SendBack([number], "x", Reviewer, March(12)), "complaint.unknown-measure"));
    }

    [Fact]
    public void NotTheMeasureOwner_names_both_departments()
    {
        Assert.Equal(
            new NotTheMeasureOwner("engineering", new Department("purchasing")),
            Refused<NotTheMeasureOwner>(InExecution.Complete(1, "list", Buyer, March(8)), "complaint.not-the-measure-owner"));
        Refused<NotTheMeasureOwner>(InExecution.Complete(1, "list", Representative, March(8)), "complaint.not-the-measure-owner");
    }

    [Fact]
    public void ManagementApprovalMissing_for_the_plan_and_for_the_verification()
    {
        Refused<ManagementApprovalMissing>(Proposed.Approve(Handler, March(3)), "complaint.management-approval-missing");
        Refused<ManagementApprovalMissing>(Executed.Verify("x", Reviewer, March(30)), "complaint.management-approval-missing");
        Refused<ManagementApprovalMissing>(Executed.Verify("x", Reviewer, March(30), approvedBy: " "), "complaint.management-approval-missing");
    }

    [Fact]
    public void VerifierExecutedIt_names_who_did_it()
    {
        var expected = new VerifierExecutedIt(["zhao.lei", "sun.hua", "engineering", "purchasing"]);

        Assert.Equal(expected, Refused<VerifierExecutedIt>(Executed.Verify("x", Actor.Of("sun.hua", Role.ManagementRepresentative), March(30)), "complaint.verifier-executed-it"));
        Assert.Equal(expected, Refused<VerifierExecutedIt>(Executed.Verify("x", Actor.Of("bao.li", Role.Quality, "engineering"), March(30), "ma.jun"), "complaint.verifier-executed-it"));
        Assert.Equal(expected, Refused<VerifierExecutedIt>(Executed.SendBack([1], "x", Mechanic, March(12)), "complaint.verifier-executed-it"));
    }

    [Fact]
    public void VerifierExecutedIt_also_for_the_first_hand_when_another_did_it_again()
    {
        var again = Executed.SendBack([1], "x", Reviewer, March(12)).Accepted().Begin(Handler, March(13)).Accepted()
            .Complete(1, "list", Actor.Of("bao.li", Role.Department, "engineering"), March(14)).Accepted();

        Refused<VerifierExecutedIt>(again.Verify("x", Actor.Of("zhao.lei", Role.ManagementRepresentative), March(30)), "complaint.verifier-executed-it");
    }

    [Fact]
    public void TopManagementNotInformed_where_the_plan_asks_for_it()
    {
        var flagged = CorrectiveAction.Propose("A-2", "seals", [Measures[0]], reportToTopManagement: true, Handler, March(2)).Accepted()
            .Approve(Representative, March(3)).Accepted().Begin(Handler, March(4)).Accepted().Complete(1, "list", Mechanic, March(5)).Accepted();

        Refused<TopManagementNotInformed>(flagged.Verify("x", Representative, March(6)), "complaint.top-management-not-informed");
        var told = flagged.InformTopManagement("report 7", Handler, March(6)).Accepted();
        Assert.Equal((true, CorrectiveActionState.Executed), (told.IsReported, told.State));
        Assert.True(told.Verify("x", Representative, March(6)).IsAccepted);
    }

    [Fact]
    public void Everything_unmet_is_named_at_once() =>
        Assert.Equal(
            [
                "complaint.corrective-step-not-permitted", "complaint.before-last-fact", "complaint.blank-text", "complaint.unknown-measure", "complaint.number-twice",
            ],
            Proposed.SendBack([7, 7], " ", Handler, March(1)).Refusal!.Unmet.Select(error => error.Code).Distinct());

    [Fact]
    public void A_replayed_history_stands_where_the_action_stood()
    {
        var back = Executed.SendBack([2], "skipped", Reviewer, March(12)).Accepted();

        var replayed = CorrectiveAction.Replay(back.History);

        Assert.Equal((back.State, back.Version, back.IsReported), (replayed.State, replayed.Version, replayed.IsReported));
        Assert.Equal(back.Done.AsEnumerable(), replayed.Done.AsEnumerable());
    }

    [Fact]
    public void A_history_with_a_gap_a_repeat_a_foreign_event_or_a_step_that_cannot_follow_is_thrown_back()
    {
        var history = Executed.History;

        Throws([]);
        Throws([null!]);
        Throws(history.RemoveAt(0));
        Throws(history.RemoveAt(1));
        Throws(history.SetItem(0, Proposed.History[0] is CorrectiveActionProposed plan ? plan with { Measures = default } : null!));
        Throws(history.SetItem(1, history[1] with { Action = "A-9" }));
        Throws(history.SetItem(1, history[1] with { At = history[0].At - Duration.Epsilon }));
        Throws(history.SetItem(4, history[3] with { Version = 5 }));
        Throws(history.SetItem(3, new CorrectiveMeasureDone { Action = "A-1", Version = 4, At = history[3].At, Measure = 3, Evidence = "x" }));
        Throws(history.Add(new CorrectiveActionSentBack { Action = "A-1", Version = 6, At = history[4].At, Measures = default, Reason = "x" }));

        static void Throws(ImmutableArray<CorrectiveActionEvent> events) => Assert.Throws<ArgumentException>(nameof(events), () => CorrectiveAction.Replay(events));
    }

    [Fact]
    public void Every_kind_of_event_reads_back_from_JSON()
    {
        var form = CustomerServiceJson.CorrectiveActionEvent;
        ImmutableArray<CorrectiveActionEvent> all =
        [
            .. Executed.Verify("x", Reviewer, March(30), "ma.jun").Accepted().History,
            Executed.SendBack([1, 2], "x", Reviewer, March(30)).Events[0],
            Executed.InformTopManagement("report", Handler, March(30)).Events[0],
        ];

        Assert.Equal(7, all.Select(fact => fact.GetType()).Distinct().Count());
        Assert.All(all, fact => Assert.Equal(fact, JsonSerializer.Deserialize(JsonSerializer.Serialize(fact, form), form)));
        Assert.Equal(all.AsEnumerable(), JsonSerializer.Deserialize(JsonSerializer.Serialize(all, CustomerServiceJson.CorrectiveActionEvents), CustomerServiceJson.CorrectiveActionEvents));
        Assert.Contains("complaint.corrective-action.proposed.v1", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("{}", form)).Message, StringComparison.Ordinal);
        Assert.Contains(
            """measures":[{"kind":"corrective","text":"Replace the seals of the batch.","owner":"engineering","dueOn":"2026-03-10"},""",
            JsonSerializer.Serialize(all[0], form), StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_calls_are_thrown_back()
    {
        Assert.Throws<ArgumentException>("id", () => CorrectiveAction.Propose("", "x", Measures, false, Handler, March(2)));
        Assert.Throws<ArgumentException>("measures", () => CorrectiveAction.Propose("A", "x", [null!], false, Handler, March(2)));
        Assert.Throws<ArgumentException>("measures", () => CorrectiveAction.Propose("A", "x", [Measures[0] with { Owner = default }], false, Handler, March(2)));
        Assert.Throws<ArgumentException>("measures", () => CorrectiveAction.Propose("A", "x", [Measures[0] with { Kind = (CorrectiveMeasureKind)9 }], false, Handler, March(2)));
        Assert.Throws<ArgumentNullException>("by", () => Approved.Begin(null!, March(5)));
    }

    private static T Refused<T>(Decision<CorrectiveAction, CorrectiveActionEvent> decision, string code)
        where T : DomainError
    {
        var reason = Assert.IsType<T>(Assert.Single(decision.Refusal!.Unmet));
        Assert.Equal(code, reason.Code);
        Assert.Contains(reason.Message.Chinese, c => c is >= '\u4E00' and <= '\u9FFF');
        Assert.DoesNotContain(reason.Message.English, c => c is >= '\u4E00' and <= '\u9FFF');
        return reason;
    }
}
