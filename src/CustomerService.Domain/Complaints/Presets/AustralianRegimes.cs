using System.Collections.Immutable;
using CustomerService.Domain.Complaints.Law;
using NodaTime;
using static CustomerService.Domain.Complaints.Law.LegalConfidence;
using static CustomerService.Domain.Complaints.Presets.LawParts;

namespace CustomerService.Domain.Complaints.Presets;

/// <summary>ASIC's Regulatory Guide 271, internal dispute resolution.</summary>
internal static class AustralianRegimes
{
    public static ComplaintRegime FinancialServices { get; } = Rg271("au-rg271", new("RG 271, internal dispute resolution", "澳大利亚 RG 271 内部争议解决"), "financial-services", 30, isShortPathOpen: true);

    public static ComplaintRegime CreditHardship { get; } = Rg271("au-rg271-credit", new("RG 271, default notices and hardship", "RG 271：违约通知和还款困难"), "credit-hardship", 21, isShortPathOpen: false);

    public static ComplaintRegime Superannuation { get; } = Rg271("au-rg271-super", new("RG 271, superannuation", "RG 271：养老金"), "superannuation", 45, isShortPathOpen: true);

    // Who complains of hardship is answered in writing, however soon the complaint is settled.
    private static ComplaintRegime Rg271(string id, LocalizedText name, string sector, int days, bool isShortPathOpen)
    {
        var procedure = Vary(id, new("Internal dispute resolution by RG 271", "RG 271 内部争议解决"), "ASIC Regulatory Guide 271")
            .DelayTold(new("IDR delay notification", "内部争议解决延期通知"));
        ImmutableArray<LegalLimit> shortPath = isShortPathOpen
            ? [Workdays("short-path", 5, new("closed to satisfaction, or with an explanation or apology, within 5 business days: no written response unless asked for", "5 个工作日内满意解决或已解释、致歉：除非要求，无需书面答复"), "RG 271", Medium)]
            : [];
        return new ComplaintRegime(new RegimeRules
        {
            Id = id,
            Name = name,
            Jurisdiction = "au",
            Sector = sector,
            From = new LocalDate(2021, 10, 5),
            StartsWith = new("receipt of the complaint", "收到投诉"),
            Source = "ASIC Regulatory Guide 271 (July 2020), in effect for complaints received from 2021-10-05, after several firms' summaries",
            Confidence = Medium,
            TimeZone = "Australia/Sydney",
            Procedure = (isShortPathOpen ? procedure.ShortPath() : procedure.WithoutTransitions(Trigger.SettleOnSpot).WithoutStates(State.SettledOnTheSpot).FollowUp(Period.FromMonths(1), ComplaintOutcome.Settled)).Build(),
            Limits =
            [
                Workdays("acknowledgement", 1, new("acknowledged within 24 hours, or one business day, of receipt, or as soon as practicable", "收到后 24 小时或一个工作日内确认，或尽快确认"), "RG 271", Medium),
                .. shortPath,
                Days("answer", days, new($"an IDR response, or before that a delay notification with reasons and the right to go to AFCA, no later than {days} calendar days after receipt", $"收到后 {days} 个自然日内作出答复，或在此之前发出写明原因和 AFCA 申诉权的延期通知"), "RG 271", Medium),
            ],
            LeftOut =
            [
                new("90 days for objections to a proposed death benefit: only remembered.", "对拟议身故利益的异议 90 日：仅凭记忆，未收录。"),
                new("'As soon as practicable' where one business day is not: one business day is the limit here.", "“尽快”确认的例外：此处以一个工作日为限。"),
                new("Days are counted in Sydney's zone; a firm elsewhere makes a regime of its own with another.", "按悉尼时区计日；其他地区的机构请以本地时区另建制度。"),
            ],
        });
    }
}
