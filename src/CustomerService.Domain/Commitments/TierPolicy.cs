using System.Collections.Immutable;

namespace CustomerService.Domain.Commitments;

/// <summary>The limits of ordinary customers and of key accounts, of which the second is never the slower.</summary>
/// <remarks>
/// Immutable. Source: faster response for key accounts [003 R7 §三4]; the same limit for both is allowed. Where the two are counted
/// differently, which ends first depends on when they begin: key accounts must be no slower for any start tried, every seven hours of an ordinary year
/// and of the years in which a calendar has dates of its own.
/// </remarks>
public sealed record TierPolicy
{
    /// <summary>Makes a policy of two limits.</summary>
    /// <param name="ordinary">The limit of ordinary customers.</param>
    /// <param name="keyAccount">The limit of key accounts.</param>
    /// <exception cref="RuleBookException">The limit of key accounts can end after that of ordinary customers.</exception>
    public TierPolicy(TimeTarget ordinary, TimeTarget keyAccount)
    {
        if (Faults(ordinary, keyAccount) is { IsEmpty: false } faults)
        {
            throw new RuleBookException("tier policy", faults);
        }

        (Ordinary, KeyAccount) = (ordinary, keyAccount);
    }

    /// <summary>The limit of ordinary customers.</summary>
    public TimeTarget Ordinary { get; }

    /// <summary>The limit of key accounts.</summary>
    public TimeTarget KeyAccount { get; }

    /// <summary>What is wrong with two limits.</summary>
    /// <param name="ordinary">The limit of ordinary customers.</param>
    /// <param name="keyAccount">The limit of key accounts.</param>
    /// <returns>Empty, or the fault <c>rule-book.contradiction</c> at <c>$.keyAccount</c>.</returns>
    public static ImmutableArray<RuleBookFault> Faults(TimeTarget ordinary, TimeTarget keyAccount) => [.. At("$.keyAccount", ordinary, keyAccount)];

    /// <summary>What is wrong with two response windows: targets and limits are compared each with each.</summary>
    /// <param name="ordinary">The window of ordinary customers.</param>
    /// <param name="keyAccount">The window of key accounts.</param>
    /// <returns>Empty, or faults <c>rule-book.contradiction</c> at <c>$.keyAccount.target</c> and <c>$.keyAccount.limit</c>, in that order.</returns>
    public static ImmutableArray<RuleBookFault> Faults(ResponseWindow ordinary, ResponseWindow keyAccount)
    {
        ArgumentNullException.ThrowIfNull(ordinary);
        ArgumentNullException.ThrowIfNull(keyAccount);
        return [.. At("$.keyAccount.target", ordinary.Target, keyAccount.Target), .. At("$.keyAccount.limit", ordinary.Limit, keyAccount.Limit)];
    }

    private static IEnumerable<RuleBookFault> At(string place, TimeTarget ordinary, TimeTarget keyAccount)
    {
        ArgumentNullException.ThrowIfNull(ordinary);
        ArgumentNullException.ThrowIfNull(keyAccount);
        return TierRule.IsSlower(keyAccount, ordinary)
            ? [new(place, "rule-book.contradiction", $"A key account is never slower than an ordinary customer: {keyAccount} can end after {ordinary}.")]
            : [];
    }
}
