using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using CustomerService.Domain.Planning.Documents;
using CustomerService.Domain.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using static CustomerService.Domain.Tests.Planning.Documents.DocumentDesk;

namespace CustomerService.Domain.Tests.Planning.Documents;

public sealed partial class DocumentRenderingTests
{
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void The_page_has_title_places_and_parts_in_their_order()
    {
        var page = Read(Draft(Whole).ToHtml(Language.Chinese));

        Assert.Equal("zh-Hans", page.Root!.Attribute("lang")!.Value);
        Assert.Equal("2027 年客户服务资源整合计划书", page.Descendants(Html + "h1").Single().Value);
        Assert.Equal(["前言", "主体", "结尾", "落款"], page.Descendants(Html + "h2").Select(heading => heading.Value));
        Assert.Equal(PlanDocumentTemplates.CustomerServicePlan.Parts.Skip(1).Select(part => part.Name.Chinese), page.Descendants(Html + "h3").Select(heading => heading.Value));
        Assert.Equal("客户服务计划书 D-1，第 1 版，草稿", page.Descendants(Html + "p").First().Value);
        Assert.Contains("Service Department（盖章）", page.Descendants(Html + "p").Select(line => line.Value));
        Assert.Equal(["编写模板", "2027-01-04", "2027-02-28", "wang"], page.Descendants(Html + "tbody").Single().Elements().First().Elements().Select(cell => cell.Value));
        Assert.Equal(["2027-01-04", "2027-02-28"], page.Descendants(Html + "td").Where(cell => cell.Attribute("class")?.Value == "day").Take(2).Select(cell => cell.Value));   // a date does not break over two lines
    }

