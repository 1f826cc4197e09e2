using System.Collections.Immutable;
using CustomerService.Domain.Planning;
using CustomerService.Domain.Procedures;
using static CustomerService.Domain.Tests.Planning.PlanDesk;
using PdcaMove = CustomerService.Domain.Procedures.CaseMove<CustomerService.Domain.Planning.PdcaStep?, CustomerService.Domain.Planning.PdcaMoveKind>;

namespace CustomerService.Domain.Tests.Planning;

public sealed class PdcaProcedureTests
{
    private static readonly ImmutableArray<PdcaMove> Sound = PdcaProcedure.Standard.Moves;

    private static readonly LocalizedText Name = new("ours", "我们的");

    private static PdcaMove Completion(PdcaStep step) => PdcaProcedure.Standard.Find(step, PdcaMoveKind.Complete, step.Next)!;

    [Fact]
    public void The_standard_has_eight_completions_every_way_back_and_one_way_on()
    {
        Assert.Equal([8, 28, 1], Enum.GetValues<PdcaMoveKind>().Select(kind => Sound.Count(move => move.Act == kind)));
        Assert.Empty(PdcaProcedure.Standard.Audit());
        Assert.Equal(PdcaConditions.All.Select(condition => condition.Code).Order(StringComparer.Ordinal), Sound.SelectMany(move => move.Requires).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Rows_that_skip_go_forward_or_forget_are_refused_all_at_once()
    {
        ImmutableArray<PdcaMove> broken =
        [
            .. Sound.RemoveAll(move => move.From == PdcaStep.CheckResults && move.Act == PdcaMoveKind.Complete),
            new PdcaMove(PdcaStep.FindCauses, PdcaMoveKind.Complete, PdcaStep.DraftMeasures, "cause-found"),
            Completion(PdcaStep.Execute) with { Requires = [] },
            new PdcaMove(PdcaStep.FindCauses, PdcaMoveKind.Reopen, PdcaStep.Execute),
            new PdcaMove(null, PdcaMoveKind.Reopen, PdcaStep.Execute),
            new PdcaMove(null, PdcaMoveKind.OpenNextCycle, PdcaStep.Execute),
            new PdcaMove(null, PdcaMoveKind.Complete, null),
            new PdcaMove(PdcaStep.Execute, (PdcaMoveKind)7, PdcaStep.CheckResults),
            Completion(PdcaStep.FindCauses) with { Requires = ["cause-found", "cause-found", "cause-fund"] },
            null!,
        ];

        var twice = new CaseCondition<PdcaCycle, PdcaEvent>("twice", new("x", "x"), _ => []);
        var thrown = Assert.Throws<RuleBookException>(() => new PdcaProcedure("broken", 0, Name, [.. broken], twice, twice));

        var first = Sound.Length - 1;
        Assert.Equal(
            [
                "$.version rule-book.out-of-range", "$.conditions rule-book.stands-twice",
                $"$.moves[{first}] rule-book.contradiction", $"$.moves[{first + 1}].requires rule-book.contradiction", $"$.moves[{first + 1}] rule-book.duplicate-row",
                $"$.moves[{first + 2}] rule-book.contradiction", $"$.moves[{first + 3}] rule-book.contradiction", $"$.moves[{first + 4}] rule-book.contradiction",
                $"$.moves[{first + 5}] rule-book.contradiction", $"$.moves[{first + 6}] rule-book.contradiction",
                $"$.moves[{first + 7}] rule-book.duplicate-row", $"$.moves[{first + 7}].requires rule-book.stands-twice", $"$.moves[{first + 7}].requires rule-book.unknown-condition",
                $"$.moves[{first + 8}] rule-book.missing-property", "$.moves rule-book.missing-row",
            ],
            thrown.Faults.Select(fault => $"{fault.Place} {fault.Code}"));
    }

    [Fact]
    public void An_empty_procedure_completes_nothing() =>
        Assert.Equal(8, Assert.Throws<RuleBookException>(() => new PdcaProcedure("empty", 1, Name, default)).Faults.Length);

    [Fact]
    public void Without_ways_back_and_on_the_audit_says_what_will_go_wrong()
    {
        var oneWay = new PdcaProcedure("one-way", 1, Name, Sound.RemoveAll(move => move.Act != PdcaMoveKind.Complete));

        Assert.Equal(
            [.. Enumerable.Repeat("audit.no-way-back", 7), "audit.dead-end"],
            oneWay.Audit().Select(finding => finding.Code));
        var plan = Under(oneWay, AtStep(PdcaStep.Execute));
        Assert.Equal(["planning.way-missing"], plan.Reopen(PdcaStep.FindCauses, "x", Lead, At(3)).Refusal!.Unmet.Select(reason => reason.Code));
        Assert.DoesNotContain(plan.Options(At(3)), option => option.Act == PdcaAct.Reopen);
        Assert.NotEmpty(plan.Explain(PdcaAct.Reopen, At(3)));
    }

    [Fact]
    public void Without_a_way_on_the_next_cycle_is_refused()
    {
        var last = new PdcaProcedure("one-way", 1, Name, Sound.RemoveAll(move => move.Act == PdcaMoveKind.OpenNextCycle));

        Assert.Equal(["planning.way-missing"], Under(last, Closed()).NextCycle(Day(31), Lead, At(4)).Refusal!.Unmet.Select(reason => reason.Code));
    }

    [Fact]   // steps completed in one go are asked each as if the cycle stood at it
    public void A_condition_may_look_at_the_step()
    {
        var condition = new CaseCondition<PdcaCycle, PdcaEvent>("not-now", new("not now", "暂不可"), cycle => cycle.Step == PdcaStep.DraftMeasures ? [new PlanProblemMissing()] : []);
        var strict = PdcaProcedure.Standard.Requiring("strict", 1, PdcaStep.DraftMeasures, condition);
        var plan = Under(strict,
            Filled(AtStep(PdcaStep.DraftMeasures)).Reopen(PdcaStep.FindCauses, "x", Lead, At(3)).Accepted());

        Assert.Equal(["planning.problem-missing"], plan.BeginDo(Lead, At(3)).Refusal!.Unmet.Select(reason => reason.Code));
        Assert.Equal(["planning.problem-missing"], plan.Explain(PdcaAct.BeginDo, At(3)).Select(reason => reason.Code));
    }

    [Fact]
    public void A_condition_has_a_code_and_names_what_is_missing()
    {
        Assert.Throws<ArgumentException>(() => new CaseCondition<PdcaCycle, PdcaEvent>("not a code", new("x", "x"), _ => []));
        Assert.Distinct(PdcaConditions.All.Select(condition => condition.Code));
        Assert.Equal("main-cause-argued", PdcaConditions.MainCauseArgued.ToString());
        Assert.Equal("Execute --Complete--> CheckResults [measures-settled]", Completion(PdcaStep.Execute).ToString());
        Assert.Equal(Completion(PdcaStep.Execute), Completion(PdcaStep.Execute) with { });
        Assert.Equal(Completion(PdcaStep.Execute).GetHashCode(), (Completion(PdcaStep.Execute) with { }).GetHashCode());
    }

    [Fact]
    public void The_wheel_is_drawn_with_stages_as_frames()
    {
        var drawn = PdcaProcedure.Standard.ToMermaid(Language.Chinese);

        Assert.StartsWith("stateDiagram-v2\n    state \"计划\" as PlanStage {\n        state \"1 分析现状\" as AnalyzeSituation\n", drawn, StringComparison.Ordinal);
        Assert.Contains("    Execute --> CheckResults: 各项措施均已完成或取消\n", drawn, StringComparison.Ordinal);
        Assert.Contains("    Closed --> AnalyzeSituation: 开始下一循环\n", drawn, StringComparison.Ordinal);
        Assert.Contains("    Execute --> DraftMeasures: 退回\n", drawn, StringComparison.Ordinal);
        Assert.DoesNotContain("Execute --> FindCauses", drawn, StringComparison.Ordinal);
        Assert.Contains("    CarryOver --> Closed: each goal that was met has a standard, each goal that was not fully met is carried over\n", PdcaProcedure.Standard.ToMermaid(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_has_a_line_for_each_step()
    {
        var lines = PdcaProcedure.Standard.ToTable().TrimEnd().Split('\n');

        Assert.Equal(10, lines.Length);
        Assert.Equal("| 5 | do | carry out the measures | each measure is done or dropped | 1, 2, 3, 4 |", lines[6]);
        Assert.Contains("| 1 | 计划 | 分析现状 | 已列明问题 |  |", PdcaProcedure.Standard.ToTable(Language.Chinese), StringComparison.Ordinal);
    }
}
