using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Remedies;
using NodaTime;
using static CustomerService.Domain.Tests.Complaints.Given;
using Case = (System.Func<CustomerService.Domain.Decision<CustomerService.Domain.Complaints.Complaint, CustomerService.Domain.Complaints.ComplaintEvent>> Unmet,
    System.Func<CustomerService.Domain.Decision<CustomerService.Domain.Complaints.Complaint, CustomerService.Domain.Complaints.ComplaintEvent>> Met);
using Decision = CustomerService.Domain.Decision<CustomerService.Domain.Complaints.Complaint, CustomerService.Domain.Complaints.ComplaintEvent>;

namespace CustomerService.Domain.Tests.Complaints;

/// <summary>For each shipped condition one act, before the condition is met and after.</summary>
internal static class ConditionCases
{
    public static IReadOnlyDictionary<string, Case> All { get; } = new Dictionary<string, Case>
    {
        ["acceptance-recorded"] = On(Apologized(Received), sorry => sorry.SettleOnSpot("Exchanged the belt.", " ", FirstContact, Next(sorry)),
            sorry => sorry.SettleOnSpot("Exchanged the belt.", "Thanks, fine.", FirstContact, Next(sorry))),
        ["adjournments-within-limit"] = Between(CalledBack(Adjourned(CalledBack(CoolingOff))), CalledBack(CoolingOff),
            talks => talks.Adjourn("deadlock", "555 0100", Handler, Next(talks))),
        ["answer-overdue"] = On(Reminded(AwaitingComplainant), waiting => waiting.Lapse(Actor.Clock, Next(waiting)),
            waiting => waiting.Lapse(Actor.Clock, Start + Duration.FromDays(6))),
        ["apology-recorded"] = Between(Received, Apologized(Received), complaint => complaint.SettleOnSpot("Exchanged the belt.", "Thanks.", FirstContact, Next(complaint))),
        ["apology-renewed"] = On(CoolingOff, talks => talks.CallBack("A new offer.", apologyRenewed: false, Handler, Next(talks)),
            talks => talks.CallBack("A new offer.", apologyRenewed: true, Handler, Next(talks))),
        ["by-accountable-owner"] = On(FactFinding, found => found.HandOver(Repairs, "yours", Handler, Next(found)), found => found.HandOver(Repairs, "yours", FirstContact, Next(found))),
        ["call-back-by-next-day"] = On(Negotiating, talks => talks.Adjourn("deadlock", "555 0100", Handler, Next(talks), Start + Duration.FromDays(3)),
            talks => talks.Adjourn("deadlock", "555 0100", Handler, Next(talks), Start + Duration.FromDays(1))),
        ["confirmed-or-two-attempts"] = Between(Verifying, AttemptedOnce(AttemptedOnce(Verifying)),
            done => done.Confirm(customerConfirmed: false, "no answer", Reviewer, Next(done), approvedBy: "zhou")),
        ["contact-number-given"] = On(Negotiating, talks => talks.Adjourn("deadlock", " ", Handler, Next(talks)), talks => talks.Adjourn("deadlock", "555 0100", Handler, Next(talks))),
        ["corrective-action-planned"] = Between(Upheld, Upheld.LinkCorrectiveAction("A-1", Handler, Next(Upheld)).Accepted(), open => open.Take(Finish, Handler, Next(open))),
        ["customer-accepted"] = Tiny(Conditions.CustomerAccepted, Trigger.AcceptOffer, open => open.AcceptOffer("Yes.", Complainant, Next(open))),
        ["customer-asked-for-test"] = On(Negotiating, found => Tested(found, customerAsked: false, bothAgreed: true), found => Tested(found, customerAsked: true, bothAgreed: true)),
        ["danger-continues"] = Between(Dangerous, Dangerous.OpenSystemicIssue("I-7", "cable", Handler, Next(Dangerous)).Accepted(), found => found.Withdraw("Never mind.", Complainant, Next(found))),
        ["extension-approved"] = Extending("extension-approved", grant => grant with { ApprovedBy = "zhao" }),
        ["extension-notified"] = Extending("extension-notified", grant => grant with { Notice = "letter 3", ExpectedBy = Start + Duration.FromDays(20) }),
        ["ground-listed"] = On(Assessing, assessed => assessed.DeclareInadmissible("we do not like it", "court", Handler, Next(assessed)),
            assessed => assessed.DeclareInadmissible("bought from us", "court", Handler, Next(assessed))),
        ["provisional-credit-given"] = Extending("provisional-credit-given", grant => grant with { ProvisionalCredit = new Money(0.01m, "CNY") }),
        ["demands-answered"] = Tiny(Conditions.DemandsAnswered, Trigger.AnswerDemands, open => open.AnswerDemands([RefusedDemand(1)], Handler, Next(open))),
        ["final-letter-complete"] = Between(Lettered, Lettered.AnswerDemands([RefusedDemand(1)], Handler, Next(Lettered)).Accepted(),
            found => found.IssueFinalResponse(FinalDecision.NotUpheld, "As found.", "ombudsman", Handler, Next(found))),
        ["findings-complete"] = On(FactFindingOf(ReceivedAs(WangComplains with { Facts = ["It is loud.", "It came late."] })),
            found => found.Conclude([True(1)], Liability.Own, Handler, Next(found)), found => found.Conclude([True(2), True(1)], Liability.Own, Handler, Next(found))),
        ["findings-set"] = Between(FactFinding.Answered(Handler, Next(FactFinding)), Answered.Linked(Handler, Next(Answered)),
            found => found.IssueFinalResponse(FinalDecision.NotUpheld, "As found.", "consumers' association", Handler, Next(found))),
        ["hand-overs-within-limit"] = On(HandedOver(FactFinding, FirstContact, Repairer),
            once => HandedOver(once, Repairer, Driver) is var twice ? twice.HandOver(Service, "yours", Driver, Next(twice)) : null!,
            once => once.HandOver(Service, "yours", Repairer, Next(once))),
        ["inquiries-answered"] = Between(Asked(FactFinding), Asked(FactFinding) is var asked ? asked.AnswerInquiry(1, "4711", Handler, Next(asked)).Accepted() : null!,
            found => found.Conclude([True(1)], Liability.Own, Handler, Next(found))),
        ["institute-agreed"] = On(FactFinding, found => Tested(found, customerAsked: true, bothAgreed: false), found => Tested(found, customerAsked: true, bothAgreed: true)),
        ["management-approved"] = On(Verifying, done => done.Confirm(customerConfirmed: true, "call", Reviewer, Next(done)),
            done => done.Confirm(customerConfirmed: true, "call", Representative, Next(done))),
        ["new-ground-brought"] = On(CoolingOff, talks => talks.CallBack(" ", apologyRenewed: true, Handler, Next(talks)),
            talks => talks.CallBack("The factory confirms a fault.", apologyRenewed: true, Handler, Next(talks))),
        ["no-hand-over-pending"] = Between(Offered(FactFinding), Offered(FactFinding) is var offered ? offered.DeclineHandOver("not ours", Repairer, Next(offered)).Accepted() : null!,
            found => found.HandOver(Delivery, "yours", FirstContact, Next(found))),
        ["not-a-former-owner"] = On(HandedOver(FactFinding, FirstContact, Repairer), held => held.HandOver(FrontDesk, "yours again", Repairer, Next(held)),
            held => held.HandOver(Delivery, "yours", Repairer, Next(held))),
        ["note-given"] = On(Met(), met => met.Take(Trigger.Explain, FirstContact, Next(met)), met => met.Take(Trigger.Explain, FirstContact, Next(met), "The belt is worn.")),
        ["nothing-owed"] = Between(RemedyAgreed.Answered(Handler, Next(RemedyAgreed)), Misunderstood(), agreed => agreed.CloseWithoutAction("Talked it over.", Handler, Next(agreed))),
        ["offer-on-table"] = Between(Negotiating, Negotiating.Propose([Refund], "Again.", Handler, Next(Negotiating)).Accepted(),
            talks => talks.AcceptOffer("Yes.", Complainant, Next(talks))),
        ["opinions-attached"] = On(HandedOver(FactFinding, FirstContact, Repairer), held => held.RaiseDispute([new(Repairs, "Not ours.")], Repairer, Next(held)),
            held => held.RaiseDispute([new(Repairs, "Not ours."), new(FrontDesk, "Theirs.")], Repairer, Next(held))),
        ["owner-named"] = Between(TakenBySilence(), HandedOver(TakenBySilence(), Repairer, Driver),
            complaint => complaint.Acknowledge("SMS", Next(complaint), FirstContact, Next(complaint))),
        ["policy-in-force"] = Between(AssessedUnder(ComplaintProcedures.Canonical), AssessedUnder(Canonical),
            assessed => assessed.Accept(Severity.Minor, Handler, Next(assessed))),
        ["provoker-withdrawn"] = Between(Inflamed(), Inflamed() is var inflamed ? inflamed.ReplaceHandler("chen", "he", Supervisor, Next(inflamed)).Accepted() : null!,
            told => told.BeginAssessment(FirstContact, Next(told))),
        ["quiet-place"] = Between(Agitated(), Agitated() is var agitated ? agitated.Relocate("tea room", FirstContact, Next(agitated)).Accepted() : null!,
            told => told.BeginAssessment(FirstContact, Next(told))),
        ["reasons-and-route-told"] = On(Answered.Linked(Handler, Next(Answered)), found => found.IssueFinalResponse(FinalDecision.Upheld, "As found.", " ", Handler, Next(found)),
            found => found.IssueFinalResponse(FinalDecision.Upheld, "As found.", "ombudsman", Handler, Next(found))),
        ["remedies-admitted"] = On(ConcludedAs(FactFindingOf(ReceivedAs(WangComplains with { Goods = GoodsKind.Specific })), ComplaintVariation.BasicallyTrue),
            found => found.Propose([new(RemedyKind.Replace), Refund], "As found.", Handler, Next(found)),
            found => found.Propose([new(RemedyKind.Redo), Refund], "As found.", Handler, Next(found))),
        ["remedies-performed"] = Between(Performing, Performing.Perform(1, "receipt", Handler, Next(Performing)).Accepted(), done => done.CompletePerformance(Handler, Next(done))),
        ["remedy-offered"] = On(Concluded, found => found.Propose([], "Nothing.", Handler, Next(found)), found => found.Propose([Refund], "As found.", Handler, Next(found))),
        ["reminded"] = Between(AwaitingComplainant, Reminded(AwaitingComplainant), waiting => waiting.Lapse(Actor.Clock, Start + Duration.FromDays(6))),
        ["reopening-allowed"] = On(Settled, closed => closed.Reopen(ReopeningGround.NotAccepted, "still loud", Complainant, Start + Duration.FromDays(30)),
            closed => closed.Reopen(ReopeningGround.NotAccepted, "still loud", Complainant, Start + Duration.FromDays(5))),
        ["review-window-open"] = On(FinalResponse, closed => closed.RequestReview("Not looked at.", Complainant, Next(closed) + Duration.FromDays(4_000)),
            closed => closed.RequestReview("Not looked at.", Complainant, Next(closed))),
        ["reviewer-not-involved"] = On(InternalReview.RecordContact(new() { Summary = "Called." }, Reviewer, Next(InternalReview)).Accepted(),
            review => review.UpholdInReview("Sound.", Reviewer, Next(review)), review => review.UpholdInReview("Sound.", Actor.Of("he", Role.Quality), Next(review))),
        ["severity-set"] = Tiny(Conditions.SeveritySet, Trigger.Accept, open => open.Accept(Severity.Major, Handler, Next(open))),
        ["statement-recorded"] = On(FactFinding, found => found.Withdraw("", Complainant, Next(found)), found => found.Withdraw("It works now.", Complainant, Next(found))),
        ["verifier-is-not-executor"] = On(Verifying, done => done.Confirm(customerConfirmed: true, "call", Actor.Of("li", Role.Quality), Next(done), approvedBy: "zhou"),
            done => done.Confirm(customerConfirmed: true, "call", Reviewer, Next(done), approvedBy: "zhou")),
        ["within-authority"] = On(Limited, found => found.Propose([Refund], "As found.", Handler, Next(found)), found => found.Propose([Refund], "As found.", Supervisor, Next(found))),
    };

