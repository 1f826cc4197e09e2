namespace CustomerService.Domain.Customers.Lifetime;

/// <summary>What came of fitting a model.</summary>
public enum FitOutcome
{
    /// <summary>One set of parameters explains the data best, and the data tell it from others.</summary>
    Converged,

    /// <summary>Very different parameters explain the data about equally well, simpler models perhaps too: the data do not say which are right.</summary>
    NotIdentified,

    /// <summary>A parameter runs towards 0 or beyond all bounds: a simpler model explains the data as well, and its own parameters are identified.</summary>
    AtBoundary,

    /// <summary>The search ended before it was sure of a best set of parameters.</summary>
    NotConverged,
}

/// <summary>Names of <see cref="FitOutcome"/>.</summary>
public static class FitOutcomes
{
    extension(FitOutcome outcome)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => outcome switch
        {
            FitOutcome.Converged => new("converged", "已收敛"),
            FitOutcome.NotIdentified => new("not identified", "不可识别"),
            FitOutcome.AtBoundary => new("at a boundary", "位于边界"),
            FitOutcome.NotConverged => new("not converged", "未收敛"),
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Not a value of FitOutcome."),
        };
    }
}

/// <summary>A simpler model that a model turns into when some of its parameters leave their range.</summary>
public enum ModelLimit
{
    /// <summary>Nobody ever leaves: purchases go on at each customer's rate for ever.</summary>
    NoDropOut,

    /// <summary>Everybody leaves with the same probability or at the same rate.</summary>
    CommonDropOut,

    /// <summary>Everybody leaves at the first chance or never.</summary>
    AtOnceOrNever,

    /// <summary>Everybody buys at the same rate while alive.</summary>
    CommonRate,

    /// <summary>Nobody bought a second time: the data say nothing of rates and of leaving.</summary>
    NoRepeatPurchases,

    /// <summary>Everybody spends the same on average.</summary>
    CommonSpend,

    /// <summary>A customer spends the same amount every time.</summary>
    ConstantSpend,
}

/// <summary>Names of <see cref="ModelLimit"/>.</summary>
public static class ModelLimits
{
    extension(ModelLimit limit)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => limit switch
        {
            ModelLimit.NoDropOut => new("nobody leaves", "无人流失"),
            ModelLimit.CommonDropOut => new("everybody leaves alike", "流失倾向人人相同"),
            ModelLimit.AtOnceOrNever => new("everybody leaves at the first chance or never", "要么一有机会就流失，要么永不流失"),
            ModelLimit.CommonRate => new("everybody buys at the same rate", "购买频率人人相同"),
            ModelLimit.NoRepeatPurchases => new("nobody bought a second time", "无人重复购买"),
            ModelLimit.CommonSpend => new("everybody spends the same on average", "平均消费人人相同"),
            ModelLimit.ConstantSpend => new("a customer spends the same every time", "同一客户每次消费相同"),
            _ => throw new ArgumentOutOfRangeException(nameof(limit), limit, "Not a value of ModelLimit."),
        };
    }
}

/// <summary>How well a simpler model explains the same data.</summary>
/// <param name="Limit">The simpler model.</param>
/// <param name="LogLikelihoodLost">By how much its log-likelihood is lower than the best found; 0 or more, about 0 where it is just as good.</param>
/// <remarks>
/// A loss below 1.92 is not significant at the level of 5% where one parameter less is used: half the quantile 3.84 of the chi-squared
/// distribution with one degree of freedom.
/// </remarks>
public sealed record LimitingModel(ModelLimit Limit, double LogLikelihoodLost);
