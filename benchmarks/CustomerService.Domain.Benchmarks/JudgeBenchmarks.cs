using System.Globalization;
using BenchmarkDotNet.Attributes;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Conformance;
using CustomerService.Domain.Complaints.Conformance.Judging;
using NodaTime;

namespace CustomerService.Domain.Benchmarks;

/// <summary>How long does it take to judge every case of a log of many events, and how much is held meanwhile?</summary>
/// <remarks>
/// The log is made as it is read, so that no text lies in memory: cases of twelve events each, twenty under way at a time; every tenth case has a
/// contact in place of the acknowledgement. The obvious alternative gathers the events of each case in a list and walks the lists when all are read:
/// it finds the first deviation only, and no times.
/// </remarks>
[MedianColumn]
[MemoryDiagnoser]
public class JudgeBenchmarks
{
    [Params(100_000, 1_000_000)]
    public int Events { get; set; }

    /// <summary>What the process holds at its fullest, beyond what it held before, in megabytes.</summary>
    public static void PrintMemory()
    {
        foreach (var events in (int[])[100_000, 1_000_000])
        {
            var benchmark = new JudgeBenchmarks { Events = events };
            Print("judge, cases let go when closed", events, sample => Judge(GeneratedLog.Sampled(events, sample), CaseRelease.WhenClosed));
            Print("judge, cases held to the end", events, sample => Judge(GeneratedLog.Sampled(events, sample), CaseRelease.AtEnd));
            Print("lists per case", events, sample => Lists(GeneratedLog.Sampled(events, sample)));
            if (benchmark.Judge_closed_cases_leave() != benchmark.Lists_per_case())
            {
                throw new InvalidOperationException("Two ways to count the fitting cases disagree.");
            }
        }
    }

    [Benchmark(Baseline = true)]
    public long Lists_per_case() => Lists(GeneratedLog.Of(Events));

    [Benchmark]
    public long Judge_closed_cases_leave() => Judge(GeneratedLog.Of(Events), CaseRelease.WhenClosed);

    [Benchmark]
    public long Judge_all_cases_held() => Judge(GeneratedLog.Of(Events), CaseRelease.AtEnd);

    private static long Judge(TextReader text, CaseRelease release) =>
        ConformanceSummary.Of(SampleComplaint.Procedure, LogConformance.Judge(SampleComplaint.Procedure, EventLogReader.Open(text), new() { Release = release })).FittingCases;

    private static long Lists(TextReader text)
    {
        var procedure = SampleComplaint.Procedure;
        var table = procedure.Rows.GroupBy(row => (row.From, row.Trigger)).ToDictionary(rows => rows.Key, rows => rows.First().To);
        var cases = new Dictionary<string, List<LoggedEvent>>();
        foreach (var logged in EventLogReader.Open(text).ReadAll())
        {
            if (!cases.TryGetValue(logged.Case, out var history))
            {
                cases[logged.Case] = history = [];
            }

            history.Add(logged);
        }

        return cases.Values.Count(history =>
        {
            var state = procedure.Initial;
            return history.Skip(1).All(logged => table.TryGetValue((state, ComplaintTrigger.Parse(logged.Activity)), out state)) && procedure.Find(state)!.IsClosed;
        });
    }

    private static void Print(string what, int events, Func<Action, long> run)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var most = 0L;
        run(() => most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{events,10} events  {what,-32} {most / 1e6,8:0.0} MB held at most"));
    }

    /// <summary>A log that is written while it is read.</summary>
    private sealed class GeneratedLog(int events, Action? sample) : TextReader
    {
        private const int UnderWay = 20;

        private static readonly string[] Activities =
        [
            "receive", "acknowledge", "beginAssessment", "accept", "askComplainant", "answered", "conclude", "propose", "acceptOffer",
            "beginPerformance", "completePerformance", "confirm",
        ];

        private static readonly string[] Departments = ["desk", "desk", "desk", "repair", "repair", "repair", "repair", "repair", "desk", "finance", "finance", "quality"];

        private string _line = "case,activity,timestamp,department\n";
        private int _at;
        private int _written;
        private Instant _now = Instant.FromUtc(2026, 1, 1, 0, 0);

        public static GeneratedLog Of(int events) => new(events, null);

        public static GeneratedLog Sampled(int events, Action sample) => new(events, sample);

        public override int Read(char[] buffer, int index, int count)
        {
            var given = 0;
            while (given < count && (_at < _line.Length || Advance()))
            {
                var length = Math.Min(count - given, _line.Length - _at);
                _line.CopyTo(_at, buffer, index + given, length);
                (given, _at) = (given + length, _at + length);
            }

            return given;
        }

        private bool Advance()
        {
            if (sample is not null && (_written % 50_000 == 0 || _written == events))
            {
                sample();
            }

            if (_written == events)
            {
                return false;
            }

            var (group, place) = Math.DivRem(_written++, UnderWay * Activities.Length);
            var (step, lane) = Math.DivRem(place, UnderWay);
            var number = (group * UnderWay) + lane;
            var activity = step == 1 && number % 10 == 0 ? "recordContact" : Activities[step];
            _now += Duration.FromSeconds(1);
            (_line, _at) = ($"C-{number},{activity},{_now},{Departments[step]}\n", 0);
            return true;
        }
    }
}
