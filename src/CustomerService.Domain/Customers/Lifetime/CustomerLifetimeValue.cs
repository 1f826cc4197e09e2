using CustomerService.Domain.Customers.Lifetime.Numerics;
using CustomerService.Domain.Customers.Purchases;
using CustomerService.Domain.Customers.Value;

namespace CustomerService.Domain.Customers.Lifetime;

/// <summary>What customers are worth from the end of observation on: margin × expected spend × discounted purchases.</summary>
/// <remarks>
/// <para>
/// The value of what is still to come; what was earned before is not in it. Purchases come from a model of buying, spend from a model of
/// spending, and the two are taken to be independent: <see cref="SpendTable.Correlation"/> tells whether they are. Discounting is continuous
/// at the customer's own moments of purchase, so no convention about the beginning or the end of a period is needed.
/// </para>
/// <para>Source: Fader, Hardie and Lee, RFM and CLV: Using Iso-Value Curves for Customer Base Analysis, Journal of Marketing Research 42(4), 2005.</para>
/// <para>Immutable and safe to share between threads. Every choice behind a value is a property here.</para>
/// </remarks>
public sealed record CustomerLifetimeValue
{
    private CustomerLifetimeValue(IPurchaseModel purchases, GammaGamma spend, double marginShare, DiscountRate discount, double? horizon)
    {
        ArgumentNullException.ThrowIfNull(purchases);
        ArgumentNullException.ThrowIfNull(spend);
        (Purchases, Spend, Discount, Horizon) = (purchases, spend, discount, horizon);
        MarginShare = marginShare is > 0 and <= 1
            ? marginShare
            : throw new ArgumentOutOfRangeException(nameof(marginShare), marginShare, "A margin is a fraction of spend above 0 and at most 1; 30% is 0.3.");
    }

    /// <summary>The model of buying.</summary>
    public IPurchaseModel Purchases { get; }

    /// <summary>The model of spending.</summary>
    public GammaGamma Spend { get; }

    /// <summary>The contribution margin as a fraction of spend, in (0, 1].</summary>
    public double MarginShare { get; }

    /// <summary>The discount per <see cref="Unit"/>.</summary>
    public DiscountRate Discount { get; }

    /// <summary>For how long after the end of observation value counts, in <see cref="Unit"/>; null for ever.</summary>
    public double? Horizon { get; }

    /// <summary>The unit of the discount, of the horizon and of the customers' times.</summary>
    public TimeUnit Unit => Purchases.Unit;

    /// <summary>The currency of all values.</summary>
    public string Currency => Spend.Currency;

    /// <summary>Counts the value of all time to come.</summary>
    /// <param name="purchases">The model of buying.</param>
    /// <param name="spend">The model of spending.</param>
    /// <param name="marginShare">The contribution margin as a fraction of spend; above 0, at most 1.</param>
    /// <param name="discount">The discount per unit of the model of buying; above 0.</param>
    /// <returns>The calculation.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The margin is no such fraction, or the discount is 0.</exception>
    /// <example><code>
    /// var value = CustomerLifetimeValue.ForEver(buying.Model, spending.Model, marginShare: 0.3, DiscountRate.FromAnnualPercent(15, TimeUnit.Weeks));
    /// var worth = value.Of(customer, meanRepeatSpend: 42);   // worth.Value: what is still to come
    /// </code></example>
    public static CustomerLifetimeValue ForEver(IPurchaseModel purchases, GammaGamma spend, double marginShare, DiscountRate discount)
    {
        ModelParameter.CheckedEndless(discount);
        return new(purchases, spend, marginShare, discount, null);
    }

    /// <summary>Counts the value of a limited time to come.</summary>
    /// <param name="purchases">The model of buying.</param>
    /// <param name="spend">The model of spending.</param>
    /// <param name="marginShare">The contribution margin as a fraction of spend; above 0, at most 1.</param>
    /// <param name="discount">The discount per unit of the model of buying; 0 for none.</param>
    /// <param name="horizon">For how long after the end of observation, in the unit of the model of buying; 0 or more.</param>
    /// <returns>The calculation.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The margin is no such fraction, or the horizon is negative or not a finite number.</exception>
    public static CustomerLifetimeValue Within(double horizon, IPurchaseModel purchases, GammaGamma spend, double marginShare, DiscountRate discount) =>
        new(purchases, spend, marginShare, discount, ModelParameter.CheckedHorizon(horizon));

    /// <summary>The same calculation with other models.</summary>
    /// <param name="purchases">The model of buying, in the same unit.</param>
    /// <param name="spend">The model of spending.</param>
    /// <returns>The calculation with all other choices as they are.</returns>
    /// <exception cref="ArgumentException">The unit is another one: discount and horizon are counted in it.</exception>
    public CustomerLifetimeValue With(IPurchaseModel purchases, GammaGamma spend)
    {
        ArgumentNullException.ThrowIfNull(purchases);
        return purchases.Unit == Unit
            ? new(purchases, spend, MarginShare, Discount, Horizon)
            : throw new ArgumentException($"The discount is per {Unit}, the model in {purchases.Unit}: use one unit.", nameof(purchases));
    }

