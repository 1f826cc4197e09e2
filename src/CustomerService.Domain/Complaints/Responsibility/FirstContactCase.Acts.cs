using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Complaints.Responsibility;

// What can be done with a first-contact case.
public sealed partial class FirstContactCase
{
    /// <summary>Records that a customer asked somebody, who is the first responsible person from here on.</summary>
    /// <param name="intake">What was asked.</param>
    /// <param name="by">Who was asked: any employee.</param>
    /// <param name="at">When.</param>
    /// <returns>The case.</returns>
    /// <exception cref="ArgumentException">The id or the matter is blank, or the channel is the empty code.</exception>
    public static Decision<FirstContactCase, FirstContactEvent> Receive(FirstContactIntake intake, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(intake);
        ArgumentNullException.ThrowIfNull(by);
        ArgumentException.ThrowIfNullOrWhiteSpace(intake.Id, nameof(intake));
        ArgumentException.ThrowIfNullOrWhiteSpace(intake.Matter, nameof(intake));
        if (intake.Channel == default)
        {
            throw new ArgumentException("A channel has a code.", nameof(intake));
        }

        var received = new FirstContactReceived
        {
            Case = intake.Id,
            Version = 1,
            At = at,
            By = by,
            Customer = intake.Customer,
            Channel = intake.Channel,
            Matter = intake.Matter,
            IsOwnDuty = intake.IsOwnDuty,
            IsOneStep = intake.IsOneStep,
            IsMajor = intake.IsMajor,
        };
        return new(new FirstContactCase([received]), [received]);
    }

    /// <summary>Settles it at once.</summary>
    /// <param name="whatWasDone">What was done for the customer; not blank.</param>
    /// <param name="by">Who acts: the first person.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The fact, or why not: only the own duty, in one step, and nothing major.</returns>
    public Decision<FirstContactCase, FirstContactEvent> SettleAtOnce(string whatWasDone, Actor by, Instant at) => Decide(
        "settle-at-once", new("Settle at once", "当场办结"), State == FirstContactState.Received,
        new FirstContactSettledAtOnce { WhatWasDone = whatWasDone }, by, at,
        Said(whatWasDone, nameof(whatWasDone)), OnlyResponsible(by), Major(), IsOwnDuty && IsOneStep ? null : new CannotBeSettledAtOnce(IsOwnDuty));

    /// <summary>Registers it, before it is handed over or taken up.</summary>
    /// <param name="entry">Where, or under which number; not blank.</param>
    /// <param name="by">Who acts: the first person.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The fact, or why not: what can be settled at once is settled, and what is major is reported at once.</returns>
    public Decision<FirstContactCase, FirstContactEvent> Register(string entry, Actor by, Instant at) => Decide(
        "register", new("Register", "登记"), State == FirstContactState.Received,
        new FirstContactRegistered { Entry = entry }, by, at,
        Said(entry, "note"), OnlyResponsible(by), Major(), IsOwnDuty && IsOneStep && !IsMajor ? new MustBeSettledAtOnce() : null);

    /// <summary>Records that it turned out to be major.</summary>
    /// <param name="reason">Why; not blank.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The fact, or why not: not once it is solved.</returns>
    public Decision<FirstContactCase, FirstContactEvent> FindMajor(string reason, Actor by, Instant at) => Decide(
        "find-major", new("Find major", "认定为重大事项"), !State.IsSolved && !IsMajor,
        new FirstContactFoundMajor { Reason = reason }, by, at, Said(reason, nameof(reason)));

