using System.Collections.Immutable;
using CustomerService.Domain.Procedures;
using NodaTime;

namespace CustomerService.Domain.Planning.Documents;

/// <content>What can be done next, what cannot, and why.</content>
public sealed partial class PlanDocument
{
    /// <summary>Everything that has a place where the document stands, and what each still lacks.</summary>
    /// <param name="at">When it would be done.</param>
    /// <returns>The acts in the order of the rows, those that lack something included.</returns>
    public ImmutableArray<CaseOption<PlanDocumentState, DocumentAct>> Options(Instant at) => Procedure.Options(State, this, [.. TimeFaults(at)]);

    /// <summary>What stands in the way of an act.</summary>
    /// <param name="act">The act.</param>
    /// <param name="at">When it would be done.</param>
    /// <returns>
    /// Everything that can be judged before the act; none where nothing stands in the way. What the act brings (a text, a signature) is judged when it is tried.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">It is no act.</exception>
    public ImmutableArray<DomainError> Explain(DocumentAct act, Instant at) => Enum.IsDefined(act)
        ? [.. Unmet(act, null, at)]
        : throw new ArgumentOutOfRangeException(nameof(act), act, "Not a value of DocumentAct.");

    private IEnumerable<DomainError> Unmet(DocumentAct act, PlanDocumentEvent? fact, Instant at) =>
    [
        .. Procedure.Find(State, act).IsEmpty ? [new DocumentStepNotPermitted(State)] : ImmutableArray<DomainError>.Empty,
        .. TimeFaults(at),
        .. Procedure.MissingFor(State, act, this, fact),
    ];

    private IEnumerable<DomainError> TimeFaults(Instant at) => at < LastAt ? [new BeforeLastPlanFact(at, LastAt)] : [];
}
