using System.Collections.Immutable;
using CustomerService.Domain.Procedures;
using PdcaCondition = CustomerService.Domain.Procedures.CaseCondition<CustomerService.Domain.Planning.PdcaCycle, CustomerService.Domain.Planning.PdcaEvent>;
using PdcaMove = CustomerService.Domain.Procedures.CaseMove<CustomerService.Domain.Planning.PdcaStep?, CustomerService.Domain.Planning.PdcaMoveKind>;

namespace CustomerService.Domain.Planning;

/// <summary>The table that moves a PDCA cycle: which move leads from which step to which, and what it requires. Null is the closed cycle, which is no step.</summary>
/// <remarks>
/// Every step is completed into the next one, the last one closes the cycle; ways back go back. Hosts add conditions, or leave out ways back and the way into the
/// next cycle; they cannot let a step be skipped.
/// </remarks>
/// <example><code>
/// var strict = PdcaProcedure.Standard.Requiring("strict", 1, PdcaStep.DraftMeasures,
///     new("two-measures", new("two measures", "两项措施"), cycle => cycle.Measures.Length &lt; 2 ? [new TwoMeasuresMissing()] : []));
/// string json = strict.ToJson();   // a file that names the condition by its code
/// </code></example>
public sealed class PdcaProcedure : CaseProcedure<PdcaStep?, PdcaMoveKind, PdcaCycle, PdcaEvent>
{
    /// <summary>Makes a procedure from its rows.</summary>
    /// <param name="id">Its id; a code.</param>
    /// <param name="version">Its version; 1 or more.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="moves">The rows.</param>
    /// <param name="conditions">The host's conditions that rows may name, beyond <see cref="PdcaConditions"/>.</param>
    /// <exception cref="RuleBookException">It does not hold together; every fault is named.</exception>
    public PdcaProcedure(string id, int version, LocalizedText name, ImmutableArray<PdcaMove> moves, params ImmutableArray<PdcaCondition> conditions)
        : base(PdcaShape.Value, id, version, name, moves, conditions)
    {
    }

    /// <summary>The procedure as the sources and the professional field have it: forward in order, back from anywhere within the cycle.</summary>
    public static PdcaProcedure Standard { get; } = new(PdcaShape.Value.Id, 1, new("PDCA cycle", "PDCA 循环"), PdcaShape.Value.Moves);

    /// <summary>Reads a procedure.</summary>
    /// <param name="json">The text, in the form of <see cref="CaseProcedure{TState, TAct, TCase, TEvent}.ToJson"/>.</param>
    /// <param name="conditions">The host's conditions that the text may name, beyond <see cref="PdcaConditions"/>.</param>
    /// <returns>The procedure.</returns>
    /// <exception cref="RuleBookException">It does not hold together; every fault is named with its JSON path.</exception>
    public static PdcaProcedure Parse(string json, params ImmutableArray<PdcaCondition> conditions)
    {
        var (id, version, name, moves) = CaseProcedureJson<PdcaStep?, PdcaMoveKind, PdcaCycle, PdcaEvent>.Read(json, PdcaShape.Value, conditions);
        return new(id, version, name, moves, conditions);
    }

    /// <summary>The same procedure under an id of its own, where the completion of a step requires more.</summary>
    /// <param name="id">The id; not that of the procedure that ships.</param>
    /// <param name="version">The version; 1 or more.</param>
    /// <param name="step">The step.</param>
    /// <param name="conditions">What it requires besides: conditions of the host, or some that ship.</param>
    /// <returns>The procedure.</returns>
    /// <exception cref="RuleBookException">It does not hold together; every fault is named.</exception>
    public PdcaProcedure Requiring(string id, int version, PdcaStep step, params ImmutableArray<PdcaCondition> conditions) =>
        new(id, version, Name, Requiring(move => move.Act == PdcaMoveKind.Complete && move.From == step, conditions), OwnAnd(conditions));

    /// <summary>Looks for faults of design in a procedure that holds together.</summary>
    /// <returns>The findings: steps from which nothing goes back (<c>audit.no-way-back</c>), and no way to the next cycle (<c>audit.dead-end</c>); none for <see cref="Standard"/>.</returns>
    public override ImmutableArray<AuditFinding> Audit()
    {
        var findings = ImmutableArray.CreateBuilder<AuditFinding>();
        foreach (var step in PdcaSteps.All.Where(step => step.Number > 1 && !Moves.Any(move => move.Act == PdcaMoveKind.Reopen && move.From == step)))
        {
            findings.Add(new AuditFinding(
                "audit.no-way-back", "$.moves",
                new($"What turns out to be wrong at '{step.DisplayName.English}' cannot be put right in this cycle.", $"“{step.DisplayName.Chinese}”时发现的问题无法在本循环内纠正。"),
                new("Add a row that goes back.", "增加一条退回规则。")));
        }

        if (!Moves.Any(move => move.Act == PdcaMoveKind.OpenNextCycle))
        {
            findings.Add(new AuditFinding(
                "audit.dead-end", "$.moves",
                new("What is left over is never taken up: no next cycle begins.", "遗留问题无人处理：不会开始下一循环。"),
                new("Add a row that opens the next cycle.", "增加一条开始下一循环的规则。")));
        }

        return findings.ToImmutable();
    }

    /// <summary>Draws the procedure as a Mermaid state diagram.</summary>
    /// <param name="language">The language of the names.</param>
    /// <returns>The text of a <c>stateDiagram-v2</c>, with line feeds: stages as frames, and of the ways back those to the step before.</returns>
    public override string ToMermaid(Language language = Language.English) => PdcaDrawing.Mermaid(this, language);

    /// <summary>Writes the procedure as a Markdown table.</summary>
    /// <param name="language">The language of the names.</param>
    /// <returns>One line for each step, with line feeds.</returns>
    public override string ToTable(Language language = Language.English) => PdcaDrawing.Table(this, language);
}
