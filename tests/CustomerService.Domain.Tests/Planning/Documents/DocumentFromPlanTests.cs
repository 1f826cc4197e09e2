using CustomerService.Domain.Planning;
using CustomerService.Domain.Planning.Documents;
using static CustomerService.Domain.Tests.Planning.Documents.DocumentDesk;

namespace CustomerService.Domain.Tests.Planning.Documents;

public sealed class DocumentFromPlanTests
{
    private static readonly PdcaPlan Plan = PlanDesk.AtStep(PdcaStep.Execute);

    [Fact]
    public void A_plan_fills_what_it_knows_and_the_rest_is_missing()
    {
        var document = PlanDocument.From(Plan, PlanDocumentTemplates.CustomerServicePlan, "D-1", Author, At(5)).Accepted();

        Assert.Equal(
            [DocumentPartId.GuidingIdea, DocumentPartId.RewardsAndPenalties, DocumentPartId.HopeOrOutlook, DocumentPartId.Signature, DocumentPartId.Date],
            document.Completeness().Select(part => part.Id));
        Assert.Equal("Answer quotations in time", document.Title!.English);
        Assert.Equal(["Put right: Quotations are answered late."], Lines(document, DocumentPartId.Purpose));
        Assert.Equal(
            ["broken promise B-7: three quotations were answered late", "Main cause: there are no templates (80 of 100 late ones were typed anew; count of February)"], Lines(document, DocumentPartId.BasisOrOverview));
        Assert.Equal(
            ["median answer ≤ 24 hours by 2026-03-31 (was 31); who: service", "answered in time > 95% by 2026-03-31 (was 88); who: service"], Lines(document, DocumentPartId.GoalsAndTasks));
        Assert.Equal(
            ["write templates; why: typing takes hours; where: sales office; how: from the last 100 quotations; who: wang", "train two people; who: service"], Lines(document, DocumentPartId.MethodsAndMeasures));
        Assert.Equal(["median answer: 2026-03-31 (target)", "answered in time: 2026-03-31 (target)"], Lines(document, DocumentPartId.Inspection));
        Assert.Equal(
            [new(LocalizedText.Same("write templates"), Day(2), Day(10), "wang"), new(LocalizedText.Same("train two people"), Day(2), Day(20), "service")],
            document.Current.Find(DocumentPartId.StepsAndTimes)!.Steps.AsEnumerable());
        Assert.Contains("主要原因：there are no templates", document.ToMarkdown(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void With_what_the_plan_does_not_know_it_is_complete_and_approved()
    {
        var document = PlanDocument.From(Plan, PlanDocumentTemplates.CustomerServicePlan, "D-1", Author, At(5),
            [.. Whole.Where(content => content.Part != DocumentPartId.Title && content.Part != DocumentPartId.StepsAndTimes && content.Part != DocumentPartId.BasisOrOverview)]).Accepted();

        Assert.Empty(document.Completeness());
        Assert.Equal(["Answer faster."], Lines(document, DocumentPartId.Purpose));
        Assert.True(document.Submit(Author, At(6)).Accepted().Approve([Signature], Manager, At(9)).IsAccepted);
    }

    [Fact]
    public void After_the_check_it_says_what_came_of_each_goal_and_what_was_measured_late()
    {
        var plan = PlanDesk.AtStep(PdcaStep.CheckResults, PlanDesk.Draft with { Goals = [PlanDesk.Median with { By = Day(4) }, PlanDesk.InTime] })
            .RecordActual(1, 22, Day(5), PlanDesk.Lead, PlanDesk.At(5)).Accepted().RecordActual(2, 93, Day(5), PlanDesk.Lead, PlanDesk.At(5)).Accepted();
        var document = PlanDocument.From(plan, PlanDocumentTemplates.CustomerServicePlan, "D-1", Author, At(6)).Accepted();

        Assert.Equal(
            [
                "median answer ≤ 24 hours by 2026-03-04 (was 31); who: service; met: 22 on 2026-03-05, after the last day",
                "answered in time > 95% by 2026-03-31 (was 88); who: service; partly met: 93 on 2026-03-05",
            ],
            Lines(document, DocumentPartId.GoalsAndTasks));
        Assert.Contains("达成：2026-03-05 为 22，晚于期限", document.ToMarkdown(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void After_the_cycle_it_says_what_became_the_standard_and_what_is_left_over()
    {
        var document = PlanDocument.From(PlanDesk.Closed(), PlanDocumentTemplates.CustomerServicePlan, "D-1", Author, At(6)).Accepted();

        Assert.Collection(
            Lines(document, DocumentPartId.GoalsAndTasks),
            met => Assert.EndsWith("met: 22 on 2026-03-02; standard: quotations are written from templates (WI-12)", met, StringComparison.Ordinal),
            missed => Assert.EndsWith("partly met: 93 on 2026-03-02; left over: Seven in a hundred are still late.", missed, StringComparison.Ordinal));
        Assert.Contains("；标准：quotations are written from templates（WI-12）", document.ToMarkdown(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_that_share_where_they_came_from_say_it_once()
    {
        var plan = PlanDesk.AtStep(PdcaStep.AnalyzeSituation, PlanDesk.Draft with { Problems = [PlanProblem.Of("one", PlanDesk.Breach), PlanProblem.Of("two", PlanDesk.Breach)] });

        Assert.Equal(
            ["broken promise B-7: three quotations were answered late"],
            Lines(PlanDocument.From(plan, PlanDocumentTemplates.CustomerServicePlan, "D-1", Author, At(6)).Accepted(), DocumentPartId.BasisOrOverview));
    }

    [Fact]
    public void A_measure_without_its_day_leaves_no_schedule()
    {
        var plan = PlanDesk.AtStep(PdcaStep.DraftMeasures).PlanMeasure(PlanDesk.Template, PlanDesk.Lead, At(5)).Accepted().PlanMeasure(new Countermeasure { What = "ask customers" }, PlanDesk.Lead, At(5)).Accepted();

        Assert.Contains(DocumentPartId.StepsAndTimes, PlanDocument.From(plan, PlanDocumentTemplates.CustomerServicePlan, "D-1", Author, At(5)).Accepted().Completeness().Select(part => part.Id));
    }

    [Fact]
    public void The_next_cycle_says_what_was_left_over_and_a_new_plan_has_no_measures()
    {
        var next = PlanDesk.Closed().NextCycle(Day(30), PlanDesk.Lead, At(4)).Accepted();
        var document = PlanDocument.From(next, PlanDocumentTemplates.CustomerServicePlan, "D-2", Author, At(5)).Accepted();

        Assert.Equal("Left over by goal 2 of cycle 1: Seven in a hundred are still late.", Lines(document, DocumentPartId.BasisOrOverview).Last());
        Assert.Contains(DocumentPartId.MethodsAndMeasures, document.Completeness().Select(part => part.Id));
    }

    [Fact]
    public void Parts_that_the_template_lacks_are_left_out() =>
        Assert.Equal(
            [DocumentPartId.Title, DocumentPartId.BasisOrOverview],
            PlanDocument.From(Plan, PlanDocumentTemplates.AnnualProductReport, "R-1", Author, At(5)).Accepted().Current.Contents.Select(content => content.Part));

    private static IEnumerable<string> Lines(PlanDocument document, DocumentPartId part) => document.Current.Find(part)!.Lines.Select(line => line.English);
}
