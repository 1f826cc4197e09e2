using System.Collections.Frozen;

namespace CustomerService.Domain.Complaints;

/// <summary>The triggers behind the verbs of <see cref="Complaint"/>.</summary>
public static partial class Trigger
{
    /// <summary>Record a new complaint (登记).</summary>
    public static ComplaintTrigger Receive { get; } = new("receive");

    /// <summary>Tell the complainant id, owner and next date (告知).</summary>
    public static ComplaintTrigger Acknowledge { get; } = new("acknowledge");

    /// <summary>Settle at once what lies within the first contact's remit (当场解决).</summary>
    public static ComplaintTrigger SettleOnSpot { get; } = new("settleOnSpot");

    /// <summary>Begin the initial assessment (开始评估).</summary>
    public static ComplaintTrigger BeginAssessment { get; } = new("beginAssessment");

    /// <summary>Refuse admission on a stated ground (不予受理).</summary>
    public static ComplaintTrigger DeclareInadmissible { get; } = new("declareInadmissible");

    /// <summary>Accept the complaint for handling (受理).</summary>
    public static ComplaintTrigger Accept { get; } = new("accept");

    /// <summary>Offer the case to another department (移交).</summary>
    public static ComplaintTrigger HandOver { get; } = new("handOver");

    /// <summary>Take the case over (接收移交).</summary>
    public static ComplaintTrigger AcceptHandOver { get; } = new("acceptHandOver");

    /// <summary>Refuse to take the case over (拒绝移交).</summary>
    public static ComplaintTrigger DeclineHandOver { get; } = new("declineHandOver");

    /// <summary>The receiver did not answer in time (移交无回应).</summary>
    public static ComplaintTrigger HandOverSilence { get; } = new("handOverSilence");

    /// <summary>Put questions to the complainant (询问投诉人).</summary>
    public static ComplaintTrigger AskComplainant { get; } = new("askComplainant");

    /// <summary>The complainant answers (投诉人答复).</summary>
    public static ComplaintTrigger ComplainantAnswers { get; } = new("answered");

    /// <summary>Ask supplier, factory or carrier (询问第三方).</summary>
    public static ComplaintTrigger AskThirdParty { get; } = new("askThirdParty");

    /// <summary>The third party replies (第三方答复).</summary>
    public static ComplaintTrigger ThirdPartyReplies { get; } = new("replied");

    /// <summary>Send something to a test (送检).</summary>
    public static ComplaintTrigger CommissionTest { get; } = new("commissionTest");

    /// <summary>The result of a test arrives (鉴定结果).</summary>
    public static ComplaintTrigger ReceiveTestResult { get; } = new("testResult");

    /// <summary>Set the finding of each fact (认定事实).</summary>
    public static ComplaintTrigger Conclude { get; } = new("conclude");

    /// <summary>Offer remedies with reasons (提出方案).</summary>
    public static ComplaintTrigger Propose { get; } = new("propose");

    /// <summary>Answer an offer with another (还价).</summary>
    public static ComplaintTrigger Counter { get; } = new("counter");

    /// <summary>Reject an offer (拒绝方案).</summary>
    public static ComplaintTrigger RejectOffer { get; } = new("rejectOffer");

    /// <summary>Accept an offer (接受方案).</summary>
    public static ComplaintTrigger AcceptOffer { get; } = new("acceptOffer");

    /// <summary>Break off and agree a call-back (约定再议).</summary>
    public static ComplaintTrigger Adjourn { get; } = new("adjourn");

    /// <summary>Make the agreed call (主动回电).</summary>
    public static ComplaintTrigger CallBack { get; } = new("callBack");

    /// <summary>Assign who does what by when (开始执行).</summary>
    public static ComplaintTrigger BeginPerformance { get; } = new("beginPerformance");

    /// <summary>Report one remedy as done (完成补救).</summary>
    public static ComplaintTrigger Perform { get; } = new("perform");

