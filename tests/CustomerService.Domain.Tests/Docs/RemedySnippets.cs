using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.CorrectiveActions;
using CustomerService.Domain.Complaints.Presets;
using CustomerService.Domain.Complaints.Remedies;
using CustomerService.Domain.Complaints.Returns;
using NodaTime;
using static CustomerService.Domain.Tests.Scenarios.Desk;

namespace CustomerService.Domain.Tests.Docs;

/// <summary>The code of the guide page on remedies.</summary>
public sealed class RemedySnippets
{
    [Fact]
    public void Which_remedies_are_admitted()
    {
        using var Console = new StringWriter { NewLine = "\n" };

        #region admit
        var context = new RemedyContext
        {
            Goods = GoodsKind.Generic,
            Variation = ComplaintVariation.BasicallyTrue,
            Liability = Liability.Supplier,
            On = new LocalDate(2026, 3, 12),                                                // the day of the complaint
            Purchase = new PurchaseFacts { PurchasedOn = new LocalDate(2026, 3, 1) },
        };
        foreach (var kind in (RemedyKind[])[RemedyKind.Repair, RemedyKind.Replace, RemedyKind.Return, RemedyKind.Goodwill])
        {
            var answer = RemedyMatrices.ChinaThreeGuarantees.Admit(kind, context);
            Console.WriteLine($"{kind.DisplayName.English}: {answer.Standing?.DisplayName.English ?? "not admitted"}; {answer.Reasons[0].Text.English}");
        }
        #endregion

        Page.Shows("docs/remedies.md", Console.ToString());
    }

    [Fact]
    public void A_matrix_of_the_house()
    {
        #region house-matrix
        var matrix = RemedyMatrix.Parse("""
            {
              "id": "shop", "version": 1, "traderProvesWithin": "P6M",
              "rules": [
                {
                  "id": "kindness", "effect": "admit", "remedies": ["apology", "explanation", "goodwill"],
                  "reason": { "en": "kindness answers every finding", "zh-Hans": "任何认定都可以表达善意" }, "source": "house rule 1"
                },
                {
                  "id": "thirty-days", "effect": "admit", "owed": true, "remedies": ["return", "refund"],
                  "findings": ["basically-true", "worse-than-reported"], "since": "delivery", "toDay": 30,
                  "reason": { "en": "a fault within 30 days of delivery", "zh-Hans": "交付 30 日内出现故障" }, "source": "house rule 2"
                }
              ]
            }
            """);
        #endregion

        #region authority
        var limits = AuthorityLimits.Parse("""
            {
              "id": "shop", "version": 1,
              "limits": [
                { "role": "handler", "remedies": ["refund"], "upTo": { "amount": 500, "currency": "CNY" } },
                { "role": "supervisor", "remedies": ["refund", "compensation"] }
              ],
              "goodwill": [{ "role": "first-contact", "upTo": { "amount": 30, "currency": "CNY" } }]
            }
            """);
        #endregion

        var policy = Policy;
        var found = Complaint.Receive(ComplaintProcedures.Canonical.Under(policy with { Remedies = matrix, Authority = limits }), Intake("It leaks.") with { Purchase = new PurchaseFacts { DeliveredOn = new(2026, 2, 1) } }, FirstContact, March(1)).Accepted()
            .RecordContact(new ContactNote { Summary = "We are sorry.", Apology = true }, FirstContact, March(1)).Accepted()
            .Acknowledge("receipt 1", March(2), FirstContact, March(1)).Accepted()
            .BeginAssessment(FirstContact, March(1)).Accepted()
            .Accept(Severity.Ordinary, Handler, March(1)).Accepted()
            .Conclude([new Finding(1, ComplaintVariation.BasicallyTrue, "the seal is dry")], Liability.Own, Handler, March(2)).Accepted();
        var (handler, now) = (Handler, March(3));
        using var Console = new StringWriter { NewLine = "\n" };

        #region bound
        var procedure = ComplaintProcedures.Canonical.Under(policy with { Remedies = matrix, Authority = limits });      // complaints received under it

        var decision = found.Propose([new Remedy(RemedyKind.Refund, Amount: new Money(800, "CNY")), new Remedy(RemedyKind.Repair)], "the seal is dry", handler, now);
        Console.WriteLine(decision.Refusal!.In(Language.English));
        #endregion

        Page.Shows("docs/remedies.md", Console.ToString());
        Assert.Equal(procedure.Id, found.Procedure.Id);
    }

    [Fact]
    public void A_warranty_term()
    {
        using var Console = new StringWriter { NewLine = "\n" };

        #region warranty
        var term = WarrantyTerm.Of(WarrantyRules.ChinaThreeGuarantees, length: Period.FromYears(1), soldOn: new LocalDate(2025, 3, 1))
            .Repaired(new RepairStay(From: new LocalDate(2025, 6, 1), To: new LocalDate(2025, 6, 10)))
            .Repaired(new RepairStay(From: new LocalDate(2026, 3, 5), To: new LocalDate(2026, 3, 7)));

        var rights = term.On(new LocalDate(2026, 3, 8));
        foreach (var right in rights.Rights)
            Console.WriteLine($"{right.Remedy.DisplayName.English} until {right.LastDay:uuuu-MM-dd}: {right.Reason.English}");
        foreach (var step in rights.Derivation)
            Console.WriteLine($"{step.Days,4} days to {step.LastDay:uuuu-MM-dd}: {step.What.English}");
        #endregion

        Page.Shows("docs/remedies.md", Console.ToString());
    }

