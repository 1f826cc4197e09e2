using System.Collections.Immutable;

namespace CustomerService.Domain.Customers.Watchlists;

/// <summary>From when on a customer is watched: the cut of the score, the number of claims, the loss ratio.</summary>
/// <remarks>
/// <para>Source: [003 R12]: an insurer tells good customers from poor ones by data, and is warned of customers with several claims or a high loss ratio.</para>
/// <para>The source gives no figures: all three are the host's. A customer is blacklisted by a decision, never by a figure. Immutable, safe to share between threads.</para>
/// </remarks>
public sealed class WatchlistRules
{
    /// <summary>Makes the rules.</summary>
    /// <param name="id">Their id; not blank.</param>
    /// <param name="version">Their version; 1 or more.</param>
    /// <param name="goodFrom">The score from which on a customer is good; on the host's scale, higher is better.</param>
    /// <param name="repeatClaims">The number of claims from which on they are repeated; 1 or more. The span in which claims are counted is the host's.</param>
    /// <param name="highLossRatio">The ratio of what was paid out to the premium from which on it is high; more than 0; 0.8 is 80%.</param>
    /// <exception cref="RuleBookException">They do not hold together; every fault is named.</exception>
    public WatchlistRules(string id, int version, decimal goodFrom, int repeatClaims, decimal highLossRatio)
    {
        var faults = new RuleBookFaults();
        WatchlistJson.Check(id, version, repeatClaims, highLossRatio, faults);
        faults.ThrowIfAny($"watchlist rules '{id}'");
        (Id, Version, GoodFrom, RepeatClaims, HighLossRatio) = (id, version, goodFrom, repeatClaims, highLossRatio);
    }

    /// <summary>Their id.</summary>
    public string Id { get; }

    /// <summary>Their version.</summary>
    public int Version { get; }

    /// <summary>The score from which on a customer is good.</summary>
    public decimal GoodFrom { get; }

    /// <summary>The number of claims from which on they are repeated.</summary>
    public int RepeatClaims { get; }

    /// <summary>The loss ratio from which on it is high.</summary>
    public decimal HighLossRatio { get; }

    /// <summary>Reads rules.</summary>
    /// <param name="json">The text, in the form of <see cref="ToJson"/>.</param>
    /// <returns>The rules.</returns>
    /// <exception cref="RuleBookException">They do not hold together; every fault is named with its JSON path.</exception>
    public static WatchlistRules Parse(string json) => WatchlistJson.Read(json);

    /// <summary>Writes the rules.</summary>
    /// <returns>Indented JSON that <see cref="Parse"/> reads.</returns>
    public string ToJson() => WatchlistJson.Write(this);

    /// <summary>Holds what is known of a customer against the rules.</summary>
    /// <param name="facts">What is known.</param>
    /// <returns>The grade, the ratio and every reason to watch the customer; a figure that is not known is no reason.</returns>
    public WatchAssessment Assess(WatchFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var findings = ImmutableArray.CreateBuilder<WatchFinding>();
        CustomerGrade? grade = facts.Score is not { } score ? null : score >= GoodFrom ? CustomerGrade.Good : CustomerGrade.Poor;
        if (grade == CustomerGrade.Poor)
        {
            Find(WatchReason.PoorScore, $"The score {facts.Score} is below {GoodFrom}.", $"评分 {facts.Score} 低于 {GoodFrom}。");
        }

        if (facts.Claims >= RepeatClaims)
        {
            Find(WatchReason.RepeatClaims, $"{facts.Claims} claims; {RepeatClaims} are repeated claims.", $"索赔 {facts.Claims} 次，达到 {RepeatClaims} 次即为多次索赔。");
        }

        if (facts.LossRatio >= HighLossRatio)
        {
            Find(
                WatchReason.HighLossRatio, $"{facts.Paid} were paid out of {facts.Premium} of premium; high is from {HighLossRatio} on.",
                $"赔付 {facts.Paid}，保费 {facts.Premium}；赔付率达到 {HighLossRatio} 即为过高。");
        }

        return new WatchAssessment(facts.Customer, grade, facts.LossRatio, findings.ToImmutable());

        void Find(WatchReason reason, FormattableString english, FormattableString chinese) =>
            findings.Add(new WatchFinding(reason, new(FormattableString.Invariant(english), FormattableString.Invariant(chinese))));
    }
}

/// <summary>What is known of a customer who may have to be watched.</summary>
public sealed record WatchFacts
{
    /// <summary>Puts the figures together.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="score">The score; null: none.</param>
    /// <param name="claims">How often the customer claimed; not below zero.</param>
    /// <param name="paid">What was paid out to the customer; null: not known, or no insurance.</param>
    /// <param name="premium">What the customer paid in, in the currency of <paramref name="paid"/>; null: not known.</param>
    /// <exception cref="ArgumentException">The amounts are of two currencies.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Claims or an amount are below zero.</exception>
    public WatchFacts(CustomerId customer, decimal? score, int claims, Money? paid = null, Money? premium = null)
    {
        ArgumentNullException.ThrowIfNull(customer);
        ArgumentOutOfRangeException.ThrowIfNegative(claims);
        ArgumentOutOfRangeException.ThrowIfNegative(paid?.Amount ?? 0, nameof(paid));
        ArgumentOutOfRangeException.ThrowIfNegative(premium?.Amount ?? 0, nameof(premium));
        if (paid is { } outgoing && premium is { } incoming && outgoing.Currency != incoming.Currency)
        {
            throw new ArgumentException($"{outgoing} and {incoming} are of different currencies.", nameof(premium));
        }

        (Customer, Score, Claims, Paid, Premium) = (customer, score, claims, paid, premium);
    }

    /// <summary>The customer.</summary>
    public CustomerId Customer { get; }

    /// <summary>The score; null: none.</summary>
    public decimal? Score { get; }

    /// <summary>How often the customer claimed.</summary>
    public int Claims { get; }

    /// <summary>What was paid out to the customer; null: not known.</summary>
    public Money? Paid { get; }

    /// <summary>What the customer paid in; null: not known.</summary>
    public Money? Premium { get; }

    /// <summary>What was paid out over what was paid in; null: not available, also where the premium is zero.</summary>
    public decimal? LossRatio => Paid is { } paid && Premium is { Amount: not 0 } premium ? paid.Amount / premium.Amount : null;
}

/// <summary>One reason to watch a customer, with its figures.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Text">The figures against the rule.</param>
public sealed record WatchFinding(WatchReason Reason, LocalizedText Text);

/// <summary>A customer held against the rules.</summary>
/// <param name="Customer">The customer.</param>
/// <param name="Grade">Good or poor; null: there is no score.</param>
/// <param name="LossRatio">The loss ratio; null: not available.</param>
/// <param name="Findings">Every reason to watch the customer; none: there is no reason.</param>
public sealed record WatchAssessment(CustomerId Customer, CustomerGrade? Grade, decimal? LossRatio, ImmutableArray<WatchFinding> Findings)
{
    /// <summary>The reasons alone, in the order of the findings.</summary>
    public ImmutableArray<WatchReason> Reasons => Findings.IsDefault ? [] : [.. Findings.Select(finding => finding.Reason)];

    /// <summary>Equal when every part is.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(WatchAssessment? other) =>
        other is not null && Customer == other.Customer && Grade == other.Grade && LossRatio == other.LossRatio && Findings.AsSpan().SequenceEqual(other.Findings.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Customer, Grade, LossRatio);
}