    /// <summary>Somebody called and nobody answered.</summary>
    public static Complaint AttemptedOnce(Complaint complaint) =>
        complaint.RecordContact(new() { Summary = "No answer.", Unreached = true }, Handler, Next(complaint)).Accepted();

    // One complaint, two ways to act.
    private static Case On(Complaint complaint, Func<Complaint, Decision> unmet, Func<Complaint, Decision> met) => (() => unmet(complaint), () => met(complaint));

    private static Complaint Dangerous => Assessing.Accept(Severity.Safety, Handler, Next(Assessing)).Accepted();

    // A clock that may be extended on one condition.
    private static Case Extending(string condition, Func<ExtensionGrant, ExtensionGrant> met)
    {
        var open = new ComplaintState("open");
        var procedure = ProcedureRequiring(Conditions.OwnerNamed, Trigger.OpenSystemicIssue).Vary("extended", 1, LocalizedText.Same("extended"))
            .Stay(Trigger.Extend, [open], [Role.Handler])
            .Clock(new ProcedureClock { Id = "answer", Promise = "answer", RunsIn = [open], Extensions = [new() { Id = "more", Promise = "later", Requires = [new(condition)] }] })
            .Build();
        var grant = new ExtensionGrant { Reason = "The supplier is abroad." };
        return On(
            Complaint.Receive(procedure, WangComplains, FirstContact, Start).Accepted(),
            running => running.Extend("answer", "more", grant, Handler, Next(running)),
            running => running.Extend("answer", "more", met(grant), Handler, Next(running)));
    }

