using System.Collections.Immutable;

namespace CustomerService.Domain.Tests.Oracles;

/// <summary>
/// The canonical procedure as a person would copy it from the guide into a table: trigger, where from (frames with a capital, what is left out
/// with a minus), where to (or <c>stay</c>, or <c>back</c>), who may, what must hold. Read line by line, never flattened.
/// </summary>
internal static class PlainRows
{
    private const string Staff = "first-contact handler department supervisor quality";

    private const string Table = $"""
        acknowledge | received | acknowledged | first-contact clock | owner-named
        settleOnSpot | received acknowledged assessing | settled-on-the-spot | first-contact | apology-recorded acceptance-recorded within-authority
        beginAssessment | acknowledged | assessing | first-contact handler | quiet-place provoker-withdrawn
        declareInadmissible | assessing | inadmissible | handler supervisor | ground-listed
        accept | assessing | fact-finding | handler | policy-in-force owner-named apology-recorded
        handOver | Open -arbitration -referred | stay | first-contact handler department | by-accountable-owner no-hand-over-pending hand-overs-within-limit not-a-former-owner
        acceptHandOver | Open | stay | first-contact handler department supervisor |
        declineHandOver | Open | stay | first-contact handler department supervisor |
        handOverSilence | Open | stay | clock |
        escalate | Open | stay | complainant {Staff} clock |
        openSystemicIssue | Open | stay | handler supervisor quality clock |
        raiseDispute | Open -arbitration -referred | arbitration | first-contact handler department supervisor | opinions-attached
        rule | arbitration | back | office general-manager |
        askComplainant | fact-finding | awaiting-complainant | handler |
        answered | awaiting-complainant | fact-finding | complainant handler |
        lapse | awaiting-complainant | lapsed | clock handler | reminded answer-overdue
        askThirdParty | fact-finding | awaiting-third-party | handler |
        replied | awaiting-third-party | fact-finding | outside-body handler |
        commissionTest | fact-finding | under-examination | handler complainant | institute-agreed
        commissionTest | proposed negotiating | under-examination | handler complainant | customer-asked-for-test institute-agreed
        testResult | under-examination | fact-finding | outside-body handler |
        conclude | fact-finding | stay | handler | inquiries-answered findings-complete
        propose | fact-finding negotiating | proposed | handler supervisor | findings-set apology-recorded remedy-offered remedies-admitted within-authority
        counter | proposed | negotiating | complainant |
        counter | negotiating | stay | complainant handler |
        rejectOffer | proposed | negotiating | complainant |
        adjourn | fact-finding proposed negotiating | cooling-off | handler | contact-number-given call-back-by-next-day adjournments-within-limit
        callBack | cooling-off | negotiating | handler | provoker-withdrawn apology-renewed new-ground-brought
        acceptOffer | proposed negotiating referred | remedy-agreed | complainant | offer-on-table
        issueFinalResponse | fact-finding proposed negotiating | final-response | handler supervisor | findings-set demands-answered corrective-action-planned reasons-and-route-told
        closeWithoutAction | remedy-agreed | settled | handler | nothing-owed demands-answered
        beginPerformance | remedy-agreed | performing | handler supervisor |
        perform | performing | stay | handler department |
        completePerformance | performing | verifying | handler department | remedies-performed
        confirm | verifying | settled | quality supervisor management-representative | verifier-is-not-executor management-approved confirmed-or-two-attempts demands-answered corrective-action-planned
        failVerification | verifying | performing | quality supervisor management-representative complainant |
        requestReview | proposed final-response | internal-review | complainant | review-window-open
        reviewUpholds | internal-review | back | quality | reviewer-not-involved
        reviewReopens | internal-review | fact-finding | quality | reviewer-not-involved
        referOut | Open final-response -referred | referred | complainant outside-body handler supervisor |
        resumeTalks | referred | negotiating | outside-body handler | owner-named
        externalDecision | referred | decided-externally | outside-body handler |
        externalAward | referred | performing | outside-body handler | owner-named
        endMediation | referred | mediation-ended | outside-body clock | ground-listed
        withdraw | Open | withdrawn | complainant | statement-recorded danger-continues
        merge | Open | merged | handler supervisor |
        split | Open | stay | handler supervisor |
        absorbDuplicate | Open | stay | handler supervisor |
        reopen | settled settled-on-the-spot final-response lapsed | fact-finding | complainant handler | owner-named reopening-allowed
        recordContact | Open settled settled-on-the-spot | stay | {Staff} |
        recordEvidence | Open | stay | {Staff} complainant outside-body |
        relocate | Open | stay | {Staff} |
        replaceHandler | Open | stay | {Staff} |
        raiseInquiry | Open | stay | {Staff} |
        answerInquiry | Open | stay | {Staff} |
        waiveInquiry | Open | stay | handler supervisor quality |
        remind | Open | stay | {Staff} clock |
        recordPurchase | Open | stay | {Staff} complainant |
        answerDemands | Open | stay | handler supervisor quality |
        linkCorrectiveAction | Open | stay | handler supervisor quality |
        """;

    /// <summary>One line of the table.</summary>
    internal sealed record Row(string Trigger, string[] From, string To, string[] Roles, string[] Requires);

    /// <summary>Where a case is over.</summary>
    public static ImmutableHashSet<string> Closed { get; } =
        ["settled", "settled-on-the-spot", "final-response", "inadmissible", "withdrawn", "lapsed", "merged", "decided-externally", "mediation-ended"];

    /// <summary>What only adds to the record of an open case.</summary>
    public static ImmutableHashSet<string> Records { get; } =
    [
        "recordContact", "recordEvidence", "raiseInquiry", "answerInquiry", "waiveInquiry", "relocate", "replaceHandler", "remind", "acceptHandOver", "declineHandOver",
        "handOverSilence", "escalate", "openSystemicIssue", "absorbDuplicate", "recordPurchase", "answerDemands", "linkCorrectiveAction",
    ];

    private static readonly Row[] All = [.. Table.Split('\n').Select(line => line.Split('|')).Select(cells => new Row(cells[0].Trim(), Words(cells[1]), cells[2].Trim(), Words(cells[3]), Words(cells[4])))];

    /// <summary>The line that speaks of a step from a state; null where there is none.</summary>
    public static Row? Find(string trigger, string state) => All.SingleOrDefault(row => row.Trigger == trigger
        && !row.From.Contains("-" + state) && (row.From.Contains(state) || (row.From.Contains("Open") && !Closed.Contains(state))));

    private static string[] Words(string cell) => cell.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
