using CustomerService.Domain.Complaints.Law;
using NodaTime;
using static CustomerService.Domain.Complaints.Law.LegalConfidence;
using static CustomerService.Domain.Complaints.Presets.LawParts;

namespace CustomerService.Domain.Complaints.Presets;

/// <summary>The FCA's rules on complaints, DISP 1 and 2, in the version of 2026-06-01.</summary>
internal static class BritishRegimes
{
    private static readonly LegalLimit Summary = Workdays(
        "short-path", 3, new("resolved by close of business on the third business day after the day of receipt", "收到投诉之日后第三个工作日营业终了前解决"), "DISP 1.5.1R", High);

    private static readonly LocalizedText Earlier = new(
        "Complaints received before 2026-06-01: the version of that day is the one read.", "2026-06-01 之前收到的投诉：所核对的为该日版本。");

    private static readonly LocalizedText Prompt = new(
        "The written acknowledgement is due 'promptly', without a number: make a promise 'acknowledgement'. It states the dates of the response.",
        "书面告知须“及时”，无具体时限：请自行作出 acknowledgement 承诺。告知中应写明答复日期。");

    public static ComplaintRegime Disp { get; } = new(Rules("gb-fca-disp", new("FCA complaints rules (DISP)", "英国金融行为监管局投诉规则（DISP）"), "financial-services") with
    {
        Source = "FCA Handbook, DISP 1.5, 1.6 and 2.8, version of 2026-06-01",
        Procedure = Vary("gb-fca-disp", new("Complaints by DISP", "DISP 投诉处理"), "FCA Handbook, DISP 1.5 and 1.6")
            .ShortPath()
            .DelayTold(new("Written response: not in a position yet", "书面说明尚不能作出最终答复"))
            .Build(),
        Limits =
        [
            Summary,
            Days("answer", 56, new("a final response, or a written response with reasons and a date, by the end of eight weeks after receipt", "收到后八周内作出最终答复，或书面说明原因和预计日期"), "DISP 1.6.2R", High),
        ],
        LeftOut =
        [
            Prompt,
            Earlier,
            new("The six and three years of DISP 2.8.2R (2): they run from the event and from awareness of it, not from the complaint.", "DISP 2.8.2R(2) 的六年和三年期限：自事件发生或知悉之日起算，而非自投诉起算。"),
            new("Forwarding to another respondent (DISP 1.7).", "向其他被投诉机构转交（DISP 1.7）。"),
        ],
    });

    public static ComplaintRegime Payments { get; } = new(Rules("gb-fca-payments", new("FCA complaints rules for payments and e-money", "英国支付与电子货币投诉规则"), "payments") with
    {
        Source = "FCA Handbook, DISP 1.5, 1.6.2A and 2.8, version of 2026-06-01",
        Procedure = Vary("gb-fca-payments", new("Payment complaints by DISP", "DISP 支付投诉处理"), "FCA Handbook, DISP 1.5 and 1.6.2AR")
            .ShortPath()
            .Clock(FromReceipt("answer", Answer, [Trigger.AcceptOffer], Longer("holding-response", "answer-extended", new("holding response", "阶段性答复"))))
            .Build(),
        Limits =
        [
            Summary,
            Workdays("answer", 15, new("a final response within 15 business days of receipt", "收到后 15 个工作日内作出最终答复"), "DISP 1.6.2AR (1)", High),
            Workdays("answer-extended", 35, new("in exceptional circumstances, after a holding response: within 35 business days of receipt", "特殊情况下发出阶段性答复后：收到后 35 个工作日内"), "DISP 1.6.2AR (2)", High),
        ],
        LeftOut = [Prompt, Earlier],
    });

    private static RegimeRules Rules(string id, LocalizedText name, string sector) => new()
    {
        Id = id,
        Name = name,
        Jurisdiction = "gb",
        Sector = sector,
        From = new LocalDate(2026, 6, 1),
        StartsWith = new("receipt of the complaint", "收到投诉"),
        Source = "FCA Handbook",
        Confidence = High,
        TimeZone = "Europe/London",
        Procedure = ComplaintProcedures.Canonical,
        Windows = [Ombudsman],
    };
}
