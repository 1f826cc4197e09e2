using System.Collections.Immutable;
using CustomerService.Domain.Drawing;
using NodaTime;

namespace CustomerService.Domain.Complaints.Conformance.Reports;

/// <summary>What the pages of a replay and of a summary share.</summary>
internal static class CommonSections
{
    public static void Intro(HtmlPage page, ReportWords words, ComplaintProcedure procedure, Instant? first, Instant? last)
    {
        page.Paragraph(words.Say($"Held against the procedure {words.Say(procedure.Name)} ({procedure}).", $"对照程序：{words.Say(procedure.Name)}（{procedure}）。"), isSoft: true);
        if ((first, last) is ({ } from, { } to))
        {
            page.Paragraph(words.Say(
                $"Events from {ReportWords.Utc(from)} to {ReportWords.Utc(to)}, UTC where the log says no zone.",
                $"事件时间：{ReportWords.Utc(from)} 至 {ReportWords.Utc(to)}，日志未注明时区时按 UTC。"), isSoft: true);
        }
    }

    /// <summary>A whole in two or three parts, as a bar and a table.</summary>
    public static void Shares(HtmlPage page, ReportWords words, string title, string of, ImmutableArray<(string Name, long Count, string Look)> parts)
    {
        var whole = parts.Sum(part => part.Count);
        ImmutableArray<Part> drawn = [.. parts.Select(part => new Part(part.Name, part.Count, $"{ReportWords.Number(part.Count)} ({words.Share(part.Count, whole)})", part.Look))];
        page.Figure(BarCharts.Shares(title, string.Join(words.Say("; ", "；"), drawn.Select(part => $"{part.Label}: {part.Text}")), drawn));
        page.Table(
            title,
            [new(of), new(words.Say("count", "数量"), true), new(words.Say("share", "比例"), true)],
            [.. parts.Select(part => (ImmutableArray<string>)[part.Name, ReportWords.Number(part.Count), words.Share(part.Count, whole)])]);
    }

    public static void HandOvers(HtmlPage page, ReportWords words, ImmutableArray<LogHandOver> handOvers)
    {
        if (HandOverGraph.Drawn(handOvers, words) is not { } picture)
        {
            page.Paragraph(words.Say("No case went from one department to another.", "没有案件在部门之间移交。"));
            return;
        }

        page.Figure(picture, words.Say("The wider an arrow, the more often cases went that way.", "箭头越粗，移交次数越多。"));
        page.Table(
            words.Say("Hand-overs, the most frequent first", "移交，按次数排列"),
            [new(words.Say("from", "从")), new(words.Say("to", "到")), new(words.Say("times", "次数"), true)],
            [.. handOvers.Take(ConformanceHtml.MostRows).Select(row => (ImmutableArray<string>)[ReportWords.Clip(row.From), ReportWords.Clip(row.To), ReportWords.Number(row.Times)])],
            handOvers.Length);
        page.Folded(words.Say("The graph as Mermaid text", "Mermaid 文本"), HandOverGraph.ToMermaid(handOvers));
    }

    /// <summary>The first bars of many.</summary>
    public static void Bars(HtmlPage page, ReportWords words, string title, ImmutableArray<Bar> bars, string? caption = null, string look = "main")
    {
        if (bars.IsEmpty)
        {
            return;
        }

        ImmutableArray<Bar> drawn = [.. bars.Take(ConformanceHtml.MostRows)];
        var most = drawn.MaxBy(bar => Math.Max(bar.Value, bar.Beyond));
        page.Figure(
            BarCharts.Bars(title, words.Say($"{bars.Length} bars; the longest is {ReportWords.Clip(most.Label)}: {most.Text}.", $"共 {bars.Length} 条；最多的是{ReportWords.Clip(most.Label)}：{most.Text}。"), drawn, look),
            caption);
    }
}
