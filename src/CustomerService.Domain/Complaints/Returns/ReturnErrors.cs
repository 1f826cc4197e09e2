using NodaTime;

namespace CustomerService.Domain.Complaints.Returns;

// Every reason for which an act on a return is refused.

/// <summary>The act has no place in this state of the return.</summary>
/// <param name="State">The state.</param>
public sealed record ReturnStepNotPermitted(ReturnState State) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.return-step-not-permitted";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"This is not done while the return stands at '{State.DisplayName.English}'.",
        $"退换货处于“{State.DisplayName.Chinese}”状态时不能进行此操作。");
}

/// <summary>Goods are to come back that were bought after the request.</summary>
/// <param name="PurchasedOn">The day of purchase.</param>
/// <param name="RequestedOn">The day of the request, in the policy's zone.</param>
public sealed record PurchasedAfterRequest(LocalDate PurchasedOn, LocalDate RequestedOn) : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.purchased-after-request";

    /// <inheritdoc/>
    public override LocalizedText Message => new(
        $"The goods were bought on {IsoText.Of(PurchasedOn)}, after the request of {IsoText.Of(RequestedOn)}.",
        $"购买日期 {IsoText.Of(PurchasedOn)} 晚于申请日期 {IsoText.Of(RequestedOn)}。");
}

/// <summary>Goods came back without a reason and without their papers.</summary>
public sealed record ReturnPapersMissing : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.return-papers-missing";

    /// <inheritdoc/>
    public override LocalizedText Message => new("Goods that come back without a reason bring their papers along.", "无理由退货须一并退回随货资料。");
}

/// <summary>An exchange was tried without a defect of quality and without an agreement.</summary>
public sealed record ExchangeNotAgreed : DomainError
{
    /// <inheritdoc/>
    public override string Code => "complaint.exchange-not-agreed";

    /// <inheritdoc/>
    public override LocalizedText Message => new("Without a defect of quality, goods are exchanged by agreement only.", "没有质量问题时，须经双方协商一致才能换货。");
}
