using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using CustomerService.Domain.Json;
using CustomerService.Domain.Planning;
using CustomerService.Domain.Planning.Documents;
using CustomerService.Domain.Planning.Progress;
using CustomerService.Domain.Procedures;
using static CustomerService.Domain.Tests.Planning.PlanDesk;

namespace CustomerService.Domain.Tests.Planning;

/// <summary>Measures that are taken up again: measure 1 was done on 2 March, measure 2 dropped.</summary>
public sealed class MeasureReopeningTests
{
    private static readonly PdcaPlan Settled = Filled(AtStep(PdcaStep.Execute));

    [Fact]
    public void MeasureStillOpen_for_one_that_is_open_or_blocked()
    {
        var plan = AtStep(PdcaStep.Execute).BlockMeasure(2, "no room", Lead, At(3)).Accepted();

        Assert.Equal("Measure 1 is open; only one that is done or dropped is taken up again.", RefusedFor<MeasureStillOpen>(plan.ReopenMeasure(1, "x", Lead, At(3)), "planning.measure-still-open").Message.English);
        Assert.Equal(MeasureStatus.Blocked, RefusedFor<MeasureStillOpen>(plan.ReopenMeasure(2, "x", Lead, At(3)), "planning.measure-still-open").Status);
        Assert.Equal(3, RefusedFor<PlanPartUnknown>(plan.ReopenMeasure(3, "x", Lead, At(3)), "planning.part-unknown").Number);
        Assert.Equal("reason", RefusedFor<PlanTextMissing>(Settled.ReopenMeasure(1, " ", Lead, At(3)), "planning.text-missing").What.English);
        RefusedFor<PdcaActNotInStep>(AtStep(PdcaStep.CheckResults).ReopenMeasure(1, "x", Lead, At(3)), "planning.act-not-in-step");
        Assert.Equal(["planning.measure-still-open", "planning.text-missing"], plan.ReopenMeasure(1, "", Lead, At(3)).Refusal!.Unmet.Select(reason => reason.Code));
    }

    [Fact]
    public void It_is_open_again_and_what_it_was_is_kept()
    {
        var plan = Settled.ReopenMeasure(1, "three templates are missing", Lead, At(4)).Accepted().ReopenMeasure(2, "they do not suffice", Lead, At(4)).Accepted();

        Assert.All(plan.Measures, measure => Assert.True(measure is { Status: MeasureStatus.Open, DoneAt: null, Evidence: null, DroppedAt: null, DroppedBecause: null }));
        Assert.Equal(
            [
                new MeasureReopening { Was = MeasureStatus.Done, Since = At(2), Text = "templates 1 to 12", Reason = "three templates are missing", At = At(4) },
                new MeasureReopening { Was = MeasureStatus.Dropped, Since = At(2), Text = "templates suffice", Reason = "they do not suffice", At = At(4) },
            ],
            plan.Measures.Select(measure => Assert.Single(measure.Reopenings)));
        Assert.Equal(["planning.measure-not-settled", "planning.measure-not-settled"], plan.BeginCheck(Lead, At(4)).Refusal!.Unmet.Select(reason => reason.Code));

        plan = plan.DropMeasure(1, "no time", Lead, At(5)).Accepted().ReopenMeasure(1, "there is", Lead, At(6)).Accepted().FinishMeasure(1, "templates 1 to 15", Lead, At(7)).Accepted();
        Assert.Equal([("templates 1 to 12", "three templates are missing"), ("no time", "there is")], plan.Measures[0].Reopenings.Select(again => (again.Text, again.Reason)));
        Assert.Equal((At(7), "templates 1 to 15"), (plan.Measures[0].DoneAt, plan.Measures[0].Evidence));
    }

    [Fact]
    public void One_that_was_blocked_when_it_was_dropped_is_blocked_still()
    {
        var plan = AtStep(PdcaStep.Execute).BlockMeasure(1, "no budget", Lead, At(3)).Accepted().DropMeasure(1, "no budget at all", Lead, At(4)).Accepted().ReopenMeasure(1, "next year's", Lead, At(5)).Accepted();

        Assert.Equal(MeasureStatus.Blocked, plan.Measures[0].Status);
        Assert.Equal(MeasureStatus.Open, plan.UnblockMeasure(1, Lead, At(5)).Accepted().Measures[0].Status);
        Assert.Equal(
            [TaskStanding.Blocked, TaskStanding.Dropped, TaskStanding.Blocked],
            new[] { 3, 4, 5 }.Select(day => PlanProgress.Of(plan).Tasks[0].StandingOn(Day(day))!.Value));
    }

