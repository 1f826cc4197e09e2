using CustomerService.Domain.Complaints.Law;
using NodaTime;
using static CustomerService.Domain.Complaints.Law.LegalConfidence;
using static CustomerService.Domain.Complaints.Presets.LawParts;

namespace CustomerService.Domain.Complaints.Presets;

/// <summary>Complaints to China's market regulators, before and after 2026-04-15, and to other authorities under the consumers' law.</summary>
internal static class ChineseMarketRegimes
{
    private static readonly LocalizedText NotTheHouse = new(
        "The canonical evidence (an apology, a policy in force) stays asked for: it is the house's rule, not the law's.", "仍要求规范流程的凭据（致歉、有效政策）：属内部规则，非法定要求。");

    private static readonly LocalizedText Leads = new(
        "Checking a lead of an offence found in mediation, and whistle-blowing: cases of their own.", "调解中发现违法线索的核查以及举报：另案处理。");

    private static readonly LocalizedText AdmittedOrNot = new("admitted or not, and told, within seven business days of receipt", "自收到投诉之日起七个工作日内作出受理或者不予受理的决定，并告知投诉人");

    public static ComplaintRegime Order20 { get; } = new(new RegimeRules
    {
        Id = "cn-samr-2019",
        Name = new("Market regulators, order 20 of 2019", "市场监督管理投诉举报处理暂行办法（总局令第20号）"),
        Jurisdiction = "cn",
        Sector = "market-regulation",
        From = new LocalDate(2020, 1, 1),
        Until = new LocalDate(2026, 4, 14),
        StartsWith = new("the authority receives the complaint", "市场监督管理部门收到投诉"),
        Source = "市场监督管理投诉举报处理暂行办法（国家市场监督管理总局令第20号，2022年修改）, articles 14 to 21 and 40",
        Confidence = High,
        TimeZone = "Asia/Shanghai",
        Procedure = Order20Grounds(Authority.Vary("cn-samr-2019", new("Complaint to a market regulator (2019)", "市场监管投诉处理（2019）"), "国家市场监督管理总局令第20号")
            .EndsWhenTold()
            .SuspendedByRecusal()
            .Clock(Authority.Mediation(Authority.TestingAndRecusal))).Build(),
        Limits =
        [
            Workdays("admission", 7, AdmittedOrNot, "art. 14", High),
            Workdays("mediation", 45, new("no agreement within 45 business days of admission ends the mediation; testing does not count", "自投诉受理之日起四十五个工作日内未能达成调解协议的，终止调解；检定、检验、检测、鉴定时间不计算在内"), "arts. 20, 21 (5)", High),
            Workdays("end-told", 7, new("both parties are told of the end within seven business days of the decision", "自作出终止调解决定之日起七个工作日内告知投诉人和被投诉人"), "art. 21", High),
        ],
        LeftOut =
        [
            NotTheHouse,
            Leads,
            new("Order 20 counts 45 business days, the State Council's regulation 778 of 2024-07-01 sixty days: which goes before is not decided here.", "令第20号为 45 个工作日，2024-07-01 起的国务院令第778号为 60 日：何者优先，此处不作判断。"),
        ],
    });

    public static ComplaintRegime Order121 { get; } = new(new RegimeRules
    {
        Id = "cn-samr-2026",
        Name = new("Market regulators, order 121 of 2026", "市场监督管理投诉举报处理办法（总局令第121号）"),
        Jurisdiction = "cn",
        Sector = "market-regulation",
        From = new LocalDate(2026, 4, 15),
        StartsWith = new("the authority receives the complaint", "市场监督管理部门收到投诉"),
        Source = "市场监督管理投诉举报处理办法（国家市场监督管理总局令第121号）: forms 6 and 8, and the regulator's answers of 2026",
        Confidence = Medium,
        TimeZone = "Asia/Shanghai",
        Procedure = Order121Grounds(Authority.Vary("cn-samr-2026", new("Complaint to a market regulator (2026)", "市场监管投诉处理（2026）"), "国家市场监督管理总局令第121号")
            .EndsInOneStep()
            .Clock(Authority.Mediation([State.UnderExamination]))).Build(),
        Limits =
        [
            Workdays("admission", 7, AdmittedOrNot, "order 121", Medium),
            Days("mediation", 60, new("no agreement within 60 days of admission ends the mediation", "自投诉受理之日起六十日内投诉人和被投诉人未能达成调解协议的，终止调解"), "art. 23 (5)", Medium),
        ],
        LeftOut =
        [
            NotTheHouse,
            Leads,
            new("Testing is left out of the 60 days as under regulation 778; the article of order 121 was not read. Nor whether recusal suspends, and when the end is told.", "检测时间依国务院令第778号不计入 60 日；未核对令第121号相应条文，亦未核对回避是否中止及终止告知时限。"),
            new("Its encouragements (call-backs, first-contact responsibility, advance compensation) and its rules against abuse: no limits of time.", "鼓励性规定（回访、首问负责、先行赔付）与防滥用规定：非时限。"),
        ],
    });

