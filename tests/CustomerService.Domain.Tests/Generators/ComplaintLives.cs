using System.Collections.Immutable;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Tests.Scenarios;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerService.Domain.Tests.Generators;

/// <summary>
/// Random lives of complaints under the canonical procedure: each act is a verb with plausible or useless data, by a plausible or a wrong
/// person, now or a little later or (rarely) in the past. Refused acts are part of a life; they leave it as it was.
/// </summary>
internal static class ComplaintLives
{
    private static readonly ImmutableArray<string> Straight =
    [
        "contact", "acknowledge", "begin", "accept", "answer first", "waive", "conclude", "propose", "answer demands", "accept offer", "begin performing", "perform 1", "perform last", "complete", "link action", "confirm",
    ];

    private static readonly ImmutableArray<Actor> People =
    [
        Desk.FirstContact, Desk.Handler, Desk.Customer, Desk.Office, Desk.Reviewer,
        Actor.Of("zhao.lei", Role.Department, "engineering"), Actor.Of("sun.hua", Role.Handler, "sales"), Actor.Of("he.ping", Role.Supervisor, "floor"),
        Actor.Of("ma.jun", Role.ManagementRepresentative), Actor.Of("lab", Role.OutsideBody), Actor.Clock,
    ];

    /// <summary>One act: a name for counterexamples, how much later it comes, and which verb it is by whom when its turn comes.</summary>
    internal sealed record Act(string Name, Duration Later, Func<Complaint, Instant, (Verb Verb, Actor By)> Pick)
    {
        public Decision<Complaint, ComplaintEvent> Try(Complaint complaint, Instant at) => Pick(complaint, at) is var (verb, by) ? verb.Try(complaint, by, at) : throw new InvalidOperationException();

        public override string ToString() => $"{Name} +{Later}";
    }

    public static Complaint Begin { get; } = Desk.Received("There was a fly in the yoghurt.", "Where was it found?");

    /// <summary>How long the complainant has where time is given; no act falls on its end.</summary>
    public static Duration TimeToAnswer { get; } = Duration.FromMinutes(3_001);

    /// <summary>Another complaint of the same customer, two days older.</summary>
    public static Complaint Twin { get; } = Complaint.Receive(
        Begin.Procedure, Desk.Intake("The same fly.") with { Id = new("C-0") }, Desk.FirstContact, Desk.March(1) - Duration.FromDays(2)).Accepted();

    /// <summary>Sequences of acts; long enough to close and reopen now and then.</summary>
    public static Arbitrary<Act[]> Acts { get; } = Arb.From(Gen.ArrayOf(Gen.Sized(_ => OneAct)).Where(acts => acts.Length > 0).Resize(60), Shrink);

    /// <summary>Plays a life and returns every complaint on the way with the events that led to it.</summary>
    public static (Complaint Complaint, ImmutableArray<ComplaintEvent> Events, int Refused) Play(IEnumerable<Act> acts, Action<Complaint, Decision<Complaint, ComplaintEvent>>? observe = null,
        Action<Complaint>? before = null)
    {
        var complaint = Begin;
        var events = ImmutableArray.CreateBuilder<ComplaintEvent>();
        events.Add(Complaint.Receive(Begin.Procedure, Desk.Intake("There was a fly in the yoghurt.", "Where was it found?"), Desk.FirstContact, Desk.March(1)).Events[0]);
        var refused = 0;
        var now = Desk.March(1);
        foreach (var act in acts)
        {
            before?.Invoke(complaint);
            var decision = act.Try(complaint, now + act.Later);
            observe?.Invoke(complaint, decision);
            if (decision.IsAccepted)
            {
                now += act.Later;
                events.AddRange(decision.Events);
                complaint = decision.Accepted();
            }
            else
            {
                refused++;
            }
        }

        return (complaint, events.ToImmutable(), refused);
    }

    /// <summary>
    /// One act. Blind acts try everything everywhere; guided ones pick among what is accepted, so that lives get somewhere.
    /// </summary>
    public static Gen<Act> OneAct => Gen.Frequency((2, Blind), (3, Guided));

    private static Gen<Act> Blind =>
        from verb in Gen.Elements(Verbs.AsEnumerable())
        from person in Gen.Frequency((3, Gen.Constant<Actor?>(null)), (1, Gen.Elements(People.ToArray()).Select(Actor? (p) => p)))
        from hours in Gen.Frequency((12, Gen.Choose(0, 60)), (1, Gen.Choose(-48, -1)))
        select new Act($"{verb.Name} by {person ?? verb.Usual}", Duration.FromHours(hours), (_, _) => (verb, person ?? verb.Usual));

