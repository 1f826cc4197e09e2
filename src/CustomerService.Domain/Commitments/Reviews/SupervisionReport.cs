using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Commitments.Reviews;

/// <summary>What is wrong with a supervision report.</summary>
public enum SupervisionDefect
{
    /// <summary>The department that assessed is the one that was to be assessed (考核部门与执行部门相同).</summary>
    AssessorIsExecutor,

    /// <summary>It reports nothing: no figure and no finding (没有考核内容).</summary>
    NothingReported,

    /// <summary>It went to somebody else than the general manager (未报送总经理).</summary>
    NotToGeneralManager,

    /// <summary>It came after the end of its month (报送逾期).</summary>
    SubmittedLate,
}

/// <summary>Names of <see cref="SupervisionDefect"/>.</summary>
public static class SupervisionDefects
{
    extension(SupervisionDefect defect)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => defect switch
        {
            SupervisionDefect.AssessorIsExecutor => new("the assessor is the executing department", "考核部门与执行部门相同"),
            SupervisionDefect.NothingReported => new("nothing is reported", "没有考核内容"),
            SupervisionDefect.NotToGeneralManager => new("not submitted to the general manager", "未报送总经理"),
            SupervisionDefect.SubmittedLate => new("submitted after the end of the month", "报送逾期"),
            _ => throw new ArgumentOutOfRangeException(nameof(defect), defect, "Not a value of SupervisionDefect."),
        };
    }
}

/// <summary>One figure of a supervision report.</summary>
/// <param name="Name">What was counted or measured.</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">Its unit, for example cases, hours or %.</param>
public sealed record SupervisionFigure(LocalizedText Name, decimal Value, LocalizedText Unit);

/// <summary>The monthly assessment of a service department, made by another one for the general manager (服务监督报告).</summary>
/// <remarks>
/// Source: [003 R6 §一]: one line serves, another supervises; monthly assessment, report at the month's end. Two
/// reports are equal only when they are the same object.
/// </remarks>
public sealed class SupervisionReport
{
    /// <summary>The month.</summary>
    public required YearMonth Month { get; init; }

    /// <summary>The department that serves and is assessed.</summary>
    public required Department Executing { get; init; }

    /// <summary>The department that assesses; another than the executing one.</summary>
    public required Department AssessedBy { get; init; }

    /// <summary>How many requests were received; 0 or more.</summary>
    public required int RequestsReceived { get; init; }

    /// <summary>How often maintenance was done unasked (主动维护); 0 or more.</summary>
    public required int ProactiveMaintenance { get; init; }

    /// <summary>Other figures, in the order in which they are shown.</summary>
    public ImmutableArray<SupervisionFigure> Figures { get; init; } = [];

    /// <summary>What was found, in the order in which it is shown.</summary>
    public ImmutableArray<string> Findings { get; init; } = [];

    /// <summary>To whom it was submitted; null: not yet.</summary>
    public Role? SubmittedTo { get; init; }

    /// <summary>When it was submitted; null: not yet.</summary>
    public LocalDate? SubmittedOn { get; init; }

    /// <summary>The day on which it is due: the last of its month, inclusive.</summary>
    public LocalDate DueDate => Month.ToDateInterval().End;

    /// <summary>What is wrong with it.</summary>
    /// <returns>Each defect once, in the order of <see cref="SupervisionDefect"/>; a report that is not submitted yet is neither late nor misdirected.</returns>
    /// <exception cref="InvalidOperationException">A department is the empty code, or a number is negative.</exception>
    public ImmutableArray<SupervisionDefect> Validate()
    {
        if (Executing == default || AssessedBy == default || RequestsReceived < 0 || ProactiveMaintenance < 0)
        {
            throw new InvalidOperationException("A supervision report names both departments, and its numbers are 0 or more.");
        }

        var defects = ImmutableArray.CreateBuilder<SupervisionDefect>();
        Report(SupervisionDefect.AssessorIsExecutor, AssessedBy == Executing);
        Report(SupervisionDefect.NothingReported, RequestsReceived == 0 && ProactiveMaintenance == 0 && Figures.IsEmpty && Findings.All(string.IsNullOrWhiteSpace));
        Report(SupervisionDefect.NotToGeneralManager, SubmittedTo is { } role ? role != Role.GeneralManager : SubmittedOn is not null);
        Report(SupervisionDefect.SubmittedLate, SubmittedOn > DueDate);
        return defects.ToImmutable();

        void Report(SupervisionDefect defect, bool found)
        {
            if (found)
            {
                defects.Add(defect);
            }
        }
    }

    /// <summary>Whether it is owed: its month is over and it was not submitted by then.</summary>
    /// <param name="today">The date that is looked at.</param>
    /// <returns>True after the due date until it is submitted, and for the days it came late.</returns>
    public bool IsOverdueOn(LocalDate today) => today > DueDate && (SubmittedOn is not { } submitted || submitted > today);
}
