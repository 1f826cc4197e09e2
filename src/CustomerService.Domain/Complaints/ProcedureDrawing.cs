using System.Globalization;
using System.Text;
using CustomerService.Domain.Commitments;

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
        foreach (var arrow in Arrows(procedure).GroupBy(arrow => (arrow.From, arrow.To)))
        {
            var labels = arrow.Select(each => Label(procedure.NameOf(each.Trigger).In(language))).Distinct();
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

    // An arrow for each authored transition; one that holds for every state of a frame is drawn from the frame, one that
    // leads back to every state of a frame to the frame.
    private static IEnumerable<(ComplaintState From, ComplaintState To, ComplaintTrigger Trigger)> Arrows(ComplaintProcedure procedure)
    {
        foreach (var transition in procedure.Transitions.Where(transition => transition.Kind != TransitionKind.Stay))
        {
            var rows = procedure.Rows.Where(row => row.Source == transition && !row.IsInternal).ToList();
            foreach (var (source, target) in transition.Kind == TransitionKind.Return
                ? rows.GroupBy(row => row.From).SelectMany(ways => Frames(procedure, [.. ways.Select(row => row.To)]).Select(frame => (ways.Key, frame)))
                : rows.GroupBy(row => row.To).SelectMany(ways => Frames(procedure, [.. ways.Select(row => row.From)]).Select(frame => (frame, ways.Key))))
            {
                yield return (source, target, transition.Trigger);
            }
        }
    }

    /// <summary>The fewest frames and states that hold exactly these states.</summary>
    private static IEnumerable<ComplaintState> Frames(ComplaintProcedure procedure, HashSet<ComplaintState> states)
    {
        var whole = procedure.Superstates.Where(frame => Inside(procedure, frame.State) is { Count: > 1 } inside && inside.IsSubsetOf(states)).Select(frame => frame.State).ToHashSet();
        bool Outermost(ComplaintState? within) => within is not { } frame || !(whole.Contains(frame) || !Outermost(procedure.Superstates.First(s => s.State == frame).Within));
        return procedure.Superstates.Where(frame => whole.Contains(frame.State) && Outermost(frame.Within)).Select(frame => frame.State)
            .Concat(procedure.States.Where(state => states.Contains(state.State) && Outermost(state.Within)).Select(state => state.State));
    }

    private static HashSet<ComplaintState> Inside(ComplaintProcedure procedure, ComplaintState frame) =>
    [
        .. procedure.States.Where(state => state.Within == frame).Select(state => state.State),
        .. procedure.Superstates.Where(inner => inner.Within == frame).SelectMany(inner => Inside(procedure, inner.State)),
    ];

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

        if (!procedure.Clocks.IsEmpty)
        {
            text.Append('\n');
            WriteClocks(procedure, language, text);
        }

        return text.ToString();

        string Name(ComplaintState state) => procedure.Find(state)!.Name.In(language);
    }

    // As their author wrote them: a superstate stays a superstate.
    private static void WriteClocks(ComplaintProcedure procedure, Language language, StringBuilder text)
    {
        text.Append(language == Language.Chinese
            ? "| 时钟 | 承诺 | 启动 | 计时 | 暂停 | 不计时 | 停止 | 重新受理时 | 延长与自动步骤 |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n"
            : "| clock | promise | starts on | runs in | held in | excluded in | stops on | on reopening | extensions and steps of time |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
        var closing = language == Language.Chinese ? "结案" : "closing";
        foreach (var clock in procedure.Clocks)
        {
            var starts = Fired(clock.StartsOn);
            var held = string.Join(", ", clock.HeldIn.Select(hold => $"{Name(hold.State)}{(language == Language.Chinese ? $"（{hold.Reason.DisplayName.Chinese}）" : $" ({hold.Reason.DisplayName.English})")}"));
            var stops = string.Join(", ", clock.StopsOn.Select(trigger => procedure.NameOf(trigger).In(language)).Append(closing));
            var reopening = clock.StartsOn.IsEmpty ? clock.OnReopen.DisplayName.In(language) : "";
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {Cell(clock.DisplayName.In(language))} (`{clock.Id}`) | {Cell(clock.Promise)} | {Cell(starts)} | {Cell(Names(clock.RunsIn))} | {Cell(held)} | {Cell(Names(clock.ExcludedIn))} | {Cell(stops)} | {reopening} | {Cell(More(clock))} |\n");
        }

        string More(ProcedureClock clock)
        {
            var zh = language == Language.Chinese;
            var parts = clock.Extensions.Select(extension => $"{extension.DisplayName.In(language)}{(zh ? "：" : ": ")}{extension.Promise}").ToList();
            if (clock.PerOwner)
            {
                parts.Add(zh ? "每个责任部门单独计时" : "a cycle for each accountable department");
            }

            if (clock.OnWarning is { } warning)
            {
                parts.Add($"{(zh ? "预警时：" : "on a warning: ")}{Fired([warning])}");
            }

            if (clock.OnLimit is { } limit)
            {
                parts.Add($"{(zh ? "到期时：" : "at the limit: ")}{Fired([limit])}{(clock.EndsPath ? zh ? "（结束该程序，不算超时）" : " (ends a path, nobody is late)" : "")}");
            }

            return string.Join(zh ? "；" : "; ", parts);
        }

        string Fired(IEnumerable<ComplaintTrigger> triggers) => string.Join(", ", triggers.Select(trigger => procedure.NameOf(trigger).In(language)));

        string Names(IEnumerable<ComplaintState> states) => string.Join(", ", states.Select(Name));

        string Name(ComplaintState state) => (procedure.Find(state)?.Name ?? procedure.Superstates.First(superstate => superstate.State == state).Name).In(language);
    }

    // A quote ends a Mermaid label, a semicolon or line end ends its line, a hash begins an entity.
    private static string Label(string name) => string.Concat(name.ReplaceLineEndings(" ").Select(c => c switch
    {
        '#' => "#35;",
        '"' => "#quot;",
        ';' => "#59;",
        ':' => "#58;",
        _ => c.ToString(),
    }));

    // A backslash would take the one before a bar for its own.
    private static string Cell(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
