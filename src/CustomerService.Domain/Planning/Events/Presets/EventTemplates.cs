using System.Collections.Immutable;
using CustomerService.Domain.Planning.Market;

namespace CustomerService.Domain.Planning.Events.Presets;

/// <summary>Templates of events that ship.</summary>
/// <remarks>
/// Each says which of its points a source has; the rest is from the field, to be overridden. No source says how many days before or after the event
/// a point is due, so none of them does.
/// </remarks>
public static class EventTemplates
{
    /// <summary>Fellowship (联谊活动).</summary>
    /// <remarks>Nothing of it is in the sources, which only name the levels [003 c9 q3, q16]: every point is from the field.</remarks>
    public static EventTemplate Fellowship { get; } = new(
        "fellowship", 1, PrEventKind.Fellowship, new("fellowship", "联谊活动"),
        Before("partner-and-level", "settle with whom and on which level: emotional, informational or cooperative", "确定联谊对象与层次（感情、信息、合作）"),
        Before("mutual-benefit", "say what both sides have of it", "明确双方受益"),
        Before("program", "make the program and the budget", "拟定活动方案与预算"),
        During("hosts-present", "those who invited are there and look after the guests", "主办人员到场接待"),
        After("thanks", "thank the guests", "致谢"),
        After("next-level", "settle how the relation goes on", "商定后续联系"));

    /// <summary>Celebration (庆典活动).</summary>
    /// <remarks>A detailed and compact program without silences is from [003 c9 q19]; the other points are from the field.</remarks>
    public static EventTemplate Celebration { get; } = new(
        "celebration", 1, PrEventKind.Celebration, new("celebration", "庆典活动"),
        Before("occasion", "settle the occasion and what it is to achieve", "确定庆典名义与目的"),
        Before("guests", "settle and invite the guests", "拟定并邀请来宾"),
        Before("detailed-program", "write a detailed and compact program", "制订详细紧凑的程序"),
        Before("no-silences", "see that nothing is left empty between its parts", "避免冷场"),
        During("reception", "receive the guests", "接待来宾"),
        During("keep-to-program", "keep to the program", "按程序进行"),
        After("thanks", "thank guests and helpers", "致谢"),
        After("report", "write down what it brought", "总结效果"));

    /// <summary>Open visit (开放参观).</summary>
    /// <remarks>
    /// Free space, an unhurried schedule, a rule about photographs and a sensible route are from [003 c9 q9], where the key is inferred; the
    /// other points are from the field.
    /// </remarks>
    public static EventTemplate OpenVisit { get; } = new(
        "open-visit", 1, PrEventKind.OpenVisit, new("open visit", "开放参观"),
        Before("free-space", "there is free space for the visitors", "场地宽敞"),
        Before("unhurried-schedule", "the schedule is not tight", "日程不紧张"),
        Before("photo-rule", "it is said whether photographs may be taken", "说明是否允许拍照"),
        Before("sensible-route", "the route is sensible", "参观路线合理"),
        During("guides", "somebody shows the way and answers questions", "有人引导并解答问题"),
        After("opinions", "ask the visitors what they think", "征求参观者意见"));

    /// <summary>Press conference (新闻发布会).</summary>
    /// <remarks>
    /// Full, specific, vivid and imaginative material is from [003 c9 q10], where the key is inferred. Preparation and what follows are asked for
    /// without an answer [003 c9 q11, q15]: these points are from the field.
    /// </remarks>
    public static EventTemplate PressConference { get; } = new(
        "press-conference", 1, PrEventKind.PressConference, new("press conference", "新闻发布会"),
        Before("reason", "settle the reason and the news", "确定理由与主题"),
        Before("time-and-place", "settle time and place", "确定时间与地点"),
        Before("speaker-and-host", "settle who speaks and who leads", "确定发言人与主持人"),
        Before("journalists", "invite journalists", "邀请记者"),
        Before("statement", "write the statement and the answers to likely questions", "准备发言稿与答问提纲"),
        Before("material-full", "the material is full", "辅助材料全面"),
        Before("material-specific", "the material is specific", "辅助材料具体"),
        Before("material-vivid", "the material is vivid", "辅助材料生动"),
        Before("material-imaginative", "the material is imaginative", "辅助材料形象"),
        During("sign-in", "journalists sign in and get the material", "签到并分发材料"),
        During("questions", "questions are answered, in time", "按时答问"),
        After("collect-reports", "collect what was reported", "收集报道"),
        After("compare-reports", "compare it with who came and what was said", "对照签到与发言检查报道"),
        After("correct-errors", "have errors corrected", "更正失实报道"),
        After("journalists-opinions", "ask journalists what they think", "征求记者意见"),
        After("file-records", "file the records", "整理存档"));

