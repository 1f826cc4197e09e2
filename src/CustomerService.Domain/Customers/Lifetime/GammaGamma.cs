using System.Text.Json.Serialization;
using CustomerService.Domain.Customers.Lifetime.Numerics;
using CustomerService.Domain.Customers.Purchases;

namespace CustomerService.Domain.Customers.Lifetime;

/// <summary>The Gamma-Gamma model of spending: what a customer spends varies around a mean of one's own, and the means vary over customers.</summary>
/// <remarks>
/// <para>
/// A purchase is gamma-distributed with shape p and a rate ν of the customer's; ν is gamma-distributed with shape q and rate v. The mean spend
/// p/ν of customers then has an inverse gamma distribution with shape q and scale pv. How much is spent must not depend on how often:
/// <see cref="SpendTable.Correlation"/> tells whether it does.
/// </para>
/// <para>
/// Source: Fader, Hardie and Lee, RFM and CLV: Using Iso-Value Curves for Customer Base Analysis, Journal of Marketing Research 42(4), 2005;
/// Fader and Hardie, The Gamma-Gamma Model of Monetary Value, 2013.
/// </para>
/// </remarks>
public sealed record GammaGamma
{
    /// <summary>Makes the model from known parameters.</summary>
    /// <param name="p">Shape of what is spent in a purchase; above 0.</param>
    /// <param name="q">Shape of the rates over customers; above 0.</param>
    /// <param name="v">Rate parameter of the rates, in major units of the currency; above 0.</param>
    /// <param name="currency">The ISO 4217 code of the currency.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is not a finite number above 0.</exception>
    /// <exception cref="ArgumentException">The currency is not three capital letters.</exception>
    public GammaGamma(double p, double q, double v, string currency)
    {
        (P, Q, V) = (ModelParameter.Checked(p), ModelParameter.Checked(q), ModelParameter.Checked(v));
        Currency = new Money(0, currency).Currency;
    }

    /// <summary>Shape of what is spent in a purchase.</summary>
    public double P { get; }

    /// <summary>Shape of the rates over customers.</summary>
    public double Q { get; }

    /// <summary>Rate parameter of the rates, in major units of the currency.</summary>
    public double V { get; }

    /// <summary>The ISO 4217 code of the currency.</summary>
    public string Currency { get; }

    /// <summary>The mean spend per purchase over all customers, in major units; null where q is 1 or less, as the means then vary too much to have a mean.</summary>
    /// <remarks>pv/(q − 1). What is known of a customer who never bought again. With q below 1 the formula gives a negative number: there is no mean.</remarks>
    [JsonIgnore]
    public double? PopulationMean => Q > 1 ? P * V / (Q - 1) : null;

    /// <summary>The mean spend of the commonest customer: the mode of the means, pv/(q + 1), in major units; it exists for any q.</summary>
    [JsonIgnore]
    public double PopulationMode => P * V / (Q + 1);

    /// <summary>Fits the model to customers by maximum likelihood.</summary>
    /// <param name="customers">Customers who bought again.</param>
    /// <returns>The outcome, with the model where the data identify one.</returns>
    /// <example><code>var fit = GammaGamma.Fit(summaries.Spending);   // fit.Outcome, fit.Model.PopulationMean</code></example>
    public static ModelFit<GammaGamma> Fit(SpendTable customers)
    {
        ArgumentNullException.ThrowIfNull(customers);
        var data = new SpendColumns(customers);
        return ModelFitter.Fit(
            new GammaGammaLikelihood(data),
            [Math.Log(6), Math.Log(4), Math.Log(15) + Math.Log(data.MedianSpend / 20)],
            new ModelShape<GammaGamma>(
                ["p", "q", "v"],
                values => new(values[0], values[1], values[2], customers.Currency),
                [
                    (ModelLimit.CommonSpend, [double.NaN, ModelFitter.Endless, double.NaN]),
                    (ModelLimit.ConstantSpend, [ModelFitter.Endless, double.NaN, double.NaN]),
                ]),
            customers.Customers,
            data.Rows,
            data.IsOneMean ? ModelLimit.CommonSpend : null);   // the likelihood has no upper end then
    }

    /// <summary>Fits the model to customers by maximum likelihood.</summary>
    /// <param name="customers">The customers, summed up; those who never bought again, or for nothing, are left out.</param>
    /// <returns>The outcome, with the model where the data identify one.</returns>
    /// <exception cref="CustomerDataException">Nobody spent anything in a repeat purchase.</exception>
    public static ModelFit<GammaGamma> Fit(CustomerSummaries customers)
    {
        ArgumentNullException.ThrowIfNull(customers);
        return Fit(customers.Spending ?? throw CustomerDataFaults.OfAll("Nobody spent anything in a repeat purchase.", "没有重复购买的消费数据。", nameof(customers)));
    }

    /// <summary>The log-likelihood of customers under this model.</summary>
    /// <param name="customers">The customers, in the currency of the model; not only those it was fitted to.</param>
    /// <returns>The sum over all customers.</returns>
    /// <exception cref="ArgumentException">The customers spend another currency.</exception>
    public double LogLikelihood(SpendTable customers)
    {
        ArgumentNullException.ThrowIfNull(customers);
        if (customers.Currency != Currency)
        {
            throw new ArgumentException($"The customers spend {customers.Currency}, the model is in {Currency}: convert one of them first.", nameof(customers));
        }

        Span<double> slope = stackalloc double[3];
        return customers.Customers * new GammaGammaLikelihood(new(customers)).Evaluate([Math.Log(P), Math.Log(Q), Math.Log(V)], slope);
    }

    /// <summary>What a customer is expected to spend in a purchase to come.</summary>
    /// <param name="customer">What the customer spent.</param>
    /// <returns>Major units of the currency; null where px + q is 1 or less, as there is no expectation then.</returns>
    /// <remarks>
    /// p (v + xm) / (px + q − 1): a mean of one's own mean and that of the population, with a weight that grows with the number of purchases.
    /// Fader, Hardie and Lee 2005.
    /// </remarks>
    /// <exception cref="CustomerDataException">The numbers of the customer are outside the model.</exception>
    public double? ExpectedSpend(Spending customer)
    {
        if (customer.Fault() is { } fault)
        {
            throw CustomerDataFaults.OfAll(fault.English, fault.Chinese, nameof(customer));
        }

        return Expected(customer.Frequency, customer.MeanSpend);
    }

    /// <summary>The expectation of a checked customer, one who never bought again included.</summary>
    internal double? Expected(int frequency, double meanSpend)
    {
        var weight = (P * frequency) + Q - 1;
        return weight > 0 ? P * ((V / weight) + (meanSpend * (frequency / weight))) : null;
    }

    /// <summary>The name, the parameters and the currency; the same in every culture.</summary>
    /// <returns>Four significant digits each.</returns>
    public override string ToString() => FormattableString.Invariant($"Gamma-Gamma: p {P:G4}, q {Q:G4}, v {V:G4}, in {Currency}");
}
