using System.Collections.Immutable;
using CustomerService.Domain.Complaints.Remedies;
using NodaTime;
using static CustomerService.Domain.Complaints.ComplaintVariation;
using static CustomerService.Domain.Complaints.RemedyKind;

namespace CustomerService.Domain.Complaints.Presets;

/// <summary>The remedy matrices that ship.</summary>
public static class RemedyMatrices
{
    private const string Own = "a choice of this library; no source says so";
    private const string Guarantees = "Provisions on liability for repair, replacement and return of some commodities (1995)";

    private static readonly ImmutableArray<RemedyRule> Common =
    [
        Exclude("specific-not-replaced", [Replace], GoodsKind.Specific, "003 c10 q14", "a specific thing can be redone, not replaced", "特定物可以重作，不能更换"),
        Exclude("service-not-sent-back", [Repair, Replace, Return], GoodsKind.Service, Own, "a service is not repaired, replaced or sent back", "服务不能修理、更换或退货"),
        Admit("courtesies", [Apology, Explanation, Goodwill], owed: false, [], "003 c10 q11", "courtesies answer every finding", "任何认定都可以表达善意"),
        Admit("apology-owed", [Apology], owed: true, [BasicallyTrue, WorseThanReported], "000 Q6.1", "what is true deserves an apology", "情况属实应当致歉"),
        Admit("safety", [SafetyMeasure], owed: true, [WorseThanReported], "003 c10 q11", "what is worse than reported is made safe", "比投诉更严重须采取安全措施"),
        Admit("standard", [CorrectedStandard], owed: true, [ExpectationExceeded], "003 c10 q11", "a promise that was misread is corrected", "引起误解的承诺须纠正"),
    ];

    /// <summary>The house rule of a complaint without a matrix, as data: thing and finding decide, no term does.</summary>
    /// <remarks>Sources: [003 c10 q11, q14, q20], [003 R10 4.4.3] for an unknown fault, which counts as own.</remarks>
    public static RemedyMatrix Standard { get; } = new("remedies.standard", 1,
    [
        .. Common,
        .. Claims("claims", [Repair, Redo, Replace, Return, Refund, Compensation, PriceReduction], "003 c10 q20", "what is true opens the claims", "情况属实可以主张权益"),
    ]);

    /// <summary>
    /// China's three guarantees (三包) of 1995: return within 7 days of the sale, replacement within 15, both after two repairs; for durable goods and
    /// decoration the trader has to prove within 6 months.
    /// </summary>
    /// <remarks>
    /// Sources: the provisions of 1995, articles 9 to 11, from reliable quotations, not from the text itself; article 23 of the Law on the Protection of
    /// Consumer Rights and Interests, whose text was read. Repair is not bound to a term here, because the term is that of the product:
    /// <see cref="WarrantyTerm"/> counts it. That redo, compensation, price reduction, and the refund for a service follow the house rule is a choice of
    /// this library.
    /// </remarks>
    public static RemedyMatrix ChinaThreeGuarantees { get; } = new("remedies.cn-three-guarantees", 1,
    [
        .. Common,
        .. Claims("claims", [Repair, Redo, Compensation, PriceReduction], "003 c10 q20", "what is true opens the claims", "情况属实可以主张权益"),
        .. Claims("refund-of-service", [Refund], Own, "a service that was not as promised is refunded", "服务与承诺不符可以退款", rule => rule with { Goods = [GoodsKind.Service] }),
        .. Claims("seven-days", [Return, Refund, Replace], $"{Guarantees}, art. 9", "a fault within 7 days of the sale: return, replacement or repair", "售出 7 日内出现故障：退货、换货或者修理",
            rule => rule with { Since = TermStart.Purchase, ToDay = 7 }),
        .. Claims("fifteen-days", [Replace], $"{Guarantees}, art. 10", "a fault within 15 days of the sale: replacement or repair", "售出 15 日内出现故障：换货或者修理",
            rule => rule with { Since = TermStart.Purchase, ToDay = 15 }),
        .. Claims("two-repairs", [Return, Refund, Replace], $"{Guarantees}, art. 11", "two repairs and still not usable: replacement or return", "修理两次仍不能正常使用：换货或者退货",
            rule => rule with { MinRepairs = 2 }),
    ], Period.FromMonths(6));

    // The claims of a true fact, and of an unproven one while the fault is own or unknown.
    private static IEnumerable<RemedyRule> Claims(string id, ImmutableArray<RemedyKind> remedies, string source, string english, string chinese, Func<RemedyRule, RemedyRule>? limited = null)
    {
        limited ??= rule => rule;
        yield return limited(Admit(id, remedies, owed: true, [BasicallyTrue, WorseThanReported], source, english, chinese));
        yield return limited(Admit($"{id}-unproven", remedies, owed: true, [Unproven], $"{source}; 003 R10 4.4.3", $"{english}; an unknown fault counts as own", $"{chinese}；责任不明视为本企业责任") with
        {
            Liabilities = [Liability.Own, Liability.Unknown],
        });
    }

    private static RemedyRule Admit(string id, ImmutableArray<RemedyKind> remedies, bool owed, ImmutableArray<ComplaintVariation> findings, string source, string english, string chinese) => new()
    {
        Id = id,
        Effect = RemedyEffect.Admit,
        Remedies = remedies,
        IsOwed = owed,
        Findings = findings,
        Reason = new(english, chinese),
        Source = source,
    };

    private static RemedyRule Exclude(string id, ImmutableArray<RemedyKind> remedies, GoodsKind goods, string source, string english, string chinese) => new()
    {
        Id = id,
        Effect = RemedyEffect.Exclude,
        Remedies = remedies,
        Goods = [goods],
        Reason = new(english, chinese),
        Source = source,
    };
}
