using System.Globalization;
using System.Text;
using CustomerService.Domain.Drawing;

namespace CustomerService.Domain.Procedures;

/// <summary>Draws a procedure: a Mermaid state diagram, a Markdown table.</summary>
internal static class CaseProcedureDrawing<TState, TAct, TCase, TEvent>
    where TAct : struct, Enum
    where TCase : class
    where TEvent : class
{
    public static string Mermaid(CaseProcedure<TState, TAct, TCase, TEvent> procedure, CaseShape<TState, TAct, TCase, TEvent> shape, Language language)
    {
        var text = new StringBuilder("stateDiagram-v2\n");
        foreach (var state in shape.States)
        {
            text.Append(CultureInfo.InvariantCulture, $"    state \"{shape.NameOfState(state).In(language)}\" as {state}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"    [*] --> {shape.States[0]}\n");
        foreach (var move in procedure.Moves)
        {
            text.Append(CultureInfo.InvariantCulture, $"    {move.From} --> {move.To}: {MermaidText.Safe(Label(procedure, shape, move, language))}\n");
        }

        foreach (var state in shape.States.Where(state => shape.IsEnd(state)))
        {
            text.Append(CultureInfo.InvariantCulture, $"    {state} --> [*]\n");
        }

        return text.ToString();
    }

    public static string Table(CaseProcedure<TState, TAct, TCase, TEvent> procedure, CaseShape<TState, TAct, TCase, TEvent> shape, Language language)
    {
        var text = new StringBuilder(language == Language.Chinese
            ? "| 当前状态 | 操作 | 到达状态 | 条件 |\n| --- | --- | --- | --- |\n"
            : "| from | act | to | requires |\n| --- | --- | --- | --- |\n");
        foreach (var move in procedure.Moves)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {shape.NameOfState(move.From).In(language)} | {shape.NameOfAct(move.Act).In(language)} | {shape.NameOfState(move.To).In(language)} | {Cell(Required(procedure, move, language, language == Language.Chinese ? "；" : "; "))} |\n");
        }

        return text.ToString();
    }

    /// <summary>What a row requires, in words.</summary>
    public static string Required(CaseProcedure<TState, TAct, TCase, TEvent> procedure, CaseMove<TState, TAct> move, Language language, string separator) =>
        string.Join(separator, move.Requires.Select(code => procedure.Condition(code).Text.In(language)));

    public static string Cell(string text) => text.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal);

    private static string Label(CaseProcedure<TState, TAct, TCase, TEvent> procedure, CaseShape<TState, TAct, TCase, TEvent> shape, CaseMove<TState, TAct> move, Language language)
    {
        var act = shape.NameOfAct(move.Act).In(language);
        return move.Requires.IsEmpty ? act : $"{act} [{Required(procedure, move, language, language == Language.Chinese ? "、" : ", ")}]";
    }
}
