using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Customers.Relations;

/// <summary>The relation with one customer: bought, buys or may buy; the rung of the ladder; the stage of life; and how the customer was lost.</summary>
/// <remarks>
/// <para>
/// Three axes that do not follow from each other: time [003 c2 q9], ladder [003 c8 q18], life cycle [003 R13 q7]. Winning, losing and regaining
/// move the first one alone. A loss is recorded with its kind, its cause on our side and the evidence.
/// </para>
/// <para>Immutable, safe to share between threads; two are equal only when they are the same object.</para>
/// </remarks>
public sealed class CustomerRelation
{
    private CustomerRelation(ImmutableArray<CustomerRelationEvent> history)
    {
        History = history;
        foreach (var fact in history)
        {
            switch (fact)
            {
                case CustomerRelationOpened opened:
                    (Time, Ladder) = (opened.Time, opened.Ladder);
                    break;
                case CustomerMovedOnLadder moved:
                    Ladder = moved.To;
                    break;
                case CustomerLifeCycleAssessed assessed:
                    LifeCycle = assessed.Stage;
                    break;
                case CustomerLost:
                    Time = TemporalState.Past;
                    break;
                default:
                    Time = TemporalState.Present;   // won or regained
                    break;
            }
        }
    }

    /// <summary>Every event, in order.</summary>
    public ImmutableArray<CustomerRelationEvent> History { get; }

    /// <summary>The customer.</summary>
    public CustomerId Customer => History[0].Customer;

    /// <summary>How many events it was folded from; for optimistic concurrency.</summary>
    public int Version => History.Length;

    /// <summary>When the last event happened.</summary>
    public Instant LastAt => History[^1].At;

    /// <summary>Whether the customer bought, buys or may buy.</summary>
    public TemporalState Time { get; }

    /// <summary>The rung of the ladder.</summary>
    public CustomerLadder Ladder { get; }

    /// <summary>The stage of life; null: nobody has assessed it.</summary>
    public LifeCycleStage? LifeCycle { get; }

    /// <summary>Every loss, in order; a customer may be regained and lost again.</summary>
    public ImmutableArray<CustomerLost> Losses => [.. History.OfType<CustomerLost>()];

    internal static CustomerId Nobody { get; } = new("-");

    /// <summary>Begins to record a relation.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="time">Whether the customer bought, buys or may buy.</param>
    /// <param name="ladder">The rung of the ladder.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="at">When.</param>
    /// <returns>The relation.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is none of its enum's.</exception>
    public static Decision<CustomerRelation, CustomerRelationEvent> Open(CustomerId customer, TemporalState time, CustomerLadder ladder, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(customer);
        ArgumentNullException.ThrowIfNull(by);
        var opened = new CustomerRelationOpened { Customer = customer, Version = 1, At = at, By = by, Time = Known(time), Ladder = Known(ladder) };
        return new(new CustomerRelation([opened]), [opened]);
    }

    /// <summary>Folds a history. No rules here: facts are not argued with.</summary>
    /// <param name="events">The events in order, from the opening on, without gaps.</param>
    /// <returns>The relation.</returns>
    /// <exception cref="ArgumentException">
    /// There are no events, the first is no opening or another is, one is missing, doubled, of another customer or dated before the one in front of
    /// it, or one cannot follow, such as the loss of a customer who is lost.
    /// </exception>
    public static CustomerRelation Replay(IEnumerable<CustomerRelationEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        CustomerRelation? relation = null;
        foreach (var fact in events)
        {
            ArgumentNullException.ThrowIfNull(fact, nameof(events));
            var fits = relation is null ? fact is CustomerRelationOpened opened && Enum.IsDefined(opened.Time) && Enum.IsDefined(opened.Ladder) && fact.Version == 1
                : fact.Version == relation.Version + 1 && fact.Customer == relation.Customer && relation.CanBeFollowedBy(fact);
            relation = fits
                ? new CustomerRelation([.. relation?.History ?? [], fact])
                : throw new ArgumentException($"The event {(relation?.Version ?? 0) + 1} of a relation cannot be {fact}.", nameof(events));
        }

        return relation ?? throw new ArgumentException("A relation has at least the event of its opening.", nameof(events));
    }

    /// <summary>Records that a future customer bought.</summary>
    /// <param name="by">Who records it.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<CustomerRelation, CustomerRelationEvent> Win(Actor by, Instant at) =>
        Decide("win", new("Win", "赢得客户"), new CustomerWon(), by, at, Only(TemporalState.Future));

