using System.Text.Json;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Responsibility;
using CustomerService.Domain.Json;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using static CustomerService.Domain.Tests.Scenarios.Desk;

namespace CustomerService.Domain.Tests.Complaints.Responsibility;

public sealed class CrossDepartmentDisputeTests
{
    private static readonly Actor Repair = Actor.Of("li.wei", Role.Handler, "repair");
    private static readonly Actor Engineer = Actor.Of("zhao.lei", Role.Department, "engineering");
    private static readonly Actor Seller = Actor.Of("sun.hua", Role.Department, "sales");

    private static readonly CrossDepartmentDispute Opened =
        CrossDepartmentDispute.Open("D-1", "who exchanges the pump", "repair", ["engineering", "repair"], Repair, March(1)).Accepted();

    private static readonly CrossDepartmentDispute Heard =
        Opened.GiveOpinion("motor burnt", Repair, March(2)).Accepted().GiveOpinion("sold for the wrong use", Engineer, March(3)).Accepted();

    private static readonly CrossDepartmentDispute Submitted = Heard.Submit(Repair, March(4)).Accepted();
    private static readonly CrossDepartmentDispute Ruled = Submitted.Rule("engineering", "its motor", "exchange the pump by Friday", Office, March(5)).Accepted();
    private static readonly CrossDepartmentDispute Supervised = Ruled.Supervise("ordered, not exchanged", false, Office, March(6)).Accepted();

    [Fact]
    public void Opinions_the_ruling_and_its_execution_follow_each_other()
    {
        var executed = Supervised.Supervise("exchanged", true, Office, March(7)).Accepted();
        var closed = executed.Close(Office, March(8)).Accepted();

        Assert.Equal(
            [DisputeState.Open, DisputeState.Open, DisputeState.OpinionsCollected, DisputeState.Ruled, DisputeState.Supervised, DisputeState.Supervised, DisputeState.Closed],
            new[] { Opened, Heard, Submitted, Ruled, Supervised, executed, closed }.Select(dispute => dispute.State));
        Assert.Equal(["repair", "engineering"], closed.Parties.Select(party => party.Value));
        Assert.Equal(("repair", "engineering", "exchange the pump by Friday"), (closed.Requesting.Value, closed.Ruling?.Responsible.Value, closed.Ruling?.ToDo));
        Assert.Equal([false, true], closed.Checks.Select(look => look.IsExecuted));
        Assert.Equal((8, March(8), null), (closed.Version, closed.LastAt, closed.Complaint));
    }

    [Fact]
    public void A_later_opinion_takes_the_place_of_the_former_one_of_that_party() =>
        Assert.Equal(
            [new DepartmentOpinion("engineering", "sold for the wrong use"), new DepartmentOpinion("repair", "on reflection ours")],
            Heard.GiveOpinion("on reflection ours", Repair, March(4)).Accepted().Opinions.AsEnumerable());

    [Fact]
    public void DisputeStepNotPermitted_names_the_state()
    {
        Assert.Equal(new DisputeStepNotPermitted(DisputeState.Ruled), Refused<DisputeStepNotPermitted>(Ruled.GiveOpinion("no", Engineer, March(9)), "complaint.dispute-step-not-permitted"));
        Assert.Equal(
            [new DisputeStepNotPermitted(DisputeState.Open), new DisputeOpinionsMissing(["repair", "engineering"])],
            Unmet(Opened.Rule("repair", "x", "y", Office, March(9))));
        Assert.Equal([new DisputeStepNotPermitted(DisputeState.OpinionsCollected)], Unmet(Submitted.Close(Office, March(9))));
    }

    [Fact]
    public void DisputeNeedsTwoParties_even_where_one_is_named_twice() =>
        Refused<DisputeNeedsTwoParties>(CrossDepartmentDispute.Open("D-2", "x", "repair", ["repair"], Repair, March(1)), "complaint.dispute-needs-two-parties");

    [Fact]
    public void RequestingDepartmentLeads_opens_and_submits()
    {
        Refused<RequestingDepartmentLeads>(CrossDepartmentDispute.Open("D-2", "x", "repair", ["sales"], Seller, March(1)), "complaint.requesting-department-leads");
        var error = Refused<RequestingDepartmentLeads>(Heard.Submit(Office, March(4)), "complaint.requesting-department-leads");
        Assert.Equal(("repair", "office"), (error.Requesting.Value, error.By?.Value));
    }

