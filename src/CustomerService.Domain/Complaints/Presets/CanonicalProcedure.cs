using System.Collections.Immutable;
using CustomerService.Domain.Commitments;
using NodaTime;
using static CustomerService.Domain.Complaints.Conditions;
using static CustomerService.Domain.Complaints.State;

namespace CustomerService.Domain.Complaints.Presets;

/// <summary>The canonical life cycle of a complaint.</summary>
internal static class CanonicalProcedure
{
    private static readonly ComplaintState Open = new("open");
    private static readonly ComplaintState Intake = new("intake");
    private static readonly ComplaintState Handling = new("handling");
    private static readonly ComplaintState Investigation = new("investigation");
    private static readonly ComplaintState Response = new("response");
    private static readonly ComplaintState Fulfillment = new("fulfillment");

    private static readonly ImmutableArray<Role> Staff = [Role.FirstContact, Role.Handler, Role.Department, Role.Supervisor, Role.Quality];

    public static ComplaintProcedure Instance { get; } = Clocks(Records(Endings(Fulfilling(Responding(Investigating(Responsibilities(Admission(States()))))))))
        .HandOver(max: 2, Duration.FromHours(24), HandOverSilence.Accepted, "hand-over-answer")
        .Escalation([Role.Supervisor, Role.Quality, Role.Office, Role.GeneralManager],
            EscalationCause.HandOverSilence, EscalationCause.HandOverDeclined, EscalationCause.DisputeRaised, EscalationCause.Safety, EscalationCause.LimitPassed)
        .FollowUp(Period.FromMonths(1), ComplaintOutcome.Settled, ComplaintOutcome.SettledOnTheSpot)
        .MaxAdjournments(2)
        .Build();

    private static ComplaintProcedureBuilder States() => ComplaintProcedure.Define("canonical", 1, new("Complaint handling", "投诉处理"))
        .Source("ISO 10002:2018 clause 7, ISO 10003:2018, and the source material 000 Q2, Q10, 003 R10 4.4")
        .Superstate(Open, new("Open", "处理中"))
        .Superstate(Intake, new("Intake", "登记"), Open)
        .Superstate(Handling, new("Handling", "办理"), Open)
        .Superstate(Investigation, new("Investigation", "调查"), Handling)
        .Superstate(Response, new("Response", "答复"), Handling)
        .Superstate(Fulfillment, new("Fulfillment", "履行"), Handling)
        .State(Received, ComplaintPhase.Intake, new("Received", "已登记"), Intake)
        .State(Acknowledged, ComplaintPhase.Intake, new("Acknowledged", "已告知"), Intake)
        .State(Assessing, ComplaintPhase.Assessment, new("Being assessed", "初步评估"), Open)
        .State(FactFinding, ComplaintPhase.Investigation, new("Fact finding", "调查中"), Investigation)
        .State(AwaitingComplainant, ComplaintPhase.Waiting, new("Waiting for the complainant", "等待投诉人"), Investigation)
        .State(AwaitingThirdParty, ComplaintPhase.Waiting, new("Waiting for a third party", "等待第三方"), Investigation)
        .State(UnderExamination, ComplaintPhase.Waiting, new("Under examination", "送检鉴定"), Investigation)
        .State(Proposed, ComplaintPhase.Response, new("Remedy proposed", "已提方案"), Response)
        .State(Negotiating, ComplaintPhase.Response, new("Negotiating", "协商中"), Response)
        .State(CoolingOff, ComplaintPhase.Waiting, new("Adjourned, call-back agreed", "约定再议"), Response)
        .State(RemedyAgreed, ComplaintPhase.Fulfillment, new("Remedy agreed", "达成一致"), Fulfillment)
        .State(Performing, ComplaintPhase.Fulfillment, new("Being performed", "处理执行中"), Fulfillment)
        .State(Verifying, ComplaintPhase.Fulfillment, new("Effect being verified", "效果验证中"), Fulfillment)
        .State(InternalReview, ComplaintPhase.Review, new("Internal review", "内部复核"), Open)
        .State(Arbitration, ComplaintPhase.Review, new("Arbitration between departments", "部门裁决中"), Open)
        .State(Referred, ComplaintPhase.External, new("Before an outside body", "外部途径"), Open)
        .State(Settled, ComplaintPhase.Closed, new("Settled", "已解决"), outcome: ComplaintOutcome.Settled)
        .State(SettledOnTheSpot, ComplaintPhase.Closed, new("Settled on the spot", "当场解决"), outcome: ComplaintOutcome.SettledOnTheSpot)
        .State(FinalResponse, ComplaintPhase.Closed, new("Final response issued", "最终答复"), outcome: ComplaintOutcome.FinalResponse)
        .State(Inadmissible, ComplaintPhase.Closed, new("Not admitted", "不予受理"), outcome: ComplaintOutcome.Inadmissible)
        .State(Withdrawn, ComplaintPhase.Closed, new("Withdrawn", "已撤诉"), outcome: ComplaintOutcome.Withdrawn)
        .State(Lapsed, ComplaintPhase.Closed, new("Lapsed", "逾期终结"), outcome: ComplaintOutcome.Lapsed)
        .State(Merged, ComplaintPhase.Closed, new("Merged", "已并案"), outcome: ComplaintOutcome.Merged)
        .State(DecidedExternally, ComplaintPhase.Closed, new("Decided by an outside body", "外部裁定"), outcome: ComplaintOutcome.DecidedExternally)
        .State(MediationEnded, ComplaintPhase.Closed, new("Mediation ended", "终止调解"), outcome: ComplaintOutcome.MediationEnded)
        .Initial(Received);

