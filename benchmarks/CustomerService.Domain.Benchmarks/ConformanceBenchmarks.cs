using System.Text;
using BenchmarkDotNet.Attributes;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Conformance;
using NodaTime;

namespace CustomerService.Domain.Benchmarks;

/// <summary>How long does it take to judge a log of many events against a procedure?</summary>
/// <remarks>
/// The log is a text of cases with twelve events each, twenty cases under way at a time; every tenth case has a contact in place of
/// the acknowledgement, and so does not fit.
/// The obvious alternative gathers the events of each case in a list and then walks the lists. Both read the text with the same reader.
/// </remarks>
[MedianColumn]
[MemoryDiagnoser]
public class ConformanceBenchmarks
{
    private static readonly string[] Activities =
    [
        "receive", "acknowledge", "beginAssessment", "accept", "askComplainant", "answered", "conclude", "propose", "acceptOffer",
        "beginPerformance", "completePerformance", "confirm",
    ];

    private static readonly string[] Departments = ["desk", "desk", "desk", "repair", "repair", "repair", "repair", "repair", "desk", "finance", "finance", "quality"];

    private string _log = "";

    [Params(100_000, 1_000_000)]
    public int Events { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        const int underWay = 20;
        var log = new StringBuilder("case,activity,timestamp,department\n");
        var at = Instant.FromUtc(2026, 1, 1, 0, 0);
        for (var written = 0; written < Events; written++)
        {
            var (group, place) = Math.DivRem(written, underWay * Activities.Length);
            var (step, lane) = Math.DivRem(place, underWay);
            var number = (group * underWay) + lane;
            var activity = step == 1 && number % 10 == 0 ? "recordContact" : Activities[step];
            at += Duration.FromSeconds(1);
            log.Append("C-").Append(number).Append(',').Append(activity).Append(',').Append(at).Append(',').Append(Departments[step]).Append('\n');
        }

        _log = log.ToString();
        var fitting = Check();
        if (fitting == 0 || fitting != Lists_per_case())
        {
            throw new InvalidOperationException("Two ways to count the fitting cases disagree.");
        }
    }

    [Benchmark(Baseline = true)]
    public int Lists_per_case()
    {
        var procedure = SampleComplaint.Procedure;
        var table = procedure.Rows.GroupBy(row => (row.From, row.Trigger)).ToDictionary(rows => rows.Key, rows => rows.First().To);
        var cases = new Dictionary<string, List<LoggedEvent>>();
        using var text = new StringReader(_log);
        var log = EventLogReader.Open(text);
        while (log.TryRead(out var logged))
        {
            if (!cases.TryGetValue(logged.Case, out var history))
            {
                cases[logged.Case] = history = [];
            }

            history.Add(logged);
        }

        return cases.Values.Count(Fits);

        bool Fits(List<LoggedEvent> history)
        {
            var state = procedure.Initial;
            return history.Skip(1).All(logged => table.TryGetValue((state, ComplaintTrigger.Parse(logged.Activity)), out state)) && procedure.Find(state)!.IsClosed;
        }
    }

    [Benchmark]
    public int Check()
    {
        using var text = new StringReader(_log);
        return LogConformance.Check(SampleComplaint.Procedure, EventLogReader.Open(text)).FittingCases;
    }

    [Benchmark]
    public int Reading_alone()
    {
        using var text = new StringReader(_log);
        var log = EventLogReader.Open(text);
        var events = 0;
        while (log.TryRead(out _))
        {
            events++;
        }

        return events;
    }
}
