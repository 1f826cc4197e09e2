using CustomerService.Domain.Planning;
using static CustomerService.Domain.Tests.Planning.PlanDesk;

namespace CustomerService.Domain.Tests.Planning;

public sealed class PdcaOptionTests
{
    [Fact]
    public void Options_say_what_can_be_done_and_what_is_lacking() =>
        Assert.Equal(
            [
                "reschedule-measure", "finish-measure", "drop-measure", "reopen-measure: Cannot take a measure up again: no measure is done or dropped.", "block-measure",
                "unblock-measure: Cannot report a measure as free again: no measure is blocked.", "record-reading",
                "complete-step check-results: Measure 1 is neither done nor dropped: write templates. Measure 2 is neither done nor dropped: train two people.",
                "begin-check check-results: Measure 1 is neither done nor dropped: write templates. Measure 2 is neither done nor dropped: train two people.",
                "reopen analyze-situation", "reopen find-causes", "reopen find-main-cause", "reopen draft-measures",
            ],
            AtStep(PdcaStep.Execute).Options(At(3)).Select(option => option.ToString()));

    [Theory]
    [InlineData(PdcaStep.AnalyzeSituation, PdcaAct.ReviseGoal, "Cannot revise a goal: there is no goal.")]
    [InlineData(PdcaStep.FindMainCause, PdcaAct.ArgueMainCause, "Cannot argue the main cause: there is no cause.")]
    [InlineData(PdcaStep.DraftMeasures, PdcaAct.ReviseMeasure, "Cannot revise a measure: no measure is open or blocked.")]
    [InlineData(PdcaStep.Execute, PdcaAct.RescheduleMeasure, "Cannot reschedule a measure: no measure is open or blocked.")]
    [InlineData(PdcaStep.Execute, PdcaAct.FinishMeasure, "Cannot report a measure as done: no measure is open.")]
    [InlineData(PdcaStep.Execute, PdcaAct.DropMeasure, "Cannot drop a measure: no measure is open or blocked.")]
    [InlineData(PdcaStep.Execute, PdcaAct.ReopenMeasure, "Cannot take a measure up again: no measure is done or dropped.")]
    [InlineData(PdcaStep.Execute, PdcaAct.BlockMeasure, "Cannot report a measure as blocked: no measure is open.")]
    [InlineData(PdcaStep.Execute, PdcaAct.UnblockMeasure, "Cannot report a measure as free again: no measure is blocked.")]
    [InlineData(PdcaStep.Execute, PdcaAct.RecordReading, "Cannot record an interim value: there is no goal.")]
    [InlineData(PdcaStep.CheckResults, PdcaAct.RecordActual, "Cannot record an actual value: there is no goal.")]
    [InlineData(PdcaStep.Standardize, PdcaAct.SetStandard, "Cannot set a standard: no goal is met.")]
    [InlineData(PdcaStep.CarryOver, PdcaAct.CarryOver, "Cannot carry a goal over: no goal was measured and not fully met.")]
    public void NothingToActOn_where_an_act_has_its_place_and_no_object(PdcaStep step, PdcaAct act, string message)
    {
        var drafted = AtStep(PdcaStep.AnalyzeSituation, Draft with { Goals = [] });
        var empty = PdcaPlan.Restore(drafted.Snapshot with { Cycle = drafted.Cycle with { Step = step } });

        var reason = Assert.IsType<NothingToActOn>(Assert.Single(empty.Explain(act, At(3))));
        Assert.Equal(("planning.nothing-to-act-on", message), (reason.Code, reason.Message.English));
        Assert.StartsWith($"无法{act.DisplayName.Chinese}：没有", reason.Message.Chinese, StringComparison.Ordinal);
        Assert.False(empty.Options(At(3)).Single(option => option.Act == act).IsPermitted);
    }

    [Fact]
    public void NothingToActOn_is_told_by_the_state_of_the_parts()
    {
        var (settled, blocked) = (Filled(AtStep(PdcaStep.Execute)), AtStep(PdcaStep.Execute).BlockMeasure(1, "no budget", Lead, At(3)).Accepted().DropMeasure(2, "x", Lead, At(3)).Accepted());
        var act = AtStep(PdcaStep.Standardize);

        Assert.Equal(["reopen-measure", "record-reading"], Permitted(settled));
        Assert.Equal(["reschedule-measure", "drop-measure", "reopen-measure", "unblock-measure", "record-reading"], Permitted(blocked));
        Assert.Equal(["set-standard", "carry-over"], Permitted(act));
        Assert.Equal(["set-standard"], Permitted(PdcaPlan.Restore(act.Snapshot with { Cycle = act.Cycle with { Goals = [act.Goals[0]] } })));
        Assert.Equal(["carry-over"], Permitted(PdcaPlan.Restore(act.Snapshot with { Cycle = act.Cycle with { Goals = [act.Goals[1]] } })));

        static IEnumerable<string> Permitted(PdcaPlan plan) => plan.Options(At(4)).Where(option => option is { IsPermitted: true, Act: < PdcaAct.CompleteStep }).Select(option => option.ToString());
    }

    [Fact]
    public void A_closed_cycle_leads_to_the_next_and_nowhere_else()
    {
        var option = Assert.Single(Closed().Options(At(4)));

        Assert.Equal((PdcaAct.OpenNextCycle, PdcaStep.AnalyzeSituation, true), (option.Act, option.To, option.IsPermitted));
        Assert.Equal(option, Assert.Single(Closed().Options(At(5))));
        Assert.Equal(option.GetHashCode(), Closed().Options(At(5))[0].GetHashCode());
    }

    [Fact]
    public void Act_is_completed_into_a_closed_cycle()
    {
        var option = Filled(AtStep(PdcaStep.Standardize)).Options(At(3)).Single(option => option.Act == PdcaAct.CompleteCycle);

        Assert.Equal((null, true), (option.To, option.IsPermitted));
    }

    [Fact]
    public void Any_act_can_be_explained_but_the_draft()
    {
        var plan = AtStep(PdcaStep.DraftMeasures);

        Assert.Equal(["At least one measure is planned."], plan.Explain(PdcaAct.BeginDo, At(3)).Select(reason => reason.ToString()));
        Assert.Equal(["planning.before-last-fact", "planning.act-not-in-step"], plan.Explain(PdcaAct.SetStandard, At(1)).Select(reason => reason.Code));
        Assert.Equal(["planning.cycle-open"], plan.Explain(PdcaAct.OpenNextCycle, At(3)).Select(reason => reason.Code));
        Assert.Throws<ArgumentOutOfRangeException>(() => plan.Explain(PdcaAct.Draft, At(3)));
        Assert.Throws<ArgumentOutOfRangeException>(() => plan.Explain((PdcaAct)99, At(3)));
    }
}
