using CustomerService.Domain.Commitments;
using CustomerService.Domain.Complaints;
using NodaTime;

namespace CustomerService.Domain.Tests.Complaints.Time;

public sealed class StepOfTimeTests
{
    private static readonly ComplaintState Open = new("open");

    [Fact]
    public void A_path_ends_at_its_limit_and_the_step_is_dated_when_it_was_due()
    {
        var procedure = Summary(Role.Clock);
        var received = Received(procedure);
        Assert.Empty(received.Advance(Given.Start + Duration.FromDays(3)).Events);
        var (moved, events) = received.Advance(Given.Start + Duration.FromDays(30));
        Assert.Equal(new ComplaintState("full"), moved.State);
        var step = Assert.Single(events.OfType<StepTaken>());
        Assert.Equal(Given.Start + Duration.FromDays(3) + Duration.Epsilon, step.At);
        Assert.Equal("summary", step.DueTo!.Value.Value);
        Assert.Empty(moved.Advance(Given.Start + Duration.FromDays(300)).Events);
    }

    [Fact]
    public void A_limit_that_only_ends_a_path_makes_nobody_late()
    {
        var procedure = Summary(Role.Clock, endsPath: true);
        var (moved, events) = Received(procedure).Advance(Given.Start + Duration.FromDays(30));
        var step = Assert.IsType<StepTaken>(Assert.Single(events));
        Assert.Equal(Given.Start + Duration.FromDays(3) + Duration.Epsilon, step.At);
        Assert.Equal(new ComplaintState("full"), moved.State);
        Assert.Null(moved.NextWakeUp);
        Assert.Equal(procedure.ToJson(), ComplaintProcedure.Parse(procedure.ToJson()).ToJson());
    }

    [Fact]   // a lapse that stays once was taken for ever
    public void A_lapse_that_stays_is_told_once()
    {
        var patient = ComplaintProcedures.Canonical.Vary("patient", 1, LocalizedText.Same("patient")).WithoutTransitions(Trigger.Lapse)
            .Stay(Trigger.Lapse, [State.AwaitingComplainant], [Role.Clock], [Conditions.Reminded.Code, Conditions.AnswerOverdue.Code])
            .Build().Under(Given.Policy);
        var found = Given.FactFindingOf(Complaint.Receive(patient, Given.WangComplains, Given.FirstContact, Given.Start).Accepted());
        var asked = found.AskComplainant("Which model?", Given.Start + Duration.FromDays(7), Given.Handler, Given.Next(found)).Accepted();
        var reminded = asked.Remind("letter 2", Given.Handler, Given.Next(asked)).Accepted();
        Assert.IsType<ComplaintLapsed>(Assert.Single(reminded.Advance(Given.Start + Duration.FromDays(70)).Events));
    }

    [Fact]
    public void What_the_rules_forbid_time_does_not_do()
    {
        var (stays, events) = Received(Summary(Role.Supervisor)).Advance(Given.Start + Duration.FromDays(30));
        Assert.Equal([typeof(ClockBreached)], events.Select(fact => fact.GetType()));
        Assert.Equal(new ComplaintState("short"), stays.State);
    }

    [Fact]
    public void An_automatic_acknowledgement_is_dated_when_it_is_made_not_when_it_was_due()
    {
        var received = Received(Acknowledging());
        var inTime = received.Advance(Given.Start + Duration.FromHours(13));
        var letter = Assert.Single(inTime.Events.OfType<ComplaintAcknowledged>());
        Assert.Equal(Given.Start + Duration.FromHours(13), letter.At);
        Assert.Equal(Given.Start + Duration.FromDays(30), letter.NextContactBy);
        Assert.DoesNotContain(inTime.Events, fact => fact is ClockBreached);

        var late = received.Advance(Given.Start + Duration.FromHours(25));
        Assert.Equal([typeof(ClockWarned), typeof(ClockBreached), typeof(ComplaintEscalated), typeof(ComplaintAcknowledged)], late.Events.Select(fact => fact.GetType()));
        Assert.Equal(Given.Start + Duration.FromHours(25), late.Events[^1].At);
        Assert.Equal(State.Acknowledged, late.Complaint.State);
    }

    [Fact]
    public void A_step_that_was_forbidden_is_taken_once_the_case_allows_it()
    {
        var offered = Received(Acknowledging()).HandOver(Given.Repairs, "theirs", Given.FirstContact, Given.Start + Duration.FromHours(1)).Accepted();
        var nobody = offered.NoteHandOverSilence(Given.Start + Duration.FromHours(26)).Accepted();
        var (waits, first) = nobody.Advance(Given.Start + Duration.FromHours(27));
        Assert.DoesNotContain(first, fact => fact is ComplaintAcknowledged);
        var named = waits.AcceptHandOver(Given.Repairer, Given.Start + Duration.FromHours(28)).Accepted();
        Assert.Contains(named.Advance(Given.Start + Duration.FromHours(29)).Events, fact => fact is ComplaintAcknowledged);
    }

