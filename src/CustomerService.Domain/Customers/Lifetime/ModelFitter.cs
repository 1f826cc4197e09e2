using System.Collections.Immutable;
using CustomerService.Domain.Customers.Lifetime.Numerics;

namespace CustomerService.Domain.Customers.Lifetime;

/// <summary>How a model is fitted: its parameters, and the simpler models it can turn into.</summary>
/// <typeparam name="TModel">The model.</typeparam>
/// <param name="Names">The letters of the parameters.</param>
/// <param name="Make">Makes the model from the parameters.</param>
/// <param name="Limits">For each simpler model, the simplest first, the logarithms its parameters are held at, NaN for those that stay free.</param>
internal sealed record ModelShape<TModel>(ImmutableArray<string> Names, Func<double[], TModel> Make, ImmutableArray<(ModelLimit Limit, double[] Held)> Limits)
    where TModel : class;

/// <summary>Fits a model and judges what came of it.</summary>
internal static class ModelFitter
{
    /// <summary>A logarithm that stands for "beyond all bounds", relative to the unit of the parameter.</summary>
    public const double Endless = 16;

    // The worst-known combination of parameters may be uncertain by a factor of e² (7.4, one standard error) before we call it unknown.
    private const double MostLogError = 2;
    // A simpler model is called right only where its own parameters are known within a factor of e^0.5 (1.6, one standard error).
    private const double MostLogErrorOfSimpler = 0.5;
    private const double EnoughSlope = 1e-6;
    private const double Significant = 1.92;   // half of 3.84, the 95% quantile of chi-squared with one degree of freedom
    private const double AsGood = 0.02;

    public static ModelFit<TModel> Fit<TModel>(Likelihood likelihood, double[] start, ModelShape<TModel> shape, long customers, int rows, ModelLimit? known = null)
        where TModel : class
    {
        var search = new LikelihoodSearch(likelihood);
        var (found, curvature) = search.Polished(search.From(start));
        var best = curvature.IsFinite && curvature.Smallest > 0;
        var identified = known is null && Tells(curvature, customers, MostLogError);
        if (identified && found.SlopeNorm <= EnoughSlope)
        {
            return new(found.Logs, Scaled(curvature.Inverse(), 1.0 / customers), shape.Make, shape.Names)
            {
                Outcome = FitOutcome.Converged,
                Reason = new("The likelihood has one maximum near, and the data tell it from its surroundings.", "似然函数在此处有明确的极大值，数据足以识别各参数。"),
                LogLikelihood = found.Value * customers,
                Customers = customers,
                Rows = rows,
                Evaluations = found.Evaluations,
                GradientNorm = found.SlopeNorm,
                ConditionNumber = curvature.Largest / curvature.Smallest,
            };
        }

        var simpler = known is null ? Simpler(likelihood, start, ref found, shape.Limits, customers) : [];
        ImmutableArray<LimitingModel> limits = known is { } certain ? [new(certain, 0)] : NotExcluded(simpler, found.Value, customers);
        var outcome = limits is [{ LogLikelihoodLost: < AsGood }, ..] && simpler.Exists(item => item.Identified && item.Limit == limits[0].Limit) ? FitOutcome.AtBoundary
            : identified || (found.End == SearchEnd.Exhausted && limits.IsEmpty) ? FitOutcome.NotConverged
            : FitOutcome.NotIdentified;
        return new(found.Logs, null, shape.Make, shape.Names)
        {
            Outcome = outcome,
            Reason = Reason(outcome, limits, customers),
            Limits = limits,
            LogLikelihood = found.Value * customers,
            Customers = customers,
            Rows = rows,
            Evaluations = found.Evaluations + simpler.Sum(item => item.Evaluations),
            GradientNorm = found.SlopeNorm,
            ConditionNumber = best ? curvature.Largest / curvature.Smallest : double.PositiveInfinity,
        };
    }

    private static bool Tells(SymmetricMatrix curvature, long customers, double mostLogError) =>
        curvature.IsFinite && curvature.Smallest > 0 && customers * curvature.Smallest * mostLogError * mostLogError >= 1;

