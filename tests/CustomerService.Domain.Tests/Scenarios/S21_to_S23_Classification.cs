using CustomerService.Domain.Complaints;
using CustomerService.Domain.Quality;
using static CustomerService.Domain.Tests.Scenarios.Desk;

namespace CustomerService.Domain.Tests.Scenarios;

/// <summary>Scenario S21 (car repair), S22 (dumpling), S23 (air conditioner).</summary>
public sealed class S21_to_S23_Classification
{
    [Theory]
    [InlineData(9, 2, ServiceStyle.ByTheBook)]      // S21: a customer in a hurry is told "by rule after three days"
    [InlineData(2, 2, ServiceStyle.Indifferent)]
    [InlineData(2, 9, ServiceStyle.WarmFriendly)]
    [InlineData(9, 9, ServiceStyle.Excellent)]
    [InlineData(5, 4.9, ServiceStyle.ByTheBook)]    // the cut itself counts as high
    public void Procedural_and_personal_side_make_the_style(double procedural, double personal, ServiceStyle style) =>
        Assert.Equal(style, ServiceStyles.Of(procedural, personal, cut: 5));

    [Fact]
    public void A_score_that_is_no_number_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ServiceStyles.Of(double.NaN, 1, 5));

    [Theory]
    [InlineData(true, true, true, DisputeOutcome.BothLose)]      // S22: "prove it is ours, go and complain"
    [InlineData(true, true, false, DisputeOutcome.BothLose)]
    [InlineData(true, false, true, DisputeOutcome.BothLose)]
    [InlineData(true, false, false, DisputeOutcome.FirmWins)]
    [InlineData(false, false, true, DisputeOutcome.BothWin)]
    [InlineData(false, true, true, DisputeOutcome.BothWin)]
    [InlineData(false, false, false, DisputeOutcome.CustomerWins)]
    public void A_firm_that_refuses_while_the_customer_escalates_loses_with_the_customer(bool refused, bool escalated, bool ground, DisputeOutcome outcome) =>
        Assert.Equal(outcome, DisputeOutcomes.Judge(refused, escalated, ground));

    [Fact]
    public void An_air_conditioner_sold_as_cooling_and_installed_without_is_a_matter_of_function() =>
        Assert.Equal((ProductComplaintKind.Function, null), (ComplaintSign.PromisedFunctionAbsent.ProductKind, ComplaintSign.PromisedFunctionAbsent.ServiceKind));

    [Fact]
    public void Improper_dress_is_a_matter_of_etiquette() =>
        Assert.Equal((null, ServiceComplaintKind.Etiquette), (ComplaintSign.ImproperDress.ProductKind, ComplaintSign.ImproperDress.ServiceKind));

    [Fact]
    public void Every_sign_points_to_one_side_and_every_kind_has_a_sign()
    {
        var signs = Enum.GetValues<ComplaintSign>();

        Assert.All(signs, sign => Assert.True(sign.ProductKind is null ^ sign.ServiceKind is null));
        Assert.Equal(Enum.GetValues<ProductComplaintKind>(), signs.Select(sign => sign.ProductKind).OfType<ProductComplaintKind>().Distinct().Order());
        Assert.Equal(Enum.GetValues<ServiceComplaintKind>(), signs.Select(sign => sign.ServiceKind).OfType<ServiceComplaintKind>().Distinct().Order());
        Assert.All(signs, sign => Assert.Equal(sign.DeliveryDefect is not null, sign.ProductKind == ProductComplaintKind.Delivery));
    }

    [Theory]
    [InlineData(RemedyKind.Replace, false)]
    [InlineData(RemedyKind.Redo, true)]
    [InlineData(RemedyKind.Repair, true)]
    public void A_specific_thing_can_be_redone_and_not_replaced(RemedyKind kind, bool admitted)
    {
        var portrait = Complaint.Receive(
                ComplaintProcedures.Canonical.Under(Policy), Intake("The portrait does not look like me.") with { Goods = GoodsKind.Specific }, FirstContact, March(1)).Accepted()
            .RecordContact(new ContactNote { Summary = "We are sorry.", Apology = true }, FirstContact, March(1)).Accepted()
            .Acknowledge("receipt", March(2), FirstContact, March(1)).Accepted()
            .BeginAssessment(FirstContact, March(1)).Accepted()
            .Accept(Severity.Ordinary, Handler, March(1)).Accepted()
            .Conclude([new Finding(1, ComplaintVariation.BasicallyTrue, "it does not")], Liability.Own, Handler, March(1)).Accepted();

        var decision = portrait.Propose([new Remedy(kind)], "as demanded", Handler, March(1));

        Assert.Equal(admitted, decision.IsAccepted);
        if (!admitted)
        {
            Assert.Equal(["remedies-admitted"], Codes(decision));
        }
    }
}
