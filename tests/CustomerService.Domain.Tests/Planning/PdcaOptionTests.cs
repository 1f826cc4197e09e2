using CustomerService.Domain.Planning;
using static CustomerService.Domain.Tests.Planning.PlanDesk;

namespace CustomerService.Domain.Tests.Planning;

public sealed class PdcaOptionTests
{
    [Fact]
    public void Options_say_what_can_be_done_and_what_is_lacking() =>
        Assert.Equal(
            [
                "reschedule-measure", "finish-measure", "drop-measure", "block-measure", "unblock-measure", "record-reading",
                "complete-step check-results: Measure 1 is neither done nor dropped: write templates. Measure 2 is neither done nor dropped: train two people.",
                "begin-check check-results: Measure 1 is neither done nor dropped: write templates. Measure 2 is neither done nor dropped: train two people.",
                "reopen analyze-situation", "reopen find-causes", "reopen find-main-cause", "reopen draft-measures",
            ],
            AtStep(PdcaStep.Execute).Options(At(3)).Select(option => option.ToString()));

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
