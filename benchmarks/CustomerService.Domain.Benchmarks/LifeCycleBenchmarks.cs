using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using CustomerService.Domain.Complaints;
using Stateless;

namespace CustomerService.Domain.Benchmarks;

/// <summary>What does a whole life cost, from the receipt to the confirmed remedy, beside Stateless configured for each complaint?</summary>
/// <remarks>The machines are given acts that are ready made and keep nothing but the state; the decisions also make the facts and fold them.</remarks>
[MedianColumn]
[MemoryDiagnoser]
public class LifeCycleBenchmarks
{
    private ImmutableArray<(ComplaintTrigger Trigger, ConditionContext Act)> _acts;
    private ConditionContext _judged;
    private ComplaintState _state;
    private StateMachine<ComplaintState, ComplaintTrigger> _machine = null!;

    [GlobalSetup]
    public void SetUp()
    {
        var acts = ImmutableArray.CreateBuilder<(ComplaintTrigger, ConditionContext)>();
        var complaint = SampleComplaint.Receive("C-1").Accepted();
        foreach (var (trigger, decide) in SampleComplaint.Life)
        {
            var (next, events) = decide(complaint);
            if (events[0].Step is not null)
            {
                acts.Add((trigger, new ConditionContext(complaint, events[0], events[0].By, events[0].At)));
            }

            complaint = next;
        }

        _acts = acts.ToImmutable();
        _machine = Configure();
    }

    [Benchmark(Baseline = true)]
    public ComplaintState Machine_per_complaint() => Live(Configure());

    [Benchmark]
    public ComplaintState One_machine_for_all() => Live(_machine);

    [Benchmark]
    public Complaint Complaint_decides_every_step()
    {
        var complaint = SampleComplaint.Receive("C-1").Accepted();
        foreach (var step in SampleComplaint.Life)
        {
            complaint = step.Decide(complaint).Accepted();
        }

        return complaint;
    }

    private StateMachine<ComplaintState, ComplaintTrigger> Configure() =>
        SampleComplaint.Procedure.CreateMachine(() => _state, state => _state = state, () => _judged);

    private ComplaintState Live(StateMachine<ComplaintState, ComplaintTrigger> machine)
    {
        _state = SampleComplaint.Procedure.Initial;
        foreach (var (trigger, act) in _acts)
        {
            _judged = act;
            if (machine.CanFire(trigger))
            {
                machine.Fire(trigger);
            }
        }

        return _state;
    }
}
