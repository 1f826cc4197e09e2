using CustomerService.Domain.Complaints;

namespace CustomerService.Domain.Benchmarks;

/// <summary>What is held for each complaint, measured once: <c>./build.sh bench memory</c>.</summary>
/// <remarks>
/// Every line is the growth of <see cref="GC.GetTotalMemory(bool)"/> after full collections while many results of one kind are held in an
/// array, divided by their number; the array itself is not counted.
/// </remarks>
internal static class MemoryPerComplaint
{
    private const int Complaints = 100_000;
    private const int Machines = 1_000;

    public static void Print()
    {
        var histories = Enumerable.Range(1, Complaints).Select(number => SampleComplaint.EventsOf($"C-{number}")).ToArray();
        var complaints = Array.ConvertAll(histories, history => Complaint.Replay(SampleComplaint.Procedure, history));

        Print("its fourteen events", Complaints, number => SampleComplaint.EventsOf($"D-{number}"));
        Print("its snapshot, folded from events that are held anyway", Complaints, number => Complaint.Replay(SampleComplaint.Procedure, histories[number]).Snapshot);
        Print("the complaint itself, snapshot included", Complaints, number => Complaint.Replay(SampleComplaint.Procedure, histories[number]));
        Print("the complaint around a snapshot that is held anyway", Complaints, number => Complaint.Restore(SampleComplaint.Procedure, complaints[number].Snapshot));
        Print("what a decision leaves behind when its result is dropped", Complaints, number =>
        {
            complaints[number].Reopen(ReopeningGround.RemedyFailed, "it leaks again", SampleComplaint.Handler, SampleComplaint.At(24)).Accepted();
            return null;
        });
        Print("a Stateless machine configured for it", Machines, _ =>
        {
            var state = SampleComplaint.Procedure.Initial;
            return SampleComplaint.Procedure.CreateMachine(() => state, next => state = next);
        });
        GC.KeepAlive(histories);
        GC.KeepAlive(complaints);
    }

    private static void Print(string what, int count, Func<int, object?> make)
    {
        var held = new object?[count];
        held[0] = make(0);   // whatever is made once is not charged to the complaints
        held[0] = null;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < count; i++)
        {
            held[i] = make(i);
        }

        var after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(held);
        Console.WriteLine($"{(double)(after - before) / count,12:N1} bytes  {what}");
    }
}
