using NodaTime;

namespace CustomerService.Domain.Planning.Proposals;

/// <summary>Minutes and papers: whether they can be about what they are brought for.</summary>
internal static class ProposalEvidence
{
    public static IEnumerable<DomainError> CommitteeFaults(OperationProposal proposal, ProposalChangeRequested change)
    {
        if (change.Committee is not { } committee)
        {
            yield return new CommitteeApprovalMissing();
            yield break;
        }

        if (string.IsNullOrWhiteSpace(committee.Minutes))
        {
            yield return ProposalConditions.Blank("reference of the minutes", "会议纪要编号");
            yield break;
        }

        if (proposal.History.OfType<ProposalApproved>().Any(approval => IsSame(approval.Committee?.Minutes, committee.Minutes))
            || OtherChanges(proposal, change).Any(other => IsSame(other.Committee.Minutes, committee.Minutes)))
        {
            yield return new CommitteeDecisionUsed(committee.Minutes);
        }

        foreach (var misdated in Misdated(committee, Since(proposal), change.At))
        {
            yield return misdated;
        }
    }

    public static IEnumerable<DomainError> SignOffFaults(OperationProposal proposal, ProposalChangeRequested change)
    {
        if (change.SignOff is not { } signOff)
        {
            yield return new WrittenSignOffMissing();
            yield break;
        }

        if (string.IsNullOrWhiteSpace(signOff.Name) || string.IsNullOrWhiteSpace(signOff.Document))
        {
            yield return ProposalConditions.Blank("name or document of the sign-off", "签字人或签字文件");
            yield break;
        }

        if (OtherChanges(proposal, change).Any(other => IsSame(other.SignOff.Document, signOff.Document)))
        {
            yield return new WrittenSignOffUsed(signOff.Document);
        }

        var (from, to) = Days(Since(proposal), change.At);
        if (signOff.On < from || signOff.On > to)
        {
            yield return new Documents.SignatureDateOutside(signOff.Name, signOff.On, from, to);
        }
    }

    public static IEnumerable<DomainError> Misdated(CommitteeApproval committee, Instant since, Instant at)
    {
        var (from, to) = Days(since, at);
        return committee.On < from || committee.On > to ? [new CommitteeDateOutside(committee.Minutes, committee.On, from, to)] : [];
    }

    // What was decided before the terms in force were approved was not about changing them.
    private static Instant Since(OperationProposal proposal) => proposal.Standing.ApprovedAt ?? proposal.History[0].At;

    // A proposal knows no time zone: a day is possible that is one anywhere on earth between the two moments.
    private static (LocalDate From, LocalDate To) Days(Instant since, Instant at) => ((since - Duration.FromHours(12)).InUtc().Date, (at + Duration.FromHours(14)).InUtc().Date);

    // Every change that was asked for, but for those that were declined, would have led from the terms in force to the same, and so are this very change.
    private static IEnumerable<ProposalChangeRequested> OtherChanges(OperationProposal proposal, ProposalChangeRequested change)
    {
        var since = proposal.History.Length - 1;
        while (since > 0 && proposal.History[since] is not ProposalChangeApproved)
        {
            since--;
        }

        return proposal.History.Where((fact, index) => fact is ProposalChangeRequested other && (index < since || !other.Terms.Equals(change.Terms))).Cast<ProposalChangeRequested>();
    }

    private static bool IsSame(string? reference, string other) => string.Equals(reference?.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
}
