namespace CustomerService.Domain.Customers.Lifetime;

/// <summary>What a customer is worth from the end of observation on, with the parts of it.</summary>
/// <param name="DiscountedPurchases">The purchases to come, discounted.</param>
/// <param name="SpendPerPurchase">What one of them is expected to bring, in major units; null where the model of spending has no expectation.</param>
/// <param name="MarginShare">The contribution margin as a fraction of spend.</param>
/// <param name="Currency">The ISO 4217 code of the currency.</param>
public sealed record CustomerWorth(double DiscountedPurchases, double? SpendPerPurchase, double MarginShare, string Currency)
{
    internal static LocalizedText NoExpectation { get; } = new(
        "mean spends vary so much over customers that the model of spending has no expectation for this customer: px + q is 1 or less.",
        "客户间平均消费额差异过大（px + q 不大于 1），消费模型对该客户没有期望值。");

    /// <summary>Margin × spend × purchases, in major units, not rounded; null where there is no expected spend.</summary>
    public double? Amount => MarginShare * SpendPerPurchase * DiscountedPurchases;

    /// <summary>The amount rounded to 2 digits, half away from zero; null where there is no expected spend.</summary>
    /// <exception cref="OverflowException">The amount is too large for a decimal number.</exception>
    public Money? Value => Amount is { } amount ? new Money((decimal)amount, Currency).Rounded() : null;

    /// <summary>Why there is no value; null where there is one.</summary>
    public LocalizedText? WhyNone => SpendPerPurchase is null ? NoExpectation : null;
}