    /// <summary>Report that all is done (执行完毕).</summary>
    public static ComplaintTrigger CompletePerformance { get; } = new("completePerformance");

    /// <summary>Confirm the effect and close (验证通过).</summary>
    public static ComplaintTrigger Confirm { get; } = new("confirm");

    /// <summary>The effect is not there: do it again (验证未通过).</summary>
    public static ComplaintTrigger FailVerification { get; } = new("failVerification");

    /// <summary>Close where nothing is owed (无需措施结案).</summary>
    public static ComplaintTrigger CloseWithoutAction { get; } = new("closeWithoutAction");

    /// <summary>Issue the decision with reasons (最终答复).</summary>
    public static ComplaintTrigger IssueFinalResponse { get; } = new("issueFinalResponse");

    /// <summary>A clock is given more time (延长).</summary>
    public static ComplaintTrigger Extend { get; } = new("extend");

    /// <summary>Raise the case one level (升级).</summary>
    public static ComplaintTrigger Escalate { get; } = new("escalate");

    /// <summary>Ask for an independent review (申请复核).</summary>
    public static ComplaintTrigger RequestReview { get; } = new("requestReview");

    /// <summary>The review leaves the decision as it is (复核维持).</summary>
    public static ComplaintTrigger ReviewUpholds { get; } = new("reviewUpholds");

    /// <summary>The review sends the case back to fact finding (复核退回).</summary>
    public static ComplaintTrigger ReviewReopens { get; } = new("reviewReopens");

    /// <summary>Bring a quarrel between departments before the office (提请裁决).</summary>
    public static ComplaintTrigger RaiseDispute { get; } = new("raiseDispute");

    /// <summary>The office names the responsible department (裁决).</summary>
    public static ComplaintTrigger Rule { get; } = new("rule");

    /// <summary>Go to an outside body (外部途径).</summary>
    public static ComplaintTrigger ReferOut { get; } = new("referOut");

    /// <summary>Come back from the outside body to talks (恢复协商).</summary>
    public static ComplaintTrigger ResumeTalks { get; } = new("resumeTalks");

    /// <summary>The outside body decides (外部裁定).</summary>
    public static ComplaintTrigger ExternalDecision { get; } = new("externalDecision");

    /// <summary>The outside body orders a remedy (外部裁令).</summary>
    public static ComplaintTrigger ExternalAward { get; } = new("externalAward");

    /// <summary>The outside body ends the mediation (终止调解).</summary>
    public static ComplaintTrigger EndMediation { get; } = new("endMediation");

    /// <summary>The complainant withdraws (撤诉).</summary>
    public static ComplaintTrigger Withdraw { get; } = new("withdraw");

    /// <summary>Close after silence of the complainant (逾期终结).</summary>
    public static ComplaintTrigger Lapse { get; } = new("lapse");

    /// <summary>Go on in another complaint (并案).</summary>
    public static ComplaintTrigger Merge { get; } = new("merge");

    /// <summary>Take in a duplicate (吸收重复投诉).</summary>
    public static ComplaintTrigger AbsorbDuplicate { get; } = new("absorbDuplicate");

    /// <summary>Move some facts and demands to complaints of their own (拆分).</summary>
    public static ComplaintTrigger Split { get; } = new("split");

    /// <summary>Take a closed complaint up again (重新受理).</summary>
    public static ComplaintTrigger Reopen { get; } = new("reopen");

    /// <summary>Open an issue beyond this case (系统性问题).</summary>
    public static ComplaintTrigger OpenSystemicIssue { get; } = new("openSystemicIssue");

    /// <summary>Record a contact with the complainant (记录联系).</summary>
    public static ComplaintTrigger RecordContact { get; } = new("recordContact");

    /// <summary>Add evidence (记录证据).</summary>
    public static ComplaintTrigger RecordEvidence { get; } = new("recordEvidence");

    /// <summary>Put a required question (提出问题).</summary>
    public static ComplaintTrigger RaiseInquiry { get; } = new("raiseInquiry");

