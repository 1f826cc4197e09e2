using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Law;
using NodaTime;

namespace CustomerService.Domain.Tests.Complaints.Law;

/// <summary>Friday, 2 October 2026; on Sunday the clocks of Sydney go forward.</summary>
public sealed class AustralianRegimeTests
{
    private static readonly ComplaintRegime General = ComplaintRegimes.AustralianFinancialServices;
    private static readonly LocalDate Friday = new(2026, 10, 2);

    [Fact]
    public void Acknowledged_within_one_business_day() =>
        Assert.Equal(Lawful.CloseOf(2026, 10, 5), Lawful.Due(Lawful.Received(General, Friday), General, "acknowledgement"));

    [Theory]
    [InlineData("au-rg271", 11, 1)]
    [InlineData("au-rg271-credit", 10, 23)]
    [InlineData("au-rg271-super", 11, 16)]
    public void An_IDR_response_no_later_than_30_or_21_or_45_calendar_days_after_receipt(string id, int month, int day)
    {
        var regime = Lawful.Find(id);
        var open = Lawful.Accepted(regime, Friday);
        Assert.Equal(Lawful.EndOf(2026, month, day), Lawful.Due(open, regime, "answer"));
        Assert.Equal(["answer"], Lawful.BreachesUntil(open, regime, new LocalDate(2026, month, day).PlusDays(1)));
    }

    [Fact]
    public void A_delay_notification_before_that_keeps_the_limit_and_after_it_does_not()
    {
        var open = Lawful.Accepted(General, Friday);
        var notify = new ComplaintTrigger("tellDelay");
        var inTime = open.Take(notify, Given.Handler, Lawful.At(General, new(2026, 11, 1)), "the fund's records; AFCA may be asked").Accepted();
        Assert.Empty(Lawful.BreachesUntil(inTime, General, new(2026, 12, 1)));
        var late = open.Take(notify, Given.Handler, Lawful.At(General, new(2026, 11, 2)), "sorry").Accepted();
        Assert.Equal(["answer"], Lawful.BreachesUntil(late, General, new(2026, 12, 1)));
    }

    [Fact]
    public void Closed_within_five_business_days_to_satisfaction_no_written_response_is_needed()
    {
        var received = Given.Apologized(Lawful.Received(General, Friday));
        Assert.Equal(Lawful.CloseOf(2026, 10, 9), Lawful.Due(received, General, "short-path"));
        Assert.True(Lawful.Later(received, General, new(2026, 10, 9)).SettleOnSpot("explained", "content", Given.FirstContact, Lawful.At(General, new(2026, 10, 9))).IsAccepted);
        Assert.False(Lawful.Later(received, General, new(2026, 10, 10)).SettleOnSpot("explained", "content", Given.FirstContact, Lawful.At(General, new(2026, 10, 10))).IsAccepted);
    }

    [Fact]
    public void Hardship_is_answered_in_writing_however_soon_it_is_settled()
    {
        var credit = ComplaintRegimes.AustralianCreditHardship;
        Assert.Null(credit.Procedure.Find(State.SettledOnTheSpot));
        Assert.False(Given.Apologized(Lawful.Received(credit, Friday)).SettleOnSpot("explained", "content", Given.FirstContact, Lawful.At(credit, Friday, 12)).IsAccepted);
    }
}
