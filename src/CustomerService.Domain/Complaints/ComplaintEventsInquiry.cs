using NodaTime;

namespace CustomerService.Domain.Complaints;

// Events of the complaint: contacts, evidence, questions.

/// <summary>There was a contact with the complainant.</summary>
public sealed record ContactRecorded : ComplaintEvent
{
    /// <summary>What happened.</summary>
    public required ContactNote Contact { get; init; }
}

/// <summary>The customer was led to a quiet place.</summary>
public sealed record CustomerRelocated : ComplaintEvent
{
    /// <summary>Where to.</summary>
    public required string Place { get; init; }
}

/// <summary>A colleague was withdrawn and another took over the talk.</summary>
public sealed record HandlerReplaced : ComplaintEvent
{
    /// <summary>Who was withdrawn.</summary>
    public required string Withdrawn { get; init; }

    /// <summary>Who took over.</summary>
    public required string Replacement { get; init; }
}

/// <summary>Evidence was added.</summary>
public sealed record EvidenceRecorded : ComplaintEvent
{
    /// <summary>What it shows.</summary>
    public required string Text { get; init; }

    /// <summary>Where it is kept.</summary>
    public string? Reference { get; init; }
}

/// <summary>A question was put that must be answered before a finding.</summary>
public sealed record InquiryRaised : ComplaintEvent
{
    /// <summary>The question.</summary>
    public required string Question { get; init; }
}

/// <summary>A required question was answered.</summary>
public sealed record InquiryAnswered : ComplaintEvent
{
    /// <summary>Its number; the first is 1.</summary>
    public required int Inquiry { get; init; }

    /// <summary>The answer.</summary>
    public required string Answer { get; init; }
}

/// <summary>A required question was given up.</summary>
public sealed record InquiryWaived : ComplaintEvent
{
    /// <summary>Its number; the first is 1.</summary>
    public required int Inquiry { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

/// <summary>Questions were put to the complainant.</summary>
public sealed record ComplainantAsked : ComplaintEvent
{
    /// <summary>What was asked.</summary>
    public required string Questions { get; init; }

    /// <summary>When an answer is due.</summary>
    public required Instant AnswerBy { get; init; }
}

/// <summary>The complainant answered.</summary>
public sealed record ComplainantAnswered : ComplaintEvent
{
    /// <summary>The answer.</summary>
    public required string Answer { get; init; }
}

/// <summary>The complainant was reminded.</summary>
public sealed record ComplainantReminded : ComplaintEvent
{
    /// <summary>Reference of the reminder.</summary>
    public required string Message { get; init; }
}

/// <summary>A supplier, factory or carrier was asked; accountability stays here.</summary>
public sealed record ThirdPartyAsked : ComplaintEvent
{
    /// <summary>Who was asked.</summary>
    public required string Party { get; init; }

    /// <summary>What was asked.</summary>
    public required string Questions { get; init; }
}

/// <summary>The third party replied.</summary>
public sealed record ThirdPartyReplied : ComplaintEvent
{
    /// <summary>The reply.</summary>
    public required string Reply { get; init; }
}

/// <summary>Something was sent to a test.</summary>
public sealed record TestCommissioned : ComplaintEvent
{
    /// <summary>The body that tests.</summary>
    public required string Institute { get; init; }

    /// <summary>What it is to find out.</summary>
    public required string Question { get; init; }

    /// <summary>The customer asked for the test.</summary>
    public required bool CustomerAsked { get; init; }

    /// <summary>Both sides agree on institute and cost.</summary>
    public required bool BothAgreed { get; init; }
}

/// <summary>The result of a test came; it is evidence.</summary>
public sealed record TestResultReceived : ComplaintEvent
{
    /// <summary>What it says.</summary>
    public required string Result { get; init; }

    /// <summary>Where the report is kept.</summary>
    public string? Reference { get; init; }
}
