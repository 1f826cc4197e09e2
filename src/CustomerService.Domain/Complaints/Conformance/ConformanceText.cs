using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace CustomerService.Domain.Complaints.Conformance;

/// <summary>Writes a conformance report for a terminal.</summary>
internal sealed class ConformanceText
{
    private const int MostRows = 10;

    private static readonly LocalDateTimePattern Time = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss");

    private readonly StringBuilder _text = new();
    private readonly Language _language;

    private ConformanceText(Language language) => _language = language;

    public static string Of(ConformanceReport report, Language language)
    {
        var text = new ConformanceText(language);
        text.WriteHead(report);
        text.WriteTotals(report);
        text.WriteLists(report);
        return text._text.ToString();
    }

    private void WriteHead(ConformanceReport report)
    {
        var columns = report.Columns;
        Line($"Procedure: {report.Procedure.Name.English} ({report.Procedure})", $"程序：{report.Procedure.Name.Chinese}（{report.Procedure}）");
        Line(
            $"Columns: case = {Column(columns.Case)}, activity = {Column(columns.Activity)}, timestamp = {Column(columns.Timestamp)}, resource = {Column(columns.Resource)}, department = {Column(columns.Department)}",
            $"列：案件 = {Column(columns.Case)}，活动 = {Column(columns.Activity)}，时间 = {Column(columns.Timestamp)}，人员 = {Column(columns.Resource)}，部门 = {Column(columns.Department)}");
        if (report is { First: { } first, Last: { } last })
        {
            Line($"Span: {Utc(first)} to {Utc(last)} (UTC where the log says no zone)", $"时间范围：{Utc(first)} 至 {Utc(last)}（日志未注明时区时按 UTC）");
        }
    }

    private void WriteTotals(ConformanceReport report)
    {
        _text.Append('\n');
        Line($"Events: {report.Events}", $"事件：{report.Events}");
        Line($"Cases: {report.Cases}", $"案件：{report.Cases}");
        Line($"Fitting cases: {report.FittingCases} of {report.Cases}", $"符合程序的案件：{report.FittingCases} / {report.Cases}");
        Line($"Fitting steps: {report.FittingSteps} of {report.Steps}", $"符合程序的步骤：{report.FittingSteps} / {report.Steps}");
        Line($"Hand-overs between departments: {report.HandOvers.Sum(row => row.Times)}", $"部门间移交：{report.HandOvers.Sum(row => row.Times)}");
        Line($"Cases over several departments: {report.CasesOverSeveralDepartments}", $"经手多个部门的案件：{report.CasesOverSeveralDepartments}");
        Line($"Cases returning to a former department: {report.CasesReturning}", $"退回原经手部门的案件：{report.CasesReturning}");
    }

    private void WriteLists(ConformanceReport report)
    {
        WriteList(
            new("First deviations (cases, kind, what came after what)", "首次偏离（案件数、类型、前后活动）"),
            report.Deviations,
            row => row.Cases,
            row => $"{row.Kind.DisplayName.In(_language)}{In(": ", "：")}{Deviation(row)}");
        WriteList(
            new("Activities unknown to the procedure (events)", "程序中没有的活动（事件数）"),
            report.UnknownActivities,
            row => row.Events,
            row => Shown(row.Activity));
        WriteList(
            new("Hand-overs between departments (times)", "部门间移交（次数）"),
            report.HandOvers,
            row => row.Times,
            row => $"{Shown(row.From)} -> {Shown(row.To)}");
        WriteList(
            new("States at the end (cases)", "结束时的状态（案件数）"),
            report.Endings,
            row => row.Cases,
            row => $"{row.At.Name.In(_language)}{(row.At.IsClosed ? In(" (closed)", "（结案）") : "")}");
    }

    private void WriteList<T>(LocalizedText heading, ImmutableArray<T> rows, Func<T, int> count, Func<T, string> describe)
    {
        _text.Append('\n');
        if (rows.IsEmpty)
        {
            Line($"{heading.English}: none", $"{heading.Chinese}：无");
            return;
        }

        Line($"{heading.English}:", $"{heading.Chinese}：");
        foreach (var row in rows.Take(MostRows))
        {
            _text.Append(CultureInfo.InvariantCulture, $"{count(row),9}  {describe(row)}\n");
        }

        var more = rows.Length - MostRows;
        if (more > 0)
        {
            var rest = rows.Skip(MostRows).Sum(count);
            Line($"{rest,9}  in {more} more", $"{rest,9}  其余 {more} 项");
        }
    }

    private string Deviation(LogDeviation row)
    {
        var after = row.After is { } former ? Name(former) : In("start", "开始");
        var activity = row.Activity is { } found ? Name(found) : In("end", "结束");
        return row.From is { } from ? $"{after} -> {activity} [{from.Name.In(_language)}]" : $"{after} -> {activity}";
    }

    private string Name(LogActivity activity) => Shown(activity.Name.In(_language));

    private string Column(string? name) => name is null ? In("none", "无") : Shown(name);

    private static string Utc(Instant instant) => Time.Format(instant.InUtc().LocalDateTime);

    private static string Shown(string text) => EventLogException.Excerpt(text)[1..^1];

    private string In(string english, string chinese) => _language == Language.Chinese ? chinese : english;

    private void Line(FormattableString english, FormattableString chinese) =>
        _text.Append((_language == Language.Chinese ? chinese : english).ToString(CultureInfo.InvariantCulture)).Append('\n');
}
