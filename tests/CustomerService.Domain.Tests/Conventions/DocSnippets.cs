using System.Text.RegularExpressions;

namespace CustomerService.Domain.Tests.Conventions;

/// <summary>Code blocks of the pages, held against compiled tests and files of the samples.</summary>
/// <remarks>
/// A block names its counterpart behind the language: <c>csharp replay</c> is the <c>#region replay</c> in the body of a fact,
/// <c>json samples/x.json</c> a file below docs, <c>json x</c> the raw string literal in the region <c>x</c>.
/// </remarks>
internal static partial class DocSnippets
{
    /// <summary>Every fault of one page.</summary>
    /// <param name="page">Its text.</param>
    /// <param name="regions">The regions of the compiled snippets.</param>
    /// <param name="readFile">Gives a file below docs, or null where there is none.</param>
    public static IReadOnlyList<string> Faults(string page, IReadOnlyDictionary<string, Region> regions, Func<string, string?> readFile) =>
        [.. Blocks(page).SelectMany(block => Fault(block, regions, readFile).Select(fault => $"line {block.Line}: {fault}"))];

    /// <summary>The regions of source texts by name.</summary>
    /// <exception cref="FormatException">A name stands twice, or a region does not end.</exception>
    public static IReadOnlyDictionary<string, Region> Regions(params IEnumerable<string> sources)
    {
        var regions = new Dictionary<string, Region>();
        foreach (var source in sources)
        {
            var lines = Lines(source);
            var bodies = FactBodies(lines);
            for (var i = 0; i < lines.Length; i++)
            {
                if (RegionForm().Match(lines[i]) is not { Success: true } region)
                {
                    continue;
                }

                var name = region.Groups["name"].Value;
                var end = Array.FindIndex(lines, i, line => line.TrimStart().StartsWith("#endregion", StringComparison.Ordinal));
                var tested = bodies.Any(body => body.First < i && end < body.Last);
                if (end < 0 || !regions.TryAdd(name, new Region(Unindented(lines[(i + 1)..end]), tested)))
                {
                    throw new FormatException(end < 0 ? $"The region '{name}' does not end." : $"There are two regions '{name}'.");
                }
            }
        }

        return regions;
    }

    private static IEnumerable<string> Fault(Block block, IReadOnlyDictionary<string, Region> regions, Func<string, string?> readFile)
    {
        if (block.Language is not ("csharp" or "json"))
        {
            return block.Language is "bash" or "sh" or "sql" or "text" or "mermaid" ? []
                : [$"a block of '{block.Language}': write csharp, json, bash, sql, text or mermaid."];
        }

        if (block.Name.Length == 0)
        {
            return [$"a block of {block.Language} without a name: write ```{block.Language} name."];
        }

        if (block.Language == "json" && block.Name.EndsWith(".json", StringComparison.Ordinal))
        {
            return !block.Name.StartsWith("samples/", StringComparison.Ordinal) || block.Name.Contains("..", StringComparison.Ordinal) ? [$"'{block.Name}' is not a file below docs/samples."]
                : readFile(block.Name) is not { } file ? [$"there is no file docs/{block.Name}."]
                : Difference(block.Text, Unindented(Lines(file)), $"the file docs/{block.Name}");
        }

        return !regions.TryGetValue(block.Name, out var region) ? [$"there is no #region {block.Name}."]
            : !region.IsTested ? [$"the #region {block.Name} is not inside the body of a fact."]
            : block.Language == "csharp" ? Difference(block.Text, region.Text, $"the #region {block.Name}")
            : LiteralForm().Match(region.Text) is { Success: true } literal ? Difference(block.Text, Unindented(Lines(literal.Groups["text"].Value)), $"the raw string in the #region {block.Name}")
            : [$"the #region {block.Name} has no raw string literal on lines of its own."];
    }

    private static IEnumerable<string> Difference(string block, string counterpart, string name)
    {
        if (block == counterpart)
        {
            return [];
        }

        var (here, there) = (block.Split('\n'), counterpart.Split('\n'));
        var first = here.Zip(there).TakeWhile(pair => pair.First == pair.Second).Count();
        return [$"differs from {name} in its line {first + 1}: '{here.ElementAtOrDefault(first)}' here, '{there.ElementAtOrDefault(first)}' there."];
    }

    private static IEnumerable<Block> Blocks(string page)
    {
        var lines = Lines(page);
        for (var i = 0; i < lines.Length; i++)
        {
            if (FenceForm().Match(lines[i]) is not { Success: true } fence)
            {
                continue;
            }

            var end = Array.FindIndex(lines, i + 1, line => line.Trim() == fence.Groups["ticks"].Value);
            end = end < 0 ? lines.Length : end;
            yield return new Block(i + 1, fence.Groups["language"].Value, fence.Groups["name"].Value.Trim(), Unindented(lines[(i + 1)..end]));
            i = end;
        }
    }

    // From the brace that opens a fact to the brace below it in the same column: the format check keeps the columns true.
    private static List<(int First, int Last)> FactBodies(string[] lines)
    {
        var bodies = new List<(int, int)>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (!FactForm().IsMatch(lines[i]))
            {
                continue;
            }

            var column = Indent(lines[i]);
            var first = Array.FindIndex(lines, i, line => Indent(line) == column && line.Trim() == "{");
            var last = first < 0 ? -1 : Array.FindIndex(lines, first, line => Indent(line) == column && line.Trim() == "}");
            if (last > 0 && !lines[(i + 1)..first].Any(line => FactForm().IsMatch(line)))
            {
                bodies.Add((first, last));
            }
        }

        return bodies;
    }

    private static string Unindented(string[] lines)
    {
        var shift = lines.Where(line => line.Trim().Length > 0).Select(Indent).DefaultIfEmpty(0).Min();
        return string.Join('\n', lines.Select(line => line.Trim().Length == 0 ? "" : line[shift..].TrimEnd())).Trim('\n');
    }

    private static int Indent(string line) => line.Length - line.TrimStart().Length;

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');

    [GeneratedRegex(@"^\s*#region (?<name>\S+)\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex RegionForm();

    [GeneratedRegex(@"^\s*(?<ticks>```+)(?<language>\w*)(?<name>.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex FenceForm();

    [GeneratedRegex(@"^\s*\[(Fact|Theory)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex FactForm();

    [GeneratedRegex("\"\"\"\\n(?<text>.*?)\\n\\s*\"\"\"", RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex LiteralForm();

    /// <summary>A compiled snippet.</summary>
    /// <param name="Text">Its lines without common indentation.</param>
    /// <param name="IsTested">It lies in the body of a fact.</param>
    internal sealed record Region(string Text, bool IsTested);

    private sealed record Block(int Line, string Language, string Name, string Text);
}
