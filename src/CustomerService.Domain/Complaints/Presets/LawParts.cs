using System.Collections.Immutable;
using CustomerService.Domain.Complaints.Law;
using static CustomerService.Domain.Complaints.Conditions;
using static CustomerService.Domain.Complaints.State;

namespace CustomerService.Domain.Complaints.Presets;

/// <summary>What the regimes have in common: limits in one line, clocks of one kind, the short path, the delay that is told.</summary>
internal static class LawParts
{
    public static readonly ComplaintState Open = new("open");
    public static readonly ComplaintState Investigation = new("investigation");
    public static readonly ComplaintState Response = new("response");

    private static readonly ComplaintState FullPath = new("full-path");
    private static readonly ComplaintTrigger TakeFullPath = new("takeFullPath");
    private static readonly ComplaintTrigger TellDelay = new("tellDelay");

    /// <summary>The canonical procedure, to be varied. Its own clocks stay: they time what a law leaves to the house.</summary>
    public static ComplaintProcedureBuilder Vary(string id, LocalizedText name, string source) => ComplaintProcedures.Canonical.Vary(id, 1, name).Source(source);

    /// <summary>What the canonical row asks for, and more: a row that is written anew asks for no less, whatever the canonical one comes to ask.</summary>
    public static ImmutableArray<ConditionCode> Evidence(ComplaintTrigger trigger, ComplaintState from, params ReadOnlySpan<ConditionCode> more) =>
        [.. ComplaintProcedures.Canonical.RowsOf(from, trigger)[0].Source.Requires, .. more];

    public static LegalLimit Days(string promise, int amount, LocalizedText text, string reference, LegalConfidence confidence) =>
        new() { Promise = promise, Amount = amount, Unit = LimitUnit.CalendarDays, Text = text, Reference = reference, Confidence = confidence };

    public static LegalLimit Workdays(string promise, int amount, LocalizedText text, string reference, LegalConfidence confidence) =>
        new() { Promise = promise, Amount = amount, Unit = LimitUnit.BusinessDays, Text = text, Reference = reference, Confidence = confidence };

    /// <summary>From the receipt until the case is closed, or done in another way. It is judged once: a round after a reopening is the house's to time.</summary>
    public static ProcedureClock FromReceipt(string id, LocalizedText name, ImmutableArray<ComplaintTrigger> stopsOn, params ImmutableArray<ClockExtension> extensions) => new()
    {
        Id = new(id),
        Promise = id,
        Name = name,
        RunsIn = [Open],
        StopsOn = stopsOn,
        OnReopen = ClockReopening.Never,
        Extensions = extensions,
    };

    /// <summary>From a step until another, or until the case is closed.</summary>
    public static ProcedureClock From(ComplaintTrigger start, string id, LocalizedText name, params ImmutableArray<ComplaintTrigger> stopsOn) => new()
    {
        Id = new(id),
        Promise = id,
        Name = name,
        StartsOn = [start],
        RunsIn = [Open],
        StopsOn = stopsOn,
    };

    public static ClockExtension Longer(string id, string promise, LocalizedText name, ExtensionId? after = null, params ImmutableArray<ConditionCode> requires) =>
        new() { Id = new(id), Promise = promise, Name = name, After = after, Requires = requires };

    /// <summary>
    /// A complaint that is settled at once needs no full answer. When the limit of the clock <c>short-path</c> has passed, time itself takes a case
    /// that is still being received or assessed to the full procedure, from where it cannot be settled on the spot any more.
    /// </summary>
    public static ComplaintProcedureBuilder ShortPath(this ComplaintProcedureBuilder procedure) => procedure
        .State(FullPath, ComplaintPhase.Assessment, new("To be answered in full", "须作完整答复"), Open)
        .Name(TakeFullPath, new("Leave the short path", "转入完整程序"))
        .Move(TakeFullPath, [Received, Acknowledged, Assessing], FullPath, [Role.Clock, Role.Handler, Role.Supervisor])
        .Stay(Trigger.Acknowledge, [FullPath], [Role.FirstContact, Role.Clock], Evidence(Trigger.Acknowledge, Received))
        .Move(Trigger.DeclareInadmissible, [FullPath], Inadmissible, [Role.Handler, Role.Supervisor], Evidence(Trigger.DeclareInadmissible, Assessing))
        .Move(Trigger.Accept, [FullPath], FactFinding, [Role.Handler], Evidence(Trigger.Accept, Assessing, QuietPlace.Code, ProvokerWithdrawn.Code))
        .Clock(FromReceipt("short-path", new("Settlement on the short path", "简易程序解决"), [Trigger.Accept, Trigger.AcceptOffer, Trigger.ResumeTalks, Trigger.ExternalAward]) with { OnLimit = TakeFullPath, EndsPath = true });

    /// <summary>A written notice of the delay in time, with reasons, date and the way to the ombudsman, satisfies the law; the answer is owed all the same.</summary>
    public static ComplaintProcedureBuilder DelayTold(this ComplaintProcedureBuilder procedure, LocalizedText name, params ImmutableArray<ClockExtension> extensions) => procedure
        .Name(TellDelay, name)
        .Stay(TellDelay, [Open], [Role.Handler, Role.Supervisor], [NoteGiven.Code])
        .Clock(FromReceipt("answer", Answer, [Trigger.AcceptOffer, TellDelay], extensions));

    public static LocalizedText Answer { get; } = new("Final response", "最终答复");

    public static LegalWindow Ombudsman { get; } = new(
        "ombudsman", new("refer the complaint to the Financial Ombudsman Service", "提交金融申诉专员服务机构"), NodaTime.Period.FromMonths(6), "DISP 2.8.2R", LegalConfidence.High);
}
