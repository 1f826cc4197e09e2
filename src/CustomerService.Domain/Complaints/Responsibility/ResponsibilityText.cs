using System.Globalization;
using System.Text;

namespace CustomerService.Domain.Complaints.Responsibility;

/// <summary>Writes and draws a report on responsibility.</summary>
internal static class ResponsibilityText
{
    private static readonly TableColumn<DepartmentResponsibility>[] Counts =
    [
        new(new("handed over", "移出"), row => TableText.Number(row.HandOversOut)),
        new(new("taken over", "接收"), row => TableText.Number(row.HandOversIn)),
        new(new("declined", "拒绝接收"), row => TableText.Number(row.Declined)),
        new(new("own offers declined", "移交被拒"), row => TableText.Number(row.OffersDeclined)),
        new(new("returns", "退回"), row => TableText.Number(row.Returns)),
        new(new("bounces", "推诿次数"), row => TableText.Number(row.Bounces)),
        new(new("silences", "逾期未答"), row => TableText.Number(row.Silences)),
        new(new("disputes lost", "裁定担责"), row => TableText.Number(row.DisputesLost)),
        new(new("disputes won", "裁定免责"), row => TableText.Number(row.DisputesWon)),
    ];

    public static string Text(ResponsibilityReport report, Language language)
    {
        var text = new StringBuilder();
        var chinese = language == Language.Chinese;
        Line(
            $"Complaints: {report.Complaints}; over several departments: {report.OverSeveralDepartments}; returning to a former one: {report.Returning}; bounces: {report.Bounces}",
            $"投诉：{report.Complaints}；经手多个部门：{report.OverSeveralDepartments}；退回原部门：{report.Returning}；推诿次数：{report.Bounces}");
        Line(
            $"Open time: {DurationText.In(report.Open, language)}; without an accountable person: {DurationText.In(report.WithoutPerson, language)}",
            $"处理中时间：{DurationText.In(report.Open, language)}；无责任人时间：{DurationText.In(report.WithoutPerson, language)}");
        foreach (var row in report.Departments)
        {
            var name = LedgerText.Department(row.Department, language);
            var counts = string.Join(chinese ? "，" : ", ", Counts.Where(column => column.Cell(row) != "0").Select(column => $"{column.Heading.In(language)} {column.Cell(row)}"));
            Line(
                $"  {name}: {DurationText.In(row.Held, language)} ({TableText.Percent(row.Share)}){(counts.Length > 0 ? "; " : "")}{counts}",
                $"  {name}：{DurationText.In(row.Held, language)}（{TableText.Percent(row.Share)}）{(counts.Length > 0 ? "；" : "")}{counts}");
        }

        return text.ToString();

        void Line(FormattableString english, FormattableString han) => text.Append((chinese ? han : english).ToString(CultureInfo.InvariantCulture)).Append('\n');
    }

    public static string Markdown(ResponsibilityReport report, Language language) => TableText.Markdown<DepartmentResponsibility>(
        [
            new(new("department", "部门"), row => LedgerText.Department(row.Department, language)),
            new(new("complaints", "投诉数"), row => TableText.Number(row.Complaints)),
            new(new("time held", "持有时间"), row => TableText.Time(row.Held, language)),
            new(new("share", "占比"), row => TableText.Percent(row.Share)),
            new(new("of it ours", "其中我方用时"), row => TableText.Time(row.HeldOurs, language)),
            new(new("working", "工作时间"), row => TableText.Time(row.WorkingOurs, language)),
            new(new("without a person", "无责任人"), row => TableText.Time(row.WithoutPerson, language)),
            .. Counts,
        ],
        report.Departments,
        language);

    public static string Csv(ResponsibilityReport report, Language language) => TableText.Csv<DepartmentResponsibility>(
        [
            new(new("department", "部门"), row => row.Department?.Value ?? ""),
            new(new("complaints", "投诉数"), row => TableText.Number(row.Complaints)),
            new(new("time held (s)", "持有时间（秒）"), row => TableText.Seconds(row.Held)),
            new(new("share", "占比"), row => row.Share?.ToString("R", CultureInfo.InvariantCulture) ?? ""),
            new(new("of it ours (s)", "其中我方用时（秒）"), row => TableText.Seconds(row.HeldOurs)),
            new(new("working (s)", "工作时间（秒）"), row => TableText.Seconds(row.WorkingOurs)),
            new(new("without a person (s)", "无责任人（秒）"), row => TableText.Seconds(row.WithoutPerson)),
            .. Counts,
        ],
        report.Departments,
        language);

    public static string Mermaid(ResponsibilityReport report, Language language)
    {
        var text = new StringBuilder("flowchart LR\n");
        var departments = report.Flows.SelectMany(flow => new[] { flow.From, flow.To }).Concat(report.Departments.Select(row => row.Department)).Distinct()
            .OrderBy(department => department.GetValueOrDefault()).Select((department, i) => (department.GetValueOrDefault(), Id: $"d{i}", Name: LedgerText.Department(department, language)));
        Dictionary<Department, string> ids = [];
        foreach (var (department, id, name) in departments)
        {
            ids[department] = id;   // Mermaid's own grammar is narrower than that of codes
            text.Append(CultureInfo.InvariantCulture, $"    {id}[\"{TableText.Label(name)}\"]\n");
        }

        foreach (var flow in report.Flows)
        {
            var declined = flow.Declined == 0 ? "" : language == Language.Chinese ? $"，拒绝 {flow.Declined}" : $", declined {flow.Declined}";
            var arrow = flow.Moved == 0 ? "-.->" : "-->";
            text.Append(CultureInfo.InvariantCulture, $"    {ids[flow.From.GetValueOrDefault()]} {arrow}|\"{flow.Moved}{declined}\"| {ids[flow.To]}\n");
        }

        return text.ToString();
    }
}
