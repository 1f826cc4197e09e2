using System.Collections.Immutable;
using System.Globalization;

namespace CustomerService.Domain.Planning;

/// <summary>Whether the rows of a procedure hold together.</summary>
internal static class PdcaProcedureCheck
{
    public static void ThrowIfFaulty(ImmutableArray<PdcaMove> moves)
    {
        var faults = new RuleBookFaults();
        for (var i = 0; i < moves.Length; i++)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"$.moves[{i}]");
            if (moves[i] is not { } move)
            {
                faults.Add(place, "rule-book.missing-property", "A row is missing.");
                continue;
            }

            if (WrongWay(move) is { } wrong)
            {
                faults.Add(place, "rule-book.contradiction", $"{move}: {wrong}");
            }

            if (moves[..i].Any(before => before is not null && (before.From, before.Kind, before.To) == (move.From, move.Kind, move.To)))
            {
                faults.Add(place, "rule-book.duplicate-row", $"{move} stands twice.");
            }

            if (move.Kind == PdcaMoveKind.Complete && move.From is { } step && PdcaConditions.Of(step).Where(condition => !move.Requires.Contains(condition)).ToList() is [_, ..] lacking)
            {
                faults.Add(place, "rule-book.contradiction", $"{move} must require {string.Join(", ", lacking)}: nothing is forgotten in a cycle.");
            }

            foreach (var twice in move.Requires.GroupBy(condition => condition?.Code).Where(group => group.Key is null || group.Count() > 1))
            {
                faults.Add(place, twice.Key is null ? "rule-book.missing-property" : "rule-book.stands-twice", twice.Key is null ? "A condition is missing." : $"The condition {twice.Key} stands twice.");
            }
        }

        foreach (var step in PdcaSteps.All.Where(step => !moves.Any(move => move is { Kind: PdcaMoveKind.Complete } && move.From == step)))
        {
            faults.Add("$.moves", "rule-book.missing-property", $"Nothing completes {step}.");
        }

        faults.ThrowIfAny("PDCA procedure");
    }

    private static string? WrongWay(PdcaMove move) => move.Kind switch
    {
        PdcaMoveKind.Complete when move.From is not { } step => "a closed cycle has no step to complete.",
        PdcaMoveKind.Complete when move.From is { } step && move.To != step.Next => "a step is completed into the next one; none is skipped.",
        PdcaMoveKind.Reopen when move.From is null || move.To is null || move.To >= move.From => "a cycle goes back to an earlier step of its own; a closed one is not opened again.",
        PdcaMoveKind.OpenNextCycle when move.From is not null || move.To != PdcaStep.AnalyzeSituation => "the next cycle begins with the first step when this one is closed.",
        PdcaMoveKind.Complete or PdcaMoveKind.Reopen or PdcaMoveKind.OpenNextCycle => null,
        _ => "that is no kind of move.",
    };
}
