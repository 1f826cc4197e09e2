using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Law;
using NodaTime;

namespace CustomerService.Domain.Tests.Complaints.Law;

/// <summary>Thursday, 24 September 2026: mid-autumn is the 25th to the 27th, the national holiday 1 to 7 October, Saturday the 10th is worked.</summary>
public sealed class ChineseTradeRegimeTests
{
    private static readonly ComplaintRegime Banks = ComplaintRegimes.ChineseBanksAndInsurers;
    private static readonly ComplaintRegime Telecom = ComplaintRegimes.ChineseTelecom;
    private static readonly ComplaintRegime Cars = ComplaintRegimes.ChineseCars;
    private static readonly LocalDate Thursday = new(2026, 9, 24);

    [Fact]
    public void Banks_decide_simple_cases_in_15_days_complex_ones_in_30_and_with_approval_in_30_more()
    {
        var open = Lawful.Accepted(Banks, Thursday);
        Assert.Equal(Lawful.EndOf(2026, 10, 9), Lawful.Due(open, Banks, "decision"));
        var complex = open.Extend("decision", "complex", Lawful.Told(Lawful.At(Banks, new(2026, 10, 24))), Given.Handler, Lawful.At(Banks, new(2026, 10, 9))).Accepted();
        Assert.Equal(Lawful.EndOf(2026, 10, 24), Lawful.Due(complex, Banks, "decision"));
        var approved = complex.Extend("decision", "approved", Lawful.Told(Lawful.At(Banks, new(2026, 11, 23))) with { ApprovedBy = "branch manager" }, Given.Supervisor, Lawful.At(Banks, new(2026, 10, 24))).Accepted();
        Assert.Equal(Lawful.EndOf(2026, 11, 23), Lawful.Due(approved, Banks, "decision"));
        Assert.Equal(["decision"], Lawful.BreachesUntil(approved, Banks, new(2026, 11, 24)));
    }

    [Fact]
    public void ExtensionOutOfOrder_and_unapproved_are_both_told()
    {
        var refused = Lawful.Accepted(Banks, Thursday).Extend("decision", "approved", Lawful.Told(Lawful.At(Banks, new(2026, 10, 20))), Given.Supervisor, Lawful.At(Banks, new(2026, 10, 9)));
        Assert.Equal(["complaint.extension-out-of-order", "extension-approved"], Refused.Codes(refused));
    }

    [Fact]
    public void The_operators_silence_of_15_days_opens_the_appeal_once()
    {
        var open = Lawful.Accepted(Telecom, Thursday);
        Assert.Equal(Lawful.EndOf(2026, 10, 9), Lawful.Due(open, Telecom, "reply"));
        var (silent, events) = open.Advance(Lawful.At(Telecom, new(2026, 12, 1)));
        Assert.Equal("reply", Assert.Single(events.OfType<StepTaken>()).DueTo?.Value);
        Assert.Equal(State.FactFinding, silent.State);
        Assert.Empty(silent.Advance(Lawful.At(Telecom, new(2026, 12, 31))).Events);
    }

    [Fact]
    public void The_appeal_is_admitted_in_5_business_days_and_mediated_in_30_days()
    {
        var appealed = Lawful.Later(Lawful.Accepted(Telecom, Thursday), Telecom, new(2026, 10, 10))
            .ReferOut("appeal center", Given.Complainant, Lawful.At(Telecom, new(2026, 10, 10))).Accepted();
        Assert.Equal(Lawful.CloseOf(2026, 10, 16), Lawful.Due(appealed, Telecom, "appeal-admission"));
        var admitted = appealed.Take(new("admitAppeal"), Given.OutsideBody, Lawful.At(Telecom, new(2026, 10, 13)), "notice 9").Accepted();
        Assert.Equal(Lawful.EndOf(2026, 11, 12), Lawful.Due(admitted, Telecom, "mediation"));
        Assert.Equal(State.MediationEnded, Lawful.Later(admitted, Telecom, new(2026, 11, 13)).State);
        Assert.Equal(Lawful.At(Telecom, new(2027, 2, 25), 0) - Duration.Epsilon, Telecom.WindowCloses("appeal-charges", Lawful.At(Telecom, Thursday)));
    }

    [Fact]
    public void A_reply_in_time_is_no_silence()
    {
        var concluded = Given.ConcludedAs(Lawful.Accepted(Telecom, Thursday), ComplaintVariation.BasicallyTrue);
        var replied = concluded.Propose([Given.Refund], "refund", Given.Handler, Lawful.At(Telecom, new(2026, 10, 9))).Accepted();
        Assert.Empty(replied.Advance(Lawful.At(Telecom, new(2026, 12, 1))).Events);
    }

