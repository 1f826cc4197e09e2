using System.Collections.Immutable;

namespace CustomerService.Domain.Complaints.Remedies;

/// <summary>What the matrix and the limits of a policy say about the remedies of a complaint.</summary>
internal static class RemedyFindings
{
    /// <summary>Offered remedies that no finding admits, with the reasons for each finding.</summary>
    public static ImmutableArray<RemedyAdmission> NotAdmitted(Complaint complaint, RemedyProposed proposal)
    {
        var not = ImmutableArray.CreateBuilder<RemedyAdmission>();
        foreach (var kind in proposal.Remedies.Select(remedy => remedy.Kind).Distinct())
        {
            var answers = Answers(complaint, kind);
            if (answers.Any(answer => answer.IsAdmitted))
            {
                continue;
            }

            ImmutableArray<RemedyReason> reasons = [.. answers.SelectMany(answer => answer.Reasons).Distinct()];
            not.Add(new RemedyAdmission { Remedy = kind, IsAdmitted = false, Standing = null, Reasons = reasons });
        }

        return not.ToImmutable();
    }

    /// <summary>The remedies that are not admitted, each with why.</summary>
    public static LocalizedText? Describe(Complaint complaint, RemedyProposed proposal)
    {
        var not = NotAdmitted(complaint, proposal);
        return not.IsEmpty
            ? null
            : new(
                string.Join("; ", not.Select(item => $"{item.Remedy.DisplayName.English} ({string.Join("; ", item.Reasons.Select(reason => reason.Text.English))})")),
                string.Join("；", not.Select(item => $"{item.Remedy.DisplayName.Chinese}（{string.Join("；", item.Reasons.Select(reason => reason.Text.Chinese))}）")));
    }

    /// <summary>What an act offers or gives beyond the authority of whoever acts; empty where no limits are in force.</summary>
    public static ImmutableArray<AuthorityExcess> BeyondAuthority(in ConditionContext context)
    {
        var complaint = context.Complaint;
        if (complaint.Procedure.Policy is not { Authority: { } limits } || context.By is not { } by)
        {
            return [];
        }

        var remedies = context.Fact switch
        {
            RemedyProposed proposal => proposal.Remedies,
            ComplaintSettledOnSpot settled => settled.Given,
            _ => [],
        };
        return limits.Exceeding(by.Role, remedies, kind => IsCourtesy(complaint, kind));
    }

    // Before anything is found, what gives the customer something is a claim and the rest a courtesy.
    private static bool IsCourtesy(Complaint complaint, RemedyKind kind) => complaint.Snapshot.Findings.IsEmpty
        ? !kind.IsClaim
        : !Answers(complaint, kind).Any(answer => answer.Standing == RemedyStanding.Owed);

    private static List<RemedyAdmission> Answers(Complaint complaint, RemedyKind kind)
    {
        var snapshot = complaint.Snapshot;
        var policy = complaint.Procedure.Policy!;
        var matrix = policy.Remedies ?? Presets.RemedyMatrices.Standard;
        return
        [
            .. snapshot.Findings.Select(finding => matrix.Admit(kind, new RemedyContext
            {
                Goods = snapshot.Goods,
                Variation = finding.Variation,
                Liability = snapshot.Liability ?? Liability.Unknown,
                On = policy.DayOf(snapshot.ClockStart),   // the complaint was made in time, however long its handling takes
                Purchase = snapshot.Purchase,
            })),
        ];
    }
}
