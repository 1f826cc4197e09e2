using System.Text;

namespace CustomerService.Domain.Drawing;

/// <summary>Texts inside Markdown.</summary>
internal static class MarkdownText
{
    // What acts as markup wherever it stands; a dot or parenthesis behind a number and the bullets act at the beginning of a line only.
    private const string Active = "\\`*_{}[]<>#|~&$!";

    /// <summary>A text on one line of which nothing acts as markup.</summary>
    public static string Escaped(string text)
    {
        var line = new StringBuilder(text.Length + 8);
        foreach (var c in text.ReplaceLineEndings(" ").Trim())
        {
            if (Active.Contains(c, StringComparison.Ordinal))
            {
                line.Append('\\');
            }

            line.Append(char.IsControl(c) ? ' ' : c);
        }

        var digits = 0;
        while (digits < line.Length && char.IsAsciiDigit(line[digits]))
        {
            digits++;
        }

        if (line.Length > 0 && line[0] is ('+' or '-' or '='))
        {
            line.Insert(0, '\\');
        }
        else if (digits > 0 && digits < line.Length && line[digits] is ('.' or ')') && (digits + 1 == line.Length || line[digits + 1] == ' '))
        {
            line.Insert(digits, '\\');
        }

        return line.ToString();
    }
}
