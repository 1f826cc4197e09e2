using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using CustomerService.Domain.Calendars;
using CustomerService.Domain.Commitments;
using CustomerService.Domain.Complaints;
using NodaTime;

namespace CustomerService.Domain.Benchmarks;

/// <summary>What does it cost to ask 100,000 open complaints with four clocks what time has made due?</summary>
/// <remarks>
/// The complaints stand at every step of a life of eleven; one in five is late somewhere. The obvious alternative makes the timers of each complaint anew and
/// counts the late ones: it knows neither what was told before nor what follows from it. "Loaded" complaints come from their snapshots, so that
/// nothing is known of them yet; "kept" ones were asked before and have nothing new to tell.
/// </remarks>
[MedianColumn]
[MemoryDiagnoser]
public class AdvanceBenchmarks
{
    private const int Count = 100_000;

    private readonly ComplaintSnapshot[] _stored = new ComplaintSnapshot[Count];
    private readonly Complaint[] _kept = new Complaint[Count];
    private readonly Instant _now = SampleComplaint.At(40);

    [GlobalSetup]
    public void SetUp()
    {
        var steps = SampleComplaint.Life.RemoveAt(SampleComplaint.Life.Length - 1);
        for (var i = 0; i < Count; i++)
        {
            var complaint = Complaint.Receive(TimedComplaint.Procedure, SampleComplaint.IntakeOf($"C-{i}"), TimedComplaint.Desk, SampleComplaint.At(0)).Accepted();
            foreach (var (_, decide) in steps.Take(i % (steps.Length + 1)))
            {
                complaint = decide(complaint).Accepted();
            }

            _stored[i] = complaint.Snapshot;
            _kept[i] = complaint.Advance(_now).Complaint;
            _ = _kept[i].NextWakeUp;
        }
    }

    [Benchmark(Baseline = true)]
    public int Timers_made_anew()
    {
        var late = 0;
        foreach (var snapshot in _stored)
        {
            foreach (var timer in Complaint.Restore(TimedComplaint.Procedure, snapshot).Timers(id => TimedComplaint.Procedure.Promises.GetValueOrDefault(id)))
            {
                late += timer.At(_now).Status is TimerStatus.Breached or TimerStatus.MetLate ? 1 : 0;
            }
        }

        return late;
    }

    [Benchmark]
    public int Advance_loaded()
    {
        var events = 0;
        foreach (var snapshot in _stored)
        {
            events += Complaint.Restore(TimedComplaint.Procedure, snapshot).Advance(_now).Events.Length;
        }

        return events;
    }

    [Benchmark]
    public int Advance_kept()
    {
        var events = 0;
        foreach (var complaint in _kept)
        {
            events += complaint.Advance(_now).Events.Length;
        }

        return events;
    }
}

/// <summary>What do four clocks add to a whole life?</summary>
[MedianColumn]
[MemoryDiagnoser]
public class TimedLifeBenchmarks
{
    [Benchmark(Baseline = true)]
    public Complaint Without_clocks() => Live(TimedComplaint.Untimed);

    [Benchmark]
    public Complaint With_four_clocks() => Live(TimedComplaint.Procedure);

    [Benchmark]
    public Complaint With_four_clocks_asked_after_every_step()
    {
        var complaint = Receive(TimedComplaint.Procedure);
        foreach (var (_, decide) in SampleComplaint.Life)
        {
            complaint = decide(complaint).Accepted();
            complaint = complaint.Advance(complaint.Snapshot.LastAt).Complaint;
        }

        return complaint;
    }

    private static Complaint Live(ComplaintProcedure procedure)
    {
        var complaint = Receive(procedure);
        foreach (var (_, decide) in SampleComplaint.Life)
        {
            complaint = decide(complaint).Accepted();
        }

        return complaint;
    }

    private static Complaint Receive(ComplaintProcedure procedure) =>
        Complaint.Receive(procedure, SampleComplaint.IntakeOf("C-1"), TimedComplaint.Desk, SampleComplaint.At(0)).Accepted();
}

/// <summary>The procedure of every benchmark with a fourth clock, and promises for all.</summary>
internal static class TimedComplaint
{
    private static readonly ComplaintState Open = new("open");
    private static readonly BusinessCalendar Office = new("office", "Asia/Shanghai", WeeklyHours.Weekdays("09:00-17:30"));

    public static Actor Desk { get; } = Actor.Of("li.wei", Role.FirstContact, "sales");

    public static ComplaintProcedure Untimed { get; } = ComplaintProcedures.Canonical.Vary("untimed", 1, LocalizedText.Same("untimed")).WithoutClocks().Build().Under(SampleComplaint.Procedure.Policy!);

    public static ComplaintProcedure Procedure { get; } = ComplaintProcedures.Canonical.Vary("timed", 1, LocalizedText.Same("timed"))
        .Clock(new ProcedureClock { Id = "step", Promise = "step", RunsIn = [Open], PerOwner = true })
        .Build()
        .Under(SampleComplaint.Procedure.Policy!)
        .TimedBy(
            Promise.FirstResponse(WorkingTime.Hours(8, Office), warnAt: 0.8) with { Id = "acknowledgement" },
            Promise.Resolution(BusinessDays.CalendarDays(30, "Asia/Shanghai"), warnAt: 0.8),
            Promise.CallBack(ElapsedTime.Hours(24)),
            Promise.Resolution(ElapsedTime.Hours(72), warnAt: 0.5) with { Id = "step" });
}
