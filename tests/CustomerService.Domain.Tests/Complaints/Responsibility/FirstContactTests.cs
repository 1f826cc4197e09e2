using System.Text.Json;
using CustomerService.Domain.Complaints.Responsibility;
using CustomerService.Domain.Json;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using static CustomerService.Domain.Tests.Scenarios.Shanghai;

namespace CustomerService.Domain.Tests.Complaints.Responsibility;

public sealed class FirstContactTests
{
    private static readonly Actor First = Actor.Of("li.wei", Role.FirstContact, "repair");
    private static readonly Actor Leader = Actor.Of("zhou", Role.Supervisor, "repair");
    private static readonly Actor Colleague = Actor.Of("wu", Role.Handler, "sales");
    private static readonly Actor Manager = Actor.Of("chen", Role.GeneralManager);

    private static readonly FirstContactCase Own = Received(ownDuty: true, oneStep: true);
    private static readonly FirstContactCase OwnLong = Received(ownDuty: true, oneStep: false);
    private static readonly FirstContactCase Other = Received(ownDuty: false, oneStep: false);
    private static readonly FirstContactCase Major = Received(ownDuty: false, oneStep: false, major: true);
    private static readonly FirstContactCase Registered = Other.Register("R-17", First, March(1, 10)).Accepted();
    private static readonly FirstContactCase Handed = Registered.HandOver("zhou", FirstContactRecipient.Leader, null, First, March(1, 11)).Accepted();
    private static readonly FirstContactCase Taken = Handed.Accept(Leader, March(1, 12)).Accepted();

    [Fact]
    public void The_own_duty_in_one_step_is_settled_at_once_and_that_is_the_end()
    {
        var settled = Own.SettleAtOnce("new bill", First, March(1, 9)).Accepted();

        Assert.Equal((FirstContactState.SettledAtOnce, "new bill", true), (settled.State, settled.WhatWasDone, settled.State.IsFinal));
        Assert.False(settled.RecordRepeatedContact("and now?", First, March(2)).IsAccepted);
    }

    [Fact]
    public void The_own_duty_that_takes_longer_is_registered_and_taken_up_by_the_first_person()
    {
        var done = OwnLong.Register("R-1", First, March(1, 10)).Accepted().Accept(First, March(1, 11)).Accepted()
            .Resolve("pump exchanged", First, March(2)).Accepted().Close("told by phone", First, March(3)).Accepted();

        Assert.Equal((FirstContactState.Closed, "li.wei", "pump exchanged"), (done.State, done.Responsible, done.WhatWasDone));
    }

    [Fact]
    public void The_first_person_stays_responsible_until_the_recipient_accepts_and_again_when_he_declines()
    {
        Assert.Equal((FirstContactState.HandedOver, "li.wei", "zhou"), (Handed.State, Handed.Responsible, Handed.PendingHandOver?.To));
        Assert.Equal((FirstContactState.InProgress, "zhou", null), (Taken.State, Taken.Responsible, Taken.PendingHandOver));

        var declined = Handed.Decline("not mine", Leader, March(1, 12)).Accepted()
            .RecordShirking("zhou", "sent the customer away", ShirkingSanction.Criticism, First, March(1, 13)).Accepted();

        Assert.Equal((FirstContactState.Registered, "li.wei"), (declined.State, declined.Responsible));
        Assert.Equal(ShirkingSanction.Criticism, Assert.Single(declined.Shirking).Sanction);
    }

    [Fact]
    public void A_major_matter_goes_to_the_general_manager_from_wherever_it_is()
    {
        var reported = Major.HandOver("chen", FirstContactRecipient.GeneralManager, null, First, March(1, 9)).Accepted();
        var foundLate = Handed.FindMajor("a child is hurt", Leader, March(1, 12)).Accepted();

        Assert.Equal(FirstContactState.ReportedToGeneralManager, reported.State);
        Assert.Equal((FirstContactState.InProgress, "chen"), (reported.Accept(Manager, March(1, 10)).Accepted().State, reported.Accept(Manager, March(1, 10)).Accepted().Responsible));
        Assert.Equal([new MajorGoesToGeneralManager()], Unmet(foundLate.Accept(Leader, March(1, 13))));
        Assert.True(foundLate.HandOver("chen", FirstContactRecipient.GeneralManager, null, First, March(1, 13)).IsAccepted);
        Assert.Equal([new FirstContactStepNotPermitted(FirstContactState.ReportedToGeneralManager)], Unmet(reported.Decline("no", Manager, March(2))));
    }