    public static ComplaintRegime ConsumersLaw { get; } = new(new RegimeRules
    {
        Id = "cn-consumers-law",
        Name = new("Consumers' law and its regulation, other authorities", "消费者权益保护法及其实施条例：有关行政部门"),
        Jurisdiction = "cn",
        Sector = "consumer-protection",
        From = new LocalDate(2024, 7, 1),
        StartsWith = new("the authority receives the complaint", "有关行政部门收到投诉"),
        Source = "消费者权益保护法 article 46; 消费者权益保护法实施条例（国务院令第778号）",
        Confidence = Medium,
        TimeZone = "Asia/Shanghai",
        Procedure = Authority.Vary("cn-consumers-law", new("Complaint to an authority", "向有关行政部门投诉"), "消费者权益保护法、国务院令第778号")
            .EndsInOneStep()
            .Clock(Authority.Mediation([State.UnderExamination]))
            .Build(),
        Limits =
        [
            Workdays("admission", 7, new("handled and told within seven business days of receipt", "自收到投诉之日起七个工作日内予以处理并告知消费者"), "消法 art. 46", High),
            Days("mediation", 60, new("mediated within 60 days of admission; testing and appraisal do not count", "自受理之日起 60 日内完成调解；检验、鉴定时间不计算在内"), "国务院令第778号", Medium),
        ],
        LeftOut =
        [
            NotTheHouse,
            new("Before 2024-07-01 article 46 held alone, with seven business days and no limit of mediation.", "2024-07-01 之前仅适用第四十六条：七个工作日，无调解时限。"),
            new("A trader's 'reply in 10 business days' is not in the regulation; it is the rule of cars.", "“10 个工作日答复”不在该条例中，属家用汽车规定。"),
        ],
    });

    private static ComplaintProcedureBuilder Order20Grounds(ComplaintProcedureBuilder procedure) => procedure
        .Ground(Trigger.DeclareInadmissible, "no-power", new("not the regulator's business, or not in this authority's power", "不属于市场监督管理部门职责，或者本行政机关不具有处理权限"), "art. 15 (1)")
        .Ground(Trigger.DeclareInadmissible, "handled-elsewhere", new("a court, arbitrator, authority, consumers' association or mediator has admitted or handled the same dispute", "法院、仲裁机构、行政机关、消费者协会或者其他调解组织已经受理或者处理过同一争议"), "art. 15 (2)")
        .Ground(Trigger.DeclareInadmissible, "no-consumer-dispute", new("not bought or used for living consumption, or no dispute with the respondent shown", "不是为生活消费需要，或者不能证明与被投诉人之间存在消费者权益争议"), "art. 15 (3)")
        .Ground(Trigger.DeclareInadmissible, "over-three-years", new("more than three years since the complainant knew or should have known", "知道或者应当知道权益受到侵害之日起超过三年"), "art. 15 (4)")
        .Ground(Trigger.DeclareInadmissible, "papers-missing", new("the papers required were not provided", "未提供规定的材料"), "art. 15 (5)")
        .Ground(Trigger.DeclareInadmissible, "other-law", new("another ground of law", "法律、法规、规章规定的其他情形"), "art. 15 (6)")
        .Ground(Trigger.EndMediation, "withdrawn-or-settled", new("the complaint was withdrawn, or the parties settled", "投诉人撤回投诉或者双方自行和解"), "art. 21 (1)")
        .Ground(Trigger.EndMediation, "no-agreement-on-test", new("no agreement on the institute or the cost of a test", "对技术机构或者费用承担无法协商一致"), "art. 21 (2)")
        .Ground(Trigger.EndMediation, "absent-or-refuses", new("a party stays away without reason, or the respondent refuses", "无正当理由不参加调解，或者被投诉人明确拒绝调解"), "art. 21 (3)")
        .Ground(Trigger.EndMediation, "no-agreement-possible", new("a party says that no agreement is possible", "明确表示无法达成调解协议"), "art. 21 (4)")
        .Ground(Trigger.EndMediation, ProcedureGround.TimeLimit, new("no agreement within 45 business days of admission", "自受理之日起四十五个工作日内未能达成调解协议"), "art. 21 (5)")
        .Ground(Trigger.EndMediation, "inadmissible-after-all", new("a ground of article 15 is found after admission", "受理后发现存在第十五条规定情形"), "art. 21 (6)")
        .Ground(Trigger.EndMediation, "other-law", new("another ground of law", "法律、法规、规章规定的其他情形"), "art. 21 (7)");

