using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CustomerService.Domain.Drawing;

namespace CustomerService.Domain.Complaints.Conformance.Reports;

/// <summary>Who hands cases to whom, as a graph: departments on a circle, an arrow for each hand-over, the wider the more often.</summary>
/// <remarks>
/// <para>
/// The same hand-overs give the same graph, in whatever order they come. Of many departments the <see cref="MostDepartments"/> with the most
/// hand-overs are drawn, of their hand-overs the <see cref="MostArrows"/> most frequent ones; the description says how much is left out.
/// </para>
/// <para>Names of departments are texts of a log: they are escaped, and cut where they are long.</para>
/// </remarks>
public static class HandOverGraph
{
    /// <summary>The most departments that are drawn.</summary>
    public const int MostDepartments = 16;

    /// <summary>The most arrows that are drawn.</summary>
    public const int MostArrows = 60;

    /// <summary>Draws the graph.</summary>
    /// <param name="handOvers">The hand-overs, as <see cref="ConformanceReport.HandOvers"/> or a summary has them; those of the same pair are added up.</param>
    /// <param name="language">The language of title and description.</param>
    /// <returns>An SVG document of its own, in light and dark, without script; null where there are no hand-overs.</returns>
    /// <exception cref="ArgumentException">The array was never made, or has a null.</exception>
    /// <exception cref="OverflowException">The hand-overs of a pair add up to more than 2^63.</exception>
    public static string? ToSvg(ImmutableArray<LogHandOver> handOvers, Language language) =>
        Drawn(Checked(handOvers), new ReportWords(language))?.Standalone();

    /// <summary>Writes the graph in Mermaid, a text that many pages draw.</summary>
    /// <param name="handOvers">The hand-overs.</param>
    /// <returns>A flow chart with the departments and arrows of <see cref="ToSvg"/>; only its first line where there are no hand-overs.</returns>
    /// <exception cref="ArgumentException">The array was never made, or has a null.</exception>
    public static string ToMermaid(ImmutableArray<LogHandOver> handOvers)
    {
        var graph = HandOverLayout.Of(Checked(handOvers));
        var text = new StringBuilder("flowchart LR\n");
        for (var i = 0; i < graph.Departments.Length; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"    d{i}[\"{Label(graph.Departments[i])}\"]\n");
        }

        foreach (var arrow in graph.Arrows)
        {
            text.Append(CultureInfo.InvariantCulture, $"    d{arrow.From} -->|{arrow.Times}| d{arrow.To}\n");
        }

        return text.ToString();
    }

    internal static Picture? Drawn(ImmutableArray<LogHandOver> handOvers, ReportWords words) =>
        handOvers.IsEmpty ? null : new HandOverDrawing(HandOverLayout.Of(handOvers), words).Picture();

    private static ImmutableArray<LogHandOver> Checked(ImmutableArray<LogHandOver> handOvers) => handOvers.IsDefault || handOvers.Contains(null!)
        ? throw new ArgumentException("Hand-overs are an array without nulls.", nameof(handOvers))
        : handOvers;

    // A quote ends a Mermaid label, a hash begins an entity, and what looks like markup must stay text.
    private static string Label(string name) => string.Concat(ReportWords.Clip(name).Select(c => c switch
    {
        '#' => "#35;",
        '"' => "#quot;",
        '<' => "#lt;",
        '>' => "#gt;",
        '&' => "#amp;",
        '`' => "#96;",
        '\\' => "#92;",
        _ => char.IsControl(c) || c is '\u2028' or '\u2029' ? " " : c.ToString(),
    }));
}
