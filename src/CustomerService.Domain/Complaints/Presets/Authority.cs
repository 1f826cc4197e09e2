using System.Collections.Immutable;
using static CustomerService.Domain.Complaints.Conditions;
using static CustomerService.Domain.Complaints.State;

namespace CustomerService.Domain.Complaints.Presets;

/// <summary>
/// A body that mediates between a consumer and a trader: the handler is the authority's or the council's, the case is admitted or not,
/// mediated, and the mediation ends on a listed ground if there is no agreement.
/// </summary>
internal static class Authority
{
    private static readonly ComplaintState EndDecided = new("end-decided");
    private static readonly ComplaintState RecusalPending = new("recusal-pending");
    private static readonly ComplaintTrigger TellEnd = new("tellEnd");
    private static readonly ComplaintTrigger AskRecusal = new("askRecusal");
    private static readonly ComplaintTrigger DecideRecusal = new("decideRecusal");

    private static readonly ClockId CallBack = new("call-back");   // owed no more where the case is suspended, or its end decided

    private static readonly ImmutableArray<ComplaintState> InMediation = [LawParts.Investigation, LawParts.Response, Referred];

    public static ComplaintProcedureBuilder Vary(string id, LocalizedText name, string source) => LawParts.Vary(id, name, source)
        .Name(Assessing, new("Examined for admission", "受理审查"))
        .Name(FactFinding, new("Admitted, facts being established", "已受理，调查核实"))
        .Name(Proposed, new("Settlement proposed", "已提调解方案"))
        .Name(Negotiating, new("In mediation", "调解中"))
        .Name(RemedyAgreed, new("Agreement reached", "达成调解协议"))
        .Name(Referred, new("With a delegated body", "委托调解"))
        .Name(FinalResponse, new("Result told", "处理结果已告知"))
        .Name(MediationEnded, new("Mediation terminated", "终止调解"))
        .Name(Trigger.BeginAssessment, new("Begin the examination", "开始受理审查"))
        .Name(Trigger.Accept, new("Admit", "受理"))
        .Name(Trigger.DeclareInadmissible, new("Refuse admission", "不予受理"))
        .Name(Trigger.ReferOut, new("Delegate the mediation", "委托调解"))
        .Name(Trigger.EndMediation, new("Terminate the mediation", "终止调解"))
        .Name(Role.Handler, new("mediator", "调解人员"))
        .Name(Role.OutsideBody, new("delegated body", "受委托单位"))
        .WithoutTransitions(Trigger.EndMediation)
        .Clock(LawParts.FromReceipt("admission", new("Admission", "受理决定"), [Trigger.Accept, Trigger.ResumeTalks, Trigger.ExternalAward]));

    /// <summary>The decision to end the mediation closes the case.</summary>
    public static ComplaintProcedureBuilder EndsInOneStep(this ComplaintProcedureBuilder procedure) => procedure
        .Move(Trigger.EndMediation, InMediation, MediationEnded, [Role.Handler, Role.Supervisor, Role.OutsideBody, Role.Clock], LawParts.Evidence(Trigger.EndMediation, Referred));

    /// <summary>The end is decided, then told to both parties; a limit of its own, <c>end-told</c>, runs between.</summary>
    public static ComplaintProcedureBuilder EndsWhenTold(this ComplaintProcedureBuilder procedure) => procedure
        .State(EndDecided, ComplaintPhase.External, new("End of the mediation decided", "已决定终止调解"), LawParts.Open)
        .Name(TellEnd, new("Tell both parties of the end", "告知双方终止调解"))
        .Move(Trigger.EndMediation, InMediation, EndDecided, [Role.Handler, Role.Supervisor, Role.OutsideBody, Role.Clock], LawParts.Evidence(Trigger.EndMediation, Referred))
        .Move(TellEnd, [EndDecided], MediationEnded, [Role.Handler, Role.Supervisor], [NoteGiven.Code])
        .Change(CallBack, clock => clock with { StopsOn = [.. clock.StopsOn, Trigger.EndMediation] })
        .Clock(LawParts.From(Trigger.EndMediation, "end-told", new("Notice of the end", "终止告知"), Trigger.ResumeTalks));

    /// <summary>A motion to recuse the mediator suspends the mediation until it is decided.</summary>
    public static ComplaintProcedureBuilder SuspendedByRecusal(this ComplaintProcedureBuilder procedure) => procedure
        .State(RecusalPending, ComplaintPhase.External, new("Suspended: recusal to be decided", "中止调解：回避待决定"), LawParts.Open)
        .Name(AskRecusal, new("Ask for the mediator's recusal", "申请回避"))
        .Name(DecideRecusal, new("Decide on the recusal", "作出回避决定"))
        .Move(AskRecusal, [LawParts.Investigation, LawParts.Response], RecusalPending, [Role.Complainant, Role.Handler], [NoteGiven.Code])
        .Change(CallBack, clock => clock with { StopsOn = [.. clock.StopsOn, AskRecusal] })
        .Move(DecideRecusal, [RecusalPending], FactFinding, [Role.Supervisor], [OwnerNamed.Code, NoteGiven.Code]);

    /// <summary>From the admission until there is an agreement or an end; time itself ends it at the limit. Some states count for nobody.</summary>
    public static ProcedureClock Mediation(ImmutableArray<ComplaintState> excluded) =>
        LawParts.From(Trigger.Accept, "mediation", new("Mediation", "调解"), Trigger.AcceptOffer, Trigger.EndMediation, Trigger.ExternalAward) with
        {
            ExcludedIn = excluded,
            OnLimit = Trigger.EndMediation,
        };

    public static ImmutableArray<ComplaintState> TestingAndRecusal { get; } = [UnderExamination, RecusalPending];
}
