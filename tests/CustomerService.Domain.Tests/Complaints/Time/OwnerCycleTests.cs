using CustomerService.Domain.Commitments;
using CustomerService.Domain.Complaints;
using NodaTime;

namespace CustomerService.Domain.Tests.Complaints.Time;

/// <summary>Cycles of a clock that each accountable department has for itself.</summary>
public sealed class OwnerCycleTests
{
    private static readonly ComplaintState Open = new("open");

    [Fact]
    public void A_hand_over_while_the_clock_is_held_begins_the_receivers_cycle_held_for_the_same_reason()
    {
        var procedure = Stepped(new ProcedureClock { Id = "step", Promise = "step", RunsIn = [Open], HeldIn = [new(State.AwaitingComplainant)], PerOwner = true });
        var finding = Given.FactFindingOf(Received(procedure));
        var asked = finding.AskComplainant("Which model?", Given.Start + Duration.FromDays(7), Given.Handler, Given.Next(finding)).Accepted();
        var held = Given.HandedOver(asked, Given.FirstContact, Given.Repairer);
        Assert.Equal(
            [
                new(ClockMarkKind.Started, Given.Start, Owner: Given.FrontDesk),
                new(ClockMarkKind.Held, asked.Snapshot.LastAt, PauseReason.WaitingForCustomer),
                new(ClockMarkKind.Stopped, held.Owner.Since),
                new(ClockMarkKind.Started, held.Owner.Since, Owner: Given.Repairs),
                new(ClockMarkKind.Held, held.Owner.Since, PauseReason.WaitingForCustomer),
            ],
            held.Snapshot.Clocks.Single().Marks.AsEnumerable());
    }

    [Fact]
    public void A_hand_over_begins_no_cycle_of_a_clock_that_is_stopped_or_that_runs_for_the_whole()
    {
        var procedure = Stepped(
            new ProcedureClock { Id = "whole", Promise = "whole", RunsIn = [Open] },
            new ProcedureClock { Id = "letter", Promise = "letter", RunsIn = [Open], StopsOn = [Trigger.Acknowledge], OnReopen = ClockReopening.Never, PerOwner = true },
            new ProcedureClock { Id = "step", Promise = "step", RunsIn = [Open], PerOwner = true });
        var told = Received(procedure).Acknowledge("SMS 1", Given.Start + Duration.FromDays(1), Given.FirstContact, Given.Start).Accepted();
        var held = Given.HandedOver(told, Given.FirstContact, Given.Repairer);
        Assert.Equal([1, 1, 2], held.Snapshot.Clocks.Select(record => record.Marks.Count(mark => mark.Kind == ClockMarkKind.Started)));
        Assert.Equal([null, Given.FrontDesk, (Department?)Given.FrontDesk], held.Snapshot.Clocks.Select(record => record.Marks[0].Owner));
    }

    [Fact]
    public void Another_person_of_the_same_department_goes_on_in_its_cycle()
    {
        var procedure = Stepped(new ProcedureClock { Id = "step", Promise = "step", RunsIn = [Open], PerOwner = true });
        var offered = Received(procedure).HandOver(Given.Repairs, "theirs", Given.FirstContact, Given.Start).Accepted();
        var silent = offered.NoteHandOverSilence(Given.Start + Duration.FromDays(2)).Accepted();
        var named = silent.AcceptHandOver(Given.Repairer, Given.Start + Duration.FromDays(3)).Accepted();
        Assert.Equal(silent.Snapshot.Clocks.Single().Marks.AsEnumerable(), named.Snapshot.Clocks.Single().Marks);
        Assert.Equal(Given.Repairs, named.Snapshot.Clocks.Single().Marks[^1].Owner);
    }

    [Fact]
    public void A_ruling_ends_the_cycle_of_one_department_and_begins_that_of_the_one_it_names()
    {
        var procedure = Stepped(
            new ProcedureClock { Id = "step", Promise = "step", RunsIn = [Open], PerOwner = true },
            new ProcedureClock { Id = "ruled", Promise = "ruled", RunsIn = [Open], StartsOn = [Trigger.Rule], PerOwner = true });
        var raised = Received(procedure).RaiseDispute([new(Given.FrontDesk, "not ours")], Given.FirstContact, Given.Next(Received(procedure))).Accepted();
        var ruled = raised.Rule(Given.Service, "li", "yours", Given.Office, Given.Next(raised)).Accepted();
        var at = ruled.Snapshot.LastAt;
        Assert.Equal([new(ClockMarkKind.Started, Given.Start, Owner: Given.FrontDesk), new(ClockMarkKind.Stopped, at), new(ClockMarkKind.Started, at, Owner: Given.Service)], ruled.Snapshot.Clocks[0].Marks.AsEnumerable());
        Assert.Equal([new ClockMark(ClockMarkKind.Started, at, Owner: Given.Service)], ruled.Snapshot.Clocks[1].Marks.AsEnumerable());
    }

    private static ComplaintProcedure Stepped(params ProcedureClock[] clocks) => clocks
        .Aggregate(ComplaintProcedures.Canonical.Vary("steps", 1, LocalizedText.Same("steps")).WithoutClocks(), (all, clock) => all.Clock(clock))
        .Build().Under(Given.Policy);

    private static Complaint Received(ComplaintProcedure procedure) => Complaint.Receive(procedure, Given.WangComplains, Given.FirstContact, Given.Start).Accepted();
}
