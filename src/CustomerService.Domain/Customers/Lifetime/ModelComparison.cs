using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CustomerService.Domain.Customers.Purchases;

namespace CustomerService.Domain.Customers.Lifetime;

/// <summary>A model of buying with what came of fitting it.</summary>
/// <param name="Name">Its usual name.</param>
/// <param name="Outcome">What came of the fit.</param>
/// <param name="LogLikelihood">The log-likelihood of all customers at the best point.</param>
/// <param name="Aic">Akaike's information criterion; the least is best.</param>
/// <param name="Model">The fitted model; null where the fit did not converge.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record ComparedModel(string Name, FitOutcome Outcome, double LogLikelihood, double Aic, IPurchaseModel? Model, LocalizedText Reason);

/// <summary>All models of buying fitted to the same customers, the best first.</summary>
/// <remarks>
/// Ordered by Akaike's criterion among those that converged; the others follow. A difference of less than 2 says little. Which model is right
/// is no matter of taste: BG/NBD takes everyone who never bought again to be a customer for certain, the two others do not, and a list of
/// those who are leaving looks different with them. Hold the choice against a holdout (<see cref="HoldoutReport"/>) before you rely on it.
/// </remarks>
public sealed class ModelComparison
{
    private ModelComparison(ImmutableArray<ComparedModel> models) => Models = models;

    /// <summary>The models, the best first.</summary>
    public ImmutableArray<ComparedModel> Models { get; }

    /// <summary>The best of those that converged; null where none did.</summary>
    public IPurchaseModel? Best => Models[0].Model;

    /// <summary>Fits BG/NBD, MBG/NBD and Pareto/NBD.</summary>
    /// <param name="customers">The customers.</param>
    /// <returns>The three, the best first.</returns>
    public static ModelComparison Of(BuyingTable customers)
    {
        ArgumentNullException.ThrowIfNull(customers);
        ComparedModel[] models = [Compared("BG/NBD", BgNbd.Fit(customers)), Compared("MBG/NBD", MbgNbd.Fit(customers)), Compared("Pareto/NBD", ParetoNbd.Fit(customers))];
        return new([.. models.OrderBy(model => model.Model is null).ThenBy(model => model.Aic)]);
    }

    /// <summary>The comparison as a Markdown table.</summary>
    /// <param name="language">The language of the head and of the outcomes.</param>
    /// <returns>A table with a line feed at its end.</returns>
    public string ToMarkdown(Language language)
    {
        var text = new StringBuilder(language == Language.Chinese ? "| 模型 | 结果 | 对数似然 | AIC |\n" : "| model | outcome | log-likelihood | AIC |\n").Append("| --- | --- | ---: | ---: |\n");
        foreach (var model in Models)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {model.Name} | {model.Outcome.DisplayName.In(language)} | {model.LogLikelihood:0.0} | {model.Aic:0.0} |\n");
        }

        return text.ToString();
    }

    private static ComparedModel Compared<TModel>(string name, ModelFit<TModel> fit)
        where TModel : class, IPurchaseModel =>
        new(name, fit.Outcome, fit.LogLikelihood, fit.Aic, fit.Outcome == FitOutcome.Converged ? fit.Model : null, fit.Reason);
}