    [Fact]
    public void A_step_that_stays_is_taken_once_in_a_cycle()
    {
        var procedure = ComplaintProcedure.Define("note", 1, LocalizedText.Same("note"))
            .State(Open, ComplaintPhase.Intake)
            .State(new("done"), ComplaintPhase.Closed, outcome: ComplaintOutcome.Settled)
            .Stay(new("shout"), [Open], [Role.Clock])
            .Move(new("finish"), [Open], new("done"), [Role.Handler])
            .Clock(new ProcedureClock { Id = "c", Promise = "c", RunsIn = [Open], OnLimit = new("shout") })
            .Build().TimedBy(Days("c", 1));
        var (once, events) = Received(procedure).Advance(Given.Start + Duration.FromDays(9));
        Assert.Single(events.OfType<StepTaken>());
        Assert.Empty(once.Advance(Given.Start + Duration.FromDays(99)).Events);
    }

    [Fact]
    public void Each_department_has_its_own_limit_and_its_own_breach()
    {
        var procedure = ComplaintProcedures.Canonical.Vary("steps", 1, LocalizedText.Same("steps")).WithoutClocks()
            .Clock(new ProcedureClock { Id = "step", Promise = "step", RunsIn = [Open], PerOwner = true })
            .Build().TimedBy(Days("step", 3), Days("step/repairs", 1)).Under(Given.Policy);
        var held = Given.HandedOver(Received(procedure), Given.FirstContact, Given.Repairer);
        var since = held.Owner.Since;
        Assert.Equal(since + Duration.FromDays(1), held.Timer("step")!.At(since).DueAt);
        var (late, events) = held.Advance(since + Duration.FromDays(2));
        Assert.Equal(2, Assert.Single(events.OfType<ClockBreached>()).Cycle);
        var driver = Given.HandedOver(late, Given.Repairer, Given.Driver);
        Assert.Equal(driver.Owner.Since + Duration.FromDays(3), driver.Timer("step")!.At(driver.Owner.Since).DueAt);
        Assert.Equal(3, Assert.Single(driver.Advance(driver.Owner.Since + Duration.FromDays(20)).Events.OfType<ClockBreached>()).Cycle);
        Assert.Equal([(Department?)Given.FrontDesk, Given.Repairs, Given.Delivery], driver.Snapshot.Clocks.Single().Marks.Where(mark => mark.Kind == ClockMarkKind.Started).Select(mark => mark.Owner));
    }

    // Three days on the short path, then the full one.
    private static ComplaintProcedure Summary(Role role, bool endsPath = false)
    {
        var (shortPath, full) = (new ComplaintState("short"), new ComplaintState("full"));
        return ComplaintProcedure.Define("summary", 1, LocalizedText.Same("summary"))
            .State(shortPath, ComplaintPhase.Intake)
            .State(full, ComplaintPhase.Investigation)
            .State(new("done"), ComplaintPhase.Closed, outcome: ComplaintOutcome.Settled)
            .Move(new("leaveShortPath"), [shortPath], full, [role])
            .Move(new("finish"), [shortPath, full], new("done"), [Role.Handler])
            .Clock(new ProcedureClock { Id = "summary", Promise = "summary", RunsIn = [shortPath], StopsOn = [new("finish")], OnLimit = new("leaveShortPath"), EndsPath = endsPath })
            .Build().TimedBy(Days("summary", 3));
    }

    private static ComplaintProcedure Acknowledging() => ComplaintProcedures.Canonical.Vary("polite", 1, LocalizedText.Same("polite")).WithoutClocks()
        .Clock(new ProcedureClock { Id = "acknowledgement", Promise = "acknowledgement", RunsIn = [Open], StopsOn = [Trigger.Acknowledge], OnReopen = ClockReopening.Never, OnWarning = Trigger.Acknowledge })
        .Clock(new ProcedureClock { Id = "resolution", Promise = "resolution", RunsIn = [Open] })
        .Build()
        .TimedBy(Promise.FirstResponse(ElapsedTime.Hours(24), warnAt: 0.5) with { Id = "acknowledgement" }, Days("resolution", 30))
        .Under(Given.Policy);

    private static Complaint Received(ComplaintProcedure procedure) => Complaint.Receive(procedure, Given.WangComplains, Given.FirstContact, Given.Start).Accepted();

    private static Promise Days(string id, int days) => Promise.Resolution(ElapsedTime.Hours(24 * days)) with { Id = id };
}
