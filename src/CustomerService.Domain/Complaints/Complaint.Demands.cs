using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Complaints;

// The purchase behind the complaint, the answers to its demands, the corrective action it led to.
public sealed partial class Complaint
{
    /// <summary>Records what became known of the purchase; terms are counted from it.</summary>
    /// <param name="purchase">What became known; what is null leaves what was known.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The fact, or why not.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of repairs is below zero.</exception>
    public Decision<Complaint, ComplaintEvent> RecordPurchase(PurchaseFacts purchase, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(purchase);
        return Decide(Trigger.RecordPurchase, new PurchaseFactsRecorded { Purchase = Counted(purchase) }, by, at);
    }

    /// <summary>Answers demands: granted, partly granted or refused, each with reasons.</summary>
    /// <param name="answers">The answers, at least one; each demand once. An answer given before is replaced.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> AnswerDemands(ImmutableArray<DemandAnswer> answers, Actor by, Instant at)
    {
        ImmutableArray<DemandAnswer> given = [.. Items(answers).Select(answer => answer with { Remedies = answer.Remedies.IsDefault ? [] : answer.Remedies })];
        foreach (var answer in given)
        {
            Defined(answer.Outcome, nameof(answers));
        }

        return Decide(
            Trigger.AnswerDemands,
            new DemandsAnswered { Answers = given },
            by,
            at,
            [
                given.IsEmpty ? new BlankText("answer") : null,
                .. given.SelectMany(Faults),
                .. given.GroupBy(answer => answer.Demand).Where(group => group.Count() > 1).Select(group => new NumberTwice("demand", group.Key)),
            ]);
    }

    /// <summary>Links the corrective action that the complaint led to.</summary>
    /// <param name="action">The id of the action; not blank.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> LinkCorrectiveAction(string action, Actor by, Instant at) =>
        Decide(Trigger.LinkCorrectiveAction, new CorrectiveActionLinked { Action = action }, by, at, Said(action));

    private IEnumerable<DomainError?> Faults(DemandAnswer answer)
    {
        yield return Number(answer.Demand, Snapshot.Demands.Length, "demand");
        yield return Snapshot.DemandsMoved.Contains(answer.Demand) ? new DemandMoved(answer.Demand) : null;
        yield return string.IsNullOrWhiteSpace(answer.Reasons) ? new BlankText("reasons") : null;
        foreach (var remedy in answer.Remedies)
        {
            yield return Number(remedy, Snapshot.Remedies.Length, "remedy");
        }

        yield return IsConsistent(answer) ? null : new DemandAnswerInconsistent(answer.Demand, answer.Outcome);
    }

    // A demand for words is granted in words; any other takes a remedy that is not off the table.
    private bool IsConsistent(DemandAnswer answer) => answer.Outcome == DemandOutcome.Refused
        ? answer.Remedies.IsEmpty
        : answer.Remedies.All(number => number < 1 || number > Snapshot.Remedies.Length || Snapshot.Remedies[number - 1].Status != RemedyStatus.Superseded)
            && (!answer.Remedies.IsEmpty || answer.Demand < 1 || answer.Demand > Snapshot.Demands.Length || Snapshot.Demands[answer.Demand - 1].Claim is Claim.Explanation or Claim.NoneStated);

    private static PurchaseFacts Counted(PurchaseFacts purchase) => purchase.Repairs is < 0
        ? throw new ArgumentOutOfRangeException(nameof(purchase), purchase.Repairs, "A number of repairs is 0 or more.")
        : purchase;

    private static IEnumerable<DomainError?> WithoutAmount(ImmutableArray<Remedy> remedies) =>
        remedies.Where(remedy => remedy.Kind == RemedyKind.Compensation && !(remedy.Amount?.Amount > 0)).Select(remedy => new RemedyAmountMissing(remedy.Kind)).Distinct();
}
