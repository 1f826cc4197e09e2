using System.Collections.Immutable;
using NodaTime;

namespace CustomerService.Domain.Complaints;

// Endings, reviews, outside bodies, merging, splitting, new rounds.
public sealed partial class Complaint
{
    /// <summary>Closes where nothing is owed: an explanation, a friendly talk, a souvenir.</summary>
    /// <param name="explanation">What was explained.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> CloseWithoutAction(string explanation, Actor by, Instant at) =>
        Decide(Trigger.CloseWithoutAction, new ClosedWithoutAction { Explanation = explanation }, by, at, Said(explanation));

    /// <summary>Issues the decision with its reasons.</summary>
    /// <param name="decision">Upheld, partly, or not.</param>
    /// <param name="reasons">Per fact and demand.</param>
    /// <param name="externalRoute">Where the complainant can go next.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> IssueFinalResponse(FinalDecision decision, string reasons, string externalRoute, Actor by, Instant at) =>
        Decide(Trigger.IssueFinalResponse, new FinalResponseIssued { Decision = Defined(decision), Reasons = reasons, ExternalRoute = externalRoute }, by, at);

    /// <summary>Asks for an independent review.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> RequestReview(string reason, Actor by, Instant at) =>
        Decide(Trigger.RequestReview, new ReviewRequested { Reason = reason }, by, at, Said(reason));

    /// <summary>Ends the review: the decision stays.</summary>
    /// <param name="reasons">Why.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> UpholdInReview(string reasons, Actor by, Instant at) =>
        Decide(Trigger.ReviewUpholds, new ReviewUpheld { Reasons = reasons }, by, at, Said(reasons));

    /// <summary>Ends the review: the case goes back to fact finding.</summary>
    /// <param name="reasons">Why.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> ReopenInReview(string reasons, Actor by, Instant at) =>
        Decide(Trigger.ReviewReopens, new ReviewReopened { Reasons = reasons }, by, at, Said(reasons));

    /// <summary>Goes to an outside body.</summary>
    /// <param name="body">Which: an ombudsman, the consumers' association, a court.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> ReferOut(string body, Actor by, Instant at) =>
        Decide(Trigger.ReferOut, new ReferredOut { Body = body }, by, at, Said(body));

    /// <summary>Comes back from the outside body to talks.</summary>
    /// <param name="note">How.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> ResumeTalks(string note, Actor by, Instant at) =>
        Decide(Trigger.ResumeTalks, new TalksResumed { Note = note }, by, at, Said(note));

    /// <summary>Records what the outside body decided.</summary>
    /// <param name="ruling">What it decided.</param>
    /// <param name="ordered">The remedies it ordered: the case goes on to performing them; none: the decision ends the case.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> RecordExternalDecision(string ruling, ImmutableArray<Remedy> ordered, Actor by, Instant at)
    {
        ImmutableArray<Remedy> remedies = [.. Items(ordered).Select(remedy => new Remedy(Defined(remedy.Kind, nameof(ordered)), remedy.Description, remedy.Amount) { Status = RemedyStatus.Agreed })];
        return Decide(remedies.IsEmpty ? Trigger.ExternalDecision : Trigger.ExternalAward, new DecidedOutside { Ruling = ruling, Ordered = remedies }, by, at, Said(ruling));
    }

    /// <summary>Records that the outside body ended the mediation without agreement.</summary>
    /// <param name="ground">The ground.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> EndMediation(string ground, Actor by, Instant at) =>
        Decide(Trigger.EndMediation, new MediationClosed { Ground = ground }, by, at, Said(ground));

    /// <summary>Withdraws the complaint.</summary>
    /// <param name="statement">The complainant's statement.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> Withdraw(string statement, Actor by, Instant at) =>
        Decide(Trigger.Withdraw, new ComplaintWithdrawn { Statement = statement }, by, at);

    /// <summary>Closes after silence of the complainant.</summary>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> Lapse(Actor by, Instant at) =>
        Decide(Trigger.Lapse, new ComplaintLapsed(), by, at);

