using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Complaints.Responsibility;

/// <summary>Whether a measure mends what failed, or keeps it from failing.</summary>
public enum SuggestionKind
{
    /// <summary>Corrective: it removes the cause of the failure (纠正措施).</summary>
    Corrective,

    /// <summary>Preventive: it prevents recurrence or first occurrence (预防措施).</summary>
    Preventive,
}

/// <summary>Names of <see cref="SuggestionKind"/>.</summary>
public static class SuggestionKinds
{
    extension(SuggestionKind kind)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => kind switch
        {
            SuggestionKind.Corrective => new("corrective measure", "纠正措施"),
            SuggestionKind.Preventive => new("preventive measure", "预防措施"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a value of SuggestionKind."),
        };
    }
}

/// <summary>A corrective or preventive suggestion (纠正和预防措施建议) that follows from investigating a complaint with the departments.</summary>
/// <remarks>Source: [003 R10 4.4.1]. It is a document; what becomes of it is a case of its own.</remarks>
public sealed record ImprovementSuggestion
{
    /// <summary>The complaint it follows from.</summary>
    public required ComplaintId Complaint { get; init; }

    /// <summary>Whether it corrects or prevents.</summary>
    public required SuggestionKind Kind { get; init; }

    /// <summary>What failed, or may fail.</summary>
    public required string Problem { get; init; }

    /// <summary>What lies behind it; null: not found yet.</summary>
    public string? RootCause { get; init; }

    /// <summary>What is to be done.</summary>
    public required string Measure { get; init; }

    /// <summary>The department that is to do it; null: not settled yet.</summary>
    public Department? Responsible { get; init; }

    /// <summary>The last day for it; null: not settled yet.</summary>
    public LocalDate? DueDate { get; init; }

    /// <summary>Whether it is to be reported to top management, which the source leaves to need.</summary>
    public required bool ReportToTopManagement { get; init; }

    /// <summary>Who suggests it.</summary>
    public required string SuggestedBy { get; init; }

    /// <summary>Its fields in the order of the form.</summary>
    public ImmutableArray<RecordField> Fields =>
    [
        RecordField.Of("Complaint", "投诉编号", Complaint.Value),
        RecordField.Of("Kind", "类别", Kind.DisplayName),
        RecordField.Of("Problem", "问题", Problem),
        RecordField.Of("Root cause", "根本原因", RootCause),
        RecordField.Of("Measure", "措施", Measure),
        RecordField.Of("Responsible department", "责任部门", Responsible?.Value),
        RecordField.Of("Due date", "完成期限", DueDate is { } due ? NodaTime.Text.LocalDatePattern.Iso.Format(due) : null),
        RecordField.Of("Report to top management", "报最高管理层", ReportToTopManagement ? new("yes", "是") : new LocalizedText("no", "否")),
        RecordField.Of("Suggested by", "建议人", SuggestedBy),
    ];

    /// <summary>The names of the fields in which nothing stands yet.</summary>
    public ImmutableArray<LocalizedText> Missing => RecordText.Missing(Fields);

    /// <summary>The suggestion as Markdown.</summary>
    /// <param name="language">The language of the field names.</param>
    /// <returns>A heading, a table and, where fields are missing, their names.</returns>
    public string ToMarkdown(Language language) => RecordText.Markdown(new("Corrective or preventive suggestion", "纠正和预防措施建议"), Fields, language);
}
