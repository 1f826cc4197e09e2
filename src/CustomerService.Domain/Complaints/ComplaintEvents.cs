using System.Text.Json.Serialization;
using NodaTime;

namespace CustomerService.Domain.Complaints;

/// <summary>A fact that holds about one complaint. A complaint is the fold of its events.</summary>
/// <remarks>
/// Events come from decisions; the host stores them in order and never changes them. On the wire each carries its kind in
/// <c>$type</c>; those names never change.
/// </remarks>
[JsonDerivedType(typeof(ComplaintReceived), "complaint.received.v1")]
[JsonDerivedType(typeof(ComplaintAcknowledged), "complaint.acknowledged.v1")]
[JsonDerivedType(typeof(AssessmentBegun), "complaint.assessment-begun.v1")]
[JsonDerivedType(typeof(ComplaintDeclaredInadmissible), "complaint.declared-inadmissible.v1")]
[JsonDerivedType(typeof(ComplaintAccepted), "complaint.accepted.v1")]
[JsonDerivedType(typeof(ComplaintSettledOnSpot), "complaint.settled-on-spot.v1")]
[JsonDerivedType(typeof(HandOverOffered), "complaint.hand-over-offered.v1")]
[JsonDerivedType(typeof(HandOverAccepted), "complaint.hand-over-accepted.v1")]
[JsonDerivedType(typeof(HandOverDeclined), "complaint.hand-over-declined.v1")]
[JsonDerivedType(typeof(HandOverMetSilence), "complaint.hand-over-met-silence.v1")]
[JsonDerivedType(typeof(ComplaintEscalated), "complaint.escalated.v1")]
[JsonDerivedType(typeof(DisputeRaised), "complaint.dispute-raised.v1")]
[JsonDerivedType(typeof(DisputeRuled), "complaint.dispute-ruled.v1")]
[JsonDerivedType(typeof(SystemicIssueOpened), "complaint.systemic-issue-opened.v1")]
[JsonDerivedType(typeof(ContactRecorded), "complaint.contact-recorded.v1")]
[JsonDerivedType(typeof(CustomerRelocated), "complaint.relocated.v1")]
[JsonDerivedType(typeof(HandlerReplaced), "complaint.handler-replaced.v1")]
[JsonDerivedType(typeof(EvidenceRecorded), "complaint.evidence-recorded.v1")]
[JsonDerivedType(typeof(InquiryRaised), "complaint.inquiry-raised.v1")]
[JsonDerivedType(typeof(InquiryAnswered), "complaint.inquiry-answered.v1")]
[JsonDerivedType(typeof(InquiryWaived), "complaint.inquiry-waived.v1")]
[JsonDerivedType(typeof(ComplainantAsked), "complaint.complainant-asked.v1")]
[JsonDerivedType(typeof(ComplainantAnswered), "complaint.complainant-answered.v1")]
[JsonDerivedType(typeof(ComplainantReminded), "complaint.complainant-reminded.v1")]
[JsonDerivedType(typeof(ThirdPartyAsked), "complaint.third-party-asked.v1")]
[JsonDerivedType(typeof(ThirdPartyReplied), "complaint.third-party-replied.v1")]
[JsonDerivedType(typeof(TestCommissioned), "complaint.test-commissioned.v1")]
[JsonDerivedType(typeof(TestResultReceived), "complaint.test-result-received.v1")]
[JsonDerivedType(typeof(FindingsConcluded), "complaint.findings-concluded.v1")]
[JsonDerivedType(typeof(RemedyProposed), "complaint.remedy-proposed.v1")]
[JsonDerivedType(typeof(OfferCountered), "complaint.offer-countered.v1")]
[JsonDerivedType(typeof(OfferRejected), "complaint.offer-rejected.v1")]
[JsonDerivedType(typeof(OfferAccepted), "complaint.offer-accepted.v1")]
[JsonDerivedType(typeof(TalksAdjourned), "complaint.adjourned.v1")]
[JsonDerivedType(typeof(CalledBack), "complaint.called-back.v1")]
[JsonDerivedType(typeof(PerformanceBegun), "complaint.performance-begun.v1")]
[JsonDerivedType(typeof(RemedyPerformed), "complaint.remedy-performed.v1")]
[JsonDerivedType(typeof(PerformanceCompleted), "complaint.performance-completed.v1")]
[JsonDerivedType(typeof(EffectConfirmed), "complaint.effect-confirmed.v1")]
[JsonDerivedType(typeof(VerificationFailed), "complaint.verification-failed.v1")]
[JsonDerivedType(typeof(ClosedWithoutAction), "complaint.closed-without-action.v1")]
[JsonDerivedType(typeof(FinalResponseIssued), "complaint.final-response-issued.v1")]
[JsonDerivedType(typeof(ReviewRequested), "complaint.review-requested.v1")]
[JsonDerivedType(typeof(ReviewUpheld), "complaint.review-upheld.v1")]
[JsonDerivedType(typeof(ReviewReopened), "complaint.review-reopened.v1")]
[JsonDerivedType(typeof(ReferredOut), "complaint.referred-out.v1")]
[JsonDerivedType(typeof(TalksResumed), "complaint.talks-resumed.v1")]
[JsonDerivedType(typeof(DecidedOutside), "complaint.decided-outside.v1")]
[JsonDerivedType(typeof(MediationClosed), "complaint.mediation-closed.v1")]
[JsonDerivedType(typeof(ComplaintWithdrawn), "complaint.withdrawn.v1")]
[JsonDerivedType(typeof(ComplaintLapsed), "complaint.lapsed.v1")]
[JsonDerivedType(typeof(ComplaintMerged), "complaint.merged.v1")]
[JsonDerivedType(typeof(DuplicateAbsorbed), "complaint.duplicate-absorbed.v1")]
[JsonDerivedType(typeof(ComplaintSplit), "complaint.split.v1")]
[JsonDerivedType(typeof(ComplaintReopened), "complaint.reopened.v1")]
[JsonDerivedType(typeof(ClockWarned), "complaint.clock-warned.v1")]
[JsonDerivedType(typeof(ClockBreached), "complaint.clock-breached.v1")]
[JsonDerivedType(typeof(ClockExtended), "complaint.clock-extended.v1")]
[JsonDerivedType(typeof(PurchaseFactsRecorded), "complaint.purchase-facts-recorded.v1")]
[JsonDerivedType(typeof(DemandsAnswered), "complaint.demands-answered.v1")]
[JsonDerivedType(typeof(CorrectiveActionLinked), "complaint.corrective-action-linked.v1")]
[JsonDerivedType(typeof(StepTaken), "complaint.step-taken.v1")]
public abstract record ComplaintEvent
{
    private protected ComplaintEvent()
    {
    }

    /// <summary>The complaint the fact belongs to.</summary>
    [JsonRequired]
    public ComplaintId Complaint { get; init; } = ComplaintId.None;

    /// <summary>The place in the complaint's history: 1 for the receipt, then without gaps.</summary>
    [JsonRequired]
    public int Version { get; init; }

    /// <summary>When it happened; never before the event in front of it.</summary>
    [JsonRequired]
    public Instant At { get; init; }

    /// <summary>Who did it.</summary>
    [JsonRequired]
    public Actor By { get; init; } = Actor.Clock;

    /// <summary>The step the procedure took with it; null for what was only recorded.</summary>
    public Step? Step { get; init; }

    /// <summary>The clock whose time brought it about; null for what people did.</summary>
    public ClockId? DueTo { get; init; }
}

/// <summary>One step of the procedure.</summary>
/// <param name="Trigger">What moved the complaint.</param>
/// <param name="From">The state it left.</param>
/// <param name="To">The state it entered; the same where the step is internal.</param>
public sealed record Step(ComplaintTrigger Trigger, ComplaintState From, ComplaintState To);