    /// <summary>Answer a required question (回答问题).</summary>
    public static ComplaintTrigger AnswerInquiry { get; } = new("answerInquiry");

    /// <summary>Do without an answer, for a reason (免答问题).</summary>
    public static ComplaintTrigger WaiveInquiry { get; } = new("waiveInquiry");

    /// <summary>Take the customer to a quiet place (带离现场).</summary>
    public static ComplaintTrigger Relocate { get; } = new("relocate");

    /// <summary>Replace a colleague who inflames (更换接待人).</summary>
    public static ComplaintTrigger ReplaceHandler { get; } = new("replaceHandler");

    /// <summary>Remind the complainant (催问).</summary>
    public static ComplaintTrigger Remind { get; } = new("remind");

    /// <summary>Record what became known of the purchase (记录购买信息).</summary>
    public static ComplaintTrigger RecordPurchase { get; } = new("recordPurchase");

    /// <summary>Answer demands (答复要求).</summary>
    public static ComplaintTrigger AnswerDemands { get; } = new("answerDemands");

    /// <summary>Link a corrective action (关联纠正措施).</summary>
    public static ComplaintTrigger LinkCorrectiveAction { get; } = new("linkCorrectiveAction");

    /// <summary>Face it, accept, apologize (接受并致歉).</summary>
    public static ComplaintTrigger Apologize { get; } = new("apologize");

    /// <summary>Explain the cause (解释原因).</summary>
    public static ComplaintTrigger Explain { get; } = new("explain");

    /// <summary>Show sympathy and understanding (表示理解).</summary>
    public static ComplaintTrigger Sympathize { get; } = new("sympathize");

    /// <summary>Tell the solution and act on it (告知并落实方案).</summary>
    public static ComplaintTrigger GiveSolution { get; } = new("giveSolution");

    /// <summary>Apologize again, show the will to improve (再次致歉).</summary>
    public static ComplaintTrigger ApologizeAgain { get; } = new("apologizeAgain");

    /// <summary>Thank for the patronage (感谢惠顾).</summary>
    public static ComplaintTrigger Thank { get; } = new("thank");

    // The steps of a talk bring no facts of their own; every other shipped trigger has its verb.
    private static readonly FrozenSet<ComplaintTrigger> WithVerb =
    [
        Receive, Acknowledge, SettleOnSpot, BeginAssessment, DeclareInadmissible, Accept,
        HandOver, AcceptHandOver, DeclineHandOver, HandOverSilence, AskComplainant, ComplainantAnswers,
        AskThirdParty, ThirdPartyReplies, CommissionTest, ReceiveTestResult, Conclude, Propose,
        Counter, RejectOffer, AcceptOffer, Adjourn, CallBack, BeginPerformance,
        Perform, CompletePerformance, Confirm, FailVerification, CloseWithoutAction, IssueFinalResponse,
        Escalate, RequestReview, ReviewUpholds, ReviewReopens, RaiseDispute, Rule,
        ReferOut, ResumeTalks, ExternalDecision, ExternalAward, EndMediation, Withdraw,
        Lapse, Merge, AbsorbDuplicate, Split, Reopen, OpenSystemicIssue,
        RecordContact, RecordEvidence, RaiseInquiry, AnswerInquiry, WaiveInquiry, Relocate,
        ReplaceHandler, Remind, Extend,
        ReplaceHandler, Remind, RecordPurchase, AnswerDemands, LinkCorrectiveAction,
    ];

    /// <summary>Whether time knows the facts it brings, so that a clock may fire it though it has a verb.</summary>
    internal static bool IsWithinTimesReach(ComplaintTrigger trigger) =>
        trigger == Acknowledge || trigger == HandOverSilence || trigger == Lapse || trigger == EndMediation;

    /// <summary>Whether a verb of <see cref="Complaint"/> fires it, with facts of its own.</summary>
    internal static bool HasVerb(ComplaintTrigger trigger) => WithVerb.Contains(trigger);
}
