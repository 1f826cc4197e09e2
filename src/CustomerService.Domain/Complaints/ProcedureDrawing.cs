using System.Globalization;
using System.Text;

namespace CustomerService.Domain.Complaints;

/// <summary>Draws a procedure: a Mermaid state diagram, a Markdown table.</summary>
internal static class ProcedureDrawing
{
    public static string Mermaid(ComplaintProcedure procedure, Language language)
    {
        var text = new StringBuilder("stateDiagram-v2\n");
        var ids = new Dictionary<ComplaintState, string>();
        foreach (var code in procedure.Superstates.Select(s => s.State).Concat(procedure.States.Select(s => s.State)))
        {
            ids[code] = $"s{ids.Count}";   // Mermaid's own grammar is narrower than that of codes
        }

        DrawWithin(null, 1);
        text.Append("    [*] --> ").Append(ids[procedure.Initial]).Append('\n');
        foreach (var arrow in procedure.Rows.Where(row => !row.IsInternal).GroupBy(row => (row.From, row.To)))
        {
            var labels = arrow.Select(row => Label(procedure.NameOf(row.Trigger).In(language))).Distinct();
            text.Append(CultureInfo.InvariantCulture, $"    {ids[arrow.Key.From]} --> {ids[arrow.Key.To]}: {string.Join(" / ", labels)}\n");
        }

        foreach (var state in procedure.States.Where(state => state.IsClosed))
        {
            text.Append("    ").Append(ids[state.State]).Append(" --> [*]\n");
        }

        return text.ToString();

        void DrawWithin(ComplaintState? within, int depth)
        {
            var indent = new string(' ', 4 * depth);
            foreach (var superstate in procedure.Superstates.Where(s => s.Within == within))
            {
                text.Append(CultureInfo.InvariantCulture, $"{indent}state \"{Label(superstate.Name.In(language))}\" as {ids[superstate.State]} {{\n");
                DrawWithin(superstate.State, depth + 1);
                text.Append(indent).Append("}\n");
            }

            foreach (var state in procedure.States.Where(s => s.Within == within))
            {
                text.Append(CultureInfo.InvariantCulture, $"{indent}state \"{Label(state.Name.In(language))}\" as {ids[state.State]}\n");
            }
        }
    }

    public static string Table(ComplaintProcedure procedure, Language language)
    {
        var text = new StringBuilder(language == Language.Chinese
            ? "| 起始状态 | 触发 | 目标状态 | 角色 | 条件 |\n| --- | --- | --- | --- | --- |\n"
            : "| from | trigger | to | roles | conditions |\n| --- | --- | --- | --- | --- |\n");
        foreach (var row in procedure.Rows)
        {
            var to = row.IsInternal ? language == Language.Chinese ? "（不变）" : "(stays)" : Name(row.To);
            var roles = string.Join(", ", row.Roles.Select(role => procedure.NameOf(role).In(language)));
            var not = language == Language.Chinese ? "非：" : "not: ";
            var conditions = string.Join("; ", row.Requires.Select(c => c.Text.In(language)).Concat(row.Unless.Select(c => not + c.Text.In(language))));
            text.Append(CultureInfo.InvariantCulture, $"| {Cell(Name(row.From))} | {Cell(procedure.NameOf(row.Trigger).In(language))} (`{row.Trigger}`) | {Cell(to)} | {Cell(roles)} | {Cell(conditions)} |\n");
        }

        return text.ToString();

        string Name(ComplaintState state) => procedure.Find(state)!.Name.In(language);
    }

    // A quote ends a Mermaid label, a semicolon or line end ends its line, a hash begins an entity.
    private static string Label(string name) => string.Concat(name.Select(c => c switch
    {
        '#' => "#35;",
        '"' => "#quot;",
        ';' => "#59;",
        ':' => "#58;",
        '\r' or '\n' => " ",
        _ => c.ToString(),
    }));

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
