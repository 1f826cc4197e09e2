using System.Collections.Immutable;
using CustomerService.Domain.Complaints;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerService.Domain.Tests.Generators;

/// <summary>Histories of complaints as a store returns them, and histories that no store should ever return.</summary>
internal static class EventStreams
{
    /// <summary>How a history was spoiled.</summary>
    internal enum Harm
    {
        /// <summary>An event is missing in the middle.</summary>
        Gap,

        /// <summary>An event stands twice.</summary>
        Repeat,

        /// <summary>Two neighbors changed places.</summary>
        Swap,

        /// <summary>An event of another complaint.</summary>
        Stranger,

        /// <summary>The receipt is missing.</summary>
        NoReceipt,

        /// <summary>Two receipts.</summary>
        SecondReceipt,
    }

    /// <summary>Histories that hold together, with the procedure that they were made under.</summary>
    public static Gen<(ComplaintProcedure Procedure, ImmutableArray<ComplaintEvent> Events)> Sound(Gen<ComplaintProcedure> procedures) =>
        from procedure in procedures
        from life in AnyLives.All.Generator
        select (procedure, Played(procedure, life));

    /// <summary>Histories with one known harm; only such as are long enough to bear it.</summary>
    public static Gen<(ComplaintProcedure Procedure, ImmutableArray<ComplaintEvent> Events, Harm Harm)> Hostile(Gen<ComplaintProcedure> procedures) =>
        from sound in Sound(procedures).Where(sound => sound.Events.Length > 3)
        from harm in Gen.Elements(Enum.GetValues<Harm>())
        from place in Gen.Choose(1, sound.Events.Length - 2)
        select (sound.Procedure, Harmed(sound.Events, harm, place), harm);

    private static ImmutableArray<ComplaintEvent> Harmed(ImmutableArray<ComplaintEvent> events, Harm harm, int place) => harm switch
    {
        Harm.Gap => events.RemoveAt(place),
        Harm.Repeat => events.Insert(place, events[place]),
        Harm.Swap => events.SetItem(place, events[place + 1]).SetItem(place + 1, events[place]),
        Harm.Stranger => events.SetItem(place, events[place] with { Complaint = new("C-stranger") }),
        Harm.NoReceipt => events.RemoveAt(0),
        _ => events.SetItem(place, events[0] with { Version = place + 1, At = events[place].At }),
    };

    private static ImmutableArray<ComplaintEvent> Played(ComplaintProcedure procedure, ImmutableArray<AnyLives.Move> life)
    {
        var receipt = AnyLives.Receipt(procedure);
        var (complaint, events) = (receipt.Accepted(), receipt.Events.ToBuilder());
        foreach (var move in life)
        {
            var at = complaint.Snapshot.LastAt + NodaTime.Duration.FromMinutes(move.Minutes);
            if (AnyLives.Pick(move, complaint, at) is var (verb, by))
            {
                var decision = verb.Try(complaint, by, at);
                complaint = decision.IsAccepted ? decision.Accepted() : complaint;
                events.AddRange(decision.IsAccepted ? decision.Events : []);
            }
            else
            {
                (complaint, var brought) = complaint.Advance(at);
                events.AddRange(brought);
            }
        }

        return events.ToImmutable();
    }
}
