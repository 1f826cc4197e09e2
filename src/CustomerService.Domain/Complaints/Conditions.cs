using System.Collections.Immutable;
using CustomerService.Domain.Complaints.Remedies;

namespace CustomerService.Domain.Complaints;

/// <summary>The conditions that ship: questions about a complaint and an act that transitions can require by name.</summary>
/// <remarks>The list stands in <c>docs/errors.md</c>, because an unmet condition is what a refusal names.</remarks>
public static class Conditions
{
    /// <summary>A valid complaint policy is in force (有效的投诉管理政策).</summary>
    public static Condition PolicyInForce { get; } = new(
        new("policy-in-force"),
        new("a valid complaint policy is in force", "有效的投诉管理政策"),
        ConditionBasis.Case,
        c => c.Complaint.Procedure.Policy is not null && c.Complaint.Procedure.PolicyDefects.IsEmpty);

    /// <summary>An accountable person is named (已明确责任人).</summary>
    public static Condition OwnerNamed { get; } = new(
        new("owner-named"),
        new("an accountable person is named", "已明确责任人"),
        ConditionBasis.Case,
        c => c.Complaint.Owner.Person is not null,
        missing: null,
        Trigger.AcceptHandOver,
        Trigger.Rule);

    /// <summary>An apology to the customer is recorded (已记录向客户致歉).</summary>
    public static Condition ApologyRecorded { get; } = new(
        new("apology-recorded"),
        new("an apology to the customer is recorded", "已记录向客户致歉"),
        ConditionBasis.Case,
        c => c.Complaint.Snapshot.ApologyMade,
        missing: null,
        Trigger.RecordContact,
        Trigger.CallBack,
        Trigger.Apologize,
        Trigger.ApologizeAgain);

    /// <summary>The customer has been led away from the scene (已将客户带离现场).</summary>
    public static Condition QuietPlace { get; } = new(
        new("quiet-place"),
        new("the customer has been led away from the scene", "已将客户带离现场"),
        ConditionBasis.Case,
        c => !c.Complaint.Snapshot.NeedsQuietPlace,
        missing: null,
        Trigger.Relocate);

    /// <summary>The colleague who inflamed the conflict has been withdrawn (激化矛盾的同事已被撤换).</summary>
    public static Condition ProvokerWithdrawn { get; } = new(
        new("provoker-withdrawn"),
        new("the colleague who inflamed the conflict has been withdrawn", "激化矛盾的同事已被撤换"),
        ConditionBasis.Case,
        c => c.Complaint.Snapshot.ToBeWithdrawn is null,
        c => ConditionFacts.Same(c.Complaint.Snapshot.ToBeWithdrawn),
        Trigger.ReplaceHandler);

    /// <summary>Every required question is answered or waived (所有必答问题已回答或免答).</summary>
    public static Condition InquiriesAnswered { get; } = new(
        new("inquiries-answered"),
        new("every required question is answered or waived", "所有必答问题已回答或免答"),
        ConditionBasis.Case,
        c => !c.Complaint.Snapshot.Inquiries.Any(inquiry => inquiry.IsOpen),
        c => ConditionFacts.OpenInquiries(c.Complaint),
        Trigger.AnswerInquiry,
        Trigger.WaiveInquiry);

    /// <summary>Each alleged fact has a finding (每项投诉事实均已认定).</summary>
    public static Condition FindingsSet { get; } = new(
        new("findings-set"),
        new("each alleged fact has a finding", "每项投诉事实均已认定"),
        ConditionBasis.Case,
        c => ConditionFacts.WithoutFinding(c.Complaint.Snapshot, c.Complaint.Snapshot.Findings).Length == 0,
        c => ConditionFacts.FactsWithoutFinding(c.Complaint.Snapshot, c.Complaint.Snapshot.Findings),
        Trigger.Conclude);

    /// <summary>The severity is set (已确定严重程度).</summary>
    public static Condition SeveritySet { get; } = new(
        new("severity-set"),
        new("the severity is set", "已确定严重程度"),
        ConditionBasis.Case,
        c => c.Complaint.Snapshot.Severity is not null,
        missing: null,
        Trigger.Accept);