    [Fact]
    public void What_was_done_first_needs_its_work_slip_and_a_late_slip_stays_visible()
    {
        var acted = Other.ActFirst("lent a pump", "engineering", March(3, 17), First, March(1, 9)).Accepted();

        Assert.Equal((FirstContactState.Resolved, "lent a pump"), (acted.State, acted.WhatWasDone));
        Assert.False(acted.IsWorkSlipOverdue(March(3, 17)));
        Assert.True(acted.IsWorkSlipOverdue(March(3, 17) + Duration.Epsilon));
        Assert.Equal([new WorkSlipMissing()], Unmet(acted.Close("told", First, March(4))));

        var late = acted.SubmitWorkSlip(First, March(5)).Accepted();
        var inTime = acted.SubmitWorkSlip(First, March(3, 17)).Accepted();

        Assert.Equal((true, false), (late.IsWorkSlipOverdue(March(3)), inTime.IsWorkSlipOverdue(March(9))));
        Assert.Equal(FirstContactState.Closed, late.Close("told", First, March(6)).Accepted().State);
        Assert.Equal(
            new WorkSlip { From = "repair", To = "engineering", Matter = "water under the sink", WhatWasDone = "lent a pump", SubmittedAt = March(5) },
            late.WorkSlip);
        Assert.Null(Taken.WorkSlip);
    }

    [Fact]
    public void A_second_contact_violates_the_rule_only_while_the_matter_is_not_solved()
    {
        var again = Taken.RecordRepeatedContact("still waiting", Colleague, March(3)).Accepted();
        var after = again.Resolve("done", Leader, March(4)).Accepted().RecordRepeatedContact("thank you", First, March(5)).Accepted();

        Assert.Equal("still waiting", Assert.Single(again.Violations).Summary);
        Assert.Equal(again.Violations.AsEnumerable(), after.Violations);
    }

    [Fact]
    public void FirstContactStepNotPermitted_names_the_state()
    {
        Assert.Equal([new FirstContactStepNotPermitted(FirstContactState.Registered)], Unmet(Registered.Resolve("x", First, March(2))));
        Refused<FirstContactStepNotPermitted>(Registered.Close("told", First, March(2)), "complaint.first-contact-step-not-permitted");
        Refused<FirstContactStepNotPermitted>(Taken.HandOver("wu", FirstContactRecipient.Leader, null, Leader, March(2)), "complaint.first-contact-step-not-permitted");
        Refused<FirstContactStepNotPermitted>(Taken.FindMajor("x", First, March(2)).Accepted().FindMajor("x", First, March(2)), "complaint.first-contact-step-not-permitted");
    }

    [Fact]
    public void MustBeSettledAtOnce_for_the_own_duty_in_one_step() =>
        Refused<MustBeSettledAtOnce>(Own.Register("R-1", First, March(1, 9)), "complaint.must-be-settled-at-once");

