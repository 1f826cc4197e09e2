using System.Collections.Immutable;
using CustomerService.Domain.Commitments;
using NodaTime;

namespace CustomerService.Domain.Complaints.Conformance.Judging;

/// <summary>Times the promises of a case: its aligned steps go through the same fold and the same timers as a complaint's own.</summary>
internal sealed class CaseClocks(JudgedRules rules)
{
    public ImmutableArray<PromiseVerdict> Judge(List<HeldEvent> events, IReadOnlyList<Edit> edits, Instant until)
    {
        var complaint = Handled(events, edits);
        var verdicts = ImmutableArray.CreateBuilder<PromiseVerdict>();
        foreach (var (clock, promise) in rules.Promises)
        {
            if (complaint.Timer(clock.Id, promise) is { } timer)
            {
                foreach (var cycle in timer.Cycles)
                {
                    verdicts.Add(Past(clock, promise, cycle));
                }

                verdicts.Add(Present(clock, promise, timer, until));
            }
        }

        return verdicts.ToImmutable();
    }

    private static PromiseVerdict Past(ProcedureClock clock, Promise promise, TimerCycle cycle) => new(
        clock.Id, promise.Id, cycle.Number, cycle.StartedAt, cycle.EndedAt, cycle.DueAt,
        cycle.Ending == CycleEnding.Cancelled ? TimerStatus.Cancelled : cycle.IsLate ? TimerStatus.MetLate : TimerStatus.Met,
        cycle.DueAt < cycle.EndedAt ? cycle.EndedAt - cycle.DueAt : null);

    private static PromiseVerdict Present(ProcedureClock clock, Promise promise, CommitmentTimer timer, Instant until)
    {
        var view = timer.At(until);
        var end = timer.EndedAt ?? until;
        return new(
            clock.Id, promise.Id, view.Cycle, timer.StartedAt!.Value, timer.EndedAt, view.DueAt, view.Status, view.DueAt < end ? end - view.DueAt : null);
    }

    /// <summary>The case as a complaint that took these steps; a step that is missing is taken to have been done with the event before which it is missing.</summary>
    private Complaint Handled(List<HeldEvent> events, IReadOnlyList<Edit> edits)
    {
        var (procedure, graph) = (rules.Procedure, rules.Graph);
        var snapshot = ComplaintFold.Begin(procedure, Receipt(procedure, events[0].At));
        foreach (var edit in edits)
        {
            if (edit.Kind != EditKind.Skip && !graph.IsReceipt(edit.From, edit.Trigger))
            {
                var from = edit.From == graph.NotBegun ? graph.Initial : edit.From;
                snapshot = ComplaintFold.Fold(procedure, snapshot, new StepTaken
                {
                    Complaint = snapshot.Id,
                    Version = snapshot.Version + 1,
                    At = events[edit.Event].At,
                    Step = new(graph.Activity(edit.Trigger).Trigger!.Value, graph.States[from], graph.States[edit.To]),
                });
            }
        }

        return new(procedure, snapshot);
    }

    // A log says nothing of the content; no clock asks for it.
    private static ComplaintReceived Receipt(ComplaintProcedure procedure, Instant at) => new()
    {
        Complaint = ComplaintId.None,
        Version = 1,
        At = at,
        ProcedureId = procedure.Id,
        ProcedureVersion = procedure.Version,
        Customer = new("-"),
        Channel = Channel.Web,
        Facts = ["-"],
        Demands = [Claim.NoneStated],
        Inquiries = [],
        Goods = GoodsKind.Generic,
    };
}
