using System.Xml;
using System.Xml.Linq;
using CustomerService.Domain.Commitments;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Conformance;
using CustomerService.Domain.Complaints.Conformance.Judging;

namespace CustomerService.Domain.Tests.Complaints.Conformance.Reports;

/// <summary>A small procedure with a clock, logs against it, and ways to read a page back.</summary>
internal static class ReportSamples
{
    /// <summary>A name that would be markup, a script, a formula or a turned line, were it not escaped.</summary>
    public const string Hostile = "</td><script>alert('x')</script>\"&\u0001\u202E\uD800]]>";

    public static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    public static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";

    public static readonly EventLogColumns Columns = new() { Deadline = "due" };

    public static readonly ConformanceOptions Options = new()
    {
        LateBy = DeadlineBasis.LastEvent,
        Promises = _ => new Promise { Id = "two-days", Metric = PromiseMetric.Resolution, Target = ElapsedTime.Hours(48) },
    };

    public static ComplaintProcedure Procedure { get; } = ComplaintProcedure.Parse("""
        {
          "id": "desk", "version": 1, "names": { "en": "Desk", "zh-Hans": "服务台" }, "initial": "new",
          "states": {
            "new": { "phase": "intake", "names": { "en": "New", "zh-Hans": "新建" } },
            "open": { "phase": "investigation", "names": { "en": "In work", "zh-Hans": "处理中" } },
            "done": { "phase": "closed", "outcome": "settled", "names": { "en": "Done", "zh-Hans": "已完成" } }
          },
          "transitions": [
            { "trigger": "start", "from": ["new"], "to": "open", "roles": ["agent"] },
            { "trigger": "work", "from": ["open"], "to": "open", "roles": ["agent"] },
            { "trigger": "finish", "from": ["open"], "to": "done", "roles": ["agent"] }
          ],
          "triggers": { "start": { "en": "Start", "zh-Hans": "开始" }, "work": { "en": "Work", "zh-Hans": "处理" }, "finish": { "en": "Finish", "zh-Hans": "完成" } },
          "clocks": [ { "id": "resolve", "promise": "two-days", "runsIn": ["new", "open"] } ],
          "roles": { "agent": { "en": "agent", "zh-Hans": "坐席" } }
        }
        """);

    /// <summary>Five cases: two fit (one of them late, its promise broken), one lacks a step, one has an unknown activity, one is not ended.</summary>
    public const string Log = """
        case,activity,time,department,due
        A,start,2026-03-02T09:00:00Z,Repair,2026-03-04T00:00:00Z
        A,work,2026-03-02T10:00:00Z,Sales,2026-03-04T00:00:00Z
        A,finish,2026-03-02T12:00:00Z,Repair,2026-03-04T00:00:00Z
        B,start,2026-03-02T09:00:00Z,Repair,2026-03-04T00:00:00Z
        B,finish,2026-03-06T09:00:00Z,Sales,2026-03-04T00:00:00Z
        C,finish,2026-03-02T09:00:00Z,Repair,
        D,start,2026-03-02T09:00:00Z,Repair,
        D,juggle,2026-03-02T09:30:00Z,Repair,
        D,finish,2026-03-03T09:00:00Z,Repair,
        E,start,2026-03-02T09:00:00Z,Repair,
        """;

    public static ConformanceSummary Summary(string log) => ConformanceSummary.Of(Procedure, LogConformance.Judge(Procedure, EventLogReader.Open(new StringReader(log), Columns), Options));

    public static ConformanceReport Report(string log) => LogConformance.Check(Procedure, EventLogReader.Open(new StringReader(log), Columns));

    /// <summary>The page read as XML: it must be well-formed, every element closed, every character allowed.</summary>
    public static XDocument Read(string page)
    {
        using var reader = XmlReader.Create(new StringReader(page), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = true });
        return XDocument.Load(reader);
    }

    /// <summary>The rows of the table of a caption, cells in order, without its head.</summary>
    public static List<string[]> Rows(XDocument page, string caption) =>
    [
        .. page.Descendants(Html + "table").First(table => table.Element(Html + "caption")!.Value == caption)
            .Element(Html + "tbody")!.Elements(Html + "tr").Select(row => row.Elements().Select(cell => cell.Value).ToArray()),
    ];
}