    [Fact]
    public void CannotBeSettledAtOnce_says_what_to_do_instead()
    {
        Assert.True(Refused<CannotBeSettledAtOnce>(OwnLong.SettleAtOnce("x", First, March(1, 9)), "complaint.cannot-be-settled-at-once").IsOwnDuty);
        Assert.Contains("outside", Refused<CannotBeSettledAtOnce>(Other.SettleAtOnce("x", First, March(1, 9)), "complaint.cannot-be-settled-at-once").Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void OwnDutyStaysHere_is_neither_handed_over_nor_acted_on_for_others()
    {
        var registered = OwnLong.Register("R-1", First, March(1, 9)).Accepted();

        Refused<OwnDutyStaysHere>(registered.HandOver("zhou", FirstContactRecipient.Leader, null, First, March(1, 10)), "complaint.own-duty-stays-here");
        Refused<OwnDutyStaysHere>(registered.ActFirst("x", "sales", March(2), First, March(1, 10)), "complaint.own-duty-stays-here");
    }

    [Fact]
    public void NotTheOwnDuty_is_not_taken_up_by_the_first_person() =>
        Refused<NotTheOwnDuty>(Registered.Accept(First, March(2)), "complaint.not-the-own-duty");

    [Fact]
    public void NotRegisteredYet_before_the_register_entry() =>
        Refused<NotRegisteredYet>(Other.HandOver("zhou", FirstContactRecipient.Leader, null, First, March(1, 9)), "complaint.not-registered-yet");

    [Fact]
    public void LeaderNotAbsent_where_nothing_says_so()
    {
        Refused<LeaderNotAbsent>(Registered.HandOver("wu", FirstContactRecipient.ColleagueInCharge, null, First, March(2)), "complaint.leader-not-absent");
        Refused<LeaderNotAbsent>(Registered.HandOver("wu", FirstContactRecipient.ColleagueInCharge, " ", First, March(2)), "complaint.leader-not-absent");
    }

    [Fact]
    public void MajorGoesToGeneralManager_and_to_nobody_else()
    {
        Refused<MajorGoesToGeneralManager>(Major.HandOver("zhou", FirstContactRecipient.Leader, null, First, March(2)), "complaint.major-goes-to-general-manager");
        Refused<MajorGoesToGeneralManager>(Major.Register("R-1", First, March(2)), "complaint.major-goes-to-general-manager");
        Refused<MajorGoesToGeneralManager>(Major.ActFirst("x", "sales", March(3), First, March(2)), "complaint.major-goes-to-general-manager");
        Refused<MajorGoesToGeneralManager>(Received(ownDuty: true, oneStep: true, major: true).SettleAtOnce("x", First, March(2)), "complaint.major-goes-to-general-manager");
    }

    [Fact]
    public void NotTheResponsiblePerson_names_who_is()
    {
        Assert.Equal(new NotTheResponsiblePerson("zhou", "li.wei"), Refused<NotTheResponsiblePerson>(Taken.Resolve("x", First, March(2)), "complaint.not-the-responsible-person"));
        Refused<NotTheResponsiblePerson>(Own.SettleAtOnce("x", Colleague, March(2)), "complaint.not-the-responsible-person");
        Refused<NotTheResponsiblePerson>(Taken.Resolve("x", Leader, March(2)).Accepted().Close("told", Colleague, March(3)), "complaint.not-the-responsible-person");
    }

    [Fact]
    public void NotTheRecipient_neither_accepts_nor_declines()
    {
        Assert.Equal(new NotTheRecipient("zhou", "wu"), Refused<NotTheRecipient>(Handed.Accept(Colleague, March(2)), "complaint.not-the-recipient"));
        Refused<NotTheRecipient>(Handed.Decline("x", Colleague, March(2)), "complaint.not-the-recipient");
    }

    [Fact]
    public void WorkSlipMissing_keeps_the_case_open() =>
        Refused<WorkSlipMissing>(Other.ActFirst("x", "sales", March(2), First, March(1, 9)).Accepted().Close("told", First, March(2)), "complaint.work-slip-missing");

    [Fact]
    public void NoWorkSlipDue_before_anything_was_done_first_and_after_it_was_submitted()
    {
        Refused<NoWorkSlipDue>(Taken.SubmitWorkSlip(First, March(2)), "complaint.no-work-slip-due");
        Refused<NoWorkSlipDue>(
            Other.ActFirst("x", "sales", March(2), First, March(1, 9)).Accepted().SubmitWorkSlip(First, March(2)).Accepted().SubmitWorkSlip(First, March(2)), "complaint.no-work-slip-due");
    }

    [Fact]
    public void Everything_unmet_is_named_at_once() =>
        Assert.Equal(
            ["complaint.first-contact-step-not-permitted", "complaint.before-last-fact", "complaint.blank-text", "complaint.not-the-responsible-person", "complaint.leader-not-absent"],
            Unmet(Taken.HandOver(" ", FirstContactRecipient.ColleagueInCharge, null, Colleague, March(1, 9))).Select(error => error.Code));

    [Fact]
    public void A_wrong_call_is_thrown_back()
    {
        Assert.Throws<ArgumentException>(() => Received(ownDuty: true, oneStep: true, matter: " "));
        Assert.Throws<ArgumentOutOfRangeException>(() => Registered.HandOver("x", (FirstContactRecipient)9, null, First, March(2)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Registered.RecordShirking("x", "y", (ShirkingSanction)9, First, March(2)));
        Assert.Throws<ArgumentException>(() => Registered.ActFirst("x", default, March(3), First, March(2)));
    }

    [Fact]
    public void A_history_that_cannot_be_is_thrown_back()
    {
        var history = Taken.History;

        Assert.Throws<ArgumentException>(() => FirstContactCase.Replay([]));
        Assert.Throws<ArgumentException>(() => FirstContactCase.Replay(history.Skip(1)));
        Assert.Throws<ArgumentException>(() => FirstContactCase.Replay(history.RemoveAt(1)));
        Assert.Throws<ArgumentException>(() => FirstContactCase.Replay(history.SetItem(2, history[2] with { Case = "other" })));
        Assert.Throws<ArgumentException>(() => FirstContactCase.Replay(history.SetItem(2, history[2] with { At = March(1) })));
        Assert.Throws<ArgumentException>(() => FirstContactCase.Replay(history.Add(new FirstContactClosed { Case = "F-1", Version = 5, At = March(2), By = First, Answer = "x" })));
        Assert.Throws<ArgumentException>(() => FirstContactCase.Replay(history.Add(history[0] with { Version = 5, At = March(2) })));
    }

    [Fact]   // property: whatever is tried, one person is responsible, refusals change nothing, and the stored history leads to the same case
    public void Random_lives_keep_the_rules()
    {
        var finished = 0;
        Prop.ForAll(Gen.Choose(0, 999).Zip(Gen.Choose(0, 9)).ArrayOf(80).ToArbitrary(), steps =>
        {
            var (kind, _) = steps[0];
            var life = Received(ownDuty: kind % 3 == 0, oneStep: kind % 2 == 0, major: kind % 5 == 0);
            var at = March(1, 9);
            foreach (var (choice, who) in steps)
            {
                at += Duration.FromHours(1);
                var by = new[] { First, First, First, Leader, Leader, Leader, Colleague, Manager, Manager, Manager }[who];
                var before = life;
                var decision = Try(life, choice % 13, by, at);
                if (!decision.IsAccepted)
                {
                    Assert.NotEmpty(decision.Refusal.Unmet);
                    continue;
                }

                life = decision.Accepted();
                var json = JsonSerializer.Serialize(life.History, CustomerServiceJson.FirstContactEvents);
                var replayed = FirstContactCase.Replay(JsonSerializer.Deserialize(json, CustomerServiceJson.FirstContactEvents));
                Assert.Equal(
                    (life.State, life.Responsible, life.IsMajor, life.WhatWasDone, life.SlipSubmittedAt, life.Version, life.Violations.Length),
                    (replayed.State, replayed.Responsible, replayed.IsMajor, replayed.WhatWasDone, replayed.SlipSubmittedAt, replayed.Version, replayed.Violations.Length));
                Assert.Equal(life.History.AsEnumerable(), replayed.History);
                Assert.True(life.Responsible == before.Responsible || decision.Events[0] is FirstContactAccepted);
                Assert.True(life.State != FirstContactState.InProgress || !life.IsMajor || before.State == life.State
                    || before.PendingHandOver?.Recipient == FirstContactRecipient.GeneralManager);
                Assert.False(before.State.IsFinal);
            }

            finished += life.State.IsFinal ? 1 : 0;
            return true;
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(400));

        Assert.True(finished > 20, $"Only {finished} lives came to an end.");
    }

    private static Decision<FirstContactCase, FirstContactEvent> Try(FirstContactCase life, int act, Actor by, Instant at) => act switch
    {
        0 => life.SettleAtOnce("done", by, at),
        1 => life.Register("R", by, at),
        2 => life.FindMajor("hurt", by, at),
        3 => life.HandOver("zhou", FirstContactRecipient.Leader, null, by, at),
        4 => life.HandOver("wu", FirstContactRecipient.ColleagueInCharge, "on leave", by, at),
        5 => life.HandOver("chen", FirstContactRecipient.GeneralManager, null, by, at),
        6 => life.Accept(by, at),
        7 => life.Decline("no", by, at),
        8 => life.ActFirst("lent a pump", "sales", at + Duration.FromDays(1), by, at),
        9 => life.SubmitWorkSlip(by, at),
        10 => life.Resolve("done", by, at),
        11 => life.RecordRepeatedContact("again", by, at),
        _ => life.Close("told", by, at),
    };

    private static FirstContactCase Received(bool ownDuty, bool oneStep, bool major = false, string matter = "water under the sink") => FirstContactCase.Receive(
        new FirstContactIntake { Id = "F-1", Customer = new("K-1"), Channel = Channel.Phone, Matter = matter, IsOwnDuty = ownDuty, IsOneStep = oneStep, IsMajor = major }, First, March(1, 8)).Accepted();

    private static IEnumerable<DomainError> Unmet(Decision<FirstContactCase, FirstContactEvent> decision) => decision.Refusal?.Unmet ?? [];

    private static T Refused<T>(Decision<FirstContactCase, FirstContactEvent> decision, string code)
        where T : DomainError
    {
        var error = Assert.IsType<T>(Assert.Single(Unmet(decision)));
        Assert.Equal(code, error.Code);
        Assert.Contains(error.Message.Chinese, c => c is >= '\u4E00' and <= '\u9FFF');
        return error;
    }
}
