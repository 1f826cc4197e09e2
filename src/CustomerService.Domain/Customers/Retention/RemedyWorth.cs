using CustomerService.Domain.Customers.Lifetime;

namespace CustomerService.Domain.Customers.Retention;

/// <summary>What a comparison of cost and value says.</summary>
public enum RemedyVerdict
{
    /// <summary>The remedy saves at least what it costs, wherever in its interval the customer's value lies.</summary>
    Worthwhile,

    /// <summary>It depends on where in its interval the customer's value lies.</summary>
    Uncertain,

    /// <summary>The remedy costs more than it gains, wherever in its interval the customer's value lies.</summary>
    CostsMore,
}

/// <summary>Names of <see cref="RemedyVerdict"/>.</summary>
public static class RemedyVerdicts
{
    extension(RemedyVerdict verdict)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => verdict switch
        {
            RemedyVerdict.Worthwhile => new("worthwhile", "值得"),
            RemedyVerdict.Uncertain => new("uncertain", "不确定"),
            RemedyVerdict.CostsMore => new("costs more than it saves", "得不偿失"),
            _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "Not a value of RemedyVerdict."),
        };
    }
}

/// <summary>The cost of a remedy beside what is at stake with the customer: the economics of service recovery.</summary>
/// <remarks>
/// <para>
/// Gain = (stays with − stays without) × value of the customer − cost. A remedy that is owed is owed, whatever this says: it tells what
/// beyond the duty is worth its money. What others hear of the case is not counted; it speaks for the remedy.
/// </para>
/// <para>
/// Both probabilities are required. Figures quoted by the source material, 75% who stay after a good resolution and 95% after a prompt one,
/// stand in the statistics of complaints [001 P1]; a firm that measures its own uses those.
/// </para>
/// </remarks>
public sealed record RemedyWorth
{
    private RemedyWorth(Money cost, Estimate value, double staysWithout, double staysWith) =>
        (Cost, Value, StaysWithout, StaysWith) = (cost, value, staysWithout, staysWith);

    /// <summary>What the remedy costs.</summary>
    public Money Cost { get; }

    /// <summary>What the customer who stays is worth, with its interval, in the currency of the cost.</summary>
    public Estimate Value { get; }

    /// <summary>The probability that the customer stays without the remedy.</summary>
    public double StaysWithout { get; }

    /// <summary>The probability that the customer stays with it.</summary>
    public double StaysWith { get; }

    /// <summary>The value that is lost on average without the remedy: (1 − stays without) × value.</summary>
    public Money AtStake => In((1 - StaysWithout) * Value.Value);

    /// <summary>The value that the remedy saves on average: (stays with − stays without) × value.</summary>
    public Money Saved => In((StaysWith - StaysWithout) * Value.Value);

    /// <summary>What it gains on average: saved less cost; below 0 where it costs more.</summary>
    public Money Gain => Saved - Cost;

    /// <summary>What the customer must be worth for the remedy to pay: cost / (stays with − stays without); null where no value would do, as it changes nothing or drives customers away.</summary>
    /// <exception cref="OverflowException">The value is too large for a decimal number.</exception>
    public Money? BreakEvenValue => (StaysWith - StaysWithout, Cost.Amount) switch
    {
        ( > 0, _) => In((double)Cost.Amount / (StaysWith - StaysWithout)),
        (0, 0) => Cost,
        _ => null,
    };

    /// <summary>The verdict over the whole interval of the value.</summary>
    public RemedyVerdict Verdict => (GainAt(Value.Lower) >= 0, GainAt(Value.Upper) >= 0) switch
    {
        (true, true) => RemedyVerdict.Worthwhile,
        (false, false) => RemedyVerdict.CostsMore,
        _ => RemedyVerdict.Uncertain,
    };

    /// <summary>The comparison in a sentence.</summary>
    public LocalizedText InWords => new(
        FormattableString.Invariant($"At stake is {AtStake.InWords}; for {Cost.InWords} the remedy saves {Saved.InWords} on average: {Verdict.DisplayName.English}{Between()}."),
        FormattableString.Invariant($"面临损失 {AtStake.InWords}；支出 {Cost.InWords}，补救平均挽回 {Saved.InWords}：{Verdict.DisplayName.Chinese}{BetweenInChinese()}。"));

    /// <summary>Compares.</summary>
    /// <param name="cost">What the remedy costs beyond what is owed; 0 or more.</param>
    /// <param name="value">
    /// What the customer who stays is worth, in the currency of the cost; 0 or more: <see cref="CustomerValues.IntervalIfAlive"/>. A value as things
    /// stand would count the chance of leaving twice.
    /// </param>
    /// <param name="staysWithout">The probability that the customer stays without the remedy, in [0, 1].</param>
    /// <param name="staysWith">The probability that the customer stays with it, in [0, 1].</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The cost or the value is below 0 or not a number, or a probability outside [0, 1].</exception>
    public static RemedyWorth Of(Money cost, Estimate value, double staysWithout, double staysWith)
    {
        if (cost.Amount < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(cost), cost, "A cost is 0 or more.");
        }

        if (!(value.Lower >= 0 && value.Lower <= value.Value && value.Value <= value.Upper && value.Upper <= (double)(decimal.MaxValue / 2)))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "A value is 0 or more, inside its interval, and small enough for money.");
        }

        return new(cost, value, Probability(staysWithout, nameof(staysWithout)), Probability(staysWith, nameof(staysWith)));
    }

    /// <summary>Compares, with a value that is known.</summary>
    /// <param name="cost">What the remedy costs beyond what is owed; 0 or more.</param>
    /// <param name="value">What the customer who stays is worth; 0 or more.</param>
    /// <param name="staysWithout">The probability that the customer stays without the remedy, in [0, 1].</param>
    /// <param name="staysWith">The probability that the customer stays with it, in [0, 1].</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The cost or the value is below 0, or a probability outside [0, 1].</exception>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static RemedyWorth Of(Money cost, Money value, double staysWithout, double staysWith)
    {
        _ = cost + value;   // refuses two currencies
        var known = (double)value.Amount;
        return Of(cost, new Estimate(known, 0, known, known, 1), staysWithout, staysWith);
    }

    // In decimals, so that the verdict never contradicts the gain that is shown.
    private decimal GainAt(double value) => (decimal)((StaysWith - StaysWithout) * value) - Cost.Amount;

    private string Between() => Verdict == RemedyVerdict.Uncertain && BreakEvenValue is { } even
        ? FormattableString.Invariant($", as the customer must be worth {even.InWords} and may be worth {In(Value.Lower).InWords} to {In(Value.Upper).InWords}")
        : "";

    private string BetweenInChinese() => Verdict == RemedyVerdict.Uncertain && BreakEvenValue is { } even
        ? FormattableString.Invariant($"——客户价值须达 {even.InWords}，而估计在 {In(Value.Lower).InWords} 至 {In(Value.Upper).InWords} 之间")
        : "";

    private static double Probability(double value, string name) => value is >= 0 and <= 1
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "A probability is a fraction in [0, 1].");

    private Money In(double amount) => new((decimal)amount, Cost.Currency);
}
