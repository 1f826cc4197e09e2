using System.Collections.Immutable;
using CustomerService.Domain.Planning.Documents;
using CustomerService.Domain.Tests.Scenarios;
using NodaTime;

namespace CustomerService.Domain.Tests.Planning.Documents;

/// <summary>A plan of customer service for 2027, written in March 2026 in Shanghai.</summary>
internal static class DocumentDesk
{
    public static Actor Author { get; } = Actor.Of("li", Role.Supervisor, "service");

    public static Actor Manager { get; } = Actor.Of("chen", Role.GeneralManager);

    public static ApprovalSignature Signature { get; } = new("Chen Ming", Day(9));

    public static ImmutableArray<DocumentContent> Whole { get; } =
    [
        DocumentContent.Of(DocumentPartId.Title, new LocalizedText("Service resources 2027", "2027 年客户服务资源整合计划书")),
        DocumentContent.Of(DocumentPartId.GuidingIdea, "Keep what we promise."),
        DocumentContent.Of(DocumentPartId.Purpose, "Answer faster."),
        DocumentContent.Of(DocumentPartId.BasisOrOverview, "Three promises were broken.", "Two customers left."),
        DocumentContent.Of(DocumentPartId.GoalsAndTasks, new LocalizedText("median answer of 24 hours", "答复中位数 24 小时")),
        DocumentContent.Of(DocumentPartId.MethodsAndMeasures, "write templates", "train two people"),
        DocumentContent.Schedule(DocumentPartId.StepsAndTimes,
            new(new("write templates", "编写模板"), new(2027, 1, 4), new(2027, 2, 28), "wang"), new(LocalizedText.Same("train two people"), new(2027, 3, 1), new(2027, 6, 30))),
        DocumentContent.Of(DocumentPartId.Inspection, "every month by the office"),
        DocumentContent.Of(DocumentPartId.RewardsAndPenalties, "a bonus of 500 CNY"),
        DocumentContent.Of(DocumentPartId.HopeOrOutlook, "Half as many complaints."),
        DocumentContent.SignedBy(new DocumentSigner("Service Department", IsSealed: true)),
        DocumentContent.Dated(new(2026, 3, 5)),
    ];

    /// <summary>Every kind of event: drafted, cleared, written, submitted, returned, a second version, approved, a third version.</summary>
    public static ImmutableArray<PlanDocumentEvent> WholeHistory => Approved().Clear([DocumentPartId.Purpose], Author, At(11)).Accepted().History;

    public static Instant At(int day) => Shanghai.March(day, 9);

    public static LocalDate Day(int day) => new(2026, 3, day);

    public static PlanDocument Draft(params ImmutableArray<DocumentContent> contents) =>
        PlanDocument.Draft(PlanDocumentTemplates.CustomerServicePlan, "D-1", Shanghai.Zone, contents, Author, At(5)).Accepted();

    public static PlanDocument Submitted() => Draft(Whole).Submit(Author, At(6)).Accepted();

    /// <summary>Returned once, approved as version 2, and open again as version 3.</summary>
    public static PlanDocument Approved() => Submitted()
        .Return(["no figures"], Manager, At(7)).Accepted()
        .OpenVersion("figures", Author, At(8)).Accepted()
        .Write([DocumentContent.SignedBy(new DocumentSigner("Service Department")), DocumentContent.Dated(Day(8))], Author, At(8)).Accepted()
        .Submit(Author, At(9)).Accepted()
        .Approve([Signature], Manager, At(9)).Accepted()
        .OpenVersion("second half of the year", Author, At(10)).Accepted();

    /// <summary>Everything that was unmet, as sentences.</summary>
    public static IEnumerable<string> Reasons(Decision<PlanDocument, PlanDocumentEvent> decision) => decision.Refusal?.Unmet.Select(reason => reason.ToString()) ?? [];
}
