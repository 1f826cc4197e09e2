using System.Collections.Immutable;

namespace CustomerService.Domain.Customers.Lifetime;

/// <summary>What came of fitting a model to data by maximum likelihood: the model, or the reason why the data do not give one.</summary>
/// <typeparam name="TModel">The model.</typeparam>
/// <remarks>
/// A fit never throws because data do not identify a model: that is an outcome. <see cref="Model"/> is there when the fit converged;
/// <see cref="BestPoint"/> is always the best point that was found, whatever it is worth.
/// </remarks>
public sealed class ModelFit<TModel>
    where TModel : class
{
    private readonly double[,]? _covariance;   // of the logarithms of the parameters
    private readonly double[] _logs;
    private readonly Func<double[], TModel> _make;

    internal ModelFit(double[] logs, double[,]? covariance, Func<double[], TModel> make, ImmutableArray<string> names)
    {
        (_logs, _covariance, _make) = (logs, covariance, make);
        BestPoint = make(Array.ConvertAll(logs, Math.Exp));
        Parameters = [.. names.Select((name, i) => new ParameterEstimate(
            name, Math.Exp(logs[i]), covariance is null ? null : Math.Exp(logs[i]) * Math.Sqrt(covariance[i, i])))];
    }

    /// <summary>What came of it.</summary>
    public required FitOutcome Outcome { get; init; }

    /// <summary>Why, in words that say what the data lack.</summary>
    public required LocalizedText Reason { get; init; }

    /// <summary>Simpler models that the data do not tell from the best point, the best of them first; empty after <see cref="FitOutcome.Converged"/>.</summary>
    public ImmutableArray<LimitingModel> Limits { get; init; } = [];

    /// <summary>The fitted model.</summary>
    /// <exception cref="InvalidOperationException">The fit did not converge; the message is the <see cref="Reason"/>.</exception>
    public TModel Model => Outcome == FitOutcome.Converged
        ? BestPoint
        : throw new InvalidOperationException($"There is no fitted model ({Outcome.DisplayName.English}): {Reason.English} {nameof(BestPoint)} holds the best point found.");

    /// <summary>The best point that was found; its numbers mean something only as far as <see cref="Outcome"/> says.</summary>
    public TModel BestPoint { get; }

    /// <summary>The parameters at the best point, with their standard errors.</summary>
    public ImmutableArray<ParameterEstimate> Parameters { get; }

    /// <summary>The log-likelihood of all customers at the best point.</summary>
    public required double LogLikelihood { get; init; }

    /// <summary>How many customers the model was fitted to.</summary>
    public required long Customers { get; init; }

    /// <summary>How many distinct rows they have.</summary>
    public required int Rows { get; init; }

    /// <summary>Akaike's information criterion, 2k − 2 ln L: of models of the same data the one with the least predicts best.</summary>
    public double Aic => (2 * _logs.Length) - (2 * LogLikelihood);

    /// <summary>The Bayesian information criterion, k ln N − 2 ln L.</summary>
    public double Bic => (_logs.Length * Math.Log(Customers)) - (2 * LogLikelihood);

    /// <summary>How often the likelihood was calculated.</summary>
    public required int Evaluations { get; init; }

    /// <summary>The largest slope of a customer's mean log-likelihood in the logarithm of a parameter; 0 at a maximum.</summary>
    public required double GradientNorm { get; init; }

    /// <summary>
    /// The largest curvature of the log-likelihood over the smallest, in the logarithms of the parameters: the greater, the worse the
    /// data tell some combination of parameters. Infinite where there is no maximum.
    /// </summary>
    public required double ConditionNumber { get; init; }

    /// <summary>A quantity of the model with the error that comes from fitting its parameters.</summary>
    /// <param name="quantity">The quantity, for example <c>model => model.ExpectedPurchases(customer, 39)</c>.</param>
    /// <param name="range">Where the quantity can lie.</param>
    /// <param name="confidence">The confidence of the interval, in (0, 1); 0.95 is usual.</param>
    /// <returns>The estimate with its standard error and interval, by the delta method.</returns>
    /// <exception cref="InvalidOperationException">The fit did not converge.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is not above 0 and below 1, or the range is none.</exception>
    /// <example><code>fit.Interval(model => model.ProbabilityAlive(customer), QuantityRange.Probability, confidence: 0.95)</code></example>
    public Estimate Interval(Func<TModel, double> quantity, QuantityRange range, double confidence)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        _ = range.DisplayName;   // refuses what is no range
        Estimate.CheckedConfidence(confidence);
        var value = quantity(Model);
        var slope = Slope(quantity);
        var variance = 0.0;
        for (var i = 0; i < slope.Length; i++)
        {
            for (var j = 0; j < slope.Length; j++)
            {
                variance += slope[i] * _covariance![i, j] * slope[j];
            }
        }

        return Estimate.Of(value, Math.Sqrt(Math.Max(0, variance)), range, confidence);
    }

    /// <summary>The covariance of the logarithms of two parameters.</summary>
    /// <param name="first">The place of the one in <see cref="Parameters"/>.</param>
    /// <param name="second">The place of the other.</param>
    /// <returns>Their covariance; null where the data do not tell it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such parameter.</exception>
    public double? CovarianceOfLogs(int first, int second)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)first, (uint)_logs.Length, nameof(first));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)second, (uint)_logs.Length, nameof(second));
        return _covariance?[first, second];
    }

    /// <summary>What came of it, and the best point.</summary>
    /// <returns>For example <c>converged: BG/NBD: r 0.2426, alpha 4.414, a 0.7929, b 2.426, in weeks</c>.</returns>
    public override string ToString() => $"{Outcome.DisplayName.English}: {BestPoint}";

    // By central differences: a step of 1e-4 in a logarithm loses nothing that an interval could show.
    private double[] Slope(Func<TModel, double> quantity)
    {
        const double H = 1e-4;
        var slope = new double[_logs.Length];
        for (var i = 0; i < slope.Length; i++)
        {
            slope[i] = (quantity(Moved(i, H)) - quantity(Moved(i, -H))) / (2 * H);
        }

        return slope;
    }

    private TModel Moved(int parameter, double by)
    {
        var logs = (double[])_logs.Clone();
        logs[parameter] += by;
        return _make(Array.ConvertAll(logs, Math.Exp));
    }
}
