using System.Collections.Immutable;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Presets;
using CustomerService.Domain.Complaints.Remedies;
using NodaTime;
using static CustomerService.Domain.Tests.Complaints.Given;

namespace CustomerService.Domain.Tests.Complaints;

/// <summary>The purchase behind a complaint, the matrix and the limits that govern its remedies, the answers to its demands.</summary>
public sealed class ComplaintDemandTests
{
    private static readonly ComplaintProcedure UnderGuarantees = ComplaintProcedures.Canonical.Under(Policy with { Remedies = RemedyMatrices.ChinaThreeGuarantees });

    private static readonly AuthorityLimits Limits = new(
        "limits", 1,
        [
            new(Role.Handler, [RemedyKind.Refund, RemedyKind.Compensation], new Money(100, "CNY")),
            new(Role.Supervisor, [RemedyKind.Refund], new Money(500, "CNY")),
            new(Role.GeneralManager, [RemedyKind.Refund, RemedyKind.Compensation], null),
        ],
        [new(Role.Handler, new Money(20, "CNY")), new(Role.FirstContact, new Money(30, "CNY"))]);

    [Theory]
    [InlineData(7, true)]     // bought on 23 February, complained on 2 March
    [InlineData(8, false)]
    public void A_bound_matrix_admits_by_the_day_of_the_complaint_however_long_the_handling_takes(int days, bool admitted)
    {
        var complained = FoundUnder(UnderGuarantees, new PurchaseFacts { PurchasedOn = new LocalDate(2026, 3, 2).PlusDays(-days) });

        var decision = complained.Propose([new(RemedyKind.Return)], "As found.", Handler, Start + Duration.FromDays(20));

        Assert.Equal(admitted, decision.IsAccepted);
    }

