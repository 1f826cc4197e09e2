using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Law;
using NodaTime;

namespace CustomerService.Domain.Tests.Complaints.Law;

/// <summary>Order 20 until Tuesday, 14 April 2026, order 121 from Wednesday; May Day is free until the 5th, Saturday the 9th is worked.</summary>
public sealed class ChineseMarketRegimeTests
{
    private static readonly ComplaintRegime Old = ComplaintRegimes.ChineseMarketRegulation2019;
    private static readonly ComplaintRegime New = ComplaintRegimes.ChineseMarketRegulation2026;
    private static readonly LocalDate LastDay = new(2026, 4, 14);
    private static readonly LocalDate FirstDay = new(2026, 4, 15);

    private static Complaint Examined(ComplaintRegime regime, LocalDate day)
    {
        var received = Lawful.Received(regime, day);
        var told = Given.Apologized(received.Acknowledge("SMS", Given.Next(received), Given.FirstContact, Given.Next(received)).Accepted());
        return told.BeginAssessment(Given.FirstContact, Given.Next(told)).Accepted();
    }

    [Fact]
    public void A_complaint_received_on_14_April_2026_keeps_45_business_days_and_one_of_the_15th_gets_60_days()
    {
        var registry = ProcedureRegistry.Shipped;
        Assert.Same(Old, registry.For("cn", "market-regulation", LastDay));
        Assert.Same(New, registry.For("cn", "market-regulation", FirstDay));
        Assert.Same(Old, registry.For("cn", "market-regulation", Instant.FromUtc(2026, 4, 14, 15, 59)));   // 23:59 in Shanghai
        Assert.Same(New, registry.For("cn", "market-regulation", Instant.FromUtc(2026, 4, 14, 16, 0)));

        // April from the 15th 12, May 19 with the 9th and without the 1st to the 5th, June 14 up to the 18th.
        Assert.Equal(Lawful.CloseOf(2026, 6, 18), Lawful.Due(Lawful.Accepted(Old, LastDay), Old, "mediation"));
        Assert.Equal(Lawful.EndOf(2026, 6, 14), Lawful.Due(Lawful.Accepted(New, FirstDay), New, "mediation"));   // 15 + 31 + 14 days
    }

