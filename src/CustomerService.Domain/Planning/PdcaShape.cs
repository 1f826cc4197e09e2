using CustomerService.Domain.Procedures;
using PdcaMove = CustomerService.Domain.Procedures.CaseMove<CustomerService.Domain.Planning.PdcaStep?, CustomerService.Domain.Planning.PdcaMoveKind>;

namespace CustomerService.Domain.Planning;

/// <summary>What all procedures of PDCA cycles have in common.</summary>
internal static class PdcaShape
{
    public static CaseShape<PdcaStep?, PdcaMoveKind, PdcaCycle, PdcaEvent> Value { get; } = new()
    {
        Kind = "PDCA procedure",
        Id = "pdca",
        States = [.. PdcaSteps.All.Select(step => (PdcaStep?)step), null],
        IsEnd = step => step is null,
        KeyOf = step => step is { } open ? KebabCase.Of(open) : "closed",
        NameOfState = PdcaSteps.NameOf,
        NameOfAct = kind => kind.DisplayName,
        Conditions = PdcaConditions.All,
        Moves =
        [
            .. PdcaSteps.All.Select(step => new PdcaMove(step, PdcaMoveKind.Complete, step.Next, PdcaConditions.Of(step))),
            .. PdcaSteps.All.SelectMany(from => PdcaSteps.All.Where(to => to < from).Select(to => new PdcaMove(from, PdcaMoveKind.Reopen, to))),
            new(null, PdcaMoveKind.OpenNextCycle, PdcaStep.AnalyzeSituation),
        ],
        MayLack = move => move.Act != PdcaMoveKind.Complete,
        WhyNoWay = move => move.Act switch
        {
            PdcaMoveKind.Complete when move.From is null => "a closed cycle has no step to complete.",
            PdcaMoveKind.Complete => "a step is completed into the next one; none is skipped.",
            PdcaMoveKind.Reopen => "a cycle goes back to an earlier step of its own; a closed one is not opened again.",
            PdcaMoveKind.OpenNextCycle => "the next cycle begins with the first step when this one is closed.",
            _ => "that is no kind of move.",
        },
    };
}
