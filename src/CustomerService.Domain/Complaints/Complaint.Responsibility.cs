using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Complaints;

// Owner, hand-over, escalation, arbitration between departments.
public sealed partial class Complaint
{
    // What merely adds to the record: while the complaint is open it needs no row in the procedure.
    internal static ImmutableArray<ComplaintTrigger> RecordTriggers { get; } =
    [
        Trigger.RecordContact, Trigger.RecordEvidence, Trigger.RaiseInquiry, Trigger.AnswerInquiry, Trigger.WaiveInquiry, Trigger.Relocate, Trigger.ReplaceHandler,
        Trigger.Remind, Trigger.AcceptHandOver, Trigger.DeclineHandOver, Trigger.HandOverSilence, Trigger.Escalate, Trigger.OpenSystemicIssue, Trigger.AbsorbDuplicate,
        Trigger.RecordPurchase, Trigger.AnswerDemands, Trigger.LinkCorrectiveAction,
    ];

    private static readonly FrozenSet<ComplaintTrigger> Records = [.. RecordTriggers];

    /// <summary>Offers the case to another department. The sender stays accountable until the receiver accepts.</summary>
    /// <param name="to">Who is to take over.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> HandOver(Department to, string reason, Actor by, Instant at) =>
        Decide(Trigger.HandOver, new HandOverOffered { To = to, Reason = reason }, by, at, Said(reason), to == default ? new BlankText(nameof(to)) : null);

    /// <summary>Takes the case over: from here on the receiver is accountable.</summary>
    /// <remarks>Where silence made a department accountable as a whole, the first of its people who accepts becomes the person.</remarks>
    /// <param name="by">Who accepts, for the department that was asked.</param>
    /// <param name="at">When.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> AcceptHandOver(Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(by);
        var namesPerson = Snapshot.PendingHandOver is null && Owner.Person is null && Owner.Department == by.Department;
        return Decide(
            Trigger.AcceptHandOver,
            new HandOverAccepted { Owner = Snapshot.PendingHandOver?.To ?? by.Department ?? default, Person = by.Person, BySilence = false },
            by,
            at,
            namesPerson ? null : Receiver(by));
    }

    /// <summary>Refuses to take the case over; the sender stays accountable, and the case rises where the procedure says so.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who declines, for the department that was asked.</param>
    /// <param name="at">When.</param>
    /// <returns>The facts, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> DeclineHandOver(string reason, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(by);
        return Then(
            Decide(Trigger.DeclineHandOver, new HandOverDeclined { Reason = reason }, by, at, Said(reason), Receiver(by)),
            declined => declined.RiseBecause(EscalationCause.HandOverDeclined, at));
    }

    /// <summary>States that the receiver did not answer in time; silence escalates.</summary>
    /// <param name="at">When; not before the time to answer has passed.</param>
    /// <returns>
    /// The facts, or why not. Where the procedure takes silence for acceptance, the receiving department becomes accountable; otherwise
    /// the sender stays so and the offer stays open. Either way the case rises where the procedure says so.
    /// </returns>
    public Decision<Complaint, ComplaintEvent> NoteHandOverSilence(Instant at)
    {
        var offer = Snapshot.PendingHandOver;
        var rule = Procedure.HandOver;
        var due = AnswerDue;
        DomainError? notYet = offer is null ? new HandOverNotOffered() : due is null || at <= due || offer.SilentSince is not null ? new HandOverNotSilent(due) : null;
        var taken = rule?.Silence == HandOverSilence.Accepted;
        ComplaintEvent fact = taken
            ? new HandOverAccepted { Owner = offer?.To ?? default, BySilence = true }
            : new HandOverMetSilence();
        return Then(
            Decide(Trigger.HandOverSilence, fact, Actor.Clock, at, notYet),
            silent => silent.RiseBecause(EscalationCause.HandOverSilence, at));
    }

    /// <summary>Raises the case one level; the state stays.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who asks for it.</param>
    /// <param name="at">When.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> Escalate(string reason, Actor by, Instant at)
    {
        var levels = Procedure.Escalation?.Levels ?? [];
        return EscalationLevel < levels.Length
            ? Decide(Trigger.Escalate, new ComplaintEscalated { Level = EscalationLevel + 1, To = levels[EscalationLevel], Cause = EscalationCause.Requested, Reason = reason }, by, at, Said(reason))
            : Decide(Trigger.Escalate, new ComplaintEscalated { Level = EscalationLevel, To = Role.Supervisor, Cause = EscalationCause.Requested, Reason = reason }, by, at, Said(reason), new HighestLevelReached(EscalationLevel));
    }

    /// <summary>Brings a quarrel between departments before the office.</summary>
    /// <param name="opinions">What each department says; every department that held the case is heard.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The facts, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> RaiseDispute(ImmutableArray<DepartmentOpinion> opinions, Actor by, Instant at) =>
        Then(
            Decide(Trigger.RaiseDispute, new DisputeRaised { Opinions = Items(opinions) }, by, at),
            raised => raised.RiseBecause(EscalationCause.DisputeRaised, at));

    /// <summary>Names the one responsible department; a former owner may be named, and only here.</summary>
    /// <param name="responsible">The department.</param>
    /// <param name="person">The person there who is accountable from here on.</param>
    /// <param name="reasons">Why.</param>
    /// <param name="by">Who rules.</param>
    /// <param name="at">When.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> Rule(Department responsible, string person, string reasons, Actor by, Instant at) =>
        Decide(
            Trigger.Rule,
            new DisputeRuled { Responsible = responsible, Person = person, Reasons = reasons },
            by,
            at,
            Said(person),
            Said(reasons),
            responsible == default ? new BlankText(nameof(responsible)) : null);

    /// <summary>Opens an issue beyond this case.</summary>
    /// <param name="issue">Its reference.</param>
    /// <param name="rootCause">What is thought to lie behind it.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> OpenSystemicIssue(string issue, string rootCause, Actor by, Instant at) =>
        Decide(Trigger.OpenSystemicIssue, new SystemicIssueOpened { Issue = issue, RootCause = rootCause }, by, at, Said(issue), Said(rootCause));

    private DomainError? Receiver(Actor by) => Snapshot.PendingHandOver switch
    {
        null => new HandOverNotOffered(),
        { } offer when by.Department != offer.To => new NotTheReceiver(offer.To, by.Department),
        _ => null,
    };

    /// <summary>The first instant at which the receiver's silence counts; null where no answer is awaited, or the silence is noted.</summary>
    internal Instant? SilenceDue => Snapshot.PendingHandOver is { SilentSince: null } && AnswerDue is { } due ? due + Duration.Epsilon : null;

    // By when the receiver must answer: by the host's promise, where it made one, else by the rule.
    private Instant? AnswerDue => Snapshot.PendingHandOver is not { } offer || Procedure.HandOver is not { } rule ? null
        : rule.Promise is { } id && Procedure.FindPromise(id) is { } promise ? promise.Binding.DueAfter(offer.OfferedAt).AtOrNull
        : offer.OfferedAt + rule.AnswerWithin;

    // The next rung, where the procedure has one and names the cause; on the highest level the case stays there.
    private ComplaintEscalated? RiseBecause(EscalationCause cause, Instant at) =>
        Procedure.Escalation is { } rule && rule.On.Contains(cause) && EscalationLevel < rule.Levels.Length
            ? new ComplaintEscalated { Complaint = Id, Version = Version + 1, At = at, By = Actor.Clock, Level = EscalationLevel + 1, To = rule.Levels[EscalationLevel], Cause = cause }
            : null;
}
