using System.Collections.Immutable;

namespace CustomerService.Domain.Complaints;

/// <summary>What a final response lacks.</summary>
public enum FinalLetterGap
{
    /// <summary>It gives no reasons (缺少理由).</summary>
    ReasonsMissing,

    /// <summary>It names no external route (未告知外部途径).</summary>
    RouteMissing,

    /// <summary>An alleged fact has no finding (事实未认定).</summary>
    FactWithoutFinding,

    /// <summary>A demand has no answer (要求未答复).</summary>
    DemandUnanswered,

    /// <summary>The decision contradicts the answers to the demands (决定与答复矛盾).</summary>
    DecisionContradictsAnswers,
}

/// <summary>Names of <see cref="FinalLetterGap"/>.</summary>
public static class FinalLetterGaps
{
    extension(FinalLetterGap gap)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => gap switch
        {
            FinalLetterGap.ReasonsMissing => new("no reasons", "缺少理由"),
            FinalLetterGap.RouteMissing => new("no external route", "未告知外部途径"),
            FinalLetterGap.FactWithoutFinding => new("fact without finding", "事实未认定"),
            FinalLetterGap.DemandUnanswered => new("demand without answer", "要求未答复"),
            FinalLetterGap.DecisionContradictsAnswers => new("decision contradicts the answers", "决定与答复矛盾"),
            _ => throw new ArgumentOutOfRangeException(nameof(gap), gap, "Not a value of FinalLetterGap."),
        };
    }
}

/// <summary>One thing a final response lacks.</summary>
/// <param name="Gap">What.</param>
/// <param name="Number">The number of the fact or demand; null where it is about the letter as a whole.</param>
public sealed record FinalLetterFinding(FinalLetterGap Gap, int? Number = null);

/// <summary>Checks whether a final response says all it has to: per fact a finding, per demand an answer, reasons, and where to go next.</summary>
/// <remarks>
/// Sources: the FCA's rule that a final response accepts, offers redress or rejects with reasons and tells of the ombudsman (DISP 1.6.2); ISO 10002:2018
/// clause 7. A decision contradicts the answers when a complaint that is not upheld grants a demand, or one that is upheld refuses them all.
/// </remarks>
public static class FinalLetter
{
    /// <summary>What a letter would lack.</summary>
    /// <param name="complaint">The complaint, before the letter.</param>
    /// <param name="decision">What is decided.</param>
    /// <param name="reasons">The reasons given.</param>
    /// <param name="externalRoute">The external route named.</param>
    /// <returns>Everything at once, in the order of <see cref="FinalLetterGap"/>; empty for a complete letter.</returns>
    public static ImmutableArray<FinalLetterFinding> Check(Complaint complaint, FinalDecision decision, string? reasons, string? externalRoute)
    {
        ArgumentNullException.ThrowIfNull(complaint);
        var snapshot = complaint.Snapshot;
        var answers = snapshot.DemandAnswers;
        var contradicts = decision switch
        {
            FinalDecision.NotUpheld => answers.Any(answer => answer.Outcome != DemandOutcome.Refused),
            FinalDecision.Upheld => answers.Length > 0 && answers.All(answer => answer.Outcome == DemandOutcome.Refused),
            _ => false,
        };
        return
        [
            .. string.IsNullOrWhiteSpace(reasons) ? [new FinalLetterFinding(FinalLetterGap.ReasonsMissing)] : ImmutableArray<FinalLetterFinding>.Empty,
            .. string.IsNullOrWhiteSpace(externalRoute) ? [new FinalLetterFinding(FinalLetterGap.RouteMissing)] : ImmutableArray<FinalLetterFinding>.Empty,
            .. ConditionFacts.WithoutFinding(snapshot, snapshot.Findings).Select(number => new FinalLetterFinding(FinalLetterGap.FactWithoutFinding, number)),
            .. ConditionFacts.Unanswered(snapshot).Select(number => new FinalLetterFinding(FinalLetterGap.DemandUnanswered, number)),
            .. contradicts ? [new FinalLetterFinding(FinalLetterGap.DecisionContradictsAnswers)] : ImmutableArray<FinalLetterFinding>.Empty,
        ];
    }
}
