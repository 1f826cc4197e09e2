namespace CustomerService.Domain.Customers.Purchases;

/// <summary>What a model of buying knows of a customer: how often, how lately, and for how long one could have bought.</summary>
/// <param name="Frequency">Repeat purchases, x: days with a purchase, the first of them not counted; 0 or more.</param>
/// <param name="Recency">The customer's age at the last purchase, t_x, in the time unit of the table: 0 when there was no repeat purchase.</param>
/// <param name="Age">Time from the first purchase to the end of observation, T, in the same unit; more than 0, not less than the recency.</param>
/// <remarks>
/// The usual letters are x, t_x and T. Recency here is the age <em>at</em> the last purchase, as in the literature on these models: the greater,
/// the more lately the customer bought. Source: Fader, Hardie and Lee, "Counting Your Customers" the Easy Way, Marketing Science 24(2), 2005.
/// </remarks>
public readonly record struct Buying(int Frequency, double Recency, double Age)
{
    /// <summary>The three numbers by their usual letters; the same in every culture.</summary>
    /// <returns>For example <c>x 2, t_x 30.43, T 38.86</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"x {Frequency}, t_x {Recency:0.##}, T {Age:0.##}");

    /// <summary>What is wrong with the numbers; null when nothing is.</summary>
    internal LocalizedText? Fault() => this switch
    {
        { Age: not > 0 } or { Age: double.PositiveInfinity } => Text(
            $"the age T is {Age}; it must be a finite number above 0.", $"客户期龄 T 为 {Age}，须为大于 0 的有限数。"),
        { Frequency: < 0 } => Text($"the frequency is {Frequency}; it must be 0 or more.", $"购买频次为 {Frequency}，须不小于 0。"),
        { Recency: not >= 0 } => Text($"the recency is {Recency}; it must be 0 or more.", $"最近购买时点为 {Recency}，须不小于 0。"),
        _ when Recency > Age => Text($"the recency {Recency} is above the age T of {Age}.", $"最近购买时点 {Recency} 晚于客户期龄 T（{Age}）。"),
        { Frequency: 0, Recency: > 0 } => Text(
            $"the recency is {Recency} without a repeat purchase; it must be 0 where the frequency is 0.", $"没有重复购买，最近购买时点却为 {Recency}；频次为 0 时须为 0。"),
        { Frequency: > 0, Recency: 0 } => Text(
            $"there are {Frequency} repeat purchases, and the recency is 0: the first purchase is not a repeat one.", $"有 {Frequency} 次重复购买，最近购买时点却为 0：首次购买不计入重复购买。"),
        _ => null,
    };

    private static LocalizedText Text(FormattableString english, FormattableString chinese) =>
        new(FormattableString.Invariant(english), FormattableString.Invariant(chinese));
}
