using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Complaints.Responsibility;

/// <summary>What the first person records when a customer asks for something.</summary>
public sealed record FirstContactIntake
{
    /// <summary>The host's id of the case; not blank.</summary>
    public required string Id { get; init; }

    /// <summary>Who asks.</summary>
    public required CustomerId Customer { get; init; }

    /// <summary>The way it came.</summary>
    public required Channel Channel { get; init; }

    /// <summary>What it is about; not blank.</summary>
    public required string Matter { get; init; }

    /// <summary>It lies within the duty of whoever was asked.</summary>
    public required bool IsOwnDuty { get; init; }

    /// <summary>It can be settled in one step, at once.</summary>
    public required bool IsOneStep { get; init; }

    /// <summary>It is major: the general manager is told at once.</summary>
    public required bool IsMajor { get; init; }
}

/// <summary>First-contact responsibility (首问责任制): whoever is asked first is responsible until somebody else has accepted.</summary>
/// <remarks>
/// <para>
/// Source: [003 R6 §二]. What is the own duty and takes one step is settled at once. What is outside it is registered, then handed to the leader, or,
/// where the leader is absent, to a colleague in charge. A major matter goes to the general manager at once. Whoever was asked may solve it first and submit
/// the work slip (工作联络单) after. The customer never has to ask twice, and shirking is put on record.
/// </para>
/// <para>
/// The own duty that takes more than one step is registered and taken up by the first person: the source says only that what can be settled at once is.
/// Immutable, safe to share between threads; two are equal only when they are the same object.
/// </para>
/// </remarks>
public sealed partial class FirstContactCase
{
    private readonly FirstContactReceived _received;

    private FirstContactCase(ImmutableArray<FirstContactEvent> history)
    {
        History = history;
        _received = (FirstContactReceived)history[0];
        (Responsible, IsMajor) = (_received.By.Person, _received.IsMajor);
        foreach (var fact in history)
        {
            Fold(fact);
        }
    }

    /// <summary>Every event, in order.</summary>
    public ImmutableArray<FirstContactEvent> History { get; }

    /// <summary>Its id.</summary>
    public string Id => _received.Case;

    /// <summary>How many events it was folded from; for optimistic concurrency.</summary>
    public int Version => History.Length;

    /// <summary>When the last event happened.</summary>
    public Instant LastAt => History[^1].At;

    /// <summary>Where it stands.</summary>
    public FirstContactState State { get; private set; }

    /// <summary>Who asks.</summary>
    public CustomerId Customer => _received.Customer;

    /// <summary>What it is about.</summary>
    public string Matter => _received.Matter;

    /// <summary>Who was asked first (首问责任人).</summary>
    public Actor FirstPerson => _received.By;

    /// <summary>Who is responsible now: the first person, until a recipient has accepted.</summary>
    public string Responsible { get; private set; }

    /// <summary>Whether it lies within the duty of the first person.</summary>
    public bool IsOwnDuty => _received.IsOwnDuty;

    /// <summary>Whether it takes one step.</summary>
    public bool IsOneStep => _received.IsOneStep;

    /// <summary>Whether it is major, from the start or as it turned out.</summary>
    public bool IsMajor { get; private set; }

    /// <summary>The hand-over that waits to be accepted; null: none does.</summary>
    public FirstContactHandedOver? PendingHandOver { get; private set; }

    /// <summary>What was done for the customer; null while the matter is not solved.</summary>
    public string? WhatWasDone { get; private set; }

    /// <summary>What was done first, with the slip that follows; null: nothing was.</summary>
    public FirstContactActedFirst? ActedFirst { get; private set; }

    /// <summary>When the work slip was submitted; null: it was not.</summary>
    public Instant? SlipSubmittedAt { get; private set; }

    /// <summary>The contacts that should never have been: the customer had to ask again while the matter was not solved.</summary>
    public ImmutableArray<FirstContactRepeated> Violations { get; private set; } = [];

    /// <summary>The shirking on record.</summary>
    public ImmutableArray<FirstContactShirked> Shirking => [.. History.OfType<FirstContactShirked>()];

    /// <summary>The work slip of what was done first; null: nothing was.</summary>
    public WorkSlip? WorkSlip => ActedFirst is not { } acted ? null : new()
    {
        From = FirstPerson.Department,
        To = acted.SlipTo,
        Matter = Matter,
        WhatWasDone = acted.WhatWasDone,
        SubmittedAt = SlipSubmittedAt,
    };

