using NodaTime;

namespace CustomerService.Domain.Planning;

// Measures, what was measured, and what came of it.

/// <summary>A measure came into the plan.</summary>
public sealed record PlanMeasurePlanned : PdcaEvent
{
    /// <summary>The measure.</summary>
    public required Countermeasure Measure { get; init; }
}

/// <summary>A measure was put differently.</summary>
public sealed record PlanMeasureRevised : PdcaEvent
{
    /// <summary>The number of the measure; the first is 1.</summary>
    public required int Number { get; init; }

    /// <summary>The measure as it is now.</summary>
    public required Countermeasure Measure { get; init; }
}

/// <summary>The last day of a measure was moved.</summary>
public sealed record PlanMeasureRescheduled : PdcaEvent
{
    /// <summary>The number of the measure; the first is 1.</summary>
    public required int Number { get; init; }

    /// <summary>The last day now, included.</summary>
    public required LocalDate DueOn { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

/// <summary>A measure is done.</summary>
public sealed record PlanMeasureDone : PdcaEvent
{
    /// <summary>The number of the measure; the first is 1.</summary>
    public required int Number { get; init; }

    /// <summary>What shows it.</summary>
    public required string Evidence { get; init; }
}

/// <summary>A measure was given up.</summary>
public sealed record PlanMeasureDropped : PdcaEvent
{
    /// <summary>The number of the measure; the first is 1.</summary>
    public required int Number { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

/// <summary>A measure that was done or given up is to be done again.</summary>
public sealed record PlanMeasureReopened : PdcaEvent
{
    /// <summary>The number of the measure; the first is 1.</summary>
    public required int Number { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

/// <summary>Something keeps a measure from being done.</summary>
public sealed record PlanMeasureBlocked : PdcaEvent
{
    /// <summary>The number of the measure; the first is 1.</summary>
    public required int Number { get; init; }

    /// <summary>What.</summary>
    public required string Reason { get; init; }
}

/// <summary>Nothing keeps a measure from being done any more.</summary>
public sealed record PlanMeasureUnblocked : PdcaEvent
{
    /// <summary>The number of the measure; the first is 1.</summary>
    public required int Number { get; init; }
}

/// <summary>The value of a goal was measured on the way.</summary>
public sealed record PlanReadingRecorded : PdcaEvent
{
    /// <summary>The number of the goal; the first is 1.</summary>
    public required int Goal { get; init; }

    /// <summary>What was measured.</summary>
    public required GoalReading Reading { get; init; }
}

/// <summary>The value that a goal is judged by was measured.</summary>
public sealed record PlanActualRecorded : PdcaEvent
{
    /// <summary>The number of the goal; the first is 1.</summary>
    public required int Goal { get; init; }

    /// <summary>What was measured.</summary>
    public required GoalReading Actual { get; init; }
}

/// <summary>What met a goal became the standard.</summary>
public sealed record PlanStandardSet : PdcaEvent
{
    /// <summary>The number of the goal; the first is 1.</summary>
    public required int Goal { get; init; }

    /// <summary>What is done from now on.</summary>
    public required string Text { get; init; }

    /// <summary>Reference of the document that says so; null: it is not in a document yet.</summary>
    public string? Document { get; init; }
}

/// <summary>What a goal left over goes into the next cycle.</summary>
public sealed record PlanGoalCarriedOver : PdcaEvent
{
    /// <summary>The number of the goal; the first is 1.</summary>
    public required int Goal { get; init; }

    /// <summary>What is still wrong.</summary>
    public required string Problem { get; init; }
}