    /// <summary>No hand-over waits for an answer (没有等待答复的移交).</summary>
    public static Condition NoHandOverPending { get; } = new(
        new("no-hand-over-pending"),
        new("no hand-over waits for an answer", "没有等待答复的移交"),
        ConditionBasis.Case,
        c => c.Complaint.Snapshot.PendingHandOver is null,
        c => c.Complaint.Snapshot.PendingHandOver is { } offer ? ConditionFacts.Same(offer.To.Value) : null,
        Trigger.AcceptHandOver,
        Trigger.DeclineHandOver);

    /// <summary>The case has not been handed over too often (移交次数未超过上限).</summary>
    public static Condition HandOversWithinLimit { get; } = new(
        new("hand-overs-within-limit"),
        new("the case has not been handed over too often", "移交次数未超过上限"),
        ConditionBasis.Case,
        c => c.Complaint.Procedure.HandOver is not { } rule || c.Complaint.Snapshot.HandOvers < rule.Max,
        c => c.Complaint.Procedure.HandOver is { } rule ? new($"{c.Complaint.Snapshot.HandOvers} of {rule.Max} used; raise the dispute", $"已移交 {c.Complaint.Snapshot.HandOvers} 次，上限 {rule.Max} 次；请提请裁决") : null);

    /// <summary>The talks have not been adjourned too often (休会次数未超过上限).</summary>
    public static Condition AdjournmentsWithinLimit { get; } = new(
        new("adjournments-within-limit"),
        new("the talks have not been adjourned too often", "休会次数未超过上限"),
        ConditionBasis.Case,
        c => c.Complaint.Procedure.MaxAdjournments is not { } max || c.Complaint.Snapshot.Adjournments.Length < max);

    /// <summary>An offer is on the table (已有处理方案).</summary>
    public static Condition OfferOnTable { get; } = new(
        new("offer-on-table"),
        new("an offer is on the table", "已有处理方案"),
        ConditionBasis.Case,
        c => c.Complaint.Snapshot.Remedies.Any(remedy => remedy.Status == RemedyStatus.Offered),
        missing: null,
        Trigger.Propose);

    /// <summary>The customer has accepted (客户已接受).</summary>
    public static Condition CustomerAccepted { get; } = new(
        new("customer-accepted"),
        new("the customer has accepted", "客户已接受"),
        ConditionBasis.Case,
        c => c.Complaint.Snapshot.Acceptance is not null,
        missing: null,
        Trigger.AcceptOffer,
        Trigger.RecordContact);

    /// <summary>Every agreed remedy is done (所有已同意的措施均已执行).</summary>
    public static Condition RemediesPerformed { get; } = new(
        new("remedies-performed"),
        new("every agreed remedy is done", "所有已同意的措施均已执行"),
        ConditionBasis.Case,
        c => !c.Complaint.Snapshot.Remedies.Any(remedy => remedy.Status == RemedyStatus.Agreed),
        c => ConditionFacts.UndoneRemedies(c.Complaint.Snapshot),
        Trigger.Perform);

    /// <summary>Every finding is a misunderstanding and no remedy is owed (各项认定均为误会且无应付补救).</summary>
    public static Condition NothingOwed { get; } = new(
        new("nothing-owed"),
        new("every finding is a misunderstanding and no remedy is owed", "各项认定均为误会且无应付补救"),
        ConditionBasis.Case,
        c => c.Complaint.Snapshot.Findings is { IsEmpty: false } findings && findings.All(finding => finding.Variation == ComplaintVariation.Misunderstanding) && !c.Complaint.Snapshot.Remedies.Any(remedy => remedy.Kind.IsClaim && remedy.Status == RemedyStatus.Agreed),
        missing: null,
        Trigger.Conclude);

    /// <summary>The complainant was reminded (已催问投诉人).</summary>
    public static Condition Reminded { get; } = new(
        new("reminded"),
        new("the complainant was reminded", "已催问投诉人"),
        ConditionBasis.Case,
        c => c.Complaint.Snapshot.Reminders > 0,
        missing: null,
        Trigger.Remind);

    /// <summary>The time for the answer has passed (答复期限已过).</summary>
    public static Condition AnswerOverdue { get; } = new(
        new("answer-overdue"),
        new("the time for the answer has passed", "答复期限已过"),
        ConditionBasis.Case,
        c => c.Complaint.Snapshot.Pending?.DueBy is { } due && c.At > due,
        c => c.Complaint.Snapshot.Pending?.DueBy is { } until ? ConditionFacts.Same(until.ToString()) : null);