    /// <summary>The straight way to the end, a few steps or all of it, for lives that are to begin somewhere on it.</summary>
    public static Gen<ImmutableArray<Act>> Beginnings =>
        from steps in Gen.Choose(0, Straight.Length)
        from hours in Gen.Choose(0, 12).ArrayOf(Straight.Length)
        select Straight.Take(steps).Select((name, i) => Verbs.First(verb => verb.Name == name) is var verb ? new Act(name, Duration.FromHours(hours[i]), (_, _) => (verb, verb.Usual)) : null!).ToImmutableArray();

    /// <summary>An act that the procedure has a step for here, by somebody who may take it: it is done, or refused for a condition alone.</summary>
    public static Gen<Act> Reaching =>
        from choice in Gen.Choose(0, 9_999)
        from hours in Gen.Choose(0, 60)
        select new Act($"reaching {choice}", Duration.FromHours(hours), (complaint, at) =>
        {
            var near = Verbs.Where(verb => verb.Try(complaint, verb.Usual, at).Refusal?.Unmet.All(error => error is UnmetCondition) == true).ToList();
            var verb = near.Count == 0 ? Verbs[choice % Verbs.Length] : near[choice % near.Count];
            return (verb, verb.Usual);
        });

    /// <summary>An act that is accepted, if there is one.</summary>
    public static Gen<Act> Guided =>
        from choice in Gen.Choose(0, 9_999)
        from hours in Gen.Choose(0, 60)
        select new Act($"guided {choice}", Duration.FromHours(hours), (complaint, at) =>
        {
            var accepted = Verbs.Where(verb => verb.Try(complaint, verb.Usual, at).IsAccepted).SelectMany(verb => Enumerable.Repeat(verb, Forward.Contains(verb.Name) ? 8 : 1)).ToList();
            var verb = accepted.Count == 0 ? Verbs[choice % Verbs.Length] : accepted[choice % accepted.Count];
            return (verb, verb.Usual);
        });

    private static IEnumerable<Act[]> Shrink(Act[] acts) =>
        Enumerable.Range(0, acts.Length).Select(skip => acts.Where((_, index) => index != skip).ToArray()).Where(rest => rest.Length > 0);

    /// <summary>One verb with its data, and who usually does it.</summary>
    internal sealed record Verb(string Name, Actor Usual, Func<Complaint, Actor, Instant, Decision<Complaint, ComplaintEvent>> Try);

    // What brings a case on; drawn more often, or most lives would wander about in the intake.
    private static readonly ImmutableHashSet<string> Forward =
    [
        "acknowledge", "begin", "accept", "answer", "answer first", "conclude", "propose", "remind", "lapse", "review", "accept offer", "begin performing", "perform 1", "perform last", "complete", "confirm",
    ];

