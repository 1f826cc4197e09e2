using System.Collections.Immutable;
using CustomerService.Domain.Complaints;
using static CustomerService.Domain.Tests.Scenarios.Desk;

namespace CustomerService.Domain.Tests.Complaints.Responsibility;

/// <summary>The events of a complaint, act by act.</summary>
internal sealed record History(ImmutableArray<ComplaintEvent> Events)
{
    public Complaint Complaint => Complaint.Replay(ComplaintProcedures.Canonical.Under(Policy), Events);

    /// <summary>The history of <see cref="Scenarios.Desk.InFactFinding"/>, all on 1 March at 9.</summary>
    public static History InFactFinding(string fact) =>
        new History(Complaint.Receive(ComplaintProcedures.Canonical.Under(Policy), Intake(fact), FirstContact, March(1)).Events)
            .Then(c => c.RecordContact(new ContactNote { Summary = "We are sorry.", Apology = true }, FirstContact, March(1)))
            .Then(c => c.Acknowledge("receipt 1", March(2), FirstContact, March(1)))
            .Then(c => c.BeginAssessment(FirstContact, March(1)))
            .Then(c => c.Accept(Severity.Ordinary, Handler, March(1)));

    public History Then(Func<Complaint, Decision<Complaint, ComplaintEvent>> act) => new([.. Events, .. act(Complaint).Events]);
}
