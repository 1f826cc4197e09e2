using System.Collections.Immutable;

namespace CustomerService.Domain.Complaints;

/// <summary>How a demand ended.</summary>
public enum DemandOutcome
{
    /// <summary>The customer gets what was demanded (予以支持).</summary>
    Granted,

    /// <summary>The customer gets part of it, or something else instead (部分支持).</summary>
    PartlyGranted,

    /// <summary>The customer does not get it (不予支持).</summary>
    Refused,
}

/// <summary>Names of <see cref="DemandOutcome"/>.</summary>
public static class DemandOutcomes
{
    extension(DemandOutcome outcome)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => outcome switch
        {
            DemandOutcome.Granted => new("granted", "予以支持"),
            DemandOutcome.PartlyGranted => new("partly granted", "部分支持"),
            DemandOutcome.Refused => new("refused", "不予支持"),
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Not a value of DemandOutcome."),
        };
    }
}

/// <summary>The answer to one demand.</summary>
/// <remarks>It holds while the remedies that serve it stand: where one of them is off the table, the demand is open again.</remarks>
public sealed record DemandAnswer
{
    /// <summary>The number of the demand; the first is 1.</summary>
    public required int Demand { get; init; }

    /// <summary>How it ended.</summary>
    public required DemandOutcome Outcome { get; init; }

    /// <summary>Why, in words; not blank.</summary>
    public required string Reasons { get; init; }

    /// <summary>The numbers of the remedies that serve it; the first is 1; none for a refused demand.</summary>
    public required ImmutableArray<int> Remedies { get; init; }

    /// <summary>Equal when every part is.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(DemandAnswer? other) =>
        other is not null && Demand == other.Demand && Outcome == other.Outcome && Reasons == other.Reasons && Remedies.AsSpan().SequenceEqual(other.Remedies.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Demand, Outcome, Reasons);
}

/// <summary>A corrective action that a complaint led to.</summary>
/// <param name="Action">The id of the action.</param>
/// <param name="Round">The round of the complaint that led to it; the first is 1.</param>
public sealed record CorrectiveActionLink(string Action, int Round);
