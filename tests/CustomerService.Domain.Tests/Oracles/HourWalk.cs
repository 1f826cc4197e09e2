using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Responsibility;
using NodaTime;

namespace CustomerService.Domain.Tests.Oracles;

/// <summary>Who has a complaint, found step by step: the complaint as it stood at each moment, asked itself. Slow and obvious.</summary>
internal static class HourWalk
{
    /// <summary>How many steps each department and side had, and each state.</summary>
    internal sealed record Counted(Dictionary<(string Department, LedgerSide Side), int> Holders, Dictionary<ComplaintState, int> States, int WithoutPerson);

    /// <summary>Walks from the receipt to a moment.</summary>
    /// <param name="procedure">The canonical procedure.</param>
    /// <param name="events">A history whose events all lie a whole number of steps after the receipt.</param>
    /// <param name="until">The end, a whole number of steps after the receipt.</param>
    /// <param name="step">The length of a step.</param>
    public static Counted Walk(ComplaintProcedure procedure, IReadOnlyList<ComplaintEvent> events, Instant until, Duration step)
    {
        var counted = new Counted([], [], 0);
        var complaint = Complaint.Replay(procedure, events.Take(1));
        var next = 1;
        for (var at = events[0].At; at < until; at += step)
        {
            while (next < events.Count && events[next].At <= at)
            {
                complaint = complaint.Apply(events[next++]);
            }

            var side = Side(complaint);
            var key = (side == LedgerSide.Closed ? "closed" : complaint.Owner.Department?.Value ?? "none", side);
            counted.Holders[key] = counted.Holders.GetValueOrDefault(key) + 1;
            counted.States[complaint.State] = counted.States.GetValueOrDefault(complaint.State) + 1;
            counted = side != LedgerSide.Closed && complaint.Owner.Person is null ? counted with { WithoutPerson = counted.WithoutPerson + 1 } : counted;
        }

        return counted;
    }

    // What the comments on the clocks of the canonical procedure say in words.
    private static LedgerSide Side(Complaint complaint) =>
        complaint.IsClosed ? LedgerSide.Closed
        : complaint.State == State.AwaitingComplainant ? LedgerSide.Complainant
        : complaint.State == State.UnderExamination ? LedgerSide.Excluded
        : complaint.State == State.Referred ? LedgerSide.ThirdParty
        : LedgerSide.Ours;
}
