using CustomerService.Domain.Complaints.Law;
using NodaTime;
using static CustomerService.Domain.Complaints.Conditions;
using static CustomerService.Domain.Complaints.State;

namespace CustomerService.Domain.Complaints.Presets;

/// <summary>ISO 10002:2018: no limits of its own, and a decision that the complainant refuses leaves the complaint open.</summary>
internal static class IsoRegime
{
    private static readonly ComplaintState DecisionTold = new("decision-told");
    private static readonly ComplaintTrigger AcceptDecision = new("acceptDecision");
    private static readonly ComplaintTrigger ExhaustRecourse = new("exhaustRecourse");

    public static ComplaintRegime Iso10002 { get; } = new(new RegimeRules
    {
        Id = "iso-10002",
        Name = new("ISO 10002:2018, complaints handling", "ISO 10002:2018 投诉处理指南"),
        Jurisdiction = "iso",
        Sector = "general",
        From = new LocalDate(2018, 1, 1),
        StartsWith = new("receipt of the complaint", "收到投诉"),
        Source = "ISO 10002:2018 clause 7, as two certification bodies summarize it",
        Confidence = LegalConfidence.Medium,
        TimeZone = "UTC",
        Procedure = Procedure(),
        LeftOut =
        [
            new("The standard gives no numbers: make promises of your own for 'acknowledgement' and 'resolution'. It is dated by the year of its edition.",
                "标准未规定具体时限：请自行为 acknowledgement 和 resolution 作出承诺。生效日期取版本年份。"),
            new("Time zone: a standard has none; make a regime of your own with your zone.", "时区：标准未规定；请用本地时区另建制度。"),
        ],
    });

    private static ComplaintProcedure Procedure() => LawParts.Vary("iso-10002", new("Complaints handling by ISO 10002", "ISO 10002 投诉处理"), "ISO 10002:2018 clause 7")
        .State(DecisionTold, ComplaintPhase.External, new("Decision told, not accepted yet", "决定已告知，尚未接受"), LawParts.Open)
        .Name(FinalResponse, new("Closed on the decision", "按决定结案"))
        .Name(AcceptDecision, new("Accept the decision", "接受决定"))
        .Name(ExhaustRecourse, new("All recourse exhausted", "救济途径已穷尽"))
        .WithoutTransitions(Trigger.IssueFinalResponse, Trigger.RequestReview)
        .Move(Trigger.IssueFinalResponse, [FactFinding, Proposed, Negotiating], DecisionTold, [Role.Handler, Role.Supervisor], LawParts.Evidence(Trigger.IssueFinalResponse, FactFinding))
        .Move(Trigger.RequestReview, [Proposed, DecisionTold, FinalResponse], InternalReview, [Role.Complainant], LawParts.Evidence(Trigger.RequestReview, Proposed))
        .Move(AcceptDecision, [DecisionTold], FinalResponse, [Role.Complainant, Role.Handler], [FindingsSet.Code, NoteGiven.Code])
        .Move(ExhaustRecourse, [DecisionTold], FinalResponse, [Role.Supervisor], [FindingsSet.Code, NoteGiven.Code])
        .Build();
}