    /// <summary>Exhibition (展览会).</summary>
    /// <remarks>That the art team lays out the booths is from [003 c9 q7]; the other points are from the field.</remarks>
    public static EventTemplate Exhibition { get; } = new(
        "exhibition", 1, PrEventKind.Exhibition, new("exhibition", "展览会"),
        Before("purpose-and-kind", "settle purpose, kind and form", "确定目的、类型与形式"),
        Before("teams", "set up the teams and their duties", "组建工作小组并分工"),
        Before("exhibits", "choose the exhibits", "选定展品"),
        Before("booth-layout", "the art team lays out the booths", "美工组布置展位"),
        Before("budget", "settle the budget", "确定经费预算"),
        During("explainers", "somebody explains the exhibits", "有人讲解"),
        During("press", "the press is looked after", "接待新闻界"),
        After("effect", "measure what it brought", "测定展览效果"));

    /// <summary>Sponsorship (赞助活动).</summary>
    /// <remarks>The decision is asked for without an answer [003 c9 q26]: every point is from the field.</remarks>
    public static EventTemplate Sponsorship { get; } = new(
        "sponsorship", 1, PrEventKind.Sponsorship, new("sponsorship", "赞助活动"),
        Before("fits-policy", "it fits what the firm stands for", "符合企业宗旨与政策"),
        Before("receiver", "the receiver and the use of the money were looked into", "调查受赞助者与用途"),
        Before("public-benefit", "it benefits the public", "具有社会效益"),
        Before("affordable", "the firm can afford it", "企业有承受能力"),
        Before("effect-expected", "what it brings the firm was estimated", "预测对企业的效果"),
        Before("lawful", "it is lawful", "合法合规"),
        During("money-used", "the money is used as agreed", "监督款项使用"),
        After("effect-measured", "what it brought was measured and written down", "测定效果并总结"));

    /// <summary>Response to a crisis (公关危机处理).</summary>
    /// <remarks>Countermeasures are asked for without an answer [003 c9 q8]: every point is from the field.</remarks>
    public static EventTemplate CrisisResponse { get; } = new(
        "crisis-response", 1, PrEventKind.CrisisResponse, new("response to a crisis", "公关危机处理"),
        Before("team-named", "it is settled who leads in a crisis and who speaks", "明确危机负责人与发言人"),
        Before("warning-signs", "it is settled which signs raise the alarm", "确定预警信号"),
        During("facts", "find out what happened", "查明事实"),
        During("harm-first", "help those who were harmed, before anything else", "优先救助受害者"),
        During("one-voice", "speak with one voice, soon and truthfully", "统一口径，及时如实发布"),
        During("staff-told", "tell the own staff", "告知内部员工"),
        During("authorities-told", "tell the authorities where the law asks for it", "依法报告主管部门"),
        After("losses", "make good the losses", "善后赔偿"),
        After("causes", "find the causes and act on them", "查找原因并整改"),
        After("image", "restore the public image", "恢复公众形象"),
        After("lesson", "write down the lesson", "总结教训"));

    /// <summary>Open-site day (工地开放日).</summary>
    /// <remarks>
    /// That interior plaster comes first is from [003 R8 2.2]; see <see cref="Events.OpenSiteDay"/>. The other points are those of <see
    /// cref="OpenVisit"/>, and safety from the field.
    /// </remarks>
    public static EventTemplate OpenSiteDay { get; } = new(
        "open-site-day", 1, PrEventKind.OpenVisit, new("open-site day", "工地开放日"),
        Before("plaster-or-approval", "interior plaster is done, or the exception is approved", "内墙抹灰完成，或例外已获批准"),
        Before("site-safe", "the site is safe for visitors, and there are helmets", "现场安全，备齐安全帽"),
        Before("photo-rule", "it is said whether photographs may be taken", "说明是否允许拍照"),
        Before("sensible-route", "the route is sensible", "参观路线合理"),
        Before("unhurried-schedule", "the schedule is not tight", "日程不紧张"),
        During("guides", "somebody shows the way and answers questions", "有人引导并解答问题"),
        After("opinions", "ask the visitors what they think", "征求参观者意见"));

    /// <summary>All of them.</summary>
    public static ImmutableArray<EventTemplate> All { get; } = [Fellowship, Celebration, OpenVisit, PressConference, Exhibition, Sponsorship, CrisisResponse, OpenSiteDay];

    private static ChecklistItem Before(string id, string english, string chinese) => new(new(id), ControlTiming.Before, new(english, chinese));

    private static ChecklistItem During(string id, string english, string chinese) => new(new(id), ControlTiming.During, new(english, chinese));

    private static ChecklistItem After(string id, string english, string chinese) => new(new(id), ControlTiming.After, new(english, chinese));
}
