using System.Collections.Immutable;
using CustomerService.Domain.Commitments;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Tests.Conventions;
using NodaTime;
using Stateless;

namespace CustomerService.Domain.Tests.Docs;

/// <summary>The code of the guide pages on complaints and procedures.</summary>
public sealed class GuideSnippets
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 1, 7, 0);

    [Fact]
    public void Getting_started()
    {
        using var Console = new StringWriter { NewLine = "\n" };

        #region policy
        var policy = new ComplaintPolicy
        {
            Id = "shop",
            Version = 1,
            TimeZone = "Asia/Shanghai",
            WrittenRules = "QM-08 Complaint handling",
            Unit = "Customer service, part of the general office",
            ReportsTo = "general manager",
            AcceptanceCriteria = ["bought from us", "inside the warranty, or a danger to people"],
            AcceptWithin = Period.FromDays(2),
            FirstReplyWithin = Period.FromDays(1),
            ProposeWithin = Period.FromDays(15),
            ResolveWithin = Period.FromDays(30),
            Responsibilities = ComplaintPolicy.PhasesToAssign.ToImmutableDictionary(phase => phase, _ => Role.Handler),
            CaseRecord = "complaint database",
            ReopenWithin = Period.FromDays(90),
        };
        foreach (var defect in policy.Validate())
            Console.WriteLine(defect.DisplayName.English);                    // nothing: the policy is valid
        var procedure = ComplaintProcedures.Canonical.Under(policy);
        #endregion

        Assert.Equal("", Console.ToString());

        #region life
        var clerk = Actor.Of("li.wei", Role.FirstContact, "repair");
        var handler = Actor.Of("li.wei", Role.Handler, "repair");
        var customer = Actor.Of("K-77", Role.Complainant);
        var quality = Actor.Of("chen.jing", Role.Quality, "quality");

        var settled = Complaint.Receive(procedure, new Intake
        {
            Id = new("C-1"),
            Customer = new("K-77"),
            Channel = Channel.Phone,
            Facts = ["The pump failed after three months."],
            Demands = [Claim.Replace],
        }, clerk, Now).Accepted()
            .RecordContact(new ContactNote { Summary = "We are sorry about this.", Apology = true }, clerk, Now).Accepted()
            .Acknowledge("letter 17", nextContactBy: Now + Duration.FromDays(1), clerk, Now).Accepted()
            .BeginAssessment(clerk, Now).Accepted()
            .Accept(Severity.Ordinary, handler, Now).Accepted()
            .Conclude([new Finding(Fact: 1, ComplaintVariation.BasicallyTrue, "The motor is burnt.")], Liability.Supplier, handler, Now).Accepted()
            .Propose([new Remedy(RemedyKind.Replace), new Remedy(RemedyKind.Apology)], "inside the warranty", handler, Now).Accepted()
            .AcceptOffer("by phone", customer, Now).Accepted()
            .AnswerDemands([new DemandAnswer { Demand = 1, Outcome = DemandOutcome.Granted, Reasons = "inside the warranty", Remedies = [1] }], handler, Now).Accepted()
            .LinkCorrectiveAction("CA-12", handler, Now).Accepted()
            .BeginPerformance("repair", dueDate: new LocalDate(2026, 3, 8), handler, Now).Accepted()
            .Perform(1, "delivery note 4", handler, Now).Accepted()
            .Perform(2, "letter 18", handler, Now).Accepted()
            .CompletePerformance(handler, Now).Accepted()
            .Confirm(customerConfirmed: true, "call of 3 March", quality, Now, approvedBy: "ma.jun").Accepted();

        Console.WriteLine($"{settled.State}, version {settled.Version}, remedies {string.Join(" and ", settled.Snapshot.Remedies.Select(r => r.Status))}");
        #endregion

        Assert.Equal("settled, version 15, remedies Verified and Verified\n", Console.ToString());
    }

    [Fact]
    public void Clocks_of_a_complaint()
    {
        using var Console = new StringWriter { NewLine = "\n" };
        var now = Now;
        var complaint = Complaint.Receive(ComplaintProcedures.Canonical, new Intake
        {
            Id = new("C-1"),
            Customer = new("K-77"),
            Channel = Channel.Phone,
            Facts = ["The pump failed after three months."],
            Demands = [Claim.Replace],
        }, Actor.Of("li.wei", Role.FirstContact, "repair"), now).Accepted();

        #region complaint-clocks
        var promise = Promise.Resolution(ElapsedTime.Of(Duration.FromDays(30)));

        foreach (var clock in complaint.Clocks)
            Console.WriteLine(clock);                                                     // resolution: running since …

        CommitmentTimer? timer = complaint.Timer("resolution", promise);                  // null while the clock never started
        Console.WriteLine(timer?.At(now + Duration.FromDays(31)).Status);
        #endregion

        Assert.Contains("resolution: running since 2026-03-01T07:00:00Z\n", Console.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("Breached\n", Console.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Store_and_replay()
    {
        var procedure = ComplaintProcedures.Canonical;
        var store = new List<ComplaintEvent>();
        var clerk = Actor.Of("li.wei", Role.FirstContact);
        var (received, first) = Complaint.Receive(procedure, new Intake { Id = new("C-1"), Customer = new("K-77"), Channel = Channel.Phone, Facts = ["It broke."], Demands = [Claim.Repair] }, clerk, Now);
        store.AddRange(first);

        #region replay
        var (acknowledged, events) = received.Acknowledge("letter 17", Now + Duration.FromDays(1), clerk, Now);
        store.AddRange(events);                                    // the host stores the facts, with Version as the expected place

        var replayed = Complaint.Replay(procedure, store);         // the same complaint again
        var restored = Complaint.Restore(procedure, acknowledged.Snapshot);
        #endregion

        Assert.Equal((acknowledged.State, 2), (replayed.State, replayed.Version));
        Assert.Equal((acknowledged.State, 2), (restored.State, restored.Version));
    }

    [Fact]
    public void Explaining()
    {
        using var Console = new StringWriter { NewLine = "\n" };
        var clerk = Actor.Of("li.wei", Role.FirstContact);
        var complaint = Complaint.Receive(ComplaintProcedures.Canonical, new Intake { Id = new("C-1"), Customer = new("K-77"), Channel = Channel.Phone, Facts = ["It broke."], Demands = [Claim.Repair] }, clerk, Now).Accepted();

        #region explain
        foreach (var option in complaint.Options(Role.FirstContact, Now))
        {
            Console.WriteLine($"{option.Name.English} -> {option.To}: {(option.IsPermitted ? "can be done" : "not yet")}");
            foreach (var obstacle in option.Unmet)
                Console.WriteLine($"  {obstacle.Error.Message.English} {string.Join(" or ", obstacle.MetBy)} by {string.Join(", ", obstacle.Who)}");
        }
        #endregion

        Assert.Contains("Acknowledge -> acknowledged: can be done\n", Console.ToString(), StringComparison.Ordinal);
        Assert.Contains(
            "Settle on spot -> settled-on-the-spot: not yet\n  Needed: an apology to the customer is recorded. recordContact or callBack or apologize or apologizeAgain by first-contact, handler, department, supervisor, quality\n",
            Console.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_teams_own_procedure_in_JSON()
    {
        using var Console = new StringWriter { NewLine = "\n" };
        var file = Path.Combine(Repository.Root, "docs/samples/Walkthrough/procedures/guest.json");
        ComplaintState state = new("received");

        #region parse
        var procedure = ComplaintProcedure.Parse(File.ReadAllText(file));           // RuleBookException: every fault, each with its JSON path
        foreach (var finding in procedure.Audit())
            Console.WriteLine(finding);                                             // faults of design, each with advice
        Console.WriteLine(procedure.ToMermaid(Language.Chinese));
        StateMachine<ComplaintState, ComplaintTrigger> live = procedure.CreateMachine(() => state, next => state = next);   // Stateless, yours
        live.Configure(new("settled")).OnEntry(() => Console.WriteLine("send the thank-you card"));
        #endregion

        Assert.Empty(procedure.Audit());

        // The same procedure moves a complaint to its end.
        var clerk = Actor.Of("a", Role.Handler);
        var guest = Complaint.Receive(procedure, new Intake { Id = new("G-1"), Customer = new("K-1"), Channel = Channel.InPerson, Facts = ["No towels."], Demands = [Claim.NoneStated] }, clerk, Now).Accepted();
        Assert.Equal("customer-accepted", guest.Take(new("settle"), clerk, Now).Refusal!.Unmet[^1].Code);
        var satisfied = guest.RecordContact(new ContactNote { Summary = "towels brought", Apology = true, CustomerAccepts = "thank you" }, clerk, Now).Accepted();
        Assert.Equal("settled", satisfied.Take(new("settle"), clerk, Now).Accepted().State.Value);

        live.Fire(new ComplaintTrigger("ask"));
        live.Fire(new ComplaintTrigger("answer"));
        live.Fire(new ComplaintTrigger("settle"));
        Assert.Equal("settled", state.Value);
        Assert.EndsWith("send the thank-you card\n", Console.ToString(), StringComparison.Ordinal);
        Assert.Contains("等待宾客", Console.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_teams_own_procedure_in_CSharp_with_a_condition_of_its_own()
    {
        #region own-condition
        var vipLounge = new Condition(
            new("in-vip-lounge"),
            new("the guest sits in the lounge", "宾客已在贵宾室就座"),
            ConditionBasis.Case,
            context => context.Complaint.Snapshot.Contacts.Any(contact => contact.Summary.Contains("lounge", StringComparison.Ordinal)),
            missing: null,
            Trigger.RecordContact);

        var procedure = ComplaintProcedure.Define("hotel-guest", version: 1, new("Guest complaint", "宾客投诉"))
            .State(new("received"), ComplaintPhase.Intake, new("Received", "已登记"))
            .State(new("settled"), ComplaintPhase.Closed, new("Settled", "已解决"), outcome: ComplaintOutcome.Settled)
            .Move(new("settle"), from: [new("received")], to: new("settled"), roles: [Role.Handler], requires: [vipLounge.Code])
            .Build(ConditionCatalogue.Standard.With(vipLounge));
        #endregion

        var complaint = Complaint.Receive(
            procedure, new Intake { Id = new("C-1"), Customer = new("K-77"), Channel = Channel.InPerson, Facts = ["No towels."], Demands = [Claim.NoneStated] }, Actor.Of("a", Role.FirstContact), Now).Accepted();
        var refused = complaint.Take(new("settle"), Actor.Of("a", Role.Handler), Now);
        Assert.Equal("in-vip-lounge", Assert.Single(refused.Refusal!.Unmet).Code);
        var seated = complaint.RecordContact(new ContactNote { Summary = "seated in the lounge" }, Actor.Of("a", Role.Handler), Now).Accepted();
        Assert.True(seated.Take(new("settle"), Actor.Of("a", Role.Handler), Now).IsAccepted);
    }

    [Fact]
    public void A_variation()
    {
        using var Console = new StringWriter { NewLine = "\n" };

        #region vary
        var strict = ComplaintProcedures.Canonical.Vary("strict", 1, new("Our desk", "本企业投诉办理"))
            .Require(Trigger.Propose, Conditions.QuietPlace.Code)                         // more evidence is welcome
            .Ground(Trigger.DeclareInadmissible, "over-three-years", new("older than three years", "超过三年"))
            .Build();

        foreach (var finding in strict.Audit())
            Console.WriteLine(finding);                                                   // nothing: no evidence was given up
        #endregion

        Assert.Equal("", Console.ToString());
        Assert.Contains("\"over-three-years\"", strict.ToJson(), StringComparison.Ordinal);
    }
}