    [Fact]
    public void What_the_matrix_does_not_admit_is_told_with_its_reasons()
    {
        var found = FoundUnder(UnderGuarantees, null);

        var missing = Refused.For<UnmetCondition>(found.Propose([new(RemedyKind.Return), new(RemedyKind.Apology)], "As found.", Handler, Next(found)), "remedies-admitted").Missing!;

        Assert.StartsWith("return (a fault within 7 days of the sale: return, replacement or repair; that needs day 0 to 7 after purchase; ", missing.English, StringComparison.Ordinal);
        Assert.StartsWith("退货（售出 7 日内出现故障：退货、换货或者修理；须满足：购买之日起第 0 日至第 7 日；", missing.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void What_becomes_known_later_opens_a_remedy_and_adds_to_what_was_known()
    {
        var found = FoundUnder(UnderGuarantees, new PurchaseFacts { PurchasedOn = new(2025, 6, 1), Repairs = 1 });

        var known = found.RecordPurchase(new PurchaseFacts { Repairs = 2, IsDurable = true }, Handler, Next(found)).Accepted();

        Assert.Equal(new PurchaseFacts { PurchasedOn = new(2025, 6, 1), Repairs = 2, IsDurable = true }, known.Snapshot.Purchase);
        Assert.False(found.Propose([new(RemedyKind.Replace)], "As found.", Handler, Next(known)).IsAccepted);
        Assert.True(known.Propose([new(RemedyKind.Replace)], "Two repairs.", Handler, Next(known)).IsAccepted);
        Assert.Throws<ArgumentOutOfRangeException>("purchase", () => found.RecordPurchase(new PurchaseFacts { Repairs = -1 }, Handler, Next(found)));
    }

    [Fact]   // S23: specific goods, under a bound matrix
    public void A_specific_thing_is_not_replaced_under_a_bound_matrix_either()
    {
        var procedure = ComplaintProcedures.Canonical.Under(Policy with { Remedies = RemedyMatrices.Standard });
        var portrait = ConcludedAs(FactFindingOf(Complaint.Receive(procedure, WangComplains with { Goods = GoodsKind.Specific }, FirstContact, Start).Accepted()), ComplaintVariation.BasicallyTrue);

        Assert.True(portrait.Propose([new(RemedyKind.Redo)], "As found.", Handler, Next(portrait)).IsAccepted);
        Assert.Equal(
            "replacement (a specific thing can be redone, not replaced)",
            Refused.For<UnmetCondition>(portrait.Propose([new(RemedyKind.Replace)], "As found.", Handler, Next(portrait)), "remedies-admitted").Missing!.English);
    }

    [Theory]
    [InlineData("handler", "100", true)]       // the limit is included
    [InlineData("handler", "100.01", false)]
    [InlineData("supervisor", "500", true)]
    [InlineData("supervisor", "501", false)]
    public void A_role_offers_up_to_its_limit(string role, string amount, bool within)
    {
        var found = FoundUnder(ComplaintProcedures.Canonical.Under(Policy with { Authority = Limits }), null);
        var decision = found.Propose([new(RemedyKind.Refund, Amount: Money.Parse(amount + " CNY"))], "As found.", Actor.Of("he", new Role(role)), Next(found));

        Assert.Equal(within, decision.IsAccepted);
    }

    [Fact]
    public void What_is_settled_on_the_spot_lies_within_the_first_contacts_remit()
    {
        var sorry = Apologized(Complaint.Receive(ComplaintProcedures.Canonical.Under(Policy with { Authority = Limits }), WangComplains, FirstContact, Start).Accepted());

        Assert.True(sorry.SettleOnSpot("A voucher.", "Fine.", FirstContact, Next(sorry)).IsAccepted);
        var settled = sorry.SettleOnSpot("A voucher.", "Fine.", FirstContact, Next(sorry), [new(RemedyKind.Goodwill, "voucher", new Money(30, "CNY"))]).Accepted();
        Assert.Equal((RemedyStatus.Performed, "chen", "A voucher."), (settled.Snapshot.Remedies[0].Status, settled.Snapshot.Remedies[0].PerformedBy, settled.Snapshot.Remedies[0].Evidence));
        Assert.Equal(
            "goodwill gesture 31 CNY (nobody may)",
            Refused.For<UnmetCondition>(
                sorry.SettleOnSpot("Two vouchers.", "Fine.", FirstContact, Next(sorry), [new(RemedyKind.Goodwill, "a", new Money(16, "CNY")), new(RemedyKind.Goodwill, "b", new Money(15, "CNY"))]),
                "within-authority").Missing!.English);
        Assert.Equal(
            "refund 5 CNY (handler, supervisor, general manager may)",
            Refused.For<UnmetCondition>(sorry.SettleOnSpot("Paid.", "Fine.", FirstContact, Next(sorry), [new(RemedyKind.Refund, Amount: new Money(5, "CNY"))]), "within-authority").Missing!.English);
    }

    [Fact]
    public void RemedyAmountMissing_for_a_compensation_without_a_sum()
    {
        Assert.Equal(
            new RemedyAmountMissing(RemedyKind.Compensation),
            Refused.For<RemedyAmountMissing>(Concluded.Propose([new(RemedyKind.Compensation), new(RemedyKind.Compensation, Amount: new Money(0, "CNY"))], "As found.", Handler, Next(Concluded)), "complaint.remedy-amount-missing"));
        Assert.True(Concluded.Propose([new(RemedyKind.Compensation, Amount: new Money(1, "CNY"))], "As found.", Handler, Next(Concluded)).IsAccepted);
    }

    [Fact]
    public void A_demand_ends_granted_partly_granted_or_refused_and_a_later_answer_replaces_the_earlier()
    {
        var refused = Proposed.AnswerDemands([Answer(DemandOutcome.Refused)], Handler, Next(Proposed)).Accepted();
        var granted = refused.AnswerDemands([Answer(DemandOutcome.Granted, 1)], Handler, Next(refused)).Accepted();

        Assert.Equal(Answer(DemandOutcome.Refused), Assert.Single(refused.Snapshot.DemandAnswers));
        Assert.Equal(Answer(DemandOutcome.Granted, 1), Assert.Single(granted.Snapshot.DemandAnswers));
    }

    [Fact]
    public void An_answer_falls_with_the_offer_it_rests_on()
    {
        var granted = Proposed.AnswerDemands([Answer(DemandOutcome.Granted, 1)], Handler, Next(Proposed)).Accepted();

        Assert.Empty(granted.RejectOffer("Too little.", Complainant, Next(granted)).Accepted().Snapshot.DemandAnswers);
        Assert.Single(granted.AcceptOffer("Yes.", Complainant, Next(granted)).Accepted().Snapshot.DemandAnswers);
    }

    [Fact]
    public void A_new_round_begins_without_answers_and_the_old_ones_are_kept()
    {
        var answered = Verifying.AnswerDemands([Answer(DemandOutcome.Granted, 1)], Handler, Next(Verifying)).Accepted();
        var settled = answered.Confirm(customerConfirmed: true, "call", Reviewer, Next(answered), approvedBy: "zhou").Accepted();

        var reopened = settled.Reopen(ReopeningGround.RemedyFailed, "loud again", Complainant, Next(settled)).Accepted();

        Assert.Empty(reopened.Snapshot.DemandAnswers);
        Assert.Equal(Answer(DemandOutcome.Granted, 1), Assert.Single(Assert.Single(reopened.Snapshot.PastRounds).DemandAnswers));
        Assert.Equal(new CorrectiveActionLink("CA-1", 1), Assert.Single(reopened.Snapshot.CorrectiveActions));
        Assert.False(Conditions.CorrectiveActionPlanned.Holds(new(ConcludedAs(reopened, ComplaintVariation.BasicallyTrue), null, null, Next(reopened))));
    }

    [Fact]
    public void The_same_action_is_linked_once()
    {
        var once = Concluded.LinkCorrectiveAction("A-1", Handler, Next(Concluded)).Accepted();

        Assert.Single(once.LinkCorrectiveAction("A-1", Handler, Next(once)).Accepted().Snapshot.CorrectiveActions);
    }

    [Theory]
    [InlineData(DemandOutcome.Granted, null)]
    [InlineData(DemandOutcome.PartlyGranted, null)]
    [InlineData(DemandOutcome.Refused, 1)]
    public void DemandAnswerInconsistent_where_outcome_and_remedies_do_not_fit(DemandOutcome outcome, int? remedy) =>
        Assert.Equal(
            new DemandAnswerInconsistent(1, outcome),
            Refused.For<DemandAnswerInconsistent>(
                Proposed.AnswerDemands([Answer(outcome) with { Remedies = remedy is { } number ? [number] : [] }], Handler, Next(Proposed)), "complaint.demand-answer-inconsistent"));

    [Fact]
    public void DemandAnswerInconsistent_where_the_remedy_is_off_the_table() =>
        Refused.For<DemandAnswerInconsistent>(Negotiating.AnswerDemands([Answer(DemandOutcome.Granted, 1)], Handler, Next(Negotiating)), "complaint.demand-answer-inconsistent");

    [Fact]
    public void DemandMoved_where_another_complaint_answers()
    {
        var two = FactFindingOf(ReceivedAs(WangComplains with { Demands = [Claim.Refund, Claim.Repair] }));
        var split = two.Split([new SplitPart { Sibling = new("C-2"), Facts = [1], Demands = [2] }], Handler, Next(two)).Accepted();

        Assert.Equal(new DemandMoved(2), Refused.For<DemandMoved>(split.AnswerDemands([Answer(DemandOutcome.Refused) with { Demand = 2 }], Handler, Next(split)), "complaint.demand-moved"));
    }

    [Fact]
    public void Everything_wrong_with_answers_is_named_at_once()
    {
        var bad = Answer(DemandOutcome.Refused) with { Demand = 7, Reasons = " " };

        Assert.Equal(
            ["complaint.unknown-number", "complaint.blank-text", "complaint.unknown-number", "complaint.blank-text", "complaint.number-twice"],
            Refused.Codes(Proposed.AnswerDemands([bad, bad], Handler, Next(Proposed))));
        Assert.Equal(["complaint.blank-text"], Refused.Codes(Proposed.AnswerDemands([], Handler, Next(Proposed))));
        Assert.Throws<ArgumentOutOfRangeException>("answers", () => Proposed.AnswerDemands([Answer((DemandOutcome)9)], Handler, Next(Proposed)));
    }

    [Fact]
    public void A_demand_for_words_is_granted_in_words()
    {
        var words = ConcludedAs(FactFindingOf(ReceivedAs(WangComplains with { Demands = [Claim.Explanation] })), ComplaintVariation.Misunderstanding);

        Assert.True(words.AnswerDemands([Answer(DemandOutcome.Granted)], Handler, Next(words)).IsAccepted);
    }

    [Fact]
    public void A_final_letter_lacks_everything_at_once()
    {
        var two = FactFindingOf(ReceivedAs(WangComplains with { Facts = ["It is loud.", "It came late."], Demands = [Claim.Refund, Claim.NoneStated, Claim.Repair] }));

        Assert.Equal(
            [
                new(FinalLetterGap.ReasonsMissing), new(FinalLetterGap.RouteMissing), new(FinalLetterGap.FactWithoutFinding, 1), new(FinalLetterGap.FactWithoutFinding, 2),
                new(FinalLetterGap.DemandUnanswered, 1), new FinalLetterFinding(FinalLetterGap.DemandUnanswered, 3),
            ],
            FinalLetter.Check(two, FinalDecision.NotUpheld, " ", null).AsEnumerable());
    }

    [Theory]
    [InlineData(FinalDecision.NotUpheld, DemandOutcome.Granted, true)]
    [InlineData(FinalDecision.NotUpheld, DemandOutcome.Refused, false)]
    [InlineData(FinalDecision.Upheld, DemandOutcome.Refused, true)]
    [InlineData(FinalDecision.Upheld, DemandOutcome.PartlyGranted, false)]
    [InlineData(FinalDecision.PartlyUpheld, DemandOutcome.Refused, false)]
    public void A_decision_must_not_contradict_the_answers(FinalDecision decision, DemandOutcome outcome, bool contradicts)
    {
        var answered = Proposed.AnswerDemands([outcome == DemandOutcome.Refused ? Answer(outcome) : Answer(outcome, 1)], Handler, Next(Proposed)).Accepted();

        Assert.Equal(contradicts, FinalLetter.Check(answered, decision, "so", "ombudsman").Contains(new(FinalLetterGap.DecisionContradictsAnswers)));
    }

    [Fact]
    public void A_history_whose_answers_point_nowhere_is_thrown_back()
    {
        var (answered, events) = Proposed.AnswerDemands([Answer(DemandOutcome.Granted, 1)], Handler, Next(Proposed));
        var fact = Assert.IsType<DemandsAnswered>(Assert.Single(events));

        Assert.Throws<ArgumentException>(() => Proposed.Apply(fact with { Answers = default }));
        Assert.Throws<ArgumentException>(() => Proposed.Apply(fact with { Answers = [Answer(DemandOutcome.Granted, 2)] }));
        Assert.Throws<ArgumentException>(() => Proposed.Apply(fact with { Answers = [Answer(DemandOutcome.Granted) with { Remedies = default }] }));
        Assert.Throws<ArgumentException>(() => Proposed.Apply(fact with { Answers = [Answer(DemandOutcome.Granted, 1) with { Demand = 2 }] }));
        Assert.Throws<ArgumentException>(() => Complaint.Restore(Canonical, answered.Snapshot with { DemandAnswers = [Answer(DemandOutcome.Granted, 2)] }));
        Assert.Throws<ArgumentException>(() => Complaint.Restore(Canonical, answered.Snapshot with { CorrectiveActions = [new("A-1", 2)] }));
    }

    [Fact]
    public void A_policy_with_matrix_and_limits_reads_back_from_JSON()
    {
        var policy = Policy with { Remedies = RemedyMatrices.ChinaThreeGuarantees, Authority = Limits };

        var read = ComplaintPolicy.Parse(policy.ToJson());

        Assert.Equal(policy.ToJson(), read.ToJson());
        Assert.Equal((policy.Remedies.ToJson(), Limits.ToJson()), (read.Remedies!.ToJson(), AuthorityLimits.Parse(read.Authority!.ToJson()).ToJson()));
    }

    [Fact]
    public void Faults_of_matrix_and_limits_have_their_place_in_the_policy() =>
        Assert.Equal(
            ["$.remedies.rules", "$.authority.limits[0].role", "$.authority.limits[0].remedies", "$.authority.goodwill[0].upTo"],
            Assert.Throws<RuleBookException>(() => ComplaintPolicy.Parse("""
                { "id": "p", "version": 1, "timeZone": "UTC", "remedies": { "id": "m", "version": 1, "rules": [] },
                  "authority": { "id": "a", "version": 1, "limits": [ { "role": "1x", "remedies": 7 } ], "goodwill": [ { "role": "handler" } ] } }
                """)).Faults.Select(fault => fault.Place == "$.authority.goodwill[0]" ? "$.authority.goodwill[0].upTo" : fault.Place));

    [Fact]
    public void Limits_that_do_not_hold_together_are_refused_with_all_their_faults() =>
        Assert.Equal(
            ["$.id", "$.version", "$.limits[0].role", "$.limits[0].remedies", "$.limits[0].upTo", "$.limits[1].remedies", "$.limits[1].remedies", "$.goodwill[1].role", "$.goodwill[1].upTo"],
            Assert.Throws<RuleBookException>(() => new AuthorityLimits(
                " ", 0,
                [new(default, [], new Money(-1, "CNY")), new(Role.Handler, [RemedyKind.Refund, RemedyKind.Refund, (RemedyKind)99], null)],
                [new(Role.Handler, default), new(Role.Handler, new Money(-1, "CNY"))])).Faults.Select(fault => fault.Place));

    [Fact]
    public void Who_may_is_asked_with_currency_and_amount()
    {
        Assert.Equal([Role.GeneralManager], Limits.WhoMay(new(RemedyKind.Compensation, Amount: new Money(200, "CNY")))!.Value.AsEnumerable());
        Assert.Equal([Role.GeneralManager], Limits.WhoMay(new(RemedyKind.Refund, Amount: new Money(1, "EUR")))!.Value.AsEnumerable());
        Assert.Equal([Role.GeneralManager], Limits.WhoMay(new(RemedyKind.Refund))!.Value.AsEnumerable());
        Assert.Null(Limits.WhoMay(new(RemedyKind.Apology)));
        Assert.Equal("refund without an amount (general manager may)", Assert.Single(Limits.Exceeding(Role.Handler, [new(RemedyKind.Refund)], _ => false)).Describe().English);
    }

    private static Complaint FoundUnder(ComplaintProcedure procedure, PurchaseFacts? purchase) =>
        ConcludedAs(FactFindingOf(Complaint.Receive(procedure, WangComplains with { Purchase = purchase }, FirstContact, Start).Accepted()), ComplaintVariation.BasicallyTrue);

    private static DemandAnswer Answer(DemandOutcome outcome, params ImmutableArray<int> remedies) => new() { Demand = 1, Outcome = outcome, Reasons = "as found", Remedies = remedies };
}