    [Fact]
    public void Demands_answered_one_by_one()
    {
        using var Console = new StringWriter { NewLine = "\n" };
        var (handler, now) = (Handler, March(3));
        var found = Complaint.Receive(ComplaintProcedures.Canonical.Under(Policy), Intake("It leaks.") with { Demands = [Claim.Replace, Claim.Compensation] }, FirstContact, March(1)).Accepted()
            .RecordContact(new ContactNote { Summary = "We are sorry.", Apology = true }, FirstContact, March(1)).Accepted()
            .Acknowledge("receipt 1", March(2), FirstContact, March(1)).Accepted()
            .BeginAssessment(FirstContact, March(1)).Accepted()
            .Accept(Severity.Ordinary, Handler, March(1)).Accepted()
            .Conclude([new Finding(1, ComplaintVariation.BasicallyTrue, "the seal is dry")], Liability.Own, Handler, March(2)).Accepted()
            .Propose([new Remedy(RemedyKind.Replace)], "inside the warranty", Handler, March(2)).Accepted()
            .AcceptOffer("yes", Customer, March(2)).Accepted();

        #region answers
        var answered = found.AnswerDemands(
            [
                new DemandAnswer { Demand = 1, Outcome = DemandOutcome.Granted, Reasons = "inside the warranty", Remedies = [1] },
                new DemandAnswer { Demand = 2, Outcome = DemandOutcome.Refused, Reasons = "no loss was shown", Remedies = [] },
            ],
            handler, now).Accepted()
            .LinkCorrectiveAction("CA-12", handler, now).Accepted();

        Console.WriteLine(string.Join("; ", answered.Snapshot.DemandAnswers.Select(answer => $"demand {answer.Demand} {answer.Outcome.DisplayName.English}")));
        #endregion

        Assert.Equal("demand 1 granted; demand 2 refused\n", Console.ToString());
    }

    [Fact]
    public void Goods_sent_back()
    {
        using var Console = new StringWriter { NewLine = "\n" };
        var (clerk, handler, day8, day9, day10) = (FirstContact, Handler, March(8), March(9), March(10));

        #region return
        var policy = ReturnPolicy.SevenDays("Asia/Shanghai");
        var claim = new ReturnClaim
        {
            Reason = ReturnReason.NoReason,
            PurchasedOn = new LocalDate(2026, 3, 1),
            Price = new Money(1130.00m, "CNY"),
            PackingIntact = true,
            QuantityExact = true,
            Resalable = true,
            VatInvoiceIssued = true,
        };
        var paid = ReturnRequest.Open(policy, "R-1", claim, clerk, day8).Accepted()
            .Judge(handler, day8).Accepted()
            .ReceiveGoods(vatInvoiceReturned: false, papersReturned: true, handler, day9).Accepted()
            .Refund(handler, day10).Accepted();

        Console.WriteLine($"fee {paid.Refunded!.Fee}, refund {paid.Refunded.Refund}");                    // 14% of 1130.00
        foreach (var ground in policy.GroundsAgainst(claim with { PackingIntact = false }, day9))
            Console.WriteLine(ground.DisplayName.English);
        #endregion

        Page.Shows("docs/remedies.md", Console.ToString());
    }

    [Fact]
    public void A_corrective_action()
    {
        using var Console = new StringWriter { NewLine = "\n" };
        var (handler, mechanic, quality) = (Handler, Actor.Of("zhao.lei", Role.Department, "engineering"), Reviewer);
        var representative = Actor.Of("ma.jun", Role.ManagementRepresentative);

        #region corrective
        var executed = CorrectiveAction.Propose(
                "CA-12",
                rootCause: "the batch of seals is brittle",
                [new CorrectiveMeasure { Kind = CorrectiveMeasureKind.Corrective, Text = "Replace the seals.", Owner = "engineering", DueOn = new LocalDate(2026, 3, 10) }],
                reportToTopManagement: true, handler, March(3), complaint: new("C-1")).Accepted()
            .Approve(representative, March(4)).Accepted()
            .Begin(handler, March(5)).Accepted()
            .Complete(1, "list of pumps", mechanic, March(9)).Accepted();

        var decision = executed.Verify("no failure in a month", mechanic, March(30));
        foreach (var error in decision.Refusal!.Unmet)
            Console.WriteLine(error.Message.English);

        var verified = executed.InformTopManagement("report 3", handler, March(30)).Accepted()
            .Verify("no failure in a month", quality, March(30), approvedBy: "ma.jun").Accepted();
        #endregion

        Page.Shows("docs/remedies.md", Console.ToString());
        Assert.Equal(CorrectiveActionState.Verified, verified.State);
    }
}
