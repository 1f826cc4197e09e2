using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using CustomerService.Domain.Planning;
using CustomerService.Domain.Planning.Progress;
using CustomerService.Domain.Procedures;
using NodaTime;

namespace CustomerService.Domain.Benchmarks;

/// <summary>What does a step of a plan cost, beside a machine configured for each plan; and a comparison by ranks, beside a list of all differences?</summary>
/// <remarks>
/// The step is a way back: judged, moved by Stateless, and handed back as the fact and the plan it leads to. A machine per plan is what an application that keeps
/// a machine in each object pays before it can fire once.
/// </remarks>
[MedianColumn]
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class PlanningBenchmarks
{
    private const int Values = 1_000;

    private static readonly Actor Lead = Actor.Of("li", Role.Supervisor);

    private readonly double[] _before = [.. Enumerable.Range(0, Values).Select(i => 20 + (i * 7919 % 1009 / 10.0))];
    private readonly double[] _after = [.. Enumerable.Range(0, Values).Select(i => 18 + (i * 6007 % 997 / 10.0))];
    private PdcaPlan _plan = null!;

    [GlobalSetup]
    public void SetUp()
    {
        var at = Instant.FromUtc(2026, 3, 2, 1, 0);
        _plan = PdcaPlan.Draft(new PlanDraft
        {
            Id = "P-1",
            Title = "Answer in time",
            Level = PlanLevel.Department,
            Owner = PlanOwner.Department("sales"),
            TimeZone = "Asia/Shanghai",
            Problems = [PlanProblem.Of("Answers are late.")],
            Goals = [Goal.AtMost("median answer", "hours", baseline: 31, target: 24, by: new LocalDate(2026, 4, 30))],
        }, Lead, at).Accepted().CompleteStep(Lead, at).Accepted();
        if (Math.Abs(Shift_by_counting() - Shift_by_a_list_of_differences()) > 1e-9)
        {
            throw new InvalidOperationException("The two ways to the shift disagree.");
        }
    }

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("step")]
    public string Machine_per_plan_fires()
    {
        PdcaStep? step = PdcaStep.FindCauses;
        var machine = PdcaProcedure.Standard.CreateMachine(() => step, to => step = to, () => _plan.Cycle);
        machine.Fire(new CaseTrigger("reopen", "analyze-situation"));
        return machine.State;
    }

    [Benchmark]
    [BenchmarkCategory("step")]
    public PdcaPlan Plan_goes_back() => _plan.Reopen(PdcaStep.AnalyzeSituation, "once more", Lead, _plan.LastAt).Accepted();

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("shift")]
    public double Shift_by_a_list_of_differences()
    {
        var differences = new List<double>(Values * Values);
        foreach (var before in _before)
        {
            foreach (var after in _after)
            {
                differences.Add(after - before);
            }
        }

        differences.Sort();
        return (differences[(differences.Count / 2) - 1] + differences[differences.Count / 2]) / 2;
    }

    [Benchmark]
    [BenchmarkCategory("shift")]
    public double Shift_by_counting() => ShiftComparison.Of(_before, _after, BetterWhen.Lower, confidence: 0.95).Difference!.Value;
}
