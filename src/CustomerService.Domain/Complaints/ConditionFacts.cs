using System.Collections.Immutable;
using CustomerService.Domain.Complaints.Remedies;

namespace CustomerService.Domain.Complaints;

/// <summary>What the shipped conditions look up in a complaint.</summary>
internal static class ConditionFacts
{
    public static LocalizedText? Same(string? text) => string.IsNullOrWhiteSpace(text) ? null : LocalizedText.Same(text);

    public static LocalizedText? OpenInquiries(Complaint complaint) => Same(string.Join("; ", complaint.Snapshot.Inquiries
        .Select((inquiry, index) => (inquiry, number: index + 1))
        .Where(item => item.inquiry.IsOpen)
        .Select(item => $"{item.number}. {item.inquiry.Question}")));

    public static ImmutableArray<int> WithoutFinding(ComplaintSnapshot snapshot, ImmutableArray<Finding> findings) =>
        [.. Enumerable.Range(1, snapshot.Facts.Length).Where(number => !findings.Any(finding => finding.Fact == number))];

    public static LocalizedText? FactsWithoutFinding(ComplaintSnapshot snapshot, ImmutableArray<Finding> findings) =>
        Same(string.Join("; ", WithoutFinding(snapshot, findings).Select(number => $"{number}. {snapshot.Facts[number - 1].Text}")));

    public static LocalizedText? UndoneRemedies(ComplaintSnapshot snapshot)
    {
        var undone = snapshot.Remedies.Select((remedy, index) => (remedy, number: index + 1)).Where(item => item.remedy.Status == RemedyStatus.Agreed).ToList();
        return undone.Count == 0
            ? null
            : new(
                string.Join("; ", undone.Select(item => $"{item.number}. {item.remedy.Kind.DisplayName.English}")),
                string.Join("；", undone.Select(item => $"{item.number}. {item.remedy.Kind.DisplayName.Chinese}")));
    }

    public static LocalizedText? Owner(Complaint complaint) => Listed([complaint.Owner.Person, complaint.Owner.Department?.Value]);

    public static LocalizedText? Performers(ComplaintSnapshot snapshot) => Listed([.. snapshot.Performers, snapshot.Executor?.Value]);

    /// <summary>Names one after the other, as each language parts them; what is null is left out, and null where nothing is left.</summary>
    public static LocalizedText? Listed(IEnumerable<string?> names)
    {
        var given = names.Where(name => !string.IsNullOrWhiteSpace(name)).ToList();
        return given.Count == 0 ? null : new(string.Join(", ", given), string.Join("、", given));
    }

    /// <summary>Offered remedies that the thing does not admit, or that no finding admits.</summary>
    public static ImmutableArray<RemedyKind> NotAdmitted(Complaint complaint, RemedyProposed proposal) => complaint.Procedure.Policy is { Remedies: not null }
        ? [.. RemedyFindings.NotAdmitted(complaint, proposal).Select(item => item.Remedy)]
        : NotAdmitted(complaint.Snapshot, proposal);

    private static ImmutableArray<RemedyKind> NotAdmitted(ComplaintSnapshot snapshot, RemedyProposed proposal) =>
    [
        .. proposal.Remedies.Select(remedy => remedy.Kind).Distinct().Where(kind =>
            !kind.IsAdmittedBy(snapshot.Goods)
            || !snapshot.Findings.Any(finding => kind.IsAdmittedBy(finding.Variation, snapshot.Liability ?? Liability.Unknown))),
    ];

    public static LocalizedText? Kinds(ImmutableArray<RemedyKind> kinds) => kinds.IsEmpty
        ? null
        : new(string.Join(", ", kinds.Select(kind => kind.DisplayName.English)), string.Join("、", kinds.Select(kind => kind.DisplayName.Chinese)));

    /// <summary>Demands that are to be answered here and are not.</summary>
    public static ImmutableArray<int> Unanswered(ComplaintSnapshot snapshot) =>
    [
        .. Enumerable.Range(1, snapshot.Demands.Length).Where(number =>
            snapshot.Demands[number - 1].Claim != Claim.NoneStated && !snapshot.DemandsMoved.Contains(number) && !snapshot.DemandAnswers.Any(answer => answer.Demand == number)),
    ];

