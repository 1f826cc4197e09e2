using CustomerService.Domain.Complaints.Law;
using NodaTime;
using static CustomerService.Domain.Complaints.Law.LegalConfidence;
using static CustomerService.Domain.Complaints.Presets.LawParts;

namespace CustomerService.Domain.Complaints.Presets;

/// <summary>National rules of China that bind a trade: banks and insurers, telecom operators, sellers of cars.</summary>
internal static class ChineseRegimes
{
    private static readonly ComplaintTrigger AppealOpens = new("appealOpens");
    private static readonly ComplaintTrigger AdmitAppeal = new("admitAppeal");

    public static ComplaintRegime BanksAndInsurers { get; } = new(Rules("cn-banking-insurance", new("Consumer complaints against banks and insurers", "银行业保险业消费投诉处理管理办法"), "banking-insurance") with
    {
        From = new LocalDate(2020, 3, 1),
        Source = "银行业保险业消费投诉处理管理办法（中国银保监会令2020年第3号）, after Xinhua 2020-01-17 and articles 11 to 16",
        Procedure = Vary("cn-banking-insurance", new("Complaints against banks and insurers", "银行保险机构消费投诉处理"), "中国银保监会令2020年第3号")
            .Clock(FromReceipt(
                "decision",
                new("Decision told", "处理决定告知"),
                [Trigger.AcceptOffer],
                Longer("complex", "decision-complex", new("complex case", "情况复杂")),
                Longer("approved", "decision-approved", new("particularly complex, approved", "情况特别复杂，经批准"), new ExtensionId("complex"), Conditions.ExtensionApproved.Code)))
            .Build(),
        Limits =
        [
            Days("decision", 15, new("clear facts, a simple dispute: handled and told within 15 days of receipt", "事实清楚、争议情况简单的，自收到之日起 15 日内办理完毕并告知投诉人"), "2020 No 3", Medium),
            Days("decision-complex", 30, new("complex: extended to 30 days", "情况复杂的，可以延长至 30 日"), "2020 No 3", Medium),
            Days("decision-approved", 60, new("particularly complex or for other special reasons, after approval: 30 days more", "情况特别复杂或者有其他特殊原因的，经审批再延长 30 日"), "2020 No 3", Medium),
        ],
        LeftOut =
        [
            new("Review by the superior body, asked within 30 days and decided in 60: only remembered.", "上级机构核查（30 日内申请、60 日内作出）：仅凭记忆，未收录。"),
            new("At most five representatives of a joint complaint; recusal of interested handlers: no limits of time.", "共同投诉代表不超过五名、利害关系人员回避：非时限。"),
        ],
    });

