using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NodaTime;

namespace CustomerService.Domain.Commitments;

/// <summary>The life of one version of a service commitment, from the draft to its retirement: immutable, folded from its events.</summary>
/// <remarks>
/// <para>
/// A commitment is published before it comes into force, so that customers can read it before they buy; to be published it says where it was
/// made, and guarantees at least one aspect, each in a way that can be measured ([000 Q6.3]).
/// </para>
/// <para>
/// What was born while it was in force stays owed, whatever becomes of the commitment: <see cref="Binds"/>. A draft binds nobody and is simply
/// dropped; every other status can be ended by <see cref="Retire"/>. A changed commitment is a new version with a life of its own.
/// </para>
/// <para>Safe to share between threads.</para>
/// </remarks>
/// <example><code>
/// var life = CommitmentLife.Draft(commitment, by, at).Accepted();
/// life = life.Publish("https://example.com/promises", by, at).Accepted();
/// life = life.PutInForce(by, at).Accepted();
/// bool owed = life.Binds(order.PlacedAt);
/// </code></example>
public sealed class CommitmentLife
{
    private CommitmentLife(ServiceCommitment commitment, CommitmentStatus status, int version, Instant lastAt, ImmutableArray<Interval> periods, CommitmentPublished? publication) =>
        (Commitment, Status, Version, LastAt, InForce, Publication) = (commitment, status, version, lastAt, periods, publication);

    /// <summary>Which step leads from which status to which; all others are refused.</summary>
    public static ImmutableArray<CommitmentTransition> Transitions { get; } =
    [
        new(CommitmentStatus.Draft, CommitmentStep.Publish, CommitmentStatus.Published),
        new(CommitmentStatus.Published, CommitmentStep.PutInForce, CommitmentStatus.InForce),
        new(CommitmentStatus.Published, CommitmentStep.Retire, CommitmentStatus.Retired),
        new(CommitmentStatus.InForce, CommitmentStep.Suspend, CommitmentStatus.Suspended),
        new(CommitmentStatus.InForce, CommitmentStep.Retire, CommitmentStatus.Retired),
        new(CommitmentStatus.Suspended, CommitmentStep.Resume, CommitmentStatus.InForce),
        new(CommitmentStatus.Suspended, CommitmentStep.Retire, CommitmentStatus.Retired),
    ];

    /// <summary>The commitment, in the version whose life this is.</summary>
    public ServiceCommitment Commitment { get; }

    /// <summary>Where it stands.</summary>
    public CommitmentStatus Status { get; }

    /// <summary>How many events it was folded from; for optimistic concurrency.</summary>
    public int Version { get; }

    /// <summary>When the last fact happened.</summary>
    public Instant LastAt { get; }

    /// <summary>When it was in force: half-open intervals, ascending; the last is without end while it is in force.</summary>
    public ImmutableArray<Interval> InForce { get; }

    /// <summary>When it was published; null: it was not.</summary>
    public Instant? PublishedAt => Publication?.At;

    /// <summary>Where customers can read it; null: nowhere yet.</summary>
    public string? PublishedWhere => Publication?.Where;

    /// <summary>The steps that lead on from here; each may still be refused for what it lacks: <see cref="Explain"/>.</summary>
    public ImmutableArray<CommitmentStep> Steps => StepsFrom(Status);

    private CommitmentPublished? Publication { get; }

    /// <summary>Lays down a draft.</summary>
    /// <param name="commitment">The commitment.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="at">When.</param>
    /// <returns>The life, always: a draft may be incomplete.</returns>
    public static Decision<CommitmentLife, CommitmentEvent> Draft(ServiceCommitment commitment, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(commitment);
        ArgumentNullException.ThrowIfNull(by);
        var fact = new CommitmentDrafted { Commitment = commitment.Id, CommitmentVersion = commitment.Version, Version = 1, At = at, By = by };
        return new(Begin(commitment, fact), [fact]);
    }

    /// <summary>Folds a history.</summary>
    /// <param name="commitment">The commitment, in the version whose history this is.</param>
    /// <param name="events">The events in order, from the draft on, without gaps.</param>
    /// <returns>The life.</returns>
    /// <exception cref="ArgumentException">
    /// There are no events, the first is no draft, an event is missing, doubled, out of order or of another commitment, or does not follow from where the commitment stood.
    /// </exception>
    public static CommitmentLife Replay(ServiceCommitment commitment, IEnumerable<CommitmentEvent> events)
    {
        ArgumentNullException.ThrowIfNull(commitment);
        ArgumentNullException.ThrowIfNull(events);
        CommitmentLife? life = null;
        foreach (var fact in events)
        {
            ArgumentNullException.ThrowIfNull(fact, nameof(events));
            life = life is null ? Begin(commitment, fact) : life.Apply(fact);
        }

        return life ?? throw new ArgumentException("A commitment has at least the event of its draft.", nameof(events));
    }

