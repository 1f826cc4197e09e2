using System.Collections.Immutable;
using CustomerService.Domain.Customers.Lifetime;
using CustomerService.Domain.Customers.Purchases;
using CustomerService.Domain.Customers.Segments;

namespace CustomerService.Domain.Customers.Retention;

/// <summary>What the customers of a set are worth, and what of it is at risk.</summary>
/// <example><code>
/// var values = CustomerValues.Of(customers, CustomerLifetimeValue.ForEver(buying.Model, spending.Model, marginShare: 0.3, discount));
/// var pyramid = CustomerPyramid.Curry.Divide(values.Ranked);
/// foreach (var customer in values.MostAtRisk(10, aliveAtLeast: 0.1)) Console.WriteLine(customer.InWords.English);
/// </code></example>
public sealed class CustomerValues
{
    private CustomerValues(CustomerLifetimeValue worth, ImmutableArray<CustomerValue> customers, ImmutableArray<CustomerSummary> leftOut)
    {
        (Worth, Customers, LeftOut) = (worth, customers, leftOut);
        Ranked = ByAmount(customers, worth.Currency);
    }

    /// <summary>The calculation, with all its conventions.</summary>
    public CustomerLifetimeValue Worth { get; }

    /// <summary>Every customer with a value, in the order of the summaries.</summary>
    public ImmutableArray<CustomerValue> Customers { get; }

    /// <summary>
    /// Customers without a value: repeat purchases that cost nothing, a mean spend without an expectation, or a first purchase on the very last day.
    /// </summary>
    public ImmutableArray<CustomerSummary> LeftOut { get; }

    /// <summary>The customers by what is to come, greatest first: for pyramids, deciles and concentration.</summary>
    public RankedCustomers Ranked { get; }

    /// <summary>What is to come of all of them, rounded to 2 digits.</summary>
    /// <exception cref="OverflowException">The amount is too large for a decimal number.</exception>
    public Money Total => new Money((decimal)Ranked.Total, Worth.Currency).Rounded();

    /// <summary>What is at risk with all of them, rounded to 2 digits.</summary>
    /// <exception cref="OverflowException">The amount is too large for a decimal number.</exception>
    public Money TotalAtRisk => new Money((decimal)Customers.Sum(customer => customer.AmountAtRisk), Worth.Currency).Rounded();

    /// <summary>Values customers. Time grows with n log n for the ranking; what customers with the same buying have in common is calculated once.</summary>
    /// <param name="customers">The customers, in the unit of the model of buying and the currency of the model of spending.</param>
    /// <param name="worth">How they are valued.</param>
    /// <returns>The values; no customer is dropped without being listed.</returns>
    /// <exception cref="ArgumentException">Unit or currency differ.</exception>
    public static CustomerValues Of(CustomerSummaries customers, CustomerLifetimeValue worth)
    {
        ArgumentNullException.ThrowIfNull(customers);
        ArgumentNullException.ThrowIfNull(worth);
        if (customers.Unit != worth.Unit || customers.Currency != worth.Currency)
        {
            throw new ArgumentException(
                $"The customers are counted in {customers.Unit} and {customers.Currency}, the models in {worth.Unit} and {worth.Currency}: fit and value the same customers.", nameof(worth));
        }

        var (valued, leftOut) = (new List<CustomerSummary>(customers.Customers.Length), ImmutableArray.CreateBuilder<CustomerSummary>());
        foreach (var customer in customers.Customers)
        {
            if (worth.HasValue(customer.Buying.Frequency, customer.MeanRepeatSpend))
            {
                valued.Add(customer);
            }
            else
            {
                leftOut.Add(customer);
            }
        }

        leftOut.AddRange(customers.TooNew);
        var (buying, spend) = (new Buying[valued.Count], new double[valued.Count]);
        for (var i = 0; i < buying.Length; i++)
        {
            (buying[i], spend[i]) = (valued[i].Buying, valued[i].MeanRepeatSpend ?? 0);
        }

        var (alive, expected, amounts) = (new double[buying.Length], new double[buying.Length], new double[buying.Length]);
        worth.Purchases.Score(buying, 0, alive, expected);
        worth.Fill(buying, spend, amounts);
        var values = ImmutableArray.CreateBuilder<CustomerValue>(buying.Length);
        for (var i = 0; i < buying.Length; i++)
        {
            values.Add(new(valued[i], alive[i], amounts[i], worth.Currency, worth.Unit));
        }

        return new(worth, values.MoveToImmutable(), leftOut.ToImmutable());
    }

