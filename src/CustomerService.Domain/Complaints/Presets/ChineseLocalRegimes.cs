using CustomerService.Domain.Complaints.Law;
using NodaTime;
using static CustomerService.Domain.Complaints.Law.LegalConfidence;
using static CustomerService.Domain.Complaints.Presets.LawParts;

namespace CustomerService.Domain.Complaints.Presets;

/// <summary>Regulations of Zhejiang and Shanghai on the protection of consumers.</summary>
internal static class ChineseLocalRegimes
{
    private static readonly LocalDate Read = new(2025, 4, 1);   // the collection of statutes in which they were read is of that month

    private static readonly LocalizedText AsRead = new(
        "It was in force before: the first day is that of the month in which its text was read.", "此前已施行：生效日期取核对文本之月的首日。");

    public static ComplaintRegime ZhejiangTrade { get; } = new(Rules("cn-zj-trade", new("Zhejiang, traders", "浙江省实施消费者权益保护法办法：经营者"), "cn-zj", "trade") with
    {
        StartsWith = new("the consumer's demand on the trader", "消费者向经营者提出要求"),
        Procedure = Vary("cn-zj-trade", new("Demands on a trader (Zhejiang)", "向经营者提出要求（浙江）"), "浙江省实施《中华人民共和国消费者权益保护法》办法")
            .Clock(FromReceipt("reply", new("Trader's reply", "经营者答复"), [Trigger.Propose, Trigger.AcceptOffer]))
            .Clock(From(Trigger.AcceptOffer, "performance", new("Promise kept", "履行承诺"), Trigger.CompletePerformance))
            .Build(),
        Limits =
        [
            Days("reply", 5, new("no answer within five days of the demand is deliberate delay", "提出要求之日起五日内不予答复的，属故意拖延"), "Zhejiang", High),
            Days("performance", 3, new("a promise not kept within three days is deliberate delay", "承诺后三日内不履行的，属故意拖延"), "Zhejiang", High),
        ],
        LeftOut = [AsRead, new("Another time agreed with the consumer: a shorter one is a promise 'performance' of your own; a longer one asks for a regime of your own.", "与消费者另行约定的期限：更短的，请自行作出 performance 承诺；更长的，请另建制度。")],
    });

    public static ComplaintRegime ZhejiangCouncil { get; } = new(Rules("cn-zj-council", new("Zhejiang, consumers' council", "浙江省消费者权益保护委员会"), "cn-zj", "consumer-council") with
    {
        StartsWith = new("the council receives the complaint", "消费者权益保护委员会收到投诉"),
        Procedure = Authority.Vary("cn-zj-council", new("Complaint to the consumers' council (Zhejiang)", "消保委投诉处理（浙江）"), "浙江省实施《中华人民共和国消费者权益保护法》办法")
            .EndsInOneStep()
            .Clock(Authority.Mediation([]) with { OnLimit = null })
            .Build(),
        Limits =
        [
            Workdays("admission", 5, new("admitted within five business days", "五个工作日内受理"), "Zhejiang", High),
            Workdays("mediation", 10, new("mediated within ten business days", "十个工作日内调解"), "Zhejiang", High),
        ],
        LeftOut = [AsRead, new("Whether testing counts: it does here.", "检测时间是否计入：此处计入。")],
    });

    public static ComplaintRegime ShanghaiAuthority { get; } = new(Rules("cn-sh-authority", new("Shanghai, authorities", "上海市消费者权益保护条例：有关行政管理部门"), "cn-sh", "consumer-protection") with
    {
        StartsWith = new("the authority receives the complaint", "有关行政管理部门收到投诉"),
        Source = "上海市消费者权益保护条例 article 57",
        Procedure = Authority.Vary("cn-sh-authority", new("Complaint to an authority (Shanghai)", "行政部门投诉处理（上海）"), "上海市消费者权益保护条例第五十七条")
            .EndsInOneStep()
            .Clock(Authority.Mediation([]))
            .Build(),
        Limits =
        [
            Workdays("admission", 7, new("handled and told within seven business days of receipt", "收到投诉后七个工作日内予以处理并告知消费者"), "art. 57", High),
            Days("mediation", 60, new("the mediation is ended within 60 days of admission", "受理投诉之日起六十日内终结调解"), "art. 57", High),
        ],
        LeftOut = [AsRead, new("Testing (art. 60): the regulation does not say that it is left out of the 60 days, so it counts.", "检测、鉴定（第六十条）：条例未规定不计入六十日，故计入。")],
    });

    public static ComplaintRegime ShanghaiCouncil { get; } = new(Rules("cn-sh-council", new("Shanghai, consumers' council", "上海市消费者权益保护委员会"), "cn-sh", "consumer-council") with
    {
        StartsWith = new("the council receives the complaint", "消保委收到投诉"),
        Source = "上海市消费者权益保护条例 articles 55 and 56",
        Procedure = Authority.Vary("cn-sh-council", new("Complaint to the consumers' council (Shanghai)", "消保委投诉处理（上海）"), "上海市消费者权益保护条例第五十六条")
            .EndsInOneStep()
            .Clock(Authority.Mediation([]) with
            {
                Extensions = [Longer("consent", "mediation-extended", new("both parties consent", "双方同意继续调解"), null, Conditions.ExtensionApproved.Code)],
                OnLimit = null,
            })
            .Build(),
        Limits =
        [
            Days("mediation", 60, new("the mediation is completed within 60 days of admission", "受理后六十日内完成调解"), "art. 56", High),
            Days("mediation-extended", 90, new("with the consent of both parties: 30 days more", "双方同意继续调解的，可以延长三十日"), "art. 56", High),
        ],
        LeftOut = [AsRead, new("Admission 'in good time' (art. 55): no number; make a promise 'admission'.", "“及时受理”（第五十五条）：无具体时限，请自行作出 admission 承诺。")],
    });

    private static RegimeRules Rules(string id, LocalizedText name, string jurisdiction, string sector) => new()
    {
        Id = id,
        Name = name,
        Jurisdiction = jurisdiction,
        Sector = sector,
        From = Read,
        StartsWith = new("receipt of the complaint", "收到投诉"),
        Source = "浙江省实施《中华人民共和国消费者权益保护法》办法",
        Confidence = High,
        TimeZone = "Asia/Shanghai",
        Procedure = ComplaintProcedures.Canonical,
    };
}
