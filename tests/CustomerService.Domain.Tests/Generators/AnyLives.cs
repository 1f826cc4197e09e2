using System.Collections.Immutable;
using CustomerService.Domain.Commitments;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Tests.Scenarios;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerService.Domain.Tests.Generators;

/// <summary>
/// Lives of complaints under any procedure: plain numbers that say what is tried when. They are read against the case as it stands, so that the
/// same life plays under every procedure, and a life that loses an act is a life.
/// </summary>
internal static class AnyLives
{
    private static readonly Actor Somebody = Actor.Of("somebody", Role.Handler, "repair");

    /// <summary>What is done at one point of a life.</summary>
    internal enum Way
    {
        /// <summary>Something that is accepted, if anything is.</summary>
        Guided,

        /// <summary>Anything, by whoever usually does it.</summary>
        Blind,

        /// <summary>Anything, by somebody who has no business there.</summary>
        WrongPerson,

        /// <summary>Nothing is done: time speaks.</summary>
        Time,
    }

    /// <summary>One point of a life.</summary>
    /// <param name="Way">How the act is chosen.</param>
    /// <param name="Choice">Which of the candidates.</param>
    /// <param name="Minutes">How much later; less than nothing is refused.</param>
    internal sealed record Move(Way Way, int Choice, int Minutes)
    {
        public override string ToString() => $"{Way} {Choice} +{Minutes} min";
    }

    /// <summary>Lives of up to some dozen moves; they shrink by losing moves and waiting less.</summary>
    public static Arbitrary<ImmutableArray<Move>> All { get; } = Arb.From(
        (from way in Gen.Frequency((6, Gen.Constant(Way.Guided)), (2, Gen.Constant(Way.Blind)), (1, Gen.Constant(Way.WrongPerson)), (2, Gen.Constant(Way.Time)))
         from choice in Gen.Choose(0, 9_999)
         from minutes in Gen.Frequency((14, Gen.Choose(0, 3_000)), (3, Gen.Choose(3_000, 30_000)), (1, Gen.Choose(-500, -1)))
         select new Move(way, choice, minutes)).ListOf().Resize(40).Select(moves => moves.ToImmutableArray()),
        life => Enumerable.Range(0, life.Length).Select(life.RemoveAt)
            .Concat(Enumerable.Range(0, life.Length).Where(i => life[i].Minutes is < 0 or > 1).Select(i => life.SetItem(i, life[i] with { Minutes = 1 }))));

    /// <summary>A procedure with a promise for everything that it times: elapsed hours, each clock its own, with a warning and an alert to a role.</summary>
    public static ComplaintProcedure Timed(ComplaintProcedure procedure)
    {
        string[] ids = [.. procedure.Clocks.SelectMany(clock => clock.Extensions.Select(extension => extension.Promise).Prepend(clock.Promise)).Append(procedure.HandOver?.Promise).OfType<string>().Distinct()];
        return procedure.TimedBy([.. ids.Select((id, i) => Promise.Resolution(ElapsedTime.Of(Duration.FromMinutes(1_447 + (2_111 * i)))) with
        {
            Id = id,
            Alerts = [PromiseAlert.AtShare(0.5), PromiseAlert.AtShare(0.9, Role.Quality)],
            Pauses = [.. Enum.GetValues<PauseReason>().Where((reason, j) => reason != PauseReason.NotCounted && (i + j) % 2 == 0)],
        })]);
    }

    /// <summary>The receipt with which each life begins.</summary>
    public static Decision<Complaint, ComplaintEvent> Receipt(ComplaintProcedure procedure) => Complaint.Receive(
        procedure, Desk.Intake("There was a fly in the yoghurt.", "Where was it found?") with { Demands = [Claim.Refund, Claim.Explanation] }, Desk.FirstContact, Desk.March(1));

    /// <summary>What a move is, for a case as it stands: a verb and who takes it; null where time speaks.</summary>
    public static (ComplaintLives.Verb Verb, Actor By)? Pick(Move move, Complaint complaint, Instant at)
    {
        if (move.Way == Way.Time)
        {
            return null;
        }

        var candidates = Candidates(complaint);
        var accepted = move.Way == Way.Guided ? candidates.Where(verb => verb.Try(complaint, verb.Usual, at).IsAccepted).ToList() : [];
        var moving = accepted.Where(verb => GoesOn(complaint, verb.Try(complaint, verb.Usual, at).Accepted())).ToList();
        var among = moving.Count > 0 && move.Choice % 3 > 0 ? moving : accepted.Count > 0 ? accepted : candidates;
        var chosen = among[move.Choice / 3 % among.Count];
        return (chosen, move.Way == Way.WrongPerson ? Somebody : chosen.Usual);
    }

    // To another state, from which there may be a way on: endings that are seldom opened again would end most lives early.
    private static bool GoesOn(Complaint before, Complaint after) => after.State != before.State
        && (after.Outcome is null or ComplaintOutcome.Settled or ComplaintOutcome.SettledOnTheSpot or ComplaintOutcome.FinalResponse or ComplaintOutcome.Lapsed);

    // The verbs, the bare steps from here for whoever may take them, and every extension of every clock.
    private static List<ComplaintLives.Verb> Candidates(Complaint complaint)
    {
        var procedure = complaint.Procedure;
        var spoken = procedure.Rows.Where(row => row.From == complaint.State).Select(row => row.Trigger).ToHashSet();
        var verbs = ComplaintLives.Verbs.Where(verb => verb.Name != "own step").ToList();
        verbs.AddRange(
            from row in procedure.Rows
            where row.From == complaint.State && !Trigger.HasVerb(row.Trigger) && !row.Roles.IsEmpty
            from note in new[] { "bits 15", "bits 0" }
            select new ComplaintLives.Verb($"take {row.Trigger} ({note})", new Actor(note == "bits 0" ? "person 0" : "person 15", row.Roles[0], new Department("repair")), (c, who, at) => c.Take(row.Trigger, who, at, note)));
        verbs.AddRange(
            from clock in procedure.Clocks
            from extension in clock.Extensions
            select new ComplaintLives.Verb($"extend {clock.Id} by {extension.Id}", Desk.Handler, (c, who, at) => c.Extend(
                clock.Id,
                extension.Id,
                new ExtensionGrant { Reason = "the archive is slow", Notice = "letter", ExpectedBy = at + Duration.FromHours(1), ApprovedBy = "he.ping", ProvisionalCredit = new Money(10, "CNY") },
                who,
                at)));
        return verbs;
    }
}
