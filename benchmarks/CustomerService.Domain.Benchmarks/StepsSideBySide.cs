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
        Console.WriteLine($"{"step",-22}{"bare",10}{"decision",10}{"ratio",8}{"bare",10}{"decision",10}");
        double bareTotal = 0, decisionTotal = 0;
        var complaint = SampleComplaint.Receive("C-1").Accepted();
        foreach (var (trigger, decide) in SampleComplaint.Life)
        {
            var before = complaint;
            var (next, events) = decide(before);
            if (events[0].Step is not null)
            {
                object Decision() => decide(before);
                var bare = Bare(trigger, new ConditionContext(before, events[0], events[0].By, events[0].At));
                var (bareTime, decisionTime) = Medians(bare, Decision);
                (bareTotal, decisionTotal) = (bareTotal + bareTime, decisionTotal + decisionTime);
                Console.WriteLine(
                    $"{trigger,-22}{bareTime,7:N0} ns{decisionTime,7:N0} ns{decisionTime / bareTime,8:N2}{Allocated(bare),8:N0} B{Allocated(Decision),8:N0} B");
            }

            complaint = next;
        }

        Console.WriteLine($"{"all",-22}{bareTotal,7:N0} ns{decisionTotal,7:N0} ns{decisionTotal / bareTotal,8:N2}");
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
        for (var i = 0; i < Rounds / 4; i++)
        {
            Time(bare);
            Time(decision);
            if (i % 100 == 0)
            {
                Thread.Sleep(20);   // the compiler works beside us and needs a turn
            }
        }

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
