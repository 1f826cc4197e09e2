using System.Collections.Immutable;

namespace CustomerService.Domain.Drawing;

/// <summary>How wide a text is, about: what a picture without fonts of its own can know.</summary>
internal static class TextWidth
{
    private const double Narrow = 0.56;
    private const double Capital = 0.68;
    private const double Broad = 0.9;
    private const char FirstWide = '\u2E80';
    private const string NeverFirst = "，。、；：！？）》】”’";

    /// <summary>The width in pixels at a font size.</summary>
    public static double Of(string text, double size) => text.Sum(c => c >= FirstWide ? 1 : Narrow) * size;

    /// <summary>The width in pixels at a font size, for texts that must not run over: capitals and broad letters count as what they are.</summary>
    public static double AtMost(string text, double size) =>
        text.Sum(c => c >= FirstWide ? 1 : c is 'm' or 'w' or 'M' or 'W' or '@' or '%' ? Broad : c is >= 'A' and <= 'Z' ? Capital : Narrow) * size;

    /// <summary>The text, cut off where it needs more than a width.</summary>
    public static string Within(string text, double size, double width) => Within(text, size, width, Of);

    /// <summary>The text on lines of a width: broken at spaces and between Chinese characters, in a word that is too long for a line, and cut off after the last line.</summary>
    public static ImmutableArray<string> Lines(string text, double size, double width, int most)
    {
        var rest = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var lines = ImmutableArray.CreateBuilder<string>();
        while (rest.Length > 0)
        {
            var fits = Fitting(rest, size, width);
            if (fits == rest.Length || lines.Count == most - 1)
            {
                lines.Add(fits == rest.Length ? rest : Within(rest, size, width, AtMost));
                break;
            }

            var end = Enumerable.Range(1, fits).LastOrDefault(at => MayBreak(rest, at), fits);
            lines.Add(rest[..end].TrimEnd());
            rest = rest[end..].TrimStart();
        }

        return lines.ToImmutable();
    }

    private static string Within(string text, double size, double width, Func<string, double, double> measure)
    {
        if (measure(text, size) <= width)
        {
            return text;
        }

        var kept = text.Length;
        while (kept > 0 && measure(text[..kept], size) + size > width)
        {
            kept--;
        }

        return kept == 0 ? "" : text[..(char.IsHighSurrogate(text[kept - 1]) ? kept - 1 : kept)].TrimEnd() + "…";
    }

    // How many characters stand on a line, one at least; both halves of a pair, or none.
    private static int Fitting(string text, double size, double width)
    {
        var (count, used) = (0, 0.0);
        while (count < text.Length && (used += AtMost(text[count..(count + 1)], size)) <= width)
        {
            count++;
        }

        count = Math.Max(1, count);
        return count == text.Length || !char.IsLowSurrogate(text[count]) ? count : count > 1 ? count - 1 : 2;
    }

    private static bool MayBreak(string text, int at) =>
        text[at] < FirstWide
            ? text[at] == ' ' || text[at - 1] >= FirstWide
            : !char.IsLowSurrogate(text[at]) && !NeverFirst.Contains(text[at], StringComparison.Ordinal);
}
