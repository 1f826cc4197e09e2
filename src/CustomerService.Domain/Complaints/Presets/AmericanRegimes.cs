using CustomerService.Domain.Complaints.Law;
using NodaTime;
using static CustomerService.Domain.Complaints.Conditions;
using static CustomerService.Domain.Complaints.Law.LegalConfidence;
using static CustomerService.Domain.Complaints.Presets.LawParts;

namespace CustomerService.Domain.Complaints.Presets;

/// <summary>Federal rules of the United States on complaints and errors in consumer finance.</summary>
internal static class AmericanRegimes
{
    private static readonly LocalDate InTheCode = new(2012, 1, 1);   // parts 1005 and 1026 were republished at the end of 2011

    private static readonly LocalizedText Zone = new(
        "Days are counted in New York's zone; a firm elsewhere makes a regime of its own with another.", "按纽约时区计日；其他地区的机构请以本地时区另建制度。");

    public static ComplaintRegime CfpbPortal { get; } = new(Rules("us-cfpb-portal", new("CFPB complaint portal", "美国消费者金融保护局投诉门户"), "consumer-finance") with
    {
        From = new LocalDate(2016, 1, 1),
        StartsWith = new("the Bureau sends the complaint to the company", "保护局将投诉发送给企业"),
        Source = "CFPB Company Portal Manual (2015, 2016) and the published complaint data",
        Procedure = Vary("us-cfpb-portal", new("Response through the CFPB's portal", "CFPB 门户答复"), "CFPB Company Portal Manual")
            .Clock(FromReceipt("response", new("Response", "答复"), [], Longer("in-progress", "response-final", new("in progress", "处理中"))))
            .Ground(Trigger.DeclareInadmissible, "wrong-company", new("administrative response: not our company's complaint", "行政答复：非本企业投诉"))
            .Ground(Trigger.DeclareInadmissible, "duplicate", new("administrative response: a duplicate", "行政答复：重复投诉"))
            .Ground(Trigger.DeclareInadmissible, "alerted-cfpb", new("administrative response: the Bureau was alerted", "行政答复：已提请保护局注意"))
            .Build(),
        Limits =
        [
            Days("response", 15, new("a response within 15 calendar days after the complaint was sent to the company", "投诉发送给企业后 15 个自然日内答复"), "Company Portal Manual", High),
            Days("response-final", 60, new("after the response 'In progress': the final response within 60 calendar days", "答复“处理中”后：60 个自然日内作出最终答复"), "Company Portal Manual", High),
        ],
        Windows = [new("feedback", new("the consumer's feedback on the response", "消费者对答复的反馈"), Period.FromDays(60), "Company Portal Manual", High)],
        LeftOut =
        [
            Zone,
            new("The response codes 'closed with explanation, non-monetary relief, monetary relief': record them in the reasons of the final response.", "答复代码“附说明结案、非金钱救济、金钱救济”：请写入最终答复的理由。"),
            new("The company's public response: a second list of codes.", "企业公开答复：另一代码表。"),
            new("It is dated by the year of the manual that was read.", "生效日期取所核对手册的年份。"),
        ],
    });

    public static ComplaintRegime ElectronicTransfers { get; } = RegE("us-reg-e", new("Regulation E, errors in electronic transfers", "E 条例：电子资金划转差错"), "electronic-transfers", 10, 45);

    public static ComplaintRegime ElectronicTransfersOnNewAccounts { get; } =
        RegE("us-reg-e-new-account", new("Regulation E, new accounts", "E 条例：新开账户"), "electronic-transfers-new-account", 20, 90);

    public static ComplaintRegime ElectronicTransfersAtPointOfSale { get; } =
        RegE("us-reg-e-point-of-sale", new("Regulation E, point of sale and foreign transfers", "E 条例：销售终端和境外交易"), "electronic-transfers-point-of-sale", 10, 90);

