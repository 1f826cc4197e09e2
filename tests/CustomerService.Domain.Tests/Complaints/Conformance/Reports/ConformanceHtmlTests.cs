using System.Xml.Linq;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Conformance;
using CustomerService.Domain.Complaints.Conformance.Judging;
using CustomerService.Domain.Complaints.Conformance.Reports;
using static CustomerService.Domain.Tests.Complaints.Conformance.Reports.ReportSamples;

namespace CustomerService.Domain.Tests.Complaints.Conformance.Reports;

public sealed class ConformanceHtmlTests
{
    private static readonly ConformanceSummary Sample = Summary(Log);

    public static TheoryData<string> Pages =>
    [
        ConformanceHtml.Of(Sample, Language.English),
        ConformanceHtml.Of(Sample, Language.Chinese),
        ConformanceHtml.Of(Report(Log), Language.English),
        ConformanceHtml.Of(Report(Log), Language.Chinese),
        ConformanceHtml.Of(Summary(HostileLog), Language.English, Hostile),
        ConformanceHtml.Of(Report(HostileLog), Language.Chinese, Hostile),
        ConformanceHtml.Of(ConformanceSummary.Of(Procedure, []), Language.English),
    ];

    // What is quoted in CSV doubles its quotes.
    private static string HostileLog
    {
        get
        {
            var cell = $"\"{Hostile.Replace("\"", "\"\"", StringComparison.Ordinal).Replace("\uD800", "", StringComparison.Ordinal)}\"";
            return $"case,activity,time,department,due\n{cell},start,2026-03-02T09:00:00Z,{cell},2026-03-01T00:00:00Z\n{cell},{cell},2026-03-02T10:00:00Z,Sales,2026-03-01T00:00:00Z\n";
        }
    }

    [Theory, MemberData(nameof(Pages))]
    public void A_page_is_well_formed_and_every_chart_is_told_in_words(string page)
    {
        var document = Read(page);

        Assert.StartsWith("<!DOCTYPE html>\n", page, StringComparison.Ordinal);
        Assert.EndsWith("</html>\n", page, StringComparison.Ordinal);
        Assert.Distinct(document.Descendants().Attributes("id").Select(id => id.Value));
        Assert.All(document.Descendants(Svg + "svg"), chart =>
        {
            Assert.Equal("img", chart.Attribute("role")?.Value);
            Assert.False(string.IsNullOrWhiteSpace(chart.Element(Svg + "title")?.Value));
            Assert.False(string.IsNullOrWhiteSpace(chart.Element(Svg + "desc")?.Value));
            Assert.Equal([chart.Element(Svg + "title")!.Attribute("id")!.Value, chart.Element(Svg + "desc")!.Attribute("id")!.Value], chart.Attribute("aria-labelledby")!.Value.Split(' '));
        });
        Assert.All(document.Descendants(Html + "section"), section => Assert.Equal(section.Attribute("aria-labelledby")!.Value, section.Element(Html + "h2")!.Attribute("id")!.Value));
        Assert.All(document.Descendants(Html + "table"), table => Assert.All(table.Descendants(Html + "tr"), row => Assert.Equal(table.Descendants(Html + "tr").First().Elements().Count(), row.Elements().Count())));
    }

    [Theory, MemberData(nameof(Pages))]
    public void A_page_stands_alone_and_runs_nothing(string page)
    {
        var document = Read(page);

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(document.Descendants(), element => element.Name.LocalName is "link" or "img" or "iframe" or "object" or "a" or "use" or "image");
        Assert.DoesNotContain(document.Descendants().Attributes(), attribute =>
            attribute.Name.LocalName is "href" or "src" or "style" || attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("url(", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Hostile_names_stay_texts()
    {
        var page = ConformanceHtml.Of(Summary(HostileLog), Language.English, Hostile);
        var shown = Read(page);

        Assert.Contains("&lt;/td&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&amp;\uFFFD", page, StringComparison.Ordinal);
        Assert.Contains(Rows(shown, "The latest cases"), row => row[0].StartsWith("</td><script>", StringComparison.Ordinal));
        Assert.Contains(Rows(shown, "Hand-overs, the most frequent first"), row => row[0].StartsWith("</td><script>", StringComparison.Ordinal) && row[1] == "Sales");
        Assert.StartsWith("</td><script>", shown.Root!.Element(Html + "head")!.Element(Html + "title")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void The_numbers_of_a_page_are_those_of_the_summary()
    {
        var page = Read(ConformanceHtml.Of(Sample, Language.English));

        Assert.Equal((5L, 2L, 1L, 2L), (Sample.Cases, Sample.FittingCases, Sample.LateCases, Sample.CasesWithDeadline));
        Assert.Equal(["5", "10", "40.0%", "20.0%"], Cards(page).Take(4));
        Assert.Equal("1", Cards(page)[^1]);
        Assert.Equal([["fit", "2", "40.0%"], ["deviate", "3", "60.0%"]], Rows(page, "Cases by fit"));
        Assert.Equal([["in time", "1", "50.0%"], ["late", "1", "50.0%"]], Rows(page, "Cases with a deadline"));
        Assert.Equal([["B", "2026-03-04 00:00", "2 d 9 h"]], Rows(page, "The latest cases"));
        Assert.Equal(
            Sample.Deviations.Select(row => new[] { row.Kind.DisplayName.English, $"{row.Times}", $"{row.Cases}" }),
            Rows(page, "Deviations by kind").Select(row => row[..3]));
        Assert.Equal([["Repair", "Sales", "2"], ["Sales", "Repair", "1"]], Rows(page, "Hand-overs, the most frequent first"));
        Assert.Equal(Sample.States.Select(row => $"{row.Cases} {row.Visits}"), Rows(page, "Time in each state").Select(row => $"{row[1]} {row[2]}"));
        Assert.Equal(["resolve", "two-days", "5", "3", "1"], Rows(page, "Promises by clock").Single()[..5]);
        Assert.Equal([["B", "resolve", "2026-03-04 09:00", "2 d", "no"]], Rows(page, "The promises broken by most"));
        Assert.Equal(Sample.Cases, Rows(page, "Cases by span of time").Sum(row => int.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void The_numbers_of_a_replay_are_those_of_the_report()
    {
        var report = Report(Log);
        var page = Read(ConformanceHtml.Of(report, Language.English));

        Assert.Equal(["5", "10", "40.0%"], Cards(page).Take(3));
        Assert.Equal([["fit", $"{report.FittingCases}", "40.0%"], ["deviate", $"{report.Cases - report.FittingCases}", "60.0%"]], Rows(page, "Cases by fit"));
        Assert.Equal(report.Deviations.Select(row => $"{row.Cases}"), Rows(page, "What came after what").Select(row => row[3]));
        Assert.Equal([["juggle", "1"]], Rows(page, "Activities that the procedure does not know"));
        Assert.Equal(report.Endings.Select(row => $"{row.At.Name.English} {row.Cases}"), Rows(page, "Cases by place at the end of the log").Select(row => $"{row[0]} {row[2]}"));
    }

    [Fact]
    public void A_page_speaks_the_language_asked_for()
    {
        var (english, chinese) = (ConformanceHtml.Of(Sample, Language.English), ConformanceHtml.Of(Sample, Language.Chinese));

        Assert.Equal(("en", "zh-Hans"), (Read(english).Root!.Attribute("lang")!.Value, Read(chinese).Root!.Attribute("lang")!.Value));
        Assert.DoesNotContain(english, c => c is >= '\u4E00' and <= '\u9FFF' or '，' or '：');
        Assert.Equal("事件日志符合性报告", Read(chinese).Descendants(Html + "h1").Single().Value);
        Assert.Equal([["符合", "2", "40.0%"], ["偏离", "3", "60.0%"]], Rows(Read(chinese), "案件符合情况"));
        Assert.All(Read(chinese).Descendants(Html + "h2").Concat(Read(chinese).Descendants(Html + "caption")), heading => Assert.DoesNotContain(heading.Value, char.IsAsciiLetter));
    }

    [Fact]
    public void The_same_log_gives_the_same_page() =>
        Assert.Equal(ConformanceHtml.Of(Sample, Language.Chinese), ConformanceHtml.Of(Summary(Log), Language.Chinese));

    [Fact]
    public void A_long_list_is_cut_and_says_how_many_more_there_are()
    {
        var log = "case,activity,time,due\n" + string.Concat(Enumerable.Range(1, 125).Select(number =>
            $"C{number:000},start,2026-03-02T09:00:00Z,2026-03-01T00:00:00Z\nC{number:000},finish,2026-03-02T{10 + (number % 10)}:30:00Z,2026-03-01T00:00:00Z\n"));
        var page = ConformanceHtml.Of(Summary(log), Language.English);

        Assert.Equal(ConformanceHtml.MostRows, Rows(Read(page), "The latest cases").Count);
        Assert.Contains("<p class=\"soft\">and 105 more</p>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_nothing_says_so()
    {
        var page = ConformanceHtml.Of(ConformanceSummary.Of(Procedure, []), Language.English);

        Assert.Contains("There are no cases.", page, StringComparison.Ordinal);
        Assert.Contains("not available", page, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_says_something()
    {
        Assert.Equal("March", Read(ConformanceHtml.Of(Sample, Language.English, "March")).Descendants(Html + "h1").Single().Value);
        Assert.Throws<ArgumentException>("title", () => ConformanceHtml.Of(Sample, Language.English, " "));
        Assert.Throws<ArgumentNullException>("summary", () => ConformanceHtml.Of((ConformanceSummary)null!, Language.English));
        Assert.Throws<ArgumentNullException>("report", () => ConformanceHtml.Of((ConformanceReport)null!, Language.English));
    }

    [SharedFact("data/helpdesk_event_log.csv")]
    public void The_page_of_the_help_desk_log_shows_its_known_numbers()
    {
        var procedure = ComplaintProcedure.Parse(File.ReadAllText(SampleFiles.HelpDesk));
        using var text = new StreamReader(SharedData.Path("data/helpdesk_event_log.csv"));
        var summary = ConformanceSummary.Of(procedure, LogConformance.Judge(procedure, EventLogReader.Open(text)));
        var html = ConformanceHtml.Of(summary, Language.English);
        var page = Read(html);

        Assert.Equal(["4,580", "21,348", "71.5%"], Cards(page).Take(3));
        Assert.Equal([["fit", "3,274", "71.5%"], ["deviate", "1,306", "28.5%"]], Rows(page, "Cases by fit"));
        Assert.Equal(4_580, Rows(page, "Cases by span of time").Sum(row => int.Parse(row[2], System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.InRange(html.Length, 10_000, 60_000);
    }

    [SharedFact("data/permit_receipt_event_log.csv")]   // deadlines are judged whatever the procedure
    public void The_page_of_the_permit_log_shows_the_92_late_ones_of_1434()
    {
        using var text = new StreamReader(SharedData.Path("data/permit_receipt_event_log.csv"));
        var log = EventLogReader.Open(text, new() { Deadline = "deadline" });
        var html = ConformanceHtml.Of(ConformanceSummary.Of(Procedure, LogConformance.Judge(Procedure, log, new() { LateBy = DeadlineBasis.LastEvent })), Language.English);

        Assert.Equal([["in time", "1,342", "93.6%"], ["late", "92", "6.4%"]], Rows(Read(html), "Cases with a deadline"));
        Assert.Contains("<p class=\"soft\">and 72 more</p>", html, StringComparison.Ordinal);
    }

    private static string[] Cards(XDocument page) => [.. page.Descendants(Html + "ul").Single().Descendants(Html + "b").Select(figure => figure.Value)];
}