    /// <summary>A danger to people goes on as a systemic issue when the complaint does not (危及安全的事项已作为系统性问题继续处理).</summary>
    public static Condition DangerContinues { get; } = new(
        new("danger-continues"),
        new("a danger to people goes on as a systemic issue", "危及安全的事项已作为系统性问题继续处理"),
        ConditionBasis.Case,
        c => c.Complaint.Snapshot.Severity != Severity.Safety || !c.Complaint.Snapshot.SystemicIssues.IsEmpty,
        missing: null,
        Trigger.OpenSystemicIssue);

    /// <summary>The window for a review is open: the case is not closed, or was closed no longer ago than the policy allows (复核期限未过).</summary>
    public static Condition ReviewWindowOpen { get; } = new(
        new("review-window-open"),
        new("the window for a review is open", "复核期限未过"),
        ConditionBasis.Case,
        ConditionFacts.IsReviewWindowOpen);

    /// <summary>Whoever is accountable acts (由责任人执行).</summary>
    public static Condition ByAccountableOwner { get; } = new(
        new("by-accountable-owner"),
        new("whoever is accountable acts", "由责任人执行"),
        ConditionBasis.Actor,
        c => c.By is { } by && (by.Person == c.Complaint.Owner.Person || (by.Department is not null && by.Department == c.Complaint.Owner.Department)),
        c => ConditionFacts.Owner(c.Complaint));

    /// <summary>The verifier did not perform any of it (验证人不是执行人).</summary>
    public static Condition VerifierIsNotExecutor { get; } = new(
        new("verifier-is-not-executor"),
        new("the verifier did not perform any of it", "验证人不是执行人"),
        ConditionBasis.Actor,
        c => c.By is { } by && !c.Complaint.Snapshot.Performers.Contains(by.Person) && (by.Department is null || by.Department != c.Complaint.Snapshot.Executor),
        c => ConditionFacts.Performers(c.Complaint.Snapshot));

    /// <summary>The reviewer was not involved before (复核人此前未参与).</summary>
    public static Condition ReviewerNotInvolved { get; } = new(
        new("reviewer-not-involved"),
        new("the reviewer was not involved before", "复核人此前未参与"),
        ConditionBasis.Actor,
        c => c.By is { } by && !c.Complaint.Snapshot.Participants.Contains(by.Person));

    /// <summary>The receiver has not held the case before (a return needs arbitration) (接收部门此前未持有本案(退回须经裁决)).</summary>
    public static Condition NotAFormerOwner { get; } = new(
        new("not-a-former-owner"),
        new("the receiver has not held the case before (a return needs arbitration)", "接收部门此前未持有本案（退回须经裁决）"),
        ConditionBasis.Act,
        c => c.Fact is HandOverOffered offer && !c.Complaint.Snapshot.Owners.Any(owner => owner.Department == offer.To),
        c => c.Fact is HandOverOffered handOver ? ConditionFacts.Same(handOver.To.Value) : null);

    /// <summary>The act brings a finding for each alleged fact (对每项投诉事实作出认定).</summary>
    public static Condition FindingsComplete { get; } = new(
        new("findings-complete"),
        new("the act brings a finding for each alleged fact", "对每项投诉事实作出认定"),
        ConditionBasis.Act,
        c => c.Fact is FindingsConcluded conclusion && ConditionFacts.WithoutFinding(c.Complaint.Snapshot, conclusion.Findings).Length == 0,
        c => c.Fact is FindingsConcluded given ? ConditionFacts.FactsWithoutFinding(c.Complaint.Snapshot, given.Findings) : null);

    /// <summary>The offer contains at least one remedy (方案至少包含一项措施).</summary>
    public static Condition RemedyOffered { get; } = new(
        new("remedy-offered"),
        new("the offer contains at least one remedy", "方案至少包含一项措施"),
        ConditionBasis.Act,
        c => c.Fact is RemedyProposed { Remedies.IsEmpty: false });

