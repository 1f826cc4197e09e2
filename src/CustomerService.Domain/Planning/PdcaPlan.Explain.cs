using System.Collections.Immutable;
using CustomerService.Domain.Procedures;
using NodaTime;

namespace CustomerService.Domain.Planning;

/// <summary>One thing that can be tried with a plan: whether it can be done now, and if not, what is lacking.</summary>
public sealed record PdcaOption
{
    /// <summary>What would be done.</summary>
    public required PdcaAct Act { get; init; }

    /// <summary>The step it leads to; null where it moves nothing, or closes the cycle.</summary>
    public PdcaStep? To { get; init; }

    /// <summary>What stands in the way, of all that can be judged before the act: what it brings is judged when it is tried.</summary>
    public required ImmutableArray<DomainError> Unmet { get; init; }

    /// <summary>Nothing that can be judged before the act stands in the way.</summary>
    public bool IsPermitted => Unmet.IsEmpty;

    /// <summary>The option on one line.</summary>
    /// <returns>The act, where it leads, and what stands in the way.</returns>
    public override string ToString() => $"{KebabCase.Of(Act)}{(To is { } step ? $" {KebabCase.Of(step)}" : "")}{(IsPermitted ? "" : $": {string.Join(" ", Unmet)}")}";

    /// <summary>Equal when every part is, the reasons in order.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(PdcaOption? other) => other is not null && (Act, To) == (other.Act, other.To) && Unmet.AsSpan().SequenceEqual(other.Unmet.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Act, To, Unmet.Length);
}

/// <content>What can be done next, what cannot, and why.</content>
public sealed partial class PdcaPlan
{
    /// <summary>Everything that has a place at the step at hand, and what each still lacks.</summary>
    /// <param name="at">When it would be done.</param>
    /// <returns>The acts in the order of <see cref="PdcaAct"/>, those that lack something included; one for each step that the cycle can go back to.</returns>
    public ImmutableArray<PdcaOption> Options(Instant at) =>
    [
        .. Enum.GetValues<PdcaAct>().Where(act => act is not (PdcaAct.Draft or PdcaAct.Reopen or PdcaAct.OpenNextCycle) && Step is { } step && act.Steps.Contains(step))
            .Select(act => new PdcaOption { Act = act, To = Completions(act) is [.., { To: var to }] ? to : null, Unmet = Explain(act, at) }),
        .. PdcaSteps.All.Where(step => Procedure.Find(Step, PdcaMoveKind.Reopen, step) is not null)
            .Select(step => new PdcaOption { Act = PdcaAct.Reopen, To = step, Unmet = [.. PlaceFaults(PdcaAct.Reopen, at), .. ReopenFaults(step, null)] }),
        .. IsClosed ? [new PdcaOption { Act = PdcaAct.OpenNextCycle, To = PdcaStep.AnalyzeSituation, Unmet = Explain(PdcaAct.OpenNextCycle, at) }] : ImmutableArray<PdcaOption>.Empty,
    ];

    /// <summary>What stands in the way of an act.</summary>
    /// <param name="act">The act.</param>
    /// <param name="at">When it would be done.</param>
    /// <returns>
    /// Everything that can be judged before the act; none where nothing stands in the way. Whether there is anything to act on is judged at the act's own step: see <see cref="NothingToActOn"/>. What
    /// the act brings (a text, a number, a day) is judged when it is tried, and refused with the exact reason.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The act drafts a plan, or is none.</exception>
    public ImmutableArray<DomainError> Explain(PdcaAct act, Instant at)
    {
        if (act == PdcaAct.Draft || !Enum.IsDefined(act))
        {
            throw new ArgumentOutOfRangeException(nameof(act), act, "Not an act on a plan that is drafted.");
        }

        return
        [
            .. PlaceFaults(act, at),
            .. Step is { } current && act.Steps.Contains(current) && !HasMatter(act) ? [new NothingToActOn(act)] : ImmutableArray<DomainError>.Empty,
            .. Missing(act, Facts(act, Actor.Clock, at), isTried: false),   // who it will be is not known
            .. act == PdcaAct.OpenNextCycle ? NextCycleFaults(null) : [],
            .. act == PdcaAct.Reopen && Step is { } step && Procedure.Moves.Where(move => move.Act == PdcaMoveKind.Reopen && move.From == step).ToList() is var ways ? BestWay(ways, step) : [],
        ];
    }

    // Whether there is anything here that the act could be done to, whichever number it will name.
    private bool HasMatter(PdcaAct act) => act switch
    {
        PdcaAct.FinishMeasure or PdcaAct.BlockMeasure => Measures.Any(measure => measure.Status == MeasureStatus.Open),
        PdcaAct.ReopenMeasure => Measures.Any(measure => measure.IsSettled),
        PdcaAct.UnblockMeasure => Measures.Any(measure => measure.Status == MeasureStatus.Blocked),
        PdcaAct.ReviseMeasure or PdcaAct.RescheduleMeasure or PdcaAct.DropMeasure => Measures.Any(measure => !measure.IsSettled),
        PdcaAct.ArgueMainCause => !Causes.IsEmpty,
        PdcaAct.ReviseGoal or PdcaAct.RecordReading or PdcaAct.RecordActual => !Goals.IsEmpty,
        PdcaAct.SetStandard => Goals.Any(goal => goal.Verdict == GoalVerdict.Met),
        PdcaAct.CarryOver => Goals.Any(goal => goal.Verdict is GoalVerdict.PartlyMet or GoalVerdict.Missed),
        _ => true,
    };

    // A way back for which nothing is missing, or what the nearest one lacks.
    private ImmutableArray<DomainError> BestWay(List<CaseMove<PdcaStep?, PdcaMoveKind>> ways, PdcaStep step) => ways.Count == 0
        ? ReopenFaults(step == PdcaStep.AnalyzeSituation ? step : step - 1, null)
        : ways.Select(way => Procedure.MissingFor(way, Cycle)).MinBy(missing => missing.Length);
}
