using System.Text.Json;
using CustomerService.Domain.Commitments;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Json;
using NodaTime;
using static CustomerService.Domain.Tests.Complaints.ClockSamples;

namespace CustomerService.Domain.Tests.Complaints;

/// <summary>How the clocks of a procedure react to the steps of a case, and the timers they make of promises.</summary>
public sealed class ComplaintClockTests
{
    private static readonly ComplaintState Desk = new("desk");
    private static readonly ComplaintState Work = new("work");
    private static readonly ComplaintState Customer = new("customer");
    private static readonly ComplaintState Lab = new("lab");

    [Fact]
    public void The_first_clock_of_the_guide_stops_with_the_question_and_does_not_start_again_with_the_answer()
    {
        var guest = Complaint.Receive(
            ComplaintProcedure.Parse(Guest),
            new Intake { Id = new("G-1"), Customer = new("K-1"), Channel = Channel.InPerson, Facts = ["No towels."], Demands = [Claim.NoneStated] }, Clerk, Noon).Accepted();
        var fourHours = Promise.FirstResponse(ElapsedTime.Hours(4));

        Assert.Equal(TimerStatus.Running, guest.Timer("first-response", fourHours)!.At(Noon + Duration.FromHours(4)).Status);
        Assert.Equal(TimerStatus.Breached, guest.Timer("first-response", fourHours)!.At(Noon + Duration.FromHours(5)).Status);

        var asked = guest.Take(new("ask"), Clerk, Noon + Duration.FromHours(1)).Accepted();
        var answered = asked.Take(new("answer"), Actor.Of("k", new("customer")), Noon + Duration.FromHours(2)).Accepted();

        Assert.Equal("0 Started, 1 Stopped", MarksOf(answered, "first-response"));
        Assert.Equal(TimerStatus.Met, answered.Timer("first-response", fourHours)!.At(Noon + Duration.FromHours(9)).Status);
        Assert.Equal(["first-response: stopped since 2026-03-02T13:00:00Z"], answered.Clocks.Select(clock => clock.ToString()));
        Assert.Same(asked.Snapshot.Clocks[0], answered.Snapshot.Clocks[0]);
    }

    [Fact]
    public void A_clock_runs_is_held_is_excluded_and_runs_on_where_nothing_is_said_of_it()
    {
        var house = House().Clock("c", "p", [Desk, Work], [new(Customer)], [Lab], [new("note")]);

        var life = Life(house, "work", "customer", "lab", "corridor", "customer", "work", "note", "desk");

        Assert.Equal("0 Started, 2 Held WaitingForCustomer, 3 Held NotCounted, 4 Resumed, 5 Held WaitingForCustomer, 6 Resumed, 7 Stopped", MarksOf(life, "c"));
        var timer = life.Timer("c", Hours(4))!;
        Assert.Equal("C-1/c", timer.Id);
        Assert.Equal([Duration.FromHours(2), Duration.FromHours(2)], new[] { life, Life(house, "work", "customer", "lab") }.Select(Used(3)));
        Assert.Equal(Duration.FromHours(4), timer.At(Noon + Duration.FromHours(7)).Used.Time);
        Assert.Equal(TimerStatus.Met, timer.At(Noon + Duration.FromHours(20)).Status);

        static Func<Complaint, Duration> Used(int hour) => complaint => complaint.Timer("c", Hours(4))!.At(Noon + Duration.FromHours(hour)).Used.Time;
    }

    [Fact]
    public void The_list_of_clocks_says_where_each_stands()
    {
        var house = House().Clock("early", "p", [Desk], stopsOn: [new("work")]).Clock("all", "p", [Desk, Work], [new(Customer, PauseReason.AgreedSuspension)]).Clock("late", "p", [Lab]);

        Assert.Equal(
            ["early: stopped since 2026-03-02T13:00:00Z", "all: held since 2026-03-02T14:00:00Z (agreed suspension)", "late: not started"],
            Life(house, "work", "customer").Clocks.Select(clock => clock.ToString()));
        Assert.Equal(
            ["early: cancelled since 2026-03-02T13:00:00Z", "all: cancelled since 2026-03-02T13:00:00Z", "late: not started"],
            Life(house, "withdrawn").Clocks.Select(clock => clock.ToString()));
        Assert.Equal(
            [ClockStanding.Waiting, ClockStanding.Running, ClockStanding.Running],
            Life(house, "done", "lab", "work").Clocks.Select(clock => clock.Standing));
    }