    [Fact]
    public void NotAPartyToTheDispute_neither_speaks_nor_is_ruled_responsible()
    {
        Assert.Equal(new NotAPartyToTheDispute(new Department("sales"), ["repair", "engineering"]), Refused<NotAPartyToTheDispute>(Opened.GiveOpinion("x", Seller, March(2)), "complaint.not-a-party-to-the-dispute"));
        Refused<NotAPartyToTheDispute>(Submitted.Rule("sales", "x", "y", Office, March(9)), "complaint.not-a-party-to-the-dispute");
        Assert.Null(Refused<NotAPartyToTheDispute>(Submitted.Rule(default, "x", "y", Office, March(9)), "complaint.not-a-party-to-the-dispute").Department);
    }

    [Fact]
    public void DisputeOpinionsMissing_names_who_was_not_heard() =>
        Assert.Equal(
            new DisputeOpinionsMissing(["engineering"]),
            Refused<DisputeOpinionsMissing>(Opened.GiveOpinion("x", Repair, March(2)).Accepted().Submit(Repair, March(3)), "complaint.dispute-opinions-missing"));

    [Fact]
    public void RulingNotExecuted_keeps_the_dispute_open()
    {
        Refused<RulingNotExecuted>(Ruled.Close(Office, March(9)), "complaint.ruling-not-executed");
        Refused<RulingNotExecuted>(Supervised.Close(Office, March(9)), "complaint.ruling-not-executed");
        Refused<RulingNotExecuted>(
            Supervised.Supervise("exchanged", true, Office, March(7)).Accepted().Supervise("failed again", false, Office, March(8)).Accepted().Close(Office, March(9)), "complaint.ruling-not-executed");
    }

    [Fact]
    public void Only_the_office_rules_supervises_and_closes() =>
        Assert.All(
            [Submitted.Rule("repair", "x", "y", Engineer, March(9)), Supervised.Supervise("x", true, Engineer, March(9)), Supervised.Supervise("x", true, Office, March(9)).Accepted().Close(Engineer, March(9))],
            decision => Assert.Equal(["complaint.role-not-permitted"], Unmet(decision).Select(error => error.Code)));

    [Fact]
    public void Everything_unmet_is_named_at_once() =>
        Assert.Equal(
            ["complaint.dispute-step-not-permitted", "complaint.before-last-fact", "complaint.role-not-permitted", "complaint.not-a-party-to-the-dispute", "complaint.blank-text", "complaint.blank-text"],
            Unmet(Ruled.Rule("sales", "", " ", Seller, March(1))).Select(error => error.Code));

    [Fact]
    public void A_quarrel_in_a_complaint_goes_to_the_office_and_the_ruling_comes_back()
    {
        var raised = History.InFactFinding("The pump failed.")
            .Then(c => c.HandOver("engineering", "motor burnt", Handler, March(2)))
            .Then(c => c.AcceptHandOver(Engineer, March(2)))
            .Then(c => c.RaiseDispute([new("repair", "engineering's motor"), new("engineering", "badly put in")], Engineer, March(3)))
            .Complaint;

        var dispute = CrossDepartmentDispute.From(raised, "D-9", "who exchanges the pump", Engineer, March(3)).Accepted();
        Assert.Equal((DisputeState.OpinionsCollected, "engineering", 4), (dispute.State, dispute.Requesting.Value, dispute.Version));
        Assert.Equal(raised.Snapshot.Opinions.AsEnumerable(), dispute.Opinions);

        var early = dispute.RuleOn(raised, "li.wei", March(4));
        var ruled = dispute.Rule("repair", "badly put in", "exchange it", Office, March(4)).Accepted();
        var back = ruled.RuleOn(raised, "li.wei", March(5)).Accepted();

        Assert.Equal(["complaint.dispute-step-not-permitted"], early.Refusal!.Unmet.Select(error => error.Code));
        Assert.Equal((State.FactFinding, "repair", "li.wei"), (back.State, back.Owner.Department?.Value, back.Owner.Person));
        Assert.Throws<ArgumentException>(() => Ruled.RuleOn(raised, "li.wei", March(5)));
        Assert.Equal(ruled.History.AsEnumerable(), CrossDepartmentDispute.Replay(ruled.History).History);
    }