    /// <summary>The value of a customer.</summary>
    /// <param name="customer">What the customer bought.</param>
    /// <param name="meanRepeatSpend">The mean spend of the repeat purchases, in major units; null for one who never bought again, and for no one else.</param>
    /// <returns>The value with its parts, or the reason why there is none.</returns>
    /// <exception cref="CustomerDataException">The numbers of the customer are outside the models.</exception>
    public CustomerWorth Of(Buying customer, double? meanRepeatSpend)
    {
        var fault = customer.Fault() ?? SpendFault(customer.Frequency, meanRepeatSpend);
        if (fault is not null)
        {
            throw CustomerDataFaults.OfAll(fault.English, fault.Chinese, nameof(customer));
        }

        return new(Discounted(customer), Spend.Expected(customer.Frequency, meanRepeatSpend ?? 0), MarginShare, Currency);
    }

    /// <summary>The values of many customers.</summary>
    /// <param name="customers">What they bought, in any order.</param>
    /// <param name="meanRepeatSpends">The mean spend of each one's repeat purchases, in major units; 0 for one who never bought again.</param>
    /// <param name="values">Takes the value of each, in major units of <see cref="Currency"/>, not rounded; as long as the customers.</param>
    /// <remarks>
    /// Made for millions: what customers with the same frequency and age have in common is calculated once. Nothing is written when a row is at fault. A row
    /// for which there is no expected spend is at fault here; <see cref="Of"/> gives such a customer's other parts.
    /// </remarks>
    /// <exception cref="CustomerDataException">Rows are outside the models; each is named with its reason.</exception>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public void Fill(ReadOnlySpan<Buying> customers, ReadOnlySpan<double> meanRepeatSpends, Span<double> values)
    {
        if (meanRepeatSpends.Length != customers.Length || values.Length != customers.Length)
        {
            throw new ArgumentException($"There are {customers.Length} customers, {meanRepeatSpends.Length} mean spends and room for {values.Length} values; all three are as long.", nameof(customers));
        }

        Check(customers, meanRepeatSpends);
        var (alive, expected) = (new double[customers.Length], new double[customers.Length]);
        Purchases.Score(customers, 0, alive, expected);
        var memory = new BuyingMemory();
        for (var i = 0; i < customers.Length; i++)
        {
            // What is to come of one who is there depends on frequency and age alone, so it is asked of one who has just bought.
            var (frequency, _, age) = customers[i];
            var justBought = new Buying(frequency, frequency == 0 ? 0 : age, age);
            ref var entry = ref memory.Of(justBought, out var isKnown);
            if (!isKnown)
            {
                entry.First = MarginShare * Discounted(justBought) / Purchases.ProbabilityAlive(justBought);
            }

            values[i] = alive[i] * entry.First * Spend.Expected(customers[i].Frequency, meanRepeatSpends[i])!.Value;
        }
    }

    /// <summary>Whether the model of spending has a place for a customer and an expectation.</summary>
    internal bool HasValue(int frequency, double? meanRepeatSpend) =>
        SpendFault(frequency, meanRepeatSpend) is null && Spend.Expected(frequency, meanRepeatSpend ?? 0) is not null;

    private double Discounted(in Buying customer) => Horizon is { } horizon
        ? Purchases.DiscountedPurchases(customer, Discount, horizon)
        : Purchases.DiscountedPurchases(customer, Discount);

    private void Check(ReadOnlySpan<Buying> customers, ReadOnlySpan<double> meanRepeatSpends)
    {
        var faults = new CustomerDataFaults();
        for (var i = 0; i < customers.Length; i++)
        {
            var frequency = customers[i].Frequency;
            double? mean = frequency == 0 && meanRepeatSpends[i] == 0 ? null : meanRepeatSpends[i];
            if ((customers[i].Fault() ?? SpendFault(frequency, mean)) is { } fault)
            {
                faults.Add(i, fault.English, fault.Chinese);
            }
            else if (Spend.Expected(frequency, 0) is null)
            {
                faults.Add(i, CustomerWorth.NoExpectation.English, CustomerWorth.NoExpectation.Chinese);
            }
        }

        faults.ThrowIfAny(nameof(customers));
    }

    private static LocalizedText? SpendFault(int frequency, double? mean) => (frequency, mean) switch
    {
        (0, null) => null,
        (0, { } some) => new(
            FormattableString.Invariant($"the mean spend of repeat purchases is {some} without a repeat purchase."), FormattableString.Invariant($"没有重复购买，重复购买的平均消费额却为 {some}。")),
        (_, null) => new(
            FormattableString.Invariant($"there are {frequency} repeat purchases, and their mean spend is missing."), FormattableString.Invariant($"有 {frequency} 次重复购买，却缺少其平均消费额。")),
        (_, { } some) => new Spending(frequency, some).Fault(),
    };
}