    // Two complaints, one act.
    private static Case Between(Complaint before, Complaint after, Func<Complaint, Decision> act) => (() => act(before), () => act(after));

    // A procedure for the condition alone; the verb brings it about.
    private static Case Tiny(Condition condition, ComplaintTrigger verb, Func<Complaint, Decision> bringAbout)
    {
        var before = Complaint.Receive(ProcedureRequiring(condition, verb), WangComplains, FirstContact, Start).Accepted();
        return Between(before, bringAbout(before).Accepted(), open => open.Take(Finish, Handler, Next(open)));
    }

    private static Complaint Upheld => Complaint.Receive(ProcedureRequiring(Conditions.CorrectiveActionPlanned, Trigger.Conclude), WangComplains, FirstContact, Start).Accepted() is var received
        ? received.Conclude([True(1)], Liability.Own, Handler, Next(received)).Accepted() : null!;

    // A procedure whose final response must be complete; the finding is set, the demand is not answered.
    private static Complaint Lettered
    {
        get
        {
            var open = new ComplaintState("open");
            var procedure = ComplaintProcedure.Define("letter", 1, LocalizedText.Same("letter")).State(open, ComplaintPhase.Response)
                .State(new("done"), ComplaintPhase.Closed, outcome: ComplaintOutcome.FinalResponse)
                .Stay(Trigger.Conclude, [open], [Role.Handler])
                .Move(Trigger.IssueFinalResponse, [open], new("done"), [Role.Handler], [Conditions.FinalLetterComplete.Code]).Build().Under(Policy);
            var received = Complaint.Receive(procedure, WangComplains, FirstContact, Start).Accepted();
            return received.Conclude([new(1, ComplaintVariation.Misunderstanding, "read wrongly")], Liability.Customer, Handler, Next(received)).Accepted();
        }
    }

