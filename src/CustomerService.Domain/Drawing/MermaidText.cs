namespace CustomerService.Domain.Drawing;

/// <summary>Texts inside Mermaid diagrams.</summary>
internal static class MermaidText
{
    /// <summary>A name on one line that ends nothing early.</summary>
    // A colon ends a name, a semicolon or line end its line, a hash begins an entity; percent signs could begin a comment.
    public static string Safe(string name) => string.Concat(name.ReplaceLineEndings(" ").Select(c => c switch
    {
        '#' => "#35;",
        ':' => "#58;",
        ';' => "#59;",
        '%' => "#37;",
        '<' => "#lt;",
        '>' => "#gt;",
        _ => char.IsControl(c) ? " " : c.ToString(),
    }));
}
