using CustomerService.Domain.Commitments;
using CustomerService.Domain.Complaints;
using NodaTime;

namespace CustomerService.Domain.Tests.Complaints;

/// <summary>Procedures with clocks, and short lives under them.</summary>
internal static class ClockSamples
{
    public static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 12, 0);

    public static readonly Actor Clerk = Actor.Of("a", Role.Handler);

    /// <summary>The procedure that a guide shows first: a clock that a question stops.</summary>
    public const string Guest = """
        {
          "id": "hotel-guest", "version": 3, "initial": "received",
          "names": { "en": "Guest complaint", "zh-Hans": "宾客投诉" },
          "states": {
            "received":  { "phase": "intake",  "names": { "en": "Received", "zh-Hans": "已登记" } },
            "waiting":   { "phase": "waiting", "names": { "en": "Waiting for the guest", "zh-Hans": "等待宾客" } },
            "settled":   { "phase": "closed",  "outcome": "settled", "names": { "en": "Settled", "zh-Hans": "已解决" } }
          },
          "transitions": [
            { "trigger": "ask",    "from": ["received"],            "to": "waiting", "roles": ["handler"], "requires": ["owner-named"] },
            { "trigger": "answer", "from": ["waiting"],             "to": "received", "roles": ["customer"] },
            { "trigger": "settle", "from": ["received", "waiting"], "to": "settled", "roles": ["handler"], "requires": ["customer-accepted"] }
          ],
          "clocks": [ { "id": "first-response", "promise": "guest-4h", "runsIn": ["received"], "heldIn": ["waiting"], "stopsOn": ["ask", "settle"] } ]
        }
        """;

    private static readonly ComplaintState[] Open = [new("desk"), new("work"), new("customer"), new("lab"), new("corridor")];

    /// <summary>
    /// Open are desk (initial), work, customer, lab, corridor; closed are done, withdrawn, merged. A trigger of a state's name leads there from
    /// everywhere; <c>note</c> leads nowhere.
    /// </summary>
    public static ComplaintProcedureBuilder House()
    {
        var house = ComplaintProcedure.Define("house", 1, LocalizedText.Same("house"));
        foreach (var state in Open)
        {
            house.State(state, ComplaintPhase.Investigation);
        }

        house.State(new("done"), ComplaintPhase.Closed, outcome: ComplaintOutcome.Settled)
            .State(new("withdrawn"), ComplaintPhase.Closed, outcome: ComplaintOutcome.Withdrawn)
            .State(new("merged"), ComplaintPhase.Closed, outcome: ComplaintOutcome.Merged);
        ComplaintState[] states = [.. Open, new("done"), new("withdrawn"), new("merged")];
        foreach (var state in states)
        {
            house.Move(new(state.Value), [.. states.Where(other => other != state)], state, [Role.Handler]);
        }

        return house.Stay(new("note"), [.. Open], [Role.Handler]);
    }

    /// <summary>A case under a procedure that takes steps, one an hour from noon on.</summary>
    public static Complaint Life(ComplaintProcedure procedure, params IEnumerable<string> steps)
    {
        var complaint = Complaint.Receive(
            procedure, new Intake { Id = new("C-1"), Customer = new("K-1"), Channel = Channel.Phone, Facts = ["It broke."], Demands = [Claim.Repair] }, Clerk, Noon).Accepted();
        return steps.Aggregate(complaint, (before, step) => before.Take(new(step), Clerk, before.Snapshot.LastAt + Duration.FromHours(1)).Accepted());
    }

    public static Complaint Life(ComplaintProcedureBuilder procedure, params IEnumerable<string> steps) => Life(procedure.Build(), steps);

    /// <summary>The marks of a clock, with the hour after noon of each.</summary>
    public static string MarksOf(Complaint complaint, ClockId clock) => string.Join(", ", complaint.Snapshot.Clocks.Where(record => record.Clock == clock).SelectMany(record => record.Marks)
        .Select(mark => $"{(mark.At - Noon).TotalHours} {mark.Kind}{(mark.Reason is { } reason ? $" {reason}" : "")}"));

    /// <summary>So many hours of elapsed time, which every reason pauses.</summary>
    public static Promise Hours(double hours) => Promise.Resolution(ElapsedTime.Hours(hours)) with { Pauses = [.. Enum.GetValues<PauseReason>()] };
}
