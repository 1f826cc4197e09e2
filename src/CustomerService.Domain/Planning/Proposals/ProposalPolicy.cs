using System.Collections.Immutable;

namespace CustomerService.Domain.Planning.Proposals;

/// <summary>One rule of who looks at a proposal: for which customers, from which amount, who reviews, whether the committee decides.</summary>
/// <param name="Id">Its id; not blank.</param>
/// <param name="Audiences">The types of customers it holds for; empty: for all.</param>
/// <param name="FromAmount">The amount from which it holds, the amount included; null: for every amount.</param>
/// <param name="Reviewers">Who reviews; may be empty where the committee decides.</param>
/// <param name="NeedsCommittee">Whether the decision committee has to approve.</param>
/// <remarks>Where both a type and an amount are named, both must be fulfilled.</remarks>
public sealed record ProposalTier(
    string Id, ImmutableArray<ProposalAudience> Audiences, Money? FromAmount, ImmutableArray<ProposalReviewer> Reviewers, bool NeedsCommittee)
{
    /// <summary>Whether the rule holds for a proposal.</summary>
    /// <param name="audience">The type of customers.</param>
    /// <param name="amount">The amount, in the currency of the policy.</param>
    /// <returns>True when type and amount are those of the rule.</returns>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public bool HoldsFor(ProposalAudience audience, Money amount) => (Audiences.IsDefaultOrEmpty || Audiences.Contains(audience)) && (FromAmount is not { } from || amount >= from);

    /// <summary>Equal when every part is.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(ProposalTier? other) =>
        other is not null && Id == other.Id && FromAmount == other.FromAmount && NeedsCommittee == other.NeedsCommittee
        && Audiences.AsSpan().SequenceEqual(other.Audiences.AsSpan()) && Reviewers.AsSpan().SequenceEqual(other.Reviewers.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, FromAmount, NeedsCommittee);
}

/// <summary>What a policy asks for a proposal.</summary>
/// <param name="Reviewers">Who reviews, each once.</param>
/// <param name="NeedsCommittee">Whether the decision committee has to approve.</param>
/// <param name="Tiers">The ids of the rules that say so.</param>
public sealed record ProposalRoute(ImmutableArray<ProposalReviewer> Reviewers, bool NeedsCommittee, ImmutableArray<string> Tiers)
{
    /// <summary>Equal when every part is.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(ProposalRoute? other) =>
        other is not null && NeedsCommittee == other.NeedsCommittee && Reviewers.AsSpan().SequenceEqual(other.Reviewers.AsSpan()) && Tiers.AsSpan().SequenceEqual(other.Tiers.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(NeedsCommittee, Reviewers.Length, Tiers.Length);
}

/// <summary>Who reviews which proposals, and which the decision committee has to approve.</summary>
/// <remarks>
/// Source: [003 R5 2.1, 2.2]: review in tiers by type of customers and amount, by the committee where required. From which amount and for which types
/// the source does not say: every rule is the host's, and there is no default. Immutable, safe to share between threads.
/// </remarks>
public sealed class ProposalPolicy
{
    /// <summary>Makes a policy.</summary>
    /// <param name="id">Its id; not blank.</param>
    /// <param name="version">Its version; 1 or more.</param>
    /// <param name="currency">The ISO 4217 code in which amounts are given.</param>
    /// <param name="tiers">
    /// The rules; all that hold for a proposal add up. At least one holds for every proposal and names a reviewer, and at least one needs the committee.
    /// </param>
    /// <exception cref="RuleBookException">It does not hold together; every fault is named.</exception>
    public ProposalPolicy(string id, int version, string currency, params ImmutableArray<ProposalTier> tiers)
    {
        var faults = new RuleBookFaults();
        ProposalPolicyJson.Check(id, version, currency, tiers, faults);
        faults.ThrowIfAny($"proposal policy '{id}'");
        (Id, Version, Currency, Tiers) = (id, version, currency, tiers);
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>Its version.</summary>
    public int Version { get; }

    /// <summary>The ISO 4217 code in which amounts are given.</summary>
    public string Currency { get; }

    /// <summary>The rules.</summary>
    public ImmutableArray<ProposalTier> Tiers { get; }

    /// <summary>Reads a policy.</summary>
    /// <param name="json">The text, in the form of <see cref="ToJson"/>.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="RuleBookException">It does not hold together; every fault is named with its JSON path.</exception>
    public static ProposalPolicy Parse(string json) => ProposalPolicyJson.Read(json);

    /// <summary>Writes the policy.</summary>
    /// <returns>Indented JSON that <see cref="Parse"/> reads.</returns>
    public string ToJson() => ProposalPolicyJson.Write(this);

    /// <summary>What the policy asks for a proposal.</summary>
    /// <param name="audience">The type of customers it is made for.</param>
    /// <param name="amount">Its amount, in the currency of the policy.</param>
    /// <returns>Who reviews, whether the committee decides, and which rules say so.</returns>
    /// <exception cref="InvalidOperationException">The amount is of another currency.</exception>
    public ProposalRoute RouteOf(ProposalAudience audience, Money amount)
    {
        ImmutableArray<ProposalTier> holding = [.. Tiers.Where(tier => tier.HoldsFor(audience, amount))];
        return new(
            [.. Enum.GetValues<ProposalReviewer>().Where(reviewer => holding.Any(tier => !tier.Reviewers.IsDefault && tier.Reviewers.Contains(reviewer)))],
            holding.Any(tier => tier.NeedsCommittee),
            [.. holding.Select(tier => tier.Id)]);
    }
}
