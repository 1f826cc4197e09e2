using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Complaints.Responsibility;

/// <summary>A work slip between departments (工作联络单): what was done for a customer outside one's own duty, told afterwards.</summary>
/// <remarks>Source: [003 R6 §二].</remarks>
public sealed record WorkSlip
{
    /// <summary>The department that writes; null: whoever acted belongs to none.</summary>
    public Department? From { get; init; }

    /// <summary>The department whose duty it is.</summary>
    public required Department To { get; init; }

    /// <summary>What it is about.</summary>
    public required string Matter { get; init; }

    /// <summary>What was already done for the customer.</summary>
    public required string WhatWasDone { get; init; }

    /// <summary>When it was submitted; null: not yet.</summary>
    public Instant? SubmittedAt { get; init; }

    /// <summary>Its fields in the order of the form.</summary>
    /// <param name="zone">The zone in which times are written.</param>
    /// <returns>The fields, filled or missing.</returns>
    public ImmutableArray<RecordField> Fields(DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return
        [
            RecordField.Of("From", "发出部门", From?.Value),
            RecordField.Of("To", "接收部门", To.Value),
            RecordField.Of("Matter", "事项", Matter),
            RecordField.Of("Already done for the customer", "已为客户所做处理", WhatWasDone),
            RecordField.Of("Submitted at", "提交时间", SubmittedAt is { } at ? TableText.In(zone, at) : null),
        ];
    }

    /// <summary>The slip as Markdown.</summary>
    /// <param name="zone">The zone in which times are written.</param>
    /// <param name="language">The language of the field names.</param>
    /// <returns>A heading, a table and, where fields are missing, their names.</returns>
    public string ToMarkdown(DateTimeZone zone, Language language) => RecordText.Markdown(new("Work slip", "工作联络单"), Fields(zone), language);
}
