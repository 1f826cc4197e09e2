using System.Collections.Immutable;
using CustomerService.Domain.Commitments;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.CorrectiveActions;
using CustomerService.Domain.Planning;
using CustomerService.Domain.Planning.Documents;
using CustomerService.Domain.Tests.Commitments;
using static CustomerService.Domain.Tests.Planning.PlanDesk;
using Desk = CustomerService.Domain.Tests.Scenarios.Desk;

namespace CustomerService.Domain.Tests.Planning;

/// <summary>What other modules found, as what the problems of a plan started from.</summary>
public sealed class PlanOriginTests
{
    private static readonly ImmutableArray<string> Known =
    [
        "complaint finding C-1/1: the seal was brittle",
        "corrective action A-1: seals of one batch are not tested",
        "audit finding desk audit.no-source $.source: Nothing says where the commitment was made.",
        "broken promise T-1: first-response v1 was due 2026-11-23T10:00:00Z",
    ];

    [Fact]
    public void A_complaint_an_action_an_audit_and_a_broken_promise_start_a_plan_and_stay_known_in_its_next_cycle()
    {
        var plan = Checked([.. Origins()]);

        Assert.Equal(Known.AsEnumerable(), OriginsOf(plan));
        Assert.Equal(Known.AsEnumerable(), Basis(plan)[..4]);

        foreach (var goal in Enumerable.Range(1, 4))
        {
            plan = plan.CarryOver(goal, $"Rest {goal}.", Lead, At(4)).Accepted();
        }

        plan = plan.Complete(Lead, At(4)).Accepted().NextCycle(Day(31), Lead, At(5)).Accepted();

        Assert.Equal((2, "Rest 3."), (plan.Cycle.Number, plan.Problems[2].Text));
        Assert.Equal(Known.AsEnumerable(), OriginsOf(plan));
        Assert.Equal(Known.AsEnumerable(), Basis(plan).Where(line => !line.StartsWith("Left over", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_audit_finding_is_known_by_its_rule_book_code_and_place_and_read_in_either_language()
    {
        var finding = CommitmentSamples.Of(CommitmentSamples.For(CommitmentSamples.Reply("reply", 4))).Audit()[0];

        Assert.Equal(
            new PlanOrigin { Kind = PlanOriginKind.AuditFinding, Id = "desk audit.no-source $.source", Text = "未说明承诺的出处。" },
            PlanOrigin.Of(finding, "desk", Language.Chinese));
        Assert.Throws<ArgumentException>("ruleBook", () => PlanOrigin.Of(finding, " "));
        Assert.Throws<ArgumentNullException>("finding", () => PlanOrigin.Of(null!, "desk"));
    }

    private static IEnumerable<PlanOrigin> Origins()
    {
        var complaint = Desk.InFactFinding("The pump leaks.")
            .Conclude([new Finding(1, ComplaintVariation.BasicallyTrue, "the seal was brittle")], Liability.Own, Desk.Handler, Desk.March(1)).Accepted();
        yield return PlanOrigin.Of(PlanOriginKind.ComplaintFinding, $"{complaint.Id}/1", complaint.Snapshot.Findings[0].Reasons);

        var measure = new CorrectiveMeasure { Kind = CorrectiveMeasureKind.Preventive, Text = "Test every delivery of seals.", Owner = "purchasing", DueOn = Day(20) };
        var action = CorrectiveAction.Propose("A-1", "seals of one batch are not tested", [measure], reportToTopManagement: false, Desk.Handler, Desk.March(2), complaint.Id).Accepted();
        yield return PlanOrigin.Of(PlanOriginKind.CorrectiveAction, action.Id, action.RootCause);

        var commitment = CommitmentSamples.Of(CommitmentSamples.For(CommitmentSamples.Reply("reply", 4)));
        yield return PlanOrigin.Of(commitment.Audit()[0], commitment.Id);

        var (timer, _) = CommitmentTimer.Start(Promise.FirstResponse(ElapsedTime.Hours(2)), TimerDesk.On(23, 8), "T-1").Advance(TimerDesk.On(23, 12));
        var breach = Assert.Single(timer.Breaches);
        yield return PlanOrigin.Of(PlanOriginKind.CommitmentBreach, timer.Id, $"{breach.Promise} was due {breach.DueAt}");
    }

    // One problem of each origin, one goal for each problem, all of them missed.
    private static PdcaPlan Checked(ImmutableArray<PlanOrigin> origins)
    {
        var plan = AtStep(PdcaStep.CheckResults, Draft with
        {
            Problems = [.. origins.Select(origin => PlanProblem.Of($"What to do about: {origin.Text}", origin))],
            Goals = [.. origins.Select((origin, index) => Median with { Measure = origin.Id, Problems = [index + 1] })],
        });
        foreach (var goal in Enumerable.Range(1, origins.Length))
        {
            plan = plan.RecordActual(goal, 40, Day(3), Lead, At(3)).Accepted();
        }

        return plan.BeginAct(Lead, At(3)).Accepted();
    }

    private static ImmutableArray<string> OriginsOf(PdcaPlan plan) => [.. plan.Problems.Select(problem => Assert.Single(problem.Origins).ToString())];

    private static ImmutableArray<string> Basis(PdcaPlan plan) =>
        [.. PlanDocument.From(plan, PlanDocumentTemplates.CustomerServicePlan, "D-1", Lead, plan.LastAt).Accepted().Current.Find(DocumentPartId.BasisOrOverview)!.Lines.Select(line => line.English)];
}
