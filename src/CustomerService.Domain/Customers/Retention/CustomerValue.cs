using System.Globalization;
using CustomerService.Domain.Customers.Purchases;

namespace CustomerService.Domain.Customers.Retention;

/// <summary>A customer with what is still to come of one, and how much of it is at risk.</summary>
/// <remarks>
/// Value at risk is what would be to come of a certain customer, less what is to come as things stand: (1 − alive) × value if alive. It is 0
/// where a model takes the customer to be there for certain, as BG/NBD does with everyone who never bought again. It counts the same for one who
/// may just have left and for one who is long gone, if an offer does as much for both; <see cref="CustomerValues.MostAtRisk"/> asks from which
/// probability on a customer still counts as within reach.
/// </remarks>
public readonly record struct CustomerValue
{
    internal CustomerValue(CustomerSummary customer, double alive, double amount, string currency, TimeUnit unit) =>
        (Customer, ProbabilityAlive, Amount, Currency, Unit) = (customer, alive, amount, currency, unit);

    /// <summary>The customer.</summary>
    public CustomerSummary Customer { get; }

    /// <summary>The probability that the customer still is one.</summary>
    public double ProbabilityAlive { get; }

    /// <summary>What is to come, discounted, in major units of the currency; not rounded.</summary>
    public double Amount { get; }

    /// <summary>The currency.</summary>
    public string Currency { get; }

    /// <summary>The unit of the customer's times.</summary>
    public TimeUnit Unit { get; }

    /// <summary>What would be to come if the customer certainly still were one, in major units: amount / probability alive; 0 where the probability is 0.</summary>
    public double AmountIfAlive => ProbabilityAlive > 0 ? Amount / ProbabilityAlive : 0;

    /// <summary>What is at risk, in major units: the amount if alive less the amount; 0 or more.</summary>
    public double AmountAtRisk => Math.Max(0, AmountIfAlive - Amount);

    /// <summary>What is to come, rounded to 2 digits.</summary>
    /// <exception cref="OverflowException">The amount is too large for a decimal number.</exception>
    public Money Value => new Money((decimal)Amount, Currency).Rounded();

    /// <summary>What is at risk, rounded to 2 digits.</summary>
    /// <exception cref="OverflowException">The amount is too large for a decimal number.</exception>
    public Money ValueAtRisk => new Money((decimal)AmountAtRisk, Currency).Rounded();

    /// <summary>The mean time between the purchases so far, in the unit; null where there was no repeat purchase.</summary>
    public double? UsualGap => Customer.Buying.Frequency > 0 ? Customer.Buying.Recency / Customer.Buying.Frequency : null;

    /// <summary>The customer in a sentence: how long silent, how likely there, what is to come and what is at risk.</summary>
    public LocalizedText InWords
    {
        get
        {
            var (silent, unit) = (Number(Customer.SinceLastPurchase), Unit.AmountWord);
            var gap = UsualGap is { } usual
                ? new LocalizedText($", before that every {Number(usual)}", $"，此前平均每 {Number(usual)} {unit.Chinese}购买一次")
                : new LocalizedText(", bought once", "，仅购买过一次");
            var alive = Percent(ProbabilityAlive);
            return new(
                $"{Customer.Id}: silent for {silent} {unit.English}{gap.English}; {alive} likely still a customer; {Value.InWords} to come, {ValueAtRisk.InWords} at risk.",
                $"{Customer.Id}：已 {silent} {unit.Chinese}未购买{gap.Chinese}；仍为客户的概率 {alive}；预期价值 {Value.InWords}，面临风险 {ValueAtRisk.InWords}。");
        }
    }

    private static string Number(double number) => number.ToString(number < 10 ? "0.#" : "0", CultureInfo.InvariantCulture);

    // Only certainty is 100%, only impossibility 0%.
    private static string Percent(double share) => share switch
    {
        > 0 and < 0.01 => "< 1%",
        > 0.99 and < 1 => "> 99%",
        _ => (100 * share).ToString("0", CultureInfo.InvariantCulture) + "%",
    };
}