    [Theory]
    [InlineData("done", TimerStatus.Met)]
    [InlineData("withdrawn", TimerStatus.Cancelled)]
    [InlineData("merged", TimerStatus.Cancelled)]
    public void Closing_stops_and_a_withdrawal_or_merger_cancels(string end, TimerStatus status)
    {
        var house = House().Clock("c", "p", [Desk], [new(Customer)]);

        Assert.Equal(status, Life(house, end).Timer("c", Hours(9))!.At(Noon + Duration.FromHours(99)).Status);
        Assert.Equal(status, Life(house, "customer", end).Timer("c", Hours(9))!.At(Noon + Duration.FromHours(99)).Status);
    }

    [Fact]
    public void A_stop_trigger_stops_even_where_it_withdraws() =>
        Assert.Equal("0 Started, 1 Stopped", MarksOf(Life(House().Clock("c", "p", [Desk], stopsOn: [new("withdrawn")]), "withdrawn"), "c"));

    [Theory]
    [InlineData(ClockReopening.NewCycle, "0 Started, 1 Stopped, 3 Reopened, 4 Started", 1)]
    [InlineData(ClockReopening.Continue, "0 Started, 1 Stopped, 3 Reopened, 4 Resumed", 2)]
    [InlineData(ClockReopening.Never, "0 Started, 1 Stopped", 1)]
    public void A_case_that_is_opened_again_starts_a_cycle_goes_on_or_does_neither(ClockReopening way, string marks, int hoursUsed)
    {
        var house = House().Clock("c", "p", [Desk, Work], [new(Customer)], onReopen: way);

        var life = Life(house, "done", "merged", "customer", "work");

        Assert.Equal(marks, MarksOf(life, "c"));
        var timer = life.Timer("c", Hours(9))!;
        Assert.Equal(Duration.FromHours(hoursUsed), timer.At(Noon + Duration.FromHours(5)).Used.Time);
        Assert.Equal(way == ClockReopening.NewCycle ? [CycleEnding.Done] : [], timer.Cycles.Select(cycle => cycle.Ending));
        Assert.Equal(way == ClockReopening.Never ? ClockStanding.Stopped : ClockStanding.Waiting, Life(house, "done", "merged", "customer").Clocks[0].Standing);
    }

    [Fact]
    public void A_case_that_is_opened_again_into_a_state_where_the_clock_runs_starts_it_at_once()
    {
        Assert.Equal("0 Started, 1 Stopped, 2 Reopened, 2 Started", MarksOf(Life(House().Clock("c", "p", [Desk, Work]), "done", "work"), "c"));
        Assert.Equal("0 Started, 1 Cancelled, 2 Reopened, 2 Resumed", MarksOf(Life(House().Clock("c", "p", [Desk, Work], onReopen: ClockReopening.Continue), "withdrawn", "work"), "c"));
    }

    [Fact]
    public void A_breach_before_a_reopening_stays_with_its_cycle()
    {
        var life = Life(House().Clock("c", "p", [Desk, Work]), "work", "desk", "done", "work");

        var timer = life.Timer("c", Hours(2))!;

        Assert.Equal([(1, Noon + Duration.FromHours(2))], timer.Breaches.Select(breach => (breach.Cycle, breach.DueAt)));
        Assert.True(Assert.Single(timer.Cycles).IsLate);
        Assert.Equal(TimerStatus.Running, timer.At(life.Snapshot.LastAt).Status);
    }

    [Fact]
    public void A_trigger_starts_a_clock_as_often_as_it_fires_and_only_where_it_runs()
    {
        var house = House().Clock("c", "p", [Work, Lab], startsOn: [new("note"), new("lab")], stopsOn: [new("desk")]);

        Assert.Equal("", MarksOf(Life(house, "note", "work"), "c"));
        Assert.Equal("2 Started", MarksOf(Life(house, "work", "note", "note", "lab"), "c"));
        Assert.Equal("1 Started, 2 Stopped, 3 Started, 4 Stopped, 6 Started", MarksOf(Life(house, "lab", "desk", "lab", "done", "work", "note"), "c"));
        Assert.Equal(2, Life(house, "lab", "desk", "lab", "done", "work", "note").Timer("c", Hours(1))!.Cycles.Length);
    }