    [Fact]   // measured on 2 March: the day on which the measure was done for the first time
    public void Values_judge_until_it_is_done_once_more_and_then_are_values_on_the_way()
    {
        var plan = Filled(AtStep(PdcaStep.Standardize)).Reopen(PdcaStep.Execute, "not really done", Lead, At(3)).Accepted().ReopenMeasure(1, "three are missing", Lead, At(3)).Accepted();
        Assert.Equal([GoalVerdict.Met, GoalVerdict.PartlyMet], plan.Goals.Select(goal => goal.Verdict));

        var done = plan.FinishMeasure(1, "templates 1 to 15", Lead, At(4)).Accepted();
        Assert.All(done.Goals, goal => Assert.True(goal is { Actual: null, Standard: null, CarryOver: null }));
        Assert.Equal([22m, 93m], done.Goals.Select(goal => Assert.Single(goal.Readings).Value));
        Assert.Equal(Day(4), RefusedFor<MeasuredBeforeDone>(done.BeginCheck(Lead, At(5)).Accepted().RecordActual(1, 22, Day(3), Lead, At(5)), "planning.measured-before-done").DoneOn);

        var dropped = plan.DropMeasure(1, "twelve suffice", Lead, At(4)).Accepted();
        Assert.NotNull(dropped.Goals[0].Standard);
        Assert.True(dropped.BeginCheck(Lead, At(5)).Accepted().RecordActual(1, 21, Day(1), Lead, At(5)).IsAccepted);   // no measure is done: nothing to wait for
    }

    [Fact]
    public void A_rule_on_evidence_no_longer_locks_a_plan()
    {
        var photo = new CaseCondition<PdcaCycle, PdcaEvent>("photo", new("a photo shows it", "有照片"), cycle => cycle.Measures.Any(measure => measure.Evidence is { } shown && !shown.Contains("photo", StringComparison.Ordinal)) ? [new MeasureMissing()] : []);
        var plan = Under(PdcaProcedure.Standard.Requiring("shown", 1, PdcaStep.Execute, photo), Settled);

        Assert.False(plan.BeginCheck(Lead, At(3)).IsAccepted);
        Assert.True(plan.ReopenMeasure(1, "no photo", Lead, At(3)).Accepted().FinishMeasure(1, "photo 7", Lead, At(3)).Accepted().BeginCheck(Lead, At(3)).IsAccepted);
    }

    [Fact]   // done on 2 March, taken up again on the 12th, when its last day, the 10th, has passed
    public void Its_progress_is_what_it_was_on_each_day()
    {
        var plan = Settled.ReopenMeasure(1, "three are missing", Lead, At(12)).Accepted().ReopenMeasure(2, "needed", Lead, At(12)).Accepted();
        var work = PlanProgress.Of(plan);

        Assert.Equal([new SettledDays(Day(2), Day(12), IsDropped: false)], work.Tasks[0].FormerlySettled.AsEnumerable());
        Assert.Equal(new WorkStanding(Day(11), 0, 0, 0, 1, 0, 1), work.On(Day(11)));
        Assert.Equal(new WorkStanding(Day(12), 1, 0, 1, 0, 0, 0), work.On(Day(12)));
        Assert.Equal(new WorkStanding(Day(12), 2, 0, 0, 0, 0, 0), PlanProgress.Of(plan.RescheduleMeasure(1, Day(20), "three more", Lead, At(12)).Accepted()).On(Day(12)));
        Assert.Equal((2, 0, 0, 2), PlanRollUp.Of(plan) is var sum ? (sum.Measures, sum.MeasuresDone, sum.MeasuresDropped, sum.MeasuresOpen) : default);
        Assert.Equal((1, 1, 0), PlanRollUp.Of(Settled) is var before ? (before.MeasuresDone, before.MeasuresDropped, before.MeasuresOpen) : default);
    }

    [Fact]
    public void One_that_was_dropped_is_in_the_document_again()
    {
        Assert.DoesNotContain("train two people", Page(Settled), StringComparison.Ordinal);
        Assert.Contains("train two people", Page(Settled.ReopenMeasure(2, "needed", Lead, At(3)).Accepted()), StringComparison.Ordinal);

        static string Page(PdcaPlan plan) => PlanDocument.From(plan, PlanDocumentTemplates.CustomerServicePlan, "D-1", Lead, At(4)).Accepted().ToMarkdown(Language.English);
    }

