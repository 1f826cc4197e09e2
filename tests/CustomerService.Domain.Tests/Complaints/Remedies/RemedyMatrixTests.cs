using System.Collections.Immutable;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Presets;
using CustomerService.Domain.Complaints.Remedies;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerService.Domain.Tests.Complaints.Remedies;

public sealed class RemedyMatrixTests
{
    private static readonly LocalDate Sold = new(2026, 3, 1);

    // From what owes nothing to what owes most; an expectation that exceeded the promise stands beside them.
    private static readonly ComplaintVariation[] Worse = [ComplaintVariation.Misunderstanding, ComplaintVariation.Unproven, ComplaintVariation.BasicallyTrue, ComplaintVariation.WorseThanReported];

    private static readonly RemedyContext True = new() { Goods = GoodsKind.Generic, Variation = ComplaintVariation.BasicallyTrue, Liability = Liability.Own, On = Sold };

    private static Gen<RemedyContext> Contexts =>
        from goods in Gen.Elements(Enum.GetValues<GoodsKind>())
        from variation in Gen.Elements(Enum.GetValues<ComplaintVariation>())
        from liability in Gen.Elements(Enum.GetValues<Liability>())
        from bought in Gen.Choose(-1, 400)
        from found in Gen.Choose(-1, 20)
        from repairs in Gen.Choose(-1, 4)
        from durable in Gen.Elements<bool?>(true, false, null)
        select new RemedyContext
        {
            Goods = goods,
            Variation = variation,
            Liability = liability,
            On = Sold.PlusDays(400),
            Purchase = new PurchaseFacts
            {
                PurchasedOn = bought < 0 ? null : Sold.PlusDays(bought),
                DeliveredOn = bought < 0 ? null : Sold.PlusDays(bought),
                DefectFoundOn = found < 0 || bought < 0 ? null : Sold.PlusDays(bought + found),
                Repairs = repairs < 0 ? null : repairs,
                IsDurable = durable,
            },
        };

    [Fact]
    public void The_standard_matrix_is_the_rule_of_a_complaint_without_one()
    {
        var combinations = 0;
        foreach (var goods in Enum.GetValues<GoodsKind>())
        {
            foreach (var variation in Enum.GetValues<ComplaintVariation>())
            {
                foreach (var liability in Enum.GetValues<Liability>())
                {
                    foreach (var answer in RemedyMatrices.Standard.Admit(new RemedyContext { Goods = goods, Variation = variation, Liability = liability, On = Sold }))
                    {
                        combinations++;
                        Assert.Equal(answer.Remedy.IsAdmittedBy(goods) && answer.Remedy.IsAdmittedBy(variation, liability), answer.IsAdmitted);
                    }
                }
            }
        }

        Assert.Equal(12 * 3 * 5 * 4, combinations);
    }

