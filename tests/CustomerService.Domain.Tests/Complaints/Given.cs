using System.Collections.Immutable;
using CustomerService.Domain.Complaints;
using NodaTime;

namespace CustomerService.Domain.Tests.Complaints;

/// <summary>People, a policy, and complaints in a wanted state, each reached by real acts.</summary>
/// <remarks>
/// The cast: Chen at the front desk takes complaints in, Li handles them, Wang complains. Each complaint of a name
/// (<see cref="Proposed"/>) is the shortest way there under the canonical procedure; times run on by the minute from <see cref="Start"/>.
/// </remarks>
internal static class Given
{
    /// <summary>Monday, 2 March 2026, 09:00 in Shanghai.</summary>
    public static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 1, 0);

    public static readonly Department FrontDesk = new("front-desk");
    public static readonly Department Service = new("service");
    public static readonly Department Repairs = new("repairs");
    public static readonly Department Delivery = new("delivery");

    public static readonly Actor FirstContact = Actor.Of("chen", Role.FirstContact, FrontDesk);
    public static readonly Actor Handler = Actor.Of("li", Role.Handler, Service);
    public static readonly Actor Complainant = Actor.Of("wang", Role.Complainant);
    public static readonly Actor Supervisor = Actor.Of("zhao", Role.Supervisor);
    public static readonly Actor Reviewer = Actor.Of("qian", Role.Quality);
    public static readonly Actor Office = Actor.Of("sun", Role.Office);
    public static readonly Actor Representative = Actor.Of("zhou", Role.ManagementRepresentative);
    public static readonly Actor OutsideBody = Actor.Of("institute", Role.OutsideBody);
    public static readonly Actor Repairer = Actor.Of("wu", Role.Department, Repairs);
    public static readonly Actor Driver = Actor.Of("zheng", Role.Department, Delivery);

    public static readonly Remedy Refund = new(RemedyKind.Refund, Amount: new Money(158.20m, "CNY"));

    public static readonly ContactNote Apology = new() { Summary = "We are sorry for the noise.", Apology = true };

    /// <summary>A policy without a defect; outcomes may be contested for a week.</summary>
    public static ComplaintPolicy Policy { get; } = new()
    {
        Id = "shop",
        Version = 1,
        WrittenRules = "Complaint rules of 2026",
        Unit = "Customer care",
        ReportsTo = "general manager",
        AcceptanceCriteria = ["bought from us", "within two years"],
        AcceptWithin = Period.FromDays(1),
        FirstReplyWithin = Period.FromHours(4),
        ProposeWithin = Period.FromDays(5),
        ResolveWithin = Period.FromDays(15),
        Responsibilities = ComplaintPolicy.PhasesToAssign.ToImmutableDictionary(phase => phase, _ => Role.Handler),
        CaseRecord = "case book",
        ReopenWithin = Period.FromDays(7),
        TimeZone = "Asia/Shanghai",
    };

    /// <summary>The canonical procedure under <see cref="Policy"/>.</summary>
    public static ComplaintProcedure Canonical { get; } = ComplaintProcedures.Canonical.Under(Policy);

    /// <summary>The face-to-face procedure under <see cref="Policy"/>.</summary>
    public static ComplaintProcedure FaceToFace { get; } = ComplaintProcedures.FaceToFace.Under(Policy);

    /// <summary>Wang complains of one fact and wants her money back.</summary>
    public static Intake WangComplains { get; } = new()
    {
        Id = new("C-1"),
        Customer = new("wang"),
        Channel = Channel.Phone,
        Facts = ["The washing machine is loud."],
        Demands = [Claim.Refund],
    };

    public static Complaint Received { get; } = ReceivedAs(WangComplains);

    public static Complaint Acknowledged { get; } = Received.Acknowledge("SMS 1", Start + Duration.FromHours(4), FirstContact, Next(Received)).Accepted();

    public static Complaint Assessing { get; } = Apologized(Acknowledged).BeginAssessment(FirstContact, Next(Apologized(Acknowledged))).Accepted();

    public static Complaint FactFinding { get; } = Assessing.Accept(Severity.Ordinary, Handler, Next(Assessing)).Accepted();

    public static Complaint AwaitingComplainant { get; } =
        FactFinding.AskComplainant("When was it bought?", Start + Duration.FromDays(5), Handler, Next(FactFinding)).Accepted();

    public static Complaint Concluded { get; } = ConcludedAs(FactFinding, ComplaintVariation.BasicallyTrue);

    /// <summary>Concluded, and every demand answered.</summary>
    public static Complaint Answered { get; } = Concluded.Answered(Handler, Next(Concluded));

    public static Complaint Proposed { get; } = Concluded.Propose([Refund], "It is as loud as you say.", Handler, Next(Concluded)).Accepted();

    public static Complaint Negotiating { get; } = Proposed.RejectOffer("Too little.", Complainant, Next(Proposed)).Accepted();

    public static Complaint CoolingOff { get; } = Adjourned(Negotiating);

    public static Complaint RemedyAgreed { get; } = Proposed.AcceptOffer("Yes.", Complainant, Next(Proposed)).Accepted();

    public static Complaint Performing { get; } = RemedyAgreed.BeginPerformance(Repairs, new LocalDate(2026, 3, 9), Handler, Next(RemedyAgreed)).Accepted();

    /// <summary>Li has done the refund, the case waits for verification.</summary>
    public static Complaint Verifying { get; } = VerifyingAfter(Performing.Answered(Handler, Next(Performing)).Linked(Handler, Next(Performing)).Perform(1, "receipt 7", Handler, Next(Performing)).Accepted());

    public static Complaint Settled { get; } = Verifying.Confirm(customerConfirmed: true, "call of 3 March", Reviewer, Next(Verifying), approvedBy: "zhou").Accepted();

    public static Complaint FinalResponse { get; } =
        Answered.Linked(Handler, Next(Answered)).IssueFinalResponse(FinalDecision.PartlyUpheld, "One fact of two is proven.", "consumers' association", Handler, Next(Answered)).Accepted();

    public static Complaint InternalReview { get; } = Proposed.RequestReview("Not looked at.", Complainant, Next(Proposed)).Accepted();

    /// <summary>The moment after the last fact: when the next act happens.</summary>
    public static Instant Next(Complaint complaint) => complaint.Snapshot.LastAt + Duration.FromMinutes(1);

    public static Complaint ReceivedAs(Intake intake) => Complaint.Receive(Canonical, intake, FirstContact, Start).Accepted();

    public static Complaint Apologized(Complaint complaint) => complaint.RecordContact(Apology, FirstContact, Next(complaint)).Accepted();

    /// <summary>From receipt to fact finding, for another intake or procedure.</summary>
    public static Complaint FactFindingOf(Complaint received)
    {
        var told = received.Acknowledge("SMS 1", Next(received) + Duration.FromHours(4), FirstContact, Next(received)).Accepted();
        var sorry = Apologized(told);
        var assessing = sorry.BeginAssessment(FirstContact, Next(sorry)).Accepted();
        return assessing.Accept(Severity.Ordinary, Handler, Next(assessing)).Accepted();
    }

    /// <summary>Every fact turned out one way, by our own fault.</summary>
    public static Complaint ConcludedAs(Complaint factFinding, ComplaintVariation variation) => factFinding.Conclude(
        [.. Enumerable.Range(1, factFinding.Snapshot.Facts.Length).Select(fact => new Finding(fact, variation, "measured"))],
        Liability.Own,
        Handler,
        Next(factFinding)).Accepted();

    /// <summary>The case goes to another department, which takes it.</summary>
    public static Complaint HandedOver(Complaint complaint, Actor from, Actor to)
    {
        var offered = complaint.HandOver(to.Department!.Value, "yours", from, Next(complaint)).Accepted();
        return offered.AcceptHandOver(to, Next(offered)).Accepted();
    }

    public static Complaint Adjourned(Complaint complaint) => complaint.Adjourn("deadlock", "555 0100", Handler, Next(complaint)).Accepted();

    public static Complaint CalledBack(Complaint coolingOff) => coolingOff.CallBack("A new offer.", apologyRenewed: true, Handler, Next(coolingOff)).Accepted();

    public static Complaint VerifyingAfter(Complaint performing) => performing.CompletePerformance(Handler, Next(performing)).Accepted();

    /// <summary>Two states and one step between them, <c>finish</c>, that requires one condition; all verbs given stay in the first state.</summary>
    public static ComplaintProcedure ProcedureRequiring(Condition condition, params ImmutableArray<ComplaintTrigger> verbs)
    {
        var open = new ComplaintState("open");
        var builder = ComplaintProcedure.Define("tiny", 1, LocalizedText.Same("tiny"))
            .State(open, ComplaintPhase.Intake)
            .State(new("done"), ComplaintPhase.Closed, outcome: ComplaintOutcome.Settled)
            .Move(Finish, [open], new("done"), [Role.Handler], [condition.Code]);
        return verbs.Aggregate(builder, (all, verb) => all.Stay(verb, [open], [Role.Handler, Role.Complainant])).Build().Under(Policy);
    }

    public static ComplaintTrigger Finish { get; } = new("finish");
}