    [Fact]
    public void The_page_names_what_is_missing()
    {
        var page = Read(Draft().ToHtml(Language.English));

        Assert.Equal("Customer service plan", page.Descendants(Html + "h1").Single().Value);
        Assert.Contains("Title: Missing.", page.Descendants(Html + "p").Select(line => line.Value));
        Assert.Equal(PlanDocumentTemplates.CustomerServicePlan.Parts.Length - 1, page.Descendants(Html + "p").Count(line => line.Value == "Missing."));
        Assert.Contains("Title: Missing.", Draft().ToMarkdown(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_tells_who_approved_and_why_it_was_returned()
    {
        var document = Approved();

        Assert.Contains("Chen Ming, 2026-03-09", Read(document.ToHtml(Language.English, 2)).Descendants(Html + "li").Select(line => line.Value));
        Assert.Contains("no figures", Read(document.ToHtml(Language.English, 1)).Descendants(Html + "li").Select(line => line.Value));
        Assert.Contains("## 批准\n\n1. Chen Ming，2026-03-09\n", document.ToMarkdown(Language.Chinese, 2), StringComparison.Ordinal);
        Assert.DoesNotContain("Chen Ming", document.ToHtml(Language.English), StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => document.ToHtml(Language.English, 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => document.ToMarkdown(Language.English, 0));
    }

    [Fact]
    public void The_text_is_written_part_by_part()
    {
        var text = Draft(Whole).ToMarkdown(Language.English);

        Assert.StartsWith("# Service resources 2027\n\nCustomer service plan D-1, version 1, draft\n\n## Preface\n\n### Guiding idea\n\nKeep what we promise.\n\n", text, StringComparison.Ordinal);
        Assert.Contains("### Methods and measures\n\n1. write templates\n2. train two people\n\n", text, StringComparison.Ordinal);
        Assert.Contains(
            """
            | step | from | to | responsible |
            | --- | --- | --- | --- |
            | write templates | 2027-01-04 | 2027-02-28 | wang |
            | train two people | 2027-03-01 | 2027-06-30 | – |

            ```mermaid
            gantt
                title Steps and times
                dateFormat YYYY-MM-DD
                inclusiveEndDates
                axisFormat %Y-%m-%d
                todayMarker off
                section Steps and times
                write templates (wang) :2027-01-04, 2027-02-28
                train two people :2027-03-01, 2027-06-30
            ```
            """.ReplaceLineEndings("\n"), text, StringComparison.Ordinal);
        Assert.EndsWith("### Signed\n\nService Department (sealed)\n\n### Date\n\n2026-03-05\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_are_a_table()
    {
        var plan = PlanDocument.Draft(PlanDocumentTemplates.RevenuePlan, "R", "Asia/Shanghai",
            [DocumentContent.Numbers(new("sales"), new(new("year", "全年"), 1_200_000.50m, "CNY"), new(new("share|online", "线上"), 12, "", new("new", "新增")))], Author, At(5)).Accepted();

        Assert.Contains("| figure | value | unit | note |\n| --- | ---: | --- | --- |\n| year | 1200000.5 | CNY | – |\n| share\\|online | 12 | – | new |\n", plan.ToMarkdown(Language.English), StringComparison.Ordinal);
        Assert.Contains("1200000.5", Read(plan.ToHtml(Language.Chinese)).Descendants(Html + "td").Select(cell => cell.Value));
    }

    [Fact]
    public void The_schedule_is_a_picture_of_its_own()
    {
        var svg = Draft(Whole).ScheduleToSvg(Language.English)!;
        var picture = XDocument.Parse(svg).Root!;

        Assert.Equal("Service resources 2027", picture.Element(Svg + "title")!.Value);
        Assert.Equal("2 steps from 2027-01-04 to 2027-06-30.", picture.Element(Svg + "desc")!.Value);
        Assert.Equal(
            ["write templates: 2027-01-04 – 2027-02-28, wang", "train two people: 2027-03-01 – 2027-06-30"],
            picture.Descendants(Svg + "rect").Select(bar => bar.Element(Svg + "title")?.Value).OfType<string>());
        Assert.Equal(["2027-02-01", "2027-03-01", "2027-04-01", "2027-05-01", "2027-06-01"], picture.Elements(Svg + "text").Select(text => text.Value).Where(text => text.StartsWith("2027", StringComparison.Ordinal)));
        Assert.Null(Draft().ScheduleToSvg(Language.English));
        Assert.Null(Draft().ScheduleToMermaid(Language.English));
        Assert.StartsWith("gantt\n    title 2027 年客户服务资源整合计划书\n", Draft(Whole).ScheduleToMermaid(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]   // property: whatever the dates, ends of time included, bars lie inside the picture in proportion and marks are few
    public void Bars_lie_inside_the_picture_whatever_the_dates() => Prop.ForAll(
        ValueGenerator.Dates.Two().Select(pair => (From: LocalDate.Min(pair.Item1, pair.Item2), To: LocalDate.Max(pair.Item1, pair.Item2))).NonEmptyListOf().ToArbitrary(),
        steps =>
        {
            var document = Draft(DocumentContent.Schedule(DocumentPartId.StepsAndTimes, [.. steps.Select(step => new ScheduleStep(new("step", "步骤"), step.From, step.To))]));
            var picture = XDocument.Parse(document.ScheduleToSvg(Language.Chinese)!).Root!;
            var bars = picture.Descendants(Svg + "rect").Where(bar => bar.Element(Svg + "title") is not null).ToList();
            var lines = picture.Elements(Svg + "line").Select(line => Number(line, "x1")).ToList();
            return bars.Count == steps.Count
                && bars.All(bar => Number(bar, "x") >= 0 && Number(bar, "x") + Number(bar, "width") <= 920.2 && Number(bar, "width") >= 2)
                && lines.Count <= 12 && lines.SequenceEqual(lines.Order()) && lines.All(x => x is >= 0 and <= 920);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]   // property: no text of a document acts as markup, in any rendering; every rendering is well-formed and names nothing outside
    public void No_text_acts_as_markup() => Prop.ForAll(
        Gen.Elements("<script>", "</main>", "&amp;", "\"'", "]]>", "-- #1", "1. x", "```", "|", "\n\n# h", "*b*", "[a](http://x)", "{{", "%%", ";", ":", "\u0007", "客户", "\u2028").NonEmptyListOf()
            .Select(string.Concat).Where(text => !string.IsNullOrWhiteSpace(text)).ToArbitrary(),
        text =>
        {
            var hostile = new LocalizedText(text, text);
            var document = PlanDocument.Draft(PlanDocumentTemplates.RevenuePlan, "D", "Asia/Shanghai",
                [
                    DocumentContent.Of(DocumentPartId.Title, hostile), DocumentContent.Of(DocumentPartId.Purpose, hostile, hostile), DocumentContent.Of(DocumentPartId.GoalsAndTasks, hostile),
                    DocumentContent.Numbers(new("sales"), new PlanFigure(hostile, 1, text, hostile)), DocumentContent.Schedule(DocumentPartId.StepsAndTimes, new ScheduleStep(hostile, Day(1), Day(2), text)),
                    DocumentContent.SignedBy(new DocumentSigner(text)),
                ], Author, At(5)).Accepted();
            var plain = PlanDocument.Draft(PlanDocumentTemplates.RevenuePlan, "D", "Asia/Shanghai",
                [.. document.Current.Contents.Select(content => content with
                {
                    Lines = [.. content.Lines.Select(_ => LocalizedText.Same("x"))],
                    Figures = [.. content.Figures.Select(_ => new PlanFigure(LocalizedText.Same("x"), 1, "x", LocalizedText.Same("x")))],
                    Steps = [.. content.Steps.Select(_ => new ScheduleStep(LocalizedText.Same("x"), Day(1), Day(2), "x"))],
                    Signers = [.. content.Signers.Select(_ => new DocumentSigner("x"))],
                })], Author, At(5)).Accepted();
            var (page, html, markdown, gantt) = (document.ToHtml(Language.English), Read(document.ToHtml(Language.English)), document.ToMarkdown(Language.English), document.ScheduleToMermaid(Language.English)!);
            return Shape(html).SequenceEqual(Shape(Read(plain.ToHtml(Language.English)))) && !Outside().IsMatch(page)
                && XDocument.Parse(document.ScheduleToSvg(Language.English)!).Root is not null && !Outside().IsMatch(document.ScheduleToSvg(Language.English)!)
                && Lines(markdown) == Lines(plain.ToMarkdown(Language.English)) && Lines(gantt) == Lines(plain.ScheduleToMermaid(Language.English)!)
                && !Markup().IsMatch(Fence().Replace(markdown, ""));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    // The schedule's picture may leave out names of days where a label is wide.
    private static IEnumerable<string> Shape(XDocument page) =>
        page.Descendants().Where(element => element.Name.Namespace == Html || element.Name.LocalName is "svg" or "rect").Select(element => element.Name.ToString());

    private static int Lines(string text) => text.Count(c => c == '\n');

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, System.Globalization.CultureInfo.InvariantCulture);

    private static XDocument Read(string page)
    {
        using var reader = XmlReader.Create(new StringReader(page), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = true });
        return XDocument.Load(reader);
    }

    // Anything a browser would fetch or run.
    [GeneratedRegex("""<(script|link|iframe|img|object)|\s(src|href|on\w+)=|url\(|@import""")]
    private static partial Regex Outside();

    // Of what is active anywhere, anything without its backslash; table bars, fences and headings of our own left out.
    [GeneratedRegex("""(?<!\\)(?:\\\\)*[<`*\[\]&]""")]
    private static partial Regex Markup();

    [GeneratedRegex("```mermaid\n.*?\n```\n", RegexOptions.Singleline)]
    private static partial Regex Fence();
}
