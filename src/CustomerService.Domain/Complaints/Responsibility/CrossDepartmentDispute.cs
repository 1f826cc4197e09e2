using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Complaints.Responsibility;

/// <summary>A disagreement between departments that the office rules (跨部门分歧): open, opinions collected, ruled, supervised, closed.</summary>
/// <remarks>
/// <para>
/// Source: [003 R6 §六]. The department that asked for support leads and puts every party's opinion before the office; the office rules, which
/// names one party as responsible, and supervises the execution. It may look as often as needed; the dispute closes when its last look found the ruling executed.
/// </para>
/// <para>Immutable, safe to share between threads; two are equal only when they are the same object.</para>
/// </remarks>
public sealed partial class CrossDepartmentDispute
{
    private readonly DisputeOpened _opened;

    private CrossDepartmentDispute(ImmutableArray<CrossDepartmentDisputeEvent> history)
    {
        History = history;
        _opened = (DisputeOpened)history[0];
        foreach (var fact in history)
        {
            switch (fact)
            {
                case DisputeOpinionGiven given:
                    Opinions = Opinions.RemoveAll(opinion => opinion.Department == given.Department).Add(new(given.Department, given.Opinion));
                    break;
                case DisputeSubmitted:
                    State = DisputeState.OpinionsCollected;
                    break;
                case DisputeDecided decided:
                    (Ruling, State) = (decided, DisputeState.Ruled);
                    break;
                case DisputeExecutionChecked look:
                    (IsExecuted, State) = (look.IsExecuted, DisputeState.Supervised);
                    break;
                case DisputeClosed:
                    State = DisputeState.Closed;
                    break;
                default:
                    break;   // the opening
            }
        }
    }

    /// <summary>Every event, in order.</summary>
    public ImmutableArray<CrossDepartmentDisputeEvent> History { get; }

    /// <summary>Its id.</summary>
    public string Id => _opened.Dispute;

    /// <summary>How many events it was folded from; for optimistic concurrency.</summary>
    public int Version => History.Length;

    /// <summary>When the last event happened.</summary>
    public Instant LastAt => History[^1].At;

    /// <summary>Where it stands.</summary>
    public DisputeState State { get; }

    /// <summary>What the departments disagree about.</summary>
    public string Matter => _opened.Matter;

    /// <summary>The department that leads.</summary>
    public Department Requesting => _opened.Requesting;

    /// <summary>All parties, the requesting department too.</summary>
    public ImmutableArray<Department> Parties => _opened.Parties;

    /// <summary>The complaint it is about; null: about none.</summary>
    public ComplaintId? Complaint => _opened.Complaint;

    /// <summary>What the parties said, one opinion each, in the order in which they last spoke.</summary>
    public ImmutableArray<DepartmentOpinion> Opinions { get; } = [];

    /// <summary>The parties that have not been heard, in the order of <see cref="Parties"/>.</summary>
    public ImmutableArray<Department> NotHeard => Parties.RemoveAll(party => Opinions.Any(opinion => opinion.Department == party));

    /// <summary>The ruling; null: there is none yet.</summary>
    public DisputeDecided? Ruling { get; }

    /// <summary>Whether the office's last look found the ruling executed.</summary>
    public bool IsExecuted { get; }

    /// <summary>The office's looks at the execution, in order.</summary>
    public ImmutableArray<DisputeExecutionChecked> Checks => [.. History.OfType<DisputeExecutionChecked>()];

    /// <summary>Opens a dispute.</summary>
    /// <param name="id">The host's id of the dispute; not blank.</param>
    /// <param name="matter">What the departments disagree about; not blank.</param>
    /// <param name="requesting">The department that asked for support, and leads.</param>
    /// <param name="others">The other parties; the requesting department counts as one without being named, and each counts once.</param>
    /// <param name="by">Who opens it, for the requesting department.</param>
    /// <param name="at">When.</param>
    /// <returns>The dispute, or why not.</returns>
    /// <exception cref="ArgumentException">The id is blank, or a department is the empty code.</exception>
    public static Decision<CrossDepartmentDispute, CrossDepartmentDisputeEvent> Open(
        string id, string matter, Department requesting, ImmutableArray<Department> others, Actor by, Instant at)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(matter);
        ArgumentNullException.ThrowIfNull(by);
        if (requesting == default || others.IsDefault || others.Contains(default))
        {
            throw new ArgumentException("Departments have a code.", requesting == default ? nameof(requesting) : nameof(others));
        }