    private static ComplaintProcedureBuilder Admission(ComplaintProcedureBuilder procedure) => procedure
        .Move(Trigger.Acknowledge, [Received], Acknowledged, [Role.FirstContact, Role.Clock], [OwnerNamed.Code])
        .Move(Trigger.SettleOnSpot, [Intake, Assessing], SettledOnTheSpot, [Role.FirstContact], [ApologyRecorded.Code, AcceptanceRecorded.Code, WithinAuthority.Code])
        .Move(Trigger.BeginAssessment, [Acknowledged], Assessing, [Role.FirstContact, Role.Handler], [QuietPlace.Code, ProvokerWithdrawn.Code])
        .Move(Trigger.DeclareInadmissible, [Assessing], Inadmissible, [Role.Handler, Role.Supervisor], [GroundListed.Code])
        .Move(Trigger.Accept, [Assessing], FactFinding, [Role.Handler], [PolicyInForce.Code, OwnerNamed.Code, ApologyRecorded.Code]);

    private static ComplaintProcedureBuilder Responsibilities(ComplaintProcedureBuilder procedure) => procedure
        .Stay(Trigger.HandOver, [Open], [Role.FirstContact, Role.Handler, Role.Department],
            [ByAccountableOwner.Code, NoHandOverPending.Code, HandOversWithinLimit.Code, NotAFormerOwner.Code], except: [Arbitration, Referred])
        .Stay(Trigger.Escalate, [Open], [Role.Complainant, Role.FirstContact, Role.Handler, Role.Department, Role.Supervisor, Role.Quality, Role.Clock])
        .Move(Trigger.RaiseDispute, [Open], Arbitration, [Role.FirstContact, Role.Handler, Role.Department, Role.Supervisor], [OpinionsAttached.Code], except: [Arbitration, Referred])
        .Stay(Trigger.AcceptHandOver, [Open], [Role.FirstContact, Role.Handler, Role.Department, Role.Supervisor])
        .Stay(Trigger.DeclineHandOver, [Open], [Role.FirstContact, Role.Handler, Role.Department, Role.Supervisor])
        .Stay(Trigger.HandOverSilence, [Open], [Role.Clock])
        .Stay(Trigger.Extend, [Open], [Role.Handler, Role.Supervisor], [ExtensionNotified.Code])
        .Stay(Trigger.OpenSystemicIssue, [Open], [Role.Handler, Role.Supervisor, Role.Quality, Role.Clock])
        .Return(Trigger.Rule, [Arbitration], [Role.Office, Role.GeneralManager]);

    private static ComplaintProcedureBuilder Investigating(ComplaintProcedureBuilder procedure) => procedure
        .Move(Trigger.AskComplainant, [FactFinding], AwaitingComplainant, [Role.Handler])
        .Move(Trigger.ComplainantAnswers, [AwaitingComplainant], FactFinding, [Role.Complainant, Role.Handler])
        .Move(Trigger.Lapse, [AwaitingComplainant], Lapsed, [Role.Clock, Role.Handler], [Reminded.Code, AnswerOverdue.Code])
        .Move(Trigger.AskThirdParty, [FactFinding], AwaitingThirdParty, [Role.Handler])
        .Move(Trigger.ThirdPartyReplies, [AwaitingThirdParty], FactFinding, [Role.OutsideBody, Role.Handler])
        .Move(Trigger.CommissionTest, [FactFinding], UnderExamination, [Role.Handler, Role.Complainant], [InstituteAgreed.Code])
        .Move(Trigger.CommissionTest, [Proposed, Negotiating], UnderExamination, [Role.Handler, Role.Complainant], [CustomerAskedForTest.Code, InstituteAgreed.Code])
        .Move(Trigger.ReceiveTestResult, [UnderExamination], FactFinding, [Role.OutsideBody, Role.Handler])
        .Stay(Trigger.Conclude, [FactFinding], [Role.Handler], [InquiriesAnswered.Code, FindingsComplete.Code]);