    public static ComplaintRegime Telecom { get; } = new(Rules("cn-telecom", new("Appeals of telecom users", "电信用户申诉处理办法"), "telecom") with
    {
        From = new LocalDate(2016, 7, 30),
        StartsWith = new("the operator receives the user's complaint", "电信业务经营者接到用户投诉"),
        Source = "电信用户申诉处理办法（工业和信息化部令第35号）, articles 9 to 14 and summaries",
        Procedure = Vary("cn-telecom", new("Telecom complaint and appeal", "电信用户投诉与申诉"), "工业和信息化部令第35号")
            .Name(State.Referred, new("On appeal", "申诉处理中"))
            .Name(Trigger.ReferOut, new("Appeal", "提起申诉"))
            .Name(AppealOpens, new("No reply: the appeal is open", "逾期未答复，可以申诉"))
            .Name(AdmitAppeal, new("Admit the appeal", "受理申诉"))
            .Stay(AppealOpens, [Open], [Role.Clock], except: [State.Referred])
            .Stay(AdmitAppeal, [State.Referred], [Role.OutsideBody, Role.Handler], [Conditions.NoteGiven.Code])
            .Clock(FromReceipt("reply", new("Operator's reply", "经营者答复"), [Trigger.Propose, Trigger.AcceptOffer]) with { OnLimit = AppealOpens })
            .Clock(OnAppeal(Trigger.ReferOut, "appeal-admission", new("Admission of the appeal", "申诉受理"), AdmitAppeal))
            .Clock(OnAppeal(AdmitAppeal, "mediation", new("Mediation of the appeal", "申诉调解")) with { OnLimit = Trigger.EndMediation })
            .Build(),
        Limits =
        [
            Days("reply", 15, new("the operator replies within 15 days of the complaint; its silence opens the appeal", "经营者自接到投诉之日起 15 日内答复；未答复的，用户可以申诉"), "art. 10 (4)", Medium),
            Workdays("appeal-admission", 5, new("the appeal is admitted or not within 5 business days of its papers", "自收到申诉材料之日起 5 个工作日内作出受理或者不予受理的决定"), "art. 14", Medium),
            Days("mediation", 30, new("the appeal is mediated within 30 days of its admission", "自受理之日起 30 日内调解"), "order 35", Medium),
        ],
        Windows =
        [
            new("appeal-charges", new("appeal in a dispute over charges, counted from the event", "收费争议的申诉，自事项发生时起算"), Period.FromMonths(5), "art. 11 (1)", Medium),
            new("appeal-other", new("appeal in any other dispute, counted from the event", "其他申诉，自事项发生时起算"), Period.FromYears(2), "art. 11 (1)", Medium),
        ],
        LeftOut =
        [
            new("The appeal body's grounds for not admitting an appeal (art. 11): its own decision, not the operator's.", "申诉受理机构不予受理的情形（第十一条）：由该机构决定。"),
            new("An appeal after a reply that does not satisfy needs no silence: it is open to the user as soon as there is one.", "对答复不满意的申诉无须等待期满。"),
        ],
    });

    public static ComplaintRegime Cars { get; } = new(Rules("cn-cars", new("Repair, exchange and return of household cars", "家用汽车产品修理更换退货责任规定"), "cars") with
    {
        From = new LocalDate(2022, 1, 1),
        StartsWith = new("the seller receives the demand for exchange or return", "销售者收到更换或者退货要求"),
        Source = "家用汽车产品修理更换退货责任规定（国家市场监督管理总局令第43号）, article 28",
        Confidence = High,
        Procedure = Vary("cn-cars", new("Exchange and return of cars", "汽车更换退货"), "国家市场监督管理总局令第43号")
            .Clock(FromReceipt("reply", new("Reply to the demand", "答复"), [Trigger.Propose, Trigger.AcceptOffer]))
            .Clock(FromReceipt("exchange-or-return", new("Exchange or return done", "完成更换或者退货"), [Trigger.CompletePerformance]) with { ExcludedIn = [State.AwaitingComplainant] })
            .Build(),
        Limits =
        [
            Workdays("reply", 10, new("a reply within 10 business days of the demand, with reasons where it is refused", "自收到要求之日起 10 个工作日内作出答复；不符合条件的说明理由"), "art. 28 (1)", High),
            Workdays("exchange-or-return", 20, new("the exchange or return done within 20 business days of the demand, delay by the consumer excepted", "自提出要求之日起 20 个工作日内完成更换或者退货，因消费者原因造成的延迟除外"), "art. 28 (2)", High),
        ],
        LeftOut =
        [
            new("When a car may be exchanged or returned (arts. 20 to 24), the loan car from the sixth day: entitlements, not limits of the complaint.", "更换退货条件（第二十至二十四条）、第六日起提供备用车：属权利内容，非投诉时限。"),
        ],
    });

    private static ProcedureClock OnAppeal(ComplaintTrigger start, string id, LocalizedText name, params ReadOnlySpan<ComplaintTrigger> stops) =>
        From(start, id, name, [.. stops, Trigger.ResumeTalks, Trigger.ExternalAward, Trigger.AcceptOffer]) with { RunsIn = [State.Referred] };

    private static RegimeRules Rules(string id, LocalizedText name, string sector) => new()
    {
        Id = id,
        Name = name,
        Jurisdiction = "cn",
        Sector = sector,
        From = LocalDate.MaxIsoValue,
        StartsWith = new("receipt of the complaint", "收到投诉"),
        Source = "-",
        Confidence = Medium,
        TimeZone = "Asia/Shanghai",
        Procedure = ComplaintProcedures.Canonical,
    };
}
