using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using CustomerService.Domain.Complaints;

namespace CustomerService.Domain.Benchmarks;

/// <summary>How long does it take to bring many complaints back from their twelve events each?</summary>
/// <remarks>The obvious alternative fires every stored trigger again on one machine that is already configured, and gets back the state alone.</remarks>
[MedianColumn]
[MemoryDiagnoser]
public class ReplayBenchmarks
{
    private ImmutableArray<ComplaintEvent>[] _histories = [];

    [Params(1_000, 100_000)]
    public int Complaints { get; set; }

    [GlobalSetup]
    public void SetUp() => _histories = [.. Enumerable.Range(1, Complaints).Select(number => SampleComplaint.EventsOf($"C-{number}"))];

    [Benchmark(Baseline = true)]
    public ComplaintState[] Fire_every_trigger_again()
    {
        var state = SampleComplaint.Procedure.Initial;
        var machine = SampleComplaint.Procedure.CreateMachine(() => state, next => state = next);
        var states = new ComplaintState[_histories.Length];
        for (var i = 0; i < _histories.Length; i++)
        {
            state = SampleComplaint.Procedure.Initial;
            foreach (var fact in _histories[i])
            {
                if (fact.Step is { } step)
                {
                    machine.Fire(step.Trigger);
                }
            }

            states[i] = state;
        }

        return states;
    }

    [Benchmark]
    public Complaint[] Replay() => Array.ConvertAll(_histories, history => Complaint.Replay(SampleComplaint.Procedure, history));
}