    private static ComplaintProcedureBuilder Responding(ComplaintProcedureBuilder procedure) => procedure
        .Move(Trigger.Propose, [FactFinding, Negotiating], Proposed, [Role.Handler, Role.Supervisor],
            [FindingsSet.Code, ApologyRecorded.Code, RemedyOffered.Code, RemediesAdmitted.Code, WithinAuthority.Code])
        .Move(Trigger.Counter, [Proposed], Negotiating, [Role.Complainant])
        .Stay(Trigger.Counter, [Negotiating], [Role.Complainant, Role.Handler])
        .Move(Trigger.RejectOffer, [Proposed], Negotiating, [Role.Complainant])
        .Move(Trigger.Adjourn, [FactFinding, Proposed, Negotiating], CoolingOff, [Role.Handler],
            [ContactNumberGiven.Code, CallBackByNextDay.Code, AdjournmentsWithinLimit.Code])
        .Move(Trigger.CallBack, [CoolingOff], Negotiating, [Role.Handler], [ProvokerWithdrawn.Code, ApologyRenewed.Code, NewGroundBrought.Code])
        .Move(Trigger.AcceptOffer, [Proposed, Negotiating, Referred], RemedyAgreed, [Role.Complainant], [OfferOnTable.Code])
        .Move(Trigger.IssueFinalResponse, [FactFinding, Proposed, Negotiating], FinalResponse, [Role.Handler, Role.Supervisor], [FindingsSet.Code, Conditions.DemandsAnswered.Code, CorrectiveActionPlanned.Code, ReasonsAndRouteTold.Code]);

    private static ComplaintProcedureBuilder Fulfilling(ComplaintProcedureBuilder procedure) => procedure
        .Move(Trigger.CloseWithoutAction, [RemedyAgreed], Settled, [Role.Handler], [NothingOwed.Code, Conditions.DemandsAnswered.Code])
        .Move(Trigger.BeginPerformance, [RemedyAgreed], Performing, [Role.Handler, Role.Supervisor])
        .Stay(Trigger.Perform, [Performing], [Role.Handler, Role.Department])
        .Move(Trigger.CompletePerformance, [Performing], Verifying, [Role.Handler, Role.Department], [RemediesPerformed.Code])
        .Move(Trigger.Confirm, [Verifying], Settled, [Role.Quality, Role.Supervisor, Role.ManagementRepresentative],
            [VerifierIsNotExecutor.Code, ManagementApproved.Code, ConfirmedOrTwoAttempts.Code, Conditions.DemandsAnswered.Code, CorrectiveActionPlanned.Code])
        .Move(Trigger.FailVerification, [Verifying], Performing, [Role.Quality, Role.Supervisor, Role.ManagementRepresentative, Role.Complainant]);

    private static ComplaintProcedureBuilder Endings(ComplaintProcedureBuilder procedure) => procedure
        .Move(Trigger.RequestReview, [Proposed, FinalResponse], InternalReview, [Role.Complainant], [ReviewWindowOpen.Code])
        .Return(Trigger.ReviewUpholds, [InternalReview], [Role.Quality], [ReviewerNotInvolved.Code])
        .Move(Trigger.ReviewReopens, [InternalReview], FactFinding, [Role.Quality], [ReviewerNotInvolved.Code])
        .Move(Trigger.ReferOut, [Open, FinalResponse], Referred, [Role.Complainant, Role.OutsideBody, Role.Handler, Role.Supervisor], except: [Referred])
        .Move(Trigger.ResumeTalks, [Referred], Negotiating, [Role.OutsideBody, Role.Handler], [OwnerNamed.Code])
        .Move(Trigger.ExternalDecision, [Referred], DecidedExternally, [Role.OutsideBody, Role.Handler])
        .Move(Trigger.ExternalAward, [Referred], Performing, [Role.OutsideBody, Role.Handler], [OwnerNamed.Code])
        .Move(Trigger.EndMediation, [Referred], MediationEnded, [Role.OutsideBody, Role.Clock], [GroundListed.Code])
        .Move(Trigger.Withdraw, [Open], Withdrawn, [Role.Complainant], [StatementRecorded.Code, DangerContinues.Code])
        .Move(Trigger.Merge, [Open], Merged, [Role.Handler, Role.Supervisor])
        .Stay(Trigger.Split, [Open], [Role.Handler, Role.Supervisor])
        .Stay(Trigger.AbsorbDuplicate, [Open], [Role.Handler, Role.Supervisor])
        .Move(Trigger.Reopen, [Settled, SettledOnTheSpot, FinalResponse, Lapsed], FactFinding, [Role.Complainant, Role.Handler], [OwnerNamed.Code, ReopeningAllowed.Code]);