    /// <summary>Thing and findings admit every remedy offered (标的物和认定允许所提的每项措施).</summary>
    public static Condition RemediesAdmitted { get; } = new(
        new("remedies-admitted"),
        new("thing and findings admit every remedy offered", "标的物和认定允许所提的每项措施"),
        ConditionBasis.Act,
        c => c.Fact is RemedyProposed proposal && ConditionFacts.NotAdmitted(c.Complaint, proposal).Length == 0,
        c => c.Fact is not RemedyProposed offered ? null
            : c.Complaint.Procedure.Policy?.Remedies is null ? ConditionFacts.Kinds(ConditionFacts.NotAdmitted(c.Complaint, offered))
            : RemedyFindings.Describe(c.Complaint, offered));

    /// <summary>What is offered or given lies within the authority of whoever acts (所提或所给措施在授权额度内).</summary>
    public static Condition WithinAuthority { get; } = new(
        new("within-authority"),
        new("what is offered or given lies within the authority of whoever acts", "所提或所给措施在授权额度内"),
        ConditionBasis.Act,
        c => c.Fact is RemedyProposed or ComplaintSettledOnSpot && RemedyFindings.BeyondAuthority(c).IsEmpty,
        c => RemedyFindings.BeyondAuthority(c) is { IsEmpty: false } excess
            ? new(string.Join("; ", excess.Select(item => item.Describe().English)), string.Join("；", excess.Select(item => item.Describe().Chinese)))
            : null);

    /// <summary>Every demand is granted, partly granted or refused, with reasons (每项投诉要求均已答复).</summary>
    public static Condition DemandsAnswered { get; } = new(
        new("demands-answered"),
        new("every demand is granted, partly granted or refused, with reasons", "每项投诉要求均已答复并说明理由"),
        ConditionBasis.Case,
        c => ConditionFacts.Unanswered(c.Complaint.Snapshot).IsEmpty,
        c => ConditionFacts.UnansweredDemands(c.Complaint.Snapshot),
        Trigger.AnswerDemands);

    /// <summary>A corrective action is planned where a finding upholds the complaint (投诉属实的已计划纠正措施).</summary>
    public static Condition CorrectiveActionPlanned { get; } = new(
        new("corrective-action-planned"),
        new("a corrective action is planned where a finding upholds the complaint", "投诉属实的已计划纠正和预防措施"),
        ConditionBasis.Case,
        c => !ConditionFacts.IsUpheld(c.Complaint.Snapshot) || c.Complaint.Snapshot.CorrectiveActions.Any(link => link.Round == c.Complaint.Round),
        missing: null,
        Trigger.LinkCorrectiveAction);

    /// <summary>The final response says all it has to (最终答复内容完整).</summary>
    public static Condition FinalLetterComplete { get; } = new(
        new("final-letter-complete"),
        new("the final response says all it has to", "最终答复内容完整"),
        ConditionBasis.Act,
        c => c.Fact is FinalResponseIssued letter && FinalLetter.Check(c.Complaint, letter.Decision, letter.Reasons, letter.ExternalRoute).IsEmpty,
        c => c.Fact is FinalResponseIssued lacking ? ConditionFacts.Gaps(FinalLetter.Check(c.Complaint, lacking.Decision, lacking.Reasons, lacking.ExternalRoute)) : null,
        Trigger.AnswerDemands,
        Trigger.Conclude);

    /// <summary>A number is given at which the customer can be reached (已留下客户联系电话).</summary>
    public static Condition ContactNumberGiven { get; } = new(
        new("contact-number-given"),
        new("a number is given at which the customer can be reached", "已留下客户联系电话"),
        ConditionBasis.Act,
        c => c.Fact is TalksAdjourned { ContactNumber: not null });

    /// <summary>The call-back is agreed for the end of the next calendar day at the latest (回电约定不迟于次日结束).</summary>
    public static Condition CallBackByNextDay { get; } = new(
        new("call-back-by-next-day"),
        new("the call-back is agreed for the end of the next calendar day at the latest", "回电约定不迟于次日结束"),
        ConditionBasis.Act,
        c => c.Fact is TalksAdjourned adjourned && adjourned.CallBackBy >= c.At && c.Complaint.Procedure.Policy is { } policy && adjourned.CallBackBy <= policy.EndOfNextDay(c.At));

