using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace CustomerService.Domain.Drawing;

/// <summary>A column of a table.</summary>
/// <param name="Head">Its heading.</param>
/// <param name="IsNumber">Whether its cells stand to the right.</param>
/// <param name="IsDay">Whether it holds dates, which do not break over two lines.</param>
internal readonly record struct Column(string Head, bool IsNumber = false, bool IsDay = false);

/// <summary>Writes a page that is HTML and well-formed XML at once: one file, no script, nothing from elsewhere.</summary>
internal sealed class HtmlPage
{
    private readonly StringBuilder _text = new();
    private readonly Language _language;
    private int _charts;
    private int _sections;

    public HtmlPage(Language language, string title)
    {
        _language = language;
        Line("<!DOCTYPE html>");
        Line($"<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"{language.Tag}\">");
        Line("<head>");
        Line("<meta charset=\"utf-8\"/>");
        Line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>");
        Line("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>");
        Line($"<title>{SvgWriter.Escaped(title)}</title>");
        Line($"<style>{PageStyle.Page}</style>");
        Line("</head>");
        Line("<body>");
        Line("<main>");
        Line($"<h1>{SvgWriter.Escaped(title)}</h1>");
    }

    public string Finished()
    {
        Line("</main>");
        Line("</body>");
        Line("</html>");
        return _text.ToString();
    }

    public void Section(string heading, Action write)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"s{++_sections}");
        Line($"<section aria-labelledby=\"{id}\">");
        Line($"<h2 id=\"{id}\">{SvgWriter.Escaped(heading)}</h2>");
        write();
        Line("</section>");
    }

    public void Paragraph(string text, bool isSoft = false) => Line($"<p{(isSoft ? " class=\"soft\"" : "")}>{SvgWriter.Escaped(text)}</p>");

    /// <summary>The heading of a part of a section.</summary>
    public void Heading(string text) => Line($"<h3>{SvgWriter.Escaped(text)}</h3>");

    /// <summary>A list; nothing where it has no entries.</summary>
    public void List(IReadOnlyCollection<string> entries)
    {
        if (entries.Count > 0)
        {
            Line($"<ol>{string.Concat(entries.Select(entry => $"<li>{SvgWriter.Escaped(entry)}</li>"))}</ol>");
        }
    }

    /// <summary>The figures that matter most, large.</summary>
    public void Cards(params ReadOnlySpan<(string Figure, string Name)> cards)
    {
        Line("<ul class=\"cards\">");
        foreach (var (figure, name) in cards)
        {
            Line($"<li><b>{SvgWriter.Escaped(figure)}</b><span>{SvgWriter.Escaped(name)}</span></li>");
        }

        Line("</ul>");
    }

    public void Figure(Picture picture, string? caption = null)
    {
        Line("<figure>");
        _text.Append(picture.Svg(string.Create(CultureInfo.InvariantCulture, $"c{++_charts}")));
        if (caption is not null)
        {
            Line($"<figcaption>{SvgWriter.Escaped(caption)}</figcaption>");
        }

        Line("</figure>");
    }

    /// <summary>A table; nothing where it has no rows.</summary>
    /// <param name="caption">What it shows.</param>
    /// <param name="columns">Its columns; the first heads its row.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="all">How many rows there are, those not shown included; null: all are shown.</param>
    public void Table(string caption, ImmutableArray<Column> columns, ImmutableArray<ImmutableArray<string>> rows, long? all = null)
    {
        if (rows.IsEmpty)
        {
            return;
        }

        Line("<div class=\"wide\">");
        Line("<table>");
        Line($"<caption>{SvgWriter.Escaped(caption)}</caption>");
        Line($"<thead><tr>{string.Concat(columns.Select(column => $"<th scope=\"col\"{Look(column)}>{SvgWriter.Escaped(column.Head)}</th>"))}</tr></thead>");
        Line("<tbody>");
        foreach (var row in rows)
        {
            var first = $"<th scope=\"row\"{Look(columns[0])}>{SvgWriter.Escaped(row[0])}</th>";
            Line($"<tr>{first}{string.Concat(row.Skip(1).Select((cell, index) => $"<td{Look(columns[index + 1])}>{SvgWriter.Escaped(cell)}</td>"))}</tr>");
        }

        Line("</tbody>");
        Line("</table>");
        Line("</div>");
        if (all > rows.Length)
        {
            var more = (all.Value - rows.Length).ToString("N0", CultureInfo.InvariantCulture);
            Paragraph(_language == Language.Chinese ? $"另有 {more} 项" : $"and {more} more", isSoft: true);
        }
    }

    /// <summary>A text to copy, folded away.</summary>
    public void Folded(string heading, string text)
    {
        var lines = string.Join('\n', text.TrimEnd('\n').Split('\n').Select(SvgWriter.Escaped));
        Line($"<details><summary>{SvgWriter.Escaped(heading)}</summary><pre>{lines}</pre></details>");
    }

    private static string Look(Column column) => column.IsNumber ? " class=\"num\"" : column.IsDay ? " class=\"day\"" : "";

    private void Line(string line) => _text.Append(line).Append('\n');
}
