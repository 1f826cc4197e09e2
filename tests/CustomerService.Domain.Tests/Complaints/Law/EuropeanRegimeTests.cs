using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Law;
using NodaTime;

namespace CustomerService.Domain.Tests.Complaints.Law;

/// <summary>Monday, 2 March 2026.</summary>
public sealed class EuropeanRegimeTests
{
    private static readonly ComplaintRegime Payments = ComplaintRegimes.EuropeanPayments;
    private static readonly LocalDate Monday = new(2026, 3, 2);

    [Fact]
    public void A_reply_within_15_business_days_and_after_a_holding_reply_within_35()
    {
        var open = Lawful.Accepted(Payments, Monday);
        Assert.Equal(Lawful.CloseOf(2026, 3, 23), Lawful.Due(open, Payments, "answer"));
        var held = open.Extend("answer", "holding-reply", Lawful.Told(Lawful.At(Payments, new(2026, 4, 20))), Given.Handler, Lawful.At(Payments, new(2026, 3, 20))).Accepted();
        Assert.Equal(Lawful.CloseOf(2026, 4, 20), Lawful.Due(held, Payments, "answer"));
    }

    [Fact]
    public void A_holding_reply_without_reasons_and_date_is_none() => Assert.Contains(
        Assert.IsType<Refusal>(Lawful.Accepted(Payments, Monday).Extend("answer", "holding-reply", new ExtensionGrant { Reason = "busy" }, Given.Handler, Lawful.At(Payments, new(2026, 3, 20))).Refusal).Unmet,
        error => error is UnmetCondition { Condition.Value: "extension-notified" });

    [Fact]
    public void The_outcome_of_ADR_within_90_days_of_the_complete_file()
    {
        var adr = ComplaintRegimes.EuropeanConsumerAdr;
        var admitted = Lawful.Accepted(adr, Monday);
        Assert.Equal(Lawful.EndOf(2026, 5, 31), Lawful.Due(admitted, adr, "mediation"));
        Assert.Equal(["mediation"], Lawful.BreachesUntil(admitted, adr, new(2026, 6, 1)));
        Assert.False(Lawful.Later(admitted, adr, new(2026, 6, 1)).IsClosed);
    }

    [Fact]
    public void A_member_state_makes_a_regime_of_its_own()
    {
        var german = new ComplaintRegime(Payments.Rules with { Id = "de-psd2", Jurisdiction = "de", TimeZone = "Europe/Berlin" });
        Assert.Same(german, ProcedureRegistry.Shipped.With(german).For("de", "payments", Monday));
    }
}
