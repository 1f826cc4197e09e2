using System.Globalization;
using System.Text;
using CustomerService.Domain.Drawing;
using PdcaMove = CustomerService.Domain.Procedures.CaseMove<CustomerService.Domain.Planning.PdcaStep?, CustomerService.Domain.Planning.PdcaMoveKind>;
using Words = CustomerService.Domain.Procedures.CaseProcedureDrawing<CustomerService.Domain.Planning.PdcaStep?, CustomerService.Domain.Planning.PdcaMoveKind, CustomerService.Domain.Planning.PdcaCycle, CustomerService.Domain.Planning.PdcaEvent>;

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
        foreach (var move in procedure.Moves.Where(move => move.Act != PdcaMoveKind.Reopen))
        {
            text.Append(CultureInfo.InvariantCulture, $"    {Id(move.From)} --> {Id(move.To)}: {Label(procedure, move, language)}\n");
        }

        foreach (var back in procedure.Moves.Where(move => move.Act == PdcaMoveKind.Reopen && move.To == move.From - 1))
        {
            text.Append(CultureInfo.InvariantCulture, $"    {Id(back.From)} --> {Id(back.To)}: {back.Act.DisplayName.In(language)}\n");   // farther ways back would hide the wheel
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
            var requires = Words.Required(procedure, procedure.Find(step, PdcaMoveKind.Complete, step.Next)!, language, language == Language.Chinese ? "；" : "; ");
            var back = procedure.Moves.Where(move => move.Act == PdcaMoveKind.Reopen && move.From == step).Select(move => move.To!.Value.Number.ToString(CultureInfo.InvariantCulture));
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {step.Number} | {step.Stage.DisplayName.In(language)} | {step.DisplayName.In(language)} | {Words.Cell(requires)} | {string.Join(", ", back)} |\n");
        }

        return text.ToString();
    }

    private static string Id(PdcaStep? step) => step?.ToString() ?? "Closed";

    private static string Label(PdcaProcedure procedure, PdcaMove move, Language language) => move.Requires.IsEmpty
        ? move.Act.DisplayName.In(language)
        : MermaidText.Safe(Words.Required(procedure, move, language, language == Language.Chinese ? "、" : ", "));
}