    [Fact]
    public void It_is_stored_and_a_snapshot_from_before_there_was_such_a_thing_is_read()
    {
        var plan = Settled.ReopenMeasure(1, "three are missing", Lead, At(4)).Accepted();
        var stored = JsonNode.Parse(PlanDesk.Json(plan))!["cycle"]!["measures"]!;

        Assert.Equal("""[{"was":"done","since":"2026-03-02T01:00:00Z","text":"templates 1 to 12","reason":"three are missing","at":"2026-03-04T01:00:00Z"}]""", stored[0]!["reopenings"]!.ToJsonString());
        Assert.Null(stored[1]!["reopenings"]);
        Assert.Equal(PlanDesk.Json(plan), PlanDesk.Json(PdcaPlan.Restore(JsonSerializer.Deserialize(PlanDesk.Json(plan), CustomerServiceJson.PdcaSnapshot)!)));
        Assert.Empty(JsonSerializer.Deserialize(PlanDesk.Json(Settled), CustomerServiceJson.PdcaSnapshot)!.Cycle.Measures[1].Reopenings);
    }

    [Fact]   // planned on 2 March, done on the 4th, taken up again on the 5th, done on the 6th
    public void What_a_measure_was_is_refused_where_it_is_damaged()
    {
        var sound = new MeasureReopening { Was = MeasureStatus.Done, Since = At(4), Text = "seen", Reason = "seen wrongly", At = At(5) };
        Assert.Equal(MeasureStatus.Done, PdcaPlan.Restore(With(sound)).Measures[0].Status);

        Refuses("it lacks the former standing of a measure", sound, null!);
        Refuses("a measure was taken up again that was neither done nor dropped", sound with { Was = MeasureStatus.Blocked });
        Refuses("a measure was taken up again before it was done or dropped", sound with { At = At(3) });
        Refuses("a measure was taken up again before it was done or dropped", sound with { Since = At(1) });
        Refuses("a measure was taken up again before it was done or dropped", sound, sound);
        Refuses("a measure was done or dropped before it was taken up again", sound with { At = At(7) });
        Refuses("it lacks the evidence or reason of a measure", sound with { Text = "" });
        Refuses("it lacks the reason", sound with { Reason = null! });

        static void Refuses(string why, params ImmutableArray<MeasureReopening> again) =>
            Assert.Contains(why, Assert.Throws<ArgumentException>(() => PdcaPlan.Restore(With(again))).Message, StringComparison.Ordinal);

        static PdcaSnapshot With(params ImmutableArray<MeasureReopening> again)
        {
            var plan = AtStep(PdcaStep.Execute).FinishMeasure(1, "seen", Lead, At(6)).Accepted().Snapshot;
            return plan with { Cycle = plan.Cycle with { Measures = plan.Cycle.Measures.SetItem(0, plan.Cycle.Measures[0] with { Reopenings = again }) } };
        }
    }

    [Theory]
    [InlineData("both", "a measure is both done and dropped")]
    [InlineData("early", "a measure was done or dropped before it was planned")]
    [InlineData("blocked", "a measure was free again before it was blocked")]
    [InlineData("moved", "the changed days of a measure are out of order")]
    [InlineData("evidence", "it lacks the evidence")]
    [InlineData("reason", "it lacks the reason")]
    [InlineData("hole", "it lacks the completion or way back of a cycle")]
    public void A_snapshot_whose_measures_run_backward_is_refused_and_not_its_progress(string what, string why)
    {
        var (cycle, done) = (Settled.Cycle, Settled.Measures[0]);
        PlannedMeasure damaged = what switch
        {
            "both" => done with { DroppedAt = At(3), DroppedBecause = "x" },
            "early" => done with { DoneAt = done.PlannedAt - NodaTime.Duration.FromDays(1) },
            "blocked" => done with { Blockages = [new() { Reason = "x", From = At(2), Until = At(1) }] },
            "moved" => done with { Reschedulings = [new() { Reason = "x", At = At(2) }, new() { Reason = "x", At = At(1) }] },
            "evidence" => done with { Evidence = null },
            "reason" => done with { DoneAt = null, Evidence = null, DroppedAt = At(2) },
            _ => done,
        };
        var snapshot = Settled.Snapshot with { Cycle = cycle with { Measures = cycle.Measures.SetItem(0, damaged), Reopenings = what == "hole" ? [null!] : [] } };

        Assert.Contains(why, Assert.Throws<ArgumentException>(() => PdcaPlan.Restore(snapshot)).Message, StringComparison.Ordinal);
    }
}