    [Fact]
    public void What_would_each_law_say_of_one_case()
    {
        var complaint = Lawful.Accepted(New, FirstDay);
        var answers = ProcedureRegistry.Shipped.History("cn", "market-regulation")
            .Select(law => complaint.Timer("mediation", Lawful.Promise("mediation", law.Limits.Single(limit => limit.Promise == "mediation"), law))!.At(complaint.Snapshot.LastAt).DueAt!.Value.InZone(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]).LocalDateTime);
        Assert.Equal([Lawful.CloseOf(2026, 6, 22), Lawful.EndOf(2026, 6, 14)], answers);   // the dragon boat festival is 19 to 21 June
    }

    [Theory]
    [InlineData("cn-samr-2019", 14, 23)]
    [InlineData("cn-samr-2026", 15, 24)]
    public void Admitted_or_not_within_seven_business_days_of_receipt(string id, int received, int due)
    {
        var regime = Lawful.Find(id);
        var complaint = Lawful.Received(regime, new(2026, 4, received));
        Assert.Equal(Lawful.CloseOf(2026, 4, due), Lawful.Due(complaint, regime, "admission"));
        Assert.Equal(["admission"], Lawful.BreachesUntil(complaint, regime, new(2026, 5, 1)));
    }

    [Fact]
    public void Testing_is_not_counted()
    {
        Assert.Equal(Lawful.CloseOf(2026, 6, 26), Lawful.Due(Tested(Old, LastDay), Old, "mediation"));   // five business days of April later
        Assert.Equal(Lawful.EndOf(2026, 6, 21), Lawful.Due(Tested(New, FirstDay), New, "mediation"));    // seven days later

        static Complaint Tested(ComplaintRegime regime, LocalDate day) => Lawful.Accepted(regime, day)
            .CommissionTest("institute", "Is it loud?", customerAsked: true, bothAgreed: true, Given.Handler, Lawful.At(regime, new(2026, 4, 20), 11)).Accepted()
            .ReceiveTestResult("loud", Given.Handler, Lawful.At(regime, new(2026, 4, 27), 11)).Accepted();
    }

    [Fact]
    public void A_motion_for_recusal_suspends_the_mediation_until_it_is_decided()
    {
        var (ask, decide) = (new ComplaintTrigger("askRecusal"), new ComplaintTrigger("decideRecusal"));
        var suspended = Lawful.Accepted(Old, LastDay).Take(ask, Given.Complainant, Lawful.At(Old, new(2026, 4, 20), 11), "his cousin").Accepted();
        Assert.Equal(ClockStanding.Held, suspended.Clocks.Single(clock => clock.Clock.Id.Value == "mediation").Standing);
        var resumed = suspended.Take(decide, Given.Supervisor, Lawful.At(Old, new(2026, 4, 22), 11), "another mediator").Accepted();
        Assert.Equal(Lawful.CloseOf(2026, 6, 23), Lawful.Due(resumed, Old, "mediation"));   // two business days later, over the festival
    }

    [Fact]
    public void No_agreement_in_45_business_days_ends_the_mediation_and_both_are_told_within_seven()
    {
        var (ended, events) = Lawful.Accepted(Old, LastDay).Advance(Lawful.At(Old, new(2026, 6, 18), 18));
        Assert.Contains(events, fact => fact is ClockBreached { Clock.Value: "mediation" });
        Assert.Equal(ProcedureGround.TimeLimit, Assert.Single(events.OfType<MediationClosed>()).Ground);
        Assert.Equal("end-decided", ended.State.Value);
        Assert.Equal(Lawful.CloseOf(2026, 6, 30), Lawful.Due(ended, Old, "end-told"));   // 22 to 26, 29, 30 June
        Assert.Equal(["end-told"], Lawful.BreachesUntil(ended, Old, new(2026, 7, 1)));
        var told = ended.Take(new("tellEnd"), Given.Handler, Lawful.At(Old, new(2026, 6, 30)), "letters 3 and 4").Accepted();
        Assert.Equal(ComplaintOutcome.MediationEnded, told.StateDefinition.Outcome);
        Assert.Empty(Lawful.BreachesUntil(told, Old, new(2026, 8, 1)));
    }

    [Fact]
    public void No_agreement_in_60_days_terminates_the_mediation_under_the_new_order()
    {
        var admitted = Lawful.Accepted(New, FirstDay);
        Assert.False(Lawful.Later(admitted, New, new(2026, 6, 14)).IsClosed);
        var ended = Lawful.Later(admitted, New, new(2026, 6, 15));
        Assert.Equal(State.MediationEnded, ended.State);
        Assert.Null(ended.NextWakeUp);
    }

    [Fact]
    public void An_agreement_in_time_stops_the_clock()
    {
        var concluded = Given.ConcludedAs(Lawful.Accepted(New, FirstDay), ComplaintVariation.BasicallyTrue);
        var proposed = concluded.Propose([Given.Refund], "refund", Given.Handler, Given.Next(concluded)).Accepted();
        var agreed = proposed.AcceptOffer("yes", Given.Complainant, Lawful.At(New, new(2026, 6, 14))).Accepted();
        Assert.Empty(Lawful.BreachesUntil(agreed, New, new(2026, 7, 14)));
    }

    [Theory]
    [InlineData("cn-samr-2019", 6, 7)]
    [InlineData("cn-samr-2026", 7, 8)]
    public void Its_grounds_are_the_laws_and_no_others(string id, int refusals, int ends)
    {
        var regime = Lawful.Find(id);
        var grounds = regime.Procedure.Grounds.ToLookup(ground => ground.Trigger, ground => ground.Code);
        Assert.Equal((refusals, ends), (grounds[Trigger.DeclareInadmissible].Count(), grounds[Trigger.EndMediation].Count()));
        var examined = Examined(regime, regime.From.PlusDays(60));
        Assert.All(grounds[Trigger.DeclareInadmissible], ground => Assert.True(examined.DeclareInadmissible(ground, "a court", Given.Handler, Given.Next(examined)).IsAccepted));
        Assert.False(examined.DeclareInadmissible("abusive", "a court", Given.Handler, Given.Next(examined)).IsAccepted);
        var admitted = examined.Accept(Severity.Ordinary, Given.Handler, Given.Next(examined)).Accepted();
        Assert.All(grounds[Trigger.EndMediation], ground => Assert.True(admitted.EndMediation(ground, Given.Handler, Given.Next(admitted)).IsAccepted));
        Assert.False(admitted.EndMediation("we are tired", Given.Handler, Given.Next(admitted)).IsAccepted);
    }

    [Fact]
    public void An_assumed_name_is_a_ground_since_the_new_order_only()
    {
        Assert.True(Examined(New, FirstDay).DeclareInadmissible("assumed-name", "a court", Given.Handler, Lawful.At(New, FirstDay, 12)).IsAccepted);
        Assert.False(Examined(Old, LastDay).DeclareInadmissible("assumed-name", "a court", Given.Handler, Lawful.At(Old, LastDay, 12)).IsAccepted);
    }

    [Fact]
    public void Other_authorities_handle_within_seven_business_days_and_mediate_within_60_days()
    {
        var law = ComplaintRegimes.ChineseConsumersLaw;
        var admitted = Lawful.Accepted(law, new(2026, 3, 2));
        Assert.Equal(Lawful.CloseOf(2026, 3, 11), Lawful.Due(Lawful.Received(law, new(2026, 3, 2)), law, "admission"));
        Assert.Equal(Lawful.EndOf(2026, 5, 1), Lawful.Due(admitted, law, "mediation"));
        Assert.Equal(State.MediationEnded, Lawful.Later(admitted, law, new(2026, 5, 2)).State);
    }

    [Fact]
    public void Its_states_and_roles_speak_of_an_authority()
    {
        Assert.Equal("终止调解", New.Procedure.Find(State.MediationEnded)!.Name.Chinese);
        Assert.Equal("受理", New.Procedure.NameOf(Trigger.Accept).Chinese);
        Assert.Equal("调解人员", New.Procedure.NameOf(Role.Handler).Chinese);
    }
}