    // What adds to the record and moves nothing: who may add it. The call-back after closing is recorded as a contact.
    private static ComplaintProcedureBuilder Records(ComplaintProcedureBuilder procedure) => procedure
        .Stay(Trigger.RecordContact, [Open, Settled, SettledOnTheSpot], Staff)
        .Stay(Trigger.RecordEvidence, [Open], [.. Staff, Role.Complainant, Role.OutsideBody])
        .Stay(Trigger.Relocate, [Open], Staff)
        .Stay(Trigger.ReplaceHandler, [Open], Staff)
        .Stay(Trigger.RecordPurchase, [Open], [.. Staff, Role.Complainant])
        .Stay(Trigger.AnswerDemands, [Open], [Role.Handler, Role.Supervisor, Role.Quality])
        .Stay(Trigger.LinkCorrectiveAction, [Open], [Role.Handler, Role.Supervisor, Role.Quality])
        .Stay(Trigger.RaiseInquiry, [Open], Staff)
        .Stay(Trigger.AnswerInquiry, [Open], Staff)
        .Stay(Trigger.WaiveInquiry, [Open], [Role.Handler, Role.Supervisor, Role.Quality])
        .Stay(Trigger.Remind, [Open], [.. Staff, Role.Clock]);

    // What is timed, not for how long: that is the host's promise. Time runs through hand-overs, quarrels between departments, a supplier's
    // silence and an adjournment, because we stay accountable [001 P5 d]. The complainant's own time is held. A test that both sides
    // agreed on counts for nobody, as in China's regulation 778 of 2024 and the market regulator's order 20 of 2019. Before an outside body the
    // time is a third party's, and held where the promise permits that. The resolution is timed to the very end, the verified effect.
    private static ComplaintProcedureBuilder Clocks(ComplaintProcedureBuilder procedure) => procedure
        .Clock("acknowledgement", "acknowledgement", [Open],
            heldIn: [new(Referred, PauseReason.WaitingForThirdParty)],
            stopsOn: [Trigger.Acknowledge, Trigger.ResumeTalks, Trigger.ExternalAward],
            onReopen: ClockReopening.Never,
            name: new("Acknowledgement", "告知"))
        .Clock("acceptance", "acceptance", [Open],
            heldIn: [new(Referred, PauseReason.WaitingForThirdParty)],
            stopsOn: [Trigger.Accept, Trigger.ResumeTalks, Trigger.ExternalAward],
            onReopen: ClockReopening.Never,
            name: new("Acceptance", "受理"))
        .Clock("proposal", "proposal", [Open],
            heldIn: [new(AwaitingComplainant), new(Referred, PauseReason.WaitingForThirdParty)],
            excludedIn: [UnderExamination],
            startsOn: [Trigger.Accept, Trigger.Reopen, Trigger.ReviewReopens],
            stopsOn: [Trigger.Propose, Trigger.AcceptOffer, Trigger.ResumeTalks, Trigger.ExternalAward],
            name: new("Proposal", "提出方案"))
        .Clock("resolution", "resolution", [Open],
            heldIn: [new(AwaitingComplainant), new(Referred, PauseReason.WaitingForThirdParty)],
            excludedIn: [UnderExamination],
            name: new("Resolution", "解决"))
        .Clock("call-back", "call-back", [CoolingOff, Arbitration],
            heldIn: [new(Referred, PauseReason.WaitingForThirdParty)],
            startsOn: [Trigger.Adjourn],
            stopsOn: [Trigger.CallBack, Trigger.AcceptOffer, Trigger.ResumeTalks, Trigger.ExternalAward],
            name: new("Call-back", "回电"));
}
