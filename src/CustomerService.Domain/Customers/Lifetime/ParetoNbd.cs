using CustomerService.Domain.Customers.Lifetime.Numerics;
using CustomerService.Domain.Customers.Purchases;

namespace CustomerService.Domain.Customers.Lifetime;

/// <summary>The Pareto/NBD model: customers buy at random at a rate of their own, and may leave at any moment, at another rate of their own.</summary>
/// <remarks>
/// <para>
/// Purchase rates are gamma-distributed over customers, with shape r and rate α; rates of leaving with shape s and rate β, so that the time to
/// leaving has a Pareto distribution. α and β are in units of time. Who never bought again may have left.
/// </para>
/// <para>
/// Source: Schmittlein, Morrison and Colombo, Counting Your Customers: Who Are They and What Will They Do Next?, Management Science 33(1), 1987;
/// Fader and Hardie, A Note on Deriving the Pareto/NBD Model and Related Expressions, 2005.
/// </para>
/// </remarks>
public sealed partial record ParetoNbd
{
    /// <summary>Makes the model from known parameters.</summary>
    /// <param name="r">Shape of the purchase rates; above 0.</param>
    /// <param name="alpha">Rate parameter of the purchase rates, in units of time; above 0. The mean rate is r/α purchases per unit.</param>
    /// <param name="s">Shape of the rates of leaving; above 0.</param>
    /// <param name="beta">Rate parameter of the rates of leaving, in units of time; above 0. The mean rate is s/β per unit.</param>
    /// <param name="unit">The unit of time.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is not a finite number above 0, or the unit is none.</exception>
    public ParetoNbd(double r, double alpha, double s, double beta, TimeUnit unit)
    {
        (R, Alpha, S, Beta) = (ModelParameter.Checked(r), ModelParameter.Checked(alpha), ModelParameter.Checked(s), ModelParameter.Checked(beta));
        _ = unit.LengthInDays;   // refuses what is no unit
        Unit = unit;
    }

    /// <summary>Shape of the purchase rates.</summary>
    public double R { get; }

    /// <summary>Rate parameter of the purchase rates, in units of time.</summary>
    public double Alpha { get; }

    /// <summary>Shape of the rates of leaving.</summary>
    public double S { get; }

    /// <summary>Rate parameter of the rates of leaving, in units of time.</summary>
    public double Beta { get; }

    /// <inheritdoc/>
    public TimeUnit Unit { get; }

    /// <summary>Fits the model to customers by maximum likelihood.</summary>
    /// <param name="customers">The customers.</param>
    /// <returns>The outcome, with the model where the data identify one.</returns>
    /// <remarks>β is known badly from ordinary data: its standard error is half of it, and programs agree on the likelihood better than on β.</remarks>
    /// <example><code>var fit = ParetoNbd.Fit(summaries.Buying);   // fit.Outcome, fit.Model.Beta</code></example>
    public static ModelFit<ParetoNbd> Fit(BuyingTable customers)
    {
        ArgumentNullException.ThrowIfNull(customers);
        var data = new BuyingColumns(customers);
        var scale = Math.Log(data.MeanAge);
        return ModelFitter.Fit(
            new ParetoNbdLikelihood(data),
            [Math.Log(0.5), scale - Math.Log(3), Math.Log(0.6), scale - Math.Log(3)],
            new ModelShape<ParetoNbd>(
                ["r", "alpha", "s", "beta"],
                values => new(values[0], values[1], values[2], values[3], customers.Unit),
                [
                    (ModelLimit.NoDropOut, [double.NaN, double.NaN, -20, scale]),
                    (ModelLimit.CommonDropOut, [double.NaN, double.NaN, ModelFitter.Endless, double.NaN]),
                    (ModelLimit.AtOnceOrNever, [double.NaN, double.NaN, double.NaN, scale - 20]),
                    (ModelLimit.CommonRate, [ModelFitter.Endless, double.NaN, double.NaN, double.NaN]),
                ]),
            customers.Customers,
            data.Rows,
            customers.Repeaters == 0 ? ModelLimit.NoRepeatPurchases : null);
    }

    /// <summary>Fits the model to customers by maximum likelihood.</summary>
    /// <param name="customers">The customers, summed up.</param>
    /// <returns>The outcome, with the model where the data identify one.</returns>
    public static ModelFit<ParetoNbd> Fit(CustomerSummaries customers)
    {
        ArgumentNullException.ThrowIfNull(customers);
        return Fit(customers.Buying);
    }

    /// <inheritdoc/>
    public double LogLikelihood(BuyingTable customers)
    {
        ModelParameter.CheckUnit(customers, Unit);
        Span<double> slope = stackalloc double[4];
        return customers.Customers * new ParetoNbdLikelihood(new(customers)).Evaluate([Math.Log(R), Math.Log(Alpha), Math.Log(S), Math.Log(Beta)], slope);
    }

    /// <summary>The name, the parameters and the unit; the same in every culture.</summary>
    /// <returns>Four significant digits each.</returns>
    public override string ToString() => FormattableString.Invariant($"{Name}: r {R:G4}, alpha {Alpha:G4}, s {S:G4}, beta {Beta:G4}, in {Unit.DisplayName.English}");
}