    private static ComplaintProcedureBuilder Order121Grounds(ComplaintProcedureBuilder procedure) => procedure
        .Ground(Trigger.DeclareInadmissible, "no-power", new("not the regulator's business, or not in this authority's power", "不属于市场监督管理部门职责，或者本行政机关不具有处理权限"), "art. 16 (1)")
        .Ground(Trigger.DeclareInadmissible, "handled-elsewhere", new("a court, arbitrator, authority or consumers' association has admitted or handled the same dispute", "法院、仲裁机构、行政机关、消费者协会已经受理或者处理过同一争议"), "art. 16 (2)")
        .Ground(Trigger.DeclareInadmissible, "no-consumer-dispute", new("not bought or used for living consumption, or no dispute with the respondent shown", "不是为生活消费需要，或者不能证明与被投诉人之间存在消费者权益争议"), "art. 16 (3)")
        .Ground(Trigger.DeclareInadmissible, "over-three-years", new("more than three years since the complainant knew or should have known", "知道或者应当知道权益受到侵害之日起超过三年"), "art. 16 (4)")
        .Ground(Trigger.DeclareInadmissible, "papers-missing-or-false", new("the papers required were not provided, or are false", "未提供规定的材料，或者提供虚假材料"), "art. 16 (5)")
        .Ground(Trigger.DeclareInadmissible, "assumed-name", new("another's name was used, or the identity check refused", "冒用他人名义或者拒不配合核验真实身份信息"), "art. 16 (6)")
        .Ground(Trigger.DeclareInadmissible, "other-law", new("another ground of law", "法律、法规、规章规定的其他情形"), "art. 16 (7)")
        .Ground(Trigger.EndMediation, "withdrawn-or-settled", new("the complaint was withdrawn, or the parties settled", "投诉人撤回投诉或者双方自行和解"), "art. 23 (1)")
        .Ground(Trigger.EndMediation, "absent-or-refuses", new("a party stays away without reason, or refuses", "无正当理由不参加调解，或者明确拒绝调解"), "art. 23 (2)")
        .Ground(Trigger.EndMediation, "no-agreement-possible", new("a party says that no agreement is possible", "明确表示无法达成调解协议"), "art. 23 (3)")
        .Ground(Trigger.EndMediation, "no-agreement-on-test-cost", new("no agreement on the cost of a test", "对鉴定、检测费用承担无法协商一致"), "art. 23 (4)")
        .Ground(Trigger.EndMediation, ProcedureGround.TimeLimit, new("no agreement within 60 days of admission", "自受理之日起六十日内未能达成调解协议"), "art. 23 (5)")
        .Ground(Trigger.EndMediation, "inadmissible-after-all", new("a case of articles 16 or 42 is found after admission", "受理后发现存在第十六条、第四十二条规定情形"), "art. 23 (6)")
        .Ground(Trigger.EndMediation, "death-or-loss-of-capacity", new("a party died or ceased to exist", "投诉人、被投诉人死亡或者主体资格灭失"), "art. 23 (7)")
        .Ground(Trigger.EndMediation, "other-law", new("another ground of law", "法律、法规、规章规定的其他情形"), "art. 23 (8)");
}
