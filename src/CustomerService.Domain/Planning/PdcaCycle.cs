using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CustomerService.Domain.Planning;

/// <summary>A step that was completed.</summary>
public sealed record StepCompletion
{
    /// <summary>Which.</summary>
    public required PdcaStep Step { get; init; }

    /// <summary>When.</summary>
    public required Instant At { get; init; }

    /// <summary>By whom.</summary>
    public required Actor By { get; init; }
}

/// <summary>A way back within a cycle.</summary>
public sealed record StepReopening
{
    /// <summary>The step that was worked on when the cycle went back.</summary>
    public required PdcaStep From { get; init; }

    /// <summary>The step that was opened again, and every one after it.</summary>
    public required PdcaStep To { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>When.</summary>
    public required Instant At { get; init; }

    /// <summary>By whom.</summary>
    public required Actor By { get; init; }
}

/// <summary>One turn of the wheel: everything that is known of a cycle.</summary>
/// <remarks>Immutable, plain data. Problems, goals, causes and measures are numbered by their place; the first is 1.</remarks>
public sealed record PdcaCycle
{
    /// <summary>Its number; 1, 2, and so on.</summary>
    public required int Number { get; init; }

    /// <summary>When it began.</summary>
    public required Instant OpenedAt { get; init; }

    /// <summary>When its last step was completed; null while it is open.</summary>
    public Instant? ClosedAt { get; init; }

    /// <summary>The step that is being worked on; null when the cycle is closed.</summary>
    public PdcaStep? Step { get; init; }

    /// <summary>The problems; at least one.</summary>
    public required ImmutableArray<PlanProblem> Problems { get; init; }

    /// <summary>The goals, with what was measured and what came of them.</summary>
    public required ImmutableArray<PlanGoal> Goals { get; init; }

    /// <summary>The causes that were found.</summary>
    public required ImmutableArray<PlanCause> Causes { get; init; }

    /// <summary>The cause that the measures are aimed at; null: none was argued yet.</summary>
    public MainCause? MainCause { get; init; }

    /// <summary>The measures, with what became of them.</summary>
    public required ImmutableArray<PlannedMeasure> Measures { get; init; }

    /// <summary>Every completion of a step, in order; a step that was opened again is completed again.</summary>
    public required ImmutableArray<StepCompletion> Completions { get; init; }

    /// <summary>Every way back, in order.</summary>
    public required ImmutableArray<StepReopening> Reopenings { get; init; }

    /// <summary>The stage that is being worked on; null when the cycle is closed.</summary>
    [JsonIgnore]
    public PdcaStage? Stage => Step?.Stage;

    /// <summary>Whether all eight steps are completed.</summary>
    [JsonIgnore]
    public bool IsClosed => Step is null;
}

/// <summary>A value of a goal that was measured on the way.</summary>
public sealed record GoalReading
{
    /// <summary>The value, in the goal's unit.</summary>
    public required decimal Value { get; init; }

    /// <summary>The day it was measured on.</summary>
    public required LocalDate On { get; init; }

    /// <summary>What is to be said about it; null: nothing.</summary>
    public string? Note { get; init; }
}

/// <summary>What worked and is done this way from now on.</summary>
public sealed record StandardSet
{
    /// <summary>What is done from now on.</summary>
    public required string Text { get; init; }

    /// <summary>Reference of the document that says so; null: it is not in a document yet.</summary>
    public string? Document { get; init; }

    /// <summary>When it was set.</summary>
    public required Instant At { get; init; }
}

/// <summary>What a goal left over for the next cycle.</summary>
public sealed record GoalCarryOver
{
    /// <summary>What is still wrong.</summary>
    public required string Problem { get; init; }

    /// <summary>When it was recorded.</summary>
    public required Instant At { get; init; }
}

/// <summary>A goal in a cycle: what is wanted, what was measured, what came of it.</summary>
/// <remarks>In a closed cycle each goal has either a standard or a carry-over, never both.</remarks>
public sealed record PlanGoal
{
    /// <summary>What is wanted.</summary>
    public required Goal Goal { get; init; }

    /// <summary>What was measured on the way, in the order in which it was recorded.</summary>
    public required ImmutableArray<GoalReading> Readings { get; init; }

    /// <summary>What was measured at the check; null: nothing yet.</summary>
    public GoalReading? Actual { get; init; }

    /// <summary>The standard it led to; null: none.</summary>
    public StandardSet? Standard { get; init; }

    /// <summary>What it left over; null: nothing.</summary>
    public GoalCarryOver? CarryOver { get; init; }

    /// <summary>What came of it; null before the check.</summary>
    [JsonIgnore]
    public GoalVerdict? Verdict => Actual is null ? null : Goal.Judge(Actual.Value);

    /// <summary>Whether the actual value was measured after the goal's last day. The verdict is about the value alone; that it came late is said beside it.</summary>
    [JsonIgnore]
    public bool IsMeasuredLate => Actual is { } actual && actual.On > Goal.By;

    /// <summary>What came of it, for people; null before the check.</summary>
    /// <returns>For example "partly met: 92 on 2026-05-06, after the last day".</returns>
    [JsonIgnore]
    public LocalizedText? Outcome => Actual is { } actual && Verdict is { } verdict
        ? new(
            $"{verdict.DisplayName.English}: {Goal.Number(actual.Value)} on {PlanDays.Iso(actual.On)}{(IsMeasuredLate ? ", after the last day" : "")}",
            $"{verdict.DisplayName.Chinese}：{PlanDays.Iso(actual.On)} 为 {Goal.Number(actual.Value)}{(IsMeasuredLate ? "，晚于期限" : "")}")
        : null;
}