    /// <summary>Draws the life of commitments as a Mermaid state diagram.</summary>
    /// <param name="language">The language of the names.</param>
    /// <returns>The text of a <c>stateDiagram-v2</c>, with line feeds.</returns>
    public static string ToMermaid(Language language = Language.English)
    {
        var text = new StringBuilder("stateDiagram-v2\n");
        foreach (var status in Enum.GetValues<CommitmentStatus>())
        {
            text.Append(CultureInfo.InvariantCulture, $"    state \"{status.DisplayName.In(language)}\" as {status}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"    [*] --> {CommitmentStatus.Draft}\n");
        foreach (var row in Transitions)
        {
            text.Append(CultureInfo.InvariantCulture, $"    {row.From} --> {row.To}: {row.Step.DisplayName.In(language)}\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"    {CommitmentStatus.Retired} --> [*]\n").ToString();
    }

    /// <summary>Lets customers read it.</summary>
    /// <param name="where">Where: a contract form, a web page, a notice at the counter, a newspaper.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="at">When.</param>
    /// <returns>The life, or why not.</returns>
    public Decision<CommitmentLife, CommitmentEvent> Publish(string where, Actor by, Instant at) =>
        Decide(CommitmentStep.Publish, new CommitmentPublished { Where = where }, by, at, Missing(where, new("place of publication", "公布的地方")));

    /// <summary>Lets it hold from now on.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="at">When.</param>
    /// <returns>The life, or why not.</returns>
    public Decision<CommitmentLife, CommitmentEvent> PutInForce(Actor by, Instant at) => Decide(CommitmentStep.PutInForce, new CommitmentPutInForce(), by, at);

    /// <summary>Lets it hold for nothing new for a while.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="at">When.</param>
    /// <returns>The life, or why not.</returns>
    public Decision<CommitmentLife, CommitmentEvent> Suspend(string reason, Actor by, Instant at) =>
        Decide(CommitmentStep.Suspend, new CommitmentSuspended { Reason = reason }, by, at, Missing(reason, new("reason", "原因")));

    /// <summary>Lets it hold again.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="at">When.</param>
    /// <returns>The life, or why not.</returns>
    public Decision<CommitmentLife, CommitmentEvent> Resume(Actor by, Instant at) => Decide(CommitmentStep.Resume, new CommitmentResumed(), by, at);

    /// <summary>Ends it; what was born while it was in force stays owed.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="at">When.</param>
    /// <returns>The life, or why not.</returns>
    public Decision<CommitmentLife, CommitmentEvent> Retire(string reason, Actor by, Instant at) =>
        Decide(CommitmentStep.Retire, new CommitmentRetired { Reason = reason }, by, at, Missing(reason, new("reason", "原因")));

    /// <summary>Says beforehand why a step would be refused, apart from what is given with it.</summary>
    /// <param name="step">The step.</param>
    /// <returns>Every reason; empty where the step can be taken.</returns>
    public ImmutableArray<DomainError> Explain(CommitmentStep step)
    {
        var unmet = ImmutableArray.CreateBuilder<DomainError>();
        if (!Steps.Contains(step))
        {
            unmet.Add(new CommitmentStepNotPermitted(Status, step, Steps));
        }
        else if (step == CommitmentStep.Publish)
        {
            if (Commitment.Source is null)
            {
                unmet.Add(new SourceMissing());
            }

            if (Commitment.Aspects.IsEmpty)
            {
                unmet.Add(new NoAspectGuaranteed());
            }

            unmet.AddRange(Commitment.Aspects.Where(guarantee => !guarantee.IsMeasurable).Select(guarantee => new AspectNotMeasurable(guarantee.Aspect)));
        }

        return unmet.ToImmutable();
    }

    /// <summary>Whether an obligation is owed: it was born while the commitment was in force, and stays owed after a suspension or retirement.</summary>
    /// <param name="obligationBorn">When it was born: the sale, the order, the message.</param>
    /// <returns>
    /// True from the instant at which the commitment came into force, false from that at which it was suspended or retired. For an instant after
    /// <see cref="LastAt"/>: as things stand.
    /// </returns>
    public bool Binds(Instant obligationBorn) => InForce.Any(period => period.Contains(obligationBorn));

    /// <summary>Whether customers could read it before a sale.</summary>
    /// <param name="sale">When the sale was made.</param>
    /// <returns>True when it was published earlier; at the same instant is too late.</returns>
    public bool WasPublishedBefore(Instant sale) => PublishedAt < sale;

    /// <summary>Applies one stored event. No rules here but that it follows from where the commitment stood.</summary>
    /// <param name="fact">The next event of this commitment.</param>
    /// <returns>The life with it.</returns>
    /// <exception cref="ArgumentException">The event is of another commitment, not the next, or cannot follow.</exception>
    public CommitmentLife Apply(CommitmentEvent fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        RequireSameCommitment(Commitment, fact);
        if (fact.Version != Version + 1)
        {
            throw new ArgumentException($"Expected version {Version + 1} of {Commitment}; found version {fact.Version}. A history has no gaps and no repeats.", nameof(fact));
        }

        var fault = fact.At < LastAt ? $"is dated {fact.At}, before the fact in front of it at {LastAt}"
            : StepOf(fact) is not { } step ? "is a second draft"
            : Target(Status, step) is null ? $"cannot follow: the commitment is {Status}"
            : null;
        return fault is null
            ? new CommitmentLife(Commitment, Target(Status, StepOf(fact)!.Value)!.Value, fact.Version, fact.At, Periods(fact), fact as CommitmentPublished ?? Publication)
            : throw new ArgumentException($"The history of {Commitment} cannot be folded: version {fact.Version}, {fact.GetType().Name}, {fault}.", nameof(fact));
    }

    /// <summary>The commitment and where it stands.</summary>
    /// <returns>For example <c>support v1: InForce</c>.</returns>
    public override string ToString() => $"{Commitment}: {Status}";

    private static CommitmentLife Begin(ServiceCommitment commitment, CommitmentEvent first)
    {
        RequireSameCommitment(commitment, first);
        return first is CommitmentDrafted { Version: 1 }
            ? new CommitmentLife(commitment, CommitmentStatus.Draft, 1, first.At, [], null)
            : throw new ArgumentException($"A history begins with the draft as version 1; found {first.GetType().Name} as version {first.Version}.", nameof(first));
    }

    private static void RequireSameCommitment(ServiceCommitment commitment, CommitmentEvent fact)
    {
        if (fact.Commitment != commitment.Id || fact.CommitmentVersion != commitment.Version)
        {
            throw new ArgumentException($"The event is of {fact.Commitment} v{fact.CommitmentVersion}, not of {commitment}.", nameof(fact));
        }
    }

    private static ImmutableArray<CommitmentStep> StepsFrom(CommitmentStatus status) => [.. Transitions.Where(row => row.From == status).Select(row => row.Step)];

    private static CommitmentStatus? Target(CommitmentStatus from, CommitmentStep step)
    {
        foreach (var row in Transitions)
        {
            if (row.From == from && row.Step == step)
            {
                return row.To;
            }
        }

        return null;
    }

    private static CommitmentStep? StepOf(CommitmentEvent fact) => fact switch
    {
        CommitmentPublished => CommitmentStep.Publish,
        CommitmentPutInForce => CommitmentStep.PutInForce,
        CommitmentSuspended => CommitmentStep.Suspend,
        CommitmentResumed => CommitmentStep.Resume,
        CommitmentRetired => CommitmentStep.Retire,
        _ => null,
    };

    private static CommitmentTextMissing? Missing(string? text, LocalizedText what) => string.IsNullOrWhiteSpace(text) ? new CommitmentTextMissing(what) : null;

    private ImmutableArray<Interval> Periods(CommitmentEvent fact) => fact switch
    {
        CommitmentPutInForce or CommitmentResumed => InForce.Add(new Interval(fact.At, null)),
        CommitmentSuspended or CommitmentRetired when Status == CommitmentStatus.InForce => InForce.SetItem(InForce.Length - 1, new Interval(InForce[^1].Start, fact.At)),
        _ => InForce,
    };

    private Decision<CommitmentLife, CommitmentEvent> Decide(CommitmentStep step, CommitmentEvent fact, Actor by, Instant at, DomainError? fault = null)
    {
        ArgumentNullException.ThrowIfNull(by);
        var unmet = ImmutableArray.CreateBuilder<DomainError>();
        if (at < LastAt)
        {
            unmet.Add(new BeforeLastCommitmentFact(at, LastAt));
        }

        unmet.AddRange(Explain(step));
        if (fault is not null)
        {
            unmet.Add(fault);
        }

        if (unmet.Count > 0)
        {
            return new(new Refusal(KebabCase.Of(step), step.DisplayName, KebabCase.Of(Status), Status.DisplayName, unmet.ToImmutable()));
        }

        var accepted = fact with { Commitment = Commitment.Id, CommitmentVersion = Commitment.Version, Version = Version + 1, At = at, By = by };
        return new(Apply(accepted), [accepted]);
    }
}
