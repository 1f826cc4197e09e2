using CustomerService.Domain.Customers.Lifetime.Numerics;
using CustomerService.Domain.Customers.Purchases;

namespace CustomerService.Domain.Customers.Lifetime;

/// <summary>The beta-geometric/NBD model: customers buy at random at a rate of their own, and may leave right after any repeat purchase.</summary>
/// <remarks>
/// <para>
/// Rates are gamma-distributed over customers, with shape r and rate α (in units of time); the probability of leaving after a purchase is
/// beta-distributed with a and b. Who never bought again is certainly alive under this model, as leaving follows a repeat purchase.
/// </para>
/// <para>Source: Fader, Hardie and Lee, "Counting Your Customers" the Easy Way: An Alternative to the Pareto/NBD Model, Marketing Science 24(2), 2005.</para>
/// </remarks>
public sealed partial record BgNbd
{
    /// <summary>Makes the model from known parameters.</summary>
    /// <param name="r">Shape of the rates; above 0.</param>
    /// <param name="alpha">Rate parameter of the rates, in units of time; above 0. The mean rate is r/α purchases per unit.</param>
    /// <param name="a">First parameter of leaving; above 0. The mean probability of leaving after a purchase is a/(a+b).</param>
    /// <param name="b">Second parameter of leaving; above 0.</param>
    /// <param name="unit">The unit of time.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is not a finite number above 0, or the unit is none.</exception>
    public BgNbd(double r, double alpha, double a, double b, TimeUnit unit)
    {
        (R, Alpha, A, B) = (ModelParameter.Checked(r), ModelParameter.Checked(alpha), ModelParameter.Checked(a), ModelParameter.Checked(b));
        _ = unit.LengthInDays;   // refuses what is no unit
        Unit = unit;
    }

    /// <summary>Shape of the purchase rates.</summary>
    public double R { get; }

    /// <summary>Rate parameter of the purchase rates, in units of time.</summary>
    public double Alpha { get; }

    /// <summary>First parameter of the probability of leaving.</summary>
    public double A { get; }

    /// <summary>Second parameter of the probability of leaving.</summary>
    public double B { get; }

    /// <inheritdoc cref="IPurchaseModel"/>
    public TimeUnit Unit { get; }

    /// <summary>Fits the model to customers by maximum likelihood.</summary>
    /// <param name="customers">The customers.</param>
    /// <returns>The outcome, with the model where the data identify one.</returns>
    /// <example><code>var fit = BgNbd.Fit(summaries.Buying);   // fit.Outcome, fit.Model.R</code></example>
    public static ModelFit<BgNbd> Fit(BuyingTable customers)
    {
        ArgumentNullException.ThrowIfNull(customers);
        var data = new BuyingColumns(customers);
        return ModelFitter.Fit(
            new BetaGeometricLikelihood(data, first: 0),
            [0, Math.Log(data.MeanAge / 4), 0, Math.Log(1.5)],
            new ModelShape<BgNbd>(
                ["r", "alpha", "a", "b"],
                values => new(values[0], values[1], values[2], values[3], customers.Unit),
                [
                    (ModelLimit.NoDropOut, [double.NaN, double.NaN, -20, 0]),
                    (ModelLimit.CommonDropOut, [double.NaN, double.NaN, double.NaN, ModelFitter.Endless]),
                    (ModelLimit.AtOnceOrNever, [double.NaN, double.NaN, double.NaN, -ModelFitter.Endless]),
                    (ModelLimit.CommonRate, [ModelFitter.Endless, double.NaN, double.NaN, double.NaN]),
                ]),
            customers.Customers,
            data.Rows,
            customers.Repeaters == 0 ? ModelLimit.NoRepeatPurchases : null);
    }

    /// <summary>Fits the model to customers by maximum likelihood.</summary>
    /// <param name="customers">The customers, summed up.</param>
    /// <returns>The outcome, with the model where the data identify one.</returns>
    public static ModelFit<BgNbd> Fit(CustomerSummaries customers)
    {
        ArgumentNullException.ThrowIfNull(customers);
        return Fit(customers.Buying);
    }

    /// <inheritdoc cref="IPurchaseModel"/>
    public double LogLikelihood(BuyingTable customers)
    {
        ModelParameter.CheckUnit(customers, Unit);
        Span<double> slope = stackalloc double[4];
        return customers.Customers * new BetaGeometricLikelihood(new(customers), first: 0).Evaluate([Math.Log(R), Math.Log(Alpha), Math.Log(A), Math.Log(B)], slope);
    }

    /// <summary>The name, the parameters and the unit; the same in every culture.</summary>
    /// <returns>Four significant digits each.</returns>
    public override string ToString() => FormattableString.Invariant($"{Name}: r {R:G4}, alpha {Alpha:G4}, a {A:G4}, b {B:G4}, in {Unit.DisplayName.English}");
}