    public static ComplaintRegime BillingErrors { get; } = new(Rules("us-reg-z", new("Regulation Z, billing errors", "Z 条例：账单差错"), "billing-errors") with
    {
        Source = "12 CFR 1026.13",
        Procedure = Vary("us-reg-z", new("Billing errors by Regulation Z", "Z 条例账单差错处理"), "12 CFR 1026.13")
            .Clock(FromReceipt("determination", new("Resolution of the billing error", "账单差错处理"), [Trigger.AcceptOffer]))
            .Build(),
        Limits =
        [
            Days("acknowledgement", 30, new("a written acknowledgement within 30 days of the notice, unless it is resolved by then", "收到通知后 30 日内书面确认，届时已解决的除外"), "1026.13 (c) (1)", High),
            Days("determination", 90, new("resolved within two complete billing cycles, in no event later than 90 days after the notice", "两个完整账单周期内解决，无论如何不迟于收到通知后 90 日"), "1026.13 (c) (2)", High),
        ],
        Windows = [new("notice", new("the notice of the billing error, counted from the first statement that shows it", "账单差错通知，自首张载有差错的账单起算"), Period.FromDays(60), "1026.13 (b) (1)", High)],
        LeftOut =
        [
            Zone,
            new("Two billing cycles differ from account to account: where they are shorter than 90 days, make a promise 'determination' of their length.", "两个账单周期因账户而异：短于 90 日的，请自行作出 determination 承诺。"),
            new("No adverse report of the disputed amount meanwhile (1026.13 (d) (2)): a duty, no limit.", "期间不得就争议金额作不利报告（1026.13(d)(2)）：属义务，无时限。"),
        ],
    });

    private static ComplaintRegime RegE(string id, LocalizedText name, string sector, int determination, int extended) => new(Rules(id, name, sector) with
    {
        StartsWith = new("the consumer's notice of error, oral or written", "消费者的差错通知（口头或书面）"),
        Source = "12 CFR 1005.11 (c) and (d), model form A-3",
        Procedure = Vary(id, new("Errors in electronic transfers", "电子资金划转差错处理"), "12 CFR 1005.11")
            .Clock(FromReceipt(
                "determination",
                new("Determination of the error", "差错认定"),
                [Trigger.Conclude, Trigger.AcceptOffer],
                Longer("provisional-credit", "determination-extended", new("provisional credit", "临时入账"), null, ProvisionalCreditGiven.Code)))
            .Clock(From(Trigger.Conclude, "results-told", new("Results told", "告知结果"), Trigger.Propose))
            .Build(),
        Limits =
        [
            Workdays("determination", determination, new($"whether an error occurred is determined within {determination} business days of the notice", $"收到通知后 {determination} 个工作日内认定差错是否发生"), "1005.11 (c) (1), (3)", High),
            Days("determination-extended", extended, new($"with provisional credit given in that time: within {extended} calendar days of the notice", $"期限内已临时入账的：收到通知后 {extended} 个自然日内"), "1005.11 (c) (2), (3)", High),
            Workdays("results-told", 3, new("the results are told within three business days of the determination", "认定后三个工作日内告知结果"), "1005.11 (c) (1), (2)", High),
        ],
        Windows = [new("notice", new("the notice of error, counted from the statement that shows it", "差错通知，自载有差错的对账单起算"), Period.FromDays(60), "1005.11 (b) (1)", High)],
        LeftOut =
        [
            Zone,
            new("Written confirmation of an oral notice, which the institution may ask for within 10 business days.", "机构可要求在 10 个工作日内对口头通知作书面确认。"),
            new("Telling the consumer of the provisional credit, and correcting the error: limits of their own that were not read.", "临时入账的告知和差错更正：另有时限，未核对。"),
        ],
    });

    private static RegimeRules Rules(string id, LocalizedText name, string sector) => new()
    {
        Id = id,
        Name = name,
        Jurisdiction = "us",
        Sector = sector,
        From = InTheCode,
        StartsWith = new("receipt of the consumer's notice", "收到消费者通知"),
        Source = "-",
        Confidence = High,
        TimeZone = "America/New_York",
        Procedure = ComplaintProcedures.Canonical,
    };
}