    /// <summary>The apology is renewed (再次致歉).</summary>
    public static Condition ApologyRenewed { get; } = new(
        new("apology-renewed"),
        new("the apology is renewed", "再次致歉"),
        ConditionBasis.Act,
        c => c.Fact is CalledBack { ApologyRenewed: true });

    /// <summary>The call brings a new fact or a new offer (回电带来新事实或新方案).</summary>
    public static Condition NewGroundBrought { get; } = new(
        new("new-ground-brought"),
        new("the call brings a new fact or a new offer", "回电带来新事实或新方案"),
        ConditionBasis.Act,
        c => c.Fact is CalledBack call && !string.IsNullOrWhiteSpace(call.NewGround));

    /// <summary>The customer asked for the test (客户要求送检).</summary>
    public static Condition CustomerAskedForTest { get; } = new(
        new("customer-asked-for-test"),
        new("the customer asked for the test", "客户要求送检"),
        ConditionBasis.Act,
        c => c.Fact is TestCommissioned { CustomerAsked: true });

    /// <summary>Institute and cost are agreed by both sides (双方同意鉴定机构和费用).</summary>
    public static Condition InstituteAgreed { get; } = new(
        new("institute-agreed"),
        new("institute and cost are agreed by both sides", "双方同意鉴定机构和费用"),
        ConditionBasis.Act,
        c => c.Fact is TestCommissioned { BothAgreed: true } test && !string.IsNullOrWhiteSpace(test.Institute));

    /// <summary>The customer accepted what was done (客户接受处理结果).</summary>
    public static Condition AcceptanceRecorded { get; } = new(
        new("acceptance-recorded"),
        new("the customer accepted what was done", "客户接受处理结果"),
        ConditionBasis.Act,
        c => c.Fact is ComplaintSettledOnSpot settled && !string.IsNullOrWhiteSpace(settled.Acceptance));

    /// <summary>The opinion of every department that held the case is attached (附有每个经手部门的意见).</summary>
    public static Condition OpinionsAttached { get; } = new(
        new("opinions-attached"),
        new("the opinion of every department that held the case is attached", "附有每个经手部门的意见"),
        ConditionBasis.Act,
        c => c.Fact is DisputeRaised dispute && ConditionFacts.Unheard(c.Complaint.Snapshot, dispute).Length == 0,
        c => c.Fact is DisputeRaised raised ? ConditionFacts.Listed(ConditionFacts.Unheard(c.Complaint.Snapshot, raised).Select(department => department.Value)) : null);

    /// <summary>The response gives its reasons and names the external route (答复说明理由并告知外部途径).</summary>
    public static Condition ReasonsAndRouteTold { get; } = new(
        new("reasons-and-route-told"),
        new("the response gives its reasons and names the external route", "答复说明理由并告知外部途径"),
        ConditionBasis.Act,
        c => c.Fact is FinalResponseIssued response && !string.IsNullOrWhiteSpace(response.Reasons) && !string.IsNullOrWhiteSpace(response.ExternalRoute));

    /// <summary>The complainant's statement is recorded (已记录投诉人的声明).</summary>
    public static Condition StatementRecorded { get; } = new(
        new("statement-recorded"),
        new("the complainant's statement is recorded", "已记录投诉人的声明"),
        ConditionBasis.Act,
        c => c.Fact is ComplaintWithdrawn withdrawal && !string.IsNullOrWhiteSpace(withdrawal.Statement));

    /// <summary>The customer confirmed, or two attempts to reach the customer failed (客户已确认,或两次联系未果).</summary>
    public static Condition ConfirmedOrTwoAttempts { get; } = new(
        new("confirmed-or-two-attempts"),
        new("the customer confirmed, or two attempts to reach the customer failed", "客户已确认，或两次联系未果"),
        ConditionBasis.Act,
        c => c.Fact is EffectConfirmed confirmation && (confirmation.CustomerConfirmed || c.Complaint.Snapshot.FailedAttempts >= 2),
        missing: null,
        Trigger.RecordContact);

    /// <summary>The management representative approved the verification (管理者代表已批准验证结果).</summary>
    public static Condition ManagementApproved { get; } = new(
        new("management-approved"),
        new("the management representative approved the verification", "管理者代表已批准验证结果"),
        ConditionBasis.Act,
        c => c.Fact is EffectConfirmed approved && (approved.By.Role == Role.ManagementRepresentative || !string.IsNullOrWhiteSpace(approved.ApprovedBy)));

