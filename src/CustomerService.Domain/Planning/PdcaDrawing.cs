using System.Globalization;
using System.Text;

namespace CustomerService.Domain.Planning;

/// <summary>Draws a PDCA procedure: a Mermaid state diagram, a Markdown table.</summary>
internal static class PdcaDrawing
{
    public static string Mermaid(PdcaProcedure procedure, Language language)
    {
        var text = new StringBuilder("stateDiagram-v2\n");
        foreach (var stage in Enum.GetValues<PdcaStage>())
        {
            text.Append(CultureInfo.InvariantCulture, $"    state \"{stage.DisplayName.In(language)}\" as {stage}Stage {{\n");
            foreach (var step in stage.Steps)
            {
                text.Append(CultureInfo.InvariantCulture, $"        state \"{step.Number} {step.DisplayName.In(language)}\" as {step}\n");
            }

            text.Append("    }\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"    state \"{PdcaSteps.ClosedName.In(language)}\" as Closed\n    [*] --> {PdcaStep.AnalyzeSituation}\n");
        foreach (var move in procedure.Moves.Where(move => move.Kind != PdcaMoveKind.Reopen))
        {
            text.Append(CultureInfo.InvariantCulture, $"    {Id(move.From)} --> {Id(move.To)}: {Label(move, language)}\n");
        }

        foreach (var back in procedure.Moves.Where(move => move.Kind == PdcaMoveKind.Reopen && move.To == move.From - 1))
        {
            text.Append(CultureInfo.InvariantCulture, $"    {Id(back.From)} --> {Id(back.To)}: {back.Kind.DisplayName.In(language)}\n");   // farther ways back would hide the wheel
        }

        return text.Append("    Closed --> [*]\n").ToString();
    }

    public static string Table(PdcaProcedure procedure, Language language)
    {
        var text = new StringBuilder(language == Language.Chinese
            ? "| 序号 | 阶段 | 步骤 | 完成条件 | 可退回至 |\n| --- | --- | --- | --- | --- |\n"
            : "| no. | stage | step | completed when | goes back to |\n| --- | --- | --- | --- | --- |\n");
        foreach (var step in PdcaSteps.All)
        {
            var requires = procedure.Find(step, PdcaMoveKind.Complete, step.Next)!.Requires.Select(condition => condition.Text.In(language));
            var back = procedure.Moves.Where(move => move.Kind == PdcaMoveKind.Reopen && move.From == step).Select(move => move.To!.Value.Number.ToString(CultureInfo.InvariantCulture));
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {step.Number} | {step.Stage.DisplayName.In(language)} | {step.DisplayName.In(language)} | {Cell(string.Join(language == Language.Chinese ? "；" : "; ", requires))} | {string.Join(", ", back)} |\n");
        }

        return text.ToString();
    }

    private static string Id(PdcaStep? step) => step?.ToString() ?? "Closed";

    private static string Label(PdcaMove move, Language language) => move.Requires.IsEmpty
        ? move.Kind.DisplayName.In(language)
        : string.Join(language == Language.Chinese ? "、" : ", ", move.Requires.Select(condition => Plain(condition.Text.In(language))));

    // A colon or a line break would end the label.
    private static string Plain(string text) => text.ReplaceLineEndings(" ").Replace(':', ' ').Replace(';', ',');

    private static string Cell(string text) => text.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal);
}
