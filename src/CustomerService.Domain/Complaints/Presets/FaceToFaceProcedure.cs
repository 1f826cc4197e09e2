using System.Collections.Immutable;
using NodaTime;
using static CustomerService.Domain.Complaints.Conditions;

namespace CustomerService.Domain.Complaints.Presets;

/// <summary>The six steps of a complaint met face to face.</summary>
internal static class FaceToFaceProcedure
{
    private static readonly ComplaintState Met = new("met");
    private static readonly ComplaintState Apologized = new("apologized");
    private static readonly ComplaintState Explained = new("explained");
    private static readonly ComplaintState Sympathized = new("sympathized");
    private static readonly ComplaintState SolutionGiven = new("solution-given");
    private static readonly ComplaintState ApologizedAgain = new("apologized-again");
    private static readonly ComplaintState Thanked = new("thanked");
    private static readonly ComplaintState InTalk = new("in-talk");

    private static readonly ImmutableArray<Role> Staff = [Role.FirstContact, Role.Handler, Role.Supervisor];

    public static ComplaintProcedure Instance { get; } = ComplaintProcedure.Define("face-to-face", 1, new("Complaint met face to face", "面对面投诉"))
        .Source("practice questions 000 Q6.1, Q1.1, Q10.1")
        .Superstate(InTalk, new("In talk", "接待中"))
        .State(Met, ComplaintPhase.Intake, new("Customer met", "接待客户"), InTalk)
        .State(Apologized, ComplaintPhase.Intake, new("Accepted and apologized", "接受并致歉"), InTalk)
        .State(Explained, ComplaintPhase.Investigation, new("Cause explained", "已解释原因"), InTalk)
        .State(Sympathized, ComplaintPhase.Response, new("Sympathy shown", "已表示理解"), InTalk)
        .State(SolutionGiven, ComplaintPhase.Fulfillment, new("Solution told and acted on", "已告知并落实方案"), InTalk)
        .State(ApologizedAgain, ComplaintPhase.Fulfillment, new("Apologized again", "再次致歉"), InTalk)
        .State(Thanked, ComplaintPhase.Closed, new("Customer thanked", "已感谢惠顾"), outcome: ComplaintOutcome.SettledOnTheSpot)
        .State(State.Merged, ComplaintPhase.Closed, new("Goes on as a complaint", "转为投诉办理"), outcome: ComplaintOutcome.Merged)
        .Move(Trigger.Apologize, [Met], Apologized, Staff)
        .Stay(Trigger.Relocate, [Met, Apologized], Staff)
        .Stay(Trigger.ReplaceHandler, [InTalk], Staff)
        .Move(Trigger.Explain, [Apologized], Explained, Staff, [ApologyRecorded.Code, ProvokerWithdrawn.Code, QuietPlace.Code, OwnerNamed.Code, NoteGiven.Code])
        .Move(Trigger.Sympathize, [Explained], Sympathized, Staff, [ProvokerWithdrawn.Code])
        .Move(Trigger.GiveSolution, [Sympathized], SolutionGiven, Staff, [ProvokerWithdrawn.Code, NoteGiven.Code])
        .Move(Trigger.ApologizeAgain, [SolutionGiven], ApologizedAgain, Staff, [ProvokerWithdrawn.Code])
        .Move(Trigger.Thank, [ApologizedAgain], Thanked, Staff, [ProvokerWithdrawn.Code])
        .Move(Trigger.Merge, [InTalk], State.Merged, Staff)
        .Escalation([Role.Supervisor, Role.GeneralManager], EscalationCause.Safety)
        .Clock("talk", "talk", [InTalk], name: new("Talk", "接待"))
        .FollowUp(Period.FromMonths(1), ComplaintOutcome.SettledOnTheSpot)
        .Build();
}