    public static LocalizedText? UnansweredDemands(ComplaintSnapshot snapshot)
    {
        var open = Unanswered(snapshot).Select(number => (Number: number, snapshot.Demands[number - 1].Claim.DisplayName)).ToList();
        return open.Count == 0
            ? null
            : new(
                string.Join("; ", open.Select(item => $"{item.Number}. {item.DisplayName.English}")),
                string.Join("；", open.Select(item => $"{item.Number}. {item.DisplayName.Chinese}")));
    }

    /// <summary>Whether a finding says that the complainant was right.</summary>
    public static bool IsUpheld(ComplaintSnapshot snapshot) =>
        snapshot.Findings.Any(finding => finding.Variation is ComplaintVariation.BasicallyTrue or ComplaintVariation.WorseThanReported);

    public static LocalizedText? Gaps(ImmutableArray<FinalLetterFinding> gaps) => gaps.IsEmpty
        ? null
        : new(
            string.Join("; ", gaps.Select(gap => gap.Gap.DisplayName.English + (gap.Number is { } number ? $" {number}" : ""))),
            string.Join("；", gaps.Select(gap => gap.Gap.DisplayName.Chinese + (gap.Number is { } number ? $" {number}" : ""))));

    /// <summary>Departments that hold or held the case and have not been heard.</summary>
    public static ImmutableArray<Department> Unheard(ComplaintSnapshot snapshot, DisputeRaised dispute) =>
    [
        .. snapshot.Owners.Select(owner => owner.Department).OfType<Department>().Distinct()
            .Where(department => !dispute.Opinions.Any(opinion => opinion.Department == department && !string.IsNullOrWhiteSpace(opinion.Opinion))),
    ];

    public static bool IsReviewWindowOpen(ConditionContext context) =>
        context.Complaint.Snapshot.ClosedAt is not { } closedAt || IsWithin(context, closedAt);

    // Without a policy, or without a window in it, nothing is open: a right that nobody gave is no right.
    private static bool IsWithin(in ConditionContext context, NodaTime.Instant closedAt) =>
        context.Complaint.Procedure.Policy is { ReopenWithin: { } window } policy && context.At <= policy.DueAfter(closedAt, window);

    public static bool MayReopen(in ConditionContext context, ComplaintReopened reopening) => reopening.Ground switch
    {
        ReopeningGround.NewFact => reopening.NewFact is not null,
        ReopeningGround.RemedyFailed => true,
        _ => context.Complaint.Snapshot.ClosedAt is { } closedAt && IsWithin(context, closedAt),
    };

    public static bool IsGroundListed(ConditionContext context)
    {
        var (trigger, ground) = GroundOf(context.Fact);
        if (ground is null)
        {
            return false;
        }

        var listed = context.Complaint.Procedure.Grounds.Where(known => known.Trigger == trigger).ToList();
        return listed.Count > 0 ? listed.Exists(known => known.Code == ground)
            : trigger != Trigger.DeclareInadmissible || context.Complaint.Procedure.Policy is not { AcceptanceCriteria: { IsDefaultOrEmpty: false } criteria } || criteria.Contains(ground);
    }

    public static LocalizedText? ListedGrounds(ConditionContext context)
    {
        var (trigger, _) = GroundOf(context.Fact);
        var listed = context.Complaint.Procedure.Grounds.Where(known => known.Trigger == trigger).ToList();
        return listed.Count > 0
            ? new(string.Join("; ", listed.Select(known => $"{known.Code} ({known.Name.English})")), string.Join("；", listed.Select(known => $"{known.Code}（{known.Name.Chinese}）")))
            : trigger == Trigger.DeclareInadmissible && context.Complaint.Procedure.Policy is { AcceptanceCriteria: { IsDefaultOrEmpty: false } criteria } ? Listed(criteria) : null;
    }

    private static (ComplaintTrigger Trigger, string? Ground) GroundOf(ComplaintEvent? fact) => fact switch
    {
        ComplaintDeclaredInadmissible e => (Trigger.DeclareInadmissible, e.Ground),
        MediationClosed e => (Trigger.EndMediation, e.Ground),
        _ => (default, null),
    };
}
