using System.Collections.Immutable;

namespace CustomerService.Domain.Complaints;

/// <summary>Whether a stored fact can be folded at all: no rules, only that what it points at is there.</summary>
internal static class FactCheck
{
    /// <summary>Throws where folding the fact would point at nothing.</summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="before">The complaint before the fact.</param>
    /// <param name="fact">The fact, of this complaint and the next in its history.</param>
    /// <exception cref="ArgumentException">It does; the message names complaint, version and reason.</exception>
    public static void RequireSound(ComplaintProcedure procedure, ComplaintSnapshot before, ComplaintEvent fact) =>
        Require(fact, TurnedBack(before, fact) ?? MisplacedStep(procedure, before, fact.Step) ?? DanglingContent(before, fact));

    /// <summary>Throws where a stored snapshot could not be answered from: it counts from below one, or points at nothing.</summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="snapshot">The snapshot.</param>
    /// <exception cref="ArgumentException">It does; the message names complaint, version and reason.</exception>
    public static void RequireSound(ComplaintProcedure procedure, ComplaintSnapshot snapshot)
    {
        var fault = snapshot.Version is < 1 or int.MaxValue || snapshot.Round < 1 || snapshot.HandOvers < 0 || snapshot.Reminders < 0 ? "counts what cannot be counted"
            : Unmade(snapshot.Owners, "owners") ?? Unmade(snapshot.Facts, "facts") ?? Unmade(snapshot.Demands, "demands") ?? Unmade(snapshot.DemandsMoved, "demands")
            ?? Unmade(snapshot.Escalations, "escalations") ?? Unmade(snapshot.Inquiries, "inquiries") ?? Unmade(snapshot.Evidence, "evidence")
            ?? Unmade(snapshot.Contacts, "contacts") ?? Unmade(snapshot.Findings, "findings") ?? Unmade(snapshot.Remedies, "remedies")
            ?? Unmade(snapshot.Performers, "performers") ?? Unmade(snapshot.Adjournments, "adjournments") ?? Unmade(snapshot.PastRounds, "rounds")
            ?? Unmade(snapshot.Opinions, "opinions") ?? Unmade(snapshot.SystemicIssues, "issues") ?? Unmade(snapshot.Duplicates, "duplicates")
            ?? Unmade(snapshot.Siblings, "siblings") ?? Unmade(snapshot.Participants, "participants")
            ?? (snapshot.Owners.IsEmpty ? "names no owner" : null)
            ?? First(snapshot.Escalations, escalation => escalation.Level < 1 ? $"rises to level {escalation.Level}; the first is 1" : null)
            ?? First(snapshot.Findings, finding => Unknown("fact", finding.Fact, snapshot.Facts.Length))
            ?? First(snapshot.DemandAnswers, answer => Dangling(answer, snapshot.Demands.Length, snapshot.Remedies.Length))
            ?? First(snapshot.CorrectiveActions, link => link.Round < 1 || link.Round > snapshot.Round ? $"links a corrective action in round {link.Round}" : null)
            ?? First(snapshot.DemandsMoved, number => Unknown("demand", number, snapshot.Demands.Length))
            ?? First(snapshot.Siblings, part => DanglingPart(snapshot, part))
            ?? First(snapshot.Clocks, record => Unsound(procedure, snapshot.Clocks, record));
        if (fault is not null)
        {
            throw new ArgumentException($"The snapshot of {snapshot.Id}, version {snapshot.Version}, cannot be restored: it {fault}.", nameof(snapshot));
        }
    }

    /// <summary>Throws where a receipt has lists that were never made.</summary>
    /// <param name="receipt">The receipt.</param>
    /// <exception cref="ArgumentException">It has; the message names complaint, version and reason.</exception>
    public static void RequireSound(ComplaintReceived receipt) =>
        Require(receipt, Unmade(receipt.Facts, "facts") ?? Unmade(receipt.Demands, "demands") ?? Unmade(receipt.Inquiries, "inquiries"));

    private static void Require(ComplaintEvent fact, string? fault)
    {
        if (fault is not null)
        {
            throw new ArgumentException($"The history of {fact.Complaint} cannot be folded: version {fact.Version}, {fact.GetType().Name}, {fault}.", nameof(fact));
        }
    }