    /// <summary>The customers with the most value at risk, the most first; those with the same by id.</summary>
    /// <param name="count">How many at most; 0 or more.</param>
    /// <param name="aliveAtLeast">
    /// Leaves out who is less likely still a customer than this, in [0, 1]; no source gives it. With 0, as a rule, those stand first who are surely
    /// gone and were worth most.
    /// </param>
    /// <returns>Customers with something at risk.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative, or the probability outside [0, 1].</exception>
    public ImmutableArray<CustomerValue> MostAtRisk(int count, double aliveAtLeast)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (aliveAtLeast is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(aliveAtLeast), aliveAtLeast, "A probability is a fraction in [0, 1].");
        }

        return
        [
            .. Customers.Where(customer => customer.AmountAtRisk > 0 && customer.ProbabilityAlive >= aliveAtLeast)
                .OrderByDescending(customer => customer.AmountAtRisk)
                .ThenBy(customer => customer.Customer.Id.Value, StringComparer.Ordinal)
                .Take(count),
        ];
    }

    /// <summary>A customer's value as things stand, with the error of both models' parameters.</summary>
    /// <typeparam name="TModel">The model of buying.</typeparam>
    /// <param name="customer">One of <see cref="Customers"/>.</param>
    /// <param name="purchases">The fit of the model of buying that <see cref="Worth"/> uses.</param>
    /// <param name="spend">The fit of the model of spending that <see cref="Worth"/> uses.</param>
    /// <param name="confidence">The confidence of the interval, in (0, 1); 0.95 is usual.</param>
    /// <returns>The value with its interval, in major units of the currency. The errors of the two fits are taken to be independent.</returns>
    /// <exception cref="ArgumentException">A fit is not that of the model in use.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is not above 0 and below 1.</exception>
    /// <exception cref="InvalidOperationException">The customer's expected spend ends so near the fitted parameters that there is no interval.</exception>
    public Estimate Interval<TModel>(CustomerValue customer, ModelFit<TModel> purchases, ModelFit<GammaGamma> spend, double confidence)
        where TModel : class, IPurchaseModel => Interval(purchases, spend, confidence, worth => worth.Of(customer.Customer.Buying, customer.Customer.MeanRepeatSpend).Amount);

    /// <summary>A customer's value if one certainly still is a customer, with the error of both models' parameters: what a remedy weighs.</summary>
    /// <typeparam name="TModel">The model of buying.</typeparam>
    /// <param name="customer">One of <see cref="Customers"/>.</param>
    /// <param name="purchases">The fit of the model of buying that <see cref="Worth"/> uses.</param>
    /// <param name="spend">The fit of the model of spending that <see cref="Worth"/> uses.</param>
    /// <param name="confidence">The confidence of the interval, in (0, 1); 0.95 is usual.</param>
    /// <returns>The value with its interval, in major units of the currency. The errors of the two fits are taken to be independent.</returns>
    /// <exception cref="ArgumentException">A fit is not that of the model in use.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is not above 0 and below 1.</exception>
    /// <exception cref="InvalidOperationException">The customer's expected spend ends so near the fitted parameters that there is no interval.</exception>
    public Estimate IntervalIfAlive<TModel>(CustomerValue customer, ModelFit<TModel> purchases, ModelFit<GammaGamma> spend, double confidence)
        where TModel : class, IPurchaseModel => Interval(
            purchases, spend, confidence, worth => worth.Of(customer.Customer.Buying, customer.Customer.MeanRepeatSpend).Amount / worth.Purchases.ProbabilityAlive(customer.Customer.Buying));

    private Estimate Interval<TModel>(ModelFit<TModel> purchases, ModelFit<GammaGamma> spend, double confidence, Func<CustomerLifetimeValue, double?> amount)
        where TModel : class, IPurchaseModel
    {
        ArgumentNullException.ThrowIfNull(purchases);
        ArgumentNullException.ThrowIfNull(spend);
        if (!Worth.Purchases.Equals(purchases.Model) || !Worth.Spend.Equals(spend.Model))
        {
            throw new ArgumentException("The values were calculated with other models than those of these fits.", nameof(purchases));
        }

        var ofBuying = purchases.Interval(model => amount(Worth.With(model, Worth.Spend)) ?? double.NaN, QuantityRange.Positive, confidence);
        var ofSpend = spend.Interval(model => amount(Worth.With(Worth.Purchases, model)) ?? double.NaN, QuantityRange.Positive, confidence);
        if (!double.IsFinite(ofSpend.StandardError))
        {
            throw new InvalidOperationException("The expected spend of this customer ends near the fitted parameters: there is no interval.");
        }

        return Estimate.Of(ofBuying.Value, double.Hypot(ofBuying.StandardError, ofSpend.StandardError), QuantityRange.Positive, confidence);
    }

    private static RankedCustomers ByAmount(ImmutableArray<CustomerValue> customers, string currency)
    {
        var rows = new CustomerAmount[customers.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = new(customers[i].Customer.Id, customers[i].Amount);
        }

        return RankedCustomers.Of(rows, currency);
    }
}