    /// <summary>Ends here because another complaint of the same customer goes on with it.</summary>
    /// <param name="survivor">The complaint that goes on; let it <see cref="AbsorbDuplicate"/> this one.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> MergeInto(Complaint survivor, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(survivor);
        return Decide(Trigger.Merge, new ComplaintMerged { Into = survivor.Id }, by, at, Mergeable(survivor, !survivor.IsClosed));
    }

    /// <summary>Takes in a duplicate: its facts and demands that are not here yet, and the earliest receipt, count from here on.</summary>
    /// <param name="duplicate">The complaint that ended, or ends, here.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> AbsorbDuplicate(Complaint duplicate, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(duplicate);
        return Decide(Trigger.AbsorbDuplicate, new DuplicateAbsorbed
        {
            Duplicate = duplicate.Id,
            DuplicateReceivedAt = duplicate.Snapshot.ClockStart,
            Facts = duplicate.Snapshot.Facts.RemoveRange(Snapshot.Facts),
            Demands = [.. duplicate.Snapshot.Demands.Where((demand, index) => !duplicate.Snapshot.DemandsMoved.Contains(index + 1) && !Snapshot.Demands.Contains(demand))],
        }, by, at, Mergeable(duplicate, !duplicate.IsClosed || duplicate.Snapshot.MergedInto == Id));
    }

    /// <summary>Moves some facts and demands to complaints of their own; this one goes on with the rest.</summary>
    /// <param name="parts">What goes where; a demand moves once, and this complaint keeps at least one.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The fact, or why not. Receive each sibling with <see cref="IntakeOf"/>.</returns>
    public Decision<Complaint, ComplaintEvent> Split(ImmutableArray<SplitPart> parts, Actor by, Instant at)
    {
        ImmutableArray<SplitPart> given = [.. Items(parts).Select(part => part with { Facts = part.Facts.IsDefault ? [] : part.Facts, Demands = part.Demands.IsDefault ? [] : part.Demands })];
        var demands = given.SelectMany(part => part.Demands).ToList();
        return Decide(
            Trigger.Split,
            new ComplaintSplit { Parts = given },
            by,
            at,
            [.. demands.Select(number => Number(number, Snapshot.Demands.Length, "demand")),
             .. given.SelectMany(part => part.Facts).Select(number => Number(number, Snapshot.Facts.Length, "fact")),
             .. demands.Concat(Snapshot.DemandsMoved).GroupBy(number => number).Where(group => group.Count() > 1).Select(group => new NumberTwice("demand", group.Key)),
             given.IsEmpty || given.Any(part => part.Facts.IsEmpty || part.Demands.IsEmpty || part.Sibling == Id) ? new SplitIncomplete() : null,
             demands.Concat(Snapshot.DemandsMoved).Distinct().Count() >= Snapshot.Demands.Length ? new SplitIncomplete() : null]);
    }

    /// <summary>What a sibling is received with after a split.</summary>
    /// <param name="sibling">Its id.</param>
    /// <returns>The intake: this customer and channel, the facts and demands that went there.</returns>
    /// <exception cref="ArgumentException">Nothing went to a complaint of that id.</exception>
    public Intake IntakeOf(ComplaintId sibling)
    {
        var part = Snapshot.Siblings.FirstOrDefault(part => part.Sibling == sibling)
            ?? throw new ArgumentException($"Nothing of {Id} went to {sibling}.", nameof(sibling));
        return new Intake
        {
            Id = sibling,
            Customer = Snapshot.Customer,
            RepresentedBy = Snapshot.RepresentedBy,
            Channel = Snapshot.Channel,
            Facts = [.. part.Facts.Select(number => Snapshot.Facts[number - 1])],
            Demands = [.. part.Demands.Select(number => Snapshot.Demands[number - 1])],
            Goods = Snapshot.Goods,
            Cause = Snapshot.Cause,
            ProductKind = Snapshot.ProductKind,
            ServiceKind = Snapshot.ServiceKind,
            DeliveryDefect = Snapshot.DeliveryDefect,
            Purchase = Snapshot.Purchase,
        };
    }

    /// <summary>Takes a closed complaint up again: the same id, a new round, new findings.</summary>
    /// <param name="ground">What allows it.</param>
    /// <param name="reason">In words.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <param name="newFact">The new fact; needed for <see cref="ReopeningGround.NewFact"/>.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> Reopen(ReopeningGround ground, string reason, Actor by, Instant at, AllegedFact? newFact = null) =>
        Decide(Trigger.Reopen, new ComplaintReopened { Ground = Defined(ground), Reason = reason, NewFact = newFact }, by, at, Said(reason));

    // A closed complaint goes on with nothing; one that was merged into this one can still be taken in.
    private NotMergeable? Mergeable(Complaint other, bool goesOn) =>
        goesOn && other.Id != Id && other.Snapshot.Customer == Snapshot.Customer ? null : new NotMergeable(Id, other.Id);
}
