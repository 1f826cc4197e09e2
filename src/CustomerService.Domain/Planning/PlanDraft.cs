using System.Collections.Immutable;

namespace CustomerService.Domain.Planning;

/// <summary>What a plan begins with.</summary>
public sealed record PlanDraft
{
    /// <summary>The host's id of the plan; not blank.</summary>
    public required string Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>How high it stands.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
    public required PlanLevel Level { get; init => field = Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(nameof(Level), value, "Not a value of PlanLevel."); }

    /// <summary>Who answers for it.</summary>
    public required PlanOwner Owner { get; init; }

    /// <summary>The IANA id of the time zone in which its days begin and end, for example <c>Asia/Shanghai</c>.</summary>
    public required string TimeZone { get; init; }

    /// <summary>What is wrong; at least one problem.</summary>
    public required ImmutableArray<PlanProblem> Problems { get; init; }

    /// <summary>The goals, as far as they are known; more can be set until Plan is left.</summary>
    public ImmutableArray<Goal> Goals { get; init; } = [];
}
