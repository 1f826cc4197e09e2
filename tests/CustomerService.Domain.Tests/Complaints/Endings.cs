using CustomerService.Domain.Complaints;
using NodaTime;

namespace CustomerService.Domain.Tests.Complaints;

/// <summary>What an ending asks for: every demand answered, a corrective action where the complaint is upheld.</summary>
internal static class Endings
{
    /// <summary>Every demand that is still here is answered: granted by all remedies on the table, refused where there are none.</summary>
    public static Complaint Answered(this Complaint complaint, Actor by, Instant at)
    {
        var remedies = complaint.Snapshot.Remedies.Select((remedy, index) => (remedy, Number: index + 1)).Where(item => item.remedy.Status != RemedyStatus.Superseded).Select(item => item.Number).ToList();
        return complaint.AnswerDemands(
            [
                .. Enumerable.Range(1, complaint.Snapshot.Demands.Length).Except(complaint.Snapshot.DemandsMoved).Select(demand => new DemandAnswer
                {
                    Demand = demand,
                    Outcome = remedies.Count > 0 ? DemandOutcome.Granted : DemandOutcome.Refused,
                    Reasons = "as found",
                    Remedies = [.. remedies],
                }),
            ],
            by,
            at).Accepted();
    }

    public static Complaint Linked(this Complaint complaint, Actor by, Instant at) => complaint.LinkCorrectiveAction($"CA-{complaint.Round}", by, at).Accepted();
}
