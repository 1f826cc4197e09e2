using CustomerService.Domain.Commitments;
using CustomerService.Domain.Complaints;
using NodaTime;
using static CustomerService.Domain.Tests.Scenarios.Desk;

namespace CustomerService.Domain.Tests.Scenarios;

/// <summary>Scenario S01: a replacement pump fails inside the warranty, and three departments pass the customer around.</summary>
public sealed class S01_WaterPump
{
    private static readonly Actor Engineer = Actor.Of("zhao.lei", Role.Department, "engineering");
    private static readonly Actor Seller = Actor.Of("sun.hua", Role.Department, "sales");

    [Fact]
    public void The_sender_stays_accountable_until_the_receiver_accepts()
    {
        var offered = InFactFinding("The replacement pump failed.").HandOver("engineering", "motor burnt", Handler, March(2)).Accepted();

        Assert.Equal("repair", offered.Owner.Department?.Value);
        Assert.Equal("engineering", offered.Snapshot.PendingHandOver?.To.Value);

        var accepted = offered.AcceptHandOver(Engineer, March(2, 11)).Accepted();

        Assert.Equal("engineering", accepted.Owner.Department?.Value);
        Assert.Equal("zhao.lei", accepted.Owner.Person);
        Assert.Equal(March(2, 11), accepted.Snapshot.Owners[0].Until);
    }

    [Fact]
    public void The_hand_over_back_to_repair_is_refused_and_the_dispute_is_the_permitted_way()
    {
        var atSales = PassedAround();

        var back = atSales.HandOver("repair", "not ours", Seller, March(4));

        Assert.Equal(["hand-overs-within-limit", "not-a-former-owner"], Codes(back));
        Assert.Contains(atSales.Options(Seller, March(4)), option => option.Trigger == Trigger.RaiseDispute && option.IsPermitted);
        Assert.DoesNotContain(atSales.Options(Seller, March(4)), option => option.Trigger == Trigger.HandOver && option.IsPermitted);
    }

    [Fact]
    public void A_former_owner_is_refused_even_while_the_number_of_hand_overs_allows_another()
    {
        var atEngineering = InFactFinding("The replacement pump failed.")
            .HandOver("engineering", "motor burnt", Handler, March(2)).Accepted()
            .AcceptHandOver(Engineer, March(2)).Accepted();

        Assert.Equal(["not-a-former-owner"], Codes(atEngineering.HandOver("repair", "not ours", Engineer, March(3))));
    }

    [Fact]
    public void The_office_rules_the_case_to_one_department_and_the_case_goes_on_where_it_was()
    {
        var raised = PassedAround().RaiseDispute(
            [new("repair", "engineering's motor"), new("engineering", "sold for the wrong use"), new("sales", "repair replaced it badly")], Seller, March(4)).Accepted();

        Assert.Equal(State.Arbitration, raised.State);
        Assert.Equal(1, raised.EscalationLevel);

        var ruled = raised.Rule("repair", "li.wei", "repair put the pump in", Office, March(5)).Accepted();

        Assert.Equal(State.FactFinding, ruled.State);
        Assert.Equal("repair", ruled.Owner.Department?.Value);
    }

    [Fact]
    public void A_dispute_without_the_opinion_of_every_department_that_held_the_case_names_the_missing_one()
    {
        var refused = PassedAround().RaiseDispute([new("repair", "not ours"), new("sales", "not ours")], Seller, March(4));

        var unmet = Assert.IsType<UnmetCondition>(Assert.Single(refused.Refusal!.Unmet));
        Assert.Equal("opinions-attached", unmet.Code);
        Assert.Equal("engineering", unmet.Missing?.English);
    }

    [Fact]
    public void Wherever_a_hand_over_may_be_refused_the_dispute_can_be_raised()
    {
        var procedure = ComplaintProcedures.Canonical;
        var handOver = procedure.Rows.Where(row => row.Trigger == Trigger.HandOver).Select(row => row.From);

        Assert.Equal(handOver, procedure.Rows.Where(row => row.Trigger == Trigger.RaiseDispute).Select(row => row.From));
    }

    [Fact]
    public void Who_is_asked_to_take_over_sees_that_he_can_accept_or_decline_and_the_customer_can_not()
    {
        var offered = InFactFinding("The pump failed.").HandOver("engineering", "motor burnt", Handler, March(2)).Accepted();

        Assert.Contains(offered.Options(Engineer, March(2)), option => option.Trigger == Trigger.AcceptHandOver && option.IsPermitted);
        Assert.Contains(offered.Options(Engineer, March(2)), option => option.Trigger == Trigger.DeclineHandOver && option.IsPermitted);
        Assert.Equal(["complaint.role-not-permitted"], Codes(InFactFinding("It broke.", "When?").WaiveInquiry(1, "so what", Customer, March(2))));
    }

    [Fact]
    public void A_policy_without_time_limit_refuses_the_case_with_NoTimeLimit()
    {
        var policy = Policy with { ResolveWithin = null };

        var refused = Complaint.Receive(ComplaintProcedures.Canonical.Under(policy), Intake("The pump failed."), FirstContact, March(1));

        Assert.Equal<DomainError>([new PolicyIsDefective(PolicyDefect.NoTimeLimit)], refused.Refusal!.Unmet.AsEnumerable());
    }

