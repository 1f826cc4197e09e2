using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Complaints;

// Findings, remedies, talks, performing and verifying.
public sealed partial class Complaint
{
    /// <summary>Sets the finding of each alleged fact.</summary>
    /// <param name="findings">One per fact.</param>
    /// <param name="liability">Whose fault it was; towards the customer the enterprise is liable all the same.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> Conclude(ImmutableArray<Finding> findings, Liability liability, Actor by, Instant at)
    {
        var given = Items(findings);
        foreach (var finding in given)
        {
            Defined(finding.Variation, nameof(findings));
        }

        return Decide(Trigger.Conclude, new FindingsConcluded { Findings = given, Liability = Defined(liability) }, by, at, Faults(given).AsSpan());
    }

    /// <summary>Puts an offer on the table; an earlier offer is off it.</summary>
    /// <param name="remedies">What is offered; every remedy as offered, whatever status it carries. A compensation names its amount.</param>
    /// <param name="reasons">Why.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> Propose(ImmutableArray<Remedy> remedies, string reasons, Actor by, Instant at)
    {
        var offered = Plain(remedies);
        return Decide(Trigger.Propose, new RemedyProposed { Remedies = offered, Reasons = reasons }, by, at, [Said(reasons), .. WithoutAmount(offered)]);
    }

    /// <summary>Answers an offer with another.</summary>
    /// <param name="reason">Why the offer is not enough.</param>
    /// <param name="wanted">What is wanted instead.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> Counter(string reason, string wanted, Actor by, Instant at) =>
        Decide(Trigger.Counter, new OfferCountered { Reason = reason, Wanted = wanted }, by, at, Said(reason), Said(wanted));

    /// <summary>Rejects the offer on the table.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> RejectOffer(string reason, Actor by, Instant at) =>
        Decide(Trigger.RejectOffer, new OfferRejected { Reason = reason }, by, at, Said(reason));

    /// <summary>Accepts the offer on the table.</summary>
    /// <param name="statement">How.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> AcceptOffer(string statement, Actor by, Instant at) =>
        Decide(Trigger.AcceptOffer, new OfferAccepted { Statement = statement }, by, at, Said(statement));

    /// <summary>Breaks the talks off, with an agreed call-back (约定再议).</summary>
    /// <param name="reason">Why.</param>
    /// <param name="contactNumber">Where the customer can be reached; null when unknown.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <param name="callBackBy">When we call at the latest; null: the end of the next calendar day in the policy's zone, or 24 hours from now where no policy is in force.</param>
    /// <param name="newNegotiator">Who talks next, where the person was the cause.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> Adjourn(string reason, string? contactNumber, Actor by, Instant at, Instant? callBackBy = null, string? newNegotiator = null)
    {
        var due = callBackBy ?? Procedure.Policy?.EndOfNextDay(at) ?? at + Duration.FromDays(1);
        return Decide(
            Trigger.Adjourn,
            new TalksAdjourned { Reason = reason, ContactNumber = string.IsNullOrWhiteSpace(contactNumber) ? null : contactNumber, CallBackBy = due, NewNegotiator = newNegotiator },
            by,
            at,
            Said(reason));
    }

    /// <summary>Makes the agreed call.</summary>
    /// <param name="newGround">The new fact or offer that is brought.</param>
    /// <param name="apologyRenewed">The apology was renewed.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> CallBack(string newGround, bool apologyRenewed, Actor by, Instant at) =>
        Decide(Trigger.CallBack, new CalledBack { NewGround = newGround, ApologyRenewed = apologyRenewed }, by, at);

    /// <summary>Settles who does what by when.</summary>
    /// <param name="executor">The department that performs.</param>
    /// <param name="dueDate">The last day.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> BeginPerformance(Department executor, LocalDate dueDate, Actor by, Instant at) =>
        Decide(Trigger.BeginPerformance, new PerformanceBegun { Executor = executor, DueDate = dueDate }, by, at, executor == default ? new BlankText(nameof(executor)) : null);

    /// <summary>Reports one agreed remedy as done.</summary>
    /// <param name="remedy">Its number; the first is 1.</param>
    /// <param name="evidence">What shows it.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> Perform(int remedy, string evidence, Actor by, Instant at) =>
        Decide(Trigger.Perform, new RemedyPerformed { Remedy = remedy, Evidence = evidence }, by, at, Said(evidence), Number(remedy, Snapshot.Remedies.Length, "remedy"), NotAgreed(remedy));

    /// <summary>Reports that all is done.</summary>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> CompletePerformance(Actor by, Instant at) =>
        Decide(Trigger.CompletePerformance, new PerformanceCompleted(), by, at);

    /// <summary>Verifies the effect and closes; the verifier is not the executor, and the management representative approves.</summary>
    /// <param name="customerConfirmed">The customer confirmed; otherwise the window passed with contact attempts.</param>
    /// <param name="evidence">What shows the effect.</param>
    /// <param name="by">Who verifies.</param>
    /// <param name="at">When.</param>
    /// <param name="approvedBy">The management representative who approved; null where that is whoever verifies.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> Confirm(bool customerConfirmed, string evidence, Actor by, Instant at, string? approvedBy = null) =>
        Decide(Trigger.Confirm, new EffectConfirmed { CustomerConfirmed = customerConfirmed, Evidence = evidence, ApprovedBy = approvedBy }, by, at, Said(evidence));

    /// <summary>States that the effect is not there: the remedies are done again.</summary>
    /// <param name="reason">What is missing.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> FailVerification(string reason, Actor by, Instant at) =>
        Decide(Trigger.FailVerification, new VerificationFailed { Reason = reason }, by, at, Said(reason));

    // As offered, whatever status it carries.
    private static ImmutableArray<Remedy> Plain(ImmutableArray<Remedy> remedies) =>
        ImmutableArray.CreateRange(Items(remedies), remedy => new Remedy(Defined(remedy.Kind, nameof(remedies)), remedy.Description, remedy.Amount));

    private ImmutableArray<DomainError?> Faults(ImmutableArray<Finding> findings)
    {
        var faults = ImmutableArray.CreateBuilder<DomainError?>();
        var met = new HashSet<int>();
        var twice = new HashSet<int>();
        foreach (var finding in findings)
        {
            faults.Add(Number(finding.Fact, Snapshot.Facts.Length, "fact"));
            faults.Add(!met.Add(finding.Fact) && twice.Add(finding.Fact) ? new NumberTwice("fact", finding.Fact) : null);
            faults.Add(string.IsNullOrWhiteSpace(finding.Reasons) ? new BlankText("reasons") : null);
        }

        return faults.ToImmutable();
    }

    private RemedyNotAgreed? NotAgreed(int remedy) =>
        remedy >= 1 && remedy <= Snapshot.Remedies.Length && Snapshot.Remedies[remedy - 1].Status != RemedyStatus.Agreed
            ? new RemedyNotAgreed(remedy, Snapshot.Remedies[remedy - 1].Status)
            : null;
}
