using System.Collections.Immutable;
using CustomerService.Domain.Complaints;
using NodaTime;

namespace CustomerService.Domain.Benchmarks;

/// <summary>The complaint that every benchmark looks at: one fact, one question, one refund; fourteen events.</summary>
internal static class SampleComplaint
{
    private static readonly Instant Morning = Instant.FromUtc(2026, 3, 2, 1, 0);
    private static readonly Actor Desk = Actor.Of("li.wei", Role.FirstContact, "sales");
    private static readonly Actor Complainant = Actor.Of("wang.min", Role.Complainant);
    private static readonly Actor Payer = Actor.Of("sun.yu", Role.Department, "finance");
    private static readonly Actor Verifier = Actor.Of("zhao.lin", Role.Quality, "quality");
    private static readonly ContactNote Apology = new() { Summary = "apologized for the trouble", Apology = true };
    private static readonly ImmutableArray<Finding> Findings = [new(1, ComplaintVariation.BasicallyTrue, "the seal leaks")];

    private static readonly ImmutableArray<DemandAnswer> Answers = [new() { Demand = 1, Outcome = DemandOutcome.Granted, Reasons = "the seal is ours", Remedies = [1] }];

    public static Actor Handler { get; } = Actor.Of("li.wei", Role.Handler, "sales");

    public static ComplaintProcedure Procedure { get; } = ComplaintProcedures.Canonical.Under(new ComplaintPolicy
    {
        Id = "pumps",
        Version = 1,
        WrittenRules = "QM-14",
        Unit = "complaints desk",
        ReportsTo = "general manager",
        AcceptanceCriteria = ["bought from us"],
        AcceptWithin = Period.FromDays(2),
        FirstReplyWithin = Period.FromDays(1),
        ProposeWithin = Period.FromDays(10),
        ResolveWithin = Period.FromDays(30),
        Responsibilities = ComplaintPolicy.PhasesToAssign.ToImmutableDictionary(phase => phase, _ => Role.Handler),
        CaseRecord = "desk",
        ReopenWithin = Period.FromDays(30),
        TimeZone = "Asia/Shanghai",
    });

    public static ImmutableArray<Remedy> Offer { get; } = [new(RemedyKind.Refund, "price of the pump", new Money(480m, "CNY"))];

    public static Instant At(int hour) => Morning + Duration.FromHours(hour);

    public static Intake IntakeOf(string id) => new()
    {
        Id = new ComplaintId(id),
        Customer = new CustomerId("wang.min"),
        Channel = Channel.Phone,
        Facts = ["the pump failed after three months"],
        Demands = [Claim.Refund],
    };

    /// <summary>A whole life after the receipt, in order: what is fired, and the decision that fires it.</summary>
    public static ImmutableArray<(ComplaintTrigger Trigger, Func<Complaint, Decision<Complaint, ComplaintEvent>> Decide)> Life { get; } =
    [
        (Trigger.Acknowledge, complaint => complaint.Acknowledge("letter 1", At(48), Desk, At(1))),
        (Trigger.RecordContact, complaint => complaint.RecordContact(Apology, Handler, At(2))),
        (Trigger.BeginAssessment, complaint => complaint.BeginAssessment(Handler, At(3))),
        (Trigger.Accept, complaint => complaint.Accept(Severity.Ordinary, Handler, At(4))),
        (Trigger.Conclude, complaint => complaint.Conclude(Findings, Liability.Own, Handler, At(5))),
        (Trigger.Propose, complaint => complaint.Propose(Offer, "the seal is ours", Handler, At(6))),
        (Trigger.AcceptOffer, complaint => complaint.AcceptOffer("agreed on the phone", Complainant, At(7))),
        (Trigger.AnswerDemands, complaint => complaint.AnswerDemands(Answers, Handler, At(7))),
        (Trigger.LinkCorrectiveAction, complaint => complaint.LinkCorrectiveAction("CA-7", Handler, At(7))),
        (Trigger.BeginPerformance, complaint => complaint.BeginPerformance("finance", new LocalDate(2026, 3, 6), Handler, At(8))),
        (Trigger.Perform, complaint => complaint.Perform(1, "transfer 77", Payer, At(9))),
        (Trigger.CompletePerformance, complaint => complaint.CompletePerformance(Payer, At(10))),
        (Trigger.Confirm, complaint => complaint.Confirm(customerConfirmed: true, "the customer has the money", Verifier, At(11), approvedBy: "chen.jie")),
    ];

    public static Decision<Complaint, ComplaintEvent> Receive(string id) => Complaint.Receive(Procedure, IntakeOf(id), Desk, At(0));

    /// <summary>The complaint as it stands before a step of its life.</summary>
    public static Complaint Before(ComplaintTrigger trigger)
    {
        var complaint = Receive("C-1").Accepted();
        foreach (var step in Life.TakeWhile(step => step.Trigger != trigger))
        {
            complaint = step.Decide(complaint).Accepted();
        }

        return complaint;
    }

    /// <summary>The fourteen events of a whole life.</summary>
    public static ImmutableArray<ComplaintEvent> EventsOf(string id)
    {
        var (complaint, history) = Receive(id);
        foreach (var step in Life)
        {
            (complaint, var events) = step.Decide(complaint);
            history = history.AddRange(events);
        }

        return history;
    }
}
