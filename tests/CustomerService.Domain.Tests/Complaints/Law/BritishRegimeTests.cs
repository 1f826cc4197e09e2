using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Law;
using NodaTime;

namespace CustomerService.Domain.Tests.Complaints.Law;

/// <summary>A Friday before the bank holiday of Monday, 31 August 2026.</summary>
public sealed class BritishRegimeTests
{
    private static readonly ComplaintRegime Disp = ComplaintRegimes.BritishFinancialServices;
    private static readonly ComplaintRegime Payments = ComplaintRegimes.BritishPayments;
    private static readonly LocalDate Friday = new(2026, 8, 28);

    [Fact]
    public void Resolved_by_close_of_business_on_the_third_business_day_following_the_day_of_receipt() =>
        Assert.Equal(Lawful.CloseOf(2026, 9, 3), Lawful.Due(Lawful.Received(Disp, Friday), Disp, "short-path"));   // 1, 2, 3 September

    [Fact]
    public void By_the_end_of_eight_weeks_after_receipt_a_final_response() =>
        Assert.Equal(Lawful.EndOf(2026, 10, 23), Lawful.Due(Lawful.Received(Disp, Friday), Disp, "answer"));   // 3 + 30 + 23 = 56 days

    [Fact]
    public void On_the_third_day_it_is_settled_in_short_and_on_the_fourth_only_in_full()
    {
        var received = Given.Apologized(Lawful.Received(Disp, Friday));
        var onTheThird = Lawful.Later(received, Disp, new(2026, 9, 3));
        Assert.True(onTheThird.SettleOnSpot("refunded", "said yes", Given.FirstContact, Lawful.At(Disp, new(2026, 9, 3))).IsAccepted);

        var (late, events) = received.Advance(Lawful.At(Disp, new(2026, 9, 4)));
        Assert.Equal("full-path", late.State.Value);
        Assert.Equal("short-path", Assert.Single(events.OfType<StepTaken>()).DueTo?.Value);
        var refusal = late.SettleOnSpot("refunded", "said yes", Given.FirstContact, Lawful.At(Disp, new(2026, 9, 4)));
        Assert.False(refusal.IsAccepted);
        var told = late.Acknowledge("letter 1", Lawful.At(Disp, new(2026, 9, 8)), Given.FirstContact, Lawful.At(Disp, new(2026, 9, 4))).Accepted();
        Assert.Equal(State.FactFinding, told.Accept(Severity.Ordinary, Given.Handler, Given.Next(told)).Accepted().State);
    }

    [Fact]
    public void A_case_accepted_for_handling_has_left_the_short_path_without_a_breach() =>
        Assert.Empty(Lawful.BreachesUntil(Lawful.Accepted(Disp, Friday), Disp, new(2026, 10, 23)));

    [Fact]
    public void A_written_response_with_reasons_satisfies_the_eight_weeks_and_needs_them()
    {
        var open = Lawful.Accepted(Disp, Friday);
        var (at, trigger) = (Lawful.At(Disp, new(2026, 10, 22)), new ComplaintTrigger("tellDelay"));
        Assert.Equal(["note-given"], Refused.Codes(open.Take(trigger, Given.Handler, at)));
        Assert.Empty(Lawful.BreachesUntil(open.Take(trigger, Given.Handler, at, "expert's report by 20 November; the ombudsman may be asked now").Accepted(), Disp, new(2026, 12, 1)));
        Assert.Equal(["answer"], Lawful.BreachesUntil(open, Disp, new(2026, 12, 1)));
    }

    [Fact]
    public void Six_months_to_the_ombudsman() =>
        Assert.Equal(Lawful.At(Disp, new(2027, 4, 2), 0) - Duration.Epsilon, Disp.WindowCloses("ombudsman", Lawful.At(Disp, new(2026, 10, 1))));

    [Fact]
    public void Payments_within_15_business_days_and_in_exceptional_circumstances_35()
    {
        var open = Lawful.Accepted(Payments, Friday);
        Assert.Equal(Lawful.CloseOf(2026, 9, 21), Lawful.Due(open, Payments, "answer"));
        var held = open.Extend("answer", "holding-response", Lawful.Told(Lawful.At(Payments, new(2026, 10, 19))), Given.Supervisor, Lawful.At(Payments, new(2026, 9, 21))).Accepted();
        Assert.Equal(Lawful.CloseOf(2026, 10, 19), Lawful.Due(held, Payments, "answer"));
        Assert.Equal(["answer"], Lawful.BreachesUntil(held, Payments, new(2026, 10, 20)));
    }

    [Fact]
    public void LimitHasPassed_when_the_holding_response_comes_a_day_late_and_ExpectedTooLate_when_it_announces_the_36th_day()
    {
        var open = Lawful.Accepted(Payments, Friday);
        Assert.Contains("complaint.limit-has-passed", Refused.Codes(open.Extend("answer", "holding-response", Lawful.Told(Lawful.At(Payments, new(2026, 10, 1))), Given.Supervisor, Lawful.At(Payments, new(2026, 9, 22)))));
        Assert.Equal(["complaint.expected-too-late"], Refused.Codes(open.Extend("answer", "holding-response", Lawful.Told(Lawful.At(Payments, new(2026, 10, 20))), Given.Supervisor, Lawful.At(Payments, new(2026, 9, 21)))));
    }
}
