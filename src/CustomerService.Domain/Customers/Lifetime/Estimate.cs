using CustomerService.Domain.Numerics;

namespace CustomerService.Domain.Customers.Lifetime;

/// <summary>Where a quantity can lie: an interval for it keeps inside.</summary>
public enum QuantityRange
{
    /// <summary>Above 0: purchases, money, a parameter (正数).</summary>
    Positive,

    /// <summary>From 0 to 1: a probability (概率).</summary>
    Probability,

    /// <summary>Any number: a difference (任意数).</summary>
    Any,
}

/// <summary>Names of <see cref="QuantityRange"/>.</summary>
public static class QuantityRanges
{
    extension(QuantityRange range)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => range switch
        {
            QuantityRange.Positive => new("above 0", "正数"),
            QuantityRange.Probability => new("a probability", "概率"),
            QuantityRange.Any => new("any number", "任意数"),
            _ => throw new ArgumentOutOfRangeException(nameof(range), range, "Not a value of QuantityRange."),
        };
    }
}

/// <summary>A number with what is known of its error.</summary>
/// <param name="Value">The best estimate.</param>
/// <param name="StandardError">Its standard error, in the same unit; 0 where the quantity does not depend on the data.</param>
/// <param name="Lower">The lower end of the interval.</param>
/// <param name="Upper">The upper end of the interval.</param>
/// <param name="Confidence">How often such an interval holds the true value if the model is right, in (0, 1).</param>
/// <remarks>
/// The error of the parameters alone: what a single customer will do scatters much more. By the delta method, on the logarithm of a positive
/// quantity and the log-odds of a probability, so that the interval stays inside its range and is not symmetric.
/// </remarks>
public readonly record struct Estimate(double Value, double StandardError, double Lower, double Upper, double Confidence)
{
    /// <summary>Value and interval on one line, for example <c>1.226 [1.133, 1.327]</c>.</summary>
    /// <returns>Four significant digits, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{Value:G4} [{Lower:G4}, {Upper:G4}]");

    internal static double CheckedConfidence(double confidence) => confidence is > 0 and < 1
        ? confidence
        : throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence is a fraction above 0 and below 1; 95% is 0.95.");

    /// <summary>The estimate of a quantity with a standard error, on the scale of its range.</summary>
    internal static Estimate Of(double value, double standardError, QuantityRange range, double confidence)
    {
        var width = NormalDistribution.TwoSided(confidence);
        return range switch
        {
            QuantityRange.Positive when value > 0 => Scaled(standardError / value, by => value * Math.Exp(by)),
            QuantityRange.Probability when value is > 0 and < 1 => Scaled(standardError / (value * (1 - value)), by => 1 / (1 + ((1 - value) / value * Math.Exp(-by)))),
            _ => Scaled(standardError, by => value + by),
        };

        Estimate Scaled(double error, Func<double, double> moved) => new(value, standardError, moved(-width * error), moved(width * error), confidence);
    }
}

/// <summary>A parameter of a fitted model.</summary>
/// <param name="Name">Its usual letter, for example <c>alpha</c>.</param>
/// <param name="Value">Its estimate.</param>
/// <param name="StandardError">Its standard error from the observed information; null where the data do not tell it.</param>
public readonly record struct ParameterEstimate(string Name, double Value, double? StandardError);
