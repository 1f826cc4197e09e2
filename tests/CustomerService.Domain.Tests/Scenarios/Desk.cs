using System.Collections.Immutable;
using CustomerService.Domain.Complaints;
using NodaTime;

namespace CustomerService.Domain.Tests.Scenarios;

/// <summary>A complaint desk for scenarios: people, a policy, and short ways to a state.</summary>
internal static class Desk
{
    public static readonly Actor FirstContact = Actor.Of("li.wei", Role.FirstContact, "repair");
    public static readonly Actor Handler = Actor.Of("li.wei", Role.Handler, "repair");
    public static readonly Actor Customer = Actor.Of("customer", Role.Complainant);
    public static readonly Actor Office = Actor.Of("wu.min", Role.Office, "office");
    public static readonly Actor Reviewer = Actor.Of("chen.jing", Role.Quality, "quality");

    public static readonly ComplaintPolicy Policy = new()
    {
        Id = "pumps",
        Version = 1,
        WrittenRules = "QM-08 Complaint handling",
        Unit = "Customer service, part of the general office",
        ReportsTo = "general manager",
        AcceptanceCriteria = ["bought from us", "inside the warranty or a safety matter"],
        AcceptWithin = Period.FromDays(2),
        FirstReplyWithin = Period.FromDays(1),
        ProposeWithin = Period.FromDays(15),
        ResolveWithin = Period.FromDays(30),
        Responsibilities = ComplaintPolicy.PhasesToAssign.ToImmutableDictionary(phase => phase, _ => Role.Handler),
        CaseRecord = "complaint database",
        ReopenWithin = Period.FromDays(90),
        TimeZone = "Asia/Shanghai",
    };

    public static Instant March(int day, int hour = 9, int minute = 0) =>
        new LocalDateTime(2026, 3, day, hour, minute).InZoneStrictly(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]).ToInstant();

    public static Intake Intake(string fact, params ImmutableArray<string> inquiries) => new()
    {
        Id = new("C-1"),
        Customer = new("K-77"),
        Channel = Channel.InPerson,
        Facts = [fact],
        Demands = [Claim.Replace],
        Inquiries = inquiries,
    };

    public static Complaint Received(string fact, params ImmutableArray<string> inquiries) =>
        Complaint.Receive(ComplaintProcedures.Canonical.Under(Policy), Intake(fact, inquiries), FirstContact, March(1)).Accepted();

    /// <summary>In fact finding, with an apology on record.</summary>
    public static Complaint InFactFinding(string fact, params ImmutableArray<string> inquiries) => Received(fact, inquiries)
        .RecordContact(new ContactNote { Summary = "We are sorry.", Apology = true }, FirstContact, March(1)).Accepted()
        .Acknowledge("receipt 1", March(2), FirstContact, March(1)).Accepted()
        .BeginAssessment(FirstContact, March(1)).Accepted()
        .Accept(Severity.Ordinary, Handler, March(1)).Accepted();

    public static Complaint Negotiating(string fact, params ImmutableArray<string> inquiries)
    {
        var complaint = InFactFinding(fact, inquiries);
        for (var number = 1; number <= inquiries.Length; number++)
        {
            complaint = complaint.AnswerInquiry(number, "answered", Handler, March(1)).Accepted();
        }

        return complaint
            .Conclude([new Finding(1, ComplaintVariation.Unproven, "cannot be excluded")], Liability.Unknown, Handler, March(1)).Accepted()
            .Propose([new Remedy(RemedyKind.Apology), new Remedy(RemedyKind.Refund)], "goodwill", Handler, March(1)).Accepted()
            .RejectOffer("the manager's words", Customer, March(1)).Accepted();
    }

    /// <summary>The codes of a refusal, in order.</summary>
    public static IEnumerable<string> Codes(Decision<Complaint, ComplaintEvent> decision) =>
        Assert.IsType<Refusal>(decision.Refusal).Unmet.Select(error => error.Code);
}