    private static string? TurnedBack(ComplaintSnapshot before, ComplaintEvent fact) =>
        fact.At < before.LastAt ? $"is dated {fact.At}, before the fact in front of it at {before.LastAt}" : null;

    private static string? MisplacedStep(ComplaintProcedure procedure, ComplaintSnapshot before, Step? step) =>
        step is null ? null
        : step.From != before.State ? $"steps from '{step.From}', but the complaint is in '{before.State}'"
        : procedure.Find(step.To) is null ? $"steps to '{step.To}', a state that {procedure} does not have"
        : null;

    private static string? DanglingContent(ComplaintSnapshot before, ComplaintEvent fact) => fact switch
    {
        ComplaintReceived => "is a second receipt",
        HandOverMetSilence when before.PendingHandOver is null => "notes the silence of a hand-over that nobody offered",
        ClockWarned e => NotStarted(before, e.Clock),
        ClockBreached e => NotStarted(before, e.Clock),
        ClockExtended e => NotStarted(before, e.Clock) ?? (e.Grant is null ? "grants nothing" : null),
        ComplaintEscalated { Level: < 1 } e => $"rises to level {e.Level}; the first is 1",
        DisputeRaised e => Unmade(e.Opinions, "opinions"),
        InquiryAnswered e => Unknown("inquiry", e.Inquiry, before.Inquiries.Length),
        InquiryWaived e => Unknown("inquiry", e.Inquiry, before.Inquiries.Length),
        FindingsConcluded e => Unmade(e.Findings, "findings") ?? First(e.Findings, finding => Unknown("fact", finding.Fact, before.Facts.Length)),
        RemedyProposed e => Unmade(e.Remedies, "remedies"),
        DecidedOutside e => Unmade(e.Ordered, "remedies"),
        RemedyPerformed e => Unknown("remedy", e.Remedy, before.Remedies.Length),
        DemandsAnswered e => Unmade(e.Answers, "answers") ?? First(e.Answers, answer => Dangling(answer, before.Demands.Length, before.Remedies.Length)),
        DuplicateAbsorbed e => Unmade(e.Facts, "facts") ?? Unmade(e.Demands, "demands"),
        ComplaintSplit e => Unmade(e.Parts, "parts") ?? First(e.Parts, part => DanglingPart(before, part)),
        _ => null,
    };

    private static string? Unsound(ComplaintProcedure procedure, ImmutableArray<ClockRecord> records, ClockRecord record) =>
        procedure.FindClock(record.Clock) is null ? $"names the clock '{record.Clock}', which {procedure} does not have"
        : records.Count(other => other.Clock == record.Clock) > 1 ? $"has the clock '{record.Clock}' twice"
        : Unmade(record.Marks, "marks") ?? (record.IsSound ? null : $"has marks of the clock '{record.Clock}' that no clock can leave");

    private static string? NotStarted(ComplaintSnapshot before, ClockId clock) =>
        before.Clocks.Any(record => record.Clock == clock) ? null : $"tells of the clock '{clock}', which has not started";
    private static string? Dangling(DemandAnswer answer, int demands, int remedies) =>
        Unknown("demand", answer.Demand, demands) ?? Unmade(answer.Remedies, "remedies") ?? First(answer.Remedies, number => Unknown("remedy", number, remedies));

    private static string? DanglingPart(ComplaintSnapshot before, SplitPart part) =>
        Unmade(part.Facts, "facts") ?? Unmade(part.Demands, "demands")
        ?? First(part.Facts, number => Unknown("fact", number, before.Facts.Length))
        ?? First(part.Demands, number => Unknown("demand", number, before.Demands.Length));

    private static string? Unknown(string what, int number, int count) =>
        number >= 1 && number <= count ? null : $"names {what} {number}, but there {(count == 1 ? "is 1" : $"are {count}")}";

    private static string? Unmade<T>(ImmutableArray<T> items, string what) => items.IsDefault ? $"has {what} that were never made" : null;

    private static string? First<T>(ImmutableArray<T> items, Func<T, string?> fault)
    {
        foreach (var item in items)
        {
            if (fault(item) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
