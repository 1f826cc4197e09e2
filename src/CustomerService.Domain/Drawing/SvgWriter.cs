using System.Globalization;
using System.Text;
using System.Xml;

namespace CustomerService.Domain.Drawing;

/// <summary>Writes the elements of an SVG document, one a line; numbers with one decimal, texts escaped.</summary>
internal sealed class SvgWriter
{
    private readonly StringBuilder _text = new();

    public static string Number(double value) => (Math.Round(value, 1, MidpointRounding.AwayFromZero) + 0.0).ToString("0.#", CultureInfo.InvariantCulture);

    public static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                escaped.Append(c).Append(text[++i]);
                continue;
            }

            escaped.Append(c switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                '\r' or '\n' or '\t' => " ",
                _ => XmlConvert.IsXmlChar(c) ? c.ToString() : "\uFFFD",
            });
        }

        return escaped.ToString();
    }

    public SvgWriter Raw(string line)
    {
        _text.Append(line).Append('\n');
        return this;
    }

    public SvgWriter Element(string name, string text) => Raw($"<{name}>{Escaped(text)}</{name}>");

    public SvgWriter Rect(double x, double y, double width, double height, string look, double round = 0, string? tip = null)
    {
        var rect = $"<rect class=\"{look}\" x=\"{Number(x)}\" y=\"{Number(y)}\" width=\"{Number(width)}\" height=\"{Number(height)}\"{(round > 0 ? $" rx=\"{Number(round)}\"" : "")}";
        return Raw(tip is null ? rect + "/>" : $"{rect}><title>{Escaped(tip)}</title></rect>");
    }

    public SvgWriter Line(double x1, double y1, double x2, double y2, string look) =>
        Raw($"<line class=\"{look}\" x1=\"{Number(x1)}\" y1=\"{Number(y1)}\" x2=\"{Number(x2)}\" y2=\"{Number(y2)}\"/>");

    public SvgWriter Path(string look, string path) => Raw($"<path class=\"{look}\" d=\"{path}\"/>");

    public SvgWriter Text(double x, double y, string look, string text) =>
        text.Length == 0 ? this : Raw($"<text class=\"{look}\" x=\"{Number(x)}\" y=\"{Number(y)}\">{Escaped(text)}</text>");

    public override string ToString() => _text.ToString();
}