    /// <summary>Whether the work slip is late: not submitted, or submitted, after it was due.</summary>
    /// <param name="now">The moment to judge at.</param>
    /// <returns>True from the first moment after the due time on, and for ever where it was submitted late.</returns>
    public bool IsWorkSlipOverdue(Instant now) => ActedFirst is { } acted && (SlipSubmittedAt ?? now) > acted.SlipDueBy;

    /// <summary>Folds a history. No rules here: facts are not argued with.</summary>
    /// <param name="events">The events in order, from the receipt on, without gaps.</param>
    /// <returns>The case.</returns>
    /// <exception cref="ArgumentException">
    /// There are no events, the first is no receipt or another is, one is missing, doubled, of another case or dated before the one in front of it, or one
    /// cannot follow: an acceptance of what nobody offered, a case that goes on after its end.
    /// </exception>
    public static FirstContactCase Replay(IEnumerable<FirstContactEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        ImmutableArray<FirstContactEvent> history = [.. events];
        if (history.IsEmpty)
        {
            throw new ArgumentException("A first-contact case has at least the event of its receipt.", nameof(events));
        }

        for (var i = 0; i < history.Length; i++)
        {
            var fact = history[i];
            ArgumentNullException.ThrowIfNull(fact, nameof(events));
            if (fact.Version != i + 1 || fact.Case != history[0].Case || !(i == 0 ? fact is FirstContactReceived : new FirstContactCase(history[..i]).CanBeFollowedBy(fact)))
            {
                throw new ArgumentException($"The event {i + 1} of the case '{history[0].Case}' cannot be {fact.GetType().Name}, version {fact.Version} of '{fact.Case}' at {fact.At}.", nameof(events));
            }
        }

        return new FirstContactCase(history);
    }

    private bool CanBeFollowedBy(FirstContactEvent fact) => fact.At >= LastAt && !State.IsFinal && fact switch
    {
        FirstContactSettledAtOnce => State == FirstContactState.Received,
        FirstContactRegistered => State == FirstContactState.Received,
        FirstContactFoundMajor => !State.IsSolved,
        FirstContactHandedOver => State is FirstContactState.Received or FirstContactState.Registered or FirstContactState.HandedOver or FirstContactState.InProgress,
        FirstContactAccepted => State == FirstContactState.Registered || PendingHandOver is not null,
        FirstContactDeclined => State == FirstContactState.HandedOver,
        FirstContactActedFirst => State is FirstContactState.Received or FirstContactState.Registered or FirstContactState.HandedOver,
        FirstContactSlipSubmitted => ActedFirst is not null && SlipSubmittedAt is null,
        FirstContactResolved => State == FirstContactState.InProgress,
        FirstContactRepeated or FirstContactShirked => true,
        FirstContactClosed => State == FirstContactState.Resolved,
        _ => false,
    };

    private void Fold(FirstContactEvent fact)
    {
        switch (fact)
        {
            case FirstContactSettledAtOnce settled:
                (WhatWasDone, State) = (settled.WhatWasDone, FirstContactState.SettledAtOnce);
                break;
            case FirstContactRegistered:
                State = FirstContactState.Registered;
                break;
            case FirstContactFoundMajor:
                IsMajor = true;
                break;
            case FirstContactHandedOver handed:
                (PendingHandOver, State) = (handed, handed.Recipient == FirstContactRecipient.GeneralManager ? FirstContactState.ReportedToGeneralManager : FirstContactState.HandedOver);
                break;
            case FirstContactAccepted:
                (Responsible, PendingHandOver, State) = (fact.By.Person, null, FirstContactState.InProgress);
                break;
            case FirstContactDeclined:
                (PendingHandOver, State) = (null, FirstContactState.Registered);
                break;
            case FirstContactActedFirst acted:
                (ActedFirst, WhatWasDone, PendingHandOver, State) = (acted, acted.WhatWasDone, null, FirstContactState.Resolved);
                break;
            case FirstContactSlipSubmitted:
                SlipSubmittedAt = fact.At;
                break;
            case FirstContactResolved resolved:
                (WhatWasDone, State) = (resolved.WhatWasDone, FirstContactState.Resolved);
                break;
            case FirstContactRepeated repeated when !State.IsSolved:
                Violations = Violations.Add(repeated);
                break;
            case FirstContactClosed:
                State = FirstContactState.Closed;
                break;
            default:
                break;   // moves nothing
        }
    }
}
