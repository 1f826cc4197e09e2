using System.Collections.Immutable;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Json;

namespace CustomerService.Domain.Benchmarks;

/// <summary>How long does it take to bring many complaints back from their twelve events each?</summary>
/// <remarks>
/// The obvious alternative fires every stored trigger again on one machine that is already configured, and gets back the state alone.
/// Stored texts are those of a thousand complaints, over and over.
/// </remarks>
[MedianColumn]
[MemoryDiagnoser]
public class ReplayBenchmarks
{
    private const int Texts = 1_000;

    private ImmutableArray<ComplaintEvent>[] _histories = [];
    private byte[][] _events = [];
    private byte[][] _snapshots = [];

    [Params(1_000, 100_000)]
    public int Complaints { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _histories = [.. Enumerable.Range(1, Complaints).Select(number => SampleComplaint.EventsOf($"C-{number}"))];
        var stored = _histories[..Texts];
        _events = Array.ConvertAll(stored, history => JsonSerializer.SerializeToUtf8Bytes(history, CustomerServiceJson.ComplaintEvents));
        _snapshots = Array.ConvertAll(stored, history => JsonSerializer.SerializeToUtf8Bytes(
            Complaint.Replay(SampleComplaint.Procedure, history).Snapshot, CustomerServiceJson.ComplaintSnapshot));
    }

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

    [Benchmark]
    public Complaint[] Load_events_and_replay()
    {
        var complaints = new Complaint[Complaints];
        for (var i = 0; i < complaints.Length; i++)
        {
            complaints[i] = Complaint.Replay(SampleComplaint.Procedure, JsonSerializer.Deserialize(_events[i % Texts], CustomerServiceJson.ComplaintEvents));
        }

        return complaints;
    }

    [Benchmark]
    public Complaint[] Load_snapshot()
    {
        var complaints = new Complaint[Complaints];
        for (var i = 0; i < complaints.Length; i++)
        {
            complaints[i] = Complaint.Restore(SampleComplaint.Procedure, JsonSerializer.Deserialize(_snapshots[i % Texts], CustomerServiceJson.ComplaintSnapshot)!);
        }

        return complaints;
    }
}