    [Fact]   // property: days, repairs and durability do not matter to the standard matrix
    public void The_standard_matrix_knows_no_terms() =>
        Prop.ForAll(Contexts.ToArbitrary(), context => RemedyMatrices.Standard.Admit(context).All(answer =>
            answer.IsAdmitted == (answer.Remedy.IsAdmittedBy(context.Goods) && answer.Remedy.IsAdmittedBy(context.Variation, context.Liability))))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Theory, InlineData(true), InlineData(false)]   // property
    public void A_worse_finding_never_admits_or_owes_less(bool standard)
    {
        var matrix = standard ? RemedyMatrices.Standard : RemedyMatrices.ChinaThreeGuarantees;
        Prop.ForAll(Contexts.ToArbitrary(), context =>
        {
            var answers = Worse.Select(variation => matrix.Admit(context with { Variation = variation })).ToList();
            return answers.Zip(answers.Skip(1)).All(pair => pair.First.Zip(pair.Second).All(both =>
                (!both.First.IsAdmitted || both.Second.IsAdmitted) && (both.First.Standing != RemedyStanding.Owed || both.Second.Standing == RemedyStanding.Owed)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]   // property
    public void Every_answer_has_reasons_and_only_an_admitted_remedy_a_standing() =>
        Prop.ForAll(Contexts.ToArbitrary(), context => RemedyMatrices.ChinaThreeGuarantees.Admit(context).All(answer =>
            answer.Reasons.Length > 0 && answer.IsAdmitted == answer.Standing is not null))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]   // S23: specific goods
    public void A_specific_thing_is_redone_and_not_replaced_and_the_answer_says_why()
    {
        var portrait = True with { Goods = GoodsKind.Specific };

        Assert.True(RemedyMatrices.Standard.Admit(RemedyKind.Redo, portrait).IsAdmitted);
        var replaced = RemedyMatrices.Standard.Admit(RemedyKind.Replace, portrait);
        Assert.False(replaced.IsAdmitted);
        Assert.Equal(
            [new RemedyReason("specific-not-replaced", new("a specific thing can be redone, not replaced", "特定物可以重作，不能更换"), "003 c10 q14")],
            replaced.Reasons.AsEnumerable());
        Assert.True(RemedyMatrices.Standard.Admit(RemedyKind.Replace, True).IsAdmitted);
    }

    [Theory]
    [InlineData(ComplaintVariation.Misunderstanding, RemedyKind.Goodwill, RemedyStanding.Courtesy)]
    [InlineData(ComplaintVariation.Misunderstanding, RemedyKind.Apology, RemedyStanding.Courtesy)]
    [InlineData(ComplaintVariation.BasicallyTrue, RemedyKind.Apology, RemedyStanding.Owed)]
    [InlineData(ComplaintVariation.BasicallyTrue, RemedyKind.Goodwill, RemedyStanding.Courtesy)]
    [InlineData(ComplaintVariation.BasicallyTrue, RemedyKind.Refund, RemedyStanding.Owed)]
    [InlineData(ComplaintVariation.WorseThanReported, RemedyKind.SafetyMeasure, RemedyStanding.Owed)]
    [InlineData(ComplaintVariation.ExpectationExceeded, RemedyKind.CorrectedStandard, RemedyStanding.Owed)]
    [InlineData(ComplaintVariation.ExpectationExceeded, RemedyKind.Refund, null)]
    public void What_is_owed_is_told_from_what_is_kind(ComplaintVariation variation, RemedyKind remedy, RemedyStanding? standing) =>
        Assert.Equal(standing, RemedyMatrices.Standard.Admit(remedy, True with { Variation = variation }).Standing);

    [Fact]
    public void What_is_not_admitted_says_what_it_would_take()
    {
        var refund = RemedyMatrices.Standard.Admit(RemedyKind.Refund, True with { Variation = ComplaintVariation.Unproven, Liability = Liability.Customer });

        Assert.Equal(
            ["what is true opens the claims; that needs basically true or worse than reported", "what is true opens the claims; an unknown fault counts as own; that needs own or unknown"],
            refund.Reasons.Select(reason => reason.Text.English));
        Assert.Equal("情况属实可以主张权益；须满足：基本属实或比投诉更严重", refund.Reasons[0].Text.Chinese);
    }

    [Theory]
    [InlineData(7, 0, true, true)]
    [InlineData(8, 0, false, true)]
    [InlineData(15, 0, false, true)]
    [InlineData(16, 0, false, false)]
    [InlineData(200, 1, false, false)]
    [InlineData(200, 2, true, true)]
    public void The_three_guarantees_count_days_and_repairs(int day, int repairs, bool back, bool replaced)
    {
        var context = True with { Purchase = new PurchaseFacts { PurchasedOn = Sold, DefectFoundOn = Sold.PlusDays(day), Repairs = repairs } };

        var matrix = RemedyMatrices.ChinaThreeGuarantees;
        Assert.Equal((back, back, replaced, true), (Admits(RemedyKind.Return), Admits(RemedyKind.Refund), Admits(RemedyKind.Replace), Admits(RemedyKind.Repair)));

        bool Admits(RemedyKind remedy) => matrix.Admit(remedy, context).IsAdmitted;
    }

    [Fact]
    public void Without_a_known_purchase_a_term_admits_nothing_and_says_so()
    {
        var answer = RemedyMatrices.ChinaThreeGuarantees.Admit(RemedyKind.Return, True);

        Assert.False(answer.IsAdmitted);
        Assert.Contains("that needs day 0 to 7 after purchase", answer.Reasons[0].Text.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, 0, BurdenOfProof.Trader)]
    [InlineData(true, 184, BurdenOfProof.Trader)]    // 1 September, six months after 1 March
    [InlineData(true, 185, BurdenOfProof.Consumer)]
    [InlineData(false, 0, BurdenOfProof.Consumer)]
    [InlineData(null, 0, null)]
    public void The_trader_proves_for_durable_goods_within_six_months(bool? durable, int day, BurdenOfProof? burden)
    {
        var context = True with { Variation = ComplaintVariation.Unproven, Liability = Liability.Supplier, Purchase = new PurchaseFacts { DeliveredOn = Sold, DefectFoundOn = Sold.PlusDays(day), IsDurable = durable } };

        Assert.Equal(burden, RemedyMatrices.ChinaThreeGuarantees.BurdenOf(context));
        var repair = RemedyMatrices.ChinaThreeGuarantees.Admit(RemedyKind.Repair, context);
        Assert.Equal(burden == BurdenOfProof.Trader, repair.IsAdmitted);
        Assert.Equal(burden == BurdenOfProof.Trader, repair.Reasons.Any(reason => reason.Rule == "burden-of-proof"));
        Assert.Null(RemedyMatrices.Standard.BurdenOf(context));
    }

    [Fact]
    public void The_burden_is_open_where_the_delivery_is_not_known() =>
        Assert.Null(RemedyMatrices.ChinaThreeGuarantees.BurdenOf(True with { Purchase = new PurchaseFacts { IsDurable = true } }));

    [Theory, InlineData(true), InlineData(false)]
    public void A_matrix_reads_back_from_JSON(bool standard)
    {
        var matrix = standard ? RemedyMatrices.Standard : RemedyMatrices.ChinaThreeGuarantees;
        var read = RemedyMatrix.Parse(matrix.ToJson());

        Assert.Equal(matrix.ToJson(), read.ToJson());
        Prop.ForAll(Contexts.ToArbitrary(), context => matrix.Admit(context).Zip(read.Admit(context)).All(pair =>
            pair.First.IsAdmitted == pair.Second.IsAdmitted && pair.First.Standing == pair.Second.Standing && pair.First.Reasons.SequenceEqual(pair.Second.Reasons)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(100));
    }

    [Fact]
    public void A_rule_for_durable_goods_only_reads_back()
    {
        var rule = RemedyMatrices.Standard.Rules[^1] with { IsDurable = false, Since = TermStart.Delivery, FromDay = 3, ToDay = 9, MinRepairs = 1 };

        var read = RemedyMatrix.Parse(new RemedyMatrix("m", 2, [rule], Period.FromDays(3)).ToJson());

        Assert.Equal(("m", 2, Period.FromDays(3)), (read.Id, read.Version, read.TraderProvesWithin));
        Assert.Equal((false, TermStart.Delivery, 3, 9, 1), (read.Rules[0].IsDurable, read.Rules[0].Since, read.Rules[0].FromDay, read.Rules[0].ToDay, read.Rules[0].MinRepairs));
        Assert.Equal(
            "what is true opens the claims; an unknown fault counts as own; that needs own or unknown, no durable goods, 1 repairs or more, day 3 to 9 after delivery",
            read.Admit(RemedyKind.Refund, True with { Variation = ComplaintVariation.Unproven, Liability = Liability.Customer }).Reasons[0].Text.English);
    }

    [Fact]
    public void A_remedy_that_no_rule_names_is_not_admitted() =>
        Assert.Equal("no rule admits it", new RemedyMatrix("m", 1, [RemedyMatrices.Standard.Rules[2]]).Admit(RemedyKind.Refund, True).Reasons[0].Text.English);

    [Fact]
    public void A_matrix_that_does_not_hold_together_is_refused_with_all_its_faults()
    {
        var rule = RemedyMatrices.Standard.Rules[0];
        ImmutableArray<RemedyRule> rules =
        [
            rule with { Id = " ", Source = "", Remedies = [], Goods = [GoodsKind.Service, GoodsKind.Service], Findings = [(ComplaintVariation)9], Effect = (RemedyEffect)9 },
            rule with { IsOwed = true, FromDay = 9, ToDay = 3 },
            rule with { Since = TermStart.Purchase, FromDay = -1, ToDay = 99_999, MinRepairs = 0 },
            rule with { Since = (TermStart)9 },
        ];

        Assert.Equal(
            [
                "$.id", "$.version", "$.traderProvesWithin",
                "$.rules[0].id", "$.rules[0].source", "$.rules[0].remedies", "$.rules[0].goods", "$.rules[0].findings", "$.rules[0].effect",
                "$.rules[1].owed", "$.rules[1].since", "$.rules[1].toDay",
                "$.rules[2].id", "$.rules[2].fromDay", "$.rules[2].toDay", "$.rules[2].minRepairs",
                "$.rules[3].id", "$.rules[3].since", "$.rules[3].since",
            ],
            Assert.Throws<RuleBookException>(() => new RemedyMatrix("", 0, rules, Period.FromHours(1))).Faults.Select(fault => fault.Place));
        Assert.Equal(["$.rules"], Assert.Throws<RuleBookException>(() => new RemedyMatrix("m", 1, [])).Faults.Select(fault => fault.Place));
    }

    [Fact]
    public void A_text_that_is_no_matrix_is_refused_with_all_its_faults() =>
        Assert.Equal(
            ["$.name", "$.version", "$.rules[0]", "$.rules[1].effect", "$.rules[1].remedies[0]", "$.rules[1].durable", "$.rules[1]", "$.rules[1]"],
            Assert.Throws<RuleBookException>(() => RemedyMatrix.Parse("""
                { "id": "m", "version": 0, "name": "x", "rules": [ 7, { "id": "a", "effect": "allow", "remedies": ["refunds"], "durable": "yes" } ] }
                """)).Faults.Select(fault => fault.Place));

    [Fact]
    public void A_value_that_is_none_is_thrown_back()
    {
        Assert.Throws<ArgumentOutOfRangeException>("context", () => RemedyMatrices.Standard.Admit((RemedyKind)99, True));
        Assert.Throws<ArgumentOutOfRangeException>("context", () => RemedyMatrices.Standard.Admit(True with { Goods = (GoodsKind)9 }));
        Assert.Throws<ArgumentNullException>("context", () => RemedyMatrices.Standard.Admit(RemedyKind.Redo, null!));
    }
}
