using CustomerService.Domain.Complaints.Law;
using NodaTime;
using static CustomerService.Domain.Complaints.Law.LegalConfidence;
using static CustomerService.Domain.Complaints.Presets.LawParts;

namespace CustomerService.Domain.Complaints.Presets;

/// <summary>Directives of the European Union: what every member state's law asks for at least.</summary>
internal static class EuropeanRegimes
{
    private static readonly LocalizedText National = new(
        "A directive binds through national law: make a regime of the member state with its zone and code, for example with { Jurisdiction = \"de\", TimeZone = \"Europe/Berlin\" }.",
        "指令须经成员国法律转化：请以该国时区和代码另建制度，例如 with { Jurisdiction = \"de\", TimeZone = \"Europe/Berlin\" }。");

    public static ComplaintRegime Payments { get; } = new(new RegimeRules
    {
        Id = "eu-psd2",
        Name = new("Second Payment Services Directive, complaints", "欧盟第二支付服务指令：投诉"),
        Jurisdiction = "eu",
        Sector = "payments",
        From = new LocalDate(2018, 1, 13),
        StartsWith = new("receipt of the complaint", "收到投诉"),
        Source = "Directive (EU) 2015/2366, article 101",
        Confidence = Medium,
        TimeZone = "Europe/Brussels",
        Procedure = Vary("eu-psd2", new("Payment complaints by PSD2", "PSD2 支付投诉处理"), "Directive (EU) 2015/2366, article 101 (2)")
            .Clock(FromReceipt("answer", Answer, [Trigger.AcceptOffer], Longer("holding-reply", "answer-extended", new("holding reply", "阶段性答复"))))
            .Build(),
        Limits =
        [
            Workdays("answer", 15, new("a reply within 15 business days of receipt", "收到后 15 个工作日内答复"), "art. 101 (2)", Medium),
            Workdays("answer-extended", 35, new("after a holding reply with reasons and a date: at most 35 business days", "发出写明原因和日期的阶段性答复后：至多 35 个工作日"), "art. 101 (2)", Medium),
        ],
        LeftOut = [National],
    });

    public static ComplaintRegime ConsumerAdr { get; } = new(new RegimeRules
    {
        Id = "eu-adr",
        Name = new("Directive on consumer ADR, before an ADR body", "欧盟消费者替代性争议解决指令"),
        Jurisdiction = "eu",
        Sector = "consumer-adr",
        From = new LocalDate(2026, 1, 19),
        StartsWith = new("receipt of the complaint by the ADR body", "争议解决机构收到投诉"),
        Source = "Directive 2013/11/EU as amended by Directive (EU) 2025/2647, after law firms' notes of 2025 and 2026",
        Confidence = Medium,
        TimeZone = "Europe/Brussels",
        Procedure = Authority.Vary("eu-adr", new("Consumer ADR", "消费者替代性争议解决"), "Directive 2013/11/EU")
            .EndsInOneStep()
            .Clock(Authority.Mediation([]) with { OnLimit = null })
            .Build(),
        Limits = [Days("mediation", 90, new("the outcome within 90 calendar days of the complete file", "卷宗齐备后 90 个自然日内得出结果"), "Directive 2013/11/EU", Medium)],
        LeftOut =
        [
            National,
            new("The trader's answer to the ADR body in 20 business days, 30 in complex cases, silence being refusal: national law has until 2028.", "经营者在 20 个工作日（复杂案件 30 个）内答复、沉默视为拒绝：成员国法律 2028 年起适用。"),
            new("The longer time of highly complex disputes: no number was read.", "高度复杂争议的延长：未见具体期限。"),
            new("The platform for online dispute resolution closed on 2025-07-20: tell nobody of it.", "在线争议解决平台已于 2025-07-20 关闭：请勿再告知。"),
        ],
    });
}
