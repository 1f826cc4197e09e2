using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using CustomerService.Domain.Complaints;
using Stateless;

namespace CustomerService.Domain.Benchmarks;

public enum Act
{
    Propose,
    HandOver,
}

/// <summary>What does one decision cost, beside bare Stateless with the same rows and the same guards?</summary>
/// <remarks>
/// A decision judges the act, moves, and hands back the fact and the complaint it leads to; a refused one hands back every reason.
/// Bare Stateless is given an act that is ready made: it answers yes or no, and moves; why it says no it tells in an exception.
/// </remarks>
[MedianColumn]
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory, BenchmarkLogicalGroupRule.ByParams)]
[CategoriesColumn]
public class DecisionBenchmarks
{
    private Complaint _ready = null!;
    private Complaint _unready = null!;
    private ConditionContext _permitted;
    private ConditionContext _refused;
    private ConditionContext _judged;
    private ComplaintState _state;
    private ComplaintTrigger _trigger;
    private StateMachine<ComplaintState, ComplaintTrigger> _machine = null!;

    [ParamsAllValues]
    public Act Act { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _trigger = Act == Act.Propose ? Trigger.Propose : Trigger.HandOver;
        _ready = SampleComplaint.Before(Trigger.Propose);
        _unready = Act == Act.Propose ? SampleComplaint.Before(Trigger.Conclude) : Decide(_ready).Accepted();   // no findings yet; offered already
        _permitted = new ConditionContext(_ready, Decide(_ready).Events[0], SampleComplaint.Handler, SampleComplaint.At(6));
        _refused = _permitted with { Complaint = _unready };
        _machine = Configure();
    }

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("permitted")]
    public ComplaintState Bare_CanFire_and_Fire() => Fire(_machine, _permitted);

    [Benchmark]
    [BenchmarkCategory("permitted")]
    public Decision<Complaint, ComplaintEvent> Decision_permitted() => Decide(_ready);

    [Benchmark]
    [BenchmarkCategory("permitted")]
    public ComplaintState Machine_per_complaint_fires() => Fire(Configure(), _permitted);

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("refused")]
    public ComplaintState Bare_CanFire() => Fire(_machine, _refused);

    [Benchmark]
    [BenchmarkCategory("refused")]
    public Decision<Complaint, ComplaintEvent> Decision_refused() => Decide(_unready);

    [Benchmark]
    [BenchmarkCategory("refused")]
    public string Bare_Fire_that_throws()
    {
        (_judged, _state) = (_refused, _refused.Complaint.State);
        try
        {
            _machine.Fire(_trigger);
            return "";
        }
        catch (InvalidOperationException exception)
        {
            return exception.Message;
        }
    }

    [Benchmark]
    [BenchmarkCategory("refused")]
    public ComplaintState Machine_per_complaint_refuses() => Fire(Configure(), _refused);

    private Decision<Complaint, ComplaintEvent> Decide(Complaint complaint) => Act == Act.Propose
        ? complaint.Propose(SampleComplaint.Offer, "the seal is ours", SampleComplaint.Handler, SampleComplaint.At(6))
        : complaint.HandOver("repair", "the seal is theirs", SampleComplaint.Handler, SampleComplaint.At(6));

    private StateMachine<ComplaintState, ComplaintTrigger> Configure() =>
        SampleComplaint.Procedure.CreateMachine(() => _state, state => _state = state, () => _judged);

    private ComplaintState Fire(StateMachine<ComplaintState, ComplaintTrigger> machine, in ConditionContext act)
    {
        (_judged, _state) = (act, act.Complaint.State);
        if (machine.CanFire(_trigger))
        {
            machine.Fire(_trigger);
        }

        return _state;
    }
}