    /// <summary>A new fact, a failed remedy, or an outcome not accepted within the reopening window (有新事实、问题重现,或在重新受理期限内不满意结果).</summary>
    public static Condition ReopeningAllowed { get; } = new(
        new("reopening-allowed"),
        new("a new fact, a failed remedy, or an outcome not accepted within the reopening window", "有新事实、问题重现，或在重新受理期限内不满意结果"),
        ConditionBasis.Act,
        c => c.Fact is ComplaintReopened reopening && ConditionFacts.MayReopen(c, reopening));

    /// <summary>The extension is approved by somebody named.</summary>
    public static Condition ExtensionApproved { get; } = new(
        new("extension-approved"),
        new("whoever approved the extension is named", "已写明延长的批准人"),
        ConditionBasis.Act,
        c => c.Fact is ClockExtended { Grant.ApprovedBy: { } person } && !string.IsNullOrWhiteSpace(person));

    /// <summary>The complainant was told the cause of the delay and the new date.</summary>
    public static Condition ExtensionNotified { get; } = new(
        new("extension-notified"),
        new("the complainant was told the cause of the delay and when to expect the answer", "已告知投诉人延长原因和预计答复时间"),
        ConditionBasis.Act,
        c => c.Fact is ClockExtended { Grant: { Notice: { } notice, ExpectedBy: not null } } && !string.IsNullOrWhiteSpace(notice));

    /// <summary>The sum in dispute was credited provisionally.</summary>
    public static Condition ProvisionalCreditGiven { get; } = new(
        new("provisional-credit-given"),
        new("the sum in dispute was credited provisionally", "已先行入账争议款项"),
        ConditionBasis.Act,
        c => c.Fact is ClockExtended { Grant.ProvisionalCredit.Amount: > 0 });

    /// <summary>The ground is one that the procedure's law lists, or, where it lists none, one of the policy's acceptance criteria.</summary>
    /// <remarks>Where neither lists any, a ground in words passes.</remarks>
    public static Condition GroundListed { get; } = new(
        new("ground-listed"),
        new("the ground is one that the rules list", "依据属于规则列明的情形"),
        ConditionBasis.Act,
        ConditionFacts.IsGroundListed,
        ConditionFacts.ListedGrounds);

    /// <summary>A note says why (附有说明).</summary>
    public static Condition NoteGiven { get; } = new(
        new("note-given"),
        new("a note says why", "附有说明"),
        ConditionBasis.Act,
        c => c.Fact is StepTaken step && !string.IsNullOrWhiteSpace(step.Note));

    /// <summary>All of them, by code.</summary>
    public static ImmutableArray<Condition> All { get; } =
    [
        AcceptanceRecorded,
        AdjournmentsWithinLimit,
        AnswerOverdue,
        ApologyRecorded,
        ApologyRenewed,
        ByAccountableOwner,
        CallBackByNextDay,
        ConfirmedOrTwoAttempts,
        ContactNumberGiven,
        CorrectiveActionPlanned,
        CustomerAccepted,
        CustomerAskedForTest,
        DangerContinues,
        DemandsAnswered,
        ExtensionApproved,
        ExtensionNotified,
        FinalLetterComplete,
        FindingsComplete,
        FindingsSet,
        GroundListed,
        HandOversWithinLimit,
        InquiriesAnswered,
        InstituteAgreed,
        ManagementApproved,
        NewGroundBrought,
        NoHandOverPending,
        NotAFormerOwner,
        NoteGiven,
        NothingOwed,
        OfferOnTable,
        OpinionsAttached,
        OwnerNamed,
        PolicyInForce,
        ProvisionalCreditGiven,
        ProvokerWithdrawn,
        QuietPlace,
        ReasonsAndRouteTold,
        RemediesAdmitted,
        RemediesPerformed,
        RemedyOffered,
        Reminded,
        ReopeningAllowed,
        ReviewWindowOpen,
        ReviewerNotInvolved,
        SeveritySet,
        StatementRecorded,
        VerifierIsNotExecutor,
        WithinAuthority,
    ];
}
