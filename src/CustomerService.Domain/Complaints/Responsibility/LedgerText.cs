using System.Globalization;
using System.Text;

namespace CustomerService.Domain.Complaints.Responsibility;

/// <summary>Writes a ledger for people.</summary>
internal static class LedgerText
{
    public static string Text(ComplaintLedger ledger, ComplaintProcedure procedure, Language language)
    {
        var text = new StringBuilder();
        var chinese = language == Language.Chinese;
        var colon = chinese ? "：" : ": ";
        Line(chinese ? $"投诉 {ledger.Complaint}：{TableText.Utc(ledger.From)} 至 {TableText.Utc(ledger.Until)}（UTC）" : $"Complaint {ledger.Complaint}: {TableText.Utc(ledger.From)} to {TableText.Utc(ledger.Until)} (UTC)");
        Line($"{(chinese ? "总用时" : "elapsed")}{colon}{TableText.Time(ledger.Elapsed, language)}");
        foreach (var total in ledger.BySide)
        {
            Line($"  {total.Key.DisplayName.In(language)}{colon}{Amount(total)}");
        }

        foreach (var total in ledger.ByDepartment)
        {
            Line($"  {Department(total.Key, language)}{colon}{Amount(total)}");
        }

        foreach (var span in ledger.Spans)
        {
            Line($"{TableText.Utc(span.From)}  {DurationText.In(span.Elapsed, language)}  {State(procedure, span, language)}  {Holder(span, language)}  {span.Side.DisplayName.In(language)}");
        }

        return text.ToString();

        string Amount<T>(LedgerTotal<T> total)
        {
            var share = $"{TableText.Time(total.Elapsed, language)}{(chinese ? "，" : ", ")}{TableText.Percent(total.Share)}";
            return total.Working is null ? share : $"{share}{(chinese ? "，工作时间 " : ", working ")}{TableText.Time(total.Working, language)}";
        }

        void Line(string line) => text.Append(line.ReplaceLineEndings(" ")).Append('\n');
    }

    public static string Markdown(ComplaintLedger ledger, ComplaintProcedure procedure, Language language)
    {
        TableColumn<ResponsibilitySpan>[] spans =
        [
            new(new("from (UTC)", "起（UTC）"), span => TableText.Utc(span.From)),
            new(new("to (UTC)", "止（UTC）"), span => TableText.Utc(span.To)),
            new(new("elapsed", "用时"), span => TableText.Time(span.Elapsed, language)),
            new(new("working", "工作时间"), span => TableText.Time(span.Working, language)),
            new(new("state", "状态"), span => State(procedure, span, language)),
            new(new("round", "轮次"), span => TableText.Number(span.Round)),
            new(new("accountable", "责任人"), span => Holder(span, language)),
            new(new("level", "升级层级"), span => TableText.Number(span.EscalationLevel)),
            new(new("whose time", "归属"), span => span.Side.DisplayName.In(language)),
        ];
        TableColumn<LedgerTotal<LedgerSide>>[] sides =
        [
            new(new("whose time", "归属"), total => total.Key.DisplayName.In(language)),
            new(new("elapsed", "用时"), total => TableText.Time(total.Elapsed, language)),
            new(new("working", "工作时间"), total => TableText.Time(total.Working, language)),
            new(new("share", "占比"), total => TableText.Percent(total.Share)),
        ];
        return TableText.Markdown(Kept(spans), ledger.Spans, language) + "\n" + TableText.Markdown(Kept(sides), ledger.BySide, language);

        IReadOnlyList<TableColumn<T>> Kept<T>(TableColumn<T>[] columns) =>
            ledger.Calendar is null ? [.. columns.Where(column => column.Heading.English != "working")] : columns;
    }

    public static string Department(Department? department, Language language) => department?.Value ?? (language == Language.Chinese ? "（无部门）" : "(no department)");

    private static string State(ComplaintProcedure procedure, ResponsibilitySpan span, Language language) => procedure.Find(span.State)!.Name.In(language);

    private static string Holder(ResponsibilitySpan span, Language language)
    {
        var chinese = language == Language.Chinese;
        var person = span.Person ?? (chinese ? "（未指定责任人）" : "(no person)");
        var holder = span.Department is { } department ? string.Create(CultureInfo.InvariantCulture, $"{person}, {department}") : person;
        return span.OfferedTo is not { } receiver ? holder : chinese ? $"{holder}（待 {receiver} 接收）" : $"{holder} (offered to {receiver})";
    }
}
