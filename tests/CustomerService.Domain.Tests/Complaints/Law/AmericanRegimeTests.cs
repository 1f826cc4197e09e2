using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Law;
using NodaTime;

namespace CustomerService.Domain.Tests.Complaints.Law;

/// <summary>Friday, 20 November 2026; Thanksgiving is Thursday, the 26th.</summary>
public sealed class AmericanRegimeTests
{
    private static readonly ComplaintRegime RegE = ComplaintRegimes.AmericanElectronicTransfers;
    private static readonly ComplaintRegime Cfpb = ComplaintRegimes.AmericanCfpbPortal;
    private static readonly LocalDate Friday = new(2026, 11, 20);

    private static ExtensionGrant Credit(int year, int month, int day, decimal amount = 250) =>
        Lawful.Told(Lawful.At(RegE, new(year, month, day))) with { ProvisionalCredit = new Money(amount, "USD") };

    [Fact]
    public void Reg_E_determines_within_10_business_days_of_the_notice() =>
        Assert.Equal(Lawful.CloseOf(2026, 12, 7), Lawful.Due(Lawful.Received(RegE, Friday), RegE, "determination"));

    [Fact]
    public void Reg_E_takes_up_to_45_days_if_the_amount_is_provisionally_credited_in_time()
    {
        var credited = Lawful.Accepted(RegE, Friday).Extend("determination", "provisional-credit", Credit(2027, 1, 4), Given.Supervisor, Lawful.At(RegE, new(2026, 12, 7))).Accepted();
        Assert.Equal(Lawful.EndOf(2027, 1, 4), Lawful.Due(credited, RegE, "determination"));   // 10 + 31 + 4 days
        Assert.Empty(Lawful.BreachesUntil(credited, RegE, new(2027, 1, 4)));
        Assert.Equal(["determination"], Lawful.BreachesUntil(credited, RegE, new(2027, 1, 5)));
    }

    [Fact]
    public void Reg_E_gives_no_more_time_without_provisional_credit_or_with_credit_on_the_eleventh_day()
    {
        var open = Lawful.Accepted(RegE, Friday);
        var without = open.Extend("determination", "provisional-credit", Lawful.Told(Lawful.At(RegE, new(2027, 1, 4))), Given.Supervisor, Lawful.At(RegE, new(2026, 12, 7)));
        Assert.Equal("provisional-credit-given", Assert.IsType<UnmetCondition>(Assert.Single(without.Refusal!.Unmet)).Condition.Value);
        Assert.Equal(["complaint.limit-has-passed"], Refused.Codes(open.Extend("determination", "provisional-credit", Credit(2027, 1, 4), Given.Supervisor, Lawful.At(RegE, new(2026, 12, 8)))));
    }

    [Theory]
    [InlineData("us-reg-e-new-account", "2026-12-21T17:00")]
    [InlineData("us-reg-e-point-of-sale", "2026-12-07T17:00")]
    public void Reg_E_takes_90_days_for_new_accounts_and_points_of_sale(string id, string first)
    {
        var regime = Lawful.Find(id);
        var open = Lawful.Accepted(regime, Friday);
        Assert.Equal(NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(first).Value, Lawful.Due(open, regime, "determination"));
        var credited = open.Extend("determination", "provisional-credit", Credit(2027, 2, 18), Given.Supervisor, Lawful.At(regime, new(2026, 12, 4))).Accepted();
        Assert.Equal(Lawful.EndOf(2027, 2, 18), Lawful.Due(credited, regime, "determination"));
    }

    [Fact]
    public void Reg_E_tells_the_results_within_three_business_days_of_the_determination()
    {
        var open = Lawful.Accepted(RegE, Friday);
        var determined = open.Conclude([new Finding(1, ComplaintVariation.BasicallyTrue, "seen")], Liability.Own, Given.Handler, Lawful.At(RegE, new(2026, 11, 24))).Accepted();
        Assert.Equal(Lawful.CloseOf(2026, 11, 30), Lawful.Due(determined, RegE, "results-told"));   // 25, 27, 30
        Assert.Equal(ClockStanding.Stopped, determined.Clocks.Single(clock => clock.Clock.Id.Value == "determination").Standing);
        Assert.Equal(["results-told"], Lawful.BreachesUntil(determined, RegE, new(2026, 12, 1)));
        var told = determined.Propose([Given.Refund], "It is so.", Given.Handler, Lawful.At(RegE, new(2026, 11, 30))).Accepted();
        Assert.Empty(Lawful.BreachesUntil(told, RegE, new(2026, 12, 31)));
    }

