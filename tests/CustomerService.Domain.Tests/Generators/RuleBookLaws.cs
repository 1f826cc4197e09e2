using System.Collections.Immutable;
using System.Text.Json;
using CustomerService.Domain.Commitments;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Responsibility;
using CustomerService.Domain.Json;
using CustomerService.Domain.Tests.Complaints;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerService.Domain.Tests.Generators;

/// <summary>
/// What must hold of every life under every procedure, however its author wrote it: a refused act names its reasons and changes nothing; replaying,
/// folding and restoring give the same case; options and acts agree; versions count; the ledger adds up; time speaks each thing once.
/// </summary>
internal static class RuleBookLaws
{
    /// <summary>Plays lives under a procedure and fails with the shortest story that breaks a law.</summary>
    /// <param name="procedure">The procedure, timed or not.</param>
    /// <param name="lives">How many lives.</param>
    /// <param name="observe">Told of every complaint at the end of its life, for those who count what was reached.</param>
    /// <returns>How many acts were taken.</returns>
    public static int Verify(ComplaintProcedure procedure, int lives, Action<Complaint, ImmutableArray<ComplaintEvent>>? observe = null)
    {
        var taken = 0;
        foreach (var life in AnyLives.All.Generator.Sample(lives))
        {
            var play = new Play(procedure);
            if (play.Broken(life) is { })
            {
                throw new InvalidOperationException(Shortest(procedure, life));
            }

            taken += play.Events.Count;
            observe?.Invoke(play.Complaint, [.. play.Events]);
        }

        return taken;
    }

    /// <summary>The shortest story, found from a life, that breaks a law; null where it breaks none.</summary>
    public static string? Shortest(ComplaintProcedure procedure, ImmutableArray<AnyLives.Move> life)
    {
        var story = new Play(procedure).Broken(life);
        while (story is not null && AnyLives.All.Shrinker(life).Select(shorter => (shorter, Told: new Play(procedure).Broken(shorter))).FirstOrDefault(pair => pair.Told is not null) is (var next, { } told))
        {
            (life, story) = (next, told);
        }

        return story;
    }

    // One life, act by act.
    private sealed class Play(ComplaintProcedure procedure)
    {
        private readonly List<string> _story = [$"A complaint under {procedure}."];

        public List<ComplaintEvent> Events { get; } = [.. AnyLives.Receipt(procedure).Events];

        public Complaint Complaint { get; private set; } = AnyLives.Receipt(procedure).Accepted();

        // What throws where a decision was due breaks a law too.
        public string? Broken(ImmutableArray<AnyLives.Move> life)
        {
            try
            {
                return FirstBroken(life);
            }
            catch (Exception thrown) when (thrown is not OutOfMemoryException)
            {
                return Told($"{thrown.GetType().Name}: {thrown.Message}");
            }
        }

        private string? FirstBroken(ImmutableArray<AnyLives.Move> life)
        {
            foreach (var move in life)
            {
                var at = Complaint.Snapshot.LastAt + Duration.FromMinutes(move.Minutes);
                var broken = AnyLives.Pick(move, Complaint, at) is var (verb, by) ? Acted(verb, by, at) : Advanced(at);
                if (broken is not null)
                {
                    return Told(broken);
                }
            }

            return Whole() is { } wrong ? Told(wrong) : null;
        }

        private string Told(string broken) => $"{string.Join('\n', _story)}\nBreaks a law: {broken}";

        private string? Acted(ComplaintLives.Verb verb, Actor by, Instant at)
        {
            var (before, untouched) = (Complaint, SnapshotText.Of(Complaint));
            _ = before.Options(by, at);   // asking changes nothing either
            var decision = verb.Try(before, by, at);
            _story.Add($"{at} {verb.Name} by {by}: {(decision.IsAccepted ? string.Join(", ", decision.Events.Select(fact => fact.GetType().Name)) : decision.Refusal)}");
            if (SnapshotText.Of(before) != untouched)
            {
                return "an act changed the case that it was asked of.";
            }

            if (!decision.IsAccepted)
            {
                return decision.Refusal.Unmet.IsEmpty ? "a refusal without a reason." : null;
            }

            // Whoever asks for it, silence is noted by the clock.
            if (decision.Events[0] is { Step: { } step, By: var actor } && !before.Options(actor, at).Any(option => option.Trigger == step.Trigger && option.To == step.To && option.IsPermitted))
            {
                return $"'{step.Trigger}' was done and stood as impossible among the options.";
            }

            return Follow(decision.Accepted(), decision.Events);
        }