    /// <summary>Hands it over. The sender stays responsible until the recipient has accepted.</summary>
    /// <remarks>
    /// A major matter goes to the general manager, unregistered if need be and from whoever has it; to nobody else. Any other is registered before, is
    /// outside the own duty, and goes to the leader, or to a colleague in charge where the leader is absent. The source does not forbid to bring an ordinary one
    /// before the general manager.
    /// </remarks>
    /// <param name="to">The person who is to take over; not blank.</param>
    /// <param name="recipient">What that person is.</param>
    /// <param name="leaderAbsence">Why the leader could not be asked; null: nothing says that the leader is absent.</param>
    /// <param name="by">Who acts: whoever is responsible now.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The fact, or why not.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The recipient is none.</exception>
    public Decision<FirstContactCase, FirstContactEvent> HandOver(string to, FirstContactRecipient recipient, string? leaderAbsence, Actor by, Instant at)
    {
        if (!Enum.IsDefined(recipient))
        {
            throw new ArgumentOutOfRangeException(nameof(recipient), recipient, "Not a value of FirstContactRecipient.");
        }

        var stepIsPermitted = IsMajor
            ? !State.IsSolved && State != FirstContactState.ReportedToGeneralManager
            : State is FirstContactState.Received or FirstContactState.Registered;
        return Decide(
            "hand-over", new("Hand over", "移交"), stepIsPermitted,
            new FirstContactHandedOver { To = to, Recipient = recipient, LeaderAbsence = leaderAbsence }, by, at,
            Said(to, "person"), OnlyResponsible(by),
            IsMajor && recipient != FirstContactRecipient.GeneralManager ? new MajorGoesToGeneralManager() : null,
            !IsMajor && State == FirstContactState.Received ? new NotRegisteredYet() : null,
            !IsMajor && IsOwnDuty ? new OwnDutyStaysHere() : null,
            recipient == FirstContactRecipient.ColleagueInCharge && string.IsNullOrWhiteSpace(leaderAbsence) ? new LeaderNotAbsent() : null);
    }

