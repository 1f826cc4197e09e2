using System.Collections.Immutable;
using System.Text;

namespace CustomerService.Domain.Customers.Relations;

/// <summary>Losses counted by kind and cause.</summary>
/// <remarks>Immutable. Sources: kinds [003 c6 q27], causes [003 c4 q24], elements of the system [003 c4 q28].</remarks>
public sealed class ChurnTable
{
    private readonly ImmutableArray<CustomerLost> _losses;

    private ChurnTable(ImmutableArray<CustomerLost> losses) => _losses = losses;

    /// <summary>How many were lost.</summary>
    public int Total => _losses.Length;

    /// <summary>Counts losses.</summary>
    /// <param name="losses">The losses, of any number of relations.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">A loss is null.</exception>
    public static ChurnTable Of(IEnumerable<CustomerLost> losses)
    {
        ArgumentNullException.ThrowIfNull(losses);
        ImmutableArray<CustomerLost> all = [.. losses];
        return all.Contains(null!) ? throw new ArgumentException("A loss is there.", nameof(losses)) : new ChurnTable(all);
    }

    /// <summary>The losses of one kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>Their number.</returns>
    public int Count(ChurnKind kind) => _losses.Count(loss => loss.Kind == kind);

    /// <summary>The losses of one kind and cause.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="cause">The cause; null: none on our side was named.</param>
    /// <returns>Their number.</returns>
    public int Count(ChurnKind kind, ChurnCause? cause) => _losses.Count(loss => loss.Kind == kind && loss.Cause == cause);

    /// <summary>The losses of which an element of the system was a cause; one loss may count for several.</summary>
    /// <param name="element">The element.</param>
    /// <returns>Their number.</returns>
    public int Count(ServiceSystemElement element) => _losses.Count(loss => loss.Elements.Contains(element));

    /// <summary>The share of one kind among all losses.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>A share in [0, 1]; null: nobody was lost, so there is no share.</returns>
    public double? ShareOf(ChurnKind kind) => Total == 0 ? null : (double)Count(kind) / Total;

    /// <summary>The table as Markdown: a row for each kind, a column for each cause.</summary>
    /// <param name="language">The language.</param>
    /// <returns>Lines that end with a line feed.</returns>
    public string ToMarkdown(Language language)
    {
        var chinese = language == Language.Chinese;
        var text = new StringBuilder();
        ChurnCause?[] causes = [.. Enum.GetValues<ChurnCause>(), null];
        Line([chinese ? "流失类型" : "kind of loss", .. causes.Select(cause => cause?.DisplayName.In(language) ?? (chinese ? "无我方原因" : "no cause of ours")), chinese ? "合计" : "total"]);
        text.Append('|').Insert(text.Length, " --- |", causes.Length + 2).Append('\n');
        foreach (var kind in Enum.GetValues<ChurnKind>())
        {
            Line([kind.DisplayName.In(language), .. causes.Select(cause => Number(Count(kind, cause))), Number(Count(kind))]);
        }

        Line([chinese ? "合计" : "total", .. causes.Select(cause => Number(_losses.Count(loss => loss.Cause == cause))), Number(Total)]);
        return text.ToString();

        void Line(IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

        static string Number(int count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
