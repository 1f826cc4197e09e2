using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace CustomerService.Domain.Complaints.Responsibility;

/// <summary>A column of a table: its heading, and its cell for a row.</summary>
internal sealed record TableColumn<T>(LocalizedText Heading, Func<T, string> Cell);

/// <summary>Tables as Markdown and as comma-separated values; lines end in a line feed.</summary>
internal static class TableText
{
    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss");

    public static string Utc(Instant at) => Minute.Format(at.InUtc().LocalDateTime);

    public static string In(DateTimeZone zone, Instant at) => Minute.Format(at.InZone(zone).LocalDateTime);

    /// <summary>A share in [0, 1] as a percentage with one digit; a dash where it is not available.</summary>
    public static string Percent(double? share) => share is { } known ? (100 * known).ToString("0.0", CultureInfo.InvariantCulture) + "%" : "-";

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Seconds(Duration? duration) => duration is { } known ? known.TotalSeconds.ToString("0.#########", CultureInfo.InvariantCulture) : "";

    public static string Time(Duration? duration, Language language) => duration is { } known ? DurationText.In(known, language) : "-";

    public static string Markdown<T>(IReadOnlyList<TableColumn<T>> columns, IEnumerable<T> rows, Language language)
    {
        var text = new StringBuilder();
        Line(columns.Select(column => column.Heading.In(language)));
        text.Append('|').Insert(text.Length, " --- |", columns.Count).Append('\n');
        foreach (var row in rows)
        {
            Line(columns.Select(column => column.Cell(row)));
        }

        return text.ToString();

        void Line(IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells.Select(Escaped)).Append(" |\n");
    }

    public static string Csv<T>(IReadOnlyList<TableColumn<T>> columns, IEnumerable<T> rows, Language language)
    {
        var text = new StringBuilder();
        Line(columns.Select(column => column.Heading.In(language)));
        foreach (var row in rows)
        {
            Line(columns.Select(column => column.Cell(row)));
        }

        return text.ToString();

        void Line(IEnumerable<string> cells) => text.AppendJoin(',', cells.Select(Quoted)).Append('\n');
    }

    /// <summary>A name inside the quotes of a Mermaid label.</summary>
    public static string Label(string name) => string.Concat(name.ReplaceLineEndings(" ").Select(c => c switch
    {
        '#' => "#35;",
        '"' => "#quot;",
        ';' => "#59;",
        _ => c.ToString(),
    }));

    // A backslash would take the one before a bar for its own.
    private static string Escaped(string cell) => cell.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");

    private static string Quoted(string cell) => cell.AsSpan().ContainsAny(",\"\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