    /// <summary>Takes it up: the recipient a hand-over, the first person the own duty that takes more than one step.</summary>
    /// <param name="by">Who takes it up, and is responsible from here on.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<FirstContactCase, FirstContactEvent> Accept(Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(by);
        DomainError? fault = PendingHandOver is { } offer
            ? by.Person == offer.To ? null : new NotTheRecipient(offer.To, by.Person)
            : (DomainError?)OnlyResponsible(by) ?? (IsOwnDuty ? null : new NotTheOwnDuty());
        return Decide(
            "accept", new("Take up", "接收办理"), State == FirstContactState.Registered || PendingHandOver is not null,
            new FirstContactAccepted(), by, at, fault, PendingHandOver?.Recipient == FirstContactRecipient.GeneralManager ? null : Major());
    }

    /// <summary>Does not accept it; the sender stays responsible. The general manager has nobody to leave it to.</summary>
    /// <param name="reason">Why; not blank.</param>
    /// <param name="by">Who declines: the recipient.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The fact, or why not. Whether it was shirking is another question: <see cref="RecordShirking"/>.</returns>
    public Decision<FirstContactCase, FirstContactEvent> Decline(string reason, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(by);
        return Decide(
            "decline", new("Decline", "拒绝接收"), State == FirstContactState.HandedOver,
            new FirstContactDeclined { Reason = reason }, by, at, Said(reason, nameof(reason)),
            PendingHandOver is { } offer && by.Person != offer.To ? new NotTheRecipient(offer.To, by.Person) : null);
    }

    /// <summary>Solves it first, though it is outside the own duty; the work slip follows.</summary>
    /// <param name="whatWasDone">What was done for the customer; not blank.</param>
    /// <param name="slipTo">The department whose duty it is, which the slip goes to.</param>
    /// <param name="slipDueBy">When the slip is due at the latest; the source gives no limit.</param>
    /// <param name="by">Who acts: whoever is responsible now.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The fact, or why not.</returns>
    /// <exception cref="ArgumentException">The department is the empty code.</exception>
    public Decision<FirstContactCase, FirstContactEvent> ActFirst(string whatWasDone, Department slipTo, Instant slipDueBy, Actor by, Instant at) =>
        slipTo == default ? throw new ArgumentException("A department has a code.", nameof(slipTo)) : Decide(
            "act-first", new("Act first", "先解决后补单"), State is FirstContactState.Received or FirstContactState.Registered or FirstContactState.HandedOver,
            new FirstContactActedFirst { WhatWasDone = whatWasDone, SlipTo = slipTo, SlipDueBy = slipDueBy }, by, at,
            Said(whatWasDone, nameof(whatWasDone)), OnlyResponsible(by), Major(), IsOwnDuty ? new OwnDutyStaysHere() : null);

    /// <summary>Submits the work slip of what was done first; late is better than never, and stays visible.</summary>
    /// <param name="by">Who submits it.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<FirstContactCase, FirstContactEvent> SubmitWorkSlip(Actor by, Instant at) => Decide(
        "submit-work-slip", new("Submit work slip", "提交工作联络单"), !State.IsFinal,
        new FirstContactSlipSubmitted(), by, at, ActedFirst is null || SlipSubmittedAt is not null ? new NoWorkSlipDue() : null);

    /// <summary>Records that it is solved.</summary>
    /// <param name="whatWasDone">What was done for the customer; not blank.</param>
    /// <param name="by">Who acts: whoever is responsible now.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<FirstContactCase, FirstContactEvent> Resolve(string whatWasDone, Actor by, Instant at) => Decide(
        "resolve", new("Resolve", "解决"), State == FirstContactState.InProgress,
        new FirstContactResolved { WhatWasDone = whatWasDone }, by, at, Said(whatWasDone, nameof(whatWasDone)), OnlyResponsible(by));

    /// <summary>Records that the customer asked again; while it is not solved that is a violation.</summary>
    /// <param name="summary">What was said; not blank.</param>
    /// <param name="by">Who was asked this time.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The fact, or why not: after the end it is a new case.</returns>
    public Decision<FirstContactCase, FirstContactEvent> RecordRepeatedContact(string summary, Actor by, Instant at) => Decide(
        "record-repeated-contact", new("Record repeated contact", "记录再次来访"), !State.IsFinal,
        new FirstContactRepeated { Summary = summary }, by, at, Said(summary, nameof(summary)));

    /// <summary>Puts shirking on record.</summary>
    /// <param name="person">Who shirked; not blank.</param>
    /// <param name="what">How; not blank.</param>
    /// <param name="sanction">What it brings; null: nothing yet.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The fact, or why not.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The sanction is none.</exception>
    public Decision<FirstContactCase, FirstContactEvent> RecordShirking(string person, string what, ShirkingSanction? sanction, Actor by, Instant at) =>
        sanction is { } known && !Enum.IsDefined(known) ? throw new ArgumentOutOfRangeException(nameof(sanction), sanction, "Not a value of ShirkingSanction.") : Decide(
            "record-shirking", new("Record shirking", "记录推诿"), !State.IsFinal,
            new FirstContactShirked { Person = person, What = what, Sanction = sanction }, by, at, Said(person, nameof(person)), Said(what, "text"));

    /// <summary>Closes it: solved, told, and with the work slip submitted.</summary>
    /// <param name="answer">How the customer was told; not blank.</param>
    /// <param name="by">Who acts: the responsible person, or the first person, who looks after the customer to the end.</param>
    /// <param name="at">When; not before the last fact.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<FirstContactCase, FirstContactEvent> Close(string answer, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(by);
        return Decide(
            "close", new("Close", "办结"), State == FirstContactState.Resolved,
            new FirstContactClosed { Answer = answer }, by, at, Said(answer, nameof(answer)), by.Person == FirstPerson.Person ? null : OnlyResponsible(by),
            ActedFirst is not null && SlipSubmittedAt is null ? new WorkSlipMissing() : null);
    }

    private static BlankText? Said(string text, string what)
    {
        ArgumentNullException.ThrowIfNull(text, what);
        return string.IsNullOrWhiteSpace(text) ? new BlankText(what) : null;
    }

    private NotTheResponsiblePerson? OnlyResponsible(Actor by)
    {
        ArgumentNullException.ThrowIfNull(by);
        return by.Person == Responsible ? null : new NotTheResponsiblePerson(Responsible, by.Person);
    }

    private MajorGoesToGeneralManager? Major() => IsMajor ? new MajorGoesToGeneralManager() : null;

    private Decision<FirstContactCase, FirstContactEvent> Decide(
        string act, LocalizedText name, bool stepIsPermitted, FirstContactEvent fact, Actor by, Instant at, params ReadOnlySpan<DomainError?> faults)
    {
        ArgumentNullException.ThrowIfNull(by);
        var unmet = ImmutableArray.CreateBuilder<DomainError>();
        Add(stepIsPermitted ? null : new FirstContactStepNotPermitted(State));
        Add(at >= LastAt ? null : new BeforeLastFact(at, LastAt));
        foreach (var fault in faults)
        {
            Add(fault);
        }

        if (unmet.Count > 0)
        {
            return new(new Refusal(act, name, KebabCase.Of(State), State.DisplayName, unmet.ToImmutable()));
        }

        var made = fact with { Case = Id, Version = Version + 1, At = at, By = by };
        return new(new FirstContactCase(History.Add(made)), [made]);

        void Add(DomainError? fault)
        {
            if (fault is not null)
            {
                unmet.Add(fault);
            }
        }
    }
}
