using System.Collections.Immutable;

namespace CustomerService.Domain.Complaints;

/// <summary>Folds what concerns the purchase, the demands and the corrective actions of a complaint.</summary>
internal static class DemandFold
{
    /// <summary>What is known after something more became known.</summary>
    public static PurchaseFacts Merged(PurchaseFacts? before, PurchaseFacts more) => before is null
        ? more
        : new PurchaseFacts
        {
            PurchasedOn = more.PurchasedOn ?? before.PurchasedOn,
            DeliveredOn = more.DeliveredOn ?? before.DeliveredOn,
            DefectFoundOn = more.DefectFoundOn ?? before.DefectFoundOn,
            Repairs = more.Repairs ?? before.Repairs,
            IsDurable = more.IsDurable ?? before.IsDurable,
        };

    /// <summary>The answers with new ones, by demand; a new one replaces the old.</summary>
    public static ImmutableArray<DemandAnswer> Answered(ImmutableArray<DemandAnswer> before, ImmutableArray<DemandAnswer> more) =>
        [.. before.Where(answer => !more.Any(other => other.Demand == answer.Demand)).Concat(more).OrderBy(answer => answer.Demand)];

    /// <summary>The answers whose remedies are all still on the table, or done.</summary>
    public static ImmutableArray<DemandAnswer> Standing(ImmutableArray<DemandAnswer> answers, ImmutableArray<Remedy> remedies) =>
        answers.RemoveAll(answer => answer.Remedies.Any(number => remedies[number - 1].Status == RemedyStatus.Superseded));

    /// <summary>The links with one more; one action stands once in a round.</summary>
    public static ImmutableArray<CorrectiveActionLink> Linked(ComplaintSnapshot s, string action) =>
        new CorrectiveActionLink(action, s.Round) is var link && s.CorrectiveActions.Contains(link) ? s.CorrectiveActions : s.CorrectiveActions.Add(link);

    /// <summary>What was given on the spot is done with the giving.</summary>
    public static IEnumerable<Remedy> Done(ComplaintSettledOnSpot fact) => fact.Given.Select(remedy => remedy with
    {
        Status = RemedyStatus.Performed,
        PerformedBy = fact.By.Person,
        PerformedAt = fact.At,
        Evidence = fact.WhatWasDone,
    });
}