    [Fact]
    public void Reg_Z_acknowledges_within_30_days_and_resolves_in_two_billing_cycles_at_most_90_days()
    {
        var regZ = ComplaintRegimes.AmericanBillingErrors;
        var received = Lawful.Received(regZ, Friday);
        Assert.Equal(Lawful.EndOf(2026, 12, 20), Lawful.Due(received, regZ, "acknowledgement"));
        Assert.Equal(Lawful.EndOf(2027, 2, 18), Lawful.Due(received, regZ, "determination"));
        Assert.Equal(["acknowledgement"], Lawful.BreachesUntil(received, regZ, new(2026, 12, 21)));
        var twoCycles = Lawful.Promise("determination", regZ.Limits[1] with { Amount = 61 }, regZ);
        Assert.Equal(Lawful.EndOf(2027, 1, 20), Lawful.Due(Lawful.Received(regZ, Friday, twoCycles), regZ, "determination"));
        Assert.Equal(Lawful.At(regZ, new(2027, 1, 20), 0) - Duration.Epsilon, regZ.WindowCloses("notice", Lawful.At(regZ, Friday)));
    }

    [Fact]
    public void Reg_Z_needs_no_acknowledgement_of_what_is_resolved_within_30_days()
    {
        var regZ = ComplaintRegimes.AmericanBillingErrors;
        var settled = Given.Apologized(Lawful.Received(regZ, Friday)).SettleOnSpot("corrected", "yes", Given.FirstContact, Lawful.At(regZ, new(2026, 12, 1))).Accepted();
        Assert.Empty(Lawful.BreachesUntil(settled, regZ, new(2027, 3, 1)));
    }

    [Fact]
    public void The_CFPB_awaits_a_response_in_15_days_and_after_in_progress_in_60()
    {
        var open = Lawful.Accepted(Cfpb, new(2026, 11, 13));
        Assert.Equal(Lawful.EndOf(2026, 11, 28), Lawful.Due(open, Cfpb, "response"));
        var inProgress = open.Extend("response", "in-progress", Lawful.Told(Lawful.At(Cfpb, new(2027, 1, 12))), Given.Handler, Lawful.At(Cfpb, new(2026, 11, 28))).Accepted();
        Assert.Equal(Lawful.EndOf(2027, 1, 12), Lawful.Due(inProgress, Cfpb, "response"));
        Assert.Equal(["response"], Lawful.BreachesUntil(open, Cfpb, new(2026, 11, 29)));
    }

    [Fact]
    public void The_CFPB_counts_from_the_day_it_sent_the_complaint()
    {
        var intake = Given.WangComplains with { ReachedUsAt = Lawful.At(Cfpb, new(2026, 11, 13)) };
        var loaded = Complaint.Receive(Cfpb.TimedOn(Lawful.Calendar(Cfpb)).Under(Given.Policy), intake, Given.FirstContact, Lawful.At(Cfpb, new(2026, 11, 16))).Accepted();
        Assert.Equal(Lawful.EndOf(2026, 11, 28), Lawful.Due(loaded, Cfpb, "response"));
    }

    [Fact]
    public void The_CFPB_knows_three_administrative_responses_and_no_fourth()
    {
        var received = Lawful.Received(Cfpb, Friday);
        var assessing = Given.Apologized(received.Acknowledge("m", Given.Next(received), Given.FirstContact, Given.Next(received)).Accepted());
        assessing = assessing.BeginAssessment(Given.FirstContact, Given.Next(assessing)).Accepted();
        Assert.All(["wrong-company", "duplicate", "alerted-cfpb"], ground => Assert.True(assessing.DeclareInadmissible(ground, "the Bureau", Given.Handler, Given.Next(assessing)).IsAccepted));
        Assert.Contains("wrong-company", assessing.DeclareInadmissible("too much work", "the Bureau", Given.Handler, Given.Next(assessing)).Refusal!.In(Language.English), StringComparison.Ordinal);
    }
}
