namespace CustomerService.Domain.Csv;

/// <summary>Makes the exception of a fault in a text: each kind of text has its own.</summary>
/// <param name="line">The physical line, from 1.</param>
/// <param name="column">The character in it, from 1.</param>
/// <param name="fault">What was expected and what was found, on one line.</param>
internal delegate FormatException CsvFault(int line, int column, string fault);

/// <summary>A piece of a text, quoted in a message.</summary>
internal static class Excerpt
{
    private const int Longest = 40;

    /// <summary>At most 40 characters, without line breaks, in quotes.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        var cut = text.Length > Longest;
        var length = cut ? Longest : text.Length;
        if (cut && char.IsHighSurrogate(text[length - 1]))
        {
            length--;
        }

        Span<char> shown = stackalloc char[length];
        for (var i = 0; i < length; i++)
        {
            shown[i] = char.IsControl(text[i]) || text[i] is '\u2028' or '\u2029' ? '\uFFFD' : text[i];
        }

        return cut ? $"'{shown}…'" : $"'{shown}'";
    }
}
