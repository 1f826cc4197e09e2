using System.Collections.Immutable;

namespace CustomerService.Domain.Commitments;

/// <summary>What one aspect of a commitment guarantees.</summary>
/// <param name="Aspect">The aspect.</param>
/// <param name="Content">What exactly; to be published it names a number in digits, but for the time limit, whose promises are its measure.</param>
public sealed record CommitmentGuarantee(CommitmentAspect Aspect, LocalizedText Content)
{
    /// <summary>Whether anybody can measure it: it names a number in digits, such as <c>2 年内免费保修</c>, or it is timed by promises.</summary>
    public bool IsMeasurable => Aspect == CommitmentAspect.TimeLimit || Content.English.Any(char.IsNumber) || Content.Chinese.Any(char.IsNumber);
}

/// <summary>A promise, and for whom and what it holds.</summary>
public sealed record PromiseRow
{
    /// <summary>The promise.</summary>
    public required Promise Promise { get; init; }

    /// <summary>The priorities it holds for; empty: all.</summary>
    public ImmutableArray<Priority> Priorities { get; init; } = [];

    /// <summary>The tiers it holds for; empty: all.</summary>
    public ImmutableArray<CustomerTier> Tiers { get; init; } = [];

    /// <summary>Equal when every part is.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(PromiseRow? other) =>
        other is not null && Promise == other.Promise && Priorities.AsSpan().SequenceEqual(other.Priorities.AsSpan()) && Tiers.AsSpan().SequenceEqual(other.Tiers.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Promise, Priorities.AsSpan().Length, Tiers.AsSpan().Length);

    /// <summary>Whether it holds for a priority and a tier.</summary>
    internal bool Matches(Priority priority, CustomerTier tier) => (Priorities.IsEmpty || Priorities.Contains(priority)) && (Tiers.IsEmpty || Tiers.Contains(tier));
}

/// <summary>A service commitment as plain data: what its JSON says. <see cref="ServiceCommitment(CommitmentRules)"/> checks it.</summary>
/// <remarks>To change a commitment, change a copy: <c>new ServiceCommitment(commitment.Rules with { Version = 2, Promises = [...] })</c>.</remarks>
public sealed record CommitmentRules
{
    /// <summary>The commitment's id; not blank.</summary>
    public required string Id { get; init; }

    /// <summary>Its version; 1 or more.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Its name for people; null: the id serves.</summary>
    public LocalizedText? Name { get; init; }

    /// <summary>Where it was made; null: not said yet, and it cannot be published.</summary>
    public CommitmentSource? Source { get; init; }

    /// <summary>To whom it is made, for people; null: to every customer.</summary>
    public LocalizedText? Audience { get; init; }

    /// <summary>What it guarantees, each aspect at most once; empty: not said yet, and it cannot be published.</summary>
    public ImmutableArray<CommitmentGuarantee> Aspects { get; init; } = [];

    /// <summary>The tiers it tells apart, from ordinary to most valued; empty: all customers are one tier.</summary>
    public ImmutableArray<CustomerTier> Tiers { get; init; } = [];

    /// <summary>The priorities it tells apart, in the order people read them; empty: all matters are one priority.</summary>
    public ImmutableArray<Priority> Priorities { get; init; } = [];

    /// <summary>The promises; of those with one metric the first that matches holds. At least one.</summary>
    public required ImmutableArray<PromiseRow> Promises { get; init; }
}
