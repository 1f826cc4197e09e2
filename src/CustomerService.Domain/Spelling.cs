using System.Text;

namespace CustomerService.Domain;

/// <summary>Finds the word that was probably meant.</summary>
internal static class Spelling
{
    /// <summary>A hint to append to a message, or nothing where no known word is near.</summary>
    public static string DidYouMean(string word, IEnumerable<string> known)
    {
        var words = known.ToList();
        if (word.Length > 1 && words.FirstOrDefault(candidate => candidate.StartsWith(word, StringComparison.OrdinalIgnoreCase)) is { } longer)
        {
            return $" (did you mean '{longer}'?)";
        }

        var nearest = words.Select(candidate => (candidate, distance: Distance(word, candidate))).OrderBy(pair => pair.distance).FirstOrDefault();
        return nearest.candidate is not null && nearest.distance <= Math.Max(2, word.Length / 4) ? $" (did you mean '{nearest.candidate}'?)" : "";
    }

    // Levenshtein's distance, one row at a time; words are short, so the cap only guards against hostile input.
    private static int Distance(string left, string right)
    {
        if (left.Length > 2 * CodeText.MaxLength || right.Length > 2 * CodeText.MaxLength)
        {
            return int.MaxValue;
        }

        Span<int> row = stackalloc int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var substitute = diagonal + (char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substitute, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[right.Length];
    }
}

/// <summary>The stable JSON name of an enum's value: <c>BasicallyTrue</c> is <c>basically-true</c>.</summary>
internal static class KebabCase
{
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        var kebab = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && kebab.Length > 0)
            {
                kebab.Append('-');
            }

            kebab.Append(char.ToLowerInvariant(c));
        }

        return kebab.ToString();
    }
}