    [Fact]
    public void What_a_state_says_counts_before_what_its_superstate_says()
    {
        var procedure = ComplaintProcedure.Define("nest", 1, LocalizedText.Same("nest"))
            .Superstate(new("all")).Superstate(new("inner"), within: new("all"))
            .State(new("a"), ComplaintPhase.Intake, within: new("all")).State(new("b"), ComplaintPhase.Intake, within: new("inner")).State(new("c"), ComplaintPhase.Intake, within: new("inner"))
            .State(new("end"), ComplaintPhase.Closed, within: new("all"), outcome: ComplaintOutcome.Settled)
            .Move(new("b"), [new("a")], new("b"), [Role.Handler]).Move(new("c"), [new("b")], new("c"), [Role.Handler]).Move(new("end"), [new("c")], new("end"), [Role.Handler])
            .Clock("k", "p", [new("all"), new("c")], [new(new("inner"))]);

        Assert.Equal("0 Started, 1 Held WaitingForCustomer, 2 Resumed, 3 Stopped", MarksOf(Life(procedure, "b", "c", "end"), "k"));
    }

    [Fact]
    public void A_promise_that_does_not_permit_the_reason_is_timed_on_and_an_exclusion_needs_no_permission()
    {
        var life = Life(House().Clock("c", "p", [Desk], [new(Customer), new(Work, PauseReason.WaitingForThirdParty)], [Lab]), "work", "customer", "lab", "desk");
        var strict = Promise.Resolution(ElapsedTime.Hours(99)) with { Pauses = [PauseReason.WaitingForCustomer] };

        Assert.Equal(Duration.FromHours(2), life.Timer("c", Hours(99))!.At(Noon + Duration.FromHours(5)).Used.Time);
        Assert.Equal(Duration.FromHours(3), life.Timer("c", strict)!.At(Noon + Duration.FromHours(5)).Used.Time);
        Assert.Equal(Duration.FromHours(4), life.Timer("c", strict with { Pauses = [] })!.At(Noon + Duration.FromHours(5)).Used.Time);
    }

    [Fact]
    public void A_duplicate_that_was_received_earlier_moves_the_start_of_what_the_receipt_started_and_nothing_has_stopped()
    {
        var procedure = House().Stay(Trigger.AbsorbDuplicate, [Desk, Work], [Role.Handler])
            .Clock("stopped", "p", [Desk], stopsOn: [new("work")]).Clock("open", "p", [Desk, Work]).Clock("later", "p", [Work]).Build();
        var earlier = Complaint.Receive(
            procedure, new Intake { Id = new("C-0"), Customer = new("K-1"), Channel = Channel.Phone, Facts = ["It broke."], Demands = [Claim.Repair] }, Clerk, Noon - Duration.FromHours(5)).Accepted();

        var merged = Life(procedure, "work").AbsorbDuplicate(earlier, Clerk, Noon + Duration.FromHours(2)).Accepted();

        Assert.Equal(("0 Started, 1 Stopped", "-5 Started", "1 Started"), (MarksOf(merged, "stopped"), MarksOf(merged, "open"), MarksOf(merged, "later")));
        Assert.Equal(merged.Snapshot.ClockStart, merged.Timer("open", Hours(1))!.StartedAt);
        var later = Complaint.Receive(procedure, new Intake { Id = new("C-2"), Customer = new("K-1"), Channel = Channel.Phone, Facts = ["x"], Demands = [Claim.Repair] }, Clerk, Noon + Duration.FromHours(1)).Accepted();
        Assert.Equal("-5 Started", MarksOf(merged.AbsorbDuplicate(later, Clerk, Noon + Duration.FromHours(3)).Accepted(), "open"));
    }

    [Fact]
    public void Timers_are_made_for_the_promises_that_the_host_knows()
    {
        var house = House().Clock("a", "first", [Desk]).Clock("b", "second", [Desk]).Clock("c", "first", [Lab]);

        Assert.Equal(["C-1/a"], Life(house).Timers(id => id == "first" ? Hours(1) : null).Select(timer => timer.Id));
        Assert.Equal(["C-1/a", "C-1/b"], Life(house).Timers(_ => Hours(1)).Select(timer => timer.Id));
        Assert.Null(Life(house).Timer("c", Hours(1)));
    }

