using System.Collections.Immutable;

namespace CustomerService.Domain.Planning;

/// <summary>The table that moves a PDCA cycle: which move leads from which step to which, and what it requires.</summary>
/// <remarks>
/// <para>
/// A rule book: immutable, checked as a whole when it is made. Every step is completed into the next one, the last one closes the cycle; ways back go
/// back; the conditions that ship stand where <see cref="Standard"/> has them. Hosts add conditions, or leave ways back out; they cannot let a step be skipped.
/// </para>
/// <para>Safe to share between threads. Stateless makes the moves; a table and a machine made from it always agree.</para>
/// </remarks>
/// <example><code>
/// var strict = PdcaProcedure.Standard.Requiring(PdcaStep.DraftMeasures, new PdcaCondition("two-measures", text, cycle => ...));
/// </code></example>
public sealed class PdcaProcedure
{
    private readonly PdcaEngine _engine;

    /// <summary>Makes a procedure from its rows.</summary>
    /// <param name="moves">The rows.</param>
    /// <exception cref="RuleBookException">The rows do not hold together; every fault is named.</exception>
    public PdcaProcedure(ImmutableArray<PdcaMove> moves)
    {
        Moves = moves.IsDefault ? [] : moves;
        PdcaProcedureCheck.ThrowIfFaulty(Moves);
        _engine = new PdcaEngine(Moves);
    }

    /// <summary>The procedure as the sources and the professional field have it: forward in order, back from anywhere within the cycle.</summary>
    public static PdcaProcedure Standard { get; } = new(
    [
        .. PdcaSteps.All.Select(step => new PdcaMove { From = step, Kind = PdcaMoveKind.Complete, To = step.Next, Requires = PdcaConditions.Of(step) }),
        .. PdcaSteps.All.SelectMany(from => PdcaSteps.All.Where(to => to < from).Select(to => new PdcaMove { From = from, Kind = PdcaMoveKind.Reopen, To = to })),
        new PdcaMove { From = null, Kind = PdcaMoveKind.OpenNextCycle, To = PdcaStep.AnalyzeSituation },
    ]);

    /// <summary>The rows.</summary>
    public ImmutableArray<PdcaMove> Moves { get; }

    /// <summary>The same procedure, where the completion of a step requires more.</summary>
    /// <param name="step">The step.</param>
    /// <param name="conditions">What it requires besides.</param>
    /// <returns>The procedure.</returns>
    public PdcaProcedure Requiring(PdcaStep step, params ImmutableArray<PdcaCondition> conditions) => new(
    [
        .. Moves.Select(move => move.Kind == PdcaMoveKind.Complete && move.From == step ? move with { Requires = [.. move.Requires, .. conditions] } : move),
    ]);

    /// <summary>The row for a move.</summary>
    /// <param name="from">The step at hand; null: the cycle is closed.</param>
    /// <param name="kind">How it moves.</param>
    /// <param name="to">The step that comes; null: the cycle is closed.</param>
    /// <returns>The row; null where there is none.</returns>
    public PdcaMove? Find(PdcaStep? from, PdcaMoveKind kind, PdcaStep? to) => Moves.FirstOrDefault(move => move.From == from && move.Kind == kind && move.To == to);

    /// <summary>Looks for faults of design in a procedure that holds together.</summary>
    /// <returns>The findings; none for <see cref="Standard"/>.</returns>
    public ImmutableArray<AuditFinding> Audit()
    {
        var findings = ImmutableArray.CreateBuilder<AuditFinding>();
        foreach (var step in PdcaSteps.All.Where(step => step.Number > 1 && !Moves.Any(move => move.Kind == PdcaMoveKind.Reopen && move.From == step)))
        {
            findings.Add(new AuditFinding(
                "audit.no-way-back", $"$.steps.{KebabCase.Of(step)}",
                new($"What turns out to be wrong at '{step.DisplayName.English}' cannot be put right in this cycle.", $"“{step.DisplayName.Chinese}”时发现的问题无法在本循环内纠正。"),
                new("Add a row that goes back.", "增加一条退回规则。")));
        }

        if (!Moves.Any(move => move.Kind == PdcaMoveKind.OpenNextCycle))
        {
            findings.Add(new AuditFinding(
                "audit.dead-end", "$.steps.closed",
                new("What is left over is never taken up: no next cycle begins.", "遗留问题无人处理：不会开始下一循环。"),
                new("Add a row that opens the next cycle.", "增加一条开始下一循环的规则。")));
        }

        return findings.ToImmutable();
    }

    /// <summary>Draws the procedure as a Mermaid state diagram.</summary>
    /// <param name="language">The language of the names.</param>
    /// <returns>The text of a <c>stateDiagram-v2</c>, with line feeds: stages as frames, and where any step goes back, one arrow for all.</returns>
    public string ToMermaid(Language language = Language.English) => PdcaDrawing.Mermaid(this, language);

    /// <summary>Writes the procedure as a Markdown table.</summary>
    /// <param name="language">The language of the names.</param>
    /// <returns>One line for each step, with line feeds.</returns>
    public string ToTable(Language language = Language.English) => PdcaDrawing.Table(this, language);

    /// <summary>Lets Stateless make a move whose row holds.</summary>
    internal PdcaStep? Fire(PdcaMove move, PdcaCycle cycle) => _engine.Fire(move, cycle);

    /// <summary>Asks Stateless whether a move would be made.</summary>
    internal bool CanFire(PdcaStep? from, PdcaMoveKind kind, PdcaStep? to, PdcaCycle cycle) => _engine.CanFire(from, kind, to, cycle);
}