        ImmutableArray<Department> parties = [.. others.Prepend(requesting).Distinct()];
        ImmutableArray<DomainError?> faults =
        [
            Said(matter, "text"),
            parties.Length < 2 ? new DisputeNeedsTwoParties() : null,
            by.Department == requesting ? null : new RequestingDepartmentLeads(requesting, by.Department),
        ];
        var opened = new DisputeOpened { Dispute = id, Version = 1, At = at, By = by, Matter = matter, Requesting = requesting, Parties = parties };
        return Begun(faults, [opened]);
    }

    /// <summary>Brings the quarrel of a complaint in arbitration before the office, with the opinions attached to it.</summary>
    /// <param name="complaint">The complaint; its accountable department leads, where it is a party, else the first that was heard.</param>
    /// <param name="id">The host's id of the dispute; not blank.</param>
    /// <param name="matter">What the departments disagree about; not blank.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the complaint's last fact.</param>
    /// <returns>The dispute, with every opinion before the office, or why not. Its ruling goes back with <see cref="RuleOn"/>.</returns>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public static Decision<CrossDepartmentDispute, CrossDepartmentDisputeEvent> From(Complaint complaint, string id, string matter, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(complaint);
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(matter);
        ArgumentNullException.ThrowIfNull(by);
        var opinions = complaint.Snapshot.Opinions;
        ImmutableArray<Department> parties = [.. opinions.Select(opinion => opinion.Department).Distinct()];
        ImmutableArray<DomainError?> faults =
        [
            Said(matter, "text"),
            at < complaint.Snapshot.LastAt ? new BeforeLastFact(at, complaint.Snapshot.LastAt) : null,
            opinions.IsEmpty ? new NoQuarrelInComplaint(complaint.Id) : parties.Length < 2 ? new DisputeNeedsTwoParties() : null,
        ];
        var leads = complaint.Owner.Department is { } owner && parties.Contains(owner) ? owner : parties.FirstOrDefault();
        IEnumerable<CrossDepartmentDisputeEvent> events =
        [
            new DisputeOpened { Matter = matter, Requesting = leads, Parties = parties, Complaint = complaint.Id },
            .. opinions.Select(opinion => new DisputeOpinionGiven { Department = opinion.Department, Opinion = opinion.Opinion }),
            new DisputeSubmitted(),
        ];
        return Begun(faults, [.. events.Select((fact, i) => fact with { Dispute = id, Version = i + 1, At = at, By = by })]);
    }

    /// <summary>Folds a history. No rules here: facts are not argued with.</summary>
    /// <param name="events">The events in order, from the opening on, without gaps.</param>
    /// <returns>The dispute.</returns>
    /// <exception cref="ArgumentException">
    /// There are no events, the first is no opening or another is, one is missing, doubled, of another dispute or dated before the one in front of it,
    /// or one cannot follow: a ruling on what is not before the office, a closing of what is not executed.
    /// </exception>
    public static CrossDepartmentDispute Replay(IEnumerable<CrossDepartmentDisputeEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        ImmutableArray<CrossDepartmentDisputeEvent> history = [.. events];
        if (history.IsEmpty)
        {
            throw new ArgumentException("A dispute has at least the event of its opening.", nameof(events));
        }

        for (var i = 0; i < history.Length; i++)
        {
            var fact = history[i];
            ArgumentNullException.ThrowIfNull(fact, nameof(events));
            var fits = i == 0 ? fact is DisputeOpened { Parties.IsDefaultOrEmpty: false } : new CrossDepartmentDispute(history[..i]).CanBeFollowedBy(fact);
            if (fact.Version != i + 1 || fact.Dispute != history[0].Dispute || !fits)
            {
                throw new ArgumentException($"The event {i + 1} of the dispute '{history[0].Dispute}' cannot be {fact.GetType().Name}, version {fact.Version} of '{fact.Dispute}' at {fact.At}.", nameof(events));
            }
        }

        return new CrossDepartmentDispute(history);
    }

    private bool CanBeFollowedBy(CrossDepartmentDisputeEvent fact) => fact.At >= LastAt && fact switch
    {
        DisputeOpinionGiven given => State == DisputeState.Open && Parties.Contains(given.Department),
        DisputeSubmitted => State == DisputeState.Open && NotHeard.IsEmpty,
        DisputeDecided decided => State == DisputeState.OpinionsCollected && Parties.Contains(decided.Responsible),
        DisputeExecutionChecked => State is DisputeState.Ruled or DisputeState.Supervised,
        DisputeClosed => State == DisputeState.Supervised && IsExecuted,
        _ => false,
    };
}
