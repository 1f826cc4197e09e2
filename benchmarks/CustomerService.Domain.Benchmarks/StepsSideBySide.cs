using System.Diagnostics;
using CustomerService.Domain.Complaints;

namespace CustomerService.Domain.Benchmarks;

/// <summary>What every step of a life costs beside bare Stateless, on a machine that does other work as well: <c>./build.sh bench steps</c>.</summary>
/// <remarks>
/// The two are timed in turn, a hundred calls each, two thousand times; a disturbance hits both alike, and the median of each leaves
/// it out. Bare Stateless is CanFire and Fire on one configured machine, which is given the act ready made.
/// </remarks>
internal static class StepsSideBySide
{
    private const int Calls = 100;
    private const int Rounds = 2_000;

    public static void Print()
    {
        var pairs = Pairs();
        foreach (var pair in pairs)
        {
            Medians(pair.Bare, pair.Decision);   // until all of it is compiled
        }

        Console.WriteLine($"{"step",-22}{"bare",10}{"decision",10}{"ratio",8}{"bare",10}{"decision",10}");
        double bareTotal = 0, decisionTotal = 0;
        foreach (var (trigger, bare, decision) in pairs)
        {
            var (bareTime, decisionTime) = Medians(bare, decision);
            (bareTotal, decisionTotal) = (bareTotal + bareTime, decisionTotal + decisionTime);
            Console.WriteLine(
                $"{trigger,-22}{bareTime,7:N0} ns{decisionTime,7:N0} ns{decisionTime / bareTime,8:N2}{Allocated(bare),8:N0} B{Allocated(decision),8:N0} B");
        }

        Console.WriteLine($"{"all",-22}{bareTotal,7:N0} ns{decisionTotal,7:N0} ns{decisionTotal / bareTotal,8:N2}");
    }

    private static List<(ComplaintTrigger Trigger, Func<object> Bare, Func<object> Decision)> Pairs()
    {
        var pairs = new List<(ComplaintTrigger, Func<object>, Func<object>)>();
        var complaint = SampleComplaint.Receive("C-1").Accepted();
        foreach (var (trigger, decide) in SampleComplaint.Life)
        {
            var before = complaint;
            (complaint, var events) = decide(before);
            if (events[0].Step is not null)
            {
                pairs.Add((trigger, Bare(trigger, new ConditionContext(before, events[0], events[0].By, events[0].At)), () => decide(before)));
            }
        }

        return pairs;
    }

    private static Func<object> Bare(ComplaintTrigger trigger, ConditionContext act)
    {
        var state = act.Complaint.State;
        var machine = SampleComplaint.Procedure.CreateMachine(() => state, next => state = next, () => act);
        return () =>
        {
            state = act.Complaint.State;
            if (machine.CanFire(trigger))
            {
                machine.Fire(trigger);
            }

            return machine;
        };
    }

    private static (double Bare, double Decision) Medians(Func<object> bare, Func<object> decision)
    {
        var times = Enumerable.Range(0, Rounds).Select(_ => (Bare: Time(bare), Decision: Time(decision))).ToList();
        return (Median(times.Select(pair => pair.Bare)), Median(times.Select(pair => pair.Decision)));
    }

    private static double Time(Func<object> call)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < Calls; i++)
        {
            GC.KeepAlive(call());
        }

        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / Calls;
    }

    private static double Median(IEnumerable<double> times) => times.Order().ElementAt(Rounds / 2);

    private static double Allocated(Func<object> call)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Time(call);
        return (double)(GC.GetAllocatedBytesForCurrentThread() - before) / Calls;
    }
}