    /// <summary>Every verb that is tried, each under its own name.</summary>
    public static ImmutableArray<Verb> Verbs { get; } =
    [
        new("contact", Desk.FirstContact, (c, by, at) => c.RecordContact(new ContactNote { Summary = "sorry", Apology = true }, by, at)),
        new("agitated", Desk.FirstContact, (c, by, at) => c.RecordContact(new ContactNote { Summary = "shouting", CustomerAgitated = true, InflamedBy = "x" }, by, at)),
        new("unreached", Desk.Handler, (c, by, at) => c.RecordContact(new ContactNote { Summary = "nobody answered", Unreached = true }, by, at)),
        new("relocate", Desk.FirstContact, (c, by, at) => c.Relocate("office", by, at)),
        new("replace", Desk.FirstContact, (c, by, at) => c.ReplaceHandler("x", "y", by, at)),
        new("acknowledge", Desk.FirstContact, (c, by, at) => c.Acknowledge("receipt", at, by, at)),
        new("begin", Desk.Handler, (c, by, at) => c.BeginAssessment(by, at)),
        new("accept", Desk.Handler, (c, by, at) => c.Accept(Severity.Ordinary, by, at)),
        new("accept danger", Desk.Handler, (c, by, at) => c.Accept(Severity.Safety, by, at)),
        new("inadmissible", Desk.Handler, (c, by, at) => c.DeclareInadmissible("over three years old", "court", by, at)),
        new("on the spot", Desk.FirstContact, (c, by, at) => c.SettleOnSpot("new cup", "fine", by, at)),
        new("evidence", Desk.Handler, (c, by, at) => c.RecordEvidence("photo", by, at, "1.jpg")),
        new("raise inquiry", Desk.Handler, (c, by, at) => c.RaiseInquiry("who saw it?", by, at)),
        new("answer", Desk.Handler, (c, by, at) => c.AnswerInquiry(c.Snapshot.Inquiries.Length, "there", by, at)),
        new("answer first", Desk.Handler, (c, by, at) => c.AnswerInquiry(1, "there", by, at)),
        new("waive", Desk.Handler, (c, by, at) => c.WaiveInquiry(2, "lost", by, at)),
        new("ask", Desk.Handler, (c, by, at) => c.AskComplainant("the bill?", at, by, at)),
        new("ask with time", Desk.Handler, (c, by, at) => c.AskComplainant("the bill?", at + TimeToAnswer, by, at)),
        new("answered", Desk.Customer, (c, by, at) => c.RecordAnswer("here", by, at)),
        new("remind", Desk.Handler, (c, by, at) => c.Remind("mail 2", by, at)),
        new("lapse", Actor.Clock, (c, by, at) => c.Lapse(by, at)),
        new("ask dairy", Desk.Handler, (c, by, at) => c.AskThirdParty("dairy", "how?", by, at)),
        new("dairy replies", Desk.Handler, (c, by, at) => c.RecordReply("closed line", by, at)),
        new("test", Desk.Handler, (c, by, at) => c.CommissionTest("lab", "when?", customerAsked: true, bothAgreed: true, by, at)),
        new("result", Desk.Handler, (c, by, at) => c.ReceiveTestResult("later", by, at)),
        new("conclude", Desk.Handler, (c, by, at) => c.Conclude([.. c.Snapshot.Facts.Select((_, i) => new Finding(i + 1, ComplaintVariation.BasicallyTrue, "so"))], Liability.Own, by, at)),
        new("misunderstanding", Desk.Handler, (c, by, at) => c.Conclude([.. c.Snapshot.Facts.Select((_, i) => new Finding(i + 1, ComplaintVariation.Misunderstanding, "so"))], Liability.Customer, by, at)),
        new("propose", Desk.Handler, (c, by, at) => c.Propose([new Remedy(RemedyKind.Refund, Amount: new Money(12.5m, "CNY")), new Remedy(RemedyKind.Apology)], "so", by, at)),
        new("explain", Desk.Handler, (c, by, at) => c.Propose([new Remedy(RemedyKind.Explanation)], "so", by, at)),
        new("counter", Desk.Customer, (c, by, at) => c.Counter("too little", "more", by, at)),
        new("reject", Desk.Customer, (c, by, at) => c.RejectOffer("no", by, at)),
        new("accept offer", Desk.Customer, (c, by, at) => c.AcceptOffer("yes", by, at)),
        new("adjourn", Desk.Handler, (c, by, at) => c.Adjourn("words", "138", by, at)),
        new("call back", Desk.Handler, (c, by, at) => c.CallBack("new offer", apologyRenewed: true, by, at)),
        new("begin performing", Desk.Handler, (c, by, at) => c.BeginPerformance("shop", new LocalDate(2026, 4, 1), by, at)),
        new("perform 1", Desk.Handler, (c, by, at) => c.Perform(1, "receipt", by, at)),
        new("perform last", Desk.Handler, (c, by, at) => c.Perform(c.Snapshot.Remedies.Length, "receipt", by, at)),
        new("complete", Desk.Handler, (c, by, at) => c.CompletePerformance(by, at)),
        new("confirm", Desk.Reviewer, (c, by, at) => c.Confirm(customerConfirmed: true, "call", by, at, approvedBy: "ma.jun")),
        new("confirm by silence", Desk.Reviewer, (c, by, at) => c.Confirm(customerConfirmed: false, "nobody reached", by, at, approvedBy: "ma.jun")),
        new("confirm own work", Actor.Of("li.wei", Role.Supervisor, "repair"), (c, by, at) => c.Confirm(customerConfirmed: true, "call", by, at, approvedBy: "ma.jun")),
        new("answer demands", Desk.Handler, (c, by, at) => c.AnswerDemands([.. c.Snapshot.Demands.Select((_, i) => new DemandAnswer { Demand = i + 1, Outcome = DemandOutcome.Refused, Reasons = "so", Remedies = [] })], by, at)),
        new("link action", Desk.Handler, (c, by, at) => c.LinkCorrectiveAction($"CA-{c.Round}", by, at)),
        new("fail verification", Desk.Reviewer, (c, by, at) => c.FailVerification("still broken", by, at)),
        new("no action", Desk.Handler, (c, by, at) => c.CloseWithoutAction("friendly talk", by, at)),
        new("final response", Desk.Handler, (c, by, at) => c.IssueFinalResponse(FinalDecision.Upheld, "so", "12315", by, at)),
        new("hand over", Desk.Handler, (c, by, at) => c.HandOver("engineering", "motor", by, at)),
        new("hand over to sales", Actor.Of("zhao.lei", Role.Department, "engineering"), (c, by, at) => c.HandOver("sales", "sold wrong", by, at)),
        new("hand back", Actor.Of("zhao.lei", Role.Department, "engineering"), (c, by, at) => c.HandOver("repair", "not the motor", by, at)),
        new("take over", Actor.Of("zhao.lei", Role.Department, "engineering"), (c, by, at) => c.AcceptHandOver(by, at)),
        new("sales takes over", Actor.Of("sun.hua", Role.Handler, "sales"), (c, by, at) => c.AcceptHandOver(by, at)),
        new("decline", Actor.Of("zhao.lei", Role.Department, "engineering"), (c, by, at) => c.DeclineHandOver("no time", by, at)),
        new("silence", Actor.Clock, (c, _, at) => c.NoteHandOverSilence(at)),
        new("escalate", Desk.Customer, (c, by, at) => c.Escalate("too slow", by, at)),
        new("dispute", Desk.Handler, (c, by, at) => c.RaiseDispute([.. c.Snapshot.Owners.Select(o => o.Department).OfType<Department>().Distinct().Select(d => new DepartmentOpinion(d, "not us"))], by, at)),
        new("rule", Desk.Office, (c, by, at) => c.Rule("repair", "li.wei", "put it in", by, at)),
        new("review", Desk.Customer, (c, by, at) => c.RequestReview("unfair", by, at)),
        new("review upholds", Actor.Of("fresh.eyes", Role.Quality), (c, by, at) => c.UpholdInReview("fair", by, at)),
        new("review reopens", Actor.Of("other.eyes", Role.Quality), (c, by, at) => c.ReopenInReview("unfair", by, at)),
        new("refer out", Desk.Customer, (c, by, at) => c.ReferOut("consumers' association", by, at)),
        new("resume", Desk.Handler, (c, by, at) => c.ResumeTalks("back to talks", by, at)),
        new("award", Desk.Handler, (c, by, at) => c.RecordExternalDecision("pay", [new Remedy(RemedyKind.Compensation)], by, at)),
        new("decision", Actor.Of("court", Role.OutsideBody), (c, by, at) => c.RecordExternalDecision("no ground", [], by, at)),
        new("mediation ends", Actor.Of("court", Role.OutsideBody), (c, by, at) => c.EndMediation("no agreement", by, at)),
        new("merge", Desk.Handler, (c, by, at) => c.MergeInto(Twin, by, at)),
        new("absorb", Desk.Handler, (c, by, at) => c.AbsorbDuplicate(Twin, by, at)),
        new("withdraw", Desk.Customer, (c, by, at) => c.Withdraw("never mind", by, at)),
        new("split", Desk.Handler, (c, by, at) => c.Split([new SplitPart { Sibling = new("C-2"), Facts = [1], Demands = [1] }], by, at)),
        new("systemic", Desk.Handler, (c, by, at) => c.OpenSystemicIssue("I-1", "packaging", by, at)),
        new("reopen", Desk.Customer, (c, by, at) => c.Reopen(ReopeningGround.NewFact, "another fly", by, at, new AllegedFact("Another fly."))),
        new("reopen unhappy", Desk.Customer, (c, by, at) => c.Reopen(ReopeningGround.NotAccepted, "not happy", by, at)),
        new("purchase", Desk.Handler, (c, by, at) => c.RecordPurchase(new PurchaseFacts { PurchasedOn = new(2026, 2, 1), Repairs = 1 }, by, at)),
        new("answer demand", Desk.Handler, (c, by, at) => c.AnswerDemands([new DemandAnswer { Demand = 1, Outcome = DemandOutcome.PartlyGranted, Reasons = "so", Remedies = [1] }], by, at)),
        new("refuse demand", Desk.Handler, (c, by, at) => c.AnswerDemands([new DemandAnswer { Demand = 1, Outcome = DemandOutcome.Refused, Reasons = "no", Remedies = [] }], by, at)),
        new("link another action", Desk.Handler, (c, by, at) => c.LinkCorrectiveAction("A-1", by, at)),
        new("own step", Desk.Handler, (c, by, at) => c.Take(new("sing"), by, at)),
    ];
}
