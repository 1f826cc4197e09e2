using System.Text.Json;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Json;
using CustomerService.Domain.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerService.Domain.Tests.Complaints;

/// <summary>What holds for every life of a complaint, however it goes.</summary>
public sealed class ComplaintPropertyTests
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(400);

    [Fact]
    public void Replaying_the_stored_events_gives_the_same_complaint() =>
        Prop.ForAll(ComplaintLives.Acts, acts =>
        {
            var (complaint, events, _) = ComplaintLives.Play(acts);
            return SnapshotText.Of(Complaint.Replay(complaint.Procedure, events)) == SnapshotText.Of(complaint);
        }).Check(Often);

    [Fact]
    public void A_restored_snapshot_answers_every_further_act_like_the_original() =>
        Prop.ForAll(ComplaintLives.Acts, ComplaintLives.Acts, (before, after) =>
        {
            var (original, _, _) = ComplaintLives.Play(before);
            var stored = JsonSerializer.Serialize(original.Snapshot, CustomerServiceJson.ComplaintSnapshot);
            var restored = Complaint.Restore(original.Procedure, JsonSerializer.Deserialize(stored, CustomerServiceJson.ComplaintSnapshot)!);
            return after.All(act =>
            {
                var (one, other) = (act.Try(original, original.Snapshot.LastAt), act.Try(restored, restored.Snapshot.LastAt));
                return one.IsAccepted == other.IsAccepted && one.Refusal?.ToString() == other.Refusal?.ToString()
                    && (!one.IsAccepted || SnapshotText.Of(one.Accepted()) == SnapshotText.Of(other.Accepted()));
            });
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Fact]
    public void A_refused_act_names_its_reasons_and_leaves_the_complaint_as_it_was() =>
        Prop.ForAll(ComplaintLives.Acts, acts =>
        {
            var sound = true;
            var untouched = "";
            ComplaintLives.Play(
                acts,
                (complaint, decision) => sound &= decision.IsAccepted || (!decision.Refusal.Unmet.IsEmpty && SnapshotText.Of(complaint) == untouched),
                complaint => untouched = SnapshotText.Of(complaint));
            return sound;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Fact]
    public void History_runs_forward_without_gaps_and_exactly_one_owner_is_accountable() =>
        Prop.ForAll(ComplaintLives.Acts, acts =>
        {
            var (complaint, events, _) = ComplaintLives.Play(acts);
            var owners = complaint.Snapshot.Owners;
            return events.Select(e => e.Version).SequenceEqual(Enumerable.Range(1, events.Length))
                && events.Zip(events.Skip(1)).All(pair => pair.First.At <= pair.Second.At)
                && owners.Count(owner => owner.Until is null) == 1
                && owners.Zip(owners.Skip(1)).All(pair => pair.First.Until == pair.Second.Since)
                && complaint.Snapshot.Escalations.Select(e => e.Level).SequenceEqual(Enumerable.Range(1, complaint.EscalationLevel));
        }).Check(Often);

    [Fact]
    public void What_is_recorded_stays_recorded_through_every_act_and_round() =>
        Prop.ForAll(ComplaintLives.Acts, acts =>
        {
            var kept = true;
            ComplaintLives.Play(acts, (complaint, decision) =>
            {
                if (decision.IsAccepted)
                {
                    var (before, after) = (complaint.Snapshot, decision.Accepted().Snapshot);
                    kept &= before.Facts.SequenceEqual(after.Facts[..before.Facts.Length])
                        && before.Demands.SequenceEqual(after.Demands)
                        && before.Evidence.SequenceEqual(after.Evidence[..before.Evidence.Length])
                        && before.Contacts.SequenceEqual(after.Contacts[..before.Contacts.Length])
                        && before.Escalations.SequenceEqual(after.Escalations[..before.Escalations.Length])
                        && before.Inquiries.Length <= after.Inquiries.Length
                        && (after.Round == before.Round
                            ? before.Remedies.Length <= after.Remedies.Length && before.Adjournments.Length <= after.Adjournments.Length
                            : after.PastRounds[^1].Remedies.SequenceEqual(before.Remedies) && after.PastRounds[^1].Findings.SequenceEqual(before.Findings));
                }
            });
            return kept;
        }).Check(Often);

    [Fact]
    public void An_option_that_is_not_permitted_is_refused_when_it_is_tried() =>
        Prop.ForAll(ComplaintLives.Acts, acts =>
        {
            var agrees = true;
            ComplaintLives.Play(acts, (complaint, decision) =>
            {
                if (decision.IsAccepted && decision.Events[0].Step is { } step)
                {
                    var taken = decision.Events[0];
                    var option = complaint.Options(taken.By, taken.At).Single(option => option.Trigger == step.Trigger && option.To == step.To);
                    agrees &= option.IsPermitted;
                }
            });
            return agrees;
        }).Check(Often);

    [Fact]
    public void A_closed_complaint_says_when_and_how_it_ended_and_an_open_one_does_not() =>
        Prop.ForAll(ComplaintLives.Acts, acts =>
        {
            var (complaint, _, _) = ComplaintLives.Play(acts);
            return complaint.IsClosed == (complaint.Snapshot.ClosedAt is not null) && complaint.IsClosed == (complaint.Outcome is not null);
        }).Check(Often);

    [Fact]
    public void The_path_to_a_state_is_a_chain_from_here_to_there_that_the_procedure_has() =>
        Prop.ForAll(ComplaintLives.Acts, acts =>
        {
            var (complaint, _, _) = ComplaintLives.Play(acts);
            return complaint.PathTo(State.Settled) is not { } path
                || ((path.Steps.IsEmpty ? complaint.State == State.Settled : path.Steps[0].From == complaint.State && path.Steps[^1].To == State.Settled)
                    && path.Steps.Zip(path.Steps.Skip(1)).All(pair => pair.First.To == pair.Second.From)
                    && path.Steps.All(step => step.From == step.To || complaint.Procedure.Rows.Any(row => (row.From, row.Trigger, row.To) == (step.From, step.Trigger, step.To))));
        }).Check(Often);

    [Fact]
    public void The_path_to_settlement_names_the_acts_that_the_moves_require()
    {
        Assert.Equal("acknowledge, beginAssessment, recordContact, accept, answerDemands, answerInquiry, conclude, propose, acceptOffer, closeWithoutAction", ComplaintLives.Begin.PathTo(State.Settled)?.ToString());
        Assert.Equal("", ComplaintLives.Begin.PathTo(State.Received)?.ToString());
        Assert.Equal("withdraw", ComplaintLives.Begin.PathTo(State.Withdrawn)?.ToString());
        Assert.Null(ComplaintLives.Begin.Withdraw("never mind", Scenarios.Desk.Customer, Scenarios.Desk.March(2)).Accepted().PathTo(State.Settled));
    }

    [Fact]
    public void The_generated_lives_reach_most_states_and_most_events()
    {
        // A generator that never gets anywhere would let every property above pass.
        var states = new HashSet<ComplaintState>();
        var kinds = new HashSet<Type>();
        foreach (var acts in ComplaintLives.Acts.Generator.Sample(800))
        {
            var (complaint, events, _) = ComplaintLives.Play(acts);
            states.UnionWith(events.Select(e => e.Step?.To).OfType<ComplaintState>());
            kinds.UnionWith(events.Select(e => e.GetType()));
        }

        Assert.True(states.Count >= 18, $"reached {states.Count} states: {string.Join(' ', states.Order())}");
        Assert.True(kinds.Count >= 38, $"reached {kinds.Count} events: {string.Join(' ', kinds.Select(kind => kind.Name).Order())}");
    }
}