    [Fact]
    public void A_clock_that_the_procedure_does_not_have_is_a_wrong_call()
    {
        var life = Life(House().Clock("first-response", "p", [Desk]));

        Assert.Contains("(did you mean 'first-response'?)", Assert.Throws<ArgumentException>(() => life.Timer("first-respons", Hours(1))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => life.Timer(default, Hours(1)));
        Assert.Throws<ArgumentNullException>(() => life.Timer("first-response", null!));
        Assert.Throws<ArgumentNullException>(() => life.Timers(null!));
        Assert.Throws<RuleBookException>(() => life.Timer("first-response", Hours(1) with { Version = 0 }));
    }

    [Fact]
    public void A_snapshot_without_clocks_is_stored_without_them_and_one_stored_before_there_were_any_is_read()
    {
        var timed = Life(House().Clock("c", "p", [Desk], [new(Customer)]), "customer").Snapshot;
        var json = JsonSerializer.Serialize(timed, CustomerServiceJson.ComplaintSnapshot);
        Assert.EndsWith("""
            "clocks":[{"clock":"c","marks":[{"kind":"started","at":"2026-03-02T12:00:00Z"},{"kind":"held","at":"2026-03-02T13:00:00Z","reason":"waiting-for-customer"}]}]}
            """, json, StringComparison.Ordinal);

        var untimed = JsonSerializer.Serialize(Life(House()).Snapshot, CustomerServiceJson.ComplaintSnapshot);
        Assert.DoesNotContain("clocks", untimed, StringComparison.Ordinal);
        Assert.Empty((timed with { Clocks = default }).Clocks);
        Assert.True(JsonSerializer.Deserialize(untimed, CustomerServiceJson.ComplaintSnapshot)!.Clocks is { IsDefault: false, IsEmpty: true });
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json.Replace("\"clocks\":[", "\"clocks\":[null,", StringComparison.Ordinal), CustomerServiceJson.ComplaintSnapshot));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(untimed.Replace("\"version\":1,", "\"version\":1,\"clocks\":null,", StringComparison.Ordinal), CustomerServiceJson.ComplaintSnapshot));
    }

    [Fact]
    public void A_snapshot_whose_clocks_cannot_have_gone_so_is_not_restored()
    {
        var life = Life(House().Clock("c", "p", [Desk], [new(Customer)]), "customer", "done");
        Assert.Equal("", Refused(life.Snapshot.Clocks[0]));

        Assert.Contains("has marks of the clock 'c' that no clock can leave", Refused(Of()), StringComparison.Ordinal);
        Assert.Contains("that no clock can leave", Refused(Of(new ClockMark(ClockMarkKind.Stopped, Noon))), StringComparison.Ordinal);
        Assert.Contains("that no clock can leave", Refused(Of(new(ClockMarkKind.Started, Noon), new(ClockMarkKind.Started, Noon))), StringComparison.Ordinal);
        Assert.Contains("that no clock can leave", Refused(Of(new(ClockMarkKind.Started, Noon), new(ClockMarkKind.Resumed, Noon))), StringComparison.Ordinal);
        Assert.Contains("that no clock can leave", Refused(Of(new(ClockMarkKind.Started, Noon), new(ClockMarkKind.Reopened, Noon))), StringComparison.Ordinal);
        Assert.Contains("that no clock can leave", Refused(Of(new(ClockMarkKind.Started, Noon), new((ClockMarkKind)9, Noon))), StringComparison.Ordinal);
        Assert.Contains("that no clock can leave", Refused(Of(new(ClockMarkKind.Started, Noon), new(ClockMarkKind.Held, Noon))), StringComparison.Ordinal);
        Assert.Contains("that no clock can leave", Refused(Of(new ClockMark(ClockMarkKind.Started, Noon, PauseReason.ForceMajeure))), StringComparison.Ordinal);
        Assert.Contains("that no clock can leave", Refused(Of(new(ClockMarkKind.Started, Noon), new(ClockMarkKind.Stopped, Noon - Duration.Epsilon))), StringComparison.Ordinal);
        Assert.Contains("has marks that were never made", Refused(new ClockRecord { Clock = "c", Marks = default }), StringComparison.Ordinal);
        Assert.Contains("names the clock 'd', which house v1 does not have", Refused(Of(new ClockMark(ClockMarkKind.Started, Noon)) with { Clock = "d" }), StringComparison.Ordinal);
        Assert.Contains("has the clock 'c' twice", Refused(life.Snapshot.Clocks[0], life.Snapshot.Clocks[0]), StringComparison.Ordinal);

        string Refused(params ClockRecord[] records) =>
            Record.Exception(() => Complaint.Restore(life.Procedure, life.Snapshot with { Clocks = [.. records] })) is { } refused ? Assert.IsType<ArgumentException>(refused).Message : "";

        static ClockRecord Of(params ClockMark[] marks) => new() { Clock = "c", Marks = [.. marks] };
    }

    [Fact]
    public void A_case_without_clocks_shares_the_empty_list()
    {
        var life = Life(House(), "work", "done", "desk");
        Assert.True(life.Snapshot.Clocks.IsEmpty);
        Assert.Empty(life.Clocks);
        Assert.Empty(life.Timers(_ => Hours(1)));
    }
}