    [Fact]
    public void The_seller_of_a_car_replies_in_10_business_days_and_exchanges_it_in_20()
    {
        var open = Lawful.Accepted(Cars, Thursday);
        Assert.Equal(Lawful.CloseOf(2026, 10, 15), Lawful.Due(open, Cars, "reply"));                 // 28, 29, 30, then 8, 9, 10, 12 to 15
        Assert.Equal(Lawful.CloseOf(2026, 10, 29), Lawful.Due(open, Cars, "exchange-or-return"));    // 16, 19 to 23, 26 to 29
        Assert.Equal(["reply", "exchange-or-return"], Lawful.BreachesUntil(open, Cars, new(2026, 10, 30)));
    }

    [Fact]
    public void Delay_by_the_consumer_is_excepted_for_the_exchange_but_not_for_the_reply()
    {
        var asked = Lawful.Accepted(Cars, Thursday).AskComplainant("Where is the invoice?", Lawful.At(Cars, new(2026, 10, 30)), Given.Handler, Lawful.At(Cars, new(2026, 10, 8), 11)).Accepted();
        var answered = asked.RecordAnswer("here", Given.Complainant, Lawful.At(Cars, new(2026, 10, 10), 11)).Accepted();
        Assert.Equal(Lawful.CloseOf(2026, 10, 15), Lawful.Due(answered, Cars, "reply"));
        Assert.Equal(Lawful.CloseOf(2026, 11, 2), Lawful.Due(answered, Cars, "exchange-or-return"));   // the 9th and the 10th do not count
    }

    [Fact]
    public void Zhejiang_calls_five_days_without_an_answer_and_three_days_without_keeping_a_promise_deliberate_delay()
    {
        var zhejiang = ComplaintRegimes.ZhejiangTrade;
        var open = Lawful.Accepted(zhejiang, new(2026, 3, 2));
        Assert.Equal(Lawful.EndOf(2026, 3, 7), Lawful.Due(open, zhejiang, "reply"));
        var concluded = Given.ConcludedAs(open, ComplaintVariation.BasicallyTrue);
        var proposed = concluded.Propose([Given.Refund], "refund", Given.Handler, Given.Next(concluded)).Accepted();
        var promised = proposed.AcceptOffer("yes", Given.Complainant, Lawful.At(zhejiang, new(2026, 3, 6))).Accepted();
        Assert.Equal(Lawful.EndOf(2026, 3, 9), Lawful.Due(promised, zhejiang, "performance"));
        Assert.Equal(["performance"], Lawful.BreachesUntil(promised, zhejiang, new(2026, 3, 10)));
    }

    [Fact]
    public void Zhejiangs_council_admits_in_5_business_days_and_mediates_in_10()
    {
        var council = ComplaintRegimes.ZhejiangCouncil;
        Assert.Equal(Lawful.CloseOf(2026, 3, 9), Lawful.Due(Lawful.Received(council, new(2026, 3, 2)), council, "admission"));
        Assert.Equal(Lawful.CloseOf(2026, 3, 16), Lawful.Due(Lawful.Accepted(council, new(2026, 3, 2)), council, "mediation"));
    }

    [Fact]
    public void Shanghais_authorities_end_mediation_in_60_days_and_its_council_adds_30_by_consent_of_both()
    {
        var (authority, council) = (ComplaintRegimes.ShanghaiAuthority, ComplaintRegimes.ShanghaiCouncil);
        Assert.Equal(Lawful.CloseOf(2026, 3, 11), Lawful.Due(Lawful.Received(authority, new(2026, 3, 2)), authority, "admission"));
        Assert.Equal(Lawful.EndOf(2026, 5, 1), Lawful.Due(Lawful.Accepted(authority, new(2026, 3, 2)), authority, "mediation"));
        var open = Lawful.Accepted(council, new(2026, 3, 2));
        Assert.Equal(Lawful.EndOf(2026, 5, 1), Lawful.Due(open, council, "mediation"));
        var told = Lawful.Told(Lawful.At(council, new(2026, 5, 31)));
        Assert.False(open.Extend("mediation", "consent", told, Given.Handler, Lawful.At(council, new(2026, 4, 30))).IsAccepted);
        var longer = open.Extend("mediation", "consent", told with { ApprovedBy = "both parties" }, Given.Handler, Lawful.At(council, new(2026, 4, 30))).Accepted();
        Assert.Equal(Lawful.EndOf(2026, 5, 31), Lawful.Due(longer, council, "mediation"));
    }
}