    [Fact]
    public void NoQuarrelInComplaint_where_none_was_raised()
    {
        Refused<NoQuarrelInComplaint>(CrossDepartmentDispute.From(InFactFinding("It broke."), "D-9", "x", Engineer, March(3)), "complaint.no-quarrel-in-complaint");
        Assert.Equal(
            ["complaint.blank-text", "complaint.before-last-fact", "complaint.no-quarrel-in-complaint"],
            Unmet(CrossDepartmentDispute.From(InFactFinding("It broke."), "D-9", "", Engineer, March(1) - Duration.Epsilon)).Select(error => error.Code));
    }

    [Fact]
    public void A_wrong_call_and_a_history_that_cannot_be_are_thrown_back()
    {
        Assert.Throws<ArgumentException>(() => CrossDepartmentDispute.Open(" ", "x", "repair", ["sales"], Repair, March(1)));
        Assert.Throws<ArgumentException>(() => CrossDepartmentDispute.Open("D-2", "x", default, ["sales"], Repair, March(1)));
        Assert.Throws<ArgumentException>(() => CrossDepartmentDispute.Open("D-2", "x", "repair", default, Repair, March(1)));
        Assert.Throws<ArgumentException>(() => CrossDepartmentDispute.Replay([]));
        Assert.Throws<ArgumentException>(() => CrossDepartmentDispute.Replay(Ruled.History.Skip(1)));
        Assert.Throws<ArgumentException>(() => CrossDepartmentDispute.Replay(Ruled.History.RemoveAt(2)));
        Assert.Throws<ArgumentException>(() => CrossDepartmentDispute.Replay(Ruled.History.SetItem(1, Ruled.History[1] with { At = March(1) - Duration.Epsilon })));
        Assert.Throws<ArgumentException>(() => CrossDepartmentDispute.Replay(Ruled.History.Add(new DisputeClosed { Dispute = "D-1", Version = 6, At = March(9), By = Office })));
    }

    [Fact]   // property: whatever is tried, only a party that was heard with all others is ruled responsible, and the stored history leads to the same dispute
    public void Random_lives_keep_the_rules()
    {
        var closed = 0;
        Prop.ForAll(Gen.Choose(0, 5).Zip(Gen.Choose(0, 3)).ArrayOf(120).ToArbitrary(), steps =>
        {
            var life = Opened;
            var at = March(1);
            foreach (var (act, who) in steps)
            {
                at += Duration.FromHours(1);
                var by = new[] { Repair, Engineer, Seller, Office }[who];
                var decision = act switch
                {
                    0 => life.GiveOpinion("ours", by, at),
                    1 => life.Submit(by, at),
                    2 => life.Rule(by.Department!.Value, "so", "do it", Office, at),
                    3 => life.Supervise("seen", who % 2 == 0, Office, at),
                    4 => life.Close(by, at),
                    _ => life.Rule("repair", "so", "do it", by, at),
                };
                if (!decision.IsAccepted)
                {
                    Assert.NotEmpty(decision.Refusal.Unmet);
                    continue;
                }

                Assert.NotEqual(DisputeState.Closed, life.State);
                life = decision.Accepted();
                Assert.True(life.Ruling is null || (life.NotHeard.IsEmpty && life.Parties.Contains(life.Ruling.Responsible)));
                var json = JsonSerializer.Serialize(life.History, CustomerServiceJson.CrossDepartmentDisputeEvents);
                var replayed = CrossDepartmentDispute.Replay(JsonSerializer.Deserialize(json, CustomerServiceJson.CrossDepartmentDisputeEvents));
                Assert.Equal((life.State, life.Ruling, life.IsExecuted, life.Version), (replayed.State, replayed.Ruling, replayed.IsExecuted, replayed.Version));
                Assert.Equal(life.History.AsEnumerable(), replayed.History);
            }

            closed += life.State == DisputeState.Closed ? 1 : 0;
            return true;
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

        Assert.True(closed > 5, $"Only {closed} disputes were closed.");
    }

    private static IEnumerable<DomainError> Unmet(Decision<CrossDepartmentDispute, CrossDepartmentDisputeEvent> decision) => decision.Refusal?.Unmet ?? [];

    private static T Refused<T>(Decision<CrossDepartmentDispute, CrossDepartmentDisputeEvent> decision, string code)
        where T : DomainError
    {
        var error = Assert.IsType<T>(Assert.Single(Unmet(decision)));
        Assert.Equal(code, error.Code);
        Assert.Contains(error.Message.Chinese, c => c is >= '\u4E00' and <= '\u9FFF');
        return error;
    }
}
