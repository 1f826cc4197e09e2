using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Complaints;

/// <summary>All that is known of a complaint: the fold of its events, as plain data to store.</summary>
/// <remarks>
/// Immutable. A complaint restored from its snapshot answers exactly like the one replayed from its events. The state is one line in
/// it; owner, level, questions, findings and remedies are facts beside the state.
/// </remarks>
public sealed record ComplaintSnapshot
{
    // What every event changes; see Marked.
    private int _version;
    private ComplaintState _state;
    private ComplaintState? _cameFrom;
    private Instant _lastAt;
    private Instant? _closedAt;
    private ImmutableArray<string> _participants;
    private ImmutableArray<ClockRecord> _clocks = [];

    /// <summary>The complaint.</summary>
    public required ComplaintId Id { get; init; }

    /// <summary>The procedure that moves it.</summary>
    public required string ProcedureId { get; init; }

    /// <summary>The procedure's version.</summary>
    public required int ProcedureVersion { get; init; }

    /// <summary>The policy it was received under; null when there was none.</summary>
    public string? PolicyId { get; init; }

    /// <summary>The policy's version.</summary>
    public int? PolicyVersion { get; init; }

    /// <summary>How many events it was folded from.</summary>
    public required int Version { get => _version; init => _version = value; }

    /// <summary>The round; 1, and one more with every reopening.</summary>
    public required int Round { get; init; }

    /// <summary>Where it stands.</summary>
    public required ComplaintState State { get => _state; init => _state = value; }

    /// <summary>The state it was in before; null while it has not moved.</summary>
    public ComplaintState? CameFrom { get => _cameFrom; init => _cameFrom = value; }

    /// <summary>When it was received.</summary>
    public required Instant ReceivedAt { get; init; }

    /// <summary>When it, or the earliest duplicate it took in, reached us: where its clocks start.</summary>
    public required Instant ClockStart { get; init; }

    /// <summary>When the last event happened.</summary>
    public required Instant LastAt { get => _lastAt; init => _lastAt = value; }

    /// <summary>Who complains.</summary>
    public required CustomerId Customer { get; init; }

    /// <summary>Who speaks for the customer; null when the customer does.</summary>
    public string? RepresentedBy { get; init; }

    /// <summary>The way it came.</summary>
    public required Channel Channel { get; init; }

    /// <summary>What is alleged.</summary>
    public required ImmutableArray<AllegedFact> Facts { get; init; }

    /// <summary>What is demanded; in the order of the intake.</summary>
    public required ImmutableArray<Demand> Demands { get; init; }

    /// <summary>Numbers of the demands that went to a sibling when the complaint was split.</summary>
    public required ImmutableArray<int> DemandsMoved { get; init; }

    /// <summary>What kind of thing it is about.</summary>
    public required GoodsKind Goods { get; init; }

    /// <summary>Why, as far as known.</summary>
    public ComplaintCause? Cause { get; init; }

    /// <summary>What is complained of in a product.</summary>
    public ProductComplaintKind? ProductKind { get; init; }

    /// <summary>What is complained of in a service.</summary>
    public ServiceComplaintKind? ServiceKind { get; init; }

    /// <summary>How the delivery was incomplete.</summary>
    public DeliveryDefect? DeliveryDefect { get; init; }

    /// <summary>What is known of the purchase; null: nothing.</summary>
    public PurchaseFacts? Purchase { get; init; }

    /// <summary>How serious it is; null before the assessment.</summary>
    public Severity? Severity { get; init; }

    /// <summary>When the complainant hears from us at the latest; null before the acknowledgement.</summary>
    public Instant? NextContactBy { get; init; }

    /// <summary>Who was and is accountable, in order; the last is accountable now.</summary>
    public required ImmutableArray<Ownership> Owners { get; init; }

    /// <summary>A hand-over that waits for an answer; null when none does.</summary>
    public HandOverOffer? PendingHandOver { get; init; }

    /// <summary>Accepted hand-overs in this round.</summary>
    public required int HandOvers { get; init; }

    /// <summary>Every rise by a level, in order.</summary>
    public required ImmutableArray<Escalation> Escalations { get; init; }

    /// <summary>What the departments said when a quarrel was raised; empty when none is open.</summary>
    public required ImmutableArray<DepartmentOpinion> Opinions { get; init; }

    /// <summary>Issues beyond this case that it led to.</summary>
    public required ImmutableArray<string> SystemicIssues { get; init; }