    [Fact]
    public void A_firm_without_a_policy_hears_the_complaint_but_cannot_accept_it()
    {
        var assessing = Complaint.Receive(ComplaintProcedures.Canonical, Intake("The pump failed."), FirstContact, March(1)).Accepted()
            .RecordContact(new ContactNote { Summary = "We are sorry.", Apology = true }, FirstContact, March(1)).Accepted()
            .Acknowledge("receipt 1", March(2), FirstContact, March(1)).Accepted()
            .BeginAssessment(FirstContact, March(1)).Accepted();

        Assert.Equal(["policy-in-force"], Codes(assessing.Accept(Severity.Ordinary, Handler, March(1))));
    }

    [Fact]
    public void A_firm_with_nothing_has_all_five_defects_in_the_order_of_the_source()
    {
        var nothing = new ComplaintPolicy { Id = "none", Version = 1, TimeZone = "Asia/Shanghai" };

        Assert.Equal(
            [PolicyDefect.NoDedicatedUnit, PolicyDefect.NoUniformHandling, PolicyDefect.NoTimeLimit, PolicyDefect.UnclearResponsibility, PolicyDefect.NoCaseRecord],
            nothing.Validate().AsEnumerable());
        Assert.Empty(Policy.Validate());
    }

    [Fact]
    public void After_90_days_and_two_hand_overs_the_limit_of_30_days_is_breached_since_day_30()
    {
        var passed = PassedAround();
        var thirtyDays = Promise.Resolution(ElapsedTime.Of(Duration.FromDays(30)));

        var timer = passed.Timer("resolution", thirtyDays)!;

        var day30 = March(1) + Duration.FromDays(30);
        Assert.Equal((March(1), 2), (timer.StartedAt, passed.Snapshot.HandOvers));
        Assert.Equal(TimerStatus.Running, timer.At(day30).Status);
        Assert.Equal(TimerStatus.Breached, timer.At(day30 + Duration.Epsilon).Status);
        var view = timer.At(March(1) + Duration.FromDays(90));
        Assert.Equal((TimerStatus.Breached, (Instant?)day30), (view.Status, view.DueAt));
        Assert.Equal(Duration.FromDays(-60), view.Remaining.Time);
        Assert.Equal([(1, day30)], timer.Advance(March(1) + Duration.FromDays(90)).Timer.Breaches.Select(breach => (breach.Cycle, breach.DueAt)));
        Assert.DoesNotContain(timer.Events, fact => fact is TimerPaused);
    }

    [Fact]
    public void The_quarrel_between_departments_is_no_time_of_the_customers_either()
    {
        var raised = PassedAround().RaiseDispute(
            [new("repair", "engineering's motor"), new("engineering", "sold for the wrong use"), new("sales", "repair replaced it badly")], Seller, March(4)).Accepted();

        Assert.Equal(PassedAround().Clocks.AsEnumerable(), raised.Clocks);
        Assert.Equal(Duration.FromDays(9), raised.Timer("resolution", Promise.Resolution(ElapsedTime.Hours(720)))!.At(March(10)).Used.Time);
    }

    [Fact]
    public void A_dealer_who_only_gives_a_phone_number_has_changed_no_owner()
    {
        var before = InFactFinding("The pump failed.");

        var after = before.RecordContact(new ContactNote { Summary = "Ring the factory.", ToldToContact = "factory, 400-100" }, Handler, March(2)).Accepted();

        Assert.Equal(before.Owner, after.Owner);
        Assert.Equal(before.Snapshot.Owners.Length, after.Snapshot.Owners.Length);
        Assert.Equal("factory, 400-100", after.Snapshot.Contacts[^1].ToldToContact);
    }

    [Fact]
    public void Silence_of_the_receiver_escalates_after_a_day_and_not_before()
    {
        var offered = InFactFinding("The pump failed.").HandOver("engineering", "motor burnt", Handler, March(2, 10)).Accepted();

        var tooEarly = offered.NoteHandOverSilence(March(3, 10));
        var (silent, events) = offered.NoteHandOverSilence(March(3, 10) + Duration.Epsilon);

        Assert.Equal(["complaint.hand-over-not-silent"], Codes(tooEarly));
        Assert.Equal(1, silent.EscalationLevel);
        Assert.Equal("engineering", silent.Owner.Department?.Value);
        Assert.Equal([EscalationCause.HandOverSilence], events.OfType<ComplaintEscalated>().Select(rise => rise.Cause));
    }

    [Fact]
    public void A_department_that_silence_made_accountable_names_its_person_by_accepting()
    {
        var silent = InFactFinding("The pump failed.").HandOver("engineering", "motor burnt", Handler, March(2)).Accepted()
            .NoteHandOverSilence(March(4)).Accepted();

        Assert.Null(silent.Owner.Person);
        Assert.Equal(["complaint.hand-over-not-offered"], Codes(silent.AcceptHandOver(Seller, March(4))));

        var named = silent.AcceptHandOver(Engineer, March(4)).Accepted();

        Assert.Equal(("zhao.lei", 1), (named.Owner.Person, named.Snapshot.HandOvers));
    }

    // From repair to engineering to sales, each accepted.
    private static Complaint PassedAround() => InFactFinding("The replacement pump failed inside the warranty.")
        .HandOver("engineering", "motor burnt", Handler, March(2)).Accepted()
        .AcceptHandOver(Engineer, March(2)).Accepted()
        .HandOver("sales", "sold for the wrong use", Engineer, March(3)).Accepted()
        .AcceptHandOver(Seller, March(3)).Accepted();
}
