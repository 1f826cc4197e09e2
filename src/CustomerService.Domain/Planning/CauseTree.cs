using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CustomerService.Domain.Drawing;

namespace CustomerService.Domain.Planning;

/// <summary>The causes of a cycle as a tree: the bones of the cause-and-effect diagram (鱼骨图), and under them the answers to "why?".</summary>
/// <remarks>Immutable. Causes have the numbers they have in the cycle; the first is 1.</remarks>
public sealed class CauseTree
{
    private readonly PdcaCycle _cycle;

    /// <summary>Makes the tree of a cycle.</summary>
    /// <param name="cycle">The cycle.</param>
    public CauseTree(PdcaCycle cycle)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        _cycle = cycle;
    }

    /// <summary>The causes directly under the problem, by number.</summary>
    public ImmutableArray<int> Roots => Under(null);

    /// <summary>The bones: each category with the causes that hang on it; those that ship first and in their order, the host's own by code, causes without one last.</summary>
    public ImmutableArray<(CauseCategory? Category, ImmutableArray<int> Causes)> Bones =>
    [
        .. Roots.GroupBy(root => _cycle.Causes[root - 1].Category)
            .OrderBy(bone => bone.Key is null ? int.MaxValue : CauseCategory.Shipped.IndexOf(bone.Key.Value) is var place and >= 0 ? place : CauseCategory.Shipped.Length)
            .ThenBy(bone => bone.Key?.Value, StringComparer.Ordinal)
            .Select(bone => (bone.Key, bone.ToImmutableArray())),
    ];

    /// <summary>The answers to "why?" about a cause, by number.</summary>
    /// <param name="cause">The number of the cause.</param>
    /// <returns>None where nobody asked on.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such cause.</exception>
    public ImmutableArray<int> Answers(int cause) => Under(Known(cause));

    /// <summary>The chain of "why?" that led to a cause.</summary>
    /// <param name="cause">The number of the cause.</param>
    /// <returns>From the cause directly under the problem down to the cause itself.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such cause.</exception>
    public ImmutableArray<int> Chain(int cause)
    {
        var chain = new Stack<int>();
        for (int? at = Known(cause); at is { } number; at = _cycle.Causes[number - 1].Under)
        {
            chain.Push(number);
        }

        return [.. chain];
    }

    /// <summary>Writes the tree as a nested Markdown list, the main cause in bold.</summary>
    /// <param name="language">The language of the categories.</param>
    /// <returns>Lines with line feeds; empty where no cause was found. Nothing in the texts acts as markup.</returns>
    public string ToMarkdown(Language language = Language.English)
    {
        var text = new StringBuilder();
        foreach (var (category, causes) in Bones)
        {
            var depth = category is null ? 0 : 1;
            if (category is { } bone)
            {
                text.Append("- ").Append(bone.DisplayName.In(language)).Append('\n');
            }

            foreach (var cause in causes)
            {
                Write(cause, depth);
            }
        }

        return text.ToString();

        void Write(int cause, int depth)
        {
            var mark = _cycle.MainCause?.Cause == cause ? "**" : "";
            text.Append(' ', 2 * depth).Append(CultureInfo.InvariantCulture, $"- {mark}{MarkdownText.Escaped($"{cause}. {_cycle.Causes[cause - 1].Text}")}{mark}\n");
            foreach (var answer in Answers(cause))
            {
                Write(answer, depth + 1);
            }
        }
    }

    /// <summary>Draws the cause-and-effect diagram: the problems at the head, the bones above and below the spine, under each cause what was answered to "why?", the main cause in bold on a ground of its own.</summary>
    /// <param name="language">The language of the categories and the description; texts stay as they were given.</param>
    /// <returns>An SVG document of its own that grows with the tree. A text of more than three lines is cut off in it and whole in its tooltip.</returns>
    public string ToSvg(Language language = Language.English) => FishboneChart.Of(this, _cycle, language).Standalone();

    private ImmutableArray<int> Under(int? above) => [.. Enumerable.Range(1, _cycle.Causes.Length).Where(number => _cycle.Causes[number - 1].Under == above)];

    private int Known(int cause) => cause >= 1 && cause <= _cycle.Causes.Length ? cause : throw new ArgumentOutOfRangeException(nameof(cause), cause, $"The cycle has {_cycle.Causes.Length} causes; the first is 1.");
}