    /// <summary>Moves the customer on the ladder: one rung up, or down by any number.</summary>
    /// <param name="to">The rung afterwards.</param>
    /// <param name="reason">What shows it; not blank.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The fact, or why not.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rung is none.</exception>
    public Decision<CustomerRelation, CustomerRelationEvent> MoveOnLadder(CustomerLadder to, string reason, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return Decide(
            "move-on-ladder", new("Move on the ladder", "调整客户阶梯"), new CustomerMovedOnLadder { From = Ladder, To = Known(to), Reason = reason }, by, at,
            Ladder.CanMoveTo(to) ? null : new LadderMoveNotPermitted(Ladder, to), Unmet.Blank(reason, "reason", "理由"));
    }

    /// <summary>Records at which stage of its life the relation stands. Any stage may follow any other: the source gives no order of moves.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="reason">What shows it; not blank.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The fact, or why not.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The stage is none.</exception>
    public Decision<CustomerRelation, CustomerRelationEvent> AssessLifeCycle(LifeCycleStage stage, string reason, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return Decide(
            "assess-life-cycle", new("Assess the life cycle", "评估生命周期"), new CustomerLifeCycleAssessed { Stage = Known(stage), Reason = reason }, by, at,
            LifeCycle == stage ? new LifeCycleStageUnchanged(stage) : null, Unmet.Blank(reason, "reason", "理由"));
    }

    /// <summary>Records that the customer was lost, how and why.</summary>
    /// <param name="kind">How.</param>
    /// <param name="cause">What on our side drove the customer away; null: nothing. A fault has one, a natural or malicious loss has none.</param>
    /// <param name="elements">The elements of the service system at fault, where the system is the cause; otherwise none. One that stands twice counts once.</param>
    /// <param name="evidence">What shows it; not blank.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The record of churn, or why not.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is none of its enum's.</exception>
    public Decision<CustomerRelation, CustomerRelationEvent> Lose(
        ChurnKind kind, ChurnCause? cause, ImmutableArray<ServiceSystemElement> elements, string evidence, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        elements = elements.IsDefault ? [] : [.. elements.Select(element => Known(element, nameof(elements))).Distinct()];
        return Decide(
            "lose", new("Record the loss", "登记流失"),
            new CustomerLost { Kind = Known(kind), Cause = cause is { } known ? Known(known, nameof(cause)) : null, Elements = elements, Evidence = evidence }, by, at,
            Only(TemporalState.Present),
            kind.NeedsCause && cause is null ? new ChurnCauseMissing(kind) : null,
            !kind.AllowsCause && cause is { } given ? new ChurnCauseNotApplicable(kind, given) : null,
            !elements.IsEmpty && cause != ChurnCause.System ? new SystemElementNotConcerned(cause) : null,
            Unmet.Blank(evidence, "evidence", "依据"));
    }

    /// <summary>Records that a lost customer buys again.</summary>
    /// <param name="reason">What brought the customer back; not blank.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<CustomerRelation, CustomerRelationEvent> Regain(string reason, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return Decide("regain", new("Regain", "挽回客户"), new CustomerRegained { Reason = reason }, by, at, Only(TemporalState.Past), Unmet.Blank(reason, "reason", "理由"));
    }

    private bool CanBeFollowedBy(CustomerRelationEvent fact) => fact.At >= LastAt && fact switch
    {
        CustomerWon => Time == TemporalState.Future,
        CustomerMovedOnLadder moved => moved.From == Ladder && Enum.IsDefined(moved.To) && Ladder.CanMoveTo(moved.To),
        CustomerLifeCycleAssessed assessed => Enum.IsDefined(assessed.Stage) && assessed.Stage != LifeCycle,
        CustomerLost lost => Time == TemporalState.Present && !lost.Elements.IsDefault,
        CustomerRegained => Time == TemporalState.Past,
        _ => false,
    };

    private RelationStepNotPermitted? Only(TemporalState time) => Time == time ? null : new(Time);

    private static T Known<T>(T value, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(value))] string? name = null)
        where T : struct, Enum => Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(name, value, $"Not a value of {typeof(T).Name}.");

    private Decision<CustomerRelation, CustomerRelationEvent> Decide(
        string act, LocalizedText name, CustomerRelationEvent fact, Actor by, Instant at, params ReadOnlySpan<DomainError?> reasons)
    {
        ArgumentNullException.ThrowIfNull(by);
        var unmet = Unmet.Of([.. reasons, Unmet.Early(at, LastAt)]);
        if (!unmet.IsEmpty)
        {
            return new(new Refusal(act, name, KebabCase.Of(Time), Time.DisplayName, unmet));
        }

        var made = fact with { Customer = Customer, Version = Version + 1, At = at, By = by };
        return new(new CustomerRelation(History.Add(made)), [made]);
    }
}
