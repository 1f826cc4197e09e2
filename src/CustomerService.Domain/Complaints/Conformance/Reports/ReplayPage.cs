using System.Collections.Immutable;
using CustomerService.Domain.Drawing;

namespace CustomerService.Domain.Complaints.Conformance.Reports;

/// <summary>The page of a replay.</summary>
internal static class ReplayPage
{
    public static string Write(ConformanceReport report, ReportWords words, string title)
    {
        var page = new HtmlPage(words.Language, title);
        CommonSections.Intro(page, words, report.Procedure, report.First, report.Last);
        page.Cards(
            (ReportWords.Number(report.Cases), words.Say("cases", "案件")),
            (ReportWords.Number(report.Events), words.Say("events", "事件")),
            (words.Share(report.FittingCases, report.Cases), words.Say("of the cases fit", "案件符合程序")),
            (words.Share(report.FittingSteps, report.Steps), words.Say("of the steps fit", "步骤符合程序")),
            (ReportWords.Number(report.HandOvers.Sum(row => (long)row.Times)), words.Say("hand-overs", "移交")),
            (ReportWords.Number(report.CasesReturning), words.Say("cases came back to a former department", "案件退回原经手部门")));
        page.Section(words.Say("Cases that fit", "符合程序的案件"), () => CommonSections.Shares(
            page, words, words.Say("Cases by fit", "案件符合情况"), words.Say("cases", "案件"),
            [(words.Say("fit", "符合"), report.FittingCases, "good"), (words.Say("deviate", "偏离"), report.Cases - report.FittingCases, "bad")]));
        page.Section(words.Say("First deviations", "首次偏离"), () => WriteDeviations(page, words, report));
        page.Section(words.Say("Hand-overs", "移交"), () => CommonSections.HandOvers(page, words, report.HandOvers));
        page.Section(words.Say("Where the cases ended", "案件终点"), () => page.Table(
            words.Say("Cases by place at the end of the log", "日志结束时案件所处状态"),
            [new(words.Say("place", "状态")), new(words.Say("closed", "已结案")), new(words.Say("cases", "案件"), true)],
            [.. report.Endings.Take(ConformanceHtml.MostRows).Select(row => (ImmutableArray<string>)[words.Say(row.At.Name), row.At.IsClosed ? words.Say("yes", "是") : words.Say("no", "否"), ReportWords.Number(row.Cases)])],
            report.Endings.Length));
        return page.Finished();
    }

    private static void WriteDeviations(HtmlPage page, ReportWords words, ConformanceReport report)
    {
        if (report.Deviations.IsEmpty)
        {
            page.Paragraph(words.Say("No case deviates.", "没有案件偏离程序。"));
            return;
        }

        var kinds = report.Deviations.GroupBy(row => row.Kind).Select(group => (Kind: group.Key, Cases: group.Sum(row => (long)row.Cases))).OrderBy(row => row.Kind).ToList();
        CommonSections.Bars(
            page, words, words.Say("Cases by the kind of their first deviation", "按首次偏离类型统计的案件"),
            [.. kinds.Select(row => new Bar(words.Say(row.Kind.DisplayName), row.Cases, 0, ReportWords.Number(row.Cases)))], look: "bad");
        page.Table(
            words.Say("Cases by the kind of their first deviation", "按首次偏离类型统计的案件"),
            [new(words.Say("kind", "类型")), new(words.Say("cases", "案件"), true)],
            [.. kinds.Select(row => (ImmutableArray<string>)[words.Say(row.Kind.DisplayName), ReportWords.Number(row.Cases)])]);
        page.Table(
            words.Say("What came after what", "前后活动"),
            [new(words.Say("activity", "活动")), new(words.Say("after", "之前的活动")), new(words.Say("kind", "类型")), new(words.Say("cases", "案件"), true)],
            [.. report.Deviations.Take(ConformanceHtml.MostRows).Select(row => (ImmutableArray<string>)[Name(row.Activity, words.Say("(the log stops)", "（日志结束）")), Name(row.After, words.Say("(the beginning)", "（开端）")), words.Say(row.Kind.DisplayName), ReportWords.Number(row.Cases)])],
            report.Deviations.Length);
        page.Table(
            words.Say("Activities that the procedure does not know", "程序中没有的活动"),
            [new(words.Say("activity", "活动")), new(words.Say("events", "事件"), true)],
            [.. report.UnknownActivities.Take(ConformanceHtml.MostRows).Select(row => (ImmutableArray<string>)[ReportWords.Clip(row.Activity), ReportWords.Number(row.Events)])],
            report.UnknownActivities.Length);

        string Name(LogActivity? activity, string none) => activity is null ? none : words.Say(activity.Name);
    }
}
