using System.Collections.Immutable;

namespace CustomerService.Domain.Planning;

// The cycle itself: problems, goals, causes, steps.

/// <summary>A plan was drafted, and its first cycle began.</summary>
public sealed record PlanDrafted : PdcaEvent
{
    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>How high it stands.</summary>
    public required PlanLevel Level { get; init; }

    /// <summary>Who answers for it.</summary>
    public required PlanOwner Owner { get; init; }

    /// <summary>The IANA id of the time zone in which its days begin and end.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The id of the procedure that moves it.</summary>
    public required string Procedure { get; init; }

    /// <summary>The version of that procedure.</summary>
    public required int ProcedureVersion { get; init; }

    /// <summary>The id of the plan it is part of; null: of none.</summary>
    public string? Parent { get; init; }

    /// <summary>The problems; at least one.</summary>
    public required ImmutableArray<PlanProblem> Problems { get; init; }

    /// <summary>The goals, as far as they are set.</summary>
    public required ImmutableArray<Goal> Goals { get; init; }

    /// <summary>Equal when every part is, lists in order.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(PlanDrafted? other) =>
        base.Equals(other) && Title == other.Title && Level == other.Level && Owner == other.Owner && TimeZone == other.TimeZone && Parent == other.Parent
        && Procedure == other.Procedure && ProcedureVersion == other.ProcedureVersion && Problems.AsSpan().SequenceEqual(other.Problems.AsSpan()) && Goals.AsSpan().SequenceEqual(other.Goals.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Title);
}

/// <summary>One more problem belongs to the cycle.</summary>
public sealed record PlanProblemAdded : PdcaEvent
{
    /// <summary>The problem.</summary>
    public required PlanProblem Problem { get; init; }
}

/// <summary>One more goal was set.</summary>
public sealed record PlanGoalSet : PdcaEvent
{
    /// <summary>The goal.</summary>
    public required Goal Goal { get; init; }
}

/// <summary>A goal was put differently; what was measured for the former one no longer counts.</summary>
public sealed record PlanGoalRevised : PdcaEvent
{
    /// <summary>The number of the goal; the first is 1.</summary>
    public required int Number { get; init; }

    /// <summary>The goal as it is now.</summary>
    public required Goal Goal { get; init; }
}

/// <summary>A cause was found.</summary>
public sealed record PlanCauseFound : PdcaEvent
{
    /// <summary>The cause.</summary>
    public required PlanCause Cause { get; init; }
}

/// <summary>A cause was argued to be the main one.</summary>
public sealed record PlanMainCauseArgued : PdcaEvent
{
    /// <summary>The number of the cause; the first is 1.</summary>
    public required int Cause { get; init; }

    /// <summary>What speaks for it, in words; null: the evidence does.</summary>
    public string? Argument { get; init; }

    /// <summary>Reference of what shows it; null: the argument speaks.</summary>
    public string? Evidence { get; init; }
}

/// <summary>A step was completed; with the last one the cycle is closed.</summary>
public sealed record PlanStepCompleted : PdcaEvent
{
    /// <summary>Which.</summary>
    public required PdcaStep Step { get; init; }
}

/// <summary>The cycle went back: a step and all after it are open again. What was recorded stays.</summary>
public sealed record PlanStepReopened : PdcaEvent
{
    /// <summary>The step that is worked on from now on.</summary>
    public required PdcaStep Step { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

/// <summary>The next cycle began, with what the one before left over.</summary>
public sealed record PlanNextCycleOpened : PdcaEvent
{
    /// <summary>Its number.</summary>
    public required int Cycle { get; init; }

    /// <summary>The problems carried over; at least one.</summary>
    public required ImmutableArray<PlanProblem> Problems { get; init; }

    /// <summary>The goals carried over; each names the problem it left.</summary>
    public required ImmutableArray<Goal> Goals { get; init; }

    /// <summary>Equal when every part is, lists in order.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(PlanNextCycleOpened? other) =>
        base.Equals(other) && Cycle == other.Cycle && Problems.AsSpan().SequenceEqual(other.Problems.AsSpan()) && Goals.AsSpan().SequenceEqual(other.Goals.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Cycle);
}