    // Fits each simpler model; one that beats the point found so far takes its place. From where the whole model ended a search may stop early on a ridge,
    // so that each is searched from where the whole search began as well.
    private static List<SimplerModel> Simpler(Likelihood likelihood, double[] start, ref SearchResult found, ImmutableArray<(ModelLimit Limit, double[] Held)> limits, long customers)
    {
        var fitted = new List<SimplerModel>();
        foreach (var (limit, held) in limits)
        {
            var inner = new HeldLikelihood(likelihood, held);
            var search = new LikelihoodSearch(inner);
            var (best, curvature) = From(found.Logs);
            var (second, otherwise) = From(start);
            var evaluations = best.Evaluations + second.Evaluations;
            if (second.Value > best.Value)
            {
                (best, curvature) = (second, otherwise);
            }

            fitted.Add(new(limit, best.Value, Tells(curvature, customers, MostLogErrorOfSimpler), evaluations));
            if (best.Value > found.Value)
            {
                var logs = inner.Whole(best.Logs);
                var slope = new double[logs.Length];
                found = found with { Logs = logs, Value = likelihood.Evaluate(logs, slope), Slope = slope };
            }

            (SearchResult, SymmetricMatrix) From(double[] logs) => search.Polished(search.From([.. logs.Where((_, i) => double.IsNaN(held[i]))]));
        }

        return fitted;
    }

    // Those as good as the best come first, the simplest of them in front.
    private static ImmutableArray<LimitingModel> NotExcluded(List<SimplerModel> simpler, double best, long customers) =>
    [
        .. simpler.Select(item => new LimitingModel(item.Limit, Math.Max(0, (best - item.Value) * customers)))
            .Where(item => item.LogLikelihoodLost < Significant)
            .OrderBy(item => item.LogLikelihoodLost < AsGood ? 0 : item.LogLikelihoodLost),
    ];

    private static LocalizedText Reason(FitOutcome outcome, ImmutableArray<LimitingModel> limits, long customers)
    {
        var english = string.Join(", or ", limits.Select(item => item.Limit.DisplayName.English));
        var chinese = string.Join("，或", limits.Select(item => item.Limit.DisplayName.Chinese));
        return outcome switch
        {
            FitOutcome.AtBoundary => new(
                $"A simpler model explains the data as well: {limits[0].Limit.DisplayName.English}. The parameters that would tell it apart run towards 0 or beyond all bounds.",
                $"更简单的模型同样能解释数据：{limits[0].Limit.DisplayName.Chinese}。用以区分的参数趋于 0 或无穷。"),
            FitOutcome.NotConverged => new(
                "The search used up its steps before the likelihood stopped rising.", "搜索步数用尽时，似然函数仍在上升。"),
            _ when limits is [{ Limit: ModelLimit.NoRepeatPurchases }] => new(
                "Nobody bought a second time: the data say nothing of how often customers buy and when they leave.", "无人重复购买：数据既不反映购买频率，也不反映流失情况。"),
            _ when limits.IsEmpty => new(
                FormattableString.Invariant($"The {customers} customers do not tell the parameters apart: very different ones explain them about equally well."),
                FormattableString.Invariant($"{customers} 名客户的数据不足以区分各参数：差异很大的参数几乎同样能解释数据。")),
            _ => new(
                FormattableString.Invariant($"The {customers} customers do not tell the parameters apart; they do not exclude that {english}."),
                FormattableString.Invariant($"{customers} 名客户的数据不足以区分各参数，且不能排除：{chinese}。")),
        };
    }

    private static double[,] Scaled(double[,] matrix, double by)
    {
        for (var i = 0; i < matrix.GetLength(0); i++)
        {
            for (var j = 0; j < matrix.GetLength(1); j++)
            {
                matrix[i, j] *= by;
            }
        }

        return matrix;
    }

    private sealed record SimplerModel(ModelLimit Limit, double Value, bool Identified, int Evaluations);
}