    // Li may refund 100 yuan, the supervisor 500.
    private static Complaint Limited => ConcludedAs(FactFindingOf(Complaint.Receive(ComplaintProcedures.Canonical.Under(Policy with
    {
        Authority = new AuthorityLimits(
            "limits", 1,
            [new(Role.Handler, [RemedyKind.Refund], new Money(100, "CNY")), new(Role.Supervisor, [RemedyKind.Refund], new Money(500, "CNY"))], []),
    }), WangComplains, FirstContact, Start).Accepted()), ComplaintVariation.BasicallyTrue);

    private static DemandAnswer RefusedDemand(int demand) => new() { Demand = demand, Outcome = DemandOutcome.Refused, Reasons = "not found", Remedies = [] };

    private static Finding True(int fact) => new(fact, ComplaintVariation.BasicallyTrue, "measured");

    private static Complaint Reminded(Complaint complaint) => complaint.Remind("SMS 2", Handler, Next(complaint)).Accepted();

    private static Complaint Asked(Complaint complaint) => complaint.RaiseInquiry("What is the serial number?", Handler, Next(complaint)).Accepted();

    private static Complaint Offered(Complaint complaint) => complaint.HandOver(Repairs, "yours", FirstContact, Next(complaint)).Accepted();

    private static Decision Tested(Complaint complaint, bool customerAsked, bool bothAgreed) =>
        complaint.CommissionTest("institute", "How loud?", customerAsked, bothAgreed, Handler, Next(complaint));

    private static Complaint Met()
    {
        var met = Complaint.Receive(FaceToFace, WangComplains with { Channel = Channel.InPerson }, FirstContact, Start).Accepted();
        return met.Take(Trigger.Apologize, FirstContact, Next(met)).Accepted();
    }

    private static Complaint Misunderstood()
    {
        var found = ConcludedAs(FactFinding, ComplaintVariation.Misunderstanding);
        var offered = found.Propose([new(RemedyKind.Goodwill)], "A souvenir.", Handler, Next(found)).Accepted();
        return offered.AcceptOffer("Fine.", Complainant, Next(offered)).Accepted().Answered(Handler, Next(offered));
    }

    private static Complaint TakenBySilence() => Offered(Received).NoteHandOverSilence(Start + Duration.FromDays(2)).Accepted();

    private static Complaint AssessedUnder(ComplaintProcedure procedure)
    {
        var sorry = Apologized(Complaint.Receive(procedure, WangComplains, FirstContact, Start).Accepted());
        var told = sorry.Acknowledge("SMS 1", Next(sorry), FirstContact, Next(sorry)).Accepted();
        return told.BeginAssessment(FirstContact, Next(told)).Accepted();
    }

    private static Complaint Inflamed() =>
        Acknowledged.RecordContact(new() { Summary = "Shouting.", InflamedBy = "chen" }, Supervisor, Next(Acknowledged)).Accepted();

    private static Complaint Agitated() =>
        Acknowledged.RecordContact(new() { Summary = "Shouting.", CustomerAgitated = true }, FirstContact, Next(Acknowledged)).Accepted();
}
