using CustomerService.Domain.Complaints.Returns;
using NodaTime;
using static CustomerService.Domain.Tests.Scenarios.Desk;

namespace CustomerService.Domain.Tests.Scenarios;

/// <summary>Scenario S09: goods sent back.</summary>
public sealed class S09_Return
{
    private static readonly ReturnPolicy Policy = ReturnPolicy.SevenDays("Asia/Shanghai");

    private static readonly ReturnClaim Intact = new()
    {
        Reason = ReturnReason.NoReason,
        PurchasedOn = new LocalDate(2026, 3, 1),
        Price = new Money(1130.00m, "CNY"),
        PackingIntact = true,
        QuantityExact = true,
        Resalable = true,
        VatInvoiceIssued = true,
    };

    [Fact]
    public void Purchased_on_1_March_and_requested_on_8_March_is_eligible() =>
        Assert.Equal(ReturnState.Eligible, Judged(Intact, March(8)).State);

    [Fact]
    public void The_last_instant_of_day_7_is_in_time_and_the_midnight_that_follows_is_late()
    {
        var midnight = March(9, hour: 0);

        Assert.Equal(ReturnState.Eligible, Judged(Intact, midnight - Duration.Epsilon).State);
        Assert.Equal([ReturnRefusalGround.TooLate], Judged(Intact, midnight).Grounds.AsEnumerable());
    }

    [Fact]
    public void Requested_on_9_March_is_refused()
    {
        var refused = Judged(Intact, March(9));

        Assert.Equal(ReturnState.Refused, refused.State);
        Assert.Equal([ReturnRefusalGround.TooLate], refused.Grounds.AsEnumerable());
    }

    [Theory]
    [InlineData("1130.00", false, "158.20", "971.80")]
    [InlineData("1130.00", true, "0.00", "1130.00")]
    [InlineData("999.99", false, "140.00", "859.99")]
    public void A_VAT_invoice_that_does_not_come_back_costs_14_percent_of_the_price(string price, bool returned, string fee, string refund)
    {
        var paid = Received(Intact with { Price = Money.Parse(price + " CNY") }, returned).Refund(Handler, March(10)).Accepted();

        Assert.Equal(ReturnState.Refunded, paid.State);
        Assert.Equal((Money.Parse(fee + " CNY"), Money.Parse(refund + " CNY")), (paid.Refunded!.Fee, paid.Refunded.Refund));
    }

    [Fact]
    public void A_quality_defect_on_day_30_without_invoice_is_eligible_and_costs_nothing()
    {
        var defective = Intact with { Reason = ReturnReason.QualityDefect, PackingIntact = false, Resalable = false };
        var eligible = Judged(defective, March(31));

        var paid = eligible.ReceiveGoods(vatInvoiceReturned: false, papersReturned: false, Handler, March(31)).Accepted().Refund(Handler, March(31)).Accepted();

        Assert.Equal((new Money(0, "CNY"), new Money(1130.00m, "CNY")), (paid.Refunded!.Fee, paid.Refunded.Refund));
        Assert.Equal(FreightPayer.Firm, Assert.IsType<ReturnFoundEligible>(eligible.History[^1]).Freight);
    }

    [Fact]
    public void Opened_packing_without_a_defect_is_refused()
    {
        var refused = Judged(Intact with { PackingIntact = false }, March(8));

        Assert.Equal(ReturnState.Refused, refused.State);
        Assert.Equal([ReturnRefusalGround.PackingNotIntact], refused.Grounds.AsEnumerable());
    }

    [Fact]
    public void Without_a_reason_the_customer_pays_the_freight_and_the_refund_is_not_cut_by_it()
    {
        var eligible = Judged(Intact, March(8));

        Assert.Equal(FreightPayer.Customer, Assert.IsType<ReturnFoundEligible>(eligible.History[^1]).Freight);
        Assert.Equal(new Money(1130.00m, "CNY"), Policy.RefundOf(Intact, vatInvoiceReturned: true));
    }

    [Fact]
    public void Without_a_VAT_invoice_there_is_no_fee() =>
        Assert.Equal(0, Policy.FeeOf(Intact with { VatInvoiceIssued = false }, vatInvoiceReturned: false).Amount);

    private static ReturnRequest Judged(ReturnClaim claim, Instant requestedAt) =>
        ReturnRequest.Open(Policy, "R-1", claim, FirstContact, requestedAt).Accepted().Judge(Handler, requestedAt).Accepted();

    private static ReturnRequest Received(ReturnClaim claim, bool invoiceReturned) =>
        Judged(claim, March(8)).ReceiveGoods(invoiceReturned, papersReturned: true, Handler, March(9)).Accepted();
}