        private string? Advanced(Instant at)
        {
            var (next, events) = Complaint.Advance(at);
            _story.Add($"{at} time speaks: {string.Join(", ", events.Select(fact => fact.GetType().Name))}");
            if (!next.Advance(at).Events.IsEmpty)
            {
                return "time said something twice.";
            }

            if (events.IsEmpty && next.NextWakeUp <= at - Duration.FromMilliseconds(1))
            {
                return "the case wants to be woken in the past.";
            }

            // Asked in between, the same comes out, but for a letter that is dated when it is sent.
            var half = Complaint.Advance(Complaint.Snapshot.LastAt + ((at - Complaint.Snapshot.LastAt) / 2));
            if (!events.OfType<ComplaintAcknowledged>().Any() && at > Complaint.Snapshot.LastAt && !half.Events.AddRange(half.Complaint.Advance(at).Events).Select(Line).SequenceEqual(events.Select(Line)))
            {
                return "asked twice, time says something else than asked once.";
            }

            return Follow(next, events);
        }

        private string? Follow(Complaint next, ImmutableArray<ComplaintEvent> events)
        {
            foreach (var fact in events)
            {
                if (fact.Version != Events[^1].Version + 1 || fact.At < Events[^1].At || fact.Complaint != Complaint.Id)
                {
                    return $"{fact.GetType().Name} has version {fact.Version} of {fact.Complaint} at {fact.At} after version {Events[^1].Version} at {Events[^1].At}.";
                }

                Complaint = Complaint.Apply(fact);
                Events.Add(fact);
            }

            return SnapshotText.Of(Complaint) != SnapshotText.Of(next) ? "folding the events gives another case than the act gave." : null;
        }

        private string? Whole()
        {
            var text = SnapshotText.Of(Complaint);
            var stored = JsonSerializer.Serialize(Complaint.Snapshot, CustomerServiceJson.ComplaintSnapshot);
            var restored = Complaint.Restore(procedure, JsonSerializer.Deserialize(stored, CustomerServiceJson.ComplaintSnapshot)!);
            var later = Complaint.Snapshot.LastAt + Duration.FromDays(40);
            var ledger = ComplaintLedger.Of(procedure, Events, later);
            return SnapshotText.Of(Complaint.Replay(procedure, Events)) != text ? "replaying the events gives another case."
                : SnapshotText.Of(restored) != text ? "restoring the snapshot gives another case."
                : !restored.Advance(later).Events.Select(Line).SequenceEqual(Complaint.Advance(later).Events.Select(Line)) ? "the restored case hears something else from time."
                : ledger.Spans.Aggregate(Duration.Zero, (sum, span) => sum + span.Elapsed) != later - Events[0].At ? "the spans of the ledger do not add up."
                : ledger.BySide.Aggregate(Duration.Zero, (sum, side) => sum + side.Elapsed) != ledger.Elapsed ? "the sides of the ledger do not add up."
                : Complaint.IsClosed != (Complaint.Snapshot.ClosedAt is not null) ? "a case that is closed without a date, or open with one."
                : Complaint.Snapshot.Owners.Count(owner => owner.Until is null) != 1 ? "not exactly one is accountable."
                : Complaint.IsClosed && Complaint.Clocks.Any(clock => clock.Standing is ClockStanding.Running or ClockStanding.Held) ? "a clock runs on a closed case."
                : procedure.Clocks.Select(clock => Complaint.Timer(clock.Id)).FirstOrDefault(timer => timer is not null && !AddsUp(timer, later)) is { } odd ? $"the ledger of {odd.Id} does not add up."
                : null;
        }

        private static bool AddsUp(CommitmentTimer timer, Instant now) => timer.StartedAt is not { } started
            || timer.Ledger(now).Entries.Aggregate(Duration.Zero, (sum, entry) => sum + (entry.To - entry.From)) == (timer.EndedAt ?? now) - started;

        private static string Line(ComplaintEvent fact) => $"{fact.Version} {fact.At} {fact.GetType().Name} {fact.Step} {fact.DueTo}";
    }
}