    /// <summary>Contacts with the complainant, in order.</summary>
    public required ImmutableArray<ContactNote> Contacts { get; init; }

    /// <summary>An apology was made in this round.</summary>
    public required bool ApologyMade { get; init; }

    /// <summary>The customer was agitated or watched and has not been led to a quiet place yet.</summary>
    public required bool NeedsQuietPlace { get; init; }

    /// <summary>Who inflamed the conflict and has not been withdrawn yet; null when nobody.</summary>
    public string? ToBeWithdrawn { get; init; }

    /// <summary>The required questions, in order.</summary>
    public required ImmutableArray<Inquiry> Inquiries { get; init; }

    /// <summary>The evidence, in order.</summary>
    public required ImmutableArray<Evidence> Evidence { get; init; }

    /// <summary>A question, test or referral that waits for an answer from outside; null when none does.</summary>
    public Pending? Pending { get; init; }

    /// <summary>Reminders sent since the pending question was put.</summary>
    public required int Reminders { get; init; }

    /// <summary>When the last of them was sent; null where none was.</summary>
    public Instant? RemindedAt { get; init; }

    /// <summary>What was found; empty before the conclusion.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>Whose fault it was; null before the conclusion.</summary>
    public Liability? Liability { get; init; }

    /// <summary>What was offered, agreed, done, in this round.</summary>
    public required ImmutableArray<Remedy> Remedies { get; init; }

    /// <summary>The answers to the demands in this round, by demand. Where there are none, it may be missing in JSON.</summary>
    public ImmutableArray<DemandAnswer> DemandAnswers { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Corrective actions it led to, in every round. Where there are none, it may be missing in JSON.</summary>
    public ImmutableArray<CorrectiveActionLink> CorrectiveActions { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>How the complainant accepted; null while that has not happened in this round.</summary>
    public string? Acceptance { get; init; }

    /// <summary>Who performs; null before it is settled.</summary>
    public Department? Executor { get; init; }

    /// <summary>The last day for performing; null before it is settled.</summary>
    public LocalDate? PerformBy { get; init; }

    /// <summary>Persons who performed something in this round.</summary>
    public required ImmutableArray<string> Performers { get; init; }

    /// <summary>Failed attempts to reach the customer since all was reported as done.</summary>
    public required int FailedAttempts { get; init; }

    /// <summary>Adjournments of this round, in order.</summary>
    public required ImmutableArray<Adjournment> Adjournments { get; init; }

    /// <summary>What was decided in a final response; null before.</summary>
    public FinalDecision? Decision { get; init; }

    /// <summary>When it was closed; null while it is open.</summary>
    public Instant? ClosedAt { get => _closedAt; init => _closedAt = value; }

    /// <summary>Why it ended, in words; null while it is open or where the outcome says it all.</summary>
    public string? EndReason { get; init; }

    /// <summary>Rounds that ended before a reopening.</summary>
    public required ImmutableArray<PastRound> PastRounds { get; init; }

    /// <summary>The complaint it goes on in; null unless merged.</summary>
    public ComplaintId? MergedInto { get; init; }

    /// <summary>Duplicates it took in.</summary>
    public required ImmutableArray<ComplaintId> Duplicates { get; init; }

    /// <summary>What went to complaints of their own.</summary>
    public required ImmutableArray<SplitPart> Siblings { get; init; }

    /// <summary>Persons who acted on it, in order of their first act; a reviewer must be none of them.</summary>
    public required ImmutableArray<string> Participants { get => _participants; init => _participants = value; }

    /// <summary>What became of each clock that has started, in order of the first start. Where there are none, it may be missing in JSON.</summary>
    public ImmutableArray<ClockRecord> Clocks { get => _clocks; init => _clocks = value.IsDefault ? [] : value; }

    /// <summary>Writes what every event changes into this snapshot itself: one that the fold has just copied and nobody else has seen.</summary>
    /// <remarks>A snapshot is large; copying it once more for these would cost every decision about 500 bytes.</remarks>
    internal ComplaintSnapshot Marked(ComplaintEvent fact, ComplaintState state, ComplaintState? cameFrom, Instant? closedAt, ImmutableArray<ClockRecord> clocks)
    {
        (_version, _lastAt, _state, _cameFrom, _closedAt, _clocks) = (fact.Version, fact.At, state, cameFrom, closedAt, clocks);
        _participants = _participants.Contains(fact.By.Person) ? _participants : _participants.Add(fact.By.Person);
        return this;
    }
}
