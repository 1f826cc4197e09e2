namespace CustomerService.Domain.Tests.Conventions;

/// <summary>The first table below a heading of a page.</summary>
internal static class MarkdownTable
{
    /// <summary>The cells of each row, trimmed; without the header and the rule below it.</summary>
    /// <exception cref="FormatException">The page has no such heading, no table below it, or a row with another number of cells.</exception>
    public static IReadOnlyList<string[]> Under(string page, string heading)
    {
        var lines = page.ReplaceLineEndings("\n").Split('\n');
        var start = Array.IndexOf(lines, heading);
        if (start < 0)
        {
            throw new FormatException($"The page has no heading '{heading}'.");
        }

        var table = lines.Skip(start + 1).TakeWhile(line => !line.StartsWith('#')).SkipWhile(line => !line.StartsWith('|')).TakeWhile(line => line.StartsWith('|')).Select(Cells).ToList();
        return table.Count < 2 ? throw new FormatException($"There is no table below '{heading}'.")
            : table.Find(row => row.Length != table[0].Length) is { } odd ? throw new FormatException($"The row '{string.Join(" | ", odd)}' has {odd.Length} cells, the header {table[0].Length}.")
            : table[2..];
    }

    private static string[] Cells(string line) => [.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim())];
}
