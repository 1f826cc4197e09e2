namespace CustomerService.Domain.Customers.Purchases;

/// <summary>One customer as another system summed the purchases up: a database, a spreadsheet, a published data set.</summary>
/// <param name="Id">Who it is; once in the set.</param>
/// <param name="Buying">Frequency, recency and age; whoever made the rows merged the purchases of one day and left the first one out of the frequency.</param>
/// <param name="MeanRepeatSpend">
/// The mean spend of a repeat purchase in major units; 0 or more, and 0 where the frequency is 0 (the custom of such files). It is not rounded.
/// </param>
/// <param name="Total">All spend, the first purchase included, in major units; null where it is not known, and then no RFM score is given.</param>
public readonly record struct SummaryRow(CustomerId Id, Buying Buying, double MeanRepeatSpend, decimal? Total = null)
{
    private const decimal LargestTotal = 1_000_000_000_000_000m;   // so that millions of customers add up

    /// <summary>What is wrong with the row apart from its buying; null when nothing is.</summary>
    internal LocalizedText? Fault() => this switch
    {
        { Id: null } => new("there is no customer id.", "缺少客户编号。"),
        { MeanRepeatSpend: not >= 0 } or { MeanRepeatSpend: double.PositiveInfinity } => Text(
            $"the mean spend is {MeanRepeatSpend}; it must be a finite number, 0 or more.", $"平均消费额为 {MeanRepeatSpend}，须为不小于 0 的有限数。"),
        { MeanRepeatSpend: > 0, Buying.Frequency: 0 } => Text(
            $"the mean spend of repeat purchases is {MeanRepeatSpend} without a repeat purchase; it must be 0.", $"没有重复购买，平均消费额却为 {MeanRepeatSpend}，须为 0。"),
        { Total: < 0 or > LargestTotal } => Text(
            $"the total is {Total}; it must lie between 0 and a thousand million million.", $"消费总额为 {Total}，须在 0 与一千万亿之间。"),
        _ => null,
    };

    private static LocalizedText Text(FormattableString english, FormattableString chinese) =>
        new(FormattableString.Invariant(english), FormattableString.Invariant(chinese));
}
